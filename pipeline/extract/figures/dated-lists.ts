import { comparingWords } from "./comparisons.ts"
import { isShare } from "./figure.ts"
import { directionOf } from "./directions.ts"
import { lowerAt } from "../claims/context.ts"
import type { PeriodMention } from "../time/period.ts"
import type { PassageReading, Figure } from "./figure.ts"
import { pauseOrEnd, wordSet } from "../text/vocabulary.ts"

const pause = wordSet("( ; ,")
const joiner = wordSet(": ; and")

/** The year or month set before a figure with a colon. */
export const labelBefore = (reading: PassageReading, from: number): PeriodMention | undefined =>
  lowerAt(reading, from - 1) === ":"
    ? reading.periods.find(
        (mention) =>
          mention.to === from - 1 &&
          (pause.has(lowerAt(reading, mention.from - 1)) ||
            // "Q1 2023: US$ 2,475 million".
            reading.sentences.some((sentence) => sentence.from === mention.from) ||
            // "(a) 2021: 5,310 cards".
            (reading.isLettered && (mention.from === 0 || lowerAt(reading, mention.from - 1) === ")")))
      )
    : lowerAt(reading, from - 1) === ","
      ? reading.periods.find(
          // "as follows: 2020, 81; 2021, 159; and 2022, 110".
          (mention) =>
            mention.to === from - 1 &&
            mention.period.precision === "year" &&
            (mention.to - mention.from === 1 || lowerAt(reading, mention.from + 1) === "/") &&
            joiner.has(lowerAt(reading, mention.from - 1)) &&
            (pauseOrEnd.has(lowerAt(reading, from + 1)) ||
              (lowerAt(reading, from + 1) === "," && lowerAt(reading, mention.from - 1) !== ":"))
        )
      : undefined

/** The last figure of the list of figures that begins at `position` ("144 births, 27 marriages and 126 deaths"). */
export function endOfList(reading: PassageReading, figures: ReadonlyArray<Figure>, position: number): number {
  let last = position
  while (
    last + 1 < figures.length &&
    joinsDirectly(reading, figures[last]!, figures[last + 1]!) &&
    !(last > position && isDatedBetween(reading, figures[last]!, figures[last + 1]!))
  )
    last++
  return last
}

const isDatedBetween = (reading: PassageReading, one: Figure, other: Figure) =>
  reading.periods.some(
    ({ from, to, strength }) => strength === "stated" && from >= one.to && to <= other.from
  )

const breakingLabel = wordSet("; : . while whereas that figure peak maximum record high low")

const statingBeforeLabel = wordSet("were was had has have is are will which whom including")

/** "(820 in 2018)": a count and its time, and nothing else. */
export const isDatedInBracket = (reading: PassageReading, { from, to }: Figure): boolean =>
  lowerAt(reading, from - 1) === "(" &&
  reading.periods.some((mention) => mention.from === to && lowerAt(reading, mention.to) === ")")

const downOrUp = wordSet("down up")
const pronoun = wordSet("which whom them these those")

export function joinsDirectly(reading: PassageReading, one: Figure, other: Figure): boolean {
  // "dropped to 10 per cent from 14 per cent in 2020": the ends of a change are of two times.
  if (lowerAt(reading, other.from - 1) === "from")
    if (
      lowerAt(reading, one.from - 1) === "to" ||
      downOrUp.has(lowerAt(reading, other.from - 2)) ||
      directionOf(lowerAt(reading, other.from - 2)) !== undefined
    )
      return false
  // "2,500 were found (820 in 2018)": the bracket has a time of its own.
  if (isDatedInBracket(reading, other)) return false
  // "22 agreements, nine of which were signed in 2023": the part has a time of its own.
  if (lowerAt(reading, other.to) === "of" && pronoun.has(lowerAt(reading, other.to + 1))) return false
  if (one.measure === "average" && other.measure !== "average") return false
  if (other.from - one.to > 14 || isShare(one) !== isShare(other) || other.measure === "percent_change")
    return false
  for (let at = one.to; at < other.from; at++) {
    const word = lowerAt(reading, at)
    if (breakingLabel.has(word)) return false
    if (statingBeforeLabel.has(word) || comparingWords.has(word)) return false
  }
  return true
}
