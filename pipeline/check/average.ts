import * as BigDecimal from "effect/BigDecimal"
import type { Claim, Verdict } from "./claim.ts"
import { figuresOf } from "./claim.ts"
import { compare, readings } from "./compare.ts"
import { halfUnit, interval } from "./figure.ts"
import { exactly, times } from "./interval.ts"
import { cite, group, places, round, show } from "./wording.ts"

/** Judges an average over units of time against its total: the average times their number must meet it. */
export function judgeAverage(claim: Claim): Verdict | null {
  const [average] = figuresOf(claim, "average")
  const [total] = figuresOf(claim, "total")
  if (average === undefined || total === undefined || claim.divisor === null) return null
  const divisor = BigDecimal.fromBigInt(BigInt(claim.divisor))
  const figures = [total, average]
  const outcome = compare(
    BigDecimal.equals(BigDecimal.multiply(average.value, divisor), total.value),
    figures,
    (convention) => [interval(total, convention), times(interval(average, convention), exactly(divisor))]
  )
  if (claim.grounds !== "complete" && (outcome === "fails" || outcome === "undetermined")) return null
  const expected = round(BigDecimal.divideUnsafe(total.value, divisor))
  return {
    expression: `${show(total)} / ${claim.divisor} = ${show(average)}${places(figures)}`,
    expected: BigDecimal.format(expected),
    actual: BigDecimal.format(average.value),
    difference: BigDecimal.format(round(BigDecimal.subtract(average.value, expected))),
    tolerance: BigDecimal.format(round(halfUnit(average))),
    outcome,
    explanation: `${cite(total)} over ${claim.divisor} ${claim.subject} is ${group(expected)} and the printed average is ${cite(average)}, ${readings[outcome]}.`
  }
}
