import { lowerAt } from "../claims/context.ts"
import { wordSet } from "../text/vocabulary.ts"
import type { Figure, PassageReading } from "./figure.ts"
import { readNounPhrase } from "./nouns.ts"

const numberOrTheLike = wordSet("number numbers total population figure")

/** "the number of male migrant workers (347)", "the population of foreign students had reached 52". */
export function numberOf(figure: Figure) {
  const { reading, subject, own } = figure
  const zone = figure.parenthetical ? { from: Math.min(subject.from, own.from), to: own.to } : subject
  for (let at = zone.to - 1; at >= zone.from; at--) {
    if (lowerAt(reading, at) !== "of") continue
    if (!numberOrTheLike.has(lowerAt(reading, at - 1))) continue
    // "The population of Peru was 33.7 million".
    if (lowerAt(reading, at - 1) === "population" && namesPlace(reading, at + 1))
      return { from: at - 1, to: at, head: at - 1 }
    return readNounPhrase(reading, at + 1, zone.to, reading.unitOf)
  }
  return undefined
}

const countryOrTheLike = wordSet("country state region province district department county")

/** "Peru", "the Gambia", "the country". */
const namesPlace = (reading: PassageReading, at: number) =>
  (lowerAt(reading, at) === "the" && countryOrTheLike.has(lowerAt(reading, at + 1))) ||
  reading.places.some(({ kind, from }) => kind !== "demonym" && (from === at || from === at + 1))

const ofWasOrIs = wordSet("of was is")

const staffOrTheLike = wordSet("staff workforce membership population team crew")

const atOrTo = wordSet("at to")

/** "a staff of 92", "the resident population was 12,400", "put the population at 33 million": the body that the count makes up. */
export function bodyOf({ reading, from, subject }: Figure) {
  const at = from - 2
  // "stands at", "had grown to".
  if (atOrTo.has(lowerAt(reading, at + 1)))
    for (let body = at; body > from - 5 && body >= subject.from; body--)
      if (lowerAt(reading, body) === "population") return { from: body, to: body + 1, head: body }
  return ofWasOrIs.has(lowerAt(reading, at + 1)) && staffOrTheLike.has(lowerAt(reading, at))
    ? { from: at, to: at + 1, head: at }
    : undefined
}
