import { isBorne, isInterest, isOfPay, isRateOfLoan, isRuledRate, isWithheld } from "./rates.ts"
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

/** "an income below three minimum wages". */
const isLegalPay = (context: ClaimContext, at: number) =>
  ofLowestWage.has(lowerAt(context, at)) &&
  /^(?:wages?|salary|salaries|pensions?)$/.test(lowerAt(context, at + 1))

/** "examinations, the cost of which, 40 pesos, is met by the State": of each of them. */
const isCostOfEach = (context: ClaimContext, at: number) =>
  lowerAt(context, at) === "," &&
  /^(?:which|whose)$/.test(lowerAt(context, at - 1)) &&
  /^(?:cost|price|fee)$/.test(lowerAt(context, at - 3))

/** What each one gets or pays, so that its amount is that of a rule. */
const ofEach = wordSet("allowance pension stipend fee wage premium")

const changed = wordSet("raised increased reduced lowered cut adjusted")

/** "The allowance paid to widows was raised from 400 to 500 pesos a month": what each one gets. */
function isRaised(context: ClaimContext, index: number): boolean {
  const { from, to } = context.numerals[index]!
  const first = lowerAt(context, from - 1) === "from" ? from : context.numerals[index - 1]?.from
  const last = lowerAt(context, from - 1) === "from" ? context.numerals[index + 1]?.to : to
  if (first === undefined || last === undefined || last - first > 8) return false
  if (lowerAt(context, first - 1) !== "from" || !changed.has(lowerAt(context, first - 2))) return false
  const unit = isMoneyUnitAt(context, last) ? last + 1 : last
  const regular = /^(?:a|per|each|every)$/.test(lowerAt(context, unit))
  for (let at = first - 3; at >= 0 && at >= first - 14; at--) {
    const word = lowerAt(context, at)
    if (/^(?:[.;:]|average|mean|total)$/.test(word)) return false
    // "The amount of the lump-sum allowance paid to widows was raised from 400 to 700 pesos."
    if (ofEach.has(word)) return !/^(?:average|mean)$/.test(lowerAt(context, at - 1))
    if (regular && (ruleMoney.has(word) || word === "assistance")) return true
  }
  return false
}

/** "a security deposit of 50 lakh", "a bank guarantee of 3 million": due from each, however large. */
const isSingle = (context: ClaimContext, at: number) =>
  lowerAt(context, at) === "of" &&
  /^(?:deposit|premium|bond|guarantee|guaranty|surety|security)$/.test(lowerAt(context, at - 1))

/** "other applicants pay 100 francs": what a rule asks of them. */
const isAskedOfAll = (context: ClaimContext, at: number) =>
  lowerAt(context, at) === "pay" &&
  ((isPersonAt(context, at - 1) && isPlural(lowerAt(context, at - 1))) || lowerAt(context, at - 1) === "who")

/** "75,000 francs was handed to every adult". */
function isHandedToEach(context: ClaimContext, to: number): boolean {
  for (let at = to; at < to + 6; at++)
    if (/^(?:handed|given|paid|granted)$/.test(lowerAt(context, at)))
      return lowerAt(context, at + 1) === "to" && /^(?:every|each)$/.test(lowerAt(context, at + 2))
  return false
}

/** "financial assistance at the rate of 7 lakh each". */
const isForEach = (context: ClaimContext, at: number, to: number) =>
  lowerAt(context, at) === "of" &&
  lowerAt(context, at - 1) === "rate" &&
  (lowerAt(context, to) === "each" || lowerAt(context, to + 1) === "each")

/** "has to deposit 2 crore". */
const isDeposit = (context: ClaimContext, at: number) =>
  lowerAt(context, at) === "deposit" &&
  (/^(?:must|shall)$/.test(lowerAt(context, at - 1)) ||
    (lowerAt(context, at - 1) === "to" && /^(?:has|have|required|obliged)$/.test(lowerAt(context, at - 2))))

/** "may not take more than 10,000 rupees from the worker", "set a minimum of 1,074 colones". */
function isBoundOfRule(context: ClaimContext, at: number, to: number): boolean {
  if (lowerAt(context, at) === "of" && /^(?:minimum|maximum|ceiling)$/.test(lowerAt(context, at - 1)))
    return (
      /^(?:set|sets|fixed|fixes|establishes|established)$/.test(lowerAt(context, at - 3)) ||
      isFixedBy(context, to)
    )
  if (lowerAt(context, at) !== "than" || lowerAt(context, at - 1) !== "more") return false
  for (let back = at - 2; back > at - 6; back--)
    if (lowerAt(context, back) === "not") return /^(?:may|must|shall|can)$/.test(lowerAt(context, back - 1))
  return false
}

