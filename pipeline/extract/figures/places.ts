import { beforeArticle, isCapitalised, lowerAt } from "../claims/context.ts"
import { itemBefore } from "../text/search.ts"
import { commaOrSemicolon, wasOrWere, wordSet } from "../text/vocabulary.ts"
import { crosses, isAbroad, missions } from "./abroad.ts"
import { isInCountry, standsIn } from "./countries-behind.ts"
import {
  coastOf,
  countryOfClause,
  countryReached,
  headCountry,
  isIn,
  isInCountries,
  venueOf
} from "./countries-of-counts.ts"
import { hasVerb } from "./counts-beside.ts"
import { countryOfProvince, readAreas, readCountry } from "./dimensions.ts"
import type { Figure, PassageReading, Zone } from "./figure.ts"
import { countryOfBody } from "./foreign-bodies.ts"
import { hostCountry } from "./hosts.ts"
import { isSentAbroad } from "./money-abroad.ts"
import { nextFrom } from "./neighbours.ts"
import { placeOfItem } from "./next-subject.ts"
import { isInRegionAbroad } from "./world-regions.ts"

const inOrTheLike = wordSet("in at of region province department was were is")

/** The words of a figure without the place of the next item ("343 went to nationals of others, Guyana leading with 118"). */
function beforeItem({ own, position }: Figure, figures: ReadonlyArray<Figure>): Zone {
  const next = figures[position + 1]
  const place = next === undefined ? undefined : placeOfItem(next)
  return place !== undefined && place.from > own.from && place.from < own.to
    ? { from: own.from, to: place.from }
    : own
}

/** "1.5 million are foreigners, and 3.3 million Peruvians live abroad": where others with a verb of their own begin. */
function startOfOthers({ reading, position }: Figure, figures: ReadonlyArray<Figure>): number | undefined {
  return figures.find(
    (other) =>
      other.position > position &&
      other.measure === "count" &&
      other.nounEnd > other.to &&
      lowerAt(reading, other.from - 1) === "and" &&
      hasVerb(reading, figures[other.position - 1]!.to, other.from) &&
      hasVerb(reading, other.nounEnd, other.own.to)
  )?.from
}

/** ", 61 of them from workers employed abroad": where a part of those counted begins that no comma ends. */
function startOfPart({ reading, position }: Figure, figures: ReadonlyArray<Figure>): number | undefined {
  const part = figures.find(
    (other) =>
      other.position > position &&
      lowerAt(reading, other.from - 1) === "," &&
      lowerAt(reading, other.to) === "of" &&
      lowerAt(reading, other.to + 1) === "them"
  )
  if (part === undefined) return undefined
  for (let at = part.to; at < part.own.to; at++) if (lowerAt(reading, at) === ",") return undefined
  return part.from
}

