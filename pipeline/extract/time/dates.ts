import type { Token, Tokenised } from "../text/tokens.ts"
import { foldedAt, isGlued } from "../text/tokens.ts"
import { tokenKind } from "../text/words.ts"
import { makeCueWords, shareCues } from "../text/cue-words.ts"
import type { Stretch } from "./calendar.ts"
import { dayOf, lastDay, monthOf, yearOf, yearsOf } from "./calendar.ts"
import { dayNumber, isHyphenatedMonth, isYear, monthNameAt, monthNames } from "./names.ts"
import { numericDate } from "./numeric.ts"
import { partOfYear, relativePart, relativeQuarter, shortPartOfYear } from "./parts.ts"
import { commaOrAnd, pauseBracketOrEnd, theseOrThose, wordSet } from "../text/vocabulary.ts"

export { isYear } from "./names.ts"

/**
 * A date, month, quarter or year as printed: tokens `from` to `to`. `year` null means that the
 * text leaves the year to its neighbour ("between January and August 2021"); `day` is the first of
 * several ("4 to 12 May").
 */
export interface DateMention {
  readonly from: number
  readonly to: number
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  readonly stretch: Stretch | null
}

const partWords = new Set("month months half quarter quarters semester trimester q h".split(" "))

/** Words that dates begin with, or parts of years and years that point to another. */
const opensDate = makeCueWords([...partWords, "year", "years", ...monthNames], {
  compound: isHyphenatedMonth
})

/** The dates of a passage in order. A bare year is one; what a name or a number holds is sorted out later. */
export function findDates(text: Tokenised): Array<DateMention> {
  const { tokens } = text
  const found: Array<DateMention> = []
  let quarter: Stretch | null = null
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!
    const { kind, lower } = token
    if (kind !== tokenKind.number && !shareCues(token, opensDate)) continue
    const date: DateMention | undefined =
      kind === tokenKind.number
        ? numberAt(text, index)
        : lower === "year" || (lower === "years" && foldedAt(tokens, index - 2) === "of")
          ? relativeYear(tokens, index, found)
          : wordAt(text, index, quarter, found[found.length - 1])
    if (date === undefined) continue
    found.push(date)
    index = Math.max(index, date.to - 1)
    if (date.stretch !== null && isQuarter(date.stretch)) quarter = date.stretch
  }
  return found
}

const isQuarter = ({ start, end, precision }: Stretch) =>
  precision === "quarter" && Number(end.slice(5, 7)) === Number(start.slice(5, 7)) + 2

const numberAt = (text: Tokenised, index: number): DateMention | undefined =>
  numericDate(text, index) ??
  (isYear(text.tokens[index]) ? yearAt(text, index) : (shortFiscalYear(text, index) ?? dayFirst(text, index)))

/** "FY23": the year of this century. */
function shortFiscalYear(text: Tokenised, index: number): DateMention | undefined {
  const digits = text.tokens[index]!.text
  if (digits.length !== 2 || foldedAt(text.tokens, index - 1) !== "fy" || !isGlued(text, index))
    return undefined
  return mention(index, index + 1, 2000 + Number(digits), null, null)
}

function wordAt(
  text: Tokenised,
  index: number,
  quarter: Stretch | null,
  last: DateMention | undefined
): DateMention | undefined {
  const { tokens } = text
  const token = tokens[index]!
  const month = monthNameAt(text, index)
  if (month !== undefined) return monthFirst(text, index, month)
  if (!partWords.has(token.lower)) return undefined
  const part =
    partOfYear(tokens, index) ??
    shortPartOfYear(text, index) ??
    relativeQuarter(tokens, index, quarter) ??
    (last?.stretch == null ? undefined : relativePart(tokens, index, Number(last.stretch.end.slice(0, 4))))
  return part === undefined
    ? undefined
    : { ...part, year: Number(part.stretch.end.slice(0, 4)), month: null, day: null }
}

export function stretchOf(year: number, month: number | null, day: number | null, last = day): Stretch {
  if (month === null) return yearOf(year)
  if (day === null || last === null) return monthOf(year, month)
  const longest = lastDay(year, month)
  return {
    start: dayOf(year, month, Math.min(day, longest)).start,
    end: dayOf(year, month, Math.min(last, longest)).end,
    precision: "day"
  }
}

function mention(
  from: number,
  to: number,
  year: number | null,
  month: number | null,
  days: { readonly first: number; readonly last: number } | null
): DateMention {
  const day = days?.first ?? null
  const stretch = year === null ? null : stretchOf(year, month, day, days?.last ?? null)
  return { from, to, year, month, day, stretch }
}

const yearIn = (tokens: ReadonlyArray<Token>, at: number): number | null =>
  isYear(tokens[at]) ? Number(tokens[at]!.text) : null

