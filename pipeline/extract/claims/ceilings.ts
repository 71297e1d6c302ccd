import type { ClaimContext } from "./context.ts"
import { cue } from "./cues.ts"
import { speaksOf, isCurrencyAt, lowerAt } from "./context.ts"
import type { Ledger } from "./ledger.ts"
import { formsOfBe, isOrAre, wordSet } from "../text/vocabulary.ts"

const ceilings = wordSet("wage pension salary penalty fine")
const legal = wordSet("minimum maximum statutory legal basic")
const quotas = wordSet("quota threshold ceiling cap")
const noCeiling = wordSet(", ; and average total number")

const standing = wordSet("stood stands")

const exceedOrExceeding = wordSet("exceed exceeding")
const notOrCannot = wordSet("not cannot")
const minimumOrMaximum = wordSet("minimum maximum")
const statutoryOrLegal = wordSet("statutory legal")
const isWasOrBeing = wordSet("is was being")
const ofOrTheLike = wordSet("of at is was")

/** "may not exceed two basic salaries", "the minimum wage for domestic workers is US$ 450", "set at 9 per cent". */
export function isCeiling(ledger: Ledger, index: number): boolean {
  if (!speaksOf(ledger, index, cue.ceiling)) return false
  const { from } = ledger.numerals[index]!
  let currency = from - 1
  while (isCurrencyAt(ledger, currency)) currency--
  if (isSet(ledger, currency)) return true
  if (isLimited(ledger, currency, ledger.sentences[ledger.sentenceOf[index]!]!.from)) return true
  if (isHighestValue(ledger, currency)) return speaksOf(ledger, index, cue.rule)
  const floor = ledger.sentences[ledger.sentenceOf[index]!]!.from
  for (let at = from - 1; at >= floor && at >= from - 28; at--) {
    const word = lowerAt(ledger, at)
    const before = lowerAt(ledger, at - 1)
    if (exceedOrExceeding.has(word) && (notOrCannot.has(before) || isWithout(ledger, at))) return true
    // "no deduction exceeding 10 per cent may be made".
    if (word === "exceeding" && lowerAt(ledger, at - 2) === "no") return true
    // "The minimum wage rose by 8 per cent" reports.
    const isLegal =
      legal.has(before) ||
      ((payPeriods.has(before) || before.endsWith("al")) && legal.has(lowerAt(ledger, at - 2)))
    // "the statutory minimum being 75,000 drams".
    if (minimumOrMaximum.has(word) && statutoryOrLegal.has(before) && at === currency - 1)
      return isWasOrBeing.has(lowerAt(ledger, currency))
    if (ceilings.has(word) && isLegal) return lowerAt(ledger, from - 1) !== "by"
    const verb = standing.has(lowerAt(ledger, at + 1)) || formsOfBe.has(lowerAt(ledger, at + 1))
    // "the minimum wage, which currently stands at 900 pesos".
    if (word === "," && lowerAt(ledger, at + 1) === "which") continue
    // "The minimum wage in South Africa, 27.58 rand an hour, applies".
    if (word === "," && at === currency && currency < from - 1) continue
    if (word === "," && verb) {
      at = startOfInsertion(ledger, at, floor)
      continue
    }
    if (quotas.has(word)) return ofOrTheLike.has(lowerAt(ledger, at + 1))
    if (noCeiling.has(word)) return false
  }
  return false
}

const allowing = wordSet("allows permits prescribes authorizes")
const lays = wordSet("lays laid")
const laws = wordSet("law act code regulation rules decree")

/** "entitled to employ up to five foreigners", "entitled to three instalments", "while the law allows 30": what a rule grants. */
export function isGranted(context: ClaimContext, index: number): boolean {
  const { from } = context.numerals[index]!
  if (allowing.has(lowerAt(context, from - 1))) return laws.has(lowerAt(context, from - 2))
  // "the law lays down 14 days as the rule".
  if (lowerAt(context, from - 1) === "down" && lays.has(lowerAt(context, from - 2)))
    return laws.has(lowerAt(context, from - 3))
  // "grants, each offering 20 places".
  if (lowerAt(context, from - 1) === "offering") return lowerAt(context, from - 2) === "each"
  if (lowerAt(context, from - 1) !== "to") return false
  if (lowerAt(context, from - 2) === "entitled") return true
  if (lowerAt(context, from - 2) !== "up") return false
  for (let at = from - 3; at > from - 7 && at >= 0; at--)
    if (lowerAt(context, at) === "entitled") return lowerAt(context, at + 1) === "to"
  return false
}

