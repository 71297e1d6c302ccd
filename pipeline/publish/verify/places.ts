import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import * as Path from "effect/Path"
import { readPrinted } from "../../extract/numerals/printed.ts"
import type { WarehouseError } from "../../warehouse/error.ts"
import { Warehouse } from "../../warehouse/warehouse.ts"
import { countText, type CountedText } from "../counted-text.ts"
import { curtail, type Failure } from "./failure.ts"

/** Words that a row of a table says stand in a text, and the value that it says they have. */
interface Quotation {
  readonly row_number: number
  readonly start: number
  readonly words: string
  readonly value: string | null
}

/** The columns with words of a text, with their place and with their value. */
const quotations = [
  { table: "numerals", words: "printed", start: "char_start", value: "value" },
  { table: "observations", words: "printed", start: "char_start", value: "value" },
  { table: "observations", words: "quote", start: "quote_start", value: "NULL" },
  { table: "instrument_mentions", words: "printed", start: "char_start", value: "NULL" },
  { table: "instrument_relations", words: "quote", start: "char_start", value: "NULL" }
] as const

/**
 * Every printed form and every quote stands in the text of its document, at its place, and every
 * numeral read again there has the value that was published.
 */
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
    if (Option.isNone(text)) {
      failures.push({ file, row: null, what: "The text of the document is missing." })
      continue
    }
    if (text.value.length !== characters) {
      const what = `It has ${text.value.length} characters; documents says ${characters}.`
      failures.push({ file, row: null, what })
    }
    for (const { table, words, start, value } of quotations) {
      const rows = yield* warehouse.query<Quotation>(
        `SELECT row_number, "${start}" AS start, "${words}" AS words, ${value} AS value FROM ${table}
         WHERE document_id = ? ORDER BY row_number`,
        [id]
      )
      const wrong = rows.flatMap((row) => {
        const what = contradict(text.value, row)
        return what === null
          ? []
          : [{ file: `csv/${table}.csv`, row: row.row_number, what: `${words} ${what} of ${file}.` }]
      })
      failures.push(...curtail(wrong))
    }
  }
  return failures
})

/** What the text has against a row; null where it agrees. */
function contradict({ text, unitAt }: CountedText, { words, start, value }: Quotation): string | null {
  const unit = unitAt(start)
  const shown = JSON.stringify(words.slice(0, 60))
  if (!text.startsWith(words, unit)) return `${shown} does not stand at ${start}`
  if (value === null) return null
  const read = readPrinted(text, unit, unit + words.length).value
  return read === value
    ? null
    : `${shown} is ${read ?? "no numeral"} where it stands, not ${value}, at ${start}`
}

const readText = Effect.fnUntraced(function* (
  directory: string,
  file: string
): Effect.fn.Return<Option.Option<CountedText>, never, FileSystem.FileSystem | Path.Path> {
  const files = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const bytes = yield* Effect.option(files.readFile(path.join(directory, file)))
  // The mark that some files begin with counts as a character, as it does in the pipeline.
  return Option.map(bytes, (found) => countText(new TextDecoder("utf-8", { ignoreBOM: true }).decode(found)))
})
