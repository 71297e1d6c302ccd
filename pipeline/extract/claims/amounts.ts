import { itemBefore } from "../text/search.ts"
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
import { isOrAre, wordSet } from "../text/vocabulary.ts"
import { isCurrencyAt, isPercentAt, lowerAt } from "./context.ts"
import type { ClaimContext } from "./context.ts"
import { isMoneyUnitAt } from "./money.ts"
import {
  isAskedOfAll,
  isCostOfEach,
  isForEach,
  isGivenToEach,
  isHandedToEach,
  isInUnitsOfRules,
  isPaidUpon,
  isPriced,
  isRaised,
  isRegular,
  ruleMoney,
  phraseMarks,
  toMoney
} from "./payments.ts"

const onePayment = wordSet("a an single monthly bimonthly minimum maximum fixed flat each per one-off")

const manyPayments = wordSet("average total mean in all the")

const sendOrRemit = wordSet("send sending transfer transferring remit remitting")

/** "To send US$ 200 to Peru cost 6.8 per cent": an amount that prices are given for. */
const isSent = (context: ClaimContext, at: number): boolean =>
  sendOrRemit.has(lowerAt(context, at)) &&
  (lowerAt(context, at).endsWith("ing") ||
    lowerAt(context, at - 1) === "to" ||
    lowerAt(context, at - 1) === "of")

/** "a pension of S/. 300", "a payment equivalent to S/. 120", "get 300 rand a month": what each one gets or pays. */
export function isRuledAmount(context: ClaimContext, index: number): boolean {
  const numeral = context.numerals[index]!
  let at = numeral.from - 1
  while (at >= 0 && isCurrencyAt(context, at)) at--
  const money = at < numeral.from - 1 || isMoneyUnitAt(context, numeral.to)
  // "from 137 to 250 monthly calculation indices".
  const next = context.numerals[index + 1]
  const isRange = next?.from === numeral.to + 1 && lowerAt(context, numeral.to) === "to"
  if (isInUnitsOfRules(context, isRange ? next.to : numeral.to)) return true
  if (isPaidUpon(context, at) || (money && isSent(context, at))) return true
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
  if (isLargest(context, at)) return true
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

const depositOrTheLike = wordSet("deposit premium bond guarantee guaranty surety security")

/** "a security deposit of 50 lakh", "a bank guarantee of 3 million": due from each, however large. */
const isSingle = (context: ClaimContext, at: number) =>
  lowerAt(context, at) === "of" && depositOrTheLike.has(lowerAt(context, at - 1))

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
  const first = andOrTo.has(lowerAt(context, at))
    ? itemBefore(context.numerals, index)
    : context.numerals[index]
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

/** "must have a capital of at least 5 billion rupiah": however large. */
function isRequired(context: ClaimContext, least: number): boolean {
  if (lowerAt(context, least) !== "least" || lowerAt(context, least - 1) !== "at") return false
  for (let at = least - 2; at >= 0 && at >= least - 10; at--) {
    if (mustOrShall.has(lowerAt(context, at))) return true
    if (phraseMarks.has(lowerAt(context, at))) return false
  }
  return false
}

const limited = wordSet(
  "claims disputes incomes earnings transfers transactions loans debts wages salaries purchases amounts sums"
)

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
