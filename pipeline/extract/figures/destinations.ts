import { itemBefore } from "../text/search.ts"
import { isCount } from "./figure.ts"
import { saysOrigin } from "./origins.ts"
import { takeNoun } from "./figure.ts"
import { bringsHome, moves } from "./journeys.ts"
import { isFurther } from "./elsewhere.ts"
import { opensWithWhole, opensWithLargest } from "./pointing.ts"
import { lowerAt, beforeArticle } from "../claims/context.ts"
import { placeWith } from "./place-subjects.ts"
import { formsOfAccount, formsOfBe, wordSet, wereWasOrBeen } from "../text/vocabulary.ts"
import type { Figure, PassageReading, Progress, Zone } from "./figure.ts"

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

/** "Brazil came first with 6,663 returnees, followed by Peru with 1,004": the countries that they came back from. */
export function turnReturnees(figures: ReadonlyArray<Figure>): void {
  for (const { counted, dimensions, reading, measure } of figures) {
    const { area } = dimensions
    if (measure !== "count" || counted?.endsWith("returnees") !== true || dimensions.counterpart !== null)
      continue
    if (area === null || area.length !== 3 || area === reading.state) continue
    dimensions.counterpart = area
    dimensions.area = null
  }
}

/** "interviewed 360 workers back from Australia". */
export function countryLeftBehind({ reading, nounEnd, countUnit }: Figure): string | null {
  if (countUnit !== "person" || lowerAt(reading, nounEnd) !== "back") return null
  if (lowerAt(reading, nounEnd + 1) !== "from") return null
  const place = reading.places.find(
    ({ kind, from }) => kind === "country" && beforeArticle(reading, from) === nounEnd + 1
  )
  return place === undefined || place.code === reading.state ? null : place.code
}

const flightOrFlights = wordSet("flight flights")
const arriving = wordSet("arrived carried brought carrying bringing")

/** "Flights from the United States were resumed on 10 February, on which day 190 nationals arrived". */
export function countryOfFlight({
  reading,
  measure,
  from,
  own,
  sentence,
  dimensions
}: Figure): string | null {
  if (measure !== "count") return null
  if (dimensions.nationality !== null && dimensions.nationality !== reading.state) return null
  const start = reading.sentences[sentence]!.from
  const place = reading.places.find(({ kind, from: at, to }) => kind === "country" && at > start && to < from)
  if (place === undefined || place.code === reading.state) return null
  const preposition = beforeArticle(reading, place.from)
  if (lowerAt(reading, preposition) !== "from") return null
  const noun = lowerAt(reading, preposition - 1) === "received" ? preposition - 2 : preposition - 1
  if (!flightOrFlights.has(lowerAt(reading, noun))) return null
  for (let at = place.to; at < own.to; at++) if (arriving.has(lowerAt(reading, at))) return place.code
  return null
}

const theOrTheLike = wordSet("the following countries states country of")
const arrivedOrCame = wordSet("arrived came")

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
  if (departsAbroad(reading, from, to)) return true
  let origin = to - 2
  while (origin > from && theOrTheLike.has(lowerAt(reading, origin))) origin--
  if (lowerAt(reading, origin) !== "from") return false
  return moves(reading, from, origin) || arrivedOrCame.has(lowerAt(reading, origin - 1))
}

const abroadOrOverseas = wordSet("abroad overseas")

/** "4,127 citizens left for work abroad in 2024, of which:". */
function departsAbroad(reading: PassageReading, from: number, to: number): boolean {
  let departs = false
  for (let at = from; at < to; at++) {
    departs ||= departedOrTheLike.has(lowerAt(reading, at))
    if (departs && abroadOrOverseas.has(lowerAt(reading, at))) return true
  }
  return false
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

function saysReturned(reading: PassageReading, { from, to }: Zone): boolean {
  for (let at = from; at < to; at++) if (returning.has(lowerAt(reading, at))) return true
  return false
}

const returning = wordSet("returned return returning returnees")

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
    const left = reading.isLettered ? countryLeft(figure, listWhole?.figure ?? null) : undefined
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

const fromOrTo = wordSet("from to")
const commaOrAnd = wordSet(", and")

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

const receivedOrReadmitted = wordSet("received readmitted admitted accepted")
const returnedOrTheLike = wordSet("returned came went arrived")
const homeOrBack = wordSet("home back")

/** "received from Peru 127 citizens", "From Peru 142 persons came back": the country that `from` names is the one they left. */
const isTakenBack = (reading: PassageReading, from: number, nounEnd: number): boolean =>
  receivedOrReadmitted.has(lowerAt(reading, from - 1)) ||
  (lowerAt(reading, from - 1) === "back" && lowerAt(reading, from - 2) === "took") ||
  (returnedOrTheLike.has(lowerAt(reading, nounEnd)) &&
    (lowerAt(reading, nounEnd) === "returned" || homeOrBack.has(lowerAt(reading, nounEnd + 1))))

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

const journeysMade = wordSet("return deportation repatriation expulsion departure")

/** "Zimbabwe accounted for 1,204 returns": the country that they came from. */
export function countryOfReturns({ reading, measure, from, head }: Figure): string | null {
  if (measure !== "count" || !journeysMade.has(head)) return null
  if (lowerAt(reading, from - 1) !== "for" || !formsOfAccount.has(lowerAt(reading, from - 2))) return null
  const place = reading.places.find(({ kind, to }) => kind === "country" && to === from - 2)
  return place === undefined || place.code === reading.state ? null : place.code
}
