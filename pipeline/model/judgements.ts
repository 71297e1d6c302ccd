import * as Schema from "effect/Schema"

const Filled = Schema.String.check(
  Schema.isPattern(/^\S(?:.*\S)?$/u, { expected: "text without white space around it" })
)

/** Columns of an observation that a person may correct: not its value, which is what is printed. */
export const correctable = [
  "measure",
  "unit",
  "counted",
  "description",
  "base_id",
  "time_kind",
  "time_start",
  "time_end",
  "time_precision",
  "direction",
  "sex",
  "age_min",
  "age_max",
  "nationality",
  "ref_area",
  "counterpart_area",
  "dimension",
  "category",
  "qualifier",
  "organization_id"
] as const

/** `corrections.csv`: what the grammar gets wrong. Refused when the grammar no longer gives `expected`. */
export const correctionSchema = Schema.Struct({
  observation_id: Filled,
  column: Schema.Literals(correctable),
  /** What the grammar gives; empty for null. */
  expected: Schema.String,
  /** What is right; empty for null. */
  corrected: Schema.String,
  reason: Filled
})

/** `indicators.csv`: what an indicator is, in words for readers, by the code that the grammar makes. */
export const indicatorLabelSchema = Schema.Struct({
  indicator: Filled,
  label: Filled,
  topic: Filled,
  definition: Filled
})

export type Correction = typeof correctionSchema.Type
export type IndicatorLabel = typeof indicatorLabelSchema.Type

/** What a person decided about one document, as data beside it. */
export interface Judgements {
  readonly corrections: ReadonlyArray<Correction>
  readonly indicators: ReadonlyArray<IndicatorLabel>
}

export const noJudgements: Judgements = { corrections: [], indicators: [] }
