import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import type * as Scope from "effect/Scope"
import { DatabaseSync } from "node:sqlite"
import { formatSums, sumFiles } from "./checksums.ts"
import { requireUnchanged } from "../history/previous.ts"
import { fromNode, fromPlatform, publishError, type PublishError } from "./error.ts"

type Files = FileSystem.FileSystem | Path.Path

/** Where the releases of an output folder lie. */
export interface OutputFolder {
  readonly out: string
  /** The release that is being written. */
  readonly unfinished: string
}

/**
 * Takes an output folder for one publish: makes it where it is missing, keeps others out, and clears
 * what an interrupted run left. What is unfinished when the scope closes is removed.
 */
export const openOutput = Effect.fnUntraced(function* (
  out: string
): Effect.fn.Return<OutputFolder, PublishError, Files | Scope.Scope> {
  const files = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const releases = path.join(out, "releases")
  const unfinished = path.join(releases, ".unfinished")
  yield* makeDirectory(releases)
  yield* lock(path.join(out, ".lock"))
  const clear = files
    .remove(unfinished, { recursive: true, force: true })
    .pipe(Effect.mapError(fromPlatform(unfinished)))
  yield* clear
  yield* Effect.addFinalizer(() => Effect.ignore(clear))
  for (const folder of ["csv", "csv-excel", "parquet", "arrow", "xlsx", "sdmx", "hxl", "text"]) {
    yield* makeDirectory(path.join(unfinished, folder))
  }
  return { out, unfinished }
})

/** Node tells of a read-only disk as of a folder that is not there. */
const makeDirectory = Effect.fnUntraced(function* (
  directory: string
): Effect.fn.Return<void, PublishError, FileSystem.FileSystem> {
  const files = yield* FileSystem.FileSystem
  yield* files.makeDirectory(directory, { recursive: true }).pipe(
    Effect.mapError(fromPlatform(directory)),
    Effect.mapError((error) =>
      error.reason === "missing_release"
        ? publishError("not_writable", directory, "It can't be made.")
        : error
    )
  )
})

/**
 * Holds a lock that the operating system takes back when the process dies, however it dies: SQLite's,
 * since Node has no other. The file stays, empty.
 */
const lock = (file: string): Effect.Effect<void, PublishError, Scope.Scope> => {
  const attempt = <A>(action: () => A) =>
    Effect.try({
      try: action,
      catch: (cause) =>
        cause instanceof Error && "errcode" in cause
          ? lockError(file, Number(cause.errcode))
          : fromNode(file)(cause)
    })
  // Opened apart from the lock, so that it is closed too where somebody else has that.
  return Effect.acquireRelease(
    attempt(() => new DatabaseSync(file)),
    (database) => Effect.sync(() => database.close())
  ).pipe(
    Effect.flatMap((database) =>
      // Two that begin in the same instant hold parts of the lock for a moment; without waiting that long, both may fail.
      attempt(() => database.exec("PRAGMA busy_timeout = 500; BEGIN EXCLUSIVE"))
    )
  )
}

/** SQLite's result codes: https://sqlite.org/rescode.html */
function lockError(file: string, code: number): PublishError {
  switch (code & 0xff) {
    case 5:
      return publishError("locked", file, "Another publish is writing to this folder.")
    case 13:
      return publishError("disk_full", file, "The disk is full.")
    default:
      return publishError("not_writable", file, "It can't be written.")
  }
}

/**
 * Puts the unfinished release in its place and points `latest` at it, each in one rename. A release
 * of that version that is there already must be the same one, and then stays.
 *
 * @returns the folder of the release
 */
export const switchRelease = Effect.fnUntraced(function* (
  { out, unfinished }: OutputFolder,
  version: string
): Effect.fn.Return<string, PublishError, Files> {
  const files = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const release = path.join(out, "releases", version)
  if (yield* files.exists(release).pipe(Effect.mapError(fromPlatform(release)))) {
    yield* requireSame(unfinished, release)
  } else {
    yield* files.rename(unfinished, release).pipe(Effect.mapError(fromPlatform(release)))
  }
  const latest = path.join(out, "latest")
  const next = path.join(out, ".latest")
  yield* files
    .remove(next, { force: true })
    .pipe(
      Effect.andThen(files.symlink(path.join("releases", version), next)),
      Effect.andThen(files.rename(next, latest)),
      Effect.mapError(fromPlatform(latest))
    )
  return release
})

/** Versions are made from contents, so that a difference means that somebody changed the release. */
const requireSame = Effect.fnUntraced(function* (
  made: string,
  release: string
): Effect.fn.Return<void, PublishError, Files> {
  yield* requireUnchanged(release)
  const sums = yield* Effect.forEach([made, release], sumFiles)
  if (formatSums(sums[0]!) !== formatSums(sums[1]!)) {
    return yield* Effect.fail(
      publishError("release_changed", release, "The release of this version was changed after it was made.")
    )
  }
})

/** The folder that `latest` points at. */
export const latestRelease = Effect.fnUntraced(function* (
  out: string
): Effect.fn.Return<string, PublishError, Files> {
  const files = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const latest = path.join(out, "latest")
  return yield* files
    .realPath(latest)
    .pipe(Effect.mapError(() => publishError("missing_release", latest, "There is no release.")))
})
