import { endOf } from "../text/tokens.ts"
import { lowerAt } from "../claims/context.ts"
import { wordSet, singular } from "../text/vocabulary.ts"
import type { Figure, PassageReading, Zone } from "./figure.ts"
import { isShare } from "./figure.ts"
import { oneLine } from "../text/letters.ts"

/**
 * Any breakdown that has no column of its own: "hotels and restaurants" of the dimension sector.
 * Set where the figure's own words are not used up by sex, age, nationality or place.
 */
export function readCategory(figure: Figure, dimensionOf: (word: string) => string | undefined): void {
  const { reading, own, dimensions } = figure
  if (!isShare(figure) && !(figure.base !== null && figure.measure === "count")) return
  const whole = figure.base?.dimensions
  const used =
    (dimensions.sex !== null && dimensions.sex !== whole?.sex) ||
    (dimensions.ageMin ?? dimensions.ageMax) !== (whole?.ageMin ?? whole?.ageMax ?? null) ||
    (dimensions.nationality !== null && dimensions.nationality !== whole?.nationality) ||
    (dimensions.area !== null && dimensions.area !== whole?.area) ||
    (dimensions.counterpart !== null && dimensions.counterpart !== whole?.counterpart) ||
    (figure.base !== null && figure.period !== null && figure.period.start !== figure.base.period?.start)
  if (used) return
  const zone = trim(reading, own)
  const category = textOf(reading, zone)
  if (category.length < 3 || category.length > 160) return
  dimensions.category = category
  dimensions.dimension =
    dimensionIn(reading, zone, dimensionOf) ?? dimensionIn(reading, figure.context, dimensionOf) ?? "category"
}

const leading = wordSet(
  "were was are is to that the a an of for in had have has been by who , related involved concerned covered relate : and"
)
const pauses = wordSet(", ; . ( )")

const trailing = wordSet("and or but the of in by while")

const opensPeriod = ({ periods }: PassageReading, at: number) => periods.some(({ from }) => from === at)

/** The words of a category without the verb before and the pause after them. */
function trim(reading: PassageReading, { from, to }: Zone): Zone {
  let start = from
  while (start < to && leading.has(lowerAt(reading, start))) start++
  let end = start
  while (end < to && !pauses.has(lowerAt(reading, end)) && !opensPeriod(reading, end)) end++
  while (end > start && trailing.has(lowerAt(reading, end - 1))) end--
  return { from: start, to: end }
}

const textOf = (reading: PassageReading, { from, to }: Zone) =>
  to > from ? oneLine(reading.text.slice(reading.starts[from]!, endOf(reading, to - 1))) : ""

function dimensionIn(
  reading: PassageReading,
  { from, to }: Zone,
  dimensionOf: (word: string) => string | undefined
): string | undefined {
  for (let at = from; at < to; at++) {
    const word = lowerAt(reading, at)
    const dimension = dimensionOf(word) ?? dimensionOf(singular(word))
    if (dimension !== undefined) return dimension
  }
  return undefined
}