/** "15 March 2020", "15th of March, 2020", "4 June"; "3, 4 and 17 March", "4 to 12 May". */
function dayFirst(text: Tokenised, index: number): DateMention | undefined {
  const { tokens } = text
  const days = readDays(text, index)
  if (days === undefined) return undefined
  let at = days.to
  if (foldedAt(tokens, at) === "day") at++
  if (foldedAt(tokens, at) === "of") at++
  const month = monthNameAt(text, at)
  if (month === undefined) return undefined
  const after = tokens[month.to]
  const yearAfter = after?.text === "," || after?.lower === "of" ? month.to + 1 : month.to
  const year = yearIn(tokens, yearAfter)
  return mention(index, year === null ? month.to : yearAfter + 1, year, month.month, days)
}

const dayJoiners = new Set([",", "and", "&", "to", "-", "until", "through", "or"])

/** Longest list of days that is read as one. */
const listLength = 16

/** Days of one month, ascending, from token `index`. */
function readDays(text: Tokenised, index: number): { first: number; last: number; to: number } | undefined {
  const { tokens } = text
  const first = dayNumber(tokens[index])
  if (first === 0) return undefined
  let last = first
  let to = afterOrdinal(text, index)
  while (to - index < listLength && dayJoiners.has(foldedAt(tokens, to))) {
    let next = to + 1
    while (foldedAt(tokens, next) === "and" || foldedAt(tokens, next) === "the") next++
    const day = dayNumber(tokens[next])
    if (day <= last) break
    last = day
    to = afterOrdinal(text, next)
  }
  return { first, last, to }
}

const ordinalEndings = new Set(["st", "nd", "rd", "th"])

const afterOrdinal = (text: Tokenised, day: number): number =>
  ordinalEndings.has(foldedAt(text.tokens, day + 1)) && isGlued(text, day + 1) ? day + 2 : day + 1

const beforeMonth = wordSet(
  "in between from to and since until till by of through during throughout - late early mid last next this every"
)
const beforeDay = wordSet("on since until till by before after")

/** "March 2020", "March, 2020", "March 15, 2020", "On March 15", "in March". */
function monthFirst(
  text: Tokenised,
  index: number,
  { month, to }: { readonly month: number; readonly to: number }
): DateMention | undefined {
  const { tokens } = text
  const linked = foldedAt(tokens, to) === "of" || tokens[to]?.text === "," ? to + 1 : to
  const year = yearIn(tokens, linked)
  if (year !== null) return mention(index, linked + 1, year, month, null)
  const before = foldedAt(tokens, index - 1)
  const days = readDays(text, to)
  if (days !== undefined) {
    const yearAfter = tokens[days.to]?.text === "," ? days.to + 1 : days.to
    const dated = yearIn(tokens, yearAfter)
    if (dated !== null) return mention(index, yearAfter + 1, dated, month, days)
    if (beforeDay.has(before)) return mention(index, days.to, null, month, days)
  }
  if (tokens[index]!.lower.length < 4 && month !== 5) return undefined
  const cued = beforeMonth.has(before) && !(before === "of" && month === 5 && !endsBefore(tokens, index - 2))
  // "January, February and March 2024".
  const isListed =
    commaOrAnd.has(before) &&
    (commaOrAnd.has(foldedAt(tokens, to)) || isYear(tokens[to])) &&
    monthNameAt(text, index - 2) !== undefined
  return cued || isListed || opensRange(text, to) ? mention(index, to, null, month, null) : undefined
}

const startOrTheLike = wordSet("end start beginning middle month")

/** "the end of May": "of May" alone may be said of a person. */
const endsBefore = (tokens: ReadonlyArray<Token>, at: number) => startOrTheLike.has(foldedAt(tokens, at))

/** "January–March 2021". */
const opensRange = (text: Tokenised, at: number) =>
  (foldedAt(text.tokens, at) === "-" || foldedAt(text.tokens, at) === "to") &&
  monthNameAt(text, at + 1) !== undefined

/** "2020", "the 1990s"; a season "2019/20" or "2015–19" is one, "2015–2019" keeps its two ends apart. */
function yearAt(text: Tokenised, index: number): DateMention {
  const { tokens } = text
  const year = Number(tokens[index]!.text)
  const joiner = tokens[index + 1]
  if (joiner === undefined || !isGlued(text, index + 1)) return mention(index, index + 1, year, null, null)
  if (joiner.lower === "s") return years(index, index + 2, year, year + 9)
  const second = tokens[index + 2]
  if (second?.kind === tokenKind.number && isGlued(text, index + 2)) {
    const short = second.text.length === 2
    const last = short ? year - (year % 100) + Number(second.text) : Number(second.text)
    if (joiner.text === "/" && last === year + 1) return years(index, index + 3, year, last)
    if (joiner.lower === "-" && short && last > year) return years(index, index + 3, year, last)
  }
  return mention(index, index + 1, year, null, null)
}

