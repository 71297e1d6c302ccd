import { tokenKind } from "../text/tokens.ts"
import { isYear } from "../time/dates.ts"
import { months, prepositions } from "../text/vocabulary.ts"
import type { ClaimContext } from "./context.ts"
import { isCapitalised, lowerAt, onlyJoiners } from "./context.ts"

const peopleOrShare =
  /^(?:per|percent|%|persons|people|cases|women|men|children|migrants|workers|foreigners|students)$/

/** Part of a date, a year or a period. */
export function isDate(context: ClaimContext, index: number): boolean {
  const numeral = context.numerals[index]!
  const date = context.dates.find((mention) => mention.from <= numeral.from && numeral.from < mention.to)
  if (date !== undefined) {
    const bare = date.to - date.from === 1
    return !(bare && peopleOrShare.test(lowerAt(context, numeral.to)))
  }
  if (numeral.form === "share" && numeral.printed.toLowerCase() === "half")
    return halfOfTime(context, numeral.to)
  const next = context.numerals[index + 1]
  if (numeral.form !== "digits" || next === undefined)
    return isRecent(context, index) || isDecade(context, index)
  // "4 and 5 June", "4 to 12 May": the first day leans on the second.
  const later = context.dates.find((mention) => mention.from === next.from && mention.day !== null)
  if (later !== undefined && onlyJoiners(context, numeral.to, next.from) && numeral.printed.length <= 2)
    return true
  return isRecent(context, index) || isDecade(context, index)
}

const halfOfTime = (context: ClaimContext, at: number) => {
  if (lowerAt(context, at) !== "of") return false
  const next = lowerAt(context, at + 1) === "the" ? at + 2 : at + 1
  return (
    isYear(context.tokens[next]) ||
    months.has(lowerAt(context, next)) ||
    /^(?:year|decade|century|month)$/.test(lowerAt(context, next))
  )
}

const durations = /^(?:years?|months?|weeks?|days?|decades?|quarters?)$/
const recency = /^(?:last|past|previous|preceding|next|following|coming|first|recent)$/

/** "in the last five years": a period, though no figure of the calendar. */
function isRecent(context: ClaimContext, index: number): boolean {
  const numeral = context.numerals[index]!
  return recency.test(lowerAt(context, numeral.from - 1)) && durations.test(lowerAt(context, numeral.to))
}

/** "the 1990s". */
function isDecade(context: ClaimContext, index: number): boolean {
  const numeral = context.numerals[index]!
  const next = context.tokens[numeral.to]
  return isYear(context.tokens[numeral.from]) && next?.start === numeral.end && next.lower === "s"
}

/**
 * A year inside a capitalised title: "Policy 2017–2025", "Plan up to 2030", "Convention, 1999
 * (No. 182)", "2023–2025 Plan", "2030 Agenda". A single past year before a noun dates it.
 */
export function isYearOfTitle(context: ClaimContext, index: number): boolean {
  const numeral = context.numerals[index]!
  const { tokens } = context
  if (!isYear(tokens[numeral.from])) return false
  const before = tokens[numeral.from - 1]
  const after = tokens[numeral.to]
  const year = Number(numeral.printed)
  if (before === undefined) return false
  if (isTitleWord(context, numeral.from - 1, index)) return true
  if (
    before.lower === "to" &&
    lowerAt(context, numeral.from - 2) === "up" &&
    isTitleWord(context, numeral.from - 3, index)
  )
    return true
  if (before.text === "," && isTitleWord(context, numeral.from - 2, index) && after?.text === "(") return true
  if (before.lower === "-") {
    const first = context.numerals[index - 1]
    if (first !== undefined && first.to === numeral.from - 1 && isYear(tokens[first.from])) {
      return isYearOfTitle(context, index - 1) || startsTitle(context, numeral.to)
    }
    return false
  }
  if (after?.lower === "-" && isYear(tokens[numeral.to + 1])) return startsTitle(context, numeral.to + 2)
  return year > context.lastYear && startsTitle(context, numeral.to)
}

const startsTitle = (context: ClaimContext, at: number) => isCapitalised(context.tokens[at])

/** A capitalised word that is part of a name: no month, no first word of a sentence, no preposition. */
function isTitleWord(context: ClaimContext, at: number, index: number): boolean {
  const token = context.tokens[at]
  if (token === undefined || token.kind !== tokenKind.word || !isCapitalised(token)) return false
  if (months.has(token.lower) || prepositions.has(token.lower)) return false
  return at > context.sentences[context.sentenceOf[index]!]!.from
}
