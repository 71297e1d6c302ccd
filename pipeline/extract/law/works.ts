import { tidy } from "../text/letters.ts"
import type { CitedWork, ParsedFootnote, Segment } from "./cited.ts"
import { readDate } from "./day.ts"
import type { LawLexicon } from "./lexicon.ts"
import { findPinpoint, pinpointBefore } from "./pinpoint.ts"
import { readSymbol } from "./symbols.ts"
import {
  finite,
  institutionName,
  readAuthored,
  readPublication,
  readUnnumbered,
  readWebPage
} from "./published.ts"
import type { Reference } from "./reference.ts"
import type { Scan } from "./scan.ts"
import { cutSegments, trimSegment } from "./segments.ts"
import { findAddresses, type WebAddress } from "./web.ts"

const ibid = /^\s*(?:see\s)?(?:ibid(?:em)?|idem|id)\b\.?/i
const opCit = /\b(?:op\.\s?cit|loc\.\s?cit)\b\.?|\bsupra\b/i
const earlierNote = /\b(?:see\s|cf\.\s)?(?:foot)?note\s(\d{1,4})(?:\sabove|\ssupra)?/i
const leading =
  /\b(?:(?:is|are|can be|may be|was)\s)?(?:also\s)?(?:available|accessible|viewed|consulted|found|accessed|downloaded|seen|see|at)\b(?:\s\([^()]{1,40}\))?(?:\s(?:at|on|from|via|in|through))?(?:\s\d{1,2}\s\p{L}+\s\d{4},?)?:?\s*$/iu
const actingOn =
  /\b(?:amending|implementing|repealing|regulating|adopting|approving|extending|updating|complementing|supplementing|ratifying|under|governing|to|the regulations (?:of|to|for|pertaining to)|regulations (?:of|to|for|under|pertaining to)|implementation of)\s(?:(?:articles?|arts?\.|chapters?|sections?|paragraphs?)\s[\d\s,.()a-zA-Z-]{1,80}?\s(?:of|to)\s)?(?:the\s)?$/

const actedBy =
  /\b(?:amended|modified|supplemented|complemented|repealed|replaced|promulgated)\s(?:in\s\d{4}\s)?by\s(?:the\s)?(?:\p{Lu}\p{L}*\s)?$/u

/** Reads what a footnote cites. @param scan the references of its text, in order */
export function parseFootnote(text: string, scan: Scan, lexicon: LawLexicon): ParsedFootnote {
  const addresses = findAddresses(text)
  const works: Array<CitedWork> = []
  let prose = false
  let pages = 0
  let issuer: string | null = null
  let noun = ""
  let next = 0
  let address = 0
  for (const segment of cutSegments(text, addresses)) {
    while (address < addresses.length && addresses[address]!.end <= segment.start) address++
    const web =
      addresses[address] !== undefined && addresses[address]!.start < segment.end
        ? addresses[address]
        : undefined
    const references: Array<Reference> = []
    while (next < scan.references.length && scan.references[next]!.start < segment.end) {
      references.push(scan.references[next++]!)
    }
    const single =
      readBack(text, segment, references, lexicon) ??
      readGazette(text, segment, references) ??
      readSymbol(text, segment, references) ??
      readPublication(text, segment, references, web, lexicon)
    if (single !== undefined) {
      const last = works.at(-1)
      // "Decree No. 5; Official Gazette No. 9 of 4 May 2019": where that was published.
      if (single.way === "gazette" && last?.way === "reference")
        works.splice(-1, 1, { ...last, published: single.published })
      else works.push(single)
      continue
    }
    const cited = references.filter(
      (reference, index) =>
        !isActedOn(text, segment.start, reference) && !isWithin(reference, references[index - 1])
    )
    if (cited.length > 0) {
      issuer = issuerBefore(text, segment.start, cited[0]!, lexicon) ?? issuer
      const rest = outside(text, segment, references, web)
      if (isProse(text, segment, cited[0]!, rest)) prose = true
      works.push(...citeAll(text, segment, cited, issuer, noun))
      noun = cited.at(-1)!.term.noun
      if (web !== undefined) attach(works, web.url)
      continue
    }
    const other = readUnnumbered(text, segment, web, lexicon)
    if (other !== undefined) {
      works.push(other)
      continue
    }
    if (web !== undefined) {
      const leads = leading.test(text.slice(segment.start, web.start).trimEnd())
      const authored = leads
        ? readAuthored(text, beforeAddress(text, segment, web), web.url, lexicon)
        : undefined
      if (authored !== undefined) works.push(authored)
      else if (leads && works.length > 0) attach(works, web.url)
      else {
        works.push(readWebPage(text, segment, web, lexicon))
        pages++
        if (!leads && finite.test(outside(text, segment, references, web))) prose = true
      }
      continue
    }
    const following = addresses.find(({ start }) => start >= segment.end)?.url ?? null
    const titled = readAuthored(text, segment, following, lexicon)
    if (titled === undefined) prose = true
    else works.push(titled)
  }
  return { works, prose, onlyAddress: works.length > 0 && pages === works.length && !prose }
}

