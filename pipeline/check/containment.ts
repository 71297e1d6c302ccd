import * as BigDecimal from "effect/BigDecimal"
import type { Claim, Verdict } from "./claim.ts"
import { figuresOf } from "./claim.ts"
import type { Outcome } from "./compare.ts"
import type { Figure } from "./figure.ts"
import { interval } from "./figure.ts"
import type { Interval } from "./interval.ts"
import { exactly, reaches } from "./interval.ts"
import { cite, group, places, show } from "./wording.ts"

const hundred = BigDecimal.fromBigInt(100n)

/** Judges whether a part stays within its whole; a share of a group is a part of a hundred. */
export function judgeContainment(claim: Claim): Verdict | null {
  const [part] = figuresOf(claim, "part")
  const [share] = figuresOf(claim, "share")
  const [whole] = figuresOf(claim, "whole")
  const contained = part ?? share
  if (whole === undefined || contained === undefined) return null
  const limit = part === undefined ? hundred : whole.value
  const limits = part === undefined ? exactly(hundred) : interval(whole, "rounding")
  const qualified = contained.qualifier !== null || (part !== undefined && whole.qualifier !== null)
  const outcome = contain(contained, limit, limits, qualified)
  if (outcome === "fails" && claim.grounds !== "complete") return null
  const excess = BigDecimal.subtract(contained.value, limit)
  const reading = {
    holds: "does not exceed",
    rounding: "exceeds by no more than the rounding of the printed digits allows",
    truncation: "does not exceed",
    undetermined: "may exceed, as one of them is not stated as exact,",
    fails: `exceeds, by ${group(excess)},`
  }[outcome]
  return {
    expression: `${show(contained)} <= ${part === undefined ? "100%" : show(whole)}${places([contained, whole])}`,
    expected: BigDecimal.format(limit),
    actual: BigDecimal.format(contained.value),
    difference: outcome === "holds" ? null : BigDecimal.format(excess),
    tolerance: null,
    outcome,
    explanation: `The part ${cite(contained)} ${reading} its ${claim.subject} ${cite(whole)}.`
  }
}

function contain(part: Figure, limit: BigDecimal.BigDecimal, limits: Interval, qualified: boolean): Outcome {
  if (!reaches(interval(part, "rounding"), limits)) return "fails"
  if (BigDecimal.isLessThanOrEqualTo(part.value, limit)) return "holds"
  return qualified ? "undetermined" : "rounding"
}
