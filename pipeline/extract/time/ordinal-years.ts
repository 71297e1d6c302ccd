import type { Token } from "../text/tokens.ts"
import { foldedAt } from "../text/tokens.ts"
import { yearOf } from "./calendar.ts"
import type { PeriodMention } from "./periods.ts"

const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth"]

/** "In the period 2021–2023: 4,127 in the first year, 4,890 in the second": the years of the period named before. */
export function findOrdinalYears(
  tokens: ReadonlyArray<Token>,
  periods: ReadonlyArray<PeriodMention>
): Array<PeriodMention> {
  const ranges = periods.filter(
    ({ period }) =>
      period.precision === "year" &&
      period.start !== null &&
      period.end !== null &&
      period.start.slice(0, 4) < period.end.slice(0, 4)
  )
  const found: Array<PeriodMention> = []
  if (ranges.length === 0) return found
  for (let at = ranges[0]!.to; at < tokens.length - 2; at++) {
    if (tokens[at]!.lower !== "in" || tokens[at + 1]!.lower !== "the") continue
    const ordinal = ordinals.indexOf(tokens[at + 2]!.lower)
    if (ordinal < 0) continue
    const next = foldedAt(tokens, at + 3)
    const isNamed = next === "year" && foldedAt(tokens, at + 4) !== "of"
    // Only the first is named in full: "in the first year, ... in the second and ... in the third".
    const goesOn = ordinal > 0 && found.length > 0 && /^(?:[,;.]|and)?$/.test(next)
    if (!isNamed && !goesOn) continue
    const range = ranges.findLast(({ to }) => to <= at)!.period
    const year = Number(range.start!.slice(0, 4)) + ordinal
    if (year > Number(range.end!.slice(0, 4))) continue
    found.push({
      from: at,
      to: isNamed ? at + 4 : at + 3,
      period: { kind: "period", ...yearOf(year) },
      strength: "stated"
    })
  }
  return found
}
