import type { Token } from "../text/tokens.ts"
import { foldedAt } from "../text/tokens.ts"
import { tokenKind } from "../text/words.ts"
import type { DateMention } from "./dates.ts"
import { stretchOf } from "./dates.ts"
import type { PeriodMention } from "./period.ts"
import { span } from "./period.ts"
import { wordSet } from "../text/vocabulary.ts"

const joiners = new Set(["and", "to", "until", "till", "through", "-", "up"])

/** What opens a range of two dates. */
export const ranges = new Set(["between", "from"])

/** "In 2020, 2021 and 2022 it handled 57 cases": how many more years the list has, if they are one stretch. */
export function yearsOfList(
  tokens: ReadonlyArray<Token>,
  dates: ReadonlyArray<DateMention>,
  first: number
): number {
  if (!spanning.has(foldedAt(tokens, lead(tokens, dates[first]!.from)))) return 0
  let last = first
  while (last + 1 < dates.length && adjoins(dates[last]!, dates[last + 1]!) && isYearAlone(dates[last]!)) {
    const gap = dates[last + 1]!.from - dates[last]!.to
    const joiner = tokens[dates[last]!.to]!.lower
    if (gap !== 1 || (joiner !== "," && joiner !== "and")) break
    last++
    if (joiner === "and") break
  }
  const more = last - first
  const end = dates[last]!.to
  const paired =
    isPaired(tokens, end) || (tokens[end]?.text === "," && tokens[end + 1]?.kind === tokenKind.number)
  return more > 1 && tokens[dates[last]!.from - 1]!.lower === "and" && !paired ? more : 0
}

const isYearAlone = ({ month, to, from }: DateMention) => month === null && to - from === 1

export const spanOfList = (first: DateMention, last: DateMention): PeriodMention => ({
  from: first.from - 1,
  to: last.to,
  period: span("period", first.stretch, last.stretch),
  strength: "stated"
})

const insideRange = new Set("the fy to end of year years mid early late - up and including".split(" "))

const betweenOrFrom = wordSet("between from")

const times = wordSet("date day month year")

const andToOrUntil = wordSet("and to until")

/** "It was set up in May 2017. Between that date and June 2023, ...": from the date named last. */
export function readSinceThatDate(
  tokens: ReadonlyArray<Token>,
  earlier: DateMention,
  date: DateMention
): PeriodMention | undefined {
  const at = date.from - 4
  if (!betweenOrFrom.has(foldedAt(tokens, at)) || tokens[at + 1]!.lower !== "that") return undefined
  if (!times.has(tokens[at + 2]!.lower) || !andToOrUntil.has(tokens[at + 3]!.lower)) return undefined
  if (earlier.stretch === null || date.stretch === null || earlier.stretch.start > date.stretch.end)
    return undefined
  return { from: at, to: date.to, period: span("period", earlier.stretch, date.stretch), strength: "stated" }
}

const opensUpTo = (tokens: ReadonlyArray<Token>, at: number) =>
  foldedAt(tokens, at) === "and" && foldedAt(tokens, at + 1) === "up" && foldedAt(tokens, at + 2) === "to"

/** Do only a joining word and words that belong to the second date stand between two dates? */
export function joined(tokens: ReadonlyArray<Token>, first: DateMention, second: DateMention): boolean {
  const gap = second.from - first.to
  // "Since 1986 and up to 2022".
  if (gap === 3 && opensUpTo(tokens, first.to)) return foldedAt(tokens, first.from - 1) === "since"
  // "in 2010 up to the end of 2024".
  if (gap < 1 || gap > (foldedAt(tokens, first.to) === "up" ? 5 : 4)) return false
  if (!joiners.has(tokens[first.to]!.lower)) return false
  for (let at = first.to + 1; at < second.from; at++) if (!insideRange.has(tokens[at]!.lower)) return false
  return true
}

const beforeDates = new Set(
  "the fy year years two three four five month months early late mid period both fiscal financial school academic calendar".split(
    " "
  )
)

const hyphenated = new Set(["mid", "end", "early", "late"])

/** Where the words before a date begin: over "the", "fiscal year", "early", "month of", "period of". */
export function lead(tokens: ReadonlyArray<Token>, from: number): number {
  let at = from - 1
  for (; at >= 0; at--) {
    const word = tokens[at]!.lower
    if (word === "of") {
      const before = foldedAt(tokens, at - 1)
      if (before !== "month" && before !== "period") break
    } else if (word === "-") {
      // "In mid-2019", "at end-2019".
      if (!hyphenated.has(foldedAt(tokens, at - 1))) break
    } else if (!beforeDates.has(word)) break
  }
  return at
}

export function readRange(
  tokens: ReadonlyArray<Token>,
  first: DateMention,
  second: DateMention
): PeriodMention | undefined {
  const joiner = tokens[first.to]!.lower
  const at = lead(tokens, first.from)
  const opener = foldedAt(tokens, at)
  const ranged = ranges.has(opener)
  const inCourse = opener === "of" && foldedAt(tokens, at - 1) === "course"
  const adjoining =
    joiner === "and" &&
    (spanning.has(opener) || inCourse) &&
    adjoins(first, second) &&
    !isPaired(tokens, second.to)
  const upTo = opener === "since" && opensUpTo(tokens, first.to)
  if (joiner === "and" && opener !== "between" && !upTo && !adjoining) return undefined
  const last = second.stretch
  if (last === null) return undefined
  const start =
    first.stretch ?? (first.month === null ? null : stretchOf(second.year!, first.month, first.day))
  if (start === null || start.start > last.end) return undefined
  return {
    from: ranged || upTo || adjoining ? at : first.from,
    to: second.to,
    period: span("period", start, last),
    strength: ranged || upTo || adjoining || joiner !== "and" ? "stated" : "bare"
  }
}

export const spanning = wordSet("in during for over throughout")

/** "In 2022 and 2023", "in March and April 2024": two that follow each other are one stretch. */
const adjoins = (first: DateMention, second: DateMention): boolean =>
  first.month === null
    ? second.month === null && first.year !== null && second.year === first.year + 1
    : first.year === null && second.month === first.month + 1 && first.day === null

/** "In 2022 and 2023, respectively": each of the two has its own figure. */
function isPaired(tokens: ReadonlyArray<Token>, from: number): boolean {
  for (let at = from; at < from + 40 && at < tokens.length; at++)
    if (tokens[at]!.lower === "respectively") return true
  return false
}
