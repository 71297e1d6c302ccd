import { saysCapacity } from "./stocks.ts"
import { statementAround } from "./statements.ts"
import { wordSet } from "../text/vocabulary.ts"
import type { Period } from "../time/period.ts"
import { lowerAt } from "../claims/context.ts"
import type { PassageReading, Zone, Figure } from "./figure.ts"
import { makeCueWords, hasCue, isCueAt } from "../text/cue-words.ts"

const current = makeCueWords("currently presently today now")

/** "has doubled since 2017, and currently 11,420 live": the word sets the earlier time aside. */
export function isCurrent(reading: PassageReading, from: number, to: number): boolean {
  return hasCue(reading.tokens, from, to, current)
}

const presenting = makeCueWords("presents present submits submit")

/** "presents its ninth periodic report on the measures taken between 2019 and 2024": what the report is on. */
function presentsReport(reading: PassageReading, { from, to }: Zone): boolean {
  for (let at = from; at < to; at++)
    if (isCueAt(reading.tokens, at, presenting))
      for (let ahead = at + 1; ahead < at + 7; ahead++) if (lowerAt(reading, ahead) === "report") return true
  return false
}

/** A sentence without figures can set the time for those that follow: "data that cover the period from 2011 to June 2019". */
export function declaredPeriod(reading: PassageReading, sentence: Zone): Period | null {
  for (const mention of reading.periods) {
    if (mention.strength !== "stated" || mention.from < sentence.from || mention.to > sentence.to) continue
    const { start, end } = mention.period
    if (start !== null && end !== null && start !== end)
      return presentsReport(reading, sentence) ? null : mention.period
  }
  return null
}

/** "The Directorate operates 39 posts": present tense, with what is operated. */
const running = wordSet(
  "operates runs maintains manages oversees contains comprises applies mans employs carries serves possesses"
)

/** "27 agencies hold a licence": how things are. */
const holds = wordSet("hold exist operate carry serve")

export const pastAuxiliaries = makeCueWords("was were had did")

const isNumeral = ({ numerals }: PassageReading, at: number) => numerals.some(({ from }) => from === at)

const rateOrTheLike = wordSet("rate share figure proportion percentage ratio")
const everyOrEach = wordSet("every each")
const comeOrTheLike = wordSet("come go leave arrive")
const determiner = wordSet("a an the no its")

/** "60 clinics are to be run by 9 agencies": how things stand, whatever the period of the sentence before. */
export function isOfPresent(reading: PassageReading, figure: Figure, sentence: Zone): boolean {
  // "The rate is highest in the north": the rate just printed, with its time.
  if (lowerAt(reading, sentence.from) === "the" && rateOrTheLike.has(lowerAt(reading, sentence.from + 1)))
    return false
  if (saysCapacity(figure) || running.has(lowerAt(reading, figure.from - 1))) return true
  const { from, to } = statementAround(reading, figure, sentence)
  const { tokens } = reading
  if (hasCue(tokens, from, to, pastAuxiliaries)) return false
  let present = false
  for (let at = from; at < to; at++) {
    const word = lowerAt(reading, at)
    if (word === "is" || word === "are" || (at < figure.from && running.has(word))) present = true
    if (at === figure.nounEnd && holds.has(word)) present = true
    // "some 4 lakh Indians come every year".
    if (
      word === "year" &&
      everyOrEach.has(lowerAt(reading, at - 1)) &&
      comeOrTheLike.has(lowerAt(reading, at - 2))
    )
      present = true
    if (
      (word === "has" || word === "have") &&
      (isNumeral(reading, at + 1) || at === figure.from - 1 || determiner.has(lowerAt(reading, at + 1)))
    )
      present = true
  }
  return present
}
