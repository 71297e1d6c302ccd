import type { InstrumentDateRow } from "../../model/rows.ts"
import {
  adoptable,
  agentAfter,
  adopters,
  citedAfter,
  isParticiple,
  isPassive,
  objectsAfter,
  subjectBefore,
  type Clause
} from "./clause.ts"
import { readDate, type PrintedDate } from "./day.ts"
import { callOutAfter, type Item } from "./item.ts"
import type { Work } from "./register.ts"

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

const event =
  /\b(?:adopted|approved|enacted|issued|passed|promulgated|published|signed|ratified|acceded to|in(?:to)? force|in(?:to)? effect|adoption|approval|enactment|issuance|promulgation|publication|signature|signing|ratification|accession)\b/g
const nouns =
  /^(?:adoption|approval|enactment|issuance|promulgation|publication|signature|signing|ratification|accession)$/
const dateAfter =
  /,?\s(?:(?:in|by)\s(?:the\s)?(?:\p{L}+\s){1,3})?(?:on|in|of|since|from|as\sof|as\sfrom)\s(?=\d|[JFMASOND][a-z]+\s\d)/uy
const dateBefore = /(?:\b[Ii]n|\b[Oo]n|\b[Ss]ince|\b[Bb]y)\s(?=\d|[JFMASOND][a-z]+\s\d)/g

/** The dates that a sentence gives for instruments, with what happened on them. */
export function findDatings(clause: Clause): Array<Dating> {
  const { text } = clause
  const found: Array<Dating> = []
  event.lastIndex = clause.start
  for (let match = event.exec(text); match !== null && match.index < clause.end; match = event.exec(text)) {
    const [verb] = match
    const start = match.index
    const end = start + verb.length
    const kind = kinds.find(([form]) => form.test(verb))![1]
    const after = dateFollowing(text, end) ?? dateOfAgent(clause, end)
    const before = after === undefined ? datePreceding(clause, start, kind) : undefined
    const objects = after === undefined && !nouns.test(verb) ? objectsAfter(clause, end) : []
    const behind = objects.length === 0 ? undefined : dateFollowing(text, objects.at(-1)!.tail)
    if (behind !== undefined && !isPassive(clause, start)) {
      for (const work of withAdopters(clause, objects, end, behind.end))
        found.push({ work, kind, date: behind })
      continue
    }
    const date = after ?? before
    if (date === undefined) continue
    for (const work of datedBy(clause, verb, start, end, after)) found.push({ work, kind, date })
  }
  return found
}

function dateFollowing(text: string, end: number): PrintedDate | undefined {
  dateAfter.lastIndex = end
  return dateAfter.test(text) ? readDate(text, dateAfter.lastIndex) : undefined
}

const byAgent = /^\s(?:by|through|under|at)\s[^,.;()]{3,90}?\s(?:on|in)\s(?=\d|[JFMASOND][a-z]+\s\d)/

/** "was adopted by the Congress in 2018". */
function dateOfAgent(clause: Clause, end: number): PrintedDate | undefined {
  const agent = byAgent.exec(clause.text.slice(end, Math.min(clause.end, end + 130)))
  if (agent === null || /\s(?:was|were|and|which|that|to)\s/.test(agent[0])) return undefined
  return readDate(clause.text, end + agent[0].length)
}

/** "In 2018, the authorities adopted ...": the last date with a comma, or at the start, of the same clause. */
function datePreceding(clause: Clause, at: number, kind: string): PrintedDate | undefined {
  if (kind === "in_force") return undefined
  const floor = Math.max(
    clause.start,
    clause.text.lastIndexOf(";", at) + 1,
    clause.text.lastIndexOf("(i", at)
  )
  const lead = clause.text.slice(floor, at)
  if (/\b(?:until|unless|before)\s/.test(lead)) return undefined
  let found: PrintedDate | undefined
  dateBefore.lastIndex = 0
  for (let match = dateBefore.exec(lead); match !== null; match = dateBefore.exec(lead)) {
    if (match[0].toLowerCase().startsWith("since") || match[0].toLowerCase().startsWith("by")) continue
    const date = readDate(clause.text, floor + match.index + match[0].length)
    if (date === undefined) continue
    const opens = lead.slice(0, match.index).trim().length <= 6
    if (clause.text[date.end] === "," || opens) found = date
  }
  return found
}

function datedBy(
  clause: Clause,
  verb: string,
  start: number,
  end: number,
  after: PrintedDate | undefined
): Array<Work> {
  const { text } = clause
  if (verb.endsWith("force") || verb.endsWith("effect")) {
    const subject = subjectBefore(
      clause,
      text.slice(Math.max(0, start - 9), start).endsWith("entered ") ? start - 8 : start
    )
    if (subject !== undefined) return [subject.work]
    if (!/\bentry\s$/.test(text.slice(start - 8, start)) || after === undefined) return []
    const next = clause.items.find((item) => item.start >= after.end)
    return next !== undefined && next.start - after.end < 40 ? [next.work] : []
  }
  if (nouns.test(verb)) {
    const of = /^,?\s(?:in\s(?:\p{L}+\s)?\d{4},?\s)?of\s/u.exec(text.slice(end, end + 40))
    if (of === null) return []
    return withAdopters(clause, objectsAfter(clause, end + of[0].length).slice(0, 1), end, end + of[0].length)
  }
  const passive = isPassive(clause, start)
  const agent = agentAfter(clause, after === undefined ? end : Math.min(end, after.start))
  const agents = agent === undefined || agent.work.numbers.length === 0 ? [] : [agent.work]
  const subject = subjectBefore(clause, start)
  if (subject !== undefined && (passive || isParticiple(clause, start))) {
    return [...withAdopters(clause, [subject], end, start), ...agents]
  }
  if (passive) return agents.length > 0 ? agents : unnamed(clause, end)
  const objects = objectsAfter(clause, end)
  if (objects.length > 0) return withAdopters(clause, objects, end, objects.at(-1)!.tail)
  if (after !== undefined) return []
  return unnamed(clause, end)
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
  const calls = clause.reading.callOuts.filter((call) => call.at > clause.start && call.at <= clause.end + 2)
  const own =
    calls.findLast((call) => call.at <= at && adopters(call).length > 0) ?? calls.find((call) => call.at > at)
  return adopters(own).slice(0, own !== undefined && own.works.length > 1 ? own.works.length : 1)
}
