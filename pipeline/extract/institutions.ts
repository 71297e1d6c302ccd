import type { CodeLists } from "../model/codelists.ts"
import {
  fold,
  isCapital,
  isLetter,
  isSpace,
  slug,
  tidy,
  wordAfter,
  wordBefore,
  wordEnd
} from "./text/letters.ts"

/** An institution that a text names: a half-open range of the text, and who it is. */
export interface InstitutionMention {
  readonly start: number
  readonly end: number
  /** Its name as the text's State writes it: "National Migration Authority". */
  readonly name: string
  /** `per:ministry-of-the-interior`, `int:unhcr`. */
  readonly organizationId: string
  readonly kind: string
  /** The noun that stands for it once it has been named: "ministry" for "the Ministry". */
  readonly noun: string
  /** Letters that the text gives right after the name: "(SUNAFIL)". */
  readonly acronym: string | null
}

interface KnownInstitution {
  readonly printed: string
  readonly name: string
  readonly organizationId: string
  readonly kind: string
  readonly noun: string
}

interface OrganizationTerm {
  readonly kind: string
  readonly noun: string
  readonly complement: boolean
  readonly plural: boolean
}

/** What there is to recognise in the reports of one State. */
export interface InstitutionLexicon {
  readonly state: string
  readonly terms: ReadonlyMap<string, OrganizationTerm>
  /** By the first word of the name, in lower case; longest names first. */
  readonly known: ReadonlyMap<string, ReadonlyArray<KnownInstitution>>
  /** For each first letter, small then capital, the lengths of the words worth looking up, as bits. */
  readonly lengths: Uint32Array
  readonly adjectives: ReadonlySet<string>
}

/**
 * Compiles the code lists for the reports of a State (ISO 3166-1 alpha-3). With `text`, the acronyms
 * that it explains ("National Labour Inspection Authority (SUNAFIL)") are recognised as well.
 */
export function makeInstitutionLexicon(codeLists: CodeLists, state: string, text = ""): InstitutionLexicon {
  const terms = new Map<string, OrganizationTerm>()
  for (const { term, plural, kind, complement } of codeLists.organization_kinds) {
    const noun = term.slice(term.lastIndexOf(" ") + 1)
    terms.set(term, { kind, noun, complement: complement === "yes", plural: false })
    if (plural !== term) terms.set(plural, { kind, noun, complement: complement === "yes", plural: true })
  }
  const names: Array<KnownInstitution> = []
  for (const { organization_id, name, kind, names: others } of codeLists.organizations) {
    const organizationId = organization_id.replace("*", state.toLowerCase())
    const noun = fold(name.split(" ").findLast((word) => terms.has(fold(word))) ?? "")
    for (const printed of new Set([name, ...others.split("|")])) {
      if (printed === "") continue
      names.push({ printed, name, organizationId, kind, noun })
      if (printed.includes("'"))
        names.push({ printed: printed.replaceAll("'", "’"), name, organizationId, kind, noun })
    }
  }
  const adjectives =
    codeLists.jurisdictions.find(({ jurisdiction }) => jurisdiction === state)?.adjectives ?? ""
  const lexicon = indexNames(state, terms, names, new Set(adjectives.toLowerCase().split("|")))
  const explained = learnAcronyms(text, lexicon)
  return explained.length === 0
    ? lexicon
    : indexNames(state, terms, [...names, ...explained], lexicon.adjectives)
}

