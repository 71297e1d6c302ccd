import { isBracketed, type Clause } from "./clause.ts"
import type { Item } from "./item.ts"

const when = String.raw`^,?\s?(?:(?:in|on|until|to)\s(?:\d{1,2}\s)?(?:\p{L}+\s)?\d{4},?\s)?`
const act = String.raw`\s(?:the\s(?:adoption|promulgation|publication|issuance|enactment)(?:,?\sin\s(?:\p{L}+\s)?\d{4},?)?\sof\s)?(?:the\s)?(?:[\p{L}’-]+\s){0,3}$`
const doer = new RegExp(String.raw`${when}(?:by\smeans\sof|by\svirtue\sof|by|through|in)${act}`, "u")
/** What something is done under, and not by. */
const grounds = String.raw`(?:under|pursuant\sto|on\sthe\sbasis\sof|in\s(?:accordance|line|keeping|compliance|conformity)\swith|in\s(?:application|implementation|execution|pursuance)\sof)`
const ground = new RegExp(String.raw`${when}${grounds}${act}`, "u")

/** The instrument by which something was done: "was amended by Legislative Decree No. 1999". */
export const agentAfter = (clause: Clause, at: number): Item | undefined => agentsAfter(clause, at)[0]

/** It, and those joined to it: "adopted by Supreme Decrees No. 11 and No. 26, respectively". */
export function agentsAfter(clause: Clause, at: number): Array<Item> {
  const index = clause.items.findIndex((item) => item.start >= at)
  const next = clause.items[index]
  if (next === undefined || next.start - at > 110) return []
  const gap = clause.text.slice(at, next.start)
  if (!doer.test(gap) || (ground.test(gap) && !/\b(?:by|through)\b/.test(gap))) return []
  const agents = [next]
  for (const item of clause.items.slice(index + 1)) {
    if (!/^,?\s(?:and\s)?(?:the\s)?$/.test(clause.text.slice(agents.at(-1)!.tail, item.start))) break
    // "was amended by Act No. 5, and Act No. 6 was repealed": the next clause begins.
    if (/^\s(?:was|were|is|are|has|have)\s/.test(clause.text.slice(item.tail, item.tail + 8))) break
    agents.push(item)
  }
  return agents
}

const leads = /(?:^|[,;]\s)(?:[Bb]y|[Tt]hrough|[Bb]y\smeans\sof|[Bb]y\svirtue\sof)\s(?:the\s)?$/

/** "By Supreme Decree No. 5, the Government adopted": the instrument that opens a clause before its verb. */
export function agentBefore(clause: Clause, at: number): Item | undefined {
  const last = clause.items.findLast((item) => item.tail <= at)
  if (last === undefined || last.form !== "number" || at - last.tail > 120) return undefined
  const actor = clause.text.slice(last.tail, at)
  if (!/^,\s[^,.;:()]{3,100}\s$/.test(actor)) return undefined
  return leads.test(clause.text.slice(Math.max(clause.start, last.start - 40), last.start)) ? last : undefined
}

/** "ratified, by Act No. 5, the Convention": the instrument, and where the object goes on. */
export function agentWithin(
  clause: Clause,
  end: number
): { readonly agent: Item; readonly end: number } | undefined {
  const agent = clause.items.find((item) => item.start >= end)
  if (agent === undefined || agent.form !== "number" || clause.text[agent.tail] !== ",") return undefined
  return /^,\s(?:by|through|by\smeans\sof)\s(?:the\s)?$/.test(clause.text.slice(end, agent.start))
    ? { agent, end: agent.tail + 1 }
    : undefined
}

/** "the Convention (Legislative Resolution No. 5)". */
export function agentInBrackets(clause: Clause, object: Item): Item | undefined {
  const next = clause.items.find((item) => item.start >= object.tail)
  return next !== undefined && next.form === "number" && isBracketed(clause, object.tail, next)
    ? next
    : undefined
}

const underIt = new RegExp(String.raw`\s${grounds}\s`)

/** "permits were issued under the Act": whether what a footnote at the end of the words cites is a ground. */
export const isGround = (words: string): boolean => underIt.test(words)
