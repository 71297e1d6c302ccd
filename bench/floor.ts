/**
 * The least that a release can cost: Node starts, loads effect and DuckDB, and DuckDB writes the
 * tables that it has in memory, in the formats it knows. Prints the milliseconds to take off: those
 * in which the tables came into memory.
 *
 *     node bench/floor.ts RELEASE FOLDER
 */
import { globSync, mkdirSync } from "node:fs"
import { basename, join } from "node:path"
import { DuckDBInstance } from "@duckdb/node-api"
import * as Effect from "effect/Effect"

const [release = "", folder = ""] = process.argv.slice(2)

const program = Effect.promise(async () => {
  const instance = await DuckDBInstance.create(":memory:")
  const connection = await instance.connect()

  const start = performance.now()
  const tables = globSync(join(release, "parquet", "*.parquet")).toSorted()
  const names = tables.map((file) => basename(file, ".parquet"))
  for (const [index, name] of names.entries()) {
    await connection.run(`CREATE TABLE ${name} AS FROM '${tables[index]}'`)
  }
  const loading = performance.now() - start

  mkdirSync(folder, { recursive: true })
  for (const name of names) {
    await connection.run(`COPY ${name} TO '${join(folder, name)}.parquet' (FORMAT parquet, COMPRESSION zstd)`)
    await connection.run(`COPY ${name} TO '${join(folder, name)}.csv' (FORMAT csv)`)
  }
  await connection.run(`ATTACH '${join(folder, "quipu.duckdb")}' AS file`)
  await connection.run("COPY FROM DATABASE memory TO file")
  await connection.run("DETACH file")
  connection.closeSync()
  instance.closeSync()
  return loading
})

process.stdout.write(String(await Effect.runPromise(program)))
