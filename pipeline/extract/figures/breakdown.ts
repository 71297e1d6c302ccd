import { readListedCountry } from "./listed-countries.ts"
import { readPlaceOfShare } from "./places-of-shares.ts"
import { goesHome, counterpartBefore, countryOfReturns, countryOfScheme } from "./destinations.ts"
import { standsWithPlace, placeWith, placeBefore } from "./place-subjects.ts"
import { joinCues } from "../text/cue-words.ts"
import { crosses, isAbroad, isOnConsularRegister } from "./abroad.ts"
import type { PlaceMention } from "./gazetteer.ts"
import type { Sex } from "../../model/rows.ts"
import { lowerAt, speaksOf } from "../claims/context.ts"
import { isWeaklyForeign, readNationality, tellsNationality } from "./nationalities.ts"
import { copyGroup } from "./changes.ts"
import { hasVerb } from "./counts-beside.ts"
import { dimensionZones } from "./dimension-zones.ts"
import { noDimensions, readAges, readAreas, readSex, sexed, sexOf } from "./dimensions.ts"
import { shareElliptic } from "./elliptic.ts"
import { isShare } from "./figure.ts"
import type { Dimensions, Figure, PassageReading, Zone } from "./figure.ts"
import { countryOfCases, readCounterpart } from "./journeys.ts"
import { readPlaceOfCount } from "./places.ts"
import {
  countryOfRole,
  isNational,
  isUnqualifiedNational,
  isOwnDiaspora,
  nationalityBefore,
  nationalityOfCommunity,
  nationalityOfScheme,
  nationalityOfSubject,
  peopleBefore,
  sexOfSharedPredicate,
  sexOfSubject
} from "./whose.ts"

const persons = /^(?:person|case)$/

const placesAndEvents = new Set(
  "activity event place office measure agreement instrument region country school meeting institution organization facility".split(
    " "
  )
)

const telling = joinCues(sexed, tellsNationality)

/** Is there anything around a figure that tells a sex, an age, a people or a place? */
const isTold = ({ reading, numeral, head }: Figure) =>
  reading.places.length > 0 ||
  head.startsWith("non-") ||
  reading.brackets.length > 0 ||
  speaksOf(reading, numeral, telling)

export function readDimensions(figure: Figure, figures: ReadonlyArray<Figure>, sentence: Zone): void {
  const { reading } = figure
  const own = figure.dimensions
  const isPersonNoun = (noun: string) => persons.test(reading.unitOf(noun) ?? "")
  const told = isTold(figure)
  if (told) readNamed(figure, figures, sentence, isPersonNoun)
  shareElliptic(figure, figures, isPersonNoun)
  if (figure.measure === "count" && placesAndEvents.has(figure.countUnit ?? "") && !figure.parenthetical) {
    // "139 posts are filled, 38 of them by women".
    own.nationality = null
    if (
      !isHeldBy(figure) &&
      (lowerAt(reading, figure.to) !== "of" || lowerAt(reading, figure.to + 2) !== "by")
    )
      own.sex = null
    // "teams travelled to 27 localities in Peru": places do not travel.
    own.area ??= own.counterpart
    own.counterpart = null
  }
  if (told && isShare(figure) && figure.position === 0)
    readLead(figure, sentence, (zone, into) => readZone(figure, figures, zone, into, isPersonNoun))
  own.sex ??= told ? sexOfSharedPredicate(figure, sentence) : null
  if (isOfBothSexes(figure, figures)) own.sex = null
  if (own.nationality === null && isNational(figure)) {
    own.nationality = reading.state
    figure.nationalityIsWeak = true
  }
  own.nationality ??= told
    ? (nationalityOfSubject(figure) ??
      nationalityOfCommunity(figure) ??
      nationalityOfScheme(figure, sentence, isPersonNoun))
    : null
  if (own.counterpart !== null && own.nationality === own.counterpart && !isPeopleNamed(figure))
    own.nationality = null
  if (own.counterpart === null && goesHome(figure)) own.counterpart = own.nationality
  own.counterpart ??= told ? countryOfScheme(figure) : null
  if (isOnConsularRegister(figure)) {
    own.nationality ??= reading.state
    own.area ??= "_X"
  }
  own.counterpart ??= told ? countryOfReturns(figure) : null
  if (figure.countUnit === "person" && isOwnDiaspora(reading, figure.subject)) own.area ??= "_X"
  if (own.area === null && own.counterpart === null) {
    if (isShare(figure)) readPlaceOfShare(figure, sentence)
    else readPlaceOfCount(figure, figures, sentence)
  }
  if (own.nationality === null && isUnqualifiedNational(figure)) own.nationality = reading.state
  const said = figures[figure.position - 1]
  if (said !== undefined && (saysCountAsShare(figure, said) || goesOnOfGroup(figure, said)))
    copyGroup(said, figure)
}

