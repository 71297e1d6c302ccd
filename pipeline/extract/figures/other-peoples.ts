import { lowerAt } from "../claims/context.ts"
import { isCueAt, makeCueWords } from "../text/cue-words.ts"
import { wordSet } from "../text/vocabulary.ts"
import type { PassageReading, Zone } from "./figure.ts"
import { nationals } from "./stated-origins.ts"

export const nationalities = makeCueWords("nationality nationalities")

const haveHoldOrPossess = wordSet("have hold possess")

/** "378 of whom were not Burkinabe" of a report by Burkina Faso. */
export const deniesOwn = (reading: PassageReading, zone: Zone) =>
  reading.places.some(
    ({ kind, code, from }) =>
      kind === "demonym" &&
      code === reading.state &&
      from > zone.from &&
      from < zone.to &&
      (lowerAt(reading, from - 1) === "not" ||
        // "who do not have Togolese nationality".
        (haveHoldOrPossess.has(lowerAt(reading, from - 1)) && lowerAt(reading, from - 2) === "not"))
  )

const originOrOrigins = wordSet("origin origins")

const otherOrThird = wordSet("other third")

const statesCountriesOrMember = wordSet("states countries member")

const otherOrAnother = wordSet("other another")

export function saysOther(reading: PassageReading, { from, to }: Zone): boolean {
  for (let at = from; at < to; at++) {
    const next = lowerAt(reading, at + 1)
    // "held by nationals of other member States", "11,604 of other origins".
    if (next === "of" && nationals.has(lowerAt(reading, at)) && otherOrThird.has(lowerAt(reading, at + 2)))
      if (at + 3 < to && statesCountriesOrMember.has(lowerAt(reading, at + 3))) return true
    if (next === "other" && lowerAt(reading, at) === "of")
      if (at + 2 < to && originOrOrigins.has(lowerAt(reading, at + 2))) return true
    if (
      isCueAt(reading.tokens, at, nationalities) &&
      otherOrAnother.has(lowerAt(reading, at - 1)) &&
      // "Cubans accounted for 90 affiliates and other nationalities for the rest".
      !(lowerAt(reading, at - 2) === "and" && next === "for")
    )
      return true
  }
  return false
}

/** "a nationality other than Chilean" of a report by Chile. */
export function saysOtherThan(reading: PassageReading, zone: Zone): boolean {
  for (let at = zone.from; at < zone.to - 2; at++)
    if (
      isCueAt(reading.tokens, at, nationalities) &&
      lowerAt(reading, at + 1) === "other" &&
      lowerAt(reading, at + 2) === "than"
    )
      return true
  return false
}
