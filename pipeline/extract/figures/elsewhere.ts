import { lowerAt } from "../claims/context.ts"
import { haveOrBe, itOrThey, pauseOrEnd, wordSet } from "../text/vocabulary.ts"
import { nearestCount } from "./counts-beside.ts"
import { isCount, isShare } from "./figure.ts"
import type { Figure } from "./figure.ts"

/** "It resolved 40, dismissed 12 and ...": so many of what the sentence before counted. */
export function wholeOfActs(figure: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  const { reading, measure, position, from, to, nounEnd, sentence } = figure
  if (measure !== "count" || position > 0 || sentence === 0 || nounEnd !== to) return null
  if (!pauseOrEnd.has(lowerAt(reading, to)) || !lowerAt(reading, from - 1).endsWith("ed")) return null
  const { from: start } = reading.sentences[sentence]!
  if (!itOrThey.has(lowerAt(reading, start)) || from - start > 4) return null
  return lastWhole(figure, earlier, 1)
}

const foundOrTheLike = wordSet("found revealed showed established")

/** "questioned 1,036 workers and found that only 112 had paid": of those in whom it was found. */
export function wholeOfFinding(figure: Figure, sameSentence: ReadonlyArray<Figure>): Figure | null {
  const { reading, measure, from, to, nounEnd } = figure
  if (measure !== "count" || nounEnd !== to || !haveOrBe.has(lowerAt(reading, to))) return null
  const that = lowerAt(reading, from - 1) === "only" ? from - 2 : from - 1
  if (lowerAt(reading, that) !== "that" || !foundOrTheLike.has(lowerAt(reading, that - 1))) return null
  const whole = sameSentence.find((other) => other.measure === "count" && other.base === null)
  return whole !== undefined && Number(whole.value) > Number(figure.value) ? whole : null
}

const rests = wordSet("others rest remainder")

const joiner = wordSet("while whereas and ;")

/** "Three centres housed 410 persons, while the others lived with families": a part of those counted last. */
export function wholeOfRest(figure: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  const { reading, measure, to, own } = figure
  if (measure !== "count") return null
  let end = to
  const { to: stop } = reading.sentences[figure.sentence]!
  while (end < Math.min(stop, own.to + 4) && lowerAt(reading, end) !== "the") end++
  if (!rests.has(lowerAt(reading, end + 1)) || !joiner.has(lowerAt(reading, end - 1))) return null
  return lastWhole(figure, earlier, 2)
}

const otherOrRemaining = wordSet("other remaining")

const others = wordSet("other others")

const theOrA = wordSet("the a")
const balanceRemainderOrRest = wordSet("balance remainder rest")

/** "652 of the complaints were settled. In the other 435, ...": what is left of the whole, if the sum says so. */
export function wholeOfOther(
  { reading, measure, from, to, value, countUnit }: Figure,
  earlier: ReadonlyArray<Figure>
): Figure | null {
  if (measure !== "count") return null
  const isRest =
    (otherOrRemaining.has(lowerAt(reading, from - 1)) && theOrA.has(lowerAt(reading, from - 2))) ||
    // "the balance of 1,644".
    (lowerAt(reading, from - 1) === "of" && balanceRemainderOrRest.has(lowerAt(reading, from - 2)))
  // "with 1,215 persons of other nationalities making up the balance".
  let isOfOthers = false
  for (let at = to; at < to + 4; at++) isOfOthers ||= others.has(lowerAt(reading, at))
  if (!isRest && !isOfOthers) return null
  const whole = earlier.findLast(
    (other) => other.reading === reading && other.base !== null && isCount(other)
  )?.base
  if (whole == null || (!isRest && countUnit !== whole.countUnit)) return null
  let sum = Number(value)
  for (const other of earlier)
    if (other.base === whole && other.reading === reading && isCount(other)) sum += Number(other.value)
  return sum === Number(whole.value) ? whole : null
}

/** The count of the same unit, itself no part, that a sentence shortly before gives. */
function lastWhole(figure: Figure, earlier: ReadonlyArray<Figure>, distance: number): Figure | null {
  const whole = earlier.findLast(
    (other) =>
      other.reading === figure.reading &&
      other.sentence < figure.sentence &&
      other.measure === "count" &&
      other.base === null &&
      (figure.nounEnd === figure.to || other.countUnit === figure.countUnit)
  )
  if (whole === undefined || figure.sentence - whole.sentence > distance) return null
  return Number(whole.value) > Number(figure.value) ? whole : null
}

const held = wordSet(
  "residents inmates occupants patients trainees respondents attendees recipients accused defendants suspects"
)

/** "80 were housed there in May; women made up 40 per cent of the residents": of those counted just before. */
export function wholeOfThose(figure: Figure, sameSentence: ReadonlyArray<Figure>): Figure | null {
  const { reading, population } = figure
  if (!isShare(figure) && figure.measure !== "count") return null
  if (population === null || population.to - population.from !== 2) return null
  if (lowerAt(reading, population.from) !== "the" || !held.has(lowerAt(reading, population.from + 1)))
    return null
  const count = nearestCount(sameSentence)
  if (count?.countUnit !== "person") return null
  return isShare(figure) || Number(count.value) > Number(figure.value) ? count : null
}

const further = wordSet("further additional another")

/** "A further 19 victims", "another 40 women": beside those counted before, unless they say of whom. */
export const isFurther = ({ reading, from, population, measure }: Figure): boolean =>
  measure === "count" && population === null && further.has(lowerAt(reading, from - 1))

/** "a turnout of 41 per cent" behind "900 citizens were registered and 369 votes were cast": the share that the one is in the other. */
export function wholeOfRatio(figure: Figure, sameSentence: ReadonlyArray<Figure>): Figure | null {
  const { reading, from, population, parenthetical } = figure
  if (!isShare(figure) || population !== null || parenthetical || lowerAt(reading, from - 1) !== "of")
    return null
  const [part, whole] = sameSentence
    .slice(-2)
    .toSorted((one, other) => Number(one.value) - Number(other.value))
  if (whole?.measure !== "count" || part?.measure !== "count") return null
  const share = (100 * Number(part.value)) / Number(whole.value)
  return Math.abs(share - Number(figure.value)) <= 0.5 ? whole : null
}

const bodies = wordSet("population workforce staff membership force community group caseload total stock")

/**
 * "Remittances came to 1.2 billion, and 94 per cent of it came from Peru": of the amount told last, or of what was
 * divided last; "The population is 33 million, and women make up 51 per cent of it": of such a body.
 */
export function wholeOfIt(
  { reading, measure, population }: Figure,
  earlier: ReadonlyArray<Figure>
): Figure | null {
  if (measure !== "percent" || population === null || population.to - population.from > 1) return null
  if (lowerAt(reading, population.from) !== "it") return null
  const last = earlier.findLast(
    (other) =>
      other.reading === reading &&
      (other.measure === "amount" ||
        other.base?.measure === "amount" ||
        (other.measure === "count" && bodies.has(other.head)))
  )
  return last?.base?.measure === "amount" && last.measure !== "amount" ? last.base : (last ?? null)
}
