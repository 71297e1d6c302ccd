import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import {
  databaseFile,
  databaseSumFile,
  formatSums,
  isListed,
  listFiles,
  parseSums,
  sumFile,
  sumsFile
} from "../checksums.ts"
import { fromPlatform, type PublishError } from "../error.ts"
import type { Failure } from "./failure.ts"

type Files = FileSystem.FileSystem | Path.Path

/** Every file has the checksum that the release gives for it, and no file is without. */
export const verifySums = Effect.fnUntraced(function* (
  directory: string
): Effect.fn.Return<ReadonlyArray<Failure>, PublishError, Files> {
  const [listed, unlisted] = yield* Effect.all([
    verifyList(directory, sumsFile),
    verifyList(directory, databaseSumFile)
  ])
  const failures: Array<Failure> = [...listed.failures, ...unlisted.failures]
  const named = new Set([...listed.paths, ...unlisted.paths])
  if (!unlisted.paths.includes(databaseFile)) {
    failures.push({ file: databaseSumFile, row: null, what: `It does not name ${databaseFile}.` })
  }
  for (const file of yield* listFiles(directory)) {
    if (isListed(file) && !named.has(file)) {
      failures.push({ file, row: null, what: `${sumsFile} does not name this file.` })
    }
  }
  return failures
})

/** The files that a list names have the checksums that it gives, and it has the form that it should. */
const verifyList = Effect.fnUntraced(function* (
  directory: string,
  list: string
): Effect.fn.Return<
  { readonly paths: ReadonlyArray<string>; readonly failures: ReadonlyArray<Failure> },
  PublishError,
  Files
> {
  const files = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const file = path.join(directory, list)
  const text = yield* Effect.orElseSucceed(files.readFileString(file), () => null)
  if (text === null) return { paths: [], failures: [{ file: list, row: null, what: "The file is missing." }] }
  const sums = parseSums(text)
  const failures: Array<Failure> = []
  if (formatSums(sums) !== text) {
    const what = "It is not a list of checksums, one a line in the order of their paths."
    failures.push({ file: list, row: null, what })
  }
  for (const { path: named, sha256 } of sums) {
    const told = { file: named, row: null }
    if (named.startsWith("/") || named.split("/").includes("..")) {
      failures.push({ ...told, what: `${list} names a file outside the release.` })
    } else if (
      !(yield* files.exists(path.join(directory, named)).pipe(Effect.mapError(fromPlatform(file))))
    ) {
      failures.push({ ...told, what: "The file is missing." })
    } else {
      const sum = yield* Effect.option(sumFile(directory, named))
      if (sum._tag === "None") failures.push({ ...told, what: "It can't be read." })
      else if (sum.value.sha256 !== sha256) {
        failures.push({ ...told, what: `The checksum is not the one in ${list}.` })
      }
    }
  }
  return { paths: sums.map((sum) => sum.path), failures }
})
