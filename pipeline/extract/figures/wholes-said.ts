import { lowerAt } from "../claims/context.ts"
import { ofOrAmong, wordSet } from "../text/vocabulary.ts"
import { opensTerm } from "./comparisons.ts"
import { isCount, isShare } from "./figure.ts"
import type { Figure } from "./figure.ts"
import { countBefore } from "./said-again.ts"

/**
 * The whole that the words right around a figure say it has, among the figures before it in its sentence; null where
 * they say that it has none, undefined where they say nothing.
 */
export function wholeSaid(figure: Figure, sameSentence: ReadonlyArray<Figure>): Figure | null | undefined {
  const previous = sameSentence.at(-1)
  if (previous === undefined) return undefined
  if (isFoundIn(figure, previous)) return null
  if (saysThatGroup(figure)) return countBefore(figure, sameSentence)
  if (isWithAccounting(figure, previous)) return sameSentence.find(isCount)
  if (isShare(figure)) return undefined
  const ofYear = wholeOfYearBefore(figure, sameSentence)
  return ofYear !== undefined
    ? ofYear
    : (wholeOfWhom(figure, previous) ??
        wholeBeforeTerm(figure, sameSentence) ??
        wholeOfFollower(figure, previous) ??
        wholeOfThem(figure, sameSentence) ??
        wholeOfLabelled(figure, previous) ??
        wholeOfBracket(figure, sameSentence) ??
        wholeOfSuccess(figure, previous) ??
        wholeOfNumbering(figure, previous) ??
        wholeOfBothSexes(figure, previous, sameSentence) ??
        wholeOpened(figure, sameSentence))
}

const courses = wordSet("course framework context result")

/** "67 investigations, in the course of which it identified 139 victims": persons are no part of what found them. */
function isFoundIn({ reading, measure, from, countUnit }: Figure, previous: Figure): boolean {
  if (measure !== "count" || countUnit === previous.countUnit) return false
  for (let at = from - 1; at > previous.to; at--)
    if (lowerAt(reading, at) === "which")
      return lowerAt(reading, at - 1) === "of" && courses.has(lowerAt(reading, at - 2))
  return false
}

/** "received 101 applications, 50 per cent more than in 2021, with Cubans accounting for 83 per cent": of what the sentence counts. */
function isWithAccounting({ reading, from, measure, population }: Figure, previous: Figure): boolean {
  if (measure !== "percent" || population !== null || previous.measure !== "percent_change") return false
  if (lowerAt(reading, from - 1) !== "for" || lowerAt(reading, from - 2) !== "accounting") return false
  for (let at = from - 3; at > previous.to; at--)
    if (lowerAt(reading, at) === "with") return lowerAt(reading, at - 1) === ","
  return false
}

const groups = wordSet("group category")

/** "900 were over 19, and in that group 41 per cent had finished school". */
function saysThatGroup({ reading, from, sentence }: Figure): boolean {
  const floor = reading.sentences[sentence]!.from
  for (let at = from - 1; at > floor && at > from - 4; at--)
    if (groups.has(lowerAt(reading, at)))
      return lowerAt(reading, at - 1) === "that" && lowerAt(reading, at - 2) === "in"
  return false
}

/** "1,251 aliens, among whom Cubans, numbering 107, represented": a part of those before. */
function wholeOfNumbering({ reading, from, value }: Figure, previous: Figure): Figure | undefined {
  if (lowerAt(reading, from - 1) !== "numbering" || Number(previous.value) <= Number(value)) return undefined
  for (let at = from - 2; at > previous.to; at--)
    if (lowerAt(reading, at) === "whom") return ofOrAmong.has(lowerAt(reading, at - 1)) ? previous : undefined
  return undefined
}