function indexNames(
  state: string,
  terms: InstitutionLexicon["terms"],
  names: ReadonlyArray<KnownInstitution>,
  adjectives: ReadonlySet<string>
): InstitutionLexicon {
  const known = new Map<string, Array<KnownInstitution>>()
  const lengths = new Uint32Array(52)
  const note = (word: string, printed: string) => {
    const letter = word.charCodeAt(0) - 97
    if (letter < 0 || letter >= 26) return
    lengths[isCapital(printed, 0) ? letter + 26 : letter]! |= 1 << Math.min(word.length, 31)
  }
  for (const entry of names) {
    const first = fold(entry.printed.slice(0, wordEnd(entry.printed, 0)))
    const sharing = known.get(first)
    if (sharing === undefined) known.set(first, [entry])
    else sharing.push(entry)
    note(first, entry.printed)
  }
  for (const sharing of known.values())
    sharing.sort((one, other) => other.printed.length - one.printed.length)
  for (const term of terms.keys()) note(term.slice(term.lastIndexOf(" ") + 1), "A")
  return { state, terms, known, lengths, adjectives }
}

const explainedAcronym = /\(([A-Z][A-Za-z]{0,2}[A-Z][A-Za-z-]{0,9})\)/g

function learnAcronyms(text: string, lexicon: InstitutionLexicon): Array<KnownInstitution> {
  const learnt = new Map<string, KnownInstitution>()
  for (const match of text.matchAll(explainedAcronym)) {
    const acronym = match[1]!
    if (learnt.has(acronym) || lexicon.known.has(acronym.toLowerCase())) continue
    const from = Math.max(0, match.index - 200)
    const before = findInstitutions(text.slice(from, match.index), lexicon).at(-1)
    if (before === undefined || before.end + from + 1 < match.index) continue
    const { name, organizationId, kind, noun } = before
    learnt.set(acronym, { printed: acronym, name, organizationId, kind, noun })
  }
  return [...learnt.values()]
}

/** Every institution that the text names in full or by a known acronym; in order, without overlaps. Linear. */
export function findInstitutions(text: string, lexicon: InstitutionLexicon): Array<InstitutionMention> {
  const found: Array<InstitutionMention> = []
  let floor = 0
  eachCue(text, lexicon.lengths, (start, end, lower) => {
    if (start < floor) return floor
    const mention = knownAt(text, start, lower, lexicon) ?? namedAt(text, start, end, floor, lexicon)
    if (mention === undefined) return end
    found.push(mention)
    floor = mention.end
    return floor
  })
  return found
}

/**
 * The institutions of a text, short forms included: "the Ministry", "the Authority", "the Registry" are the
 * one last named with that noun.
 *
 * @param before institutions named earlier in the paragraph, in order
 */
export function findInstitutionsInContext(
  text: string,
  lexicon: InstitutionLexicon,
  before: ReadonlyArray<InstitutionMention>
): Array<InstitutionMention> {
  const named = findInstitutions(text, lexicon)
  const shortForms: Array<InstitutionMention> = []
  eachCue(text, lexicon.lengths, (start, end, lower) => {
    const term = lexicon.terms.get(lower)
    if (term === undefined || !isCapital(text, start) || !isDefinite(text, start)) return end
    if (named.some((mention) => start < mention.end && mention.start < end)) return end
    const isMeant = (mention: InstitutionMention) => mention.noun === term.noun
    const meant =
      named.findLast((mention) => mention.end <= start && isMeant(mention)) ?? before.findLast(isMeant)
    if (meant !== undefined) shortForms.push({ ...meant, start, end, acronym: null })
    return end
  })
  if (shortForms.length === 0) return named
  return [...named, ...shortForms].toSorted((one, other) => one.start - other.start)
}

const isDefinite = (text: string, at: number) => {
  const before = wordBefore(text, at)
  return before !== undefined && /^(?:the|this|that|said)$/i.test(text.slice(before.start, before.end))
}

/** Calls `visit` for each word that may be of interest; it returns where to go on. */
function eachCue(
  text: string,
  lengths: Uint32Array,
  visit: (start: number, end: number, lower: string) => number
): void {
  const length = text.length
  let at = 0
  while (at < length) {
    const code = text.charCodeAt(at)
    if (!isLetter(code)) {
      at++
      continue
    }
    const end = wordEnd(text, at)
    const letter = code >= 97 && code <= 122 ? code - 97 : code >= 65 && code <= 90 ? code - 39 : -1
    let next = end
    if (letter >= 0) {
      const bits = lengths[letter]!
      const own = possessiveStart(text, at, end)
      if ((bits & (1 << Math.min(end - at, 31))) !== 0) next = visit(at, end, fold(text.slice(at, end)))
      if (next === end && own < end && (bits & (1 << Math.min(own - at, 31))) !== 0) {
        next = visit(at, own, fold(text.slice(at, own)))
      }
    }
    at = Math.max(next, end)
  }
}

