import { between, byStart } from "../text/search.ts"
import { fold, isCapital, isSpace, wordAfter, wordBefore } from "../text/letters.ts"
import { callOutAfter, sortItems, type Item, type Reading } from "./item.ts"
import type { Term } from "./lexicon.ts"
import { canMean, lawful } from "./meaning.ts"
import {
  callOutOfPhrase,
  firstOfSentenceBefore,
  isAmender,
  generalStart,
  implementingStart,
  isRegulation,
  issuedBy,
  shortBefore,
  subjectOf
} from "./regulations.ts"
import type { LooseNoun } from "./scan.ts"
import type { Work } from "./register.ts"
import { wordSet } from "../text/vocabulary.ts"

/** A statement that one instrument carries another into effect, made by the words "its regulations". */
export interface Regulation {
  readonly passage: number
  readonly start: number
  readonly end: number
  readonly regulations: Work
  readonly of: Work
}

const definite = new Set([
  "the",
  "this",
  "that",
  "said",
  "same",
  "aforementioned",
  "above-mentioned",
  "abovementioned"
])
const complement = /^\s(?:of|on|for|to|concerning|regarding|relating|between|against|No\.)\b(?!\s\d)/
const reach = 6
const inOrder = (one: Item, other: Item) => one.start - other.start

const lawOrTheLike = wordSet(`
  law act code decision order agreement treaty resolution standard rule plan policy strategy guide agenda
`)
const areaOrTheLike = wordSet(`
  area areas process maker makers making document documents framework measure measures system instrument
  instruments
`)

/**
 * Resolves the short forms of a document: to the instrument last named before with that noun, in the
 * passage or in the few before it; "the Convention" to the treaty that the report is made under.
 */
export class ShortForms {
  /** What was named last; `only` where it was named by a word that stands for nothing else of it. */
  readonly #recent: Array<{ readonly work: Work; readonly passage: number; readonly only: string | null }> =
    []
  readonly #known = new Set<Work>()
  readonly #extra = new Map<Work, Set<string>>()
  readonly #regulations = new Map<Work, Work>()
  /** Regulations by what they are on: "operation private employment agencies". */
  readonly #subjects = new Map<string, Work>()
  readonly #treaty: Work | undefined
  readonly stated: Array<Regulation> = []

  readonly #protocolTo: (convention: Work, term: Term, after: string) => Work

  /**
   * @param treaty what "the Convention" means where nothing else does
   * @param protocolTo the Optional Protocol to a convention
   */
  constructor(treaty: Work | undefined, protocolTo: (convention: Work, term: Term, after: string) => Work) {
    this.#treaty = treaty
    this.#protocolTo = protocolTo
  }

  /** Adds to a reading the instruments that its loose nouns stand for; call it passage by passage, in order. */
  resolve(reading: Reading, loose: ReadonlyArray<LooseNoun>, position: number): void {
    const named = [...reading.items]
    let next = 0
    for (const noun of loose) {
      while (next < named.length && named[next]!.start < noun.start)
        this.#noteNamed(reading, named[next++]!, position)
      const item = isRegulation(reading.prose.text, noun)
        ? this.#regulation(reading, named, noun, position)
        : this.#short(reading, noun, position)
      if (item === undefined) continue
      reading.items.push(item)
      this.#note(item.work, position, noun.term.noun === "regulation" ? "regulation" : null)
    }
    while (next < named.length) this.#noteNamed(reading, named[next++]!, position)
    sortItems(reading.items)
  }

