import { isOfCitizens } from "./stated-origins.ts"
import { isCueAt, makeCueWords, nextCue } from "../text/cue-words.ts"
import { lowerAt, beforeArticle, singularAt } from "../claims/context.ts"
import {
  auxiliaries,
  commaOrAnd,
  commaOrSemicolon,
  formsOfAccount,
  formsOfBe,
  nationalsOrCitizens,
  pauseOrEnd,
  prepositions,
  wordSet
} from "../text/vocabulary.ts"
import { tokenKind } from "../text/words.ts"
import { readNationality } from "./nationalities.ts"
import { isOwnPeople } from "./figure.ts"
import type { Figure, PassageReading, Zone } from "./figure.ts"
import type { PlaceMention } from "./gazetteer.ts"
import { did, isHolding } from "./subject-sexes.ts"

const wereOrTheLike = wordSet("were was are , and")

const joiner = wordSet(", and ; while :")

/** "Indians 3,810 and Sri Lankans 1,127", "Chinese nationals received 5,240": who got so many stands right before. */
export function peopleBefore({ reading, from, measure, sentence, nounEnd, to }: Figure) {
  if ((measure !== "percent" && measure !== "count") || reading.places.length === 0) return undefined
  const start = reading.sentences[sentence]!.from
  const holds = isHolding(reading, from)
  const verb = holds ? from - 4 : startOfVerb(reading, from)
  const end = verb < from ? beforeInsertion(reading, verb, start) : verb
  const nationals = nationalsBefore(reading, start, end)
  if (nationals !== undefined) return nationals
  // "the complainants were Beninese in 241 cases, Nigerian in 128".
  if (lowerAt(reading, from - 1) === "in") {
    const people = reading.places.find(
      (place) => place.kind === "demonym" && place.to === from - 1 && place.from > start
    )
    if (people !== undefined && wereOrTheLike.has(lowerAt(reading, people.from - 1))) return people
  }
  const leader = leadingPeople(reading, start, from)
  if (leader !== undefined) return leader
  const isOfNamed = lowerAt(reading, to) === "of" && isCueAt(reading.tokens, end, did)
  if (
    measure === "count" &&
    nounEnd !== to &&
    !isOfNamed &&
    !holds &&
    !isCueAt(reading.tokens, end, amountsTo)
  )
    return undefined
  return reading.places.find(
    (place) =>
      place.kind === "demonym" &&
      place.from >= start &&
      (place.to === end ||
        (place.to === end - 1 && isLabel(reading, place, to)) ||
        (place.to === end - 1 && nationalsOrCitizens.has(lowerAt(reading, place.to)))) &&
      (place.from === start || joiner.has(lowerAt(reading, place.from - 1)))
  )
}

const leading = wordSet("top topped head headed lead led largest biggest main majority first")

/** Words between a people and the number that they lead with, at most. */
const longestRank = 9

/** "Syrians were the largest group, with 139,812 pupils", "Chinese nationals top the list with 1,104": who leads. */
function leadingPeople(reading: PassageReading, start: number, from: number): PlaceMention | undefined {
  if (lowerAt(reading, from - 1) !== "with") return undefined
  let leads = false
  for (let at = from - 2; at >= start && at > from - longestRank; at--) {
    leads ||= leading.has(lowerAt(reading, at))
    if (reading.tokens[at]!.kind === tokenKind.number) return undefined
    const people = reading.places.find(({ kind, from: named }) => kind === "demonym" && named === at)
    if (people !== undefined) return leads ? people : undefined
  }
  return undefined
}

/** Words between two commas, at most. */
const longestInsertion = 9

/** "Zambians, mostly trafficked within the country, made up 451": where what stands between the commas begins. */
function beforeInsertion(reading: PassageReading, verb: number, start: number): number {
  if (lowerAt(reading, verb - 1) !== ",") return verb
  for (let at = verb - 2; at > verb - longestInsertion && at > start; at--)
    if (lowerAt(reading, at) === ",") return at
    else if (reading.tokens[at]!.kind === tokenKind.number) return verb
  return verb
}

const andColonOrTheLike = wordSet(": ; and")

/** "were Chinese, 90; Indonesian, 40; and others, 12": a people with a comma behind it, in a list. */
const isLabel = (reading: PassageReading, place: PlaceMention, to: number) =>
  lowerAt(reading, place.to) === "," &&
  andColonOrTheLike.has(lowerAt(reading, place.from - 1)) &&
  pauseOrEnd.has(lowerAt(reading, to))

/**
 * "citizens of Peru obtained 90 permits, nationals of Chile 40", "and those of Cuba 12": a country's, named before
 * their number.
 */
