import { lowerAt } from "../claims/context.ts"
import { auxiliaries, singular } from "../text/vocabulary.ts"
import {
  directCount,
  nearestCount,
  nearestIfLatter,
  siblingBase,
  spellsOut,
  continuesParts,
  totalOfList,
  totalOfYears,
  wholeOfApposition,
  wholeOfDecided,
  wholeOfOutcome,
  wholeOfSpecified
} from "./counts-beside.ts"
import { copyGroup } from "./changes.ts"
import { isCount, isShare } from "./figure.ts"
import type { Figure } from "./figure.ts"
import { leaderOfGapped, namesItsItems } from "./gapping.ts"
import { besideItsCount, countBefore } from "./said-again.ts"
import { lemmas, overlap } from "./lemmas.ts"
import { isSameTime } from "./narrowing.ts"
import { continuesShares, dividesAnother } from "./parallel-shares.ts"
import {
  accountsFor,
  isInserted,
  ofWhom,
  opensWithWhole,
  pointsAtGroup,
  pointsBack,
  standsWithPlace
} from "./pointing.ts"
import { bestBase, kinds } from "./whole.ts"

/**
 * The printed count that a figure is a part or a share of (contract, base_id). `figures` are
 * those of its sentence, `earlier` those read so far, nearest last; only what stands before a
 * figure can be its base here.
 */
export function findBase(
  figure: Figure,
  figures: ReadonlyArray<Figure>,
  earlier: ReadonlyArray<Figure>
): Figure | null {
  if (figure.measure === "amount" && !ofWhom(figure)) {
    const before = figures.slice(0, figure.position)
    const listing = before.findLast((other) => other.measure === "amount")
    const whole =
      totalOfList(figure, before) ??
      (listing?.partOfList === true ? listing.base : null) ??
      totalOfPlaces(figure, earlier) ??
      partOfAmount(figure, before, earlier)
    return whole === null ? null : asPart(figure, whole)
  }
  if (figure.measure !== "percent" && !isCount(figure)) return null
  if (
    figure.measure === "count" &&
    kinds.has(figure.countUnit ?? "") &&
    !ofWhom(figure) &&
    !pointsAtGroup(figure)
  )
    return null
  if (isOfAnotherTime(figure) || isNamedWhole(figure) || isFormerTerm(figure, figures)) return null
  const sameSentence = figures.slice(0, figure.position)
  const previous = sameSentence[sameSentence.length - 1]
  if (isShare(figure) && measuresProgress(figure)) return null
  const beside = sameSentence.findLast(
    (other) => other.measure === (isShare(figure) ? "count" : figure.measure) && !isInserted(figure, other)
  )
  const yearly = totalOfYears(figure, sameSentence)
  if (yearly !== null) return asPart(figure, yearly)
  const resumed = wholeOfResumed(figure, beside, sameSentence)
  if (resumed !== null) return asPart(figure, resumed)
  const latter = nearestIfLatter(figure, sameSentence, earlier)
  if (latter !== null) return latter
  if (pointsAtGroup(figure)) {
    const greater = sameSentence.filter(
      (other) => isCount(other) && Number(other.value) >= valueOf(figure) && !isCapacity(other)
    )
    // "274 cases involving 611 accused, and referred 198 of these cases".
    const group = greater.findLast((other) => namesHead(figure, other)) ?? greater.at(-1)
    // "845 of them women and 211 of them men": both are of the same group.
    if (group !== undefined)
      return asPart(figure, pointsAtGroup(group) && group.base !== null ? group.base : group)
  }
  const said = shareSaidAgain(figure, previous)
  if (said?.base != null && Number(said.base.value) > Number(figure.value)) {
    copyGroup(said, figure)
    return said.base
  }
  const opening = wholeOfOpening(figure, beside)
  if (opening !== null) return opening
  const specified = isCount(figure) ? wholeOfSpecified(figure, sameSentence) : null
  if (specified !== null) return asPart(figure, specified)
  const relative = ofWhom(figure)
  if (relative) {
    const nearest = nearestCount(
      // A part that is printed greater than its whole is a contradiction to be found, not another part.
      sameSentence.filter(({ isDivided, countUnit }) => !isDivided && !kinds.has(countUnit ?? ""))
    )
    const whole = nearest !== null && isSexedPart(nearest, figure) ? nearest.base : nearest
    if (whole !== null)
      return asPart(
        figure,
        previous !== undefined && isShare(previous) && !previous.parenthetical && sharesList(previous, figure)
          ? (previous.base ?? whole)
          : whole
      )
  }
  if (
    figure.parenthetical &&
    isCount(figure) &&
    beside?.parenthetical === true &&
    beside.base !== null &&
    beside.context.from === figure.context.from &&
    Number(beside.base.value) > Number(figure.value)
  )
    return beside.base
  const withPart = partWith(figure, sameSentence)
  if (withPart !== null) return asPart(figure, withPart)
  const acted = continuesActions(figure, sameSentence)
  if (acted !== null) return asPart(figure, acted)
  const ranked = rankedAfter(figure, sameSentence)
  if (ranked !== undefined) return ranked.base === null ? null : asPart(figure, ranked.base)
  const leader = leaderOfGapped(figure, sameSentence)
  if (leader !== undefined && leader.base !== null && Number(leader.base.value) > Number(figure.value)) {
    figure.gapped = true
    if (!namesItsItems(figure, leader)) figure.counted = null
    return asPart(figure, leader.base)
  }
  if (isShare(figure)) {
    const whole = besideItsCount(figure, countBefore(figure, sameSentence))
    if (whole !== undefined) return whole
    if (previous !== undefined && isShare(previous) && continuesShares(previous, figure)) {
      figure.listHead = previous.listHead ?? previous
      if (previous.base === null || !dividesAnother(figure, previous, earlier))
        return sameOfTime(figure, previous, earlier)
    }
    const direct = directCount(figure, previous)
    if (direct !== null) return direct
    const parallel = wholeOfParallel(figure, previous)
    if (parallel !== null) return parallel
  } else if (
    beside !== undefined &&
    beside.base !== null &&
    (sharesList(beside, figure) || opensWithWhole(figure)) &&
    (beside.partOfList || leansOn(beside)) &&
    sameKind(beside, figure) &&
    !spellsOut(figure.reading, beside.to, figure.from)
  ) {
    return asPart(figure, beside.base)
  }
  const listed = isShare(figure)
    ? null
    : (continuesParts(figure, previous) ?? totalOfList(figure, sameSentence))
  if (listed !== null) return asPart(figure, listed)
  const apposed = isShare(figure)
    ? null
    : (wholeOfDecided(figure, previous, earlier) ??
      wholeOfApposition(figure, sameSentence) ??
      wholeOfOutcome(figure, lenderBeside(figure) ?? beside))
  if (apposed !== null) return asPart(figure, apposed)
  const sibling = isShare(figure) ? null : siblingBase(figure, earlier)
  if (sibling !== null) return sibling
  const points = pointsBack(figure)
  if (!isShare(figure) && points === "no") return null
  const best = bestBase(figure, earlier, points)
  return best !== null && (accountsFor(figure) || namesPart(figure)) ? asPart(figure, best) : best
}

