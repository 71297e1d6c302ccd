import { isAbroad, crosses } from "./abroad.ts"
import type { PlaceMention } from "./gazetteer.ts"
import { lowerAt } from "../claims/context.ts"
import type { Figure, PassageReading, Zone } from "./figure.ts"
import { nationalsOrCitizens, wordSet } from "../text/vocabulary.ts"

/** "were Haitians who were returned to Haiti": both the people and the country. */
export const isPeopleNamed = ({ reading, own, dimensions }: Figure) =>
  reading.places.some(
    ({ kind, code, from, to }) =>
      kind === "demonym" && code === dimensions.nationality && from >= own.from && to <= own.to
  )

const countries = wordSet("country countries")

/** "The countries of origin were as follows: Burundi, 11,850", "the leading country of departure": is a role of countries named? */
export function saysCountryOf(reading: PassageReading, { from, to }: Zone, role: RegExp): boolean {
  for (let at = from + 2; at < to; at++)
    if (role.test(lowerAt(reading, at)) && countries.has(lowerAt(reading, at - 2))) return true
  return false
}

export const saysOrigin = (reading: PassageReading, zone: Zone) => saysCountryOf(reading, zone, /^origin$/)

const returning = wordSet("returned back repatriated deported expelled evacuated removed")

/** "They returned from the following countries: Libya, 6,184; Mali, 3,226": is a list of countries that people came from announced? */
export function returnsFrom(reading: PassageReading, { from, to }: Zone): boolean {
  for (let at = from; at < to - 3; at++)
    if (
      returning.has(lowerAt(reading, at)) &&
      lowerAt(reading, at + 1) === "from" &&
      lowerAt(reading, at + 3) === "following" &&
      countries.has(lowerAt(reading, at + 4))
    )
      return true
  return false
}

const byAsOrThe = wordSet("by as the main principal")
const nationalityOrOrigin = wordSet("nationality citizenship nationalities origin")

/** "As to nationality, the first places are occupied by China with 1,306 permits", "By country of origin, China (4,652)". */
export function opensWithNationality(reading: PassageReading, { from }: Zone): boolean {
  for (let at = from; at < from + 5; at++)
    if (nationalityOrOrigin.has(lowerAt(reading, at)))
      // "Returns to countries of origin", "Persons of African origin".
      return lowerAt(reading, at) !== "origin" || byAsOrThe.has(lowerAt(reading, from))
  return false
}

const statesOrCountries = wordSet("states countries")

/** "went to nationals of fellow member States, Guyana leading with 118": the countries of a list are theirs. */
export function saysNationalsOf(reading: PassageReading, { from, to }: Zone): boolean {
  for (let at = from + 2; at < to; at++)
    if (statesOrCountries.has(lowerAt(reading, at)))
      for (let of = at - 1; of > at - 5; of--)
        if (lowerAt(reading, of) === "of" && nationalsOrCitizens.has(lowerAt(reading, of - 1))) return true
  return false
}

const applicationOrTheLike = wordSet("application permit document visa request case")

/** "24,318 applications were received: Nicaragua, 19,877; Cuba, 2,540": whose they are, where the whole was counted at home. */
export function isOfNationals(
  figure: Figure,
  figures: ReadonlyArray<Figure>,
  { kind, to }: PlaceMention,
  sentence: Zone
): boolean {
  const { reading, from, position } = figure
  const [whole] = figures
  if (kind !== "country" || position === 0 || to !== from - 1 || lowerAt(reading, to) !== ",") return false
  if (whole!.dimensions.area !== null || whole!.dimensions.counterpart !== null) return false
  if (!applicationOrTheLike.has(whole!.countUnit ?? "")) return false
  return !isAbroad(reading, sentence) && !crosses(reading, sentence)
}
