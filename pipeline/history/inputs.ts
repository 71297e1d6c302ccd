import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import type { PlatformError } from "effect/PlatformError"
import { createHash } from "node:crypto"

type Files = FileSystem.FileSystem | Path.Path

/** Checksums of what rows are made from besides the documents. Null: not known. */
export interface Inputs {
  readonly rules: string | null
  readonly code_lists: string | null
  readonly judgements: string | null
  readonly measurements: string | null
}

/** Where the rules are, from the root of the project: what is read, extracted, normalised and checked how. */
const rules = ["document", "extract", "normalise", "check", "model"].map((folder) => `pipeline/${folder}`)
const statements = ["checks", "quality"].map((folder) => `sql/${folder}`)

/** What a release is made from, so that the next one can say why its rows are others. */
export const readInputs = Effect.fnUntraced(function* (
  seeds: string
): Effect.fn.Return<Inputs, never, FileSystem.FileSystem | Path.Path> {
  const path = yield* Path.Path
  const root = path.join(import.meta.dirname, "../..")
  return {
    rules: yield* sumFolders(
      [...rules, ...statements].map((folder) => path.join(root, folder)),
      (file) => /\.(?:ts|sql)$/.test(file)
    ),
    code_lists: yield* sumFolders(
      [path.join(root, "seeds/codelists"), path.join(seeds, "codelists")],
      (file) => file.endsWith(".csv")
    ),
    judgements: yield* sumFolders([seeds], (file) =>
      /(?:^|[\\/])(?:indicators\.csv|(?:law-)?review\.jsonl)$/.test(file)
    ),
    measurements: yield* sumFolders([seeds], (file) => /^(?:accuracy|mutation)\.csv$/.test(file))
  }
})

/** One checksum over the names and contents of files, folder by folder; a folder that is missing is empty. */
const sumFolders = (folders: ReadonlyArray<string>, isWanted: (file: string) => boolean) =>
  Effect.orElseSucceed(sumFiles(folders, isWanted), () => null)

const sumFiles = Effect.fnUntraced(function* (
  folders: ReadonlyArray<string>,
  isWanted: (file: string) => boolean
): Effect.fn.Return<string, PlatformError, Files> {
  const files = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const hash = createHash("sha256")
  for (const folder of folders) {
    const names = yield* Effect.orElseSucceed(
      files.readDirectory(folder, { recursive: true }),
      (): Array<string> => []
    )
    for (const name of names.filter(isWanted).toSorted()) {
      const bytes = yield* files.readFile(path.join(folder, name))
      hash.update(`${name.replaceAll("\\", "/")}\0${bytes.length}\0`).update(bytes)
    }
  }
  return hash.digest("hex")
})
