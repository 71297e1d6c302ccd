import { lowerAt, singularAt } from "../claims/context.ts"
import type { Period } from "../time/period.ts"
import { units } from "../numerals/words.ts"
import { isCueAt } from "../text/cue-words.ts"
import { lastOrLatter, previousPrecedingOrPrior, theseOrThose, wordSet } from "../text/vocabulary.ts"
import type { Figure, PassageReading, Zone, Progress } from "./figure.ts"
import { pointsAtTime } from "./named-times.ts"
import { periodOfChange } from "./times.ts"

/** "received 1.5 million in 2022; by 2024 the amount had doubled": from the time told just before. */
function startOfRise(
  reading: PassageReading,
  { from, sentence }: Figure,
  clause: Zone,
  last: Figure | undefined
): string | null {
  const mentions = reading.periods.filter((mention) => mention.from >= clause.from && mention.to <= clause.to)
  const [only] = mentions
  if (mentions.length !== 1 || only!.period.kind !== "as_of" || only!.to > from) return null
  let at = from - 1
  while (at > from - 3 && lowerAt(reading, at) !== "had") at--
  if (lowerAt(reading, at) !== "had") return null
  if (last?.reading !== reading || sentence - last.sentence > 1 || last.period?.end == null) return null
  return last.period.end < only!.period.end! ? (last.period.start ?? last.period.end) : null
}

/** Words between a change and "year-on-year", at most. */
const longestComparison = 3

/** "grew by 3 per cent year-on-year in January 2019": from the same time of the year before. */
function yearOnYear(
  reading: PassageReading,
  { to }: Figure,
  { start, end, ...period }: Period
): Period | null {
  for (let at = to; at < to + longestComparison; at++)
    if (
      lowerAt(reading, at) === "year-on-year" ||
      (lowerAt(reading, at) === "on" &&
        lowerAt(reading, at - 1) === "year" &&
        lowerAt(reading, at + 1) === "year")
    )
      return start === null
        ? null
        : { ...period, start: `${Number(start.slice(0, 4)) - 1}${start.slice(4)}`, end }
  return null
}

const clauseBreaks = wordSet("whereas while ;")

/** "fell in 2020 by 71 per cent, whereas in 2022 they rose by 163 per cent": each clause has its own terms, if any. */
export function clauseOfChange(reading: PassageReading, { from, to }: Figure, sentence: Zone): Zone {
  let start = from
  while (start > sentence.from && !clauseBreaks.has(lowerAt(reading, start - 1))) start--
  let end = to
  while (end < sentence.to && !clauseBreaks.has(lowerAt(reading, end))) end++
  const dated = reading.periods.some((mention) => mention.from >= start && mention.to <= end)
  return dated ? { from: start, to: end } : sentence
}

const preposition = wordSet("than on from over against with to")

/** A change runs over the periods of its sentence; where that names one or none, from or to the time before. */
export function timeOfChange(
  reading: PassageReading,
  figure: Figure,
  sentence: Zone,
  running: Period | null,
  progress: Progress,
  previous: Figure | undefined
): Period | null {
  const before = periodOfChange(reading.periods, { from: sentence.from, to: figure.from })
  if (before !== null && before.start !== before.end && spans(reading, sentence.from, figure.from))
    return before
  const overLast = sinceYearBefore(figure, previous ?? progress.recent.at(-1))
  if (overLast !== null) return overLast
  const all = periodOfChange(reading.periods, sentence)
  if (all === null) return spanOfSentence(reading, figure, progress.recent)
  const overYear = yearOnYear(reading, figure, all)
  if (overYear !== null) return overYear
  const since = startOfRise(reading, figure, sentence, previous ?? progress.recent.at(-1))
  if (since !== null) return { ...all, start: since }
  const behind = reading.periods.find(({ from, to }) => from >= figure.to && to <= sentence.to)
  const compared =
    behind !== undefined && before === null && preposition.has(lowerAt(reading, behind.from - 1))
  if (!compared || running?.end == null || all.end === null || running.end < all.end) return all
  return { ...all, end: running.end }
}

/** Words between a change and the year it is set against, at most: "below that of the preceding year". */
const longestTerm = 6

/** "The last of these figures is 17.8 per cent below that of the preceding year": from the year before the figure named last. */
function sinceYearBefore(figure: Figure, last: Figure | undefined): Period | null {
  const { reading, to } = figure
  const period = last?.reading === reading && pointsAtLast(figure) ? last.period : null
  if (period?.end == null) return null
  for (let at = to; at < to + longestTerm; at++)
    if (previousPrecedingOrPrior.has(lowerAt(reading, at)) && lowerAt(reading, at + 1) === "year") {
      const start = period.start ?? period.end
      return { ...period, kind: "period", start: `${Number(start.slice(0, 4)) - 1}${start.slice(4)}` }
    }
  return null
}

const figureOrTheLike = wordSet("figure figures number amount total sum")

