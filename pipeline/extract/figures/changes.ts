import type { Period } from "../time/period.ts"
import { opensTerm } from "./comparisons.ts"
import { pointsAtLast } from "./spans.ts"
import { itemBefore } from "../text/search.ts"
import { stretchOf } from "../time/calendar.ts"
import { lowerAt } from "../claims/context.ts"
import { subjectOf, textOf } from "./counted.ts"
import { numberOf } from "./named-numbers.ts"
import { isOrWas, isPlural, itOrThey, singular, wordSet } from "../text/vocabulary.ts"
import { readNationality } from "./nationalities.ts"
import type { Figure, PassageReading } from "./figure.ts"
import { unitOfNoun } from "./values.ts"

/** "dropped from 90 per cent in 2018 to 81 per cent": both ends are of the same group. */
export function pairChanges(reading: PassageReading, figures: ReadonlyArray<Figure>): void {
  for (let index = 0; index + 1 < figures.length; index++) {
    const one = figures[index]!
    const other = figures[index + 1]!
    if (
      lowerAt(reading, one.from - 1) !== "from" ||
      lowerAt(reading, other.from - 1) !== "to" ||
      other.from - one.to > 14
    )
      continue
    if ((one.measure === "average" || one.measure === "rate") && other.measure === "count")
      other.measure = one.measure
    copyGroup(one, other)
    other.counted ??= one.counted
  }
}

/** "Requests have gone up year after year, from 1,742 to 1,958": the subject is what is counted, whatever was counted before. */
export function nameRise(reading: PassageReading, figures: ReadonlyArray<Figure>): void {
  const [first, second] = figures
  if (first === undefined || second === undefined || first.measure !== "count") return
  if (lowerAt(reading, first.from - 1) !== "from" || lowerAt(reading, second.from - 1) !== "to") return
  if (first.nounEnd !== first.to || lowerAt(reading, first.from - 2) !== ",") return
  const { from } = reading.sentences[first.sentence]!
  const noun = reading.tokens[from]!.singular
  const unit = isPlural(lowerAt(reading, from)) ? reading.unitOf(noun) : undefined
  if (unit === undefined) return
  for (const figure of figures) {
    if (figure.measure !== "count" || figure.nounEnd !== figure.to) continue
    figure.counted = textOf(reading, from, from + 1)
    figure.head = noun
    figure.countUnit = unit
    figure.lender = null
    figure.dimensions.nationality ??= readNationality(
      reading,
      { from, to: first.from },
      (word) => reading.unitOf(word) === "person"
    )
  }
}

/** "1,362 citizens in 2023, against 1,098 in 2022, the increase being 24 per cent": of those whose counts stand before it. */
export function nameChange(reading: PassageReading, figures: ReadonlyArray<Figure>): void {
  for (let index = 2; index < figures.length; index++) {
    const change = figures[index]!
    const later = figures[index - 1]!
    if (change.measure !== "percent_change" || change.dimensions.nationality !== null) continue
    if (later.measure !== "count" || figures[index - 2]!.measure !== "count") continue
    if (change.from - later.to > 10 || later.base !== null) continue
    let behindComma = false
    for (let at = later.to; at < change.from; at++) behindComma ||= lowerAt(reading, at) === ","
    if (behindComma) copyGroup(later, change)
  }
}

const amounts = wordSet("increase rise drop decrease fall decline reduction growth gain loss e")

/** "deaths doubled between 2019 and 2021, from 120 to 240": the ends are counts of what changed. */
export function nameEnds(reading: PassageReading, figures: ReadonlyArray<Figure>): void {
  for (let index = 1; index < figures.length; index++) {
    const change = figures[index - 1]!
    const from = figures[index]!
    const to = figures[index + 1]
    if (change.measure !== "percent_change" || lowerAt(reading, from.from - 1) !== "from" || to === undefined)
      continue
    if (lowerAt(reading, to.from - 1) !== "to" || from.nounEnd !== from.to) continue
    const phrase = numberOf(change) ?? subjectOf(change)
    for (const end of [from, to]) {
      if (end.measure !== "count") continue
      if (phrase === undefined) {
        copyGroup(change, end)
        continue
      }
      end.counted = textOf(reading, phrase.from, phrase.to)
      end.head = reading.tokens[phrase.head]!.singular
      end.countUnit = unitOfNoun(reading, end.head)
      copyGroup(change, end)
    }
  }
}

const percentages = wordSet("percentage proportion share")

