import * as BigDecimal from "effect/BigDecimal"
import type { CheckRow } from "../model/rows.ts"
import type { Convention, Figure } from "./figure.ts"
import type { Interval } from "./interval.ts"
import { overlap } from "./interval.ts"

export type Outcome = CheckRow["outcome"]

/**
 * Whether the two sides of a claim agree: exactly, by rounding, only if digits were cut, or not.
 * Agreement that rests on "about" or "at least" is undetermined.
 *
 * @param equal whether the printed values themselves agree
 * @param sides the values that both sides allow when digits were dropped by that convention
 */
export function compare(
  equal: boolean,
  figures: ReadonlyArray<Figure>,
  sides: (convention: Convention) => readonly [Interval, Interval]
): Outcome {
  if (equal) return "holds"
  const qualified = figures.some((figure) => figure.qualifier !== null)
  if (overlap(...sides("rounding"))) return qualified ? "undetermined" : "rounding"
  if (overlap(...sides("truncation"))) return qualified ? "undetermined" : "truncation"
  return "fails"
}

/** How an outcome reads after what was compared. */
export const readings: Record<Outcome, string> = {
  holds: "which agrees exactly",
  rounding: "which agrees within the rounding of the printed digits",
  truncation: "which agrees only if digits were cut off instead of rounded",
  undetermined: "which the wording, no exact figure, leaves open",
  fails: "which contradicts it"
}

/** From the strictest agreement to none. */
const strictness: ReadonlyArray<Outcome> = ["holds", "rounding", "truncation", "undetermined", "fails"]

export function isStricter(one: Outcome, other: Outcome): boolean {
  return strictness.indexOf(one) < strictness.indexOf(other)
}

/** The whole numbers, none of them negative, on both sides of a number. */
export function neighbours(value: BigDecimal.BigDecimal): ReadonlyArray<BigDecimal.BigDecimal> {
  const below = BigDecimal.floor(value, 0)
  return [below, BigDecimal.sum(below, BigDecimal.fromBigInt(1n))]
}

/** The count that agrees most strictly and, among those that agree equally, most nearly. */
export function strictest(
  counts: ReadonlyArray<BigDecimal.BigDecimal>,
  judge: (count: BigDecimal.BigDecimal) => {
    readonly outcome: Outcome
    readonly distance: BigDecimal.BigDecimal
  }
): { readonly outcome: Outcome; readonly count: BigDecimal.BigDecimal } {
  const judged = counts.map((count) => ({ count, ...judge(count) }))
  return judged.reduce((best, other) => {
    if (other.outcome !== best.outcome) return isStricter(other.outcome, best.outcome) ? other : best
    const nearer = BigDecimal.isLessThan(BigDecimal.abs(other.distance), BigDecimal.abs(best.distance))
    return nearer ? other : best
  })
}
