/** What somebody can do to the files of a release: by accident, or to make it say something else. */
import { DuckDBInstance } from "@duckdb/node-api"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { tableFromIPC, tableToIPC, type Table } from "apache-arrow"
import { parse } from "csv-parse/sync"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { createHash } from "node:crypto"
import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { formatLines } from "../../pipeline/publish/csv.ts"
import { writeExchange } from "../../pipeline/publish/exchange.ts"
import { writeTables } from "../../pipeline/publish/tables.ts"
import { readCatalogue } from "../../pipeline/warehouse/catalogue.ts"
import { readViews } from "../../pipeline/warehouse/views.ts"
import { Warehouse } from "../../pipeline/warehouse/warehouse.ts"

/** Writes the checksums of a release anew, as a careful forger would. */
export function reseal(release: string): void {
  const sum = (path: string) =>
    `${createHash("sha256")
      .update(readFileSync(join(release, path)))
      .digest("hex")}  ${path}\n`
  const paths = listRelease(release).filter(
    (path) => path !== "SHA256SUMS" && !path.startsWith("quipu.duckdb")
  )
  writeFileSync(join(release, "SHA256SUMS"), paths.map(sum).join(""))
  writeFileSync(join(release, "quipu.duckdb.sha256"), sum("quipu.duckdb"))
}

/** The files of a release, in the order of their paths. */
export function listRelease(release: string): ReadonlyArray<string> {
  return readdirSync(release, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(release.length + 1))
    .sort()
}

export function flipByte(file: string, at: number): void {
  const bytes = readFileSync(file)
  bytes[at % bytes.length]! ^= 1
  writeFileSync(file, bytes)
}

/** Edits a text file; fails where there is nothing to edit. */
export function edit(file: string, from: string | RegExp, to: string): (release: string) => void {
  return (release) => {
    const path = join(release, file)
    const before = readFileSync(path, "utf8")
    const after = before.replace(from, to)
    if (after === before) throw new Error(`${file} holds no ${from}`)
    writeFileSync(path, after)
  }
}

export function dropCsvRow(release: string, table: string): void {
  const path = join(release, `csv/${table}.csv`)
  const [header, , ...rows] = parse(readFileSync(path), { relax_column_count: true }) as Array<Array<string>>
  writeFileSync(path, formatLines([header!, ...rows]))
}

/** Replaces the rows of a Parquet file by those of a query over `table`. */
export async function rewriteParquet(release: string, table: string, query: string): Promise<void> {
  const path = join(release, `parquet/${table}.parquet`)
  await runIn(
    ":memory:",
    `CREATE TABLE "table" AS FROM read_parquet('${path}'); COPY (${query}) TO '${path}' (FORMAT parquet)`
  )
}

export function rewriteArrow(release: string, table: string, change: (table: Table) => Table): void {
  const path = join(release, `arrow/${table}.arrow`)
  writeFileSync(path, tableToIPC(change(tableFromIPC(readFileSync(path))), "file"))
}

export async function rewriteDatabase(release: string, statement: string): Promise<void> {
  await runIn(join(release, "quipu.duckdb"), statement)
}

/**
 * Changes a column of a table in every format, as the publisher itself would write it. The database is
 * made anew: DuckDB changes no row that others refer to.
 */
export async function rewriteEverywhere(
  release: string,
  table: string,
  column: string,
  expression: string
): Promise<void> {
  const database = join(release, "quipu.duckdb")
  const before = join(release, "..", "before.duckdb")
  renameSync(database, before)
  const definition = readFileSync(join(release, "schema.sql"), "utf8")
  const write = Effect.gen(function* () {
    const { run } = yield* Warehouse
    yield* run(`${definition}; ATTACH '${before}' AS before (READ_ONLY)`)
    const tables = yield* readCatalogue
    for (const { name } of tables) {
      const rows = name === table ? `SELECT * REPLACE (${expression} AS "${column}")` : "SELECT *"
      yield* run(`INSERT INTO "${name}" ${rows} FROM before."${name}"`)
    }
    const views = yield* readViews(tables)
    const changed = tables.filter(({ name }) => name === table)
    yield* writeTables(release, changed, views, {})
    yield* writeExchange(release, tables, views)
  })
  const warehouse = Warehouse.layerWith({ path: database })
  await Effect.runPromise(write.pipe(Effect.provide(Layer.merge(warehouse, NodeServices.layer))))
}

async function runIn(path: string, statement: string): Promise<void> {
  const instance = await DuckDBInstance.create(path)
  const connection = await instance.connect()
  await connection.run(statement)
  connection.closeSync()
  instance.closeSync()
}
