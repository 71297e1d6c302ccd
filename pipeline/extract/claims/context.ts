import { itemBefore } from "../text/search.ts"
import type { NumeralClass } from "../../model/rows.ts"
import type { Numeral } from "../numerals/numerals.ts"
import type { Sentence } from "../text/sentences.ts"
import { shareCues, makeCueWords } from "../text/cue-words.ts"
import type { CueWords } from "../text/cue-words.ts"
import type { Token, Tokenised } from "../text/tokens.ts"
import { foldedAt, isGlued } from "../text/tokens.ts"
import { tokenKind } from "../text/words.ts"
import { isPlural, wordSet } from "../text/vocabulary.ts"
import type { DateMention } from "../time/dates.ts"

/** What a numeral is, and the rule that says so. */
export interface Claim {
  readonly class: NumeralClass
  readonly rule: string
}

/** The rule of a numeral that no recogniser claims. */
export const unclaimedRule = "unclaimed"

/** What a recogniser sees of a passage. `sentenceOf[i]` is the sentence of numeral i. */
export interface ClaimContext extends Tokenised {
  readonly text: string
  readonly numerals: ReadonlyArray<Numeral>
  readonly dates: ReadonlyArray<DateMention>
  readonly sentences: ReadonlyArray<Sentence>
  readonly sentenceOf: ReadonlyArray<number>
  /** The cue words of each sentence. */
  readonly cues: ReadonlyArray<CueWords>
  /** Which numerals stand in mere rows of numbers, if any does. */
  readonly inRows: ReadonlyArray<boolean> | undefined
  /** Unit of a noun in the singular, if it is one that reports count. */
  readonly unitOf: (noun: string) => string | undefined
  /** Last year that the document can report on. */
  readonly lastYear: number
}

/** Has the sentence of numeral `index` a word of a class? Most rules have nothing to look for where it has not. */
export const speaksOf = ({ cues, sentenceOf }: ClaimContext, index: number, subject: CueWords): boolean =>
  shareCues(cues[sentenceOf[index]!]!, subject)

export const lowerAt = (context: ClaimContext, index: number): string => foldedAt(context.tokens, index)

/** The token before a name, over its article: "in" of "in the Netherlands". */
export const beforeArticle = (context: ClaimContext, from: number): number =>
  lowerAt(context, from - 1) === "the" ? from - 2 : from - 1

/** The word at a token in the singular; none where there is no such token. */
export const singularAt = ({ tokens }: ClaimContext, index: number): string =>
  index >= 0 && index < tokens.length ? tokens[index]!.singular : ""

export const isCapitalised = (token: Token | undefined): boolean => token !== undefined && token.isCapitalised

/** Do only list words and commas stand between numeral i and the one before it? */
export function continuesList(context: ClaimContext, index: number): boolean {
  const before = itemBefore(context.numerals, index)
  const numeral = context.numerals[index]!
  if (before === undefined || itemBefore(context.sentenceOf, index) !== context.sentenceOf[index])
    return false
  const gap = numeral.from - before.to
  return gap >= 1 && gap <= 3 && onlyJoiners(context, before.to, numeral.from)
}

const joiners = wordSet(", and or to - ; / and/or &")

export function onlyJoiners(context: ClaimContext, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!joiners.has(context.tokens[at]!.lower)) return false
  return true
}

/** Is the word at a token one that reports count, in the plural? */
export function countsAt(context: ClaimContext, at: number): boolean {
  return isPlural(lowerAt(context, at)) && context.unitOf(singularAt(context, at)) !== undefined
}

const percentWords = wordSet("% percent pct pc")
const hyphenatedPercents = wordSet("percent per-cent")

/** "per cent", "percent", "%", "pc"; "-percent" of "a 36-percent share". */
export function isPercentAt(context: ClaimContext, at: number): boolean {
  const word = lowerAt(context, at)
  if (word === "-") return hyphenatedPercents.has(lowerAt(context, at + 1))
  if (word === "per") return lowerAt(context, at + 1) === "cent"
  return percentWords.has(word)
}

const personWords = wordSet(
  "anyone everyone someone anybody everybody nobody those them whom persons people children population bride brides groom grooms"
)

/** Does the word at a token stand for persons? */
export function isPersonAt(context: ClaimContext, at: number): boolean {
  return personWords.has(lowerAt(context, at)) || context.unitOf(singularAt(context, at)) === "person"
}

export const currencyMarks = makeCueWords("$ € £ ¥ ₱ ₹ ₡ ₲ ₦ ₺ ₵ ¢ ₩ ₫ ฿ ₴ ₸ ₽ ₪ ₭ / .")
const currencyWords =
  /^(?:[A-Z]{3}|US|S|R|G|C|L|Q|Bs|Rs|Php|Ksh|KSh|Kshs|Tsh|TSh|Ush|Le|Nu|Fr|Sfr|CFAF|FCFA|Gs|RD|Lek|Rp|RM|Kz|Ar|Br|Esc|Ft|KM|UM|MK|ZK|JD|Vt|FC|Db|MT|DH|Dh|Dhs|Tk|TL|LE|NRs|SR|GH|DA|DT|LD|LL|JD|KD|BD|QR|RO|YR|FG|GF|FRw|Frw|FBu|USh|Rf|RF|Rwf|Nfk|SM|Afs|M|K|E|D|P)$/

/** Part of the sign of a currency before its amount: "US$", "S/.", "Php", "EUR". */
export function isCurrencyAt(context: ClaimContext, at: number): boolean {
  const token = context.tokens[at]
  if (token === undefined) return false
  if (token.kind === tokenKind.mark) return shareCues(token, currencyMarks)
  if (!token.isCapitalised) return false
  // "J$", "Bds$", "B/.".
  return (
    currencyWords.test(token.text) ||
    (token.text === "B" && context.tokens[at + 1]?.text === "/") ||
    (token.text.length <= 3 && context.tokens[at + 1]?.text === "$" && isGlued(context, at + 1))
  )
}
