import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import { readCatalogue } from "../../warehouse/catalogue.ts"
import type { WarehouseError } from "../../warehouse/error.ts"
import { readScripts } from "../../warehouse/scripts.ts"
import { Warehouse } from "../../warehouse/warehouse.ts"
import { databaseFile } from "../checksums.ts"
import { publishError, type PublishError } from "../error.ts"
import { quoteText } from "../order.ts"
import { verifyArrow } from "./arrow.ts"
import { curtail, type Failure } from "./failure.ts"
import { loadCsv, verifyFormats } from "./formats.ts"
import { verifyKeys } from "./keys.ts"
import { verifyPlaces } from "./places.ts"
import { verifySums } from "./sums.ts"

/** What was looked at, and what was wrong with it. */
export interface Verification {
  readonly tables: number
  readonly rows: number
  readonly failures: ReadonlyArray<Failure>
}

/**
 * Verifies a release from its folder alone: checksums; the same rows in CSV, Parquet, Arrow and the
 * database; keys; every printed form and quote at its place in the text; the invariants of the tables.
 */
export const verifyRelease = Effect.fn("verifyRelease")(function* (
  directory: string
): Effect.fn.Return<Verification, WarehouseError | PublishError, FileSystem.FileSystem | Path.Path> {
  const files = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const database = path.join(directory, databaseFile)
  if (!(yield* Effect.orElseSucceed(files.exists(database), () => false))) {
    return yield* Effect.fail(
      publishError("missing_release", directory, `This is not a release: it has no ${databaseFile}.`)
    )
  }
  const sums = yield* verifySums(directory)
  const rest = yield* verifyContents(directory, database).pipe(Effect.provide(Warehouse.layer))
  return { ...rest, failures: [...sums, ...rest.failures] }
})

const verifyContents = Effect.fnUntraced(function* (
  directory: string,
  database: string
): Effect.fn.Return<
  Verification,
  WarehouseError | PublishError,
  Warehouse | FileSystem.FileSystem | Path.Path
> {
  const warehouse = yield* Warehouse
  yield* warehouse.run(`ATTACH ${quoteText(database)} AS release (READ_ONLY); USE release;`, database)
  const tables = yield* readCatalogue
  yield* warehouse.run("USE memory")
  const unreadable = yield* Effect.forEach(tables, (table) =>
    tell(`csv/${table.name}.csv`, loadCsv(directory, table).pipe(Effect.as([])))
  )
  if (unreadable.flat().length > 0) return { tables: tables.length, rows: 0, failures: unreadable.flat() }
  const failures = yield* Effect.forEach(tables, (table) =>
    Effect.all([
      tell(`parquet/${table.name}.parquet`, verifyFormats(directory, "release", table)),
      tell(`arrow/${table.name}.arrow`, verifyArrow(directory, table)),
      verifyKeys(table)
    ])
  )
  const places = yield* verifyPlaces(directory)
  const invariants = yield* verifyInvariants
  const counts = yield* warehouse.query<{ rows: number }>(
    tables.map(({ name }) => `SELECT count(*) AS rows FROM "${name}"`).join(" UNION ALL ")
  )
  return {
    tables: tables.length,
    rows: counts.reduce((sum, { rows }) => sum + rows, 0),
    failures: [...failures.flat(2), ...places, ...invariants]
  }
})

/** A file that can't be read is a failure of the release, not of its verification. */
function tell<R>(
  file: string,
  verification: Effect.Effect<ReadonlyArray<Failure>, WarehouseError | PublishError, R>
): Effect.Effect<ReadonlyArray<Failure>, never, R> {
  return Effect.catch(verification, ({ what }) => Effect.succeed([{ file, row: null, what }]))
}

const verifyInvariants = Effect.gen(function* () {
  const warehouse = yield* Warehouse
  const failures: Array<Failure> = []
  for (const { claim, sql, file } of yield* readScripts("invariants")) {
    const rows = yield* warehouse.query(sql, [], file)
    failures.push(
      ...curtail(rows.map((row) => ({ file, row: null, what: `Not true: ${claim} ${JSON.stringify(row)}` })))
    )
  }
  return failures
})