/** "902 boys and 341 girls, for the most part (70 per cent) aged 14 to 17": said of them all. */
function isOfBothSexes(
  { reading, position, parenthetical, measure }: Figure,
  figures: ReadonlyArray<Figure>
): boolean {
  const [first, second] = figures.slice(Math.max(0, position - 2), position)
  if (
    measure !== "percent" ||
    !parenthetical ||
    second === undefined ||
    lowerAt(reading, second.nounEnd) !== ","
  )
    return false
  const sexes = `${first!.dimensions.sex}${second.dimensions.sex}`
  return (
    (sexes === "MF" || sexes === "FM") &&
    second.from - first!.nounEnd === 1 &&
    lowerAt(reading, first!.nounEnd) === "and"
  )
}

/** "431 posts are occupied by women". */
const isHeldBy = ({ reading, nounEnd }: Figure) =>
  /^(?:are|were)$/.test(lowerAt(reading, nounEnd)) &&
  /^(?:held|occupied|filled)$/.test(lowerAt(reading, nounEnd + 1)) &&
  lowerAt(reading, nounEnd + 2) === "by"

/** "were Haitians who were returned to Haiti": both the people and the country. */
const isPeopleNamed = ({ reading, own, dimensions }: Figure) =>
  reading.places.some(
    ({ kind, code, from, to }) =>
      kind === "demonym" && code === dimensions.nationality && from >= own.from && to <= own.to
  )

/** "Women made up 58 per cent of the total and 64 per cent of those trained": both shares are of the women. */
const goesOnOfGroup = ({ reading, from, population, measure }: Figure, said: Figure) =>
  measure === "percent" &&
  said.measure === "percent" &&
  population !== null &&
  said.population !== null &&
  said.dimensions.sex !== null &&
  said.own.to <= said.from &&
  lowerAt(reading, said.population.to) === "and" &&
  from - said.population.to <= 2

/** "Women numbered 712, or 60 per cent of the total": the share is that of the women. */
const saysCountAsShare = (figure: Figure, { measure, nounEnd }: Figure) =>
  isShare(figure) &&
  measure === "count" &&
  (lowerAt(figure.reading, figure.from - 1) === "or"
    ? figure.from - nounEnd <= 2
    : figure.from - nounEnd === 3 &&
      lowerAt(figure.reading, figure.from - 1) === "to" &&
      lowerAt(figure.reading, figure.from - 2) === "equivalent")

