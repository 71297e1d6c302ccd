import { lowerAt } from "../claims/context.ts"
import type { Period, PeriodMention } from "../time/period.ts"
import { makeCueWords, shareCues } from "../text/cue-words.ts"
import { wordSet, lastOrLatter } from "../text/vocabulary.ts"
import type { Figure, PassageReading, Zone, Progress } from "./figure.ts"
import {
  periodOfDefinite,
  periodOfInquiry,
  periodOfTitle,
  periodOfNamed,
  periodOfParagraph,
  pointsAtTime,
  sinceThen
} from "./named-times.ts"
import { monthOf } from "../time/calendar.ts"
import { units } from "../numerals/words.ts"
import { leansOnTime, stretch } from "./leaning.ts"
import { spanOfThese, spanOfChange, spanOfYears, wholeOfPeriod } from "./spans.ts"

const thisOrThe = wordSet("this the")

const figureNouns = wordSet("amount figure sum number total percentage share rate")

/** "This last amount was equal to 6.9 per cent of the budget": of the time of the figure right before it. */
const opensWithLast = (reading: PassageReading, { from }: Zone) =>
  thisOrThe.has(lowerAt(reading, from)) &&
  lastOrLatter.has(lowerAt(reading, from + 1)) &&
  figureNouns.has(lowerAt(reading, from + 2))

/** No change, and an amount if it is called so. */
const lastNamed = (reading: PassageReading, { from }: Zone, recent: ReadonlyArray<Figure>) =>
  recent.findLast(
    ({ measure }) =>
      measure !== "percent_change" && (measure === "amount" || !amountOrSum.has(lowerAt(reading, from + 2)))
  )

const amountOrSum = wordSet("amount sum")

const citing = makeCueWords("according")

/** The time named before that sentence `index` points to, if it points to one. */
export function earlierTime(
  reading: PassageReading,
  index: number,
  running: Period | null,
  progress: Progress
): Period | null {
  const sentence = reading.sentences[index]!
  const { recent } = progress
  const last = opensWithLast(reading, sentence) ? lastNamed(reading, sentence, recent) : undefined
  if (last?.reading === reading && last.period !== null) return last.period
  const these = spanOfThese(reading, sentence, recent)
  if (these !== null) return these
  const points = shareCues(reading.cues[index]!, pointsAtTime)
  const whole = points ? wholeOfPeriod(reading, sentence, recent) : null
  if (whole !== null) return whole
  const anaphor = shareCues(reading.cues[index]!, stretch) ? leansOnTime(reading, sentence) : null
  if (anaphor === "reporting") return progress.reporting
  if (anaphor === "earlier") {
    const named =
      monthBefore(reading, index) ??
      dateOfLast(reading, sentence, recent) ??
      periodOfLength(reading, sentence, recent) ??
      spanOfYears(reading, sentence, recent) ??
      periodOfParagraph(reading, sentence, recent) ??
      spanOfChange(reading, sentence, recent) ??
      running ??
      progress.lastPeriod
    return named !== null && saysEndOf(reading, sentence) ? { ...named, kind: "as_of", start: null } : named
  }
  const inquiry =
    periodOfInquiry(reading, index) ??
    (shareCues(reading.cues[index]!, citing) ? periodOfTitle(reading, sentence) : null)
  if (inquiry !== null) return inquiry
  if (refersToRegister(reading, sentence)) return periodOfParagraph(reading, sentence, recent)
  const same = points
    ? dayOfSameRegister(reading, sentence, recent)
    : index === 0
      ? dayOfCensus(reading, sentence.from, recent)
      : null
  if (same !== null) return same
  const definite = index === 0 ? periodOfDefinite(reading, sentence, recent) : null
  if (definite !== null) return definite
  return points ? (sinceThen(reading, sentence) ?? periodOfNamed(reading, sentence, recent)) : null
}

/** "The points have been open since July 2016. In that month 512 were observed": the month that the sentence before names. */
function monthBefore(reading: PassageReading, index: number): Period | null {
  const { from } = reading.sentences[index]!
  if (index === 0 || lowerAt(reading, from + 1) !== "that" || lowerAt(reading, from + 2) !== "month")
    return null
  const last = reading.periods.findLast(({ to }) => to <= from)
  if (last === undefined || last.from < reading.sentences[index - 1]!.from) return null
  const { start, end, precision } = last.period
  const day = start ?? end
  if (precision !== "month" || day === null) return null
  return { kind: "period", ...monthOf(Number(day.slice(0, 4)), Number(day.slice(5, 7))), precision }
}

/** "Over the same seven-year period": the last that was so long. */
function periodOfLength(
  reading: PassageReading,
  { from, to }: Zone,
  recent: ReadonlyArray<Figure>
): Period | null {
  for (let at = from + 1; at < to; at++) {
    const length = lowerAt(reading, at).endsWith("-year")
      ? units.get(lowerAt(reading, at).slice(0, -5))
      : undefined
    if (length === undefined || lowerAt(reading, at + 1) !== "period") continue
    return (
      recent.findLast(
        ({ reading: other, period }) =>
          other.paragraph === reading.paragraph &&
          period?.kind === "period" &&
          period.start !== null &&
          period.end !== null &&
          Number(period.end.slice(0, 4)) - Number(period.start.slice(0, 4)) + 1 === length
      )?.period ?? null
    )
  }
  return null
}