/** A part of a footnote without its address and the words that lead to it. */
function beforeAddress(text: string, { start }: Segment, web: WebAddress): Segment {
  const lead = text.slice(start, web.start).trimEnd().replace(leading, "")
  return trimSegment(text, { start, end: start + lead.replace(/[,\s]+$/, "").length })
}

/** "Ibid., p. 11", "Ministry of the Interior, op. cit.", "see footnote 12 above". */
function readBack(
  text: string,
  { start, end }: Segment,
  references: ReadonlyArray<Reference>,
  lexicon: LawLexicon
): CitedWork | undefined {
  if (references.length > 0) return undefined
  const printed = text.slice(start, Math.min(end, start + 300))
  if (ibid.test(printed)) {
    return { way: "ibid", start, end, pinpoint: findPinpoint(text, start, end)?.pinpoint ?? null }
  }
  const back = opCit.exec(printed)
  const note = earlierNote.exec(printed)
  if (back === null && (note === null || !/^(?:see|cf|foot|note|supra)/i.test(printed))) return undefined
  const named = tidy(printed.slice(0, back?.index ?? note!.index).replace(/[,\s]+$/, ""))
  const rest = start + (note === null ? back!.index : note.index + note[0].length)
  return {
    way: "op_cit",
    author: /^(?:see|cf\.?)$/i.test(named) ? "" : (institutionName(named, lexicon) ?? named),
    footnote: note === null ? null : Number(note[1]),
    start,
    end,
    pinpoint: findPinpoint(text, rest, end)?.pinpoint ?? null
  }
}

