/** Changes in per cent against the figures that they lie between. */
import * as BigDecimal from "effect/BigDecimal"
import type { Claim, Verdict } from "./claim.ts"
import { figuresOf } from "./claim.ts"
import type { Outcome } from "./compare.ts"
import { compare, isStricter, neighbours, readings, strictest } from "./compare.ts"
import type { Figure } from "./figure.ts"
import { halfUnit, interval, isFirm, resolution } from "./figure.ts"
import type { Interval } from "./interval.ts"
import { exactly, minus, plus, times } from "./interval.ts"
import { cite, group, places, round, show } from "./wording.ts"

const hundred = BigDecimal.fromBigInt(100n)
const percent = exactly(hundred)

/**
 * Judges printed changes, each against the pairs of figures that it may lie between. The pair that
 * agrees most strictly is the one that is meant; where none agrees, the best founded one fails.
 */
export function judgeChanges(claims: ReadonlyArray<Claim>): ReadonlyArray<Verdict | null> {
  const verdicts = claims.map(judgeChange)
  const best = new Map<string, number>()
  for (const [index, claim] of claims.entries()) {
    const verdict = verdicts[index] ?? null
    const change = figuresOf(claim, "change")[0]?.observation_id
    if (verdict === null || change === undefined) continue
    const known = best.get(change)
    if (known === undefined || isStricter(verdict.outcome, verdicts[known]!.outcome)) best.set(change, index)
  }
  const chosen = new Set(best.values())
  return verdicts.map((verdict, index) => (chosen.has(index) ? verdict : null))
}

/** Judges a printed change against the earlier and the later figure, or the one of them that is printed. */
function judgeChange(claim: Claim): Verdict | null {
  const [change] = figuresOf(claim, "change")
  const [earlier] = figuresOf(claim, "earlier")
  const [later] = figuresOf(claim, "later")
  if (change === undefined) return null
  const rises = claim.subject === "rise"
  if (earlier !== undefined && later !== undefined) return judgeBetween(claim, change, earlier, later, rises)
  return later === undefined ? null : judgeFrom(claim, change, later, rises)
}

function judgeBetween(
  claim: Claim,
  change: Figure,
  earlier: Figure,
  later: Figure,
  rises: boolean
): Verdict | null {
  if (!BigDecimal.isPositive(earlier.value)) return null
  const figures = [earlier, later, change]
  const expected = changeBetween(earlier.value, later.value)
  const actual = rises ? change.value : BigDecimal.negate(change.value)
  const step = BigDecimal.multiply(BigDecimal.subtract(later.value, earlier.value), hundred)
  const outcome = compare(
    BigDecimal.equals(step, BigDecimal.multiply(actual, earlier.value)),
    figures,
    (convention) => [
      times(interval(later, convention), percent),
      times(interval(earlier, convention), factor(interval(change, convention), rises))
    ]
  )
  if (claim.grounds !== "complete" && (outcome === "fails" || outcome === "undetermined")) return null
  return {
    expression: `(${show(later)} - ${show(earlier)}) / ${show(earlier)} = ${rises ? "" : "-"}${show(change)}${places(figures)}`,
    expected: BigDecimal.format(expected),
    actual: BigDecimal.format(actual),
    difference: BigDecimal.format(round(BigDecimal.subtract(actual, expected))),
    tolerance: BigDecimal.format(round(halfUnit(change))),
    outcome,
    explanation: `From ${cite(earlier)} to ${cite(later)} is a change of ${group(expected)}% and the printed ${rises ? "rise" : "fall"} is ${cite(change)}, ${readings[outcome]}.`
  }
}

/**
 * Judges a change whose earlier figure is not printed: is there a whole number that grows to the
 * later count by the printed percentage? Says nothing where several would.
 */
function judgeFrom(claim: Claim, change: Figure, later: Figure, rises: boolean): Verdict | null {
  const unit = resolution(change)
  if (later.measure !== "count" || later.qualifier !== null || !isFirm(change) || unit === null) return null
  const grown = factor(exactly(change.value), rises).low
  if (grown === null || !BigDecimal.isPositive(grown)) return null
  const scaled = BigDecimal.multiply(later.value, hundred)
  const step = BigDecimal.multiply(scaled, unit)
  if (!BigDecimal.isLessThan(step, BigDecimal.multiply(grown, grown))) return null
  const { outcome, count } = strictest(
    neighbours(BigDecimal.divideUnsafe(scaled, grown)).filter(BigDecimal.isPositive),
    (earlier) => implied(change, scaled, earlier, grown, rises)
  )
  if (outcome === "fails" && claim.grounds !== "complete") return null
  const figures = [later, change]
  const expected = changeBetween(count, later.value)
  const actual = rises ? change.value : BigDecimal.negate(change.value)
  const agreement = outcome === "fails" ? "but no whole number gives the printed" : "as the printed"
  return {
    expression: `${show(later)} is a whole number ${rises ? "plus" : "less"} ${show(change)}${places(figures)}`,
    expected: BigDecimal.format(expected),
    actual: BigDecimal.format(actual),
    difference: BigDecimal.format(round(BigDecimal.subtract(actual, expected))),
    tolerance: BigDecimal.format(round(halfUnit(change))),
    outcome,
    explanation: `The earlier figure of ${cite(later)} is not printed: ${group(count)} would make a change of ${group(expected)}%, ${agreement} ${rises ? "rise" : "fall"} of ${cite(change)}${outcome === "truncation" ? " with its digits cut off" : ""}.`
  }
}

function implied(
  change: Figure,
  scaled: BigDecimal.BigDecimal,
  earlier: BigDecimal.BigDecimal,
  grown: BigDecimal.BigDecimal,
  rises: boolean
): { readonly outcome: Outcome; readonly distance: BigDecimal.BigDecimal } {
  const target = BigDecimal.multiply(earlier, grown)
  const outcome = compare(BigDecimal.equals(scaled, target), [change], (convention) => [
    exactly(scaled),
    times(exactly(earlier), factor(interval(change, convention), rises))
  ])
  return { outcome, distance: BigDecimal.subtract(scaled, target) }
}

/** What a hundred becomes by a change. */
function factor(change: Interval, rises: boolean): Interval {
  return rises ? plus(percent, change) : minus(percent, change)
}

/** The change from one value to another in per cent, rounded as published. */
function changeBetween(earlier: BigDecimal.BigDecimal, later: BigDecimal.BigDecimal): BigDecimal.BigDecimal {
  const step = BigDecimal.multiply(BigDecimal.subtract(later, earlier), hundred)
  return round(BigDecimal.divideUnsafe(step, earlier))
}
