import { itemBefore } from "../text/search.ts"
import { lowerAt } from "../claims/context.ts"
import { fromOrTo, itOrThey, wordSet } from "../text/vocabulary.ts"
import { holds } from "./carried-places.ts"
import { readAreas } from "./dimensions.ts"
import { placeThere } from "./figure.ts"
import type { Figure, PassageReading, Zone } from "./figure.ts"

const journeys = wordSet("deportations removals returns repatriations expulsions departures readmissions")
const takesIn = wordSet(
  "accommodated accommodates housed houses sheltered shelters hosted hosts received admitted held"
)

/** Tokens at the head of a sentence that can tell where its subject is. */
const siteLength = 9

/** What the sentence before, which counts nothing, says of the country or the place that a pronoun stands for. */
export function carryTopicPlace(
  reading: PassageReading,
  figures: ReadonlyArray<Figure>,
  sentence: Zone,
  earlier: ReadonlyArray<Figure>
): void {
  const [first] = figures
  const before = first === undefined ? undefined : itemBefore(reading.sentences, first.sentence)
  if (first === undefined || before === undefined) return
  if (earlier.some((other) => other.reading === reading && other.sentence === first.sentence - 1)) return
  const country = countryOfJourneys(reading, sentence, before)
  if (country !== null)
    for (const { dimensions } of figures) if (dimensions.area === null) dimensions.counterpart ??= country
  placeThere(figures, placeTakenIn(reading, first, before) ?? placeOfTopic(reading, first, sentence, before))
}

/** "Deportations from Peru are frequent. They involved 900": the country that they left. */
function countryOfJourneys(reading: PassageReading, sentence: Zone, { from }: Zone): string | null {
  if (lowerAt(reading, sentence.from) !== "they" || !journeys.has(lowerAt(reading, from))) return null
  if (!fromOrTo.has(lowerAt(reading, from + 1))) return null
  const place = reading.places.find(({ kind, from: at }) => kind === "country" && at > from && at - from <= 3)
  return place === undefined || place.code === reading.state ? null : place.code
}

/** "The camp, in Loja, was laid out in 1994. At the end of 2020 it housed 56,000": where it is. */
function placeTakenIn(reading: PassageReading, { from: figure }: Figure, { from, to }: Zone): string | null {
  const verb = figure - 1
  if (lowerAt(reading, verb - 1) !== "it" || !takesIn.has(lowerAt(reading, verb))) return null
  return readAreas(reading, { from, to: Math.min(to, from + siteLength) })
}

/** "Teams visited Loja and Napo. They helped 900 persons", "Homes are run in Oman and Qatar. They sheltered 600": there. */
function placeOfTopic(reading: PassageReading, first: Figure, { from }: Zone, before: Zone): string | null {
  if (!itOrThey.has(lowerAt(reading, from))) return null
  const places = reading.places.filter(({ kind }) => kind !== "demonym")
  if (holds(places, { from, to: first.from })) return null
  return readAreas(reading, before) ?? countriesOfSites(reading, before)
}

const runOrTheLike = wordSet("run operated maintained located situated")

/** "are run by the missions in Kuwait and Oman": that country, or abroad. */
function countriesOfSites(reading: PassageReading, { from, to }: Zone): string | null {
  let isRun = false
  for (let at = from; at < to; at++) isRun ||= runOrTheLike.has(lowerAt(reading, at))
  if (!isRun) return null
  const codes = new Set(
    reading.places
      .filter(
        (place) =>
          place.kind === "country" && place.from >= from && place.to <= to && place.code !== reading.state
      )
      .map(({ code }) => code)
  )
  return codes.size === 0 ? null : codes.size === 1 ? [...codes][0]! : "_X"
}
