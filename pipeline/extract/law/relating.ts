import type { Relation } from "../../model/rows.ts"
import {
  adoptable,
  adopters,
  agentAfter,
  citedAfter,
  isParticiple,
  isPassive,
  lastBefore,
  objectsAfter,
  subjectBefore,
  type Clause
} from "./clause.ts"
import { callOutAfter, type Item } from "./item.ts"
import type { Work } from "./register.ts"

/** A relation that a sentence states, with the range of the words that state it. */
export interface Stated {
  readonly subject: Work
  readonly relation: Relation
  readonly object: Work
  readonly start: number
  readonly end: number
  readonly doubtful: boolean
}

const cue =
  /\b(?:amend(?:ed|ing|s|ments?)?|modif(?:ied|ying|ies)|[Cc]hanges|reform(?:ed|ing|s)|repeal(?:ed|ing|s)?|revok(?:ed|ing|es)|abrogat(?:ed|ing|es)|replac(?:ed|ing|es)|supersed(?:ed|ing|es)|extend(?:ed|ing|s)|complement(?:ed|ing|s)?|supplement(?:ed|ing|s)?|regulat(?:ing|es)|adopt(?:ed|ing|ion|s)|approv(?:ed|ing|al|es)|issued|published|established|developed|ratif(?:ied|ying|ies|ication)|updat(?:ed|ing|es)|set(?:s|ting)?\sout|containing|[Tt]o\simplement|implementing|implements)\b/g

const verbs: ReadonlyArray<readonly [RegExp, Relation]> = [
  [/^(?:amend|modif|[Cc]hanges|reform)/, "amends"],
  [/^(?:repeal|revok|abrogat|replac|supersed)/, "repeals"],
  [/^extend/, "extends"],
  [/^(?:complement|supplement)/, "complements"],
  [/^regulat/, "regulates"],
  [/^updat/, "updates"],
  [/^set/, "sets_out"],
  [/^(?:implement|[Tt]o\simplement)/, "implements"],
  [/^ratif/, "ratifies"],
  [/./, "adopts"]
]

const treaties = /^(?:convention|treaty|agreement|protocol|declaration|memorandum_of_understanding)$/

/** The relations that a sentence states between instruments. @param earlier the last one named before it */
export function findRelations(clause: Clause, earlier: Work | undefined): Array<Stated> {
  const { text } = clause
  const found: Array<Stated> = []
  const add = (
    subject: Work | undefined,
    relation: Relation,
    object: Work | undefined,
    start: number,
    end: number,
    doubtful = false
  ) => {
    if (subject === undefined || object === undefined || subject === object) return
    if (subject.category !== "instrument" || object.category !== "instrument") return
    if (
      found.some(
        (stated) => stated.subject === subject && stated.relation === relation && stated.object === object
      )
    )
      return
    found.push({ subject, relation, object, start, end, doubtful })
  }
  for (const [index, outer] of clause.items.entries()) {
    const inner = clause.items[index + 1]
    if (
      inner === undefined ||
      inner.start >= outer.end ||
      !/\samending\s(?:the\s)?$/.test(text.slice(outer.start, inner.start))
    )
      continue
    add(outer.work, "amends", inner.work, outer.start, outer.end)
  }
  cue.lastIndex = clause.start
  for (let match = cue.exec(text); match !== null && match.index < clause.end; match = cue.exec(text)) {
    const [verb] = match
    const start = match.index
    const end = start + verb.length
    if (clause.items.some((item) => start >= item.start && end <= item.end)) continue
    const relation = verbs.find(([form]) => form.test(verb))![1]
    if (relation === "adopts") stateAdoption(clause, verb, start, end, add)
    else if (relation === "ratifies") stateRatification(clause, verb, start, end, add)
    else if (relation === "implements") stateImplementation(clause, verb, start, end, add)
    else stateAction(clause, verb, relation, start, end, earlier, add)
  }
  return found
}

type Add = (
  subject: Work | undefined,
  relation: Relation,
  object: Work | undefined,
  start: number,
  end: number,
  doubtful?: boolean
) => void