/** Where "’s" begins at the end of a word, or its end. */
function possessiveStart(text: string, start: number, end: number): number {
  if (text.charCodeAt(end - 1) !== 115 || end - start < 3) return end
  const mark = text.charCodeAt(end - 2)
  return mark === 0x27 || mark === 0x2019 ? end - 2 : end
}

function knownAt(
  text: string,
  start: number,
  lower: string,
  lexicon: InstitutionLexicon
): InstitutionMention | undefined {
  for (const { printed, name, organizationId, kind, noun } of lexicon.known.get(lower) ?? []) {
    if (!text.startsWith(printed, start) || isLetter(text.charCodeAt(start + printed.length))) continue
    const end = start + printed.length
    return { start, end, name, organizationId, kind, noun, acronym: acronymAfter(text, end) }
  }
  return undefined
}

const stops = new Set(
  `the this that these those a an and or both each every any all some its their his her in on at by of for from to with within
  without under over through during between after before since until while when where whereas if as per via according pursuant
  following however moreover furthermore also although thus therefore accordingly subsequently additionally similarly meanwhile
  currently however finally first second third for most many several other another such no not article articles chapter section
  available see source sources ibid may should`.split(/\s+/)
)

function namedAt(
  text: string,
  wordStart: number,
  wordStop: number,
  floor: number,
  lexicon: InstitutionLexicon
): InstitutionMention | undefined {
  if (!isCapital(text, wordStart)) return undefined
  const term = termAt(text, wordStart, wordStop, lexicon)
  if (term === undefined || term.plural) return undefined
  let start = leftOf(text, wordStart, floor)
  const first = wordAfter(text, start)!
  if (first.start < wordStart && lexicon.adjectives.has(fold(text.slice(first.start, first.end)))) {
    start = wordAfter(text, first.end)!.start
  }
  const end = term.complement ? complementEnd(text, wordStop, start < wordStart, lexicon) : wordStop
  if (start === wordStart && end === wordStop) return undefined
  const after = wordAfter(text, end)
  if (after !== undefined && isCapital(text, after.start) && !isAcronym(text.slice(after.start, after.end)))
    return undefined
  const name = tidy(text.slice(start, end))
  return {
    start,
    end,
    name,
    organizationId: `${lexicon.state.toLowerCase()}:${slug(name)}`,
    kind: term.kind,
    noun: term.noun,
    acronym: acronymAfter(text, end)
  }
}

/** The longest term of the code list that ends with the word. */
function termAt(
  text: string,
  start: number,
  end: number,
  lexicon: InstitutionLexicon
): OrganizationTerm | undefined {
  let term = lexicon.terms.get(fold(text.slice(start, end)))
  let from = start
  for (let words = 0; words < 2; words++) {
    const before = wordBefore(text, from)
    if (before === undefined) break
    from = before.start
    term = lexicon.terms.get(fold(text.slice(from, end))) ?? term
  }
  return term
}

/** Where the capitalised words before a noun begin: "National Identity and Civil Status" before "Registry". */
function leftOf(text: string, at: number, floor: number): number {
  let start = at
  for (;;) {
    const before = wordBefore(text, start)
    if (before === undefined || before.start < floor) return start
    const word = fold(text.slice(before.start, before.end))
    if (isCapital(text, before.start) && !stops.has(word)) {
      start = before.start
      continue
    }
    if (word !== "and" || start === at) return start
    const joined = wordBefore(text, before.start)
    if (joined === undefined || joined.start < floor || !isCapital(text, joined.start)) return start
    if (stops.has(fold(text.slice(joined.start, joined.end)))) return start
    start = joined.start
  }
}

