import { stringify } from "csv-stringify/sync"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { escapeCodes } from "../publish/json.ts"
import type { WarehouseError } from "../warehouse/error.ts"
import { decode, type Value } from "../warehouse/values.ts"
import { Warehouse, type Batch } from "../warehouse/warehouse.ts"
import { flatten, neutralise, styleOf } from "./terminal.ts"

export type RowFormat = "table" | "csv" | "json"

/** A table is for a person, who reads this many rows and columns of text. */
const tableRows = 100
const cellWidth = 60

/** Runs a statement and prints its rows on standard output. */
export const printRows = Effect.fnUntraced(function* (
  statement: string,
  format: RowFormat
): Effect.fn.Return<void, WarehouseError, Warehouse> {
  const warehouse = yield* Warehouse
  const batches = warehouse.stream(statement, "statement")
  if (format === "table") return yield* printTable(batches)
  let isFirst = true
  yield* Stream.runForEach(batches, (batch) =>
    Effect.sync(() => {
      process.stdout.write(format === "csv" ? formatCsv(batch, isFirst) : formatJson(batch))
      isFirst = false
    })
  )
})

const printTable = Effect.fnUntraced(function* (batches: Stream.Stream<Batch, WarehouseError>) {
  let names: ReadonlyArray<string> = []
  let rowCount = 0
  const cells: Array<ReadonlyArray<string>> = []
  yield* Stream.runForEach(batches, (batch) =>
    Effect.sync(() => {
      names = batch.names
      rowCount += batch.rowCount
      const wanted = Math.min(batch.rowCount, tableRows - cells.length)
      for (let row = 0; row < wanted; row++) cells.push(readRow(batch, row).map(formatCell))
    })
  )
  const style = styleOf(process.stdout)
  const widths = names.map((name, column) =>
    cells.reduce((width, row) => Math.max(width, row[column]!.length), name.length)
  )
  const line = (row: ReadonlyArray<string>) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join("  ")
      .trimEnd()
  const lines = rowCount === 0 ? [] : [style.bold(line(names)), ...cells.map(line)]
  if (rowCount === 0) lines.push("no rows")
  if (rowCount > cells.length) lines.push(`... ${rowCount - cells.length} more rows: --format csv prints all`)
  process.stdout.write(`${lines.join("\n")}\n`)
})

function readRow(batch: Batch, row: number): ReadonlyArray<Value> {
  return batch.columns.map((column) => decode(column[row]!))
}

function formatCell(value: Value): string {
  const text = flatten(
    value === null ? "" : typeof value === "object" ? JSON.stringify(value) : String(value)
  )
  return text.length > cellWidth ? `${text.slice(0, cellWidth - 3)}...` : text
}

function formatCsv(batch: Batch, hasHeader: boolean): string {
  const rows = Array.from({ length: batch.rowCount }, (_, row) =>
    readRow(batch, row).map((value) => (typeof value === "string" ? neutralise(value) : value))
  )
  return stringify([...(hasHeader ? [[...batch.names]] : []), ...rows], { cast: { boolean: String } })
}

/** A line for each row. */
function formatJson(batch: Batch): string {
  return Array.from({ length: batch.rowCount }, (_, row) => {
    const values = readRow(batch, row)
    return `${escapeCodes(JSON.stringify(Object.fromEntries(batch.names.map((name, column) => [name, values[column]]))))}\n`
  }).join("")
}