/** A count without a place of its own: at the head of its sentence, abroad, or in a named country. */
export function readPlaceOfCount(figure: Figure, figures: ReadonlyArray<Figure>, sentence: Zone): void {
  const { reading, dimensions } = figure
  const said = {
    from: sentence.from,
    to: startOfOthers(figure, figures) ?? startOfPart(figure, figures) ?? sentence.to
  }
  const abroad =
    isAbroad(reading, saysHome(reading, sentence) || ofMoney(figure) ? figure.own : said) ||
    (isInRegionAbroad(reading, figure.own) && !crosses(reading, figure.own))
  if (isSentAbroad(figure, sentence)) {
    dimensions.area = "_X"
    return
  }
  const own =
    abroad || figure.position > 0 || standsIn(figure) || isInCountry(figure)
      ? readCountry(reading, beforeSpecifier(reading, beforeItem(figure, figures)))
      : // "were found at Loja, in the North West Province of Peru".
        countryOfProvince(reading, figure.own)
  if (own !== null) {
    dimensions.area = own
    return
  }
  // "Ecuador's census of 1950 found 23,489 Colombians there".
  const there =
    lowerAt(reading, figure.nounEnd) === "there"
      ? countryNamed(reading, { from: sentence.from, to: figure.from })
      : null
  if (there !== null) {
    dimensions.area = there
    return
  }
  // "went to sites in Loja and Macas; there they found 90 children".
  const sites = placesBeforeThere(figure, sentence)
  if (sites !== null) {
    dimensions.area = sites
    return
  }
  const country =
    saysElsewhere(figure) ||
    (isMissionWithAttaches(figure, sentence) && readCountry(reading, figure.own) === null)
      ? "_X"
      : (hostCountry(figure) ?? countryReached(figure) ?? countryOfPlaces(figure))
  if (country !== null) {
    dimensions.area = country
    return
  }
  const lead = { from: startOfPlan(reading, sentence, figure.from), to: figures[0]!.from }
  const saysAbroad =
    abroad && (isAbroad(reading, figure.own) || figures.some(({ dimensions: { area } }) => area === "_X"))
  for (const place of saysAbroad ? [] : reading.places) {
    if (place.kind !== "area" || place.from < lead.from || place.to > lead.to) continue
    if (namesSomethingElse(reading, place) && !namesLocalBody(reading, place)) continue
    // "an office in Colombo and 10 in the regions".
    if (place.to === figures[0]!.from - 1 && lowerAt(reading, place.to) === "and") continue
    const before = lowerAt(reading, beforeArticle(reading, place.from))
    if (
      (inOrTheLike.has(before) && lowerAt(reading, place.from - 2) !== "court") ||
      (before === "(" && isCapitalised(reading.tokens[place.from - 2])) ||
      (before === "to" && lowerAt(reading, place.from - 2) === "leading") ||
      (before === "," && standsBehindPlace(reading, place.from - 1, lead.from)) ||
      namesLocalBody(reading, place)
    ) {
      dimensions.area = readAreas(reading, { from: place.from, to: lead.to })
      return
    }
  }
  const coast = coastOf(figure)
  if (coast !== null) {
    dimensions.area = coast
    return
  }
  if (isInCountries(figure, figures)) {
    dimensions.area = "_X"
    return
  }
  // "1.2 million people in more than 40 countries".
  const before = itemBefore(figures, figure.position)
  if (
    figure.countUnit === "country" &&
    before?.dimensions.area === "_X" &&
    lowerAt(reading, figure.from - 1) === "in"
  ) {
    dimensions.area = "_X"
    return
  }
  const head =
    headCountry(reading, sentence) ?? countryOfClause(figure, sentence) ?? countryOfBody(figure, sentence)
  if (head !== null) {
    dimensions.area = head
    return
  }
  const venue = venueOf(figure, sentence.from)
  if (venue !== null) dimensions.area = venue
  else if (abroad)
    dimensions.area =
      readCountry(
        reading,
        figure.position === 0
          ? beforeSpecifier(reading, { from: sentence.from, to: nextFrom(figure, figures, sentence) })
          : lead
      ) ??
      onlyCountry(reading, { from: sentence.from, to: figure.from }) ??
      "_X"
}

const counsellorOrTheLike = wordSet("counsellor counsellors attaché attachés attache attaches")

/** "to place labour counsellors in four more missions": those abroad. */
function isMissionWithAttaches({ reading, head, from: end }: Figure, { from }: Zone): boolean {
  if (!missions.has(head)) return false
  for (let at = from; at < end; at++)
    if (counsellorOrTheLike.has(lowerAt(reading, at)) && lowerAt(reading, at - 1) === "labour") return true
  return false
}

/** "in Rubavu, Western Province": a name with "in" or "at" before the comma. */
function standsBehindPlace(reading: PassageReading, comma: number, floor: number): boolean {
  let at = comma - 1
  while (at > floor && isCapitalised(reading.tokens[at])) at--
  return at < comma - 1 && isIn(lowerAt(reading, at))
}

const thereOrWhere = wordSet("there where")

function placesBeforeThere({ reading, from }: Figure, sentence: Zone): string | null {
  for (let at = from - 1; at > sentence.from && at > from - 6; at--)
    if (thereOrWhere.has(lowerAt(reading, at)) && commaOrSemicolon.has(lowerAt(reading, at - 1)))
      return wasOrWere.has(lowerAt(reading, at + 1))
        ? null
        : readAreas(reading, { from: sentence.from, to: at })
  return null
}

