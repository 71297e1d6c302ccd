import { comparingWords } from "./comparisons.ts"
import { currencyCode } from "./currencies.ts"
import { isCurrencyAt, isPersonAt, lowerAt } from "../claims/context.ts"
import { sexOf } from "./dimensions.ts"
import { commaOrAnd, timeUnits, wordSet } from "../text/vocabulary.ts"
import { takeNoun } from "./figure.ts"
import type { Figure, PassageReading } from "./figure.ts"
import { copyGroup } from "./changes.ts"

/** "women earned on average 510 pesos a day and men 470": what is measured is said once. */
export function continueAverage(reading: PassageReading, figures: ReadonlyArray<Figure>): void {
  for (let index = 1; index < figures.length; index++) {
    const figure = figures[index]!
    const previous = figures[index - 1]!
    if (isYearlyMean(reading, figure, previous)) {
      figure.measure = "average"
      copyGroup(previous, figure)
    }
    if (isAlsoMeanTime(figure, previous)) figure.measure = "average"
    if (isMeanElsewhere(reading, figure, previous)) {
      figure.measure = "average"
      figure.dimensions.nationality ??= previous.dimensions.nationality
      figure.dimensions.sex ??= previous.dimensions.sex
    }
    if (isMeanAgain(reading, figure, previous) || isMeanOfNextTime(reading, figure, previous)) {
      figure.measure = "average"
      takeNoun(figure, previous)
      copyGroup(previous, figure)
    }
    // "an average of 17,400 rupees per month, or approximately 1.7 million ariary".
    if (
      figure.measure === "amount" &&
      previous.measure === "average" &&
      saysAgain(reading, figure, previous)
    ) {
      figure.measure = "average"
      copyGroup(previous, figure)
    }
    if (figure.measure !== "amount" || previous.measure !== "average" || figure.unit !== previous.unit)
      continue
    if (
      sexOf(lowerAt(reading, figure.from - 1)) !== null ||
      isOfSexInBracket(reading, figure) ||
      isOfEach(reading, previous, figure) ||
      isOfThose(reading, previous.to, figure.from) ||
      spellsOutMean(reading, figure) ||
      (lowerAt(reading, previous.from - 1) === "from" && lowerAt(reading, figure.from - 1) === "to") ||
      comparesWith(reading, previous.to, figure.from) ||
      isOfOthers(reading, previous.to, figure.from)
    )
      figure.measure = "average"
  }
}

/** "earned 3,150 a month on average, men (3,480) more than women (2,690)". */
function isOfSexInBracket(reading: PassageReading, { from, parenthetical }: Figure): boolean {
  let open = from - 1
  while (isCurrencyAt(reading, open)) open--
  return parenthetical && lowerAt(reading, open) === "(" && sexOf(lowerAt(reading, open - 1)) !== null
}

const aOrPer = wordSet("a per")

const yearOrTheLike = wordSet("year month week day")

/** "issued 600 cards between 2019 and 2021, close to 200 a year": the mean of what was counted. */
const isYearlyMean = (
  reading: PassageReading,
  { measure, nounEnd, from, to, value }: Figure,
  previous: Figure
) =>
  measure === "count" &&
  previous.measure === "count" &&
  (nounEnd === to ? lowerAt(reading, from - 1) === "," : lowerAt(reading, from - 2) === "equivalent") &&
  aOrPer.has(lowerAt(reading, nounEnd)) &&
  yearOrTheLike.has(lowerAt(reading, nounEnd + 1)) &&
  Number(value) < Number(previous.value)

/** "applicants, who in 2019 had waited on average 40 days, waited 25 days in 2021", "earned on average 900 for a day of 9 hours". */
const isAlsoMeanTime = ({ reading, measure, countUnit, from }: Figure, previous: Figure) =>
  measure === "count" &&
  previous.measure === "average" &&
  (countUnit === previous.countUnit || lowerAt(reading, from - 1) === "of") &&
  timeUnits.has(countUnit ?? "")

/** Words between two means of a list, at most: "in Taiwan Province of China and". */
const longestPlace = 8

