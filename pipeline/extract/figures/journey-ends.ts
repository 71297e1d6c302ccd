import { beforeArticle, lowerAt } from "../claims/context.ts"
import { wordSet } from "../text/vocabulary.ts"
import type { Figure } from "./figure.ts"
import { isOneOfTwo } from "./journeys.ts"

const sending = wordSet("sent sends send dispatched deployed deploys deploy")
const departing = wordSet("crossed proceeded went travelled migrated moved")
const arriving = wordSet("arrived came returned landed")
const toOrInto = wordSet("to into")

/** Words between persons and the country that they were sent to, at most. */
const longestGroup = 8

/**
 * "sent 14,000 women workers to Spain", "2,052 crossed into Peru", "466 Chileans who had arrived from Kuwait": the
 * country at the other end of the journey of those counted.
 */
export function countryOfJourney(figure: Figure): string | null {
  const { reading, measure, countUnit, from, nounEnd, own, dimensions } = figure
  if (measure !== "count" || countUnit !== "person") return null
  if (sending.has(lowerAt(reading, from - 1)))
    return countryBehind(figure, nounEnd, Math.min(own.to, nounEnd + longestGroup), toOrInto)
  for (let verb = nounEnd; verb < Math.min(own.to, nounEnd + 4); verb++) {
    const word = lowerAt(reading, verb)
    if (departing.has(word)) return countryBehind(figure, verb + 1, verb + 2, toOrInto)
    if (arriving.has(word) && dimensions.nationality === reading.state)
      return countryBehind(figure, verb + 1, verb + 2, onlyFrom)
  }
  return null
}

const onlyFrom = wordSet("from")

/** The foreign country behind one of the prepositions, which stands from `start` to `end`. */
function countryBehind(
  { reading, own }: Figure,
  start: number,
  end: number,
  prepositions: ReadonlySet<string>
): string | null {
  const place = reading.places.find(({ kind, from }) => {
    const preposition = beforeArticle(reading, from)
    return (
      kind === "country" &&
      preposition >= start &&
      preposition < end &&
      prepositions.has(lowerAt(reading, preposition))
    )
  })
  if (place === undefined || place.code === reading.state) return null
  return isOneOfTwo(reading, place, own, true) ? null : place.code
}
