import { cardinal } from "../numerals/words.ts"
import type { Token } from "../text/tokens.ts"
import { tokenKind } from "../text/tokens.ts"
import { months, ordinals } from "../text/vocabulary.ts"
import type { Stretch } from "./calendar.ts"
import { dayOf, halfOf, lastDay, monthOf, quarterOf, yearOf, yearsOf } from "./calendar.ts"

/**
 * A date, month, quarter or year as printed: tokens `from` to `to`. `year` null means that the
 * text leaves the year to its neighbour ("between January and August 2021").
 */
export interface DateMention {
  readonly from: number
  readonly to: number
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  readonly stretch: Stretch | null
}

export const isYear = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.kind === tokenKind.number &&
  token.text.length === 4 &&
  token.text >= "1800" &&
  token.text < "2100"

const dayNumber = (token: Token | undefined): number => {
  if (token === undefined || token.kind !== tokenKind.number || token.text.length > 2) return 0
  const day = Number(token.text)
  return Number.isInteger(day) && day >= 1 && day <= 31 ? day : 0
}

/** The dates of a passage in order. A bare year is one; what a name or a number holds is sorted out later. */
export function findDates(tokens: ReadonlyArray<Token>): Array<DateMention> {
  const found: Array<DateMention> = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!
    let date: DateMention | undefined
    if (token.kind === tokenKind.number) {
      if (isYear(token)) date = yearAt(tokens, index)
      else if (token.text.length <= 2) date = dayFirst(tokens, index)
    } else if (token.kind === tokenKind.word) {
      if (months.has(token.lower) && token.text[0] !== token.lower[0]) date = monthAt(tokens, index)
      else if (token.lower === "months" || token.lower === "month") date = monthsOfYear(tokens, index)
      else if (token.lower === "half" || token.lower === "quarter" || token.lower === "semester")
        date = partOfYear(tokens, index) ?? relativeQuarter(tokens, index, found)
      else if (token.text === "Q" && tokens[index + 1]?.start === token.end)
        date = shortQuarter(tokens, index)
    }
    if (date !== undefined) {
      found.push(date)
      index = Math.max(index, date.to - 1)
    }
  }
  return found
}

const mention = (
  from: number,
  to: number,
  year: number | null,
  month: number | null,
  day: number | null
): DateMention => ({
  from,
  to,
  year,
  month,
  day,
  stretch: year === null ? null : stretchOf(year, month, day)
})

export function stretchOf(year: number, month: number | null, day: number | null): Stretch {
  if (month === null) return yearOf(year)
  if (day === null) return monthOf(year, month)
  return dayOf(year, month, Math.min(day, lastDay(year, month)))
}

/** "15 March 2020", "4 June"; "4 and 5 June", "4 to 12 May" begin at the second day. */
function dayFirst(tokens: ReadonlyArray<Token>, index: number): DateMention | undefined {
  const day = dayNumber(tokens[index])
  if (day === 0) return undefined
  let at = index + 1
  if (
    tokens[at]?.lower === "st" ||
    tokens[at]?.lower === "th" ||
    tokens[at]?.lower === "nd" ||
    tokens[at]?.lower === "rd"
  )
    at++
  if (tokens[at]?.lower === "of") at++
  const month = months.get(tokens[at]?.lower ?? "")
  if (month === undefined || tokens[at]!.text[0] === tokens[at]!.lower[0]) return undefined
  const yearIndex = tokens[at + 1]?.text === "," || tokens[at + 1]?.lower === "of" ? at + 2 : at + 1
  if (isYear(tokens[yearIndex]))
    return mention(index, yearIndex + 1, Number(tokens[yearIndex]!.text), month, day)
  return mention(index, at + 1, null, month, day)
}

/** "March 2020", "March 15, 2020", "March". */
function monthAt(tokens: ReadonlyArray<Token>, index: number): DateMention | undefined {
  const month = months.get(tokens[index]!.lower)!
  const next = tokens[index + 1]
  if (isYear(next)) return mention(index, index + 2, Number(next!.text), month, null)
  if ((next?.lower === "of" || next?.text === ",") && isYear(tokens[index + 2])) {
    return mention(index, index + 3, Number(tokens[index + 2]!.text), month, null)
  }
  const day = dayNumber(next)
  if (day > 0 && tokens[index + 2]?.text === "," && isYear(tokens[index + 3])) {
    return mention(index, index + 4, Number(tokens[index + 3]!.text), month, day)
  }
  const before = tokens[index - 1]?.lower ?? ""
  const cued = /^(?:in|between|from|to|and|since|until|by|of|through|during|-|late|early|mid)$/.test(before)
  return cued && !(before === "of" && month === 5) ? mention(index, index + 1, null, month, null) : undefined
}

