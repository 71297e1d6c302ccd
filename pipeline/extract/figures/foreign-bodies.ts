import { beforeArticle, isCapitalised, lowerAt } from "../claims/context.ts"
import { wordSet } from "../text/vocabulary.ts"
import type { PlaceMention } from "./gazetteer.ts"
import type { Figure, PassageReading, Zone } from "./figure.ts"
import { moves } from "./journeys.ts"

/**
 * "The Peruvian National Superintendence reported that 298,559 citizens were in its territory", "Ecuador registered
 * 900 entries": what the body of another State counts is where that State is, unless it tells of a journey.
 */
export function countryOfBody(figure: Figure, sentence: Zone): string | null {
  const { reading, from, own, dimensions } = figure
  const { nationality } = dimensions
  if (nationality !== null && nationality !== "FOREIGN" && nationality !== reading.state) return null
  for (const place of reading.places) {
    if (place.from < sentence.from || place.to > from || place.code === reading.state) continue
    if (place.code.length !== 3 || !isBodyOf(reading, place, sentence)) continue
    return moves(reading, place.to, Math.max(own.to, from)) ? null : place.code
  }
  return null
}

const isBodyOf = (reading: PassageReading, place: PlaceMention, sentence: Zone): boolean =>
  place.kind === "demonym"
    ? qualifiesBody(reading, place, sentence)
    : place.kind === "country" && (counts(reading, place, sentence) || ownsBody(reading, place, sentence))

const bodies = wordSet(
  "authorities authority government ministry police institute commission service services"
)

/** "The Colombian authorities", "The Peruvian National Superintendence", where a sentence or a clause begins. */
function qualifiesBody(reading: PassageReading, { from, to }: PlaceMention, sentence: Zone): boolean {
  if (lowerAt(reading, from - 1) !== "the" || !opensClause(reading, from - 1, sentence)) return false
  return bodies.has(lowerAt(reading, to)) || isCapitalised(reading.tokens[to])
}

const opening = wordSet(", ; which that to whereas while")

const opensClause = (reading: PassageReading, at: number, sentence: Zone): boolean =>
  at === sentence.from || opening.has(lowerAt(reading, at - 1))

const counting = wordSet("registered recorded counted issued granted registers records enumerated")

/** "Between May 2017 and July 2019, Ecuador registered". */
const counts = (reading: PassageReading, { from, to }: PlaceMention, sentence: Zone): boolean =>
  counting.has(lowerAt(reading, to)) && opensClause(reading, beforeArticle(reading, from) + 1, sentence)

/** "According to the National Migration Service of Panama,". */
function ownsBody(reading: PassageReading, { from, to }: PlaceMention, sentence: Zone): boolean {
  const of = beforeArticle(reading, from)
  if (lowerAt(reading, of) !== "of" || !isCapitalised(reading.tokens[of - 1])) return false
  // "The National Search Commission of Mexico had on its register".
  if (lowerAt(reading, sentence.from) === "the" && isName(reading, sentence.from + 1, of))
    return registers(reading, to)
  return (
    lowerAt(reading, sentence.from) === "according" &&
    lowerAt(reading, sentence.from + 1) === "to" &&
    lowerAt(reading, to) === ","
  )
}

const ofName = wordSet("of for and the")

function isName({ tokens }: PassageReading, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (!isCapitalised(tokens[at]) && !ofName.has(tokens[at]!.lower)) return false
  return to > from
}

const registers = (reading: PassageReading, verb: number): boolean =>
  counting.has(lowerAt(reading, verb)) ||
  (lowerAt(reading, verb) === "had" &&
    lowerAt(reading, verb + 1) === "on" &&
    lowerAt(reading, verb + 3) === "register")
