import { findInstitutions } from "../institutions.ts"
import { nameStops } from "../text/cues.ts"
import { fold, isCapital, isSpace, tidy, wordBefore } from "../text/letters.ts"
import { readDate, type PrintedDate } from "./day.ts"
import type { Jurisdiction, LawLexicon, Term } from "./lexicon.ts"
import { isComposite, readNumber, yearOfNumber, type PrintedNumber } from "./number.ts"
import type { Reference } from "./reference.ts"

const sign = /,?\s{1,3}(?:\p{Lu}{2,12}\s)?(?:Nos?\.?|N[°º]s?\.?|[Nn]umbers?)\s{0,3}(?=[\p{Lu}\d])/uy
/** What may stand between the noun and its number: "Decision of the Attorney General's Office No. 5". */
const between =
  /\s(?:of|by|from)(?:\s(?:the|of|and|for|on|\p{Lu}[\p{L}’'.-]{0,30})){1,12}?(?=\s{1,3}(?:Nos?\.|N[°º])\s?[\p{Lu}\d])/uy
const gap = /\s{1,2}(?=\d|\p{Lu}{1,4}-?\d)/uy
const ofDate = /(?:,?\s(?:of|dated|on)|\)\s(?:of|dated))\s(?=\d|[JFMASOND][a-z])/y
const bracketedYear = /\s\(((?:19|20)\d\d)\)/y
const joint = /(?:\/(?=No)|\s?[,;]\s(?:and\s|or\s)?|\s(?:and|or|&|to)\s)/y
const ofBody = /,?\s(?:of|by|from|issued by|adopted by)\s(?=the\s\p{Lu}|\p{Lu})/uy

/** Nouns that English writes small before a number: "resolution 1325 (2000)", "judgment T-025 of 2004". */
const lowerNumbered = /^(?:resolution|judgment|judgement|ruling)$/

/** Nouns that say nothing before a bare number: "Plan 5", "Rule 39", "Report 3". */
const needSign = new Set([
  "rule",
  "provision",
  "standard",
  "instruction",
  "recommendation",
  "circular",
  "order",
  "statute",
  "charter"
])

/**
 * The references that a term with a number makes: one, or one for each number of a list
 * ("Supreme Decrees No. 001-2017-IN and No. 002-2018-IN", "Conventions Nos. 97 and 143").
 *
 * @param termStart where the term begins, @param termEnd where it ends
 * @param floor end of the reference before
 */
export function readNumbered(
  text: string,
  termStart: number,
  termEnd: number,
  floor: number,
  term: Term,
  lexicon: LawLexicon
): Array<Reference> {
  const at = numberStart(text, termStart, termEnd, term, lexicon)
  if (at === undefined) return []
  const first = readNumber(text, at.start)
  if (first === undefined || (!at.signed && !isTrusted(text, first, term, isCapital(text, termStart))))
    return []
  const left = readLeft(text, termStart, floor, lexicon)
  const owner = ownerBefore(text, left.start, lexicon)
  const found: Array<Reference> = []
  let start = left.start
  let number: PrintedNumber | undefined = first
  while (number !== undefined) {
    const tail = readTail(text, number, lexicon)
    const year = yearOfNumber(number.printed) ?? tail.year
    found.push({
      start,
      end: tail.end,
      form: "number",
      term,
      number: tidy(number.printed),
      numberStart: number.start,
      numberEnd: number.end,
      year,
      yearly: tail.yearly,
      date: tail.date,
      title:
        found.length === 0 && at.comma && left.start < termStart
          ? tidy(text.slice(left.start, termEnd))
          : null,
      aliases: [],
      issuer: left.issuer ?? at.issuer ?? tail.issuer ?? owner?.name ?? null,
      jurisdiction:
        left.jurisdiction ??
        tail.jurisdiction ??
        (owner === undefined ? null : jurisdictionIn(owner.name, lexicon)),
      tail: tail.tail,
      resume: tail.tail
    })
    const next: ReturnType<typeof nextOfList> = nextOfList(text, tail.end, term.plural || at.many)
    number = next?.number
    start = next?.start ?? 0
  }
  if (found.length < 2) return found
  // "Decisions Nos. 545 and 878 of the Andean Community": what the last one states holds for all.
  const { jurisdiction, issuer, year: lastYear, yearly } = found.at(-1)!
  return found.map((reference) =>
    Object.assign({}, reference, {
      year: reference.year ?? (yearly ? lastYear : null),
      yearly: reference.yearly || (yearly && reference.year === null),
      jurisdiction: reference.jurisdiction ?? jurisdiction,
      issuer: reference.issuer ?? issuer
    })
  )
}

function numberStart(text: string, termStart: number, termEnd: number, term: Term, lexicon: LawLexicon) {
  const own = { issuer: null, jurisdiction: null, comma: false }
  sign.lastIndex = termEnd
  const signed = sign.exec(text)
  if (signed !== null)
    return {
      ...own,
      start: sign.lastIndex,
      signed: true,
      many: /s\.?\s*$/.test(signed[0].trimEnd()),
      comma: signed[0].startsWith(",")
    }
  if (!isCapital(text, termStart) && !lowerNumbered.test(term.noun)) return undefined
  if (/^\s(?:of|by|from)\s/.test(text.slice(termEnd, termEnd + 6))) {
    between.lastIndex = termEnd
    if (between.test(text)) {
      const body = between.lastIndex
      if (
        text
          .slice(termEnd, body)
          .split(/\s/)
          .some((word) => lexicon.terms.get(fold(word))?.category === "instrument")
      ) {
        return undefined
      }
      sign.lastIndex = body
      if (sign.test(text)) {
        const issuer = tidy(text.slice(termEnd, body).replace(/^\s(?:of|by|from)\s(?:the\s)?/, ""))
        return { ...own, issuer, start: sign.lastIndex, signed: true, many: false }
      }
    }
  }
  if (term.category === "source") return undefined
  gap.lastIndex = termEnd
  return gap.test(text) ? { ...own, start: gap.lastIndex, signed: false, many: false } : undefined
}

/** Whether a number without "No." numbers the instrument: "Act 1448 of 2011", not "Plan 2021". */
function isTrusted(text: string, number: PrintedNumber, term: Term, capital: boolean): boolean {
  if (needSign.has(term.noun) || term.described)
    return /[-‐‑/].*[-‐‑/]/.test(number.printed) && /(?:19|20)\d\d/.test(number.printed)
  if (term.named && !/^(?:act|law|convention)$/.test(term.noun)) return false
  const after = text.slice(number.end, number.end + 12)
  if (/^\s(?:of|\()\s?(?:19|20)\d\d/.test(after)) return true
  if (isComposite(number.printed)) return !/^(?:19|20)\d\d[-‐‑–/](?:19|20)?\d\d$/.test(number.printed)
  if (!capital) return false
  return !/^(?:19|20)\d\d$/.test(number.printed) && !/^\s(?:per\scent|[a-z]+s\b)/.test(after)
}

/** "The Inter-American Commission, in its resolution No. 4/19": whose resolution it is. */
function ownerBefore(text: string, at: number, lexicon: LawLexicon) {
  if (!/\b[Ii]ts\s$/.test(text.slice(Math.max(0, at - 5), at))) return undefined
  return findInstitutions(text.slice(Math.max(0, at - 160), at), lexicon.institutions).at(-1)
}

interface Left {
  readonly start: number
  readonly issuer: string | null
  readonly jurisdiction: Jurisdiction | null
}

/** The capitalised words before the term: who issued it, or a narrower kind ("Directorate Decision"). */
export function readLeft(text: string, termStart: number, floor: number, lexicon: LawLexicon): Left {
  let start = termStart
  let issuer: string | null = null
  for (let words = 0; words < 12; words++) {
    const before = wordBefore(text, start)
    if (before === undefined || before.start < floor) break
    const word = text.slice(before.start, before.end)
    if (!isCapital(text, before.start)) {
      const joined =
        word === "and" || word === "of" || word === "for" ? wordBefore(text, before.start) : undefined
      if (
        start === termStart ||
        joined === undefined ||
        joined.start < floor ||
        !isCapital(text, joined.start)
      )
        break
      start = joined.start
      continue
    }
    if (nameStops.has(fold(word))) break
    start = before.start
  }
  if (start === termStart) return { start, issuer, jurisdiction: null }
  const printed = tidy(text.slice(start, termStart))
  const jurisdiction = lexicon.jurisdictions.get(fold(printed)) ?? null
  if (jurisdiction !== null) return { start, issuer, jurisdiction }
  const institution = findInstitutions(printed, lexicon.institutions).at(-1)
  if (institution !== undefined && printed.slice(institution.end).trim() === "") {
    issuer = institution.name
    return { start: termStart, issuer, jurisdiction: jurisdictionIn(printed, lexicon) }
  }
  // One or two words narrow the kind; a longer run is a name of something else.
  return {
    start: printed.split(" ").length <= 2 ? start : termStart,
    issuer,
    jurisdiction: jurisdictionIn(printed, lexicon)
  }
}

/** The legal order that the first words of a name state: "ILO Worst Forms of Child Labour". */
export const jurisdictionIn = (printed: string, lexicon: LawLexicon): Jurisdiction | null =>
  orderIn(printed, lexicon)?.jurisdiction ?? null

function orderIn(
  printed: string,
  lexicon: LawLexicon
): { jurisdiction: Jurisdiction; length: number } | undefined {
  const words = fold(printed).split(" ")
  for (let count = Math.min(words.length, 5); count > 0; count--) {
    const name = words.slice(0, count).join(" ")
    const jurisdiction = lexicon.jurisdictions.get(name)
    if (jurisdiction !== undefined) return { jurisdiction, length: name.length }
  }
  return undefined
}

interface Tail {
  readonly yearly: boolean
  readonly end: number
  readonly tail: number
  readonly year: number | null
  readonly date: PrintedDate | null
  readonly issuer: string | null
  readonly jurisdiction: Jurisdiction | null
}

/** What follows a number: its year or date, then the body that issued it. */
function readTail(text: string, number: PrintedNumber, lexicon: LawLexicon): Tail {
  let end = number.end
  let year: number | null = null
  let date: PrintedDate | null = null
  ofDate.lastIndex = end
  bracketedYear.lastIndex = end
  if (ofDate.test(text)) {
    date = readDate(text, ofDate.lastIndex) ?? null
    if (date !== null) {
      year = Number(date.date.slice(0, 4))
      // "of 2021" is part of the number, and no date.
      if (date.date.length === 4) {
        end = date.end
        date = null
      }
    }
  } else {
    const bracketed = bracketedYear.exec(text)
    if (bracketed !== null) {
      year = Number(bracketed[1])
      end = bracketedYear.lastIndex
    }
  }
  const tail = date?.end ?? end
  ofBody.lastIndex = tail
  if (!ofBody.test(text))
    return { end, tail, year, yearly: end > number.end, date, issuer: null, jurisdiction: null }
  const from =
    ofBody.lastIndex + (/^the\s/.exec(text.slice(ofBody.lastIndex, ofBody.lastIndex + 4))?.[0].length ?? 0)
  const body = text.slice(from, from + 160)
  const order = orderIn(body.replace(/[,.;:()].*$/su, ""), lexicon)
  const institution = findInstitutions(body, lexicon.institutions)[0]
  const issued = institution !== undefined && institution.start === 0 ? institution : undefined
  return {
    end,
    tail:
      order === undefined && issued === undefined
        ? tail
        : from + Math.max(order?.length ?? 0, issued?.end ?? 0),
    year,
    yearly: end > number.end,
    date,
    issuer: issued?.name ?? null,
    jurisdiction: order?.jurisdiction ?? null
  }
}

/** The next number of a list, where another follows: after "Nos.", a plural, or with a sign of its own. */
function nextOfList(
  text: string,
  at: number,
  many: boolean
): { start: number; number: PrintedNumber } | undefined {
  joint.lastIndex = at
  if (!joint.test(text)) return undefined
  let start = joint.lastIndex
  const glued = text[start - 1] === "/"
  sign.lastIndex = start - 1
  const signed = glued ? gluedSign(text, start) : isSpace(text.charCodeAt(start - 1)) && sign.test(text)
  if (signed) start = glued ? start + 4 : sign.lastIndex
  else if (!many) return undefined
  const number = readNumber(text, start)
  if (number === undefined) return undefined
  if (!signed && !/^[\p{Lu}]{0,3}-?\d/u.test(number.printed)) return undefined
  return { start: signed ? joint.lastIndex : start, number }
}

/** "No. 3/No. 22". */
const gluedSign = (text: string, at: number) => /^No\.\s\d/.test(text.slice(at, at + 5))
