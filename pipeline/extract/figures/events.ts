import { itemBefore } from "../text/search.ts"
import { lowerAt } from "../claims/context.ts"
import { commaOrAnd, itOrThey, wordSet } from "../text/vocabulary.ts"
import { isShare } from "./figure.ts"
import type { Figure, PassageReading } from "./figure.ts"
import { isSameTime } from "./narrowing.ts"

/** "17 consultations in 2022, reaching 1,230 women": what an event did, it did at its time. */
export function followEvent(reading: PassageReading, figures: ReadonlyArray<Figure>): void {
  let followed: Figure | null = null
  for (const figure of figures) {
    if (isShare(figure) && figure.period === null && isEquivalent(reading, figure))
      figure.period = figures.find(({ period }) => period !== null)?.period ?? null
    const previous = itemBefore(figures, figure.position)
    if (previous === undefined || previous.period === null || isShare(figure)) continue
    if (figure.period !== null && !isSameTime(figure, previous)) continue
    const goesOn = followed === previous && onlyListed(reading, previous, figure)
    if (!goesOn && !followsEvent(reading, figure, previous) && !tookPart(reading, figure)) continue
    followed = figure
    figure.period = previous.period
    figure.dimensions.area ??= previous.dimensions.area
  }
}

const equivalentEqualOrCorresponding = wordSet("equivalent equal corresponding")

/** "totalled 12 billion in 2023, equivalent to 7 per cent of GDP": the same amount again. */
const isEquivalent = (reading: PassageReading, { from }: Figure) =>
  lowerAt(reading, from - 1) === "to" && equivalentEqualOrCorresponding.has(lowerAt(reading, from - 2))

const activityCourseOrEvent = wordSet("activity course event")
const attendanceParticipationOrAverage = wordSet("attendance participation average")

/** "42 seminars in 2023, reaching 390 students", "with the attendance of 271 delegates". */
function followsEvent(reading: PassageReading, { from }: Figure, previous: Figure): boolean {
  const word = lowerAt(reading, from - 1)
  if (goesOnWith(reading, previous.to, from)) return true
  if (following.has(lowerAt(reading, word === "to" ? from - 2 : from - 1))) return true
  if (word === "for")
    return activityCourseOrEvent.has(previous.countUnit ?? "") && previous.dimensions.area !== null
  if (word === "together") return lowerAt(reading, from - 2) === "brought"
  return word === "of" && attendanceParticipationOrAverage.has(lowerAt(reading, from - 2))
}

/** "six fairs were held in 2023; they drew 300 visitors". */
function goesOnWith(reading: PassageReading, from: number, to: number): boolean {
  for (let at = from; at < to - 1; at++)
    if (lowerAt(reading, at) === ";" && itOrThey.has(lowerAt(reading, at + 1))) return true
  return false
}

/** "28 young persons and 11 women": the next of a list. */
const onlyListed = (reading: PassageReading, one: Figure, other: Figure) =>
  one.nounEnd > one.to && other.from - one.nounEnd === 1 && commaOrAnd.has(lowerAt(reading, one.nounEnd))

const participants = wordSet("them these which")

const preposition = wordSet("in at from by of")

/** "16 dialogues were held in 2023; 1,870 children took part in them". */
function tookPart(reading: PassageReading, figure: Figure): boolean {
  for (let at = figure.nounEnd; at < figure.nounEnd + 8; at++)
    if (participants.has(lowerAt(reading, at))) return preposition.has(lowerAt(reading, at - 1))
  return false
}

const following =
  wordSet(`reaching targeting benefiting involving covering training assisting attended which whom with
  serving attracting affecting amounting totalling worth`)
