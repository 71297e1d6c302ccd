/** Shares against the counts that they divide. */
import * as BigDecimal from "effect/BigDecimal"
import type { Claim, Verdict } from "./claim.ts"
import { figuresOf } from "./claim.ts"
import type { Outcome } from "./compare.ts"
import { compare, neighbours, readings, strictest } from "./compare.ts"
import type { Figure } from "./figure.ts"
import { halfUnit, interval, isFirm, resolution } from "./figure.ts"
import { exactly, times } from "./interval.ts"
import { cite, group, places, round, show } from "./wording.ts"

const hundred = BigDecimal.fromBigInt(100n)
const percent = exactly(hundred)

/**
 * Judges a printed share against its count and its total: the share times the total must meet the
 * count times a hundred, so that nothing is divided and nothing rounded on the way.
 */
export function judgeShareOfCount(claim: Claim): Verdict | null {
  const [share] = figuresOf(claim, "share")
  const [part] = figuresOf(claim, "part")
  const [total] = figuresOf(claim, "total")
  if (share === undefined || part === undefined || total === undefined) return null
  if (!BigDecimal.isPositive(total.value)) return null
  const figures = [part, total, share]
  const scaled = BigDecimal.multiply(part.value, hundred)
  const outcome = compare(
    BigDecimal.equals(scaled, BigDecimal.multiply(share.value, total.value)),
    figures,
    (convention) => [
      times(interval(part, convention), percent),
      times(interval(share, convention), interval(total, convention))
    ]
  )
  if (claim.grounds !== "complete" && (outcome === "fails" || outcome === "undetermined")) return null
  const expected = round(BigDecimal.divideUnsafe(scaled, total.value))
  return {
    expression: `${show(part)} / ${show(total)} = ${show(share)}${places(figures)}`,
    expected: BigDecimal.format(expected),
    actual: BigDecimal.format(share.value),
    difference: BigDecimal.format(round(BigDecimal.subtract(share.value, expected))),
    tolerance: BigDecimal.format(round(halfUnit(share))),
    outcome,
    explanation: `${cite(part)} out of ${cite(total)} is ${group(expected)}% and the printed ${claim.subject} is ${cite(share)}, ${readings[outcome]}.`
  }
}

/**
 * Judges whether a whole number of the base prints as the share: the GRIM test of Brown and
 * Heathers (2017). Says nothing of bases so large that every printed share is possible.
 */
export function judgeIntegerShare(claim: Claim): Verdict | null {
  const [share] = figuresOf(claim, "share")
  const [base] = figuresOf(claim, "base")
  if (share === undefined || base === undefined || !isFirm(share) || base.qualifier !== null) return null
  const unit = resolution(share)
  const whole = BigDecimal.normalize(base.value)
  if (unit === null || whole.scale > 0 || !BigDecimal.isPositive(whole)) return null
  if (!BigDecimal.isLessThan(BigDecimal.multiply(whole, unit), hundred)) return null
  const { outcome, count } = findCount(share, whole)
  const expected = round(BigDecimal.divideUnsafe(BigDecimal.multiply(count, hundred), whole))
  const ratio = `${group(count)} of ${show(base)} is ${group(expected)}%`
  const reading = {
    holds: `${ratio}, exactly as printed`,
    rounding: `${ratio}, which rounds to the printed ${show(share)}`,
    truncation: `${ratio}, which gives the printed ${show(share)} only if digits were cut off instead of rounded`,
    undetermined: ratio,
    fails: `no whole number out of ${show(base)} prints as ${show(share)}, as the nearest, ${ratio}`
  }[outcome]
  return {
    expression: `${show(share)} of ${show(base)} is a whole number${places([share, base])}`,
    expected: BigDecimal.format(expected),
    actual: BigDecimal.format(share.value),
    difference: BigDecimal.format(round(BigDecimal.subtract(share.value, expected))),
    tolerance: BigDecimal.format(round(halfUnit(share))),
    outcome,
    explanation: `Of the share ${cite(share)} and its base ${cite(base)}: ${reading}.`
  }
}

/** The whole number that prints as the share by the strictest convention, or else the nearest one. */
function findCount(
  share: Figure,
  base: BigDecimal.BigDecimal
): { readonly outcome: Outcome; readonly count: BigDecimal.BigDecimal } {
  const target = BigDecimal.multiply(share.value, base)
  return strictest(neighbours(BigDecimal.divideUnsafe(target, hundred)), (count) => {
    const scaled = BigDecimal.multiply(count, hundred)
    const outcome = compare(BigDecimal.equals(scaled, target), [share], (convention) => [
      exactly(scaled),
      times(interval(share, convention), exactly(base))
    ])
    return { outcome, distance: BigDecimal.subtract(scaled, target) }
  })
}
