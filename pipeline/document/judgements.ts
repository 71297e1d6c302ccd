import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import * as Schema from "effect/Schema"
import { correctionSchema, indicatorLabelSchema, type Judgements } from "../model/judgements.ts"
import type { SeedError } from "./error.ts"
import { readUtf8 } from "./seeds.ts"
import { parseRows, type HandTable } from "./tables.ts"

const corrections = {
  columns: Object.keys(correctionSchema.fields),
  decode: Schema.decodeUnknownEffect(correctionSchema)
}
const labels = {
  columns: Object.keys(indicatorLabelSchema.fields),
  decode: Schema.decodeUnknownEffect(indicatorLabelSchema)
}

const largest = 4 * 1024 * 1024

/** Reads what was decided by hand about a document: `corrections.csv` and `indicators.csv`, where they are. */
export const readJudgements = Effect.fn("readJudgements")(function* (
  directory: string
): Effect.fn.Return<Judgements, SeedError, FileSystem.FileSystem | Path.Path> {
  const files = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const read = Effect.fnUntraced(function* <Row>(table: HandTable<Row>, name: string) {
    const file = path.join(directory, name)
    const isThere = yield* Effect.orElseSucceed(files.exists(file), () => false)
    return isThere ? yield* parseRows(table, "invalid_judgement", file, yield* readUtf8(file, largest)) : []
  })
  return {
    corrections: yield* read(corrections, "corrections.csv"),
    indicators: yield* read(labels, "indicators.csv")
  }
})
