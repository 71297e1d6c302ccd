import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { copyFileSync, globSync, mkdirSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { makeArrowWriter } from "../pipeline/publish/arrow.ts"
import { formatExcelHeader, formatExcelRows } from "../pipeline/publish/csv-excel.ts"
import { formatHeader, formatRows } from "../pipeline/publish/csv.ts"
import { writeExchange } from "../pipeline/publish/exchange.ts"
import { writeParquet } from "../pipeline/publish/parquet.ts"
import { keepViews, relationsOf, type Relation } from "../pipeline/publish/tables.ts"
import { writeXlsx } from "../pipeline/publish/xlsx.ts"
import { readCatalogue } from "../pipeline/warehouse/catalogue.ts"
import { readViews } from "../pipeline/warehouse/views.ts"
import { Warehouse, type Batch } from "../pipeline/warehouse/warehouse.ts"
import { median } from "./timing.ts"

/** What one format of a release costs. */
export interface FormatCost {
  readonly format: string
  readonly milliseconds: number
  /** Of all its files in the release. */
  readonly bytes: number
  readonly files: number
}

/** Writes each format of a release anew, several times, from the release's own database. */
export async function measureFormats(
  release: string,
  folder: string,
  runs: number
): Promise<ReadonlyArray<FormatCost>> {
  const database = join(folder, "formats.duckdb")
  copyFileSync(join(release, "quipu.duckdb"), database)
  const formats = ["csv", "csv-excel", "parquet", "arrow", "sdmx", "hxl", "xlsx"]
  for (const format of formats) mkdirSync(join(folder, format))

  const program = Effect.gen(function* () {
    const tables = yield* readCatalogue
    const views = yield* readViews(tables)
    const start = performance.now()
    yield* keepViews(views)
    const keeping = performance.now() - start
    const relations = relationsOf(tables, views)
    const onlyTables = relations.filter(({ isView }) => !isView)

    const csv = eachRelation(relations, folder, "csv", formatHeader, formatRows)
    const excel = eachRelation(relations, folder, "csv-excel", formatExcelHeader, formatExcelRows)
    const parquet = Effect.forEach(
      relations,
      ({ table, sorted }) =>
        writeParquet(table, sorted, join(folder, "parquet", `${table.name}.parquet`), {}),
      { discard: true }
    )
    const arrow = Effect.forEach(
      onlyTables,
      ({ table, sorted }) =>
        Effect.flatMap(Warehouse, ({ stream }) => {
          const writer = makeArrowWriter(table, {})
          return Stream.runForEach(stream(sorted), (batch) => Effect.sync(() => writer.append(batch))).pipe(
            Effect.andThen(
              Effect.sync(() => writeFileSync(join(folder, "arrow", `${table.name}.arrow`), writer.encode()))
            )
          )
        }),
      { discard: true }
    )
    const measured = [
      { format: "csv", folders: ["csv"], write: csv },
      { format: "csv-excel", folders: ["csv-excel"], write: excel },
      { format: "parquet", folders: ["parquet"], write: parquet },
      { format: "arrow", folders: ["arrow"], write: arrow },
      { format: "sdmx, hxl", folders: ["sdmx", "hxl"], write: writeExchange(folder, tables, views) },
      { format: "xlsx", folders: ["xlsx"], write: writeXlsx(folder, tables, views, "0.0.0") }
    ]
    const costs: Array<FormatCost> = [
      { format: "views, computed once", milliseconds: keeping, bytes: 0, files: 0 }
    ]
    for (const { format, folders, write } of measured) {
      const times: Array<number> = []
      for (let run = 0; run <= runs; run++) {
        const begin = performance.now()
        yield* write
        times.push(performance.now() - begin)
      }
      // The first run loads what the format needs: it counts for a publish, and is told by no median.
      costs.push({ format, milliseconds: median(times.slice(1)), ...weigh(release, folders) })
    }
    return costs
  })
  const costs = await Effect.runPromise(
    program.pipe(Effect.provide(Warehouse.layerWith({ path: database })), Effect.provide(NodeServices.layer))
  )
  const { size } = statSync(join(release, "quipu.duckdb"))
  return [...costs, { format: "duckdb (loading is not writing)", milliseconds: 0, bytes: size, files: 1 }]
}

function eachRelation(
  relations: ReadonlyArray<Relation>,
  folder: string,
  format: string,
  header: (table: Relation["table"]) => string,
  rows: (table: Relation["table"], batch: Batch) => string
) {
  return Effect.forEach(
    relations,
    ({ table, sorted }) =>
      Effect.flatMap(Warehouse, ({ stream }) => {
        const parts = [header(table)]
        return Stream.runForEach(stream(sorted), (batch) =>
          Effect.sync(() => parts.push(rows(table, batch)))
        ).pipe(
          Effect.andThen(
            Effect.sync(() => writeFileSync(join(folder, format, `${table.name}.csv`), parts.join("")))
          )
        )
      }),
    { discard: true }
  )
}

function weigh(release: string, folders: ReadonlyArray<string>): { bytes: number; files: number } {
  const files = folders.flatMap((folder) => globSync(join(release, folder, "*")))
  return { bytes: files.reduce((sum, file) => sum + statSync(file).size, 0), files: files.length }
}
