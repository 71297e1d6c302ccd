import { lowerAt } from "../claims/context.ts"
import { theseOrThose } from "../text/vocabulary.ts"
import type { Figure } from "./figure.ts"

/** Tokens from "of" to the number that a sentence opens with, at most: "Of a total of 90 permits". */
const longestOpening = 4

/**
 * "Of 90 persons held, 120 were women", "It held 90 persons. Of these, 120 were women": the whole that the words
 * name, though it is less than its part. The checks tell of it.
 */
export function lesserWhole(
  figure: Figure,
  previous: Figure | undefined,
  earlier: ReadonlyArray<Figure>
): Figure | null {
  const { reading, measure, from, to, nounEnd, sentence, position } = figure
  const start = reading.sentences[sentence]!.from
  if (measure !== "count" || nounEnd !== to || lowerAt(reading, from - 1) !== ",") return null
  if (lowerAt(reading, start) !== "of") return null
  if (previous?.measure === "count")
    return position === 1 && previous.from - start <= longestOpening ? previous : null
  if (position > 0 || from !== start + 3 || !theseOrThose.has(lowerAt(reading, start + 1))) return null
  const before = earlier.filter((other) => other.reading === reading && other.sentence === sentence - 1)
  const [only] = before
  return before.length === 1 && only!.measure === "count" && only!.countUnit === "person" ? only! : null
}
