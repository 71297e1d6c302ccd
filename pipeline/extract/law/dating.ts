import type { InstrumentDateRow } from "../../model/rows.ts"
import { agentAfter } from "./agents.ts"
import {
  adoptable,
  adopters,
  citedAfter,
  isParticiple,
  isPassive,
  objectsAfter,
  subjectsBefore,
  type Clause
} from "./clause.ts"
import { readDate, type PrintedDate } from "./day.ts"
import { callOutAfter, type Item } from "./item.ts"
import type { Work } from "./register.ts"
import { isRule } from "./rules.ts"

/** A date that a sentence gives for an instrument. */
export interface Dating {
  readonly work: Work
  readonly kind: InstrumentDateRow["kind"]
  readonly date: PrintedDate
}

const kinds: ReadonlyArray<readonly [RegExp, InstrumentDateRow["kind"]]> = [
  [/^promulgat/, "promulgated"],
  [/^publish|^publication/, "published"],
  [/^sign/, "signed"],
  [/^ratif|^acce/, "ratified"],
  [/force$|effect$/, "in_force"],
  [/./, "adopted"]
]

/** @param event "adopted", "publication", "into force" */
export const kindOfEvent = (event: string): InstrumentDateRow["kind"] =>
  kinds.find(([form]) => form.test(event))![1]

const event =
  /\b(?:adopted|approved|enacted|issued|passed|promulgated|published|signed|ratified|acceded to|acceded(?=\s(?:on|in)\s[\w\s]{4,20}\sto\b)|in(?:to)? force|in(?:to)? effect|adoption|approval|enactment|issuance|promulgation|publication|signature|signing|ratification|accession)\b/g
const nouns =
  /^(?:adoption|approval|enactment|issuance|promulgation|publication|signature|signing|ratification|accession)$/
const soon = String.raw`(?=\d|[JFMASOND][a-z]+\s\d)`
const gazette = String.raw`in\s(?:the\s)?(?:\p{L}+,?\s){0,4}(?:Gazette|Gaceta|Register|Registry|Journal|Bulletin|Oficial)(?:\s(?:of|the|\p{Lu}\p{L}*)){0,4}(?:,(?:\s(?:de|del|la|el|\p{Lu}\p{L}*)){1,6})?,?(?:\sNos?\.\s[\w.,/-]{1,14})?(?:,?\s(?:vol\.|volume)\s\w{1,8})?,?\s(?:of|on|dated)\s`
const dateAfter = new RegExp(
  String.raw`,?\s(?:${gazette}|(?:(?:in|for|with)\s(?:the\s)?(?:\p{L}+\s){1,3}|there\s|nationwide\s)?(?:on|in|since|from|as\sof|as\sfrom)\s)${soon}`,
  "uy"
)
const dateBefore = /\b(?:[Ii]n|[Oo]n)\s(?=\d|[JFMASOND][a-z]+\s\d)/g
const secondDate = /,?\sand\s(?:in\s|on\s)?(?=\d|[JFMASOND][a-z]+\s\d)/y

/** The dates that a sentence gives for instruments, with what happened on them. */
export function findDatings(clause: Clause): Array<Dating> {
  const { text } = clause
  const found: Array<Dating> = []
  for (const match of text.slice(clause.start, clause.end).matchAll(event)) {
    const start = clause.start + match.index
    const verb = { printed: match[0], start, end: start + match[0].length }
    const kind = kindOfEvent(verb.printed)
    const after = dateFollowing(text, verb.end) ?? dateOfAgent(clause, verb.end)
    const objects = after === undefined && !nouns.test(verb.printed) ? objectsAfter(clause, verb.end) : []
    const behind = objects.length === 0 ? undefined : dateFollowing(text, objects.at(-1)!.tail)
    const maker = behind === undefined && after === undefined ? makerOf(clause, verb) : undefined
    const date = behind ?? after ?? maker?.reference?.date ?? datePreceding(clause, verb.start, kind)
    if (date === undefined) continue
    const works =
      behind !== undefined && !isPassive(clause, verb.start)
        ? withAdopters(clause, objects, verb.end, behind.end)
        : datedBy(clause, verb, after)
    if (behind !== undefined) found.push(...andSecond(clause, kind, behind))
    const second = respective(clause, date)
    for (const [index, work] of works.entries()) {
      // Its own date stands behind its number.
      if (work === maker?.work) continue
      found.push({ work, kind, date: index === 1 && second !== undefined ? second : date })
    }
  }
  return found
}

