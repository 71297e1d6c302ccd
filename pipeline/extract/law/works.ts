import { findInstitutions } from "../institutions.ts"
import { fold, isCapital, tidy } from "../text/letters.ts"
import { readDate } from "./day.ts"
import type { LawLexicon } from "./lexicon.ts"
import { findPinpoint } from "./pinpoint.ts"
import type { Reference } from "./reference.ts"
import type { Scan } from "./scan.ts"
import { findAddresses, type WebAddress } from "./web.ts"

/** How one part of a footnote cites: a work that it names, or a way back to a work named before. */
export type CitedWork = {
  readonly start: number
  readonly end: number
  readonly pinpoint: string | null
} & (
  | {
      readonly way: "reference"
      readonly reference: Reference
      readonly issuer: string | null
      readonly source: NamedSource | null
    }
  | { readonly way: "source"; readonly source: NamedSource }
  | { readonly way: "ibid" }
  | { readonly way: "op_cit"; readonly author: string; readonly footnote: number | null }
)

/** A source that goes without a number, or what a footnote says of one with a number. */
export interface NamedSource {
  readonly kind: string
  readonly issuer: string | null
  readonly date: string | null
  readonly title: string | null
  readonly url: string | null
}

export interface ParsedFootnote {
  readonly works: ReadonlyArray<CitedWork>
  /** Whether some of it is running prose. */
  readonly prose: boolean
  /** A web address with no more than words that lead to it. */
  readonly onlyAddress: boolean
}

interface Segment {
  readonly start: number
  readonly end: number
}

