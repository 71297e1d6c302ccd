import { lowerAt } from "../claims/context.ts"
import { wordSet } from "../text/vocabulary.ts"
import type { Figure } from "./figure.ts"

const relating = wordSet("related relate concerned concern involved involve dealt pertained")
const theyOrThese = wordSet("they these those")

/**
 * "566 complaints were received. They related chiefly to pay (231 cases) and the withholding of passports (178)":
 * what those counted in the sentence before were about.
 */
export function wholeOfThemes(figure: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  const { reading, sentence, measure, parenthetical, value } = figure
  const { from } = reading.sentences[sentence]!
  if (measure !== "count" || !parenthetical) return null
  if (!theyOrThese.has(lowerAt(reading, from)) || !relating.has(lowerAt(reading, from + 1))) return null
  const whole = earlier.findLast(
    (other) =>
      other.reading === reading &&
      other.sentence === sentence - 1 &&
      other.measure === "count" &&
      !other.parenthetical &&
      Number(other.value) > Number(value)
  )
  return whole ?? null
}
