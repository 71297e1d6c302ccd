import * as Schema from "effect/Schema"

const Filled = Schema.String.check(
  Schema.isPattern(/^\S(?:.*\S)?$/u, { expected: "text without white space around it" })
)

/** `indicators.csv`: what an indicator is, in words for readers, by the code that the program makes. */
export const indicatorLabelSchema = Schema.Struct({
  indicator: Filled,
  label: Filled,
  topic: Filled,
  definition: Filled
})

export type IndicatorLabel = typeof indicatorLabelSchema.Type