/** "without the total being able to exceed 3,000 dinars". */
function isWithout(context: ClaimContext, exceed: number): boolean {
  if (lowerAt(context, exceed - 1) !== "to" || lowerAt(context, exceed - 2) !== "able") return false
  for (let at = exceed - 3; at > exceed - 9; at--) if (lowerAt(context, at) === "without") return true
  return false
}

const payPeriods = wordSet("monthly daily hourly weekly annual gross net")

/** "the minimum wage, below which no contract is endorsed, is": the comma that opens what the one at `at` closes. */
function startOfInsertion(context: ClaimContext, at: number, floor: number): number {
  for (let back = at - 1; back > floor && back > at - 20; back--)
    if (lowerAt(context, back) === ",") return back
  return floor
}

const setting = wordSet("set fixed capped limited paid remunerated compensated taxed")

const setters = wordSet("caps limits sets fixes")

const limitsRestrictsOrCaps = wordSet("limits restricts caps")
const ceilingCapOrLimit = wordSet("ceiling cap limit")
const pause = wordSet("; , .")

/** "limits the proportion of foreigners to 15 per cent", "has fixed the ceiling for nurses at 900 dollars". */
function isLimited(context: ClaimContext, at: number, floor: number): boolean {
  const word = lowerAt(context, at)
  if (word !== "to" && word !== "at") return false
  for (let back = at - 1; back >= floor && back >= at - 14; back--) {
    const verb = lowerAt(context, back)
    if (word === "to" && limitsRestrictsOrCaps.has(verb)) return true
    // "arrivals are limited to 1,200 a day".
    if (word === "to" && verb === "limited" && back === at - 1) return isOrAre.has(lowerAt(context, back - 1))
    if (word === "at" && ceilingCapOrLimit.has(verb)) return true
    if (pause.has(verb)) return false
  }
  return false
}

const setOrFixed = wordSet("set fixed")

/** "set at 9 per cent", "paid at 150 per cent of the normal wage", "caps increases at 3 per cent". */
function isSet(context: ClaimContext, at: number): boolean {
  // "is capped at a total of 100 dollars".
  if (lowerAt(context, at) === "of" && lowerAt(context, at - 1) === "total") at -= 3
  if (lowerAt(context, at) !== "at") return false
  if (setting.has(lowerAt(context, at - 1))) return !setsBudget(context, at - 1)
  for (let back = at - 2; back >= at - 5 && back >= 0; back--)
    if (setters.has(lowerAt(context, back))) return true
  // "fixed by Legal Notice No. 42 of 2023 at 958 maloti".
  for (let back = at - 2; back >= at - 12 && back >= 0; back--)
    if (lowerAt(context, back) === "by")
      return setOrFixed.has(lowerAt(context, back - 1)) && !setsBudget(context, back - 1)
  return false
}

const stopSemicolonOrTheLike = wordSet(". ; :")

/** "Funding for the plan is set at 12 million": what was granted, no term. */
function setsBudget(context: ClaimContext, verb: number): boolean {
  for (let at = verb - 1; at >= 0 && at >= verb - 12; at--) {
    if (budgets.has(lowerAt(context, at))) return true
    if (stopSemicolonOrTheLike.has(lowerAt(context, at))) return false
  }
  return false
}

const budgets = wordSet("budget budgets funding financing allocation appropriation")

const toOrMaximum = wordSet("to maximum")

/** "up to a value of", "a maximum value of". */
function isHighestValue(context: ClaimContext, at: number): boolean {
  if (lowerAt(context, at) !== "of" || lowerAt(context, at - 1) !== "value") return false
  const before = lowerAt(context, at - 2) === "a" ? at - 3 : at - 2
  return toOrMaximum.has(lowerAt(context, before))
}
