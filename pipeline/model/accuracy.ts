import * as Schema from "effect/Schema"

const Filled = Schema.String.check(
  Schema.isPattern(/^\S(?:.*\S)?$/u, { expected: "text without white space around it" })
)

/**
 * `accuracy.csv`: how often the grammar is right on reports annotated by hand, as `make quality`
 * measured it; `first-readings.csv`: how often it was right when it read reports for the first time, which no later
 * run can measure again; and `mutation.csv`: how many slips the checks catch, as `make mutate` did. Their rows join those that a release measures of itself.
 */
export const accuracySchema = Schema.Struct({
  metric: Schema.String.check(
    Schema.isPattern(/^(?:accuracy|first_reading|slips_caught|false_alarms)_[a-z0-9]+(?:_[a-z0-9]+)*$/, {
      expected: "a metric such as accuracy_rows"
    })
  ),
  /** Per cent. */
  value: Schema.String.check(
    Schema.isPattern(/^(?:100(?:\.0{1,6})?|\d{1,2}(?:\.\d{1,6})?)$/, {
      expected: "a percentage such as 98.25"
    })
  ),
  sample: Schema.FiniteFromString.check(
    Schema.isInt({ expected: "a whole number" }),
    Schema.isBetween({ minimum: 1, maximum: 2 ** 31 - 1 }, { expected: "a number of cases" })
  ),
  method: Filled
})

export type AccuracyRow = typeof accuracySchema.Type
