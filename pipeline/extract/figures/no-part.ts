import { lowerAt } from "../claims/context.ts"
import { stem } from "../text/stems.ts"
import { wordSet, isPlural, previousPrecedingOrPrior } from "../text/vocabulary.ts"
import type { Figure } from "./figure.ts"

/** "Of the 40 interviewers, 46 per cent were women": the count is the whole itself. */
export const isNamedWhole = ({ reading, sentence, position, from, measure }: Figure) => {
  const start = reading.sentences[sentence]!.from
  return (
    measure === "count" &&
    position === 0 &&
    from === start + 2 &&
    lowerAt(reading, start) === "of" &&
    lowerAt(reading, start + 1) === "the"
  )
}

/** "By contrast, 20 foreigners received pensions": set against what was counted, no part of it. */
export const isContrasted = ({ reading, sentence, measure }: Figure) => {
  const { from } = reading.sentences[sentence]!
  if (measure !== "count") return false
  const first = lowerAt(reading, from)
  return (
    first === "conversely" ||
    first === "separately" ||
    // "In the country as a whole, 3,906 gave birth".
    (first === "in" && lowerAt(reading, from + 2) === "country" && lowerAt(reading, from + 5) === "whole") ||
    ((first === "by" || first === "in") && lowerAt(reading, from + 1) === "contrast")
  )
}

/** "refused entry to 2,310 persons and removed 417 others": something else was done to others. */
export const addsOthers = ({ reading, measure, from, to }: Figure): boolean =>
  measure === "count" &&
  lowerAt(reading, to) === "others" &&
  lowerAt(reading, from - 1).endsWith("ed") &&
  lowerAt(reading, from - 2) === "and"

/** "900 live abroad. The number of returnees was put at 211": who came back is no longer of those who are away. */
export const isOfReturnees = ({ measure, head, subject, reading }: Figure): boolean => {
  if (measure !== "count") return false
  if (head === "returnee") return true
  for (let at = subject.from; at < subject.to; at++)
    if (lowerAt(reading, at) === "returnees") return lowerAt(reading, subject.from) !== "of"
  return false
}

/** "grew to 43 in 2022 (19 per cent) from 36 in 2019": the term that the change began with. */
export const isFormerTerm = ({ reading, from, position, measure }: Figure, figures: ReadonlyArray<Figure>) =>
  measure === "count" &&
  lowerAt(reading, from - 1) === "from" &&
  figures.some(
    (other) =>
      other.position < position && other.measure === "count" && lowerAt(reading, other.from - 1) === "to"
  )

const preposition = wordSet("from than in of to")
const comparing = wordSet("than above below with against over from")
const ofInOrRecorded = wordSet("of in recorded registered counted")

/** "8 per cent more than the 1,165 of the first half of 2023": the other term of a comparison, with a time of its own. */
export const isTermOfComparison = ({ reading, from, to }: Pick<Figure, "reading" | "from" | "to">): boolean =>
  lowerAt(reading, from - 1) === "the" &&
  comparing.has(lowerAt(reading, from - 2)) &&
  ofInOrRecorded.has(lowerAt(reading, to)) &&
  reading.periods.some((mention) => mention.from >= to && mention.from - to <= longestTime)

/** Words between such a term and its time, at most: "of the register of". */
const longestTime = 5

/** "a decline from the previous year (1,205)": the count of that time, no part of this one's. */
export function isOfAnotherTime({ reading, parenthetical, measure, from, to }: Figure): boolean {
  if (measure === "count" && isTermOfComparison({ reading, from, to })) return true
  // "2.4 times as many as in 2021, when there were 47,600".
  if (measure === "count" && lowerAt(reading, from - 2) === "there" && lowerAt(reading, from - 3) === "when")
    return true
  if (!parenthetical || measure !== "count" || lowerAt(reading, from - 1) !== "(") return false
  // "15 per cent more than at 31 December 2023 (4,215)".
  const date = reading.periods.find((mention) => mention.to === from - 1)
  if (date?.period.kind === "as_of" && lowerAt(reading, date.from - 1) === "than") return true
  return (
    preposition.has(lowerAt(reading, from - 5)) &&
    lowerAt(reading, from - 2) === "year" &&
    previousPrecedingOrPrior.has(lowerAt(reading, from - 3))
  )
}

const advancedOrTheLike = wordSet("advanced progressed completed implemented executed")

/** "had advanced by 73 per cent": how far something went, no part of a count. */
export function measuresProgress(figure: Figure): boolean {
  return (
    lowerAt(figure.reading, figure.from - 1) === "by" &&
    advancedOrTheLike.has(lowerAt(figure.reading, figure.from - 2))
  )
}

/**
 * "Complaints may be made orally. Foreigners filed 638 of them": of what a sentence without figures speaks of, and not
 * of the whole found; the noun, in the plural.
 */
export function topicOfThem(
  { reading, sentence, position, population }: Figure,
  whole: Figure,
  earlier: ReadonlyArray<Figure>
): string | null {
  if (position > 0 || sentence === 0) return null
  if (whole.reading === reading && whole.sentence >= sentence - 1) return null
  if (population === null || lowerAt(reading, population.from) !== "them") return null
  if (earlier.some((other) => other.reading === reading && other.sentence === sentence - 1)) return null
  const topic = lowerAt(reading, reading.sentences[sentence - 1]!.from)
  return isPlural(topic) && !whole.lemmas.has(stem(topic)) ? topic : null
}
