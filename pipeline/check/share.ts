/** Shares against the counts that they divide. */
import * as BigDecimal from "effect/BigDecimal"
import type { Claim, Verdict } from "./claim.ts"
import { figuresOf } from "./claim.ts"
import { compare, readings } from "./compare.ts"
import { halfUnit, interval } from "./figure.ts"
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