/** What the words around a figure name: countries gone to, places, sexes, ages and peoples. */
function readNamed(
  figure: Figure,
  figures: ReadonlyArray<Figure>,
  sentence: Zone,
  isPersonNoun: (noun: string) => boolean
): void {
  const { reading } = figure
  const own = figure.dimensions
  const zones = dimensionZones(figure, figures, sentence)
  const said =
    isShare(figure) || figure.parenthetical
      ? zones[0]!
      : withoutNext(figure, figures, { from: figure.to, to: figure.own.to })
  const clause = { from: sentence.from, to: figure.from }
  // "The number of Peruvians deported from Chile was 90": the number is the value of its subject.
  own.counterpart =
    counterpartBefore(figure, figures[figure.position - 1]) ??
    (isValueOfSubject(figure) ? readCounterpart(reading, figure.subject, clause) : null) ??
    readCounterpart(reading, countryOfCases(figure) ?? said, clause)
  if (figure.parenthetical && own.counterpart === null) readListedCountry(figure)
  if (standsWithPlace(figure)) {
    const { code, kind } = placeWith(figure)!
    // "Oman ranked first with 63 permits, followed by Kuwait with 23": where they went, as for the first.
    if (code.length === 3 && figures[0]!.dimensions.counterpart !== null) own.counterpart = code
    // "Guinea, with 5,318 residents, is the leading country of origin".
    else if (
      kind === "demonym" ||
      (code.length === 3 &&
        (saysCountryOfOrigin(reading, figure.to, sentence.to) || opensWithNationality(reading, sentence)))
    )
      own.nationality = code
    else own.area = code
  }
  if (lowerAt(reading, figure.from - 1) === "of" && lowerAt(reading, figure.from - 2) === "scene")
    own.area ??= readAreas(reading, clause)
  own.sex = sexBefore(figure) ?? sexOfSubject(figure)
  const country = countryOfRole(figure)
  if (country?.role === "residence" || country?.role === "exploitation") own.area ??= country.code
  else if (/^(?:destination|departure|transit)$/.test(country?.role ?? "")) own.counterpart ??= country!.code
  else own.nationality ??= country?.code ?? nationalityBefore(figure)
  const ahead = placeBefore(figure)
  if (ahead !== undefined && ahead.code !== reading.state) {
    // "Peru returned 90 persons, Chile 40": who did the same.
    const isSender =
      ahead.kind === "country" &&
      figure.nounEnd === figure.to &&
      figures[figure.position - 1]?.dimensions.counterpart != null
    if (isSender) own.counterpart = ahead.code
    else if (goesOnFromPlace(figure, figures)) own.area = null
    else if (saysOriginsBefore(reading, sentence.from, ahead.from)) own.nationality = ahead.code
    else if (isOfNationals(figure, figures, ahead, sentence)) own.nationality = ahead.code
    else own.area = ahead.code
  }
  for (const zone of zones) readZone(figure, figures, withoutNext(figure, figures, zone), own, isPersonNoun)
  figure.nationalityIsWeak = own.nationality === "FOREIGN" && isWeaklyForeign(reading, zones[0]!)
}

/** "Peru contributed 27 per cent of the transfers, Chile 24 per cent": no more placed than the first. */
function goesOnFromPlace(figure: Figure, figures: ReadonlyArray<Figure>): boolean {
  const said = figures[figure.position - 1]
  return (
    isShare(figure) &&
    said !== undefined &&
    isShare(said) &&
    said.dimensions.area === null &&
    said.dimensions.nationality === null &&
    figure.reading.places.some(({ kind, to }) => kind === "country" && to <= said.from && said.from - to <= 2)
  )
}

/** "The countries of origin were as follows: Burundi, 11,850; Rwanda, 7,223". */
function saysOriginsBefore(reading: PassageReading, from: number, to: number): boolean {
  for (let at = from + 2; at < to; at++)
    if (lowerAt(reading, at) === "origin" && /^countr(?:y|ies)$/.test(lowerAt(reading, at - 2))) return true
  return false
}

/** "As to nationality, the first places are occupied by China with 1,306 permits". */
function opensWithNationality(reading: PassageReading, { from }: Zone): boolean {
  for (let at = from; at < from + 5; at++)
    if (/^(?:nationality|citizenship|nationalities)$/.test(lowerAt(reading, at))) return true
  return false
}

function saysCountryOfOrigin(reading: PassageReading, from: number, to: number): boolean {
  for (let at = from; at < to - 2; at++)
    if (lowerAt(reading, at) === "country" && lowerAt(reading, at + 2) === "origin") return true
  return false
}

/** The sex, age, people and places of a zone, for what is not known of them. */
function readZone(
  figure: Figure,
  figures: ReadonlyArray<Figure>,
  zone: Zone,
  into: Dimensions,
  isPersonNoun: (noun: string) => boolean
): void {
  const { reading } = figure
  const ages = isOfChildrenBehind(figure, figures, zone) ? null : readAges(reading, zone)
  into.sex ??= readSex(reading, zone, isOfPersons(figure))
  if (ages !== null && into.ageMin === null && into.ageMax === null) {
    into.ageMin = ages.min
    into.ageMax = ages.max
  }
  into.nationality ??= readNationality(reading, zone, isPersonNoun)
  into.area ??= readAreas(reading, zone)
}