/** "the last-mentioned figure is", "The last of these figures was": a change of what was counted right before. */
export function pointsAtLast({ reading, from, sentence }: Figure): boolean {
  const floor = Math.max(reading.sentences[sentence]!.from, from - 10)
  for (let at = from - 1; at > floor; at--) {
    if (lowerAt(reading, at) !== "is" && lowerAt(reading, at) !== "was") continue
    if (!figureOrTheLike.has(lowerAt(reading, at - 1))) return false
    const isOfThese = lowerAt(reading, at - 2) === "these" && lowerAt(reading, at - 3) === "of"
    return lastOrLatter.has(lowerAt(reading, isOfThese ? at - 4 : at - 2))
  }
  return false
}

/** "This amounts to a rise of 10 per cent": from the first to the last time of the sentence before. */
function spanOfSentence(
  reading: PassageReading,
  figure: { readonly sentence: number },
  recent: ReadonlyArray<Figure>
): Period | null {
  const last = recent.findLast((other) => other.reading === reading && other.period !== null)
  if (last === undefined || figure.sentence - last.sentence > 1) return null
  const periods = recent
    .filter(({ reading: place, sentence }) => place === reading && sentence === last.sentence)
    .flatMap(({ period }) => (period === null ? [] : [period]))
  const starts = periods.flatMap(({ start }) => start ?? []).toSorted()
  const ends = periods.flatMap(({ end }) => end ?? []).toSorted()
  if (starts.length < 2 || ends.length < 2 || starts[0] === starts.at(-1)) return null
  return { kind: "period", start: starts[0]!, end: ends.at(-1)!, precision: periods[0]!.precision }
}

/** "fell from 54 in 2019 to 42 in 2023. In the same period": from the one to the other. */
export function spanOfChange(
  reading: PassageReading,
  { from, to }: Zone,
  recent: ReadonlyArray<Figure>
): Period | null {
  const sentence = reading.sentences.findIndex((zone) => zone.from === from)
  const ends = recent.filter((other) => other.reading === reading && other.sentence === sentence - 1)
  const isChange = ends.some(
    (end, index) =>
      lowerAt(reading, end.from - 1) === "from" && lowerAt(reading, (ends[index + 1]?.from ?? 0) - 1) === "to"
  )
  if (!isChange) return null
  for (let at = from; at < to; at++)
    if (lowerAt(reading, at) === "period") return spanOfSentence(reading, { sentence }, recent)
  return null
}

/** "During those years", "in those two years": from the first to the last of the sentence before. */
export function spanOfYears(
  reading: PassageReading,
  { from, to }: Zone,
  recent: ReadonlyArray<Figure>
): Period | null {
  for (let at = from; at < to - 1; at++)
    if (
      isCueAt(reading.tokens, at, pointsAtTime) &&
      (lowerAt(reading, at + 1) === "years" ||
        (units.has(lowerAt(reading, at + 1)) && lowerAt(reading, at + 2) === "years"))
    ) {
      const sentence = reading.sentences.findIndex((zone) => zone.from === from)
      return spanOfSentence(reading, { sentence }, recent)
    }
  return null
}

/** "317 cases: 185 from 2018 to 2022, 61 in 2023 and 71 in 2024. In these cases 226 were tried": over all their years. */
export function spanOfThese(
  reading: PassageReading,
  { from }: Zone,
  recent: ReadonlyArray<Figure>
): Period | null {
  if (lowerAt(reading, from) !== "in" || !theseOrThose.has(lowerAt(reading, from + 1))) return null
  const sentence = reading.sentences.findIndex((zone) => zone.from === from)
  const noun = singularAt(reading, from + 2)
  const named = recent.filter(
    (other) => other.reading === reading && other.sentence === sentence - 1 && other.head === noun
  )
  const whole = named.find(({ base }) => base === null)
  return whole !== undefined && named.filter(({ base }) => base === whole).length > 1 ? whole.period : null
}

const theThatOrThis = wordSet("the that this")

/** "Over the whole of that period": from the first to the last time of the sentence before. */
export function wholeOfPeriod(
  reading: PassageReading,
  { from, to }: Zone,
  recent: ReadonlyArray<Figure>
): Period | null {
  for (let at = from; at < to - 1; at++)
    if (
      isCueAt(reading.tokens, at, pointsAtTime) &&
      lowerAt(reading, at) === "whole" &&
      (lowerAt(reading, at + 1) === "period" ||
        (lowerAt(reading, at + 1) === "of" && theThatOrThis.has(lowerAt(reading, at + 2))))
    ) {
      const sentence = reading.sentences.findIndex((zone) => zone.from === from)
      // "The cases of the whole period involved 2,219 victims".
      const isOfNoun =
        lowerAt(reading, from) === "the" && at === from + 4 && lowerAt(reading, at - 2) === "of"
      const named = isOfNoun
        ? recent.findLast(
            (other) =>
              other.reading === reading && other.base === null && other.head === singularAt(reading, from + 1)
          )
        : undefined
      return named?.period ?? spanOfSentence(reading, { sentence }, recent)
    }
  return null
}

/** Do two periods stand before a change ("rose from 9 in 2019 to 16 in 2022, an increase of 77 per cent")? */
const spans = (reading: PassageReading, from: number, to: number) =>
  reading.periods.filter(
    (mention) => mention.from >= from && mention.to <= to && mention.strength !== "event"
  ).length > 1
