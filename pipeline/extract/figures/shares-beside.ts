import { opensTerm } from "./comparisons.ts"
import { lowerAt } from "../claims/context.ts"
import { copyGroup } from "./changes.ts"
import { wholeOfParallel } from "./clauses.ts"
import { directCount } from "./counts-beside.ts"
import { isCount, isShare } from "./figure.ts"
import type { Figure } from "./figure.ts"
import { isSameTime } from "./narrowing.ts"
import { continuesShares, dividesAnother } from "./parallel-shares.ts"
import { kinds, saysThem } from "./fit.ts"
import { besideItsCount, countBefore, isAbsolute } from "./said-again.ts"
import { commaOrAnd, haveOrBe } from "../text/vocabulary.ts"

/** "258 of them had left, one in four had not been paid and half had been hurt": the shares are of them too. */
export function shareBesideThem(figure: Figure, previous: Figure): Figure | null {
  if (!isShare(figure) || figure.population !== null || figure.parenthetical || previous.base === null)
    return null
  if (!commaOrAnd.has(lowerAt(figure.reading, figure.from - 1))) return null
  const isParallel = isShare(previous)
    ? previous.population === null && !previous.parenthetical
    : saysThem(previous) && previous.measure === "count"
  if (!isParallel || !haveOrBe.has(lowerAt(figure.reading, figure.to))) return null
  if (isShare(previous) && !haveOrBe.has(lowerAt(figure.reading, previous.to))) return null
  return previous.base
}

/** What a share divides, beside the counts and shares before it. */
export function wholeOfNextShare(
  figure: Figure,
  previous: Figure,
  sameSentence: ReadonlyArray<Figure>,
  earlier: ReadonlyArray<Figure>
): Figure | null | undefined {
  const count = countBefore(figure, sameSentence)
  // "In 2024 the number was 1,312: skilled workers made up 18 per cent".
  if (
    isCount(previous) &&
    !kinds.has(previous.countUnit ?? "") &&
    figure.population === null &&
    lowerAt(figure.reading, previous.nounEnd) === ":"
  )
    return previous
  if (count === previous && isAbsolute(figure, previous)) return previous
  const whole = besideItsCount(figure, count)
  if (whole !== undefined) {
    // "Women numbered 712, or 60 per cent of the total": the share is that of the women.
    if (whole !== count) copyGroup(count!, figure)
    return whole
  }
  const share = shareBefore(previous, sameSentence)
  if (isShare(share) && continuesShares(share, figure)) {
    figure.listHead = share.listHead ?? share
    if (share.base === null || !dividesAnother(figure, share, earlier))
      return sameOfTime(figure, share, earlier)
  }
  return (
    directCount(figure, topicBefore(previous, sameSentence)) ?? wholeOfParallel(figure, previous) ?? undefined
  )
}

/** "38 per cent (90) are seafarers and 62 per cent (147) are not": the share that a count in brackets says again. */
function shareBefore(previous: Figure, sameSentence: ReadonlyArray<Figure>): Figure {
  const share = sameSentence.at(-2)
  const saysAgain =
    previous.parenthetical &&
    isCount(previous) &&
    share !== undefined &&
    isShare(share) &&
    !share.parenthetical
  return saysAgain && previous.from - share.to === 1 ? share : previous
}

/** "300 left in 2022, as against 210 in 2021; 80 per cent were women": what is compared with is not spoken of. */
function topicBefore(previous: Figure | undefined, sameSentence: ReadonlyArray<Figure>): Figure | undefined {
  if (previous?.measure !== "count") return previous
  return opensTerm(previous.reading, previous.from) ? (sameSentence.at(-2) ?? previous) : previous
}

/** "58 per cent of the complaints in 2022 and 61 per cent in 2023": each share is of the count of its year. */
function sameOfTime(figure: Figure, previous: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  const { base } = previous
  const { period, mention, reading } = figure
  if (base?.period == null || period === null || mention === null || isSameTime(figure, base)) return base
  const other = earlier.findLast(
    (count) =>
      count.reading === reading &&
      count.measure === base.measure &&
      count.head === base.head &&
      count.period !== null &&
      isSameTime(figure, count)
  )
  return other ?? base
}
