import { lowerAt } from "../claims/context.ts"
import { isSameTime } from "./narrowing.ts"
import { wordSet, isPlural } from "../text/vocabulary.ts"
import { verbOf } from "./predicates.ts"
import { opensWithWhole } from "./pointing.ts"
import { liesBeside } from "./fit.ts"
import { isCount } from "./figure.ts"
import type { Figure, Zone } from "./figure.ts"

/** The whole, or that of which it is itself a part where the figure stands beside it: another people, destination or share of it. */
export function fittingWhole(figure: Figure, found: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  let whole: Figure | null = found
  while (
    whole !== null &&
    (isOfOtherPeople(figure, whole) ||
      wentElsewhere(figure, whole) ||
      isOfOtherAge(figure, whole) ||
      (whole.base !== null && liesBeside(figure, whole)))
  )
    whole = whole.base
  const proven = wholeOfCalculation(figure, whole ?? found, earlier)
  if (proven !== null) return proven
  if (whole === null) return null
  if (isShareOfWhole(figure, whole, earlier)) return whole.base
  if (isOfAnotherYear(figure, whole) || isOfYearBeside(figure, whole) || livesOutside(figure, whole))
    return null
  return (
    partOfThatTime(figure, whole, earlier) ??
    countOfDeed(figure, whole, earlier) ??
    termOfThatTime(figure, whole, earlier) ??
    whole
  )
}

/** "The census put the citizens living in other countries at 5.05 million": none of those who live in the State. */
const livesOutside = ({ dimensions, measure }: Figure, whole: Figure): boolean =>
  measure === "count" &&
  dimensions.area === "_X" &&
  whole.head === "inhabitant" &&
  whole.dimensions.area === null

/** "It had shut 14 from January to August 2024, and in 2023 six": each has a time of its own. */
const isOfAnotherYear = (figure: Figure, whole: Figure): boolean =>
  isCount(figure) &&
  figure.nounEnd === figure.to &&
  figure.population === null &&
  figure.position === whole.position + 1 &&
  figure.sentence === whole.sentence &&
  figure.reading === whole.reading &&
  figure.mention !== null &&
  figure.mention.to === figure.from &&
  whole.mention !== null &&
  figure.period?.end != null &&
  whole.period?.start != null &&
  figure.period.end < whole.period.start

/** "150 in 2017 (84 and 66), 73 in 2018": each counted in a year of its own. */
const isOfYearBeside = (figure: Figure, whole: Figure): boolean =>
  isCount(figure) &&
  figure.nounEnd === figure.to &&
  figure.population === null &&
  figure.sentence === whole.sentence &&
  figure.reading === whole.reading &&
  figure.mention?.from === figure.to &&
  whole.mention?.from === whole.to &&
  figure.period?.start != null &&
  whole.period?.end != null &&
  figure.period.start > whole.period.end

/** "Children aged 0 to 12 numbered 2,333, while persons over 60 made up 2.7 per cent": none of the children. */
const isOfOtherAge = ({ dimensions: { ageMin } }: Figure, { dimensions: { ageMax } }: Figure): boolean =>
  ageMin !== null && ageMax !== null && ageMin > ageMax

/** "It granted 2,107 and rejected 3,544. Cubans were 4 per cent of the applications granted": of those of whom that is told. */
function countOfDeed(figure: Figure, whole: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  const { reading, population } = figure
  if (population === null || lowerAt(reading, population.from) !== "the") return null
  let at = population.from + 1
  while (at < population.to && !lowerAt(reading, at).endsWith("ed")) at++
  const deed = lowerAt(reading, at)
  if (at >= population.to || !isPlural(lowerAt(reading, at - 1)) || isToldOf(whole, deed)) return null
  if (at + 1 < population.to && lowerAt(reading, at + 1) !== "and") return null
  return (
    earlier.findLast(
      (other) => other.reading === reading && canHold(other, figure) && isToldOf(other, deed)
    ) ?? null
  )
}

/** "granted 2,107", "2,107 were granted". */
const isToldOf = (figure: Figure, deed: string) =>
  lowerAt(figure.reading, figure.from - 1) === deed || verbOf(figure) === deed

/** "291,483 were placed: 72,318 in 2023 and 61,204 in 2024. 46,515 of the workers placed in 2024": of those of that year. */
function partOfThatTime(figure: Figure, whole: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  const { population, mention } = figure
  if (mention === null || isSameTime(figure, whole)) return null
  const group = population ?? openingGroup(figure)
  if (group === null || mention.from < group.from || mention.to > group.to + 1) return null
  return (
    earlier.findLast(
      (other) => other.base === whole && canHold(other, figure) && isSameTime(figure, other)
    ) ?? null
  )
}

/** "Transfers were 2,106 million in 2021 and 5,838 million in 2024. The share of Peru had been 41 per cent in 2021": of those of 2021. */
function termOfThatTime(figure: Figure, whole: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  if (figure.measure !== "percent" || figure.mention === null || isSameTime(figure, whole)) return null
  return (
    earlier.findLast(
      (other) =>
        other.reading === whole.reading &&
        other.sentence === whole.sentence &&
        other.measure === whole.measure &&
        other.unit === whole.unit &&
        other.head === whole.head &&
        (other.base === whole.base || (other.base === whole && figure.sentence !== whole.sentence)) &&
        isSameTime(figure, other)
    ) ?? null
  )
}

/** "Of the workers who left in 2024, 498 came from Loja": the group that the sentence opens with. */
function openingGroup(figure: Figure): Zone | null {
  const { reading, sentence, from } = figure
  if (!opensWithWhole(figure)) return null
  const start = reading.sentences[sentence]!.from
  for (let at = start; at < from; at++) if (lowerAt(reading, at) === ",") return { from: start, to: at }
  return null
}

