import { findInstitutions } from "../institutions.ts"
import { fold, isCapital, tidy } from "../text/letters.ts"
import type { CitedWork, NamedSource, Segment } from "./cited.ts"
import { readDate } from "./day.ts"
import type { LawLexicon } from "./lexicon.ts"
import { findPinpoint } from "./pinpoint.ts"
import type { Reference } from "./reference.ts"
import { publicationStart } from "./segments.ts"
import { findAddresses, type WebAddress } from "./web.ts"

/** Verbs that make of a part of a footnote a sentence. */
export const finite =
  /\b(?:is|are|was|were|has|have|had|will|shall|may|can|must|does|did|reports?|reported|include[sd]?|consists?|compris(?:es|ed)|provides?|provided|refers?|established|means|corresponds?|covers?|contributed?|took|made)\b/

const afterTitle =
  /,\s(?:press release|news release|report\b|technical report|under\s“|pp?\.|accessed|available|consulted|chap|No\.|vol\.|https?:)|\.\s(?:Available|See|Accessed)/

/** "Author (2023), Title (translation), report No. 5, p. 22, accessed on ...". */
export function readPublication(
  text: string,
  { start, end }: Segment,
  references: ReadonlyArray<Reference>,
  web: WebAddress | undefined,
  lexicon: LawLexicon
): CitedWork | undefined {
  const opening = publicationStart.exec(text.slice(start, Math.min(end, start + 240)))
  if (opening === null || !isCapital(text, start)) return undefined
  const from = start + opening[0].length
  const titleEnd = endOfTitle(text, from, end)
  const title = unquoted(withoutTranslation(tidy(text.slice(from, titleEnd))))
  // "Registry, Annual report 2019 (2020), p. 14": a year behind the title, and no author alone before it.
  if (/^(?:pp?\.|chap|table|vol|no\.|available|$)/i.test(title)) return undefined
  const pinpoint = findPinpoint(text, titleEnd, end)?.pinpoint ?? null
  const url = (web ?? findAddresses(text.slice(end, end + 600))[0])?.url ?? null
  const numbered = references.find(({ term }) => term.category === "source")
  const source: NamedSource = {
    kind: numbered?.term.kind ?? kindOfPublication(text.slice(titleEnd, end), title, url),
    issuer: institutionName(opening[1]!, lexicon),
    date: opening[2]!,
    title,
    url
  }
  const place = { start, end, pinpoint }
  if (numbered !== undefined)
    return { way: "reference", reference: numbered, issuer: source.issuer, source, published: null, ...place }
  // A treaty or declaration published somewhere is that instrument; the forum that publishes one has made it.
  const instrument = references.find(
    (reference) =>
      reference.form === "title" &&
      reference.end >= titleEnd - 2 &&
      (reference.start === from || text.slice(from, reference.start).endsWith(", "))
  )
  if (instrument !== undefined) {
    const isForum = findInstitutions(opening[1]!, lexicon.institutions)[0]?.organizationId.startsWith("int:")
    const issuer = isForum === true && instrument.term.kind === "declaration" ? source.issuer : null
    return { way: "reference", reference: instrument, issuer, source, published: null, ...place }
  }
  return { way: "source", source, ...place }
}

function kindOfPublication(rest: string, title: string, url: string | null): string {
  if (/^[^,;]{0,3}(?:\([^()]*\))?,\s(?:press|news)\srelease\b/i.test(rest)) return "press_release"
  if (/,\s(?:\p{L}+\s)?report\b/iu.test(rest.slice(0, 300))) return "report"
  return url !== null && !/^[\p{Lu}\d]/u.test(title) ? "web_page" : "publication"
}

function endOfTitle(text: string, from: number, to: number): number {
  if (text[from] === "“") {
    const closed = text.slice(0, to).indexOf("”", from)
    if (closed > 0 && closed < to) return closed + 1
  }
  const cut = afterTitle.exec(text.slice(from, to))
  return cut === null ? to : from + cut.index
}

/** "Condiciones de vida (Living conditions)": a capitalised translation in the last brackets is cut off. */
function withoutTranslation(title: string): string {
  if (!title.endsWith(")")) return title
  let depth = 0
  for (let at = title.length - 1; at > 0; at--) {
    if (title[at] === ")") depth++
    else if (title[at] === "(" && --depth === 0) {
      return at > 3 && isCapital(title, at + 1) ? title.slice(0, at).trimEnd() : title
    }
  }
  return title
}

const unquoted = (title: string) => title.replace(/^[“"](.*)[”"]$/su, "$1")

const unnumberedKind =
  /,?\s?\b((?:[a-z-]+\s){0,2}(?:communication|letter|note verbale|note|memorandum|report|e-mail|email|press release|communiqué|bulletin|reply|replies|information))\b(?:\s(?:sent|dated|issued|provided|received))?(?:\s(?:of|on|from|dated))?\s(?=\d|[JFMASOND])/iu

