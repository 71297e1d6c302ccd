import type { Mark } from "./marks.ts"
import { cutProse, dropSpace, skipSpace } from "./prose.ts"
import { findQuestion } from "./questions.ts"

/**
 * What the look of a line says that it may be; whether a number really opens a paragraph depends on
 * the numbers before it (`blocks.ts`).
 */
export interface Line {
  readonly kind: "blank" | "numbered" | "lettered" | "heading" | "text"
  /** From the first to behind the last character that is no white space. */
  readonly start: number
  readonly end: number
  /** Where the number or letter stands, or else the words. */
  readonly labelStart: number
  /** Where the words begin, after the number or letter. */
  readonly textStart: number
  /** The number or letter that opens the line, without its point or brackets; "" in other lines. */
  readonly label: string
  /** White space before the line. */
  readonly indent: string
  /** A tab stands between the label and the words. */
  readonly tabbed: boolean
  /** Nothing says that the line continues the sentence of the line before. */
  readonly opensBlock: boolean
  /** Short, and not a sentence. */
  readonly title: string | null
  /** Index of the first mark that ends after the start of the line. */
  readonly firstMark: number
}

const numberPattern = /(\d{1,5})\.([^\S\n]+)/y
const letterPattern = /\(?([a-z]{1,2})\)([^\S\n]+)/y
const headingPattern = /([IVX]{1,6}|[A-Z])\.([^\S\n]+)/y
const divisionPattern = /^(?:Annex|Annexes|Appendix|Article|Articles|Chapter|Part|Section)\b/
const closingPattern = /[.;:?!)\]”"’]/
const longestTitle = 250

/** Looks at every line of the flow; linear in the source. */
export function readLines(
  source: string,
  starts: ReadonlyArray<number>,
  marks: ReadonlyArray<Mark>
): Array<Line> {
  const lines: Array<Line> = []
  let firstMark = 0
  let opensBlock = true
  for (let index = 0; index < starts.length; index++) {
    const from = starts[index]!
    const until = starts[index + 1] ?? source.length
    while (firstMark < marks.length && marks[firstMark]!.end <= from) firstMark++
    const line = readLine(source, from, until, marks, firstMark, opensBlock)
    lines.push(line)
    opensBlock =
      line.kind === "blank" || line.kind === "heading" || closingPattern.test(source[line.end - 1]!)
  }
  markTitles(lines)
  return lines
}

function readLine(
  source: string,
  from: number,
  until: number,
  marks: ReadonlyArray<Mark>,
  firstMark: number,
  opensBlock: boolean
): Line {
  const start = skipSpace(source, from, until)
  const end = dropSpace(source, start, until)
  const words = skipBookmarks(source, start, end, marks, firstMark)
  const indent = source.slice(from, start) + source.slice(words.bookmarksEnd, words.at)
  const labelStart = words.at
  const line = {
    start,
    end,
    labelStart,
    textStart: labelStart,
    label: "",
    indent,
    tabbed: false,
    opensBlock,
    firstMark
  }
  if (start === end) return { ...line, kind: "blank", title: null }

  const number = matchAt(numberPattern, source, words.at)
  if (number !== null) {
    const textStart = numberPattern.lastIndex
    const title = indent.includes("\t") ? readTitle(source, textStart, end, marks, firstMark) : null
    return {
      ...line,
      kind: "numbered",
      textStart,
      label: number[1]!,
      tabbed: number[2]!.includes("\t"),
      title
    }
  }
  const letter = matchAt(letterPattern, source, words.at)
  if (letter !== null) {
    const textStart = letterPattern.lastIndex
    return {
      ...line,
      kind: "lettered",
      textStart,
      label: letter[1]!,
      tabbed: letter[2]!.includes("\t"),
      title: null
    }
  }
  const opens = opensBlock || indent.includes("\t")
  const title = readTitle(source, words.at, end, marks, firstMark)
  if (title === null || !opens) return { ...line, kind: "text", title: null }
  const heading = matchAt(headingPattern, source, words.at)
  if (heading !== null) {
    const textStart = headingPattern.lastIndex
    return { ...line, kind: "heading", textStart, label: heading[1]!, title: title.slice(heading[0].length) }
  }
  const certain = findQuestion(title) !== null || divisionPattern.test(title)
  return { ...line, kind: certain ? "heading" : "text", title }
}

/** A line without number that looks like a title is one if a numbered paragraph or a heading follows. */
function markTitles(lines: Array<Line>): void {
  let follows = false
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index]!
    if (line.kind === "blank") continue
    if (line.kind === "text" && line.title !== null && follows && /\D$/.test(line.title)) {
      lines[index] = { ...line, kind: "heading" }
    }
    if (line.kind === "numbered" && line.title !== null && follows)
      lines[index] = { ...line, kind: "heading" }
    follows = line.kind === "numbered" || lines[index]!.kind === "heading"
  }
}

function readTitle(
  source: string,
  start: number,
  end: number,
  marks: ReadonlyArray<Mark>,
  firstMark: number
): string | null {
  const { text } = cutProse(source, start, end, marks, firstMark)
  if (text.length === 0 || text.length > longestTitle) return null
  if (!/^[\p{Lu}\d“"(]/u.test(text)) return null
  return /[^.;:,\s]$/.test(text) || findQuestion(text) !== null ? text : null
}

function skipBookmarks(
  source: string,
  start: number,
  end: number,
  marks: ReadonlyArray<Mark>,
  firstMark: number
): { at: number; bookmarksEnd: number } {
  let at = start
  let bookmarksEnd = start
  for (let index = firstMark; index < marks.length; index++) {
    const mark = marks[index]!
    if (mark.kind !== "bookmark" || mark.start !== at) break
    bookmarksEnd = mark.end
    at = skipSpace(source, mark.end, end)
  }
  return { at, bookmarksEnd }
}

function matchAt(sticky: RegExp, source: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at
  return sticky.exec(source)
}
