import { lowerAt, singularAt } from "../claims/context.ts"
import { hasCue } from "../text/cue-words.ts"
import { itemBefore } from "../text/search.ts"
import { isOrWas, pauseOrEnd, wordSet } from "../text/vocabulary.ts"
import type { Period, PeriodMention } from "../time/period.ts"
import { splitRange } from "./changes.ts"
import { inRelative } from "./clause-bounds.ts"
import { comparingCues, opensTerm } from "./comparisons.ts"
import { followEvent } from "./events.ts"
import { isCount, isShare } from "./figure.ts"
import type { Figure, PassageReading, Progress, Zone } from "./figure.ts"
import { isOfLaterPart } from "./later-parts.ts"
import { sameOfYear } from "./named-times.ts"
import { datesOccasion } from "./openings.ts"
import { ofWhom, pointsAtGroup } from "./pointing.ts"
import { declaredPeriod, isCurrent, pastAuxiliaries } from "./present.ts"
import { asProjected, isProjected, isToBe } from "./projections.ts"
import { dateRelatives, dayOfYearBefore, earlierTime } from "./referred-times.ts"
import { pairRespectively } from "./respectively.ts"
import { restates } from "./said-again.ts"
import { clauseOfChange, timeOfChange } from "./spans.ts"
import { insertionAround, statementAround } from "./statements.ts"
import { saysCapacity, timeOfMention } from "./stocks.ts"
import { readTerms, readTermsAround, readTermsBefore, spanFromTerm } from "./terms.ts"
import { findPeriod, isPeak } from "./times.ts"

/** "71.6 per cent of the immigrants of 2022", whom the census of 2022 counted under that name. */
function stockOf(
  { reading }: Figure,
  mention: PeriodMention | null,
  own: Period,
  { recent }: Progress
): Figure | undefined {
  if (mention?.strength !== "bare") return undefined
  const noun = singularAt(reading, mention.from - 1)
  return recent.findLast(
    ({ period, head }) => head === noun && period?.kind === "as_of" && period.end === own.end
  )
}