/** "Ministry of Health, electronic communication of 3 May 2019". */
export function readUnnumbered(
  text: string,
  { start, end }: Segment,
  web: WebAddress | undefined,
  lexicon: LawLexicon
): CitedWork | undefined {
  const printed = text.slice(start, end)
  const found = unnumberedKind.exec(printed.slice(0, 240))
  if (found === null) return undefined
  const date = readDate(text, start + found.index + found[0].length)
  const words = fold(found[1]!).split(" ")
  const term = words
    .map((_, index) => lexicon.terms.get(words.slice(index).join(" ")))
    .find((candidate) => candidate?.category === "source")
  const issuer = institutionName(printed.slice(0, found.index), lexicon)
  if (date === undefined || term === undefined || issuer === null) return undefined
  return {
    way: "source",
    source: { kind: term.kind, issuer, date: date.date, title: null, url: web?.url ?? null },
    start,
    end,
    pinpoint: findPinpoint(text, date.end, end)?.pinpoint ?? null
  }
}

const accessed = /,\s(?:pp?\.|tables?\s|accessed|available|consulted|https?:).*$/su
const plainAuthor = /^(\p{Lu}[^,.;:“”]{3,80}),\s(?=\p{Lu}|\d)/u

/** "National Institute of Statistics, 2022 Population Census, p. 5": an author, a comma, a title; no verb. */
export function readAuthored(
  text: string,
  { start, end }: Segment,
  url: string | null,
  lexicon: LawLexicon
): CitedWork | undefined {
  const printed = text.slice(start, end)
  if (finite.test(printed)) return undefined
  const author = authorOf(printed, url !== null, lexicon)
  if (author === undefined) return undefined
  const whole = unquoted(tidy(printed.slice(author.end).replace(accessed, "")))
  if (whole === "") return undefined
  const date = yearOfTitle(whole)
  // "Annual report (2023)"
  const title = whole.replace(/\s\((?:19|20)\d\d\)$/, "")
  const kind = url === null ? "publication" : "web_page"
  return {
    way: "source",
    source: { kind, issuer: author.name, date: url === null ? date : null, title, url },
    start,
    end,
    pinpoint: findPinpoint(printed, author.end + whole.length, printed.length)?.pinpoint ?? null
  }
}

/** The year that the work closes with ("Census 2017: results, Lima, 2018"), else its first that is no end of a range. */
function yearOfTitle(title: string): string | null {
  const closing = /, ((?:19|20)\d\d)$/.exec(title)
  const [, year, season] =
    closing ?? /(?<![-–\d])((?:19|20)\d\d)(?:\/((?:20)?\d\d))?\b(?![-–]\d)/.exec(title) ?? []
  if (year === undefined || season === undefined) return year ?? null
  // "Annual Report 2022/23"
  return String(Number(year) + 1).endsWith(season) ? String(Number(year) + 1) : year
}

/** Who wrote it, and where the title begins; of several authors the first. */
function authorOf(printed: string, hasAddress: boolean, lexicon: LawLexicon) {
  const institutions = findInstitutions(printed.slice(0, 300), lexicon.institutions)
  const [first] = institutions
  if (first !== undefined && first.start <= 4) {
    let end = first.end
    for (const institution of institutions) {
      if (
        institution.start < end ||
        !/^(?:\s\([^()]*\))?\sand\s(?:the\s)?$/.test(printed.slice(end, institution.start))
      )
        continue
      end = institution.end
    }
    const comma = /^(?:\s\([^()]{1,20}\))?,\s/.exec(printed.slice(end))
    if (comma !== null) return { name: first.name, end: end + comma[0].length }
  }
  // Without a word for an institution, only where an address says that something is cited.
  const plain = hasAddress ? plainAuthor.exec(printed) : null
  return plain === null ? undefined : { name: tidy(plain[1]!), end: plain[0].length }
}

/** "The website of the Registry is accessible at https://...". */
export function readWebPage(
  text: string,
  { start, end }: Segment,
  web: WebAddress,
  lexicon: LawLexicon
): CitedWork {
  const lead = text.slice(start, web.start).trim()
  const noun =
    /^(?:The|Its|This)\s(.{3,200}?)\s(?:is|are|can|may)\s/.exec(lead)?.[1] ??
    /^To\s\p{L}+\sthe\s(.{3,120}?),\s/u.exec(lead)?.[1] ??
    null
  const institution = noun === null ? undefined : findInstitutions(noun, lexicon.institutions)[0]
  return {
    way: "source",
    source: {
      kind: "web_page",
      issuer: institution?.name ?? null,
      date: null,
      title: noun === null ? null : tidy(noun),
      url: web.url
    },
    start,
    end,
    pinpoint: null
  }
}

/** The name of the institution that a text is, or its words where they look like a name. */
export function institutionName(printed: string, lexicon: LawLexicon): string | null {
  const known = lexicon.names.get(printed)
  if (known !== undefined) return known
  const name = readName(tidy(printed.replace(/[,\s]+$/, "")), lexicon)
  lexicon.names.set(printed, name)
  return name
}

function readName(plain: string, lexicon: LawLexicon): string | null {
  if (plain === "" || plain.length > 160 || !/^\p{Lu}/u.test(plain)) return null
  const institution = findInstitutions(plain, lexicon.institutions)[0]
  if (institution !== undefined && institution.start === 0) {
    // "National Service for Migration": a noun that the code list knows without a complement.
    const rest = plain.slice(institution.end)
    return /^\s(?:of|for|on)\s(?:the\s)?\p{Lu}[^,;:.]*$/u.test(rest) && !finite.test(rest)
      ? plain
      : institution.name
  }
  return finite.test(plain) ? null : plain
}
