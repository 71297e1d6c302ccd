import { byAt, firstFrom } from "../text/search.ts"
import type { Anchor, Prose } from "../../model/document.ts"
import { eachCue } from "../text/cues.ts"
import { fold, isCapital, isSpace, tidy, wordBefore } from "../text/letters.ts"
import { readDate } from "./day.ts"
import { termEndingAt, type LawLexicon, type Term } from "./lexicon.ts"
import { readNumber, type PrintedNumber } from "./number.ts"
import { readNumbered } from "./numbered.ts"
import { readQuoted } from "./quoted.ts"
import type { Reference } from "./reference.ts"
import { titleAfter } from "./title-tail.ts"
import { isNumberedByYear, readTitled } from "./titled.ts"

/** A noun of law that names nothing by itself: "this decree", "its implementing regulations", "a protocol for ...". */
export interface LooseNoun {
  readonly term: Term
  readonly start: number
  readonly end: number
  /** "the", "this", "its" or another word before it, in small letters; "" where none is. */
  readonly before: string
  readonly capital: boolean
}

/** What the one pass over the words of a passage finds. */
export interface Scan {
  /** In order, without overlaps. */
  readonly references: ReadonlyArray<Reference>
  readonly loose: ReadonlyArray<LooseNoun>
  /** Numbers after "No." that number no instrument or source: "Action No. 26", "Case No. 5". */
  readonly others: ReadonlyArray<PrintedNumber & { readonly noun: string }>
}

/** Finds every reference by number or title in a text, and the loose nouns of law between them. */
export function scanLaw({ text, anchors }: Prose, lexicon: LawLexicon): Scan {
  const references: Array<Reference> = []
  const loose: Array<LooseNoun> = []
  const others: Array<PrintedNumber & { noun: string }> = []
  let floor = 0
  eachCue(text, lexicon.sieve, (start, end, lower) => {
    if (start < floor || !lexicon.cues.has(lower)) return end
    if (lower === "no" || lower === "nos") {
      const other = readOther(text, start, end)
      if (other !== undefined) others.push(other)
      return end
    }
    const found = longestTerm(text, start, end, lower, lexicon)
    if (found === undefined) return end
    const { term } = found
    const numbered = readNumbered(text, found.start, found.end, floor, term, lexicon)
    if (numbered.length > 0) {
      const last = numbered.pop()!
      const named = nameNumbered(text, last, anchors, lexicon)
      references.push(...numbered, named)
      floor = named.tail
      return floor
    }
    const capital = isCapital(text, found.start)
    if (capital && (term.named || (term.noun === "recommendation" && isNumberedByYear(text, found.end)))) {
      const titled = readTitled(text, found.start, found.end, floor, term, lexicon)
      if (titled !== undefined && !isGeneric(text, titled)) {
        references.push(titled)
        floor = titled.resume
        return Math.max(floor, found.end)
      }
    }
    if (term.described || term.named) {
      const quoted = readQuoted(text, found.start, floor, term)
      if (quoted !== undefined) {
        references.push(quoted)
        floor = quoted.tail
        return floor
      }
    }
    if (term.category === "instrument") {
      const word = wordBefore(text, found.start)
      const before = word === undefined ? "" : fold(text.slice(word.start, word.end))
      loose.push({ term, start: found.start, end: found.end, before, capital })
    }
    return found.end
  })
  return { references, loose, others }
}

