import { commaOrAnd, themOrWhom, wordSet } from "../text/vocabulary.ts"
import type { Sex } from "../../model/rows.ts"
import { lowerAt, beforeArticle } from "../claims/context.ts"
import { isCueAt, makeCueWords } from "../text/cue-words.ts"
import { tokenKind } from "../text/words.ts"
import type { Dimensions, PassageReading, Zone } from "./figure.ts"
import { type PlaceMention } from "./gazetteer.ts"

export const noDimensions = (): Dimensions => ({
  sex: null,
  ageMin: null,
  ageMax: null,
  nationality: null,
  area: null,
  counterpart: null,
  dimension: null,
  category: null
})

const feminine = new Set(
  "woman women girl girls female females mother mothers schoolgirls schoolgirl widows widow wife wives pregnant".split(
    " "
  )
)
const masculine = new Set("man men boy boys male males father fathers husband husbands schoolboys".split(" "))

/** Words that tell a sex, and some that only end as those do. */
export const sexed = makeCueWords([...feminine, ...masculine], { endings: ["men", "man"] })

const masculineEnding = /(?:police|service|fisher|business)m[ae]n$/

/** The sex that a noun tells: "girls", "policewomen". */
export function sexOf(word: string): Sex | null {
  if (feminine.has(word) || word.endsWith("woman") || word.endsWith("women")) return "F"
  if (masculine.has(word)) return "M"
  // "fishermen" of either sex.
  if (word === "fishermen") return null
  return word.length > 6 && (word.endsWith("men") || word.endsWith("man")) && masculineEnding.test(word)
    ? "M"
    : null
}

const quantifiers = wordSet("all most many majority part")

/** "231, nearly all of them young men": not all. */
function isOfMost(reading: PassageReading, at: number): boolean {
  for (let group = at - 1; group > at - 4; group--)
    if (themOrWhom.has(lowerAt(reading, group)) && lowerAt(reading, group - 1) === "of") {
      const share = lowerAt(reading, group - 2)
      return quantifiers.has(share) && (share !== "all" || almost.has(lowerAt(reading, group - 3)))
    }
  return false
}

const almost = wordSet("nearly almost virtually practically")

const theirHerOrHis = wordSet("their her his")
const mostlyOrTheLike = wordSet("mostly mainly chiefly largely predominantly")
const wereOrTheLike = wordSet("% were was are")

/** Women, men, or both as far as the zone speaks of persons; names of institutions and causes do not count. */
export function readSex(reading: PassageReading, zone: Zone, ofPersons: boolean): Sex | null {
  let sex: Sex | null = null
  const { tokens } = reading
  for (let at = zone.from; at < zone.to; at++) {
    if (!isCueAt(reading.tokens, at, sexed)) continue
    const token = tokens[at]!
    const word = token.lower
    const found = sexOf(word)
    if (found === null) continue
    const capital = token.text.charCodeAt(0) !== word.charCodeAt(0) && at > zone.from
    const before = lowerAt(reading, at - 1)
    if (
      capital ||
      theirHerOrHis.has(before) ||
      (before === "against" && lowerAt(reading, at - 2) !== "them") ||
      before === "on" ||
      before === "between" ||
      (mostlyOrTheLike.has(before) && lowerAt(reading, at + 1) !== "(") ||
      (lowerAt(reading, at + 1) !== "(" && isOfMost(reading, at)) ||
      // "births to Venezuelan mothers".
      (!ofPersons && word.startsWith("mother")) ||
      (!ofPersons &&
        before === "for" &&
        !wereOrTheLike.has(lowerAt(reading, at - 2)) &&
        // "900 cards, 500 for men".
        tokens[at - 2]?.kind !== tokenKind.number)
    )
      continue
    if (isNextSubject(reading, at)) {
      if (zone.to === at + 1) continue
    } else if ((sex !== null && sex !== found) || isBesideChildren(reading, at, zone)) return "_T"
    sex = found
  }
  return sex
}

/** "60 per cent of the children and girls for 40": not who the children are, but the next of whom something is told. */
const isNextSubject = (reading: PassageReading, at: number) =>
  lowerAt(reading, at - 1) === "and" &&
  lowerAt(reading, at - 2) === "children" &&
  lowerAt(reading, at + 1) === "for"

/** "300 children and women", "women and children". */
const isBesideChildren = (reading: PassageReading, at: number, { from, to }: Zone) =>
  (lowerAt(reading, at - 1) === "and" && lowerAt(reading, at - 2) === "children" && at - 2 >= from) ||
  (lowerAt(reading, at + 1) === "and" && lowerAt(reading, at + 2) === "children" && at + 2 < to)

/** The first age bracket of the zone. */
export function readAges(
  reading: PassageReading,
  zone: Zone
): { min: number | null; max: number | null } | null {
  const bracket = reading.brackets.find(
    (candidate) => candidate.from >= zone.from && candidate.to <= zone.to + 3 && candidate.from < zone.to
  )
  return bracket === undefined ? null : { min: bracket.min, max: bracket.max }
}