/** "more than 4,000 with its help (3,800 to Peru and over 400 to Chile)": of the count whose phrase the bracket closes. */
function wholeOfBracket(
  { reading, from, to, nounEnd, value, measure, parenthetical }: Figure,
  sameSentence: ReadonlyArray<Figure>
): Figure | undefined {
  if (measure !== "count" || !parenthetical || nounEnd !== to) return undefined
  const outside = sameSentence.findLast((other) => !other.parenthetical)
  if (outside?.measure !== "count" || Number(outside.value) <= Number(value)) return undefined
  if (lowerAt(reading, to) !== "to" || outside === sameSentence[0]) return undefined
  let open = from - 1
  while (open > outside.to && lowerAt(reading, open) !== "(") open--
  return open > outside.to ? outside : undefined
}

/** "as follows: Senegal, 1,083; Mali, 133; Niger, 2": each of what the one before it is of. */
const wholeOfLabelled = (
  { reading, from, to, nounEnd, value, measure }: Figure,
  previous: Figure
): Figure | undefined =>
  measure === "count" &&
  previous.measure === "count" &&
  nounEnd === to &&
  lowerAt(reading, from - 1) === "," &&
  lowerAt(reading, previous.from - 1) === "," &&
  lowerAt(reading, previous.to) === ";" &&
  previous.base?.measure === "count" &&
  Number(previous.base.value) > Number(value)
    ? previous.base
    : undefined

/** Tokens between two counts of one group, at most. */
const longestJoint = 8

/** "63 victims were referred; it gave support to 36 and legal aid to 13 of them": both of those counted before the two. */
function wholeOfThem(
  { reading, numeral, to, nounEnd, value, measure }: Figure,
  sameSentence: ReadonlyArray<Figure>
): Figure | undefined {
  if (measure !== "count" || nounEnd !== to) return undefined
  const next = reading.numerals[numeral + 1]
  const isFirst =
    lowerAt(reading, to) === "and" &&
    next !== undefined &&
    next.from - to < longestJoint &&
    saysOfThem(reading, next.to)
  const previous = sameSentence.at(-1)!
  const isSecond =
    saysOfThem(reading, to) &&
    previous.nounEnd === previous.to &&
    lowerAt(reading, previous.to) === "and" &&
    sameSentence.length > 1
  const whole = isFirst ? previous : isSecond ? sameSentence.at(-2) : undefined
  return whole?.measure === "count" && whole.nounEnd > whole.to && Number(whole.value) > Number(value)
    ? whole
    : undefined
}

const saysOfThem = (reading: Figure["reading"], at: number): boolean =>
  lowerAt(reading, at) === "of" && lowerAt(reading, at + 1) === "them"

/** "9,360 returned; Brazil came first with 6,663 returnees, followed by Peru with 1,004": each of those that the first is of. */
function wholeOfFollower(figure: Figure, previous: Figure): Figure | undefined {
  const { reading, from, to, nounEnd, value, measure } = figure
  if (measure !== "count" || nounEnd !== to || lowerAt(reading, from - 1) !== "with") return undefined
  const { base } = previous
  if (base?.measure !== "count" || Number(base.value) <= Number(value)) return undefined
  const place = reading.places.find((other) => other.to === from - 1)
  return place !== undefined &&
    place.from >= previous.nounEnd &&
    lowerAt(reading, previous.from - 1) === "with"
    ? base
    : undefined
}

/** "9,640, among whom 81 per cent are women and fewer than 200 foreign nationals": both of the same. */
function wholeOfWhom(
  { reading, from, value, measure, sentence }: Figure,
  { base, from: said, to, sentence: told }: Figure
) {
  if (measure !== "count" || base === null || told !== sentence || Number(base.value) <= Number(value))
    return undefined
  if (lowerAt(reading, said - 1) !== "whom" || !ofOrAmong.has(lowerAt(reading, said - 2))) return undefined
  for (let at = to; at < from; at++)
    if (lowerAt(reading, at) === "," || lowerAt(reading, at) === ";") return undefined
  return lowerAt(reading, from - 1) === "and" ? base : undefined
}

