import { lowerAt } from "../claims/context.ts"
import { wordSet } from "../text/vocabulary.ts"
import { tokenKind } from "../text/words.ts"
import { itemBefore } from "../text/search.ts"
import { stretchOf } from "../time/calendar.ts"
import type { Period } from "../time/period.ts"
import { copyGroup } from "./changes.ts"
import type { Figure } from "./figure.ts"

/** How many figures back the terms of a change are looked for. */
const reach = 12

/**
 * "In 2023, 300 contracts were attested. In 2022, there were 240. The number thus rose by 25 per cent": the
 * two counts of the paragraph that the printed change follows from, whichever stands first.
 */
export function readTermsBefore(
  change: Figure,
  figures: ReadonlyArray<Figure>,
  recent: ReadonlyArray<Figure>
): Period | null {
  const { reading, from, to, position } = change
  const previous = itemBefore(figures, position)
  // "against 2.48 billion in the same months of 2023 (+28.6 per cent)": the time is that of the term.
  const clauseIsDated = reading.periods.some(
    (mention) =>
      mention.from >= (previous?.to ?? from) &&
      mention.from <= to + 4 &&
      !(change.parenthetical && mention.to <= from && previous?.mention === mention)
  )
  if (clauseIsDated) return null
  const terms = [...recent.slice(-reach), ...figures.slice(0, position)].filter(
    (other) => other.reading === reading && other.measure !== "percent" && other.period?.end != null
  )
  for (let late = terms.length - 1; late >= 0; late--)
    for (let early = terms.length - 1; early >= 0; early--) {
      const [first, last] = [terms[early]!, terms[late]!]
      if (!measuresAlike(first, last) || !isChange(change, first, last)) continue
      if (first.period!.end! >= last.period!.end!) continue
      copyGroup(last, change)
      return { ...last.period!, kind: "period", start: first.period!.start ?? first.period!.end }
    }
  return null
}

const measuresAlike = (one: Figure, other: Figure) =>
  one.measure === other.measure &&
  one.unit === other.unit &&
  one.countUnit === other.countUnit &&
  one.base === other.base

/**
 * "5.49 in 2021, 3.79 in 2022 and 5.97 in 2023, an increase of 57.5 per cent": of three times or more,
 * the change runs to the last from the one that the arithmetic says, if any does.
 */
export function readTerms(figure: Figure, figures: ReadonlyArray<Figure>): Period | null {
  const last = itemBefore(figures, figure.position)
  if (last?.period?.end == null || last.period.start === null) return null
  const terms = figures.filter(
    (other) =>
      other.position < last.position &&
      other.measure === last.measure &&
      other.unit === last.unit &&
      other.period?.start != null
  )
  if (terms.length < 2) return null
  const first = terms.findLast((term) => isChange(figure, term, last))
  return first === undefined ? null : { ...last.period, start: first.period!.start }
}

/**
 * "In 2019 the budget was 20 million. By 2022 it had gone up to 25 million, an increase of 25 per cent": where
 * the sentence has one term only, the other is in the sentence before, as the arithmetic says.
 */
export function readTermsAround(
  figure: Figure,
  figures: ReadonlyArray<Figure>,
  earlier: ReadonlyArray<Figure>
): Period | null {
  const last = figures.findLast((other) => other.position < figure.position && isTerm(other))
  if (last === undefined) return null
  const before = earlier.filter(
    (other) =>
      other.reading === figure.reading &&
      figure.sentence - other.sentence === 1 &&
      isTerm(other) &&
      other.unit === last.unit &&
      other.period!.end !== last.period!.end
  )
  for (const other of before) {
    const isFirst = other.period!.end! < last.period!.end!
    const [one, two] = isFirst ? [other, last] : [last, other]
    if (isChange(figure, one, two) || isNearly(figure, one, two)) return spanOf(one.period!, two.period!)
  }
  return null
}

const higherOrLower = wordSet("more less fewer higher lower above below")

/** Words between a change and the time of its term, at most: "20 per cent more than the 24,158 of 2021". */
const longestTerm = 9

/** "8,819 in 2023, 20 per cent more than in 2022 (7,332) and 103 per cent more than in 2015": each from the time of its own term. */
export function spanFromTerm(change: Figure, figures: ReadonlyArray<Figure>): Period | null {
  const { reading, to, position } = change
  if (!higherOrLower.has(lowerAt(reading, to))) return null
  const term = reading.periods.find(({ from }) => from >= to && from <= to + longestTerm)
  // Not "above that of the preceding year", which says no time of its own.
  if (term?.period.end == null || reading.tokens[term.to - 1]!.kind !== tokenKind.number) return null
  for (let at = to; at < term.from; at++) if (clauseMarks.has(lowerAt(reading, at))) return null
  const last = figures
    .filter((other) => other.position < position && isTerm(other))
    .toSorted((one, other) => (one.period!.end! < other.period!.end! ? 1 : -1))[0]
  return last === undefined || last.period!.end! <= term.period.end ? null : spanOf(term.period, last.period!)
}

const clauseMarks = wordSet(", ; : .")

const isTerm = ({ measure, period }: Figure) =>
  (measure === "count" || measure === "amount") && period?.end != null

/** "has nearly doubled": nine tenths of the way are near enough. */
const isNearly = ({ value, qualifier }: Figure, first: Figure, last: Figure) =>
  qualifier === "approx" &&
  Math.abs((Number(last.value) / Number(first.value)) * 100 - 100 - Number(value)) <= 0.2 * Number(value)

const spanOf = (first: Period, last: Period): Period => ({
  kind: "period",
  start: first.start ?? stretchOf(first.end!, first.precision).start,
  end: last.end,
  precision: first.precision
})

/** Does the printed percentage follow from two printed values, as exactly as their digits are? */
export function isChange(change: Figure, first: Figure, last: Figure): boolean {
  const ratio = Number(last.value) / Number(first.value)
  const printed = Number(change.value) * (change.direction === "fall" ? -1 : 1)
  const loose = half(change) * Number(change.value) + 100 * ratio * (half(first) + half(last))
  return Math.abs(100 * (ratio - 1) - printed) <= loose
}

/** Half a unit of the last printed digit, as a part of the value. */
function half({ reading, numeral }: Figure): number {
  const printed = reading.numerals[numeral]!.printed.replaceAll(",", "")
  const decimals = printed.split(".")[1]?.length ?? 0
  return (0.5 * 10 ** -decimals) / Math.abs(Number(printed) || 1)
}
