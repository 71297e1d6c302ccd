import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { DocumentMetadata } from "../model/document.ts"
import { SeedError } from "./error.ts"
import { documentId } from "./reader.ts"

const Day = Schema.String.check(Schema.makeFilter((text) => isDay(text), { expected: "a day as YYYY-MM-DD" }))
const Words = Schema.String.check(Schema.makeFilter((text) => text.trim() !== "", { expected: "some text" }))

/** What `document.json` has to hold. */
export const MetadataSchema = Schema.Struct({
  symbol: Schema.String.check(
    Schema.makeFilter((text) => documentId(text) !== "", {
      expected: "a document symbol such as CMW/C/XYZ/1"
    })
  ),
  title: Words,
  state: Schema.String.check(Schema.isPattern(/^[A-Z]{3}$/, { expected: "an ISO 3166-1 alpha-3 code" })),
  body: Words,
  kind: Words,
  language: Schema.String.check(Schema.isPattern(/^[a-z]{2,3}$/, { expected: "an ISO 639 code" })),
  original_language: Schema.optional(Schema.String),
  period_start: Day,
  period_end: Day,
  submitted: Schema.String.check(
    Schema.isPattern(/^\d{4}(?:-\d{2}){0,2}$/, { expected: "a date as YYYY, YYYY-MM or YYYY-MM-DD" })
  ),
  responds_to: Schema.optional(Schema.String),
  url: Schema.String.check(Schema.isPattern(/^https?:\/\/\S+$/, { expected: "a web address" })),
  licence: Words,
  source_note: Schema.String
})

const decode = Schema.decodeUnknownEffect(MetadataSchema)

/** Decodes `document.json`; fails with `invalid_metadata`, naming the field and its line. */
export const readMetadata = Effect.fnUntraced(function* (
  file: string,
  text: string
): Effect.fn.Return<DocumentMetadata, SeedError> {
  const content = yield* Effect.try({
    try: (): unknown => JSON.parse(text.replace(/^\uFEFF/, "")),
    catch: (cause) => invalid(file, null, `Not JSON: ${oneLine(cause)}.`, "Mend the syntax.")
  })
  const metadata = yield* Effect.mapError(decode(content), (error) => {
    const field = /\["([a-z_]+)"\]/.exec(error.message)?.[1]
    const line = field === undefined ? null : lineOfField(text, field)
    return invalid(file, line, `${oneLine(error)}.`, "CONTRIBUTING.md lists the fields of document.json.")
  })
  if (metadata.period_start > metadata.period_end) {
    const line = lineOfField(text, "period_start")
    return yield* invalid(file, line, "period_start is later than period_end.", "Exchange or correct them.")
  }
  return metadata
})

function invalid(file: string, line: number | null, what: string, remedy: string): SeedError {
  return new SeedError({ reason: "invalid_metadata", file, line, what, remedy })
}

/** Whether a text is a day that a calendar has, as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

function lineOfField(text: string, field: string): number | null {
  const at = text.indexOf(`"${field}"`)
  return at < 0 ? null : text.slice(0, at).split("\n").length
}

function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.replaceAll(/\s+/g, " ").replace(/\.$/, "").slice(0, 300)
}
