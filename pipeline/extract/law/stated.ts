import type { Relation } from "../../model/rows.ts"
import { lastBefore, type Clause } from "./clause.ts"
import type { Item } from "./item.ts"
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

/** The instruments that the sentence before named first and last. */
export interface Earlier {
  readonly first: Work | undefined
  readonly last: Work | undefined
}

/** A word of a sentence that may state a relation. */
export interface RelationVerb {
  readonly clause: Clause
  readonly printed: string
  readonly relation: Relation
  readonly start: number
  readonly end: number
}

/** Collects what a sentence states, each relation once. */
export class Statements {
  readonly found: Array<Stated> = []

  add(
    subject: Work,
    relation: Relation,
    object: Work,
    { start, end }: { readonly start: number; readonly end: number },
    doubtful = false
  ): void {
    if (subject === object || subject.category !== "instrument" || object.category !== "instrument") return
    const known = this.found.some(
      (stated) => stated.subject === subject && stated.relation === relation && stated.object === object
    )
    if (!known) this.found.push({ subject, relation, object, start, end, doubtful })
  }

  /** Whether anything is stated of two instruments. */
  relates(subject: Work, object: Work): boolean {
    return this.found.some((stated) => stated.subject === subject && stated.object === object)
  }
}

/** From the first to the last of some ranges. */
export const over = (...ranges: ReadonlyArray<{ readonly start: number; readonly end: number }>) => ({
  start: Math.min(...ranges.map(({ start }) => start)),
  end: Math.max(...ranges.map(({ end }) => end))
})

/** Right behind its subject, or behind when that was published. */
const beside =
  /^[,\s”"’)]*(?:(?:published|adopted|issued|promulgated|signed|enacted)\s[^.;]{3,90},\s)?(?:\p{L}+ly\s|also\s)?$/u
const relative = /^,?\s(?:[^,]{3,40},\s)?(?:which|that)\s/
const pronoun = /[;,]\s(?:it|which)\s(?:also\s|later\s|subsequently\s)?$/

const and = /^[”"’)]?,?\sand\s(?:\p{L}+ly\s|also\s)?$/u
const verbForm = /(?:s|ed|ing)$/
const verbAfter =
  /^[,\s”"’)]*(?:(?:which|that)\s)?(?:\p{L}+ly\s|also\s)?(?!was\s|is\s|has\s|as\s)(\p{L}+(?:s|ed|ing))\s/u

/** "Act No. 1 repeals Act No. 2 and replaces Act No. 3": who acts by the second of two verbs of one form. */
function coordinated({ clause, printed, start }: RelationVerb): Item | undefined {
  const before = clause.items.filter((item) => item.end <= start)
  let next = before.pop()
  if (next === undefined || !and.test(clause.text.slice(next.tail, start))) return undefined
  const form = verbForm.exec(printed)?.[0]
  for (let item = before.pop(); item !== undefined && next !== undefined; next = item, item = before.pop()) {
    const gap = clause.text.slice(item.tail, next.start)
    const verb = verbAfter.exec(gap)?.[1]
    if (verb !== undefined) return verbForm.exec(verb)![0] === form ? item : undefined
    if (!/^,?\s(?:and\s)?(?:the\s)?$/.test(gap)) return undefined
  }
  return undefined
}

/** Who acts by a verb: the instrument right before it, before "which ...", or meant by "it". */
export function actorOf(verb: RelationVerb): Item | undefined {
  const { clause, start } = verb
  const last = lastBefore(clause, start)
  if (last === undefined) return undefined
  const first = coordinated(verb)
  if (first !== undefined) return first
  if (start - last.tail > 300) return undefined
  const gap = clause.text.slice(last.tail, start)
  if (beside.test(gap) || (gap.length < 24 && !/[.;]/.test(gap))) return last
  if (relative.test(gap) && gap.length < 240) return last
  return pronoun.test(gap) && gap.length < 240 ? clause.items[0] : undefined
}

/** Whether the verb stands right behind its subject, or behind "which" or "it". */
export function hasSubject(verb: RelationVerb): boolean {
  const { clause, start } = verb
  const last = lastBefore(clause, start)
  if (last === undefined || start - last.tail > 300) return false
  if (coordinated(verb) !== undefined) return true
  const gap = clause.text.slice(last.tail, start)
  return (
    beside.test(gap) ||
    pronoun.test(gap) ||
    /(?:,\s|\s)(?:which|that)\s(?:also\s|later\s|subsequently\s)?$/.test(gap)
  )
}
