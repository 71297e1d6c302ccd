import { agentBefore, agentInBrackets, agentsAfter, agentWithin } from "./agents.ts"
import {
  adoptable,
  adopters,
  alike,
  citedAfter,
  isParticiple,
  isPassive,
  objectsAfter,
  subjectsBefore
} from "./clause.ts"
import { callOutAfter, type Item } from "./item.ts"
import type { Work } from "./register.ts"
import { actorOf, hasSubject, over, type RelationVerb, type Statements } from "./stated.ts"
import { wordSet } from "../text/vocabulary.ts"

const treaties = /^(?:convention|treaty|agreement|protocol|declaration|memorandum_of_understanding)$/
const ofWhat = /^(?:,?\sin\s(?:\p{L}+\s)?\d{4},?)?\sof\s(?:an\supdated\sversion\sof\s)?/u

/** "the Plan was adopted" with a decree in its footnote, "Decree No. 5 adopting the Plan", "adopted by Decree No. 5". */
export function stateAdoption(verb: RelationVerb, statements: Statements): void {
  const { clause, printed, start, end } = verb
  const noun = printed === "adoption" || printed === "approval"
  const of = ofWhat.exec(clause.text.slice(end, end + 60))
  if (noun && of === null) return
  const passive = !noun && isPassive(clause, start)
  if (!noun && !passive && stateActive(verb, statements)) return
  const within = noun || passive ? undefined : agentWithin(clause, end)
  const subjects = noun ? [] : subjectsBefore(clause, start)
  const isSubject = subjects.length > 0 && (passive || isParticiple(clause, start))
  const adopted = isSubject
    ? subjects
    : objectsAfter(clause, within?.end ?? (noun ? end + of![0].length : end))
  const agents = agentsAfter(clause, isSubject ? end : (adopted.at(-1)?.tail ?? end))
  const other = within?.agent ?? (noun || passive ? undefined : agentBefore(clause, start))
  for (const [index, object] of adopted.entries()) {
    stateBasis(verb, object.work, object, statements)
    const agent =
      agentInBrackets(clause, object) ??
      (agents.length === adopted.length ? agents[index] : agents[0]) ??
      other
    const isNumbered = agent !== undefined && agent.work.numbers.length > 0
    if (isNumbered && treaties.test(object.work.kind) && printed.startsWith("approv")) {
      statements.add(agent.work, "approves", object.work, over(verb, object, agent))
      continue
    }
    if (!adoptable.test(object.work.kind) || object.form === "short") continue
    if (isNumbered) {
      statements.add(agent.work, "adopts", object.work, over(object, agent))
      continue
    }
    const call =
      callOutAfter(clause.reading, object.tail) ??
      callOutAfter(clause.reading, end) ??
      citedAfter(clause, Math.max(end, object.tail))
    // What the sentence names itself, it would have said of it.
    const unnamed = alike(adopters(call)).filter((work) => !clause.items.some((item) => item.work === work))
    for (const [order, work] of unnamed.entries()) {
      statements.add(work, "adopts", object.work, over(verb, object), order > 0 || object.form === "number")
    }
  }
  if (adopted.length === 0 && passive) {
    // "a list of dangerous jobs[the decree] was adopted pursuant to the Code"
    const call = clause.callOuts.find(({ at }) => at <= start)
    for (const work of adopters(call).slice(0, 1)) stateBasis(verb, work, undefined, statements)
  }
}

const participle = /^(?:adopting|approving|adopts|approves|containing)$/

const adoptedOrTheLike = wordSet("adopted approved established issued")

/** "Decree No. 5 adopting the Plan", "Legislative Resolution No. 8 approved the Convention". */
function stateActive(verb: RelationVerb, statements: Statements): boolean {
  const { clause, printed, end } = verb
  const isPast = adoptedOrTheLike.has(printed)
  if (!isPast && !participle.test(printed)) return false
  const subject = actorOf(verb)
  if (subject === undefined || subject.work.numbers.length === 0) return !isPast
  if (isPast && !/^\s(?:\p{L}+ly\s|also\s)?$/u.test(clause.text.slice(subject.tail, verb.start))) return false
  const objects = objectsAfter(clause, end)
  for (const object of objects) {
    if (adoptable.test(object.work.kind))
      statements.add(subject.work, "adopts", object.work, over(subject, object))
    else if (treaties.test(object.work.kind)) {
      statements.add(subject.work, "approves", object.work, over(subject, object))
    }
  }
  return true
}

const grounds = String.raw`(?:[Pp]ursuant to|[Oo]n the basis of|[Ii]n line with|[Ii]n accordance with|[Ii]n compliance with|[Bb]ased on|[Ii]n application of)\s`
const basis = new RegExp(String.raw`^,?\s${grounds}`)
const laterBasis = new RegExp(String.raw`^(?:,?\s[^,.;]{0,90})?,\s${grounds}`)
const basisFirst = new RegExp(String.raw`^${grounds}`)

