import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import * as Path from "effect/Path"
import { readPrinted } from "../../extract/numerals/printed.ts"
import type { WarehouseError } from "../../warehouse/error.ts"
import { Warehouse } from "../../warehouse/warehouse.ts"
import { fitsDecimal } from "../admit.ts"
import { countText, type CountedText } from "../counted-text.ts"
import { curtail, type Failure } from "./failure.ts"

/** Words that a row of a table says stand in a text, and the value that it says they have. */
interface Quotation {
  readonly row_number: number
  readonly start: number
  readonly words: string
  readonly value: string | null
  /** Whether the row has a column for a value. */
  readonly valued: boolean
}

/** The columns with words of a text, with their place and with their value. */
const quotations = [
  { table: "numerals", words: "printed", start: "char_start", value: "value" },
  { table: "observations", words: "printed", start: "char_start", value: "value" },
  { table: "observations", words: "quote", start: "quote_start", value: null },
  { table: "instrument_mentions", words: "printed", start: "char_start", value: null },
  { table: "instrument_relations", words: "quote", start: "char_start", value: null }
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
        `SELECT row_number, "${start}" AS start, "${words}" AS words, ${value} AS value, ${value !== null} AS valued FROM ${table}
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
    failures.push(...(yield* verifyProse(id, text.value, file)))
  }
  return failures
})

/**
 * The prose of a paragraph or a footnote is what stands in the text from its beginning to its end, without
 * marks and white space: each of its letters comes there, in order.
 */
const verifyProse = Effect.fnUntraced(function* (
  id: string,
  text: CountedText,
  file: string
): Effect.fn.Return<ReadonlyArray<Failure>, WarehouseError, Warehouse> {
  const warehouse = yield* Warehouse
  const failures: Array<Failure> = []
  for (const table of ["paragraphs", "footnotes"]) {
    const rows = yield* warehouse.query<{ row_number: number; start: number; end: number; text: string }>(
      `SELECT row_number, char_start AS start, char_end AS "end", "text" FROM ${table}
       WHERE document_id = ? ORDER BY row_number`,
      [id]
    )
    const wrong = rows
      .filter((row) => !follows(row.text, text.slice(row.start, row.end)))
      .map(({ row_number: row, start, end }) => {
        const what = `text does not stand between ${start} and ${end} of ${file}.`
        return { file: `csv/${table}.csv`, row, what }
      })
    failures.push(...curtail(wrong))
  }
  return failures
})

/** Whether the letters of a prose come in a text in their order, whatever stands between. */
export function follows(prose: string, text: string): boolean {
  let at = 0
  for (const letter of prose) {
    if (letter.trim() === "") continue
    at = text.indexOf(letter, at)
    if (at < 0) return false
    at += letter.length
  }
  return true
}

/** What the text has against a row; null where it agrees. */
function contradict(
  { text, unitAt }: CountedText,
  { words, start, value, valued }: Quotation
): string | null {
  const unit = unitAt(start)
  const shown = JSON.stringify(words.slice(0, 60))
  if (!text.startsWith(words, unit)) return `${shown} does not stand at ${start}`
  if (!valued) return null
  const read = readPrinted(text, unit, unit + words.length).value
  return read === value || (value === null && !fitsDecimal(read))
    ? null
    : `${shown} is ${read ?? "no numeral"} where it stands, not ${value ?? "without value"}, at ${start}`
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
