import { between, byAt, byStart, firstFrom } from "../text/search.ts"
import { adopters, alike } from "./clause.ts"
import type { LawLexicon, Term } from "./lexicon.ts"
import { titleOfPhrase, yearOpening } from "./described-title.ts"
import { fold, isSpace, tidy, wordAfter, wordBefore } from "../text/letters.ts"
import type { CallOut, Item, Reading } from "./item.ts"
import type { Register, Work } from "./register.ts"
import type { LooseNoun } from "./scan.ts"
import { sentenceAt, type SentenceRange } from "./sentences.ts"
import { wordSet } from "../text/vocabulary.ts"

/** An instrument known only by a phrase in small letters, with the one that brings it into being. */
export interface Described {
  readonly item: Item
  /** None where the sentence says something else of it ("the standard was amended"); the first is meant. */
  readonly adoptedBy: ReadonlyArray<Work>
  readonly relation: "adopts" | "sets_out"
}

const act = String.raw`(?:adopt|approv|issu|enact|promulgat|publish|develop|prepar|establish|updat|launch|formulat|introduc)`
const adoptsBefore = new RegExp(
  String.raw`(?:\b${act}(?:ed|es|s|ing|e)|\b(?:adoption|approval|issuance|publication|promulgation),?(?:\sin\s(?:\p{L}+\s)?\d{4},?)?\sof|\bdr[ae]wn?\sup|\b(?:regulated|governed)\sby|\bset(?:s|ting)?\s(?:out|forth))\s(?:(?:the|a|an|its|their|new|several|various|two|updated|version|of)\s){0,4}$`,
  "u"
)
const adoptedAfter = new RegExp(
  String.raw`^,?\s(?:which\s)?(?:(?:was|were|has been|have been|is|are)\s)?(?:\p{L}+ly\s|also\s|then\s){0,2}(?:${act}ed|amended|drawn up)\b`,
  "u"
)
const amendedAfter = /^\s(?:(?:was|were|has been|have been)\s)(?:\p{L}+ly\s|also\s)?amended\b/u
const modifierStop = new Set(
  `the a an its their this that these those new several various other any no such adopted approved issued enacted promulgated published
  developed prepared established updated launched adopt approve issue and or of in on for to by with from under through also existing
  adopting approving issuing regulating updating setting forth out up amended amending drawn drew was were is are`.split(
    /\s+/
  )
)
const phraseLinks = new Set(
  "of on for to in and or with against from between by the a an concerning regarding relating their its at as within during among".split(
    " "
  )
)
const verbs =
  /^(?:was|were|is|are|has|have|had|will|which|that|establishes?|provides?|sets?|includes?|regulates?|aims?|seeks|contains?|states?|also|should|shall|may|must|can|entered|came|through|pursuant|under|adopted|approved|issued|published|whereby|in order|so)$/
const purpose =
  /^to\s(?:\p{L}+(?:ize|ise|ify|ate)|ensure|provide|establish|guarantee|prevent|protect|promote|address|support|improve|regulate|define|set|allow|enable|help|make|reduce|combat|meet|grant|offer|strengthen|increase|further|give|bring|adapt|avoid|serve|follow|determine|include)\b/u

/**
 * Phrases in small letters that name an instrument which another one adopts: "a protocol for the care of
 * migrants in vulnerable situations" with the decision in its footnote, "Decree No. 5 setting out the
 * national strategy on migration", "To implement the Policy, a strategic plan was adopted".
 */
