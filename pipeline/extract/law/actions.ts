import { agentAfter, agentsAfter } from "./agents.ts"
import {
  adoptable,
  adopters,
  citedAfter,
  isParticiple,
  isPassive,
  lastBefore,
  objectsAfter,
  subjectsBefore,
  type Clause
} from "./clause.ts"
import type { Item } from "./item.ts"
import { actorOf, hasSubject, over, type Earlier, type RelationVerb, type Statements } from "./stated.ts"
import { wordSet } from "../text/vocabulary.ts"

const amendmentAmendmentsOrChanges = wordSet("amendment amendments Changes changes")

/**
 * "X amending Y", "Y was amended by X", "amendments introduced to Y by X": what one instrument does to another.
 *
 * @param earlier what the sentence before named, for "It is implemented by", "These measures were complemented by"
 */
export function stateAction(verb: RelationVerb, earlier: Earlier, statements: Statements): void {
  const { clause, printed, relation, start, end } = verb
  const { text } = clause
  if (amendmentAmendmentsOrChanges.has(printed)) return stateChange(verb, statements)
  if (relation === "updates" && text.startsWith(" version of ", end)) return stateUpdate(verb, statements)
  // "Act No. 5 was promulgated in 2022 and repealed Act No. 6"
  const beside =
    printed.endsWith("ed") && clause.text.slice(start - 5, start) === " and " && isPassive(clause, start)
      ? objectsAfter(clause, end)
      : []
  if (beside.length > 0) {
    for (const subject of subjectsBefore(clause, start))
      for (const object of beside) statements.add(subject.work, relation, object.work, over(subject, object))
    return
  }
  // "Act No. 5, amended by Act No. 6,"
  if (isPassive(clause, start) || (printed.endsWith("ed") && isByAgent(clause, start, end)))
    return statePassive(verb, earlier, statements)
  if (printed.endsWith("ed") && relation !== "extends" && !hasSubject(verb)) return
  const subject = actorOf(verb)
  if (subject === undefined) return
  const objects = clause.text.startsWith(" it ", end) ? itBefore(clause, subject) : objectsAfter(clause, end)
  for (const object of objects) {
    if (relation === "sets_out" && !adoptable.test(object.work.kind)) continue
    // What regulates an act or a decree carries it into effect; a procedure that one created it regulates.
    const isLaw = relation === "regulates" && object.work.numbers.length > 0
    if (relation === "regulates" && !isLaw) continue
    const stated = isLaw ? "implements" : relation
    statements.add(subject.work, stated, object.work, over(subject, object), subject.work.kind === "bill")
  }
  if (objects.length > 0) return
  if (clause.text.startsWith(" it ", end) && earlier.first !== undefined) {
    const stated = relation === "regulates" ? "implements" : relation
    return statements.add(subject.work, stated, earlier.first, over(subject, verb), true)
  }
  if (relation === "regulates") return stateCreated(verb, subject, statements)
  if (relation === "amends" && stateInsertion(verb, subject, statements)) return
  if (relation !== "extends") return
  // "extended the validity of permits obtained under Decree No. 10"
  const object = clause.items.find((item) => item.start >= end)
  const gap = object === undefined ? "" : text.slice(end, object.start)
  if (
    object !== undefined &&
    gap.length < 140 &&
    /\b(?:validity|term|period|duration|application|scope)\b/.test(gap)
  ) {
    statements.add(subject.work, relation, object.work, over(subject, object), true)
  }
}

const isByAgent = (clause: Clause, start: number, end: number) =>
  isParticiple(clause, start) && /^\s(?:in\s\d{4}\s)?(?:by|through)\s/.test(clause.text.slice(end, end + 24))

/** "Act No. 5 and Decree No. 6 regulating it": what is named before the one that acts. */
const itBefore = ({ items }: Clause, subject: Item): Array<Item> =>
  items.filter(({ tail, work }) => tail <= subject.start && work !== subject.work).slice(-1)

const created =
  /^[^.;]{3,90}?\s(?:created|established|introduced|set\sup|provided\sfor)\s(?:by|under|in|through)\s(?:the\s)?$/

/** "Decree No. 5 regulating the register created by Act No. 6". */
function stateCreated({ clause, end }: RelationVerb, subject: Item, statements: Statements): void {
  const object = clause.items.find((item) => item.start >= end)
  if (object === undefined || !created.test(clause.text.slice(end, object.start))) return
  statements.add(subject.work, "regulates", object.work, over(subject, object))
}

