import { itemBefore } from "../text/search.ts"
import { foldedAt, endOf, isGlued } from "../text/tokens.ts"
import { tokenKind } from "../text/words.ts"
import {
  auxiliaries,
  conjunctions,
  determiners,
  isPlural,
  months,
  prepositions,
  pronouns,
  relatives,
  wordSet,
  joiners
} from "../text/vocabulary.ts"
import { continuesList, countsAt, isCapitalised, isCurrencyAt, isPercentAt, lowerAt } from "./context.ts"
import type { ClaimContext } from "./context.ts"
import type { Numeral } from "../numerals/numerals.ts"
import type { Ledger } from "./ledger.ts"
import { standsAlone } from "./ledger.ts"

/** Nouns that take a number as their name: "priority goal 1", "phase 2", "line 100". */
const labelled = wordSet(
  `goal objective target axis pillar component phase stage level category type grade class group zone indicator outcome output module
  unit version block route highway road channel room line hotline helpline step round model cluster tier dimension commitment area lot
  ward district form gate platform radio`
)
const labelledPlural = wordSet(
  "goals objectives targets axes pillars components phases stages levels categories grades indicators outcomes outputs modules zones commitments areas wards"
)

/** Subdivisions that are known by their numbers, in capitals: "Region 4", "Regions 1, 7 and 9". */
const numbered = wordSet(
  "region regions province provinces district districts division divisions zones wards"
)

const isLabelled = (context: ClaimContext, at: number): boolean => {
  const word = lowerAt(context, at)
  return (
    labelled.has(word) ||
    labelledPlural.has(word) ||
    (numbered.has(word) && isCapitalised(context.tokens[at]))
  )
}

export const label = "label"

/** "priority goal 1", "Goals 5, 8 and 10", "grade 6 pupils". */
export function isLabel(ledger: Ledger, index: number): boolean {
  const { from, to, start, form, printed } = ledger.numerals[index]!
  if (form !== "digits" || printed.includes(",")) return false
  const before = itemBefore(ledger.tokens, from)
  if (before === undefined) return false
  // "At the national level 51 children died".
  if (!isCapitalised(before) && before.lower === "level" && countsAt(ledger, to)) return false
  if (endOf(ledger, from - 1) < start && isLabelled(ledger, from - 1))
    return endsPhrase(ledger, to) || (labels(ledger, from - 1) && !isPercentAt(ledger, to))
  if (
    itemBefore(ledger.claims, index)?.rule !== label ||
    !continuesList(ledger, index) ||
    !endsPhrase(ledger, to)
  )
    return false
  return before.text !== "," || opensLabels(ledger, index)
}

/** A label that no determiner makes the place of a count: "grade 6 pupils", but not "in each class 30 pupils". */
function labels(context: ClaimContext, at: number): boolean {
  const capitalised = isCapitalised(context.tokens[at])
  const before = lowerAt(context, at - 1)
  if (capitalised && at > 0 && before !== ".") return true
  return (
    !determiners.has(before) && before !== "per" && (capitalised || !labelledPlural.has(lowerAt(context, at)))
  )
}

const lines = wordSet("line hotline helpline number route highway channel bus")

const theOrTheLike = wordSet("the its free toll-free emergency a national")

/** "the 100 line", "the toll-free 1515 Helpline", "the ECU 911 service". */
export function isLine(context: ClaimContext, index: number): boolean {
  const { from, to, printed, form } = context.numerals[index]!
  if (form !== "digits") return false
  if (lowerAt(context, to) === "service" && isCapitalised(itemBefore(context.tokens, from)))
    return printed.length <= 4
  if (printed.length > 4 || !(lines.has(lowerAt(context, to)) || lowerAt(context, to).endsWith("line")))
    return false
  return theOrTheLike.has(lowerAt(context, from - 1))
}

/** After a comma only a list of several goes on: "Goals 5, 8 and 10". */
function opensLabels(context: ClaimContext, index: number): boolean {
  for (let at = index - 1; at >= 0 && at > index - listLength; at--) {
    const word = lowerAt(context, context.numerals[at]!.from - 1)
    if (labelledPlural.has(word) || numbered.has(word)) return true
    if (word !== ",") return false
  }
  return false
}

/** Longest list of labels that is looked through for its head. */
const listLength = 12

export const telephone = "telephone"

const calling = wordSet(
  "call calls calling dial dialling dialing telephone tel phone hotline helpline line whatsapp sms fax mobile cell"
)

const leadingMarks = wordSet(". : (")

/** "+254 20 123 4567", "call 116", "telephone 0800 720 990". */
export function isTelephone(ledger: Ledger, index: number): boolean {
  const { from, to, start, form, printed } = ledger.numerals[index]!
  if (form !== "digits" || printed.includes(",")) return false
  const previous = itemBefore(ledger.numerals, index)
  if (previous !== undefined && ledger.claims[index - 1]!.rule === telephone)
    if (from - previous.to <= 1 && /^[\s()./-]*$/.test(ledger.text.slice(previous.end, start))) return true
  let before = from - 1
  while (leadingMarks.has(lowerAt(ledger, before))) before--
  // "its hotline, 1234, received".
  if (lowerAt(ledger, before) === "," && lowerAt(ledger, to) === ",") before--
  if (lowerAt(ledger, from - 1) === "+")
    return isGlued(ledger, from) && printed.length <= 4 && !isPercentAt(ledger, to)
  if (before < from - 3 || !(calling.has(lowerAt(ledger, before)) || callsFreely(ledger, before)))
    return false
  return printed.length >= 3 && !isPercentAt(ledger, to) && !countsAt(ledger, to)
}

