import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import { readCodeLists } from "../document/codelists.ts"
import { ReviewError, SeedError } from "../document/error.ts"
import { figuresFile, lawFile } from "../document/review.ts"
import { listDocuments, readDocument } from "../document/seeds.ts"
import { extractFacts } from "../extract/facts.ts"
import type { CodeLists } from "../model/codelists.ts"
import type { Document } from "../model/document.ts"
import type { Complaint, KeyRow, LawRecord, ReviewOf } from "../model/review.ts"
import type { Rows } from "../model/rows.ts"
import { makeCodePointOffsets } from "../normalise/offsets.ts"
import { agreementOf, lawAgreementOf, type Agreement } from "../normalise/review/agreement.ts"
import { placeNumerals, type PlacedNumeral } from "../normalise/review/numerals.ts"
import { holdReviews } from "../normalise/review/review.ts"
import { makeRows } from "../normalise/rows.ts"
import { fromPlatform } from "../publish/error.ts"
import { alignLaw } from "./alignment.ts"
import type { Sheet } from "./cells.ts"
import { figureColumns, lawColumns } from "./columns.ts"
import { compareFigures, compareLaw, type Compared } from "./compare.ts"
import { isWorkbook, readSheet, writeSheet, type Instructions } from "./files.ts"
import { keyRowsOf, lawRecordsOf } from "./records.ts"
import {
  formatReview,
  makeFigureSheet,
  makeLawSheet,
  parseFigureSheet,
  parseLawSheet,
  type Parsed
} from "./sheets.ts"

/** A report as the program reads it, to make sheets of and to hold them against. */
interface Reading {
  readonly directory: string
  readonly document: Document
  readonly rows: Rows
  readonly places: ReadonlyMap<number, PlacedNumeral>
  readonly codeLists: CodeLists
}

const readReport = Effect.fnUntraced(function* (seeds: string, directory: string) {
  const codeLists = yield* readCodeLists(seeds)
  const document = yield* readDocument(directory)
  const facts = extractFacts(document, codeLists)
  const rows = makeRows(document, facts, codeLists)
  const places = placeNumerals(document, facts, makeCodePointOffsets(document.text))
  return { directory, document, rows, places, codeLists } satisfies Reading
})

/** The report that a sheet is of, by the identifier that its rows begin with. */
const findReport = Effect.fnUntraced(function* (seeds: string, sheet: Sheet, column: string) {
  const id = sheet.rows[0]?.cells[column]?.split(":")[0] ?? ""
  for (const directory of yield* listDocuments(seeds)) {
    const document = yield* readDocument(directory)
    if (document.id === id) return yield* readReport(seeds, directory)
  }
  return yield* new ReviewError({
    complaints: [
      {
        file: sheet.file,
        line: sheet.rows[0]?.line ?? null,
        what: `There is no report ${id} in ${seeds}.`,
        remedy: "Give the folder of the reports with --seeds."
      }
    ]
  })
})

const columnsOf = (law: boolean) => (law ? lawColumns : figureColumns)

const readFilled = (file: string, law: boolean) => readSheet(file, columnsOf(law))

const require = (complaints: ReadonlyArray<Complaint>) =>
  complaints.length > 0 ? Effect.fail(new ReviewError({ complaints })) : Effect.void

/** A sheet of figures and a sheet of law go the same ways, with other rows. */
interface Kind<Row> {
  readonly parse: (sheet: Sheet) => Parsed<Row>
  readonly hold: (review: ReviewOf<Row>) => ReadonlyArray<Complaint>
}

const figuresOf = ({ document, rows, codeLists }: Reading): Kind<KeyRow> => ({
  parse: (sheet) => parseFigureSheet(sheet, document, rows.numerals),
  hold: (review) => holdReviews({ figures: review, law: null }, rows, document, codeLists)
})

const lawOf = ({ document, rows, codeLists }: Reading): Kind<LawRecord> => ({
  parse: (sheet) => parseLawSheet(sheet, document),
  hold: (review) => holdReviews({ figures: null, law: review }, rows, document, codeLists)
})

