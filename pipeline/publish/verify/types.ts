import * as Effect from "effect/Effect"
import * as Path from "effect/Path"
import type { Field, Schema } from "apache-arrow"
import type { Table } from "../../warehouse/catalogue.ts"
import type { WarehouseError } from "../../warehouse/error.ts"
import { Warehouse } from "../../warehouse/warehouse.ts"
import { quoteText } from "../order.ts"
import type { Failure } from "./failure.ts"

/** The Parquet file of a table has its columns, in order, with their types. */
export const verifyParquetTypes = Effect.fnUntraced(function* (
  directory: string,
  table: Table
): Effect.fn.Return<ReadonlyArray<Failure>, WarehouseError, Warehouse | Path.Path> {
  const warehouse = yield* Warehouse
  const path = yield* Path.Path
  const file = `parquet/${table.name}.parquet`
  const found = yield* warehouse.query<{ column_name: string; column_type: string }>(
    `DESCRIBE FROM read_parquet(${quoteText(path.join(directory, file))})`
  )
  return compareTypes(
    file,
    table,
    found.map(({ column_name, column_type }) => `${column_name} ${column_type}`)
  )
})

/** The same for its Arrow file. */
export function verifyArrowTypes(file: string, table: Table, schema: Schema): ReadonlyArray<Failure> {
  return compareTypes(file, table, schema.fields.map(describeField))
}

function compareTypes(file: string, table: Table, found: ReadonlyArray<string>): ReadonlyArray<Failure> {
  const wanted = table.columns.map(({ name, type }) => `${name} ${type}`)
  const at = wanted.findIndex((column, index) => column !== found[index])
  if (at < 0 && found.length === wanted.length) return []
  const what =
    at < 0
      ? `It has a column more than ${table.name}: ${found[wanted.length]}.`
      : `Column ${at + 1} is ${found[at] ?? "missing"}, not ${wanted[at]}.`
  return [{ file, row: null, what }]
}

/** In the words of DuckDB; in those of Arrow where a type has no counterpart. */
function describeField({ name, type }: Field): string {
  const words = String(type)
  const decimal = /^Decimal\[(\d+)e\+?(-?\d+)\]$/.exec(words)
  const known: Record<string, string> = {
    "Dictionary<Int32, Utf8>": "VARCHAR",
    Int32: "INTEGER",
    "Date32<DAY>": "DATE",
    Bool: "BOOLEAN"
  }
  return `${name} ${decimal === null ? (known[words] ?? words) : `DECIMAL(${decimal[1]},${decimal[2]})`}`
}
