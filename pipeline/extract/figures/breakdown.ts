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
import { sexOfRest, isHeldBy, isOfBothSexes, isOfInsertedSex, sexBefore } from "./sexes.ts"
import { readListedCountry } from "./listed-countries.ts"
import { readPlaceOfShare } from "./places-of-shares.ts"
import { attractedBy, goesHome, counterpartBefore, countryOfScheme, senderOf } from "./destinations.ts"
import { countryOfFlight, countryLeftBehind, countryOfReturns } from "./countries-left.ts"
import { standsWithPlace, placeWith, placeBefore } from "./place-subjects.ts"
import { joinCues } from "../text/cue-words.ts"
import { isAbroad, isOnConsularRegister, isOnRegisterOfDiaspora } from "./abroad.ts"
import { lowerAt, speaksOf } from "../claims/context.ts"
import { isWeaklyForeign, tellsNationality } from "./nationalities.ts"
import { copyGroup } from "./changes.ts"
import { dimensionZones } from "./dimension-zones.ts"
import { readAges, readAreas, sexed } from "./dimensions.ts"
import { shareElliptic } from "./elliptic.ts"
import { isShare } from "./figure.ts"
import type { Figure, Zone } from "./figure.ts"
import { countryOfCases, readCounterpart } from "./journeys.ts"
import { readPlaceOfCount } from "./places.ts"
import {
  areNationals,
  isFromCitizens,
  isNational,
  isBackHome,
  isOfOwnPeople,
  isUnqualifiedNational
} from "./own-people.ts"
import {
  isOfDiaspora,
  nationalityBefore,
  nationalityOfCommunity,
  nationalityOfScheme,
  nationalityOfSubject,
  placeOfRole
} from "./whose.ts"
import { sexOfSharedPredicate, sexOfSubject } from "./subject-sexes.ts"
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
import { shareAge, comeFrom, saysCountAsShare, goesOnOfGroup, countInBracket } from "./shared-groups.ts"
import { readZone, readLead } from "./zone-groups.ts"

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
  if (isOfBothSexes(figure, figures) || isOfInsertedSex(figure, figures)) own.sex = null
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
  own.counterpart ??= told
    ? (countryOfReturns(figure) ??
      countryOfJourney(figure) ??
      countryOfFlight(figure) ??
      countryLeftBehind(figure))
    : null
  // "all but five have their seat in Loja": those five have it elsewhere.
  if (isException(figure)) own.area = null
  else if (own.area === null && own.counterpart === null) {
    if (isShare(figure)) readPlaceOfShare(figure, sentence)
    else readPlaceOfCount(figure, figures, sentence)
  }
  if (
    own.nationality === null &&
    (isUnqualifiedNational(figure) ||
      areNationals(figure) ||
      isOfOwnPeople(figure) ||
      isFromCitizens(figure) ||
      isBackHome(figure))
  )
    own.nationality = reading.state
  // "7,467 migrant workers died abroad": the State's own.
  const isWeak = own.nationality === "FOREIGN" && figure.nationalityIsWeak
  if (own.area === "_X" && isWeak && isAbroad(reading, figure.own)) own.nationality = reading.state
  const said = itemBefore(figures, figure.position)
  if (said !== undefined && (saysCountAsShare(figure, said) || goesOnOfGroup(figure, said)))
    copyGroup(said, figure)
}

const stating = wordSet("was were is stood numbered totalled")

/** Is the figure what its subject is said to number? */
const isStated = ({ reading, measure, position, from }: Figure) =>
  measure === "count" &&
  position === 0 &&
  stating.has(lowerAt(reading, lowerAt(reading, from - 1) === "at" ? from - 2 : from - 1))

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
  own.sex = sexBefore(figure) ?? sexOfSubject(figure) ?? own.sex
  if (country?.role === "residence" || country?.role === "exploitation") own.area ??= country.code
  else if (!rolesOfJourney.has(country?.role ?? ""))
    own.nationality ??= country?.code ?? nationalityBefore(figure)
  const before = itemBefore(figures, figure.position)
  // "deported 20,765 persons (including 5,701 children), those of Peru 10,325": as those that the bracket is about.
  if (
    before !== undefined &&
    lowerAt(reading, figure.from - 1) === "including" &&
    lowerAt(reading, figure.from - 2) === "("
  )
    own.counterpart = before.dimensions.counterpart ?? own.counterpart
  own.counterpart ??= senderOf(
    figure,
    figures.findLast(({ position, parenthetical }) => position < figure.position && !parenthetical)
  )
  const ahead = own.counterpart === null ? placeBefore(figure) : undefined
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

const wasOrTheLike = wordSet("was were being at reached from to number numbered totalled")

/** "The number of those returned from Spain was 90", "rose from 70 to 90". */
const isValueOfSubject = ({ measure, reading, from, to, nounEnd }: Figure) =>
  measure === "count" && nounEnd === to && wasOrTheLike.has(lowerAt(reading, from - 1))

/** Persons that a country is named for as theirs: "Guinea comes first with 911 permit holders". */
const whoseCountry = wordSet("holder permit-holder foreigner immigrant refugee prisoner applicant pupil")

const affecting = wordSet("affected concerned involved")

/** "Deportations from Chile affected 104 Peruvians". */
const isAffected = ({ measure, reading, from }: Figure) =>
  measure === "count" && affecting.has(lowerAt(reading, from - 1))
