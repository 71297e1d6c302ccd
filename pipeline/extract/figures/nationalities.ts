import { beforeArticle, lowerAt, singularAt } from "../claims/context.ts"
import { isCueAt, joinCues, makeCueWords } from "../text/cue-words.ts"
import { itemBefore } from "../text/search.ts"
import { auxiliaries, determiners, finiteVerbs, formsOfBe, singular, wordSet } from "../text/vocabulary.ts"
import { tokenKind } from "../text/words.ts"
import type { PassageReading, Zone } from "./figure.ts"
import { deniesOwn, nationalities, saysOther, saysOtherThan } from "./other-peoples.ts"
import { isOrigin } from "./stated-origins.ts"

const foreignNouns = new Set(
  "foreigner foreigners non-nationals non-national migrants migrant immigrants immigrant".split(" ")
)

const foreignAdjectives = new Set("foreign migrant immigrant non-national".split(" "))

const thingsForeign = wordSet(`
  countries country affairs trade exchange ministry investment consulates consulate posts language languages
  currency territory debt
`)

const foreigners = makeCueWords([...foreignNouns, ...foreignAdjectives], {
  compound: (word, hyphen) => hyphen === 3 && word.startsWith("non-")
})

/** Words that tell a nationality without the name of a people or a State. */
export const tellsNationality = joinCues(
  joinCues(foreigners, nationalities),
  makeCueWords("nationals citizens")
)

const plainlyForeign = wordSet("foreign foreigners foreigner non-nationals non-national")

const weaklyForeign = wordSet("migrants migrant immigrants immigrant")

/** Does the zone speak of migrants without saying whose? */
export function isWeaklyForeign(reading: PassageReading, zone: Zone): boolean {
  let weak = false
  for (let at = zone.from; at < zone.to; at++) {
    if (!isCueAt(reading.tokens, at, foreigners)) continue
    const word = lowerAt(reading, at)
    if (plainlyForeign.has(word)) return false
    if (weaklyForeign.has(word)) weak = true
  }
  return weak
}

/**
 * Whose nationals a zone speaks of: a people's name, "nationals of X", "foreign(ers)". The name of
 * a people before an institution ("Peruvian consulates") is no nationality of persons.
 */
export function readNationality(
  reading: PassageReading,
  zone: Zone,
  isPersonNoun: (noun: string) => boolean
): string | null {
  let foreign = false
  const codes = nationalitiesNamed(reading, zone, isPersonNoun)
  for (let at = zone.from; at < zone.to; at++) {
    if (!isCueAt(reading.tokens, at, foreigners)) continue
    foreign ||= namesOthers(reading, at)
    const word = lowerAt(reading, at)
    if (
      foreignNouns.has(word) &&
      !(foreignAdjectives.has(word) && thingsForeign.has(lowerAt(reading, at + 1)))
    ) {
      // "78 per cent of these migrants": of whom was told before.
      const isToldBefore = lowerAt(reading, at - 1) === "these" && !word.startsWith("foreign")
      if (!isOfPeople(reading, at) && !isOffence(reading, at) && !isToldBefore) foreign = true
    } else if (foreignAdjectives.has(word) && !thingsForeign.has(lowerAt(reading, at + 1))) foreign = true
  }
  if (codes.size === 0 && saysOther(reading, zone)) return "FOREIGN"
  if (codes.size === 1 && codes.has(reading.state) && deniesOwn(reading, zone)) return "FOREIGN"
  if (codes.size === 1 && codes.has(reading.state) && saysOtherThan(reading, zone)) return "FOREIGN"
  if (codes.size === 1 && !foreign) return [...codes][0]!
  if (codes.size === 1) {
    const only = [...codes][0]!
    return mentionsBoth(reading, zone) ? "_T" : only
  }
  if (codes.size > 1) return codes.has(reading.state) ? "_T" : "FOREIGN"
  return foreign ? "FOREIGN" : null
}

/** "non-Ivorians", "non-Syrian workers". */
const namesOthers = (reading: PassageReading, at: number) =>
  lowerAt(reading, at).startsWith("non-") && reading.unitOf(singularAt(reading, at)) === "person"

const none: ReadonlySet<string> = new Set()