/** "the minimum of 490 pesos fixed by the Committee". */
const isFixedBy = (context: ClaimContext, to: number) =>
  /^(?:set|fixed|established)$/.test(lowerAt(context, isMoneyUnitAt(context, to) ? to + 1 : to))

/** "compulsory insurance, up to 15,000 dollars": how far it goes. */
const isLimitOfCover = (context: ClaimContext, at: number) =>
  lowerAt(context, at) === "to" &&
  lowerAt(context, at - 1) === "up" &&
  lowerAt(context, at - 2) === "," &&
  /^(?:insurance|cover|coverage|compensation|reimbursement|policy|scheme)$/.test(lowerAt(context, at - 3))

/** "Each returnee was given 50,000 francs". */
function isGivenToEach(context: ClaimContext, at: number): boolean {
  // "A citizen is charged 1,100 dalasis and any other foreigner 3,500".
  if (isPersonAt(context, at) && lowerAt(context, at - 1) === "other" && lowerAt(context, at - 2) === "any")
    return true
  // "every adult receives 150 francs and every child 80".
  if (/^(?:each|every)$/.test(lowerAt(context, at - 1)) && /^(?:and|,)$/.test(lowerAt(context, at - 2)))
    return true
  // "each receives a hot meal and pocket money of 3,500 dalasis".
  if (lowerAt(context, at) === "of")
    for (let back = at - 1; back >= at - 16 && back >= 1; back--) {
      if (/^[.;:]$/.test(lowerAt(context, back))) return false
      if (/^(?:receives|gets)$/.test(lowerAt(context, back)))
        return (
          /^(?:each|every)$/.test(lowerAt(context, back - 1)) ||
          /^(?:each|every)$/.test(lowerAt(context, back - 2))
        )
    }
  if (!/^(?:given|paid|granted|awarded|receives|received|gets)$/.test(lowerAt(context, at))) return false
  for (let back = at - 1; back >= at - 5 && back >= 0; back--)
    if (/^(?:each|every)$/.test(lowerAt(context, back))) return true
  return false
}

/** "seed capital of up to 1,200 dollars", "loans of up to 200,000 pounds". */
const isLargest = (context: ClaimContext, at: number) =>
  lowerAt(context, at) === "to" &&
  lowerAt(context, at - 1) === "up" &&
  lowerAt(context, at - 2) === "of" &&
  /^(?:capital|rents?|loans?|grants?|credits?|subsidies|subsidy|fines?)$/.test(lowerAt(context, at - 3))

/** "at the rate of G$ 208.5 to the dollar", "a parity of 110 escudos to the euro": what a currency is worth. */
function isRateOfExchange(context: ClaimContext, of: number, to: number): boolean {
  // "pegged at EC$ 2.70 to US$ 1".
  if (lowerAt(context, of) === "at" && lowerAt(context, of - 1) === "pegged") return true
  if (lowerAt(context, of) !== "of" || !/^(?:rate|parity|exchange)$/.test(lowerAt(context, of - 1)))
    return false
  for (let at = to; at < to + 4; at++)
    if (/^(?:to|per|for)$/.test(lowerAt(context, at)))
      return isMoneyUnitAt(context, at + 1) || /^(?:the|one|a)$/.test(lowerAt(context, at + 1))
  return false
}

/** "transfers ranging between 18,000 and 40,000 colones a month": what one gets. */
function isRanging(context: ClaimContext, index: number, at: number): boolean {
  const first = /^(?:and|to)$/.test(lowerAt(context, at))
    ? context.numerals[index - 1]
    : context.numerals[index]
  if (first === undefined) return false
  let open = first.from - 1
  while (isCurrencyAt(context, open)) open--
  // "The fee, depending on the occupation, is between 500 and 2,500 dollars".
  if (lowerAt(context, open) === "between" && lowerAt(context, open - 1) === "is")
    for (let fee = open - 2; fee > open - 12 && fee >= 0; fee--)
      if (/^(?:fee|fine|charge|price)$/.test(lowerAt(context, fee))) return true
  return (
    /^(?:between|from)$/.test(lowerAt(context, open)) && /^rang(?:ing|es?)$/.test(lowerAt(context, open - 1))
  )
}

/** "The minimum wage, raised to 52,000 francs by Decree No. 692". */
function isRaisedBy(context: ClaimContext, to: number, end: number): boolean {
  if (lowerAt(context, to) !== "to" || !/^(?:raised|increased|set|fixed)$/.test(lowerAt(context, to - 1)))
    return false
  for (let at = end; at < end + 4; at++)
    if (lowerAt(context, at) === "by")
      return /^(?:decree|act|order|decision|law|regulation|ordinance)$/.test(lowerAt(context, at + 1))
  return false
}

