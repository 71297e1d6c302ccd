import { itemBefore } from "../text/search.ts"
import { tokenKind } from "../text/words.ts"
import { isGlued } from "../text/tokens.ts"
import {
  auxiliaries,
  commaOrAnd,
  determiners,
  inOrAt,
  isPlural,
  prepositions,
  pronouns,
  singular,
  whichOrWhom,
  wordSet
} from "../text/vocabulary.ts"
import { isParallel } from "./ages.ts"
import { isToldStretch } from "./durations.ts"
import { isCapitalised, isPercentAt, isPersonAt, lowerAt, unclaimedRule } from "./context.ts"
import type { ClaimContext } from "./context.ts"
import type { Ledger } from "./ledger.ts"

/** Number words that report nothing: pronouns, "these two tasks", "once it is confirmed", parts of a numeral, bases of rates. */
export function isOther(ledger: Ledger, index: number): boolean {
  const numeral = ledger.numerals[index]!
  const { form, from, to } = numeral
  if (form === "part" || form === "compound") return true
  const before = lowerAt(ledger, from - 1)
  // "12 per 100,000 inhabitants", "for every 100 births".
  if (before === "per" || before === "every" || before === "each") return true
  if (isToldStretch(ledger, index)) return true
  // "a mark of 8.7 out of 10".
  if (form === "digits" && before === "of" && lowerAt(ledger, from - 2) === "out" && isMark(ledger, from))
    return true
  // "the top ten countries".
  if (before === "top") return true
  if (form === "digits") return isClock(ledger, index) || qualifiesNoun(ledger, index)
  if (form === "share" || form === "change") return false
  if (form === "occasion")
    return (
      before === "at" ||
      // "some of them more than once".
      (before === "than" && lowerAt(ledger, from - 2) === "more") ||
      lowerAt(ledger, to) === "as" ||
      // "twice the number for 2020".
      lowerAt(ledger, to) === "the" ||
      isOfCounting(ledger, from) ||
      (numeral.value === "1" && startsClause(ledger, to))
    )
  // "21,462 with one parent abroad".
  if (numeral.value === "1" && parentSpouseOrChild.has(lowerAt(ledger, to)) && before === "with") return true
  if (numeral.value === "1" && to === from + 1)
    return (
      !isDashed(ledger, index) &&
      !countsOne(ledger, index) &&
      !(countsBefore(ledger, index) && isGapped(ledger, index)) &&
      !dividesCount(ledger, index)
    )
  if (numeral.value === "0" && idealsOfZero.has(lowerAt(ledger, to))) return true
  return pointsBack(ledger, index)
}

const parentSpouseOrChild = wordSet("parent spouse child")

const endingItem = wordSet(". , ; )")

/** "Peru – six, Chile – three, Cuba – one". */
const isDashed = (context: ClaimContext, index: number): boolean => {
  const { from, to } = context.numerals[index]!
  const before = itemBefore(context.numerals, index)
  return (
    before !== undefined &&
    lowerAt(context, from - 1) === "-" &&
    lowerAt(context, before.from - 1) === "-" &&
    endingItem.has(lowerAt(context, to))
  )
}

const marks = wordSet("mark score rating grade")

/** "gave the courses an average mark of 8.7 out of 10". */
function isMark(context: ClaimContext, from: number): boolean {
  for (let at = from - 3; at > from - 7 && at >= 0; at--) if (marks.has(lowerAt(context, at))) return true
  return false
}

const countedOrTheLike = wordSet("counted appear appears figures")
const determiner = wordSet("a an any each")

/** "is counted twice", "counted only once", "a person apprehended twice": how persons are counted. */
function isOfCounting(context: ClaimContext, from: number): boolean {
  const verb = lowerAt(context, from - 1) === "only" ? from - 2 : from - 1
  if (countedOrTheLike.has(lowerAt(context, verb))) return true
  // "a person who enters twice".
  if (lowerAt(context, verb - 1) === "who" && determiner.has(lowerAt(context, verb - 3))) return true
  return (
    lowerAt(context, verb).endsWith("ed") &&
    determiner.has(lowerAt(context, verb - 2)) &&
    isPersonAt(context, verb - 1)
  )
}

