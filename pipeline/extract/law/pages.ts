import type { Document, Prose } from "../../model/document.ts"
import { findInstitutions, findInstitutionsInContext } from "../institutions.ts"
import { tidy } from "../text/letters.ts"
import { between, byStart } from "../text/search.ts"
import type { CitedWork, ParsedFootnote } from "./cited.ts"
import type { LawLexicon } from "./lexicon.ts"
import type { Reference } from "./reference.ts"
import { sentenceStart } from "./sentences.ts"

/** The prose that calls a footnote, and where. */
export interface Caller {
  readonly passage: number
  readonly prose: Prose
  readonly at: number
}

/** Who calls each footnote of a document. */
export function findCallers({ passages }: Document): Map<number, Caller> {
  const callers = new Map<number, Caller>()
  for (const [passage, { prose }] of passages.entries()) {
    for (const { footnote, at } of prose.anchors) {
      if (!callers.has(footnote)) callers.set(footnote, { passage, prose, at })
    }
  }
  return callers
}

/**
 * Titles web pages by the sentence that calls the footnote: "The guide is available at ..." is the guide
 * that the sentence names, "The platform can be viewed at ..." the platform with the quoted name.
 *
 * @param references what the passage that calls the footnote names, in order
 */
export function titlePages(
  parsed: ParsedFootnote,
  { prose: { text }, at }: Caller,
  references: ReadonlyArray<Reference>,
  lexicon: LawLexicon
): ParsedFootnote {
  if (!parsed.works.some((work) => work.way === "source" && work.source.kind === "web_page")) return parsed
  const start = sentenceStart(text, at, 600)
  const sentence = text.slice(start, at)
  const named = between(references, byStart, start, at)
  const works = parsed.works.map((work): CitedWork => {
    if (work.way !== "source" || work.source.kind !== "web_page") return work
    const { source, ...place } = work
    const noun = source.title
    if (noun !== null && noun.includes(" ")) return work
    const instrument = noun === null ? undefined : instrumentNamed(named, noun)
    if (instrument !== undefined)
      return { ...place, way: "reference", reference: instrument, issuer: null, source, published: null }
    const quoted = noun === null ? namedAtEnd(sentence) : namedIn(sentence, noun)
    const title = quoted ?? (noun === null ? null : phraseWith(sentence, noun)) ?? pageAtEnd(sentence)
    const issuer =
      source.issuer ??
      (title === null ? null : ownerOfPage(sentence, title, quoted === null, lexicon)) ??
      (noun === null ? null : ownerOfNoun(text.slice(0, at), noun, lexicon))
    if (title === null) return { ...place, way: "source", source: { ...source, issuer } }
    return { ...place, way: "source", source: { ...source, title, issuer } }
  })
  return { ...parsed, works }
}

/** "To consult the Protocol, see ...": the protocol that the sentence names by its title. */
const instrumentNamed = (named: ReadonlyArray<Reference>, noun: string) =>
  named.findLast(
    ({ form, term }) => form === "title" && term.category === "instrument" && term.noun === noun.toLowerCase()
  )

/** "Its handbook on human mobility may be consulted online": the noun with what it is on. */
function phraseWith(sentence: string, noun: string): string | null {
  const at = sentence.toLowerCase().lastIndexOf(` ${noun.toLowerCase()} `)
  if (at < 0) return null
  const complement =
    /^\s\p{L}+\s(?:on|of|for)\s[\p{L}\s’'-]{3,100}?(?=\s(?:may|can|is|are|was|were|has|have|that|which)\s|[.,;]|$)/u.exec(
      sentence.slice(at)
    )
  return complement === null ? null : tidy(complement[0])
}

/** "has a website containing information for refugees": what the words before the anchor say of a page. */
function pageAtEnd(sentence: string): string | null {
  const page =
    /\b(?:website|portal|web page|page|platform|database|dashboard)(?:\s(?!is\s|was\s|are\s|has\s|which\s|that\s)[\p{L}’'-]+){1,16}$/u.exec(
      sentence.replace(/[\s,.;]+$/, "")
    )
  return page === null ? null : tidy(page[0])
}

/** "The Authority’s survey may be consulted": the institution that "the Authority" stands for. */
function ownerOfNoun(before: string, noun: string, lexicon: LawLexicon): string | null {
  const words = before.slice(-2_000)
  const owned = /^[’']s\s((?:\p{L}+\s){0,2}\p{L}+)/u
  const owner = findInstitutionsInContext(words, lexicon.institutions, []).findLast(({ end }) =>
    owned
      .exec(words.slice(end, end + 80))?.[1]
      ?.toLowerCase()
      .split(" ")
      .includes(noun.toLowerCase())
  )
  return owner?.name ?? null
}

/** Whose page it is: the institution behind its title, or the one that is said to have it. */
function ownerOfPage(sentence: string, title: string, has: boolean, lexicon: LawLexicon): string | null {
  const at = sentence.indexOf(title)
  if (at < 0) return null
  const institutions = findInstitutions(sentence, lexicon.institutions)
  const end = at + title.length
  const of = institutions.find(
    (found) =>
      found.start >= end && /^\s(?:of|run\sby|by)\s(?:the\s)?$/.test(sentence.slice(end, found.start))
  )
  if (of !== undefined) return of.name
  const last = has ? institutions.findLast((found) => found.end <= at) : undefined
  return last !== undefined &&
    /\s(?:has|have|runs|maintains|launched|created)\s/.test(sentence.slice(last.end, at))
    ? last.name
    : null
}

/** The last quoted title with the noun in it, or before it; else the capitalised phrase that has it. */
function namedIn(sentence: string, noun: string): string | null {
  const wanted = noun.toLowerCase()
  const quoted = [...sentence.matchAll(/“([^“”]{2,300})”(?:\s(\p{L}+))?/gu)]
  const inside = quoted.findLast(([, title]) =>
    title!
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .includes(wanted)
  )
  if (inside !== undefined) return tidy(inside[1]!)
  const before = quoted.findLast(([, , next]) => next?.toLowerCase() === wanted)
  return before === undefined ? null : tidy(before[0])
}

/** "the “Perú Contigo” website" right before the anchor. */
function namedAtEnd(sentence: string): string | null {
  const named = /“[^“”]{2,120}”\s\p{Ll}+$/u.exec(sentence.replace(/[\s,.;]+$/, ""))
  return named === null ? null : tidy(named[0])
}
