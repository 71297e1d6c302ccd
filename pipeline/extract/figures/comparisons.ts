import { lowerAt } from "../claims/context.ts"
import { makeCueWords } from "../text/cue-words.ts"
import { wordSet } from "../text/vocabulary.ts"
import type { PassageReading } from "./figure.ts"

/** Words that compare one figure with another. */
const words = "compared against versus than opposed contrast"
export const comparingWords = wordSet(words)
export const comparingCues = makeCueWords(words)

const withOrTo = wordSet("with to")

const beforeWithOrTo = wordSet("compared opposed contrast comparison relation respect")

/** Does the other term of a comparison open at a token: "against 90", "as opposed to 90", "in contrast to 90"? */
export function opensTerm(reading: PassageReading, from: number): boolean {
  const before = lowerAt(reading, from - 1)
  return before === "against" || (withOrTo.has(before) && beforeWithOrTo.has(lowerAt(reading, from - 2)))
}

const whereasOrWhile = wordSet("whereas while when")

/** Tokens from "whereas" to the term that it contrasts, at most. */
const longestContrast = 12

/** "136,842 in 2022, whereas the census of 2011 had found 111,846": what had been is a term, and no topic. */
export function isContrasted(reading: PassageReading, from: number): boolean {
  if (lowerAt(reading, from - 2) !== "had" && lowerAt(reading, from - 3) !== "had") return false
  for (let at = from - 3; at > from - longestContrast; at--)
    if (whereasOrWhile.has(lowerAt(reading, at))) return lowerAt(reading, at - 1) === ","
  return false
}
