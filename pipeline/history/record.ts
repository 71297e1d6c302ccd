import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import * as Schema from "effect/Schema"
import type { Inputs } from "./inputs.ts"

/** What a release says of its versions and of what it was made from: `release.json`. */
export const recordFile = "release.json"

const Sum = Schema.NullOr(Schema.String)
const recordSchema = Schema.Struct({
  version: Schema.String,
  schema_version: Schema.String,
  data_version: Schema.String,
  /** The release before, whose rows differ. Null: there was none. */
  previous: Schema.NullOr(Schema.Struct({ version: Schema.String, data_version: Schema.String })),
  inputs: Schema.Struct({ rules: Sum, code_lists: Sum, judgements: Sum, measurements: Sum })
})

export type ReleaseRecord = typeof recordSchema.Type

export const unknownInputs: Inputs = { rules: null, code_lists: null, judgements: null, measurements: null }

export function formatRecord(record: ReleaseRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`
}

/** The record of a release; null where it has none, or none that can be read. */
export const readRecord = Effect.fnUntraced(function* (
  directory: string
): Effect.fn.Return<ReleaseRecord | null, never, FileSystem.FileSystem | Path.Path> {
  const files = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  return yield* files.readFileString(path.join(directory, recordFile)).pipe(
    Effect.flatMap(Schema.decodeUnknownEffect(Schema.fromJsonString(recordSchema))),
    Effect.orElseSucceed(() => null)
  )
})
