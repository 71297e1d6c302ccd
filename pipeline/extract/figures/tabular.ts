import { lowerAt, speaksOf } from "../claims/context.ts"
import type { ClaimContext } from "../claims/context.ts"
import { scaleDecimal } from "../numerals/decimal.ts"
import { makeCueWords } from "../text/cue-words.ts"
import { readCurrency } from "./currencies.ts"

const scales: ReadonlyMap<string, bigint> = new Map([
  ["thousands", 1_000n],
  ["millions", 1_000_000n],
  ["billions", 1_000_000_000n]
])
const scaling = makeCueWords(scales.keys())

/** How far the heading of a list can be. */
const reach = 60

const joinerOrEnd: ReadonlySet<string> = new Set(["", ";", ".", ",", "(", "and"])

/** "in millions of francs, were as follows: 2022, 8,412; 2023, 9,150": the amount that a bare number of such a list stands for. */
export function readTabular(
  context: ClaimContext,
  index: number,
  state: string
): { readonly code: string; readonly value: string } | undefined {
  const { from, to, value, form } = context.numerals[index]!
  if (form !== "digits" || to !== from + 1 || value === null || !speaksOf(context, index, scaling))
    return undefined
  if (!joinerOrEnd.has(lowerAt(context, to))) return undefined
  const floor = Math.max(context.sentences[context.sentenceOf[index]!]!.from, from - reach)
  let isListed = false
  for (let at = from - 1; at > floor; at--) {
    isListed ||= lowerAt(context, at) === ":"
    const scale = scales.get(lowerAt(context, at))
    if (scale === undefined || lowerAt(context, at - 1) !== "in" || lowerAt(context, at + 1) !== "of")
      continue
    const currency = isListed ? readCurrency(context, at + 2, at + 2, state) : undefined
    return currency === undefined ? undefined : { code: currency.code, value: scaleDecimal(value, scale) }
  }
  return undefined
}
