import { placeThere } from "./figure.ts"
import { lowerAt, singularAt } from "../claims/context.ts"
import { isCueAt, makeCueWords } from "../text/cue-words.ts"
import { commaOrAnd, wordSet } from "../text/vocabulary.ts"
import { liesAbroad, subjectOfSentence } from "./carried-places.ts"
import type { Figure, PassageReading, Zone } from "./figure.ts"

const requestOrTheLike = wordSet("request application complaint case call")

/**
 * "Families stay in the Elm centre, in Loja. In 2020, 900 persons passed through the centre", "Shelters have been
 * set up in Loja and Macas. They received 340": what a sentence without figures introduced has a place.
 */
export function carrySite(
  reading: PassageReading,
  figures: ReadonlyArray<Figure>,
  zone: Zone,
  earlier: ReadonlyArray<Figure>
): void {
  const [first] = figures
  if (first === undefined || first.sentence === 0 || namesPlace(reading, zone)) return
  const last = earlier.at(-1)
  const goesOn = last?.reading === reading && last.sentence === first.sentence - 1
  const before = reading.sentences[first.sentence - 1]!
  const subject = subjectOfSentence(reading, zone, first.from)
  const isPronoun = subject === "it" || subject === "they"
  const served = consularCountry(reading, before)
  if (served !== null)
    for (const { dimensions, countUnit } of figures)
      if (requestOrTheLike.has(countUnit ?? "") && dimensions.counterpart === null) dimensions.area ??= served
  const gathering = findGathering(reading, zone, before)
  if (goesOn && isPronoun && gathering < 0) return
  const site = gathering >= 0 ? gathering : findSite(reading, zone, before, isPronoun)
  // "The shelter in Loja took in 90 persons. The shelter cost 12 million": its name has the place.
  if (site < 0 || (goesOn && gathering < 0 && lowerAt(reading, site + 1) !== "in")) return
  const area = placeOfSite(reading, { from: site + 1, to: before.to })
  placeThere(figures, area)
}

const namesPlace = (reading: PassageReading, zone: Zone) =>
  reading.places.some(
    ({ kind, code, from, to }) =>
      kind !== "demonym" && code !== reading.state && from >= zone.from && to <= zone.to
  )

const premises = wordSet("facility office school camp")

/** The noun at a token, if it is one of premises. */
function premisesAt(reading: PassageReading, at: number): string | undefined {
  const noun = singularAt(reading, at)
  return premises.has(reading.unitOf(noun) ?? "") ? noun : undefined
}

/** "Consular protection in Peru is afforded by three consulates. Requests for help numbered 40": where the help is asked for. */
function consularCountry(reading: PassageReading, { from, to }: Zone): string | null {
  if (lowerAt(reading, from) !== "consular") return null
  const place = reading.places.find((other) => other.from > from && other.to <= to)
  if (place?.kind !== "country" || place.code === reading.state) return null
  return lowerAt(reading, place.from - 1) === "in" && place.from - from <= 4 ? place.code : null
}

const opensWithGroup = wordSet("the they these those")

/** "Consultations were held in Loja and Macas. They were attended by 340 persons": where who attends is; -1 for no such sentence. */
function findGathering(reading: PassageReading, { from }: Zone, before: Zone): number {
  if (!opensWithGroup.has(lowerAt(reading, from))) return -1
  for (let verb = from + 1; verb < from + 6; verb++) {
    if (lowerAt(reading, verb) !== "attended" || lowerAt(reading, verb + 1) !== "by") continue
    // "These" points to whatever was held.
    const noun = verb - from > 2 ? singularAt(reading, verb - 2) : ""
    if (noun === "") return before.from
    for (let at = before.from; at < before.to; at++) if (singularAt(reading, at) === noun) return at
  }
  return -1
}

const definite = makeCueWords("the this that these those")

/** The premises that a sentence takes for known ("through the centre"), or those of its pronoun, where they were introduced; -1 if nowhere. */
function findSite(reading: PassageReading, zone: Zone, before: Zone, isPronoun: boolean): number {
  if (isPronoun) {
    for (let at = before.from; at < Math.min(before.to, before.from + 5); at++)
      if (premisesAt(reading, at) !== undefined) return at
    return -1
  }
  const known = new Set<string>()
  for (let at = zone.from; at < zone.to - 1; at++) {
    if (!isCueAt(reading.tokens, at, definite)) continue
    const noun = premisesAt(reading, at + 1)
    if (noun !== undefined) known.add(noun)
  }
  if (known.size === 0) return -1
  for (let at = before.from; at < before.to; at++) if (known.has(singularAt(reading, at))) return at
  return -1
}

/** The places that the next "in" names, joined; a country only if it is another. */
function placeOfSite(reading: PassageReading, { from, to }: Zone): string | null {
  const codes: Array<string> = []
  let end = -1
  for (const place of reading.places) {
    if (place.kind === "demonym" || place.from < from || place.to > to) continue
    const isFirst = codes.length === 0 && lowerAt(reading, place.from - 1) === "in"
    const isNext = end >= 0 && place.from === end + 1 && commaOrAnd.has(lowerAt(reading, end))
    if (!isFirst && !isNext) {
      if (codes.length > 0) break
      continue
    }
    codes.push(place.code)
    end = place.to
  }
  const area = [...new Set(codes)].toSorted().join("+")
  return area === "" || area === reading.state || (codes.length > 1 && liesAbroad(codes[0]!, reading))
    ? null
    : area
}
