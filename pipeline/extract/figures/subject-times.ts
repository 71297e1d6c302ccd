import { isCurrencyAt, lowerAt } from "../claims/context.ts"
import { articles, auxiliaries, finiteVerbs, fromOrTo, pauseOrEnd, wordSet } from "../text/vocabulary.ts"
import { tokenKind } from "../text/words.ts"
import type { PeriodMention } from "../time/period.ts"
import type { Figure, PassageReading } from "./figure.ts"

const correspondOrTheLike = wordSet("corresponds corresponded relates related dates dated")

/** "The highest figure, 12,684, corresponds to 2021". */
export function timeItCorrespondsTo(
  { reading, to }: Figure,
  mentions: ReadonlyArray<PeriodMention>
): PeriodMention | undefined {
  const verb = lowerAt(reading, to) === "," ? to + 1 : to
  if (!correspondOrTheLike.has(lowerAt(reading, verb)) || !fromOrTo.has(lowerAt(reading, verb + 1)))
    return undefined
  return mentions.find(({ from }) => from === verb + 2)
}

const numbering = wordSet(
  "came come to amounted numbered totalled totaled reached stood at was were is are some about nearly almost around over more than a total of"
)

/** "Cards issued in the first quarter of 2023 came to 900": the time stands in the subject that the verb numbers. */
export function isOfSubject({ reading, from, measure }: Figure, { to }: PeriodMention): boolean {
  if (measure !== "count" && measure !== "amount") return false
  if (to >= from || from - to > 6) return false
  for (let at = to; at < from; at++)
    if (!numbering.has(lowerAt(reading, at)) && !isCurrencyAt(reading, at)) return false
  return true
}

/** The year before the name of a figure: "The 2023 figure", "the 2019 total". */
const figureNames = wordSet("figure total amount number level rate result")

const beingWasOrIs = wordSet("being was is")

/** "with 2019 being the year in which": a bare year as subject. */
export const isYearOfMost = (reading: PassageReading, mention: PeriodMention) =>
  beingWasOrIs.has(lowerAt(reading, mention.to))

const forInOrTheLike = wordSet("for in during at of")

/** "For the 2021 general election", "the 2014 round": a year that dates the occasion of a count. */
export function isBareOfFigure(reading: PassageReading, mention: PeriodMention): boolean {
  const before = lowerAt(reading, mention.from - 1)
  // "The remittances of 2024 are equivalent to 6.8 per cent".
  if (lowerAt(reading, mention.from) === "of") return opensWithNoun(reading, mention)
  if (before !== "the") return false
  if (figureNames.has(lowerAt(reading, mention.to))) return true
  const preposition = lowerAt(reading, mention.from - 2)
  const next = reading.tokens[mention.to]
  return forInOrTheLike.has(preposition) && next !== undefined && next.text === next.lower
}

const broughtOrTook = wordSet("brought carried took flew")

function opensWithNoun(reading: PassageReading, { from, to, period }: PeriodMention): boolean {
  let start = from - 1
  while (start > from - longestSubject && !opensStatement(lowerAt(reading, start - 1))) start--
  const verb = endOfInserted(reading, to)
  return (
    (from - start === 2 || (from - start <= 4 && period.precision !== "year")) &&
    articles.has(lowerAt(reading, start)) &&
    (broughtOrTook.has(lowerAt(reading, verb)) ||
      // "the complaints of 2024 concerned 5,630 workers".
      (lowerAt(reading, verb).endsWith("ed") && reading.tokens[verb + 1]?.kind === tokenKind.number) ||
      auxiliaries.has(lowerAt(reading, verb)) ||
      finiteVerbs.has(lowerAt(reading, verb)))
  )
}

const opensStatement = (mark: string): boolean => mark === ":" || pauseOrEnd.has(mark)

/** Tokens from the start of a subject to its time, at most. */
const longestSubject = 5

const endsStatement = wordSet("; .")

/** Tokens between the two pauses of an insertion, at most. */
const longestInserted = 12

/** "The consultations of May 2024, held in three cities, were": where the sentence goes on. */
function endOfInserted(reading: PassageReading, to: number): number {
  if (lowerAt(reading, to) !== ",") return to
  let comma = -1
  for (let at = to + 1; at < to + longestInserted && !endsStatement.has(lowerAt(reading, at)); at++)
    if (lowerAt(reading, at) === ",") comma = at
  return comma < 0 ? to : comma + 1
}
