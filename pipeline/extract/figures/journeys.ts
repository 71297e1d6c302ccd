import { beforeArticle, lowerAt, singularAt } from "../claims/context.ts"
import { isCueAt, makeCueWords } from "../text/cue-words.ts"
import { foldedAt } from "../text/tokens.ts"
import type { Token } from "../text/tokens.ts"
import { themOrWhom, wordSet } from "../text/vocabulary.ts"
import { tokenKind } from "../text/words.ts"
import type { Figure, PassageReading, Zone } from "./figure.ts"
import type { PlaceMention } from "./gazetteer.ts"
import { homewards, sentBack } from "./sent-back.ts"
import { isOfCitizens } from "./stated-origins.ts"

export const movement =
  makeCueWords(`destination destinations returned returning returns return returnees emigrated emigrating departed
  travelled repatriate repatriated repatriating deported bound headed heading moved migrated went gone settled evacuated
  deportation deportations repatriations expulsions removals readmissions`)

/** The country gone to or returned from, in a list or clause that speaks of going. */
export function readCounterpart(reading: PassageReading, own: Zone, clause: Zone): string | null {
  if (reading.places.length === 0) return null
  const top = topDestination(reading, clause)
  if (top !== null) return top
  const bound = boundFor(reading, { from: clause.from, to: own.to }, clause.to) ?? sentBack(reading, clause)
  if (bound !== null) return bound
  for (const place of reading.places) {
    if (
      place.kind !== "country" ||
      place.from < own.from ||
      place.to > own.to ||
      place.code === reading.state
    )
      continue
    if (isOfCitizens(reading, place.from)) continue
    // "367 were stranded, 39 of them in Peru": where they are.
    if (
      lowerAt(reading, own.from) === "of" &&
      lowerAt(reading, own.from + 1) === "them" &&
      lowerAt(reading, own.from + 2) === "in"
    )
      return null
    if (isOneOfTwo(reading, place, own, place.from >= clause.to) || isOneOfMany(reading, place)) return null
    return moves(reading, clause.from, own.to) ? place.code : null
  }
  return null
}

const otherOrFurther = wordSet("other others further elsewhere")

/** "from Kenya and other countries": from no single one. */
const isOneOfMany = (reading: PassageReading, { to }: PlaceMention): boolean =>
  lowerAt(reading, to) === "and" && otherOrFurther.has(lowerAt(reading, to + 1))

/** "were brought back from Peru and Bolivia", "left for Peru (90) and Chile (40)": for no single one. */
export function isOneOfTwo(
  reading: PassageReading,
  { to, code }: PlaceMention,
  own: Zone,
  isBehindFigure: boolean
): boolean {
  let joint = to
  if (lowerAt(reading, to) === "(") while (joint < to + 8 && lowerAt(reading, joint - 1) !== ")") joint++
  return (
    (lowerAt(reading, joint) === "and" || (joint > to && lowerAt(reading, joint) === ",")) &&
    reading.places.some(
      (other) =>
        other.kind === "country" &&
        other.code !== code &&
        (other.to <= own.to || (isBehindFigure && lowerAt(reading, to) === "(")) &&
        (other.from === joint + 1 || (other.from === joint + 2 && lowerAt(reading, joint + 1) === "the"))
    )
  )
}

/** "The destination was Peru in 90 cases, Chile in 40": the country stands before the number of its cases. */
export function countryOfCases({ reading, measure, from, to, nounEnd, head }: Figure): Zone | null {
  if (measure !== "count" || (nounEnd !== to && head !== "case")) return null
  if (lowerAt(reading, from - 1) !== "in") return null
  return reading.places.find((place) => place.kind === "country" && place.to === from - 1) ?? null
}

const firstOrLead = wordSet("first lead")

/** "Saudi Arabia was the top destination with 452 workers". */
function topDestination(reading: PassageReading, { from, to }: Zone): string | null {
  const named = isNamedFirst(reading, { from, to })
  if (named !== null) return named
  const ranked = lowerAt(reading, to - 2)
  if (lowerAt(reading, to - 1) !== "with" || !(ranked.startsWith("destination") || firstOrLead.has(ranked)))
    return null
  const place = reading.places.findLast(
    (other) => other.kind === "country" && other.from >= from && other.to < to
  )
  // "Nationals of Peru come first with 90"; "Peru comes first with 90 permit holders", where nobody was said to leave.
  if (place === undefined || isOfCitizens(reading, place.from)) return null
  if (!ranked.startsWith("destination") && !speaksOfLeaving(reading, to)) return null
  return place.code === reading.state ? null : place.code
}