  /** After "Act No. 5 was amended by Act No. 6", "the Act" is the one that was amended. */
  #noteNamed({ prose }: Reading, { work, start }: Item, position: number): void {
    const amended = isAmender(prose.text, start)
      ? this.#recent.findLast((named) => named.passage === position && named.work.noun === work.noun)
      : undefined
    this.#note(work, position)
    if (amended !== undefined) this.#note(amended.work, position)
  }

  #note(work: Work, passage: number, only: string | null = null): void {
    if (work.category !== "instrument") return
    this.#recent.push({ work, passage, only })
    this.#known.add(work)
    if (this.#recent.length > 400) this.#recent.splice(0, 200)
  }

  #last(noun: string, position: number, within: number): Work | undefined {
    return this.#recent.findLast(
      ({ work, passage, only }) =>
        position - passage <= within &&
        (only === null || only === noun) &&
        canMean(noun, work, this.#extra.get(work))
    )?.work
  }

  /** The instrument with that noun, where the document has named no other so far. */
  #only(noun: string): Work | undefined {
    const works = [...this.#known].filter((work) => canMean(noun, work, this.#extra.get(work)))
    return works.length === 1 ? works[0] : undefined
  }

  #short(reading: Reading, noun: LooseNoun, position: number): Item | undefined {
    const { text } = reading.prose
    if (noun.term.plural && noun.term.noun !== "guideline") return undefined
    if (noun.before === "optional" && noun.term.noun === "protocol") {
      const convention = this.#last("convention", position, 1) ?? this.#treaty
      if (convention === undefined) return undefined
      const start = wordBefore(text, noun.start)!.start
      const work = this.#protocolTo(convention, noun.term, text.slice(noun.end, noun.end + 120))
      // "on a communications procedure"
      const rest = work.titles[0]!.slice(`Optional Protocol to the ${convention.titles[0]}`.length)
      const end = rest !== "" && text.startsWith(rest, noun.end) ? noun.end + rest.length : noun.end
      return { ...this.#item({ start, end }, work), form: "title" }
    }
    if (!definite.has(noun.before)) return undefined
    const after = text.slice(noun.end, noun.end + 16)
    if (complement.test(after) && !(noun.before === "this" && noun.capital)) return undefined
    const word = isSpace(text.charCodeAt(noun.end)) ? wordAfter(text, noun.end) : undefined
    if (word !== undefined && isCapital(text, word.start) && noun.capital) return undefined
    const name = noun.term.noun
    const treaty = name === "convention" || name === "covenant" ? this.#treaty : undefined
    if (!noun.capital) {
      if (noun.before === "the" && lawOrTheLike.has(name)) {
        return undefined
      }
      if (word !== undefined && areaOrTheLike.has(text.slice(word.start, word.end))) {
        return undefined
      }
    }
    const within = noun.capital ? reach : 1
    const work =
      this.#last(name, position, treaty === undefined ? within : 0) ??
      treaty ??
      (noun.capital ? this.#only(name) : undefined)
    return work === undefined ? undefined : this.#item(noun, work)
  }

  #item({ start, end }: { readonly start: number; readonly end: number }, work: Work): Item {
    return { start, end, tail: end, form: "short", work, reference: null }
  }

  /** "its implementing regulations", "the regulations pertaining to the Act", "the regulations". */
  #regulation(
    reading: Reading,
    named: ReadonlyArray<Item>,
    noun: LooseNoun,
    position: number
  ): Item | undefined {
    const { text } = reading.prose
    if (!noun.term.plural && noun.term.noun === "regulation") return undefined
    const start = generalStart(text, implementingStart(text, noun.start))
    const owner = this.#owner(text, reading, named, noun, start, position)
    const end = owner?.end ?? noun.end
    const regulations = this.#regulationsOf(reading, named, start, end, owner?.work)
    if (regulations !== undefined) {
      this.#extraNoun(regulations, "regulation")
      const subject = owner === undefined ? subjectOf(text, noun.end) : ""
      if (subject !== "") this.#subjects.set(subject, regulations)
      if (owner !== undefined && owner.work !== regulations) {
        this.#regulations.set(owner.work, regulations)
        this.stated.push({
          passage: reading.passage,
          start: Math.min(start, owner.start),
          end: Math.max(owner.end, noun.end),
          regulations,
          of: owner.work
        })
      }
      return between(named, byStart, start - 300, noun.end).some((item) => noun.start < item.end)
        ? undefined
        : this.#item({ start, end: noun.end }, regulations)
    }
    const known = this.#subjects.get(subjectOf(text, noun.end))
    if (known !== undefined) return this.#item(noun, known)
    const bare = !complement.test(text.slice(noun.end, noun.end + 16))
    if (owner !== undefined || !definite.has(noun.before) || !bare) return undefined
    const work = this.#last("regulation", position, reach)
    return work === undefined ? undefined : this.#item(noun, work)
  }

  #extraNoun(work: Work, noun: string): void {
    const nouns = this.#extra.get(work)
    if (nouns === undefined) this.#extra.set(work, new Set([noun]))
    else nouns.add(noun)
  }

  /** The instrument that the regulations belong to. */
  #owner(
    text: string,
    reading: Reading,
    named: ReadonlyArray<Item>,
    noun: LooseNoun,
    start: number,
    position: number
  ) {
    const link =
      /^\s(?:implementing|pertaining to|to implement|for the implementation of|on the implementation of|for the application of|under|of|to|for)\s(?:the\s|said\s)?/.exec(
        text.slice(noun.end, noun.end + 60)
      )
    if (link !== null) {
      const from = noun.end + link[0].length
      const target = between(named, byStart, from, from + 25)[0]
      if (target !== undefined && /^(?:\p{L}+\s)?$/u.test(text.slice(from, target.start))) {
        return { start: target.start, end: target.tail, work: target.work }
      }
      const short = /^(?:Act|Law|Decree|Code|Statute|Policy|Convention)\b/.exec(text.slice(from, from + 12))
      const work = short === null ? undefined : this.#last(short[0].toLowerCase(), position, reach)
      if (work !== undefined) return { start: noun.start, end: from + short![0].length, work }
    }
    const before = wordBefore(text, start)
    const possessive = before === undefined ? "" : fold(text.slice(before.start, before.end))
    if (possessive !== "its" && possessive !== "their" && possessive !== "whose") return undefined
    const opens = isCapital(text, before!.start)
    const antecedent =
      (opens ? firstOfSentenceBefore(text, reading.items.toSorted(inOrder), before!.start) : undefined) ??
      between(named, byStart, start - 400, start).findLast(
        (item) => item.tail <= start && item.form !== "description" && !isAmender(text, item.start)
      ) ??
      shortBefore(reading, start)
    if (antecedent === undefined || start - antecedent.tail > 160) return undefined
    return { start: antecedent.start, end: noun.end, work: antecedent.work }
  }

  /** The instrument that the regulations are: in apposition, before, in a footnote, or known already. */
  #regulationsOf(
    reading: Reading,
    named: ReadonlyArray<Item>,
    start: number,
    end: number,
    owner: Work | undefined
  ): Work | undefined {
    const { text } = reading.prose
    const near = between(named, byStart, end, end + 120)
    const apposed = near.find((item) => item.form === "number" && item.start - end <= 8)
    if (
      apposed !== undefined &&
      /^\s?[,(]\s?(?:the\s)?$/.test(text.slice(end, apposed.start)) &&
      owner !== apposed.work
    )
      return apposed.work
    const agent = near.find((item) => item.form === "number")
    if (agent !== undefined && issuedBy.test(text.slice(end, agent.start)) && agent.work !== owner)
      return agent.work
    const leading = between(named, byStart, start - 400, start).findLast(
      (item) => item.tail <= start && item.form === "number"
    )
    if (
      leading !== undefined &&
      leading.work !== owner &&
      /^,?\s(?:on|(?:adopt|approv|establish|issu)(?:ing|ed)|adopts|approves|containing)?\s?(?:the\s)?(?:[Gg]eneral\s)?$/.test(
        text.slice(leading.tail, start)
      )
    ) {
      return leading.work
    }
    const call = callOutAfter(reading, end) ?? callOutOfPhrase(reading, end, owner !== undefined)
    const cited = call?.works.find(
      (work) => work.numbers.length > 0 && work !== owner && !lawful.has(work.noun)
    )
    if (cited !== undefined) return cited
    return owner === undefined ? undefined : this.#regulations.get(owner)
  }
}