function nationalsBefore(reading: PassageReading, start: number, end: number): PlaceMention | undefined {
  const bracket = lowerAt(reading, end - 1) === "(" ? end - 1 : end
  const country = reading.places.find((place) => place.kind === "country" && place.to === bracket)
  if (country === undefined) return undefined
  const of = beforeArticle(reading, country.from)
  const from = of - 1
  if (lowerAt(reading, of) !== "of" || from < start) return undefined
  if (lowerAt(reading, from) === "those")
    return isOfCitizens(reading, country.from) ? { ...country, from } : undefined
  if (bracket < end || !nationalsOrCitizens.has(lowerAt(reading, from))) return undefined
  return from === start || joiner.has(lowerAt(reading, from - 1)) ? { ...country, from } : undefined
}

/** Where "obtained", "accounted for", or "for" in its stead ("Cubans accounted for 40 and Haitians for 30"), begins. */
function startOfVerb(reading: PassageReading, from: number): number {
  const last = lowerAt(reading, from - 1)
  const verb = last === "for" || last === "up" ? from - 1 : from
  return isCueAt(reading.tokens, verb - 1, amountsTo) || isCueAt(reading.tokens, verb - 1, did)
    ? verb - 1
    : verb
}

const amountsTo = makeCueWords(
  "account accounts accounted made make represented represent constituted number numbered totalled"
)

export const nationalityBefore = (figure: Figure): string | null =>
  peopleBefore(figure)?.code ?? (saysForeigners(figure) ? "FOREIGN" : null)

const foreigners = wordSet("foreigners non-nationals")

/** "Citizens of Peru made up 79 and foreigners 41 of them". */
const saysForeigners = ({ reading, from }: Figure) =>
  foreigners.has(lowerAt(reading, from - 1)) && commaOrAnd.has(lowerAt(reading, from - 2))

/** "Chad was the country of origin of 210 pupils, Mali of 90 and Niger of 60": the country or the part of the State, and what it was to them. */
export function placeOfRole({ reading, from, sentence }: Figure) {
  const { from: start } = reading.sentences[sentence]!
  const end = endOfJourney(reading, start, from)
  if (end !== undefined) return end
  // "Spain remains the main country of residence (439,582 persons)".
  const isBracket = lowerAt(reading, from - 1) === "(" && isRole(reading, from - 2)
  // "Brazil was the country of destination in 177 of the expulsions".
  const isOfSome = inOrFor.has(lowerAt(reading, from - 1)) && isRole(reading, from - 2)
  if (lowerAt(reading, from - 1) !== "of" && !isBracket && !isOfSome) return undefined
  let role = from - 2
  while (role > start && !isRole(reading, role)) role--
  if (role <= start) return undefined
  const place = reading.places.findLast(
    ({ kind, to, from: at }) =>
      (kind === "country" || (kind === "area" && role === from - 2)) &&
      (role === from - 2
        ? at >= start && to < role && isOrRemains.has(lowerAt(reading, to))
        : // "Mali of 90", "and Niger that of 60".
          to === (lowerAt(reading, from - 2) === "that" ? from - 2 : from - 1) &&
          commaOrAnd.has(lowerAt(reading, at - 1)))
  )
  return place === undefined
    ? undefined
    : { kind: place.kind, code: place.code, role: lowerAt(reading, role) }
}

const inOrFor = wordSet("in for")

const isOrRemains = wordSet("is are was were remains remained")

/** "Canada was the country to which 1,341 of them were bound", "the country from which 90 returned". */
function endOfJourney(reading: PassageReading, start: number, from: number) {
  const way = lowerAt(reading, from - 2)
  if (lowerAt(reading, from - 1) !== "which" || !(way === "to" || way === "from")) return undefined
  if (!countryPlaceOrPoint.has(lowerAt(reading, from - 3))) return undefined
  const place = reading.places.find(
    ({ kind, to, from: at }) =>
      kind === "country" && at >= start && to < from && formsOfBe.has(lowerAt(reading, to))
  )
  return place && { kind: place.kind, code: place.code, role: way === "to" ? "destination" : "departure" }
}

const relations = wordSet("origin nationality birth destination departure transit residence exploitation")

const countryPlaceOrPoint = wordSet("country place point county region province district department state")

const isRole = (reading: PassageReading, at: number) =>
  (relations.has(lowerAt(reading, at)) &&
    lowerAt(reading, at - 1) === "of" &&
    countryPlaceOrPoint.has(lowerAt(reading, at - 2))) ||
  // "India was the destination of 1,102".
  (lowerAt(reading, at) === "destination" && lowerAt(reading, at - 1) === "the")

const giving = wordSet("granted issued awarded given")

const concernedOrAffected = wordSet("concerned affected")

/** Where "obtained" or "were granted" begins, right before a figure; -1 if none does. */
function startOfGetting(reading: PassageReading, from: number): number {
  // "Haitians accounted for 58,063 affiliates".
  if (lowerAt(reading, from - 1) === "for" && formsOfAccount.has(lowerAt(reading, from - 2))) return from - 2
  // "Cubans were responsible for 60,335 of the applications".
  if (lowerAt(reading, from - 1) === "for" && lowerAt(reading, from - 2) === "responsible") return from - 3
  // "nationals of Peru also registered 90 companies".
  if (isCueAt(reading.tokens, from - 1, did))
    return lowerAt(reading, from - 2) === "also" ? from - 2 : from - 1
  // "Nigerians were concerned by 290 removals".
  if (lowerAt(reading, from - 1) === "by" && concernedOrAffected.has(lowerAt(reading, from - 2)))
    return from - 3
  const isGiven = giving.has(lowerAt(reading, from - 1))
  return isGiven && auxiliaries.has(lowerAt(reading, from - 2)) ? from - 2 : -1
}

