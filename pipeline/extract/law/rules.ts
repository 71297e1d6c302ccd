import { isGround } from "./agents.ts"
import { isPassive, type Clause } from "./clause.ts"

/** Nouns for what an act or a decree itself lays down, in the singular. */
const ruleNouns = new Set(
  `measure rule provision regulation norm list procedure amnesty legislation reform law act decree decision resolution order directive
  guideline standard protocol plan policy strategy programme compendium instrument manual guide code statute amendment regime framework
  scheme criterion criteria schedule catalogue moratorium suspension prohibition ban exemption tariff`.split(
    /\s+/
  )
)
/** "In 2022, ", "it is noted that, in May 2022, ": what stands before the subject. */
const opening = /(?:[Ii]n|[Oo]n|[Ss]ince|[Dd]uring)\s(?:\p{L}+\s|\d{1,2}\s){0,3}\d{4},\s/gu
const quantity = /\b(?:number|series|set|range|variety|package|group)\sof\s/
const phraseEnd =
  /\s(?:of|on|for|to|in|under|from|with|by|that|which|and|or|who|was|were|has|have|\p{L}+ing)(?=\s)|[,;:]/u

/**
 * Whether what was adopted by the verb that ends at `verbEnd` is a rule that the work of a footnote may hold: "a
 * list of dangerous jobs", not "320 visas", and nothing that was issued under the work.
 */
export function isRule(clause: Clause, verbEnd: number, call: number): boolean {
  const { text, start } = clause
  if (call > verbEnd && isGround(text.slice(verbEnd, call))) return false
  const verbStart = text.lastIndexOf(" ", verbEnd - 1) + 1
  const phrase = isPassive(clause, verbStart)
    ? (text.slice(start, verbStart).split(opening).at(-1) ?? "")
    : text.slice(verbEnd, clause.end).replace(/^,?\s(?:in\s(?:\p{L}+\s)?\d{4},?\s)?(?:of\s)?/u, "")
  const plain = phrase.replace(quantity, "")
  const end = phraseEnd.exec(plain)
  const words = plain
    .slice(0, end?.index ?? plain.length)
    .trim()
    .split(/\s+/)
  const head = words.at(-1)!.toLowerCase()
  if (words.some((word) => /^\d[\d,.]*$/.test(word))) return false
  return ruleNouns.has(head) || ruleNouns.has(head.replace(/ies$/, "y").replace(/s$/, ""))
}
