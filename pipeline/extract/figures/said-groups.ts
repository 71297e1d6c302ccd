import { restates } from "./said-again.ts"
import { lowerAt, singularAt } from "../claims/context.ts"
import { staysInBracket } from "./brackets.ts"
import { isCapacity } from "./carried-places.ts"
import { nearestCount } from "./counts-beside.ts"
import { wholeOfActs, wholeOfOther, wholeOfRest } from "./elsewhere.ts"
import { isCount, isShare } from "./figure.ts"
import type { Figure, PassageReading } from "./figure.ts"
import { kinds } from "./fit.ts"
import { pointsAtGroup } from "./pointing.ts"
import { saysThem } from "./fit.ts"
import { formsOfBe, groupPronouns } from "../text/vocabulary.ts"

/** "It resolved 40", "the others lived with families": of those counted in the sentence before. */
export function wholeOfActed(figure: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  const left = wholeOfOther(figure, earlier)
  if (left !== null) return asPart(figure, left)
  const whole = wholeOfActs(figure, earlier) ?? wholeOfRest(figure, earlier)
  if (whole === null) return null
  if (figure.nounEnd === figure.to) figure.counted = null
  return asPart(figure, whole)
}

/** "314 of them", "198 of these cases": the group that it points at. */
export function wholeOfGroup(figure: Figure, sameSentence: ReadonlyArray<Figure>): Figure | undefined {
  const greater = sameSentence.filter(
    (other) =>
      (isShare(figure) ? isCount(other) : other.measure === figure.measure) &&
      Number(other.value) >= valueOf(figure) &&
      !isCapacity(other)
  )
  // "274 cases involving 611 accused, and referred 198 of these cases".
  const group = greater.findLast((other) => namesHead(figure, other)) ?? greater.at(-1)
  if (group === undefined) return undefined
  // "in 88 of these disputes, in 61 of them for the worker": those of the 88.
  if (saysThem(figure) && !saysThem(group) && pointsAtGroup(group) && isInIt(figure)) return group
  // "845 of them women and 211 of them men": both are of the same group.
  return (pointsAtGroup(group) || isResumed(figure, group, sameSentence)) && group.base !== null
    ? group.base
    : group
}

/** "268 dwellings were visited; 43 were found unfit". */
export const opensStatement = ({ reading, measure, from, to, nounEnd }: Figure) =>
  measure === "count" &&
  nounEnd === to &&
  lowerAt(reading, from - 1) === ";" &&
  formsOfBe.has(lowerAt(reading, to))

/** The count with a noun of its own that a sentence has just given, or the one that it has just divided. */
export function wholeStated(figure: Figure, sameSentence: ReadonlyArray<Figure>): Figure | undefined {
  const last = sameSentence.findLast((other) => other.measure === "count")
  if (last === undefined) return undefined
  const whole = last.base !== null && sameSentence.includes(last.base) ? last.base : last
  // "had risen to 251 by June; 88 are women".
  const isReached = lowerAt(last.reading, last.from - 1) === "to"
  const isNamed = whole !== last || ((last.nounEnd > last.to || isReached) && last.base === null)
  return isNamed && Number(whole.value) > Number(figure.value) ? whole : undefined
}

/** "; of these, 402 were in Loja", ", and of these foreigners 389 were women". */
export const opensClauseOfThese = ({ reading, from, measure }: Figure) =>
  measure === "count" &&
  ((lowerAt(reading, from - 1) === "," &&
    opensWithOf(reading, lowerAt(reading, from - 2) === "number" ? from - 4 : from - 3)) ||
    isAmongThese(reading, from) ||
    (groupPronouns.has(lowerAt(reading, from - 2)) &&
      lowerAt(reading, from - 3) === "of" &&
      lowerAt(reading, from - 4) === "and"))

/** "; of these", "; of the number", "; of that number". */
const opensWithOf = (reading: PassageReading, of: number) =>
  lowerAt(reading, of) === "of" &&
  lowerAt(reading, of - 1) === ";" &&
  (groupPronouns.has(lowerAt(reading, of + 1)) || lowerAt(reading, of + 2) === "number")

/** "; among these were 2,306 undertakings", "; among them 12 women". */
const isAmongThese = (reading: PassageReading, from: number) => {
  const these = formsOfBe.has(lowerAt(reading, from - 1)) ? from - 2 : from - 1
  return (
    groupPronouns.has(lowerAt(reading, these)) &&
    lowerAt(reading, these - 1) === "among" &&
    lowerAt(reading, these - 2) === ";"
  )
}

/** The count that a sentence gave last, or what it and those beside it are parts of. */
export function lastCounted(sameSentence: ReadonlyArray<Figure>): Figure | undefined {
  const last = sameSentence.findLast((other) => other.measure === "count")
  if (last?.base == null || !sameSentence.includes(last.base)) return last
  const parts = sameSentence.filter((other) => other.base === last.base && other.measure === "count")
  return parts.length > 1 ? last.base : last
}

/** ", in 61 of them". */
const isInIt = ({ reading, from }: Figure) =>
  lowerAt(reading, from - 1) === "in" && lowerAt(reading, from - 2) === ","

