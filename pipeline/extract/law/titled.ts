import { nameStops, startsName } from "../text/cues.ts"
import { fold, isCapital, isSpace, tidy, wordAfter, wordBefore } from "../text/letters.ts"
import { jurisdictionIn } from "./numbered.ts"
import { titleKey, type LawLexicon, type Term } from "./lexicon.ts"
import type { Reference } from "./reference.ts"

const leftLinks = new Set(["and", "of", "in", "for", "on", "to", "with", "against"])
const rightLinks = new Set(
  `of on the and in for to with against from relating concerning between towards regarding or a an among pertaining at its their all
  as by other de del la el los las y para en`.split(/\s+/)
)
/** Links that a title does not begin its second part with: "the Plan by the Ministry". */
const neverFirst = new Set([
  "by",
  "as",
  "from",
  "at",
  "or",
  "and",
  "a",
  "an",
  "the",
  "its",
  "their",
  "all",
  "with",
  "y",
  "other"
])
const listed = /(?:,\s\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*){0,4}){1,6},?\s(?:and|or)\s(?=\p{Lu})/uy
const yearsAfter =
  /\s(?:up to\s|to\s|for\s(?:the\speriod\s)?)?(?:19|20)\d\d(?:\s?[-–‑]\s?(?:19|20)?\d\d)?(?![\d\p{L}]|[-–‑.,]\d)/uy
const yearsBefore = /(?:19|20)\d\d(?:\s?[-–‑]\s?(?:19|20)?\d\d)?\s$/
const bracketedYears = /\s\(((?:19|20)\d\d)(?:\s?[-–‑]\s?(?:19|20)?\d\d)?\)/y
const bracketedName =
  /\s\((?:the\s|also known as\s|known as\s|hereinafter\s)?[“"]?(\p{Lu}[\p{L}\d’' -]{1,80}?)[”"]?\)/uy
