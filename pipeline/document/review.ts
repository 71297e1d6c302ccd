import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import {
  keyRowSchema,
  lawRecordSchemas,
  reviewHeadSchema,
  type Complaint,
  type KeyRow,
  type LawRecord,
  type LawRecordName,
  type Lined,
  type ReviewHead,
  type ReviewOf,
  type Reviews
} from "../model/review.ts"
import { ReviewError, type SeedError } from "./error.ts"
import { readUtf8 } from "./seeds.ts"

/** The reviews beside a report, by the name of their file. */
export const figuresFile = "review.jsonl"
export const lawFile = "law-review.jsonl"

const largest = 64 * 1024 * 1024

type Decoded<Row> = Result.Result<Row, { readonly message: string }>
export type Decode<Row> = (input: unknown) => Decoded<Row>

const decodeHead = Schema.decodeUnknownResult(reviewHeadSchema)
export const decodeKeyRow: Decode<KeyRow> = Schema.decodeUnknownResult(keyRowSchema)
const decoders: Record<LawRecordName, Decode<LawRecord>> = {
  instrument: Schema.decodeUnknownResult(lawRecordSchemas.instrument),
  source: Schema.decodeUnknownResult(lawRecordSchemas.source),
  mention: Schema.decodeUnknownResult(lawRecordSchemas.mention),
  date: Schema.decodeUnknownResult(lawRecordSchemas.date),
  relation: Schema.decodeUnknownResult(lawRecordSchemas.relation),
  citation: Schema.decodeUnknownResult(lawRecordSchemas.citation)
}

export const decodeLawRecord: Decode<LawRecord> = (input) => {
  const name = (input as { readonly record?: unknown } | null)?.record
  const decode =
    typeof name === "string" && Object.hasOwn(decoders, name) ? decoders[name as LawRecordName] : undefined
  return decode === undefined
    ? Result.fail({
        message: `record is ${JSON.stringify(name)}, not one of ${Object.keys(decoders).join(", ")}`
      })
    : decode(input)
}

/** Reads the reviews beside a report, where there are any. What is wrong in their lines is told all at once. */
export const readReviews = Effect.fn("readReviews")(function* (
  directory: string
): Effect.fn.Return<Reviews, SeedError | ReviewError, FileSystem.FileSystem | Path.Path> {
  const files = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const complaints: Array<Complaint> = []
  const read = Effect.fnUntraced(function* <Row>(name: string, decode: Decode<Row>) {
    const file = path.join(directory, name)
    if (!(yield* Effect.orElseSucceed(files.exists(file), () => false))) return null
    return parseReview(file, yield* readUtf8(file, largest), decode, complaints)
  })
  const reviews = {
    figures: yield* read(figuresFile, decodeKeyRow),
    law: yield* read(lawFile, decodeLawRecord)
  }
  if (complaints.length > 0) return yield* new ReviewError({ complaints })
  return reviews
})

/** The rows of an answer key, which has no first line of its own. @throws Error at the first line that is none */
export function parseKey(file: string, text: string): ReadonlyArray<KeyRow> {
  const complaints: Array<Complaint> = []
  const rows = parseLines(file, text, 1, decodeKeyRow, complaints)
  if (complaints.length > 0) throw new ReviewError({ complaints })
  return rows.map(({ row }) => row)
}

function parseReview<Row>(
  file: string,
  text: string,
  decode: Decode<Row>,
  complaints: Array<Complaint>
): ReviewOf<Row> | null {
  const end = text.indexOf("\n")
  const first = end < 0 ? text : text.slice(0, end)
  const [head] = parseLines<ReviewHead>(file, first, 1, decodeHead, complaints)
  const rows = parseLines(file, end < 0 ? "" : text.slice(end + 1), 2, decode, complaints)
  return head === undefined ? null : { file, head: head.row, rows }
}

function parseLines<Row>(
  file: string,
  text: string,
  from: number,
  decode: Decode<Row>,
  complaints: Array<Complaint>
): Array<Lined<Row>> {
  return text.split("\n").flatMap((content, index): Array<Lined<Row>> => {
    if (content.trim() === "") return []
    const line = from + index
    const decoded = decodeLine(content, decode)
    if (Result.isSuccess(decoded)) return [{ line, row: decoded.success }]
    const what = `${decoded.failure.message.replaceAll(/\s+/g, " ")}.`
    complaints.push({ file, line, what, remedy: "Mend the line, or write it again with `review accept`." })
    return []
  })
}

function decodeLine<Row>(content: string, decode: Decode<Row>): Decoded<Row> {
  try {
    return decode(JSON.parse(content))
  } catch (cause) {
    return Result.fail({ message: `Not JSON: ${cause instanceof Error ? cause.message : String(cause)}` })
  }
}
