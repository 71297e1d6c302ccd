import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import * as Stream from "effect/Stream"
import { runChecks } from "../check/checks.ts"
import type { Rows } from "../model/rows.ts"
import { readCatalogue, type Table } from "../warehouse/catalogue.ts"
import type { WarehouseError } from "../warehouse/error.ts"
import { makeLoader } from "../warehouse/load.ts"
import { createTables, measureQuality, requireInvariants } from "../warehouse/scripts.ts"
import { readViews } from "../warehouse/views.ts"
import { Warehouse } from "../warehouse/warehouse.ts"
import { describeAbout } from "./about.ts"
import { databaseFile, formatSums, identifyRelease, sumFiles, sumsFile, sumText } from "./checksums.ts"
import { describePackage } from "./data-package.ts"
import { fromPlatform, publishError, type PublishError } from "./error.ts"
import { writeExchange } from "./exchange.ts"
import { formatMarkdown, readFindings } from "./findings.ts"
import { openOutput, switchRelease } from "./folder.ts"
import { Progress, stage } from "./progress.ts"
import { describeRelease } from "./readme.ts"
import { summarise, type Summary } from "./summary.ts"
import { writeText } from "./text.ts"
import { formatFailure } from "./verify/failure.ts"
import { verifyRelease } from "./verify/verify.ts"
import { writeTables } from "./tables.ts"
import { writeXlsx } from "./xlsx.ts"

/** A document with all that a release tells of it. */
export interface PublishableDocument {
  readonly id: string
  readonly text: string
  readonly rows: Rows
}

export interface PublishOptions {
  readonly out: string
  /** Of the program; the release adds what identifies its contents. */
  readonly version: string
}

export interface Release {
  readonly directory: string
  readonly version: string
  readonly summary: Summary
}

type Files = FileSystem.FileSystem | Path.Path

/**
 * Makes a release of documents: loads them one after another, runs the checks, writes every format,
 * verifies what was written, and only then puts the release in its place.
 */
export const publish = <E, R>(
  documents: Stream.Stream<PublishableDocument, E, R>,
  { out, version }: PublishOptions
): Effect.Effect<Release, E | WarehouseError | PublishError, R | Files | Progress> =>
  Effect.scoped(
    Effect.gen(function* () {
      const path = yield* Path.Path
      const folder = yield* openOutput(out)
      const directory = folder.unfinished
      const { tables, views, summary, findings } = yield* fill(documents, directory, version).pipe(
        Effect.provide(Warehouse.layerWith({ path: path.join(directory, databaseFile) }))
      )
      const full = yield* describe(directory, version, tables, views, summary, findings)
      yield* stage("verify", requireVerified(directory), (rows) => `${rows} rows the same in every format`)
      return { directory: yield* switchRelease(folder, full), version: full, summary }
    })
  )

/** Fills the database and writes the files with data. */
const fill = Effect.fnUntraced(function* <E, R>(
  documents: Stream.Stream<PublishableDocument, E, R>,
  directory: string,
  version: string
) {
  yield* createTables
  const loader = yield* makeLoader
  yield* Stream.runForEach(documents, ({ id, text, rows }) =>
    Effect.andThen(writeText(directory, id, text), loader.load(rows))
  )
  yield* stage("load", loader.settle, () => "keys and constraints hold")
  yield* stage("check", runChecks, (checks) => `${checks} checks`)
  yield* measureQuality
  yield* stage("invariants", requireInvariants, (claims) => `${claims} hold`)
  const tables = yield* readCatalogue
  const views = yield* readViews(tables)
  const about = yield* describeAbout(version)
  yield* stage(
    "write",
    Effect.gen(function* () {
      yield* writeTables(directory, tables, views, about)
      yield* writeExchange(directory, tables, views)
      yield* writeXlsx(directory, tables, views, version)
    }),
    () => `${tables.length} tables and ${views.length} views`
  )
  return { tables, views, summary: yield* summarise(tables), findings: formatMarkdown(yield* readFindings) }
})

/**
 * Writes what the release says of itself, and its checksums.
 *
 * @returns the version with what identifies the release: all that is in it, these descriptions
 * included as they would be without that
 */
const describe = Effect.fnUntraced(function* (
  directory: string,
  version: string,
  tables: ReadonlyArray<Table>,
  views: ReadonlyArray<Table>,
  summary: Summary,
  findings: string
): Effect.fn.Return<string, PublishError, Files> {
  const data = yield* sumFiles(directory)
  const descriptions = (name: string): ReadonlyArray<readonly [string, string]> => [
    ["README.md", describeRelease(name, tables, views, summary)],
    ["findings.md", findings],
    ["datapackage.json", describePackage(name, [...tables, ...views], summary.documents, data)]
  ]
  const sums = (texts: ReadonlyArray<readonly [string, string]>) =>
    formatSums([...data, ...texts.map(([name, text]) => sumText(name, text))])
  const full = `${version}+${identifyRelease(sums(descriptions(version)))}`
  const texts = descriptions(full)
  for (const [name, text] of [...texts, [sumsFile, sums(texts)] as const]) yield* write(directory, name, text)
  return full
})

const write = Effect.fnUntraced(function* (directory: string, name: string, text: string) {
  const files = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const file = path.join(directory, name)
  yield* files.writeFileString(file, text).pipe(Effect.mapError(fromPlatform(file)))
})

const requireVerified = Effect.fnUntraced(function* (directory: string) {
  const { rows, failures } = yield* verifyRelease(directory, "files")
  const [first] = failures
  if (first !== undefined) {
    const more = failures.length > 1 ? ` (and ${failures.length - 1} more)` : ""
    return yield* Effect.fail(publishError("not_verified", directory, `${formatFailure(first)}${more}`))
  }
  return rows
})
