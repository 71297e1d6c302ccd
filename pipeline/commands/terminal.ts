/**
 * Text for a terminal. What comes from a document or a database can hold codes that move the cursor,
 * rewrite the title or turn the direction of reading: they are shown as what they are.
 */
export function neutralise(text: string): string {
  return text.replaceAll(
    // oxlint-disable-next-line no-control-regex
    /[\0-\x08\x0B-\x1F\x7F-\x9F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g,
    (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`
  )
}

/** On one line: an error, a cell. */
export function flatten(text: string): string {
  return neutralise(text.replaceAll(/\s+/g, " "))
}

export interface Style {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  /** Marks words inside others, with signs where there are no colours. */
  readonly mark: (text: string) => string
  /** In columns; long lines are broken there. */
  readonly width: number
}

/** The style that a stream bears: colours on a terminal, unless NO_COLOR says otherwise. */
export function styleOf(stream: NodeJS.WriteStream): Style {
  const plain = !stream.isTTY || (process.env["NO_COLOR"] ?? "") !== "" || process.env["TERM"] === "dumb"
  return {
    bold: plain ? (text) => text : code(1, 22),
    dim: plain ? (text) => text : code(2, 22),
    mark: plain ? (text) => `>>${text}<<` : code(7, 27),
    width: Math.min(stream.columns ?? 100, 100)
  }
}

function code(start: number, end: number): (text: string) => string {
  return (text) => `\x1b[${start}m${text}\x1b[${end}m`
}

/** Breaks text at spaces into lines of at most so many characters. */
export function wrap(text: string, width: number): ReadonlyArray<string> {
  const lines: Array<string> = []
  let line = ""
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + word.length + 1 > width) {
      lines.push(line)
      line = word
    } else {
      line = line === "" ? word : `${line} ${word}`
    }
  }
  return [...lines, line]
}

/** 1234567 as 1,234,567. */
export function formatCount(count: number): string {
  return count.toLocaleString("en")
}

export function formatDuration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`
}

/** "1 table", "2 tables". */
export function countOf(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`
}
