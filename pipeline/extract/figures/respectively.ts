import { itemBefore } from "../text/search.ts"
import { lowerAt, onlyJoiners } from "../claims/context.ts"
import { yearOf } from "../time/calendar.ts"
import type { Period, PeriodMention } from "../time/period.ts"
import { isCount } from "./figure.ts"
import type { Figure, PassageReading, Zone } from "./figure.ts"
import { outcomes } from "./outcomes.ts"
import { lastList, pairNames, pairPlacesBefore } from "./paired-groups.ts"
import { wordSet } from "../text/vocabulary.ts"

/** "In 2018, 2019 and 2020, respectively, 2,132, 1,876 and 523 expulsions": one time for each figure. */
export function pairRespectively(
  reading: PassageReading,
  figures: ReadonlyArray<Figure>,
  sentence: Zone,
  recent: ReadonlyArray<Figure>
): void {
  if (figures.length < 2) return
  const said = pairingWord(reading, sentence)
  if (said === sentence.to) return pairBareRun(reading, figures, sentence)
  pairNames(reading, figures, sentence, said)
  const mentions = timesOfList(
    reading.periods.filter(
      ({ from, to, strength }) => from >= sentence.from && to <= sentence.to && strength !== "event"
    ),
    reading,
    figures,
    said
  )
  if (mentions.length === 0) {
    pairWithLast(figures, recent)
    pairYears(reading, figures, recent)
    pairEachYear(reading, figures, sentence, recent)
  }
  pairShares(reading, figures, said)
  if (pairBehindWord(reading, figures, mentions, said)) return
  const list =
    listBeforeTimes(reading, figures, mentions, said) ??
    (mentions.length < figures.length ? lastList(reading, listBefore(figures, said)) : figures)
  if (mentions.length === 1) pairYearsOfPeriod(list, mentions[0]!.period)
  const closing = mentions.find(({ to }) => to <= said && said - to <= 1)
  if (closing !== undefined && mentions.length > 1) {
    const before = figures.filter(({ to }) => to <= closing.from)
    if (before.length > 1) pairYearsOfPeriod(lastList(reading, before), closing.period)
  }
  if (mentions.length !== list.length || list.length < 2) return
  const { kind } = mentions[0]!.period
  spanList(figures, list, mentions)
  for (const [index, figure] of list.entries()) {
    const { period } = mentions[index]!
    figure.period = { ...period, kind, start: kind === "as_of" ? null : period.start }
    // "In 2022 and 2023 the Chinese obtained 203 and 257 permits, respectively".
    if (figure.measure === list[0]!.measure) figure.dimensions.nationality ??= list[0]!.dimensions.nationality
  }
}

/** "In 2019, 2020 and 2021 they had been 1,158, 931 and 748": as many years as figures, and nothing else. */
function pairBareRun(reading: PassageReading, figures: ReadonlyArray<Figure>, { from, to }: Zone): void {
  const [first, second] = figures
  if (lowerAt(reading, first!.from - 1) === "with") pairPlacesBefore(reading, figures)
  // "disbursed 1.2 million soles to 310 families in 2021 and 2022".
  if (first!.measure !== second!.measure) return
  if (!onlyJoiners(reading, first!.to, second!.from) || lastList(reading, figures).length < figures.length)
    return
  const [mention, other] = reading.periods.filter(
    (period) => period.from >= from && period.to <= to && period.strength !== "event"
  )
  if (mention === undefined || other !== undefined) return
  let isList = false
  for (let at = mention.from; at < mention.to; at++) {
    if (rangeWord.has(lowerAt(reading, at))) return
    isList ||= lowerAt(reading, at) === "and"
  }
  if (isList) pairYearsOfPeriod(figures, mention.period)
}

/** "launched in 2023, sent 1,215 in 2023 and 2024, 310 and 905 respectively": the times right before the list, if more are named. */
function timesOfList(
  mentions: ReadonlyArray<PeriodMention>,
  reading: PassageReading,
  figures: ReadonlyArray<Figure>,
  said: number
): ReadonlyArray<PeriodMention> {
  const behind = timesBehindList(mentions, reading, figures, said)
  if (behind !== undefined) return behind
  const list = lastList(reading, listBefore(figures, said))
  const run = mentions.filter(({ to }) => to <= list[0]!.from).slice(-list.length)
  const last = run.at(-1)
  if (mentions.length <= list.length || run.length !== list.length || list.length < 2) return mentions
  return (list[0]!.from - last!.to <= 1 || onlyVerb(reading, last!.to, list[0]!.from)) &&
    run.every((mention, index) => index === 0 || mention.from - run[index - 1]!.to <= 1)
    ? run
    : mentions
}

const ofVerb = wordSet(
  "it they there he she had has have been was were is are stood at the figure number figures numbers"
)

