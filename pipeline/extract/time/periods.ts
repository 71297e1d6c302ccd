import type { TimeKind } from "../../model/rows.ts"
import type { Token } from "../text/tokens.ts"
import type { Stretch } from "./calendar.ts"
import type { DateMention } from "./dates.ts"
import { stretchOf } from "./dates.ts"

/** When: both ends as printed. An as_of has only an end; "since" has none. */
export interface Period {
  readonly kind: TimeKind
  readonly start: string | null
  readonly end: string | null
  readonly precision: Stretch["precision"]
}

/**
 * A period with the words that say it. `bare` is a year without preposition ("the 2021 general
 * election"): the weakest claim. `event` is the date of an act ("adopted in 2015"), no period of a figure.
 */
export interface PeriodMention {
  readonly from: number
  readonly to: number
  readonly period: Period
  readonly strength: "stated" | "bare" | "event"
}

const ranges = new Set(["between", "from"])
const joiners = new Set(["and", "to", "until", "till", "through", "-", "up"])
const stocks = new Set(["by", "at"])

const span = (kind: TimeKind, first: Stretch | null, last: Stretch | null): Period => ({
  kind,
  start: kind === "as_of" ? null : (first?.start ?? null),
  end: last?.end ?? null,
  precision: finer(first, last)
})

const order = { day: 0, month: 1, quarter: 2, year: 3 } as const
const finer = (first: Stretch | null, last: Stretch | null): Stretch["precision"] => {
  if (first === null) return last!.precision
  if (last === null) return first.precision
  return order[first.precision] <= order[last.precision] ? first.precision : last.precision
}

/** The periods that the dates of a passage make with the prepositions around them, in order. */
export function findPeriods(
  tokens: ReadonlyArray<Token>,
  dates: ReadonlyArray<DateMention>
): Array<PeriodMention> {
  const found: Array<PeriodMention> = []
  for (let index = 0; index < dates.length; index++) {
    const first = dates[index]!
    const second = dates[index + 1]
    if (second !== undefined && joined(tokens, first, second)) {
      const period = readRange(tokens, first, second)
      if (period !== undefined) {
        found.push(period)
        index++
        continue
      }
    }
    const single = readSingle(tokens, first)
    if (single !== undefined) found.push(single)
  }
  return found
}

function joined(tokens: ReadonlyArray<Token>, first: DateMention, second: DateMention): boolean {
  const gap = second.from - first.to
  if (gap < 1 || gap > 3) return false
  const joiner = tokens[first.to]!.lower
  if (!joiners.has(joiner)) return false
  for (let at = first.to + 1; at < second.from; at++) {
    const word = tokens[at]!.lower
    if (word !== "the" && word !== "to" && word !== "end" && word !== "of") return false
  }
  return true
}

const articles = new Set(["the", "january"])

/** Where the words before a date begin: over "the", "period", "years", "end of", "month of". */
function lead(tokens: ReadonlyArray<Token>, from: number): number {
  let at = from - 1
  while (
    at >= 0 &&
    (articles.has(tokens[at]!.lower) ||
      /^(?:years?|months?|early|late|mid|period|of|both|,)$/.test(tokens[at]!.lower))
  ) {
    if (
      tokens[at]!.text === "," ||
      (tokens[at]!.lower === "of" && tokens[at - 1]?.lower !== "month" && tokens[at - 1]?.lower !== "period")
    )
      break
    at--
  }
  return at
}

function readRange(
  tokens: ReadonlyArray<Token>,
  first: DateMention,
  second: DateMention
): PeriodMention | undefined {
  const joiner = tokens[first.to]!.lower
  const at = lead(tokens, first.from)
  const opener = tokens[at]?.lower ?? ""
  const ranged = ranges.has(opener)
  if (joiner === "and" && opener !== "between") return undefined
  const last = second.stretch
  if (last === null) return undefined
  const start =
    first.stretch ?? (first.month === null ? null : stretchOf(second.year!, first.month, first.day))
  if (start === null || start.start > last.end) return undefined
  const from = ranged ? at : first.from
  return {
    from,
    to: second.to,
    period: span("period", start, last),
    strength: ranged || joiner !== "and" ? "stated" : "bare"
  }
}

