import { between, byStart } from "../text/search.ts"
import { wordBefore } from "../text/letters.ts"
import type { Item, Reading } from "./item.ts"
import { titleKey } from "./lexicon.ts"
import type { LooseNoun } from "./scan.ts"
import { sentenceStart } from "./sentences.ts"

/** "The regulations were issued through" a decree: the words between. */
export const issuedBy =
  /^,?\s(?:(?:was|were|has been|have been)\s)?(?:\p{L}+ly\s)?(?:issued|adopted|approved|published|enacted)\s(?:(?:in|on)\s(?:\d{1,2}\s)?(?:\p{L}+\s)?\d{4}\s)?(?:through|by|by means of|under|in)\s(?:the\s)?$/u

/** The short form that was resolved last, where it stands before. */
export function shortBefore({ items }: Reading, at: number): Item | undefined {
  const last = items.at(-1)
  return last !== undefined && last.form === "short" && last.tail <= at ? last : undefined
}

/** What the sentence before speaks of: the first instrument that it names. */
export function firstOfSentenceBefore(
  text: string,
  named: ReadonlyArray<Item>,
  at: number
): Item | undefined {
  const stop = sentenceStart(text, at - 2, 600)
  return between(named, byStart, stop, at).find((item) => item.tail <= at)
}

const amendedBy =
  /\b(?:amended|modified|reformed|supplemented|complemented)\s(?:in\s(?:\p{L}+\s)?\d{4}\s)?(?:by|through|by\smeans\sof)\s(?:the\s)?$/u

/** "Act No. 5, amended by Act No. 6, and its regulations": those of the act that was amended. */
export const isAmender = (text: string, at: number): boolean =>
  amendedBy.test(text.slice(Math.max(0, at - 60), at))

const regulated =
  /^\s(?:on|for|of|governing|regulating)\s([\p{L}\s’-]{4,120}?)(?=\s(?:stipulates?|establish(?:es)?|provides?|sets?|states?|were|was|are|is|which|that|and|shall)\s|[,.;:(]|$)/u

/** What regulations are on, as far as small words do not matter. */
export function subjectOf(text: string, end: number): string {
  const words = regulated.exec(text.slice(end, end + 160))?.[1]
  return words === undefined ? "" : titleKey(words)
}

/** "regulations", and the "regulatory decree" that holds them. */
export const isRegulation = ({ term }: LooseNoun) =>
  term.noun === "regulation" || term.term === "regulatory decree"

export function isImplementing(text: string, at: number): boolean {
  const before = wordBefore(text, at)
  return before !== undefined && text.slice(before.start, before.end) === "implementing"
}
