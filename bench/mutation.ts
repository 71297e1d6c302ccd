/** What a release publishes of `make mutate`. */
import { stringify } from "csv-stringify/sync"
import type { AccuracyRow } from "../pipeline/model/accuracy.ts"

export interface Tally {
  /** Kind of check, or all. */
  readonly kind: string
  readonly slips: number
  readonly caught: number
  readonly runs: number
  readonly alarms: number
}

/** The text of `seeds/mutation.csv`. What was not tried is no row. */
export function formatMutation(tallies: ReadonlyArray<Tally>): string {
  const rows = tallies.flatMap(({ kind, slips, caught, runs, alarms }) =>
    [
      measured(`slips_caught_${kind}`, caught, slips, caughtMethod),
      measured(`false_alarms_${kind}`, alarms, runs, alarmsMethod)
    ].filter(({ sample }) => sample > 0)
  )
  return stringify(rows, { header: true })
}

const caughtMethod =
  "Per cent: slips put into invented reports, one at a time, that made a check fail; by the kind that the passage is of."
const alarmsMethod = "Per cent: checks of invented reports that agree with themselves which failed."

function measured(metric: string, part: number, sample: number, method: string): AccuracyRow {
  return { metric, value: ((100 * part) / sample).toFixed(2), sample, method }
}
