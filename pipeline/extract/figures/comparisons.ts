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
