import { wordSet } from "../text/vocabulary.ts"
import { lowerAt, onlyJoiners } from "./context.ts"
import type { ClaimContext } from "./context.ts"

/** Ages that bound a group: first and last completed year, null where open. */
export interface AgeBracket {
  readonly from: number
  readonly to: number
  readonly min: number | null
  readonly max: number | null
}

/** The brackets that the age numerals of a passage make, in order; `isAgeAt` tells which numerals are ages. */
export function readBrackets(context: ClaimContext, isAgeAt: (index: number) => boolean): Array<AgeBracket> {
  const brackets: Array<AgeBracket> = []
  const { numerals } = context
  for (let index = 0; index < numerals.length; index++) {
    if (!isAgeAt(index)) continue
    const numeral = numerals[index]!
    const next = numerals[index + 1]
    const paired =
      next !== undefined &&
      isAgeAt(index + 1) &&
      next.from > numeral.to &&
      next.from - numeral.to <= 2 &&
      onlyJoiners(context, numeral.to, next.from) &&
      lowerAt(context, numeral.to) !== ","
    if (paired) {
      const months = isMonths(context, next.to)
      brackets.push({
        from: numeral.from,
        to: unitEnd(context, next.to),
        min: completedYears(numeral.value, months),
        max: completedYears(next.value, months)
      })
      index++
      continue
    }
    const limit = readLimit(context, index)
    const before = brackets[brackets.length - 1]
    // "14 or older but under 18" is one bracket.
    if (before?.max === null && limit.min === null && limit.from - before.to <= 5)
      brackets[brackets.length - 1] = { ...before, to: limit.to, max: limit.max }
    else brackets.push(limit)
  }
  return brackets
}

const monthOrMonths = wordSet("month months")

const isMonths = (context: ClaimContext, at: number) => monthOrMonths.has(lowerAt(context, at))

const completedYears = (value: string | null, months: boolean) =>
  months ? Math.floor(Number(value) / 12) : Number(value)

const unitWords = wordSet("year years month months of age old olds - year-old year-olds")

const unitEnd = (context: ClaimContext, to: number) => {
  let at = to
  while (unitWords.has(lowerAt(context, at))) at++
  return at
}

const lowest = wordSet("over above least older more from reached attained turned")
const highest = wordSet("under below younger less fewer")
const insideLimit = wordSet("the age ages of than aged or at to")
const upwards = wordSet("older over above more upwards upward plus")
const downwards = wordSet("younger under below less")

const notOrTheLike = wordSet("not yet without no")
const reachedAttainedOrTurned = wordSet("reached attained turned")

/** "14 years and older", "over the age of 18", "under 36 months", "up to 14", "aged 17". */
function readLimit(context: ClaimContext, index: number): AgeBracket {
  const numeral = context.numerals[index]!
  const months = isMonths(context, numeral.to)
  const whole = completedYears(numeral.value, months)
  const below = months ? Math.ceil(Number(numeral.value) / 12) - 1 : whole - 1
  const to = unitEnd(context, numeral.to)
  const bracket = (min: number | null, max: number | null, end = to) => ({
    from: numeral.from,
    to: end,
    min,
    max
  })
  const after = lowerAt(context, to)
  if (after === "+" || after === "plus") return bracket(whole, null, to + 1)
  if (after === "and" || after === "or") {
    if (upwards.has(lowerAt(context, to + 1))) return bracket(whole, null, to + 2)
    if (downwards.has(lowerAt(context, to + 1))) return bracket(null, whole, to + 2)
  }
  for (let back = numeral.from - 1; back >= numeral.from - 6 && back >= 0; back--) {
    const word = lowerAt(context, back)
    if (highest.has(word)) return bracket(null, below)
    // "Over the age of 18" is said of those who have reached it.
    if (lowest.has(word))
      return notOrTheLike.has(lowerAt(context, back - 1))
        ? bracket(null, reachedAttainedOrTurned.has(word) ? below : whole)
        : bracket(whole, null)
    if (word === "reaching" || word === "attaining" || word === "before") return bracket(null, below)
    if (word === "until" || word === "till") return bracket(null, below)
    if (word === "up" && lowerAt(context, back + 1) === "to") return bracket(null, whole)
    if (word === "exceeding")
      return lowerAt(context, back - 1) === "not" ? bracket(null, whole) : bracket(whole, null)
    if (!insideLimit.has(word)) break
  }
  return bracket(whole, whole)
}
