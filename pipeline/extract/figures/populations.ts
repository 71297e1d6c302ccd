import { lowerAt } from "../claims/context.ts"
import { wordSet } from "../text/vocabulary.ts"
import { isShare } from "./figure.ts"
import type { Figure } from "./figure.ts"

const everyone = wordSet("inhabitant population")

/** The latest count of all who live in the State; not one of a part of them ("the foreign-born population"). */
export const laterPopulation = (figure: Figure, known: Figure | null): Figure | null =>
  isPopulation(figure) && (known === null || Number(figure.value) > Number(known.value) / 2) ? figure : known

/** "The census enumerated 397,480 inhabitants", "the resident population was 2,412,600": all who live in the State. */
const isPopulation = ({ measure, base, head, dimensions }: Figure): boolean =>
  measure === "count" &&
  base === null &&
  everyone.has(head) &&
  dimensions.area === null &&
  dimensions.sex === null &&
  dimensions.ageMin === null &&
  dimensions.ageMax === null &&
  (dimensions.nationality === null || dimensions.nationality === "_T")

/**
 * "94,518 foreigners, or 0.46 per cent of the population", "3,032,668 people live in the Centre Region": of all who
 * live in the State, wherever in the document they were counted; of the population that the paragraph names, if it does.
 */
export function wholeOfPopulation(
  figure: Figure,
  population: Figure | null,
  earlier: ReadonlyArray<Figure>
): Figure | null {
  if (population === null || figure === population) return null
  if (isShare(figure)) {
    if (!dividesPopulation(figure)) return null
    const named = earlier.findLast(
      (other) =>
        other.reading === figure.reading &&
        other.measure === "count" &&
        everyone.has(other.head) &&
        (other.base === null || !everyone.has(other.base.head)) &&
        // "The foreign-born population was 58,000, which corresponds to 15 per cent of all inhabitants": that is the part.
        (other.sentence !== figure.sentence || other === population)
    )
    return named ?? population
  }
  const isPart =
    figure.measure === "count" &&
    figure.countUnit === "person" &&
    population.reading === figure.reading &&
    figure.dimensions.area?.includes("-") === true &&
    Number(figure.value) < Number(population.value) &&
    saysLiving(figure)
  return isPart ? population : null
}

const theAllOrIts = wordSet("the all its")
const totalOrTheLike = wordSet("total whole entire country's resident the")
const populationOrInhabitants = wordSet("population inhabitants")
const ofInOrAt = wordSet("of in at")

/** "of the population", "of all inhabitants", "of the total population of the country". */
function dividesPopulation({ reading, population }: Figure): boolean {
  if (population === null || !theAllOrIts.has(lowerAt(reading, population.from))) return false
  let at = population.from + 1
  while (totalOrTheLike.has(lowerAt(reading, at))) at++
  if (!populationOrInhabitants.has(lowerAt(reading, at))) return false
  return at + 1 >= population.to || ofInOrAt.has(lowerAt(reading, at + 1))
}

const liveOrTheLike = wordSet("live lives lived reside resided living")
const liveOrHome = wordSet("live home")

function saysLiving({ reading, nounEnd, head, from, sentence }: Figure): boolean {
  if (everyone.has(head)) return true
  if (liveOrTheLike.has(lowerAt(reading, nounEnd))) return true
  for (let at = from - 1; at > from - 8 && at > reading.sentences[sentence]!.from; at--)
    if (liveOrHome.has(lowerAt(reading, at))) return true
  return false
}