const freeOrTheLike = wordSet("free toll-free telephone phone hotline emergency short")

/** "the toll-free number 0800". */
const callsFreely = (context: ClaimContext, at: number) =>
  lowerAt(context, at) === "number" &&
  // "its hotline, number 116, received".
  (freeOrTheLike.has(lowerAt(context, at - 1)) ||
    (lowerAt(context, at - 1) === "," && calling.has(lowerAt(context, at - 2))))

const thousandOrTheLike = wordSet("thousand million billion trillion")

/** "D2 million", "K9.5": the letter of a currency before an amount. */
const isAmountOfSign = (context: ClaimContext, { from, printed }: Numeral) =>
  isCurrencyAt(context, from - 1) &&
  (printed.includes(".") ||
    thousandOrTheLike.has(lowerAt(context, from + 1)) ||
    // "a fine of K500".
    (lowerAt(context, from - 2) === "of" && moneyDue.has(lowerAt(context, from - 3))))

const moneyDue = wordSet("fine penalty fee subsidy sum amount deposit levy charge grant allowance cost")

const versioned = wordSet("programme plan strategy policy platform system framework project initiative")

const deDiOrDo = wordSet("de di do")

/** Inside a proper name or title: COVID-19, SARS-CoV-2, G20, "Agenda 21". */
export function isName(ledger: Ledger, index: number): boolean {
  const numeral = ledger.numerals[index]!
  if (numeral.form === "part" || numeral.form === "compound") return false
  if (numeral.form !== "digits") return inTitle(ledger, index)
  const { tokens } = ledger
  const next = tokens[numeral.to]
  if (next !== undefined && ledger.starts[numeral.to] === numeral.end) {
    // "5G", "4Ps", "the 18-Day Campaign".
    if (/^[A-Z]s?$/.test(next.text)) return true
    const word = tokens[numeral.to + 1]
    if (next.lower === "-" && isGlued(ledger, numeral.to + 1) && isCapitalised(word)) return true
  }
  const before = itemBefore(tokens, numeral.from)
  if (before === undefined) return false
  // "the Workforce Recalibration Programme 2.0".
  if (isCapitalised(before) && versioned.has(before.lower) && /^\d\.\d$/.test(numeral.printed)) return true
  if (isGlued(ledger, numeral.from) && numeral.printed.length <= 3 && !isAmountOfSign(ledger, numeral)) {
    const word = before.lower === "-" ? tokens[numeral.from - 2] : before
    if (word?.kind === tokenKind.word && (word === before || isGlued(ledger, numeral.from - 1)))
      if (/[A-Z]/.test(word.text)) return true
  }
  // "the Centre (ALO 157)".
  if (
    isCapitalised(before) &&
    before.text === before.text.toUpperCase() &&
    before.text.length > 1 &&
    foldedAt(tokens, numeral.from - 2) === "(" &&
    next?.text === ")" &&
    /^\d{1,4}$/.test(numeral.printed) &&
    numeral.to === numeral.from + 1
  )
    return true
  // "the programme “PARE 1+1”".
  if (before.text.length > 1 && before.text === before.text.toUpperCase() && isCapitalised(before))
    if (foldedAt(tokens, numeral.from - 2) === "“" && next?.text === "+") return true
  // "the “100 Million Lives” initiative".
  if (before.text === "“" && isCapitalised(next)) return true
  // "Avenida 20 de Maio": a day that a street is named after.
  if (isCapitalised(before) && deDiOrDo.has(next?.lower ?? "") && isCapitalised(tokens[numeral.to + 1]))
    return true
  // "K to 12".
  if (before.lower === "to" && /^[A-Z]$/.test(tokens[numeral.from - 2]?.text ?? "")) return true
  return isCapitalised(before) && !isGlued(ledger, numeral.from) && namesBefore(ledger, index)
}

function namesBefore(context: ClaimContext, index: number): boolean {
  const numeral = context.numerals[index]!
  const before = context.tokens[numeral.from - 1]!
  if (numeral.printed.includes(",") || numeral.printed.includes(".")) return false
  if (numeral.to > numeral.from + 1 || isCurrencyAt(context, numeral.from - 1)) return false
  if (numeral.from - 1 <= context.sentences[context.sentenceOf[index]!]!.from) return false
  if (prepositions.has(before.lower) || determiners.has(before.lower) || months.has(before.lower))
    return false
  if (conjunctions.has(before.lower) || before.text === before.text.toUpperCase()) return false
  if (saysWhose(context, numeral.from)) return false
  // "Chinese nationals 1,043, South Africans 402".
  if (before.lower.endsWith("ans") && lowerAt(context, numeral.from - 3) === ",") return false
  if (sharesVerb(context, index)) return false
  return endsPhrase(context, numeral.to) && !isItem(context, index, -1) && !isItem(context, index, 1)
}

