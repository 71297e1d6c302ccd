import { opensTerm } from "./comparisons.ts"
import { lesserWhole } from "./lesser-wholes.ts"
import { wholeOfParagraphBefore } from "./breakdowns-opened.ts"
import { lowerAt } from "../claims/context.ts"
import { ofOrAmong, singular, wordSet } from "../text/vocabulary.ts"
import { kinds } from "./fit.ts"
import { partOfAmount, totalOfPlaces, wholeOfSpent } from "./amounts.ts"
import { siblingBase, continuesParts, totalOfList, wholeOfApposition } from "./counts-beside.ts"
import { isCount, isShare } from "./figure.ts"
import type { Figure } from "./figure.ts"
import {
  wholeOfDecided,
  wholeOfDistribution,
  wholeOfOutcome,
  wholeOfSameName,
  wholeOfSubject
} from "./outcomes.ts"
import { isFurther } from "./elsewhere.ts"
import { isLabelledByTime, isLabelledInBracket } from "./labels.ts"
import {
  addsOthers,
  isContrasted,
  isFormerTerm,
  isNamedWhole,
  isOfReturnees,
  isOfAnotherTime,
  measuresProgress,
  topicOfThem
} from "./no-part.ts"
import { accountsFor, isInserted, ofWhom, pointsAtGroup, pointsBack } from "./pointing.ts"
import { bestBase } from "./whole.ts"
import { saidOfFirst, saidOfNext } from "./beside.ts"
import { asPart } from "./said-groups.ts"
import { isDuring } from "./narrowing.ts"
import { copyGroup, isInsertedPart } from "./changes.ts"
import { wholeOfShare } from "./counts-with-shares.ts"
import { wholeSaid } from "./wholes-said.ts"
import { wholeOfException } from "./exceptions.ts"
import { isDatedInBracket } from "./dated-lists.ts"

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
      wholeOfShare(figure, before.at(-1)) ??
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
    addsOthers(figure) ||
    isOfAnotherTime(figure) ||
    isNamedWhole(figure) ||
    isFormerTerm(figure, figures)
  )
    return null
  const sameSentence = figures.slice(0, figure.position)
  const previous = sameSentence[sameSentence.length - 1]
  // "2022 – 240; 2023 – 170": each year beside the others.
  if (previous !== undefined && isLabelledByTime(figure)) {
    if (isLabelledByTime(previous)) {
      if (previous.base === null) copyGroup(previous, figure)
      return previous.base
    }
    // "1,187 left in 2024 (2023: 1,109)": the same of another time.
    if (isCount(previous) && previous.period !== null && !isDuring(figure, previous)) {
      copyGroup(previous, figure)
      return null
    }
  }
  if (previous !== undefined && isComparedInBracket(figure, previous)) {
    copyGroup(previous, figure)
    return null
  }
  if (isShare(figure) && previous !== undefined && isCount(previous) && isLabelledInBracket(figure, previous))
    return previous
  if (isShare(figure) && measuresProgress(figure)) return null
  const told = wholeSaid(figure, sameSentence)
  if (told !== undefined) return told === null ? null : asPart(figure, told)
  const excepted = wholeOfException(figure, earlier)
  if (excepted !== null) return excepted
  // "14 of the 36 posts have it, as against six at the end of 2017": not of those of now.
  if (previous?.base != null && isComparedAlone(figure, previous) && !isOfDayOf(figure, previous.base)) {
    // "174 detainees, 19 of whom were women, against 311 in 2021": what is inserted is compared with nothing.
    const isOfWhole = figure.lender === previous.base || isInsertedPart(previous)
    copyGroup(isOfWhole ? previous.base : previous, figure)
    return null
  }
  const divided = wholeOfBracket(figure, figures)
  if (divided !== undefined) return divided
  const beside = sameSentence.findLast(
    (other) => other.measure === (isShare(figure) ? "count" : figure.measure) && !isInserted(figure, other)
  )
  const said =
    previous === undefined
      ? saidOfFirst(figure, earlier)
      : saidOfNext(figure, previous, beside, sameSentence, earlier)
  if (said !== undefined) return said
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
  const opened = wholeOfParagraphBefore(figure, earlier)
  if (opened !== null) return opened
  const sibling = isShare(figure) ? null : siblingBase(figure, earlier)
  if (sibling !== null) return sibling
  if (isFurther(figure)) return null
  const foreigners = wholeOfForeigners(figure, earlier)
  if (foreigners !== null) return foreigners
  const points = pointsBack(figure)
  if (!isShare(figure) && points === "no") return null
  const best = bestBase(figure, earlier, points) ?? lesserWhole(figure, previous, earlier)
  if (best?.dimensions.area === "_X" && isOfReturnees(figure)) return null
  const topic = best === null ? null : topicOfThem(figure, best, earlier)
  if (topic !== null) {
    figure.counted = topic
    figure.head = singular(topic)
    figure.countUnit = figure.reading.unitOf(figure.head) ?? figure.head
    return null
  }
  return best !== null && (accountsFor(figure) || namesPart(figure)) ? asPart(figure, best) : best
}

