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
export const endsInNamedYear = (text: string): boolean =>
  namedByEnd.test(text) ||
  Array.from(text.matchAll(namedYear)).some(([, named, begun]) => Number(named) === Number(begun) + 1)

/** "fiscal year", "Financial Year", "fiscal 2024": a search for the word is ten times as fast as an expression with both. */
const namesFiscalYears = (text: string): boolean =>
  ["iscal ", "inancial "].some((word) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      if (/^(?:[Yy]ear|\d)/.test(text.slice(at + word.length, at + word.length + 4))) return true
    return false
  })

/** The month that a document says its fiscal years begin with ("a fiscal year runs from 1 July to 30 June"), or null. */
export function readFiscalStart(text: string): number | null {
  if (!namesFiscalYears(text)) return null
  const month = (definition.exec(text) ?? example.exec(text) ?? monthsOfExample.exec(text))?.[1]
  return month === undefined ? null : months.get(month.toLowerCase())!
}

/** "FY 2022-23", "the financial year 2022/23", "in 2022/23": from its first month to the last, where the document says which. */
export function datesInFiscalYears(
  tokens: ReadonlyArray<Token>,
  dates: ReadonlyArray<DateMention>,
  month: number | null,
  isNamedByEnd: boolean
): ReadonlyArray<DateMention> {
  if (month === null || month === 1) return dates
  return dates.map((date) => {
    const { from, stretch, year } = date
    if (stretch === null || year === null || date.month !== null || !isFiscal(tokens, from)) return date
    const last = Number(stretch.end.slice(0, 4))
    if (last !== year + 1 && !(isNamedByEnd && last === year)) return date
    const { start } = monthOf(last - 1, month)
    const { end } = monthOf(last, month - 1)
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
