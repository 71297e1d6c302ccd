import { itemBefore } from "../text/search.ts"
import { commaOrAnd, isPlural, wordSet } from "../text/vocabulary.ts"
import { isPersonAt, lowerAt } from "./context.ts"
import type { ClaimContext } from "./context.ts"
import { isMoneyUnitAt } from "./money.ts"

/** What a rule makes each one pay or get. */
export const ruleMoney = wordSet(
  `pension fine tax fee penalty subsidy allowance bonus payment salary wage grant stipend benefit price ticket loan deposit levy
  surcharge tariff duty charge transfer voucher incentive premium bond income remuneration compensation fare scholarship contribution contributions guarantee security capital`
)

/** What leads from it to its amount. */
export const toMoney = wordSet(
  "of to equivalent equal amounting amount amounts worth up about approximately set at fixed is between ,"
)

const whichOrWhose = wordSet("which whose")

const costPriceOrFee = wordSet("cost price fee")

/** "examinations, the cost of which, 40 pesos, is met by the State": of each of them. */
export const isCostOfEach = (context: ClaimContext, at: number) =>
  lowerAt(context, at) === "," &&
  whichOrWhose.has(lowerAt(context, at - 1)) &&
  costPriceOrFee.has(lowerAt(context, at - 3))

/** What each one gets or pays, so that its amount is that of a rule. */
const ofEach = wordSet("allowance pension stipend fee wage premium")

const changed = wordSet("raised increased reduced lowered cut adjusted")

const aOrTheLike = wordSet("a per each every")

const endingRaise = wordSet(". ; : average mean total")

const averageOrMean = wordSet("average mean")

const papers = wordSet("card permit visa passport certificate licence document")

/** "The allowance paid to widows was raised from 400 to 500 pesos a month": what each one gets. */
export function isRaised(context: ClaimContext, index: number): boolean {
  const { from, to } = context.numerals[index]!
  const first = lowerAt(context, from - 1) === "from" ? from : itemBefore(context.numerals, index)?.from
  const last = lowerAt(context, from - 1) === "from" ? context.numerals[index + 1]?.to : to
  if (first === undefined || last === undefined || last - first > 8) return false
  if (lowerAt(context, first - 1) !== "from" || !changed.has(lowerAt(context, first - 2))) return false
  const unit = isMoneyUnitAt(context, last) ? last + 1 : last
  const regular = aOrTheLike.has(lowerAt(context, unit))
  for (let at = first - 3; at >= 0 && at >= first - 14; at--) {
    const word = lowerAt(context, at)
    if (endingRaise.has(word)) return false
    // "The amount of the lump-sum allowance paid to widows was raised from 400 to 700 pesos."
    // "The cost of the card was lowered from 205,000 to 150,000".
    if (papers.has(word) && costPriceOrFee.has(lowerAt(context, at - 3)) && lowerAt(context, at - 2) === "of")
      return true
    if (ofEach.has(word)) return !averageOrMean.has(lowerAt(context, at - 1))
    if (regular && (ruleMoney.has(word) || word === "assistance")) return true
  }
  return false
}

/** "other applicants pay 100 francs": what a rule asks of them. */
export const isAskedOfAll = (context: ClaimContext, at: number) =>
  lowerAt(context, at) === "pay" &&
  ((isPersonAt(context, at - 1) && isPlural(lowerAt(context, at - 1))) || lowerAt(context, at - 1) === "who")

const handedOrTheLike = wordSet("handed given paid granted")

const everyOrEach = wordSet("every each")

/** "75,000 francs was handed to every adult". */
export function isHandedToEach(context: ClaimContext, to: number): boolean {
  for (let at = to; at < to + 6; at++)
    if (handedOrTheLike.has(lowerAt(context, at)))
      return lowerAt(context, at + 1) === "to" && everyOrEach.has(lowerAt(context, at + 2))
  return false
}

/** "financial assistance at the rate of 7 lakh each". */
export const isForEach = (context: ClaimContext, at: number, to: number) =>
  lowerAt(context, at) === "of" &&
  lowerAt(context, at - 1) === "rate" &&
  (lowerAt(context, to) === "each" || lowerAt(context, to + 1) === "each")

const pause = wordSet(". ; :")

const receivesOrGets = wordSet("receives gets")

const givenOrTheLike = wordSet("given paid granted awarded receives received gets pays")

/** "Each returnee was given 50,000 francs". */
export function isGivenToEach(context: ClaimContext, at: number): boolean {
  // "A citizen is charged 1,100 dalasis and any other foreigner 3,500".
  if (isPersonAt(context, at) && lowerAt(context, at - 1) === "other" && lowerAt(context, at - 2) === "any")
    return true
  // "every adult receives 150 francs and every child 80".
  if (everyOrEach.has(lowerAt(context, at - 1)) && commaOrAnd.has(lowerAt(context, at - 2))) return true
  // "each receives a hot meal and pocket money of 3,500 dalasis".
  if (lowerAt(context, at) === "of")
    for (let back = at - 1; back >= at - 16 && back >= 1; back--) {
      if (pause.has(lowerAt(context, back))) return false
      if (receivesOrGets.has(lowerAt(context, back)))
        return everyOrEach.has(lowerAt(context, back - 1)) || everyOrEach.has(lowerAt(context, back - 2))
    }
  // "each family being entitled to 40 million".
  const isEntitled = lowerAt(context, at) === "to" && lowerAt(context, at - 1) === "entitled"
  if (!isEntitled && !givenOrTheLike.has(lowerAt(context, at))) return false
  for (let back = at - 1; back >= at - 5 && back >= 0; back--)
    if (everyOrEach.has(lowerAt(context, back))) return true
  return false
}

