import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import type * as Scope from "effect/Scope"
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

/** A new file, and what adds text to it. */
export const openText = Effect.fnUntraced(function* (
  file: string
): Effect.fn.Return<
  (text: string) => Effect.Effect<void, PublishError>,
  PublishError,
  FileSystem.FileSystem | Scope.Scope
> {
  const files = yield* FileSystem.FileSystem
  const handle = yield* files.open(file, { flag: "w" }).pipe(Effect.mapError(fromPlatform(file)))
  return (text: string) => handle.writeAll(Buffer.from(text)).pipe(Effect.mapError(fromPlatform(file)))
})
