import type { Token } from "../text/tokens.ts"
import { foldedAt } from "../text/tokens.ts"
import { tokenKind } from "../text/words.ts"
import { commaOrAnd, isOrWas, prepositions, wordSet } from "../text/vocabulary.ts"
import type { Stretch } from "./calendar.ts"
import { sameDayIn } from "./calendar.ts"
import type { DateMention } from "./dates.ts"
import { stretchOf } from "./dates.ts"
import { findOrdinalYears } from "./ordinal-years.ts"
import type { Period, PeriodMention } from "./period.ts"
import { span } from "./period.ts"
import { isAct, isDuringEvent } from "./acts.ts"
import {
  joined,
  lead,
  ranges,
  readRange,
  readSinceThatDate,
  spanning,
  spanOfList,
  yearsOfList
} from "./ranges.ts"
import { takesSurvey, isRegisterAt, endsRegister, isOfRegister, isRegister } from "./registers.ts"
import { countsInhabitants, stoodBefore, isClosingDay, tellsStock } from "./stock-days.ts"

const stocks = new Set(["by", "at"])

/**
 * The periods that the dates of a passage make with the prepositions around them, in order.
 * @param titled the dates that stand in names
 * @param opener the date that dates what names no year: for an item of a lettered list, the last before the list
 */
export function findPeriods(
  tokens: ReadonlyArray<Token>,
  dates: ReadonlyArray<DateMention>,
  titled: ReadonlyArray<DateMention> = [],
  opener?: DateMention
): Array<PeriodMention> {
  const found: Array<PeriodMention> = []
  // "220 in January 2023, 201 in February and 23 in March": each month of the year named last.
  let earlier: DateMention | undefined
  for (let index = 0; index < dates.length; index++) {
    const first = dates[index]!
    const second = dates[index + 1]
    const before = earlier
    const dated = withYear(tokens, first, yearOfMonths(tokens, dates, index) ?? before ?? opener)
    earlier = dated
    const listed = yearsOfList(tokens, dates, index)
    if (listed > 0) {
      found.push(spanOfList(first, dates[index + listed]!))
      earlier = dates[index + listed]
      index += listed
      continue
    }
    if (second !== undefined && joined(tokens, first, second)) {
      const end = withYear(tokens, second, dated)
      const period = readRange(tokens, first, end)
      if (period !== undefined) {
        found.push(period)
        earlier = end
        index++
        continue
      }
    }
    const since = index === 0 ? undefined : readSinceThatDate(tokens, dates[index - 1]!, first)
    if (since !== undefined) {
      found.push(since)
      continue
    }
    const single = readSingle(tokens, dated, found[found.length - 1]?.period)
    if (single !== undefined) found.push(single)
  }
  const ordinal = findOrdinalYears(tokens, found, titled)
  return ordinal.length === 0 ? found : [...found, ...ordinal].sort((one, other) => one.from - other.from)
}

const seasons = new Set(["season", "harvest", "campaign", "summer", "winter"])
const during = new Set(["in", "during", "for", "throughout", "over", "within", "on"])
const closing = new Set(["end", "close"])
const aroundClosing = new Set("of end close the at by as in until till up - to".split(" "))
const lasting = new Set(["since", "from"])
const compared = new Set(["respect", "compared", "relative", "relation"])
const ending = new Set(["until", "till", "through", "before"])

const ofRegister = wordSet("in of on")

const pointingBack = wordSet("same that last latter")

const earlierOrLater = wordSet("earlier before later after")

const relateOrTheLike = wordSet("relate relates refer refers pertain correspond corresponds corresponded")
const inForOrDuring = wordSet("in for during")

