import { lowerAt } from "../claims/context.ts"
import { itemBefore } from "../text/search.ts"
import { wordSet } from "../text/vocabulary.ts"
import { stretchOf } from "../time/calendar.ts"
import type { Period, PeriodMention } from "../time/period.ts"
import {
  isClosedOff,
  isInBracketOf,
  standsInBracket,
  timeBeforeBracket,
  timeOfDivided
} from "./bracketed-times.ts"
import { endOfClause, inRelative, relatesElsewhere, startOfClause } from "./clause-bounds.ts"
import { endOfList, isDatedInBracket, labelBefore } from "./dated-lists.ts"
import { isShare } from "./figure.ts"
import type { Figure, PassageReading, Zone } from "./figure.ts"
import { timeOfWhen, timeSince } from "./named-times.ts"
import { isTermOfComparison } from "./no-part.ts"
import { datesInquiry, datesOccasion, endOfOpening, isOfWhole, yearOfReport } from "./openings.ts"
import { pointsAtGroup } from "./pointing.ts"
import { timeItCorrespondsTo, isBareOfFigure, isOfSubject, isYearOfMost } from "./subject-times.ts"
import { closesInsertion, endOfInsertion, isHadNow, opensNext } from "./times-beside.ts"

/**
 * The period mention that holds for a figure: in its own words, in the words right after it, at the
 * head of its sentence or clause, or after the last figure of its list. Null where none is stated.
 */
