import type { Prose } from "../model/document.ts"
import type { Mark } from "./marks.ts"

const space = /\s/

/** Asked of the first and last characters of every line: nearly all are plain letters. */
function isSpaceAt(source: string, at: number): boolean {
  const code = source.charCodeAt(at)
  return code < 0x80 ? code === 32 || (code >= 9 && code <= 13) : space.test(source[at]!)
}

/**
 * The running text of a range of the source: marks cut out, white space at both ends cut off, and
 * with a footnote's text the white space before it.
 *
 * @param marks those of the whole flow, ascending
 * @param from index of the first mark that does not end before `start`
 */
export function cutProse(
  source: string,
  start: number,
  end: number,
  marks: ReadonlyArray<Mark>,
  from: number
): Prose {
  if (from >= marks.length || marks[from]!.start >= end) return cutPlain(source, start, end)
  const pieces: Array<{ at: number; source: number }> = []
  const anchors: Array<{ footnote: number; at: number }> = []
  let text = ""
  const keep = (pieceStart: number, pieceEnd: number, trimEnd: boolean) => {
    const first = text === "" ? skipSpace(source, pieceStart, pieceEnd) : pieceStart
    const last = trimEnd ? dropSpace(source, first, pieceEnd) : pieceEnd
    if (first >= last) return
    pieces.push({ at: text.length, source: first })
    text += source.slice(first, last)
  }

  let at = start
  for (let index = from; index < marks.length; index++) {
    const mark = marks[index]!
    if (mark.start >= end) break
    if (mark.end <= start) continue
    keep(at, mark.start, mark.kind === "footnote")
    if (mark.kind === "anchor") anchors.push({ footnote: mark.number, at: text.length })
    at = Math.min(mark.end, end)
  }
  keep(at, end, true)

  text = text.trimEnd()
  const { length } = text
  while (pieces.length > 0 && pieces[pieces.length - 1]!.at >= length) pieces.pop()
  for (const anchor of anchors) if (anchor.at > length) anchor.at = length
  return { text, pieces, anchors }
}

/** As `cutProse`, of a range without marks. */
function cutPlain(source: string, start: number, end: number): Prose {
  const first = skipSpace(source, start, end)
  const last = dropSpace(source, first, end)
  return first === last
    ? { text: "", pieces: [], anchors: [] }
    : { text: source.slice(first, last), pieces: [{ at: 0, source: first }], anchors: [] }
}

/** The first position from `start` that is no white space, or `end`. */
export function skipSpace(source: string, start: number, end: number): number {
  let at = start
  while (at < end && isSpaceAt(source, at)) at++
  return at
}

/** The position after the last character before `end` that is no white space, or `start`. */
export function dropSpace(source: string, start: number, end: number): number {
  let at = end
  while (at > start && isSpaceAt(source, at - 1)) at--
  return at
}
