import type { Table } from "../warehouse/catalogue.ts"
import type { Batch } from "../warehouse/warehouse.ts"
import { formatHeader, formatLines, listCells, protectCell } from "./csv.ts"

/** Without this mark Excel takes a CSV file for one in the code page of the machine. */
const byteOrderMark = "\uFEFF"

/** Characters that a cell can hold; Excel puts what is beyond them into cells of rows of their own. */
export const longestCell = 32_767
const cut = " [cut]"

/**
 * What some spreadsheet runs as a formula: besides the signs of `csv/`, their full-width forms, and
 * those behind blanks, line breaks and marks that can't be seen. Numbers in a column of texts stay
 * texts by this too.
 */
const formula = /^[\s\p{Cc}\p{Cf}']*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE62-\uFE66\u2212]|^[\t\r\n]/u

export function formatExcelHeader(table: Table): string {
  return byteOrderMark + formatHeader(table)
}

/**
 * Rows as Excel opens them by a double click: UTF-8 with its mark, CRLF, texts that would be run with
 * an apostrophe before them, texts too long for a cell cut. For people; programs read `csv/`.
 */
export function formatExcelRows(table: Table, batch: Batch): string {
  return formatLines(listCells(table, batch, shieldCell))
}

/** Whether a batch is the same for Excel as in `csv/`: mostly so, and then it need not be written out twice. */
export function isSameForExcel(table: Table, batch: Batch): boolean {
  return table.columns.every(
    ({ type }, index) =>
      type !== "VARCHAR" ||
      batch.columns[index]!.every(
        (value) => typeof value !== "string" || shieldCell(value) === protectCell(value)
      )
  )
}

export function shieldCell(text: string): string {
  // A control code makes Excel refuse the file or show a box; line breaks and tabs are text.
  // oxlint-disable-next-line no-control-regex
  const plain = text.replaceAll(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/g, "")
  const shielded = formula.test(plain) ? `'${plain}` : plain
  return shortenCell(shielded)
}

/** A text that fits into a cell, whole characters only. */
export function shortenCell(text: string): string {
  if (text.length <= longestCell) return text
  return text.slice(0, longestCell - cut.length).replace(/[\uD800-\uDBFF]$/, "") + cut
}