const idealsOfZero = wordSet("tolerance hunger discrimination waste emission emissions")

const anaphors = wordSet(
  "the these those both either its their all other such latter former last same every each"
)

const firstOrTheLike = wordSet("first last next past main former latter other")

/** "these two tasks", "the two countries": said of things that were counted before. */
function pointsBack(ledger: Ledger, index: number): boolean {
  const numeral = ledger.numerals[index]!
  const before = lowerAt(ledger, numeral.from - 1)
  if (lowerAt(ledger, numeral.to) === "-") return true
  // "two in Loja and the other three in Macas": parts of a whole.
  if (before === "other" && isOtherPart(ledger, index)) return false
  if (firstOrTheLike.has(before)) return anaphors.has(lowerAt(ledger, numeral.from - 2))
  // "Three of the five bills": the whole is told with its part.
  const part = itemBefore(ledger.numerals, index)
  if (before === "the" && lowerAt(ledger, numeral.from - 2) === "of" && part?.to === numeral.from - 2)
    return part.value === "1"
  if (before === "the" && isDividedNext(ledger, index)) return false
  return anaphors.has(before)
}

function isOtherPart(ledger: Ledger, index: number): boolean {
  const { from, to } = ledger.numerals[index]!
  return (
    lowerAt(ledger, from - 2) === "the" &&
    commaOrAnd.has(lowerAt(ledger, from - 3)) &&
    prepositions.has(lowerAt(ledger, to)) &&
    countsBefore(ledger, index)
  )
}

/** "the five centres, two of which are in Loja": told for the first time, with its parts. */
function isDividedNext(context: ClaimContext, index: number): boolean {
  const next = context.numerals[index + 1]
  if (next === undefined || context.sentenceOf[index] !== context.sentenceOf[index + 1]) return false
  return (
    lowerAt(context, next.from - 1) === "," &&
    lowerAt(context, next.to) === "of" &&
    whichOrWhom.has(lowerAt(context, next.to + 1))
  )
}

const preposition = wordSet("in at for on with")

/** "two shelters in Lamu and one in Meru", "four forums: one in Loja, one in Quito". */
const isGapped = (context: ClaimContext, index: number) => {
  const { from, to } = context.numerals[index]!
  if (isParallel(context, index)) return true
  if (lowerAt(context, from - 1) === ":") return preposition.has(lowerAt(context, to))
  // "19 of Colombian and one of Brazilian nationality"; "36 from Qatar, as well as one from Lebanon".
  const isNamed = isCapitalised(context.tokens[to + 1])
  const isAsWell = lowerAt(context, from - 1) === "as" && lowerAt(context, from - 2) === "well"
  if (isNamed && ofOrFrom.has(lowerAt(context, to)) && (isAsWell || lowerAt(context, from - 1) === "and"))
    return true
  if (!commaOrAnd.has(lowerAt(context, from - 1))) return false
  // "two with Spain and one with Chile".
  const previous = itemBefore(context.numerals, index)
  const next = lowerAt(context, to)
  return (
    inOrAt.has(next) || (next === "with" && previous !== undefined && lowerAt(context, previous.to) === next)
  )
}

const ofOrFrom = wordSet("of from")

function countsBefore(ledger: Ledger, index: number): boolean {
  let at = index
  // "Three fairs were held in June 2022: one in Loja".
  while (itemBefore(ledger.claims, at)?.class === "date") at--
  return (
    itemBefore(ledger.claims, at)?.rule === unclaimedRule &&
    ledger.sentenceOf[index] === itemBefore(ledger.sentenceOf, at)
  )
}

const themOrWhich = wordSet("them which whom")