/** "32 per cent of households had it; in Loja the percentage rose to 41": a share as well, of the same. */
export function continueShare(figures: ReadonlyArray<Figure>, earlier: ReadonlyArray<Figure>): void {
  for (const figure of figures) {
    const { reading, from, to, nounEnd, measure } = figure
    const said = itemBefore(figures, figure.position) ?? earlier.at(-1)
    if (measure !== "count" || nounEnd !== to || said?.reading !== reading || said.measure !== "percent")
      continue
    let verb = from - 1
    while (verb > from - 4 && !percentages.has(lowerAt(reading, verb))) verb--
    if (!percentages.has(lowerAt(reading, verb)) || lowerAt(reading, verb - 1) !== "the") continue
    figure.measure = "percent"
    figure.unit = "percent"
  }
}

const theOrThis = wordSet("the this")

/** "The number of cases was 6 per cent higher": of the cases counted last. */
export function continueCount(figures: ReadonlyArray<Figure>, earlier: ReadonlyArray<Figure>): void {
  const [figure] = figures
  if (figure?.measure !== "percent_change") return
  const phrase = numberOf(figure)
  if (phrase === undefined) {
    const { from } = figure.reading.sentences[figure.sentence]!
    const isThere = saysThereWas(figure)
    const last = isThere ? earlier.findLast(({ measure }) => measure === "count") : earlier.at(-1)
    // "The rise between 2023 and 2024 was 8 per cent": of what was counted right before.
    if (
      (isThere ||
        pointsAtLast(figure) ||
        amounts.has(lowerAt(figure.reading, from)) ||
        (theOrThis.has(lowerAt(figure.reading, from)) && amounts.has(lowerAt(figure.reading, from + 1)))) &&
      last?.reading === figure.reading &&
      figure.sentence - last.sentence <= (isThere ? 2 : 1) &&
      last.measure === "count"
    )
      copyGroup(last, figure)
    return
  }
  const noun = singular(lowerAt(figure.reading, phrase.head))
  const counted = earlier.findLast(
    (other) =>
      other.reading === figure.reading &&
      other.measure === "count" &&
      other.head === noun &&
      other.base === null &&
      figure.sentence - other.sentence <= 2
  )
  if (counted !== undefined) copyGroup(counted, figure)
}

/** "In 2024 there was a decline of 8 per cent in relation to the year before": of nothing that it names. */
function saysThereWas({ reading, from, to }: Figure): boolean {
  let at = from - 1
  while (at > from - 8 && lowerAt(reading, at) !== "there") at--
  if (lowerAt(reading, at) !== "there" || !amounts.has(lowerAt(reading, from - 2))) return false
  return lowerAt(reading, to) !== "in" || relationOrTheLike.has(lowerAt(reading, to + 1))
}

const relationOrTheLike = wordSet("relation comparison")

const aOrTheLike = wordSet("a an , i .")

/** "fell from 96 in 2019 to 91 in 2021, a drop of 5 percentage points": the change is that of the group. */
export function shareGroup(reading: PassageReading, figures: ReadonlyArray<Figure>): void {
  for (let index = 1; index < figures.length; index++) {
    const figure = figures[index]!
    // "371 in 2018 (308 female and 63 male), compared with 316 in 2017": not with those in the brackets.
    const previous =
      (figure.parenthetical
        ? undefined
        : figures.findLast(
            (other, at) => at < index && !other.parenthetical && !(at > 0 && isInsertedPart(other))
          )) ?? figures[index - 1]!
    if (figure.parenthetical && previous.measure === "percent_change" && figure.measure === "count") {
      copyGroup(previous, figure)
      continue
    }
    if (isForAsMuch(reading, previous, figure)) figure.dimensions.sex ??= previous.dimensions.sex
    if (isComparedAlone(reading, previous, figure) || isOfNextTime(reading, previous, figure))
      copyGroup(previous, figure)
    if (figure.measure !== "percent_change") continue
    if (pointsAtLast(figure)) {
      copyGroup(previous, figure)
      continue
    }
    if (isComparedBehind(reading, previous, figure)) {
      copyGroup(previous, figure)
      continue
    }
    let at = figure.from - 1
    while (at > previous.to && !amounts.has(lowerAt(reading, at))) at--
    if (at === previous.to || !aOrTheLike.has(lowerAt(reading, at - 1))) continue
    copyGroup(previous, figure)
  }
}

/** "174 detainees, 19 of whom were women, against 311 in 2021": what is inserted is compared with nothing. */
export const isInsertedPart = ({ reading, from, to }: Figure): boolean =>
  lowerAt(reading, from - 1) === "," && lowerAt(reading, to) === "of" && lowerAt(reading, to + 1) === "whom"

const butOrAnd = wordSet("but and")