function dateFollowing(text: string, end: number): PrintedDate | undefined {
  dateAfter.lastIndex = end
  return dateAfter.test(text) ? readDate(text, dateAfter.lastIndex) : undefined
}

const byAgent =
  /^\s(?:by|through|under|at)\s(?:[^,.;()]|\bNos?\.){3,90}?\s(?:on|in)\s(?=\d|[JFMASOND][a-z]+\s\d)/

/** "was adopted by the Congress in 2018". */
function dateOfAgent(clause: Clause, end: number): PrintedDate | undefined {
  const agent = byAgent.exec(clause.text.slice(end, Math.min(clause.end, end + 130)))
  if (agent === null || /\s(?:was|were|which|that|to)\s/.test(agent[0])) return undefined
  return readDate(clause.text, end + agent[0].length)
}

/** "promulgated by Dahir No. 1-5-9 of 25 August 2016": what a dated decree makes is of its day. */
function makerOf(clause: Clause, { start, end, printed }: Verb): Item | undefined {
  if (nouns.test(printed) || !(isPassive(clause, start) || isParticiple(clause, start))) return undefined
  const agent = agentAfter(clause, end)
  return (agent?.reference?.date ?? null) === null ? undefined : agent
}

/** "ratified the Convention on 5 August 1981 and its Optional Protocol on 12 November 2003". */
function andSecond(clause: Clause, kind: Dating["kind"], first: PrintedDate): Array<Dating> {
  const next = clause.items.find((item) => item.start >= first.end)
  if (next === undefined || !/^,?\sand\s(?:the\s|its\s)?$/.test(clause.text.slice(first.end, next.start)))
    return []
  const date = dateFollowing(clause.text, next.tail)
  return date === undefined ? [] : [{ work: next.work, kind, date }]
}

/** "in force since 2006 and 2021, respectively": the second of two dates for two instruments. */
function respective({ text }: Clause, first: PrintedDate): PrintedDate | undefined {
  secondDate.lastIndex = first.end
  if (!secondDate.test(text)) return undefined
  const second = readDate(text, secondDate.lastIndex)
  return second !== undefined && /^,?\srespectively\b/.test(text.slice(second.end, second.end + 16))
    ? second
    : undefined
}

/**
 * "In 2018, the authorities adopted ...": the last date before the verb in the same clause that opens it, or
 * that a comma or a subject follows; not the date of another verb.
 */
function datePreceding(clause: Clause, at: number, kind: string): PrintedDate | undefined {
  if (kind === "in_force") return undefined
  const { text, start } = clause
  const reach = Math.max(start, at - 400)
  const words = text.slice(reach, at)
  const floor = reach + Math.max(0, words.lastIndexOf(";") + 1, words.lastIndexOf("(i"))
  const lead = text.slice(floor, at)
  if (/\b(?:until|unless|before)\s/.test(lead)) return undefined
  let found: PrintedDate | undefined
  dateBefore.lastIndex = 0
  for (let match = dateBefore.exec(lead); match !== null; match = dateBefore.exec(lead)) {
    const date = readDate(text, floor + match.index + match[0].length)
    if (date === undefined) continue
    const before = lead.slice(0, match.index)
    if (/(?:ed|force|effect|signed|held)\s$/.test(before)) continue
    // "adopted Act No. 5 on 3 May 2012, and approved": the date of what stands before it.
    if (clause.items.some((item) => item.tail === floor + before.trimEnd().length)) continue
    const opens = before.trim().length <= 6
    if (
      opens ||
      text[date.end] === "," ||
      /^\s(?:it|they|the|this|that|an?|\p{Lu}\p{L}+)\s/u.test(text.slice(date.end, date.end + 30))
    )
      found = date
  }
  return found
}

