import { isOrAre, wordSet } from "../text/vocabulary.ts"
import { tokenKind } from "../text/words.ts"
import { isCurrencyAt, isPersonAt, lowerAt } from "./context.ts"
import type { ClaimContext } from "./context.ts"
import { isMoneyUnitAt } from "./money.ts"
import { phraseMarks, ruleMoney } from "./payments.ts"

/** What each one pays, gets or must have by a rule, in words that say so without a price or a period. */
export function isDue(context: ClaimContext, index: number): boolean {
  const { from, to } = context.numerals[index]!
  let at = from - 1
  while (isCurrencyAt(context, at)) at--
  const unit = isMoneyUnitAt(context, to) ? to + 1 : to
  if (at === from - 1 && unit === to) return false
  return (
    isBounded(context, at) ||
    isFeeOf(context, at) ||
    isCeilingOf(context, at) ||
    isAddedTo(context, unit) ||
    isFined(context, at) ||
    isEntitlement(context, at) ||
    isPaidUpon(context, at) ||
    isDeposit(context, at) ||
    isCostOf(context, at) ||
    isRegular(context, at, unit) ||
    isNotHigher(context, at)
  )
}

const leastOrMost = wordSet("least most")
const means = wordSet("income turnover wage salary earnings capital")
const aOrAn = wordSet("a an")

/** "with an income of at least US$ 2,000", "a grant of at most 900 euros", "whose turnover is at least 50,000 lari". */
function isBounded(context: ClaimContext, at: number): boolean {
  if (!leastOrMost.has(lowerAt(context, at)) || lowerAt(context, at - 1) !== "at") return false
  const isOf = lowerAt(context, at - 2) === "of"
  if (!isOf && !isOrAre.has(lowerAt(context, at - 2))) return false
  const noun = lowerAt(context, at - 3)
  if (isOf) return (means.has(noun) || ruleMoney.has(noun)) && hasBefore(context, at - 4, 4, aOrAn)
  return hasBefore(context, at - 3, 8, means)
}

const fees = wordSet("fee levy surcharge")
const ofMany = wordSet("total average mean a an")

/** "The registration fee of US$ 40 was waived". */
const isFeeOf = (context: ClaimContext, at: number): boolean =>
  lowerAt(context, at) === "of" &&
  fees.has(lowerAt(context, at - 1)) &&
  !hasBefore(context, at - 2, 4, ofMany)

const ceilings = wordSet("ceiling cap limit")

/** "The ceiling for a project is 6,000 lari". */
const isCeilingOf = (context: ClaimContext, at: number): boolean =>
  (isOrAre.has(lowerAt(context, at)) && hasBefore(context, at - 1, 8, ceilings)) ||
  // "within the limit of 250,000 lei".
  (lowerAt(context, at) === "of" &&
    ceilings.has(lowerAt(context, at - 1)) &&
    lowerAt(context, at - 3) === "within")

const dueOrTheLike = wordSet("added payable due charged")

/** "to which US$ 20 is added". */
const isAddedTo = (context: ClaimContext, unit: number): boolean =>
  isOrAre.has(lowerAt(context, unit)) && dueOrTheLike.has(lowerAt(context, unit + 1))

/** "A person who does so is fined in the amount of 900 lari, and of 1,800 lari for a repeated violation". */
function isFined(context: ClaimContext, at: number): boolean {
  if (lowerAt(context, at) !== "of") return false
  for (let back = at - 1; back >= at - 14 && back >= 0; back--) {
    if (lowerAt(context, back) === "fined") return isOrAre.has(lowerAt(context, back - 1))
    if (lowerAt(context, back) === "." || lowerAt(context, back) === ";") return false
  }
  return false
}

/** "Each of them is entitled to a card with 2,000 pesos". */
function isEntitlement(context: ClaimContext, at: number): boolean {
  for (let back = at; back >= at - 14 && back >= 0; back--) {
    if (lowerAt(context, back) === "entitled") return isOrAre.has(lowerAt(context, back - 1))
    if (phraseMarks.has(lowerAt(context, back))) return false
  }
  return false
}

/** Is one of some words among the `reach` words up to a token, with no mark between? */
function hasBefore(context: ClaimContext, at: number, reach: number, words: ReadonlySet<string>): boolean {
  for (let back = at; back > at - reach && back >= 0; back--) {
    if (words.has(lowerAt(context, back))) return true
    if (phraseMarks.has(lowerAt(context, back))) return false
  }
  return false
}

const uponOrTheLike = wordSet("upon on against")

/** "upon payment of a compound of RM 500". */
function isPaidUpon(context: ClaimContext, at: number): boolean {
  if (lowerAt(context, at) !== "of") return false
  for (let back = at - 1; back > at - 6; back--)
    if (lowerAt(context, back) === "payment") return uponOrTheLike.has(lowerAt(context, back - 1))
  return false
}

const deposits = wordSet("deposit deposits guarantee guarantees bond bonds")

/** "with security deposits of RM 50,000, RM 100,000 and RM 250,000". */
function isDeposit(context: ClaimContext, at: number): boolean {
  let of = at
  while (of > at - longestList && (lowerAt(context, of) === "," || lowerAt(context, of) === "and")) {
    of--
    if (context.tokens[of]?.kind !== tokenKind.number) return false
    of--
    while (isCurrencyAt(context, of)) of--
  }
  return lowerAt(context, of) === "of" && deposits.has(lowerAt(context, of - 1))
}

/** Tokens of a list of amounts, at most. */
const longestList = 16

const determiners = wordSet("the each every a an")

/** "The scheme costs the worker RM 120 annually and gives cover of RM 20,000". */
const isCostOf = (context: ClaimContext, at: number): boolean =>
  lowerAt(context, at) === "of"
    ? lowerAt(context, at - 1) === "cover" && givesOrTheLike.has(lowerAt(context, at - 2))
    : isPersonAt(context, at) &&
      determiners.has(lowerAt(context, at - 1)) &&
      lowerAt(context, at - 2) === "costs"

const givesOrTheLike = wordSet("gives give provides provide offers offer")
const getting = wordSet("receive receives get gets")
const regularly = wordSet("monthly annually yearly weekly daily")
const aOrPer = wordSet("a per each every")
const times = wordSet("month year week day hour")

/** "and receive RM 127 monthly", "is paid at least P1,500 per month": what each gets, as a rule. */
function isRegular(context: ClaimContext, at: number, unit: number): boolean {
  const next = lowerAt(context, unit)
  if (!regularly.has(next) && !(aOrPer.has(next) && times.has(lowerAt(context, unit + 1)))) return false
  if (getting.has(lowerAt(context, at))) return true
  return lowerAt(context, at) === "least" && lowerAt(context, at - 1) === "at"
}

const higherOrTheLike = wordSet("higher lower more less greater")

/** "which shall not be higher than RM 15,000". */
const isNotHigher = (context: ClaimContext, at: number): boolean =>
  lowerAt(context, at) === "than" &&
  higherOrTheLike.has(lowerAt(context, at - 1)) &&
  lowerAt(context, at - 2) === "be" &&
  lowerAt(context, at - 3) === "not"
