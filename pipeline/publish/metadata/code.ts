import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import { createHash } from "node:crypto"
import { fileURLToPath } from "node:url"
import { fromPlatform, type PublishError } from "../error.ts"
import type { CodeIdentity } from "./description.ts"

/** What decides on the contents of a release besides its input: the program, its SQL and its dependencies. */
const parts = ["pipeline", "sql", "package-lock.json"]
const root = fileURLToPath(new URL("../../../", import.meta.url))

/**
 * Names the program by its files, so that a release says which code made it wherever that ran: a commit
 * would not tell of files changed since, and not every copy of the program has its history.
 */
export const identifyCode = Effect.fnUntraced(function* (
  version: string
): Effect.fn.Return<CodeIdentity, PublishError, FileSystem.FileSystem | Path.Path> {
  const files = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const listed = yield* Effect.forEach(parts, (part) =>
    part.includes(".")
      ? Effect.succeed([part])
      : files.readDirectory(path.join(root, part), { recursive: true }).pipe(
          Effect.map((entries) => entries.map((entry) => `${part}/${entry.replaceAll("\\", "/")}`)),
          Effect.mapError(fromPlatform(path.join(root, part)))
        )
  )
  const sources = listed.flat().filter((entry) => /\.(?:ts|sql|json)$/.test(entry))
  const lines = yield* Effect.forEach(
    sources.toSorted(),
    (source) => {
      const file = path.join(root, source)
      return files.readFile(file).pipe(
        Effect.map((bytes) => `${createHash("sha256").update(bytes).digest("hex")}  ${source}\n`),
        Effect.mapError(fromPlatform(file))
      )
    },
    { concurrency: 16 }
  )
  return { version, sha256: createHash("sha256").update(lines.join("")).digest("hex") }
})
