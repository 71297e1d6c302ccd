import { lowerAt } from "../claims/context.ts"
import { wordSet, auxiliaries, finiteVerbs } from "../text/vocabulary.ts"
import { endOf } from "../text/tokens.ts"
import type { Figure, FigureValue, PassageReading, Zone } from "./figure.ts"

/** Words of a label at most. */
const longestLabel = 10

/**
 * The label that an item of a list carries before its number: "men – 300, women – 200", "India: 17,306;
 * China: 9,104". One label alone is no list.
 */
export function labelOfItem(
  reading: PassageReading,
  value: FigureValue,
  previous: FigureValue | undefined,
  next: FigureValue | undefined,
  sentence: Zone
): Zone | null {
  const label = labelBetween(reading, previous?.to ?? sentence.from, value)
  if (label === null) return null
  const isListed =
    // "6,641,200 inhabitants (women – 51.4 per cent)".
    lowerAt(reading, label.from - 1) === "(" ||
    (next !== undefined && labelBetween(reading, value.to, next) !== null) ||
    (previous !== undefined && labelBetween(reading, sentence.from, previous) !== null)
  return isListed ? label : null
}

const pause = wordSet(", ; : ) (")

/** The words between a separator and the mark before a number, if nothing else stands there. */
function labelBetween(reading: PassageReading, floor: number, { from, to }: FigureValue): Zone | null {
  const mark = from - 1
  if (mark <= floor || !isLabelMark(reading, mark) || !closesItem(reading, to)) return null
  let start = mark
  while (start > floor && mark - start < longestLabel) {
    const word = lowerAt(reading, start - 1)
    if (pause.has(word) || (word === "and" && start < mark)) break
    if (auxiliaries.has(word) || finiteVerbs.has(word)) break
    start--
  }
  return start === mark || mark - start >= longestLabel ? null : { from: start, to: mark }
}

/** "6,641,200 inhabitants (women – 51.4 per cent)": the share of its label in what stands before the bracket. */
export const isLabelledInBracket = ({ reading, from, own }: Figure, count: Figure): boolean =>
  own.to === from - 1 &&
  isLabelMark(reading, own.to) &&
  lowerAt(reading, own.from - 1) === "(" &&
  own.from - 1 === Math.max(count.to, count.nounEnd)

/** "2022 – 240", "March 2023: 17". */
export const isLabelledByTime = ({ reading, from, own }: Figure): boolean =>
  own.to === from - 1 &&
  isLabelMark(reading, own.to) &&
  reading.periods.some((mention) => mention.from <= own.from + 1 && mention.to === own.to)

/** A colon, or a dash between spaces. */
const isLabelMark = (reading: PassageReading, at: number) =>
  lowerAt(reading, at) === ":" || isSpacedDash(reading, at)

const isDash = (text: string) => text === "–" || text === "—" || text === "-"

/** A dash that joins nothing: it has a space on both sides. */
export const isSpacedDash = (reading: PassageReading, at: number): boolean =>
  at >= 0 &&
  isDash(reading.tokens[at]!.text) &&
  reading.starts[at]! > endOf(reading, at - 1) &&
  endOf(reading, at) < (reading.starts[at + 1] ?? 0)

const joinerOrEnd: ReadonlySet<string> = new Set([",", ";", ".", "and", "(", ""])

const closesItem = (reading: PassageReading, to: number) =>
  joinerOrEnd.has(lowerAt(reading, to)) || closesUnit(reading, to)

const andCommaOrTheLike: ReadonlySet<string> = new Set([",", ";", ".", "and", ""])

/** "– 240 persons,", "– 24 per cent;". */
const closesUnit = (reading: PassageReading, to: number) => andCommaOrTheLike.has(lowerAt(reading, to + 1))
