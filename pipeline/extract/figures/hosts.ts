import { beforeArticle, lowerAt } from "../claims/context.ts"
import { formsOfAccount, wordSet, joiners } from "../text/vocabulary.ts"
import type { Figure, PassageReading } from "./figure.ts"
import { departedOrTheLike, saysAbroadAfter } from "./destinations.ts"
import { moves } from "./journeys.ts"
import { pointsAtGroup } from "./pointing.ts"

const hasOrHad = wordSet("had has hosts hosted")

/** "The host countries were Gabon (312) and Ghana (284); Lebanon had 43": where so many more are. */
export function continueHosts(figures: ReadonlyArray<Figure>): void {
  for (let index = 1; index < figures.length; index++) {
    const figure = figures[index]!
    const { reading, from, to, nounEnd, measure, dimensions } = figure
    const said = figures[index - 1]!
    if (measure !== "count" || nounEnd !== to || !said.parenthetical) continue
    if (said.dimensions.area?.length !== 3 || !hasOrHad.has(lowerAt(reading, from - 1))) continue
    const place = reading.places.find(({ kind, to: end }) => kind === "country" && end === from - 1)
    if (place === undefined) continue
    dimensions.area = place.code
    dimensions.nationality ??= said.dimensions.nationality
    figure.lender ??= said
  }
}

const receivedOrTheLike = wordSet("received took absorbed welcomed accounted")

/** "9,000 were placed abroad. Qatar received 400 of them, Oman 300 and Jordan 200": where those who left went. */
export function readHosts(figures: ReadonlyArray<Figure>, earlier: ReadonlyArray<Figure>): void {
  const [first] = figures
  const last = earlier.at(-1)
  if (first === undefined || last?.reading !== first.reading) return
  const { reading, sentence } = first
  const isPlaced = placedAbroad(reading, earlier)
  if (!pointsAtGroup(first) && !isPlaced) return
  const { from } = reading.sentences[sentence]!
  const told = reading.sentences[last.sentence]!
  if (last.dimensions.counterpart === null && !isPlaced && !moves(reading, told.from, told.to))
    if (!departs(last)) return
  const host = reading.places.find(
    (place) => place.kind === "country" && place.from >= from && place.from - from <= 1
  )
  if (host === undefined || host.code === reading.state) return
  if (!receivedOrTheLike.has(lowerAt(reading, host.to))) return
  for (const { dimensions, from: at } of figures) {
    // "Qatar received 400, Oman 300".
    const end = receivedOrTheLike.has(lowerAt(reading, at - 1)) ? at - 1 : at
    const country =
      at === first.from ? host : reading.places.find(({ kind, to }) => kind === "country" && to === end)
    if (country === undefined) continue
    if (dimensions.area === country.code) dimensions.area = null
    dimensions.counterpart = country.code
  }
}

/** "2,874 Peruvians left under the scheme": the State's own people went. */
const departs = ({ reading, nounEnd, base, dimensions }: Figure): boolean =>
  base === null &&
  dimensions.nationality === reading.state &&
  departedOrTheLike.has(lowerAt(reading, nounEnd))

const hosts = wordSet(
  "hosts hosted accommodates accommodated shelters sheltered houses housed counts counted"
)

/** "Peru alone accommodated 523,231 Malians": nationals of the State in the country that the sentence is about. */
export function hostCountry({ reading, from, dimensions, sentence }: Figure): string | null {
  if (dimensions.nationality !== reading.state) return null
  if (!hosts.has(lowerAt(reading, from - 1))) return null
  const end = lowerAt(reading, from - 2) === "alone" ? from - 2 : from - 1
  const place = reading.places.find(({ kind, to }) => kind === "country" && to === end)
  if (place === undefined || place.code === reading.state) return null
  return place.from >= reading.sentences[sentence]!.from ? place.code : null
}

const placedOrTheLike = wordSet("placed recruited deployed sent cleared hired")

/** "7,318 Peruvians were placed in employment abroad": the whole that the paragraph divides. */
function placedAbroad(reading: PassageReading, earlier: ReadonlyArray<Figure>): boolean {
  const whole = earlier.findLast(
    ({ reading: own, base, measure }) => own === reading && base === null && measure === "count"
  )
  const nationality = whole?.dimensions.nationality
  if (whole === undefined || (nationality !== reading.state && nationality !== null)) return false
  const { from, to } = reading.sentences[whole.sentence]!
  return saysAbroadAfter(placedOrTheLike, reading, from, to)
}

const forOrTheLike = wordSet("for had has hosts hosted")

/** "90,000 were registered abroad. Portugal accounts for 12,100, France for 4,140": the country where they are. */
export function readHostsOfAbroad(figures: ReadonlyArray<Figure>, earlier: ReadonlyArray<Figure>): void {
  const [first] = figures
  const last = earlier.at(-1)
  if (first === undefined || last?.reading !== first.reading || last.dimensions.area !== "_X") return
  if (last.measure !== "count" || last.dimensions.nationality !== first.reading.state) return
  const { reading, sentence } = first
  const { from: start } = reading.sentences[sentence]!
  for (const { from, dimensions } of figures) {
    const verb = formsOfAccount.has(lowerAt(reading, from - 2)) ? from - 2 : from - 1
    if (!forOrTheLike.has(lowerAt(reading, from - 1))) continue
    const host = reading.places.find(({ kind, to }) => kind === "country" && to === verb)
    if (host === undefined) continue
    const before = beforeArticle(reading, host.from)
    if (before < start || joiners.has(lowerAt(reading, before))) dimensions.area ??= host.code
  }
}

/** "1,395 workers died abroad. Malaysia (389) and Qatar (371) had most deaths": where, not whose. */
export function turnPlacesAbroad(figures: ReadonlyArray<Figure>, earlier: ReadonlyArray<Figure>): void {
  const [first] = figures
  const last = earlier.findLast(({ measure, base }) => measure === "count" && base === null)
  if (first === undefined || last?.reading !== first.reading || last.dimensions.area !== "_X") return
  if (first.sentence - last.sentence > 1 || last.dimensions.nationality !== first.reading.state) return
  for (const { reading, parenthetical, measure, from, dimensions } of figures) {
    const { nationality } = dimensions
    if (!parenthetical || measure !== "count" || nationality === null || nationality === reading.state)
      continue
    const place = reading.places.find(
      ({ kind, to, code }) => kind === "country" && to === from - 1 && code === nationality
    )
    if (place === undefined) continue
    dimensions.area = nationality
    dimensions.nationality = null
  }
}