function readSingle(
  tokens: ReadonlyArray<Token>,
  date: DateMention,
  previous: Period | undefined
): PeriodMention | undefined {
  const stretch = date.stretch
  if (stretch === null) return undefined
  const at = lead(tokens, date.from)
  const word = foldedAt(tokens, at)
  const before = foldedAt(tokens, at - 1)
  const make = (from: number, period: Period, strength: PeriodMention["strength"] = "stated") => ({
    from,
    to: date.to,
    period,
    strength
  })
  const asOf = (from: number) => make(from, span("as_of", null, stretch))
  const whole = span("period", stretch, stretch)
  if (isRegister(tokens, date.to) || (date.month === null && endsRegister(tokens, date.from)))
    return asOf(date.from)
  // "The year 2025 marked a record: 47,687 applications were received".
  if (foldedAt(tokens, date.from - 1) === "year" && foldedAt(tokens, date.from - 2) === "the")
    if (marking.has(foldedAt(tokens, date.to))) return make(date.from - 2, whole)
  // "That same year".
  const isEnd = word === "of" && (closing.has(before) || isDateOf(tokens, at - 1))
  if (pointingBack.has(tokens[date.from]!.lower) && date.month === null && !isEnd)
    return make(date.from, isSeason(previous, stretch) ? previous! : whole)
  if (isAdverbial(tokens, date.from)) return make(date.from, whole)
  // "between 14 and 18 January".
  if (word === "between" && stretch.precision === "day" && stretch.start !== stretch.end)
    return make(at, whole, foldedAt(tokens, at - 2) === "had" ? "event" : "stated")
  // "On that same date, 29 February 2024".
  if (word === "," && before === "date" && date.day !== null && sameOrThat.has(foldedAt(tokens, at - 2)))
    return asOf(Math.max(0, foldedAt(tokens, at - 3) === "that" ? at - 4 : at - 3))
  // "65 per cent by the end of 2023, against 38 per cent a year earlier".
  if (earlierOrLater.has(tokens[date.to - 1]!.lower))
    return make(date.from, inYear(previous, stretch) ?? whole)
  if (word === "of" && (before === "course" || before === "whole")) return make(at - 1, whole)
  if (ofRegister.has(word) && isOfRegister(tokens, at)) return asOf(at)
  if (word === "of" && before === "that" && isRegisterAt(tokens, namedBefore(tokens, at - 2)))
    return asOf(at - 1)
  if (closing.has(word) || isEnd) {
    let from = at
    while (from > 0 && aroundClosing.has(tokens[from - 1]!.lower)) from--
    const first = foldedAt(tokens, from - 1)
    return lasting.has(first)
      ? make(from - 1, { ...span("period", stretch, null), start: stretch.end })
      : asOf(from)
  }
  if (tokens[date.from]!.lower.startsWith("end-")) return asOf(at)
  if (word === "of" && (before === "beginning" || before === "start"))
    return fromBeginning(tokens, at, date, stretch)
  // "As of", "as at", "as on", "up to".
  if (before === "as" && (word === "of" || word === "at" || word === "on")) return asOf(at - 1)
  if (word === "to" && compared.has(before)) return make(date.from, whole, "bare")
  // "With regard to 2022, 21,236 were interviewed".
  if (word === "to" && before === "regard" && tokens[date.to]?.text === ",") return make(at - 2, whole)
  // "The data which follow relate to the year 2024".
  if (word === "to" && relateOrTheLike.has(before)) return make(date.from, whole)
  // "In the current year, up to 20 May 2025".
  if (
    word === "to" &&
    before === "up" &&
    foldedAt(tokens, at - 2) === "," &&
    foldedAt(tokens, at - 3) === "year" &&
    foldedAt(tokens, at - 4) === "current"
  )
    return make(Math.max(0, at - 6), { ...whole, start: `${whole.end!.slice(0, 4)}-01-01` })
  if (word === "to") return before === "up" ? asOf(at - 1) : undefined
  // "and 13,487 in that of 2024/25", "In the dry season of 2022/23".
  const isAnother = before === "that" && inForOrDuring.has(foldedAt(tokens, at - 2))
  if (word === "of" && (isAnother || seasons.has(before))) return make(at - 1, whole)
  // "Over the 12 months of 2024".
  if (
    word === "of" &&
    before === "months" &&
    foldedAt(tokens, at - 2) !== "same" &&
    spanning.has(foldedAt(tokens, at - 4))
  )
    return make(at - 4, whole)
  // "During the first 20 days of January 2022".
  const days = word === "of" && before === "days" ? Number(foldedAt(tokens, at - 2)) : Number.NaN
  if (days >= 1 && days <= Number(stretch.end.slice(8)) && foldedAt(tokens, at - 3) === "first")
    return make(Math.max(0, foldedAt(tokens, at - 4) === "the" ? at - 5 : at - 4), {
      ...whole,
      end: `${stretch.start.slice(0, 8)}${String(days).padStart(2, "0")}`,
      precision: "day"
    })
  if (word === "of") return make(at, whole, isDuringEvent(tokens, at) ? "stated" : "bare")
  if (stocks.has(word) || ending.has(word)) return asOf(at)
  // "the population enumerated in 2022".
  if (word === "in" && before === "enumerated") return asOf(at)
  if (word === "on" && isClosingDay(stretch) && (tellsStock(tokens, date.to) || stoodBefore(tokens, at)))
    return asOf(at)
  if (word === "on" && date.day !== null && countsInhabitants(tokens, date.to)) return asOf(at)
  const strength = isAct(tokens, at, date.to) && !takesSurvey(tokens, at) ? "event" : "stated"
  // "From 4 to 12 May" has an end of its own.
  if (ranges.has(word) && date.day !== null && stretch.start !== stretch.end) return make(at, whole)
  // "Down 4 per cent from the previous year" compares.
  if (word === "from" && tokens[date.to - 1]!.lower === "year") return make(date.from, whole, "bare")
  const sinceEvent = word === "in" || word === "on" ? opensSince(tokens, at) : -1
  if (sinceEvent >= 0) return make(sinceEvent, span("period", stretch, null))
  if (lasting.has(word) || (word === "in" && before === "starting"))
    return make(at, span("period", stretch, null), strength)
  if (during.has(word)) return make(at, whole, strength)
  return make(date.from, whole, "bare")
}