/** "Colombians made 15 million departures", "Haitians filed 300 applications": whose they are. */
export function nationalityOfSubject({ reading, measure, countUnit, from, sentence }: Figure): string | null {
  if (measure !== "count" || countUnit === "person") return null
  const verb = startOfGetting(reading, from)
  if (verb < 0) return null
  const nationals = nationalsBefore(reading, reading.sentences[sentence]!.from, verb)
  if (nationals !== undefined) return nationals.code
  const people = reading.places.find(
    ({ kind, to }) =>
      kind === "demonym" &&
      ((to === verb - 1 && nationalsOrCitizens.has(lowerAt(reading, to))) ||
        ((to === verb || to === from - 2) && lowerAt(reading, to - 1).endsWith("s")))
  )
  if (people === undefined) return peopleOfSubject(reading, reading.sentences[sentence]!.from, verb)
  if (prepositions.has(lowerAt(reading, people.from - 1))) return null
  return people.code
}

/** "Malawian domestic workers in Kuwait lodged": the people that the subject begins with. */
function peopleOfSubject(reading: PassageReading, start: number, verb: number): string | null {
  const people = reading.places.findLast(
    ({ kind, from, to }) =>
      kind === "demonym" &&
      from >= start &&
      to < verb &&
      (from === start || commaOrSemicolon.has(lowerAt(reading, from - 1))) &&
      isPersonAhead(reading, to)
  )
  return people?.code ?? null
}

/** Is a noun of persons among the next three words? */
function isPersonAhead(reading: PassageReading, from: number): boolean {
  for (let at = from; at < from + 3; at++)
    if (reading.unitOf(singularAt(reading, at)) === "person") return true
  return false
}

/** "the Brazilian community may be put at 11,500 persons", "the Peruvian diaspora": of whom it is made up. */
export function nationalityOfCommunity({ reading, measure, countUnit, subject }: Figure): string | null {
  if (measure !== "count" || countUnit !== "person") return null
  const people = reading.places.findLast(
    ({ kind, from, to }) =>
      kind === "demonym" && from >= subject.from && to <= subject.to && communities.has(lowerAt(reading, to))
  )
  return people?.code ?? null
}

const communities = wordSet("community communities diaspora diasporas colony")

const abroad = makeCueWords("diaspora community")

const theItsOrOur = wordSet("the its our")

const atOrTheLike = wordSet("at abroad was is numbers numbered comprises comprised")

/** "puts the diaspora at around 215,000 persons": that of the State that reports. */
export function isOfDiaspora({ reading, measure, countUnit, subject: { from, to } }: Figure): boolean {
  if (measure !== "count" || countUnit !== "person") return false
  for (
    let at = nextCue(reading.tokens, from, to, abroad);
    at >= 0;
    at = nextCue(reading.tokens, at + 1, to, abroad)
  )
    if (
      (lowerAt(reading, at) === "diaspora" ||
        (lowerAt(reading, at) === "community" && lowerAt(reading, at + 1) === "abroad")) &&
      (theItsOrOur.has(lowerAt(reading, at - 1)) || isOwnPeople(reading, at))
    )
      return atOrTheLike.has(lowerAt(reading, at + 1))
  return false
}

const documents = wordSet("application permit document visa request case")

const preposition = wordSet("under through of by")

/** "a regime for Venezuelan children, under which 98 applications were approved": whom the scheme is for. */
export function nationalityOfScheme(
  { reading, measure, countUnit, subject, from }: Figure,
  sentence: Zone,
  isPersonNoun: (noun: string) => boolean
): string | null {
  if (measure !== "count" || !documents.has(countUnit ?? "")) return null
  let which = from - 1
  while (which > subject.from && lowerAt(reading, which) !== "which") which--
  if (which <= subject.from || !preposition.has(lowerAt(reading, which - 1))) return null
  return readNationality(reading, { from: sentence.from, to: which }, isPersonNoun)
}

const remittanceOrTheLike = wordSet("remittance wage salary income earning pension")

const sentOrTheLike = wordSet("sent send remitted transferred earned earn")

/** "Kenyans sent home US$ 3.7 billion": money that the subject earned or sent is theirs; a budget for them is not. */
export function isMoneyOfPersons({ reading, head, subject }: Figure): boolean {
  if (remittanceOrTheLike.has(head)) return true
  for (let at = subject.from; at < subject.to; at++) if (sentOrTheLike.has(lowerAt(reading, at))) return true
  return false
}
