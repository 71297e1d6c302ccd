import { stringify } from "csv-stringify/sync"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Stream from "effect/Stream"
import type { Table } from "../warehouse/catalogue.ts"
import type { WarehouseError } from "../warehouse/error.ts"
import { decode } from "../warehouse/values.ts"
import { Warehouse, type Batch } from "../warehouse/warehouse.ts"
import { fromPlatform, type PublishError } from "./error.ts"
import { selectSorted } from "./order.ts"

/**
 * Writes a table as CSV: RFC 4180 (comma, CRLF, quotes where needed), UTF-8 without a mark, a header
 * line, an empty field for null, decimals in their shortest form, dates in ISO form.
 */
export const writeCsv = Effect.fnUntraced(function* (
  table: Table,
  file: string
): Effect.fn.Return<void, WarehouseError | PublishError, Warehouse | FileSystem.FileSystem> {
  const warehouse = yield* Warehouse
  const files = yield* FileSystem.FileSystem
  const header = formatLines([table.columns.map((column) => column.name)])
  const lines = Stream.map(warehouse.stream(selectSorted(table)), (batch) => formatBatch(table, batch))
  yield* Stream.make(header).pipe(
    Stream.concat(lines),
    Stream.encodeText,
    Stream.run(files.sink(file)),
    Effect.mapError((error) => (error._tag === "PlatformError" ? fromPlatform(file)(error) : error))
  )
})

function formatBatch(table: Table, batch: Batch): string {
  const texts = table.columns.map((column) => column.type === "VARCHAR")
  return formatLines(
    Array.from({ length: batch.rowCount }, (_, row) =>
      batch.columns.map((column, index) => {
        const value = decode(column[row]!)
        return texts[index] && typeof value === "string" ? protectCell(value) : value
      })
    )
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