/** "X amending Y", "Y was amended by X", "amendments introduced to Y by X". */
function stateAction(
  clause: Clause,
  verb: string,
  relation: Relation,
  start: number,
  end: number,
  earlier: Work | undefined,
  add: Add
): void {
  const { text } = clause
  if (/^(?:amendments?|[Cc]hanges)$/.test(verb)) {
    const link = /^\s(?:(?:introduced|made)\s)?(?:to|of)\s/.exec(text.slice(end, end + 24))
    const object = link === null ? undefined : objectsAfter(clause, end + link[0].length)[0]
    if (object === undefined) return
    const by = /\b(?:introduced|made)\s(?=by|through|under)/.exec(text.slice(object.tail, clause.end))
    const agent =
      agentAfter(clause, object.tail) ??
      (by === null ? undefined : agentAfter(clause, object.tail + by.index + by[0].length - 1))
    if (agent !== undefined) add(agent.work, relation, object.work, start, agent.end)
    return
  }
  if (relation === "updates" && /^\sversion\sof\s/.test(text.slice(end, end + 14)))
    return stateUpdate(clause, start, end, add)
  if (isPassive(clause, start)) {
    const agent = agentAfter(clause, end) ?? laterAgent(clause, end)
    const subject = subjectBefore(clause, start) ?? possessor(clause, start)
    const object = subject?.work ?? (relation === "complements" ? earlier : undefined)
    if (agent !== undefined)
      add(
        agent.work,
        relation,
        object,
        subject?.start ?? start,
        agent.end,
        subject === undefined || possessor(clause, start) !== undefined
      )
    else if (object !== undefined && subject !== undefined && relation !== "regulates") {
      for (const work of adopters(citedAfter(clause, end)).slice(0, 1))
        add(work, relation, object, subject.start, end, subject.form === "short")
    }
    return
  }
  if (verb.endsWith("ed") && relation !== "extends" && !hasSubject(clause, start)) return
  const objects = objectsAfter(clause, end)
  const subject = actor(clause, start)
  if (subject === undefined) return
  for (const object of objects) {
    if (relation === "sets_out" && !adoptable.test(object.work.kind)) continue
    if (relation === "regulates" && object.work.numbers.length === 0) continue
    add(subject.work, relation, object.work, subject.start, object.end)
  }
  if (objects.length === 0 && relation === "extends") {
    const object = clause.items.find((item) => item.start >= end)
    const gap = object === undefined ? "" : text.slice(end, object.start)
    if (
      object !== undefined &&
      /\b(?:validity|term|period|duration|application|scope)\b/.test(gap) &&
      gap.length < 140
    ) {
      add(subject.work, relation, object.work, subject.start, object.end, true)
    }
  }
}

/** "an updated version of the Policy was issued through Supreme Decree No. ...". */
function stateUpdate(clause: Clause, start: number, end: number, add: Add): void {
  const object = objectsAfter(clause, end + 12)[0]
  if (object === undefined) return
  const done = /^[^;]{0,60}?\b(?:adopted|issued|approved|published)\b/.exec(
    clause.text.slice(object.tail, clause.end)
  )
  const after = object.tail + (done?.[0].length ?? 0)
  const agent = agentAfter(clause, after)
  if (agent !== undefined) return add(agent.work, "updates", object.work, start, agent.end)
  for (const work of adopters(citedAfter(clause, after)).slice(0, 1))
    add(work, "updates", object.work, start, object.end)
}

/** "the Plan's period of validity was extended until ... issued through Supreme Decree No. ...". */
function laterAgent(clause: Clause, end: number): Item | undefined {
  const match = /\b(?:issued|adopted|approved)\s(?:through|by\smeans\sof|by)\s/.exec(
    clause.text.slice(end, clause.end)
  )
  if (match === null) return undefined
  const at = end + match.index + match[0].length
  return clause.items.find((item) => item.start >= at && item.start - at < 12 && item.form === "number")
}

/** "the Plan's period of validity was": the instrument whose term, scope or article it is. */
function possessor(clause: Clause, start: number): Item | undefined {
  const last = lastBefore(clause, start)
  return last !== undefined &&
    /^['’]s?\s(?:[\p{L}]+\s){1,4}(?:was|were|has\sbeen|have\sbeen)\s$/u.test(
      clause.text.slice(last.end, start)
    )
    ? last
    : undefined
}