/** "Women account for 38 per cent of all, but for as much as 86 per cent of those there": of the women too. */
function isForAsMuch(reading: PassageReading, previous: Figure, figure: Figure): boolean {
  if (figure.measure !== "percent" || previous.measure !== "percent") return false
  for (let at = figure.from - 1; at > figure.from - 5 && at > previous.to; at--)
    if (lowerAt(reading, at) === "for") return butOrAnd.has(lowerAt(reading, at - 1))
  return false
}

const upOrDown = wordSet("up down")

const fewerOrTheLike = wordSet("fewer more less higher lower up down")

/** "940 complaints, 13 per cent fewer than": set behind the count without words of its own. */
const isComparedBehind = (reading: PassageReading, previous: Figure, { from, to }: Figure) =>
  previous.measure === "count" &&
  (lowerAt(reading, from - 1) === "," ||
    (lowerAt(reading, from - 1) === "or" && lowerAt(reading, from - 2) === ",") ||
    // "it was 105,466, up 31 per cent from 2021".
    (upOrDown.has(lowerAt(reading, from - 1)) &&
      (from - 2 === previous.nounEnd || lowerAt(reading, from - 2) === ",")) ||
    (isOrWas.has(lowerAt(reading, from - 1)) && lowerAt(reading, from - 2) === "which")) &&
  (fewerOrTheLike.has(lowerAt(reading, to)) || upOrDown.has(lowerAt(reading, from - 1)))

/** "90 entries at Loja in 2023 and 80 in 2024": only the time is another. */
const isOfNextTime = (
  reading: PassageReading,
  previous: Figure,
  { measure, from, to, nounEnd, lender }: Figure
) =>
  measure === "count" &&
  previous.measure === "count" &&
  lender === previous &&
  nounEnd === to &&
  lowerAt(reading, from - 1) === "and" &&
  reading.periods.some((mention) => mention.from === to) &&
  reading.periods.some((mention) => mention.to === from - 1 && mention.from >= previous.to)

/** "were sent back from Peru in 2022, compared with 90 in 2021": nothing but its time is said of the other term. */
const isComparedAlone = (
  reading: PassageReading,
  previous: Figure,
  { measure, from, to, nounEnd }: Figure
): boolean =>
  measure === "count" &&
  previous.measure === "count" &&
  nounEnd === to &&
  (opensTerm(reading, from) ||
    // "when in 2010 they had been 45,317".
    (lowerAt(reading, from - 1) === "been" && itOrThey.has(lowerAt(reading, from - 3))))

export function copyGroup({ dimensions }: Figure, figure: Figure): void {
  const { sex, ageMin, ageMax, nationality, area, counterpart } = dimensions
  figure.dimensions.sex ??= sex
  figure.dimensions.ageMin ??= ageMin
  figure.dimensions.ageMax ??= ageMax
  figure.dimensions.nationality ??= nationality
  figure.dimensions.area ??= area
  figure.dimensions.counterpart ??= counterpart
}

/** "rose from 25 to 50 between 2018 and 2021": each end of the change has its end of the period. */
export function splitRange(reading: PassageReading, figures: ReadonlyArray<Figure>): void {
  for (let index = 0; index + 1 < figures.length; index++) {
    const one = figures[index]!
    const other = figures[index + 1]!
    if (lowerAt(reading, one.from - 1) !== "from" || !isToAfter(reading, one, other)) continue
    const period = rangeBefore(reading, one.from) ?? one.period
    if (period?.kind !== "period" || period.start === null || period.end === null) continue
    if (
      period === one.period &&
      other.period !== null &&
      (other.period.start !== period.start || other.period.end !== period.end)
    )
      continue
    const unit = period.precision === "year" ? 4 : 7
    if (period.start.slice(0, unit) === period.end.slice(0, unit)) continue
    one.period = { ...period, end: stretchOf(period.start, period.precision).end }
    other.period = { ...period, start: stretchOf(period.end, period.precision).start }
  }
}

/** "between 2021 and 2023, from 16,000 to 25,168": the range that stands right before "from". */
const rangeBefore = (reading: PassageReading, from: number): Period | undefined =>
  reading.periods.find(
    ({ to, period, strength }) =>
      strength === "stated" &&
      period.kind === "period" &&
      period.precision === "year" &&
      period.start?.slice(0, 4) !== period.end?.slice(0, 4) &&
      lowerAt(reading, to) === "," &&
      to === from - 2
  )?.period

/** "to" between two figures, with at most the noun of the first. */
function isToAfter(reading: PassageReading, one: Figure, other: Figure): boolean {
  if (other.from - one.to > 4) return false
  const last = lowerAt(reading, other.from - 1)
  return last === "to"
}