/** "adopted pursuant to article 9 of the Code", "In line with Decree No. 3, ... adopted Decision No. 109". */
function stateBasis(verb: RelationVerb, subject: Work, item: Item | undefined, statements: Statements): void {
  const { clause, end } = verb
  const { text } = clause
  const after = basis.exec(text.slice(end, end + 30))
  if (after !== null) {
    for (const object of objectsAfter(clause, end + after[0].length)) {
      statements.add(subject, "based_on", object.work, over(item ?? verb, object))
    }
  }
  const later =
    item === undefined ? null : laterBasis.exec(text.slice(item.tail, Math.min(clause.end, item.tail + 120)))
  if (item !== undefined && later !== null) {
    for (const object of objectsAfter(clause, item.tail + later[0].length)) {
      statements.add(subject, "based_on", object.work, over(item, object))
    }
  }
  const first = basisFirst.exec(text.slice(clause.start, clause.start + 30))
  if (first === null) return
  for (const object of objectsAfter(clause, clause.start + first[0].length)) {
    if (item !== undefined && object.end > item.start) continue
    statements.add(subject, "based_on", object.work, over({ start: clause.start, end }, item ?? verb))
  }
}

/** "ratified the Convention" with the instruments of approval and ratification in its footnote, or in brackets. */
export function stateRatification(verb: RelationVerb, statements: Statements): void {
  const { clause, printed, start, end } = verb
  const of = printed === "ratification" ? /^\sof\s/.exec(clause.text.slice(end, end + 4)) : null
  if (printed === "ratification" && of === null) return
  const passive = isPassive(clause, start)
  const within = passive ? undefined : agentWithin(clause, end)
  const objects = passive
    ? subjectsBefore(clause, start)
    : objectsAfter(clause, within?.end ?? end + (of?.[0].length ?? 0))
  if (objects[0] === undefined || !treaties.test(objects[0].work.kind)) return
  const agent =
    within?.agent ??
    (printed === "ratifying" || (!passive && printed !== "ratification" && hasSubject(verb))
      ? actorOf(verb)
      : agentsAfter(clause, passive ? end : objects.at(-1)!.tail)[0]) ??
    (passive ? undefined : agentBefore(clause, start))
  if (agent !== undefined && agent.work.numbers.length > 0) {
    for (const object of objects)
      statements.add(agent.work, "ratifies", object.work, over(verb, object, agent))
    if (!passive) stateNext(verb, agent, statements)
    return
  }
  const bracketed = objects.map((object) => agentInBrackets(clause, object)?.work)
  if (bracketed.some((work) => work !== undefined)) return statePairs(verb, objects, bracketed, statements)
  if (printed === "ratification") return
  const works = adopters(citedAfter(clause, Math.max(end, objects.at(-1)!.tail)))
  if (objects.length === 1) {
    for (const work of works) statePairs(verb, objects, [work], statements)
  } else if (works.length === objects.length) statePairs(verb, objects, works, statements)
}

/** "ratified the Convention through Decree No. 1 and its Protocol through Decree No. 2": the pairs after the first. */
function stateNext({ clause, ...verb }: RelationVerb, first: Item, statements: Statements): void {
  let before = first
  for (const object of clause.items) {
    if (object.start < before.tail || !treaties.test(object.work.kind)) continue
    if (!/^,?\s(?:and\s)?(?:the\s|its\s)?$/.test(clause.text.slice(before.tail, object.start))) return
    const [agent] = agentsAfter(clause, object.tail)
    if (agent === undefined || agent.work.numbers.length === 0) return
    statements.add(agent.work, "ratifies", object.work, over(verb, object, agent))
    before = agent
  }
}

/** Each treaty with what was printed beside it: what a parliament made has approved it, if no word says so. */
function statePairs(
  verb: RelationVerb,
  objects: ReadonlyArray<Item>,
  works: ReadonlyArray<Work | undefined>,
  statements: Statements
): void {
  for (const [index, work] of works.entries()) {
    const object = objects[index]
    if (work === undefined || object === undefined) continue
    const legislative = isLegislative(work)
    const relation = legislative ? "approves" : "ratifies"
    statements.add(work, relation, object.work, over(verb, object), legislative)
  }
}

const actOrTheLike = wordSet("act organic_act legislative_decision legislative_resolution")

/** Made by a parliament: an act, or a resolution of the Congress or the Assembly. */
const isLegislative = ({ kind, issuer }: Work) =>
  actOrTheLike.has(kind) ||
  (issuer !== null && /\b(?:Congress|Assembly|Senate|Parliament|Chamber|Legislat)/.test(issuer))

/** "To implement the Policy, a strategic plan was adopted"; "the Plan implementing the Policy". */
export function stateImplementation(verb: RelationVerb, statements: Statements): void {
  const { clause, printed, start, end } = verb
  // "its implementing decree" is no verb.
  if (/\b(?:its|their|the|an)\s$/.test(clause.text.slice(Math.max(0, start - 7), start))) return
  const object = objectsAfter(clause, end)[0]
  if (object === undefined) return
  if (!/^[Tt]o\simplement$/.test(printed)) {
    const actor = actorOf(verb)
    if (actor === undefined || actor.form === "short") return
    return statements.add(actor.work, "implements", object.work, over(actor, object))
  }
  if (!clause.text.startsWith(", ", object.tail)) return
  const subject = clause.items.find((item) => item.start > object.tail && item.work !== object.work)
  if (subject === undefined || subject.start - object.tail >= 60 || !adoptable.test(subject.work.kind)) return
  statements.add(subject.work, "implements", object.work, over(verb, subject))
}
