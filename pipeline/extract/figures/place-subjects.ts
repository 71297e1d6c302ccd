import {
  commaOrSemicolon,
  formsOfAccount,
  groupPronouns,
  isOrWas,
  nearly,
  wordSet
} from "../text/vocabulary.ts"
import { beforeArticle, isCapitalised, lowerAt } from "../claims/context.ts"
import type { Figure, PassageReading } from "./figure.ts"
import type { PlaceMention } from "./gazetteer.ts"
import { sexOf } from "./dimensions.ts"

/** "were Azuay, with 19,840, and Loja, with 14,105": the place before "with" is what the count is of. */
export const standsWithPlace = (figure: Figure): boolean =>
  figure.measure === "count" && placeWith(figure) !== undefined

const attendingParticipatingOrPresent = wordSet("attending participating present")
const firstOrTheLike = wordSet("first second third next last")
const comesOrTheLike = wordSet("comes came come ranks ranked rank is was are were")

/** How a place is said to lead a list, before "with". */
const ranks = [
  "leading",
  "lead",
  "leads",
  "led",
  "leading the way",
  "leading the list",
  "heading the list",
  "heads the list",
  "headed the list",
  "topped the list",
  "in the lead",
  "occupied first place",
  "took first place",
  "takes first place",
  "takes the lead",
  "occupies first place",
  "occupies the first place",
  "occupied the first place",
  "leads the list",
  "tops the list",
  "appears in first place",
  "comes in first place",
  "is in first place",
  "in first place",
  "has the largest number",
  "had the largest number",
  "being the best attended",
  "being the largest",
  "being first",
  "coming first",
  "has the highest number",
  "had the highest number"
].map((phrase) => phrase.split(" "))

/** "Guyana leading with 118", "Ethiopians occupied first place with 2,655": the words that say so, which end before `end`. */
const wordsOfRank = (reading: PassageReading, end: number) =>
  ranks.find((words) => words.every((word, index) => lowerAt(reading, end - words.length + index) === word))
    ?.length ?? 0

/** "nationals of other States, Guyana leading with 118": the first of a list, of those counted right before. */
export const leadsList = ({ reading, measure, from }: Figure): boolean =>
  measure === "count" && lowerAt(reading, from - 1) === "with" && lowerAt(reading, from - 2) === "leading"

/** The place that "with" and a figure stand behind: "Loja Province, with 19,840". */
export function placeWith({ reading, from, to, nounEnd }: Figure) {
  if (lowerAt(reading, from - 1) !== "with") return undefined
  // "seminars in Loja and Macas, with 268 persons attending".
  if (
    attendingParticipatingOrPresent.has(lowerAt(reading, nounEnd)) ||
    lowerAt(reading, nounEnd + 1) === "part"
  )
    return undefined
  // "40 to Peru, with 12 to other countries".
  if (lowerAt(reading, to) === "to" && lowerAt(reading, to + 1) === "other") return undefined
  let end = lowerAt(reading, from - 2) === "," ? from - 2 : from - 1
  // "followed by the United Arab Emirates (UAE) with 49,499".
  if (
    lowerAt(reading, end - 1) === ")" &&
    lowerAt(reading, end - 3) === "(" &&
    isCapitalised(reading.tokens[end - 2])
  )
    end -= 3
  // "Tirana county comes first, with 5,263 permits".
  if (firstOrTheLike.has(lowerAt(reading, end - 1)))
    // "Peru comes first with 90, Chile second with 40".
    end -= comesOrTheLike.has(lowerAt(reading, end - 2)) ? 2 : 1
  else end -= wordsOfRank(reading, end)
  // "Ethiopian women with 2,655".
  const persons = sexOf(lowerAt(reading, end - 1)) === null ? -1 : end - 1
  return reading.places.find(
    (place) => endsPlaceAt(reading, place.to, end) || (place.kind === "demonym" && place.to === persons)
  )
}

const kindsOfPlace = wordSet(
  "province region county district department state governorate city division parish prefecture canton oblast municipality"
)

/** "Loja had", "Loja Province had": does a place end at a token, with its kind if it is named? */
const endsPlaceAt = (reading: PassageReading, to: number, at: number) =>
  (at === to || at === to + 1) && kindsOfPlace.has(lowerAt(reading, to)) === (at === to + 1)

/** "in Loja 15 per cent and in Azuay 14 per cent": the place right before a figure, or whose figure it is. */
export const placeBefore = (figure: Figure) => {
  const { reading, from, sentence } = figure
  const start = reading.sentences[sentence]!.from
  return reading.places.find(
    (place) =>
      isHomeTo(reading, place, from) ||
      isWhere(reading, place, from) ||
      isHost(figure, place, start) ||
      isSubjectOfPart(reading, place, start, from) ||
      (place.kind !== "demonym" && leadsTo(figure, place, start) && opensItem(reading, place, start))
  )
}