const sameOrThat = wordSet("same that latter")

/** "numbered 612 at the same date": that of what was counted last. */
function dateOfLast(
  reading: PassageReading,
  { from, to }: Zone,
  recent: ReadonlyArray<Figure>
): Period | null {
  const last = recent.at(-1)
  if (last?.reading !== reading || last.period?.kind !== "as_of") return null
  for (let at = from; at < to - 1; at++)
    if (sameOrThat.has(lowerAt(reading, at)) && lowerAt(reading, at + 1) === "date") return last.period
  return null
}

const endOrClose = wordSet("end close")

/** "At the end of the same year", "by the close of that period". */
function saysEndOf(reading: PassageReading, { from, to }: Zone): boolean {
  for (let at = from; at < to - 4; at++)
    if (
      endOrClose.has(lowerAt(reading, at)) &&
      lowerAt(reading, at + 1) === "of" &&
      (lowerAt(reading, at + 2) === "that" || lowerAt(reading, at + 3) === "same") &&
      lowerAt(reading, at - 1) === "the"
    )
      return true
  return false
}

const inquiries = wordSet("census survey register study")

const referredMentionedOrCited = wordSet("referred mentioned cited")

/** "The census referred to in paragraph 3 above": its time stands there. */
function refersToRegister(reading: PassageReading, { from, to }: Zone): boolean {
  if (!reading.claims.some((claim) => claim.class === "reference")) return false
  for (let at = from; at < to - 4; at++)
    if (inquiries.has(lowerAt(reading, at)) && referredMentionedOrCited.has(lowerAt(reading, at + 1)))
      return true
  return false
}

const registers = wordSet("census survey register count enumeration")

/** Paragraphs over which "the same census" points back, at most. */
const registerReach = 3

/** "At the same census, 43 per cent were nationals of Guinea": of its day, as it was last told. */
function dayOfSameRegister(
  reading: PassageReading,
  { from, to }: Zone,
  recent: ReadonlyArray<Figure>
): Period | null {
  let same = ""
  for (let at = from; at < to - 1; at++)
    if (lowerAt(reading, at) === "same" && registers.has(lowerAt(reading, at + 1)))
      same = lowerAt(reading, at + 1)
  if (same === "" || reading.periods.some((mention) => mention.from >= from && mention.to <= to)) return null
  return (
    recent.findLast(
      ({ period, reading: other }) => period?.kind === "as_of" && reading.order - other.order <= registerReach
    )?.period ?? null
  )
}

const enumerates = wordSet("enumerated counted recorded showed found put")

/** "The census enumerated 118,264 foreigners": the one that was named before. */
function dayOfCensus(reading: PassageReading, from: number, recent: ReadonlyArray<Figure>): Period | null {
  if (lowerAt(reading, from) !== "the" || lowerAt(reading, from + 1) !== "census") return null
  if (!enumerates.has(lowerAt(reading, from + 2))) return null
  return (
    recent.findLast(
      ({ period, sentence, reading: other }) =>
        period?.kind === "as_of" && period.precision === "year" && saysCensus(other, sentence)
    )?.period ?? null
  )
}

function saysCensus(reading: PassageReading, sentence: number): boolean {
  const { from, to } = reading.sentences[sentence]!
  for (let at = from; at < to; at++) if (lowerAt(reading, at) === "census") return true
  return false
}

const lastBefore = (figures: ReadonlyArray<Figure>, at: number) => figures.findLast(({ to }) => to < at)

const inDuringOrThrough = wordSet("in during through")

/** "900 operations from May to July, in which 40 men were arrested and 70 victims found": the time of what the clause hangs on. */
export function dateRelatives(reading: PassageReading, figures: ReadonlyArray<Figure>, { from }: Zone): void {
  for (let position = 2; position < figures.length; position++) {
    const figure = figures[position]!
    if (figure.mention !== null || figure.period !== null) continue
    for (let at = figure.from - 1; at > from; at--) {
      if (lowerAt(reading, at) !== "which") continue
      if (inDuringOrThrough.has(lowerAt(reading, at - 1)))
        figure.period = lastBefore(figures, at)?.period ?? null
      break
    }
  }
}

const earlierOrBefore = wordSet("earlier before")

/** "stood at 41,286 on 31 December 2024, against 36,540 a year earlier": of a day as well. */
export function dayOfYearBefore(
  reading: PassageReading,
  { period, to }: PeriodMention,
  said: Figure | undefined
): Period | null {
  if (said?.period?.kind !== "as_of" || period.precision !== "day" || period.kind === "as_of") return null
  return earlierOrBefore.has(lowerAt(reading, to - 1)) ? { ...period, kind: "as_of", start: null } : null
}