/** "in 2021, 2022 and 2023 it had been 900, 800 and 700 respectively". */
function onlyVerb(reading: PassageReading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!ofVerb.has(lowerAt(reading, at))) return false
  return true
}

/** "after a peak in 2019, there were 914 and 1,070 in 2021 and 2022 respectively": those between the list and the word. */
function timesBehindList(
  mentions: ReadonlyArray<PeriodMention>,
  reading: PassageReading,
  figures: ReadonlyArray<Figure>,
  said: number
): ReadonlyArray<PeriodMention> | undefined {
  const told = mentions.filter(({ to }) => to <= said)
  let first = told.length - 1
  if (first < 1 || said - told[first]!.to > 1) return undefined
  while (first > 0 && told[first]!.from - told[first - 1]!.to <= 1) first--
  const run = told.slice(first)
  const before = figures.filter(({ to }) => to <= run[0]!.from)
  const list = before.length < 2 ? [] : lastList(reading, before)
  return first > 0 && list.length === run.length ? run : undefined
}

const rangeWord = wordSet("to between through - since")

const sayingAgain = wordSet("or is representing")

/** "90 were men and 30 women, or 75 per cent and 25 per cent respectively": each share says one of the counts again. */
function pairShares(reading: PassageReading, figures: ReadonlyArray<Figure>, said: number): void {
  const shares = figures.filter(({ measure, to }) => measure === "percent" && to <= said)
  const [first] = shares
  if (first === undefined || shares.length < 2) return
  const isThatIs = lowerAt(reading, first.from - 1) === "," && lowerAt(reading, first.from - 2) === "is"
  if (!isThatIs && !sayingAgain.has(lowerAt(reading, first.from - 1))) return
  const counts = figures.slice(0, first.position).filter(isCount).slice(-shares.length)
  if (counts.length !== shares.length || counts.at(-1)!.position !== first.position - 1) return
  for (const [index, share] of shares.entries()) share.dimensions = { ...counts[index]!.dimensions }
}

/** "In 2020, 2021 and 2022 it was, respectively, 318, 402 and 377, that is, 25 fewer in 2022": the list right behind the word. */
function pairBehindWord(
  reading: PassageReading,
  figures: ReadonlyArray<Figure>,
  mentions: ReadonlyArray<PeriodMention>,
  said: number
): boolean {
  const before = mentions.filter(({ to }) => to <= said)
  const first = figures.findIndex(({ from }) => from > said)
  if (first < 0 || before.length < 2 || before.length === mentions.length) return false
  const list = figures.slice(first, first + before.length)
  const isRun = list.every(
    (figure, index) => index === 0 || onlyJoiners(reading, list[index - 1]!.to, figure.from)
  )
  if (list.length !== before.length || !isRun || list[0]!.from - said > 2) return false
  for (const [index, figure] of list.entries()) figure.period = before[index]!.period
  return true
}

const yearsMonthsOrQuarters = wordSet("years months quarters")

/** "respectively", "in the successive years", "in each of those years", or the end of the sentence. */
function pairingWord(reading: PassageReading, { from, to }: Zone): number {
  for (let at = from; at < to; at++) if (lowerAt(reading, at) === "respectively") return at
  for (let at = from; at < to; at++) {
    const word = lowerAt(reading, at)
    if (isEachYear(reading, at)) return at
    // "(121, 98 and 67, in that order)".
    if (word === "order" && lowerAt(reading, at - 1) === "that" && lowerAt(reading, at - 2) === "in")
      return at - 2
    if (word === "year" && lowerAt(reading, at - 1) === "by" && lowerAt(reading, at + 1) !== ":") return at
    // "were few: 20, 51 and 114 in those same years".
    if (word === "same" && lowerAt(reading, at + 1) === "years" && lowerAt(reading, at - 2) === "in")
      return at
    if (word === "successive" && yearsMonthsOrQuarters.has(lowerAt(reading, at + 1))) return at
  }
  return to
}

const yearly = wordSet("annual yearly")
const figuresOfYears = wordSet("figures numbers totals")

/** "The annual figures were", "the figures for each year", "in chronological order". */
function isEachYear(reading: PassageReading, at: number): boolean {
  switch (lowerAt(reading, at)) {
    case "figures":
    case "numbers":
    case "totals":
      return yearly.has(lowerAt(reading, at - 1))
    case "order":
      return lowerAt(reading, at - 1) === "chronological"
    case "year":
      return lowerAt(reading, at - 1) === "each" && figuresOfYears.has(lowerAt(reading, at - 3))
    default:
      return false
  }
}

/** "900 were cleared from 2020 to 2022. The annual figures were 200, 300 and 400": a year of the period told before. */
function pairEachYear(
  reading: PassageReading,
  figures: ReadonlyArray<Figure>,
  { from, to }: Zone,
  recent: ReadonlyArray<Figure>
): void {
  const period = recent.at(-1)?.period
  if (period == null || figures[0]!.sentence - recent.at(-1)!.sentence !== 1) return
  for (let at = from; at < to; at++) if (isEachYear(reading, at)) return pairYearsOfPeriod(figures, period)
}

