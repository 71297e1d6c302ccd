import { lowerAt } from "../claims/context.ts"
import { lemmas, overlap } from "./lemmas.ts"
import type { Figure, PassageReading, Progress } from "./figure.ts"

/** "296 permits were issued, broken down by ground as follows:": the count that the lettered list divides. */
export function wholeOfList(reading: PassageReading, figures: ReadonlyArray<Figure>): Figure | null {
  const last = reading.sentences.length - 1
  const whole = figures.find(
    ({ sentence, measure, base }) => sentence === last && measure === "count" && base === null
  )
  if (whole === undefined)
    return figures.some(({ sentence }) => sentence === last) ? null : countNamedAgain(reading, figures)
  for (let at = whole.to; at < reading.sentences[last]!.to; at++) {
    const word = lowerAt(reading, at)
    if (/^(?:breakdown|disaggregated|distributed|divided)$/.test(word)) return whole
    if (word === "broken" && lowerAt(reading, at + 1) === "down") return whole
    if (word === "follows" && lowerAt(reading, at - 1) === "as") return whole
  }
  return null
}

/** "Aid was given to 900 families. The aid took the form of:": of what was counted, that which the words name again. */
function countNamedAgain(reading: PassageReading, figures: ReadonlyArray<Figure>): Figure | null {
  const { from, to } = reading.sentences[reading.sentences.length - 1]!
  const words = lemmas(reading.tokens, from, to)
  const named = figures.filter(
    (other) => other.measure === "count" && other.base === null && overlap(words, other.lemmas) > 0
  )
  const year = reading.periods.find((mention) => mention.from >= from && mention.to <= to)?.period
  const dated = named.filter(
    ({ period }) => year !== undefined && period?.start === year.start && period.end === year.end
  )
  return (dated.length > 0 ? dated : named).at(-1) ?? null
}

/** "(a) Studies: 118; (b) Employment: 94": the first count of a letter is a part of what the paragraph counted. */
export function partOfList(figure: Figure, { listWhole }: Progress): Figure | null {
  const { reading, measure, sentence, position, from, value, countUnit, nounEnd, to } = figure
  if (listWhole === null || !reading.isLettered || listWhole.paragraph !== reading.paragraph) return null
  const whole = listWhole.figure
  if (measure !== "count" || sentence > 0 || position > 0 || Number(value) >= Number(whole.value)) return null
  const isBare = nounEnd === to || countUnit === whole.countUnit
  const before = lowerAt(reading, from - 1)
  if (!isBare || (from > 0 && before !== ":" && !(before === "(" && figure.parenthetical))) return null
  figure.counted = null
  return whole
}

/** "NCR, 19; Ilocos, 17; all other regions, 62. Total: 98": the list that comes to a total printed behind it is of that. */
export function adoptParts(total: Figure, recent: ReadonlyArray<Figure>): void {
  const { reading, from, sentence, measure } = total
  if (measure !== "count" || lowerAt(reading, from - 1) !== ":" || lowerAt(reading, from - 2) !== "total")
    return
  const parts = recent.filter(
    (other) =>
      other.reading === reading &&
      sentence - other.sentence === 1 &&
      other.measure === "count" &&
      other.base === null
  )
  const sum = parts.reduce((all, { value }) => all + Number(value), 0)
  if (parts.length < 2 || sum !== Number(total.value)) return
  for (const part of parts) part.base = total
}
