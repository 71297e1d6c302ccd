import * as BigDecimal from "effect/BigDecimal"
import type { Claim, Verdict } from "./claim.ts"
import { figuresOf } from "./claim.ts"
import { compare, readings } from "./compare.ts"
import { halfUnit, interval } from "./figure.ts"
import { slipBetween } from "./slip.ts"
import { cite, places, round, show } from "./wording.ts"

/** Smallest values at which a difference that looks like a slip is one. */
const telling = BigDecimal.fromBigInt(1000n)

/** Judges a fact that is printed twice: the values that both prints allow must meet. */
export function judgeSameFact(claim: Claim): Verdict | null {
  const [first] = figuresOf(claim, "first")
  const [other] = figuresOf(claim, "other")
  if (first === undefined || other === undefined) return null
  const figures = [first, other]
  const outcome = compare(BigDecimal.equals(first.value, other.value), figures, (convention) => [
    interval(first, convention),
    interval(other, convention)
  ])
  const slipped =
    slipBetween(other, first.value) !== null && BigDecimal.isGreaterThanOrEqualTo(first.value, telling)
  if (outcome === "fails" && !slipped) return null
  return {
    expression: `${show(first)} = ${show(other)}${places(figures)}`,
    expected: BigDecimal.format(first.value),
    actual: BigDecimal.format(other.value),
    difference: BigDecimal.format(BigDecimal.subtract(other.value, first.value)),
    tolerance: BigDecimal.format(round(BigDecimal.sum(halfUnit(first), halfUnit(other)))),
    outcome,
    explanation: `The figure ${cite(first)} is printed again as ${cite(other)}, ${readings[outcome]}.`
  }
}