const links = new Set(["of", "for", "on", "against", "to", "the", "and", "in", "de", "del", "la"])
const openers = new Set(["of", "for", "on", "against", "to"])
const listed = /(?:, \p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*)+,? and (?=\p{Lu})/uy

/** The end of "of the Interior", "for Women and Vulnerable Groups", "of Banking, Insurance and Pension Funds". */
function complementEnd(text: string, at: number, modified: boolean, lexicon: InstitutionLexicon): number {
  let end = at
  const general = wordAfter(text, at)
  if (general !== undefined && text.slice(general.start, general.end) === "General") end = general.end
  let open = false
  for (;;) {
    if (open) {
      listed.lastIndex = end
      const list = listed.exec(text)
      if (list !== null && !holdsInstitution(list[0], lexicon)) {
        end += list[0].length
        const last = runEnd(text, end)
        if (last > end && !holdsInstitution(text.slice(end, last), lexicon)) {
          end = last
          continue
        }
        return end - (/,? and $/.exec(list[0])?.[0].length ?? 0)
      }
    }
    const next = nextPart(text, end, open, open || modified, lexicon)
    if (next === end) return end
    end = next
    open = true
  }
}

function nextPart(
  text: string,
  end: number,
  open: boolean,
  guarded: boolean,
  lexicon: InstitutionLexicon
): number {
  let word = wordAfter(text, end)
  const opener = word === undefined ? "" : text.slice(word.start, word.end)
  if (open ? !links.has(opener) : !openers.has(opener)) return end
  for (
    let count = 0;
    count < 3 && word !== undefined && links.has(text.slice(word.start, word.end));
    count++
  ) {
    word = wordAfter(text, word.end)
  }
  if (word === undefined || !isCapital(text, word.start)) return end
  const stop = runEnd(text, word.start)
  const part = text.slice(word.start, stop)
  if (opener === "in" && part !== "Persons") return end
  if (guarded && holdsInstitution(part, lexicon) && !presides(text, end, opener)) return end
  return stop
}

/** The end of a run of capitalised words without links; an acronym ends it. */
function runEnd(text: string, at: number): number {
  let end = at
  let word = wordAfter(text, at)
  while (word !== undefined && isCapital(text, word.start) && !isAcronym(text.slice(word.start, word.end))) {
    end = word.end
    if (/['’]s$/.test(text.slice(end - 2, end)) && !isCapital(text, (wordAfter(text, end) ?? word).start))
      return end - 2
    word = isSpace(text.charCodeAt(end)) ? wordAfter(text, end) : undefined
  }
  return end
}

const isAcronym = (word: string) => word.length > 1 && word === word.toUpperCase()

/** "of the President" of a body: "the Office of the President of the Council of Ministers". */
const presides = (text: string, end: number, opener: string) =>
  opener === "of" && /(?:President|Presidency|Chair|Chief)$/.test(text.slice(end - 10, end))

/** Whether capitalised words name an institution of their own: their last word does, or one of a list. */
function holdsInstitution(part: string, lexicon: InstitutionLexicon): boolean {
  return part.split(/, |,? and /).some((name) => {
    const words = name.trim().split(" ")
    const [first, last] = [words[0]!, words.at(-1)!]
    if (lexicon.terms.get(fold(last)) !== undefined || lexicon.terms.get(fold(first))?.complement === true)
      return true
    return isAcronym(last) && lexicon.known.has(fold(last))
  })
}

const bracketed = / \(([A-Z][A-Za-z-]{1,11})\)/y

function acronymAfter(text: string, end: number): string | null {
  bracketed.lastIndex = end
  const acronym = bracketed.exec(text)?.[1]
  return acronym !== undefined && acronym.replaceAll(/[^A-Z]/g, "").length > 1 ? acronym : null
}
