import { lowerAt } from "../claims/context.ts"
import { isOfCitizens } from "./nationalities.ts"
import type { Figure, PassageReading, Zone } from "./figure.ts"

/** "come from Venezuela (48.2 per cent), Haiti (6.4 per cent)": a country as the item of a list. */
export function readListedCountry(figure: Figure): void {
  const { reading, own, context, dimensions } = figure
  const place = reading.places.find(
    (candidate) => candidate.kind === "country" && candidate.from >= own.from && candidate.to <= own.to
  )
  if (place === undefined || place.code === reading.state || place.from > own.from + 2) return
  if (isOfCitizens(reading, place.from)) {
    dimensions.nationality = place.code
    return
  }
  const before = lowerAt(reading, own.from - 1)
  const lead = own.from > context.to ? lowerAt(reading, context.to - 1) : before
  // "mainly to Qatar (56,644)": where they went.
  if (lead === "to" && !saysOrigin(reading, context)) {
    dimensions.counterpart = place.code
    return
  }
  if (saysResidence(reading, context) || (/^(?:in|at|to)$/.test(lead) && !saysOrigin(reading, context)))
    dimensions.area = place.code
  else dimensions.nationality = place.code
}

function saysResidence(reading: PassageReading, zone: Zone): boolean {
  for (let at = zone.from; at < zone.to; at++)
    if (
      /^(?:residence|residing|reside|live|living|lived|located|settled|hosting|host|places)$/.test(
        lowerAt(reading, at)
      )
    )
      return true
  return false
}

function saysOrigin(reading: PassageReading, zone: Zone): boolean {
  for (let at = zone.from; at < zone.to; at++)
    if (
      /^(?:nationals?|citizens?|come|came|nationalit(?:y|ies)|origin|originating|from)$/.test(
        lowerAt(reading, at)
      )
    )
      return true
  return false
}
