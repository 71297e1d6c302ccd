import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import type { WarehouseError } from "../../warehouse/error.ts"
import { Warehouse } from "../../warehouse/warehouse.ts"
import { curtail, type Failure } from "./failure.ts"

interface Place {
  readonly row_number: number
  readonly document_id: string
  readonly start: number
  readonly words: string
}

/** What the tables say stands in a text, and where: the columns with the words and with their place. */
const quotations = [
  { table: "numerals", words: "printed", start: "char_start" },
  { table: "observations", words: "printed", start: "char_start" },
  { table: "observations", words: "quote", start: "quote_start" },
  { table: "instrument_mentions", words: "printed", start: "char_start" },
  { table: "instrument_relations", words: "quote", start: "char_start" }
] as const

/** Every printed form and every quote stands in the text of its document, at its place. */
export const verifyPlaces = Effect.fnUntraced(function* (
  directory: string
): Effect.fn.Return<ReadonlyArray<Failure>, WarehouseError, Warehouse | FileSystem.FileSystem | Path.Path> {
  const warehouse = yield* Warehouse
  const failures: Array<Failure> = []
  const documents = yield* warehouse.query<{ document_id: string; characters: number }>(
    "SELECT document_id, characters FROM documents ORDER BY document_id"
  )
  for (const { document_id: id, characters } of documents) {
    const file = `text/${id}.txt`
    const text = yield* readText(directory, file)
    if (text === null) {
      failures.push({ file, row: null, what: "The text of the document is missing." })
      continue
    }
    if (text.length !== characters) {
      failures.push({
        file,
        row: null,
        what: `It has ${text.length} characters; documents says ${characters}.`
      })
    }
    for (const { table, words, start } of quotations) {
      const places = yield* warehouse.query<Place>(
        `SELECT row_number, document_id, "${start}" AS start, "${words}" AS words FROM ${table}
         WHERE document_id = ? ORDER BY row_number`,
        [id]
      )
      const wrong = places.filter((place) => !text.has(place.words, place.start))
      failures.push(
        ...curtail(
          wrong.map((place) => ({
            file: `csv/${table}.csv`,
            row: place.row_number,
            what: `${words} ${JSON.stringify(place.words.slice(0, 60))} does not stand at ${place.start} of ${file}.`
          }))
        )
      )
    }
  }
  return failures
})

interface CountedText {
  /** In code points. */
  readonly length: number
  readonly has: (words: string, codePoint: number) => boolean
}

const readText = Effect.fnUntraced(function* (
  directory: string,
  file: string
): Effect.fn.Return<CountedText | null, never, FileSystem.FileSystem | Path.Path> {
  const files = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const bytes = yield* Effect.option(files.readFile(path.join(directory, file)))
  // The mark that some files begin with counts as a character, as it does in the pipeline.
  return bytes._tag === "None"
    ? null
    : countText(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.value))
})

function countText(text: string): CountedText {
  const pairs = [...text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)].map((match, order) => match.index - order)
  const unitAt = (codePoint: number) => {
    let low = 0
    let high = pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[middle]! < codePoint) low = middle + 1
      else high = middle
    }
    return codePoint + low
  }
  return {
    length: text.length - pairs.length,
    has: (words, codePoint) => text.startsWith(words, unitAt(codePoint))
  }
}