/** "upon payment of 350 bolivianos". */
const isPaidUpon = (context: ClaimContext, at: number) =>
  lowerAt(context, at) === "of" &&
  lowerAt(context, at - 1) === "payment" &&
  /^(?:upon|on|against)$/.test(lowerAt(context, at - 2))

/** "must have a capital of at least 5 billion rupiah": however large. */
function isRequired(context: ClaimContext, least: number): boolean {
  if (lowerAt(context, least) !== "least" || lowerAt(context, least - 1) !== "at") return false
  for (let at = least - 2; at >= 0 && at >= least - 10; at--) {
    if (/^(?:must|shall)$/.test(lowerAt(context, at))) return true
    if (/^[.;:,]$/.test(lowerAt(context, at))) return false
  }
  return false
}

const limited = wordSet(
  "claims disputes incomes earnings transfers transactions loans debts wages salaries purchases amounts sums"
)

/** "whose monthly income is below 60,000 francs", "no fee above 15 maloti". */
const isIncomeOfRule = (context: ClaimContext, at: number) =>
  (/^(?:is|are)$/.test(lowerAt(context, at)) &&
    /^(?:income|wage|salary|turnover|earnings)$/.test(lowerAt(context, at - 1))) ||
  (/^(?:fee|charge)$/.test(lowerAt(context, at)) && lowerAt(context, at - 1) === "no")

/** "no fee for claims below 5 million": what a rule is for. */
function isLimitOfClaims(context: ClaimContext, at: number): boolean {
  if (/^(?:below|under|above|over|exceeding)$/.test(lowerAt(context, at)))
    return isIncomeOfRule(context, at - 1) || limited.has(lowerAt(context, at - 1))
  return (
    lowerAt(context, at) === "to" &&
    lowerAt(context, at - 1) === "up" &&
    limited.has(lowerAt(context, lowerAt(context, at - 2) === "of" ? at - 3 : at - 2))
  )
}

/** "The fee for the visa is US$ 50", "the permit costs 25 euros". */
function isPriced(context: ClaimContext, at: number): boolean {
  if (lowerAt(context, at) === "costs") return true
  if (isFeeBeforeComma(context, at)) return true
  // "the cost for the applicant was 25 dollars".
  if (lowerAt(context, at) === "was" && isPersonAt(context, at - 1))
    for (let back = at - 2; back > at - 6 && back >= 0; back--)
      if (lowerAt(context, back) === "for")
        return /^(?:cost|price|fee|charge)$/.test(lowerAt(context, back - 1))
  const stands = lowerAt(context, at) === "at" && /^(?:stands|remains)$/.test(lowerAt(context, at - 1))
  if (!stands && !/^(?:is|are|being)$/.test(lowerAt(context, at))) return false
  for (let back = at - 1; back >= at - 8 && back >= 0; back--) {
    const word = lowerAt(context, back)
    if (ruleMoney.has(word)) return !/^(?:average|mean|total)$/.test(lowerAt(context, back - 1))
    if (/^[,;.:]$/.test(word)) return false
  }
  return false
}

/** "pay the fee for the card, 25 dollars": a price in apposition. */
function isFeeBeforeComma(context: ClaimContext, at: number): boolean {
  if (lowerAt(context, at) !== ",") return false
  for (let back = at - 1; back >= at - 12 && back >= 1; back--) {
    if (/^(?:fee|price|tariff|fare)$/.test(lowerAt(context, back)))
      return /^(?:the|a|no)$/.test(lowerAt(context, back - 1))
    if (/^[,;.:]$/.test(lowerAt(context, back))) return false
  }
  return false
}

const entitling = wordSet("get gets receive receives pay pays earn entitled granted payable charged")

/** "300 rand a month" of what people get now: no average, and nobody got it once. */
function isRegular(context: ClaimContext, index: number, before: number): boolean {
  const { to } = context.numerals[index]!
  const unit = isMoneyUnitAt(context, to) ? to + 1 : to
  if (!/^(?:an?|per|each|every)$/.test(lowerAt(context, unit))) return false
  if (!/^(?:hour|month|week|day|year|annum|child|person|family|household)$/.test(lowerAt(context, unit + 1)))
    return false
  // "The scheme pays the apprentice 3,000 dalasis a month".
  if (isPersonAt(context, before) && !isPlural(lowerAt(context, before)))
    return /^(?:pays|gives|grants)$/.test(lowerAt(context, before - 2))
  const verb = toMoney.has(lowerAt(context, before)) ? before - 1 : before
  const word = lowerAt(context, verb)
  if (/^(?:average|mean|median)$/.test(lowerAt(context, verb - 1))) return false
  return entitling.has(word) || ruleMoney.has(word) || word === "each"
}
