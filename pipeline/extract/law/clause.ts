import { between, byAt, byStart } from "../text/search.ts"
import type { CallOut, Item, Reading } from "./item.ts"
import type { Work } from "./register.ts"
import type { SentenceRange } from "./sentences.ts"
import { wordSet } from "../text/vocabulary.ts"

/** A sentence with the instruments that it names and the footnotes that it calls. */
export interface Clause {
  readonly reading: Reading
  readonly text: string
  readonly start: number
  readonly end: number
  readonly items: ReadonlyArray<Item>
  /** The footnotes that it calls, with the one on its full stop. */
  readonly callOuts: ReadonlyArray<CallOut>
}

/** A sentence that names more than this is a list, and states nothing that could be read here. */
const mostItems = 60

export const clauseOf = (reading: Reading, { start, end }: SentenceRange): Clause => ({
  reading,
  text: reading.prose.text,
  start,
  end,
  items: between(reading.items, byStart, start, end).slice(0, mostItems),
  callOuts: between(reading.callOuts, byAt, start + 1, end + 3).slice(0, mostItems)
})

const part = String.raw`(?:(?:[Aa]rticles?|[Aa]rts?\.|[Cc]hapters?|[Ss]ections?|[Pp]aragraphs?|[Tt]itles?|[Bb]ooks?|[Aa]nnex(?:es)?)\s[\w\s,.()-]{1,80}?\s(?:of|to|in)\s|(?:(?:certain|several|some|various)\s)?(?:provisions|articles|parts|aspects|the provisions|the content|the text|the terms)\s(?:of|in)\s)`
const opening = new RegExp(
  String.raw`^\s?${part}?(?:the\s|a\s|an\s|its\s|their\s|this\s|said\s|new\s){0,3}(?:[\p{L}’-]+\s){0,3}$`,
  "u"
)
const joining = new RegExp(
  String.raw`^[”"’)]?,?\s?(?:and\s|or\s|as\swell\sas\s)?${part}?(?:the\s|of\s|to\s)?(?:(?!(?:by|through|under|in|on|for|with|from|\p{L}+(?:ing|ed)|repeals|replaces|amends|regulates|extends|adopts|approves)\s)\p{L}+\s)?$`,
  "u"
)
const preposition =
  /\b(?:of|for|on|in|by|under|through|with|to|from|and|or|that|which|is|are|was|were|has|have)\s/

