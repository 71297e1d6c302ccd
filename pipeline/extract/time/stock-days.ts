import type { Token } from "../text/tokens.ts"
import { foldedAt } from "../text/tokens.ts"
import { wordSet } from "../text/vocabulary.ts"

/** The last day of a quarter, the first of a year: days that open and close accounts. */
export const isClosingDay = ({
  start,
  end
}: {
  readonly start: string | null
  readonly end: string | null
}): boolean => end !== null && start === end && /-(?:03-31|06-30|07-31|09-30|12-31|01-01)$/.test(end)

const stocks = wordSet(
  `held had stood numbered remained existed insured filled employed contained housed hosted comprised living resident residing
  valid affiliated outstanding pending`
)

/** "were on the consular registers", "are on its books". */
export function standsOnRegister(tokens: ReadonlyArray<Token>, verb: number): boolean {
  if (!/^(?:were|was|are|is)$/.test(foldedAt(tokens, verb))) return false
  // "68,415 foreigners were holders of a permit".
  if (foldedAt(tokens, verb + 1) === "holders") return foldedAt(tokens, verb + 2) === "of"
  if (foldedAt(tokens, verb + 1) !== "on") return false
  for (let at = verb + 2; at < verb + 6; at++)
    if (/^(?:registers?|registry|books|rolls?|lists?|payroll)$/.test(foldedAt(tokens, at))) return true
  return false
}

/** "On 31 December 2024 there were 300": what there was on the day, and not what was done on it. */
export function tellsStock(tokens: ReadonlyArray<Token>, from: number): boolean {
  for (let at = from; at < from + 24 && at < tokens.length; at++) {
    const word = tokens[at]!.lower
    if (standsOnRegister(tokens, at)) return true
    // "40 meetings were held".
    if (stocks.has(word)) return word !== "held" || !/^(?:were|was|been)$/.test(foldedAt(tokens, at - 1))
    if (word === "there") return /^(?:were|was)$/.test(foldedAt(tokens, at + 1))
    if (word === "." || word === ";") return false
  }
  return false
}
