import type { CodeLists } from "../model/codelists.ts"
import {
  compileInstitutions,
  withNames,
  type InstitutionLexicon,
  type KnownInstitution
} from "./institution-lexicon.ts"
import { complementEnd, isAcronym, leftOf, termAt } from "./institution-names.ts"
import { eachCue, eachCueToken } from "./text/cues.ts"
import type { Tokenised } from "./text/tokens.ts"
import { fold, isCapital, isLetter, slug, tidy, wordAfter, wordBefore } from "./text/letters.ts"

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

/**
 * Compiles the code lists for the reports of a State (ISO 3166-1 alpha-3). With `text`, the acronyms
 * that it explains ("National Labour Inspection Authority (SUNAFIL)") are recognised as well.
 */
export function makeInstitutionLexicon(codeLists: CodeLists, state: string, text = ""): InstitutionLexicon {
  const known = recent.get(codeLists)
  if (known !== undefined && known.state === state && known.text === text) return known.lexicon
  const plain = known?.state === state ? known.plain : compileInstitutions(codeLists, state)
  const explained = learnAcronyms(text, plain)
  const lexicon = explained.length === 0 ? plain : withNames(plain, explained)
  recent.set(codeLists, { state, text, plain, lexicon })
  return lexicon
}

interface Compiled {
  readonly state: string
  readonly text: string
  /** Without the acronyms of a text. */
  readonly plain: InstitutionLexicon
  readonly lexicon: InstitutionLexicon
}

/** What was compiled last: one document asks for it more than once, and the next is often of the same State. */
const recent = new WeakMap<CodeLists, Compiled>()

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

/**
 * Every institution that the text names in full or by a known acronym; in order, without overlaps. Linear.
 *
 * @param unnamed called for a word that could name one and does not, with those found before it
 * @param tokenised the words of the text, where they are known
 */
export function findInstitutions(
  text: string,
  lexicon: InstitutionLexicon,
  unnamed?: Unnamed,
  tokenised?: Tokenised
): Array<InstitutionMention> {
  const found: Array<InstitutionMention> = []
  let floor = 0
  const visit = (start: number, end: number, lower: string) => {
    if (start < floor) return floor
    const mention = knownAt(text, start, lower, lexicon) ?? namedAt(text, start, end, floor, lexicon)
    if (mention === undefined) {
      unnamed?.(start, end, lower, found)
      return end
    }
    found.push(mention)
    // What stands in brackets behind it is the same institution once more.
    floor = mention.acronym === null ? mention.end : mention.end + mention.acronym.length + " ()".length
    return floor
  }
  if (tokenised === undefined) eachCue(text, lexicon.sieve, visit)
  else eachCueToken(tokenised, lexicon.sieve, visit)
  return found
}

type Unnamed = (start: number, end: number, lower: string, found: ReadonlyArray<InstitutionMention>) => void

/**
 * The institutions of a text, short forms included: "the Ministry", "the Authority", "the Registry" are the
 * one last named with that noun.
 *
 * @param before institutions named earlier in the paragraph, in order
 */
export function findInstitutionsInContext(
  text: string,
  lexicon: InstitutionLexicon,
  before: ReadonlyArray<InstitutionMention>,
  tokenised?: Tokenised
): Array<InstitutionMention> {
  const shortForms: Array<InstitutionMention> = []
  const takeShortForm: Unnamed = (start, end, lower, found) => {
    const term = lexicon.terms.get(lower)
    if (term === undefined || !isCapital(text, start) || !isDefinite(text, start)) return
    const isMeant = (mention: InstitutionMention) => mention.noun === term.noun
    const meant = found.findLast(isMeant) ?? before.findLast(isMeant)
    if (meant !== undefined) shortForms.push({ ...meant, start, end, acronym: null })
  }
  const named = findInstitutions(text, lexicon, takeShortForm, tokenised)
  if (shortForms.length === 0) return named
  return [...named, ...shortForms].toSorted((one, other) => one.start - other.start)
}

const isDefinite = (text: string, at: number) => {
  const before = wordBefore(text, at)
  return before !== undefined && /^(?:the|this|that|said)$/i.test(text.slice(before.start, before.end))
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

const bracketed = / \(([A-Z][A-Za-z-]{1,11})\)/y

function acronymAfter(text: string, end: number): string | null {
  bracketed.lastIndex = end
  const acronym = bracketed.exec(text)?.[1]
  return acronym !== undefined && acronym.replaceAll(/[^A-Z]/g, "").length > 1 ? acronym : null
}
