import { says } from "./figure.ts"
import { lowerAt } from "../claims/context.ts"
import { wasOrWere, wordSet } from "../text/vocabulary.ts"
import type { Period, PeriodMention } from "../time/period.ts"
import { isClosingDay, standsOnRegister } from "../time/stock-days.ts"
import type { Figure, PassageReading } from "./figure.ts"

const setting = wordSet("at was were numbered totalled from to")

/** "it was holding 263 persons". */
const goingOn = wordSet("holding accommodating detaining sheltering lodging housing hosting caring")

const holding = wordSet(
  "contained had numbered listed comprised housed hosted hosting housing employed showed"
)

/** "employed 900 on 30 June": what goes on, wherever the day is told. */
const employs = wordSet("employed showed contained listed numbered")

const standing = wordSet("deprived living residing lived resided pending serving imprisoned employed present")

const formOfBe = wordSet("were are was remained")
const stillOrTheLike = wordSet("still being also currently")
const prisonOrTheLike = wordSet("prison prisons detention custody shelters camps hospital")
const inWithOrAs = wordSet("in with as")

/** "On 30 June, 487 citizens were deprived of their liberty", "nine were still pending on 31 December". */
function stands(reading: PassageReading, figure: Figure, mention: number, isClosing: boolean): boolean {
  if (figure.measure !== "count" || figure.parenthetical) return false
  let verb = figure.nounEnd
  const end = mention > figure.to ? mention : figure.nounEnd + 4
  while (verb < end && !formOfBe.has(lowerAt(reading, verb))) verb++
  if (verb >= end) return false
  if (standsOnRegister(reading.tokens, verb)) return true
  let at = verb + 1
  while (stillOrTheLike.has(lowerAt(reading, at))) at++
  const word = lowerAt(reading, at)
  // "214 foreign nationals were in prison".
  if (word === "in" && prisonOrTheLike.has(lowerAt(reading, at + 1))) return true
  return (
    standing.has(word) ||
    // "17,884 refugees were registered in the country on 31 December 2023".
    (word === "registered" && isClosing && inWithOrAs.has(lowerAt(reading, at + 1))) ||
    (lowerAt(reading, at - 1) === "being" && (word === "held" || word.endsWith("ed")))
  )
}

/** What goes on being there. */
const lasting = wordSet("person organization facility office school vehicle vessel document place")

/** "There were 34,120 persons in the prisons on 12 May"; but not "12 deaths", nor "90 persons arrested". */
function thereWere(
  { reading, measure, from, nounEnd, countUnit }: Figure,
  mention: number,
  isClosing: boolean
): boolean {
  if (measure !== "count" || mention < nounEnd || lowerAt(reading, from - 2) !== "there") return false
  if (!formOfBe.has(lowerAt(reading, from - 1)) || !lasting.has(countUnit ?? "")) return false
  const next = lowerAt(reading, nounEnd)
  return isClosing || !next.endsWith("ed") || standing.has(next)
}

const balanceOrTheLike = wordSet("balance debt reserves assets capital stock")

function saysBalance({ reading, subject, from }: Figure): boolean {
  for (let at = subject.from; at < from; at++) if (balanceOrTheLike.has(lowerAt(reading, at))) return true
  return false
}

const ends = wordSet("close closing closure end")

/** "At the close of the electoral roll, on 28 March 2024": how things stood when it was closed. */
function isAtClose(reading: PassageReading, from: number): boolean {
  if (lowerAt(reading, from - 1) !== ",") return false
  for (let at = from - 2; at > from - 9; at--)
    if (ends.has(lowerAt(reading, at)) && lowerAt(reading, at - 1) === "the")
      return lowerAt(reading, at - 2) === "at"
  return false
}

/** "The population stood at 9,100 on 1 May", "the number fell from 9 on 1 May to 4 on 6 June": how things stood that day. */
export function timeOfMention(reading: PassageReading, figure: Figure, mention: PeriodMention): Period {
  const { period, from } = mention
  const isDay = period.precision === "day" && period.start === period.end && period.kind === "period"
  if (!isDay || lowerAt(reading, from) !== "on") return period
  const asOf: Period = { ...period, kind: "as_of", start: null }
  if (figure.measure === "count" && isAtClose(reading, from)) return asOf
  // "on 31 December 2023, the Government counted 354,739 displaced persons": as many there were.
  if (
    lowerAt(reading, figure.from - 1) === "counted" &&
    figure.countUnit === "person" &&
    isClosingDay(period) &&
    from < figure.from
  )
    return asOf
  // "On 30 November 2024 the centre held 214 detainees".
  if (lowerAt(reading, figure.from - 1) === "held" && figure.countUnit === "person" && from < figure.from)
    return asOf
  if (goingOn.has(lowerAt(reading, figure.from - 1)) && wasOrWere.has(lowerAt(reading, figure.from - 2)))
    return asOf
  // "On 1 May the register contained 210 agencies".
  if (
    holding.has(lowerAt(reading, figure.from - 1)) &&
    figure.measure === "count" &&
    (from < figure.from || employs.has(lowerAt(reading, figure.from - 1)))
  )
    return asOf
  // "On 31 December, residence was granted to 114,015 foreigners": as many held it.
  const isClosing = isClosingDay(period)
  if (
    isClosing &&
    lowerAt(reading, figure.from - 1) === "to" &&
    lowerAt(reading, figure.from - 2) === "granted" &&
    wasOrWere.has(lowerAt(reading, figure.from - 3)) &&
    says(reading, figure.subject, "residence")
  )
    return asOf
  if (stands(reading, figure, from, isClosing) || thereWere(figure, from, isClosing)) return asOf
  // "Its balance was 7.46 billion on 16 July".
  if (figure.measure === "amount" && from >= figure.to && from - figure.to <= 2 && saysBalance(figure))
    return asOf
  const isValue = figure.measure === "count" && figure.nounEnd === figure.to && !figure.parenthetical
  return isValue && from === figure.to && setting.has(lowerAt(reading, figure.from - 1)) ? asOf : period
}

const whichOrThat = wordSet("which that")

/** "The centre, which can take in 120 persons, received 640 in 2023": at any time. */
export function saysCapacity({ reading, from }: Figure): boolean {
  let can = from - 1
  while (can > from - 6 && lowerAt(reading, can) !== "can" && lowerAt(reading, can) !== ",") can--
  return lowerAt(reading, can) === "can" && whichOrThat.has(lowerAt(reading, can - 1))
}
