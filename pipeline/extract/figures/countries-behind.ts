import { lowerAt } from "../claims/context.ts"
import { wordSet } from "../text/vocabulary.ts"
import { crosses } from "./abroad.ts"
import { isIn } from "./countries-of-counts.ts"
import { readCountry } from "./dimensions.ts"
import type { Figure, PassageReading, Zone } from "./figure.ts"

const whoOrTheLike = wordSet(", ; who which that and or")

const residing = wordSet("residing living resident settled based occurred happened arose")

/** "187 women in the safe house in Kuwait": nothing but where they are follows the noun. */
export function standsIn({ reading, nounEnd, own }: Figure): boolean {
  const place = reading.places.find(
    ({ kind, from, code }) => kind === "country" && from > nounEnd && from < own.to && code !== reading.state
  )
  // "742 persons residing in Togo".
  const into = residing.has(lowerAt(reading, nounEnd)) ? nounEnd + 1 : nounEnd
  if (place === undefined || place.from - nounEnd > 6 || !isIn(lowerAt(reading, into))) return false
  for (let at = into; at < place.from; at++)
    if (whoOrTheLike.has(lowerAt(reading, at)) || /[a-z]ed$/.test(lowerAt(reading, at))) return false
  return true
}

const commaSemicolonOrTheLike = wordSet(", ; :")

/** "11 million Mexicans were living in the United States", "19,370 minors were recognized in France": persons in a country are there. */
export function isInCountry({ reading, dimensions, countUnit, own, to }: Figure): boolean {
  if (dimensions.counterpart !== null) return false
  if (dimensions.nationality !== reading.state && countUnit !== "person")
    if (
      !isLodgedIn(reading, own) &&
      !(areOrLive.has(lowerAt(reading, to)) && lowerAt(reading, to + 1) === "in")
    )
      return false
  let end = to
  while (end < own.to && !commaSemicolonOrTheLike.has(lowerAt(reading, end))) end++
  return !crosses(reading, { from: to, to: end }) && readCountry(reading, { from: to, to: end }) !== null
}

/** "Of these, 773,246 were in Chile". */
const areOrLive = wordSet("are were live lived reside resided")

const lodged = wordSet("lodged filed submitted presented")

/** "155,984 applications were lodged in Spain". */
function isLodgedIn(reading: PassageReading, { from, to }: Zone): boolean {
  for (let at = from; at < to - 1; at++)
    if (lodged.has(lowerAt(reading, at))) return lowerAt(reading, at + 1) === "in"
  return false
}
