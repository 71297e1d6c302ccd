import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import * as Schema from "effect/Schema"
import { accuracySchema, type AccuracyRow } from "../model/accuracy.ts"
import type { SeedError } from "./error.ts"
import { readUtf8 } from "./seeds.ts"
import { parseRows } from "./tables.ts"

const table = {
  columns: Object.keys(accuracySchema.fields),
  decode: Schema.decodeUnknownEffect(accuracySchema)
}

const largest = 1024 * 1024

/** What `make quality` and `make mutate` write, and what was measured when reports were read for the first time. */
const measurements = ["accuracy.csv", "first-readings.csv", "mutation.csv"]

/**
 * Reads the measurements in `<seeds>`, where there are any. Other seeds may bring code lists of
 * their own, for which nothing was measured: they have no rows.
 */
export const readAccuracy = Effect.fn("readAccuracy")(function* (
  seeds: string
): Effect.fn.Return<ReadonlyArray<AccuracyRow>, SeedError, FileSystem.FileSystem | Path.Path> {
  const files = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const rows: Array<AccuracyRow> = []
  for (const name of measurements) {
    const file = path.join(seeds, name)
    if (yield* Effect.orElseSucceed(files.exists(file), () => false))
      rows.push(...(yield* parseRows(table, "invalid_accuracy", file, yield* readUtf8(file, largest))))
  }
  return rows
})
