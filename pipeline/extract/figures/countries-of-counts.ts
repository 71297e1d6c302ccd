import { beforeArticle, lowerAt, singularAt } from "../claims/context.ts"
import { nationalsOrCitizens, wordSet } from "../text/vocabulary.ts"
import type { Figure, PassageReading, Zone } from "./figure.ts"

const whileOrWhereas = wordSet("while whereas")

/** "35,000 reached Europe, while in Spain the authorities registered 4,028": the country that opens the clause. */
export function countryOfClause({ reading, from }: Figure, sentence: Zone): string | null {
  for (const { kind, code, from: at, to } of reading.places) {
    if (kind !== "country" || code === reading.state || at < sentence.from || to > from) continue
    const preposition = beforeArticle(reading, at)
    if (
      lowerAt(reading, preposition) === "in" &&
      whileOrWhereas.has(lowerAt(reading, preposition - 1)) &&
      lowerAt(reading, preposition - 2) === ","
    )
      return code
  }
  return null
}

const coastOrShores = wordSet("coast coasts shores shore waters")

/** "arrivals on the coast of Yemen", "drowned off the coast of Djibouti": there. */
export const coastOf = ({ reading, own }: Figure): string | null =>
  reading.places.find(
    ({ kind, code, from }) =>
      kind === "country" &&
      code !== reading.state &&
      from >= own.from &&
      from < own.to &&
      lowerAt(reading, from - 1) === "of" &&
      coastOrShores.has(lowerAt(reading, from - 2))
  )?.code ?? null

export const isIn = (word: string) => word === "in" || word === "at"

const reached = wordSet("reached crossed arrived landed")
const inToOrAt = wordSet("in to at")

/** "105,129 migrants reached Italy": there. */
export function countryReached({ reading, countUnit, nounEnd, dimensions }: Figure): string | null {
  if (countUnit !== "person" || dimensions.nationality === reading.state) return null
  if (!reached.has(lowerAt(reading, nounEnd))) return null
  const at = inToOrAt.has(lowerAt(reading, nounEnd + 1)) ? nounEnd + 2 : nounEnd + 1
  const place = reading.places.find(({ kind, from }) => kind === "country" && from === at)
  return place === undefined || place.code === reading.state ? null : place.code
}

const commaOrThere = wordSet(", there")

const borders = wordSet("border borders frontier coast")

/** "At the south-western border of the United States, 117,114 were intercepted". */
function borderAtHead(reading: PassageReading, from: number): string | null {
  if (!isIn(lowerAt(reading, from))) return null
  const place = reading.places.find(
    ({ kind, from: at, to }) =>
      kind === "country" && at > from && at - from <= 7 && lowerAt(reading, to) === ","
  )
  if (place === undefined || place.code === reading.state) return null
  const of = beforeArticle(reading, place.from)
  return lowerAt(reading, of) === "of" && borders.has(lowerAt(reading, of - 1)) ? place.code : null
}

/** "In Saudi Arabia, two safe homes are run". */
export function headCountry(reading: PassageReading, { from }: Zone): string | null {
  const border = borderAtHead(reading, from)
  if (border !== null) return border
  if (lowerAt(reading, from) !== "in") return null
  const place = reading.places.find((other) => other.from === from + 1 || other.from === from + 2)
  if (place?.kind !== "country" || place.code === reading.state) return null
  return commaOrThere.has(lowerAt(reading, place.to)) ? place.code : null
}

/** "has 40 offices in 30 countries": so many abroad. */
export function isInCountries(
  { reading, position, nounEnd }: Figure,
  figures: ReadonlyArray<Figure>
): boolean {
  const next = figures[position + 1]
  if (next?.countUnit !== "country" || lowerAt(reading, next.from - 1) !== "in") return false
  // "1,043 workers died in 29 countries".
  const end = stayed.has(lowerAt(reading, nounEnd)) ? nounEnd + 1 : nounEnd
  return next.from === end + 1
}

/** "the number of citizens of Kyrgyzstan in Peru": whose number it is. */
function endsNationals(reading: PassageReading, end: number): boolean {
  const state = reading.places.find(({ kind, to }) => kind === "country" && to === end)
  if (state === undefined) return false
  const of = beforeArticle(reading, state.from)
  return lowerAt(reading, of) === "of" && nationalsOrCitizens.has(lowerAt(reading, of - 1))
}

const stayed = wordSet("died lived worked reside live work")

const venues = wordSet(
  `held organized conducted implemented located office offices embassy consulate consulates section house shelter centre attaché attachés
  attache attaches mission missions`
)

const numbering = wordSet("was were at numbered totalled reached")
const changing = wordSet("went rose grew climbed increased fell dropped declined decreased")

/**
 * "the week held in the United States reached 5,970 persons", "the number of our workers in Australia stood at 6,118",
 * "the attachés in Spain dealt with 40 complaints": where the event took place, or those of whom it is told are.
 */
export function venueOf({ reading, from: to, position }: Figure, from: number): string | null {
  const isValue =
    position === 0 &&
    (numbering.has(lowerAt(reading, to - 1)) ||
      // "The number of pupils enrolled in Peru went from 584 to 604".
      (lowerAt(reading, to - 1) === "from" && changing.has(lowerAt(reading, to - 2))))
  for (const place of reading.places) {
    if (place.kind !== "country" || place.from < from || place.to > to || place.code === reading.state)
      continue
    const preposition = beforeArticle(reading, place.from)
    if (lowerAt(reading, preposition) !== "in") continue
    const noun = preposition - 1
    if (venues.has(lowerAt(reading, noun))) return place.code
    if (
      isValue &&
      (lowerAt(reading, noun) === "enrolled" ||
        reading.unitOf(singularAt(reading, noun)) === "person" ||
        endsNationals(reading, preposition))
    )
      return place.code
  }
  return null
}
