import { pointsAtGroup } from "./pointing.ts"
import { itemBefore } from "../text/search.ts"
import { countryOfJourney } from "./journey-ends.ts"
import { isException } from "./exceptions.ts"
import {
  saysNationalsOf,
  isPeopleNamed,
  opensWithNationality,
  saysOrigin,
  isOfNationals,
  returnsFrom
} from "./origins.ts"
import { withoutNext } from "./next-subject.ts"
import { sexOfRest, isHeldBy, isOfBothSexes, sexBefore } from "./sexes.ts"
import { readListedCountry } from "./listed-countries.ts"
import { readPlaceOfShare } from "./places-of-shares.ts"
import {
  attractedBy,
  goesHome,
  counterpartBefore,
  countryOfReturns,
  countryOfScheme
} from "./destinations.ts"
import { standsWithPlace, placeWith, placeBefore } from "./place-subjects.ts"
import { joinCues } from "../text/cue-words.ts"
import { isOnConsularRegister, isOnRegisterOfDiaspora } from "./abroad.ts"
import { lowerAt, speaksOf } from "../claims/context.ts"
import { isWeaklyForeign, readNationality, tellsNationality } from "./nationalities.ts"
import { copyGroup } from "./changes.ts"
import { dimensionZones } from "./dimension-zones.ts"
import { noDimensions, readAges, readAreas, readSex, sexed } from "./dimensions.ts"
import { shareElliptic } from "./elliptic.ts"
import { saysOfThem } from "./counts-beside.ts"
import { isShare } from "./figure.ts"
import type { Dimensions, Figure, PassageReading, Zone } from "./figure.ts"
import { countryOfCases, readCounterpart } from "./journeys.ts"
import { readPlaceOfCount } from "./places.ts"
import {
  areNationals,
  isFromCitizens,
  isNational,
  isOfOwnPeople,
  isUnqualifiedNational
} from "./own-people.ts"
import {
  isOfDiaspora,
  nationalityBefore,
  nationalityOfCommunity,
  nationalityOfScheme,
  nationalityOfSubject,
  placeOfRole,
  sexOfSharedPredicate,
  sexOfSubject
} from "./whose.ts"
import { wordSet } from "../text/vocabulary.ts"
import {
  countryBefore,
  countryFrom,
  countryOfForeignShare,
  goesOnFromPlace,
  isFromCountry,
  isLabelledByCountry,
  isSourceOfMoney
} from "./countries-beside.ts"

const persons = /^(?:person|case)$/

