/** Parts and their total: sums, partitions by period and by dimension, shares that make a hundred. */
import * as BigDecimal from "effect/BigDecimal"
import type { Claim, Grounds, Verdict } from "./claim.ts"
import { figuresOf } from "./claim.ts"
import type { Outcome } from "./compare.ts"
import { compare } from "./compare.ts"
import type { Figure } from "./figure.ts"
import { halfUnit, interval } from "./figure.ts"
import { exactly, sumOf } from "./interval.ts"
import type { Correction, Slip } from "./slip.ts"
import { describeSlip, findLeastChange, findSlip } from "./slip.ts"
import { cite, equate, group, list, places, round, show } from "./wording.ts"

const hundred = BigDecimal.fromBigInt(100n)

/** Smallest totals at which a chance agreement with a slip is unlikely: an off-by-one, another slip. */
const smallest = { off_by_one: BigDecimal.fromBigInt(100n), other: BigDecimal.fromBigInt(1000n) }

/** Judges counts or amounts against the printed total that they are parts of. */
export function judgeSum(claim: Claim): Verdict | null {
  const [total] = figuresOf(claim, "total")
  const parts = figuresOf(claim, "part")
  if (total === undefined || parts.length === 0) return null
  const figures = [...parts, total]
  const sum = BigDecimal.sumAll(parts.map((part) => part.value))
  const difference = BigDecimal.subtract(total.value, sum)
  const outcome = compare(BigDecimal.isZero(difference), figures, (convention) => [
    sumOf(parts.map((part) => interval(part, convention))),
    interval(total, convention)
  ])
  const exceeds = BigDecimal.isNegative(difference)
  const corrections = outcome === "fails" ? correctSum(parts, total, difference) : []
  const slip = findSlip(corrections)
  if (!speaks(claim, outcome, exceeds, slip !== null && isTelling(slip, total, claim.grounds))) return null
  const result = {
    holds: "their printed total",
    rounding: `their printed total ${show(total)} within the rounding of the printed digits`,
    truncation: `their printed total ${show(total)} only if digits were cut off instead of rounded`,
    undetermined: `${show(total)}, the total, only as nearly as its wording or theirs demands`,
    fails: `${group(BigDecimal.abs(difference))} ${exceeds ? "more" : "less"} than their printed total ${cite(total)}`
  }[outcome]
  return {
    expression: equate(parts, total),
    expected: BigDecimal.format(sum),
    actual: BigDecimal.format(total.value),
    difference: BigDecimal.format(difference),
    tolerance: tolerance(figures),
    outcome,
    explanation: `The ${parts.length} parts${nameBreakdown(claim)} (${list(parts.map(show))}) add up to ${group(sum)}, ${result}${describeSlip(slip)}.`,
    suspect: slip ?? findLeastChange(corrections)
  }
}

/** Judges the shares of a breakdown against a hundred. */
export function judgeShareSum(claim: Claim): Verdict | null {
  const shares = figuresOf(claim, "share")
  if (shares.length < 2) return null
  const sum = BigDecimal.sumAll(shares.map((share) => share.value))
  const difference = BigDecimal.subtract(sum, hundred)
  const outcome = compare(BigDecimal.isZero(difference), shares, (convention) => [
    sumOf(shares.map((share) => interval(share, convention))),
    exactly(hundred)
  ])
  const exceeds = BigDecimal.isPositive(difference)
  if (!speaks(claim, outcome, exceeds, false)) return null
  const corrections =
    outcome === "fails"
      ? shares.map((figure) => ({ figure, value: BigDecimal.subtract(figure.value, difference) }))
      : []
  const slip = findSlip(corrections)
  const result = {
    holds: "which is the whole",
    rounding: "which is the whole within the rounding of the printed digits",
    truncation: "which is the whole only if digits were cut off instead of rounded",
    undetermined: "which may be the whole, as some of them are not stated as exact",
    fails: exceeds
      ? "more than the whole, although none of them overlap"
      : `${group(BigDecimal.abs(difference))} less than the whole that they cover`
  }[outcome]
  return {
    expression: `${shares.map(show).join(" + ")} = 100%${places(shares)}`,
    expected: "100",
    actual: BigDecimal.format(sum),
    difference: BigDecimal.format(difference),
    tolerance: tolerance(shares),
    outcome,
    explanation: `The ${shares.length} shares${nameBreakdown(claim)} (${list(shares.map(show))}) add up to ${group(sum)}%, ${result}${describeSlip(slip)}.`,
    suspect: slip ?? findLeastChange(corrections)
  }
}

function nameBreakdown(claim: Claim): string {
  return claim.subject === "feature" ? "" : ` by ${claim.subject}`
}

/** Whether an outcome says something, given what speaks for the claim. */
function speaks(claim: Claim, outcome: Outcome, exceeds: boolean, slipped: boolean): boolean {
  switch (outcome) {
    case "holds":
      return true
    case "rounding":
      return claim.grounds !== "partial"
    case "truncation":
    case "undetermined":
      return claim.grounds === "complete"
    case "fails":
      if (claim.grounds === "complete" || (exceeds && claim.exclusive)) return true
      return slipped && claim.grounds !== "partial"
  }
}

/** What each part, or the total, would have to be for a sum that does not hold. */
function correctSum(
  parts: ReadonlyArray<Figure>,
  total: Figure,
  difference: BigDecimal.BigDecimal
): ReadonlyArray<Correction> {
  return [
    ...parts.map((figure) => ({ figure, value: BigDecimal.sum(figure.value, difference) })),
    { figure: total, value: BigDecimal.subtract(total.value, difference) }
  ]
}

/** Whether the figures are large enough that a slip is a better explanation than a list left open. */
function isTelling(slip: Slip, total: Figure, grounds: Grounds): boolean {
  if (grounds === "near" && slip.kind === "one_digit") return false
  const least = slip.kind === "off_by_one" ? smallest.off_by_one : smallest.other
  return BigDecimal.isGreaterThanOrEqualTo(total.value, least)
}

/** The greatest difference that rounding allows; null where a figure is not stated as exact. */
function tolerance(figures: ReadonlyArray<Figure>): string | null {
  return figures.some((figure) => figure.qualifier !== null)
    ? null
    : BigDecimal.format(round(BigDecimal.sumAll(figures.map(halfUnit))))
}