/** Gives each figure the time that its sentence `index` states; returns the time left for the next sentences. */
export function readTimes(
  reading: PassageReading,
  figures: ReadonlyArray<Figure>,
  index: number,
  running: Period | null,
  progress: Progress
): Period | null {
  const sentence = reading.sentences[index]!
  const leaned = earlierTime(reading, index, running, progress)
  if (figures.length === 0) return leaned ?? declaredPeriod(reading, sentence)
  const stated: Array<{ figure: Figure; own: Period; leads: boolean; inBrackets: boolean }> = []
  for (const figure of figures) {
    if (figure.measure === "percent_change") {
      figure.period =
        spanBeside(figure) ??
        spanFromTerm(figure, figures) ??
        readTerms(figure, figures) ??
        readTermsBefore(figure, figures, progress.recent) ??
        readTermsAround(figure, figures, progress.recent) ??
        timeOfChange(
          reading,
          figure,
          clauseOfChange(reading, figure, sentence),
          running,
          progress,
          itemBefore(figures, figure.position)
        ) ??
        leaned
      continue
    }
    if (saysCapacity(figure)) continue
    const yearly = yearsOfMean(figure, figures)
    if (yearly !== null) {
      figure.period = yearly
      continue
    }
    const mention = findPeriod(reading, figure, figures, sentence)
    figure.mention = mention
    const said = itemBefore(figures, figure.position)
    // "by March 2024, 39 of these (54.9 per cent) had been completed".
    if (mention === null && said !== undefined && said.mention !== null && saysCountAgain(figure, said)) {
      figure.period = said.period
      continue
    }
    const produced = shareOfProduct(figure, figures)
    const isTerm = mention !== null && mention.to <= figure.from && isBehindThan(reading, mention)
    if (produced !== null && isTerm) {
      figure.period = produced
      continue
    }
    if (mention !== null && isCurrent(reading, mention.to, figure.from)) continue
    if (mention !== null && isComposition(reading, figure, mention)) continue
    const count = itemBefore(figures, figure.position)
    if (mention !== null && count !== undefined && saysCountAgain(figure, count) && count.period !== null) {
      // "22,744 out of 109,756, or 20.72 per cent": the time of the part.
      const part = count.isDivided ? figures.find(({ base }) => base === count) : undefined
      figure.period = part?.period ?? count.period
      continue
    }
    const inserted = insertionAround(reading, figure, sentence)
    if (
      inserted !== null &&
      (mention === null ? isDatedWithin(reading, inserted, figure.from) : mention.from >= inserted.to)
    ) {
      figure.period = periodWithin(reading, inserted, figure.from)
      continue
    }
    const isOwn = mention !== null && (isBehind(figure, mention) || isBehindGroup(figure, count, mention))
    if (mention !== null && !isOwn && leansOnGroup(figure, figures)) continue
    if (mention !== null && isOfLaterPart(figure, figures, mention, progress.recent)) continue
    const own =
      sameOfYear(reading, figure, sentence, running) ??
      (mention === null
        ? leaned
        : (dayOfYearBefore(reading, mention, said) ?? timeOfMention(reading, figure, mention)))
    if (own === null) continue
    const ofStock =
      mention?.to === figure.population?.to ? stockOf(figure, mention, own, progress) : undefined
    if (ofStock !== undefined) {
      figure.period = ofStock.period
      continue
    }
    const statement = statementAround(reading, figure, sentence)
    // "It provides for 48 measures, 41 of which had been taken by 2023".
    const isDone = ofWhom(figure) && hasCue(reading.tokens, figure.to, figure.own.to, pastAuxiliaries)
    // "will amount to 900 million, in contrast to 800 million in 2025": the other term has been.
    const isTermBefore = opensTerm(reading, figure.from) && (own.end ?? "9") <= (progress.reporting.end ?? "")
    const projected =
      (!isDone && !isTermBefore && isProjected(reading, statement, figure.to)) ||
      ((own.end ?? "") > (progress.reporting.end ?? "9") && isToBe(reading, statement))
    figure.period = projected ? asProjected(own) : own
    if (projected) continue
    const leads = mention !== null && mention.to <= figures[0]!.from
    const isSaid = mention?.strength !== "bare" || (leads && datesOccasion(reading, mention, sentence))
    const declares = isSaid && (leads || !isShare(figure))
    if (declares && !isPeak(figure) && !inRelative(reading, figure.from, sentence.from))
      stated.push({ figure, own, leads, inBrackets: figure.parenthetical })
  }
  shareDay(figures)
  dateRelatives(reading, figures, sentence)
  splitRange(reading, figures)
  followEvent(reading, figures)
  pairRespectively(reading, figures, sentence, progress.recent)
  // "6 million in 2020 out of 29 million, and 7 million in 2021": the whole is of the time of its part.
  for (const { measure, base, period, position, from } of figures)
    if (
      period !== null &&
      base !== null &&
      figures.includes(base) &&
      (measure === "amount" || (base.isDivided && base.position === position + 1))
    )
      // Not of "29 million in 2015": a time of its own.
      if (
        base.mention === null ||
        base.mention.to <= from ||
        base.mention.from > Math.max(base.to, base.nounEnd)
      )
        base.period = period
  // "1,120 from 2020 to 2023 (410 in 2020, 710 later)": what the brackets divide goes on, not its last part.
  const outside = stated.filter(({ inBrackets }) => !inBrackets)
  const open = outside.length > 0 ? outside : stated
  const said = open.find(({ leads }) => leads) ?? open[compares(reading, sentence) ? 0 : open.length - 1]
  // "7,290 visits in 2023 and 2024 (3,214 and 4,076 respectively)": the whole has got the times of both.
  return said === undefined ? leaned : isSpread(said) ? said.figure.period : said.own
}

/** "2.05 per cent in the period 1990–2001", "during the period 2012–2024 was 0.5 per cent": a rate of growth over years that stand beside it. */
function spanBeside({ reading, from, to }: Figure): Period | null {
  const beside = reading.periods.findLast(
    (mention) =>
      mention.from === overPeriod(reading, to) ||
      (mention.to === from - 1 && isOrWas.has(lowerAt(reading, from - 1)))
  )
  if (beside?.period.kind !== "period" || beside.period.start === null || beside.period.end === null)
    return null
  const { start, end } = beside.period
  return Number(end.slice(0, 4)) - Number(start.slice(0, 4)) > 1 ? beside.period : null
}

/** "more than in 2021". */
const isBehindThan = (reading: PassageReading, { from }: PeriodMention): boolean =>
  lowerAt(reading, from - 1) === "than" || lowerAt(reading, from - 2) === "than"

/** "110 billion in 2022, 16 per cent more than in 2021 and 8 per cent of GDP": the time of the amount whose share it is. */
function shareOfProduct(
  { reading, measure, population, position }: Figure,
  figures: ReadonlyArray<Figure>
): Period | null {
  if (measure !== "percent" || population === null) return null
  for (let at = population.from; at < population.to; at++)
    if (
      lowerAt(reading, at) === "gdp" ||
      (lowerAt(reading, at) === "product" && lowerAt(reading, at - 1) === "domestic")
    )
      return (
        figures.findLast((other) => other.position < position && other.measure === "amount")?.period ?? null
      )
  return null
}

/** The token behind "in the period", or the one asked for. */
const overPeriod = (reading: PassageReading, at: number): number =>
  lowerAt(reading, at + 1) === "the" && lowerAt(reading, at + 2) === "period" ? at + 3 : at

const yearOrAnnum = wordSet("year annum")