/** "of whom 747 were women": the count that the clause hangs on. */
export function wholeOfRelative(
  figure: Figure,
  previous: Figure,
  sameSentence: ReadonlyArray<Figure>
): Figure | null {
  const nearest =
    countInBracket(figure, previous) ??
    countOfSameNoun(figure, sameSentence) ??
    kindRelated(figure, previous, sameSentence) ??
    // "1,128 came on seven flights, among whom there were 209 women": of persons.
    (isAmongWhom(figure) || isOfWhom(figure)
      ? nearestCount(sameSentence.filter(({ countUnit }) => countUnit === "person"))
      : null) ??
    nearestCount(
      // A part that is printed greater than its whole is a contradiction to be found, not another part.
      sameSentence.filter(({ isDivided, countUnit }) => !isDivided && !kinds.has(countUnit ?? ""))
    ) ??
    (figure.population === null ? null : nearestCount(sameSentence))
  // "Consultations (18,200), of which 710": a count in brackets is one where no other is.
  const bracketed = nearest === null && previous.parenthetical && isCount(previous) ? previous : nearest
  const whole = bracketed !== null && isSexedPart(bracketed, figure) ? bracketed.base : bracketed
  if (whole === null) return null
  return isShare(previous) &&
    !previous.parenthetical &&
    // "females amounted to 39,382 or 41 per cent, of whom 14,948": of the females.
    !restates(previous, whole) &&
    sharesList(previous, figure)
    ? (previous.base ?? whole)
    : whole
}

/** "291 entries and 332 exits, of which 117 entries and 200 exits were of nationals": each of its own kind. */
export function countOfSameNoun(figure: Figure, sameSentence: ReadonlyArray<Figure>): Figure | undefined {
  if (figure.nounEnd === figure.to || figure.head === "") return undefined
  const wholes = sameSentence.filter(
    (other) => other.measure === "count" && other.base === null && other.nounEnd > other.to
  )
  if (wholes.length !== 2 || wholes[0]!.head === wholes[1]!.head) return undefined
  return wholes.find((other) => other.head === figure.head && Number(other.value) > Number(figure.value))
}

/** "2,765 persons in 12 districts, seven of which": "which" is not said of persons. */
function kindRelated(
  { reading, from, to, value }: Figure,
  previous: Figure,
  sameSentence: ReadonlyArray<Figure>
): Figure | null {
  const isOfKind =
    kinds.has(previous.countUnit ?? "") &&
    previous.nounEnd === from - 1 &&
    lowerAt(reading, to + 1) === "which" &&
    Number(value) <= Number(previous.value)
  return isOfKind &&
    sameSentence.every(({ countUnit }) => kinds.has(countUnit ?? "") || countUnit === "person")
    ? previous
    : null
}

/** "1,985 persons at five points, of whom 77 per cent were working": "whom" is not said of points. */
const isOfWhom = ({ reading, from, population }: Figure) =>
  lowerAt(reading, from - 1) === "whom" ||
  (population !== null && lowerAt(reading, population.from) === "whom")

/** "among whom there were 209": behind the relative of persons, with its verb. */
const isAmongWhom = ({ reading, from }: Figure) =>
  lowerAt(reading, from - 2) === "there" && lowerAt(reading, from - 3) === "whom"

/** Marks a figure as a part of a whole that its sentence divides. */
export function asPart(figure: Figure, whole: Figure): Figure {
  figure.partOfList = true
  return whole
}

/** "231 persons, 176 men and 55 women, including 14 foreigners": those included are of all. */
const isSexedPart = (part: Figure, figure: Figure) =>
  part.base?.sentence === part.sentence &&
  part.base.reading === part.reading &&
  part.dimensions.sex !== null &&
  part.nounEnd - part.to === 1 &&
  figure.dimensions.sex === null &&
  lowerAt(figure.reading, figure.from - 1) === "including" &&
  lowerAt(figure.reading, part.from - 1) === "and"

/** "of whom 12 were boys and 9 were girls; 30 per cent of them": behind the list they are all of them again. */
const isResumed = (
  { reading, from, population }: Figure,
  group: Figure,
  sameSentence: ReadonlyArray<Figure>
) =>
  lowerAt(reading, from - 1) === ";" &&
  lowerAt(reading, population!.from) === "them" &&
  group.base !== null &&
  sameSentence.some((other) => other !== group && other.base === group.base)

/** "officials (240, including 95 women)": of the count in the same brackets. */
const countInBracket = (figure: Figure, previous: Figure | undefined): Figure | null =>
  figure.parenthetical &&
  previous?.parenthetical === true &&
  previous.measure === "count" &&
  staysInBracket(figure.reading, previous.to, figure.from)
    ? previous
    : null

/** "of these cases": cases were counted. */
const namesHead = ({ reading, population }: Figure, { head }: Figure) =>
  population !== null &&
  population.to - population.from > 1 &&
  head !== "" &&
  singularAt(reading, population.from + 1) === head

/** A share is a part of any count; a count only of a greater one. */
const valueOf = (figure: Figure) => (isShare(figure) ? 0 : Number(figure.value))

export function sharesList(previous: Figure, figure: Figure): boolean {
  for (let at = previous.to; at < figure.from; at++)
    if (
      lowerAt(figure.reading, at) === ";" &&
      (figure.measure !== previous.measure || figure.measure === "count")
    )
      return false
  return true
}