const uponOnOrAgainst = wordSet("upon on against")

/** "upon payment of 350 bolivianos". */
export const isPaidUpon = (context: ClaimContext, at: number) =>
  lowerAt(context, at) === "of" &&
  lowerAt(context, at - 1) === "payment" &&
  uponOnOrAgainst.has(lowerAt(context, at - 2))

export const phraseMarks = wordSet(". ; : ,")

const costOrTheLike = wordSet("cost price fee charge")

const standsOrRemains = wordSet("stands remains")

const isAreOrBeing = wordSet("is are being")

const averageMeanOrTotal = wordSet("average mean total")

const regular = wordSet("monthly minimum basic")
const calculated = wordSet("calculation calculated reference")
const unitsOfRules = wordSet("index indices unit units")
const wages = wordSet("wage wages salary salaries")

/** "70 monthly calculation indices", "two minimum wages": what a law counts in, and seldom anybody else. */
export function isInUnitsOfRules(context: ClaimContext, to: number): boolean {
  let at = to
  while (regular.has(lowerAt(context, at))) at++
  if (calculated.has(lowerAt(context, at)) && unitsOfRules.has(lowerAt(context, at + 1))) return true
  return at > to && lowerAt(context, to) !== "monthly" && wages.has(lowerAt(context, at))
}

/** "The fee for the visa is US$ 50", "the permit costs 25 euros". */
export function isPriced(context: ClaimContext, at: number): boolean {
  if (lowerAt(context, at) === "costs") return true
  // "fines which may reach 30,000 dirhams".
  if (lowerAt(context, at) === "reach" && mayOrCan.has(lowerAt(context, at - 1))) return true
  if (isFeeBeforeComma(context, at)) return true
  // "the cost for the applicant was 25 dollars".
  if (lowerAt(context, at) === "was" && isPersonAt(context, at - 1))
    for (let back = at - 2; back > at - 6 && back >= 0; back--)
      if (lowerAt(context, back) === "for") return costOrTheLike.has(lowerAt(context, back - 1))
  if (lowerAt(context, at) === "at" && isPriceSet(context, at)) return true
  const stands = lowerAt(context, at) === "at" && standsOrRemains.has(lowerAt(context, at - 1))
  const comes = lowerAt(context, at) === "to" && lowerAt(context, at - 1) === "comes"
  if (!stands && !comes && !isAreOrBeing.has(lowerAt(context, at))) return false
  for (let back = at - 1; back >= at - 8 && back >= 0; back--) {
    const word = lowerAt(context, back)
    if (ruleMoney.has(word)) return !averageMeanOrTotal.has(lowerAt(context, back - 1))
    if (phraseMarks.has(word)) return false
  }
  return false
}

const mayOrCan = wordSet("may can")
const setOrTheLike = wordSet("set sets fixed fixes")

/** "set the cost of a work permit at 3,000 quetzales and that of its extension at 2,000". */
function isPriceSet(context: ClaimContext, at: number): boolean {
  let isCost = false
  for (let back = at - 1; back >= at - 20 && back >= 0; back--) {
    const word = lowerAt(context, back)
    if (word === "." || word === ";") return false
    isCost ||= costOrTheLike.has(word)
    if (setOrTheLike.has(word)) return isCost
  }
  return false
}

const feePriceOrTheLike = wordSet("fee price tariff fare")

const theAOrNo = wordSet("the a no")

/** "pay the fee for the card, 25 dollars": a price in apposition. */
function isFeeBeforeComma(context: ClaimContext, at: number): boolean {
  if (lowerAt(context, at) !== ",") return false
  for (let back = at - 1; back >= at - 12 && back >= 1; back--) {
    if (feePriceOrTheLike.has(lowerAt(context, back))) return theAOrNo.has(lowerAt(context, back - 1))
    if (phraseMarks.has(lowerAt(context, back))) return false
  }
  return false
}

const entitling = wordSet("get gets receive receives pay pays earn entitled granted payable charged")

const aAnOrTheLike = wordSet("a an per each every")

const hourOrTheLike = wordSet("hour month week day year annum child person family household")

const paysGivesOrGrants = wordSet("pays gives grants")

const averageMeanOrMedian = wordSet("average mean median")

/** "300 rand a month" of what people get now: no average, and nobody got it once. */
export function isRegular(context: ClaimContext, index: number, before: number): boolean {
  const { to } = context.numerals[index]!
  const unit = isMoneyUnitAt(context, to) ? to + 1 : to
  if (!aAnOrTheLike.has(lowerAt(context, unit))) return false
  if (!hourOrTheLike.has(lowerAt(context, unit + 1))) return false
  // "The scheme pays the apprentice 3,000 dalasis a month".
  if (isPersonAt(context, before) && !isPlural(lowerAt(context, before)))
    return paysGivesOrGrants.has(lowerAt(context, before - 2))
  const verb = toMoney.has(lowerAt(context, before)) ? before - 1 : before
  const word = lowerAt(context, verb)
  if (averageMeanOrMedian.has(lowerAt(context, verb - 1))) return false
  return entitling.has(word) || ruleMoney.has(word) || word === "each"
}
