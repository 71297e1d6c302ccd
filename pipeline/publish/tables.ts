import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import * as Stream from "effect/Stream"
import type { Table } from "../warehouse/catalogue.ts"
import type { WarehouseError } from "../warehouse/error.ts"
import { Warehouse } from "../warehouse/warehouse.ts"
import { makeArrowWriter } from "./arrow.ts"
import { formatHeader, formatRows } from "./csv.ts"
import { fromPlatform, type PublishError } from "./error.ts"
import { selectSorted } from "./order.ts"
import { writeParquet } from "./parquet.ts"

type Needs = Warehouse | FileSystem.FileSystem | Path.Path

/** Writes every table in every format into the folders `csv`, `arrow` and `parquet`. */
export const writeTables = (
  directory: string,
  tables: ReadonlyArray<Table>,
  version: string
): Effect.Effect<void, WarehouseError | PublishError, Needs> => {
  const about = { dataset: "quipu", version, licence: "CC-BY-4.0" }
  // DuckDB writes Parquet on threads of its own, while CSV and Arrow are made here.
  return Effect.all(
    [
      Effect.forEach(tables, (table) => writeColumns(directory, table, about), { discard: true }),
      Effect.forEach(tables, (table) => writeRows(directory, table, about), { discard: true })
    ],
    { concurrency: "unbounded", discard: true }
  )
}

const writeColumns = Effect.fnUntraced(function* (
  directory: string,
  table: Table,
  about: Record<string, string>
) {
  const path = yield* Path.Path
  yield* writeParquet(table, path.join(directory, "parquet", `${table.name}.parquet`), about)
})

/** Reads a table once, for CSV (UTF-8 without a mark) and Arrow. */
const writeRows = Effect.fnUntraced(function* (
  directory: string,
  table: Table,
  about: Record<string, string>
) {
  const warehouse = yield* Warehouse
  const files = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const csv = path.join(directory, "csv", `${table.name}.csv`)
  const arrow = path.join(directory, "arrow", `${table.name}.arrow`)
  const writer = makeArrowWriter(table, about)
  const lines = Stream.map(warehouse.stream(selectSorted(table)), (batch) => {
    writer.append(batch)
    return formatRows(table, batch)
  })
  yield* Stream.make(formatHeader(table)).pipe(
    Stream.concat(lines),
    Stream.encodeText,
    Stream.run(files.sink(csv)),
    Effect.mapError((error) => (error._tag === "PlatformError" ? fromPlatform(csv)(error) : error))
  )
  yield* files.writeFile(arrow, writer.encode()).pipe(Effect.mapError(fromPlatform(arrow)))
})
