import { tokenKind } from "../text/words.ts"
import { isShare } from "./figure.ts"
import { saysCountryOf } from "./origins.ts"
import { beforeArticle, lowerAt } from "../claims/context.ts"
import { isOfCitizens } from "./stated-origins.ts"
import type { Figure, PassageReading, Zone } from "./figure.ts"
import { wordSet } from "../text/vocabulary.ts"

const majorityOrMost = wordSet("majority most")

/** Where an item begins behind "the majority". */
const afterOpening = (reading: PassageReading, from: number) =>
  lowerAt(reading, from) === "the" && majorityOrMost.has(lowerAt(reading, from + 1)) ? from + 2 : from

const inAtOrTo = wordSet("in at to")

/** "come from Venezuela (48.2 per cent), Haiti (6.4 per cent)": a country as the item of a list. */
export function readListedCountry(figure: Figure): void {
  const { reading, own, context, dimensions } = figure
  const place = reading.places.find(
    (candidate) => candidate.kind === "country" && candidate.from >= own.from && candidate.to <= own.to
  )
  if (place === undefined || place.code === reading.state || place.from > afterOpening(reading, own.from) + 2)
    return
  if (isOfCitizens(reading, place.from)) {
    dimensions.nationality = place.code
    return
  }
  // "of whom 22,870 in the United States (55.5 per cent)".
  const preposition = beforeArticle(reading, place.from)
  const isCounted =
    lowerAt(reading, preposition) === "in" && reading.tokens[preposition - 1]?.kind === tokenKind.number
  if (isShare(figure) && isCounted && place.to === figure.from - 1) {
    dimensions.area = place.code
    return
  }
  // "The countries of departure were Libya (5,076), Tunisia (4,318)".
  if (saysCountryOf(reading, figure.subject, /^(?:departure|destination|transit|return)$/)) {
    dimensions.counterpart = place.code
    return
  }
  // "postings to other States: Germany – 18,423, Hungary – 6,071", "left, the majority for Qatar (1,103)".
  if (leadsElsewhere(reading, figure.subject)) {
    dimensions.counterpart = place.code
    return
  }
  // "412 Chadians deprived of their liberty (163 in Libya)".
  if (place.from > figure.to && lowerAt(reading, beforeArticle(reading, place.from)) === "in") {
    dimensions.area = place.code
    return
  }
  // "The main sources were Peru (US$ 135 million)": where the money came from.
  if (figure.measure === "amount") return
  const before = lowerAt(reading, own.from - 1)
  const lead = own.from > context.to ? lowerAt(reading, context.to - 1) : before
  // "mainly to Qatar (56,644)": where they went.
  if (lead === "to" && !saysOrigin(reading, context)) {
    dimensions.counterpart = place.code
    return
  }
  if (saysResidence(reading, context) || (inAtOrTo.has(lead) && !saysOrigin(reading, context)))
    dimensions.area = place.code
  else dimensions.nationality = place.code
}

const residing = wordSet("residence residing reside live living lived located settled hosting host places")

function saysResidence(reading: PassageReading, zone: Zone): boolean {
  for (let at = zone.from; at < zone.to; at++) if (residing.has(lowerAt(reading, at))) return true
  return false
}

const nationalOrTheLike = wordSet(
  "national nationals citizen citizens come came nationality nationalities origin originating originate originates originated from"
)

function saysOrigin(reading: PassageReading, zone: Zone): boolean {
  for (let at = zone.from; at < zone.to; at++) if (nationalOrTheLike.has(lowerAt(reading, at))) return true
  return false
}

const leaving = wordSet("left departed")

const majorityOrTheLike = wordSet("majority mostly mainly most")
const otherOrForeign = wordSet("other foreign")
const statesOrCountries = wordSet("states countries")

/** "to other States:", "left through agencies, the majority for". */
function leadsElsewhere(reading: PassageReading, { from, to }: Zone): boolean {
  let left = false
  for (let at = from; at < to; at++) {
    const word = lowerAt(reading, at)
    left ||= leaving.has(word)
    if (left && word === "for" && majorityOrTheLike.has(lowerAt(reading, at - 1))) return true
    // "contracts for work in Iraq (5,618)".
    if (word === "work" && lowerAt(reading, at - 1) === "for" && lowerAt(reading, at + 1) === "in")
      return true
    if (
      word === "to" &&
      otherOrForeign.has(lowerAt(reading, at + 1)) &&
      statesOrCountries.has(lowerAt(reading, at + 2))
    )
      return true
  }
  return false
}
