import { itemBefore } from "../text/search.ts"
import { bracketsCount, bracketsShare } from "./neighbours.ts"
import { lowerAt } from "../claims/context.ts"
import { copyGroup } from "./changes.ts"
import { wordSet, auxiliaries } from "../text/vocabulary.ts"
import { kinds } from "./fit.ts"
import { countBefore, countSaidAgain, isCountOfShare, restates, saysShareAgain } from "./said-again.ts"
import { isCount, isShare } from "./figure.ts"
import { accountsFor } from "./pointing.ts"
import type { Figure } from "./figure.ts"

/** "640 people (55 per cent)": a count whose share stands beside it is part of the same whole. */
export function lendBase(figure: Figure, figures: ReadonlyArray<Figure>): Figure | undefined {
  if (!isShare(figure) || figure.base === null) return undefined
  const count = countBefore(figure, figures)
  if (count === undefined || !isCount(count) || count.base !== null || count === figure.base) return undefined
  if (count.unit !== figure.base.unit) return undefined
  if (kinds.has(count.countUnit ?? "") && count.head !== figure.base.head) return undefined
  const saysAgain = saysShareAgain(figure.reading, count, figure)
  if (
    !saysAgain &&
    !restates(figure, count) &&
    !isBracketedWith(figure, count) &&
    !saysOfWhole(figure, count)
  )
    return undefined
  count.base = figure.base
  return count
}

/** "cash 0.7 per cent (US$ 481 million)", "a quarter of that sum, 9 million,": the amount that its share comes to, of the same whole. */
export function wholeOfShare(amount: Figure, share: Figure | undefined): Figure | null {
  if (amount.measure !== "amount" || share?.measure !== "percent" || share.sentence !== amount.sentence)
    return null
  const { base } = share
  if (base?.measure !== "amount" || base.unit !== amount.unit || amount.from - share.to > 8) return null
  const before = lowerAt(amount.reading, amount.from - 1)
  if (before !== "(" && before !== "," && before !== "or") return null
  const expected = (Number(base.value) * Number(share.value)) / 100
  // A printed share is right to half a point at most.
  return Math.abs(expected - Number(amount.value)) <= Number(base.value) / 200 ? base : null
}

const orOrTheLike = wordSet("or representing i.e equivalent equal corresponds equals accounting constituting")

const whichOrTheLike = wordSet(", which that is to for some about only just around approximately")

/** "58,827 foreigners, or 1.3 per cent of the population", "which corresponds to 4 per cent of all workers". */
function saysOfWhole({ reading, from, population }: Figure, count: Figure): boolean {
  if (population === null) return false
  const behind = Math.max(count.nounEnd, count.population?.to ?? 0)
  if (from - behind > 5) return false
  let joined = false
  for (let at = behind; at < from; at++) {
    const word = lowerAt(reading, at)
    if (orOrTheLike.has(word)) joined = true
    else if (!whichOrTheLike.has(word)) return false
  }
  return joined
}

const andWereOrTheLike = wordSet(", and were was ;")

function isBracketedWith(figure: Figure, count: Figure): boolean {
  if (!figure.parenthetical || figure.from - count.to > 8) return false
  for (let at = count.to; at < figure.from; at++)
    if (andWereOrTheLike.has(lowerAt(figure.reading, at))) return false
  return true
}

/** "58 of the officers in 2024 (12.4 per cent)": only the time stands between the count and its brackets. */
function isBehindTime({ reading, measure, from }: Figure, count: Figure): boolean {
  if (measure !== "percent" || count.measure !== "count") return false
  return reading.periods.some((time) => time.to === from - 1 && time.from - count.nounEnd <= 1)
}

/** The share beside a count is of the same category. */
export function shareCategory(figure: Figure, figures: ReadonlyArray<Figure>): void {
  const next = figures[figure.position + 1]
  if (next !== undefined && isCountOfShare(next, figure)) {
    copyGroup(next, figure)
    copyGroup(figure, next)
    // "more than half of them (21,300) in Peru": there, and not only abroad.
    if (next.dimensions.area === "_X" && figure.dimensions.area?.length === 3)
      next.dimensions.area = figure.dimensions.area
  }
  const said = countSaidAgain(figure, figures)
  const last = itemBefore(figures, figure.position)
  // "8,761 of a total of 138,190 deliveries, or 6.34 per cent": of the part, not of the whole that it is of.
  const part = last?.isDivided === true ? figures.find(({ base }) => base === last) : undefined
  const count = said ?? part ?? last
  if (count === undefined) return
  if (!figure.parenthetical && said === undefined && !restates(figure, last!)) return
  if (
    figure.parenthetical &&
    !accountsFor(count) &&
    !bracketsShare(figure.reading, count, figure) &&
    !isBehindTime(figure, count) &&
    !bracketsCount(figure.reading, count, figure)
  )
    return
  copyGroup(count, figure)
  // "46 of the workers, or 76 per cent, were women": what follows is said of both.
  const goesOn = lowerAt(figure.reading, figure.to)
  // "14,906 permits or 61.8 per cent were for Senegalese".
  const sharesVerb =
    lowerAt(figure.reading, figure.from - 1) === "or" &&
    // "38,512 or 34 per cent of them to Peru".
    (auxiliaries.has(goesOn) || figure.population !== null)
  if (said === undefined && (goesOn === "," || sharesVerb)) copyGroup(figure, count)
}
