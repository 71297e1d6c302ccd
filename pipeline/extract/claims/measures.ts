import { itemBefore } from "../text/search.ts"
import { wordSet } from "../text/vocabulary.ts"
import { lowerAt, speaksOf } from "./context.ts"
import type { ClaimContext } from "./context.ts"
import { cue } from "./cues.ts"
import type { Ledger } from "./ledger.ts"

const measures = wordSet(
  "cm m km metres meters kilometres kg g kilograms litres liters cc cubic square hectares tons tonnes °"
)

const across = wordSet("by x ×")

const eachPerOrEvery = wordSet("each per every")

/** "allows movement within a strip of 20 kilometres". */
function isWithin(context: ClaimContext, from: number): boolean {
  // "for each basket of 20 litres".
  if (lowerAt(context, from - 1) === "of" && eachPerOrEvery.has(lowerAt(context, from - 3))) return true
  for (let at = from - 1; at > from - 5; at--) if (lowerAt(context, at) === "within") return true
  return false
}

/** "may import a vehicle of up to 3,000 cc", "children under 135 cm must travel in a restraint", "a plot of 30 by 30 metres". */
export function isMeasureOfRule(ledger: Ledger, index: number): boolean {
  const { from, to } = ledger.numerals[index]!
  if (measures.has(lowerAt(ledger, to)) && (speaksOf(ledger, index, cue.rule) || isWithin(ledger, from)))
    return true
  // "a minimum floor space of 3.7 square metres".
  if (measures.has(lowerAt(ledger, to)))
    if (lowerAt(ledger, from - 1) === "of" && hasLimitBefore(ledger, from - 2)) return true
  const next = ledger.numerals[index + 1]
  if (next?.from === to + 1 && across.has(lowerAt(ledger, to))) return measures.has(lowerAt(ledger, next.to))
  return (
    across.has(lowerAt(ledger, from - 1)) &&
    itemBefore(ledger.numerals, index)?.to === from - 1 &&
    measures.has(lowerAt(ledger, to))
  )
}

const minimumOrMaximum = wordSet("minimum maximum")

/** Words between "minimum" and the noun that it limits, at most. */
const longestLimited = 4

function hasLimitBefore(context: ClaimContext, last: number): boolean {
  for (let at = last; at > last - longestLimited; at--)
    if (minimumOrMaximum.has(lowerAt(context, at))) return true
  return false
}
