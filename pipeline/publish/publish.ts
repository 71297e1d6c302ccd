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
import { readViews } from "../warehouse/views.ts"
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
import { describeForPeople } from "./docs/pages.ts"
import { fromPlatform, publishError, type PublishError } from "./error.ts"
import { writeExchange } from "./exchange.ts"
import { formatMarkdown } from "./findings.ts"
import { describeFiles } from "./file-metadata.ts"
import { openOutput, switchRelease } from "./folder.ts"
import { writeAnnotations } from "./metadata/annotations.ts"
import { identifyCode } from "./metadata/code.ts"
import { readContents } from "./metadata/contents.ts"
import { describeForPrograms } from "./metadata/describe.ts"
import type { Contents } from "./metadata/description.ts"
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
      const full = yield* stage("describe", describe(directory, version, filled), (name) => name)
      yield* stage("verify", requireVerified(directory), (rows) => `${rows} rows the same in every format`)
      return { directory: yield* switchRelease(folder, full), version: full, summary: filled.summary }
    })
  )

/** What the database was filled with. */
interface Filled {
  readonly tables: ReadonlyArray<Table>
  /** The views that have files as tables have. */
  readonly views: ReadonlyArray<Table>
  readonly history: History
  readonly summary: Summary
  readonly contents: Contents
  /** `schema.sql`. */
  readonly definition: string
}

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
  const views = yield* readViews(tables)
  const metadata = yield* describeFiles(declared.schemaVersion)
  yield* stage(
    "write",
    Effect.gen(function* () {
      yield* writeTables(directory, tables, views, metadata)
      yield* writeExchange(directory, tables, views)
      yield* writeXlsx(directory, tables, views, declared.schemaVersion)
    }),
    () => `${tables.length} tables and ${views.length} views`
  )
  const summary = yield* summarise([...tables, ...views])
  yield* writeAnnotations(directory, summary.documents)
  return {
    tables,
    views,
    history,
    summary,
    contents: yield* readContents(tables, views, summary),
    definition: formatDefinition(yield* describeDefinition)
  }
})

function describeHistory({ record: { data_version: version, previous } }: History): string {
  return `data version ${version}, ${previous === null ? "no release before it" : `after ${previous.version}`}`
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
  { tables, views, history, summary, contents, definition }: Filled
): Effect.fn.Return<string, PublishError, Files> {
  const data = yield* sumFiles(directory)
  const code = yield* identifyCode(version)
  const descriptions = (name: string): ReadonlyArray<readonly [string, string]> => {
    const description = { ...contents, version: name, files: data, code }
    return [
      ["README.md", describeRelease(name, tables, views, summary)],
      ["findings.md", formatMarkdown(contents.findings)],
      [definitionFile, definition],
      [changesFile, history.changes],
      [recordFile, formatRecord({ version: name, ...history.record })],
      ...describeForPrograms(description),
      ...describeForPeople(description)
    ]
  }
  const sums = (texts: ReadonlyArray<readonly [string, string]>) =>
    formatSums([...data, ...texts.map(([name, text]) => sumText(name, text))])
  const full = `${version}+${identifyRelease(sums(descriptions(`${version}+${unknownId}`)))}`
  const texts = descriptions(full)
  const database = formatSums([yield* sumFile(directory, databaseFile)])
  yield* Effect.forEach(
    [...texts, [sumsFile, sums(texts)] as const, [databaseSumFile, database] as const],
    ([name, text]) => write(directory, name, text),
    { concurrency: 8, discard: true }
  )
  return full
})

const write = Effect.fnUntraced(function* (directory: string, name: string, text: string) {
  const files = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const file = path.join(directory, name)
  yield* files
    .makeDirectory(path.dirname(file), { recursive: true })
    .pipe(Effect.andThen(files.writeFileString(file, text)), Effect.mapError(fromPlatform(file)))
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
