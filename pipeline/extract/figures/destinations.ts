import { beforeArticle, lowerAt } from "../claims/context.ts"
import { commaOrAnd, wereWasOrBeen, wordSet, fromOrTo } from "../text/vocabulary.ts"
import { isTakenBack } from "./countries-left.ts"
import { isFurther } from "./elsewhere.ts"
import { takeNoun } from "./figure.ts"
import type { Figure, PassageReading, Zone } from "./figure.ts"
import { bringsHome } from "./journeys.ts"
import { placeWith } from "./place-subjects.ts"
import { opensWithLargest, opensWithWhole } from "./pointing.ts"

export const arrivedOrCame = wordSet("arrived came")

/** "It was followed by Peru (90) and Chile (40)": destinations, if that which they follow was one. */
export function followDestination(figures: ReadonlyArray<Figure>, earlier: ReadonlyArray<Figure>): void {
  const [first] = figures
  const last = earlier.at(-1)
  if (first === undefined || last?.reading !== first.reading || last.dimensions.counterpart === null) return
  const { reading, sentence } = first
  const { from } = reading.sentences[sentence]!
  let by = from
  while (by < from + 4 && lowerAt(reading, by) !== "by") by++
  if (lowerAt(reading, by) !== "by" || lowerAt(reading, by - 1) !== "followed") return
  for (const figure of figures) {
    const { parenthetical, from: at, dimensions } = figure
    const place = reading.places.findLast(({ kind, to }) => kind === "country" && to === at - 1)
    if (!parenthetical || place === undefined) continue
    figure.base = last.base
    dimensions.counterpart = place.code
    dimensions.nationality = last.dimensions.nationality
    dimensions.area = last.dimensions.area
  }
}

/** "50 Chileans were brought home. Of these, 12 came from Peru": where they were, not whose they are. */
export function turnOrigins(figures: ReadonlyArray<Figure>, earlier: ReadonlyArray<Figure>): void {
  const [first] = figures
  if (first === undefined) return
  const { reading } = first
  const last = earlier.findLast(({ countUnit }) => countUnit === "person")
  if (last?.reading !== reading) return
  // "They came from Libya (6,530)".
  const isThey =
    lowerAt(reading, reading.sentences[first.sentence]!.from) === "they" &&
    first.sentence - last.sentence === 1
  const told = reading.sentences[last.sentence]!
  turnLeader(first, last, told)
  if (
    !(
      isThey ||
      opensWithWhole(first) ||
      opensWithLargest(first) ||
      isFurther(first) ||
      figures.some(cameFrom)
    )
  )
    return
  if (last.dimensions.nationality !== reading.state && !bringsHome(reading, told)) return
  for (const figure of figures) {
    const { own, dimensions } = figure
    const to = figure.parenthetical ? reading.sentences[figure.sentence]!.from : figure.to
    const { nationality } = dimensions
    if (nationality === null || nationality === reading.state || dimensions.counterpart !== null) continue
    const end = figure.parenthetical ? figure.from : own.to
    const place = reading.places.find(
      ({ kind, from, code }) => kind === "country" && code === nationality && from > to && from < end
    )
    if (place === undefined) continue
    const before = beforeArticle(reading, place.from)
    if (lowerAt(reading, before) !== "from" && !(figure.parenthetical && figure !== first)) continue
    dimensions.counterpart = nationality
    dimensions.nationality = last.dimensions.nationality === reading.state ? reading.state : null
    // "37,840 returned on 196 flights. The largest numbers came from Peru (12,614)": of those who did.
    if (figure.nounEnd === figure.to && figure.countUnit !== "person") {
      takeNoun(figure, last)
      figure.lender = last
    }
  }
}

/** "90 Chileans returned. Peru heads the list with 40": the country they returned from. */
function turnLeader(figure: Figure, last: Figure, told: Zone): void {
  const { reading, dimensions, sentence } = figure
  if (sentence - last.sentence !== 1) return
  const { area } = dimensions
  if (area?.length !== 3 || area === "_X" || area === reading.state) return
  if (placeWith(figure)?.code !== area || !bringsHome(reading, told)) return
  dimensions.counterpart = area
  dimensions.area = null
}

/** "At least 59,920 came from Kuwait". */
const cameFrom = ({ reading, to, nounEnd, measure }: Figure) =>
  measure === "count" &&
  nounEnd === to &&
  arrivedOrCame.has(lowerAt(reading, to)) &&
  lowerAt(reading, to + 1) === "from"

const wentOrTheLike = wordSet("went returned go return sent flown brought taken back")

const countryCountriesOrHomeland = wordSet("country countries homeland")

const theirOrOwn = wordSet("their own")

const pause = wordSet(". ;")

/** "1,316 Burundian refugees went home", "were taken back to their country": to the country whose nationals they are. */
export function goesHome({ reading, nounEnd, own, dimensions: { nationality }, measure }: Figure): boolean {
  if (measure !== "count" || nationality?.length !== 3 || nationality === reading.state) return false
  for (let at = nounEnd; at < Math.min(own.to, nounEnd + 10); at++) {
    const word = lowerAt(reading, at)
    if (word === "repatriated") return wereWasOrBeen.has(lowerAt(reading, at - 1))
    if (word === "home") return wentOrTheLike.has(lowerAt(reading, at - 1))
    if (countryCountriesOrHomeland.has(word) && lowerAt(reading, at - 1) !== "third")
      return theirOrOwn.has(lowerAt(reading, at - 1)) && isToOwn(reading, at - 1)
    if (pause.has(word)) return false
  }
  return false
}

