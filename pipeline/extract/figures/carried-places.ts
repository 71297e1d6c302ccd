import { lowerAt } from "../claims/context.ts"
import { prepositions, singular } from "../text/vocabulary.ts"
import { hasVerb } from "./counts-beside.ts"
import { readAreas } from "./dimensions.ts"
import type { Figure, PassageReading, Zone } from "./figure.ts"

/** "In 2022, it handled 168 cases", "the missions dealt with 92": they go on where they were counted, outside the State. */
export function carryPlace(
  reading: PassageReading,
  figures: ReadonlyArray<Figure>,
  sentence: Zone,
  earlier: ReadonlyArray<Figure>
): void {
  const [first] = figures
  const last = earlier[earlier.length - 1]
  if (first === undefined || last?.reading !== reading || first.sentence - last.sentence > 1) return
  const subject = subjectOfSentence(reading, sentence, first.from)
  const seat = seatOf(reading, subject, last)
  if (seat !== null) {
    for (const { dimensions } of figures) if (dimensions.counterpart === null) dimensions.area ??= seat
    return
  }
  const named =
    subject === "it" || subject === "they"
      ? last
      : earlier.findLast((other) => singular(subject) === other.head && other.reading === reading)
  const area = named?.dimensions.area ?? null
  if (named === undefined || named.sentence !== last.sentence || area === null) return
  const isOfOne =
    named.base === null && (subject === "it" ? !area.includes("+") : subject === "they" && isPremises(named))
  if (!isOfOne && area !== "_X" && (area.length !== 3 || area === reading.state)) return
  for (const { dimensions } of figures)
    if (dimensions.counterpart === null && dimensions.area === null) dimensions.area = area
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

const holds = (mentions: ReadonlyArray<Zone>, zone: Zone) =>
  mentions.some(({ from, to }) => from >= zone.from && to <= zone.to)

/** A time is stated, and something was done. */
const isDatedEvent = (reading: PassageReading, zone: Zone): boolean => {
  if (!holds(reading.periods, zone)) return false
  for (let at = zone.from; at < zone.to; at++)
    if (/^(?:was|were|took)$/.test(lowerAt(reading, at))) return true
  return false
}

const isPremises = ({ countUnit }: Figure) =>
  /^(?:place|facility|centre|school|office|camp|shelter)$/.test(countUnit ?? "")

/** "has an office in Peru with a staff of 12. In 2020, the office handled 90 cases": where the office is. */
function seatOf(reading: PassageReading, subject: string, last: Figure): string | null {
  if (subject === "" || subject === "it" || subject === "they") return null
  const { from, to } = reading.sentences[last.sentence]!
  for (const place of reading.places) {
    if (place.kind !== "country" || place.code === reading.state || place.from < from || place.to > to)
      continue
    const before = lowerAt(reading, place.from - 1) === "the" ? place.from - 2 : place.from - 1
    if (lowerAt(reading, before) === "in" && lowerAt(reading, before - 1) === subject) return place.code
  }
  return null
}

/** "were sheltered in 33 camps in Cox's Bazar": they are where the camps are. */
export function shareSites(reading: PassageReading, figures: ReadonlyArray<Figure>): void {
  for (const [index, figure] of figures.entries()) {
    const next = figures.find((other, at) => at > index && !other.parenthetical)
    if (next === undefined || figure.dimensions.area !== null || next.dimensions.area === null) continue
    if (attended(reading, figure.nounEnd, next)) figure.dimensions.area = next.dimensions.area
    if (!/^(?:place|facility|centre|school|office|camp|shelter)$/.test(next.countUnit ?? "")) continue
    if (lowerAt(reading, next.from - 1) === "in" && hasVerb(reading, figure.nounEnd, next.from))
      figure.dimensions.area = next.dimensions.area
  }
}

/** "320 officials attended 14 workshops in Loja": they were there. */
const attended = (reading: PassageReading, from: number, { countUnit, from: to }: Figure): boolean => {
  if (!/^(?:activity|course|event|meeting)$/.test(countUnit ?? "")) return false
  for (let at = from; at < to; at++)
    if (/^(?:attended|participated|completed)$/.test(lowerAt(reading, at))) return true
  return false
}

/** The pronoun, or the noun after "the", that a sentence begins with, behind a time that is set off. */
function subjectOfSentence(reading: PassageReading, { from }: Zone, to: number): string {
  const dated = reading.periods.find((mention) => mention.from === from && mention.to < to)
  let at = dated?.to ?? from
  if (dated !== undefined && lowerAt(reading, at) === ",") at++
  for (let pause = at; pause < Math.min(to, from + 8); pause++)
    if (lowerAt(reading, pause) === ",") {
      at = pause + 1
      break
    }
  const word = lowerAt(reading, at)
  if (word === "it" || word === "they") return word
  // "In their first year they served 900 persons".
  if (prepositions.has(lowerAt(reading, from)))
    for (let ahead = from + 1; ahead < Math.min(to, from + 8); ahead++)
      if (/^(?:it|they)$/.test(lowerAt(reading, ahead))) return lowerAt(reading, ahead)
  // "With its help, 40 workers recovered their wages".
  if (lowerAt(reading, from) === "with" && lowerAt(reading, from + 1) === "its") return "it"
  return word === "the" || word === "these" || word === "those" ? lowerAt(reading, at + 1) : ""
}
