import type { SheetColumn } from "./columns.ts"

/** A row of a sheet: the text of its cells by column. */
export type Cells = Readonly<Record<string, string>>

/** A sheet as people fill it in, with the line (or row) on which each of its rows stands. */
export interface Sheet {
  readonly file: string
  readonly rows: ReadonlyArray<{ readonly line: number; readonly cells: Cells }>
}

/** Stands in a cell that two readings fill differently, until it is settled. */
export const open = "?"

/** A value as a cell shows it; nothing for null. */
export function toCell(value: unknown): string {
  if (value === null || value === undefined) return ""
  return typeof value === "boolean" ? (value ? "yes" : "no") : String(value)
}

/** What a cell says: a text, a number, a flag, or null. A number that is none stays the text that it is. */
export function fromCell({ kind }: SheetColumn, cell: string): string | number | boolean | null {
  const text = cell.trim()
  if (text === "") return kind === "flag" ? false : null
  if (kind === "flag")
    return /^(?:yes|true|1)$/i.test(text) ? true : /^(?:no|false|0)$/i.test(text) ? false : text
  if (kind === "number" && /^[+-]?\d+(?:\.\d+)?$/.test(text)) return Number(text)
  return text
}

export interface Difference {
  readonly column: string
  readonly first: unknown
  readonly second: unknown
}

/** `sex: "F" | "_T"`: a line for each column. */
export const formatDifferences = (differences: ReadonlyArray<Difference>): string =>
  differences
    .map(
      ({ column, first, second }) =>
        `${column}: ${JSON.stringify(first ?? null)} | ${JSON.stringify(second ?? null)}`
    )
    .join("\n")

const scalar = String.raw`"(?:[^"\\]|\\.)*"|[^"|\s]+`
const difference = new RegExp(String.raw`^(\w+): (${scalar}) \| (${scalar})$`)

/** The inverse of `formatDifferences`; null where the text is something else. */
export function parseDifferences(text: string): ReadonlyArray<Difference> | null {
  const differences: Array<Difference> = []
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === "") continue
    const match = difference.exec(line.trim())
    if (match === null) return null
    try {
      differences.push({ column: match[1]!, first: JSON.parse(match[2]!), second: JSON.parse(match[3]!) })
    } catch {
      return null
    }
  }
  return differences
}