const gazette =
  /^(?:[Pp]ublished\s(?:in|on)\s(?:the\s)?)?(?:the\s)?["“«]?(?:\p{Lu}[\p{L}]+\s){0,3}(?:Gazette|Official\s(?:Register|Registry|Journal|Bulletin|Record)|Register|Registro\sOficial|Diario\sOficial|Gaceta\sOficial)\b/u

/** "Official Gazette Supplement No. 938 of 6 February 2017": the work is the one that the anchor stands at. */
function readGazette(
  text: string,
  { start, end }: Segment,
  references: ReadonlyArray<Reference>
): CitedWork | undefined {
  const printed = text.slice(start, Math.min(end, start + 200))
  if (references.length > 0 || !gazette.test(printed) || finite.test(printed)) return undefined
  const of = /(?:\sof|\son|,|\sdated)\s(?=\d{1,2}\s[JFMASOND]|[JFMASOND][a-z]+\s\d)/.exec(printed)
  const published = of === null ? null : (readDate(text, start + of.index + of[0].length) ?? null)
  return { way: "gazette", published, start, end, pinpoint: findPinpoint(text, start, end)?.pinpoint ?? null }
}

function citeAll(
  text: string,
  segment: Segment,
  cited: ReadonlyArray<Reference>,
  issuer: string | null,
  noun: string
): Array<CitedWork> {
  return cited.map((reference, index) => {
    const leads = index === 0 && text.slice(segment.start, reference.start).trim() === ""
    const own = index === 0 && /,\s*$/.test(text.slice(segment.start, reference.start))
    return {
      way: "reference",
      reference,
      issuer: own || (leads && reference.issuer === null && reference.term.noun === noun) ? issuer : null,
      source: null,
      published: null,
      start: reference.start,
      end: reference.tail,
      pinpoint: pinpointOf(
        text,
        index === 0 ? segment.start : cited[index - 1]!.tail,
        reference,
        cited[index + 1]?.start ?? segment.end
      )
    }
  })
}

/** Gives the last work the web address that leads to it. */
function attach(works: Array<CitedWork>, url: string): void {
  const last = works.pop()!
  if (last.way === "source" && last.source.url === null)
    works.push({ ...last, source: { ...last.source, url } })
  else if (last.way === "reference" && last.source === null) {
    const kind = last.reference.term.kind
    works.push({ ...last, source: { kind, issuer: null, date: null, title: null, url } })
  } else works.push(last)
}

/** "Ministry of the Interior, Supreme Decree No. ...": the words between the start of a part and its work. */
function issuerBefore(text: string, start: number, reference: Reference, lexicon: LawLexicon): string | null {
  const lead = text.slice(start, reference.start).replace(/^(?:and|see(?: also)?|cf\.)\s/i, "")
  return /,\s*$/.test(lead) ? institutionName(lead, lexicon) : null
}

/** "Act No. 40111 amending article 9 of the Code", "Act No. 5, as amended by Act No. 6": named with what is cited. */
function isActedOn(text: string, start: number, reference: Reference): boolean {
  const lead = text.slice(Math.max(start, reference.start - 300), reference.start)
  return /\bNo\./.test(lead) && (actingOn.test(lead.slice(-140)) || actedBy.test(lead.slice(-60)))
}

/** "Regulations of the Migration Act": the act is only named in the title. */
const isWithin = ({ start, end }: Reference, outer: Reference | undefined) =>
  outer !== undefined && outer.start <= start && end <= outer.end

function pinpointOf(text: string, from: number, reference: Reference, to: number): string | null {
  const after = findPinpoint(text, reference.tail, to)
  if (after !== undefined && /^[,\s(]*$/.test(text.slice(reference.tail, after.start))) return after.pinpoint
  const own = pinpointBefore(text, reference.start, 0)
  if (own !== undefined) return own.pinpoint
  const before = findPinpoint(text, from, reference.start)
  if (before !== undefined) return before.pinpoint
  // "Decree No. 9, Regulations implementing Act No. 5, art. 63", but not "amending article 52 of the Code".
  const isOwn =
    after !== undefined &&
    text.slice(after.start - 2, after.start) === ", " &&
    !/^\s(?:of|to|in)\s/.test(text.slice(after.end, after.end + 4))
  return isOwn ? after.pinpoint : null
}

/** Running prose that happens to name works: it has a verb, or many words before the first of them. */
function isProse(text: string, { start }: Segment, first: Reference, rest: string): boolean {
  if (finite.test(rest)) return true
  const lead = text.slice(start, Math.min(first.start, start + 400))
  return !/,\s*$/.test(lead) && lead.split(/\s+/).length > 9
}

/** The words of a part that are no reference and no address. */
function outside(
  text: string,
  { start, end }: Segment,
  references: ReadonlyArray<Reference>,
  web: WebAddress | undefined
): string {
  let rest = ""
  let at = start
  for (const reference of references) {
    rest += text.slice(at, Math.max(at, reference.start))
    at = Math.max(at, reference.tail)
  }
  if (web === undefined) return rest + text.slice(at, end)
  return (rest + text.slice(at, Math.max(at, web.start))).replace(leading, "")
}