/** Subdivisions of the State in the zone, joined with + in code order. */
export function readAreas(reading: PassageReading, zone: Zone): string | null {
  let codes: Set<string> | null = null
  for (const place of reading.places) {
    if (place.kind !== "area" || place.from < zone.from || place.to > zone.to) continue
    codes ??= new Set()
    // "Nouakchott" is three regions.
    for (const code of place.code.split("+")) codes.add(code)
  }
  return codes === null ? null : [...codes].toSorted().join("+")
}

const located = wordSet("in at within across throughout")

/** "15 others in Bangladesh, China and Japan": in no single one. */
function opensCountries(reading: PassageReading, { to }: PlaceMention): boolean {
  if (lowerAt(reading, to) !== ",") return false
  const second = reading.places.find(({ kind, from }) => kind === "country" && from === to + 1)
  return (
    second !== undefined &&
    commaOrAnd.has(lowerAt(reading, second.to)) &&
    reading.places.some(
      ({ kind, from }) =>
        kind === "country" && from > second.to && from - second.to <= 3 && lowerAt(reading, from - 1) !== "in"
    )
  )
}

/** The country of a province that is named with it. */
export function countryOfProvince(reading: PassageReading, { from, to }: Zone): string | null {
  const place = reading.places.find(
    (other) =>
      other.kind === "country" &&
      other.from > from &&
      other.to <= to &&
      other.code !== reading.state &&
      lowerAt(reading, other.from - 1) === "of" &&
      provinces.has(lowerAt(reading, other.from - 2))
  )
  return place?.code ?? null
}

const provinces = wordSet("province region state district department governorate county city")
const workplaces = wordSet("mines mine farms plantations prisons hospitals camps waters vessels ships")

/** "on the books of the South African mines". */
const isWorkplaceOf = (
  reading: PassageReading,
  { kind, code, from, to }: { kind: string; code: string; from: number; to: number },
  zone: Zone
) =>
  kind === "demonym" &&
  code !== reading.state &&
  from >= zone.from &&
  to <= zone.to &&
  workplaces.has(lowerAt(reading, to)) &&
  lowerAt(reading, from - 1) === "the"

const sendersOrRemitters = wordSet("senders remitters")

/** "Senders in Peru contributed 27 per cent, those in Chile 12 per cent". */
function sendsMoney(reading: PassageReading, { from }: Zone): boolean {
  for (let at = from; at > from - 40 && at >= 0; at--)
    if (sendersOrRemitters.has(lowerAt(reading, at))) return true
  for (let at = from; at < from + 6; at++) if (sendersOrRemitters.has(lowerAt(reading, at))) return true
  return false
}

const sendersRemittersOrThose = wordSet("senders remitters those")
const bornOrTheLike = wordSet("born originated originating originate")

const placesOfCountry = wordSet(
  "prison prisons jail jails territory soil airports ports waters hospitals hospital"
)

/** "held in Algerian prisons": in that country. */
const namesItsPrisons = (reading: PassageReading, { kind, code, from, to }: PlaceMention, zone: Zone) =>
  kind === "demonym" &&
  code.length === 3 &&
  code !== reading.state &&
  from >= zone.from &&
  to <= zone.to &&
  lowerAt(reading, from - 1) === "in" &&
  placesOfCountry.has(lowerAt(reading, to))

/** A country abroad where the counted thing happens: "in Spain", "Paterson, United States". */
export function readCountry(reading: PassageReading, zone: Zone): string | null {
  for (const place of reading.places) {
    if (isWorkplaceOf(reading, place, zone) || namesItsPrisons(reading, place, zone)) return place.code
    if (
      place.kind !== "country" ||
      place.from < zone.from ||
      place.to > zone.to ||
      place.code === reading.state
    )
      continue
    const before = lowerAt(reading, place.from - 1)
    // "Senders in Chile contributed 27 per cent": the money came from there.
    if (
      sendersRemittersOrThose.has(lowerAt(reading, beforeArticle(reading, place.from) - 1)) &&
      sendsMoney(reading, zone)
    )
      continue
    // "persons born in Chile" are not there; nor is what "originated in Chile".
    if (bornOrTheLike.has(lowerAt(reading, place.from - 2))) continue
    if (
      lowerAt(reading, place.from) === "there" ||
      located.has(before) ||
      (before === "the" && located.has(lowerAt(reading, place.from - 2)))
    )
      return opensCountries(reading, place) ? "_X" : place.code
    if (before !== "," || !/^[A-Z]/.test(reading.tokens[place.from - 2]?.text ?? "")) continue
    // "Gabon, Italy and Spain" is a list.
    if (!reading.places.some(({ kind, to }) => kind === "country" && to === place.from - 1)) return place.code
  }
  return null
}
