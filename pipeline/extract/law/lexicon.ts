import type { CodeLists } from "../../model/codelists.ts"
import type { InstitutionLexicon } from "../institution-lexicon.ts"
import { makeInstitutionLexicon } from "../institutions.ts"
import { bothCases, makeCueSieve, type CueSieve } from "../text/cue-sieve.ts"
import { fold, wordBefore } from "../text/letters.ts"

/** A word or phrase for a kind of instrument or source. */
export interface Term {
  /** In the singular and in small letters: "legislative decree". */
  readonly term: string
  readonly kind: string
  readonly category: "instrument" | "source"
  /** Its last noun: "decree". */
  readonly noun: string
  readonly plural: boolean
  /** A capitalised title may go without a number. */
  readonly named: boolean
  /** A phrase in small letters may be an instrument of its own. */
  readonly described: boolean
}

export interface Jurisdiction {
  /** ISO 3166-1 alpha-3, or the name of an organization. */
  readonly jurisdiction: string
  /** First part of the identifiers of its instruments. */
  readonly prefix: string
}

/** A treaty or declaration known by name. */
export interface Treaty {
  readonly title: string
  readonly kind: string
  readonly jurisdiction: Jurisdiction
  readonly number: string | null
  readonly year: number | null
}

/** The code lists of law, indexed for the reports of one State. */
export interface LawLexicon {
  readonly state: Jurisdiction
  readonly terms: ReadonlyMap<string, Term>
  /** Terms that go on after their first noun ("plan of action"), by that noun. */
  readonly continued: ReadonlyMap<string, ReadonlyArray<{ readonly phrase: string; readonly term: Term }>>
  /** Words that come before the last one in some term. */
  readonly modifiers: ReadonlySet<string>
  /** Last words of terms, and "no": where a scan stops. */
  readonly cues: ReadonlySet<string>
  readonly sieve: CueSieve
  /** Names and adjectives of legal orders, folded. */
  readonly jurisdictions: ReadonlyMap<string, Jurisdiction>
  /** The treaty for a title, by `titleKey`. */
  readonly treaties: ReadonlyMap<string, Treaty>
  /** Those with a number, by legal order, kind and number: "ilo convention 97". */
  readonly numberedTreaties: ReadonlyMap<string, Treaty>
  /** Institution for the letters that end a number. */
  readonly issuers: ReadonlyMap<string, string>
  readonly institutions: InstitutionLexicon
  /** Institutions by the words that a footnote prints for them, as far as they have been looked up. */
  readonly names: Map<string, string | null>
  /** Keys of titles, likewise. */
  readonly keys: Map<string, string>
  readonly adjectives: ReadonlySet<string>
  readonly countries: ReadonlyMap<string, Jurisdiction>
}

/** What of the lexicon does not change from document to document. */
type Compiled = Omit<LawLexicon, "institutions" | "names" | "keys">

/** What has been compiled, by its code lists and State. */
const compiled = new WeakMap<CodeLists, Map<string, Compiled>>()

/** @param state ISO 3166-1 alpha-3 @param text the document, for the acronyms that it explains */
export function compileLaw(codeLists: CodeLists, state: string, text: string): LawLexicon {
  const ofLists = compiled.get(codeLists) ?? new Map<string, Compiled>()
  const known = ofLists.get(state) ?? compileLists(codeLists, state)
  compiled.set(codeLists, ofLists.set(state, known))
  const institutions = makeInstitutionLexicon(codeLists, state, text)
  return { ...known, institutions, names: new Map(), keys: new Map() }
}

function compileLists(codeLists: CodeLists, state: string): Compiled {
  const { terms, continued } = indexTerms(codeLists)
  const { byName, jurisdictions, countries } = indexJurisdictions(codeLists)
  const modifiers = new Set([...terms.keys()].flatMap((term) => term.split(" ").slice(0, -1)))
  const cues = new Set(["no", "nos"])
  for (const term of terms.keys()) cues.add(term.slice(term.lastIndexOf(" ") + 1))
  const treaties = indexTreaties(codeLists, byName)
  const own = codeLists.jurisdictions.find(({ jurisdiction }) => jurisdiction === state)
  return {
    state: byName.get(state) ?? { jurisdiction: state, prefix: state.toLowerCase() },
    terms,
    continued,
    modifiers,
    cues,
    sieve: makeCueSieve([...cues].flatMap(bothCases)),
    jurisdictions,
    treaties,
    numberedTreaties: new Map(
      [...treaties.values()]
        .filter(({ number }) => number !== null)
        .map((treaty) => [`${treaty.jurisdiction.prefix} ${treaty.kind} ${treaty.number}`, treaty])
    ),
    issuers: new Map(
      codeLists.issuers
        .filter(({ jurisdiction }) => jurisdiction === state)
        .map(({ code, name }) => [code, name])
    ),
    adjectives: new Set((own?.adjectives ?? "").toLowerCase().split("|")),
    countries
  }
}

const nounsInSpanish = /^(?:decreto|ley|resolución|acuerdo|ordenanza|directiva)\b/

