import { itemBefore } from "../text/search.ts"
import { makeCueWords, shareCues } from "../text/cue-words.ts"
import type { Token } from "../text/tokens.ts"
import { foldedAt, isGlued, endOf } from "../text/tokens.ts"
import { tokenKind } from "../text/words.ts"
import { conjunctions, determiners, months, prepositions, wordSet } from "../text/vocabulary.ts"
import { isYear } from "../time/dates.ts"
import { countsAt, isCapitalised, lowerAt } from "./context.ts"
import type { ClaimContext } from "./context.ts"
import type { Ledger } from "./ledger.ts"

const numberSigns = makeCueWords("no nos n nº n° nr num № #")

/** Instruments and documents that are cited by kind and number alone: "Act 1448", "resolution 1325". */
const numberedKinds = wordSet(
  `act acts law laws decree decrees decree-law decision decisions resolution resolutions directive directives regulation regulations
  ordinance ordinances convention conventions recommendation protocol agreement order circular memorandum communication report
  bill judgment ruling opinion observation comment case file letter note statute charter document notice proclamation edict
  instrument gazette amendment petition application treaty by-law bylaw iso chapter cap`
)
/** Those that are told from counts even in small letters. */
const plainKinds = /resolution|decision|decree/

/** What a number that is said to be one can be the number of: "file number 12". */
const numberedThings = wordSet(
  "under registration file case reference document licence license permit decree act law resolution serial account docket passport"
)

/** Web and mail addresses. */
export const isInAddress = (ledger: Ledger, index: number): boolean => ledger.inAddress[index]!

/** Part of the number of an instrument or of a document's symbol. */
export function isIdentifier(ledger: Ledger, index: number): boolean {
  const numeral = ledger.numerals[index]!
  if (numeral.form !== "digits") return false
  if (followsSign(ledger, numeral.from) || followsInitials(ledger, index)) return true
  if (ledger.inCode[index]!) return true
  // "(Act A1651)", "Act A1644 of 2022".
  if (isSeriesOfActs(ledger, numeral.from)) return true
  const kind = kindBefore(ledger, numeral.from)
  if (kind !== undefined)
    return (isCapitalised(kind) || plainKinds.test(kind.lower)) && !countsAt(ledger, numeral.to)
  return (
    isOfYear(ledger, index) ||
    isOfRoman(ledger, index) ||
    isOfReport(ledger, index) ||
    continuesIdentifier(ledger, index)
  )
}

const acts = wordSet("act acts law ordinance decree order")

const isSeriesOfActs = (context: ClaimContext, from: number): boolean =>
  acts.has(lowerAt(context, from - 2)) &&
  isCapitalised(context.tokens[from - 2]) &&
  isInitial(context.tokens[from - 1]) &&
  isGlued(context, from)

/** "Rulings: 345:1215": the volume and page of a law report, which no clock shows. */
function isOfReport(context: ClaimContext, index: number): boolean {
  const { tokens, numerals } = context
  const { from, to } = numerals[index]!
  const colon =
    foldedAt(tokens, from - 1) === ":" && tokens[from - 2]?.kind === tokenKind.number ? from - 1 : to
  const volume = itemBefore(tokens, colon)
  const page = tokens[colon + 1]
  if (tokens[colon]?.text !== ":" || volume?.kind !== tokenKind.number || page?.kind !== tokenKind.number)
    return false
  return isGlued(context, colon) && isGlued(context, colon + 1) && Number(page.text) > 59
}

/** "No. 12", "Nos. 3", "N° 7", "No 26", "file number 12". */
export function followsSign({ tokens }: ClaimContext, from: number): boolean {
  const before = itemBefore(tokens, from)
  if (before === undefined) return false
  // "Law No. (19) of 2010".
  if (before.text === "(" && tokens[from + 1]?.text === ")" && foldedAt(tokens, from - 2) === ".")
    return tokens[from - 3] !== undefined && shareCues(tokens[from - 3]!, numberSigns)
  if (before.text === "°" || before.text === "º") return true
  const sign = before.text === "." ? tokens[from - 2] : before
  if (sign === undefined) return false
  if (shareCues(sign, numberSigns))
    return before.text === "." || sign.lower !== "no" || (isCapitalised(sign) && from > 1)
  // "the Citizenship Act (Cap. 313)".
  if (sign.lower === "cap") return before.text === "." && isCapitalised(sign)
  return sign.lower === "number" && numberedThings.has(foldedAt(tokens, from - 2))
}

/** "the Rules, 2015 (S.I. 112)", "(G.N. 45 of 2019)": the initials of a series and a number, behind the name of an instrument. */
function followsInitials({ tokens, numerals }: ClaimContext, index: number): boolean {
  const { from, printed } = numerals[index]!
  if (printed.includes(",")) return false
  let at = from - 1
  let letters = 0
  while (foldedAt(tokens, at) === "." && isInitial(itemBefore(tokens, at))) {
    letters++
    at -= 2
  }
  const named = itemBefore(tokens, at)
  // "Regulations, S.I. 19 of 2024".
  if (letters > 1 && foldedAt(tokens, at) === ",")
    return isCapitalised(named) && foldedAt(tokens, from + 1) === "of"
  return letters > 1 && foldedAt(tokens, at) === "(" && (isYear(named) || isCapitalised(named))
}