/** The rows of a sheet that has nothing wrong with it. */
const parseWhole = Effect.fnUntraced(function* <Row>({ parse, hold }: Kind<Row>, sheet: Sheet) {
  const { review, complaints, settled } = parse(sheet)
  // What can't be read can't be held against the text: both lists at once, in the order of the sheet.
  const all = [...complaints, ...hold(review)].toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0))
  yield* require(all)
  return { review, settled }
})

interface SheetOptions {
  readonly slug: string
  readonly blind: boolean
  readonly law: boolean
  readonly seeds: string
  readonly out: string | null
}

/** Writes a sheet of a report, and says where. */
export const makeSheet = Effect.fnUntraced(function* ({ slug, blind, law, seeds, out }: SheetOptions) {
  const path = yield* Path.Path
  const files = yield* FileSystem.FileSystem
  const directory = path.join(seeds, slug)
  if (!(yield* Effect.orElseSucceed(files.exists(path.join(directory, "document.json")), () => false)))
    return yield* new SeedError({
      reason: "missing_file",
      file: directory,
      line: null,
      what: "There is no report in this folder.",
      remedy: "Give the name of a folder that has source.txt and document.json, and its parent with --seeds."
    })
  const reading = yield* readReport(seeds, directory)
  const file = out ?? `${slug}${law ? "-law" : ""}${blind ? "-blind" : ""}.xlsx`
  const cells = law
    ? makeLawSheet(reading.document, blind ? null : unsettledOf(lawRecordsOf(reading.rows, reading.document)))
    : makeFigureSheet(
        reading.document,
        reading.rows.numerals,
        reading.places,
        blind ? null : unsettledOf(keyRowsOf(reading.rows))
      )
  yield* writeSheet(file, columnsOf(law), cells, instructionsOf(reading.document, law))
  return `${file}: ${cells.length} rows.\n`
})

const unsettledOf = <Row>(rows: ReadonlyArray<Row>): Array<Compared<Row>> =>
  rows.map((row) => ({ row, differences: [] }))

const instructionsOf = ({ metadata }: Document, law: boolean): Instructions => ({
  title: `${metadata.symbol}: ${metadata.title}`,
  lines: law
    ? [
        "One row a record: an instrument, a source, a mention, a date, a relation or a citation. Add rows; rows without a record are left out.",
        "Read the passages in order, and write what the text says. Dates as printed: 2021, 2021-03 or 2021-03-30."
      ]
    : [
        "One row a numeral, in reading order. Read the sentence, say in class what the numeral is; of a statistic fill in what it measures.",
        "Write what the text says, not what may be true. Empty means: not stated. Grey columns stay as they are; the coloured ones are yours.",
        "When you are done: quipu review check FILE says what does not fit."
      ]
})

interface FileOptions {
  readonly file: string
  readonly law: boolean
  readonly seeds: string
}

/** Says how many rows of a sheet fit; fails with all that does not. */
export const checkSheet = Effect.fnUntraced(function* ({ file, law, seeds }: FileOptions) {
  const sheet = yield* readFilled(file, law)
  const reading = yield* findReport(seeds, sheet, law ? "document_id" : "numeral_id")
  const { review, settled } = law
    ? yield* parseWhole(lawOf(reading), sheet)
    : yield* parseWhole(figuresOf(reading), sheet)
  return `${file}: ${review.rows.length} rows read ${settled ? "twice and settled" : "once"}, nothing wrong.\n`
})

interface CompareOptions {
  readonly first: string
  readonly second: string
  readonly law: boolean
  readonly seeds: string
  readonly out: string | null
}

