import { isBackHome } from "./own-people.ts"
import { beforeArticle, lowerAt } from "../claims/context.ts"
import { formsOfAccount, wordSet } from "../text/vocabulary.ts"
import type { Figure, PassageReading } from "./figure.ts"

/** "Brazil came first with 6,663 returnees, followed by Peru with 1,004": the countries that they came back from. */
export function turnReturnees(figures: ReadonlyArray<Figure>): void {
  for (const { counted, dimensions, reading, measure } of figures) {
    const { area } = dimensions
    if (measure !== "count" || counted?.endsWith("returnees") !== true || dimensions.counterpart !== null)
      continue
    if (area === null || area.length !== 3 || area === reading.state) continue
    dimensions.counterpart = area
    dimensions.area = null
  }
}

/** "interviewed 360 workers back from Australia". */
export function countryLeftBehind(figure: Figure): string | null {
  const { reading, nounEnd } = figure
  if (!isBackHome(figure)) return null
  const place = reading.places.find(
    ({ kind, from }) => kind === "country" && beforeArticle(reading, from) === nounEnd + 1
  )
  return place === undefined || place.code === reading.state ? null : place.code
}

const flightOrFlights = wordSet("flight flights")

const arriving = wordSet("arrived carried brought carrying bringing")

/** "Flights from the United States were resumed on 10 February, on which day 190 nationals arrived". */
export function countryOfFlight({
  reading,
  measure,
  from,
  own,
  sentence,
  dimensions
}: Figure): string | null {
  if (measure !== "count") return null
  if (dimensions.nationality !== null && dimensions.nationality !== reading.state) return null
  const start = reading.sentences[sentence]!.from
  const place = reading.places.find(({ kind, from: at, to }) => kind === "country" && at > start && to < from)
  if (place === undefined || place.code === reading.state) return null
  const preposition = beforeArticle(reading, place.from)
  if (lowerAt(reading, preposition) !== "from") return null
  const noun = lowerAt(reading, preposition - 1) === "received" ? preposition - 2 : preposition - 1
  if (!flightOrFlights.has(lowerAt(reading, noun))) return null
  for (let at = place.to; at < own.to; at++) if (arriving.has(lowerAt(reading, at))) return place.code
  return null
}

const receivedOrReadmitted = wordSet("received readmitted admitted accepted")

const returnedOrTheLike = wordSet("returned came went arrived")

const homeOrBack = wordSet("home back")

/** "received from Peru 127 citizens", "From Peru 142 persons came back": the country that `from` names is the one they left. */
export const isTakenBack = (reading: PassageReading, from: number, nounEnd: number): boolean =>
  receivedOrReadmitted.has(lowerAt(reading, from - 1)) ||
  (lowerAt(reading, from - 1) === "back" && lowerAt(reading, from - 2) === "took") ||
  (returnedOrTheLike.has(lowerAt(reading, nounEnd)) &&
    (lowerAt(reading, nounEnd) === "returned" || homeOrBack.has(lowerAt(reading, nounEnd + 1))))

const journeysMade = wordSet("return deportation repatriation expulsion departure")

/** "Zimbabwe accounted for 1,204 returns": the country that they came from. */
export function countryOfReturns({ reading, measure, from, head }: Figure): string | null {
  if (measure !== "count" || !journeysMade.has(head)) return null
  if (lowerAt(reading, from - 1) !== "for" || !formsOfAccount.has(lowerAt(reading, from - 2))) return null
  const place = reading.places.find(({ kind, to }) => kind === "country" && to === from - 2)
  return place === undefined || place.code === reading.state ? null : place.code
}
