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

const tab = 9
const lineFeed = 10
const carriageReturn = 13
const space = 32
const openingBracket = 91
const closingBracket = 93

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
  const scanner = new Scanner(source, warn)
  scanner.run()
  return scanner
}

/** The next line break, bracket or control character. A loop of its own: it sees every character of a document. */
function nextMark(source: string, from: number): number {
  let at = from
  for (; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (code === openingBracket || code === closingBracket) break
    if (code < space ? code !== tab && code !== carriageReturn : code >= 127 && code < 160) break
  }
  return at
}

class Scanner implements Marking {
  readonly marks: Array<Mark> = []
  readonly lines: Array<number> = [0]
  readonly sourceLines: Array<number> = [0]
  readonly #source: string
  #anchored: ReadonlySet<number> | undefined
  readonly #warn: Warn
  #body: OpenBody | undefined
  /** Open brackets of the line, outside footnotes. */
  #depth = 0

  constructor(source: string, warn: Warn) {
    this.#source = source
    this.#warn = warn
  }

  run(): void {
    const { length } = this.#source
    for (let at = nextMark(this.#source, 0); at < length; at = nextMark(this.#source, at + 1)) {
      const code = this.#source.charCodeAt(at)
      if (code === lineFeed) this.#breakLine(at)
      else if (code === openingBracket) at = this.#takeOpening(at) - 1
      else if (code === closingBracket) this.#takeClosing(at)
      else {
        this.#warn(
          at,
          `The text holds the control character U+${code.toString(16).toUpperCase().padStart(4, "0")}.`,
          "Export the text again, or take the character out."
        )
      }
    }
    if (this.#body !== undefined) this.#giveUp(this.#body, length)
  }

  #breakLine(at: number): void {
    this.sourceLines.push(at + 1)
    this.lines.push(at + 1)
    if (this.#body === undefined) this.#depth = 0
  }

  /** Returns where to go on. */
  #takeOpening(at: number): number {
    const anchor = this.#match(anchorPattern, at)
    if (anchor !== null) {
      const end = anchorPattern.lastIndex
      this.marks.push({ kind: "anchor", number: Number(anchor[1]), start: at, end })
      return end
    }
    if (this.#match(bookmarkPattern, at) !== null) {
      this.marks.push({ kind: "bookmark", start: at, end: bookmarkPattern.lastIndex })
      return bookmarkPattern.lastIndex
    }
    const opening = this.#match(bodyPattern, at)
    const number = Number(opening?.[1])
    if (opening !== null && (this.#body === undefined || this.#isAnchored(number))) {
      if (this.#body !== undefined) this.#giveUp(this.#body, at)
      const textStart = bodyPattern.lastIndex
      const firstMark = this.marks.length
      const firstLine = this.lines.length
      this.#body = { number, start: at, textStart, firstMark, firstLine, depth: 1, lastClosing: -1 }
      return textStart
    }
    if (this.#match(brokenMarkPattern, at) !== null) {
      this.#warn(
        at,
        `${JSON.stringify(this.#source.slice(at, at + 24))} is not a whole mark, and is read as text.`,
        "Write anchors as [footnoteRef:N] and bookmarks as [bookmark: id]."
      )
    }
    if (this.#body === undefined) this.#depth++
    else this.#body.depth++
    return at + 1
  }

  /** Is there an anchor of that number anywhere? Asked only where a footnote opens inside another. */
  #isAnchored(number: number): boolean {
    this.#anchored ??= new Set(Array.from(this.#source.matchAll(anchorsPattern), (match) => Number(match[1])))
    return this.#anchored.has(number)
  }

  #takeClosing(at: number): void {
    const body = this.#body
    if (body !== undefined) {
      body.depth--
      body.lastClosing = at
      if (body.depth === 0) this.#close(body, at, at + 1)
    } else if (this.#depth > 0) this.#depth--
    else {
      this.#warn(
        at,
        "A closing bracket has no opening one.",
        "If a footnote ends too early, balance the brackets inside it."
      )
    }
  }

  /** Gives the body what was found since it opened and before its end; the rest stays in the flow. */
  #close({ number, start, textStart, firstMark, firstLine }: OpenBody, textEnd: number, end: number): void {
    const inside = this.marks.splice(firstMark)
    const after = inside.findIndex((mark) => mark.start >= end)
    const own = after < 0 ? inside : inside.splice(0, after)
    this.marks.push({ kind: "footnote", number, start, end, textStart, textEnd, marks: own })
    if (after >= 0) for (const mark of inside) this.marks.push(mark)
    for (const line of this.lines.splice(firstLine)) if (line > end) this.lines.push(line)
    this.#body = undefined
    this.#depth = 0
  }

  #giveUp(body: OpenBody, limit: number): void {
    this.#warn(
      body.start,
      `Footnote ${body.number} is not closed.`,
      "Balance its brackets; until then it is read to its last closing bracket or to the end of its line."
    )
    if (body.lastClosing >= 0) return this.#close(body, body.lastClosing, body.lastClosing + 1)
    const lineBreak = this.lines[body.firstLine]
    const end = lineBreak === undefined ? limit : lineBreak - 1
    return this.#close(body, end, end)
  }

  #match(sticky: RegExp, at: number): RegExpExecArray | null {
    sticky.lastIndex = at
    return sticky.exec(this.#source)
  }
}
