import { beforeArticle, lowerAt } from "../claims/context.ts"
import { itemBefore } from "../text/search.ts"
import { formsOfBe, wordSet, fromOrTo } from "../text/vocabulary.ts"
import { arrivedOrCame, departedOrTheLike, saysAbroadAfter, saysReturned } from "./destinations.ts"
import { isCount } from "./figure.ts"
import type { Figure, PassageReading, Progress } from "./figure.ts"
import { bringsHome, moves } from "./journeys.ts"
import { saysOrigin } from "./origins.ts"

const theOrTheLike = wordSet("the following countries states country of")

/** "They returned from the following countries:", "They arrived from:": the countries of the lettered list are those they left. */
export function tellsJourney(reading: PassageReading): boolean {
  const { from, to } = reading.sentences[reading.sentences.length - 1]!
  if (lowerAt(reading, to - 1) !== ":") return false
  // "The countries to which they returned were:".
  for (let which = from; which < to; which++)
    if (lowerAt(reading, which) === "which" && fromOrTo.has(lowerAt(reading, which - 1)))
      return lowerAt(reading, which - 2) === "countries" && moves(reading, which, to)
  // "By country of destination, the workers deployed break down as follows:".
  for (let at = from; at < to; at++)
    if (destinationOrReturn.has(lowerAt(reading, at)) && byOrOf.has(lowerAt(reading, at - 1)))
      return lowerAt(reading, at) === "destination" || lowerAt(reading, at - 2) === "country"
  // "4,127 citizens left for work abroad in 2024, of which:"
  if (saysAbroadAfter(departedOrTheLike, reading, from, to)) return true
  let origin = to - 2
  while (origin > from && theOrTheLike.has(lowerAt(reading, origin))) origin--
  if (lowerAt(reading, origin) !== "from") return false
  return moves(reading, from, origin) || arrivedOrCame.has(lowerAt(reading, origin - 1))
}

const destinationOrReturn = wordSet("destination return departure")

const byOrOf = wordSet("by of")

const citizenshipOrNationality = wordSet("citizenship nationality")

/** "by citizenship as follows:", "Their countries of origin were:": the countries of the lettered list say whose nationals they are. */
export function tellsNationals(reading: PassageReading): boolean {
  const sentence = reading.sentences[reading.sentences.length - 1]!
  if (lowerAt(reading, sentence.to - 1) !== ":") return false
  for (let at = sentence.from; at < sentence.to; at++)
    if (
      (citizenshipOrNationality.has(lowerAt(reading, at)) && lowerAt(reading, at - 1) === "by") ||
      // "In order of importance, the communities were those of:".
      (lowerAt(reading, at) === "communities" && formsOfBe.has(lowerAt(reading, at + 1)))
    )
      return true
  return saysOrigin(reading, sentence)
}

/** "(a) From Morocco, 512": the country that a letter begins with. */
function countryOfLetter(reading: PassageReading, from: number): string | undefined {
  if (!fromOrTo.has(lowerAt(reading, 0))) return undefined
  const place = reading.places.find(({ kind, from: at }) => kind === "country" && (at === 1 || at === 2))
  return place !== undefined && from - place.to <= 1 ? place.code : undefined
}

/** "900 nationals returned, of whom: (a) 40 came from Chile": the country that those of the list left. */
function countryLeft({ reading, to, own }: Figure, whole: Figure | null): string | undefined {
  if (whole === null || whole.dimensions.nationality !== reading.state) return undefined
  const told = whole.reading.sentences[whole.sentence]!
  if (!bringsHome(whole.reading, told) && !saysReturned(whole.reading, told)) return undefined
  const place = reading.places.find(
    ({ kind, from, to: end }) => kind === "country" && from > to && end <= own.to
  )
  if (place === undefined || place.code === reading.state) return undefined
  return lowerAt(reading, beforeArticle(reading, place.from)) === "from" ? place.code : undefined
}

/** "(a) Libya (4,612) and Mali (884)" behind "They returned from:": where those of the list had been. */
export function turnListed(figures: ReadonlyArray<Figure>, { listWhole }: Progress): void {
  for (const figure of figures) {
    const { reading, dimensions, from, sentence } = figure
    const isOfList = reading.isLettered && listWhole?.paragraph === reading.paragraph
    const left = isOfList ? countryLeft(figure, listWhole.figure) : undefined
    if (left !== undefined) {
      dimensions.counterpart = left
      dimensions.nationality = reading.state
      continue
    }
    const named = reading.isLettered ? countryOfLetter(reading, from) : undefined
    if (named !== undefined && named !== reading.state) {
      dimensions.counterpart = named
      if (dimensions.area === named) dimensions.area = null
      continue
    }
    if (listWhole?.countries == null || !reading.isLettered || listWhole.paragraph !== reading.paragraph)
      return
    if (dimensions.counterpart !== null) continue
    const start = reading.sentences[sentence]!.from
    const place = reading.places.findLast(
      ({ kind, from: at, to }) => kind === "country" && at >= start && to < from && from - to <= 5
    )
    const before = itemBefore(figures, figure.position)
    // "(a) Spain – 1,386 citizens, including 1,120 seasonal workers".
    if (
      place === undefined &&
      isCount(figure) &&
      before?.sentence === sentence &&
      listWhole.countries === "journey"
    )
      dimensions.counterpart = before.dimensions.counterpart
    if (place === undefined || place.code === reading.state) continue
    if (dimensions.area === place.code) dimensions.area = null
    if (listWhole.countries === "nationals") {
      dimensions.nationality = place.code
      continue
    }
    if (dimensions.nationality === place.code) dimensions.nationality = null
    dimensions.nationality ??= listWhole.figure?.dimensions.nationality ?? null
    dimensions.counterpart = place.code
  }
}
