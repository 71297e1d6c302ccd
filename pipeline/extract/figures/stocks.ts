import { lowerAt } from "../claims/context.ts"
import { wordSet } from "../text/vocabulary.ts"
import type { Period, PeriodMention } from "../time/period.ts"
import type { Figure, PassageReading } from "./figure.ts"

const setting = wordSet("at was were numbered totalled from to")

const holding = wordSet("contained had numbered listed comprised housed hosted hosting housing")

/** "The population stood at 9,100 on 1 May", "the number fell from 9 on 1 May to 4 on 6 June": how things stood that day. */
export function timeOfMention(reading: PassageReading, figure: Figure, mention: PeriodMention): Period {
  const { period, from } = mention
  const isDay = period.precision === "day" && period.start === period.end && period.kind === "period"
  if (!isDay || lowerAt(reading, from) !== "on") return period
  // "On 1 May the register contained 210 agencies".
  if (holding.has(lowerAt(reading, figure.from - 1)) && figure.measure === "count" && from < figure.from)
    return { ...period, kind: "as_of", start: null }
  const isValue = figure.measure === "count" && figure.nounEnd === figure.to && !figure.parenthetical
  return isValue && from === figure.to && setting.has(lowerAt(reading, figure.from - 1))
    ? { ...period, kind: "as_of", start: null }
    : period
}
