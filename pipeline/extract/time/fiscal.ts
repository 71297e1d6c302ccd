import type { Token } from "../text/tokens.ts"
import { foldedAt } from "../text/tokens.ts"
import { months, wordSet } from "../text/vocabulary.ts"
import { monthOf } from "./calendar.ts"
import type { DateMention } from "./dates.ts"

const definition =
  /\b(?:fiscal|financial) year\b[^.;]{0,40}?\b(?:from|on) (?:the )?(?:1|1st|first) (?:of |day of )?(january|february|march|april|may|june|july|august|september|october|november|december)\b/i

/** "the fiscal year 2022/23 (1 July 2022 to 30 June 2023)". */
const example =
  /\b(?:fiscal|financial) year \d{4}[/–-]\d{2,4},? \((?:from )?1 (january|february|march|april|may|june|july|august|september|october|november|december) \d{4}/i

/** "fiscal year 2023-24 (July to June)", "fiscal 2017/18 (July–June)". */
const monthsOfExample =
  /\b(?:fiscal|financial)(?: year)? \d{4}[/–-]\d{2,4},? \((?:from )?(january|february|march|april|may|june|july|august|september|october|november|december)(?: to | through |[–-])[A-Za-z]{3,9}\)/i

/** "begins on 1 October of the preceding calendar year". */
const namedByEnd =
  /\b(?:fiscal|financial) year\b[^.;]{0,80}?\bof the (?:preceding|previous) (?:calendar )?year\b/i

/** "FY 2024 (1 October 2023 to 30 September 2024)". */
const namedYear = /\bFY ?(\d{4})\b[^.;]{0,40}?\b1 [A-Z][a-z]+ (\d{4})\b/g

/** Does a document say that its fiscal years, named by one year alone, are those that end in it? */
const endsInNamedYear = (text: string): boolean =>
  namedByEnd.test(text) ||
  Array.from(text.matchAll(namedYear)).some(([, named, begun]) => Number(named) === Number(begun) + 1)

/** What a document says of its fiscal years. */
export interface FiscalYears {
  /** The month that they begin with. */
  readonly month: number
  /** Whether one named by one year is that which ends in it. */
  readonly isNamedByEnd: boolean
}

/** "fiscal year", "Financial Year", "fiscal 2024": a search for the word is ten times as fast as an expression with both. */
const namesFiscalYears = (text: string): boolean =>
  ["iscal ", "inancial "].some((word) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      if (/^(?:[Yy]ear|\d)/.test(text.slice(at + word.length, at + word.length + 4))) return true
    return false
  })

/** "a fiscal year runs from 1 July to 30 June"; null where a document does not say, or says that they are those of the calendar. */
export function readFiscalYears(text: string): FiscalYears | null {
  if (!namesFiscalYears(text)) return null
  const named = (definition.exec(text) ?? example.exec(text) ?? monthsOfExample.exec(text))?.[1]
  const month = named === undefined ? 1 : months.get(named.toLowerCase())!
  return month === 1 ? null : { month, isNamedByEnd: endsInNamedYear(text) }
}

/**
 * "FY 2022-23", "the financial year 2022/23", "in 2022/23": from its first month to the last, where the document
 * says which. Few documents date anything so, and only those are searched for it.
 */
export function datesInFiscalYears(
  tokens: ReadonlyArray<Token>,
  dates: ReadonlyArray<DateMention>,
  fiscalYears: () => FiscalYears | null
): ReadonlyArray<DateMention> {
  const isDated = (date: DateMention) =>
    date.stretch !== null && date.year !== null && date.month === null && isFiscal(tokens, date.from)
  const years = dates.some(isDated) ? fiscalYears() : null
  if (years === null) return dates
  return dates.map((date) => {
    const { stretch, year } = date
    if (stretch === null || year === null || !isDated(date)) return date
    const last = Number(stretch.end.slice(0, 4))
    if (last !== year + 1 && !(years.isNamedByEnd && last === year)) return date
    const { start } = monthOf(last - 1, years.month)
    const { end } = monthOf(last, years.month - 1)
    return { ...date, stretch: { ...stretch, start, end } }
  })
}

const yearOrYears = wordSet("year years")
const fiscalOrFinancial = wordSet("fiscal financial")

function isFiscal(tokens: ReadonlyArray<Token>, from: number): boolean {
  const before = foldedAt(tokens, from - 1)
  if (before === "fy" || fiscalOrFinancial.has(before)) return true
  if (yearOrYears.has(before)) return fiscalOrFinancial.has(foldedAt(tokens, from - 2))
  // A document that says when its fiscal years begin writes them so; "the 2022/23 harvest" is another season.
  return (
    foldedAt(tokens, from + 1) === "/" &&
    !otherSeasons.has(before) &&
    !otherSeasons.has(foldedAt(tokens, from + 3)) &&
    !otherSeasons.has(foldedAt(tokens, from + 4))
  )
}

const otherSeasons = wordSet(
  "school academic season seasons harvest campaign agricultural farming planting marketing hunting"
)
