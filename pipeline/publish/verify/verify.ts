import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import { readCatalogue, type Table } from "../../warehouse/catalogue.ts"
import type { WarehouseError } from "../../warehouse/error.ts"
import { readScripts } from "../../warehouse/scripts.ts"
import { readViews } from "../../warehouse/views.ts"
import { Warehouse } from "../../warehouse/warehouse.ts"
import { databaseFile } from "../checksums.ts"
import { publishError, type PublishError } from "../error.ts"
import { quoteText } from "../order.ts"
import { verifyArrow } from "./arrow.ts"
import { verifyDefinition } from "./definition.ts"
import { curtail, type Failure } from "./failure.ts"
import { loadCsv, verifyFormats } from "./formats.ts"
import { verifyExcel, verifyHxl, verifySdmx } from "./exchange.ts"
import { verifyIdentity } from "./identity.ts"
import { verifyKeys } from "./keys.ts"
import { verifyPlaces } from "./places.ts"
import { verifySums } from "./sums.ts"
import { verifyParquetTypes } from "./types.ts"

/** What was looked at, and what was wrong with it. */
export interface Verification {
  readonly tables: number
  readonly rows: number
  readonly failures: ReadonlyArray<Failure>
}

/**
 * `files` leaves out what the database itself enforced when it was filled, keys and invariants, and what
 * is made of other files by the same program: for the publisher, who saw to that.
 */
export type VerificationScope = "whole" | "files"

/** Tables are verified so many at a time, each on a connection of its own. */
const concurrency = 4

/**
 * Verifies a release from its folder alone: checksums, and the version that they make; the definition of
 * the database; the same types and rows in CSV, Parquet, Arrow and the database; keys; every printed form
 * and quote at its place in the text, and every value read again there; the invariants of the tables.
 */
export const verifyRelease = Effect.fn("verifyRelease")(function* (
  directory: string,
  scope: VerificationScope = "whole"
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
  const identity = scope === "whole" && sums.length === 0 ? yield* verifyIdentity(directory) : []
  const rest = yield* verifyContents(directory, database, scope).pipe(
    Effect.catchTag("WarehouseError", ({ what, file }) =>
      // DuckDB says of a damaged database that it is, but of which part only while it reads it.
      Effect.succeed({
        tables: 0,
        rows: 0,
        failures: [{ file: file === database ? databaseFile : file, row: null, what }]
      })
    ),
    Effect.provide(Warehouse.layer)
  )
  return { ...rest, failures: [...sums, ...identity, ...rest.failures] }
})

const verifyContents = Effect.fnUntraced(function* (
  directory: string,
  database: string,
  scope: VerificationScope
): Effect.fn.Return<
  Verification,
  WarehouseError | PublishError,
  Warehouse | FileSystem.FileSystem | Path.Path
> {
  const warehouse = yield* Warehouse
  yield* warehouse.run(`ATTACH ${quoteText(database)} AS release (READ_ONLY); USE release;`, database)
  const tables = yield* readCatalogue
  const views = yield* readViews(tables)
  const [sdmx] = yield* readViews(tables, /^sdmx_observations$/)
  const definition = yield* verifyDefinition(directory)
  yield* warehouse.run("USE memory")
  const verifyTables = <R>(
    verifyTable: (table: Table) => Effect.Effect<ReadonlyArray<Failure>, WarehouseError | PublishError, R>,
    relations = tables
  ) =>
    Effect.map(
      Effect.forEach(relations, (table) => warehouse.beside(verifyTable(table)), { concurrency }),
      (failures) => failures.flat()
    )

  const all = scope === "whole" ? [...tables, ...views] : tables
  const verifyMade = Effect.gen(function* () {
    const wide = views.find(({ name }) => name === "observations_wide")
    if (wide === undefined || sdmx === undefined) {
      const what = "It has no view observations_wide, or none that is named sdmx_observations."
      return [{ file: databaseFile, row: null, what }]
    }
    const excel = yield* verifyTables(
      (table) => tell(`csv-excel/${table.name}.csv`, verifyExcel(directory, table)),
      all
    )
    const hxl = yield* tell("hxl/observations.csv", verifyHxl(directory, wide))
    return [
      ...excel,
      ...hxl,
      ...(yield* tell("sdmx/observations.csv", verifySdmx(directory, "release", sdmx)))
    ]
  })

  const unreadable = yield* verifyTables(
    (table) => tell(`csv/${table.name}.csv`, loadCsv(directory, table).pipe(Effect.as([]))),
    all
  )
  if (unreadable.length > 0)
    return { tables: tables.length, rows: 0, failures: [...definition, ...unreadable] }
  const files = yield* verifyTables(
    (table) =>
      Effect.all([
        tell(`parquet/${table.name}.parquet`, verifyParquetTypes(directory, table)),
        tell(`parquet/${table.name}.parquet`, verifyFormats(directory, "release", table)),
        views.includes(table)
          ? Effect.succeed([])
          : tell(`arrow/${table.name}.arrow`, verifyArrow(directory, table))
      ]).pipe(Effect.map((failures) => failures.flat())),
    all
  )
  const keys = scope === "whole" ? yield* verifyTables(verifyKeys, all) : []
  const made = scope === "whole" ? yield* verifyMade : []
  const places = yield* verifyPlaces(directory)
  const invariants = scope === "whole" ? yield* verifyInvariants : []
  const counts = yield* warehouse.query<{ rows: number }>(
    tables.map(({ name }) => `SELECT count(*) AS rows FROM "${name}"`).join(" UNION ALL ")
  )
  return {
    tables: tables.length,
    rows: counts.reduce((sum, { rows }) => sum + rows, 0),
    failures: [...definition, ...files, ...keys, ...places, ...invariants, ...made]
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
  const scripts = yield* readScripts("invariants")
  const failures = yield* Effect.forEach(
    scripts,
    ({ claim, sql, file }) =>
      Effect.map(warehouse.beside(Effect.flatMap(Warehouse, ({ query }) => query(sql, [], file))), (rows) =>
        curtail(rows.map((row) => ({ file, row: null, what: `Not true: ${claim} ${JSON.stringify(row)}` })))
      ),
    { concurrency }
  )
  return failures.flat()
})
