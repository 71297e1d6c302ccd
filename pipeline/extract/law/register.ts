import { findTreaty, fullerTreaty, keyOf, type Jurisdiction, type LawLexicon, type Term } from "./lexicon.ts"
import { differBySlip, numberKey } from "./number.ts"
import type { Reference } from "./reference.ts"

/** An instrument or a source while the document is being read. */
export interface Work {
  readonly category: "instrument" | "source"
  kind: string
  noun: string
  /** As printed, in order of first printing. */
  readonly numbers: Array<string>
  /** Likewise; the treaty's own title first, where it is a known one. */
  readonly titles: Array<string>
  readonly aliases: Set<string>
  year: number | null
  /** Whether the year tells works with one number apart: "Resolution No. 971 of 2021". */
  yearly: boolean
  issuer: string | null
  jurisdiction: Jurisdiction | null
  /** Of a source, as precise as printed. */
  date: string | null
  url: string | null
  /** Span of years that its title states: "2017-2025". */
  years: string | null
  /** Whether a phrase in small letters describes it. */
  described: boolean
  /** The earliest date that the document gives for it. */
  dated: string | null
}

const yearSpan = /(?:19|20)\d\d(?:\s?[-–‑]\s?(?:19|20)?\d\d)?/

/** Works by number, by title and by description: one entry each, whatever the printings. */
export class Register {
  readonly works: Array<Work> = []
  readonly #lexicon: LawLexicon
  readonly #numbered = new Map<string, Array<Work>>()
  readonly #titled = new Map<string, Array<Work>>()
  readonly #slips = new Map<Work, Set<string>>()

  constructor(lexicon: LawLexicon) {
    this.#lexicon = lexicon
  }

