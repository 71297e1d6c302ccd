import { itemBefore } from "../text/search.ts"
import { currencyCode } from "./currencies.ts"
import { lowerAt } from "../claims/context.ts"
import { pauseOrEnd, wordSet } from "../text/vocabulary.ts"
import type { Figure } from "./figure.ts"

const beenOrTheLike = wordSet("been was from against with than")

/** "The average cost was 112 pesos in 2022, whereas it had been 154 in 2018". */
const comparesMean = ({ reading, from, sentence }: Figure, previous: Figure) =>
  previous.measure === "average" &&
  previous.sentence === sentence &&
  currencyCode.test(previous.unit ?? "") &&
  beenOrTheLike.has(lowerAt(reading, from - 1))

const withOrAt = wordSet("with at")

/** "the Chinese come first with 23 per cent, then the Indians with 13": the sign is said once. */
const goesOnInPercent = ({ reading, from, to, value }: Figure, previous: Figure | undefined): boolean =>
  previous?.measure === "percent" &&
  Number(value) < 100 &&
  withOrAt.has(lowerAt(reading, from - 1)) &&
  lowerAt(reading, previous.from - 1) === lowerAt(reading, from - 1) &&
  pauseOrEnd.has(lowerAt(reading, to))

/**
 * "of which 297 million", "compared with 7.1": a bare number that goes on measuring what the figure
 * before it measured, money or a rate.
 */
export function takeMeasure(
  figure: Figure,
  figures: ReadonlyArray<Figure>,
  earlier: ReadonlyArray<Figure>
): void {
  if (figure.measure !== "count") return
  if (goesOnInPercent(figure, itemBefore(figures, figure.position))) {
    figure.measure = "percent"
    figure.unit = "percent"
    return
  }
  const { from, to, printed } = figure.reading.numerals[figure.numeral]!
  const previous = itemBefore(figures, figure.position) ?? earlier[earlier.length - 1]
  if (previous === undefined || previous.reading !== figure.reading || previous.unit === null) return
  const money = previous.measure === "amount" && to - from > 1 && previous.sentence === figure.sentence
  const rate = previous.measure === "rate" && printed.includes(".")
  if (!money && !rate && !comparesMean(figure, previous)) return
  figure.measure = previous.measure
  figure.unit = previous.unit
}