/** "to open three offices by 2027, one of them in Cusco": a part of those just counted. */
function dividesCount(ledger: Ledger, index: number): boolean {
  const { from, to } = ledger.numerals[index]!
  if (!commaOrAnd.has(lowerAt(ledger, from - 1)) || lowerAt(ledger, to) !== "of") return false
  return themOrWhich.has(lowerAt(ledger, to + 1)) && countsBefore(ledger, index)
}

const noneOfOne = wordSet("no any every each this least which the another first other for than as from")

/** "one inspection order": a noun that reports count, as subject or object; not "one of", "one example of". */
function countsOne(context: ClaimContext, index: number): boolean {
  const numeral = context.numerals[index]!
  const before = lowerAt(context, numeral.from - 1)
  if (noneOfOne.has(before) || (before === "only" && lowerAt(context, numeral.from - 2) === "the"))
    return false
  for (let at = numeral.to; at < numeral.to + 5; at++) {
    const word = lowerAt(context, at)
    if (word === "" || prepositions.has(word) || determiners.has(word)) return false
    if (auxiliaries.has(word) || pronouns.has(word)) return false
    if (word === "more" || isPlural(word) || !/^[a-z]/.test(word)) return false
    if (context.unitOf(singular(word)) !== undefined) {
      const next = lowerAt(context, at + 1)
      if (context.unitOf(singular(next)) === undefined) return true
    }
  }
  return false
}

const inOrTheLike: ReadonlySet<string> = new Set([
  "in",
  "per",
  "during",
  "between",
  "and",
  "every",
  "each",
  ",",
  ".",
  ";",
  ")",
  ""
])
const yearOrTheLike = wordSet("year month week day quarter")

/** "once it has been confirmed", "once registered": the conjunction, not the count. */
function startsClause(context: ClaimContext, at: number): boolean {
  const word = lowerAt(context, at)
  if (inOrTheLike.has(word)) return false
  if (word === "a") return !yearOrTheLike.has(lowerAt(context, at + 1))
  return true
}

const hoursOfDay = wordSet("am pm hrs o'clock")

const clockMarks = wordSet(": /")
const aOrP = wordSet("a p")

/** "24/7", "3:30", "8.30 a.m.", "10 p.m.". */
function isClock(context: ClaimContext, index: number): boolean {
  const { from, to, end } = context.numerals[index]!
  const mark = context.tokens[to]
  const next = context.tokens[to + 1]
  if (
    context.starts[to] === end &&
    clockMarks.has(mark!.text) &&
    isGlued(context, to + 1) &&
    next!.kind === tokenKind.number
  )
    return true
  if (hoursOfDay.has(mark?.lower ?? "")) return true
  if (next?.text === "." && lowerAt(context, to + 2) === "m" && aOrP.has(mark?.lower ?? "")) return true
  const before = itemBefore(context.tokens, from)
  if (
    isGlued(context, from) &&
    clockMarks.has(before!.text) &&
    context.tokens[from - 2]?.kind === tokenKind.number
  )
    return true
  return isRangeOfHours(context, index)
}

const toOrTheLike = wordSet("to - and until")
const amOrTheLike = wordSet("am pm a p")

/** "from 8 to 10 a.m.": the first of the two. */
function isRangeOfHours(context: ClaimContext, index: number): boolean {
  const { to } = context.numerals[index]!
  const next = context.numerals[index + 1]
  if (next?.from !== to + 1 || !toOrTheLike.has(lowerAt(context, to))) return false
  return amOrTheLike.has(lowerAt(context, next.to)) && isClock(context, index + 1)
}

/** "a 13-member body", "a 120-bed hospital": the number is part of an adjective. */
function qualifiesNoun(context: ClaimContext, index: number): boolean {
  const { to, end } = context.numerals[index]!
  const hyphen = context.tokens[to]
  const word = context.tokens[to + 1]
  return (
    hyphen?.lower === "-" &&
    context.starts[to] === end &&
    word?.kind === tokenKind.word &&
    !isPercentAt(context, to) &&
    isGlued(context, to + 1) &&
    word.text === word.lower
  )
}
