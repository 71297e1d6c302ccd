import {
  isContributionOf,
  isBorne,
  isInterest,
  isContributionOfPay,
  isOfPay,
  isRateOfLoan,
  isRuledRate,
  isWithheld
} from "./rates.ts"
import { isCueAt, makeCueWords } from "../text/cue-words.ts"
import { isPlural, wordSet } from "../text/vocabulary.ts"
import { isCurrencyAt, isPercentAt, isPersonAt, lowerAt, isCapitalised } from "./context.ts"
import type { ClaimContext } from "./context.ts"

const ruleMoney = wordSet(
  `pension fine tax fee penalty subsidy allowance bonus payment salary wage grant stipend benefit price ticket loan deposit levy
  surcharge tariff duty charge transfer voucher incentive premium bond income remuneration compensation fare scholarship contribution contributions guarantee security`
)
const moneyUnits = wordSet(
  `soles dollars pesos euros reais bolivianos us usd tax units unit shillings rupees dinars dirhams francs rand naira cedis kwacha
  baht riyals rials lira liras kroner kronor yen yuan won ringgit taka birr somoni som sum tenge manat lari quetzales lempiras colones guaraníes pounds
  lek leke gourdes dram denars lei leva pula kina leones dalasi ariary meticais escudos kuna forint zloty koruna hryvnia roubles rubles
  maloti loti emalangeni lilangeni riel kip rufiyaa afghanis togrog tugrik pataca vatu tala ouguiya ouguiyas`
)
const namesMoney = makeCueWords([...moneyUnits].flatMap((word) => [word, `${word}s`, `${word}es`]))

/** "manats", "CFA francs": is the name of a currency, or "taxes", at a token? */
export const isMoneyUnitAt = (context: ClaimContext, at: number): boolean =>
  isCueAt(context.tokens, at, namesMoney) ||
  (isCapitalised(context.tokens[at]) && isCueAt(context.tokens, at + 1, namesMoney))

const toMoney = wordSet(
  "of to equivalent equal amounting amount amounts worth up about approximately set at fixed is between ,"
)
const onePayment = wordSet("a an single monthly bimonthly minimum maximum fixed flat each per one-off")
const manyPayments = wordSet("average total mean in all the")

/** "a pension of S/. 300", "a payment equivalent to S/. 120", "get 300 rand a month": what each one gets or pays. */
export function isRuledAmount(context: ClaimContext, index: number): boolean {
  const numeral = context.numerals[index]!
  let at = numeral.from - 1
  while (at >= 0 && isCurrencyAt(context, at)) at--
  const money = at < numeral.from - 1 || isMoneyUnitAt(context, numeral.to)
  if (isLegalPay(context, numeral.to) || isRaised(context, index)) return true
  const share = isPercentAt(context, numeral.to) || numeral.form === "share"
  if (money && (isRequired(context, at) || isLimitOfClaims(context, at) || isDeposit(context, at)))
    return true
  if (money && (isForEach(context, at, numeral.to) || isHandedToEach(context, numeral.to))) return true
  if ((!money && !share) || (numeral.to - numeral.from > 1 && !isSingle(context, at))) return false
  if (
    share &&
    (isInterest(context, numeral.to) ||
      isWithheld(context, numeral.to) ||
      isRateOfLoan(context, at) ||
      isContributionOf(context, numeral.from, numeral.to) ||
      isContributionOfPay(context, numeral.from, numeral.to) ||
      isBorne(context, numeral.from, numeral.to))
  )
    return true
  if (money && isRaisedBy(context, at, numeral.to)) return true
  if (isPaidUpon(context, at) || isLargest(context, at)) return true
  if (money && isRateOfExchange(context, at, numeral.to)) return true
  if (
    money &&
    !share &&
    (isLimitOfCover(context, at) ||
      isGivenToEach(context, at) ||
      isAskedOfAll(context, at) ||
      isBoundOfRule(context, at, numeral.to) ||
      isRanging(context, index, at))
  )
    return true
  if (money && !share && (isRegular(context, index, at) || isPriced(context, at))) return true
  if (!share && isCostOfEach(context, at)) return true
  if (share && isOfPay(context, numeral.to) && isPriced(context, at)) return true
  if (share && isRuledRate(context, at, numeral.to)) return true
  // "were awarded a scholarship, 8 per cent of them in Loja": the share is of persons.
  if (share && lowerAt(context, at) === ",") return false
  while (at >= 0 && toMoney.has(lowerAt(context, at))) at--
  // "lump-sum compensation in the amount of 250,000 drams".
  if (
    lowerAt(context, at) === "the" &&
    lowerAt(context, at - 1) === "in" &&
    lowerAt(context, at - 3) === "sum"
  )
    return true
  // "entitled to a lump sum of 25,000 francs".
  if (lowerAt(context, at) === "sum" && lowerAt(context, at - 1) === "lump")
    return lowerAt(context, at - 2) === "a"
  if (at === numeral.from - 1 || !ruleMoney.has(lowerAt(context, at))) return false
  for (let back = at - 1; back >= at - 6 && back >= 0; back--) {
    const word = lowerAt(context, back)
    if (onePayment.has(word)) return true
    if (manyPayments.has(word)) return false
  }
  return share
}

