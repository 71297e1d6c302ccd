import { standsWithPlace } from "./place-subjects.ts"
import { lowerAt } from "../claims/context.ts"
import { auxiliaries, commaOrAnd, isPlural, wordSet } from "../text/vocabulary.ts"
import { turnsToFollower } from "./clause-bounds.ts"
import { nearestCount } from "./counts-beside.ts"
import { isShare } from "./figure.ts"
import type { Figure } from "./figure.ts"
import { lemmas, overlap } from "./lemmas.ts"
import { isInserted, opensWithWhole } from "./pointing.ts"

/** "548 entered, 492 of them through Arica, and 18 were alone": behind the insertion the sentence goes on. */
export function wholeOfResumed(
  figure: Figure,
  beside: Figure | undefined,
  sameSentence: ReadonlyArray<Figure>
): Figure | null {
  if (figure.measure !== "count" || beside === undefined || figure.nounEnd !== figure.to) return null
  if (!auxiliaries.has(lowerAt(figure.reading, figure.to))) return null
  if (!sameSentence.some((other) => isInserted(figure, other))) return null
  const whole = beside.base ?? beside
  return Number(whole.value) > Number(figure.value) ? whole : null
}

const outcomesOfSome = wordSet("are were went led ended resulted had have")

/** "17 members, 11 from ministries and six from elsewhere; seven are women": some of those that the sentence began with. */
export function wholeOfSentence(figure: Figure, sameSentence: ReadonlyArray<Figure>): Figure | null {
  const { reading, measure, from, to, nounEnd, value } = figure
  if (measure !== "count" || nounEnd !== to || lowerAt(reading, from - 1) !== ";") return null
  if (!outcomesOfSome.has(lowerAt(reading, to))) return null
  // "500 are to be housed; 310 had been by 2022": at another time.
  if (figure.mention !== null && figure.mention.from >= to) return null
  const first = sameSentence.find((other) => other.measure === "count" && !other.parenthetical)
  const whole = first?.base ?? first
  return whole !== undefined && Number(whole.value) > Number(value) ? whole : null
}

/** "1,922 reports, with 640 coming from Fayoum". */
export function partWith(figure: Figure, sameSentence: ReadonlyArray<Figure>): Figure | null {
  const { reading, from, to, nounEnd, measure, value } = figure
  if (measure !== "count" || nounEnd !== to) return null
  // "158 offices, with 121 in Loja".
  const isPlaced = lowerAt(reading, to) === "in" && lowerAt(reading, from - 1) === "with"
  if (!isPlaced && !lowerAt(reading, to).endsWith("ing")) return null
  if (lowerAt(reading, lowerAt(reading, from - 1) === "with" ? from - 2 : from - 1) !== ",") return null
  const whole = nearestCount(sameSentence)
  return whole !== null && Number(whole.value) > Number(value) ? whole : null
}

/** "38,704 consultations; 11,290 were check-ups, and 20 per cent concerned children": both are of the consultations. */
export function wholeOfParallel(figure: Figure, previous: Figure | undefined): Figure | null {
  const { reading, from, population, parenthetical } = figure
  if (previous === undefined || previous.measure !== "count" || previous.base === null) return null
  if (population !== null || parenthetical || previous.parenthetical) return null
  if (previous.nounEnd !== previous.to || lowerAt(reading, from - 1) !== "and") return null
  return lowerAt(reading, from - 2) === "," && auxiliaries.has(lowerAt(reading, previous.to))
    ? previous.base
    : null
}

/** "received 249 complaints, settled 194 amicably and referred 31 to the courts": so many of the same. */
export function continuesActions(figure: Figure, sameSentence: ReadonlyArray<Figure>): Figure | null {
  const { reading, from, to, nounEnd, measure, value, parenthetical } = figure
  if (measure !== "count" || parenthetical || nounEnd !== to || !lowerAt(reading, from - 1).endsWith("ed"))
    return null
  if (!commaOrAnd.has(lowerAt(reading, from - 2))) return null
  const leader = sameSentence.findLast((other) => other.measure === "count" && !other.parenthetical)
  const whole = leader?.base ?? leader
  if (leader === undefined || whole === undefined || Number(whole.value) <= Number(value)) return null
  return leader.base !== null || sameSentence.length === 1 ? whole : null
}

