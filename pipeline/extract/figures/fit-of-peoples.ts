import { standsWithPlace } from "./place-subjects.ts"
import { isShare } from "./figure.ts"
import type { Figure } from "./figure.ts"
import type { Part } from "./part.ts"

/** "half of the Peruvian students": those of the whole are Peruvian too. */
export const namesNationalityOf = ({ measure, population, dimensions }: Figure, other: Figure) =>
  measure === "percent" &&
  population !== null &&
  dimensions.nationality !== null &&
  dimensions.nationality === other.dimensions.nationality

/** "46 per cent of the Venezuelans": of the part that they are. */
export const isOfNamedPeople = (figure: Figure, other: Figure) =>
  namesNationalityOf(figure, other) &&
  other.base !== null &&
  other.base.dimensions.nationality !== other.dimensions.nationality &&
  figure.population!.to - figure.population!.from <= 3

/** "900 inhabitants, of whom 40 were foreigners. Most are Cuban (25)", "half of the foreign population": of the foreigners. */
export const isOfSameForeigners = (figure: Figure, other: Figure): boolean => {
  const { nationality } = figure.dimensions
  if (other.dimensions.nationality !== "FOREIGN" || other.countUnit !== "person") return false
  if (other.base === null || other.base.dimensions.nationality === "FOREIGN") return false
  if (isShare(figure)) return namesNationalityOf(figure, other)
  return (
    (figure.parenthetical || standsWithPlace(figure)) &&
    nationality !== null &&
    nationality !== figure.reading.state
  )
}

/** "148,931 foreigners, 142,316 of them Indian. The Indians lived in Madhesh (61,340)": of those of that people. */
export const isOfSameNationals = (figure: Figure, other: Figure): boolean => {
  const { nationality } = figure.dimensions
  return (
    figure.measure === "count" &&
    nationality?.length === 3 &&
    nationality !== figure.reading.state &&
    nationality === other.dimensions.nationality &&
    other.base !== null &&
    other.base.dimensions.nationality !== nationality
  )
}

/** "of the foreign population" is of no population of all. */
export const isOfSamePeople = ({ nationality }: Part, { dimensions }: Figure) =>
  nationality === null || dimensions.nationality === nationality

/** "40 per cent of the foreign population", "Peruvians were the most numerous (512)": of the foreigners before all residents. */
export const isOfForeigners = ({ figure, nationality }: Part): boolean => {
  const own = figure.dimensions.nationality
  return (
    nationality === "FOREIGN" ||
    (figure.measure === "count" && own !== null && own !== figure.reading.state && own.length === 3)
  )
}