/** Is it a count that a figure can be part of: any for a share, else a larger one? */
const canHold = (whole: Figure, { measure, value }: Figure) =>
  whole.measure === "count" && (measure === "percent" || Number(whole.value) > Number(value))

/** "3,500 citizens of Egypt, 300 of Syria": no Syrian is one of the Egyptians. */
const isOfOtherPeople = (
  { dimensions: { nationality: own }, reading, nationalityIsWeak }: Figure,
  { dimensions }: Figure
) =>
  (own?.length === 3 && dimensions.nationality?.length === 3 && own !== dimensions.nationality) ||
  (own === "FOREIGN" && dimensions.nationality === reading.state && !nationalityIsWeak)

/** "46,515 went to Saudi Arabia. Qatar received 4,284 of them": not of those who went elsewhere. */
const wentElsewhere = (
  { dimensions: { counterpart: own } }: Figure,
  { dimensions: { counterpart } }: Figure
) => own !== null && counterpart !== null && own !== counterpart && counterpart !== "_X"

/** "270 cases ended, 211 in a conviction; the rate of convictions is thus 78.1 per cent": by the arithmetic, of the cases. */
function isShareOfWhole(figure: Figure, whole: Figure, earlier: ReadonlyArray<Figure>): boolean {
  const { measure, value, reading, sentence } = figure
  if (measure !== "percent" || whole.base === null) return false
  const isRate = saysRate(figure)
  if (!value.includes(".") && !isRate) return false
  if (whole.reading !== reading || whole.sentence !== sentence || whole.measure !== "count") return false
  const { base } = whole
  // "900 were granted, 70 refused and 30 left open; the rate of approval was thus 90 per cent": of the first of the parts.
  return (
    isShareIn(figure, whole, base) ||
    (isRate &&
      earlier.some(
        (part) =>
          part.base === base &&
          part.reading === reading &&
          part.sentence === sentence &&
          isShareIn(figure, part, base)
      ))
  )
}

/** "the rate of approval was thus 81 per cent". */
function saysRate({ reading, from, sentence }: Figure): boolean {
  const floor = reading.sentences[sentence]!.from
  for (let at = from - 1; at > floor && at > from - 7; at--) if (lowerAt(reading, at) === "rate") return true
  return false
}

const saying = wordSet(
  "( or representing equivalent giving constituting made make makes accounted account represented represent constituted"
)

/**
 * "360 worked in oil, representing 32 per cent": where the share that stands beside a count is not what the count
 * is of the whole found, the one count of the paragraph of which it is.
 */
function wholeOfCalculation(figure: Figure, found: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  const { measure, reading, sentence, from } = figure
  if (measure !== "percent") return null
  const bracketed = wholeOfBracketed(figure, found, earlier)
  if (bracketed !== null) return bracketed
  let first = earlier.length
  while (first > 0 && earlier[first - 1]!.reading === reading && earlier[first - 1]!.sentence === sentence)
    first--
  if (first === earlier.length) return null
  const beside = earlier.slice(first)
  const shares = beside.filter((other) => other.measure === "percent").length
  const listed = countOfList(figure, beside, shares)
  const part = listed ?? (shares === 0 ? beside.at(-1) : undefined)
  if (part?.measure !== "count") return null
  let said = listed !== undefined
  for (let at = part.nounEnd; at < from && at < part.nounEnd + 6; at++)
    said ||= saying.has(lowerAt(reading, at))
  if (!said || (listed === undefined && from - part.nounEnd > 6) || isShareIn(figure, part, found))
    return null
  const wholes = earlier.filter(
    (other) =>
      other !== part &&
      other.reading === reading &&
      other.measure === "count" &&
      isShareIn(figure, part, other)
  )
  return wholes.length === 1 ? wholes[0]! : null
}

/** Passages back to a whole that a share in brackets proves, at most. */
const passagesBack = 5

/**
 * "13,180 workers. Of the women 8,930 (84.9 per cent) are": where the count before the brackets is so much of none but
 * one count of that sex before, both are of that one.
 */
function wholeOfBracketed(share: Figure, found: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  const part = earlier.at(-1)
  const { sex } = share.dimensions
  if (!share.parenthetical || sex === null || part?.measure !== "count" || part.base !== found) return null
  if (part.sentence !== share.sentence || part.reading !== share.reading) return null
  if (found.dimensions.sex === sex || isShareIn(share, part, found)) return null
  const wholes = earlier.filter(
    (other) =>
      other !== part &&
      other.measure === "count" &&
      other.dimensions.sex === sex &&
      share.reading.order - other.reading.order <= passagesBack &&
      isShareIn(share, part, other)
  )
  if (wholes.length !== 1) return null
  part.base = wholes[0]!
  return wholes[0]!
}

/** "360 and 270, representing 32 per cent and 24 per cent, respectively": the count that is told at the same place. */
function countOfList(
  { reading, to, sentence }: Figure,
  beside: ReadonlyArray<Figure>,
  shares: number
): Figure | undefined {
  const end = reading.sentences[sentence]!.to
  let said = to
  while (said < end && lowerAt(reading, said) !== "respectively") said++
  if (said === end) return undefined
  const later = reading.numerals.filter((numeral) => numeral.from >= to && numeral.to <= said).length
  return beside.slice(0, beside.length - shares).at(-(later + 1))
}

/** Is `share`, as exactly as it is printed, what the part is of the whole? */
export function isShareIn({ value }: Figure, part: Figure, whole: Figure): boolean {
  const decimals = value.split(".")[1]?.length ?? 0
  return Math.abs((100 * Number(part.value)) / Number(whole.value) - Number(value)) <= 0.5 * 10 ** -decimals
}