/** "with 452 workers, followed by Malaysia (351) and Oman (149)": the first of those that are ranked. */
export function rankedAfter(figure: Figure, sameSentence: ReadonlyArray<Figure>): Figure | undefined {
  const { reading, from, measure, parenthetical } = figure
  if (measure !== "count" || !(parenthetical || standsWithPlace(figure))) return undefined
  const first = sameSentence.find((other) => other.measure === "count" && !other.parenthetical)
  if (first === undefined) return undefined
  for (let at = first.nounEnd; at < from; at++) if (turnsToFollower(reading, at)) return first
  return undefined
}

/** "Women made up 34 per cent of that number, or 150 employees", "34 per cent or 150 of them": the count says the share again. */
export const shareSaidAgain = ({ reading, measure, from }: Figure, previous: Figure | undefined) =>
  measure === "count" &&
  previous !== undefined &&
  isShare(previous) &&
  lowerAt(reading, from - 1) === "or" &&
  (previous.to === from - 1 || lowerAt(reading, from - 2) === ",") &&
  from - previous.to <= 8
    ? previous
    : undefined

/** "Of the cards issued in 2023, 17 were for Cubans; half of the cards went to women": the whole that the sentence opens with. */
export function wholeOfOpening(figure: Figure, beside: Figure | undefined): Figure | null {
  const { reading, population } = figure
  if (!isShare(figure) || population === null || beside?.base == null || !opensWithWhole(figure)) return null
  const words = lemmas(reading.tokens, population.from, population.to)
  return words.size > 0 && overlap(words, beside.base.lemmas) === words.size ? beside.base : null
}

const applicationOrTheLike = wordSet("application appeal complaint request claim")

/** "decided 90 applications, and asylum was granted in 20 per cent of cases": of those just counted, whatever they are called. */
export function wholeOfBareCases(
  { reading, population, parenthetical }: Figure,
  beside: Figure | undefined
): Figure | null {
  if (population === null || parenthetical || beside === undefined) return null
  if (population.to - population.from !== 1 || lowerAt(reading, population.from) !== "cases") return null
  return beside.countUnit === "case" || applicationOrTheLike.has(beside.countUnit ?? "") ? beside : null
}

const numberedOrTotalled = wordSet("numbered totalled")

/** "permanent permits numbered 480 and temporary permits 370": the verb comes once for both. */
export function wholeOfNumbered(
  { reading, measure, from, to, nounEnd, value }: Figure,
  sameSentence: ReadonlyArray<Figure>
): Figure | null {
  const first = sameSentence.findLast((other) => other.measure === "count")
  if (measure !== "count" || nounEnd !== to || first?.base == null) return null
  if (!numberedOrTotalled.has(lowerAt(reading, first.from - 1))) return null
  return isPlural(lowerAt(reading, from - 1)) && Number(first.base.value) > Number(value) ? first.base : null
}

/** "900 crossings, comprising 480 entries and 420 exits": all that is comprised is part of it. */
export function wholeOfComprised(
  { reading, measure, from, nounEnd, to }: Figure,
  sameSentence: ReadonlyArray<Figure>
): Figure | null {
  const previous = sameSentence[sameSentence.length - 1]
  if (measure !== "count" || nounEnd === to || previous?.base == null || previous.measure !== "count")
    return null
  if (lowerAt(reading, previous.from - 1) !== "comprising" && !previous.partOfList) return null
  let at = previous.from
  for (const { from: start } of sameSentence) if (lowerAt(reading, start - 1) === "comprising") at = start
  if (lowerAt(reading, at - 1) !== "comprising") return null
  return from - previous.nounEnd === 1 && commaOrAnd.has(lowerAt(reading, from - 1)) ? previous.base : null
}