function hasSubject(clause: Clause, start: number): boolean {
  return (
    /(?:,\s|\s)(?:which|that)\s(?:also\s|later\s|subsequently\s)?$/.test(
      clause.text.slice(Math.max(clause.start, start - 30), start)
    ) || directly(clause, start)
  )
}

const directly = (clause: Clause, start: number) => {
  const last = lastBefore(clause, start)
  return last !== undefined && /^[,\s”"’)]*(?:\p{L}+ly\s|also\s)?$/u.test(clause.text.slice(last.tail, start))
}

/** Who acts by a participle: the numbered instrument right before it, or before "which ... by amending". */
function actor(clause: Clause, start: number): Item | undefined {
  const last = lastBefore(clause, start)
  if (last === undefined) return undefined
  const gap = clause.text.slice(last.tail, start)
  if (gap.length < 24 && !/[.;]/.test(gap)) return last
  return /^,?\s(?:[^,]{3,40},\s)?(?:which|that)\s/.test(gap) && gap.length < 240 ? last : undefined
}

/** "the Plan was adopted" with a decree in its footnote, "Decree No. 5 adopting the Plan", "adopted by Decree No. 5". */
function stateAdoption(clause: Clause, verb: string, start: number, end: number, add: Add): void {
  const { text } = clause
  if (/^(?:adopting|approving|adopts|approves|containing)$/.test(verb)) {
    const subject = actor(clause, start)
    for (const object of objectsAfter(clause, end)) {
      if (subject === undefined || subject.work.numbers.length === 0) break
      if (treaties.test(object.work.kind) && !adoptable.test(object.work.kind))
        add(subject.work, "approves", object.work, subject.start, object.end)
      else if (adoptable.test(object.work.kind))
        add(subject.work, "adopts", object.work, subject.start, object.end)
    }
    return
  }
  const of = /^(?:,?\sin\s(?:\p{L}+\s)?\d{4},?)?\sof\s(?:an\supdated\sversion\sof\s)?/u.exec(
    text.slice(end, end + 60)
  )
  const noun = verb === "adoption" || verb === "approval"
  if (noun && of === null) return
  const passive = !noun && isPassive(clause, start)
  const subject = noun ? undefined : subjectBefore(clause, start)
  const adopted =
    subject !== undefined && (passive || isParticiple(clause, start))
      ? [subject]
      : objectsAfter(clause, noun ? end + of![0].length : end)
  for (const object of adopted) {
    stateBasis(clause, object.work, object, end, add)
    if (!adoptable.test(object.work.kind) || object.form === "short") continue
    const agent = agentAfter(clause, end)
    if (
      agent !== undefined &&
      agent.work.numbers.length > 0 &&
      /^\s?(?:in\s\S+\s)?(?:by|through|under)\b/.test(text.slice(end))
    ) {
      add(agent.work, "adopts", object.work, object.start, agent.end)
      continue
    }
    const call =
      callOutAfter(clause.reading, object.tail) ??
      callOutAfter(clause.reading, end) ??
      citedAfter(clause, Math.max(end, object.tail))
    for (const work of adopters(call).slice(0, 1)) {
      if (work.kind === "regulation") continue
      add(
        work,
        "adopts",
        object.work,
        Math.min(start, object.start),
        Math.max(end, object.end),
        object.form === "number"
      )
    }
  }
  if (adopted.length === 0 && passive) {
    const call = clause.reading.callOuts.find(({ at }) => at > clause.start && at <= start)
    for (const work of adopters(call).slice(0, 1)) stateBasis(clause, work, undefined, end, add)
  }
}

const basis =
  /^,?\s(?:pursuant to|on the basis of|in line with|in accordance with|in compliance with|based on|in application of)\s/
const laterBasis =
  /^(?:,?\s[^,.;]{0,90})?,\s(?:pursuant to|on the basis of|in line with|in accordance with|in compliance with|in application of)\s/
const basisFirst =
  /^(?:Pursuant to|In line with|In accordance with|On the basis of|In compliance with|Based on|In application of)\s/

/** "adopted pursuant to article 58 of the Code", "In line with the provisions of Decree No. 3, ... adopted Decision No. 109". */
function stateBasis(clause: Clause, subject: Work, item: Item | undefined, end: number, add: Add): void {
  const { text } = clause
  const after = basis.exec(text.slice(end, end + 30))
  if (after !== null) {
    for (const object of objectsAfter(clause, end + after[0].length)) {
      add(subject, "based_on", object.work, item === undefined ? end : Math.min(item.start, end), object.end)
    }
  }
  const later =
    item === undefined ? null : laterBasis.exec(text.slice(item.tail, Math.min(clause.end, item.tail + 120)))
  if (item !== undefined && later !== null) {
    for (const object of objectsAfter(clause, item.tail + later[0].length))
      add(subject, "based_on", object.work, item.start, object.end)
  }
  const first = basisFirst.exec(text.slice(clause.start, clause.start + 30))
  if (first === null) return
  for (const object of objectsAfter(clause, clause.start + first[0].length)) {
    if (item === undefined || object.end <= item.start)
      add(subject, "based_on", object.work, clause.start, item?.end ?? end)
  }
}

/** "ratified the Convention" with the instruments of approval and ratification in its footnote. */
function stateRatification(clause: Clause, verb: string, start: number, end: number, add: Add): void {
  const of = verb === "ratification" ? /^\sof\s/.exec(clause.text.slice(end, end + 4)) : null
  if (verb === "ratification" && of === null) return
  const passive = isPassive(clause, start)
  const subject = passive ? subjectBefore(clause, start) : undefined
  const objects = passive
    ? subject === undefined
      ? []
      : [subject]
    : objectsAfter(clause, end + (of?.[0].length ?? 0))
  const object = objects[0]
  if (object === undefined || !treaties.test(object.work.kind)) return
  const agent = passive
    ? agentAfter(clause, end)
    : verb === "ratifying"
      ? actor(clause, start)
      : agentAfter(clause, object.tail)
  if (agent !== undefined && agent.work.numbers.length > 0)
    return add(
      agent.work,
      "ratifies",
      object.work,
      Math.min(start, agent.start),
      Math.max(object.end, agent.end)
    )
  if (verb === "ratification") return
  const works = adopters(citedAfter(clause, Math.max(end, objects.at(-1)!.tail)))
  const paired = objects.length > 1 && works.length === objects.length
  if (objects.length > 1 && !paired) return
  for (const [index, work] of works.entries()) {
    const ratified = objects[paired ? index : 0]!
    const legislative = isLegislative(work)
    add(
      work,
      legislative ? "approves" : "ratifies",
      ratified.work,
      Math.min(start, ratified.start),
      ratified.end,
      legislative
    )
  }
}

/** Made by a parliament: an act, or a resolution of the Congress or the Assembly. */
const isLegislative = ({ kind, issuer }: Work) =>
  /^(?:act|organic_act|legislative_decision|legislative_resolution)$/.test(kind) ||
  (issuer !== null && /\b(?:Congress|Assembly|Senate|Parliament|Chamber|Legislat)/.test(issuer))

/** "To implement the Policy, a strategic plan was adopted"; "the Plan implementing the Policy". */
function stateImplementation(clause: Clause, verb: string, start: number, end: number, add: Add): void {
  const object = objectsAfter(clause, end)[0]
  if (object === undefined) return
  if (/^[Tt]o\simplement$/.test(verb)) {
    const subject = clause.items.find(
      (item) =>
        item.start > object.tail &&
        /^,\s/.test(clause.text.slice(object.tail)) &&
        adoptable.test(item.work.kind) &&
        item.work !== object.work
    )
    if (subject !== undefined && subject.start - object.tail < 60)
      add(subject.work, "implements", object.work, start, subject.end)
    return
  }
  const subject = actor(clause, start)
  if (subject !== undefined && subject.form !== "short")
    add(subject.work, "implements", object.work, subject.start, object.end)
}
