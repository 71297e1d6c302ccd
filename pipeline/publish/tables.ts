import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import * as Stream from "effect/Stream"
import type { Table } from "../warehouse/catalogue.ts"
import type { WarehouseError } from "../warehouse/error.ts"
import { Warehouse } from "../warehouse/warehouse.ts"
import type { FileMetadata } from "./file-metadata.ts"
import { makeArrowWriter } from "./arrow.ts"
import { formatExcelHeader, formatExcelRows, isSameForExcel } from "./csv-excel.ts"
import { formatHeader, formatRows } from "./csv.ts"
import { fromPlatform, type PublishError } from "./error.ts"
import { openText } from "./text.ts"
import { selectSorted } from "./order.ts"
import { writeParquet } from "./parquet.ts"

type Needs = Warehouse | FileSystem.FileSystem | Path.Path

/** A table of a release, or a published view of it. */
export interface Relation {
  readonly table: Table
  readonly isView: boolean
  /** The rows in the order that every format has. */
  readonly sorted: string
}

/** The database that the rows of the views are kept in while a release is written. */
export const keptViews = "kept"

export function relationsOf(
  tables: ReadonlyArray<Table>,
  views: ReadonlyArray<Table>
): ReadonlyArray<Relation> {
  return [
    ...tables.map((table) => ({ table, isView: false, sorted: selectSorted(table) })),
    ...views.map((table) => ({ table, isView: true, sorted: selectSorted(table, keptViews) }))
  ]
}

/**
 * Computes the rows of the views once: each is read for several formats, and a view of many joins costs
 * more than the file made of it.
 */
export const keepViews = Effect.fnUntraced(function* (
  views: ReadonlyArray<Table>
): Effect.fn.Return<void, WarehouseError, Warehouse> {
  const warehouse = yield* Warehouse
  yield* warehouse.run(`ATTACH ':memory:' AS ${keptViews}`)
  for (const { name } of views) yield* warehouse.run(`CREATE TABLE ${keptViews}."${name}" AS FROM "${name}"`)
})

/** Writes tables and views into the folders `csv`, `csv-excel` and `parquet`, the tables into `arrow` too. */
export const writeTables = Effect.fnUntraced(function* (
  directory: string,
  tables: ReadonlyArray<Table>,
  views: ReadonlyArray<Table>,
  metadata: FileMetadata
): Effect.fn.Return<void, WarehouseError | PublishError, Needs> {
  const relations = relationsOf(tables, views)
  const writeAll = (some: ReadonlyArray<Relation>) =>
    Effect.forEach(some, (relation) => writeRows(directory, relation, metadata), { discard: true })
  // DuckDB computes views and writes Parquet on threads of its own, while CSV and Arrow are made here.
  yield* Effect.all(
    [
      Effect.andThen(
        keepViews(views),
        Effect.forEach(relations, (relation) => writeColumns(directory, relation, metadata), {
          discard: true
        })
      ),
      writeAll(relations.filter(({ isView }) => !isView))
    ],
    { concurrency: "unbounded", discard: true }
  )
  yield* writeAll(relations.filter(({ isView }) => isView))
})

const writeColumns = Effect.fnUntraced(function* (
  directory: string,
  { table, sorted }: Relation,
  metadata: FileMetadata
) {
  const path = yield* Path.Path
  yield* writeParquet(table, sorted, path.join(directory, "parquet", `${table.name}.parquet`), metadata)
})

/** Reads a relation once, for CSV (UTF-8 without a mark), for CSV as Excel opens it, and for Arrow. */
const writeRows = Effect.fnUntraced(function* (
  directory: string,
  { table, isView, sorted }: Relation,
  metadata: FileMetadata
) {
  const warehouse = yield* Warehouse
  const files = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const arrow = isView ? null : makeArrowWriter(table, metadata)
  yield* Effect.scoped(
    Effect.gen(function* () {
      const csv = yield* openText(path.join(directory, "csv", `${table.name}.csv`))
      const excel = yield* openText(path.join(directory, "csv-excel", `${table.name}.csv`))
      yield* csv(formatHeader(table))
      yield* excel(formatExcelHeader(table))
      yield* Stream.runForEach(warehouse.stream(sorted), (batch) => {
        arrow?.append(batch)
        const rows = formatRows(table, batch)
        return Effect.andThen(
          csv(rows),
          excel(isSameForExcel(table, batch) ? rows : formatExcelRows(table, batch))
        )
      })
    })
  )
  if (arrow === null) return
  const file = path.join(directory, "arrow", `${table.name}.arrow`)
  yield* files.writeFile(file, arrow.encode()).pipe(Effect.mapError(fromPlatform(file)))
})
