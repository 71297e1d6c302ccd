import { lowerAt } from "../claims/context.ts"
import { wordSet } from "../text/vocabulary.ts"
import type { Figure, PassageReading } from "./figure.ts"

const qualities = wordSet(
  `public private temporary permanent provisional ordinary definitive urban rural regular irregular national foreign international
  favourable unfavourable documented undocumented seasonal formal informal skilled unskilled bilateral multilateral criminal civil
  administrative voluntary forced`
)

/** "48 shelters (30 public and 18 private)": an adjective that stands for the noun before. */
export const isQualityAlone = (reading: PassageReading, at: number) =>
  qualities.has(lowerAt(reading, at)) && pauseOrJoin.has(lowerAt(reading, at + 1))

/** "ordinary passports", lent to "33 provisional": passports. */
function withoutQuality(counted: string): string {
  const space = counted.indexOf(" ")
  return space > 0 && qualities.has(counted.slice(0, space)) ? counted.slice(space + 1) : counted
}

const pauseOrJoin = wordSet("and , ; ) . ones")

/** "29,976 temporary and 10,624 permanent ones": an adjective, before what the next figure calls "ones". */
export function isBesideOnes(reading: PassageReading, end: number, next: Figure | undefined): boolean {
  if (next === undefined || next.from !== end + 1 || lowerAt(reading, end) !== "and") return false
  return lowerAt(reading, next.to + 1) === "ones"
}

/** "153 passports, 120 ordinary": ordinary passports, once the noun is known. */
export function qualify(figure: Figure): void {
  const { reading, counted, nounEnd, to } = figure
  if (counted !== null && nounEnd === to && isQualityAlone(reading, to))
    figure.counted = `${lowerAt(reading, to)} ${withoutQuality(counted)}`
}