/** "covered 34,085 refugees, compared with 49,975 in 2012; 33,781 of them": of those that are compared. */
function wholeBeforeTerm(
  { reading, to, value, measure }: Figure,
  sameSentence: ReadonlyArray<Figure>
): Figure | undefined {
  const previous = sameSentence.at(-1)!
  if (measure !== "count" || !saysOfThem(reading, to) || !opensTerm(reading, previous.from)) return undefined
  const compared = sameSentence.at(-2)
  return compared?.measure === "count" && Number(compared.value) > Number(value) ? compared : undefined
}

const successOrTheLike = wordSet("success effect")

/** "An appeal was lodged by 58 foreigners, with success in 13 cases". */
const wholeOfSuccess = ({ reading, from, value }: Figure, previous: Figure): Figure | undefined =>
  lowerAt(reading, from - 1) === "in" &&
  successOrTheLike.has(lowerAt(reading, from - 2)) &&
  isCount(previous) &&
  Number(previous.value) > Number(value)
    ? previous
    : undefined

/** "327 victims, 122 of them male and 205 female, with 139 being under 18": of all, and not of the women. */
function wholeOfBothSexes(
  { reading, from, to, value }: Figure,
  previous: Figure,
  sameSentence: ReadonlyArray<Figure>
): Figure | undefined {
  const { base } = previous
  if (lowerAt(reading, from - 1) !== "with" || lowerAt(reading, to) !== "being") return undefined
  if (base === null || previous.dimensions.sex === null || Number(base.value) < Number(value))
    return undefined
  return sameSentence.some((other) => other.base === base && other.dimensions.sex !== previous.dimensions.sex)
    ? base
    : undefined
}

/** "numbered 74 in 2023 (49 men and 25 women) and 92 in 2024": of what the count of the other year is of. */
function wholeOfYearBefore(
  { reading, from, to, nounEnd, mention, measure, period }: Figure,
  sameSentence: ReadonlyArray<Figure>
): Figure | null | undefined {
  if (measure !== "count" || nounEnd !== to || mention === null || lowerAt(reading, from - 1) !== "and")
    return undefined
  const leader = sameSentence.findLast((other) => !other.parenthetical && !standsInBracket(other))
  if (leader === undefined || leader === sameSentence.at(-1) || leader.measure !== "count") return undefined
  return leader.mention !== null && mention.from === to && (leader.period?.end ?? "9") < (period?.end ?? "")
    ? leader.base
    : undefined
}

/** "(exploitation 84, forced labour 66)": with a label before its number. */
function standsInBracket({ reading, from, sentence }: Figure): boolean {
  for (let at = from - 1; at > reading.sentences[sentence]!.from; at--) {
    if (lowerAt(reading, at) === ")") return false
    if (lowerAt(reading, at) === "(") return true
  }
  return false
}

/** "Traffic is heavy: of the 4,000 entries registered in 2024, Lima saw 1,200", "out of 243 cases, 198 were imported". */
function wholeOpened(figure: Figure, sameSentence: ReadonlyArray<Figure>): Figure | undefined {
  const { reading, from, to, nounEnd, value, measure, head } = figure
  if (measure !== "count" || sameSentence.length !== 1) return undefined
  if (nounEnd !== to && head !== sameSentence[0]!.head) return undefined
  const [whole] = sameSentence
  const the = lowerAt(reading, whole!.from - 1) === "the" ? whole!.from - 2 : whole!.from - 1
  if (!isCount(whole!) || lowerAt(reading, the) !== "of" || Number(whole!.value) <= Number(value))
    return undefined
  const opening = lowerAt(reading, the - 1) === "out" ? the - 2 : the - 1
  // "In 2020, of the 216,657 students in the country 18,000 were foreigners".
  if (lowerAt(reading, opening) === "," && reading.periods.some(({ to: end }) => end === opening))
    return whole
  if (lowerAt(reading, opening) !== ":") return undefined
  for (let at = whole!.to; at < from; at++) if (lowerAt(reading, at) === ",") return whole
  return undefined
}
