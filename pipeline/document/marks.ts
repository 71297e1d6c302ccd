import type { Warn } from "./warnings.ts"

/** A mark that the export to text put among the words. Spans are half-open, in code units. */
export type Mark = Anchor | Bookmark | Body

interface Anchor {
  readonly kind: "anchor"
  readonly number: number
  readonly start: number
  readonly end: number
}

interface Bookmark {
  readonly kind: "bookmark"
  readonly start: number
  readonly end: number
}

/** The text of a footnote, which stands in the flow of the paragraph. */
export interface Body {
  readonly kind: "footnote"
  readonly number: number
  readonly start: number
  readonly end: number
  /** The text between the brackets. */
  readonly textStart: number
  readonly textEnd: number
  readonly marks: ReadonlyArray<Mark>
}

export interface Marking {
  /** Ascending; the marks inside a footnote are in its `marks` only. */
  readonly marks: ReadonlyArray<Mark>
  /** Starts of the lines of the flow: a line break inside a footnote starts none. */
  readonly lines: ReadonlyArray<number>
  /** Starts of all lines of the source. */
  readonly sourceLines: ReadonlyArray<number>
}

const anchorPattern = /\[footnoteRef: ?(\d{1,9})\]/y
const anchorsPattern = /\[footnoteRef: ?(\d{1,9})\]/g
const bookmarkPattern = /\[bookmark:[^[\]\n]{0,200}\]/y
const bodyPattern = /\[(\d{1,9}):/y
const brokenMarkPattern = /\[(?:footnoteRef|bookmark)/y

interface OpenBody {
  readonly number: number
  readonly start: number
  readonly textStart: number
  /** Where in the lists of marks and lines those of this body begin. */
  readonly firstMark: number
  readonly firstLine: number
  depth: number
  lastClosing: number
}

/**
 * Finds anchors, footnote bodies and bookmarks in one pass over the source.
 *
 * A body ends at the bracket that balances its opening one, so that it may hold lists, line breaks
 * and brackets of its own. Where none does, it ends at the last closing bracket before the next
 * footnote, or at the end of its line, and that is reported.
 */
export function findMarks(source: string, warn: Warn): Marking {
  const anchored = new Set<number>()
  for (const match of source.matchAll(anchorsPattern)) anchored.add(Number(match[1]))

  const marks: Array<Mark> = []
  const lines: Array<number> = [0]
  const sourceLines: Array<number> = [0]
  let body: OpenBody | undefined
  let depth = 0

  const close = (open: OpenBody, textEnd: number, end: number) => {
    const inside = marks.slice(open.firstMark)
    const after = inside.findIndex((mark) => mark.start >= end)
    const own = after < 0 ? inside : inside.slice(0, after)
    const { number, start, textStart } = open
    marks.length = open.firstMark
    marks.push({ kind: "footnote", number, start, end, textStart, textEnd, marks: own })
    if (after >= 0) for (const mark of inside.slice(after)) marks.push(mark)
    const linesInside = lines.slice(open.firstLine)
    lines.length = open.firstLine
    for (const line of linesInside) if (line > end) lines.push(line)
    body = undefined
    depth = 0
  }

  const giveUp = (open: OpenBody, limit: number) => {
    warn(
      open.start,
      `Footnote ${open.number} is not closed.`,
      "Balance its brackets; until then it is read to its last closing bracket or to the end of its line."
    )
    if (open.lastClosing >= 0) return close(open, open.lastClosing, open.lastClosing + 1)
    const lineBreak = lines[open.firstLine]
    const end = lineBreak === undefined ? limit : lineBreak - 1
    return close(open, end, end)
  }

  const length = source.length
  for (let at = 0; at < length; at++) {
    const code = source.charCodeAt(at)
    if (code === 10) {
      sourceLines.push(at + 1)
      lines.push(at + 1)
      if (body === undefined) depth = 0
    } else if (code === 91) {
      const anchor = matchAt(anchorPattern, source, at)
      if (anchor !== null) {
        marks.push({ kind: "anchor", number: Number(anchor[1]), start: at, end: anchorPattern.lastIndex })
        at = anchorPattern.lastIndex - 1
        continue
      }
      if (matchAt(bookmarkPattern, source, at) !== null) {
        marks.push({ kind: "bookmark", start: at, end: bookmarkPattern.lastIndex })
        at = bookmarkPattern.lastIndex - 1
        continue
      }
      const opening = matchAt(bodyPattern, source, at)
      const number = Number(opening?.[1])
      if (opening !== null && (body === undefined || anchored.has(number))) {
        if (body !== undefined) giveUp(body, at)
        body = {
          number,
          start: at,
          textStart: bodyPattern.lastIndex,
          firstMark: marks.length,
          firstLine: lines.length,
          depth: 1,
          lastClosing: -1
        }
        at = bodyPattern.lastIndex - 1
        continue
      }
      if (matchAt(brokenMarkPattern, source, at) !== null) {
        warn(
          at,
          `${JSON.stringify(source.slice(at, at + 24))} is not a whole mark, and is read as text.`,
          "Write anchors as [footnoteRef:N] and bookmarks as [bookmark: id]."
        )
      }
      if (body === undefined) depth++
      else body.depth++
    } else if (code === 93) {
      if (body !== undefined) {
        body.depth--
        body.lastClosing = at
        if (body.depth === 0) close(body, at, at + 1)
      } else if (depth > 0) depth--
      else {
        warn(
          at,
          "A closing bracket has no opening one.",
          "If a footnote ends too early, balance the brackets inside it."
        )
      }
    }
  }
  if (body !== undefined) giveUp(body, length)
  return { marks, lines, sourceLines }
}

function matchAt(sticky: RegExp, source: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at
  return sticky.exec(source)
}