/** "Desks work in Loja and Azuay, and it is planned to open three more": where, is yet to be told. */
function startOfPlan(reading: PassageReading, { from }: Zone, to: number): number {
  for (let at = to - 1; at > from + 1; at--)
    if (
      lowerAt(reading, at) === "it" &&
      lowerAt(reading, at - 1) === "and" &&
      lowerAt(reading, at - 2) === ","
    )
      return at
  return from
}

/** "and 90 in other countries". */
const saysElsewhere = ({ reading, nounEnd }: Figure): boolean =>
  (lowerAt(reading, nounEnd) === "in" &&
    lowerAt(reading, nounEnd + 1) === "the" &&
    lowerAt(reading, nounEnd + 2) === "rest" &&
    lowerAt(reading, nounEnd + 5) === "world") ||
  saysOtherCountries(reading, nounEnd)

const saysOtherCountries = (reading: PassageReading, nounEnd: number): boolean =>
  lowerAt(reading, nounEnd) === "in" &&
  lowerAt(reading, nounEnd + 2) === "countries" &&
  isAbroad(reading, {
    from: nounEnd,
    to: nounEnd + 3
  })

/** "The Piura office registered 12", "the Abidjan Labour Tribunal registered 1,318". */
const namesLocalBody = (reading: PassageReading, { to }: Zone) =>
  localBodies.has(lowerAt(reading, to)) ||
  (isCapitalised(reading.tokens[to]) && localBodies.has(lowerAt(reading, to + 1)))

const localBodies = wordSet("office branch unit centre court hospital shelter delegation tribunal prison")

/** "vote in 14 cities of Spain". */
function countryOfPlaces({ reading, countUnit, nounEnd }: Figure): string | null {
  if (countUnit !== "place" || lowerAt(reading, nounEnd - 1) === "of") return null
  const of = reading.places.find(
    ({ kind, to }) => kind === "country" && (to === nounEnd || to === nounEnd + 2 || to === nounEnd + 3)
  )
  if (of === undefined || of.code === reading.state) return null
  const before = beforeArticle(reading, of.from)
  return lowerAt(reading, before) === "of" ? of.code : null
}

/** A budget, or how it changed, is of the State, whoever abroad it is for. */
const ofMoney = ({ measure }: Figure) => measure === "amount" || measure === "percent_change"

const mainlyOrTheLike = wordSet(
  "mainly mostly principally chiefly primarily notably owing due thanks because"
)

/** "live abroad, principally in Argentina": behind the pause the parts begin. */
function beforeSpecifier(reading: PassageReading, { from, to }: Zone): Zone {
  for (let at = from; at < to - 1; at++)
    if (lowerAt(reading, at) === "," && mainlyOrTheLike.has(lowerAt(reading, at + 1))) return { from, to: at }
  return { from, to }
}

/** "Through the 49 desks in consulates in the United States, 1.6 million persons": the one country named before. */
const onlyCountry = (reading: PassageReading, zone: Zone): string | null =>
  countryNamed(reading, zone) === null ? null : readCountry(reading, zone)

/** The one foreign country that the words name, if it is the only one. */
function countryNamed(reading: PassageReading, zone: Zone): string | null {
  const codes = new Set(
    reading.places
      .filter(
        ({ kind, code, from, to }) =>
          kind === "country" && code !== reading.state && from >= zone.from && to <= zone.to
      )
      .map(({ code }) => code)
  )
  const [code] = codes
  return codes.size === 1 ? code! : null
}

const regionOrTheLike = wordSet(`
  region province department municipality district state county autonomous metropolitan valley island islands
  coast city
`)

/** "the Quito Process": a place in the name of something that is no place. */
export const namesSomethingElse = (reading: PassageReading, { from, to }: Zone) =>
  lowerAt(reading, from - 1) === "the" &&
  /^\p{Lu}/u.test(reading.tokens[to]?.text ?? "") &&
  !regionOrTheLike.has(lowerAt(reading, to))

/** "in Chile" of a report by Chile: the sentence speaks of both sides of the border. */
const saysHome = (reading: PassageReading, { from, to }: Zone) =>
  reading.places.some(
    (place) =>
      place.kind === "country" &&
      place.code === reading.state &&
      place.from > from &&
      place.to <= to &&
      lowerAt(reading, place.from - 1) === "in"
  )