/**
 * "3.5 million of them were on entry (2.3 million by land and 1.1 million by air)", "185 in Chile (48 in 2020 and 77 in
 * 2022)": parts of what stands before the brackets, whatever that is part of.
 */
function wholeOfBracket(figure: Figure, figures: ReadonlyArray<Figure>): Figure | undefined {
  if (!figure.parenthetical || figure.measure !== "count") return undefined
  const whole = figures.findLast((other) => other.position < figure.position && !other.parenthetical)
  if (whole?.measure !== "count" || whole.base === null) return undefined
  const parts = figures.filter(
    (other) =>
      other.parenthetical &&
      other.measure === "count" &&
      other.position > whole.position &&
      other.context.from === figure.context.from
  )
  const sum = parts.reduce((all, { value }) => all + Number(value), 0)
  const total = Number(whole.value)
  if (sum > total || parts.length < 2) return undefined
  if (whole.base.sentence !== whole.sentence) return sum > 0.9 * total ? whole : undefined
  return parts.every((part) => isToldInside(part) && isDuring(part, whole)) ? whole : undefined
}

/** In brackets with its words, and not only with those before them ("Cubans (500), Haitians (300)"). */
const isToldInside = ({ own, to }: Figure) => own.from >= to && own.to > own.from

const foreign = wordSet("foreigners foreign non-nationals")
const theOrAll = wordSet("the all")

/** "63,855 were foreign nationals and 13,081 citizens. 88 per cent of the foreigners": of those, not of all. */
function wholeOfForeigners(figure: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  const { reading, population, sentence } = figure
  const { from } = reading.sentences[sentence]!
  // "Among the foreigners, Venezuelans (271,514) have overtaken Bolivians".
  const group = ofOrAmong.has(lowerAt(reading, from)) ? from + 1 : population?.from
  if (group === undefined || (group === population?.from && population.to - group > 3)) return null
  if (!theOrAll.has(lowerAt(reading, group)) || !foreign.has(lowerAt(reading, group + 1))) return null
  return (
    earlier.findLast(
      (other) =>
        other.reading === reading &&
        other.measure === "count" &&
        other.countUnit === "person" &&
        other.base !== null &&
        other.dimensions.nationality === "FOREIGN" &&
        other.base.dimensions.nationality !== "FOREIGN"
    ) ?? null
  )
}

/** "2,500 were found (820 in 2018)": the same of an earlier year, of which the bracket says no more. */
const isComparedInBracket = (figure: Figure, previous: Figure) =>
  figure.measure === "count" &&
  previous.measure === "count" &&
  isDatedInBracket(figure.reading, figure) &&
  (figure.period?.end ?? "9") < (previous.period?.start ?? previous.period?.end ?? "")

/** During the whole, and where both are told of a day, of the same. */
const isOfDayOf = (figure: Figure, whole: Figure): boolean =>
  isDuring(figure, whole) && (figure.period?.kind !== "as_of" || figure.period.end === whole.period?.end)

const againstWithOrThan = wordSet("against with than")

/** ", as against six at the end of 2017": a count of another time, without a noun of its own. */
const isComparedAlone = ({ reading, measure, from, to, nounEnd, period }: Figure, previous: Figure) =>
  measure === "count" &&
  previous.measure === "count" &&
  nounEnd === to &&
  period !== null &&
  period.end !== previous.period?.end &&
  (againstWithOrThan.has(lowerAt(reading, from - 1)) || opensTerm(reading, from))

/** The figure of the same sentence that lends the noun ("620 workers followed courses at 3 centres; 430 were women"). */
const lenderBeside = ({ lender, reading, sentence }: Figure) =>
  lender?.reading === reading && lender.sentence === sentence ? lender : undefined

const theOrTheLike = wordSet("the these those them that this")

/** "1,240 of those children". */
const namesPart = ({ reading, population, measure }: Figure) =>
  measure === "count" && population !== null && theOrTheLike.has(lowerAt(reading, population.from))
