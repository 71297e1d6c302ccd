import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import { databaseFile, listFiles, parseSums, sumFile, sumsFile } from "../checksums.ts"
import { fromPlatform, type PublishError } from "../error.ts"
import type { Failure } from "./failure.ts"

/** Every file has the checksum that the release gives for it, and no file is without. */
export const verifySums = Effect.fnUntraced(function* (
  directory: string
): Effect.fn.Return<ReadonlyArray<Failure>, PublishError, FileSystem.FileSystem | Path.Path> {
  const files = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const list = path.join(directory, sumsFile)
  const sums = new Map(
    parseSums(yield* files.readFileString(list).pipe(Effect.mapError(fromPlatform(list)))).map((sum) => [
      sum.path,
      sum.sha256
    ])
  )
  const present = new Set(yield* listFiles(directory))
  const failures: Array<Failure> = []
  for (const [file, sha256] of sums) {
    if (!present.has(file)) failures.push({ file, row: null, what: "The file is missing." })
    else if ((yield* sumFile(directory, file)).sha256 !== sha256) {
      failures.push({ file, row: null, what: `The checksum is not the one in ${sumsFile}.` })
    }
  }
  for (const file of present) {
    if (!sums.has(file) && file !== sumsFile && file !== databaseFile) {
      failures.push({ file, row: null, what: `${sumsFile} does not name this file.` })
    }
  }
  return failures
})
