import * as Result from "effect/Result"
import { decodeKeyRow, decodeLawRecord, type Decode } from "../document/review.ts"
import type { Document } from "../model/document.ts"
import {
  lawRecordSchemas,
  readColumns,
  type Complaint,
  type KeyRow,
  type LawRecord,
  type LawRecordName,
  type Lined,
  type ReviewHead,
  type ReviewOf
} from "../model/review.ts"
import type { NumeralRow } from "../model/rows.ts"
import { passagesByPlace, placeOf } from "../normalise/review/law-records.ts"
import { sentenceAt, type PlacedNumeral } from "../normalise/review/numerals.ts"
import {
  formatDifferences,
  fromCell,
  open,
  parseDifferences,
  toCell,
  type Cells,
  type Sheet
} from "./cells.ts"
import { figureColumns, lawColumns, type SheetColumn } from "./columns.ts"
import type { Compared } from "./compare.ts"
import { headOf } from "./records.ts"

/** Digits of a checksum that a sheet shows. */
const shownDigits = 12
/** Longest passage that a cell shows, in characters: a spreadsheet refuses longer cells. */
const longest = 8_000

const nameColumn = (columns: ReadonlyArray<SheetColumn>) =>
  new Map(columns.map((column) => [column.name, column]))
const figureColumn = nameColumn(figureColumns)
const lawColumn = nameColumn(lawColumns)

/** The sheet of a report's figures. Without `rows` it is blank: the numerals alone, each in its sentence. */
export function makeFigureSheet(
  document: Document,
  numerals: ReadonlyArray<NumeralRow>,
  places: ReadonlyMap<number, PlacedNumeral>,
  rows: ReadonlyArray<Compared<KeyRow>> | null
): Array<Cells> {
  const read = new Map(rows?.map((compared) => [compared.row.char_start, compared]))
  return numerals
    .toSorted((one, other) => one.char_start - other.char_start)
    .map((numeral): Cells => {
      const { passage, span } = places.get(numeral.char_start)!
      const { text } = passage.prose
      const sentence = sentenceAt(passage, span.start)
      const compared = read.get(numeral.char_start)
      const cells = {
        numeral_id: numeral.numeral_id,
        source: document.checksum.slice(0, shownDigits),
        place: placeOf(numeral) ?? "heading",
        printed: numeral.printed,
        sentence: `${text.slice(sentence.start, span.start)}>>${text.slice(span.start, span.end)}<<${text.slice(span.end, sentence.end)}`,
        passage: text.slice(0, longest),
        value: toCell(numeral.value === null ? null : Number(numeral.value))
      }
      return compared === undefined
        ? cells
        : Object.assign(cells, fill(["class", "borderline", ...readColumns], compared))
    })
}

/** The sheet of a report's law. Without `records` it is blank: the passages, for people to add records to. */
export function makeLawSheet(
  document: Document,
  records: ReadonlyArray<Compared<LawRecord>> | null
): Array<Cells> {
  const passages = passagesByPlace(document)
  const head = { document_id: document.id, source: document.checksum.slice(0, shownDigits) }
  const show = (place: string) => passages.get(place)?.prose.text.slice(0, longest) ?? ""
  if (records === null)
    return [...passages.keys()].map((place) => Object.assign({ passage: show(place), place }, head))
  return records.map((compared) => {
    const { row } = compared
    const names = Object.keys(lawRecordSchemas[row.record].fields)
    const cells = fill(
      names.filter((name) => name !== "source"),
      compared
    )
    return {
      ...head,
      passage: "place" in row ? show(row.place) : "",
      ...cells,
      ...(row.record === "source" ? { source_work: row.source } : {})
    }
  })
}

/** The cells of a row; open where two readings differ. */
function fill(names: ReadonlyArray<string>, { row, differences }: Compared<object>): Cells {
  const values = row as Readonly<Record<string, unknown>>
  const isOpen = new Set(differences.map(({ column }) => column))
  return {
    ...Object.fromEntries(names.map((name) => [name, isOpen.has(name) ? open : toCell(values[name])])),
    differences: formatDifferences(differences),
    reason: toCell(values["reason"])
  }
}

/** Rows of a sheet as a review of the given document, and what does not fit. */
export interface Parsed<Row> {
  readonly review: ReviewOf<Row>
  readonly complaints: ReadonlyArray<Complaint>
  /** Whether the sheet is one on which two readings were settled. */
  readonly settled: boolean
}

