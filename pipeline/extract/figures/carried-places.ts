import { beforeArticle, lowerAt } from "../claims/context.ts"
import { itemBefore } from "../text/search.ts"
import { stem } from "../text/stems.ts"
import { finiteVerbs, itOrThey, prepositions, singular, theseOrThose, wordSet } from "../text/vocabulary.ts"
import { crosses } from "./abroad.ts"
import { readAreas } from "./dimensions.ts"
import { isPremises, placeThere } from "./figure.ts"
import type { Figure, PassageReading, Zone } from "./figure.ts"
import { bringsHome } from "./journeys.ts"
import { inquiries } from "./openings.ts"
import { isUnqualifiedNational } from "./own-people.ts"

/**
 * "In 2022, it handled 168 cases", "they drew 90 participants", "the centres served 400 meals": they go on where
 * they were counted.
 */
export function carryPlace(
  reading: PassageReading,
  figures: ReadonlyArray<Figure>,
  sentence: Zone,
  earlier: ReadonlyArray<Figure>
): void {
  const [first] = figures
  if (first === undefined) return
  const held = placesOfOccasion(reading, first, sentence)
  if (held !== null) {
    placeThere(figures, held)
    return
  }
  const last = itemBefore(earlier, earlier.length)
  if (last?.reading !== reading || first.sentence - last.sentence > 1) return
  const subject = subjectOfSentence(reading, sentence, first.from)
  const seat = seatOf(reading, subject, last)
  if (seat !== null) {
    placeThere(figures, seat)
    return
  }
  const isPronoun = subject === "it" || subject === "they" || subject === "latter"
  const noun = singular(subject)
  const named = isPronoun
    ? (earlier.find((other) => isBeside(last, other) && sited.has(other.countUnit ?? "")) ??
      wholeBeside(last))
    : wholeOf(earlier.findLast((other) => other.head === noun && other.reading === reading))
  const event = isPronoun
    ? undefined
    : (eventOf(reading, sentence, last) ?? causeOf(reading, sentence, last, earlier))
  for (const figure of figures) {
    const { dimensions } = figure
    // "They housed 8,312 persons. With a capacity of 9,500 places": where those are.
    if (isCapacity(figure))
      dimensions.area ??=
        earlier.findLast((other) => other.reading === reading && isPremises(other))?.dimensions.area ?? null
    const lender = event ?? named ?? (staysThere(figure, sentence) ? last : undefined)
    const area = lender?.dimensions.area ?? null
    if (area === null || (lender !== event && lender!.sentence !== last.sentence)) continue
    if (!liesAbroad(area, reading) && lender !== event && !isSite(subject, lender!)) continue
    // "The consulates arranged the repatriation of 90 nationals": home.
    if (liesAbroad(area, reading) && bringsHome(reading, sentence)) continue
    if (dimensions.counterpart === null && dimensions.area === null) dimensions.area = area
  }
}

/** "Consultations were held in Loja and Napo. The consultations drew 412 participants": where those were. */
function placesOfOccasion(reading: PassageReading, first: Figure, sentence: Zone): string | null {
  const before = itemBefore(reading.sentences, first.sentence)
  // "In the course of the exercise 900 came forward: 400 Guineans": whose nationals they are is no place.
  const isPlaced = reading.places.some(
    ({ kind, from, to }) => kind !== "demonym" && from >= sentence.from && to <= sentence.to
  )
  if (before === undefined || isPlaced) return null
  const subject = subjectOfSentence(reading, sentence, first.from)
  // "In the course of the exercise 27,340 persons came forward".
  const course = occasionOfCourse(reading, sentence)
  if (course !== "")
    for (let at = before.from; at < before.to; at++)
      if (lowerAt(reading, at) === course) return readAreas(reading, { from: at, to: before.to })
  // "Attendance stood at 268 persons".
  const isAttendance = attendance.has(lowerAt(reading, sentence.from))
  if (!isAttendance && (subject === "" || !occasions.has(singular(subject)))) return null
  for (let at = before.from; at < before.to; at++)
    if (isAttendance ? occasions.has(singular(lowerAt(reading, at))) : lowerAt(reading, at) === subject) {
      // "five centres, two of which are in Loja. The centres gave": not all of them are there.
      const part = reading.numerals.find(
        ({ from, to }) => from > at && lowerAt(reading, from - 1) === "," && lowerAt(reading, to) === "of"
      )
      return readAreas(reading, { from: at, to: Math.min(part?.from ?? before.to, before.to) })
    }
  return null
}

/** The noun of "in the course of the exercise", "during the exercise", at the head of a sentence. */
function occasionOfCourse(reading: PassageReading, { from }: Zone): string {
  const opening = lowerAt(reading, from)
  const at =
    opening === "in" && lowerAt(reading, from + 2) === "course"
      ? from + 5
      : opening === "during"
        ? from + 2
        : -1
  if (at < 0 || lowerAt(reading, at - 1) !== "the") return ""
  return occasions.has(singular(lowerAt(reading, at))) ? lowerAt(reading, at) : ""
}