  /** The work of a reference by number. */
  takeNumbered(reference: Reference): Work {
    const number = reference.number!
    const key = numberKey(number)
    const yearKey = `${key}-${reference.year}`
    // "Law No. 18/2017", "Law No. 18 of 2017" and "Law No. 18 of 3 May 2017"
    const bare = /^(\d+)-(?:19|20)\d\d$/.exec(key)?.[1]
    const names = [key, ...(reference.year === null ? [] : [yearKey]), ...(bare === undefined ? [] : [bare])]
    const known = names
      .flatMap((name) => this.#numbered.get(name) ?? [])
      .find(
        (work) =>
          fits(work, reference) && (work.year !== null || work.numbers.some((one) => numberKey(one) === key))
      )
    if (known !== undefined) {
      this.learn(known, reference)
      if (!known.numbers.includes(number)) known.numbers.push(number)
      return known
    }
    const work = this.#add(reference)
    work.numbers.push(number)
    this.learn(work, reference)
    for (const name of reference.year === null ? [key] : [key, yearKey]) {
      const sharing = this.#numbered.get(name)
      if (sharing === undefined) this.#numbered.set(name, [work])
      else sharing.push(work)
    }
    return work
  }

  /** The work that a title names already; undefined where none does. */
  findTitled({
    title,
    term,
    jurisdiction
  }: Pick<Reference, "title" | "term" | "jurisdiction">): Work | undefined {
    if (title === null) return undefined
    const state = this.#lexicon.state.prefix
    const candidates = this.#titled
      .get(makeKey(title, term.noun, this.#lexicon))
      ?.filter((work) => isOfState(work.jurisdiction, state) === isOfState(jurisdiction, state))
    if (candidates === undefined) return undefined
    const years = yearsOf(title)
    return (
      candidates.findLast((work) => work.years !== null && work.years === years) ??
      candidates.findLast((work) => work.years === null || years === null)
    )
  }

  /** The work of a reference by title; a new one where no work has that title. */
  takeTitled(reference: Reference): Work {
    const known = this.findTitled(reference)
    const work = known ?? this.#add(reference)
    this.learn(work, reference)
    return work
  }

  /** "its Optional Protocol": the one to a convention. @param after the words behind it: "on a communications procedure" */
  takeProtocol(convention: Work, { kind, noun }: Term, after: string): Work {
    const short = `Optional Protocol to the ${convention.titles[0]}`
    const title = fullerTreaty(short, after, this.#lexicon) ?? short
    const term: Term = {
      term: noun,
      kind,
      category: "instrument",
      noun,
      plural: false,
      named: true,
      described: true
    }
    const known = this.findTitled({ title, term, jurisdiction: convention.jurisdiction })
    if (known !== undefined) return known
    const treaty = findTreaty(title, this.#lexicon)
    const work = this.takeOther(`protocol ${title}`, {
      category: "instrument",
      kind,
      noun,
      year: treaty?.year ?? null,
      yearly: false,
      issuer: null,
      jurisdiction: convention.jurisdiction,
      date: null,
      url: null,
      years: null,
      described: false,
      dated: null
    })
    this.name(work, title)
    return work
  }

  /** A work without number or title of its own: a source known by issuer and date, a described instrument. */
  takeOther(key: string, make: Omit<Work, "numbers" | "titles" | "aliases">): Work {
    const known = this.#titled.get(key)?.[0]
    if (known !== undefined) return known
    const work: Work = { ...make, numbers: [], titles: [], aliases: new Set() }
    this.works.push(work)
    this.#titled.set(key, [work])
    return work
  }

  /** Gives a work a title, under which it is found from then on. */
  name(work: Work, title: string): void {
    if (work.titles.includes(title)) return
    const treaty = findTreaty(title, this.#lexicon)
    if (treaty !== undefined && !work.titles.includes(treaty.title)) work.titles.unshift(treaty.title)
    work.titles.push(title)
    work.years ??= yearsOf(title)
    this.#index(work, title)
    if (treaty !== undefined) this.#index(work, treaty.title)
  }

  /** Gives a work a further name. */
  call(work: Work, alias: string): void {
    if (!work.titles.includes(alias)) work.aliases.add(alias)
  }

  #index(work: Work, name: string): void {
    const key = makeKey(name, work.noun, this.#lexicon)
    const sharing = this.#titled.get(key)
    if (sharing === undefined) this.#titled.set(key, [work])
    else if (!sharing.includes(work)) sharing.push(work)
  }

  /** Whether a work is cited by a number that differs from its own by a slip. */
  slipOf(work: Work, number: string | null): boolean {
    return number !== null && this.#slips.get(work)?.has(numberKey(number)) === true
  }

  /**
   * Joins works of one issuer whose long numbers differ by one letter or one part of the letters that end
   * them: two printings of one number, one of them a slip. Returns what became of each joined work.
   */
  joinSlips(): Map<Work, Work> {
    const joined = new Map<Work, Work>()
    const byNumber = new Map<string, Array<Work>>()
    for (const work of this.works) {
      const opening =
        work.numbers[0] === undefined
          ? undefined
          : /^(\d+-\d{4})-\P{Lu}*\p{Lu}/u.exec(numberKey(work.numbers[0]))?.[1]
      if (opening === undefined) continue
      const key = `${work.category} ${work.kind} ${opening} ${work.issuer ?? ""}`
      const sharing = byNumber.get(key)
      const other = sharing?.find((one) =>
        differBySlip(numberKey(one.numbers[0]!), numberKey(work.numbers[0]!))
      )
      if (other === undefined) {
        if (sharing === undefined) byNumber.set(key, [work])
        else sharing.push(work)
        continue
      }
      joined.set(work, other)
      const slips = this.#slips.get(other) ?? new Set()
      for (const number of work.numbers) {
        other.numbers.push(number)
        slips.add(numberKey(number))
      }
      this.#slips.set(other, slips)
      other.year ??= work.year
      other.issuer ??= work.issuer
    }
    if (joined.size > 0) {
      const kept = this.works.filter((work) => !joined.has(work))
      this.works.length = 0
      for (const work of kept) this.works.push(work)
    }
    return joined
  }

  #add(reference: Reference): Work {
    const { term } = reference
    const work: Work = {
      category: term.category,
      kind: term.kind,
      noun: term.noun,
      numbers: [],
      titles: [],
      aliases: new Set(),
      year: null,
      yearly: false,
      issuer: null,
      jurisdiction: null,
      date: null,
      url: null,
      years: null,
      described: false,
      dated: null
    }
    this.works.push(work)
    return work
  }

  /** Learns from a further reference to a known work. */
  learn(work: Work, reference: Reference): void {
    if (isNarrower(reference.term, work)) work.kind = reference.term.kind
    work.year ??= reference.year
    work.yearly ||= reference.yearly
    work.jurisdiction ??= reference.jurisdiction
    if (work.category === "source")
      work.date ??= reference.date?.date ?? (reference.yearly ? String(reference.year) : null)
    if (reference.title !== null) this.name(work, reference.title)
    for (const alias of reference.aliases) {
      work.aliases.add(alias)
      if (alias.includes(" ")) this.#index(work, alias)
    }
  }
}

/** Whether an instrument may be one of the State's own: not one of another State. */
const isOfState = (jurisdiction: Jurisdiction | null, prefix: string) =>
  jurisdiction === null || jurisdiction.prefix === prefix || !/^[A-Z]{3}$/.test(jurisdiction.jurisdiction)

/** Whether a reference by number can be to a work with that number. */
function fits(work: Work, reference: Reference): boolean {
  if (work.category !== reference.term.category) return false
  if (
    work.jurisdiction !== null &&
    reference.jurisdiction !== null &&
    work.jurisdiction.prefix !== reference.jurisdiction.prefix
  ) {
    return false
  }
  if (/\p{L}{2}/u.test(reference.number!)) return true
  if (work.noun !== reference.term.noun) return false
  if (work.year !== null && reference.year !== null && work.year !== reference.year) return false
  return (
    work.kind === reference.term.kind ||
    work.kind === baseKind(reference.term) ||
    reference.term.kind === baseKind(work)
  )
}

/** The kind that the noun alone stands for: "decree" of a legislative decree. */
const baseKind = ({ noun }: { readonly noun: string }) => noun

const isNarrower = (term: Term, work: Work) =>
  work.kind === term.noun && term.kind !== term.noun && work.category === term.category

const yearsOf = (title: string) => {
  if (/\bAgenda\b/.test(title)) return null
  return (
    yearSpan.exec(title.replace(/ (?:up to|to|for) (?:19|20)\d\d$/, ""))?.[0].replaceAll(/[\s–‑]+/g, "-") ??
    null
  )
}

/** Constitutions of one State are one; other titles are told apart by their words. */
function makeKey(title: string, noun: string, lexicon: LawLexicon): string {
  const treaty = findTreaty(title, lexicon)
  if (treaty !== undefined) return keyOf(treaty.title, lexicon)
  if (noun === "constitution") {
    const of = /\bof (?:the )?(.+)$/.exec(title)?.[1]?.toLowerCase()
    const other = of === undefined ? undefined : lexicon.countries.get(of)
    return `constitution ${(other ?? lexicon.state).prefix}`
  }
  return keyOf(title, lexicon)
}
