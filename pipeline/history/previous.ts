import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import { databaseFile, databaseSumFile, parseSums, sumFile, sumsFile } from "../publish/checksums.ts"
import { publishError, type PublishError } from "../publish/error.ts"
import { quoteText } from "../publish/order.ts"
import { readCatalogue, type Table } from "../warehouse/catalogue.ts"
import type { WarehouseError } from "../warehouse/error.ts"
import { Warehouse } from "../warehouse/warehouse.ts"
import { changesFile } from "./changes.ts"
import { readRecord, recordFile, type ReleaseRecord } from "./record.ts"

type Files = FileSystem.FileSystem | Path.Path

/** A release that another is compared with. */
export interface Previous {
  /** The folder's name: its whole version. */
  readonly version: string
  readonly directory: string
  readonly tables: ReadonlyArray<Table>
  /** Null for releases from before there was one. */
  readonly record: ReleaseRecord | null
}

/** The release that `latest` of an output folder points at; null where there is none. */
export const findPrevious = Effect.fnUntraced(function* (
  out: string
): Effect.fn.Return<string | null, never, Files> {
  const files = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const directory = yield* Effect.orElseSucceed(files.realPath(path.join(out, "latest")), () => null)
  if (directory === null) return null
  const isThere = files.exists(path.join(directory, databaseFile))
  return (yield* Effect.orElseSucceed(isThere, () => false)) ? directory : null
})

/** Attaches the database of a release under a name, for reading alone, and says what is in it. */
export const attachRelease = Effect.fnUntraced(function* (
  directory: string,
  name: string
): Effect.fn.Return<Previous, WarehouseError | PublishError, Warehouse | Files> {
  const warehouse = yield* Warehouse
  const files = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const database = path.join(directory, databaseFile)
  if (!(yield* Effect.orElseSucceed(files.exists(database), () => false))) {
    const what = `This is not a release: it has no ${databaseFile}.`
    return yield* Effect.fail(publishError("missing_release", directory, what))
  }
  const [current] = yield* warehouse.query<{ name: string }>("SELECT current_database() AS name")
  yield* warehouse.run(`ATTACH ${quoteText(database)} AS ${name} (READ_ONLY); USE ${name}`, database)
  const tables = yield* readCatalogue
  yield* warehouse.run(`USE "${current!.name}"`)
  const real = yield* realDirectory(directory)
  return { version: path.basename(real), directory: real, tables, record: yield* readRecord(directory) }
})

/** A folder by its own name: `latest` is only a pointer. */
export const realDirectory = Effect.fnUntraced(function* (
  directory: string
): Effect.fn.Return<string, never, FileSystem.FileSystem> {
  const files = yield* FileSystem.FileSystem
  return yield* Effect.orElseSucceed(files.realPath(directory), () => directory)
})

/** What the next release takes from the last one has to be what was published. */
export const requireUnchanged = Effect.fnUntraced(function* (
  directory: string
): Effect.fn.Return<void, PublishError, Files> {
  const files = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const wanted = new Set([changesFile, recordFile, databaseFile])
  for (const list of [sumsFile, databaseSumFile]) {
    const text = yield* Effect.orElseSucceed(files.readFileString(path.join(directory, list)), () => "")
    for (const { path: file, sha256 } of parseSums(text)) {
      if (!wanted.has(file)) continue
      const sum = yield* Effect.option(sumFile(directory, file))
      if (sum._tag === "None" || sum.value.sha256 !== sha256) {
        const what = "The release was changed after it was made: its checksum is another."
        return yield* Effect.fail(publishError("release_changed", path.join(directory, file), what))
      }
    }
  }
})
