import { itemBefore } from "../text/search.ts"
import { isCeiling, isGranted } from "./ceilings.ts"
import { auxiliaries, pauseBracketOrEnd, relatives, wordSet } from "../text/vocabulary.ts"
import { isParallel } from "./ages.ts"
import { isRuledAmount } from "./amounts.ts"
import { isDue } from "./dues.ts"
import { isMoneyUnitAt } from "./money.ts"
import { isPenalty } from "./penalties.ts"
import { isCurrencyAt, isPercentAt, lowerAt } from "./context.ts"
import type { ClaimContext } from "./context.ts"
import {
  boundsDuration,
  isDuration,
  isDurationAdjective,
  isFrequency,
  isRequiredTime,
  isToldStretch
} from "./durations.ts"
import type { Ledger } from "./ledger.ts"
import { isAllotment, isCondition, isMandate, isThreshold } from "./mandates.ts"
import { isMeasureOfRule } from "./measures.ts"

const pointingBack = wordSet("same these those")

/** A term of a rule, programme or penalty: no figure that somebody counted. */
export function isParameter(ledger: Ledger, index: number): boolean {
  const { form, from } = ledger.numerals[index]!
  if (form === "part") return false
  if (form === "compound") return isDurationAdjective(ledger, index)
  // "Over the same two years" points back.
  if (pointingBack.has(lowerAt(ledger, from - 1)) || isToldStretch(ledger, index)) return false
  return (
    isDuration(ledger, index) ||
    boundsDuration(ledger, index) ||
    isRequiredTime(ledger, index) ||
    isFrequency(ledger, index) ||
    isThreshold(ledger, index) ||
    isPenalty(ledger, index) ||
    isRuledAmount(ledger, index) ||
    isDue(ledger, index) ||
    isMandate(ledger, index) ||
    isCondition(ledger, index) ||
    isMeasureOfRule(ledger, index) ||
    isAllotment(ledger, index) ||
    isCeiling(ledger, index) ||
    isGranted(ledger, index) ||
    continuesRule(ledger, index)
  )
}

const auxiliary = wordSet("was were had has have")
const increasedOrTheLike = wordSet("increased reduced raised extended")

/**
 * "5 years for men and 3 for women", "16 per cent of the salary, 12 per cent being borne by the
 * employer": a number beside one that a rule fixes, without a verb of its own.
 */
function continuesRule(ledger: Ledger, index: number): boolean {
  if (itemBefore(ledger.claims, index)?.class !== "parameter") return false
  if (ledger.sentenceOf[index] !== itemBefore(ledger.sentenceOf, index)) return false
  if (isParallel(ledger, index)) return true
  const { from, to } = ledger.numerals[index]!
  // "45 working days, extendable to 90".
  if (lowerAt(ledger, from - 1) === "to" && extendable.has(lowerAt(ledger, from - 2))) return true
  // "for six months out of 12".
  if (lowerAt(ledger, from - 1) === "of" && lowerAt(ledger, from - 2) === "out") return true
  // "valid for two years; residence may be sought after five".
  if (lowerAt(ledger, from - 1) === "after" && pauseBracketOrEnd.has(lowerAt(ledger, to))) return true
  const before = ledger.numerals[index - 1]!
  // "100,000 francs; for citizens the amount is 20,000 francs".
  if (saysAmountIs(ledger, from)) return true
  // "ranges from 10,000 to 60,000 lek".
  if (lowerAt(ledger, from - 1) === "to" && before.to === from - 1) return true
  if (from - before.to > 14) return false
  // "at 110 escudos to the euro, 301 million euros": a rate of exchange, and what it was used for.
  if (isMoneyUnitAt(ledger, before.to) && lowerAt(ledger, before.to + 1) === "to") return false
  const bound = lowerAt(ledger, from - 2)
  // "pays 2 per cent, and 40 million was spent on it": a statement of its own.
  if (auxiliary.has(lowerAt(ledger, to))) return false
  // "Five years, increased by one in the case of".
  if (lowerAt(ledger, from - 1) === "by" && increasedOrTheLike.has(bound)) return true
  if (reports(ledger, before.to, from)) return false
  // "300 rand a month, for up to three children".
  if (isSameKind(ledger, index) || continuesPrices(ledger, index)) return true
  return lowerAt(ledger, from - 1) === "to" && bound === "up"
}

const amounts = wordSet("amount fee rate sum")

const extendable = wordSet("extendable extendible extended renewable prolonged")

function saysAmountIs(context: ClaimContext, from: number): boolean {
  let verb = from - 1
  while (isCurrencyAt(context, verb)) verb--
  return (
    lowerAt(context, verb) === "is" &&
    amounts.has(lowerAt(context, verb - 1)) &&
    lowerAt(context, verb - 2) === "the"
  )
}

/** "350 manats for up to three months, 600 manats for up to six": the terms that are priced stand between. */
function continuesPrices(ledger: Ledger, index: number): boolean {
  const { to } = ledger.numerals[index]!
  if (!isMoneyUnitAt(ledger, to) || lowerAt(ledger, to + 1) !== "for") return false
  for (let other = index - 2; other >= 0 && other >= index - 3; other--) {
    if (ledger.claims[other]?.class !== "parameter") return false
    if (ledger.sentenceOf[other] !== ledger.sentenceOf[index]) return false
    if (isMoneyUnitAt(ledger, ledger.numerals[other]!.to)) return true
  }
  return false
}

function isSameKind(context: ClaimContext, index: number): boolean {
  const { from, to } = context.numerals[index]!
  const before = context.numerals[index - 1]!
  if (isPercentAt(context, to)) return isPercentAt(context, before.to)
  return isCurrencyAt(context, from - 1) || (isMoneyUnitAt(context, to) && isMoneyUnitAt(context, before.to))
}

const beingOrComma = wordSet("being ,")

/** Is there a verb that reports, between two numbers? */
function reports(context: ClaimContext, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = lowerAt(context, at)
    if ((auxiliaries.has(word) && word !== "being") || relatives.has(word) || word === "while") return true
    if (word.includes("-")) continue
    const past = word.endsWith("ed") && !beingOrComma.has(lowerAt(context, at - 1))
    if (past || (word.endsWith("ed") && at + 1 === to)) return true
  }
  return false
}