const isInitial = (token: Token | undefined): boolean => isCapitalised(token) && token!.text.length === 1

/** The kind of instrument right before a number, over "(EU)". */
function kindBefore(context: ClaimContext, from: number) {
  const { tokens } = context
  const at = foldedAt(tokens, from - 1) === ")" && foldedAt(tokens, from - 3) === "(" ? from - 4 : from - 1
  const kind = at < 0 ? undefined : tokens[at]
  const spaced =
    kind !== undefined && kind.kind === tokenKind.word && endOf(context, at) < context.starts[from]!
  return spaced && numberedKinds.has(kind.lower) ? kind : undefined
}

/** "Legal Notice 212 of 2017": a number between a name and "of" with a year. */
function isOfYear(context: ClaimContext, index: number): boolean {
  const { from, to, printed } = context.numerals[index]!
  if (lowerAt(context, to) !== "of" || !isYear(context.tokens[to + 1]) || printed.includes(",")) return false
  const before = itemBefore(context.tokens, from)
  if (!isCapitalised(before)) return false
  const word = before!.lower
  return !months.has(word) && !prepositions.has(word) && !conjunctions.has(word) && !determiners.has(word)
}

/** "Ordinance No. XVIII of 1979": the year of a number in Roman numerals. */
function isOfRoman({ tokens, numerals }: ClaimContext, index: number): boolean {
  const { from } = numerals[index]!
  if (foldedAt(tokens, from - 1) !== "of" || !isYear(tokens[from]) || from < 3) return false
  if (!/^[IVXLC]+$/.test(tokens[from - 2]!.text)) return false
  const sign = foldedAt(tokens, from - 3) === "." ? from - 4 : from - 3
  return numberSign.has(foldedAt(tokens, sign))
}

const numberSign = wordSet("no nos number")

const numberJoiners = wordSet("- / .")

/** The rest of a number: "971 of 2021", "1325 (2000)", "2280-2023-EF/44.02". */
function continuesIdentifier(ledger: Ledger, index: number): boolean {
  const numeral = ledger.numerals[index]!
  const before = itemBefore(ledger.numerals, index)
  if (before === undefined || numeral.from - before.to > 2) return false
  if (numeral.from - before.to === 2 && lowerAt(ledger, before.to) !== ")") return false
  if (ledger.claims[index - 1]!.class !== "identifier") return false
  if (ledger.sentenceOf[index] !== itemBefore(ledger.sentenceOf, index)) return false
  const between = lowerAt(ledger, before.to)
  if (between === "of") return isYear(ledger.tokens[numeral.from])
  if (between === ")" && lowerAt(ledger, before.to + 1) === "of") return isYear(ledger.tokens[numeral.from])
  if (between === "(") return isYear(ledger.tokens[numeral.from]) && lowerAt(ledger, numeral.to) === ")"
  // "(Cap. 14:02)", "[Chapter 28:01]".
  if (
    between === ":" &&
    (lowerAt(ledger, before.from - 1) === "chapter" ||
      (lowerAt(ledger, before.from - 1) === "." && lowerAt(ledger, before.from - 2) === "cap"))
  )
    return isGlued(ledger, numeral.from)
  return numberJoiners.has(between) && numeral.start - before.end === 1
}

export const listOfNumbers = "list-of-numbers"

const plurals = wordSet("nos acts laws decrees decisions resolutions conventions directives agreements")

/** "Nos. 3, 4 and 5", "Laws 12 and 13": the numbers after the first. */
export function isNextOfNumbers(ledger: Ledger, index: number): boolean {
  const before = itemBefore(ledger.numerals, index)
  const numeral = ledger.numerals[index]!
  if (before === undefined || numeral.form !== "digits") return false
  const claim = ledger.claims[index - 1]!
  if (claim.class !== "identifier" || ledger.sentenceOf[index] !== itemBefore(ledger.sentenceOf, index))
    return false
  const gap = numeral.from - before.to
  if (gap < 1 || gap > 2) return false
  const joiner = lowerAt(ledger, numeral.from - 1)
  if (joiner !== "and" && joiner !== "or" && joiner !== "," && joiner !== "to" && joiner !== "-") return false
  if (gap === 2 && lowerAt(ledger, before.to) !== ",") return false
  return (
    (claim.rule === listOfNumbers || opensList(ledger, startOfNumber(ledger, before.from))) &&
    !countsAt(ledger, numeral.to)
  )
}

const slashOrDash = wordSet("/ -")

/** The first token of a number of several parts: "88" of "88/15". */
function startOfNumber({ tokens }: ClaimContext, last: number): number {
  let from = last
  while (slashOrDash.has(foldedAt(tokens, from - 1)) && tokens[from - 2]?.kind === tokenKind.number) from -= 2
  return from
}

const opensList = (context: ClaimContext, from: number) =>
  plurals.has(lowerAt(context, from - 1)) ||
  (lowerAt(context, from - 1) === "." && plurals.has(lowerAt(context, from - 2)))