/** "317 in the years 2021 to 2023 (96, 104 and 117 respectively)": one year of the period for each figure. */
function pairYearsOfPeriod(list: ReadonlyArray<Figure>, period: Period): void {
  const { kind, start, end, precision } = period
  if (kind !== "period" || start === null || end === null || precision !== "year" || list.length < 2) return
  const first = Number(start.slice(0, 4))
  if (Number(end.slice(0, 4)) - first + 1 !== list.length) return
  for (const [index, figure] of list.entries()) {
    figure.period = { ...period, ...yearOf(first + index) }
    // "those lodged by Cubans numbered 148, 204 and 681 in 2018, 2019 and 2020, in that order".
    if (figure.measure === list[0]!.measure) figure.dimensions.nationality ??= list[0]!.dimensions.nationality
  }
}

/** "rescued 90 victims in 2023 and 2024, 40 and 50 respectively": the whole is of all the times of its parts. */
function spanList(
  figures: ReadonlyArray<Figure>,
  list: ReadonlyArray<Figure>,
  mentions: ReadonlyArray<PeriodMention>
): void {
  const whole = itemBefore(figures, list[0]!.position)
  const [first] = mentions
  const last = mentions[mentions.length - 1]!
  if (whole?.period !== first!.period || first!.from < whole.to || last.to > list[0]!.from) return
  if (list.reduce((sum, { value }) => sum + Number(value), 0) !== Number(whole.value)) return
  whole.period = { ...first!.period, end: last.period.end }
  for (const part of list) part.base = whole
}

/** "There were 90 claims in 2021 and 80 in 2022. Asylum was granted in 31 and 40 cases respectively": of each year. */
function pairWithLast(figures: ReadonlyArray<Figure>, earlier: ReadonlyArray<Figure>): void {
  const [first] = figures
  const last = earlier.filter(
    (other) => other.reading === first!.reading && other.sentence === first!.sentence - 1
  )
  if (
    last.length !== figures.length ||
    last.some(({ period, measure }) => period === null || measure !== "count")
  )
    return
  for (const [index, figure] of figures.entries()) figure.period = last[index]!.period
}

/** "numbered 61, 66 and 72 at the end of 2022, 2023 and 2024, respectively, and made up 5 per cent": the list before its times. */
function listBeforeTimes(
  reading: PassageReading,
  figures: ReadonlyArray<Figure>,
  mentions: ReadonlyArray<PeriodMention>,
  said: number
): ReadonlyArray<Figure> | undefined {
  const [first] = mentions
  if (first === undefined || mentions.length < 2 || mentions.at(-1)!.to > said) return undefined
  const before = figures.filter(({ to }) => to <= first.from)
  const list = before.length < 2 ? [] : lastList(reading, before)
  const isOfOne = list.every(({ measure }) => measure === list[0]!.measure)
  return isOfOne && list.length === mentions.length && before.length < figures.length ? list : undefined
}

/** Those up to the word: what follows it is none of the list. */
function listBefore(figures: ReadonlyArray<Figure>, said: number): ReadonlyArray<Figure> {
  const last = figures.findLastIndex(({ to }) => to <= said && said - to <= 2)
  return last > 0 ? figures.slice(0, last + 1) : figures
}

/** "The number prosecuted in those years was 24, 31 and 40": the times of the sentence before, one for each figure of a list. */
function pairYears(
  reading: PassageReading,
  figures: ReadonlyArray<Figure>,
  recent: ReadonlyArray<Figure>
): void {
  const last = recent.at(-1)
  if (last?.reading !== reading || figures[0]!.sentence - last.sentence !== 1) return
  const times: Array<Period> = []
  for (const { sentence, reading: place, period } of recent)
    if (place === reading && sentence === last.sentence && period?.kind === "period")
      if (!times.some(({ start }) => start === period.start)) times.push(period)
  if (times.length < 2 || figures.length % times.length !== 0) return
  for (const [index, figure] of figures.entries()) {
    figure.period = times[index % times.length]!
    const before = index < times.length ? undefined : figures[index - times.length]!
    if (before !== undefined && wholeOfList(reading, before, figure)) figure.base = before
  }
}

/** "the number prosecuted was 12 and 15, and the number convicted 8 and 9": what became of those of the same year. */
function wholeOfList(reading: PassageReading, before: Figure, figure: Figure): boolean {
  if (before.countUnit !== figure.countUnit || Number(before.value) <= Number(figure.value)) return false
  for (let at = before.to; at < figure.from; at++) if (outcomes.test(lowerAt(reading, at))) return true
  return false
}