/** "earned an average of 182,000 yen in Japan, NT$ 28,400 in Taiwan and 2.36 million won in Korea": the mean of the next country. */
function isMeanElsewhere(reading: PassageReading, figure: Figure, previous: Figure): boolean {
  if (figure.measure !== "amount" || previous.measure !== "average") return false
  if (lowerAt(reading, previous.to) !== "in" || lowerAt(reading, figure.to) !== "in") return false
  return (
    commaOrAnd.has(lowerAt(reading, figure.from - 1)) &&
    figure.from - previous.to <= longestPlace &&
    reading.places.some(({ from }) => from === figure.to + 1 || from === figure.to + 2)
  )
}

/** "or 1.7 million ariary": the mean in another currency. */
const saysAgain = (reading: PassageReading, { from, unit }: Figure, { unit: said, to }: Figure) =>
  lowerAt(reading, from - 1) === "or" && said !== unit && currencyCode.test(said ?? "") && from - to <= 8

/** "came to 1,340 dinars: 1,382 for men and 1,085 for women", "that is, 1,382 for men". */
const spellsOutMean = (reading: PassageReading, { from, own }: Figure) =>
  (lowerAt(reading, from - 1) === ":" ||
    lowerAt(reading, from - 1) === "and" ||
    (lowerAt(reading, from - 1) === "," && lowerAt(reading, from - 2) === "is")) &&
  lowerAt(reading, own.from) === "for" &&
  sexOf(lowerAt(reading, own.from + 1)) !== null

/** "The daily average was 1,848 in 2023 and 2,216 in 2024", "stood at Rs 17,265 in 2022 and Rs 19,840 in 2024": the mean of the next time. */
function isMeanOfNextTime(reading: PassageReading, figure: Figure, previous: Figure): boolean {
  const { measure, unit, from, to, nounEnd } = figure
  if (previous.measure !== "average" || nounEnd !== to) return false
  if (measure !== "count" && (measure !== "amount" || unit !== previous.unit)) return false
  let and = from - 1
  while (isCurrencyAt(reading, and)) and--
  return (
    lowerAt(reading, and) === "and" &&
    reading.periods.some((mention) => mention.from === previous.to && mention.to === and) &&
    reading.periods.some((mention) => mention.from === to)
  )
}

const copulas = wordSet("is was been")

/** "took 31 days on average in 2024; in 2022 it had been 47": the mean at another time. */
function isMeanAgain(
  reading: PassageReading,
  { measure, from, to, nounEnd }: Figure,
  previous: Figure
): boolean {
  if (measure !== "count" || previous.measure !== "average" || nounEnd !== to) return false
  if (!copulas.has(lowerAt(reading, from - 1))) return false
  return lowerAt(reading, lowerAt(reading, from - 2) === "had" ? from - 3 : from - 2) === "it"
}

const contrasting = wordSet("and while whereas but")
const earning = wordSet("earned earn received paid made")

/** Words between two means of different people, at most. */
const longestContrast = 10

/** "earned 318 on average, whereas their Peruvian counterparts earned 341", ", and Peruvian workers 725". */
function isOfOthers(reading: PassageReading, from: number, to: number): boolean {
  if (to - from > longestContrast) return false
  let contrasts = false
  for (let at = from; at < to; at++) contrasts ||= contrasting.has(lowerAt(reading, at))
  let last = to
  while (last > from && isCurrencyAt(reading, last - 1)) last--
  if (earning.has(lowerAt(reading, last - 1))) last--
  return contrasts && (isPersonAt(reading, last - 1) || lowerAt(reading, last - 1) === "counterparts")
}

/** "averaged 180 dollars a month, and those to urban households 240 dollars". */
function isOfThose(reading: PassageReading, from: number, to: number): boolean {
  for (let at = from; at < to - 1; at++)
    if (lowerAt(reading, at) === "and" && lowerAt(reading, at + 1) === "those")
      return to - at <= longestContrast
  return false
}

/** "the average cost was 450 for a male worker and 110 for a female worker". */
const isOfEach = (reading: PassageReading, previous: Figure, figure: Figure) =>
  lowerAt(reading, figure.from - 1) === "and" &&
  lowerAt(reading, previous.to) === "for" &&
  lowerAt(reading, figure.to) === "for"

/** "6,480 dirhams in 2022, compared with 6,140". */
function comparesWith(reading: PassageReading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (comparingWords.has(lowerAt(reading, at))) return true
  return false
}
