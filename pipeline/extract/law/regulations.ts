import { between, byAt, byStart, firstFrom } from "../text/search.ts"
import type { CallOut, Item, Reading } from "./item.ts"
import { titleKey } from "./lexicon.ts"
import type { LooseNoun } from "./scan.ts"
import { sentenceStart } from "./sentences.ts"

/** "The regulations were issued through" a decree: the words between. */
export const issuedBy =
  /^,?\s(?:(?:was|were|has been|have been)\s)?(?:\p{L}+ly\s)?(?:issued|adopted|approved|published|enacted)\s(?:(?:in|on)\s(?:\d{1,2}\s)?(?:\p{L}+\s)?\d{4}\s)?(?:through|by|by means of|under|in)\s(?:the\s)?(?:\p{Lu}[\p{L}-]*\s(?:of\s|and\s|for\s)?){0,6}$/u

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

/** "regulations", and the "regulatory decree" or "implementing decree" that holds them. */
export const isRegulation = (text: string, { term, start }: LooseNoun) =>
  term.noun === "regulation" || term.term === "regulatory decree" || isImplementing(text, start)

/** Where "implementing regulations" begins, and "implementing rules and regulations". */
export function implementingStart(text: string, at: number): number {
  const rules = /\b[Ii]mplementing\s(?:rules\sand\s)?$/.exec(text.slice(Math.max(0, at - 24), at))
  return rules === null ? at : at - rules[0].length
}

/** "its General Regulations" */
export const generalStart = (text: string, at: number): number =>
  /\b[Gg]eneral\s$/.test(text.slice(Math.max(0, at - 9), at)) ? at - "General ".length : at

const isImplementing = (text: string, at: number): boolean => implementingStart(text, at) < at

/** "were issued in 2022" */
const issuedThen =
  /^\s(?:were|was|have\sbeen|has\sbeen)\s(?:\p{L}+ly\s)?(?:issued|adopted|approved|published)(?:\s(?:in|on)\s(?:\d{1,2}\s)?(?:\p{L}+\s)?\d{4})?[,.;]?$/u

/**
 * The anchor at the end of "the regulations on the safety of fishing boats", or of a relative
 * clause about their owner: "the implementing regulations of the Act, which sets out rights,".
 */
export function callOutOfPhrase(
  { prose, callOuts }: Reading,
  end: number,
  owned: boolean
): CallOut | undefined {
  const next = callOuts[firstFrom(callOuts, byAt, end + 1)]
  if (next === undefined || next.at - end > 180) return undefined
  const phrase = prose.text.slice(end, next.at)
  if (owned && /^,\s(?:which|that)\s[^,.;]*,$/.test(phrase)) return next
  if (owned && issuedThen.test(phrase)) return next
  const governs = /^\s(?:on|for|governing|regulating|establishing)\s[^,.;:]*[,.;]?$/.test(phrase)
  return governs && !/\s(?:was|were|is|are|establish|provide|sets?|state)\s/.test(phrase) ? next : undefined
}
