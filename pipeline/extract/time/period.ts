import type { TimeKind } from "../../model/rows.ts"
import type { Stretch } from "./calendar.ts"

/** When: both ends as printed. An as_of has only an end; "since" has none. */
export interface Period {
  readonly kind: TimeKind
  readonly start: string | null
  readonly end: string | null
  readonly precision: Stretch["precision"]
}

/**
 * A period with the words that say it. `bare` is a year without preposition ("the 2021 general
 * election"): the weakest claim. `event` is the date of an act ("adopted in 2015"), no period of a figure.
 */
export interface PeriodMention {
  readonly from: number
  readonly to: number
  readonly period: Period
  readonly strength: "stated" | "bare" | "event"
}

export const span = (kind: TimeKind, first: Stretch | null, last: Stretch | null): Period => ({
  kind,
  start: kind === "as_of" ? null : (first?.start ?? null),
  end: last?.end ?? null,
  precision: finer(first, last)
})

const order = { day: 0, month: 1, quarter: 2, year: 3 } as const
const finer = (first: Stretch | null, last: Stretch | null): Stretch["precision"] => {
  if (first === null) return last!.precision
  if (last === null) return first.precision
  return order[first.precision] <= order[last.precision] ? first.precision : last.precision
}