/** The figure of the same sentence that lends the noun ("620 workers followed courses at 3 centres; 430 were women"). */
const lenderBeside = ({ lender, reading, sentence }: Figure) =>
  lender?.reading === reading && lender.sentence === sentence ? lender : undefined

/** "In 2023, Jalisco received US$ 5 billion": of the amount that the paragraph gives for the whole State and that year. */
function totalOfPlaces(figure: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  const { reading, dimensions, unit, value, period } = figure
  if (dimensions.area?.includes("-") !== true || period === null) return null
  return (
    earlier.findLast(
      (other) =>
        other.reading === reading &&
        other.measure === "amount" &&
        other.unit === unit &&
        other.base === null &&
        other.dimensions.area === null &&
        isSameTime(figure, other) &&
        Number(other.value) > Number(value)
    ) ?? null
  )
}

/** "Of that amount, 12 million were for courses and 5 million for housing". */
function partOfAmount(
  figure: Figure,
  before: ReadonlyArray<Figure>,
  earlier: ReadonlyArray<Figure>
): Figure | null {
  const { reading, unit, value, sentence } = figure
  const leader = before.findLast((other) => other.measure === "amount" && other.unit === unit)
  if (leader !== undefined)
    return leader.partOfList && Number(leader.base!.value) > Number(value) ? leader.base : null
  if (!opensWithWhole(figure)) return null
  const whole = earlier.findLast(
    (other) =>
      other.reading === reading && other.measure === "amount" && other.unit === unit && other.base === null
  )
  if (whole === undefined || sentence - whole.sentence > 1) return null
  const { from } = reading.sentences[sentence]!
  for (let at = from; at < from + 5; at++) if (lowerAt(reading, at) === "latter") return whole
  const first = earlier.find(
    (other) =>
      other.reading === reading &&
      other.sentence === whole.sentence &&
      other.measure === "amount" &&
      Number(other.value) > Number(value)
  )
  return first ?? null
}