const attendance = wordSet("attendance participation participants attendees turnout")

const occasions = wordSet(
  "consultation workshop meeting seminar session forum training course fair exercise campaign operation mission round centre shelter hospital clinic"
)

/** What stands or happens somewhere, and has what it does counted there. */
const sited = wordSet(
  "activity event meeting facility office school court service project mission consulate embassy"
)

/** "A total of 900 citizens were registered" after a sentence about those abroad, unless it speaks of coming back. */
const staysThere = (figure: Figure, sentence: Zone) =>
  isUnqualifiedNational(figure) &&
  !crosses(figure.reading, sentence) &&
  !holds(figure.reading.places, sentence)

export const liesAbroad = (area: string, { state }: PassageReading) =>
  area === "_X" || (area.length === 3 && area !== state)

const isSite = (subject: string, site: Figure) =>
  sited.has(site.countUnit ?? "") ||
  (subject === "it" && site.base === null && !site.dimensions.area!.includes("+")) ||
  (subject === "they" && site.base === null && (isPremises(site) || site.countUnit === "vehicle"))

const isBeside = ({ reading, sentence }: Figure, other: Figure) =>
  other.reading === reading && other.sentence === sentence

/** "four workshops, two of them in Loja. They ...": they are the four. */
const wholeBeside = (figure: Figure): Figure =>
  figure.base !== null && isBeside(figure, figure.base) ? figure.base : figure

/** "19 centres, two of them in Loja. The centres ...": all of them. */
const wholeOf = (figure: Figure | undefined) => (figure === undefined ? undefined : wholeBeside(figure))

const locating = wordSet("during at in")

/** "A campaign was conducted in 30 villages of Puno. During the campaign, ...": what goes on where it was. */
function eventOf(reading: PassageReading, { from }: Zone, last: Figure): Figure | undefined {
  if (!locating.has(lowerAt(reading, from)) || lowerAt(reading, from + 1) !== "the") return undefined
  if (lowerAt(reading, from + 3) !== ",") return undefined
  const noun = lowerAt(reading, from + 2)
  if (!sited.has(reading.unitOf(noun) ?? "")) return undefined
  const spoken = reading.sentences[last.sentence]!
  for (let at = spoken.from; at < spoken.to; at++) if (lowerAt(reading, at) === noun) return last
  return undefined
}

const atInOrOn = wordSet("at in on")

/** "Visited 90 farms in Puno. In the course of the visits, ...", "the fines imposed as a result": where that was. */
function causeOf(
  reading: PassageReading,
  { from, to }: Zone,
  last: Figure,
  earlier: ReadonlyArray<Figure>
): Figure | undefined {
  if (lowerAt(reading, from) === "in" && lowerAt(reading, from + 2) === "course") {
    const event = stem(lowerAt(reading, from + 5))
    return earlier.findLast(
      (other) => other.reading === reading && other.base === null && other.lemmas.has(event)
    )
  }
  for (let at = from; at < to - 2; at++) {
    if (lowerAt(reading, at) === "as" && lowerAt(reading, at + 2) === "result")
      return last.base === null ? last : undefined
    // "attended those meetings", "issued by the posts".
    const word = lowerAt(reading, at)
    if (word !== "those" && word !== "these" && (word !== "the" || lowerAt(reading, at - 1) !== "by"))
      continue
    const noun = singular(lowerAt(reading, at + 1))
    // "At these kilns": whatever they are.
    const isThere = atInOrOn.has(lowerAt(reading, at - 1)) && theseOrThose.has(lowerAt(reading, at))
    const named = lastSited(earlier, reading, noun, isThere)
    if (named !== undefined) return wholeBeside(named)
  }
  return undefined
}

const lastSited = (earlier: ReadonlyArray<Figure>, reading: PassageReading, noun: string, isThere: boolean) =>
  earlier.findLast(
    (other) =>
      other.reading === reading &&
      other.head.endsWith(noun) &&
      (sited.has(other.countUnit ?? "") || (isThere && other.countUnit !== "person"))
  )

/** "A survey conducted in Loja and Napo is instructive. Of the 1,247 who answered it": they are where it was. */
export function carryInquiry(
  reading: PassageReading,
  figures: ReadonlyArray<Figure>,
  earlier: ReadonlyArray<Figure>
): void {
  const [first] = figures
  if (first === undefined || first.sentence === 0) return
  const before = reading.sentences[first.sentence - 1]!
  if (earlier.some((other) => other.reading === reading && other.sentence === first.sentence - 1)) return
  const { from, to } = reading.sentences[first.sentence]!
  if (
    holds(
      reading.places.filter(({ kind }) => kind !== "demonym"),
      { from, to }
    )
  )
    return
  let named = before.from
  while (named < before.to && !inquiries.has(lowerAt(reading, named))) named++
  if (named === before.to || !answers(reading, from, to)) return
  const area = readAreas(reading, { from: named, to: before.to })
  if (area !== null) for (const { dimensions } of figures) dimensions.area ??= area
}

