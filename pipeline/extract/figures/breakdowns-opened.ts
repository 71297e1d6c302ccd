import { lowerAt } from "../claims/context.ts"
import { pauseOrEnd, wordSet } from "../text/vocabulary.ts"
import { isCount, isShare } from "./figure.ts"
import type { Figure } from "./figure.ts"
import { distanceOf } from "./fit.ts"
import { divisions, opensBreakdown } from "./pointing.ts"

const joining = wordSet(
  "as by to regards regarding concerning of the and their its terms in with respect regard for a breakdown"
)

/** "By sex and age group, ...", "As regards the country of nationality: ...": the opening names no group of its own. */
function namesOnlyDivisions({ reading, sentence, from }: Figure): boolean {
  let at = reading.sentences[sentence]!.from
  while (at < from && (joining.has(lowerAt(reading, at)) || divisions.has(lowerAt(reading, at)))) at++
  return pauseOrEnd.has(lowerAt(reading, at)) || lowerAt(reading, at) === ":"
}

/**
 * "4. By nationality, first place is taken by Cubans (300)": a paragraph that opens with a breakdown divides what the
 * one before it counts, which is the first count there that is part of no other.
 */
export function wholeOfParagraphBefore(figure: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  const { reading, sentence, countUnit, value } = figure
  if (
    sentence > 0 ||
    reading.paragraph === null ||
    reading.isLettered ||
    !(isCount(figure) || isShare(figure))
  )
    return null
  if (!opensBreakdown(figure) || !namesOnlyDivisions(figure)) return null
  const whole = earlier.find(
    (other) =>
      other.measure === "count" &&
      other.base === null &&
      other.reading.paragraph !== null &&
      distanceOf(reading, other.reading) === 1
  )
  if (whole === undefined) return null
  const fits = isShare(figure) || countUnit === null || countUnit === whole.countUnit
  return fits && (isShare(figure) || Number(whole.value) > Number(value)) ? whole : null
}
