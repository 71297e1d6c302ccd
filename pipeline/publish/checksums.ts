import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import * as Stream from "effect/Stream"
import { createHash } from "node:crypto"
import { fromPlatform, type PublishError } from "./error.ts"

export interface FileSum {
  /** From the root of the release, with / between folders. */
  readonly path: string
  readonly bytes: number
  /** Hexadecimal. */
  readonly sha256: string
}

/**
 * Not in `SHA256SUMS`: the list itself, and the database, whose bytes differ from one build to the next,
 * with its own checksum beside it.
 */
export const sumsFile = "SHA256SUMS"
export const databaseFile = "quipu.duckdb"
export const databaseSumFile = "quipu.duckdb.sha256"
const unlisted = new Set([sumsFile, databaseFile, databaseSumFile])

export function isListed(path: string): boolean {
  return !unlisted.has(path)
}

/** Sizes and checksums of all other files of a folder, in the order of their paths. */
export const sumFiles = Effect.fnUntraced(function* (
  directory: string
): Effect.fn.Return<ReadonlyArray<FileSum>, PublishError, FileSystem.FileSystem | Path.Path> {
  const paths = yield* listFiles(directory)
  return yield* Effect.forEach(paths.filter(isListed), (path) => sumFile(directory, path), { concurrency: 4 })
})

/** Every file of a folder, in the order of their paths; what can't be looked at counts as one. */
export const listFiles = Effect.fnUntraced(function* (
  directory: string
): Effect.fn.Return<ReadonlyArray<string>, PublishError, FileSystem.FileSystem | Path.Path> {
  const files = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const entries = yield* files
    .readDirectory(directory, { recursive: true })
    .pipe(Effect.mapError(fromPlatform(directory)))
  const isFile = (entry: string) =>
    files.stat(path.join(directory, entry)).pipe(
      Effect.map(({ type }) => type !== "Directory"),
      Effect.orElseSucceed(() => true)
    )
  return (yield* Effect.filter(entries, isFile)).map((entry) => entry.replaceAll("\\", "/")).toSorted()
})

export const sumFile = Effect.fnUntraced(function* (
  directory: string,
  file: string
): Effect.fn.Return<FileSum, PublishError, FileSystem.FileSystem | Path.Path> {
  const files = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const hash = createHash("sha256")
  let bytes = 0
  yield* Stream.runForEach(files.stream(path.join(directory, file)), (chunk) =>
    Effect.sync(() => {
      bytes += chunk.length
      hash.update(chunk)
    })
  ).pipe(Effect.mapError(fromPlatform(path.join(directory, file))))
  return { path: file, bytes, sha256: hash.digest("hex") }
})

export function sumText(path: string, text: string): FileSum {
  const bytes = Buffer.from(text)
  return { path, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") }
}

/** As `sha256sum -c` reads it, in the order of the paths. */
export function formatSums(sums: ReadonlyArray<Pick<FileSum, "path" | "sha256">>): string {
  const lines = sums.map(({ sha256, path }) => ({ path, line: `${sha256}  ${path}\n` }))
  return lines
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ line }) => line)
    .join("")
}

export function parseSums(text: string): ReadonlyArray<{ readonly path: string; readonly sha256: string }> {
  return [...text.matchAll(/^([0-9a-f]{64}) [ *](.+)$/gm)].map(([, sha256, path]) => ({
    sha256: sha256!,
    path: path!
  }))
}

const idDigits = 12

/** Stands for what identifies a release in its own descriptions, as long as that is not known. */
export const unknownId = "0".repeat(idDigits)

/**
 * Names a release by all that is in it: the first twelve digits of the checksum of its checksums, those
 * of files that give the name itself taken with `unknownId` in its place.
 */
export function identifyRelease(sums: string): string {
  return createHash("sha256").update(sums).digest("hex").slice(0, idDigits)
}