interface Verb {
  readonly printed: string
  readonly start: number
  readonly end: number
}

function datedBy(clause: Clause, verb: Verb, after: PrintedDate | undefined): Array<Work> {
  const { start, end } = verb
  if (verb.printed.endsWith("force") || verb.printed.endsWith("effect")) return inForce(clause, verb, after)
  if (nouns.test(verb.printed)) {
    const of = /^,?\s(?:in\s(?:\p{L}+\s)?\d{4},?\s)?of\s/u.exec(clause.text.slice(end, end + 40))
    if (of === null || /\binstruments?\sof\s$/.test(clause.text.slice(start - 15, start))) return []
    return withAdopters(clause, objectsAfter(clause, end + of[0].length).slice(0, 1), end, end + of[0].length)
  }
  const passive = isPassive(clause, start)
  const agent = agentAfter(clause, after === undefined ? end : Math.min(end, after.start))
  const agents = agent === undefined || agent.work.numbers.length === 0 ? [] : [agent.work]
  const subjects = subjectsBefore(clause, start)
  if (subjects.length > 0 && (passive || isParticiple(clause, start))) {
    return [...withAdopters(clause, subjects, end, start), ...agents]
  }
  if (passive) return agents.length > 0 ? agents : unnamed(clause, end)
  // "acceded on 3 May 2019 to the Convention"
  const to =
    verb.printed === "acceded"
      ? /^\s(?:(?:on|in)\s[\w\s]{4,20}?\s)?to\s/.exec(clause.text.slice(end, end + 40))
      : null
  const objects = objectsAfter(clause, end + (to?.[0].length ?? 0))
  if (objects.length > 0) return withAdopters(clause, objects, end, objects.at(-1)!.tail)
  return after === undefined ? unnamed(clause, end) : []
}

/** "has been in force since 2021", "entered into force on", "since its entry into force in May 2009, the Agreement". */
function inForce(clause: Clause, { start }: Verb, after: PrintedDate | undefined): Array<Work> {
  const { text } = clause
  const entered = text.slice(Math.max(0, start - 9), start).endsWith("entered ")
  const subjects = subjectsBefore(clause, entered ? start - 8 : start)
  if (subjects.length > 0) return subjects.map((item) => item.work)
  if (!/\bentry\s$/.test(text.slice(start - 8, start)) || after === undefined) return []
  const next = clause.items.find((item) => item.start >= after.end)
  return next !== undefined && next.start - after.end < 40 ? [next.work] : []
}

/** What is dated, and the decree in its footnote: "the plan was adopted in 2018" dates both. */
function withAdopters(
  clause: Clause,
  items: ReadonlyArray<Item>,
  verbEnd: number,
  phraseEnd: number
): Array<Work> {
  const works = items.map((item) => item.work)
  const last = items.at(-1)
  if (last === undefined) return unnamed(clause, phraseEnd)
  if (items.some((item) => item.form === "number" || item.form === "short")) return works
  const call =
    callOutAfter(clause.reading, last.tail) ??
    callOutAfter(clause.reading, verbEnd) ??
    (adoptable.test(last.work.kind) ? citedAfter(clause, Math.max(last.tail, phraseEnd)) : undefined)
  return [...works, ...adopters(call).slice(0, 1)]
}

/** Nothing named: "a list of dangerous jobs was adopted", with the decree in the footnote of the sentence. */
function unnamed(clause: Clause, at: number): Array<Work> {
  const calls = clause.callOuts
  const own =
    calls.findLast((call) => call.at <= at && adopters(call).length > 0) ?? calls.find((call) => call.at > at)
  if (own === undefined || !isRule(clause, at, own.at)) return []
  return adopters(own).slice(0, own.works.length > 1 ? own.works.length : 1)
}