const hosting = wordSet(
  `hosts hosted has had houses holds hold provided received recorded registered reported took enrolled accommodated
  saw obtained absorbed absorbs concentrates concentrated counts counted issued`
)

/** Does a place stand right before a figure, with no more than a verb or a mark between? */
function leadsTo({ reading, from, to, nounEnd }: Figure, place: PlaceMention, start: number): boolean {
  if (place.to === from || isOriginOf(reading, place, from)) return true
  // "Region 7 (Cuyuni-Mazaruni), 4,212; Region 3, 2,870".
  const close = lowerAt(reading, place.to) === ")" ? place.to + 1 : place.to
  const mark = lowerAt(reading, close)
  if (
    close === from - 1 &&
    mark === "," &&
    (close > place.to ? /^[;.,]$/ : /^[;.(]$/).test(lowerAt(reading, close > place.to ? to : nounEnd))
  )
    return true
  // "(a) Kayes: 1,402 persons".
  if (place.to === from - 1 && mark === ":" && (reading.isLettered || labelsBracket(reading, place)))
    return true
  const last = lowerAt(reading, from - 1)
  const before = lowerAt(reading, from - 2)
  // "took in 900", "was sheltering 900".
  const accounts = last === "for" && formsOfAccount.has(before)
  // "and Nouadhibou for 35,469".
  if (place.kind === "area" && last === "for" && place.to === from - 1) return true
  const isTwo =
    accounts ||
    (last === "in" && before === "took") ||
    (last === "out" && before === "carried") ||
    (last.endsWith("ing") && isOrWas.has(before))
  const end = nearly.has(last) ? from - 1 : from
  const verb = isTwo ? from - 2 : end - 1
  const alone = lowerAt(reading, verb - 1) === "alone" ? verb - 1 : startOfInclusion(reading, verb)
  const opening = lowerAt(reading, start) === "the" ? start + 1 : start
  return (
    place.kind === "area" &&
    (place.from === start ||
      place.from === opening ||
      commaOrSemicolon.has(lowerAt(reading, beforeArticle(reading, place.from))) ||
      // "and Nairobi County alone hosts 63".
      (alone < verb && lowerAt(reading, beforeArticle(reading, place.from)) === "and")) &&
    endsPlaceAt(reading, place.to, alone) &&
    (isTwo || hosting.has(lowerAt(reading, verb)))
  )
}

/** "(Bogotá: 2,188)", "(El Dorado, Bogotá: 2,188)". */
const labelsBracket = (reading: PassageReading, { from }: PlaceMention): boolean => {
  for (let at = from - 1; at > from - 6; at--) {
    if (lowerAt(reading, at) === ")") return false
    if (lowerAt(reading, at) === "(") return true
  }
  return false
}

/** "The Maritime Region, Lomé included, has 900": where the words between the commas begin. */
function startOfInclusion(reading: PassageReading, verb: number): number {
  if (lowerAt(reading, verb - 1) !== "," || lowerAt(reading, verb - 2) !== "included") return verb
  for (let at = verb - 3; at > verb - 8; at--) if (lowerAt(reading, at) === ",") return at
  return verb
}

const inOrTheLike = wordSet("in , and ; :")
const regionOrTheLike = wordSet("region province department state district governorate")

/** Does a place open its sentence or an item of a list? */
function opensItem(reading: PassageReading, { from, to }: PlaceMention, start: number): boolean {
  if (lowerAt(reading, from - 1) === "(") {
    if (lowerAt(reading, to) === ":") return true
    const outer = reading.places.find((other) => other.to === from - 1)
    return outer?.kind === "area" && opensItem(reading, outer, start)
  }
  if (from <= start + 1 || reading.periods.some((mention) => mention.to === from)) return true
  const before = beforeArticle(reading, from)
  return (
    inOrTheLike.has(lowerAt(reading, before)) ||
    (lowerAt(reading, from - 1) === "of" && regionOrTheLike.has(lowerAt(reading, from - 2)))
  )
}

/** "The Centre Region, where 3,032,668 people live", "the district of Maseru alone was home to 519,186". */
function isHomeTo(reading: PassageReading, { kind, to, code }: PlaceMention, from: number): boolean {
  // "Belgium is home to 31,700 of them".
  const isOfGroup = kind === "country" && code !== reading.state && lowerAt(reading, from + 1) === "of"
  if (kind !== "area" && !isOfGroup) return false
  let end = lowerAt(reading, to) === ")" ? to + 1 : kindsOfPlace.has(lowerAt(reading, to)) ? to + 1 : to
  if (lowerAt(reading, end) === "," && lowerAt(reading, end + 1) === "where") return end + 2 === from
  if (lowerAt(reading, end) === "alone") end++
  return (
    isOrWas.has(lowerAt(reading, end)) &&
    lowerAt(reading, end + 1) === "home" &&
    lowerAt(reading, end + 2) === "to" &&
    end + 3 === from
  )
}

const areOrWere = wordSet("are were is was")

/** "in Guyana there are around 8,500", "The Zambezi Region was where 61 per cent were stopped". */
function isWhere(reading: PassageReading, { from, to, kind }: PlaceMention, figure: number): boolean {
  if (kind === "demonym" || figure < to) return false
  let at = kindsOfPlace.has(lowerAt(reading, to)) ? to + 1 : to
  if (isOrWas.has(lowerAt(reading, at)) && lowerAt(reading, at + 1) === "where") at += 2
  else if (
    lowerAt(reading, at) === "there" &&
    areOrWere.has(lowerAt(reading, at + 1)) &&
    lowerAt(reading, beforeArticle(reading, from)) === "in"
  )
    at += 2
  else return false
  while (nearly.has(lowerAt(reading, at))) at++
  return at === figure
}

const commaOrWhile = wordSet(", while whereas")
const hasOrHosts = wordSet("has had hosts hosted houses holds")
const recordedOrTheLike = wordSet("recorded registered records registers counted reported")
const entryOrTheLike = wordSet("entry entries arrival arrivals passage crossing crossings transit")

/** "Panama recorded the entry of 520,085 migrants": there. */
const recordsEntries = (reading: PassageReading, verb: number, from: number): boolean =>
  recordedOrTheLike.has(lowerAt(reading, verb)) &&
  lowerAt(reading, from - 1) === "of" &&
  entryOrTheLike.has(lowerAt(reading, from - 2)) &&
  from - verb <= 4

/** "Spain had 676,534 Colombian residents" of a report by Colombia: the country that opens the clause is where they are. */
function isHost({ reading, measure, countUnit, from }: Figure, place: PlaceMention, start: number): boolean {
  if (place.kind !== "country" || place.code === reading.state || measure !== "count") return false
  if (countUnit !== null && countUnit !== "person" && countUnit !== "application") return false
  const isWithin = place.to === from - 1 && hasOrHosts.has(lowerAt(reading, place.to))
  if (!isWithin && !recordsEntries(reading, place.to, from) && !receivesPart(reading, place.to, from))
    return false
  const before = beforeArticle(reading, place.from)
  return (
    before < start ||
    commaOrWhile.has(lowerAt(reading, before)) ||
    reading.periods.some((mention) => mention.to === before + 1)
  )
}

const aOrAn = wordSet("a an")

/** "Italy received 33,455 of the applications", "France saw a decline from 10,215 to 6,429". */
const receivesPart = (reading: PassageReading, verb: number, from: number): boolean =>
  lowerAt(reading, verb) === "received"
    ? verb === from - 1 && lowerAt(reading, from + 1) === "of"
    : lowerAt(reading, verb) === "saw" &&
      aOrAn.has(lowerAt(reading, verb + 1)) &&
      lowerAt(reading, from - 1) === "from" &&
      from - verb <= 4

/** "The Western Division had put forward 3,257 of them": an area that opens the sentence, and so many of a group. */
function isSubjectOfPart(
  reading: PassageReading,
  { kind, from, to }: PlaceMention,
  start: number,
  figure: number
): boolean {
  const isFirst = from === start || (from === start + 1 && lowerAt(reading, start) === "the")
  if (kind !== "area" || !isFirst || figure - to > 5 || figure === to) return false
  const group = figure + 1
  if (lowerAt(reading, group) !== "of" || !groupPronouns.has(lowerAt(reading, group + 1))) return false
  return !reading.places.some((other) => other.from >= to && other.to <= figure)
}

/** "Loja was the origin of 90 workers, El Oro of 70 and Azuay of 60". */
function isOriginOf(reading: PassageReading, { kind, to }: PlaceMention, from: number): boolean {
  if (kind !== "area" || lowerAt(reading, from - 1) !== "of") return false
  // "Loja was the home district of 5,213".
  if (lowerAt(reading, from - 3) === "home" && kindsOfPlace.has(lowerAt(reading, from - 2)))
    return lowerAt(reading, from - 4) === "the" && isOrWas.has(lowerAt(reading, from - 5)) && to === from - 5
  if (lowerAt(reading, from - 2) !== "origin") {
    if (to !== from - 1) return false
    for (let at = to - 1; at > to - 24; at--) if (lowerAt(reading, at) === "origin") return true
    return false
  }
  return lowerAt(reading, from - 3) === "the" && to === from - 4 && isOrWas.has(lowerAt(reading, to))
}
