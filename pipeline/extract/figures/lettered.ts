import { lowerAt } from "../claims/context.ts"
import type { Figure, PassageReading, Progress } from "./figure.ts"

/** "296 permits were issued, broken down by ground as follows:": the count that the lettered list divides. */
export function wholeOfList(reading: PassageReading, figures: ReadonlyArray<Figure>): Figure | null {
  const last = reading.sentences.length - 1
  const whole = figures.find(
    ({ sentence, measure, base }) => sentence === last && measure === "count" && base === null
  )
  if (whole === undefined) return null
  for (let at = whole.to; at < reading.sentences[last]!.to; at++) {
    const word = lowerAt(reading, at)
    if (/^(?:breakdown|disaggregated|distributed|divided)$/.test(word)) return whole
    if (word === "broken" && lowerAt(reading, at + 1) === "down") return whole
    if (word === "follows" && lowerAt(reading, at - 1) === "as") return whole
  }
  return null
}

/** "(a) Studies: 118; (b) Employment: 94": the first count of a letter is a part of what the paragraph counted. */
export function partOfList(figure: Figure, { listWhole }: Progress): Figure | null {
  const { reading, measure, sentence, position, from, value, countUnit, nounEnd, to } = figure
  if (listWhole === null || !reading.isLettered || listWhole.paragraph !== reading.paragraph) return null
  const whole = listWhole.figure
  if (measure !== "count" || sentence > 0 || position > 0 || Number(value) >= Number(whole.value)) return null
  const isBare = nounEnd === to || countUnit === whole.countUnit
  if (!isBare || (from > 0 && lowerAt(reading, from - 1) !== ":")) return null
  figure.counted = null
  return whole
}