const answeredCompletedOrJoined = wordSet("answered completed joined")

const respondentsOrTheLike = wordSet("respondents interviewed interviewees surveyed")

/** "who answered it", "took part in it". */
function answers(reading: PassageReading, from: number, to: number): boolean {
  for (let at = from; at < to - 1; at++)
    if (
      (answeredCompletedOrJoined.has(lowerAt(reading, at)) && lowerAt(reading, at + 1) === "it") ||
      respondentsOrTheLike.has(lowerAt(reading, at))
    )
      return true
  return false
}

/** "A raid took place in Loja in May 2020. Twelve women were interviewed": what is told next was there too. */
export function carryEvent(
  reading: PassageReading,
  figures: ReadonlyArray<Figure>,
  zone: Zone,
  earlier: ReadonlyArray<Figure>
): void {
  const [first] = figures
  if (first === undefined || first.sentence === 0 || first.measure !== "count") return
  const opens = lowerAt(reading, zone.from) === "a" && lowerAt(reading, zone.from + 1) === "total"
  if (first.from - zone.from > (opens ? 3 : 1) || holds(reading.periods, zone) || holds(reading.places, zone))
    return
  const before = reading.sentences[first.sentence - 1]!
  if (!isDatedEvent(reading, before)) return
  const told = earlier.filter((other) => other.reading === reading && other.sentence === first.sentence - 1)
  const area = readAreas(reading, before)
  if (area === null || told.some(({ dimensions }) => dimensions.area !== area)) return
  for (const { dimensions } of figures) dimensions.area ??= area
}

export const holds = (mentions: ReadonlyArray<Zone>, zone: Zone) =>
  mentions.some(({ from, to }) => from >= zone.from && to <= zone.to)

const tookPlace = wordSet("was were took")

/** A time is stated, and something was done. */
const isDatedEvent = (reading: PassageReading, zone: Zone): boolean => {
  if (!holds(reading.periods, zone)) return false
  for (let at = zone.from; at < zone.to; at++) if (tookPlace.has(lowerAt(reading, at))) return true
  return false
}

/** "has an office in Peru with a staff of 12. In 2020, the office handled 90 cases": where the office is. */
function seatOf(reading: PassageReading, subject: string, last: Figure): string | null {
  if (subject === "" || subject === "it" || subject === "they") return null
  const { from, to } = reading.sentences[last.sentence]!
  for (const place of reading.places) {
    if (place.kind !== "country" || place.code === reading.state || place.from < from || place.to > to)
      continue
    const before = beforeArticle(reading, place.from)
    if (lowerAt(reading, before) === "in" && lowerAt(reading, before - 1) === subject) return place.code
  }
  return null
}

const endingAct = wordSet("was were is are been ; : and but while which that")

/** "Two centres in Dakar received 310 victims": those who are there. */
export function actsOn({ reading, sentence, from, nounEnd }: Figure, { from: end }: Figure): boolean {
  // "A count in 16 settlements of Loja came upon 2,934".
  if (from > reading.sentences[sentence]!.from + 2 && lowerAt(reading, from - 1) !== "in") return false
  let acts = false
  for (let at = nounEnd; at < end; at++) {
    const word = lowerAt(reading, at)
    if (endingAct.has(word) && !isAmongPlaces(reading, at)) return false
    acts ||= finiteVerbs.has(word) || word.endsWith("ed")
  }
  return acts
}

const isAmongPlaces = ({ places }: PassageReading, at: number) => places.some(({ from }) => from === at + 1)

/** "with a capacity of 4,000 places": of what has the places. */
export const isCapacity = ({ reading, from }: Figure) =>
  lowerAt(reading, from - 1) === "of" && lowerAt(reading, from - 2) === "capacity"

/** The pronoun, or the noun after "the", that a sentence begins with, behind a time that is set off. */
export function subjectOfSentence(reading: PassageReading, { from }: Zone, to: number): string {
  const dated = reading.periods.find((mention) => mention.from === from && mention.to < to)
  let at = dated?.to ?? from
  if (dated !== undefined && lowerAt(reading, at) === ",") at++
  for (let pause = at; pause < Math.min(to, from + 8); pause++)
    if (lowerAt(reading, pause) === ",") {
      at = pause + 1
      break
    }
  if (lowerAt(reading, at) === "together") at++
  // "On board were 2,318 persons".
  if (lowerAt(reading, at) === "on" && lowerAt(reading, at + 1) === "board") return "they"
  const word = lowerAt(reading, at)
  if (word === "it" || word === "they") return word
  // "In their first year they served 900 persons".
  if (prepositions.has(lowerAt(reading, from)))
    for (let ahead = from + 1; ahead < Math.min(to, from + 16); ahead++)
      if (itOrThey.has(lowerAt(reading, ahead))) return lowerAt(reading, ahead)
  // "With its help, 40 workers recovered their wages".
  if (lowerAt(reading, from) === "with" && lowerAt(reading, from + 1) === "its") return "it"
  return word === "the" || word === "these" || word === "those" ? lowerAt(reading, at + 1) : ""
}
