import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import { formatSums, identifyRelease, parseSums, sumsFile, sumText, unknownId } from "../checksums.ts"
import type { Failure } from "./failure.ts"

/** Descriptions; the files of data are made before the release has a name. */
const descriptions = /\.(?:md|html|json|jsonld|cff|sql)$/

/**
 * The release is the one that its README says it is: the identifier in its version is the hash over its
 * checksums. Whoever changes a file and its checksum has to change the version too, and shows himself to
 * all who know it.
 */
export const verifyIdentity = Effect.fnUntraced(function* (
  directory: string
): Effect.fn.Return<ReadonlyArray<Failure>, never, FileSystem.FileSystem | Path.Path> {
  const files = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const read = (name: string) =>
    Effect.orElseSucceed(files.readFileString(path.join(directory, name)), () => "")
  const version = /^# Quipu (\S+\+([0-9a-f]{12}))$/m.exec(yield* read("README.md"))
  if (version === null) {
    return [{ file: "README.md", row: null, what: "It does not give the version of the release." }]
  }
  const id = version[2]!
  const sums = yield* Effect.forEach(
    parseSums(yield* read(sumsFile)),
    Effect.fnUntraced(function* (sum) {
      if (!descriptions.test(sum.path)) return sum
      const text = yield* read(sum.path)
      return text.includes(id) ? sumText(sum.path, text.replaceAll(id, unknownId)) : sum
    })
  )
  const found = identifyRelease(formatSums(sums))
  if (found === id) return []
  const what = `The checksums make the identifier ${found}, not that of the version ${version[1]}.`
  return [{ file: sumsFile, row: null, what }]
})
