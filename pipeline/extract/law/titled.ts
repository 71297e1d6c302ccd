import { startsName } from "../text/cues.ts"
import { fold, isCapital, isSpace, tidy, wordAfter, wordBefore } from "../text/letters.ts"
import { readDate } from "./day.ts"
import { findTreaty, fullerTreaty, type LawLexicon, type Term } from "./lexicon.ts"
import type { Reference } from "./reference.ts"
import { jurisdictionIn } from "./surroundings.ts"
import { countryOf, partiesOf } from "./title-order.ts"
import { isInstitutionBefore, leftOf, rightOf, runEnd, stripAdjective } from "./title-span.ts"
import { declarationEnd } from "./title-tail.ts"
import { wordSet } from "../text/vocabulary.ts"

const yearsAfter =
  /\s(?:up to\s|to\s|of\s|for\s(?:the\speriod\s)?)?(?:19|20)\d\d(?:\s?[-–‑]\s?(?:19|20)?\d\d)?(?![\d\p{L}]|[-–‑.,]\d)/uy
const yearsBefore = /(?:19|20)\d\d(?:\s?[-–‑]\s?(?:19|20)?\d\d)?\s$/
/** "the Migrants Act, 2013": not the year of a clause that begins there. */
const commaYear =
  /^,\s(?:18|19|20)\d\d(?=[,;.):]|\s(?:and|or|is|was|were|are|has|which|that|to|on|in|of|for|as|by|apply|regulate|govern|provide|require|prohibit|establish|protect|\p{Ll}{3,}s)\s|\s?\(|$)/u
const bracketedYears = /\s\(((?:19|20)\d\d)(?:\s?[-–‑]\s?(?:19|20)?\d\d)?\)/y
const bracketedName =
  /\s\((?:the\s|also known as\s|known as\s|hereinafter\s)?[“"]?(\p{Lu}[\p{L}\d’' -]{1,80}?)[”"]?\)/uy
const quotedName = /,\s[“"](\p{Lu}[^“”"]{3,120}?),?[”"]/uy
const numberedYear =
  /(?:\s\(Revised\))?,?\s(?:of\s)?((?:18|19|20)\d\d)?\s?\((?:(?:Convention\s)?No\.\s|C)(\d{1,3})\)/y
const datedKinds = /^(?:act|law|code|decree|ordinance|regulation|statute|constitution)$/
/** "the Employment Act, 2007 (No. 11 of 2007)". */
const numberedInBrackets = /\s\((?:Act\s)?No\.\s(\d{1,5})\sof\s((?:18|19|20)\d\d)\)/y
/** Words that make of a capitalised phrase something else than an instrument: "Basic Health Insurance Plan". */
const otherThings = new Set(
  `insurance pension savings floor business payment postal dress area zip health-insurance health-care bar source country
  identity unique development-plan`.split(/\s+/)
)
/** One of these before the noun names nothing: "Its Operational Plan". */
const generic = new Set(
  `operational strategic annual institutional sectoral work action implementation national regional local general new own current
  said respective optional additional`.split(/\s+/)
)
const parts = /^\s(?:Action|Article|Art|Goal|Objective|Target|Axis|Pillar|Section|Chapter|Measure)\b/

const guidelineRegulationOrRule = wordSet("guideline regulation rule")
const conventionTreatyOrAgreement = wordSet("convention treaty agreement")
const actLawOrConstitution = wordSet("act law constitution")
const actOrTheLike = wordSet("act law code ordinance regulation rule directive guideline")

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
  // "the Protocol of 2014 to the Forced Labour Convention"
  const ofYear =
    term.noun === "protocol" ? /^\sof\s\d{4}(?=\sto\s)/.exec(text.slice(termEnd, termEnd + 14)) : null
  const nounEnd = termEnd + (ofYear?.[0].length ?? 0)
  let end = rightOf(text, nounEnd, bare < termStart, term, lexicon)
  if (ofYear !== null && end === nounEnd) return undefined
  const amended = amendedIn(text, bare, termEnd, term, lexicon)
  if (amended !== undefined) {
    return { ...finish(text, bare, amended.end, foreign, term, lexicon), resume: amended.start }
  }
  if (end === termEnd && bare === termStart && term.kind !== "constitution") return undefined
  // "the Penal Code (Amendment) Act" is an act.
  if (end === termEnd && isAmendedTitle(text, end, lexicon)) return undefined
  // "the Regulations of Act No. 5": a title does not end in the noun of a number.
  if (end > termEnd && isNounOfNumber(text, end, lexicon)) return undefined
  if (end === termEnd && isFollowedByName(text, termEnd) && !parts.test(text.slice(termEnd, termEnd + 12)))
    return undefined
  if (term.plural && !guidelineRegulationOrRule.has(term.kind)) return undefined
  const modifier = wordBefore(text, termStart)
  if (
    end === termEnd &&
    bare === modifier?.start &&
    term.kind !== "constitution" &&
    generic.has(fold(text.slice(modifier.start, modifier.end)))
  ) {
    return undefined
  }
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
  if (conventionTreatyOrAgreement.has(term.kind)) end = withDate(text, end)
  if (actLawOrConstitution.has(term.noun) && /^\sof\s(?:18|19|20)\d\d\b/.test(text.slice(end, end + 9)))
    end += " of 1999".length
  if (actOrTheLike.has(term.noun)) end += commaYear.exec(text.slice(end, end + 40))?.[0].length ?? 0
  if (term.kind === "declaration" && end === termEnd) end = declarationEnd(text, end)
  const whole = finish(text, start, end, foreign, term, lexicon)
  return nested === null ? whole : { ...whole, resume: termEnd + nested[0].length }
}