/** "the last census, that of 2009, enumerated", "the census, which is that of 2015": the token of what is meant. */
function namedBefore(tokens: ReadonlyArray<Token>, last: number): number {
  const comma =
    isOrWas.has(foldedAt(tokens, last)) && foldedAt(tokens, last - 1) === "which" ? last - 2 : last
  return foldedAt(tokens, comma) === "," ? comma - 1 : -1
}

const cutOffOrTheLike = wordSet("cut-off closing reference reporting")

/** "at the cut-off date of 31 December 2024", "with a cut-off of 31 December 2024". */
const isDateOf = (tokens: ReadonlyArray<Token>, at: number): boolean => {
  const kind = foldedAt(tokens, at) === "date" ? at - 1 : at
  if (!cutOffOrTheLike.has(foldedAt(tokens, kind))) return false
  return kind < at
    ? atOrWith.has(foldedAt(tokens, at - 3))
    : foldedAt(tokens, at) === "cut-off" && atOrWith.has(foldedAt(tokens, at - 2))
}

const atOrWith = wordSet("at with")

const sameOrThat = wordSet("same that")

const marking = wordSet("marked saw brought was witnessed")

const besides = wordSet("previous preceding following")

/** "The previous year, 90 had been filed", "fell to 40 the following year"; but "than the previous year" compares. */
const isAdverbial = (tokens: ReadonlyArray<Token>, from: number): boolean =>
  besides.has(tokens[from]!.lower) &&
  foldedAt(tokens, from - 1) === "the" &&
  !prepositions.has(foldedAt(tokens, from - 2))

/** "in 2022/23 ... in that year": the year of two calendar years. */
const isSeason = (previous: Period | undefined, { end }: Stretch): boolean =>
  previous?.kind === "period" &&
  previous.precision === "year" &&
  previous.end === end &&
  previous.start !== null &&
  Number(end.slice(0, 4)) - Number(previous.start.slice(0, 4)) === 1

