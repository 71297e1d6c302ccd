/** The GRIM test: shares of groups so small that not every percentage is possible. */
import * as BigDecimal from "effect/BigDecimal"
import type { Claim, Verdict } from "./claim.ts"
import { figuresOf } from "./claim.ts"
import type { Outcome } from "./compare.ts"
import { compare, neighbours, strictest } from "./compare.ts"
import type { Figure } from "./figure.ts"
import { halfUnit, interval, isFirm, resolution } from "./figure.ts"
import { exactly, times } from "./interval.ts"
import { cite, group, places, round, show } from "./wording.ts"

const hundred = BigDecimal.fromBigInt(100n)

const doubt = ", but the shares may divide another number than this one."

/**
 * Judges shares of common bases. One impossible share among possible ones is a contradiction; where
 * most shares of a base are impossible, or the only one is of another noun, the base that they divide
 * may be one that is not printed, and the outcome is undetermined.
 */
export function judgeIntegerShares(claims: ReadonlyArray<Claim>): ReadonlyArray<Verdict | null> {
  const verdicts = claims.map(judgeIntegerShare)
  const bases = new Map<string, { possible: number; impossible: number }>()
  for (const [index, claim] of claims.entries()) {
    const verdict = verdicts[index]!
    if (verdict === null) continue
    const base = baseOf(claim)
    const tally = bases.get(base) ?? { possible: 0, impossible: 0 }
    if (verdict.outcome === "fails") tally.impossible += 1
    else tally.possible += 1
    bases.set(base, tally)
  }
  for (const [index, verdict] of verdicts.entries()) {
    const claim = claims[index]!
    const tally = bases.get(baseOf(claim))
    if (verdict?.outcome !== "fails" || tally === undefined) continue
    const credible =
      tally.possible === 0 ? tally.impossible === 1 && sharesNoun(claim) : tally.impossible <= tally.possible
    if (credible) continue
    verdict.outcome = "undetermined"
    verdict.explanation = verdict.explanation.replace(/\.$/, doubt)
  }
  return verdicts
}

function baseOf(claim: Claim): string {
  return figuresOf(claim, "base")[0]?.observation_id ?? ""
}

/** Whether the share and its base name what they count with a common word. */
function sharesNoun(claim: Claim): boolean {
  const [share, base] = ["share", "base"].map(
    (role) => figuresOf(claim, role)[0]?.counted?.split(/[^\p{L}]+/u) ?? []
  )
  return share!.some((word) => word.length > 3 && base!.includes(word))
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
