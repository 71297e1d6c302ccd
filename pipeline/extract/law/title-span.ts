import { nameStops, startsName } from "../text/cues.ts"
import { fold, isCapital, isSpace, wordAfter, wordBefore } from "../text/letters.ts"
import type { LawLexicon, Term } from "./lexicon.ts"
import { wordSet } from "../text/vocabulary.ts"

const leftLinks = new Set(["and", "of", "in", "for", "on", "to", "with", "against"])
const rightLinks = new Set(
  `of on the and in for to with against from relating concerning between towards regarding or a an among pertaining related at its their all
  as by other involving those de del la el los las y para en`.split(/\s+/)
)
/** Links that a title does not begin its second part with: "the Plan by the Ministry". */
const neverFirst = new Set("by as from at or and a an the its their all with y other".split(" "))
const listed =
  /(?:,\s(?:the\s)?\p{Lu}[\p{L}’'-]*(?:\s(?:of\s)?\p{Lu}[\p{L}’'-]*){0,4}){1,6},?\s(?:and|or)\s(?=\p{Lu})/uy
const policyOrTheLike = wordSet("policy plan strategy agenda")
const actOrLaw = wordSet("act law")

/** Where the capitalised words before the noun begin, over links between capitalised words. */
export function leftOf(text: string, at: number, floor: number, term: Term, lexicon: LawLexicon): number {
  const isProgrammatic = policyOrTheLike.has(term.noun)
  let start = at
  for (let words = 0; words < 16; words++) {
    const before = wordBefore(text, start)
    if (before === undefined || before.start < floor) {
      const over =
        overMark(text, start, floor) < start
          ? overMark(text, start, floor)
          : overComma(text, start, at, lexicon)
      if (over === start) return start
      start = over
      continue
    }
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
    const link = wordBefore(text, before.start)
    // "Assistance to and Protection of Victims"
    const joined =
      link !== undefined && leftLinks.has(text.slice(link.start, link.end))
        ? wordBefore(text, link.start)
        : link
    if (joined === undefined || joined.start < floor || !startsName(text, joined.start, joined.end))
      return start
    const other = fold(text.slice(joined.start, joined.end))
    if (lexicon.terms.has(other) || lexicon.jurisdictions.has(other)) return start
    // "the Bureau of Foreign Employment Act" is named for its bureau; "the Ministry of Health and Migration Act" is not.
    const isEponym = actOrLaw.has(term.noun) && word === "of" && !/\sand\s/.test(text.slice(start, at))
    if (lexicon.institutions.terms.has(other) && !isEponym) return start
    // "Ministry of Health and Migration Act" ends one name and begins another, "Council on Economic and Social
    // Policy" is one.
    if (isInstitutionBefore(text, joined.start, lexicon)) return isProgrammatic ? joined.start : start
    start = joined.start
  }
  return start
}

const marked = /(?:\p{Lu}[\p{L}-]*\s\(\p{Lu}[^()]{2,40}\)|\p{Lu}\p{L}*s[’'])\s$/u

/** Over "Provisions)" of "Workers (Supplementary Provisions) Convention" and over "Workers’", with the word before. */
function overMark(text: string, at: number, floor: number): number {
  const from = Math.max(floor, at - 80)
  const match = marked.exec(text.slice(from, at))
  return match === null ? at : from + match.index
}

const beforeComma = /\b[Tt]he\s(\p{Lu}[\p{L}’'-]*(?:\s(?:of|for|on|and|in|to|\p{Lu}[\p{L}’'-]*)){0,6}),\s$/u

/** Over "Employment of Women, " of "the Employment of Women, Young Persons and Children Act". */
function overComma(text: string, start: number, at: number, lexicon: LawLexicon): number {
  if (!/\sand\s/.test(text.slice(start, at))) return start
  const run = beforeComma.exec(text.slice(Math.max(0, start - 100), start))?.[1]
  if (run === undefined || namesOther(run, lexicon)) return start
  const isInstitution = run.split(" ").some((word) => lexicon.institutions.terms.has(fold(word)))
  return isInstitution ? start : start - run.length - ", ".length
}

/** "Framework Agreement", "Law Enforcement Plan": a noun of law that another capitalised word follows. */
const isModifier = (text: string, end: number) => isSpace(text.charCodeAt(end)) && isCapital(text, end + 1)

const ofForOrOn = wordSet("of for on")

/** "the Ministry of Health and Migration Act": the words before a link belong to an institution. */
export function isInstitutionBefore(text: string, at: number, lexicon: LawLexicon): boolean {
  const link = wordBefore(text, at)
  if (link === undefined || !ofForOrOn.has(text.slice(link.start, link.end))) return false
  const head = wordBefore(text, link.start)
  return head !== undefined && lexicon.institutions.terms.has(fold(text.slice(head.start, head.end)))
}

export function stripAdjective(text: string, start: number, termStart: number, lexicon: LawLexicon) {
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
export function rightOf(
  text: string,
  at: number,
  modified: boolean,
  term: Term,
  lexicon: LawLexicon
): number {
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

const monthNames = wordSet(
  "January February March April May June July August September October November December"
)

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
  if (monthNames.has(part)) return end
  if (namesOther(part, lexicon) && !(nests && !open)) {
    if (link !== "the" || first === "and" || modified || term.kind !== "constitution") return end
  }
  if (
    lexicon.countries.has(fold(part)) &&
    term.kind !== "constitution" &&
    !between &&
    link !== "between" &&
    !(open && first === "and")
  ) {
    return end
  }
  return stop
}

const orderStandardOrRule = wordSet("order standard rule")
const ministryOrTheLike = wordSet("ministry authority congress assembly superintendency registry council")

/** Whether capitalised words name another instrument or an institution. */
function namesOther(part: string, lexicon: LawLexicon): boolean {
  return part.split(/,\s|,?\s(?:and|or)\s|\s/).some((printed) => {
    const word = fold(printed)
    const term = lexicon.terms.get(word)
    if (term !== undefined && term.category === "instrument" && !orderStandardOrRule.has(term.noun))
      return true
    const institution = lexicon.institutions.terms.get(word)
    return institution !== undefined && ministryOrTheLike.has(institution.noun)
  })
}

export function runEnd(text: string, at: number): number {
  let end = at
  let word = wordAfter(text, at)
  while (word !== undefined && isCapital(text, word.start) && !isSign(text, word.start)) {
    if (/['’]s$/.test(text.slice(word.start, word.end)) && !isCapital(text, word.end + 1)) return word.end - 2
    end = word.end
    // "Peoples’ Rights"
    const plural = /^[’']\s\p{Lu}/u.test(text.slice(end, end + 3)) && text[end - 1] === "s"
    word = isSpace(text.charCodeAt(plural ? end + 1 : end))
      ? wordAfter(text, plural ? end + 1 : end)
      : undefined
  }
  return end
}

/** "No. 5": no word of a title. */
const isSign = (text: string, at: number) => /^Nos?\.\s?[\p{Lu}\d]/u.test(text.slice(at, at + 6))
