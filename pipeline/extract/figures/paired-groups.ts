import { itemBefore } from "../text/search.ts"
import type { Sex } from "../../model/rows.ts"
import { beforeArticle, lowerAt, onlyJoiners, singularAt } from "../claims/context.ts"
import { foldedAt } from "../text/tokens.ts"
import { commaOrAnd, nationalsOrCitizens, wordSet } from "../text/vocabulary.ts"
import { missions } from "./abroad.ts"
import { sexOf } from "./dimensions.ts"
import { isCount, isShare } from "./figure.ts"
import type { Figure, PassageReading, Zone } from "./figure.ts"
import type { PlaceMention } from "./gazetteer.ts"
import { opensWithNationality } from "./origins.ts"

/** "12 networks in 2022 and 15 in 2023, arresting 41 and 58 persons, respectively": the list right before the word. */
export function lastList(reading: PassageReading, figures: ReadonlyArray<Figure>): ReadonlyArray<Figure> {
  let last = figures.length - 1
  while (last > 0 && onlyJoiners(reading, figures[last - 1]!.to, figures[last]!.from)) last--
  return last === 0 ? figures : figures.slice(last)
}

/** "41, 33 and 29 cases in Guayas, Pichincha and Carchi, respectively": one place for each figure. */
export function pairNames(
  reading: PassageReading,
  figures: ReadonlyArray<Figure>,
  sentence: Zone,
  said: number
): void {
  const [first] = figures
  const list = figures.filter(
    (figure) =>
      !figure.parenthetical && figure.measure === first!.measure && (isCount(figure) || isShare(figure))
  )
  const named = reading.places.filter(
    ({ kind, from, to }) => kind === "area" && from >= sentence.from && to <= sentence.to
  )
  pairAreas(named, list)
  // "The hospitals of Loja and Azuay gave 90 consultations: 50 and 40 respectively; in Napo there were 12".
  const behind = figures.filter(({ to }) => to <= said)
  if (behind.length > 1) {
    const last = lastList(reading, behind)
    pairAreas(
      named.filter(({ to }) => to <= said),
      last
    )
    pairOrigins(reading, last, sentence)
    if (last.length < list.length) pairPeoples(reading, last, sentence)
    pairAreas(runBefore(reading, named, last[0]!), last)
    if (last.length < list.length) pairSexes(reading, last, sentence)
  }
  placeBrackets(figures)
  pairSexes(reading, list, sentence)
  pairCountries(reading, list, sentence)
  pairPeoples(reading, list, sentence)
}

/** "Loja and Macas received 822 families (3,132 persons) and 552 families (2,031 persons) respectively": each bracket where its count is. */
function placeBrackets(figures: ReadonlyArray<Figure>): void {
  for (const figure of figures) {
    const count = itemBefore(figures, figure.position)
    const area = count?.dimensions.area
    if (!figure.parenthetical || count?.parenthetical !== false || area == null || area.includes("+"))
      continue
    if (isShare(figure) || figure.dimensions.area?.includes("+") === true) figure.dimensions.area = area
  }
}

/** "The offices of Loja, Macas and Tena were the most active, with 136, 124 and 118 measures": as many places as figures. */
export function pairPlacesBefore(reading: PassageReading, figures: ReadonlyArray<Figure>): void {
  if (lastList(reading, figures).length < figures.length) return
  const areas = reading.places.filter(({ kind }) => kind === "area")
  pairAreas(runBefore(reading, areas, figures[0]!), figures)
}

/** "Bogotá comes first (23 per cent); Atlántico and Antioquia account for 9 and 7 per cent, respectively": the places that lead the list. */
function runBefore(
  reading: PassageReading,
  places: ReadonlyArray<PlaceMention>,
  { from }: Figure
): ReadonlyArray<PlaceMention> {
  const end = places.findLastIndex(({ to }) => to <= from)
  let start = end
  while (start > 0 && onlyJoiners(reading, places[start - 1]!.to, places[start]!.from)) start--
  return end < 0 ? [] : places.slice(start, end + 1)
}

function pairAreas(places: ReadonlyArray<PlaceMention>, list: ReadonlyArray<Figure>): void {
  if (places.length !== list.length || places.length < 2) return
  for (const [index, figure] of list.entries()) figure.dimensions.area = places[index]!.code
}

/** "Under agreements with Peru and Chile, 48 and 30 citizens, respectively, found employment": where they went. */
function pairCountries(reading: PassageReading, list: ReadonlyArray<Figure>, sentence: Zone): void {
  const countries = reading.places.filter(
    ({ kind, from, to, code }) =>
      kind === "country" && code !== reading.state && from >= sentence.from && to <= sentence.to
  )
  if (countries.length !== list.length || list.length < 2) return
  if (
    lowerAt(reading, beforeArticle(reading, countries[0]!.from)) === "in" &&
    isOfMissions(reading, countries[0]!)
  ) {
    for (const [index, figure] of list.entries()) figure.dimensions.area = countries[index]!.code
    return
  }
  if (standWith(reading, countries, list[0]!)) {
    for (const [index, figure] of list.entries()) figure.dimensions.area = countries[index]!.code
    return
  }
  if (!isPlacement(reading, sentence)) return
  for (const [index, figure] of list.entries()) figure.dimensions.counterpart = countries[index]!.code
}

