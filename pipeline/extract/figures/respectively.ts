import type { Sex } from "../../model/rows.ts"
import { beforeArticle, lowerAt, onlyJoiners, singularAt } from "../claims/context.ts"
import { missions } from "./abroad.ts"
import { yearOf } from "../time/calendar.ts"
import type { Period, PeriodMention } from "../time/period.ts"
import { sexOf } from "./dimensions.ts"
import { isCount, isShare } from "./figure.ts"
import type { Figure, PassageReading, Zone } from "./figure.ts"
import { foldedAt } from "../text/tokens.ts"
import type { PlaceMention } from "./gazetteer.ts"
import { opensWithNationality } from "./origins.ts"
import { outcomes } from "./outcomes.ts"
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
  pairPlaces(reading, figures, sentence, said)
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
  if (!onlyJoiners(reading, first!.to, second!.from) || lastList(reading, figures) !== figures) return
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
  const list = lastList(reading, listBefore(figures, said))
  const run = mentions.filter(({ to }) => to <= list[0]!.from).slice(-list.length)
  const last = run.at(-1)
  if (mentions.length <= list.length || run.length !== list.length || list.length < 2) return mentions
  return list[0]!.from - last!.to <= 1 &&
    run.every((mention, index) => index === 0 || mention.from - run[index - 1]!.to <= 1)
    ? run
    : mentions
}

const rangeWord = wordSet("to between through - since")

const sayingAgain = wordSet("or i.e is representing")

/** "90 were men and 30 women, or 75 per cent and 25 per cent respectively": each share says one of the counts again. */
function pairShares(reading: PassageReading, figures: ReadonlyArray<Figure>, said: number): void {
  const shares = figures.filter(({ measure, to }) => measure === "percent" && to <= said)
  const [first] = shares
  if (first === undefined || shares.length < 2 || !sayingAgain.has(lowerAt(reading, first.from - 1))) return
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
  for (let at = from; at < to; at++) {
    const word = lowerAt(reading, at)
    if (word === "respectively") return at
    if (isEachYear(reading, at)) return at
    // "(121, 98 and 67, in that order)".
    if (word === "order" && lowerAt(reading, at - 1) === "that" && lowerAt(reading, at - 2) === "in")
      return at - 2
    if (word === "year" && lowerAt(reading, at - 1) === "by" && lowerAt(reading, at + 1) !== ":") return at
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
  for (const [index, figure] of list.entries()) figure.period = { ...period, ...yearOf(first + index) }
}

/** "rescued 90 victims in 2023 and 2024, 40 and 50 respectively": the whole is of all the times of its parts. */
function spanList(
  figures: ReadonlyArray<Figure>,
  list: ReadonlyArray<Figure>,
  mentions: ReadonlyArray<PeriodMention>
): void {
  const whole = figures[figures.indexOf(list[0]!) - 1]
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
  return list.length === mentions.length && before.length < figures.length ? list : undefined
}

/** Those up to the word: what follows it is none of the list. */
function listBefore(figures: ReadonlyArray<Figure>, said: number): ReadonlyArray<Figure> {
  const last = figures.findLastIndex(({ to }) => to <= said && said - to <= 2)
  return last > 0 ? figures.slice(0, last + 1) : figures
}

/** "12 networks in 2022 and 15 in 2023, arresting 41 and 58 persons, respectively": the list right before the word. */
function lastList(reading: PassageReading, figures: ReadonlyArray<Figure>): ReadonlyArray<Figure> {
  let last = figures.length - 1
  while (last > 0 && onlyJoiners(reading, figures[last - 1]!.to, figures[last]!.from)) last--
  return last === 0 ? figures : figures.slice(last)
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
    const before = figures[index - times.length]
    if (before !== undefined && wholeOfList(reading, before, figure)) figure.base = before
  }
}

/** "the number prosecuted was 12 and 15, and the number convicted 8 and 9": what became of those of the same year. */
function wholeOfList(reading: PassageReading, before: Figure, figure: Figure): boolean {
  if (before.countUnit !== figure.countUnit || Number(before.value) <= Number(figure.value)) return false
  for (let at = before.to; at < figure.from; at++) if (outcomes.test(lowerAt(reading, at))) return true
  return false
}

/** "41, 33 and 29 cases in Guayas, Pichincha and Carchi, respectively": one place for each figure. */
function pairPlaces(
  reading: PassageReading,
  figures: ReadonlyArray<Figure>,
  sentence: Zone,
  said: number
): void {
  const [first] = figures
  const list = figures.filter(
    (figure) =>
      !figure.parenthetical && figure.measure === first!.measure && (isCount(figure) || isShare(figure))
  )
  const named = reading.places.filter(
    ({ kind, from, to }) => kind === "area" && from >= sentence.from && to <= sentence.to
  )
  pairAreas(named, list)
  // "The hospitals of Loja and Azuay gave 90 consultations: 50 and 40 respectively; in Napo there were 12".
  const behind = figures.filter(({ to }) => to <= said)
  if (behind.length > 1) {
    const last = lastList(reading, behind)
    pairAreas(
      named.filter(({ to }) => to <= said),
      last
    )
    pairOrigins(reading, last, sentence)
    pairAreas(runBefore(reading, named, last[0]!), last)
  }
  pairSexes(reading, list, sentence)
  pairCountries(reading, list, sentence)
  pairPeoples(reading, list, sentence)
}

