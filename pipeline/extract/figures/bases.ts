import { lowerAt, singularAt } from "../claims/context.ts"
import { kinds } from "./fit.ts"
import { partOfAmount, totalOfPlaces, wholeOfSpent } from "./amounts.ts"
import {
  continuesActions,
  partWith,
  rankedAfter,
  shareSaidAgain,
  wholeOfBareCases,
  wholeOfComprised,
  wholeOfNumbered,
  wholeOfOpening,
  wholeOfParallel,
  wholeOfResumed
} from "./clauses.ts"
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
  wholeOfSpecified
} from "./counts-beside.ts"
import { staysInBracket } from "./brackets.ts"
import { copyGroup } from "./changes.ts"
import { isCount, isShare } from "./figure.ts"
import type { Figure } from "./figure.ts"
import { isCapacity } from "./carried-places.ts"
import { leaderOfGapped, namesItsItems } from "./gapping.ts"
import { besideItsCount, countBefore } from "./said-again.ts"
import { isSameTime } from "./narrowing.ts"
import {
  wholeOfDecided,
  wholeOfDistribution,
  wholeOfOutcome,
  wholeOfSameName,
  wholeOfSubject
} from "./outcomes.ts"
import { isFurther, wholeOfActs, wholeOfRatio, wholeOfRest, wholeOfThose } from "./elsewhere.ts"
import { isContrasted, isFormerTerm, isNamedWhole, isOfAnotherTime, measuresProgress } from "./no-part.ts"
import { continuesShares, dividesAnother } from "./parallel-shares.ts"
import {
  accountsFor,
  groupBefore,
  isInserted,
  ofWhom,
  opensWithWhole,
  pointsAtGroup,
  pointsBack
} from "./pointing.ts"
import { bestBase } from "./whole.ts"

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
      wholeOfSpent(figure, listing) ??
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
  if (
    isContrasted(figure) ||
    isOfAnotherTime(figure) ||
    isNamedWhole(figure) ||
    isFormerTerm(figure, figures)
  )
    return null
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
      return asPart(
        figure,
        (pointsAtGroup(group) || isResumed(figure, group, sameSentence)) && group.base !== null
          ? group.base
          : group
      )
  }
  const said = shareSaidAgain(figure, previous)
  if (said?.base != null && Number(said.base.value) > Number(figure.value)) {
    copyGroup(said, figure)
    return said.base
  }
  const opening =
    wholeOfOpening(figure, beside) ??
    wholeOfThose(figure, sameSentence) ??
    wholeOfRatio(figure, sameSentence) ??
    (isShare(figure) ? wholeOfBareCases(figure, beside) : null)
  if (opening !== null) return opening
  const acted = wholeOfActs(figure, earlier) ?? wholeOfRest(figure, earlier)
  if (acted !== null) {
    if (figure.nounEnd === figure.to) figure.counted = null
    return asPart(figure, acted)
  }
  const specified = isCount(figure) ? wholeOfSpecified(figure, sameSentence) : null
  if (specified !== null) return asPart(figure, specified)
  const relative = ofWhom(figure)
  if (relative) {
    if (isOfNoun(figure, sameSentence)) return null
    const nearest =
      countInBracket(figure, previous) ??
      nearestCount(
        // A part that is printed greater than its whole is a contradiction to be found, not another part.
        sameSentence.filter(({ isDivided, countUnit }) => !isDivided && !kinds.has(countUnit ?? ""))
      ) ??
      (figure.population === null ? null : nearestCount(sameSentence))
    // "Consultations (18,200), of which 710": a count in brackets is one where no other is.
    const bracketed =
      nearest === null && previous?.parenthetical === true && isCount(previous) ? previous : nearest
    const whole = bracketed !== null && isSexedPart(bracketed, figure) ? bracketed.base : bracketed
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
    !ofWhom(beside) &&
    beside.context.from === figure.context.from &&
    Number(beside.base.value) > Number(figure.value)
  )
    return beside.base
  const withPart = partWith(figure, sameSentence)
  if (withPart !== null) return asPart(figure, withPart)
  if (previous?.base != null && groupBefore(figure) !== undefined) return asPart(figure, previous.base)
  const continued =
    continuesActions(figure, sameSentence) ??
    wholeOfNumbered(figure, sameSentence) ??
    wholeOfComprised(figure, sameSentence)
  if (continued !== null) return asPart(figure, continued)
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
    const direct = directCount(figure, topicBefore(previous, sameSentence))
    if (direct !== null) return direct
    const parallel = wholeOfParallel(figure, previous)
    if (parallel !== null) return parallel
  } else if (
    beside !== undefined &&
    beside.base !== null &&
    (namesListedAgain(beside, figure) ||
      ((sharesList(beside, figure) || opensWithWhole(figure)) && (beside.partOfList || leansOn(beside)))) &&
    sameKind(beside, figure) &&
    !spellsOut(figure.reading, beside.to, figure.from)
  ) {
    return asPart(figure, beside.base)
  }
  const distributed =
    wholeOfDistribution(figure, figures, earlier) ??
    wholeOfSubject(figure, earlier) ??
    wholeOfSameName(figure, earlier)
  if (distributed !== null) return asPart(figure, distributed)
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
  if (isFurther(figure)) return null
  const points = pointsBack(figure)
  if (!isShare(figure) && points === "no") return null
  const best = bestBase(figure, earlier, points)
  return best !== null && (accountsFor(figure) || namesPart(figure)) ? asPart(figure, best) : best
}

/** "300 left in 2022, as against 210 in 2021; 80 per cent were women": what is compared with is not spoken of. */
function topicBefore(previous: Figure | undefined, sameSentence: ReadonlyArray<Figure>): Figure | undefined {
  if (previous?.measure !== "count") return previous
  const before = lowerAt(previous.reading, previous.from - 1)
  const compares =
    before === "against" || (before === "with" && lowerAt(previous.reading, previous.from - 2) === "compared")
  return compares ? (sameSentence.at(-2) ?? previous) : previous
}

/** The figure of the same sentence that lends the noun ("620 workers followed courses at 3 centres; 430 were women"). */
const lenderBeside = ({ lender, reading, sentence }: Figure) =>
  lender?.reading === reading && lender.sentence === sentence ? lender : undefined

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

/** "wider among foreign women, of whom 13 per cent were out of work": no count, but whom the clause names. */
const isOfNoun = ({ reading, from, position }: Figure, sameSentence: ReadonlyArray<Figure>): boolean =>
  position === 0 &&
  sameSentence.length === 0 &&
  lowerAt(reading, from - 1) === "whom" &&
  lowerAt(reading, from - 3) === ","

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

const sameKind = (one: Figure, other: Figure) =>
  other.head === "" ||
  one.head === other.head ||
  (one.countUnit === "person" && other.countUnit === "person" && other.parenthetical === one.parenthetical)

/** "Cubans obtained 90 permits and Haitians 40; 12 permits went to others". */
const namesListedAgain = (beside: Figure, figure: Figure) =>
  lowerAt(figure.reading, figure.from - 1) === ";" &&
  figure.nounEnd > figure.to &&
  figure.head === beside.head &&
  figure.mention === beside.mention

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
