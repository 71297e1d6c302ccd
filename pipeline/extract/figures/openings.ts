import { isCapitalised, lowerAt } from "../claims/context.ts"
import { tokenKind } from "../text/words.ts"
import { auxiliaries, wordSet } from "../text/vocabulary.ts"
import type { PeriodMention } from "../time/period.ts"
import type { PassageReading, Zone } from "./figure.ts"

const opening = wordSet("in at during under according")

const additionComparisonOrContrast = wordSet("addition comparison contrast")

/** "In a survey of 900 users held in May 2023, 40 per cent ...": a time in the phrase that opens the sentence is that of all. */
export function endOfOpening(reading: PassageReading, { from, to }: Zone): number {
  if (!opening.has(lowerAt(reading, from))) return from
  if (additionComparisonOrContrast.has(lowerAt(reading, from + 1))) return from
  for (let at = from; at < Math.min(to, from + 24); at++) {
    if (lowerAt(reading, at) === ",") return at
    // "May" is a month.
    if (auxiliaries.has(lowerAt(reading, at)) && !isCapitalised(reading.tokens[at])) return from
  }
  return from
}

/** "In a survey of 900 users conducted in June 2023, ...": when it was conducted is when all was found. */
export function datesInquiry(reading: PassageReading, { from, to }: PeriodMention, sentence: Zone): boolean {
  const noun = lowerAt(reading, sentence.from + 2)
  return from > sentence.from + 2 && inquiries.has(noun) && to <= endOfOpening(reading, sentence)
}

/** What finds how things stand at a time. */
export const inquiries = wordSet("survey poll study census sample operation campaign")

const ofOrTheLike = wordSet("of among from out")

/** Words at most that name who did something. */
const longestAgent = 9

/** "Of the cards issued in 2023 (by the Office), 170 were": the act tells which of the cards are meant. */
export function isOfWhole(reading: PassageReading, { to }: PeriodMention, { from }: Zone): boolean {
  if (!ofOrTheLike.has(lowerAt(reading, from))) return false
  let end = to
  if (lowerAt(reading, to) === "by")
    while (end < to + longestAgent && reading.tokens[end]?.kind === tokenKind.word) end++
  if (lowerAt(reading, end) !== ",") return false
  for (let at = from; at < to; at++) if (lowerAt(reading, at) === ",") return false
  return true
}

const reports = wordSet("report reports yearbook compendium bulletin review")
const says = wordSet(
  "mentions mention mentioned states state stated shows show showed indicates indicated records recorded reports reported lists contains gives puts counts speaks notes noted"
)

/** Tokens from the head of a sentence to the report that it opens with, and from there to its verb, at most. */
const longestTitle = 6
const longestIssue = 30

/**
 * "The annual report for 2024 of the Committee, delivered on 5 May 2025, mentions 629 victims": the year that the report is
 * about, and not the day when it was delivered.
 */
export function yearOfReport(
  reading: PassageReading,
  mentions: ReadonlyArray<PeriodMention>,
  { from }: Zone,
  figure: number
): PeriodMention | undefined {
  const year = mentions.find(
    (mention) =>
      mention.from > from && mention.from - from <= longestTitle && mention.period.precision === "year"
  )
  if (year === undefined || !reports.has(lowerAt(reading, year.from - 1))) return undefined
  let verb = year.to
  while (verb < figure && verb < year.to + longestIssue && !says.has(lowerAt(reading, verb))) verb++
  if (verb >= figure || !says.has(lowerAt(reading, verb))) return undefined
  return mentions.some((mention) => mention.from > verb) ? undefined : year
}

const preposition = wordSet("for at during in")

/** "For the congressional elections of March 2022, ...": an occasion at the head of the sentence. */
export function datesOccasion(reading: PassageReading, mention: PeriodMention, sentence: Zone): boolean {
  if (mention.strength !== "bare" || lowerAt(reading, mention.to) !== ",") return false
  return preposition.has(lowerAt(reading, sentence.from))
}