/** "317 cases in 2018–2024: ... and 71 in 2024, giving an average of 45 per year": the mean is that of all the years. */
function yearsOfMean(
  { reading, measure, from, to, position }: Figure,
  figures: ReadonlyArray<Figure>
): Period | null {
  if (measure !== "average" || position === 0 || lowerAt(reading, to) !== "per") return null
  if (
    !yearOrAnnum.has(lowerAt(reading, to + 1)) ||
    reading.periods.some((mention) => mention.from === to + 2)
  )
    return null
  const [whole] = figures
  const said = whole!.period
  return said?.kind === "period" && from > whole!.to && said.start?.slice(0, 4) !== said.end?.slice(0, 4)
    ? said
    : null
}

/** Has a figure been found to be of more than the time that stands beside it? */
const isSpread = ({ figure: { period }, own }: { readonly figure: Figure; readonly own: Period }) =>
  period !== null && period.start === own.start && (period.end ?? "") > (own.end ?? "")

/** "On 16 July the register had 861 agencies, 842 with their office in Loja": how all of them stood that day. */
function shareDay(figures: ReadonlyArray<Figure>): void {
  const [first] = figures
  if (first?.period?.kind !== "as_of" || first.mention?.period.kind !== "period") return
  for (const figure of figures)
    if (figure.mention === first.mention && figure.period !== null) figure.period = first.period
}

const containing = wordSet("contains comprises includes")

/** "The plan (2021–2025) contains 40 measures": what it is made of, not what happened in those years. */
const isComposition = (reading: PassageReading, { from }: Figure, { from: start, to }: PeriodMention) =>
  containing.has(lowerAt(reading, from - 1)) &&
  ((lowerAt(reading, start - 1) === "(" && lowerAt(reading, to) === ")") || to === from - 1)

/** In the figure's own words, and not at the head of the next clause. */
const isBehind = ({ reading, to, own }: Figure, mention: PeriodMention) =>
  mention.from >= to &&
  mention.to <= own.to &&
  !(lowerAt(reading, mention.from - 1) === "and" && lowerAt(reading, mention.from - 2) === ",")

/** "has 71 actions and, by March 2024, 39 of these": the time is told between the group and its part. */
const isBehindGroup = ({ from }: Figure, group: Figure | undefined, mention: PeriodMention) =>
  group !== undefined && mention.from >= group.to && mention.to <= from && from - mention.to <= 1

/** "had 541 inspectors, 189 of them women": the time is that of the group. */
const leansOnGroup = (figure: Figure, figures: ReadonlyArray<Figure>) =>
  (pointsAtGroup(figure) ||
    lowerAt(figure.reading, figure.from - 1) === "including" ||
    joinsGroup(figure, itemBefore(figures, figure.position))) &&
  figures.some((other) => other.position < figure.position && isCount(other))

/** "50.6 per cent of them male and 49.4 per cent female". */
const joinsGroup = (figure: Figure, previous: Figure | undefined) =>
  previous !== undefined &&
  isShare(previous) &&
  isShare(figure) &&
  pointsAtGroup(previous) &&
  lowerAt(figure.reading, figure.from - 1) === "and" &&
  figure.from - previous.to <= 6

/** "43 (63 per cent) had been completed by May": the share is of the count before it, at its time. */
const saysCountAgain = (figure: Figure, count: Figure) =>
  isShare(figure) &&
  count.measure === "count" &&
  (figure.parenthetical
    ? figure.from - Math.max(count.to, count.population?.to ?? 0) <= 1
    : // "8,761 in 2017, or 6.34 per cent, and in 2023": a comma parts it from the time that follows.
      restates(figure, count) && pauseOrEnd.has(lowerAt(figure.reading, figure.to)))

/** "three areas of action: (i) ...": how a thing is made, whatever happened in the period. */
export function namesKinds(figure: Figure): boolean {
  const { reading } = figure
  if (reading.numerals[figure.numeral]!.form !== "word") return false
  for (let at = figure.nounEnd; at < figure.nounEnd + 3; at++) if (lowerAt(reading, at) === ":") return true
  return false
}

const compares = ({ tokens }: PassageReading, { from, to }: Zone): boolean =>
  hasCue(tokens, from, to, comparingCues)

/** "Applicants, who in 2019 had waited 40 days, waited 25 days in 2022": the time of what is inserted. */
const periodWithin = (reading: PassageReading, { from }: Zone, to: number): Period | null =>
  reading.periods.find((mention) => mention.from >= from && mention.to <= to && mention.strength === "stated")
    ?.period ?? null

/** Is the time of what is inserted told before the figure? */
const isDatedWithin = (reading: PassageReading, inserted: Zone, to: number): boolean =>
  periodWithin(reading, inserted, to) !== null

/** A base can lend its time to the rest of the paragraph. */
export const carriedOn = (figures: ReadonlyArray<Figure>) =>
  figures.find((figure) => figure.period !== null && figure.base !== null)?.base?.period ?? null