/** Says how far two readings agree, and where not; writes the sheet on which they are settled. */
export const compareSheets = Effect.fnUntraced(function* ({
  first,
  second,
  law,
  seeds,
  out
}: CompareOptions) {
  const sheets = { first: yield* readFilled(first, law), second: yield* readFilled(second, law) }
  const reading = yield* findReport(seeds, sheets.first, law ? "document_id" : "numeral_id")
  const { document, rows, places } = reading
  const file = out ?? `settle-${document.id}${law ? "-law" : ""}${isWorkbook(first) ? ".xlsx" : ".csv"}`
  const [cells, agreement, lines] = law
    ? yield* Effect.gen(function* () {
        const one = yield* parseWhole(lawOf(reading), sheets.first)
        const other = yield* parseWhole(lawOf(reading), sheets.second)
        const given = lawRecordsOf(rows, document)
        const aligned = alignLaw(rowsOf(one.review), given)
        const compared = compareLaw(aligned, alignLaw(rowsOf(other.review), aligned))
        const lawful = compared.map(({ row, differences }) => ({ ...row, differences }))
        return [makeLawSheet(document, compared), lawAgreementOf(lawful), listDifferences(compared)] as const
      })
    : yield* Effect.gen(function* () {
        const one = yield* parseWhole(figuresOf(reading), sheets.first)
        const other = yield* parseWhole(figuresOf(reading), sheets.second)
        const compared = compareFigures(rowsOf(one.review), rowsOf(other.review))
        const read = compared.map(({ row, differences }) => ({ ...row, differences }))
        return [
          makeFigureSheet(document, rows.numerals, places, compared),
          agreementOf(read),
          listDifferences(compared)
        ] as const
      })
  yield* writeSheet(file, columnsOf(law), cells, instructionsOf(document, law))
  const open = lines.length === 0 ? "The readings agree" : `${lines.length} rows to settle`
  return `${formatAgreement(agreement)}\n${lines.join("")}\n${open}: ${file}\n`
})

const rowsOf = <Row>({ rows }: ReviewOf<Row>): ReadonlyArray<Row> => rows.map(({ row }) => row)

const formatAgreement = (agreement: ReadonlyArray<Agreement>): string =>
  agreement
    .map(
      ({ column, same, of }) =>
        `${column.padEnd(18)} ${of === 0 ? "" : ((100 * same) / of).toFixed(2).padStart(6)}  ${same} of ${of}\n`
    )
    .join("")

function listDifferences(compared: ReadonlyArray<Compared<KeyRow | LawRecord>>): Array<string> {
  return compared
    .filter(({ differences }) => differences.length > 0)
    .map(({ row, differences }) => {
      const name =
        "record" in row
          ? `${row.record} ${"place" in row ? row.place : ""}`
          : `${row.printed} at ${row.char_start}`
      const each = differences.map(
        ({ column, first, second }) => `${column} ${JSON.stringify(first)} or ${JSON.stringify(second)}`
      )
      return `${name}: ${each.join("; ")}\n`
    })
}

interface AcceptOptions extends FileOptions {
  readonly by: string
  readonly learnt: string | null
}

/** Makes a sheet the review of its report, beside its source: whole or not at all. */
export const acceptSheet = Effect.fnUntraced(function* ({ file, law, seeds, by, learnt }: AcceptOptions) {
  const path = yield* Path.Path
  const sheet = yield* readFilled(file, law)
  const reading = yield* findReport(seeds, sheet, law ? "document_id" : "numeral_id")
  const target = path.join(reading.directory, law ? lawFile : figuresFile)
  const named = <Row>({ head, ...review }: ReviewOf<Row>): ReviewOf<Row> => ({
    ...review,
    head: { ...head, readers: by, ...(learnt === null ? {} : { learnt }) }
  })
  if (law) {
    const { review } = yield* parseWhole(lawOf(reading), sheet)
    const aligned = alignLaw(rowsOf(review), lawRecordsOf(reading.rows, reading.document))
    const rows = review.rows.map(({ line }, at) => ({ line, row: aligned[at]! }))
    yield* replaceFile(target, formatReview(named({ ...review, rows })))
    return `${target}: ${rows.length} records, read ${review.head.readings === 2 ? "twice" : "once"}.\n`
  }
  const { review } = yield* parseWhole(figuresOf(reading), sheet)
  yield* replaceFile(target, formatReview(named(review)))
  return `${target}: ${review.rows.length} numerals, read ${review.head.readings === 2 ? "twice" : "once"}.\n`
})

const replaceFile = Effect.fnUntraced(function* (file: string, text: string) {
  const files = yield* FileSystem.FileSystem
  yield* files
    .writeFileString(`${file}.part`, text)
    .pipe(Effect.andThen(files.rename(`${file}.part`, file)), Effect.mapError(fromPlatform(file)))
})
