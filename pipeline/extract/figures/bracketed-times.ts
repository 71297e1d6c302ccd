import { lowerAt } from "../claims/context.ts"
import { wordSet } from "../text/vocabulary.ts"
import type { PeriodMention } from "../time/period.ts"
import { isDatedInBracket } from "./dated-lists.ts"
import type { Figure, PassageReading } from "./figure.ts"

/** Words between a time and the count that it leads to, at most: "in 2023, some 420". */
const longestLead = 3

/** "310 were filed in 2022, and in 2023, 420 (300 by men and 120 by women)": the time before the count that brackets divide. */
export function timeOfDivided(earlier: ReadonlyArray<Figure>): PeriodMention | undefined {
  const divided = earlier.findLast(({ parenthetical }) => !parenthetical)
  if (divided?.mention?.strength !== "stated" || divided.position === 0) return undefined
  const { from, to } = divided.mention
  const leads = to <= divided.from && divided.from - to <= longestLead
  return leads && from >= earlier[divided.position - 1]!.to ? divided.mention : undefined
}

/** "found 2,500 victims (820 in 2018)": the year is that of the count in the bracket. */
export const isInBracketOf = (
  figures: ReadonlyArray<Figure>,
  from: number,
  mention: PeriodMention
): boolean =>
  figures.some(
    (other) => other.from > from && other.to === mention.from && isDatedInBracket(other.reading, other)
  )

/** "124 victims (114 in 2018 and 96 in 2017), 110 of them adults": times of figures within brackets that are closed. */
export function isClosedOff(
  reading: PassageReading,
  { from, to }: PeriodMention,
  figure: Figure,
  figures: ReadonlyArray<Figure>
): boolean {
  if (figure.position === 0 || to > figure.from) return false
  let close = to
  while (close < figure.from && !bracket.has(lowerAt(reading, close))) close++
  if (close === figure.from || lowerAt(reading, close) !== ")") return false
  let open = from - 1
  while (open > figures[0]!.from && !bracket.has(lowerAt(reading, open))) open--
  return lowerAt(reading, open) === "(" && figures.some((other) => other.from > open && other.to <= close)
}

const bracket = wordSet("( )")

/** "919 (2011), 840 (2012)": a time alone in the brackets behind a figure or its noun. */
export const standsInBracket = (reading: PassageReading, figure: Figure, from: number, to: number) =>
  (from === figure.to + 1 || from === figure.nounEnd + 1) &&
  lowerAt(reading, from - 1) === "(" &&
  lowerAt(reading, to) === ")"

/** Tokens from an opening bracket to a figure in it, at most. */
const longestBracket = 14

/** "150 in 2017 (exploitation 84, forced labour 66), 73 in 2018": the time right before the bracket that a figure stands in. */
export function timeBeforeBracket(
  reading: PassageReading,
  { from, to }: Figure,
  mentions: ReadonlyArray<PeriodMention>
): PeriodMention | undefined {
  let open = from - 1
  while (open > from - longestBracket && lowerAt(reading, open) !== "(") {
    if (lowerAt(reading, open) === ")" || lowerAt(reading, open) === "") return undefined
    open--
  }
  if (lowerAt(reading, open) !== "(") return undefined
  let close = to
  while (close < to + longestBracket && lowerAt(reading, close) !== ")") close++
  const isDated = mentions.some((mention) => mention.from > open && mention.to <= close)
  return isDated ? undefined : mentions.find((mention) => mention.to === open)
}
