import { isCapitalised, lowerAt } from "../claims/context.ts"
import { isCueAt, makeCueWords } from "../text/cue-words.ts"
import { isOrWas, wordSet } from "../text/vocabulary.ts"
import { tokenKind } from "../text/words.ts"
import type { Period } from "../time/period.ts"
import type { PassageReading, Zone } from "./figure.ts"

const future = wordSet(
  "will plans plan planned projected expected expects hopes aims intends intended undertakes forecast foreseen scheduled"
)
const foreseeing = wordSet("provides calls envisages")
const opensFuture = makeCueWords([...future, ...foreseeing, "is", "are"])

/** "According to the projections, the country should have". */
function saysProjections(reading: PassageReading, { from, to }: Zone): boolean {
  let named = false
  for (let at = from; at < Math.min(to, from + 14); at++) {
    named ||= lowerAt(reading, at) === "projections"
    if (named && lowerAt(reading, at) === "should") return true
  }
  return false
}

const hadOrTheLike = wordSet("had as the its their all these")
const byInOrUnder = wordSet("by in under")
const be = wordSet("is are was were be been being")
const toOrFor = wordSet("to for")
const toOrThat = wordSet("to that")

/**
 * Is the clause about what is to come? "the initial plan was to carry out", "is projected to serve".
 * @param behind the token behind the figure that it is asked of
 */
export function isProjected(reading: PassageReading, zone: Zone, behind: number): boolean {
  if (saysProjections(reading, zone)) return true
  for (let at = zone.from; at < zone.to; at++) {
    if (!isCueAt(reading.tokens, at, opensFuture)) continue
    const word = lowerAt(reading, at)
    if (
      (word === "is" || word === "are") &&
      lowerAt(reading, at + 1) === "to" &&
      lowerAt(reading, at + 2) !== "say" &&
      (lowerAt(reading, at + 2) !== "be" || lowerAt(reading, at + 3).endsWith("ed"))
    )
      return true
    if (foreseeing.has(word) && lowerAt(reading, at + 1) === "for") return true
    if (!future.has(word)) continue
    if ((word === "plan" || word === "plans" || word === "planned") && !plansToAct(reading, at)) continue
    // "had 91 missions, and expected to have 104": a verb of its own.
    if (at > behind && lowerAt(reading, at - 1) === "and" && lowerAt(reading, at - 2) === ",") continue
    // "stands at 16.9 million, below the 18.1 million which had been projected": those alone.
    if (lowerAt(reading, at - 1) === "been" && lowerAt(reading, at - 2) === "had" && at - behind > 5) continue
    // "as planned", "the planned activities", "40 planned and 30 unplanned visits": the adjective.
    if (word === "planned" && (hadOrTheLike.has(lowerAt(reading, at - 1)) || isNumber(reading, at - 1)))
      continue
    // "34 of the 62 activities foreseen by the plan had been completed": the participle.
    if (word === "foreseen" && byInOrUnder.has(lowerAt(reading, at + 1)) && !be.has(lowerAt(reading, at - 1)))
      continue
    // "19 scheduled inspections", "measures intended for": the adjective.
    if (word === "intended" && (!toOrThat.has(lowerAt(reading, at + 1)) || lowerAt(reading, at - 1) !== "is"))
      continue
    if (word === "scheduled" && !toOrFor.has(lowerAt(reading, at + 1))) continue
    return true
  }
  return false
}

const isNumber = ({ tokens }: PassageReading, at: number): boolean => tokens[at]?.kind === tokenKind.number

/** "are to be recruited in 2030". */
export function isToBe(reading: PassageReading, { from, to }: Zone): boolean {
  for (let at = from; at < to - 2; at++)
    // "had to be reduced" is past.
    if (
      lowerAt(reading, at) === "to" &&
      lowerAt(reading, at + 1) === "be" &&
      lowerAt(reading, at - 1) !== "had"
    )
      return true
  return false
}

/** The verb, not the noun with a name: "plans to", "the plan was to", "it is planned". */
function plansToAct(reading: PassageReading, at: number): boolean {
  const token = reading.tokens[at]!
  if (isCapitalised(token)) return false
  const next = lowerAt(reading, at + 1)
  if (token.lower === "plan" && next === "to") return lowerAt(reading, at - 1).endsWith("s")
  return (
    next === "to" || (isOrWas.has(next) && lowerAt(reading, at + 2) === "to") || token.lower === "planned"
  )
}

const project = (period: Period): Period =>
  period.kind === "as_of"
    ? { ...period, kind: "projected" }
    : { ...period, kind: "projected", start: period.start, end: period.end ?? period.start }

export const asProjected = (period: Period | null): Period | null =>
  period === null ? null : project(period)