/** "548 entered, 492 of them through Arica, and 18 were alone": behind the insertion the sentence goes on. */
function wholeOfResumed(
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

/** "58 per cent of the complaints in 2022 and 61 per cent in 2023": each share is of the count of its year. */
function sameOfTime(figure: Figure, previous: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  const { base } = previous
  const { period, mention, reading } = figure
  if (base?.period == null || period === null || mention === null || isSameTime(figure, base)) return base
  const other = earlier.findLast(
    (count) =>
      count.reading === reading &&
      count.measure === base.measure &&
      count.head === base.head &&
      count.period !== null &&
      isSameTime(figure, count)
  )
  return other ?? base
}

/** "1,922 reports, with 640 coming from Fayoum". */
function partWith(figure: Figure, sameSentence: ReadonlyArray<Figure>): Figure | null {
  const { reading, from, to, nounEnd, measure, value } = figure
  if (measure !== "count" || nounEnd !== to || !lowerAt(reading, to).endsWith("ing")) return null
  if (lowerAt(reading, lowerAt(reading, from - 1) === "with" ? from - 2 : from - 1) !== ",") return null
  const whole = nearestCount(sameSentence)
  return whole !== null && Number(whole.value) > Number(value) ? whole : null
}

/** "38,704 consultations; 11,290 were check-ups, and 20 per cent concerned children": both are of the consultations. */
function wholeOfParallel(figure: Figure, previous: Figure | undefined): Figure | null {
  const { reading, from, population, parenthetical } = figure
  if (previous === undefined || previous.measure !== "count" || previous.base === null) return null
  if (population !== null || parenthetical || previous.parenthetical) return null
  if (previous.nounEnd !== previous.to || lowerAt(reading, from - 1) !== "and") return null
  return lowerAt(reading, from - 2) === "," && auxiliaries.has(lowerAt(reading, previous.to))
    ? previous.base
    : null
}

/** "received 249 complaints, settled 194 amicably and referred 31 to the courts": so many of the same. */
function continuesActions(figure: Figure, sameSentence: ReadonlyArray<Figure>): Figure | null {
  const { reading, from, to, nounEnd, measure, value, parenthetical } = figure
  if (measure !== "count" || parenthetical || nounEnd !== to || !lowerAt(reading, from - 1).endsWith("ed"))
    return null
  if (!/^(?:and|,)$/.test(lowerAt(reading, from - 2))) return null
  const leader = sameSentence.findLast((other) => other.measure === "count" && !other.parenthetical)
  const whole = leader?.base ?? leader
  if (leader === undefined || whole === undefined || Number(whole.value) <= Number(value)) return null
  return leader.base !== null || sameSentence.length === 1 ? whole : null
}

/** "with 452 workers, followed by Malaysia (351) and Oman (149)": the first of those that are ranked. */
function rankedAfter(figure: Figure, sameSentence: ReadonlyArray<Figure>): Figure | undefined {
  const { reading, from, measure, parenthetical } = figure
  if (measure !== "count" || !(parenthetical || standsWithPlace(figure))) return undefined
  const first = sameSentence.find((other) => other.measure === "count" && !other.parenthetical)
  if (first === undefined) return undefined
  for (let at = first.nounEnd; at < from; at++)
    if (lowerAt(reading, at) === "followed" && lowerAt(reading, at - 1) === ",") return first
  return undefined
}

/** "Women made up 34 per cent of that number, or 150 employees": the count says the share again. */
const shareSaidAgain = ({ reading, measure, from }: Figure, previous: Figure | undefined) =>
  measure === "count" &&
  previous !== undefined &&
  isShare(previous) &&
  lowerAt(reading, from - 1) === "or" &&
  lowerAt(reading, from - 2) === "," &&
  from - previous.to <= 8
    ? previous
    : undefined

/** "Of the cards issued in 2023, 17 were for Cubans; half of the cards went to women": the whole that the sentence opens with. */
function wholeOfOpening(figure: Figure, beside: Figure | undefined): Figure | null {
  const { reading, population } = figure
  if (!isShare(figure) || population === null || beside?.base == null || !opensWithWhole(figure)) return null
  const words = lemmas(reading.tokens, population.from, population.to)
  return words.size > 0 && overlap(words, beside.base.lemmas) === words.size ? beside.base : null
}

/** "Of the 40 interviewers, 46 per cent were women": the count is the whole itself. */
const isNamedWhole = ({ reading, sentence, position, from, measure }: Figure) => {
  const start = reading.sentences[sentence]!.from
  return (
    measure === "count" &&
    position === 0 &&
    from === start + 2 &&
    lowerAt(reading, start) === "of" &&
    lowerAt(reading, start + 1) === "the"
  )
}

/** "grew to 43 in 2022 (19 per cent) from 36 in 2019": the term that the change began with. */
const isFormerTerm = ({ reading, from, position, measure }: Figure, figures: ReadonlyArray<Figure>) =>
  measure === "count" &&
  lowerAt(reading, from - 1) === "from" &&
  figures.some(
    (other) =>
      other.position < position && other.measure === "count" && lowerAt(reading, other.from - 1) === "to"
  )

/** "a decline from the previous year (1,205)": the count of that time, no part of this one's. */
const isOfAnotherTime = ({ reading, parenthetical, measure, from }: Figure) =>
  parenthetical &&
  measure === "count" &&
  lowerAt(reading, from - 1) === "(" &&
  /^(?:from|than|in|of|to)$/.test(lowerAt(reading, from - 5)) &&
  lowerAt(reading, from - 2) === "year" &&
  /^(?:previous|preceding|prior)$/.test(lowerAt(reading, from - 3))

/** "had advanced by 73 per cent": how far something went, no part of a count. */
function measuresProgress(figure: Figure): boolean {
  return (
    lowerAt(figure.reading, figure.from - 1) === "by" &&
    /^(?:advanced|progressed|completed|implemented|executed)$/.test(lowerAt(figure.reading, figure.from - 2))
  )
}

function asPart(figure: Figure, whole: Figure): Figure {
  figure.partOfList = true
  return whole
}

/** "1,240 of those children". */
const namesPart = ({ reading, population, measure }: Figure) =>
  measure === "count" &&
  population !== null &&
  /^(?:the|these|those|them|that|this)$/.test(lowerAt(reading, population.from))

/** "231 persons, 176 men and 55 women, including 14 foreigners": those included are of all. */
const isSexedPart = (part: Figure, figure: Figure) =>
  part.base?.sentence === part.sentence &&
  part.base.reading === part.reading &&
  part.dimensions.sex !== null &&
  part.nounEnd - part.to === 1 &&
  figure.dimensions.sex === null &&
  lowerAt(figure.reading, figure.from - 1) === "including" &&
  lowerAt(figure.reading, part.from - 1) === "and"

/** "of these cases": cases were counted. */
const namesHead = ({ reading, population }: Figure, { head }: Figure) =>
  population !== null &&
  population.to - population.from > 1 &&
  head !== "" &&
  singular(lowerAt(reading, population.from + 1)) === head

/** "with a capacity of 4,000 places; five of them": of what has the places. */
const isCapacity = ({ reading, from }: Figure) =>
  lowerAt(reading, from - 1) === "of" && lowerAt(reading, from - 2) === "capacity"

/** A share is a part of any count; a count only of a greater one. */
const valueOf = (figure: Figure) => (isShare(figure) ? 0 : Number(figure.value))

const sameKind = (one: Figure, other: Figure) =>
  other.head === "" ||
  one.head === other.head ||
  (one.countUnit === "person" && other.countUnit === "person" && other.parenthetical === one.parenthetical)

const leansOn = (figure: Figure) => ofWhom(figure) || (opensWithWhole(figure) && !figure.parenthetical)

function sharesList(previous: Figure, figure: Figure): boolean {
  for (let at = previous.to; at < figure.from; at++)
    if (
      lowerAt(figure.reading, at) === ";" &&
      (figure.measure !== previous.measure || figure.measure === "count")
    )
      return false
  return true
}
