import * as BigDecimal from "effect/BigDecimal"
import type { Claim, Verdict } from "./claim.ts"
import { figuresOf } from "./claim.ts"
import type { Outcome } from "./compare.ts"
import type { Figure } from "./figure.ts"
import { interval } from "./figure.ts"
import { exactly, reaches } from "./interval.ts"
import { cite, group, places, show } from "./wording.ts"

const hundred = BigDecimal.fromBigInt(100n)

/** Judges whether a part stays within its whole; a share of a group is a part of a hundred. */
export function judgeContainment(claim: Claim): Verdict | null {
  const [part] = figuresOf(claim, "part")
  const [share] = figuresOf(claim, "share")
  const [whole] = figuresOf(claim, "whole")
  if (whole === undefined) return null
  if (part !== undefined)
    return describe(
      part,
      whole,
      whole.value,
      `${show(part)} <= ${show(whole)}`,
      `its ${claim.subject} ${cite(whole)}`
    )
  return share === undefined
    ? null
    : describe(share, whole, hundred, `${show(share)} <= 100%`, `the whole of ${cite(whole)}, 100%`)
}

function describe(
  part: Figure,
  whole: Figure,
  limit: BigDecimal.BigDecimal,
  claim: string,
  against: string
): Verdict {
  const outcome = contain(part, limit === hundred ? null : whole, limit)
  const reading = {
    holds: "does not exceed",
    rounding: "exceeds by no more than the rounding of the printed digits allows",
    truncation: "does not exceed",
    undetermined: "may or may not exceed",
    fails: "exceeds"
  }[outcome]
  const difference = BigDecimal.subtract(part.value, limit)
  return {
    expression: `${claim}${places([part, whole])}`,
    expected: BigDecimal.format(limit),
    actual: BigDecimal.format(part.value),
    difference: outcome === "fails" ? BigDecimal.format(difference) : null,
    tolerance: null,
    outcome,
    explanation: `The part ${cite(part)} ${reading} ${against}${outcome === "fails" ? `, by ${group(difference)}` : ""}.`
  }
}

function contain(part: Figure, whole: Figure | null, limit: BigDecimal.BigDecimal): Outcome {
  const within = whole === null ? exactly(limit) : interval(whole, "rounding")
  if (!reaches(interval(part, "rounding"), within)) return "fails"
  if (BigDecimal.isLessThanOrEqualTo(part.value, limit)) return "holds"
  return part.qualifier !== null || (whole?.qualifier ?? null) !== null ? "undetermined" : "rounding"
}