const placesEventsAndTraits = new Set(
  "nationality activity event place office measure agreement instrument region country school meeting institution organization facility".split(
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
  if (
    figure.measure === "count" &&
    placesEventsAndTraits.has(figure.countUnit ?? "") &&
    !figure.parenthetical
  ) {
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
  // "The labour force aged 15 years and above was 53.2 million persons".
  if (own.ageMin === null && own.ageMax === null && isStated(figure)) {
    const ages = readAges(reading, figure.subject)
    own.ageMin = ages?.min ?? null
    own.ageMax = ages?.max ?? null
  }
  shareAge(figure, itemBefore(figures, figure.position))
  own.sex = sexOfRest(figure) ?? own.sex
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
  comeFrom(figure, itemBefore(figures, figure.position))
  if (own.counterpart === null && goesHome(figure)) own.counterpart = own.nationality
  own.counterpart ??= told ? countryOfScheme(figure) : null
  if (isOnConsularRegister(figure) || isOnRegisterOfDiaspora(figure) || (told && isOfDiaspora(figure))) {
    own.nationality ??= reading.state
    own.area ??= "_X"
  }
  own.counterpart ??= told ? (countryOfReturns(figure) ?? countryOfJourney(figure)) : null
  // "all but five have their seat in Loja": those five have it elsewhere.
  if (isException(figure)) own.area = null
  else if (own.area === null && own.counterpart === null) {
    if (isShare(figure)) readPlaceOfShare(figure, sentence)
    else readPlaceOfCount(figure, figures, sentence)
  }
  if (
    own.nationality === null &&
    (isUnqualifiedNational(figure) || areNationals(figure) || isOfOwnPeople(figure) || isFromCitizens(figure))
  )
    own.nationality = reading.state
  // "7,467 migrant workers died abroad": the State's own.
  if (own.area === "_X" && own.nationality === "FOREIGN" && figure.nationalityIsWeak)
    own.nationality = reading.state
  const said = itemBefore(figures, figure.position)
  if (said !== undefined && (saysCountAsShare(figure, said) || goesOnOfGroup(figure, said)))
    copyGroup(said, figure)
}

/** "70,000 Peruvians return, 60 per cent of them from Chile" of a report by Peru: where they come from, and not whose they are. */
function comeFrom(figure: Figure, group: Figure | undefined): void {
  const { reading, own, dimensions } = figure
  const { nationality } = dimensions
  if (group?.dimensions.nationality !== reading.state || !pointsAtGroup(figure)) return
  if (nationality === null || nationality === reading.state || nationality === "FOREIGN") return
  const countries = reading.places.filter(
    ({ kind, from, to }) => kind === "country" && from >= figure.to && to <= own.to
  )
  if (countries.length === 0) return
  dimensions.nationality = null
  if (countries.length === 1) dimensions.counterpart ??= countries[0]!.code
}

/** "and women of the same age for 27 per cent": of the age that was told last. */
function shareAge({ reading, from, dimensions }: Figure, last: Figure | undefined): void {
  if (last === undefined || dimensions.ageMin !== null || dimensions.ageMax !== null) return
  for (let at = from - 1; at > Math.max(last.to, from - 6); at--)
    if (lowerAt(reading, at) === "age" && lowerAt(reading, at - 1) === "same") {
      dimensions.ageMin = last.dimensions.ageMin
      dimensions.ageMax = last.dimensions.ageMax
    }
}

const stating = wordSet("was were is stood numbered totalled")

/** Is the figure what its subject is said to number? */
const isStated = ({ reading, measure, position, from }: Figure) =>
  measure === "count" &&
  position === 0 &&
  stating.has(lowerAt(reading, lowerAt(reading, from - 1) === "at" ? from - 2 : from - 1))

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

const rolesOfJourney = wordSet("destination departure transit")

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
  const named = placeOfRole(figure)
  // "Santa Catarina was the destination of 31,906 persons": a part of the State.
  const isArea = named?.kind === "area"
  if (isArea) own.area = named!.code
  const country = isArea ? undefined : named
  const tellsPeoples = opensWithNationality(reading, sentence)
  own.counterpart = tellsPeoples
    ? null
    : ((rolesOfJourney.has(country?.role ?? "") ? country!.code : null) ??
      attractedBy(figure, itemBefore(figures, figure.position)) ??
      counterpartBefore(figure, itemBefore(figures, figure.position)) ??
      // "The number of Peruvians deported from Chile was 90": the number is the value of its subject.
      (isValueOfSubject(figure) || isAffected(figure) || figure.measure === "percent_change"
        ? readCounterpart(reading, figure.subject, clause)
        : null) ??
      readCounterpart(reading, countryOfCases(figure) ?? said, clause))
  const beside = countInBracket(figure, itemBefore(figures, figure.position))
  if (beside !== undefined) copyGroup(beside, figure)
  else if (figure.parenthetical && own.counterpart === null && country === undefined)
    readListedCountry(figure)
  if (standsWithPlace(figure)) {
    const { code, kind } = placeWith(figure)!
    // "Oman ranked first with 63 permits, followed by Kuwait with 23": where they went, as for the first.
    if (code.length === 3 && figures[0]!.dimensions.counterpart !== null) own.counterpart = code
    // "Guinea, with 5,318 residents, is the leading country of origin".
    else if (
      kind === "demonym" ||
      (code.length === 3 && whoseCountry.has(figure.head)) ||
      isFromCountry(figure, isPersonNoun) ||
      (code.length === 3 &&
        (saysOrigin(reading, { from: figure.to, to: sentence.to }) ||
          tellsPeoples ||
          saysNationalsOf(reading, { from: sentence.from, to: figure.from })))
    )
      own.nationality = code
    else own.area = code
  }
  own.nationality ??= countryOfForeignShare(figure, figures)
  if (lowerAt(reading, figure.from - 1) === "of" && lowerAt(reading, figure.from - 2) === "scene")
    own.area ??= readAreas(reading, clause)
  own.nationality ??= tellsPeoples ? (countryFrom(figure) ?? countryBefore(figure)) : null
  own.sex = sexBefore(figure) ?? sexOfSubject(figure)
  if (country?.role === "residence" || country?.role === "exploitation") own.area ??= country.code
  else if (!rolesOfJourney.has(country?.role ?? ""))
    own.nationality ??= country?.code ?? nationalityBefore(figure)
  const ahead = placeBefore(figure)
  if (ahead !== undefined && ahead.code !== reading.state) {
    // "Peru returned 90 persons, Chile 40": who did the same.
    const isSender =
      ahead.kind === "country" &&
      figure.nounEnd === figure.to &&
      itemBefore(figures, figure.position)?.dimensions.counterpart != null
    if (isSender) own.counterpart = ahead.code
    else if (ahead.kind === "country" && returnsFrom(reading, { from: sentence.from, to: ahead.from }))
      own.counterpart = ahead.code
    else if (goesOnFromPlace(figure, figures) || isSourceOfMoney(figure, figures)) own.area = null
    else if (tellsPeoples || saysOrigin(reading, { from: sentence.from, to: ahead.from }))
      own.nationality = ahead.code
    else if (isOfNationals(figure, figures, ahead, sentence)) own.nationality = ahead.code
    else own.area = ahead.code
  }
  // "3,329 migrants (3,228 Hondurans and 96 Salvadorans)", "(47 men as against 36 women)".
  if (figure.parenthetical && figure.measure === "count" && figure.nounEnd > figure.to)
    readZone(figure, figures, { from: figure.to, to: figure.nounEnd }, own, isPersonNoun)
  for (const zone of zones) readZone(figure, figures, withoutNext(figure, figures, zone), own, isPersonNoun)
  // "remittances came from Spain (388 million)": the country of the money is nobody's nationality.
  if (figure.measure === "amount" && figure.parenthetical && isLabelledByCountry(figure))
    own.nationality = null
  figure.nationalityIsWeak = own.nationality === "FOREIGN" && isWeaklyForeign(reading, zones[0]!)
}

/** "Peru (439,582 persons, 42.4 per cent)": the count before a share in one bracket. */
function countInBracket(figure: Figure, previous: Figure | undefined): Figure | undefined {
  const { reading, parenthetical, from } = figure
  if (!isShare(figure) || !parenthetical || previous?.measure !== "count" || !previous.parenthetical)
    return undefined
  for (let at = previous.to; at < from; at++) if (lowerAt(reading, at) === ")") return undefined
  return lowerAt(reading, from - 1) === "," ? previous : undefined
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
  into.area ??= readAreas(reading, beforeMost(reading, zone))
}

const opensOther = wordSet("of through in at from by")

const rests = wordSet("rest balance remainder others")

/** "freed 1,052 migrants, most of them in Loja", "5 per cent in Loja and the rest in Macas", ", that of Macas by 90": not all. */
function beforeMost(reading: PassageReading, { from, to }: Zone): Zone {
  for (let at = from; at < to - 3; at++) {
    const mark = lowerAt(reading, at)
    if (mark === "," && saysOfThem(reading, at + 1)) return { from, to: at }
    if (mark === "and" && lowerAt(reading, at + 1) === "the" && rests.has(lowerAt(reading, at + 2)))
      return { from, to: at }
    const isOther = lowerAt(reading, at + 1) === "that" || lowerAt(reading, at + 1) === "those"
    if (mark === "," && isOther && opensOther.has(lowerAt(reading, at + 2))) return { from, to: at }
  }
  return { from, to }
}

/** A share or a mean "for women" is that of the women. */
const isOfPersons = (figure: Figure) =>
  isShare(figure) || figure.measure === "average" || figure.countUnit === "person"

/** "170 pregnant women and 296 children under 5": the age is that of the children alone. */
const isOfChildrenBehind = (figure: Figure, figures: ReadonlyArray<Figure>, zone: Zone) => {
  if (children.has(figure.head)) return false
  const last = figures.findLast((other) => other.nounEnd === zone.from && other !== figure)
  return last !== undefined && children.has(last.head)
}

const leadingGroup = wordSet("in among amongst for")

const children = wordSet("child minor adolescent")

/** "Among women aged 15 to 49, 12 per cent": the group stands at the head of the sentence. */
function readLead(figure: Figure, sentence: Zone, read: (zone: Zone, into: Dimensions) => void): void {
  const { reading, from, dimensions } = figure
  if (!leadingGroup.has(lowerAt(reading, sentence.from)) || figure.own.from < figure.to) return
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

const wasOrTheLike = wordSet("was were being at reached from to number numbered totalled")

/** "The number of those returned from Spain was 90", "rose from 70 to 90". */
/** Persons that a country is named for as theirs: "Guinea comes first with 911 permit holders". */
const whoseCountry = wordSet("holder permit-holder foreigner immigrant refugee prisoner applicant pupil")

const affecting = wordSet("affected concerned involved")

/** "Deportations from Chile affected 104 Peruvians". */
const isAffected = ({ measure, reading, from }: Figure) =>
  measure === "count" && affecting.has(lowerAt(reading, from - 1))

const isValueOfSubject = ({ measure, reading, from, to, nounEnd }: Figure) =>
  measure === "count" && nounEnd === to && wasOrTheLike.has(lowerAt(reading, from - 1))