/** "Act No. 5 incorporates article 9 into the Code", "adding two chapters to Act No. 6". */
function stateInsertion({ clause, printed, end }: RelationVerb, subject: Item, statements: Statements) {
  if (!/^(?:incorporat|insert|add|introduc)/.test(printed)) return false
  const object = clause.items.find((item) => item.start >= end)
  const part =
    /^\s(?:(?:an?|the|new|two|three|certain)\s){0,3}(?:articles?|chapters?|sections?|titles?|paragraphs?|amendments?|provisions)\b[\w\s,.()-]{0,60}?\s(?:to|into|in)\s(?:the\s)?$/
  if (object !== undefined && part.test(clause.text.slice(end, object.start)))
    statements.add(subject.work, "amends", object.work, over(subject, object))
  return true
}

/** "amendments introduced to Y by X", "Changes to Y ... were introduced through X". */
function stateChange({ clause, relation, start, end }: RelationVerb, statements: Statements): void {
  const { text } = clause
  const link = /^\s(?:(?:introduced|made)\s)?(?:to|of)\s/.exec(text.slice(end, end + 24))
  const object = link === null ? undefined : objectsAfter(clause, end + link[0].length)[0]
  if (object === undefined) return
  const rest = text.slice(object.tail, Math.min(clause.end, object.tail + 300))
  const by = /\b(?:introduced|made)(?=\s(?:by|through|under))/.exec(rest)
  const agent =
    agentAfter(clause, object.tail) ??
    (by === null ? undefined : agentAfter(clause, object.tail + by.index + by[0].length))
  if (agent !== undefined) statements.add(agent.work, relation, object.work, over({ start, end }, agent))
}

function statePassive(verb: RelationVerb, earlier: Earlier, statements: Statements): void {
  const { clause, relation, start, end } = verb
  const direct = agentsAfter(clause, end)
  const later = direct.length === 0 ? laterAgent(clause, end) : undefined
  const agents = later === undefined ? direct : [later]
  const named = subjectsBefore(clause, start)
  const owner = named.length === 0 ? possessor(clause, start) : undefined
  const subjects = owner === undefined ? named : [owner]
  for (const agent of agents) {
    for (const subject of subjects) {
      statements.add(agent.work, relation, subject.work, over(subject, agent), owner !== undefined)
    }
    if (subjects.length > 0) continue
    const it = /^(?:It|This\s(?:[Aa]ct|[Ll]aw|[Dd]ecree))\s/.test(
      clause.text.slice(clause.start, clause.start + 12)
    )
    const meant = it ? earlier.first : relation === "complements" ? earlier.last : undefined
    if (meant !== undefined) statements.add(agent.work, relation, meant, over(verb, agent), true)
  }
  if (agents.length > 0) return
  if (relation === "regulates" || relation === "implements") return
  for (const subject of subjects) {
    for (const work of adopters(citedAfter(clause, end)).slice(0, 1)) {
      statements.add(work, relation, subject.work, over(subject, verb), subject.form === "short")
    }
  }
}

/** "an updated version of the Policy was issued through Supreme Decree No. ...". */
function stateUpdate({ clause, start, end }: RelationVerb, statements: Statements): void {
  const object = objectsAfter(clause, end + " version of".length)[0]
  if (object === undefined) return
  const done = /^[^;]{0,60}?\b(?:adopted|issued|approved|published)\b/.exec(
    clause.text.slice(object.tail, Math.min(clause.end, object.tail + 120))
  )
  const after = object.tail + (done?.[0].length ?? 0)
  const agent = agentAfter(clause, after)
  if (agent !== undefined)
    return statements.add(agent.work, "updates", object.work, over({ start, end }, agent))
  for (const work of adopters(citedAfter(clause, after)).slice(0, 1)) {
    statements.add(work, "updates", object.work, over({ start, end }, object))
  }
}

/** "the Strategy's term was extended until ... issued through Supreme Decree No. ...". */
function laterAgent(clause: Clause, end: number): Item | undefined {
  const done = /\b(?:issued|adopted|approved)\s(?:through|by\smeans\sof|by)\s/.exec(
    clause.text.slice(end, Math.min(clause.end, end + 300))
  )
  if (done === null) return undefined
  const at = end + done.index + done[0].length
  return clause.items.find((item) => item.start >= at && item.start - at < 12 && item.form === "number")
}

/** "the Strategy's term was": the instrument whose term, scope or article it is. */
function possessor(clause: Clause, start: number): Item | undefined {
  const last = lastBefore(clause, start)
  if (last === undefined) return undefined
  const gap = clause.text.slice(last.end, start)
  return /^['’]s?\s(?:\p{L}+\s){1,4}(?:was|were|has\sbeen|have\sbeen)\s$/u.test(gap) ? last : undefined
}