function indexTerms(codeLists: CodeLists): Pick<LawLexicon, "terms" | "continued"> {
  const terms = new Map<string, Term>()
  const continued = new Map<string, Array<{ phrase: string; term: Term }>>()
  const add = (term: string, plural: string, entry: Omit<Term, "term" | "noun" | "plural">) => {
    const opening = /^(.*?) (?:of|with|having) /.exec(term)?.[1] ?? term
    const last = opening.slice(opening.lastIndexOf(" ") + 1)
    // In "decreto supremo" the noun stands first; its kind has it in English, as its last word.
    const noun = nounsInSpanish.test(term) ? entry.kind.slice(entry.kind.lastIndexOf("_") + 1) : last
    for (const phrase of new Set([term, plural])) {
      const described: Term = { ...entry, term, noun, plural: phrase !== term }
      terms.set(phrase, described)
      const first = /^(\S+) (?:of|with|having) /.exec(phrase)?.[1]
      if (first === undefined) continue
      const sharing = continued.get(first)
      if (sharing === undefined) continued.set(first, [{ phrase, term: described }])
      else sharing.push({ phrase, term: described })
    }
  }
  for (const { term, plural, kind, named, described } of codeLists.instrument_kinds) {
    add(term, plural, {
      kind,
      category: "instrument",
      named: named === "yes",
      described: described === "yes"
    })
  }
  for (const { term, plural, kind } of codeLists.source_kinds) {
    add(term, plural, { kind, category: "source", named: false, described: false })
  }
  return { terms, continued }
}

function indexJurisdictions(codeLists: CodeLists) {
  const byName = new Map<string, Jurisdiction>([["International", international]])
  const jurisdictions = new Map<string, Jurisdiction>()
  const countries = new Map<string, Jurisdiction>()
  for (const { jurisdiction, prefix, names, adjectives } of codeLists.jurisdictions) {
    const entry = { jurisdiction, prefix }
    byName.set(jurisdiction, entry)
    for (const name of [...names.split("|"), ...adjectives.split("|")]) jurisdictions.set(fold(name), entry)
    if (/^[A-Z]{3}$/.test(jurisdiction) && prefix === jurisdiction.toLowerCase()) {
      for (const name of names.split("|")) countries.set(fold(name), entry)
    }
  }
  return { byName, jurisdictions, countries }
}

function indexTreaties(codeLists: CodeLists, byName: ReadonlyMap<string, Jurisdiction>): Map<string, Treaty> {
  const treaties = new Map<string, Treaty>()
  for (const { title, kind, jurisdiction, number, year, aliases } of codeLists.treaties) {
    const treaty = {
      title,
      kind,
      jurisdiction: byName.get(jurisdiction) ?? international,
      number: number === "" ? null : number,
      year: year === "" ? null : Number(year)
    }
    for (const name of [title, ...aliases.split("|")]) if (name !== "") treaties.set(titleKey(name), treaty)
  }
  return treaties
}

/** The treaty that a title names; undefined where it names none that is known. */
export const findTreaty = (title: string, lexicon: LawLexicon): Treaty | undefined =>
  lexicon.treaties.get(keyOf(title.startsWith("ILO ") ? title.slice(4) : title, lexicon))

/** The treaty whose title goes on in small letters where a printed one ends: "… on a communications procedure". */
export function fullerTreaty(title: string, after: string, { treaties }: LawLexicon): string | undefined {
  if (!after.startsWith(" on ")) return undefined
  for (const { title: full } of treaties.values())
    if (full.startsWith(`${title} on `) && after.startsWith(full.slice(title.length))) return full
  return undefined
}

/** `titleKey`, made once for each title of a document. */
export function keyOf(title: string, { keys }: LawLexicon): string {
  const known = keys.get(title)
  if (known !== undefined) return known
  const key = titleKey(title)
  keys.set(title, key)
  return key
}

export const international: Jurisdiction = { jurisdiction: "International", prefix: "int" }

const smallWords = new Set("the of and on for to in a an against its with de del la el y".split(" "))

const lawWords = new Set(["act", "law"])
const rankWords = new Set(["organic", "framework", "statutory", "general"])

/**
 * What two printings of one title share, "Migration Act" and "Act on Migration": its words without the small
 * ones and without years, sorted. The rank of an act does not count.
 */
export function titleKey(title: string): string {
  const words = fold(title)
    .replaceAll(/(?:up to|for(?: the period)?)? ?\(?\b(?:19|20)\d\d(?:-(?:19|20)?\d\d)?\b\)?/g, " ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !smallWords.has(word))
  if (!words.some((word) => lawWords.has(word))) return words.toSorted().join(" ")
  return words
    .filter((word) => !rankWords.has(word))
    .map((word) => (word === "law" ? "act" : word))
    .toSorted()
    .join(" ")
}

/** The longest term that ends at `end` with the word that begins at `start`; and where it begins. */
export function termEndingAt(
  text: string,
  start: number,
  end: number,
  lexicon: LawLexicon
): { readonly term: Term; readonly start: number } | undefined {
  const own = lexicon.terms.get(fold(text.slice(start, end)))
  let found = own === undefined ? undefined : { term: own, start }
  let from = start
  for (let words = 0; words < 3; words++) {
    const before = wordBefore(text, from)
    if (before === undefined || !lexicon.modifiers.has(fold(text.slice(before.start, before.end)))) break
    from = before.start
    const term = lexicon.terms.get(fold(text.slice(from, end)))
    if (term !== undefined) found = { term, start: from }
  }
  return found
}
