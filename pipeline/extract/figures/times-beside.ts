import { lowerAt } from "../claims/context.ts"
import { auxiliaries, finiteVerbs, wordSet } from "../text/vocabulary.ts"
import type { PeriodMention } from "../time/period.ts"
import type { Figure, PassageReading } from "./figure.ts"

/** "311 workers, 54 of whom were women, left in 2024": behind the second comma the sentence goes on. */
export const closesInsertion = (figure: Figure, end: number) => commaBehind(figure, end) >= 0

function commaBehind({ reading, from, to }: Figure, end: number): number {
  if (lowerAt(reading, from - 1) !== ",") return -1
  for (let at = to; at < end; at++)
    if (lowerAt(reading, at) === "," && finiteVerbs.has(lowerAt(reading, at + 1))) return at
  return -1
}

/** Where the sentence goes on behind what is inserted after a figure, or the end of the figure. */
export function endOfInsertion(figure: Figure, figures: ReadonlyArray<Figure>, end: number): number {
  const next = figures[figure.position + 1]
  if (next === undefined || !pointsAtWhom(next)) return figure.to
  const comma = commaBehind(next, end)
  return comma < 0 ? figure.to : comma + 1
}

const whomWhichOrThem = wordSet("whom which them")

const pointsAtWhom = ({ reading, population }: Figure) =>
  population !== null && whomWhichOrThem.has(lowerAt(reading, population.from))

const anotherAOrFurther = wordSet("another a further")

const joiner = wordSet("and while ;")

/** "In 2022 it reached 470 pupils, and in 2023 more than 500": the year right before the next figure is its own. */
export function opensNext(
  reading: PassageReading,
  { from, to }: PeriodMention,
  next: Figure | undefined
): boolean {
  // "to recruit 40 inspectors and, by 2027, to send 900 workers".
  if (
    next !== undefined &&
    next.from >= to &&
    lowerAt(reading, to) === "," &&
    lowerAt(reading, from - 1) === "," &&
    lowerAt(reading, from - 2) === "and"
  )
    return true
  // "employed 5,918 persons, but at the end of 2024 only 2,604".
  if (
    next !== undefined &&
    next.from >= to &&
    next.from - to <= 2 &&
    lowerAt(reading, from - 1) === "but" &&
    lowerAt(reading, from - 2) === ","
  )
    return true
  // "9,131 persons on board 82 boats, and in 2024, up to September, 4,198".
  if (
    next !== undefined &&
    next.from > to &&
    lowerAt(reading, from - 1) === "and" &&
    lowerAt(reading, from - 2) === ","
  )
    return true
  // "has 45 beds and in 2024 accommodated 209 victims".
  if (next !== undefined && lowerAt(reading, from - 1) === "and" && to < next.from && to + 1 >= next.from)
    if (lowerAt(reading, to).endsWith("ed") || finiteVerbs.has(lowerAt(reading, to))) return true
  let end = lowerAt(reading, to) === "," ? to + 1 : to
  while (anotherAOrFurther.has(lowerAt(reading, end))) end++
  const start = lowerAt(reading, from - 1) === "," ? from - 1 : from
  return next !== undefined && end === next.from && joiner.has(lowerAt(reading, start - 1))
}

const hasOrHave = wordSet("has have")

/** "has 14 inspectors, and 30 more are to be recruited in 2026": what is had now, and what another verb dates. */
export function isHadNow(reading: PassageReading, { from, to }: Figure, end: number): boolean {
  if (!hasOrHave.has(lowerAt(reading, from - 1))) return false
  for (let at = to; at < end; at++) if (auxiliaries.has(lowerAt(reading, at))) return true
  return false
}