export function parseFigureSheet(
  sheet: Sheet,
  document: Document,
  numerals: ReadonlyArray<NumeralRow>
): Parsed<KeyRow> {
  const byId = new Map(numerals.map((row) => [row.numeral_id, row]))
  return parseSheet(sheet, document, "class", decodeKeyRow, (cells, complain) => {
    const numeral = byId.get(cells["numeral_id"]!.trim())
    if (numeral === undefined) {
      complain(`There is no numeral ${cells["numeral_id"]}.`, "Leave the first columns as they came.")
      return null
    }
    if (numeral.printed !== cells["printed"]!.trim())
      complain(
        `${numeral.numeral_id} is printed ${numeral.printed}, not ${cells["printed"]}.`,
        "Leave the first columns as they came."
      )
    const read = (name: string) => fromCell(figureColumn.get(name)!, cells[name]!)
    const row: Record<string, unknown> = {
      ...headOf(numeral),
      class: read("class"),
      borderline: read("borderline")
    }
    if (row["class"] !== "statistic") return row
    for (const name of readColumns) row[name] = read(name)
    row["sex"] ??= "_T"
    row["nationality"] ??= "_T"
    if (row["measure"] === null) delete row["measure"]
    return row
  })
}

export function parseLawSheet(sheet: Sheet, document: Document): Parsed<LawRecord> {
  return parseSheet(sheet, document, "record", decodeLawRecord, (cells) => {
    const record = cells["record"]!.trim()
    const row: Record<string, unknown> = { record }
    const schema = Object.hasOwn(lawRecordSchemas, record) ? lawRecordSchemas[record as LawRecordName] : null
    for (const name of Object.keys(schema?.fields ?? {})) {
      if (name === "record" || name === "differences" || name === "reason") continue
      const cell = cells[record === "source" && name === "source" ? "source_work" : name] ?? ""
      if (name !== "keep" || cell.trim() !== "") row[name] = fromCell(lawColumn.get(name)!, cell)
    }
    for (const name of ["printed", "instrument", "source", "kind"] as const)
      if (row[name] === null) row[name] = ""
    return row
  })
}

type Complain = (what: string, remedy: string) => void

function parseSheet<Row extends { readonly reason?: string }>(
  { file, rows }: Sheet,
  document: Document,
  needed: string,
  decode: Decode<Row>,
  read: (cells: Cells, complain: Complain) => Record<string, unknown> | null
): Parsed<Row> {
  const complaints: Array<Complaint> = []
  const parsed: Array<Lined<Row>> = []
  let settled = false
  const other = rows.find(
    ({ cells }) =>
      !document.checksum.startsWith(cells["source"]!.trim()) || cells["source"]!.trim().length < shownDigits
  )
  if (other !== undefined)
    complaints.push({
      file,
      line: other.line,
      what: `The sheet is of a source ${other.cells["source"]}, the source of ${document.id} is ${document.checksum.slice(0, shownDigits)}.`,
      remedy: "Put back the source that was read, or write a new sheet."
    })
  for (const { line, cells } of other === undefined ? rows : []) {
    if (cells[needed]!.trim() === "") continue
    const complain: Complain = (what, remedy) => complaints.push({ file, line, what, remedy })
    const unsettled = Object.entries(cells).filter(([, cell]) => cell.trim() === open)
    for (const [name] of unsettled)
      complain(`${name} is not settled.`, `Put what is right in the place of ${open}.`)
    const row = unsettled.length > 0 ? null : read(cells, complain)
    if (row === null) continue
    const differences = parseDifferences(cells["differences"]!)
    const reason = cells["reason"]!.trim()
    if (differences === null)
      complain("differences is not as it came.", "Leave it as `review compare` wrote it.")
    else if (differences.length > 0) {
      settled = true
      row["differences"] = differences
      if (reason === "")
        complain("It was settled without a reason.", "Say which rule of the contract decides.")
    }
    if (reason !== "") row["reason"] = reason
    const decoded = decode(row)
    if (Result.isSuccess(decoded)) parsed.push({ line, row: decoded.success })
    else complain(explain(decoded.failure.message, row), "Mend the cell.")
  }
  const head: ReviewHead = { source_sha256: document.checksum, readings: settled ? 2 : 1, readers: "" }
  return { review: { file, head, rows: parsed }, complaints, settled }
}

/** `age_min can't be "ten": Expected number | null.` */
function explain(message: string, row: Readonly<Record<string, unknown>>): string {
  const plain = message.replaceAll(/\s+/g, " ")
  const [place, column] = / ?at \["(\w+)"\]/.exec(plain) ?? []
  if (place === undefined || column === undefined) return `${plain}.`
  return `${column} can't be ${JSON.stringify(row[column] ?? null)}: ${plain.replace(place, "")}.`
}

/** A review as the lines of its file. */
export const formatReview = <Row>({ head, rows }: ReviewOf<Row>): string =>
  [head, ...rows.map(({ row }) => row)].map((row) => `${JSON.stringify(row)}\n`).join("")