/** The States that a zone names as those of persons. */
function nationalitiesNamed(
  reading: PassageReading,
  zone: Zone,
  isPersonNoun: (noun: string) => boolean
): ReadonlySet<string> {
  if (reading.places.length === 0) return none
  const codes = new Set<string>()
  const end = endOfGroup(reading, zone)
  for (const place of reading.places) {
    if (place.from < zone.from || place.to > end) continue
    if (place.kind === "demonym" && speaksOfPersons(reading, place, zone, isPersonNoun)) codes.add(place.code)
    else if (place.kind === "country" && qualifiesPersons(reading, place)) codes.add(place.code)
    else if (place.kind === "country" && isOrigin(reading, place.from, zone.from)) codes.add(place.code)
    else if (place.kind === "country" && comesToStay(reading, place.from)) codes.add(place.code)
    // "refugees from Burkina Faso and the Niger": of either.
    else if (place.kind === "country" && joinsStayers(reading, place.from)) codes.add(place.code)
    else if (place.code === reading.state && comesFrom(reading, place, isPersonNoun)) codes.add(place.code)
  }
  return codes
}

const studentsOrMigrants = wordSet(
  "students pupils learners trainees refugees asylum-seekers migrants immigrants"
)

/** "2,846 students from India", "migrants from Mali": they came, and are its nationals. */
function comesToStay(reading: PassageReading, country: number): boolean {
  const from = beforeArticle(reading, country)
  return lowerAt(reading, from) === "from" && studentsOrMigrants.has(lowerAt(reading, from - 1))
}

function joinsStayers(reading: PassageReading, country: number): boolean {
  const and = beforeArticle(reading, country)
  if (lowerAt(reading, and) !== "and") return false
  const first = reading.places.find(({ kind, to }) => kind === "country" && to === and)
  return first !== undefined && comesToStay(reading, first.from)
}

/** "nurses from Peru" of a report by Peru. */
const comesFrom = (
  reading: PassageReading,
  { kind, from }: { kind: string; from: number },
  isPersonNoun: (noun: string) => boolean
) =>
  kind === "country" && lowerAt(reading, from - 1) === "from" && isPersonNoun(singularAt(reading, from - 2))

/** "foreign nationals, most of them Bolivians": behind the pause stands whose the most are. */
function endOfGroup(reading: PassageReading, { from, to }: Zone): number {
  for (let at = from + 1; at < to - 2; at++)
    if (
      lowerAt(reading, at) === "," &&
      lowerAt(reading, at + 2) === "of" &&
      lowerAt(reading, at + 3) === "them"
    )
      return at
  return to
}

const smugglingOrTrafficking = wordSet("smuggling trafficking")

/** "smuggling of migrants", "migrant smuggling": the offence, whose cases restrict no nationality. */
const isOffence = (reading: PassageReading, at: number) =>
  (lowerAt(reading, at - 1) === "of" && smugglingOrTrafficking.has(lowerAt(reading, at - 2))) ||
  lowerAt(reading, at + 1) === "smuggling"

/** "both Peruvian and foreign nationals": no restriction at all. */
function mentionsBoth(reading: PassageReading, zone: Zone): boolean {
  for (let at = zone.from + 1; at < zone.to - 1; at++) {
    const word = lowerAt(reading, at)
    if (word !== "and" && word !== "or") continue
    const after = lowerAt(reading, at + 1)
    const before = lowerAt(reading, at - 1)
    if (
      foreignAdjectives.has(after) ||
      foreignNouns.has(after) ||
      foreignNouns.has(before) ||
      before === "foreign"
    )
      return true
  }
  return false
}

/** "Peruvian migrants": the people's name before the noun says whose migrants they are. */
const isOfPeople = (reading: PassageReading, at: number) =>
  reading.places.some((place) => place.kind === "demonym" && place.to === at) ||
  reading.places.some(
    (place) =>
      place.kind === "demonym" && place.to === at - 1 && foreignAdjectives.has(lowerAt(reading, at - 1))
  )

const nationalsOrTheLike = wordSet("nationals citizens refugees migrants")

/** "Myanmar nationals": a country's name for want of an adjective. */
const qualifiesPersons = (reading: PassageReading, { to }: { readonly to: number }) =>
  nationalsOrTheLike.has(lowerAt(reading, to))

/** "the Mexican Commission for Refugees": the people's name is part of a body's. */
function namesBody(reading: PassageReading, place: { from: number; to: number }): boolean {
  const next = reading.tokens[place.to]
  if (next === undefined || next.text === next.lower || next.kind !== tokenKind.word) return false
  return lowerAt(reading, place.from - 1) === "the" && !reading.places.some(({ from }) => from === place.to)
}