/** "840 in May 2023, 790 a year earlier": the same day or month of that year. */
function inYear(previous: Period | undefined, { start }: Stretch): Period | null {
  if (previous?.end == null || (previous.kind !== "as_of" && previous.precision === "year")) return null
  if (previous.start !== null && previous.start.slice(0, 7) !== previous.end.slice(0, 7))
    return inYearOf(previous, start)
  const moved = (date: string) => sameDayIn(Number(start.slice(0, 4)), date)
  return {
    ...previous,
    start: previous.start === null ? null : moved(previous.start),
    end: moved(previous.end)
  }
}

/** "From April 2019 to March 2020 ... a year earlier", "a year later": the same months, up to the year of a date. */
function inYearOf({ kind, start, end, precision }: Period, date: string): Period {
  const years = Number(end!.slice(0, 4)) - Number(date.slice(0, 4))
  const moved = (day: string) => sameDayIn(Number(day.slice(0, 4)) - years, day)
  return { kind, precision, start: moved(start!), end: moved(end!) }
}

/** "in January, February and March 2024": the year that the last of a list of months has. */
function yearOfMonths(
  tokens: ReadonlyArray<Token>,
  dates: ReadonlyArray<DateMention>,
  from: number
): DateMention | undefined {
  for (let index = from; index + 1 < dates.length; index++) {
    const [one, next] = [dates[index]!, dates[index + 1]!]
    if (one.stretch !== null || one.month === null || next.month === null || next.day !== null)
      return undefined
    if (next.from - one.to !== 1 || !commaOrAnd.has(foldedAt(tokens, one.to))) return undefined
    if (next.stretch !== null) return next
  }
  return undefined
}

/** "signed in June 2023; 40 had been housed by December": a month alone is of the year named right before. */
function withYear(
  tokens: ReadonlyArray<Token>,
  date: DateMention,
  earlier: DateMention | undefined
): DateMention {
  if (date.stretch !== null || date.month === null || earlier?.stretch == null) return date
  const year = Number(earlier.stretch.end.slice(0, 4))
  return { ...date, year, stretch: stretchOf(year, date.month, date.day, lastDayIn(tokens, date)) }
}

/** The second day of "14 and 18 January". */
function lastDayIn(tokens: ReadonlyArray<Token>, { from, to, day }: DateMention): number | null {
  for (let at = to - 1; at > from; at--)
    if (tokens[at]!.kind === tokenKind.number) return Math.max(day ?? 0, Number(tokens[at]!.text))
  return day
}

/** "Since its launch in 2016", "since the start of the programme in 2000": the event opens the period. */
function opensSince(tokens: ReadonlyArray<Token>, preposition: number): number {
  for (let at = preposition - 1; at >= preposition - 9 && at >= 0; at--) {
    const { kind, lower } = tokens[at]!
    if (lower === "since") return at
    // "Since that ruling, which was handed down on 4 May 2018".
    if (lower === "," && tokens[at + 1]!.lower === "which") continue
    if (kind !== tokenKind.word || finite.has(lower)) return -1
  }
  return -1
}

const finite = wordSet("is are has have had and who")

/** "Since the beginning of 2019", "at the start of 2019". */
function fromBeginning(
  tokens: ReadonlyArray<Token>,
  of: number,
  date: DateMention,
  stretch: Stretch
): PeriodMention {
  const at = foldedAt(tokens, of - 2) === "the" ? of - 3 : of - 2
  const word = foldedAt(tokens, at)
  const mentioned = (from: number, period: Period, strength: PeriodMention["strength"] = "stated") => ({
    from,
    to: date.to,
    period,
    strength
  })
  if (lasting.has(word)) return mentioned(at, span("period", stretch, null))
  if (stocks.has(word)) return mentioned(at, { ...span("as_of", null, stretch), end: stretch.start })
  const whole = span("period", stretch, stretch)
  return during.has(word) ? mentioned(at, whole) : mentioned(of, whole, "bare")
}
