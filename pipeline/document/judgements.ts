import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import * as Schema from "effect/Schema"
import { indicatorLabelSchema, type IndicatorLabel } from "../model/judgements.ts"
import type { SeedError } from "./error.ts"
import { readUtf8 } from "./seeds.ts"
import { parseRows } from "./tables.ts"

const labels = {
  columns: Object.keys(indicatorLabelSchema.fields),
  decode: Schema.decodeUnknownEffect(indicatorLabelSchema)
}

export const labelsFile = "indicators.csv"

const largest = 4 * 1024 * 1024

/** Reads the labels of a report's indicators, `indicators.csv`, where there are any. */
export const readLabels = Effect.fn("readLabels")(function* (
  directory: string
): Effect.fn.Return<ReadonlyArray<IndicatorLabel>, SeedError, FileSystem.FileSystem | Path.Path> {
  const files = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const file = path.join(directory, labelsFile)
  const isThere = yield* Effect.orElseSucceed(files.exists(file), () => false)
  return isThere ? yield* parseRows(labels, "invalid_judgement", file, yield* readUtf8(file, largest)) : []
})
