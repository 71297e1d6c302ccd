import type { Cell, Row, Sheet } from "write-excel-file/node"
import type { Column, Table } from "../warehouse/catalogue.ts"
import { decode, type Value } from "../warehouse/values.ts"
import type { Batch } from "../warehouse/warehouse.ts"
import { shortenCell } from "./csv-excel.ts"

/** A sheet of the workbook as the library takes it. */
export type WorkbookSheet = Sheet<never>

/** Excel counts days from here, and has no dates before. */
const firstDay = "1900-03-01"
/** Digits that a number of a spreadsheet keeps. */
const digits = 15

const heading = { fontWeight: "bold", backgroundColor: "#E6EEF5" } as const

/** The rows of a batch as cells: numbers are numbers, dates dates, and texts are texts whatever they hold. */
export function listRows({ columns }: Table, batch: Batch): Array<Row> {
  return Array.from({ length: batch.rowCount }, (_, row) =>
    columns.map((column, index) => makeCell(column, decode(batch.columns[index]![row]!)))
  )
}

export function makeCell({ type }: Column, value: Value): Cell {
  if (value === null) return null
  if (type === "BOOLEAN") return { value: value as boolean, type: Boolean }
  if (type === "INTEGER") return { value: Number(value), type: Number }
  const text = String(value)
  if (type.startsWith("DECIMAL") && text.replaceAll(/\D/g, "").length <= digits) {
    return { value: Number(text), type: Number }
  }
  if (type === "DATE" && text >= firstDay && text <= "9999-12-31") {
    return { value: new Date(`${text}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" }
  }
  return { value: plainText(text), type: String }
}

/**
 * A text that XML can hold and a cell too. What Excel would take for one of its own escapes,
 * `_x0041_`, is escaped itself.
 */
export function plainText(text: string): string {
  const plain = text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F\uFFFE\uFFFF]/g, "")
    .replaceAll(/\r\n?/g, "\n")
  return shortenCell(plain).replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
}

/** A sheet whose first row, with the names of the columns, stays in sight. */
export function makeSheet(name: string, { columns }: Table, rows: ReadonlyArray<Row>): WorkbookSheet {
  return {
    sheet: name,
    stickyRowsCount: 1,
    columns: columns.map((column) => ({ width: widthOf(column) })),
    data: [columns.map((column) => ({ value: column.name, type: String, ...heading })), ...rows]
  }
}

/** The codebook: every column of the tables and views, described by the catalogue. */
export function makeCodebook(tables: ReadonlyArray<Table>): WorkbookSheet {
  const rows = tables.flatMap((table) =>
    table.columns.map(({ name, type, required, values, description }) => [
      table.name,
      name,
      type,
      required ? "always" : "may be empty",
      values?.join(", ") ?? "",
      description,
      table.description
    ])
  )
  return makeTextSheet(
    "codebook",
    [30, 26, 15, 14, 40, 100, 60],
    [["table", "column", "type", "filled", "codes", "meaning", "meaning of the table"], ...rows]
  )
}

/** What the workbook is, for somebody who has nothing but this file. */
export function makeCover(lines: ReadonlyArray<string>): WorkbookSheet {
  return makeTextSheet(
    "about",
    [120],
    lines.map((line) => [line])
  )
}

/** A sheet of texts, the first row as its heading. */
function makeTextSheet(
  name: string,
  widths: ReadonlyArray<number>,
  rows: ReadonlyArray<ReadonlyArray<string>>
): WorkbookSheet {
  return {
    sheet: name,
    stickyRowsCount: 1,
    columns: widths.map((width) => ({ width })),
    data: rows.map((row, index) =>
      row.map((text) => ({ value: plainText(text), type: String, ...(index === 0 ? heading : {}) }))
    )
  }
}

function widthOf({ name, type }: Column): number {
  if (/^(?:description|quote|definition|explanation|expression|title|footnote_text)$/.test(name)) return 60
  return type === "VARCHAR" ? 22 : 13
}