/** The instruments that are the object of words ending at `at`: the one right after them and those joined to it. */
export function objectsAfter(clause: Clause, at: number): Array<Item> {
  const found: Array<Item> = []
  let end = at
  for (const item of clause.items) {
    if (item.start < end) continue
    const gap = clause.text.slice(end, item.start)
    if (gap.length > 130) break
    // "the Convention on Rivers (Act No. 5) and the Convention on Lakes": what made the first one.
    if (found.length > 0 && isBracketed(clause, end, item)) {
      end = item.tail + 1
      continue
    }
    if (found.length === 0) {
      if (!opening.test(gap) || (preposition.test(gap) && !new RegExp(part).test(gap))) break
    } else if (found.at(-1)!.work === item.work) {
      // Another name of the one before, in apposition.
      if (!/^[,\s(–-]*(?:the\s)?$/.test(gap)) break
    } else if (!joining.test(gap) || /^[”"’)]?\s?$/.test(gap)) break
    found.push(item)
    end = item.tail
  }
  return found
}

/** "(Act No. 5)" right behind what ends at `end`. */
export const isBracketed = ({ text }: Clause, end: number, item: Item): boolean =>
  text.slice(end, item.start) === " (" && text[item.tail] === ")"

const acting =
  /\b(?:amending|implementing|repealing|regulating|adopting|approving|extending|updating|complementing|supplementing|ratifying|on the regulations pertaining to|(?:promulgated|adopted|approved|amended|issued|enacted|established) by|of|under|pursuant to|in accordance with|in line with)\s(?:[\w\s,.()-]{1,60}?\s(?:of|to)\s)?(?:the\s)?(?:\p{Lu}\p{L}+\s)?$/u
const participle =
  /\b(?:amending|implementing|repealing|adopting|approving|extending|updating|complementing|supplementing|ratifying)\s(?:[\w\s,.()-]{1,60}?\s(?:of|to)\s)?(?:the\s)?$/
/** A comma or "and"; both begin another clause. */
const joint = /^(?:,\s|\sand\s)(?:the\s)?$/

const betweenSubjectAndVerb = new RegExp(
  String.raw`^[,\s”"’)]*(?:(?:arts?|sects?|chaps?|paras?)\.\s[\w.,\s-]{1,30}?(?:\s\(\w{1,4}\))?,?\s)?\(?(?:and\sits\s(?:[Ii]mplementing\s)?[Rr]egulations\s)?(?:[\w\s.()-]{0,40},\s)?(?:which\s|that\s|as\s)?(?:(?:was|were|has|have|had|is|are|been|being|be|will|shall|to)\s){0,3}(?:\p{L}+ed\s[^.;]{0,60}\sand\s(?:was\s|were\s)?)?(?:\p{L}+ly\s|also\s|first\s|then\s|later\s|developed\sand\s|drafted\sand\s|already\s|in\s\d{4},?\s){0,2}$`,
  "u"
)

const alsoPassive = /^,?\sand\s(?:\p{L}+ly\s|also\s|then\s|later\s)?$/u

/** "was approved by Act No. 5" before `at`, in "and ratified by Decree No. 6": where its verb begins. */
function passiveBefore({ text, start }: Clause, at: number): number | undefined {
  const reach = Math.max(start, at - 120)
  const verb = /\s(?:was|were|been)\s(?=\p{L}+ed\s(?:by|through|by\smeans\sof)\s(?:\p{L}+\s){0,3}$)/u.exec(
    text.slice(reach, at)
  )
  return verb === null ? undefined : reach + verb.index + verb[0].length
}

/**
 * The instruments that a verb at `at` has for its subject: the last one named before, over those that it acts
 * on itself, and those joined to it. None where other words come between.
 */
export function subjectsBefore(clause: Clause, at: number): Array<Item> {
  const before = clause.items.filter((item) => item.tail <= at + 1)
  let index = before.length - 1
  const last = before[index]
  if (last === undefined || at - last.tail > 240) return []
  const words = clause.text.slice(last.tail, at)
  if (alsoPassive.test(words)) {
    const first = passiveBefore(clause, last.start)
    if (first !== undefined) return subjectsBefore(clause, first)
  }
  if (!betweenSubjectAndVerb.test(words)) return []
  while (index > 0) {
    const previous = before[index - 1]!
    // A title that holds another one is the subject.
    if (previous.end >= before[index]!.end) {
      index--
      continue
    }
    const isJoined = joint.test(clause.text.slice(previous.tail, before[index]!.start))
    if (isActedOn(clause, before[index]!) || (isJoined && isActedOn(clause, previous))) index--
    else break
  }
  // "The decree amending the Act was published", "Rules made under the Act were published": not the Act.
  const lead = clause.text.slice(clause.start, before[index]!.start)
  if (
    participle.test(lead) ||
    /\s(?:made|issued|adopted|approved)\s(?:under|pursuant\sto)\s(?:the\s)?$/.test(lead)
  )
    return []
  const subjects = [before[index]!]
  // "the Conventions A and B, which entered into force": the last one.
  if (/\b(?:which|that)\s(?!were\s|have\s|are\s)/.test(clause.text.slice(last.tail, at))) return subjects
  // "X was repealed by Y, and the Z was adopted": a verb in the singular has one subject.
  if (/\s(?:was|has|is)\s/.test(clause.text.slice(last.tail, at))) return subjects
  while (index > 0) {
    const previous = before[--index]!
    const gap = clause.text.slice(previous.tail, subjects[0]!.start)
    if (
      !/^\)?,?\s(?:and|or|as well as)\s(?:the\s)?$/.test(gap) &&
      !(subjects.length > 1 && /^,\s(?:the\s)?$/.test(gap))
    )
      break
    subjects.unshift(previous)
  }
  return subjects
}

/** The last of those. */
export const subjectBefore = (clause: Clause, at: number): Item | undefined =>
  subjectsBefore(clause, at).at(-1)

const isActedOn = (clause: Clause, item: Item) => acting.test(clause.text.slice(clause.start, item.start))

/** The last instrument named before `at` in the sentence, whatever stands between. */
export const lastBefore = (clause: Clause, at: number): Item | undefined =>
  clause.items.findLast((item) => item.end <= at)

const passive =
  /\b(?:as|was|were|been|being|is|are|be)\s(?:\p{L}+ed\s[^.;]{0,50}(?:Nos?\.[^.;]{0,30})?\sand\s)?(?:\p{L}+ly\s|also\s|then\s|first\s|later\s|\p{L}+ed\sand\s)*$/u

/** "was adopted", "has also been amended", "was adopted in 2017 and amended": the words before a verb make it passive. */
export const isPassive = ({ text, start }: Clause, at: number): boolean =>
  passive.test(text.slice(Math.max(start, at - 120), at))

/** "Act No. 5 amending the Code, published on ...": right behind what was named last. */
export function isParticiple(clause: Clause, at: number): boolean {
  const last = lastBefore(clause, at)
  return (
    last !== undefined &&
    /^[”"’)]?(?:,\s(?:arts?\.|chaps?\.|sects?\.|paras?\.|pp?\.|articles?)\s[^,;]{1,30})?,?\s?$/.test(
      clause.text.slice(last.tail, at)
    )
  )
}

/** Kinds that another instrument brings into being. */
export const adoptable =
  /^(?:policy|plan|strategy|protocol|guideline|directive|presidential_directive|standard|technical_standard|code_of_conduct|manual|guide|road_map|instruction|agenda|regulation|statute)$/
const conventionOrTheLike = wordSet("convention treaty constitution code")

/** An agreement with a number is one of an authority, as in Guatemala. */
const isAdopter = (work: Work) => work.numbers.length > 0 && !conventionOrTheLike.has(work.kind)

/** The instruments cited by the footnote that stands for a phrase or its verb, or by the next one of the sentence. */
export function citedAfter(clause: Clause, end: number): CallOut | undefined {
  const next = clause.callOuts.find(({ at, cites }) => cites && at >= end)
  if (next === undefined || !next.works.some(isAdopter)) return undefined
  // It stands for what is named nearer to it.
  const nearer = clause.items.some(
    ({ start, form, work }) =>
      start >= end &&
      start < next.at &&
      form === "title" &&
      adoptable.test(work.kind) &&
      work.numbers.length === 0
  )
  return nearer ? undefined : next
}

export const adopters = (call: CallOut | undefined): ReadonlyArray<Work> =>
  call?.works.filter(isAdopter) ?? []

/** The first of some instruments, and those of its kind: two decrees in the footnote of what both adopt. */
export const alike = (works: ReadonlyArray<Work>): ReadonlyArray<Work> =>
  works.filter(({ kind, issuer }) => kind === works[0]!.kind && issuer === works[0]!.issuer)