/** "Regulations to the Organic Act on Human Mobility" hold the title of the act. */
const regulated =
  /^\s(?:of|to|for|under|implementing)\s(?:the\s)?(?=\p{Lu}.*(?:Act|Law|Code|Statute|Decree))/u
const compound = /^\s(?:programmes?|schemes?|areas?|makers?|officers?|process|holders?|units?|teams?)\b/

const amending = /\s(?:amending|reforming|repealing|supplementing)\s(?:the\s)?(?=\p{Lu})/uy
const amendmentTo = /\s(?:to|of)\s(?:the\s)?(?=\p{Lu})/uy

/** The instrument in "Organic Act amending the Organic Act on Rivers", "Reform Act to the Rivers Act". */
function amendedIn(text: string, titleStart: number, at: number, term: Term, lexicon: LawLexicon) {
  const isReform = /\b(?:Reform|Amendment|Amendatory)\s/.test(text.slice(titleStart, at))
  const link = isReform ? amendmentTo : amending
  link.lastIndex = at
  if (!link.test(text)) return undefined
  const start = link.lastIndex
  const run = runEnd(text, start)
  const printed = text.slice(start, run).split(" ")
  if (!printed.some((word) => lexicon.terms.get(fold(word))?.named === true)) return undefined
  return { start, end: rightOf(text, run, true, term, lexicon) }
}

const conventionOrRecommendation = wordSet("convention recommendation")
const conventionOrProtocol = wordSet("convention protocol")

