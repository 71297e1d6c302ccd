import { isOfCitizens } from "./stated-origins.ts"
import { itemBefore } from "../text/search.ts"
import { placeWith } from "./place-subjects.ts"
import { beforeArticle, lowerAt, singularAt } from "../claims/context.ts"
import { isShare } from "./figure.ts"
import type { Figure } from "./figure.ts"
import { wordSet } from "../text/vocabulary.ts"

export const isLabelledByCountry = ({ reading, from, dimensions }: Figure) =>
  reading.places.some(
    ({ kind, to, code }) =>
      kind === "country" &&
      code === dimensions.nationality &&
      to < from &&
      from - to <= 4 &&
      lowerAt(reading, to) === "("
  )

const foreign = wordSet("foreign foreigners")

/** "Senegal leads with 18 per cent of foreign residents, followed by Mali with 17 per cent": whose share it is. */
export function countryOfForeignShare(figure: Figure, figures: ReadonlyArray<Figure>): string | null {
  const { reading, measure, population, position } = figure
  if (measure !== "percent") return null
  const place = placeWith(figure)
  if (place === undefined || place.code.length !== 3 || place.code === reading.state) return null
  const said = itemBefore(figures, position)
  const isNext = said?.measure === "percent" && placeWith(said)?.code === said.dimensions.nationality
  return isNext || (population !== null && foreign.has(lowerAt(reading, population.from))) ? place.code : null
}

/** "The United States contributed 1,113 million, Spain 1,032 million": where money came from is not where it is. */
export const isSourceOfMoney = ({ measure, position }: Figure, figures: ReadonlyArray<Figure>) =>
  measure === "amount" &&
  figures.findLast((other) => other.position < position && other.measure === "amount")?.dimensions.area ===
    null

/** "By nationality, there were 2,304 workers from Myanmar and 462 from Cambodia": whose they are. */
export function countryFrom({ reading, to, nounEnd }: Figure): string | null {
  const from = Math.max(to, nounEnd)
  if (lowerAt(reading, from) !== "from") return null
  const place = reading.places.find(
    ({ kind, from: at }) => kind === "country" && (at === from + 1 || at === from + 2)
  )
  return place?.code ?? null
}

/** "Seafarers from the Philippines, with 5,612 permits", "Nationals of Cuba lead with 90": whose they are. */
export function isFromCountry(figure: Figure, isPersonNoun: (noun: string) => boolean): boolean {
  const { reading } = figure
  const from = beforeArticle(reading, placeWith(figure)!.from)
  if (isOfCitizens(reading, placeWith(figure)!.from)) return true
  return lowerAt(reading, from) === "from" && isPersonNoun(singularAt(reading, from - 1))
}

/** "By country of origin, China (4,652 persons)", "By citizenship: China – 4,652": the country before the bracket or the dash. */
export const countryBefore = ({ reading, from, parenthetical }: Figure): string | null =>
  ((parenthetical || lowerAt(reading, from - 1) === "-") &&
    reading.places.find(({ kind, to }) => kind === "country" && to === from - 1)?.code) ||
  null

/** "Peru contributed 27 per cent of the transfers, Chile 24 per cent": no more placed than the first. */
export function goesOnFromPlace(figure: Figure, figures: ReadonlyArray<Figure>): boolean {
  const said = itemBefore(figures, figure.position)
  return (
    isShare(figure) &&
    said !== undefined &&
    isShare(said) &&
    said.dimensions.area === null &&
    said.dimensions.nationality === null &&
    figure.reading.places.some(({ kind, to }) => kind === "country" && to <= said.from && said.from - to <= 2)
  )
}