const quotedName = /,\s[“"](\p{Lu}[^“”"]{3,120}?),?[”"]/uy
const numberedYear =
  /(?:\s\(Revised\))?,?\s(?:of\s)?((?:18|19|20)\d\d)?\s?\((?:Convention\s)?No\.\s(\d{1,3})\)/y
const quotedTail = /\s?(?:on|for|of|:)?\s?[“"]([^“”"]{3,200})[”"]/y
const looseTail = /\s(?:on|for)\s[a-z][\p{L}\s’'-]{8,140}/uy
const finite = /\s(?:was|were|is|are|has|have|had|which|that|who|in which|whereby|adopted|signed|approved)\s/

/** Words that make of a capitalised phrase something else than an instrument: "Basic Health Insurance Plan". */
const otherThings = new Set(
  `insurance pension savings floor business payment postal penal dress area zip health-insurance health-care bar source country
  identity unique development-plan`.split(/\s+/)
)
const parts = /^\s(?:Action|Article|Art|Goal|Objective|Target|Axis|Pillar|Section|Chapter|Measure)\b/

/**
 * The instrument that a capitalised title names without a number: "Occupational Safety and Health Act",
 * "Framework Act on Climate Change", "2015 National Climate Change Strategy", "Constitution of Peru".
 *
 * @param floor end of the reference before
 */
export function readTitled(
  text: string,
  termStart: number,
  termEnd: number,
  floor: number,
  term: Term,
  lexicon: LawLexicon
): Reference | undefined {
  if (!isCapital(text, termStart)) return undefined
  let start = leftOf(text, termStart, floor, term, lexicon)
  const stripped = stripAdjective(text, start, termStart, lexicon)
  const foreign = stripped.foreign
  const bare = stripped.start
  if (isInstitutionBefore(text, bare, lexicon)) return undefined
  let end = rightOf(text, termEnd, bare < termStart, term, lexicon)
  const amended = end === termEnd ? amendedIn(text, termEnd, term, lexicon) : undefined
  if (amended !== undefined) {
    return { ...finish(text, bare, amended.end, foreign, term, lexicon), resume: amended.start }
  }
  if (end === termEnd && bare === termStart && term.kind !== "constitution") return undefined
  if (end === termEnd && isFollowedByName(text, termEnd) && !parts.test(text.slice(termEnd, termEnd + 12)))
    return undefined
  if (term.plural && !/^(?:guideline|regulation)$/.test(term.kind)) return undefined
  const modifier = wordBefore(text, termStart)
  if (
    end === termEnd &&
    modifier !== undefined &&
    otherThings.has(fold(text.slice(modifier.start, modifier.end)))
  ) {
    return undefined
  }
  start = bare
  const before = text.slice(Math.max(0, start - 12), start)
  const years = yearsBefore.exec(before)
  if (
    years !== null &&
    /(?:[Tt]he|[Ii]ts|their|of)\s$/.test(text.slice(0, start - years[0].length).slice(-6))
  ) {
    start -= years[0].length
  }
  if (end === termEnd && compound.test(text.slice(termEnd, termEnd + 14))) return undefined
  const nested = term.kind === "regulation" && end > termEnd ? regulated.exec(text.slice(termEnd, end)) : null
  yearsAfter.lastIndex = end
  if (yearsAfter.test(text)) end = yearsAfter.lastIndex
  if (term.kind === "declaration" && end === termEnd) end = declarationEnd(text, end)
  const whole = finish(text, start, end, foreign, term, lexicon)
  return nested === null ? whole : { ...whole, resume: termEnd + nested[0].length }
}

/** "Regulations to the Organic Act on Human Mobility" hold the title of the act. */
const regulated =
  /^\s(?:of|to|for|under|implementing)\s(?:the\s)?(?=\p{Lu}.*(?:Act|Law|Code|Statute|Decree))/u
const compound = /^\s(?:programmes?|schemes?|areas?|makers?|officers?|process|holders?|units?|teams?)\b/

const amending = /\s(?:amending|reforming|repealing|supplementing)\s(?:the\s)?(?=\p{Lu})/uy

/** The instrument in "Organic Act amending the Organic Act on Human Mobility": a title within the title. */
function amendedIn(text: string, at: number, term: Term, lexicon: LawLexicon) {
  amending.lastIndex = at
  if (!amending.test(text)) return undefined
  const start = amending.lastIndex
  const run = runEnd(text, start)
  const printed = text.slice(start, run).split(" ")
  if (!printed.some((word) => lexicon.terms.get(fold(word))?.named === true)) return undefined
  return { start, end: rightOf(text, run, true, term, lexicon) }
}

function finish(
  text: string,
  start: number,
  end: number,
  foreign: string | null,
  term: Term,
  lexicon: LawLexicon
): Reference {
  let tail = end
  let year: number | null = null
  let number: string | null = null
  let numberAt = { start: 0, end: 0 }
  const aliases: Array<string> = []
  numberedYear.lastIndex = end
  const numbered = term.kind === "convention" ? numberedYear.exec(text) : null
  if (numbered !== null) {
    tail = numberedYear.lastIndex
    if (numbered[1] !== undefined) year = Number(numbered[1])
    number = numbered[2]!
    numberAt = { start: tail - 1 - number.length, end: tail - 1 }
  }
  bracketedYears.lastIndex = tail
  const when = bracketedYears.exec(text)
  if (when !== null) {
    year ??= Number(when[1])
    tail = bracketedYears.lastIndex
  }
  bracketedName.lastIndex = tail
  const bracketed = bracketedName.exec(text)
  if (bracketed !== null && isName(bracketed[1]!, term, lexicon)) {
    aliases.push(tidy(bracketed[1]!))
    tail = bracketedName.lastIndex
  }
  quotedName.lastIndex = tail
  const quoted = quotedName.exec(text)
  if (quoted !== null) {
    aliases.push(tidy(quoted[1]!))
    tail = quotedName.lastIndex
  }
  const title = tidy(text.slice(start, end))
  if (foreign !== null && lexicon.adjectives.has(fold(foreign))) aliases.push(`${foreign} ${title}`)
  const treaty =
    lexicon.treaties.get(titleKey(title)) ?? lexicon.treaties.get(titleKey(title.replace(/^ILO /, "")))
  year ??= treaty?.year ?? yearOfTitle(title)
  const jurisdiction =
    treaty?.jurisdiction ??
    (number === null ? undefined : lexicon.jurisdictions.get("ilo")) ??
    (foreign === null ? undefined : lexicon.jurisdictions.get(fold(foreign))) ??
    jurisdictionIn(title, lexicon)
  return {
    start,
    end: numbered === null ? end : tail,
    form: number === null ? "title" : "number",
    term,
    number: number ?? treaty?.number ?? null,
    numberStart: numberAt.start,
    numberEnd: numberAt.end,
    year,
    yearly: false,
    date: null,
    title,
    aliases,
    issuer: null,
    jurisdiction,
    tail,
    resume: tail
  }
}

/** The first year in a title: 2017 of "National Migration Policy 2017–2025", none of "up to 2030". */
function yearOfTitle(title: string): number | null {
  const year = /(?:^|[^p] |\()((?:19|20)\d\d)\b/.exec(title.replace(/ (?:up to|to|for) (?:19|20)\d\d$/, ""))
  return year === null || /^(?:2030|2040|2050|2063) Agenda|Agenda (?:2030|2040|2050|2063)/.test(title)
    ? null
    : Number(year[1])
}

/** An acronym, or a capitalised name with the noun of the title. */
function isName(bracketed: string, term: Term, lexicon: LawLexicon): boolean {
  if (/^[A-Z][A-Z-]{1,11}$/.test(bracketed)) return true
  const noun = bracketed.split(" ").at(-1)!
  return noun.length > 2 && lexicon.terms.get(fold(noun))?.noun === term.noun
}

function isFollowedByName(text: string, end: number): boolean {
  const after = isSpace(text.charCodeAt(end)) ? wordAfter(text, end) : undefined
  return after !== undefined && startsName(text, after.start, after.end)
}

/**
 * A title in quotation marks that begins with what it is: “Procedure and guidelines for the care of
 * victims”, “Practical guide for refugees”.
 */
export function readQuoted(
  text: string,
  nounStart: number,
  floor: number,
  term: Term
): Reference | undefined {
  const open = text.lastIndexOf("“", nounStart)
  if (open < floor || nounStart - open > 50) return undefined
  const lead = text.slice(open + 1, nounStart)
  if (/[”.,;:]|\s(?:of|on|for|with|from|that|which)\s/.test(lead) || !isCapital(text, open + 1))
    return undefined
  const close = text.indexOf("”", nounStart)
  if (close < 0 || close - open > 300) return undefined
  const title = tidy(text.slice(open + 1, close))
  if (title.split(" ").length < 4) return undefined
  return {
    start: open + 1,
    end: close,
    form: "title",
    term,
    number: null,
    numberStart: 0,
    numberEnd: 0,
    year: null,
    yearly: false,
    date: null,
    title,
    aliases: [],
    issuer: null,
    jurisdiction: null,
    tail: close + 1,
    resume: close + 1
  }
}

const onTitle = /^\son\s/
const looseTitle = /\son\s(?:the\s)?[a-z][\p{L}\s’'-]{5,160}/uy

/**
 * The title that stands after a number: "Organic Act No. 26859 on Elections" is the Organic Act on Elections.
 *
 * @param limit where it must end at the latest, as a footnote is called there
 */
export function titleAfter(
  text: string,
  at: number,
  limit: number,
  noun: string,
  term: Term,
  lexicon: LawLexicon
): { readonly title: string; readonly end: number } | undefined {
  if (!onTitle.test(text.slice(at, at + 4))) return undefined
  let end = Math.min(rightOf(text, at, false, term, lexicon), limit)
  if (end === at) {
    looseTitle.lastIndex = at
    const loose = looseTitle.exec(text)?.[0].slice(0, limit - at)
    if (loose === undefined || /\s(?:regulations|amend|implement)/.test(loose)) return undefined
    end = at + loose.trimEnd().length
    const whole = end >= limit || /^[,;.(:]|^$/.test(text.slice(end, end + 1))
    if (!whole || (end < limit && finite.test(loose))) return undefined
  }
  return { title: tidy(`${noun}${text.slice(at, end)}`), end }
}

/** Where the capitalised words before the noun begin, over links between capitalised words. */
function leftOf(text: string, at: number, floor: number, term: Term, lexicon: LawLexicon): number {
  const isProgrammatic = /^(?:policy|plan|strategy|agenda)$/.test(term.noun)
  let start = at
  for (let words = 0; words < 16; words++) {
    const before = wordBefore(text, start)
    if (before === undefined || before.start < floor) return start
    const word = text.slice(before.start, before.end)
    if (isCapital(text, before.start)) {
      if (nameStops.has(fold(word)) || /['’]s$/.test(word)) return start
      if (lexicon.terms.get(fold(word))?.category === "instrument" && !isModifier(text, before.end))
        return start
      start = before.start
      continue
    }
    if (start === at && word !== "and") return start
    if (!leftLinks.has(word)) return start
    const joined = wordBefore(text, before.start)
    if (joined === undefined || joined.start < floor || !startsName(text, joined.start, joined.end))
      return start
    const other = fold(text.slice(joined.start, joined.end))
    if (lexicon.terms.has(other) || lexicon.institutions.terms.has(other) || lexicon.jurisdictions.has(other))
      return start
    // "Ministry of Health and Migration Act" ends one name and begins another, "Council on Economic and Social
    // Policy" is one.
    if (isInstitutionBefore(text, joined.start, lexicon)) return isProgrammatic ? joined.start : start
    start = joined.start
  }
  return start
}

/** "Framework Agreement", "Law Enforcement Plan": a noun of law that another capitalised word follows. */
const isModifier = (text: string, end: number) => isSpace(text.charCodeAt(end)) && isCapital(text, end + 1)

/** "the Ministry of Health and Migration Act": the words before a link belong to an institution. */
function isInstitutionBefore(text: string, at: number, lexicon: LawLexicon): boolean {
  const link = wordBefore(text, at)
  if (link === undefined || !/^(?:of|for|on)$/.test(text.slice(link.start, link.end))) return false
  const head = wordBefore(text, link.start)
  return head !== undefined && lexicon.institutions.terms.has(fold(text.slice(head.start, head.end)))
}

function stripAdjective(text: string, start: number, termStart: number, lexicon: LawLexicon) {
  const first = wordAfter(text, start)
  if (first === undefined || first.start >= termStart) return { start, foreign: null }
  const word = text.slice(first.start, first.end)
  const own = lexicon.jurisdictions.get(fold(word))
  if (own === undefined || !/^[a-z]{3}$/.test(own.prefix) || own.prefix !== own.jurisdiction.toLowerCase()) {
    return { start, foreign: null }
  }
  const next = wordAfter(text, first.end)
  // "American Convention": an adjective that a continent shares with a State stays in the title.
  if (next === undefined || word === "American") return { start, foreign: null }
  return { start: next.start, foreign: word }
}

/** The end of what follows the noun: "on Climate Change", "to Combat Trafficking in Persons". */
function rightOf(text: string, at: number, modified: boolean, term: Term, lexicon: LawLexicon): number {
  let end = at
  let open = false
  for (let count = 0; count < 24; count++) {
    if (open) {
      listed.lastIndex = end
      const list = listed.exec(text)
      if (list !== null && !namesOther(list[0], lexicon)) {
        const last = runEnd(text, listed.lastIndex)
        if (!namesOther(text.slice(listed.lastIndex, last), lexicon)) {
          end = last
          continue
        }
      }
    }
    const next = nextPart(text, at, end, open, modified, term, lexicon)
    if (next === end) return end
    end = next
    open = true
  }
  return end
}

function nextPart(
  text: string,
  at: number,
  end: number,
  open: boolean,
  modified: boolean,
  term: Term,
  lexicon: LawLexicon
): number {
  let word = isSpace(text.charCodeAt(end)) ? wordAfter(text, end) : undefined
  const first = word === undefined ? "" : text.slice(word.start, word.end)
  if (!rightLinks.has(first) || (!open && neverFirst.has(first))) return end
  let link = first
  for (let count = 0; count < 4 && word !== undefined; count++) {
    const printed = text.slice(word.start, word.end)
    if (!rightLinks.has(printed)) break
    link = printed
    word = isSpace(text.charCodeAt(word.end)) ? wordAfter(text, word.end) : undefined
  }
  if (word === undefined || !isCapital(text, word.start)) return end
  const stop = runEnd(text, word.start)
  const part = text.slice(word.start, stop)
  const between = text.startsWith(" between ", at)
  const nests = term.kind === "regulation" || term.kind === "protocol" || between
  if (
    /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/.test(part)
  )
    return end
  if (namesOther(part, lexicon) && !(nests && !open)) {
    if (link !== "the" || first === "and" || modified || term.kind !== "constitution") return end
  }
  if (
    lexicon.countries.has(fold(part)) &&
    term.kind !== "constitution" &&
    !between &&
    !(open && first === "and")
  ) {
    return end
  }
  return stop
}

/** Whether capitalised words name another instrument or an institution. */
function namesOther(part: string, lexicon: LawLexicon): boolean {
  return part.split(/,\s|,?\s(?:and|or)\s|\s/).some((printed) => {
    const word = fold(printed)
    const term = lexicon.terms.get(word)
    if (term !== undefined && term.category === "instrument" && !/^(?:order|standard|rule)$/.test(term.noun))
      return true
    const institution = lexicon.institutions.terms.get(word)
    return (
      institution !== undefined &&
      /^(?:ministry|authority|congress|assembly|superintendency|registry|council)$/.test(institution.noun)
    )
  })
}

function runEnd(text: string, at: number): number {
  let end = at
  let word = wordAfter(text, at)
  while (word !== undefined && isCapital(text, word.start)) {
    if (/['’]s$/.test(text.slice(word.start, word.end)) && !isCapital(text, word.end + 1)) return word.end - 2
    end = word.end
    word = isSpace(text.charCodeAt(end)) ? wordAfter(text, end) : undefined
  }
  return end
}

/** "Sucre Declaration on “South American citizenship”", "Montevideo Declaration on the inclusion of migrants". */
function declarationEnd(text: string, at: number): number {
  quotedTail.lastIndex = at
  if (quotedTail.test(text)) return quotedTail.lastIndex
  looseTail.lastIndex = at
  const loose = looseTail.exec(text)
  if (loose === null || finite.test(loose[0])) return at
  const end = at + loose[0].trimEnd().length
  return /^(?:\s?[,;.(]|$)/.test(text.slice(end, end + 2)) ? end : at
}
