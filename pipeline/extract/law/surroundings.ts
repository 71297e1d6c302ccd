import { findInstitutions } from "../institutions.ts"
import { nameStops } from "../text/cues.ts"
import { fold, isCapital, tidy, wordBefore } from "../text/letters.ts"
import { dayOfYear, readDate, type PrintedDate } from "./day.ts"
import type { Jurisdiction, LawLexicon } from "./lexicon.ts"
import { fullYearOf, type PrintedNumber } from "./number.ts"

const ofDate = /(?:,?\s(?:of|dated)|\)\s(?:of|dated))\s(?=\d|[JFMASOND][a-z])/y
/** "(2000)", "Series of 2014". */
const bracketedYear = /(?:\s\(|,?\s\(?[Ss]eries\sof\s)((?:19|20)\d\d)(?:\)|(?=[\s,.;]|$))/y
const ofBody = /,?\s(?:of|by|from|issued by|adopted by)\s(?=the\s\p{Lu}|\p{Lu})/uy

/** "The Inter-American Commission, in its resolution No. 4/19": whose resolution it is. */
export function ownerBefore(text: string, at: number, lexicon: LawLexicon) {
  if (!/\b[Ii]ts\s$/.test(text.slice(Math.max(0, at - 5), at))) return undefined
  return findInstitutions(text.slice(Math.max(0, at - 160), at), lexicon.institutions).at(-1)
}

interface Left {
  readonly start: number
  readonly issuer: string | null
  readonly jurisdiction: Jurisdiction | null
}

/** "the Committee’s general comment": whose it is, and no part of its name. */
const isOwner = (word: string, lexicon: LawLexicon) =>
  /['’]s$/.test(word) && lexicon.institutions.terms.has(fold(word.slice(0, -2)))

/** Not "A" of "Section 37-A". */
function wholeWordBefore(text: string, at: number) {
  const word = wordBefore(text, at)
  return word === undefined || /[\d-]/.test(text[word.start - 1] ?? "") ? undefined : word
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
        word === "and" || word === "of" || word === "for" ? wholeWordBefore(text, before.start) : undefined
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
    if (nameStops.has(fold(word)) || isOwner(word, lexicon)) break
    start = before.start
  }
  if (start === termStart) {
    // "MERCOSUR/CMC/Decision No. 28/02"
    const symbol = /(?<![\p{L}/])(\p{Lu}{2,12})(?:\/\p{Lu}{2,12}){0,3}\/$/u.exec(
      text.slice(Math.max(floor, termStart - 48), termStart)
    )
    const order = symbol === null ? undefined : lexicon.jurisdictions.get(fold(symbol[1]!))
    return order === undefined
      ? { start, issuer, jurisdiction: null }
      : { start: start - symbol![0].length, issuer, jurisdiction: order }
  }
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
export function readTail(text: string, number: PrintedNumber, lexicon: LawLexicon): Tail {
  let end = number.end
  let year: number | null = null
  let date: PrintedDate | null = null
  ofDate.lastIndex = end
  bracketedYear.lastIndex = end
  if (ofDate.test(text)) {
    date =
      readDate(text, ofDate.lastIndex) ??
      dayOfYear(text, ofDate.lastIndex, fullYearOf(number.printed)) ??
      null
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
  const bodyEnd =
    order === undefined && issued === undefined ? tail : from + Math.max(order?.length ?? 0, issued?.end ?? 0)
  // "No. 22 of the Committee on the Rights of the Child (2017)"
  bracketedYear.lastIndex = bodyEnd
  const later = year === null && bodyEnd > tail ? bracketedYear.exec(text) : null
  if (later !== null) year = Number(later[1])
  return {
    end,
    tail: later === null ? bodyEnd : bracketedYear.lastIndex,
    year,
    yearly: end > number.end || later !== null,
    date,
    issuer: issued?.name ?? null,
    jurisdiction: order?.jurisdiction ?? null
  }
}
