import { stringify } from "csv-stringify/sync"
import type { Table } from "../warehouse/catalogue.ts"
import { decode, type Value } from "../warehouse/values.ts"
import type { Batch } from "../warehouse/warehouse.ts"

/** The header line of a table's CSV file. */
export function formatHeader(table: Table): string {
  return formatLines([table.columns.map((column) => column.name)])
}

/**
 * Rows of a table as CSV: RFC 4180 (comma, CRLF, quotes where needed), an empty field for null,
 * decimals in their shortest form, dates in ISO form.
 */
export function formatRows(table: Table, batch: Batch): string {
  return formatLines(listCells(table, batch, protectCell))
}

/** The cells of the rows of a batch; texts, unlike numbers and dates, as `guard` gives them. */
export function listCells(
  table: Table,
  batch: Batch,
  guard: (text: string) => string
): ReadonlyArray<ReadonlyArray<Value>> {
  const texts = table.columns.map((column) => column.type === "VARCHAR")
  return Array.from({ length: batch.rowCount }, (_, row) =>
    batch.columns.map((column, index) => {
      const value = decode(column[row]!)
      return texts[index] && typeof value === "string" ? guard(value) : value
    })
  )
}

/** csv-stringify by itself leaves a lone line feed unquoted where records end in CRLF. */
const breaks = /[\r\n]/

export function formatLines(rows: ReadonlyArray<ReadonlyArray<unknown>>): string {
  return stringify([...rows], { record_delimiter: "\r\n", quoted_match: breaks, cast: { boolean: String } })
}

/**
 * A spreadsheet runs a cell that begins with one of these. What a document wrote must stay text: such
 * a cell gets an apostrophe before it, and `unprotectCell` takes it away.
 */
const formula = /^'*[=+\-@\t\r]/
const number = /^[+-]?\d+(?:\.\d+)?$/

export function protectCell(text: string): string {
  return formula.test(text) && !number.test(text) ? `'${text}` : text
}

export function unprotectCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
}
