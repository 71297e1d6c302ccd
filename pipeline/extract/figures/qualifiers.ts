import { makeCueWords, isCueAt } from "../text/cue-words.ts"
import type { Qualifier } from "../../model/rows.ts"
import type { ClaimContext } from "../claims/context.ts"
import { lowerAt } from "../claims/context.ts"
import { formsOfBe, isPlural, wordSet } from "../text/vocabulary.ts"
import { tokenKind } from "../text/words.ts"

/** Words before a figure that loosen it, longest first. */
const qualifiers: ReadonlyArray<[string, Qualifier]> = [
  ["no fewer than", "at_least"],
  ["no less than", "at_least"],
  ["not less than", "at_least"],
  ["not fewer than", "at_least"],
  ["a minimum of", "at_least"],
  ["at least", "at_least"],
  ["no more than", "less_than"],
  ["not more than", "less_than"],
  ["a maximum of", "less_than"],
  ["at most", "less_than"],
  ["up to", "less_than"],
  ["more than", "more_than"],
  ["greater than", "more_than"],
  ["higher than", "more_than"],
  ["in excess of", "more_than"],
  ["upwards of", "more_than"],
  ["over", "more_than"],
  ["above", "more_than"],
  ["exceeding", "more_than"],
  ["exceeded", "more_than"],
  ["less than", "less_than"],
  ["fewer than", "less_than"],
  ["lower than", "less_than"],
  ["under", "less_than"],
  ["below", "less_than"],
  ["close to", "approx"],
  ["just over", "more_than"],
  ["just under", "less_than"],
  ["an estimated", "approx"],
  ["estimated at", "approx"],
  ["estimated to be", "approx"],
  ["approximately", "approx"],
  ["approx .", "approx"],
  ["approximate", "approx"],
  ["around", "approx"],
  ["about", "approx"],
  ["some", "approx"],
  ["roughly", "approx"],
  ["nearly", "approx"],
  ["almost", "approx"],
  ["circa", "approx"]
]

const byLastWord = Map.groupBy(
  qualifiers
    .map(([phrase, qualifier]) => ({ words: phrase.split(" "), qualifier }))
    .toSorted((one, other) => other.words.length - one.words.length),
  ({ words }) => words.at(-1)!
)

const qualifying = makeCueWords(byLastWord.keys())

const underWords = wordSet("under below")

const sorted = wordSet("grouped organized arranged classified ordered listed placed")

const orAnd = wordSet("or and")

const preposition = wordSet("over above under below")

const goneOrTheLike = wordSet(
  "gone went going go goes add adds added adding sum sums summed summing brought bringing bring raised built"
)

export function qualifierBefore(
  context: ClaimContext,
  from: number
): { from: number; qualifier: Qualifier } | undefined {
  // "those aged 50 or over 7 per cent": the word bounds the age.
  if (
    orAnd.has(lowerAt(context, from - 2)) &&
    preposition.has(lowerAt(context, from - 1)) &&
    context.tokens[from - 3]?.kind === tokenKind.number
  )
    return undefined
  if (
    lowerAt(context, from - 1) === "to" &&
    lowerAt(context, from - 2) === "up" &&
    raisesNumber(context, from - 3)
  )
    return undefined
  // "had gone up to 31 million": how far it went.
  if (lowerAt(context, from - 1) === "to" && goneOrTheLike.has(lowerAt(context, from - 3))) return undefined
  if (!isCueAt(context.tokens, from - 1, qualifying)) return undefined
  // "76 activities under seven priorities", "grouped under seven priorities": they stand under them.
  const before = lowerAt(context, from - 2)
  if (underWords.has(lowerAt(context, from - 1)) && (isPlural(before) || sorted.has(before))) return undefined
  const found = byLastWord
    .get(lowerAt(context, from - 1))
    ?.find(({ words }) =>
      words.every((word, index) => lowerAt(context, from - words.length + index) === word)
    )
  if (found === undefined || (isExtreme(found.words) && isReached(context, from))) return undefined
  return { from: from - found.words.length, qualifier: found.qualifier }
}

const isExtreme = (words: ReadonlyArray<string>) => words.includes("maximum") || words.includes("minimum")

const reached = wordSet("reached reaching recorded registered attained after hit peaked")

/** "a maximum of 508,377 was reached", "after a maximum of 2,232 in 2019": what the highest number was, not a bound. */
function isReached(context: ClaimContext, from: number): boolean {
  if (reached.has(lowerAt(context, from - 4))) return true
  if (lowerAt(context, from + 1) === "in" && context.dates.some((date) => date.from === from + 2)) return true
  for (let at = from + 1; at < from + 5; at++)
    if (formsOfBe.has(lowerAt(context, at))) return reached.has(lowerAt(context, at + 1))
  return false
}

const bringOrTheLike = wordSet("bring brings brought bringing")

/** "to bring the number of inspectors up to 130". */
function raisesNumber(context: ClaimContext, up: number): boolean {
  for (let at = up; at > up - 8 && at > 0; at--)
    if (lowerAt(context, at) === "number") return bringOrTheLike.has(lowerAt(context, at - 2))
  return false
}