export function findPeriod(
  reading: PassageReading,
  figure: Figure,
  figures: ReadonlyArray<Figure>,
  sentence: Zone
): PeriodMention | null {
  if (reading.periods.length === 0) return null
  const mentions = reading.periods.filter(
    (mention) =>
      mention.from >= sentence.from &&
      mention.to <= sentence.to &&
      !isClosedOff(reading, mention, figure, figures) &&
      (mention.strength !== "event" ||
        isOfElliptic(figure, mention) ||
        isOfWhole(reading, mention, sentence) ||
        isOfSubject(figure, mention) ||
        datesInquiry(reading, mention, sentence))
  )
  if (mentions.length === 0) return null
  // "(2019: 208; 2020: 276)".
  const label = labelBefore(reading, figure.from)
  if (label !== undefined)
    return { ...label, period: { ...label.period, kind: "period", start: startOf(label) } }
  const position = figure.position
  const since = timeSince(mentions, figure)
  if (since !== undefined) return since
  const then = timeOfWhen(mentions, figure, itemBefore(figures, position)?.to ?? sentence.from)
  if (then !== undefined) return then
  if (isTermOfComparison(figure)) {
    const own = mentions.find((mention) => mention.from >= figure.to)
    if (own !== undefined) return own
  }
  const reported = yearOfReport(reading, mentions, sentence, figure.from)
  if (reported !== undefined) return reported
  const corresponding = timeItCorrespondsTo(figure, mentions)
  if (corresponding !== undefined) return corresponding
  const next = figures[position + 1]
  const previous = itemBefore(figures, position)
  const stated = mentions.filter(
    (mention) => mention.strength !== "bare" || isOfWhole(reading, mention, sentence)
  )
  const bracketed = mentions.find(({ from, to }) => standsInBracket(reading, figure, from, to))
  if (bracketed !== undefined) return bracketed
  const heading = timeBeforeBracket(reading, figure, mentions)
  if (heading !== undefined) return heading
  if (figure.parenthetical) {
    const inItem = mentions.filter(
      (mention) => mention.from >= figure.own.from && mention.to <= figure.own.to
    )
    if (inItem.length > 0) return inItem[inItem.length - 1]!
    const beside = mentions.findLast(
      (mention) =>
        mention.to <= figure.from &&
        figure.from - mention.to <= 4 &&
        mention.from >= (previous?.to ?? sentence.from)
    )
    if (beside !== undefined && beside.strength === "stated") return beside
    if (figure.own.from >= figure.to && previous?.mention != null) return previous.mention
    const divided = timeOfDivided(figures.slice(0, position))
    if (divided !== undefined) return divided
    const asSubject = mentions.find(
      (mention) =>
        mention.strength === "bare" &&
        mention.from >= (previous?.to ?? sentence.from) &&
        mention.to <= figure.from &&
        isYearOfMost(reading, mention)
    )
    if (asSubject !== undefined) return asSubject
  }
  const limit = endOfClause(
    reading,
    figure.to,
    next === undefined
      ? sentence.to
      : next.parenthetical && isShare(next) && next.own.from < next.from && next.own.from > figure.nounEnd
        ? next.own.from
        : next.from
  )
  const after = stated.find((mention) => mention.from >= figure.to && mention.to <= limit)
  if (
    after !== undefined &&
    !isOfGroupOnly(figure, after, stated, sentence) &&
    !relatesElsewhere(reading, figure.to, after.from) &&
    !opensNext(reading, after, next)
  )
    return after
  // "in relation to the 11,486 of 2023".
  const ofYear = mentions.find(
    (mention) =>
      mention.from === figure.to &&
      lowerAt(reading, mention.from) === "of" &&
      (mention.period.precision === "year" || mention.period.precision === "month")
  )
  if (ofYear !== undefined && lowerAt(reading, figure.from - 1) === "the") return ofYear
  const clauseStart = startOfClause(reading, figure.from, previous?.to ?? sentence.from)
  const list = endOfList(reading, figures, position)
  if (list > position) {
    const end = endOfClause(reading, figures[list]!.to, figures[list + 1]?.from ?? sentence.to)
    const shared = stated.find((mention) => mention.from >= figures[list]!.to && mention.to <= end)
    const ofLast = figures[list]!.population
    const belongsToLast = shared !== undefined && ofLast !== null && shared.to <= ofLast.to
    if (
      shared !== undefined &&
      !belongsToLast &&
      !isHadNow(reading, figure, shared.from) &&
      !stated.some((mention) => mention.from <= sentence.from + 1) &&
      !spansFromEvent(reading, figure, stated, sentence)
    )
      return shared
  }
  // "in 2023: 19 courses, 702 participants": the label is that of both.
  const labelled = previous?.mention
  if (
    labelled != null &&
    lowerAt(reading, labelled.to) === ":" &&
    labelled.to + 1 === previous!.from &&
    figure.from === previous!.nounEnd + 1 &&
    lowerAt(reading, previous!.nounEnd) === ","
  )
    return labelled
  const before = stated.filter(
    (mention) =>
      mention.from >= clauseStart &&
      mention.to <= figure.from &&
      !(previous !== undefined && mention.from === previous.to && isDatedInBracket(reading, previous)) &&
      opensClause(reading, mention, clauseStart, sentence)
  )
  if (before.length > 0) return before[before.length - 1]!
  const hardStart = startOfClause(reading, figure.from, sentence.from)
  const firstOfClause = figures.find((other) => other.from >= hardStart)!
  const heads = stated.filter((mention) => mention.from >= hardStart && mention.to <= firstOfClause.from)
  if (hardStart > sentence.from && heads.length > 0) return heads[heads.length - 1]!
  const firstFigure = figures[0]!
  const opening = Math.max(firstFigure.from, endOfOpening(reading, sentence))
  const leading = stated.filter(
    (mention) =>
      mention.to <= Math.min(opening, figure.from) &&
      (figure === firstFigure || opensClause(reading, mention, sentence.from, sentence))
  )
  if (leading.length > 0) return leading[leading.length - 1]!
  if (!figure.parenthetical) {
    const clauseEnd = endOfClause(reading, figure.to, sentence.to)
    const trailing = stated.find(
      (mention) =>
        mention.from >= figure.to &&
        mention.to <= clauseEnd &&
        !isInBracketOf(figures, figure.to, mention) &&
        !figures.some(
          ({ population }) =>
            population !== null && population.from <= mention.from && mention.to <= population.to
        ) &&
        figures.every(
          (other) =>
            other.from <= figure.from ||
            (other.from >= mention.to && !other.parenthetical && !opensNext(reading, mention, other)) ||
            (other.to <= mention.from &&
              other.measure !== "percent_change" &&
              (!pointsAtGroup(other) || closesInsertion(other, mention.from)) &&
              !isPeak(other)) ||
            other.from >= clauseEnd ||
            (lowerAt(reading, mention.to) === "," && lowerAt(reading, mention.to + 1) === "that")
        )
    )
    if (
      trailing !== undefined &&
      !relatesElsewhere(reading, endOfInsertion(figure, figures, trailing.from), trailing.from) &&
      !isHadNow(reading, figure, trailing.from)
    )
      return trailing
  }
  const occasion = mentions.find(
    (mention) => mention.to <= firstFigure.from && datesOccasion(reading, mention, sentence)
  )
  if (occasion !== undefined)
    return lowerAt(reading, sentence.from) === "at" &&
      !resultsOrTheLike.has(lowerAt(reading, occasion.from - 1))
      ? { ...occasion, period: { ...occasion.period, kind: "as_of", start: null } }
      : occasion
  const bare = mentions.find(
    (mention) =>
      mention.strength === "bare" &&
      mention.to <= (next?.from ?? sentence.to) &&
      isBareOfFigure(reading, mention)
  )
  // "Salaries absorbed 57 per cent of the expenditure of 2024".
  return (
    bare ??
    mentions.find(
      ({ strength, from, to }) =>
        strength === "bare" &&
        figure.population !== null &&
        to === figure.population.to &&
        from > figure.population.from
    ) ??
    null
  )
}

