import type { Body, Mark } from "./marks.ts"
import type { Warn } from "./warnings.ts"

/** Gives out the footnotes' bodies, each once, to the anchors that call for them. */
export interface Footnotes {
  /** The next body of that number, or none. */
  take(number: number): Body | undefined
  /** Bodies without an anchor of their own that stand before `offset`, each once. */
  takeUnanchored(offset: number): ReadonlyArray<Body>
}

/**
 * Pairs anchors and bodies by number, in their order; reports what has no partner. Only an anchor in
 * the running text places a footnote: one inside a footnote could close a circle.
 */
export function pairFootnotes(marks: ReadonlyArray<Mark>, warn: Warn): Footnotes {
  const bodies = new Map<number, Array<Body>>()
  const anchors = new Map<number, number>()
  const collect = (mark: Mark, inFootnote: boolean) => {
    if (mark.kind === "footnote") {
      const same = bodies.get(mark.number)
      if (same === undefined) bodies.set(mark.number, [mark])
      else {
        same.push(mark)
        warn(
          mark.start,
          `Footnote ${mark.number} comes again.`,
          "Number each footnote once, as in the original."
        )
      }
      for (const inner of mark.marks) collect(inner, true)
    } else if (mark.kind === "anchor" && !inFootnote) {
      anchors.set(mark.number, (anchors.get(mark.number) ?? 0) + 1)
    }
  }
  for (const mark of marks) collect(mark, false)

  const left = new Map<number, number>()
  for (const [number, same] of bodies) left.set(number, same.length)
  const reportAnchor = (mark: Mark) => {
    if (mark.kind === "footnote") for (const inner of mark.marks) reportAnchor(inner)
    if (mark.kind !== "anchor") return
    const printed = left.get(mark.number) ?? 0
    left.set(mark.number, printed - 1)
    if (printed > 0) return
    warn(
      mark.start,
      bodies.has(mark.number)
        ? `Footnote ${mark.number} is anchored more often than it is printed.`
        : `Anchor ${mark.number} has no footnote.`,
      `Add the text as [${mark.number}: text] after the sentence, or take the anchor out.`
    )
  }
  for (const mark of marks) reportAnchor(mark)

  const unanchored: Array<Body> = []
  for (const [number, same] of bodies) {
    for (let index = anchors.get(number) ?? 0; index < same.length; index++) {
      const body = same[index]!
      unanchored.push(body)
      warn(
        body.start,
        `Footnote ${number} has no anchor.`,
        `Put [footnoteRef:${number}] where the original has its number.`
      )
    }
  }
  unanchored.sort((a, b) => a.start - b.start)

  const taken = new Map<number, number>()
  let next = 0
  return {
    take(number) {
      const index = taken.get(number) ?? 0
      taken.set(number, index + 1)
      return bodies.get(number)?.[index]
    },
    takeUnanchored(offset) {
      const from = next
      while (next < unanchored.length && unanchored[next]!.start < offset) next++
      return unanchored.slice(from, next)
    }
  }
}