const fromOrTheLike = wordSet("from to in abroad")

const andOrOrWhile = wordSet("and or while")

const andOrTheLike = wordSet("and or , nationality origin descent foreign of (")

const nationalityOrTheLike = wordSet("nationality origin descent of (")

const labourOrWorkforce = wordSet("labour workforce")

const wereOrTheLike = wordSet("were was are is had have who whose at in by with for to")

const speakersOrSpeaking = wordSet("speakers speaker speaking -speaking")

function speaksOfPersons(
  reading: PassageReading,
  place: { from: number; to: number },
  zone: Zone,
  isPersonNoun: (noun: string) => boolean
): boolean {
  const word = lowerAt(reading, place.to - 1)
  const next = lowerAt(reading, place.to)
  if (namesBody(reading, place) || lowerAt(reading, place.from - 1) === "in") return false
  if (isLanguage(reading, place) || speakersOrSpeaking.has(next)) return false
  // "91 ethnic Kyrgyz": whatever their passport.
  if (lowerAt(reading, place.from - 1) === "ethnic") return false
  // "relatives of Chileans" are not Chileans for that.
  if (lowerAt(reading, place.from - 1) === "of" && kin.has(lowerAt(reading, place.from - 2))) return false
  if (word.endsWith("s") && !/(?:ese|ss)$/.test(word)) return true
  if (place.to >= zone.to || !/^[a-z]/.test(next)) return true
  // "The Togolese removed from Germany".
  if (next.endsWith("ed") && fromOrTheLike.has(lowerAt(reading, place.to + 1))) return true
  // "900 Sudanese crossed the border".
  if (next.endsWith("ed") && itemBefore(reading.tokens, place.from)?.kind === tokenKind.number)
    if (determiners.has(lowerAt(reading, place.to + 1))) return true
  // "2,100 Nepalese live abroad": the people's name is the noun itself.
  if (finiteVerbs.has(next) || auxiliaries.has(next)) return true
  if (formsOfBe.has(lowerAt(reading, place.from - 1)) && andOrOrWhile.has(next)) return true
  let joined = true
  for (let at = place.to; at < place.to + 5; at++) {
    const noun = lowerAt(reading, at)
    if (andOrTheLike.has(noun)) {
      if (nationalityOrTheLike.has(noun)) return true
      continue
    }
    if (labourOrWorkforce.has(noun) && noPersons.has(lowerAt(reading, at + 1))) return false
    if (isPersonNoun(singular(noun)) || foreignNouns.has(noun) || labourOrWorkforce.has(noun)) return true
    if (joined && noPersons.has(noun)) return false
    if (joined && /(?:ers|ors|ists|ees|ants|ents|ians)$/.test(noun) && noun !== "documents") return true
    if (!/^[a-z-]+$/.test(noun)) return joined
    joined = false
    if (wereOrTheLike.has(noun)) return true
  }
  return reading.places.some(
    (other) =>
      other.from > place.from && other.from <= place.to + 2 && other.kind === "demonym" && other.to <= zone.to
  )
}

/** Words in a list of languages, at most. */
const longestLanguages = 8

/** "printed in Spanish and English", "broadcast in Forro, Creole and Portuguese": one of several languages. */
function isLanguage(reading: PassageReading, { from }: { from: number }): boolean {
  if (lowerAt(reading, from - 1) !== "and") return false
  let at = from - 2
  while (
    at >= 0 &&
    at > from - longestLanguages &&
    (reading.tokens[at]!.isCapitalised || lowerAt(reading, at) === ",")
  )
    at--
  return at < from - 2 && lowerAt(reading, at) === "in" && told.has(lowerAt(reading, at - 1))
}

/** "broadcast 96 times in", "printed in", but not "settled in Peru and Chilean workers". */
const told = wordSet(
  "times printed published broadcast aired translated issued produced distributed disseminated drafted written spoken read available out given delivered"
)

const kin = wordSet("relatives spouses spouse families partners dependants parents employers")

const noPersons = wordSet(`
  school schools university universities hospital hospitals port ports airport airports court courts prison prisons waters
  pension pensions products goods companies vessels ships culture cultures language languages literature history curriculum law laws legislation soil territory border
  economy market vessel currency pesos dollars roubles rubles francs pounds rupees reais yen lira authorities government state missions embassies consulates census survey
  mines mine police side statistics data figures records sources
`)