const knownAs =
  /(?:\sof\sthe(?:\s\p{Lu}\p{L}*){1,5})?,?\s(?:also\s|commonly\s|better\s)?(?:known|referred to)\sas\s(?:the\s)?[“"]?(\p{Lu}[\p{L}’'-]*(?:\s(?:of(?!\s\d)|on|and|the|for|in|to|\p{Lu}[\p{L}’'-]*)){0,12}(?:\sof\s(?:19|20)\d\d)?)/uy

const quotedAfter = /,?\s(?:entitled\s|called\s|\()?[“"]([^“”"]{5,200})[”"]\)?/uy

/** The words of a numbered name before its number: "Organic Act" of "Organic Act No. 40111". */
const nounOf = (text: string, { start, numberStart }: Reference) =>
  tidy(text.slice(start, numberStart).replace(/,?\s(?:N(?:os?\.?|[°º])\s?)?$/u, ""))

/** 1995 of "Migrant Workers Act of 1995". */
function yearEnding(title: string): number | null {
  const year = /\sof\s(\d{4})$/.exec(title)?.[1]
  return year === undefined ? null : Number(year)
}

/** A numbered reference with the title that follows it. */
function nameNumbered(
  text: string,
  reference: Reference,
  anchors: ReadonlyArray<Anchor>,
  lexicon: LawLexicon
): Reference {
  knownAs.lastIndex = reference.tail
  const known = knownAs.exec(text)?.[1]
  if (known !== undefined) {
    const title = tidy(known.replace(/(?:\s(?:of|on|and|the|for|in|to))+$/, ""))
    return {
      ...reference,
      title,
      year: reference.year ?? yearEnding(title),
      tail: knownAs.lastIndex - known.length + title.length,
      resume: knownAs.lastIndex - known.length + title.length
    }
  }
  const { term, tail } = reference
  quotedAfter.lastIndex = tail
  const quoted = term.category === "instrument" ? quotedAfter.exec(text)?.[1] : undefined
  if (quoted !== undefined) {
    const words = tidy(quoted)
    // “establishing a special regime ...” and “On Foreigners” go on from the noun.
    const isClause = !isCapital(words, 0) || /^(?:On|Concerning|Regarding)\s/.test(words)
    const title = isClause ? `${nounOf(text, reference)} ${words[0]!.toLowerCase()}${words.slice(1)}` : words
    return { ...reference, title, tail: quotedAfter.lastIndex, resume: quotedAfter.lastIndex }
  }
  if (term.category !== "instrument") return reference
  const limit = anchors[firstFrom(anchors, byAt, tail + 1)]?.at ?? text.length
  const noun = nounOf(text, reference)
  const titled = titleAfter(text, tail, limit, noun, term, lexicon)
  if (titled === undefined) return reference
  const { title, end } = titled
  // "Act No. 263 on Trafficking of 31 July 2012"
  const date =
    reference.date ?? (text.startsWith(" of ", end) ? (readDate(text, end + " of ".length) ?? null) : null)
  const dated = date !== null && date.date.length > 4 ? date : reference.date
  return {
    ...reference,
    title,
    date: dated,
    tail: Math.max(end, dated?.end ?? 0),
    resume: Math.max(end, dated?.end ?? 0)
  }
}

/** "Constitution" before an adjective of another thing, "Plan" as a verb at the start of a sentence. */
const isGeneric = (text: string, { start, end, title }: Reference) =>
  title === null || title.split(" ").length === 1 ? !/^Constitution$/.test(text.slice(start, end)) : false

function longestTerm(text: string, start: number, end: number, lower: string, lexicon: LawLexicon) {
  for (const { phrase, term } of lexicon.continued.get(lower) ?? []) {
    const stop = start + phrase.length
    if (fold(text.slice(start, stop)) !== phrase || /\p{L}/u.test(text[stop] ?? "")) continue
    const before = termEndingAt(text, start, end, lexicon)
    return { term, start: before === undefined ? start : Math.min(start, before.start), end: stop }
  }
  const found = termEndingAt(text, start, end, lexicon)
  return found === undefined ? undefined : { ...found, end }
}

function readOther(text: string, start: number, end: number): (PrintedNumber & { noun: string }) | undefined {
  let at = end
  if (text[at] === "." || text[at] === "º" || text[at] === "°") at++
  else if (text[end - 1] !== "o") return undefined
  if (!isCapital(text, start)) return undefined
  while (isSpace(text.charCodeAt(at))) at++
  const number = readNumber(text, at)
  if (number === undefined) return undefined
  const noun = wordBefore(text, text.startsWith(", ", start - 2) ? start - 2 : start)
  return { ...number, noun: noun === undefined ? "" : text.slice(noun.start, noun.end) }
}