/** A share or a mean "for women" is that of the women. */
const isOfPersons = (figure: Figure) =>
  isShare(figure) || figure.measure === "average" || figure.countUnit === "person"

/** "170 pregnant women and 296 children under 5": the age is that of the children alone. */
const isOfChildrenBehind = (figure: Figure, figures: ReadonlyArray<Figure>, zone: Zone) => {
  if (figure.head === "child") return false
  const last = figures.findLast((other) => other.nounEnd === zone.from && other !== figure)
  return last?.head === "child"
}

/** "women earned 512 pesos a day and men 480": who it is stands right before the figure. */
function sexBefore(figure: Figure): Sex | null {
  const { reading, from, measure, sentence, nounEnd, to } = figure
  // "males received 12 permits and females 3", "men numbered 12".
  if (lowerAt(reading, from - 1) === "numbered") return sexOf(lowerAt(reading, from - 2))
  // "Girls outnumbered boys, at 51.3 per cent".
  for (let at = from - 2; at > from - 6; at--)
    if (/^(?:outnumber|outnumbered)$/.test(lowerAt(reading, at))) return sexOf(lowerAt(reading, at - 1))
  // "Women were in the majority: 4,846 were placed".
  if (lowerAt(reading, from - 1) === ":" && nounEnd === to && hasVerb(reading, to, to + 1))
    return sexOf(lowerAt(reading, reading.sentences[sentence]!.from))
  if (
    measure === "count" &&
    (nounEnd !== to ||
      !(
        lowerAt(reading, from - 2) === "and" ||
        lowerAt(reading, from - 1) === "being" ||
        isThatOf(reading, from)
      ))
  )
    return null
  if (from - 1 < reading.sentences[sentence]!.from) return null
  // "the number of women holding a permit being 1,481".
  if (measure === "count" && lowerAt(reading, from - 1) === "being") return sexOf(figure.head)
  return sexOf(lowerAt(reading, from - 1))
}

/** "the number of boys was 90 and that of girls 80". */
const isThatOf = (reading: PassageReading, from: number) =>
  lowerAt(reading, from - 2) === "of" && lowerAt(reading, from - 3) === "that"

/** "408 houses were built, mainly in Loja (11)": behind the pause the parts begin. */
function lastPause(reading: PassageReading, from: number, to: number): number | undefined {
  for (let at = to - 1; at >= from; at--)
    if (/^(?:,|:)$/.test(lowerAt(reading, at))) return lowerAt(reading, at + 1) === "and" ? undefined : at
  return undefined
}

/** "half were children, and persons aged 60 and over constituted 4 per cent": the subject and verb of the next share. */
function startOfNextClause(reading: PassageReading, { from, to }: Zone): number | null {
  for (let at = from; at < to - 2; at++)
    if (lowerAt(reading, at) === "," && /^(?:and|while|but)$/.test(lowerAt(reading, at + 1)))
      return hasVerb(reading, at + 2, to) ? at : null
  return null
}

/** "Women made up 38 per cent of them and children under 18 years of age 29 per cent": who the next share is of. */
function agedBefore(reading: PassageReading, { from, to }: Zone): number | null {
  // "and those aged 18 to 59, 74 per cent".
  const last = lowerAt(reading, to - 1) === "," ? to - 2 : to - 1
  for (let at = last; at >= Math.max(from, to - 12); at--)
    if (/^(?:,|and|while)$/.test(lowerAt(reading, at)) && !isInBracket(reading, at))
      return at < to - 3 && readAges(reading, { from: at + 1, to }) !== null ? at : null
  return null
}

/** The "and" of "between 25 and 49 years of age". */
const isInBracket = ({ brackets }: PassageReading, at: number) =>
  brackets.some(({ from, to }) => from < at && at < to)