const ofLowestWage = wordSet("minimum basic statutory")

const wageOrTheLike = wordSet("wage wages salary salaries pension pensions")

/** "an income below three minimum wages". */
const isLegalPay = (context: ClaimContext, at: number) =>
  ofLowestWage.has(lowerAt(context, at)) && wageOrTheLike.has(lowerAt(context, at + 1))

const whichOrWhose = wordSet("which whose")
const costPriceOrFee = wordSet("cost price fee")

/** "examinations, the cost of which, 40 pesos, is met by the State": of each of them. */
const isCostOfEach = (context: ClaimContext, at: number) =>
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
function isRaised(context: ClaimContext, index: number): boolean {
  const { from, to } = context.numerals[index]!
  const first = lowerAt(context, from - 1) === "from" ? from : context.numerals[index - 1]?.from
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

const depositOrTheLike = wordSet("deposit premium bond guarantee guaranty surety security")

/** "a security deposit of 50 lakh", "a bank guarantee of 3 million": due from each, however large. */
const isSingle = (context: ClaimContext, at: number) =>
  lowerAt(context, at) === "of" && depositOrTheLike.has(lowerAt(context, at - 1))

/** "other applicants pay 100 francs": what a rule asks of them. */
const isAskedOfAll = (context: ClaimContext, at: number) =>
  lowerAt(context, at) === "pay" &&
  ((isPersonAt(context, at - 1) && isPlural(lowerAt(context, at - 1))) || lowerAt(context, at - 1) === "who")

const handedOrTheLike = wordSet("handed given paid granted")
const everyOrEach = wordSet("every each")

/** "75,000 francs was handed to every adult". */
function isHandedToEach(context: ClaimContext, to: number): boolean {
  for (let at = to; at < to + 6; at++)
    if (handedOrTheLike.has(lowerAt(context, at)))
      return lowerAt(context, at + 1) === "to" && everyOrEach.has(lowerAt(context, at + 2))
  return false
}

/** "financial assistance at the rate of 7 lakh each". */
const isForEach = (context: ClaimContext, at: number, to: number) =>
  lowerAt(context, at) === "of" &&
  lowerAt(context, at - 1) === "rate" &&
  (lowerAt(context, to) === "each" || lowerAt(context, to + 1) === "each")

const mustOrShall = wordSet("must shall")
const hasOrTheLike = wordSet("has have required obliged")

/** "has to deposit 2 crore". */
const isDeposit = (context: ClaimContext, at: number) =>
  lowerAt(context, at) === "deposit" &&
  (mustOrShall.has(lowerAt(context, at - 1)) ||
    (lowerAt(context, at - 1) === "to" && hasOrTheLike.has(lowerAt(context, at - 2))))

const minimumMaximumOrCeiling = wordSet("minimum maximum ceiling")
const setOrTheLike = wordSet("set sets fixed fixes establishes established")
const auxiliary = wordSet("may must shall can")

/** "may not take more than 10,000 rupees from the worker", "set a minimum of 1,074 colones". */
function isBoundOfRule(context: ClaimContext, at: number, to: number): boolean {
  if (lowerAt(context, at) === "of" && minimumMaximumOrCeiling.has(lowerAt(context, at - 1)))
    return setOrTheLike.has(lowerAt(context, at - 3)) || isFixedBy(context, to)
  if (lowerAt(context, at) !== "than" || lowerAt(context, at - 1) !== "more") return false
  for (let back = at - 2; back > at - 6; back--)
    if (lowerAt(context, back) === "not") return auxiliary.has(lowerAt(context, back - 1))
  return false
}

const setFixedOrEstablished = wordSet("set fixed established")

/** "the minimum of 490 pesos fixed by the Committee". */
const isFixedBy = (context: ClaimContext, to: number) =>
  setFixedOrEstablished.has(lowerAt(context, isMoneyUnitAt(context, to) ? to + 1 : to))

const insuranceOrTheLike = wordSet("insurance cover coverage compensation reimbursement policy scheme")

/** "compulsory insurance, up to 15,000 dollars": how far it goes. */
const isLimitOfCover = (context: ClaimContext, at: number) =>
  lowerAt(context, at) === "to" &&
  lowerAt(context, at - 1) === "up" &&
  lowerAt(context, at - 2) === "," &&
  insuranceOrTheLike.has(lowerAt(context, at - 3))

const andOrComma = wordSet("and ,")
const pause = wordSet(". ; :")
const receivesOrGets = wordSet("receives gets")
const givenOrTheLike = wordSet("given paid granted awarded receives received gets")

/** "Each returnee was given 50,000 francs". */
function isGivenToEach(context: ClaimContext, at: number): boolean {
  // "A citizen is charged 1,100 dalasis and any other foreigner 3,500".
  if (isPersonAt(context, at) && lowerAt(context, at - 1) === "other" && lowerAt(context, at - 2) === "any")
    return true
  // "every adult receives 150 francs and every child 80".
  if (everyOrEach.has(lowerAt(context, at - 1)) && andOrComma.has(lowerAt(context, at - 2))) return true
  // "each receives a hot meal and pocket money of 3,500 dalasis".
  if (lowerAt(context, at) === "of")
    for (let back = at - 1; back >= at - 16 && back >= 1; back--) {
      if (pause.has(lowerAt(context, back))) return false
      if (receivesOrGets.has(lowerAt(context, back)))
        return everyOrEach.has(lowerAt(context, back - 1)) || everyOrEach.has(lowerAt(context, back - 2))
    }
  if (!givenOrTheLike.has(lowerAt(context, at))) return false
  for (let back = at - 1; back >= at - 5 && back >= 0; back--)
    if (everyOrEach.has(lowerAt(context, back))) return true
  return false
}

const capitalOrTheLike = wordSet(
  "capital rent rents loan loans grant grants credit credits subsidies subsidy fine fines"
)

/** "seed capital of up to 1,200 dollars", "loans of up to 200,000 pounds". */
const isLargest = (context: ClaimContext, at: number) =>
  lowerAt(context, at) === "to" &&
  lowerAt(context, at - 1) === "up" &&
  lowerAt(context, at - 2) === "of" &&
  capitalOrTheLike.has(lowerAt(context, at - 3))

const rateParityOrExchange = wordSet("rate parity exchange")
const toPerOrFor = wordSet("to per for")
const theOneOrA = wordSet("the one a")

/** "at the rate of G$ 208.5 to the dollar", "a parity of 110 escudos to the euro": what a currency is worth. */
function isRateOfExchange(context: ClaimContext, of: number, to: number): boolean {
  // "pegged at EC$ 2.70 to US$ 1".
  if (lowerAt(context, of) === "at" && lowerAt(context, of - 1) === "pegged") return true
  if (lowerAt(context, of) !== "of" || !rateParityOrExchange.has(lowerAt(context, of - 1))) return false
  for (let at = to; at < to + 4; at++)
    if (toPerOrFor.has(lowerAt(context, at)))
      return isMoneyUnitAt(context, at + 1) || theOneOrA.has(lowerAt(context, at + 1))
  return false
}

const andOrTo = wordSet("and to")
const feeOrTheLike = wordSet("fee fine charge price")
const betweenOrFrom = wordSet("between from")
const formOfRange = wordSet("ranging range ranges")

/** "transfers ranging between 18,000 and 40,000 colones a month": what one gets. */
function isRanging(context: ClaimContext, index: number, at: number): boolean {
  const first = andOrTo.has(lowerAt(context, at)) ? context.numerals[index - 1] : context.numerals[index]
  if (first === undefined) return false
  let open = first.from - 1
  while (isCurrencyAt(context, open)) open--
  // "The fee, depending on the occupation, is between 500 and 2,500 dollars".
  if (lowerAt(context, open) === "between" && lowerAt(context, open - 1) === "is")
    for (let fee = open - 2; fee > open - 12 && fee >= 0; fee--)
      if (feeOrTheLike.has(lowerAt(context, fee))) return true
  return betweenOrFrom.has(lowerAt(context, open)) && formOfRange.has(lowerAt(context, open - 1))
}

const raisedOrTheLike = wordSet("raised increased set fixed")
const decreeOrTheLike = wordSet("decree act order decision law regulation ordinance")

/** "The minimum wage, raised to 52,000 francs by Decree No. 692". */
function isRaisedBy(context: ClaimContext, to: number, end: number): boolean {
  if (lowerAt(context, to) !== "to" || !raisedOrTheLike.has(lowerAt(context, to - 1))) return false
  // "the minimum monthly wage, raised to 262,680 ariary".
  if (lowerAt(context, to - 2) === "," && lowerAt(context, to - 3) === "wage")
    return lowerAt(context, to - 4) === "minimum" || lowerAt(context, to - 5) === "minimum"
  for (let at = end; at < end + 4; at++)
    if (lowerAt(context, at) === "by") return decreeOrTheLike.has(lowerAt(context, at + 1))
  return false
}

const uponOnOrAgainst = wordSet("upon on against")

/** "upon payment of 350 bolivianos". */
const isPaidUpon = (context: ClaimContext, at: number) =>
  lowerAt(context, at) === "of" &&
  lowerAt(context, at - 1) === "payment" &&
  uponOnOrAgainst.has(lowerAt(context, at - 2))

const stopSemicolonOrTheLike = wordSet(". ; : ,")

/** "must have a capital of at least 5 billion rupiah": however large. */
function isRequired(context: ClaimContext, least: number): boolean {
  if (lowerAt(context, least) !== "least" || lowerAt(context, least - 1) !== "at") return false
  for (let at = least - 2; at >= 0 && at >= least - 10; at--) {
    if (mustOrShall.has(lowerAt(context, at))) return true
    if (stopSemicolonOrTheLike.has(lowerAt(context, at))) return false
  }
  return false
}

const limited = wordSet(
  "claims disputes incomes earnings transfers transactions loans debts wages salaries purchases amounts sums"
)

const isOrAre = wordSet("is are")
const incomeOrTheLike = wordSet("income wage salary turnover earnings")
const feeOrCharge = wordSet("fee charge")

/** "whose monthly income is below 60,000 francs", "no fee above 15 maloti". */
const isIncomeOfRule = (context: ClaimContext, at: number) =>
  (isOrAre.has(lowerAt(context, at)) && incomeOrTheLike.has(lowerAt(context, at - 1))) ||
  (feeOrCharge.has(lowerAt(context, at)) && lowerAt(context, at - 1) === "no")

const belowOrTheLike = wordSet("below under above over exceeding")

/** "no fee for claims below 5 million": what a rule is for. */
function isLimitOfClaims(context: ClaimContext, at: number): boolean {
  if (belowOrTheLike.has(lowerAt(context, at)))
    return isIncomeOfRule(context, at - 1) || limited.has(lowerAt(context, at - 1))
  return (
    lowerAt(context, at) === "to" &&
    lowerAt(context, at - 1) === "up" &&
    limited.has(lowerAt(context, lowerAt(context, at - 2) === "of" ? at - 3 : at - 2))
  )
}

const costOrTheLike = wordSet("cost price fee charge")
const standsOrRemains = wordSet("stands remains")
const isAreOrBeing = wordSet("is are being")
const averageMeanOrTotal = wordSet("average mean total")

/** "The fee for the visa is US$ 50", "the permit costs 25 euros". */
function isPriced(context: ClaimContext, at: number): boolean {
  if (lowerAt(context, at) === "costs") return true
  if (isFeeBeforeComma(context, at)) return true
  // "the cost for the applicant was 25 dollars".
  if (lowerAt(context, at) === "was" && isPersonAt(context, at - 1))
    for (let back = at - 2; back > at - 6 && back >= 0; back--)
      if (lowerAt(context, back) === "for") return costOrTheLike.has(lowerAt(context, back - 1))
  const stands = lowerAt(context, at) === "at" && standsOrRemains.has(lowerAt(context, at - 1))
  if (!stands && !isAreOrBeing.has(lowerAt(context, at))) return false
  for (let back = at - 1; back >= at - 8 && back >= 0; back--) {
    const word = lowerAt(context, back)
    if (ruleMoney.has(word)) return !averageMeanOrTotal.has(lowerAt(context, back - 1))
    if (stopSemicolonOrTheLike.has(word)) return false
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
    if (stopSemicolonOrTheLike.has(lowerAt(context, back))) return false
  }
  return false
}

const entitling = wordSet("get gets receive receives pay pays earn entitled granted payable charged")

const aAnOrTheLike = wordSet("a an per each every")
const hourOrTheLike = wordSet("hour month week day year annum child person family household")
const paysGivesOrGrants = wordSet("pays gives grants")
const averageMeanOrMedian = wordSet("average mean median")

/** "300 rand a month" of what people get now: no average, and nobody got it once. */
function isRegular(context: ClaimContext, index: number, before: number): boolean {
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