const acts =
  /^(?:adopted|promulgated|published|enacted|signed|ratified|established|created|approved|issued|launched|conducted|founded|amended|introduced|dated|updated)$/

function readSingle(tokens: ReadonlyArray<Token>, date: DateMention): PeriodMention | undefined {
  const stretch = date.stretch
  if (stretch === null) return undefined
  const at = lead(tokens, date.from)
  const word = tokens[at]?.lower ?? ""
  const make = (from: number, period: Period, strength: PeriodMention["strength"] = "stated") => ({
    from,
    to: date.to,
    period,
    strength
  })
  const asOf = (from: number) => make(from, span("as_of", null, stretch))
  if (isRegister(tokens, date.to)) return asOf(date.from)
  if (
    word === "end" ||
    word === "close" ||
    (word === "of" && (tokens[at - 1]?.lower === "end" || tokens[at - 1]?.lower === "close"))
  ) {
    let from = at
    while (from > 0 && /^(?:of|end|close|the|at|by|as|in)$/.test(tokens[from - 1]!.lower)) from--
    return asOf(from)
  }
  if (word === "of" || word === "at" || word === "on" || word === "to") {
    if (word === "of" && tokens[at - 1]?.lower === "as") return asOf(at - 1)
    if (word === "at" && tokens[at - 1]?.lower === "as") return asOf(at - 1)
    if (word === "to" && tokens[at - 1]?.lower === "up") return asOf(at - 1)
    if (word === "on" && tokens[at - 1]?.lower === "as") return asOf(at - 1)
    if (word === "of") return make(at, span("period", stretch, stretch), "bare")
    if (word === "on")
      return make(at, span("period", stretch, stretch), isAct(tokens, at) ? "event" : "stated")
    return word === "at" ? asOf(at) : undefined
  }
  if (stocks.has(word)) return asOf(at)
  if (word === "since" || word === "from" || (word === "in" && tokens[at - 1]?.lower === "starting")) {
    return make(at, span("period", stretch, null), isAct(tokens, at) ? "event" : "stated")
  }
  if (word === "until" || word === "through" || word === "before") {
    return make(at, { kind: "as_of", start: null, end: stretch.end, precision: stretch.precision })
  }
  if (
    word === "in" ||
    word === "during" ||
    word === "for" ||
    word === "throughout" ||
    word === "over" ||
    word === "within"
  ) {
    return make(at, span("period", stretch, stretch), isAct(tokens, at) ? "event" : "stated")
  }
  return make(date.from, span("period", stretch, stretch), "bare")
}

const registers = /^(?:register|census|survey|registry|inventory|count)$/

/** "the 2024 register", "2017 National Population Census": a stock on the last day of its year. */
const isRegister = (tokens: ReadonlyArray<Token>, at: number) =>
  [0, 1, 2, 3].some(
    (ahead) =>
      registers.test(tokens[at + ahead]?.lower ?? "") &&
      [...Array(ahead).keys()].every((between) => isCapital(tokens[at + between]))
  )

const isCapital = (token: Token | undefined) => token !== undefined && token.text[0] !== token.lower[0]

/**
 * "the strategy, adopted in 2015", "which was established in July 2022": the date of an act on
 * something else. A passive with its own subject ("five laws were adopted in 2018") dates that subject.
 */
function isAct(tokens: ReadonlyArray<Token>, preposition: number): boolean {
  let at = preposition - 1
  if (tokens[at]?.text === ",") at--
  if (!acts.test(tokens[at]?.lower ?? "")) return false
  const before = tokens[at - 1]?.lower ?? ""
  if (!/^(?:was|were|been|is|are)$/.test(before)) return true
  return /^(?:which|that|who)$/.test(tokens[at - 2]?.lower ?? "") || tokens[at - 2]?.text === ","
}