/** The words of a figure without the subject of the next one. */
function withoutNext(figure: Figure, figures: ReadonlyArray<Figure>, zone: Zone): Zone {
  const next = figures[figure.position + 1]
  if (next?.parenthetical === true && !figure.parenthetical && zone.from >= figure.from) {
    const from = Math.max(zone.from, figure.nounEnd)
    // "inhabitants (women – 51.4 per cent)".
    const open = next.own.from - 1
    if (open >= figure.to && open < zone.to && lowerAt(figure.reading, open) === "(")
      return { from: zone.from, to: open }
    const pause =
      lastPause(
        figure.reading,
        from,
        Math.min(next.own.from > figure.nounEnd ? next.own.from : next.from, zone.to)
      ) ??
      // "were suspended, the Chinese (318) being in the lead".
      (figure.reading.places.some(({ kind, to }) => kind === "demonym" && to === next.from - 1)
        ? lastPause(figure.reading, Math.max(from, next.own.from), Math.min(next.from, zone.to))
        : undefined)
    return pause === undefined ? zone : { from: zone.from, to: pause }
  }
  if (next !== undefined && isShare(figure) && isShare(next) && zone.to === next.from) {
    const clause = startOfNextClause(figure.reading, zone)
    if (clause !== null) return { from: zone.from, to: clause }
    const aged = agedBefore(figure.reading, zone)
    if (aged !== null) return { from: zone.from, to: aged }
  }
  const people = next === undefined ? undefined : peopleBefore(next)
  if (people !== undefined && zone.to > people.from && zone.from < people.from)
    return { from: zone.from, to: people.from }
  const place = next === undefined ? undefined : placeBefore(next)
  if (place !== undefined && zone.to > place.from && zone.from < place.from)
    return { from: zone.from, to: place.from }
  if (next === undefined || zone.to !== next.from || sexBefore(next) === null) return zone
  const start = isThatOf(figure.reading, next.from) ? next.from - 4 : next.from - 2
  return /^(?:and|,|while|but)$/.test(lowerAt(figure.reading, start)) ? { from: zone.from, to: start } : zone
}

/** "Among women aged 15 to 49, 12 per cent": the group stands at the head of the sentence. */
function readLead(figure: Figure, sentence: Zone, read: (zone: Zone, into: Dimensions) => void): void {
  const { reading, from, dimensions } = figure
  if (!/^(?:in|among|amongst|for)$/.test(lowerAt(reading, sentence.from)) || figure.own.from < figure.to)
    return
  let end = sentence.from
  while (end < from && lowerAt(reading, end) !== ",") end++
  if (end === from) return
  const said = noDimensions()
  read({ from: sentence.from + 1, to: end }, said)
  dimensions.sex ??= said.sex
  dimensions.nationality ??= said.nationality
  if (dimensions.ageMin === null && dimensions.ageMax === null) {
    dimensions.ageMin = said.ageMin
    dimensions.ageMax = said.ageMax
  }
}

/** "24,318 applications were received: Nicaragua, 19,877; Cuba, 2,540": whose they are, where the whole was counted at home. */
function isOfNationals(
  figure: Figure,
  figures: ReadonlyArray<Figure>,
  { kind, to }: PlaceMention,
  sentence: Zone
): boolean {
  const { reading, from, position } = figure
  const [whole] = figures
  if (kind !== "country" || position === 0 || to !== from - 1 || lowerAt(reading, to) !== ",") return false
  if (whole!.dimensions.area !== null || whole!.dimensions.counterpart !== null) return false
  if (!/^(?:application|permit|document|visa|request|case)$/.test(whole!.countUnit ?? "")) return false
  return !isAbroad(reading, sentence) && !crosses(reading, sentence)
}

/** "The number of those returned from Spain was 90", "rose from 70 to 90". */
const isValueOfSubject = ({ measure, reading, from, to, nounEnd }: Figure) =>
  measure === "count" &&
  nounEnd === to &&
  /^(?:was|were|being|at|reached|from|to|numbered|totalled)$/.test(lowerAt(reading, from - 1))
