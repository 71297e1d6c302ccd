import type { Numeral } from "../numerals/numerals.ts"
import type { Sentence } from "../text/sentences.ts"
import type { Token } from "../text/tokens.ts"
import type { DateMention } from "../time/dates.ts"

/** What a recogniser sees of a passage. `sentenceOf[i]` is the sentence of numeral i. */
export interface ClaimContext {
  readonly text: string
  readonly tokens: ReadonlyArray<Token>
  readonly numerals: ReadonlyArray<Numeral>
  readonly dates: ReadonlyArray<DateMention>
  readonly sentences: ReadonlyArray<Sentence>
  readonly sentenceOf: ReadonlyArray<number>
  /** Unit of a noun in the singular, if it is one that reports count. */
  readonly unitOf: (noun: string) => string | undefined
  /** Last year that the document can report on. */
  readonly lastYear: number
}

export const lowerAt = (context: ClaimContext, index: number): string => context.tokens[index]?.lower ?? ""

export const isCapitalised = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 0 && token.text.charCodeAt(0) !== token.lower.charCodeAt(0)

/** Do only list words and commas stand between numeral i and the one before it? */
export function continuesList(context: ClaimContext, index: number): boolean {
  const before = context.numerals[index - 1]
  const numeral = context.numerals[index]!
  if (before === undefined || context.sentenceOf[index - 1] !== context.sentenceOf[index]) return false
  const gap = numeral.from - before.to
  return gap >= 1 && gap <= 3 && onlyJoiners(context, before.to, numeral.from)
}

const joiners = new Set([",", "and", "or", "to", "-", ";", "/", "and/or", "&"])

export function onlyJoiners(context: ClaimContext, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!joiners.has(context.tokens[at]!.lower)) return false
  return true
}
