import type { Token } from "../text/tokens.ts"
import { foldedAt } from "../text/tokens.ts"
import { yearOf } from "./calendar.ts"
import type { DateMention } from "./dates.ts"
import type { PeriodMention } from "./period.ts"
import { wordSet } from "../text/vocabulary.ts"

/** Years from the first to the last, named before token `to`. */
interface Span {
  readonly to: number
  readonly first: number
  readonly last: number
}

const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth"]

const theOrIts = wordSet("the its")
const joinerOrEnd: ReadonlySet<string> = new Set(["", ",", ";", ".", "and"])

/** "In the period 2021–2023: 4,127 in the first year, 4,890 in the second": the years of the period named before. */
export function findOrdinalYears(
  tokens: ReadonlyArray<Token>,
  periods: ReadonlyArray<PeriodMention>,
  titled: ReadonlyArray<DateMention>
): Array<PeriodMention> {
  const found: Array<PeriodMention> = []
  if (periods.length === 0 && titled.length === 0) return found
  const ranges = [...spansOf(periods), ...spansOfTitles(tokens, titled)].sort(
    (one, other) => one.to - other.to
  )
  if (ranges.length === 0) return found
  for (let at = ranges[0]!.to; at < tokens.length - 2; at++) {
    if (tokens[at]!.lower !== "in" || !theOrIts.has(tokens[at + 1]!.lower)) continue
    const word = tokens[at + 2]!.lower
    const isLast = word === "last" && found.length > 0
    const ordinal = ordinals.indexOf(word)
    if (ordinal < 0 && !isLast) continue
    const next = foldedAt(tokens, at + 3)
    const isNamed = next === "year" && foldedAt(tokens, at + 4) !== "of"
    // Only the first is named in full: "in the first year, ... in the second and ... in the third".
    const goesOn = (ordinal > 0 || isLast) && found.length > 0 && joinerOrEnd.has(next)
    if (!isNamed && !goesOn) continue
    const range = ranges.findLast(({ to }) => to <= at)!
    const year = isLast ? range.last : range.first + ordinal
    if (year > range.last) continue
    found.push({
      from: at,
      to: isNamed ? at + 4 : at + 3,
      period: { kind: "period", ...yearOf(year) },
      strength: "stated"
    })
  }
  return found
}

const spansOf = (periods: ReadonlyArray<PeriodMention>): Array<Span> =>
  periods.flatMap(({ to, period: { precision, start, end } }) => {
    if (precision !== "year" || start === null || end === null) return []
    const span = { to, first: Number(start.slice(0, 4)), last: Number(end.slice(0, 4)) }
    return span.first < span.last ? [span] : []
  })

/** "The Programme for Returnees, 2021–2025, ... In its first year": the years of a title. */
const spansOfTitles = (tokens: ReadonlyArray<Token>, titled: ReadonlyArray<DateMention>): Array<Span> =>
  titled.flatMap((date, index) => {
    const next = titled[index + 1]
    if (next === undefined || next.from - date.to !== 1 || tokens[date.to]!.lower !== "-") return []
    return date.year === null || next.year === null
      ? []
      : [{ to: next.to, first: date.year, last: next.year }]
  })