/** "At the meeting on the results of 2017": what the year brought. */
const resultsOrTheLike = wordSet("results outcomes achievements activities work")

/** "Up to 31 March 2025 a decision had been given on 900 of the claims of 2024": when the group came, and not when it was decided. */
const isOfGroupOnly = (
  { population, from }: Figure,
  after: PeriodMention,
  stated: ReadonlyArray<PeriodMention>,
  sentence: Zone
): boolean =>
  population !== null &&
  after.from >= population.from &&
  after.to <= population.to &&
  stated.some((mention) => mention.from === sentence.from && mention.to <= from)

const peakOrTheLike = wordSet("peak maximum minimum high low record")

/** "386 cases, with a peak of 88 in 2022": the year is that of the peak. */
export const isPeak = ({ reading, from }: Figure) =>
  lowerAt(reading, from - 1) === "of" && peakOrTheLike.has(lowerAt(reading, from - 2))

/** "870 approved in 2022 and 945 in 2023", "9,000 permits issued in 2022": what a participle right behind tells was counted then. */
const isOfElliptic = ({ nounEnd }: Figure, { from }: PeriodMention) => from > nounEnd && from - nounEnd <= 2

const startOf = ({ period }: PeriodMention) => period.start ?? stretchOf(period.end!, period.precision).start

const openingClause = wordSet(", ; : that and while )")

const whichWhoOrWhose = wordSet("which who whose")

/** A period at the head of the sentence or of a clause, or set off by a comma. */
function opensClause(
  reading: PassageReading,
  mention: PeriodMention,
  clauseStart: number,
  sentence: Zone
): boolean {
  if (mention.from <= sentence.from + 1 || mention.from <= clauseStart + 1) return true
  const before = lowerAt(reading, mention.from - 1)
  if (openingClause.has(before)) return true
  if (inRelative(reading, mention.from, sentence.from)) return false
  // "the Institute reports that in 2021 ..." and "the number of women in 2021 was 12" hold as well.
  return !whichWhoOrWhose.has(before)
}

/** A change runs from the first day of its earlier term to the last day of its later one. */
export function periodOfChange(mentions: ReadonlyArray<PeriodMention>, sentence: Zone): Period | null {
  let start: string | null = null
  let end: string | null = null
  let precision: Period["precision"] = "year"
  for (const { from, to, period, strength } of mentions) {
    if (from < sentence.from || to > sentence.to || strength === "event") continue
    const first = period.start ?? stretchOf(period.end!, period.precision).start
    if (start === null || first < start) start = first
    if (period.end !== null && (end === null || period.end > end)) end = period.end
    if (period.precision !== "year") precision = period.precision
  }
  return start === null ? null : { kind: "period", start, end, precision }
}

const fromSinceOrBetween = wordSet("from since between")

/** "From the launch of the platform on 1 January 2022 to 31 December 2024, 46,872 were filed, 7,204 in 2022 and ...". */
const spansFromEvent = (
  reading: PassageReading,
  { from }: Figure,
  stated: ReadonlyArray<PeriodMention>,
  sentence: Zone
): boolean =>
  fromSinceOrBetween.has(lowerAt(reading, sentence.from)) &&
  stated.some(({ to }) => to < from && lowerAt(reading, to) === ",")
