/**
 * A review: what people read in a report, one row a numeral, in the format of the answer keys of `test/quality`.
 * A column that a row does not have was not read; null is a reading ("not stated").
 */
import * as Schema from "effect/Schema"
import {
  citationForms,
  dateKinds,
  measures,
  mentionForms,
  numeralClasses,
  relations,
  sourceKinds
} from "./rows.ts"

const Text = Schema.NullOr(Schema.String)
const Whole = Schema.NullOr(Schema.Int)
const Day = Schema.NullOr(
  Schema.String.check(Schema.isPattern(/^\d{4}-\d{2}-\d{2}$/, { expected: "a day as YYYY-MM-DD" }))
)
const Code = Schema.String.check(Schema.isPattern(/^[A-Za-z0-9_+-]+$/, { expected: "a code" }))

/** What two readings gave for a column before they were settled. */
const differenceSchema = Schema.Struct({
  column: Schema.String,
  first: Schema.Unknown,
  second: Schema.Unknown
})

/** Codes that a column may have; where there are none it is a number, a date, a code of a long list or a text. */
export const codesOf = {
  class: numeralClasses,
  measure: measures,
  time_kind: ["period", "as_of", "projected"],
  time_precision: ["day", "month", "quarter", "year"],
  direction: ["rise", "fall"],
  sex: ["M", "F", "_T"],
  qualifier: ["approx", "at_least", "more_than", "less_than"]
} as const

const optional = Schema.optionalKey

/** The columns of a statistic that a person reads, in the order of a sheet. */
const statistic = {
  value: optional(Schema.NullOr(Schema.Finite)),
  measure: optional(Schema.Literals(codesOf.measure)),
  unit: optional(Text),
  counted: optional(Text),
  description: optional(Text),
  /** `char_start` of the figure that this one is a part or a share of. */
  base: optional(Whole),
  /** The whole of a share in words, where it is not printed as a figure. */
  base_text: optional(Text),
  time_kind: optional(Schema.NullOr(Schema.Literals(codesOf.time_kind))),
  time_start: optional(Day),
  time_end: optional(Day),
  time_precision: optional(Schema.NullOr(Schema.Literals(codesOf.time_precision))),
  direction: optional(Schema.NullOr(Schema.Literals(codesOf.direction))),
  sex: optional(Schema.Literals(codesOf.sex)),
  age_min: optional(Whole),
  age_max: optional(Whole),
  nationality: optional(Code),
  ref_area: optional(Schema.NullOr(Code)),
  counterpart_area: optional(Schema.NullOr(Code)),
  dimension: optional(Text),
  category: optional(Text),
  qualifier: optional(Schema.NullOr(Schema.Literals(codesOf.qualifier))),
  /** Name of the institution that reports the figure. */
  reporter: optional(Text),
  /** Number of the footnote that gives the evidence. */
  source_footnote: optional(Whole)
}
export type ReadColumn = keyof typeof statistic
export const readColumns = Object.keys(statistic) as ReadonlyArray<ReadColumn>

export const keyRowSchema = Schema.Struct({
  char_start: Schema.Int,
  char_end: Schema.Int,
  printed: Schema.String,
  paragraph: Whole,
  subparagraph: Text,
  footnote: Whole,
  class: Schema.Literals(codesOf.class),
  /** The contract leaves the class or the row open: it is not counted when accuracy is measured. */
  borderline: Schema.Boolean,
  ...statistic,
  differences: optional(Schema.Array(differenceSchema)),
  /** Why the row is settled so, or why it is right where the reader errs. */
  reason: optional(Schema.String)
})
/** One numeral of an answer key or of a review. */
export type KeyRow = typeof keyRowSchema.Type

