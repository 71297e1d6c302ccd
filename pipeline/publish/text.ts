import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import { fromPlatform, type PublishError } from "./error.ts"

/** Writes the canonical text of a document, byte for byte what its offsets count in. */
export const writeText = Effect.fnUntraced(function* (
  directory: string,
  documentId: string,
  text: string
): Effect.fn.Return<void, PublishError, FileSystem.FileSystem | Path.Path> {
  const files = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const file = path.join(directory, "text", `${documentId}.txt`)
  yield* files.writeFileString(file, text).pipe(Effect.mapError(fromPlatform(file)))
})