export function findDescribed(
  reading: Reading,
  loose: ReadonlyArray<LooseNoun>,
  sentences: ReadonlyArray<SentenceRange>,
  register: Register,
  lexicon: LawLexicon
): Array<Described> {
  const { text } = reading.prose
  const found: Array<Described> = []
  let before: { end: number; adopted: boolean } | undefined
  for (const noun of loose) {
    if (!noun.term.described) continue
    const sentence = sentenceAt(sentences, noun.start)
    if (sentence === undefined || isCompound(text, noun.end, lexicon)) continue
    const range = phraseOf(reading, noun, sentence)
    const { start, end } = range
    const lead = text.slice(Math.max(sentence.start, start - 60), start)
    const coordinate = before?.adopted === true && /^[\s,;]*and\s$/.test(text.slice(before.end, start))
    const adopted =
      adoptsBefore.test(lead) || coordinate || adoptedAfter.test(text.slice(range.verb, range.verb + 50))
    before = { end, adopted }
    if (!adopted || end - start > 260) continue
    if (between(reading.items, byStart, start - 300, end).some((item) => start < item.end)) continue
    const { title: phrase, issuer } = titleOfPhrase(text, range, lexicon)
    const implemented = implementedBy(reading, sentence, start)
    const title =
      implemented === undefined || /\s(?:of|on|for|to)\s/.test(phrase)
        ? phrase
        : `${phrase} of the ${implemented.work.titles[0]}`
    if (title.split(" ").length < 3) continue
    const setter = setterOf(reading, start, lead)
    const stated = setter ?? approverOf(reading, range.verb) ?? leaderOf(reading, sentence, start, lead)
    const adoptedBy =
      stated === undefined ? alike(adopters(callOutOf(reading, noun.end, end, sentence))) : [stated]
    if (adoptedBy.length === 0 && implemented === undefined) continue
    const work = register.takeOther(`described ${fold(title)}`, {
      ...makeDescribed(noun.term, lexicon),
      issuer,
      year: yearOpening(title)
    })
    if (work.titles.length === 0) register.name(work, title)
    if (implemented === undefined) register.call(work, tidy(range.printed))
    const item: Item = { start, end, tail: end, form: "description", work, reference: null }
    const amended = amendedAfter.test(text.slice(end, end + 40))
    found.push({
      item,
      adoptedBy: amended ? [] : adoptedBy,
      relation: /\bset(?:s|ting)?\s(?:out|forth)\s/.test(lead) ? "sets_out" : "adopts"
    })
  }
  return found
}

interface Phrase {
  readonly start: number
  readonly end: number
  /** Where a verb that follows it begins. */
  readonly verb: number
  readonly printed: string
}

const splitting =
  /^\s(?:was|were|has been|have been)\s(?:also\s)?(?:adopted|approved|issued)\s(?=(?:on|for|of)\s)/

/** The phrase around a noun: "a directive was adopted on the care of migrants" without its verb. */
function phraseOf(reading: Reading, noun: LooseNoun, sentence: SentenceRange): Phrase {
  const { text } = reading.prose
  const start = phraseStart(text, noun.start, sentence.start)
  const limit = limitOf(reading, noun.end, sentence.end)
  const verb = splitting.exec(text.slice(noun.end, noun.end + 60))
  if (verb !== null) {
    const rest = noun.end + verb[0].length - 1
    const end = phraseEnd(text, rest, limit)
    return { start, end, verb: noun.end, printed: text.slice(start, noun.end) + text.slice(rest, end) }
  }
  const end = phraseEnd(text, noun.end, limit)
  return { start, end, verb: end, printed: text.slice(start, end) }
}

/** The policy that a sentence begins with implementing. */
function implementedBy({ prose, items }: Reading, sentence: SentenceRange, before: number): Item | undefined {
  const lead = /^(?:In order to|To) implement (?:the )?/.exec(
    prose.text.slice(sentence.start, sentence.start + 30)
  )
  if (lead === null) return undefined
  const policy = items[firstFrom(items, byStart, sentence.start + lead[0].length)]
  if (policy?.start !== sentence.start + lead[0].length) return undefined
  return policy.end < before && policy.work.titles.length > 0 ? policy : undefined
}

const approvedBy =
  /^,?\s(?:which\s)?(?:(?:was|were|has been|have been)\s)?(?:approved|adopted|issued|established)\s(?:by|through|by means of|under)\s(?:the\s)?$/

/** "the guidelines for returnees, approved by Ministerial Decision No. 154". */
function approverOf({ prose, items }: Reading, end: number): Work | undefined {
  const next = items[firstFrom(items, byStart, end)]
  if (next === undefined || next.form !== "number" || next.start - end > 60) return undefined
  return approvedBy.test(prose.text.slice(end, next.start)) ? next.work : undefined
}

/** "By Ministerial Resolution No. 82, the Ministry adopted the protocol on boats". */
function leaderOf(
  { prose, items }: Reading,
  sentence: SentenceRange,
  start: number,
  lead: string
): Work | undefined {
  if (!/\b(?:adopted|approved|issued|established)\s(?:the\s|a\s|an\s|its\s|new\s)*$/.test(lead))
    return undefined
  const first = between(items, byStart, sentence.start, start)[0]
  if (first === undefined || first.form !== "number" || start - first.tail > 120) return undefined
  if (!/^(?:By|Through|By\smeans\sof)\s(?:the\s)?$/.test(prose.text.slice(sentence.start, first.start)))
    return undefined
  return /^,\s[^,.;:()]{3,110}$/.test(prose.text.slice(first.tail, start)) ? first.work : undefined
}