/** "Loja recorded 389 of the cases and Macas 302": the verb comes once for both. */
function sharesVerb(context: ClaimContext, index: number): boolean {
  const previous = itemBefore(context.numerals, index)
  if (previous === undefined || context.sentenceOf[index] !== context.sentenceOf[index - 1]) return false
  let at = context.numerals[index]!.from - 1
  while (at > previous.to && isCapitalised(context.tokens[at])) at--
  if (!joiners.has(lowerAt(context, at))) return false
  const verb = lowerAt(context, previous.from - 1)
  return /^[a-z]+(?:ed|s|d)$/.test(verb) && isCapitalised(context.tokens[Math.max(0, previous.from - 2)])
}

/** "nationals of Chile", "the region of Loja". */
const ownersOfCounts = wordSet(
  "nationals citizens region province county district department state governorate municipality prefecture wilaya"
)

const ofTheOrAnd = wordSet("of the and")
const inOrFrom = wordSet("in from")

/** "nationals of Chile 40", "those in Chile 40": so many of them. */
function saysWhose(context: ClaimContext, from: number): boolean {
  let at = from - 1
  while (at > from - 6 && (isCapitalised(context.tokens[at]) || ofTheOrAnd.has(lowerAt(context, at)))) {
    if (lowerAt(context, at) === "of" && ownersOfCounts.has(lowerAt(context, at - 1))) return true
    at--
  }
  const before = lowerAt(context, at - 1)
  // "From Peru there were 90 and from the United Kingdom 40".
  return inOrFrom.has(lowerAt(context, at)) && (before === "those" || before === "and")
}

/** "Nairobi 30, Mombasa 20 and Kisumu 12": a list of names with their counts. */
function isItem(context: ClaimContext, index: number, step: 1 | -1): boolean {
  const other = step < 0 ? itemBefore(context.numerals, index) : context.numerals[index + 1]
  if (other === undefined || context.sentenceOf[index] !== context.sentenceOf[index + step]) return false
  const [first, second] = step > 0 ? [context.numerals[index]!, other] : [other, context.numerals[index]!]
  if (second.from - first.to > 10 || !isCapitalised(itemBefore(context.tokens, second.from))) return false
  return isCapitalised(itemBefore(context.tokens, first.from)) && joiners.has(lowerAt(context, first.to))
}

/** A number that ends its phrase names something; one that a noun or a percentage follows counts. */
function endsPhrase(context: ClaimContext, at: number): boolean {
  const token = context.tokens[at]
  if (token === undefined) return true
  if (token.kind === tokenKind.mark) return token.text !== "%"
  const word = token.lower
  if (word === "per" || word === "percent") return false
  return (
    prepositions.has(word) ||
    conjunctions.has(word) ||
    auxiliaries.has(word) ||
    relatives.has(word) ||
    pronouns.has(word) ||
    word === "respectively" ||
    (/(?:ed|s)$/.test(word) && !isPlural(word))
  )
}

/** "the Council of Twelve", "One Stop Centre": a capitalised number word among capitalised words. */
function inTitle(context: ClaimContext, index: number): boolean {
  const numeral = context.numerals[index]!
  const token = context.tokens[numeral.from]!
  if (!isCapitalised(token)) return false
  if (numeral.from === context.sentences[context.sentenceOf[index]!]!.from) return false
  const opening = lowerAt(context, numeral.from - 1)
  const next = context.tokens[numeral.from + 1]
  if (opening === "“" || opening === '"' || opening === "(" || opening === ":") return isCapitalised(next)
  if (opening === "of" && isCapitalised(context.tokens[numeral.from - 2])) return true
  return isCapitalised(next) || isCapitalised(itemBefore(context.tokens, numeral.from))
}

/** "(1) to inform and (2) to train", "1) housing; 2) health", "1. Aims": digits that count up from one. */
export function isEnumerator(ledger: Ledger, index: number): boolean {
  const { from, to, form, printed } = ledger.numerals[index]!
  if (form !== "digits" || printed.length > 2 || !ledger.marks.has(printed)) return false
  if (lowerAt(ledger, to) !== ")" && !standsAlone(ledger, from)) return false
  if (!opensItem(ledger, from)) return false
  if (printed === "1") return ledger.marks.has("2")
  const earlier = String(Number(printed) - 1)
  for (let before = index - 1; before >= 0 && before > index - itemLength; before--)
    if (ledger.claims[before]!.class === "enumerator") return ledger.numerals[before]!.printed === earlier
  return false
}

/** How many numerals an item may hold, that is how far back the mark of the item before is looked for. */
const itemLength = 60

const beforeItem = wordSet("( : ; , . and or")

const opensItem = (context: ClaimContext, from: number) =>
  from === 0 || beforeItem.has(lowerAt(context, from - 1))