const dated = /^([^“”"]{2,160}?)\s\(((?:19|20)\d\d)(?:[a-z])?\),?\s/
const stop = /;|[.]\s+(?=[\p{Lu}“])/gu
const abbreviated =
  /(?:\b(?:Nos?|arts?|pp?|paras?|chaps?|sects?|cit|vol|ed|eds|al|Inc|St|Dr|fig|cf)|\b\p{Lu})$/u
const closing = /^(?:Available|Accessible|Accessed|Consulted|See|Retrieved|At|Published|Last)\b/
const ibid = /^\s*(?:see\s)?(?:ibid(?:em)?|idem|id)\b\.?/i
const opCit = /\b(?:op\.\s?cit|loc\.\s?cit)\b\.?|\bsupra\b/i
const earlierNote = /\b(?:see\s|cf\.\s)?(?:foot)?note\s(\d{1,4})(?:\sabove|\ssupra)?/i
const finite =
  /\b(?:is|are|was|were|has|have|had|will|shall|may|can|must|does|did|reports?|reported|include[sd]?|consists?|compris(?:es|ed)|provides?|provided|refers?|established|means|corresponds?|covers?|contributed?|took|made)\b/
const leading =
  /\b(?:(?:is|are|can be|may be|was)\s)?(?:also\s)?(?:available|accessible|viewed|consulted|found|accessed|downloaded|seen|at)\b(?:\s\([^()]{1,40}\))?(?:\s(?:at|on|from|via|in|through))?:?\s*$/i
const actingOn =
  /\b(?:amending|implementing|repealing|regulating|adopting|approving|extending|updating|complementing|supplementing|ratifying|under|governing|to|the regulations (?:of|to|for|pertaining to)|regulations (?:of|to|for|under|pertaining to)|implementation of)\s(?:(?:articles?|arts?\.|chapters?|sections?|paragraphs?)\s[\d\s,.()a-zA-Z-]{1,80}?\s(?:of|to)\s)?(?:the\s)?$/

/** Reads what a footnote cites. @param scan the references of its text, in order */
export function parseFootnote(text: string, scan: Scan, lexicon: LawLexicon): ParsedFootnote {
  const addresses = findAddresses(text)
  const works: Array<CitedWork> = []
  let prose = false
  let issuer: string | null = null
  let pending: Segment | undefined
  for (const segment of segments(text, addresses)) {
    const printed = text.slice(segment.start, segment.end)
    const web = addresses.find((address) => address.start >= segment.start && address.start < segment.end)
    const references = scan.references.filter(({ start }) => start >= segment.start && start < segment.end)
    const back = readBack(text, segment, references)
    if (back !== undefined) {
      works.push(back)
      continue
    }
    const published = readPublished(text, segment, references, web, lexicon)
    if (published !== undefined) {
      works.push(published)
      continue
    }
    const cited = references.filter((reference) => !isActedOn(text, segment.start, reference))
    if (cited.length > 0) {
      for (const [index, reference] of cited.entries()) {
        const own: string | null = index === 0 ? issuerBefore(text, segment.start, reference, lexicon) : null
        if (own !== null) issuer = own
        const from = index === 0 ? segment.start : reference.start
        const to = cited[index + 1]?.start ?? segment.end
        works.push({
          way: "reference",
          reference,
          issuer:
            own ??
            (reference.issuer === null && startsSegment(text, segment.start, reference) ? issuer : null),
          source: null,
          start: reference.start,
          end: reference.tail,
          pinpoint: pinpointOf(text, from, reference, to)
        })
      }
      if (finite.test(outside(text, segment, references, web))) prose = true
      continue
    }
    const unnumbered = readUnnumbered(text, segment, web, lexicon)
    if (unnumbered !== undefined) {
      works.push(unnumbered)
      continue
    }
    if (web !== undefined && leading.test(text.slice(segment.start, web.start).trimEnd())) {
      if (works.length > 0 || pending !== undefined) attach(works, pending, text, web, lexicon)
      else works.push(webPage(text, segment, web, lexicon))
      pending = undefined
      continue
    }
    if (
      isTitleLike(text, segment, lexicon) &&
      !finite.test(printed) &&
      addresses.some(({ start }) => start >= segment.end)
    ) {
      pending = segment
      continue
    }
    if (web !== undefined) works.push(webPage(text, segment, web, lexicon))
    if (web === undefined || finite.test(outside(text, segment, references, web))) prose = true
  }
  const onlyAddress =
    works.length > 0 &&
    works.every(
      (work) => work.way === "source" && work.source.kind === "web_page" && work.source.issuer === null
    ) &&
    !prose
  return { works, prose, onlyAddress }
}

/** Parts of a footnote: at semicolons, and at full stops outside of titles. */
function segments(text: string, addresses: ReadonlyArray<WebAddress>): Array<Segment> {
  const found: Array<Segment> = []
  let start = 0
  let open = dated.test(text)
  stop.lastIndex = 0
  for (let match = stop.exec(text); match !== null; match = stop.exec(text)) {
    const at = match.index
    if (addresses.some((address) => at >= address.start && at < address.end)) continue
    if (at < start || insideBrackets(text, start, at)) continue
    const next = text.slice(stop.lastIndex, stop.lastIndex + 12)
    if (match[0] === ";") {
      found.push({ start, end: at })
      start = at + 1
      open = dated.test(text.slice(start).trimStart())
      continue
    }
    if (abbreviated.test(text.slice(Math.max(start, at - 6), at))) {
      if (!/\bcit$|ibid$/i.test(text.slice(Math.max(start, at - 6), at))) continue
    }
    if (open && !closing.test(next)) continue
    found.push({ start, end: at })
    start = at + 1
    open = dated.test(text.slice(stop.lastIndex))
  }
  found.push({ start, end: text.length })
  return found.map((segment) => trim(text, segment)).filter(({ start: from, end }) => end > from)
}

function insideBrackets(text: string, from: number, at: number): boolean {
  const part = text.slice(from, at)
  return count(part, "(") > count(part, ")") || count(part, "“") > count(part, "”")
}

const count = (text: string, mark: string) => text.split(mark).length - 1

function trim(text: string, { start, end }: Segment): Segment {
  let from = start
  let to = end
  while (from < to && /\s/.test(text[from]!)) from++
  while (to > from && /[\s.]/.test(text[to - 1]!)) to--
  return { start: from, end: to }
}

function readBack(
  text: string,
  { start, end }: Segment,
  references: ReadonlyArray<Reference>
): CitedWork | undefined {
  const printed = text.slice(start, end)
  if (ibid.test(printed) && references.length === 0) {
    return { way: "ibid", start, end, pinpoint: findPinpoint(text, start, end)?.pinpoint ?? null }
  }
  const back = opCit.exec(printed)
  const note = earlierNote.exec(printed)
  if (
    references.length > 0 ||
    (back === null && (note === null || !/^(?:see|cf|foot|note|supra)/i.test(printed)))
  )
    return undefined
  const author = tidy(printed.slice(0, back?.index ?? note!.index).replace(/[,\s]+$/, ""))
  const rest = start + (note === null ? back!.index : note.index + note[0].length)
  return {
    way: "op_cit",
    author: /^(?:see|cf\.?)$/i.test(author) ? "" : author,
    footnote: note === null ? null : Number(note[1]),
    start,
    end,
    pinpoint: findPinpoint(text, rest, end)?.pinpoint ?? null
  }
}

/** "Author (2023), Title (translation), report No. 5, p. 22, accessed on ...": a publication. */
function readPublished(
  text: string,
  segment: Segment,
  references: ReadonlyArray<Reference>,
  web: WebAddress | undefined,
  lexicon: LawLexicon
): CitedWork | undefined {
  const match = dated.exec(text.slice(segment.start, segment.end))
  if (match === null || !isCapital(text, segment.start)) return undefined
  const from = segment.start + match[0].length
  const titleEnd = endOfTitle(text, from, segment.end)
  const title = tidy(text.slice(from, titleEnd).replace(/^[“"](.*)[”"]$/su, "$1"))
  const issuer = match[1]!
  const pinpoint = findPinpoint(text, titleEnd, segment.end)?.pinpoint ?? null
  const nextWeb = web ?? findAddresses(text.slice(segment.end, segment.end + 600))[0]
  const url = nextWeb?.url ?? null
  const numbered = references.find(({ term }) => term.category === "source")
  const rest = text.slice(from, segment.end)
  const kind = /\bpress release\b|\bnews release\b/i.test(rest)
    ? "press_release"
    : (numbered?.term.kind ??
      (/\breport\b/i.test(text.slice(titleEnd, segment.end))
        ? "report"
        : url !== null && !/^[\p{Lu}“"]/u.test(title)
          ? "web_page"
          : "publication"))
  const source: NamedSource = { kind, issuer: institutionName(issuer, lexicon), date: match[2]!, title, url }
  const { start, end } = segment
  if (numbered !== undefined)
    return { way: "reference", reference: numbered, issuer: source.issuer, source, start, end, pinpoint }
  const instrument = references.find(
    ({ form, start: at, end: to }) =>
      form === "title" && to >= titleEnd - 2 && (at === from || text.slice(from, at).endsWith(", "))
  )
  if (instrument !== undefined)
    return { way: "reference", reference: instrument, issuer: null, source, start, end, pinpoint }
  return { way: "source", source, start, end, pinpoint }
}

function endOfTitle(text: string, from: number, to: number): number {
  const rest = text.slice(from, to)
  if (rest[0] === "“") {
    const closed = rest.indexOf("”")
    if (closed > 0) return from + closed + 1
  }
  const cut =
    /,\s(?:press release|news release|report\b|technical report|under\s“|pp?\.|accessed|available|consulted|chap|No\.|vol\.|https?:)|\.\s(?:Available|See|Accessed)|\s\((?=[^()]*\)(?:,|$))/.exec(
      rest
    )
  return cut === null ? to : from + cut.index
}

/** "Ministry of Health, electronic communication of 19 June 2024"; "Institute of Statistics, 2022 Population Census". */
function readUnnumbered(
  text: string,
  segment: Segment,
  web: WebAddress | undefined,
  lexicon: LawLexicon
): CitedWork | undefined {
  const { start, end } = segment
  const printed = text.slice(start, end)
  const kindAt =
    /,?\s?\b((?:[a-z-]+\s){0,2}(?:communication|letter|note verbale|note|memorandum|report|e-mail|email|press release|communiqué|bulletin|reply|replies|information))\b(?:\s(?:sent|dated|issued|provided|received))?(?:\s(?:of|on|from|dated))?\s(?=\d|[JFMASOND])/iu.exec(
      printed
    )
  if (kindAt !== null && kindAt.index < 160) {
    const date = readDate(text, start + kindAt.index + kindAt[0].length)
    const words = fold(kindAt[1]!).split(" ")
    const term = words
      .map((_, index) => lexicon.terms.get(words.slice(index).join(" ")))
      .find((found) => found?.category === "source")
    const issuer = institutionName(printed.slice(0, kindAt.index), lexicon)
    if (date !== undefined && term !== undefined && issuer !== null) {
      return {
        way: "source",
        source: { kind: term.kind, issuer, date: date.date, title: null, url: web?.url ?? null },
        start,
        end,
        pinpoint: findPinpoint(text, date.end, end)?.pinpoint ?? null
      }
    }
  }
  if (web !== undefined || finite.test(printed) || !isTitleLike(text, segment, lexicon)) return undefined
  const [issuer, title] = splitAuthor(printed, lexicon)
  if (title === null || findAddresses(text).length > 0) return undefined
  const pinpoint =
    findPinpoint(printed, printed.indexOf(title) + title.length, printed.length)?.pinpoint ?? null
  return {
    way: "source",
    source: {
      kind: "publication",
      issuer,
      date: /\b((?:19|20)\d\d)\b(?![-–]\d)/.exec(title)?.[1] ?? null,
      title,
      url: null
    },
    start,
    end,
    pinpoint
  }
}

/** Begins with an institution and a comma: its author. */
function isTitleLike(text: string, { start, end }: Segment, lexicon: LawLexicon): boolean {
  return splitAuthor(text.slice(start, end), lexicon)[1] !== null
}

function splitAuthor(printed: string, lexicon: LawLexicon): [string | null, string | null] {
  const institution = findInstitutions(printed, lexicon.institutions)[0]
  if (institution === undefined || institution.start > 4 || printed[institution.end] !== ",")
    return [null, null]
  const title = tidy(
    printed.slice(institution.end + 1).replace(/,\s(?:pp?\.|accessed|available|consulted).*$/su, "")
  )
  return [institution.name, title === "" ? null : title.replace(/^[“"](.*)[”"]$/u, "$1")]
}

function webPage(text: string, { start, end }: Segment, web: WebAddress, lexicon: LawLexicon): CitedWork {
  const lead = text.slice(start, web.start).trim()
  const noun =
    /^(?:The|Its|This)\s(.{3,200}?)\s(?:is|are|can|may)\s/.exec(lead)?.[1] ??
    /^To\s\w+\sthe\s(.{3,120}?),\s/.exec(lead)?.[1] ??
    null
  const institution = noun === null ? undefined : findInstitutions(noun, lexicon.institutions)[0]
  return {
    way: "source",
    source: {
      kind: "web_page",
      issuer: null,
      date: null,
      title: noun === null ? null : tidy(noun) + (institution === undefined ? "" : ""),
      url: web.url
    },
    start,
    end,
    pinpoint: null
  }
}

/** Gives an address to the work that it belongs to: the one before it, or a title still without one. */
function attach(
  works: Array<CitedWork>,
  pending: Segment | undefined,
  text: string,
  web: WebAddress,
  lexicon: LawLexicon
): void {
  if (pending !== undefined) {
    const [issuer, title] = splitAuthor(text.slice(pending.start, pending.end), lexicon)
    const source: NamedSource = { kind: "web_page", issuer, date: null, title, url: web.url }
    works.push({ way: "source", source, start: pending.start, end: web.end, pinpoint: null })
    return
  }
  const last = works.at(-1)!
  if (last.way === "source" && last.source.url === null)
    works[works.length - 1] = { ...last, source: { ...last.source, url: web.url } }
  if (last.way === "reference" && last.source === null) {
    const source: NamedSource = {
      kind: last.reference.term.kind,
      issuer: null,
      date: null,
      title: null,
      url: web.url
    }
    works[works.length - 1] = { ...last, source }
  }
}

/** The name of the institution that a text is, or its words where it is none that is known. */
function institutionName(printed: string, lexicon: LawLexicon): string | null {
  const plain = tidy(printed.replace(/[,\s]+$/, ""))
  if (plain === "" || !/^\p{Lu}/u.test(plain)) return null
  const institution = findInstitutions(plain, lexicon.institutions)[0]
  if (institution !== undefined && institution.start === 0) return institution.name
  return plain.length <= 120 && !finite.test(plain) ? plain : null
}

/** "Ministry of the Interior, Supreme Decree No. ...": the words between the start of a part and its work. */
function issuerBefore(text: string, start: number, reference: Reference, lexicon: LawLexicon): string | null {
  const lead = text.slice(start, reference.start)
  if (!/,\s*$/.test(lead)) return null
  return institutionName(lead, lexicon)
}

const startsSegment = (text: string, start: number, reference: Reference) =>
  text.slice(start, reference.start).trim() === ""

/** "Act No. 30738 amending article 52 of the Constitution": acted on by the work before it, not cited. */
function isActedOn(text: string, start: number, reference: Reference): boolean {
  const lead = text.slice(start, reference.start)
  return /\bNo\./.test(lead) && actingOn.test(lead.slice(-140))
}

function pinpointOf(text: string, from: number, reference: Reference, to: number): string | null {
  const after = findPinpoint(text, reference.tail, to)
  if (
    after !== undefined &&
    /^[,\s(]*$/.test(text.slice(reference.tail, after.start).replace(/[^,\s(].*$/su, ""))
  )
    return after.pinpoint
  return findPinpoint(text, from, reference.start)?.pinpoint ?? after?.pinpoint ?? null
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
  rest += text.slice(at, web === undefined ? end : Math.max(at, web.start))
  return web === undefined ? rest : rest.replace(leading, "")
}