/** "Bogotá comes first (23 per cent); Atlántico and Antioquia account for 9 and 7 per cent, respectively": the places that lead the list. */
function runBefore(
  reading: PassageReading,
  places: ReadonlyArray<PlaceMention>,
  { from }: Figure
): ReadonlyArray<PlaceMention> {
  const end = places.findLastIndex(({ to }) => to <= from)
  let start = end
  while (start > 0 && onlyJoiners(reading, places[start - 1]!.to, places[start]!.from)) start--
  return end < 0 ? [] : places.slice(start, end + 1)
}

function pairAreas(places: ReadonlyArray<PlaceMention>, list: ReadonlyArray<Figure>): void {
  if (places.length !== list.length || places.length < 2) return
  for (const [index, figure] of list.entries()) figure.dimensions.area = places[index]!.code
}

/** "Under agreements with Peru and Chile, 48 and 30 citizens, respectively, found employment": where they went. */
function pairCountries(reading: PassageReading, list: ReadonlyArray<Figure>, sentence: Zone): void {
  const countries = reading.places.filter(
    ({ kind, from, to, code }) =>
      kind === "country" && code !== reading.state && from >= sentence.from && to <= sentence.to
  )
  if (countries.length !== list.length || list.length < 2) return
  if (
    lowerAt(reading, beforeArticle(reading, countries[0]!.from)) === "in" &&
    isOfMissions(reading, countries[0]!)
  )
    for (const [index, figure] of list.entries()) figure.dimensions.area = countries[index]!.code
  if (!isPlacement(reading, sentence)) return
  for (const [index, figure] of list.entries()) figure.dimensions.counterpart = countries[index]!.code
}

/** "the embassies in Hungary and Poland". */
const isOfMissions = (reading: PassageReading, { from }: PlaceMention) =>
  missions.has(singularAt(reading, beforeArticle(reading, from) - 1))

/** "As to origin, Peru comes first with 90, and then Chile and Cuba with 40 and 30 respectively": whose they are. */
function pairOrigins(reading: PassageReading, list: ReadonlyArray<Figure>, sentence: Zone): void {
  if (list.length < 2 || !opensWithNationality(reading, sentence)) return
  const countries = reading.places
    .filter(({ kind, from, to }) => kind === "country" && from >= sentence.from && to < list[0]!.from)
    .slice(-list.length)
  if (countries.length !== list.length) return
  for (const [index, figure] of list.entries()) figure.dimensions.nationality = countries[index]!.code
}

/** "Chileans, Cubans and Haitians made up 8, 5 and 3 per cent": one people for each figure, in a list of their own. */
function pairPeoples(reading: PassageReading, list: ReadonlyArray<Figure>, sentence: Zone): void {
  if (list.length < 2) return
  const peoples = reading.places.filter(
    ({ kind, from, to }, index) =>
      from >= sentence.from &&
      to <= list[0]!.from &&
      (kind === "demonym"
        ? lowerAt(reading, to - 1).endsWith("s") || qualifiesNationals(reading, to)
        : isOfNationals(reading, index))
  )
  if (peoples.length !== list.length) return
  for (let index = 1; index < peoples.length; index++)
    if (!onlyJoiners(reading, peoples[index - 1]!.to, peoples[index]!.from)) return
  for (const [index, figure] of list.entries()) figure.dimensions.nationality = peoples[index]!.code
}

const nationalsOrCitizens = wordSet("nationals citizens")

/** "Chinese and Indian nationals". */
function qualifiesNationals(reading: PassageReading, to: number): boolean {
  if (nationalsOrCitizens.has(lowerAt(reading, to))) return true
  const next = reading.places.find(({ from }) => from === to + 1)
  return (
    next?.kind === "demonym" &&
    commaOrAnd.has(lowerAt(reading, to)) &&
    nationalsOrCitizens.has(lowerAt(reading, next.to))
  )
}

const commaOrAnd = wordSet(", and")

/** "Nationals of Kenya and Rwanda": a country named behind the word, or behind one that is. */
export function isOfNationals(
  { places, tokens }: Pick<PassageReading, "places" | "tokens">,
  index: number
): boolean {
  const { kind, from } = places[index]!
  if (kind !== "country") return false
  const before = foldedAt(tokens, from - 1) === "the" ? from - 2 : from - 1
  if (foldedAt(tokens, before) === "of") return nationalsOrCitizens.has(foldedAt(tokens, before - 1))
  const last = places[index - 1]
  return (
    last !== undefined &&
    last.to === before &&
    commaOrAnd.has(foldedAt(tokens, before)) &&
    isOfNationals({ places, tokens }, index - 1)
  )
}

const employmentOrTheLike = wordSet(
  "employment recruited placed deployed hired proceeded went departed left travelled migrated"
)

/** "found employment", "were recruited": of the State's own people, who went abroad for it. */
const isPlacement = (reading: PassageReading, { from, to }: Zone): boolean => {
  for (let at = from; at < to; at++) if (employmentOrTheLike.has(lowerAt(reading, at))) return true
  return false
}

/** "13 and 5 per cent of women and men, respectively". */
function pairSexes(reading: PassageReading, list: ReadonlyArray<Figure>, sentence: Zone): void {
  const sexes: Array<Sex> = []
  for (let at = sentence.from; at < sentence.to; at++) {
    const sex = sexOf(lowerAt(reading, at))
    if (sex !== null) sexes.push(sex)
  }
  if (sexes.length !== list.length || list.length < 2) return
  for (const [index, figure] of list.entries()) figure.dimensions.sex = sexes[index]!
}