const leavings = wordSet(
  "left leave departed departures departure abroad recruited deployed placed placements emigrated went contracts employment"
)

const speaksOfLeaving = (reading: PassageReading, to: number): boolean => {
  for (let at = to - 1; at >= 0; at--)
    if (leavings.has(lowerAt(reading, at)) || lowerAt(reading, at).startsWith("destination")) return true
  return false
}

const formOfBe = wordSet("was is were remained")

const destinationOrDestinations = wordSet("destination destinations")

/** "The leading destination in 2023 was Peru, with 99 departures". */
function isNamedFirst(reading: PassageReading, { from, to }: Zone): string | null {
  if (lowerAt(reading, to - 1) !== "with" || lowerAt(reading, to - 2) !== ",") return null
  const place = reading.places.find(
    (other) =>
      other.kind === "country" &&
      other.from > from &&
      other.to <= to - 2 &&
      formOfBe.has(lowerAt(reading, beforeArticle(reading, other.from)))
  )
  if (place === undefined || place.code === reading.state) return null
  for (let at = from; at < place.from; at++)
    if (destinationOrDestinations.has(lowerAt(reading, at))) return place.code
  return null
}

const broughtBack = makeCueWords(
  `brought carried flew bring bringing taken flown transported sent came come coming repatriation return expelled readmitted removed way`
)

export function moves({ tokens }: PassageReading, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (
      (isCueAt(tokens, at, movement) && !isOfPaper(tokens, at) && !isOfNumber(tokens, at)) ||
      isBroughtBack(tokens, at)
    )
      return true
  return false
}

const fromUpOrDown = wordSet("from up down")

/** "The number of pupils went from 584 in 2022 to 604": no journey. */
const isOfNumber = (tokens: ReadonlyArray<Token>, at: number) =>
  foldedAt(tokens, at) === "went" &&
  fromUpOrDown.has(foldedAt(tokens, at + 1)) &&
  (tokens[at + 2]?.kind === tokenKind.number || tokens[at + 3]?.kind === tokenKind.number)

const certificateOrTheLike = wordSet("certificate certificates ticket tickets document documents")

/** "certificates of return": what they are called. */
const isOfPaper = (tokens: ReadonlyArray<Token>, at: number) =>
  foldedAt(tokens, at - 1) === "of" && certificateOrTheLike.has(foldedAt(tokens, at - 2))

const carriedBroughtOrFlew = wordSet("carried brought flew")

const broughtOrTheLike = wordSet("brought bring bringing taken flown transported sent came come coming way")

const repatriationOrReturn = wordSet("repatriation return")

const expelledReadmittedOrRemoved = wordSet("expelled readmitted removed")

const removedOrTaken = wordSet("removed taken")

const takenOut = wordSet("brought taken flown transported")

/** "came back from Egypt", "were flown home", "were taken back from Greece", "were expelled from Peru", "were removed to Cuba", "were flown out of Lebanon". */
function isBroughtBack(tokens: ReadonlyArray<Token>, at: number): boolean {
  if (!isCueAt(tokens, at, broughtBack)) return false
  const next = foldedAt(tokens, at + 1)
  // "carried 90 nationals home".
  if (carriedBroughtOrFlew.has(tokens[at]!.lower))
    for (let home = at + 2; home < at + 7; home++) if (homewards.has(foldedAt(tokens, home))) return true
  if (next === "home" || next === "back") return broughtOrTheLike.has(tokens[at]!.lower)
  if (next === "out") return foldedAt(tokens, at + 2) === "of" && takenOut.has(tokens[at]!.lower)
  if (next === "of") return repatriationOrReturn.has(tokens[at]!.lower)
  if (next === "from") return expelledReadmittedOrRemoved.has(tokens[at]!.lower)
  return next === "to" && removedOrTaken.has(tokens[at]!.lower)
}

const departuresEmigrationOrExits = wordSet("departures emigration exits")

const goOrTheLike = wordSet("go travel emigrate move")

const workOrTheLike = wordSet("work study live settle farms mines plantations estates")

const leftOrTheLike = wordSet("left leaving departed emigrated travelled recruited hired placed")