/** "Supreme Decree No. 77-2019-XY setting out" it. */
function setterOf({ prose, items }: Reading, start: number, lead: string): Work | undefined {
  if (
    !/\b(?:setting (?:out|forth)|adopting|approving|establishing|issuing)\s(?:the\s|a\s|an\s|its\s|new\s)*$/.test(
      lead
    )
  )
    return undefined
  const subject = between(items, byStart, start - 300, start).findLast((item) => item.form === "number")
  if (
    subject === undefined ||
    start - subject.tail > 40 ||
    !/^,?\s[a-z\s]+$/.test(prose.text.slice(subject.tail, start))
  )
    return undefined
  return subject.work
}

function makeDescribed(
  { kind, noun }: Term,
  lexicon: LawLexicon
): Omit<Work, "numbers" | "titles" | "aliases"> {
  return {
    category: "instrument",
    kind,
    noun,
    year: null,
    yearly: false,
    issuer: null,
    jurisdiction: lexicon.state,
    date: null,
    url: null,
    years: null,
    described: true,
    dated: null
  }
}

/** "policy guidelines": the noun only modifies the next one. */
function isCompound(text: string, end: number, lexicon: LawLexicon): boolean {
  const next = isSpace(text.charCodeAt(end)) ? wordAfter(text, end) : undefined
  if (next === undefined) return false
  const word = fold(text.slice(next.start, next.end))
  if (lexicon.terms.has(word)) return true
  return !phraseLinks.has(word) && !verbs.test(word) && !/(?:ed|ing|s|ly|who|when|while|where)$/.test(word)
}

function phraseStart(text: string, at: number, floor: number): number {
  let start = at
  for (let words = 0; words < 8; words++) {
    const word = wordBefore(text, start)
    if (word !== undefined && word.start >= floor) {
      if (
        modifierStop.has(fold(text.slice(word.start, word.end))) ||
        text.slice(word.start, word.end).endsWith("ly")
      )
        break
      start = word.start
      continue
    }
    // "the executive branch's 2022 integrity strategy"
    const year = /(?:19|20)\d\d\s$/.exec(text.slice(Math.max(floor, start - 5), start))
    if (year === null) break
    start -= year[0].length
  }
  return start
}

/** The end of a phrase at the latest: a footnote anchor, or the end of the sentence. */
function limitOf({ callOuts }: Reading, from: number, sentenceEnd: number): number {
  const anchor = callOuts[firstFrom(callOuts, byAt, from + 1)]
  return anchor === undefined ? sentenceEnd : Math.min(anchor.at, sentenceEnd)
}

/** "COVID-19". */
const digitsAfter = /^[-‑]\d{1,4}(?!\d)/
/** A phrase that goes on for longer names nothing. */
const longest = 280

const isOrTheLike = wordSet("is are has have may can also should")

function phraseEnd(text: string, nounEnd: number, limit: number): number {
  let end = nounEnd
  let relative = false
  let words = 0
  for (;;) {
    if (end - nounEnd > longest) return end
    if (end >= limit) return trimmed(text, nounEnd, Math.min(end, limit))
    const next = isSpace(text.charCodeAt(end)) ? wordAfter(text, end) : undefined
    if (next === undefined) {
      // A list goes on over its commas: "assessment, classification and certification of".
      const list = /^,\s(?=[\p{Ll}\s,’-]{2,80}?\s(?:and|or)\s)/u.exec(text.slice(end, end + 100))
      if (list === null || words < 3 || relative) return trimmed(text, nounEnd, end)
      end += list[0].length - 1
      continue
    }
    if (next.end > limit) return trimmed(text, nounEnd, limit)
    const word = text.slice(next.start, next.end)
    if (word === "who" || word === "whose") relative = true
    else if (verbs.test(word) && !(relative && isOrTheLike.has(word))) return trimmed(text, nounEnd, end)
    if (word === "to" && words > 1 && purpose.test(text.slice(next.start, next.start + 24)))
      return trimmed(text, nounEnd, end)
    if (words === 0 && !phraseLinks.has(word)) return trimmed(text, nounEnd, end)
    end = next.end + (digitsAfter.exec(text.slice(next.end, next.end + 6))?.[0].length ?? 0)
    words++
  }
}

const trimmed = (text: string, from: number, end: number) =>
  from +
  text.slice(from, end).replace(/(?:[\s,.;:]|\s(?:of|on|for|to|in|and|or|with|by|the|a|an|as|at))+$/u, "")
    .length

/** The footnote that stands for the phrase: right behind it, or the next one that no other phrase claims. */
function callOutOf(
  { callOuts }: Reading,
  nounEnd: number,
  end: number,
  sentence: SentenceRange
): CallOut | undefined {
  return between(callOuts, byAt, nounEnd, Math.max(end, sentence.end) + 3).find(({ cites }) => cites)
}