/** "Peru and Chile, with 90 and 40 persons registered respectively, top the list": the countries before "with", read as that of the first. */
function standWith(reading: PassageReading, countries: ReadonlyArray<PlaceMention>, first: Figure): boolean {
  const last = countries.at(-1)!
  if (lowerAt(reading, first.from - 1) !== "with" || first.from - last.to > 2) return false
  return first.dimensions.area === last.code
}

/** "the embassies in Hungary and Poland". */
const isOfMissions = (reading: PassageReading, { from }: PlaceMention) =>
  missions.has(singularAt(reading, beforeArticle(reading, from) - 1))

/** "As to origin, Peru comes first with 90, and then Chile and Cuba with 40 and 30 respectively": whose they are. */
function pairOrigins(reading: PassageReading, list: ReadonlyArray<Figure>, sentence: Zone): void {
  if (list.length < 2 || !opensWithNationality(reading, sentence)) return
  const countries = reading.places
    .filter(({ kind, from, to }) => kind === "country" && from >= sentence.from && to < list[0]!.from)
    .slice(-list.length)
  if (countries.length !== list.length) return
  for (const [index, figure] of list.entries()) figure.dimensions.nationality = countries[index]!.code
}

/** Tokens between the peoples of a list and its first figure, at most. */
const longestPredicate = 9

/** "Chileans, Cubans and Haitians made up 8, 5 and 3 per cent": one people for each figure, in a list of their own. */
function pairPeoples(reading: PassageReading, list: ReadonlyArray<Figure>, sentence: Zone): void {
  if (list.length < 2) return
  const peoples = reading.places
    .filter(
      ({ kind, from, to }, index) =>
        from >= sentence.from &&
        to <= list[0]!.from &&
        (kind === "demonym"
          ? lowerAt(reading, to - 1).endsWith("s") || qualifiesNationals(reading, to)
          : followsNationalsOf(reading, index))
    )
    .slice(-list.length)
  if (peoples.length !== list.length || list[0]!.from - peoples.at(-1)!.to > longestPredicate) return
  for (let index = 1; index < peoples.length; index++)
    if (!onlyJoiners(reading, peoples[index - 1]!.to, peoples[index]!.from)) return
  for (const [index, figure] of list.entries()) figure.dimensions.nationality = peoples[index]!.code
}

/** "Chinese and Indian nationals". */
function qualifiesNationals(reading: PassageReading, to: number): boolean {
  if (nationalsOrCitizens.has(lowerAt(reading, to))) return true
  const next = reading.places.find(({ from }) => from === to + 1)
  return (
    next?.kind === "demonym" &&
    commaOrAnd.has(lowerAt(reading, to)) &&
    nationalsOrCitizens.has(lowerAt(reading, next.to))
  )
}

/** "Nationals of Kenya and Rwanda": a country named behind the word, or behind one that is. */
function followsNationalsOf(
  { places, tokens }: Pick<PassageReading, "places" | "tokens">,
  index: number
): boolean {
  const { kind, from } = places[index]!
  if (kind !== "country") return false
  const before = foldedAt(tokens, from - 1) === "the" ? from - 2 : from - 1
  if (foldedAt(tokens, before) === "of") return nationalsOrCitizens.has(foldedAt(tokens, before - 1))
  const last = itemBefore(places, index)
  return (
    last !== undefined &&
    last.to === before &&
    commaOrAnd.has(foldedAt(tokens, before)) &&
    followsNationalsOf({ places, tokens }, index - 1)
  )
}

const placedOrLeft = wordSet(
  "employment recruited placed deployed hired proceeded went departed left travelled migrated"
)

/** "found employment", "were recruited", "left for": of the State's own people, who went abroad. */
const isPlacement = (reading: PassageReading, { from, to }: Zone): boolean => {
  for (let at = from; at < to; at++) if (placedOrLeft.has(lowerAt(reading, at))) return true
  return false
}

/** "13 and 5 per cent of women and men, respectively". */
function pairSexes(reading: PassageReading, list: ReadonlyArray<Figure>, sentence: Zone): void {
  const sexes: Array<Sex> = []
  for (let at = sentence.from; at < sentence.to; at++) {
    const sex = sexOf(lowerAt(reading, at))
    if (sex !== null) sexes.push(sex)
  }
  if (sexes.length !== list.length || list.length < 2) return
  for (const [index, figure] of list.entries()) figure.dimensions.sex = sexes[index]!
}