/** "left in 2023 to work in the United States", "departures to Spain". */
function goesTo(reading: PassageReading, from: number): boolean {
  const before = beforeArticle(reading, from)
  if (lowerAt(reading, before) === "to")
    return (
      departuresEmigrationOrExits.has(lowerAt(reading, before - 1)) ||
      (lowerAt(reading, before - 2) === "to" && goOrTheLike.has(lowerAt(reading, before - 1)))
    )
  if (lowerAt(reading, before) !== "in" || !workOrTheLike.has(lowerAt(reading, before - 1))) return false
  for (let at = before - 2; at >= before - 8; at--) if (leftOrTheLike.has(lowerAt(reading, at))) return true
  return false
}

const visasOrPermits = wordSet("visas permits")

/** "visas were obtained by 90 persons for Canada". */
function saysVisas(reading: PassageReading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (visasOrPermits.has(lowerAt(reading, at))) return true
  return false
}

const workEmploymentOrJobs = wordSet("work employment jobs")

const foundObtainedOrSecured = wordSet("found obtained secured commenced began started up")

/** "found work in the Gulf, including 60 in Qatar": where they went for it. */
export function findsWork(reading: PassageReading, from: number, to: number): boolean {
  const before = beforeArticle(reading, to)
  if (lowerAt(reading, before) !== "in") return false
  for (let at = from + 1; at < before; at++)
    if (
      workEmploymentOrJobs.has(lowerAt(reading, at)) &&
      foundObtainedOrSecured.has(lowerAt(reading, at - 1))
    )
      return true
  return false
}

const sentOrDeployed = wordSet("sent deployed")

/** "the seasonal workers sent to Spain": persons, no letters. */
const isSentAlone = (reading: PassageReading, at: number) =>
  sentOrDeployed.has(lowerAt(reading, at)) && reading.unitOf(singularAt(reading, at - 1)) === "person"

const isSent = wordSet("placed sent deployed travelled went moved emigrated")

const sendOrTheLike = wordSet("send sends sending deploy deploys deploying")

/** "expects to send 700 workers to Spain". */
function isSentTo(reading: PassageReading, country: number, figure: number): boolean {
  const to = beforeArticle(reading, country)
  if (lowerAt(reading, to) !== "to" || to < figure || to - figure > 6) return false
  for (let at = figure - 1; at > figure - 4; at--) if (sendOrTheLike.has(lowerAt(reading, at))) return true
  return false
}

const leftLeavingOrTheLike = wordSet(
  "left leaving leave departed departing departure departures bound headed heading making recruited"
)

/** "left Colombia for Panama", "departing for Spain", "placed there". */
function boundFor(reading: PassageReading, zone: Zone, figure: number): string | null {
  for (const place of reading.places) {
    if (
      place.kind !== "country" ||
      place.from < zone.from ||
      place.to > zone.to ||
      place.code === reading.state
    )
      continue
    if (lowerAt(reading, place.from) === "there" && isSent.has(lowerAt(reading, place.from - 1)))
      return place.code
    if (isSentTo(reading, place.from, figure)) return place.code
    if (goesTo(reading, place.from) || (place.from >= figure && findsWork(reading, zone.from, place.from)))
      return place.code
    const before = beforeArticle(reading, place.from)
    if (lowerAt(reading, before) === "to" && isSentAlone(reading, before - 1)) return place.code
    if (lowerAt(reading, before) !== "for") continue
    if (place.from >= figure && saysVisas(reading, zone.from, place.from)) return place.code
    if (isPartOfLeavers(reading, before, figure)) return place.code
    for (let at = place.from - 2; at >= place.from - 5; at--)
      if (leftLeavingOrTheLike.has(lowerAt(reading, at))) return place.code
  }
  return null
}

const leftDepartedOrLeaving = wordSet("left departed leaving")

/** "1,932 women left for the Middle East, 1,106 of them for Lebanon". */
function isPartOfLeavers(reading: PassageReading, preposition: number, figure: number): boolean {
  if (!themOrWhom.has(lowerAt(reading, preposition - 1)) || preposition - figure > 4) return false
  for (let at = figure - 1; at >= 0 && at > figure - 30 && lowerAt(reading, at) !== "."; at--)
    if (leftDepartedOrLeaving.has(lowerAt(reading, at))) return true
  return false
}

/** "were flown home", "were brought back". */
export function bringsHome({ tokens }: PassageReading, { from, to }: Zone): boolean {
  for (let at = from; at < to; at++) if (isBroughtBack(tokens, at)) return true
  return false
}
