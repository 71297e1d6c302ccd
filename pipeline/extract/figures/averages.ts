import { makeCueWords } from "../text/cue-words.ts"
import type { ClaimContext } from "../claims/context.ts"
import { lowerAt, singularAt } from "../claims/context.ts"
import { formsOfBe, pauseOrEnd, wordSet } from "../text/vocabulary.ts"
import { tokenKind } from "../text/words.ts"

const averages = wordSet("average averages averaged averaging mean median")

export const averaging = makeCueWords("average averages averaged averaging mean median per each head")

/** Words between the head of a sentence and the mean that it is about. */
const longestOpening = 9

/** "The average size of the household, as found by the survey, was 4.7", "The daily average, which is 5 million": its subject. */
function isMeanOfSubject(context: ClaimContext, index: number): boolean {
  const { from } = context.numerals[index]!
  let verb = from - 1
  while (verb > from - 4 && !formsOfBe.has(lowerAt(context, verb))) verb--
  if (!formsOfBe.has(lowerAt(context, verb))) return false
  const start = context.sentences[context.sentenceOf[index]!]!.from
  let mean = start
  while (mean < start + longestOpening && !averages.has(lowerAt(context, mean))) mean++
  if (!averages.has(lowerAt(context, mean))) return false
  let insertions = 0
  for (let at = mean; at < verb; at++) {
    if (context.tokens[at]!.kind === tokenKind.number) return false
    if (lowerAt(context, at) === ",") insertions++
  }
  // What is inserted stands between two commas, or its own verb is the one before the number.
  return insertions === 2
    ? lowerAt(context, verb - 1) === ","
    : insertions === 1 && lowerAt(context, verb - 1) === "which"
}

const clauseOpeners = wordSet("and while but which")

const aOrPer = wordSet("a per")

/** Do the words around a number say that it is a mean? */
export function averagedNear(context: ClaimContext, index: number, from: number, to: number): boolean {
  if (averages.has(lowerAt(context, from - 1)) || isForEach(context, from, to)) return true
  const onAverage = (at: number) => lowerAt(context, at) === "on" && lowerAt(context, at + 1) === "average"
  // "for a sum of 61 million, on average 357 thousand": the mean is that of the next number.
  const isAveraged = (at: number) => onAverage(at) && context.tokens[at + 2]?.kind !== tokenKind.number
  // "15,536 calls a month on average", "38,600 persons a day were recorded on average".
  const isRegular = aOrPer.has(lowerAt(context, to + 1))
  const each = isRegular && [3, 4, 5, 6].some((ahead) => onAverage(to + ahead))
  if (
    each ||
    isMeanDuration(context, to) ||
    isOfEach(context, from, to) ||
    onAverage(from - 2) ||
    onAverage(from - 3) ||
    isAveraged(to) ||
    isAveraged(to + 1) ||
    isAveraged(to + 2) ||
    (isAveraged(to + 3) && lowerAt(context, to + 2) !== "(")
  )
    return true
  if (isMeanOfSubject(context, index)) return true
  for (let at = from - 1; at >= from - 14 && at >= 0; at--) {
    const word = lowerAt(context, at)
    if (averages.has(word)) return true
    // "loans averaging 850 were granted to 34": another number has the average.
    if (at < from - 2 && context.tokens[at]!.kind === 1 && !/^(?:19|20)\d\d$/.test(word)) return false
    // "On average, sailors spent 19 days".
    if (word === "," && averages.has(lowerAt(context, at - 1))) return true
    if (!/^[a-z\d/]/.test(word)) return false
    if (clauseOpeners.has(word)) return false
  }
  return false
}

const durations = wordSet("hours days weeks months years")

/** Words from a duration to "on average", at most. */
const longestStay = 7

/** "they spent 37 days in the centre on average". */
function isMeanDuration(context: ClaimContext, to: number): boolean {
  if (!durations.has(lowerAt(context, to))) return false
  for (let at = to + 1; at < to + longestStay; at++) {
    if (lowerAt(context, at) === "on" && lowerAt(context, at + 1) === "average") return true
    if (pauseOrEnd.has(lowerAt(context, at)) || context.tokens[at]?.kind === tokenKind.number) return false
  }
  return false
}

const equalling = wordSet("equivalent equal comes came amounts amounted")

/** "a total of 38 million lek, that is, about 223,000 lek each", "equivalent to 90 visits for each inspector". */
function isForEach(context: ClaimContext, from: number, to: number): boolean {
  const isCounted =
    lowerAt(context, to + 1) === "for" && context.unitOf(singularAt(context, to)) !== undefined
  const at = isCounted ? to + 1 : to
  if (
    lowerAt(context, at) !== "each" &&
    !(lowerAt(context, at) === "for" && lowerAt(context, at + 1) === "each")
  )
    return false
  if (
    lowerAt(context, to) === "for" &&
    lowerAt(context, from - 1) === "," &&
    pauseOrEnd.has(lowerAt(context, to + 2))
  )
    return true
  const said = lowerAt(context, from - 1) === "," ? from - 2 : from - 1
  return (
    lowerAt(context, said) === "or" ||
    (lowerAt(context, said) === "is" && lowerAt(context, said - 1) === "that") ||
    // "it totalled 28 million, which comes to 2,000 each".
    (lowerAt(context, said) === "to" && equalling.has(lowerAt(context, said - 1))) ||
    // "at a cost of 4.73 million, which makes roughly 22,400 dinars for each".
    (lowerAt(context, said) === "makes" && lowerAt(context, said - 1) === "which")
  )
}

const commaOrOr = wordSet(", or")

/** "4,100 visits, that is, 12 per inspector", "31 million, or 2,700 a head", "90 million, roughly 9,000 per claim". */
function isOfEach(context: ClaimContext, from: number, to: number): boolean {
  const noun = lowerAt(context, to + 1)
  if (noun === "head") return aOrPer.has(lowerAt(context, to))
  if (lowerAt(context, to) !== "per") return false
  const unit = context.unitOf(noun)
  return unit === "person" || (unit !== undefined && commaOrOr.has(lowerAt(context, from - 1)))
}
