import { isInRegionAbroad } from "./world-regions.ts"
import { namesSomethingElse } from "./places.ts"
import { wordSet } from "../text/vocabulary.ts"
import { lowerAt, beforeArticle } from "../claims/context.ts"
import { readCountry } from "./dimensions.ts"
import type { Figure, Zone } from "./figure.ts"

/** A share in a country abroad: "54 per cent live in Spain", or "In Spain, 54 per cent". */
export function readPlaceOfShare(figure: Figure, sentence: Zone): void {
  const { reading, dimensions } = figure
  if (dividesState(figure)) {
    dimensions.area = reading.state
    return
  }
  dimensions.area = (saysSource(figure, sentence) ? null : readCountryOrRegion(figure)) ?? hostOfShare(figure)
  if (dimensions.area !== null || figure.position > 0 || lowerAt(reading, sentence.from) !== "in") return
  const place = reading.places.find(({ from }) => from === sentence.from + 1 || from === sentence.from + 2)
  if (place?.kind === "area" && figure.dimensions.area === null && !namesSomethingElse(reading, place)) {
    dimensions.area = place.code
    return
  }
  if (
    place !== undefined &&
    place.kind !== "demonym" &&
    lowerAt(reading, place.to) === "," &&
    place.code !== reading.state
  )
    dimensions.area = place.code
}

/** "in Spain", "in Europe". */
const readCountryOrRegion = ({ reading, own }: Figure): string | null =>
  readCountry(reading, own) ?? (isInRegionAbroad(reading, own) ? "_X" : null)

/** "They originated mainly in Spain (37 per cent)": where the money came from. */
function saysSource({ reading, from }: Figure, sentence: Zone): boolean {
  for (let at = sentence.from; at < from; at++) if (lowerAt(reading, at).startsWith("originat")) return true
  return false
}

/** "23 per cent of the households of Peru" of a report by Peru. */
const dividesState = ({ reading, population }: Figure): boolean =>
  population !== null &&
  reading.places.some(
    ({ kind, code, from, to }) =>
      kind === "country" &&
      code === reading.state &&
      from > population.from &&
      to <= population.to &&
      lowerAt(reading, beforeArticle(reading, from)) === "of"
  )

const hosting = wordSet("is was home to hosts hosted")

const joiner = wordSet(", and ; :")

/** "Spain is home to 40 per cent of them, Italy to 20 per cent": the country that they live in. */
function hostOfShare({ reading, from, subject, sentence }: Figure): string | null {
  const start = reading.sentences[sentence]!.from
  let at = from
  while (at > subject.from && hosting.has(lowerAt(reading, at - 1))) at--
  if (lowerAt(reading, at - 1) === "alone") at--
  if (at === from || lowerAt(reading, from - 1) === "was" || lowerAt(reading, from - 1) === "is") return null
  const place = reading.places.find((other) => other.kind === "country" && other.to === at)
  if (place === undefined || place.code === reading.state) return null
  const before = beforeArticle(reading, place.from)
  return place.from === start || before < start || joiner.has(lowerAt(reading, before)) ? place.code : null
}