const settled = {
  differences: optional(Schema.Array(differenceSchema)),
  /** False: one of the two readings has the record, and it was settled that the text does not state it. */
  keep: optional(Schema.Boolean),
  reason: optional(Schema.String)
}
/** Where a record stands: "para 5(g)", "fn 18". */
const place = Schema.String.check(
  Schema.isPattern(/^(?:para \d+(?:\([a-z]{1,3}\))?|fn \d+)$/, {
    expected: 'a place such as "para 5(g)" or "fn 18"'
  })
)
const printedAt = { place, printed: Schema.String, ...settled }
const printedDate = Schema.String.check(
  Schema.isPattern(/^\d{4}(?:-\d{2}){0,2}$/, { expected: "a date as YYYY, YYYY-MM or YYYY-MM-DD" })
)

/** What a review says of law: one record a line, `record` telling which table it belongs to. */
export const lawRecordSchemas = {
  instrument: Schema.Struct({
    record: Schema.Literal("instrument"),
    instrument: Schema.String,
    kind: Schema.String,
    number: Text,
    year: Whole,
    issuer: Text,
    jurisdiction: Schema.String,
    title: Text,
    ...settled
  }),
  source: Schema.Struct({
    record: Schema.Literal("source"),
    source: Schema.String,
    kind: Schema.Literals(sourceKinds),
    issuer: Text,
    number: Text,
    date: Schema.NullOr(printedDate),
    title: Text,
    url: Text,
    ...settled
  }),
  mention: Schema.Struct({
    record: Schema.Literal("mention"),
    instrument: Schema.String,
    ...printedAt,
    form: Schema.Literals(mentionForms),
    pinpoint: Text
  }),
  date: Schema.Struct({
    record: Schema.Literal("date"),
    instrument: Schema.String,
    kind: Schema.Literals(dateKinds),
    date: printedDate,
    ...printedAt
  }),
  relation: Schema.Struct({
    record: Schema.Literal("relation"),
    subject: Schema.String,
    relation: Schema.Literals(relations),
    object: Schema.String,
    ...printedAt,
    doubtful: Schema.Boolean
  }),
  citation: Schema.Struct({
    record: Schema.Literal("citation"),
    place,
    ordinal: Schema.Int,
    /** Identifier of the instrument or the source; null where it can't be resolved. */
    work: Text,
    pinpoint: Text,
    via: Schema.Literals(citationForms),
    doubtful: Schema.Boolean,
    ...settled
  })
} as const
export type LawRecordName = keyof typeof lawRecordSchemas
export type LawRecord = { [Name in LawRecordName]: (typeof lawRecordSchemas)[Name]["Type"] }[LawRecordName]
export type LawRecordOf<Name extends LawRecordName> = Extract<LawRecord, { readonly record: Name }>

/** First line of a review: which text was read, how often, by whom. */
export const reviewHeadSchema = Schema.Struct({
  source_sha256: Schema.String.check(
    Schema.isPattern(/^[0-9a-f]{64}$/, { expected: "a SHA-256 in hexadecimal" })
  ),
  readings: Schema.Literals([1, 2]),
  readers: Schema.String,
  /** What the program had learnt from when its accuracy is measured against this review. */
  learnt: optional(Schema.String)
})
export type ReviewHead = typeof reviewHeadSchema.Type

/** A row with the line of the file that holds it. */
export interface Lined<Row> {
  readonly line: number
  readonly row: Row
}

export interface ReviewOf<Row> {
  readonly file: string
  readonly head: ReviewHead
  readonly rows: ReadonlyArray<Lined<Row>>
}

/** The reviews beside a report; null where there is none. */
export interface Reviews {
  readonly figures: ReviewOf<KeyRow> | null
  readonly law: ReviewOf<LawRecord> | null
}

export const noReviews: Reviews = { figures: null, law: null }

/** Something in a review or a sheet that does not fit: where, what, and how to mend it. */
export interface Complaint {
  readonly file: string
  readonly line: number | null
  readonly what: string
  readonly remedy: string
}

/** "once" or "twice", as tables say it. */
export const timesRead = ({ readings }: ReviewHead): "once" | "twice" => (readings === 2 ? "twice" : "once")

/** Why a row is as the review has it, where the review does not say more. */
export const unexplained = ({ readings }: ReviewHead): string =>
  readings === 2 ? "So read by two readers independently." : "So read by the reviewer."