function finish(
  text: string,
  start: number,
  end: number,
  foreign: string | null,
  term: Term,
  lexicon: LawLexicon
): Reference {
  const printed = tidy(text.slice(start, end))
  const fuller =
    term.noun === "protocol" ? fullerTreaty(printed, text.slice(end, end + 120), lexicon) : undefined
  if (fuller !== undefined) end += fuller.length - printed.length
  let tail = end
  let year: number | null = null
  let number: string | null = null
  let numberAt = { start: 0, end: 0 }
  const aliases: Array<string> = []
  numberedYear.lastIndex = end
  const numbered = conventionOrRecommendation.has(term.kind) ? numberedYear.exec(text) : null
  if (numbered !== null) {
    tail = numberedYear.lastIndex
    if (numbered[1] !== undefined) year = Number(numbered[1])
    number = numbered[2]!
    numberAt = { start: tail - 1 - number.length, end: tail - 1 }
  }
  // "the Maritime Labour Convention, 2006", "the Protocol of 2014 to the Forced Labour Convention, 1930"
  const comma =
    conventionOrProtocol.has(term.kind) && numbered === null
      ? commaYear.exec(text.slice(tail, tail + 40))
      : null
  if (comma !== null) {
    if (term.kind === "convention") year = Number(comma[0].slice(2))
    tail += comma[0].length
  }
  numberedInBrackets.lastIndex = tail
  const inBrackets = datedKinds.test(term.noun) ? numberedInBrackets.exec(text) : null
  if (inBrackets !== null) {
    tail = numberedInBrackets.lastIndex
    number = inBrackets[1]!
    year = Number(inBrackets[2])
    const at = tail - inBrackets[0].length + inBrackets[0].indexOf(number)
    numberAt = { start: at, end: at + number.length }
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
  // "the Act on Migration of 13 January 2006"
  const of = /^,?\sof\s/.exec(text.slice(tail, tail + 5))
  const adopted =
    numbered === null && of !== null && datedKinds.test(term.noun)
      ? readDate(text, tail + of[0].length)
      : undefined
  const date = adopted !== undefined && adopted.date.length === 10 ? adopted : null
  tail = date?.end ?? tail
  const parties = tail === end ? partiesOf(text, end, term, lexicon) : undefined
  tail = parties?.end ?? tail
  quotedName.lastIndex = tail
  const quoted = quotedName.exec(text)
  if (quoted !== null) {
    aliases.push(tidy(quoted[1]!))
    tail = quotedName.lastIndex
  }
  const title = tidy(text.slice(start, end)).replace(/,(?=\s\d{4}$)/, "")
  if (foreign !== null && lexicon.adjectives.has(fold(foreign))) aliases.push(`${foreign} ${title}`)
  const treaty = findTreaty(title, lexicon)
  year ??= treaty?.year ?? yearOfTitle(title) ?? (date === null ? null : Number(date.date.slice(0, 4)))
  const jurisdiction =
    treaty?.jurisdiction ??
    (numbered === null ? undefined : lexicon.jurisdictions.get("ilo")) ??
    (foreign === null ? undefined : lexicon.jurisdictions.get(fold(foreign))) ??
    countryOf(text, start, tail, lexicon) ??
    (parties === undefined ? undefined : lexicon.state) ??
    jurisdictionIn(title, lexicon)
  return {
    start,
    end: number === null ? end : tail,
    form: number === null ? "title" : "number",
    term,
    number: number ?? treaty?.number ?? null,
    numberStart: numberAt.start,
    numberEnd: numberAt.end,
    year,
    yearly: inBrackets !== null,
    date,
    title,
    aliases,
    issuer: null,
    jurisdiction,
    tail,
    resume: tail
  }
}

/** "the Hague Convention of 25 October 1980": a date that tells it from others. */
function withDate(text: string, end: number): number {
  const date = text.startsWith(" of ", end) ? readDate(text, end + " of ".length) : undefined
  return date === undefined || date.date.length < 10 ? end : date.end
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

function isAmendedTitle(text: string, end: number, lexicon: LawLexicon): boolean {
  const noun = /^\s\(\p{Lu}[^()]{2,40}\)\s(\p{Lu}\p{L}{2,12})\b/u.exec(text.slice(end, end + 60))?.[1]
  return noun !== undefined && lexicon.terms.get(fold(noun))?.named === true
}

function isNounOfNumber(text: string, end: number, lexicon: LawLexicon): boolean {
  const noun = wordBefore(text, end)
  if (noun === undefined || !/^\sNos?\.\s?[\p{Lu}\d]/u.test(text.slice(end, end + 7))) return false
  return lexicon.terms.has(fold(text.slice(noun.start, noun.end)))
}

/** "Employment Relationship Recommendation, 2006 (No. 198)". */
export function isNumberedByYear(text: string, end: number): boolean {
  numberedYear.lastIndex = end
  return numberedYear.test(text)
}
