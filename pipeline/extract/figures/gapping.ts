import { comparingWords } from "./comparisons.ts"
import { lowerAt } from "../claims/context.ts"
import { commaOrAnd, commaOrSemicolon, finiteVerbs, formsOfBe, wordSet } from "../text/vocabulary.ts"
import { hasVerb } from "./counts-beside.ts"
import type { Figure, PassageReading } from "./figure.ts"
import { isInserted } from "./pointing.ts"

/**
 * "of which 604 were temporary, 408 permanent and 31 expired", "120 concerned pay, 90 housing": the count
 * before, whose verb a figure without one of its own goes on with.
 */
export function leaderOfGapped(figure: Figure, sameSentence: ReadonlyArray<Figure>): Figure | undefined {
  const { reading, measure, parenthetical, from, to, own } = figure
  const leader = sameSentence.findLast(
    (other) => other.measure === "count" && !other.parenthetical && !isInserted(figure, other)
  )
  if (measure !== "count" || parenthetical || leader === undefined) return undefined
  if (!commaOrAnd.has(lowerAt(reading, from - 1)) || breaks(reading, leader.to, from)) return undefined
  if (!hasVerb(reading, leader.nounEnd, from) && leader.gapped === false) return undefined
  if (reading.periods.some((mention) => mention.from >= to && mention.to <= own.to)) return undefined
  const verbless =
    !hasVerb(reading, to, endOfItem(reading, to, own.to)) || finiteVerbs.has(lowerAt(reading, to))
  return verbless ? leader : undefined
}

function endOfItem(reading: PassageReading, from: number, to: number): number {
  for (let at = from; at < to; at++) if (commaOrSemicolon.has(lowerAt(reading, at))) return at
  return to
}

const breakingList = wordSet("; : while whereas but which who that specifically namely")

/** Does something other than the next item of the list stand between? */
function breaks(reading: PassageReading, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (breakingList.has(lowerAt(reading, at)) || comparingWords.has(lowerAt(reading, at))) return true
  return false
}

/** Is the item's own noun so many of the thing counted ("4,990 renewals")? Not if it is what the verb governs. */
export const namesItsItems = (figure: Figure, leader: Figure): boolean =>
  isCopular(figure.reading, leader) &&
  figure.reading.unitOf(figure.head) !== undefined &&
  !finiteVerbs.has(lowerAt(figure.reading, figure.to))

const isCopular = (reading: PassageReading, leader: Figure): boolean =>
  formsOfBe.has(lowerAt(reading, leader.nounEnd))
