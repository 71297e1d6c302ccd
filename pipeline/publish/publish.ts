import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import * as Stream from "effect/Stream"
import { runChecks } from "../check/checks.ts"
import { changesFile } from "../history/changes.ts"
import type { Inputs } from "../history/inputs.ts"
import { findPrevious } from "../history/previous.ts"
import { formatRecord, recordFile, unknownInputs } from "../history/record.ts"
import { traceHistory, type Declared, type History } from "../history/trace.ts"
import type { Rows } from "../model/rows.ts"
import { readCatalogue, type Table } from "../warehouse/catalogue.ts"
import { describeDefinition } from "../warehouse/definition.ts"
import type { WarehouseError } from "../warehouse/error.ts"
import { makeLoader } from "../warehouse/load.ts"
import { createTables, measureQuality, requireInvariants } from "../warehouse/scripts.ts"
import { Warehouse } from "../warehouse/warehouse.ts"
import {
  databaseFile,
  databaseSumFile,
  formatSums,
  identifyRelease,
  sumFile,
  sumFiles,
  sumsFile,
  sumText,
  unknownId
} from "./checksums.ts"
import { definitionFile, formatDefinition } from "./definition.ts"
import { describePackage } from "./data-package.ts"
import { fromPlatform, publishError, type PublishError } from "./error.ts"
import { formatMarkdown, readFindings } from "./findings.ts"
import { openOutput, switchRelease } from "./folder.ts"
import { Progress, stage } from "./progress.ts"
import { describeRelease } from "./readme.ts"
import { summarise, type Summary } from "./summary.ts"
import { writeText } from "./text.ts"
import { formatFailure } from "./verify/failure.ts"
import { verifyRelease } from "./verify/verify.ts"
import { writeTables } from "./tables.ts"

/** A document with all that a release tells of it. */
export interface PublishableDocument {
  readonly id: string
  readonly text: string
  readonly rows: Rows
}

export interface PublishOptions {
  readonly out: string
  /** Of the program and its schema; the release adds what identifies its contents. */
  readonly version: string
  /** Of the data, where somebody declares it; else the least that follows from what changed. */
  readonly dataVersion?: string | null
  /** What the documents are read with, so that the next release can tell why rows changed. */
  readonly inputs?: Inputs
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
  { out, version, dataVersion = null, inputs = unknownInputs }: PublishOptions
): Effect.Effect<Release, E | WarehouseError | PublishError, R | Files | Progress> =>
  Effect.scoped(
    Effect.gen(function* () {
      const path = yield* Path.Path
      const folder = yield* openOutput(out)
      const directory = folder.unfinished
      const previous = yield* findPrevious(out)
      const declared = { schemaVersion: version, dataVersion, inputs }
      const filled = yield* fill(documents, directory, previous, declared).pipe(
        Effect.provide(Warehouse.layerWith({ path: path.join(directory, databaseFile) }))
      )
      const { summary } = filled
      const full = yield* describe(directory, version, filled)
      yield* stage("verify", requireVerified(directory), (rows) => `${rows} rows the same in every format`)
      return { directory: yield* switchRelease(folder, full), version: full, summary }
    })
  )

/** Fills the database and writes the files with data. */
const fill = Effect.fnUntraced(function* <E, R>(
  documents: Stream.Stream<PublishableDocument, E, R>,
  directory: string,
  previous: string | null,
  declared: Declared
) {
  yield* createTables
  const loader = yield* makeLoader
  yield* Stream.runForEach(documents, ({ id, text, rows }) =>
    Effect.andThen(writeText(directory, id, text), loader.load(rows))
  )
  yield* stage("load", loader.settle, () => "keys and constraints hold")
  yield* stage("check", runChecks, (checks) => `${checks} checks`)
  yield* measureQuality
  const tables = yield* readCatalogue
  const history = yield* stage("compare", traceHistory(previous, tables, declared), describeHistory)
  yield* stage("invariants", requireInvariants, (claims) => `${claims} hold`)
  yield* stage(
    "write",
    writeTables(directory, tables, declared.schemaVersion),
    () => `${tables.length} tables in 4 formats`
  )
  return {
    tables,
    history,
    summary: yield* summarise(tables),
    findings: formatMarkdown(yield* readFindings),
    definition: formatDefinition(yield* describeDefinition)
  }
})

function describeHistory({ record: { data_version: version, previous } }: History): string {
  return `data version ${version}, ${previous === null ? "no release before it" : `after ${previous.version}`}`
}

/** What the descriptions of a release are made from. */
interface Filled {
  readonly tables: ReadonlyArray<Table>
  readonly history: History
  readonly summary: Summary
  readonly findings: string
  readonly definition: string
}

/**
 * Writes what the release says of itself, and its checksums.
 *
 * @returns the version with what identifies the release: all that is in it, these descriptions
 * included as they would be with `unknownId`
 */
const describe = Effect.fnUntraced(function* (
  directory: string,
  version: string,
  { tables, history, summary, findings, definition }: Filled
): Effect.fn.Return<string, PublishError, Files> {
  const data = yield* sumFiles(directory)
  const descriptions = (name: string): ReadonlyArray<readonly [string, string]> => [
    ["README.md", describeRelease(name, tables, summary)],
    ["findings.md", findings],
    [definitionFile, definition],
    [changesFile, history.changes],
    [recordFile, formatRecord({ version: name, ...history.record })],
    ["datapackage.json", describePackage(name, tables, summary.documents, data)]
  ]
  const sums = (texts: ReadonlyArray<readonly [string, string]>) =>
    formatSums([...data, ...texts.map(([name, text]) => sumText(name, text))])
  const full = `${version}+${identifyRelease(sums(descriptions(`${version}+${unknownId}`)))}`
  const texts = descriptions(full)
  const database = formatSums([yield* sumFile(directory, databaseFile)])
  const lists = [
    [sumsFile, sums(texts)],
    [databaseSumFile, database]
  ] as const
  for (const [name, text] of [...texts, ...lists]) yield* write(directory, name, text)
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