const years = (from: number, to: number, first: number, last: number): DateMention => ({
  from,
  to,
  year: first,
  month: null,
  day: null,
  stretch: yearsOf(first, last)
})

const kindsOfYear = wordSet("school academic fiscal financial")

const previousOrPreceding = wordSet("previous preceding")
const lastOrLatter = wordSet("last latter")
const aOneOrThe = wordSet("a one the")
const earlierOrBefore = wordSet("earlier before")
const aOrOne = wordSet("a one")

/** "the previous year", "that same year", "a year earlier", "the following year": resolved by the last date before. */
function relativeYear(
  tokens: ReadonlyArray<Token>,
  index: number,
  found: ReadonlyArray<DateMention>
): DateMention | undefined {
  const before = foldedAt(tokens, index - 1)
  const last = found[found.length - 1]
  if (last === undefined || last.stretch === null || last.to > index) return undefined
  const year = Number(last.stretch.end.slice(0, 4))
  if (before === "previous" || before === "preceding") return besideYear(last.stretch, index, year, -1)
  if (before === "following") return besideYear(last.stretch, index, year, 1)
  if (before === "the" && isYearItself(tokens, index - 2)) {
    const named = found.findLast(({ from }) => !previousOrPreceding.has(tokens[from]!.lower))
    if (named?.stretch == null) return undefined
    return mention(index, index + 1, Number(named.stretch.end.slice(0, 4)), null, null)
  }
  if (before === "that" && foldedAt(tokens, index - 2) === "during") {
    // "rose to 90 in 2022, up from 70 in 2021. During that year": the one that was told of.
    const told = found.findLast((date) => date.stretch !== null && !isComparedWith(tokens, date.from))
    return mention(
      index - 1,
      index + 1,
      told === undefined ? year : Number(told.stretch!.end.slice(0, 4)),
      null,
      null
    )
  }
  if (before === "same") {
    const told = found.findLast((date) => date.stretch !== null && !isComparedWith(tokens, date.from))
    return mention(index - 1, index + 1, Number((told ?? last).stretch!.end.slice(0, 4)), null, null)
  }
  if (before === "latter" || before === "that") return mention(index - 1, index + 1, year, null, null)
  if (kindsOfYear.has(before) && foldedAt(tokens, index - 2) === "same")
    return { ...last, from: index - 2, to: index + 1 }
  // "In the last of those years".
  if (
    theseOrThose.has(before) &&
    foldedAt(tokens, index - 2) === "of" &&
    lastOrLatter.has(foldedAt(tokens, index - 3))
  )
    return mention(index - 3, index + 1, year, null, null)
  if (aOneOrThe.has(before) && earlierOrBefore.has(foldedAt(tokens, index + 1)))
    return { ...besideYear(last.stretch, index, year, -1), to: index + 2 }
  if (aOrOne.has(before) && foldedAt(tokens, index + 1) === "later")
    return { ...besideYear(last.stretch, index, year, 1), to: index + 2 }
  if (
    before === "the" &&
    foldedAt(tokens, index + 1) === "after" &&
    pauseBracketOrEnd.has(foldedAt(tokens, index + 2))
  )
    return mention(index - 1, index + 2, year + 1, null, null)
  return undefined
}

/** "20 million in 2021/22 and 30 million the following year": in 2022/23. */
function besideYear(
  { start, end, precision }: Stretch,
  index: number,
  year: number,
  step: 1 | -1
): DateMention {
  const isSeason = precision === "year" && Number(start.slice(0, 4)) === year - 1 && end.endsWith("12-31")
  return isSeason
    ? years(index - 1, index + 1, year - 1 + step, year + step)
    : mention(index - 1, index + 1, year + step, null, null)
}

const fromOrTheLike = wordSet("from than against compared versus")
const toOrTheLike = wordSet("to , ; .")

/** "up from 70 in 2021", "compared with 70 in 2021". */
function isComparedWith(tokens: ReadonlyArray<Token>, from: number): boolean {
  for (let at = from - 1; at >= 0 && at > from - 12; at--) {
    const word = tokens[at]!.lower
    if (fromOrTheLike.has(word)) return true
    if (toOrTheLike.has(word)) return false
  }
  return false
}

const endOrClose = wordSet("end close")

/** "during the year", "by the close of the year": the year named last, not the one that it was compared with. */
const isYearItself = (tokens: ReadonlyArray<Token>, preposition: number) =>
  foldedAt(tokens, preposition) === "during" ||
  (foldedAt(tokens, preposition) === "of" && endOrClose.has(foldedAt(tokens, preposition - 1)))
