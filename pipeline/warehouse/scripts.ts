import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import type { PlatformError } from "effect/PlatformError"
import { fileURLToPath } from "node:url"
import { warehouseError, type WarehouseError } from "./error.ts"
import { Warehouse } from "./warehouse.ts"

/** A file under `sql/`: what it claims (the comment that it opens with) and its statements. */
export interface Script {
  /** From the root of the project: `sql/schema/01_documents.sql`. */
  readonly file: string
  readonly name: string
  readonly claim: string
  readonly sql: string
}

export type ScriptFolder = "schema" | "views" | "quality" | "invariants" | "checks" | "warnings"

/** The scripts of a folder of `sql/`, in the order of their names. */
export const readScripts = Effect.fnUntraced(function* (
  folder: ScriptFolder
): Effect.fn.Return<ReadonlyArray<Script>, WarehouseError, FileSystem.FileSystem> {
  const files = yield* FileSystem.FileSystem
  const directory = fileURLToPath(new URL(`../../sql/${folder}/`, import.meta.url))
  const names = yield* files.readDirectory(directory).pipe(Effect.mapError(unreadable(`sql/${folder}`)))
  return yield* Effect.forEach(
    names.filter((name) => name.endsWith(".sql")).sort(),
    Effect.fnUntraced(function* (name) {
      const file = `sql/${folder}/${name}`
      const sql = yield* files.readFileString(directory + name).pipe(Effect.mapError(unreadable(file)))
      return { file, name: name.slice(0, -4), claim: readClaim(sql), sql }
    })
  )
})

/** Makes the tables and views of a release in the warehouse. */
export const createTables: Effect.Effect<void, WarehouseError, Warehouse | FileSystem.FileSystem> =
  Effect.gen(function* () {
    const warehouse = yield* Warehouse
    const scripts = [...(yield* readScripts("schema")), ...(yield* readScripts("views"))]
    yield* warehouse.transact(
      Effect.forEach(scripts, ({ sql, file }) => warehouse.run(sql, file), { discard: true })
    )
  })

/** Measures how well the release was made; each script returns the rows that it adds to `quality`. */
export const measureQuality: Effect.Effect<void, WarehouseError, Warehouse | FileSystem.FileSystem> =
  Effect.gen(function* () {
    const warehouse = yield* Warehouse
    for (const { sql, file } of yield* readScripts("quality")) {
      yield* warehouse.run(`INSERT INTO quality BY NAME ${sql}`, file)
    }
  })

/**
 * Runs the invariants of the tables. A query that returns rows has found what must not be: the
 * release stops, with the rows that break the claim.
 *
 * @returns the number of invariants that hold
 */
export const requireInvariants: Effect.Effect<number, WarehouseError, Warehouse | FileSystem.FileSystem> =
  Effect.gen(function* () {
    const warehouse = yield* Warehouse
    const scripts = yield* readScripts("invariants")
    for (const { file, claim, sql } of scripts) {
      const rows = yield* warehouse.query(sql, [], file)
      if (rows.length > 0) {
        const shown = rows.slice(0, 3).map((row) => JSON.stringify(row))
        return yield* Effect.fail(
          warehouseError(
            "broken_invariant",
            file,
            `Not true: ${claim} ${rows.length} ${rows.length === 1 ? "row breaks" : "rows break"} it: ${shown.join(" ")}`
          )
        )
      }
    }
    return scripts.length
  })

function readClaim(sql: string): string {
  const lines = sql.split("\n")
  const end = lines.findIndex((line) => !line.startsWith("--"))
  return lines
    .slice(0, end)
    .map((line) => line.replace(/^--\s*/, ""))
    .join(" ")
}

function unreadable(file: string): (cause: PlatformError) => WarehouseError {
  return (cause) => warehouseError("cannot_open", file, cause.message)
}
