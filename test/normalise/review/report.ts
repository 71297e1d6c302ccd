import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import { readCodeLists } from "../../../pipeline/document/codelists.ts"
import { readText } from "../../../pipeline/document/reader.ts"
import { extractFacts } from "../../../pipeline/extract/facts.ts"
import type { DocumentMetadata } from "../../../pipeline/model/document.ts"
import type { KeyRow, LawRecord, ReviewOf, Reviews } from "../../../pipeline/model/review.ts"
import { holdReviews, overruleRows } from "../../../pipeline/normalise/review/review.ts"
import { makeRows } from "../../../pipeline/normalise/rows.ts"
import { keyRowsOf, lawRecordsOf } from "../../../pipeline/review/records.ts"

const text = `1.	In 2020, 400 nurses were hired, 300 of them women. Some 25 per cent of the 400 nurses came from Cuba.
2.	The two offices closed. Act No. 77, published on 4 May 2018, was amended by Act No. 81.[footnoteRef:1]
[1: 	Ministry of Health, Communication No. 12-2020-MS of 3 July 2020.]
`
const metadata: DocumentMetadata = {
  symbol: "CMW/C/CRI/9",
  title: "A report that nobody wrote",
  state: "CRI",
  body: "CMW",
  kind: "State party report",
  language: "en",
  period_start: "2018-01-01",
  period_end: "2021-12-31",
  submitted: "2022",
  url: "https://example.org",
  licence: "none",
  source_note: "Written for a test."
}

const checksum = "a".repeat(64)
const codeLists = await Effect.runPromise(readCodeLists("seeds").pipe(Effect.provide(NodeServices.layer)))

export const document = readText(text, metadata, checksum)
export const facts = extractFacts(document, codeLists)
export const makeReportRows = () => makeRows(document, facts, codeLists)

export const keyRows = keyRowsOf(makeReportRows())
export const lawRecords = lawRecordsOf(makeReportRows(), document)

const reviewOf = <Row>(file: string, rows: ReadonlyArray<Row>, readings: 1 | 2): ReviewOf<Row> => ({
  file,
  head: { source_sha256: checksum, readings, readers: "Ana and Ben" },
  rows: rows.map((row, at) => ({ line: at + 2, row }))
})
export const reviewFigures = (rows: ReadonlyArray<KeyRow>, readings: 1 | 2 = 2): Reviews => ({
  figures: reviewOf("review.jsonl", rows, readings),
  law: null
})
export const reviewLaw = (rows: ReadonlyArray<LawRecord>, readings: 1 | 2 = 2): Reviews => ({
  figures: null,
  law: reviewOf("law-review.jsonl", rows, readings)
})

export const hold = (reviews: Reviews) => holdReviews(reviews, makeReportRows(), document, codeLists)

/** The rows of the report with a review applied. */
export const overrule = (reviews: Reviews) =>
  overruleRows(makeReportRows(), facts, document, codeLists, reviews)

/** The rows of a review, with columns of one numeral changed. */
export const change = (printed: string, columns: Partial<KeyRow>): Array<KeyRow> =>
  keyRows.map((row) => (row.printed === printed ? Object.assign({}, row, columns) : row))