/** "2020"; a school or fiscal year "2019/20", "2019-2020" keeps its two ends apart unless joined by a slash. */
function yearAt(tokens: ReadonlyArray<Token>, index: number): DateMention {
  const year = Number(tokens[index]!.text)
  const slash = tokens[index + 1]
  const second = tokens[index + 2]
  if (
    slash?.text === "/" &&
    slash.start === tokens[index]!.end &&
    second?.kind === tokenKind.number &&
    second.start === slash.end
  ) {
    const last =
      second.text.length === 2 ? Math.floor(year / 100) * 100 + Number(second.text) : Number(second.text)
    if (last === year + 1)
      return { from: index, to: index + 3, year, month: null, day: null, stretch: yearsOf(year, last) }
  }
  return mention(index, index + 1, year, null, null)
}

/** "first half of 2023", "second quarter of 2020", "the first semester of 2021". */
function partOfYear(tokens: ReadonlyArray<Token>, index: number): DateMention | undefined {
  const ordinal = ordinals.get(tokens[index - 1]?.lower ?? "")
  if (ordinal === undefined) return undefined
  let at = index + 1
  while (tokens[at]?.lower === "of" || tokens[at]?.lower === "the" || tokens[at]?.lower === "year") at++
  if (!isYear(tokens[at])) return undefined
  const year = Number(tokens[at]!.text)
  const isQuarter = tokens[index]!.lower === "quarter"
  if (ordinal > (isQuarter ? 4 : 2)) return undefined
  return {
    from: index - 1,
    to: at + 1,
    year,
    month: null,
    day: null,
    stretch: isQuarter ? quarterOf(year, ordinal) : halfOf(year, ordinal)
  }
}

/** "the same quarter of 2020", "the most recent quarter": resolved by the last quarter that was named. */
function relativeQuarter(
  tokens: ReadonlyArray<Token>,
  index: number,
  found: ReadonlyArray<DateMention>
): DateMention | undefined {
  if (tokens[index]!.lower !== "quarter") return undefined
  const last = found.findLast(
    (date) => date.stretch?.precision === "quarter" && date.to - date.from > 1
  )
  if (last === undefined) return undefined
  const before = tokens[index - 1]?.lower
  const year = tokens[index + 2]
  if (before === "same" && tokens[index + 1]?.lower === "of" && isYear(year)) {
    const quarter = Math.ceil(Number(last.stretch!.end.slice(5, 7)) / 3)
    return {
      ...last,
      from: index - 1,
      to: index + 3,
      year: Number(year!.text),
      stretch: quarterOf(Number(year!.text), quarter)
    }
  }
  if (before === "recent" || before === "last" || before === "latest")
    return { ...last, from: index - 1, to: index + 1 }
  return undefined
}

/** "the first six months of 2022". */
function monthsOfYear(tokens: ReadonlyArray<Token>, index: number): DateMention | undefined {
  const year = tokens[index + 2]
  if (tokens[index - 2]?.lower !== "first" || tokens[index + 1]?.lower !== "of" || !isYear(year))
    return undefined
  const count = cardinal(tokens[index - 1]!.lower) ?? Number(tokens[index - 1]!.text)
  if (!(count >= 2 && count <= 11)) return undefined
  const last = monthOf(Number(year!.text), count)
  const stretch = { start: `${year!.text}-01-01`, end: last.end, precision: last.precision }
  return { from: index - 2, to: index + 3, year: Number(year!.text), month: null, day: null, stretch }
}

/** "Q2 2020". */
function shortQuarter(tokens: ReadonlyArray<Token>, index: number): DateMention | undefined {
  const quarter = Number(tokens[index + 1]?.text)
  const year = tokens[index + 2]
  if (!(quarter >= 1 && quarter <= 4) || !isYear(year)) return undefined
  return {
    from: index,
    to: index + 3,
    year: Number(year!.text),
    month: null,
    day: null,
    stretch: quarterOf(Number(year!.text), quarter)
  }
}
