import type { Relation } from "../../model/rows.ts"
import { stateAction } from "./actions.ts"
import { stateAdoption, stateImplementation, stateRatification } from "./adoptions.ts"
import { agentInBrackets } from "./agents.ts"
import { adoptable, adopters, type Clause } from "./clause.ts"
import { callOutAfter } from "./item.ts"
import type { Work } from "./register.ts"
import { over, Statements, type Earlier, type Stated } from "./stated.ts"
import { wordSet } from "../text/vocabulary.ts"

const cue =
  /\b(?:amend(?:ed|ing|s|ments?)?|modif(?:ied|ying|ies)|[Cc]hanges|reform(?:ed|ing|s)|incorporat(?:ing|es)|insert(?:ing|s)|add(?:ing|s)|introduc(?:ing|es)|repeal(?:ed|ing|s)?|revok(?:ed|ing|es)|abrogat(?:ed|ing|es)|replac(?:ed|ing|es)|supersed(?:ed|ing|es)|revis(?:ed|ing|es)|extend(?:ed|ing|s)|complement(?:ed|ing|s)?|supplement(?:ed|ing|s)?|regulat(?:ing|es|ed)|adopt(?:ed|ing|ion|s)|approv(?:ed|ing|al|es)|issued|published|established|developed|ratif(?:ied|ying|ies|ication)|updat(?:ed|ing|es)|set(?:s|ting)?\sout|containing|[Tt]o\simplement|implementing|implements|implemented(?=\sby))\b/g

const verbs: ReadonlyArray<readonly [RegExp, Relation]> = [
  [/^(?:amend|modif|revis|[Cc]hanges|reform|incorporat|insert|add|introduc)/, "amends"],
  [/^(?:repeal|revok|abrogat|replac|supersed)/, "repeals"],
  [/^extend/, "extends"],
  [/^(?:complement|supplement)/, "complements"],
  // An act that "was regulated by" a decree has its implementing regulations there.
  [/^regulated/, "implements"],
  [/^regulat/, "regulates"],
  [/^updat/, "updates"],
  [/^set/, "sets_out"],
  [/^(?:implement|[Tt]o\simplement)/, "implements"],
  [/^ratif/, "ratifies"],
  [/./, "adopts"]
]

const regulatedOrImplemented = wordSet("regulated implemented")

/** The relations that a sentence states between instruments. @param earlier what was named before it */
export function findRelations(clause: Clause, earlier: Earlier): ReadonlyArray<Stated> {
  const { text } = clause
  const statements = new Statements()
  stateTitles(clause, statements)
  statePossessed(clause, statements)
  for (const match of text.slice(clause.start, clause.end).matchAll(cue)) {
    const [printed] = match
    const start = clause.start + match.index
    const end = start + printed.length
    if (clause.items.some((item) => start >= item.start && end <= item.end)) continue
    const relation = verbs.find(([form]) => form.test(printed))![1]
    const verb = { clause, printed, relation, start, end }
    if (relation === "adopts") stateAdoption(verb, statements)
    else if (relation === "ratifies") stateRatification(verb, statements)
    else if (relation === "implements" && !regulatedOrImplemented.has(printed))
      stateImplementation(verb, statements)
    else stateAction(verb, earlier, statements)
  }
  stateBeside(clause, statements)
  return statements.found
}

/** "the Act and its implementing decree No. 5", "its Regulation No. 9": what carries the one before into effect. */
function statePossessed({ items, text }: Clause, statements: Statements): void {
  for (const [index, item] of items.entries()) {
    const owner = items.slice(0, index).findLast(({ tail }) => tail <= item.start)
    if (owner === undefined || item.form !== "number" || item.start - owner.tail > 60) continue
    const lead = /\b(?:its|their)\s(implementing\s)?$/.exec(text.slice(owner.tail, item.start))
    if (lead === null || (lead[1] === undefined && item.reference?.term.noun !== "regulation")) continue
    statements.add(item.work, "implements", owner.work, over(owner, item))
  }
}

/** Of another legal order than that of a State. */
const isTreaty = ({ jurisdiction }: Work) =>
  jurisdiction !== null && !/^[A-Z]{3}$/.test(jurisdiction.jurisdiction)

/**
 * "the Plan (Supreme Decree No. 5)", and a plan with a decree in the footnote right behind its name: the decree
 * adopts it, unless the sentence says what else it does to it.
 */
function stateBeside(clause: Clause, statements: Statements): void {
  for (const item of clause.items) {
    const { work, form, tail } = item
    if (form !== "title" || !adoptable.test(work.kind) || work.numbers.length > 0 || isTreaty(work)) continue
    const bracketed = agentInBrackets(clause, item)?.work
    const call = callOutAfter(clause.reading, tail)
    const works = bracketed === undefined ? adopters(call).slice(0, 1) : [bracketed]
    for (const adopter of works) {
      // What the sentence names itself, it would have said of it.
      const isNamed = bracketed === undefined && clause.items.some((other) => other.work === adopter)
      if (isNamed || statements.relates(adopter, work)) continue
      const doubtful = bracketed === undefined && call?.adopting !== true
      statements.add(adopter, "adopts", work, over(item), doubtful)
    }
  }
}

/** A title that holds another one: "Organic Act amending the Organic Act on Human Mobility", "Regulations of the Code". */
function stateTitles({ items, text }: Clause, statements: Statements): void {
  for (const [index, outer] of items.entries()) {
    const inner = items[index + 1]
    if (inner === undefined || inner.start >= outer.end) continue
    const lead = text.slice(outer.start, inner.start)
    if (/\s(?:amending|(?:Reform|Amendment|Amendatory)\s.*(?:to|of))\s(?:the\s)?$/.test(lead))
      statements.add(outer.work, "amends", inner.work, over(outer))
    if (/^(?:\p{Lu}\p{L}+\s)?Regulations?\s/u.test(lead)) {
      statements.add(outer.work, "implements", inner.work, over(outer))
    }
  }
}