/** "to their own". */
const isToOwn = (reading: PassageReading, their: number) =>
  lowerAt(reading, lowerAt(reading, their) === "own" ? their - 2 : their - 1) === "to"

const sending = wordSet("effected deported returned expelled removed repatriated")

/**
 * "The United States deported 20,765 persons, those of Guatemala 10,325 and Mexico 5,408": the country that sent them, right
 * before its verb or, behind the first, before its number.
 */
export function senderOf({ reading, from, measure }: Figure, previous: Figure | undefined): string | null {
  if (measure !== "count" && measure !== "percent") return null
  const isFirst = sending.has(lowerAt(reading, from - 1))
  const end = isFirst ? from - 1 : from
  const place = reading.places.find(({ kind, to }) => kind === "country" && to === end)
  if (place === undefined || place.code === reading.state) return null
  if (isFirst) return place.code
  const before = beforeArticle(reading, place.from)
  const isListed =
    lowerAt(reading, before) === "of"
      ? lowerAt(reading, before - 1) === "those"
      : commaOrAnd.has(lowerAt(reading, before))
  if (!isListed || previous?.dimensions.counterpart == null) return null
  for (let at = place.from; at > place.from - 40 && at > reading.sentences[previous.sentence]!.from; at--)
    if (sending.has(lowerAt(reading, at)) && reading.places.some(({ to }) => to === at)) return place.code
  return null
}

/** "Deportations from Peru numbered 90 and from Chile 40": the next country stands before its number. */
export function counterpartBefore(
  { reading, from, to, nounEnd }: Figure,
  previous: Figure | undefined
): string | null {
  const place = reading.places.find((other) => other.kind === "country" && other.to === from)
  if (place === undefined || place.code === reading.state) return null
  const before = beforeArticle(reading, place.from)
  if (lowerAt(reading, before) === "from" && isTakenBack(reading, before, nounEnd)) return place.code
  if (previous?.dimensions.counterpart == null || nounEnd !== to) return null
  return fromOrTo.has(lowerAt(reading, before)) && commaOrAnd.has(lowerAt(reading, before - 1))
    ? place.code
    : null
}

const attracting = wordSet("attracted attracts absorbed absorbs drew draws")

/** "Nigeria attracted 47 per cent of these migrants, Libya 22 per cent and Algeria 18": where they went. */
export function attractedBy(
  { reading, from, sentence }: Figure,
  previous: Figure | undefined
): string | null {
  const isFirst = attracting.has(lowerAt(reading, from - 1))
  const goesOn =
    previous?.sentence === sentence &&
    previous.dimensions.counterpart !== null &&
    isAttracted(reading, reading.sentences[sentence]!.from, previous.from)
  if (!isFirst && !goesOn) return null
  const end = isFirst ? from - 1 : from
  const place = reading.places.find((other) => other.kind === "country" && other.to === end)
  return place === undefined || place.code === reading.state ? null : place.code
}

function isAttracted(reading: PassageReading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (attracting.has(lowerAt(reading, at))) return true
  return false
}

const schemes = wordSet("agreement agreements scheme programme arrangement memorandum accord")

const agreedSignedOrConcluded = wordSet("agreed signed concluded")

/** "the scheme", "the scheme agreed". */
function namesScheme(reading: PassageReading, at: number): boolean {
  if (schemes.has(lowerAt(reading, at))) return true
  if (!agreedSignedOrConcluded.has(lowerAt(reading, at))) return false
  // "the Memorandum on Seasonal Labour signed".
  for (let named = at - 1; named > at - 6; named--) if (schemes.has(lowerAt(reading, named))) return true
  return false
}

export const departedOrTheLike = wordSet("departed left travelled went sent deployed placed recruited")

const abroadOrOverseas = wordSet("abroad overseas")

/** One of these verbs and then "abroad": "placed in employment abroad", "left for work overseas". */
export function saysAbroadAfter(
  verbs: ReadonlySet<string>,
  reading: PassageReading,
  from: number,
  to: number
): boolean {
  let isSaid = false
  for (let at = from; at < to; at++) {
    isSaid ||= verbs.has(lowerAt(reading, at))
    if (isSaid && abroadOrOverseas.has(lowerAt(reading, at))) return true
  }
  return false
}

/** "Under the scheme with Spain, 118 citizens departed": to the country that it was made with. */
export function countryOfScheme({
  reading,
  measure,
  countUnit,
  from,
  to,
  own,
  sentence
}: Figure): string | null {
  if (measure !== "count" || countUnit !== "person") return null
  const start = reading.sentences[sentence]!.from
  const partner = reading.places.find(
    (place) =>
      place.kind === "country" &&
      place.from > start &&
      place.to < from &&
      lowerAt(reading, beforeArticle(reading, place.from)) === "with" &&
      namesScheme(reading, beforeArticle(reading, place.from) - 1)
  )
  if (partner === undefined || partner.code === reading.state) return null
  for (let at = to; at < own.to; at++) if (departedOrTheLike.has(lowerAt(reading, at))) return partner.code
  return null
}

export function saysReturned(reading: PassageReading, { from, to }: Zone): boolean {
  for (let at = from; at < to; at++) if (returning.has(lowerAt(reading, at))) return true
  return false
}

const returning = wordSet("returned return returning returnees")
