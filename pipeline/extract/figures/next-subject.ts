import { sexBefore, isThatOf } from "./sexes.ts"
import { placeWith, placeBefore } from "./place-subjects.ts"
import { peopleBefore } from "./whose.ts"
import { isShare } from "./figure.ts"
import { readAges, sexOf } from "./dimensions.ts"
import { hasVerb } from "./counts-beside.ts"
import { lowerAt } from "../claims/context.ts"
import type { PassageReading, Zone, Figure } from "./figure.ts"
import { auxiliaries, isPlural, wordSet } from "../text/vocabulary.ts"

const pausing = wordSet(", :")

/** "408 houses were built, mainly in Loja (11)": behind the pause the parts begin. */
function lastPause(reading: PassageReading, from: number, to: number): number | undefined {
  for (let at = to - 1; at >= from; at--)
    if (pausing.has(lowerAt(reading, at))) return lowerAt(reading, at + 1) === "and" ? undefined : at
  return undefined
}

const andWhileOrBut = wordSet("and while but")

/** "half were children, and persons aged 60 and over constituted 4 per cent": the subject and verb of the next share. */
function startOfNextClause(reading: PassageReading, { from, to }: Zone): number | null {
  for (let at = from; at < to - 2; at++)
    if (lowerAt(reading, at) === "," && andWhileOrBut.has(lowerAt(reading, at + 1)))
      return hasVerb(reading, at + 2, to) ? at : null
  return null
}

const joiner = wordSet(", and while")

/** "Women made up 38 per cent of them and children under 18 years of age 29 per cent": who the next share is of. */
function agedBefore(reading: PassageReading, { from, to }: Zone): number | null {
  // "and those aged 18 to 59, 74 per cent".
  const last = lowerAt(reading, to - 1) === "," ? to - 2 : to - 1
  for (let at = last; at >= Math.max(from, to - 12); at--)
    if (joiner.has(lowerAt(reading, at)) && !isInBracket(reading, at))
      return at < to - 3 && readAges(reading, { from: at + 1, to }) !== null ? at : null
  return null
}

/** The "and" of "between 25 and 49 years of age". */
const isInBracket = ({ brackets }: PassageReading, at: number) =>
  brackets.some(({ from, to }) => from < at && at < to)

const andWhileOrTheLike = wordSet("and , while but")

/** "then Trinidad and Tobago with 87": the place of the next item, which counts the same. */
export const placeOfItem = (next: Figure) =>
  next.measure === "count" && next.nounEnd === next.to ? placeWith(next) : undefined

/** "were refused entry (Bogotá airport: 2,188)": where a bracket opens that says what its figure is of, or null. */
function labelledBracket({ reading, to }: Figure, next: Figure): number | null {
  if (lowerAt(reading, next.from - 1) !== ":") return null
  for (let at = next.from - 2; at >= to; at--) {
    if (lowerAt(reading, at) === ")") return null
    if (lowerAt(reading, at) === "(") return at
  }
  return null
}

const valuing = wordSet("from to at was")

/** "the number of men fell to 715 and the number of women to 764": where the subject of the next begins, or -1. */
function numberBefore({ reading, to }: Figure, next: Figure): number {
  if (next.measure !== "count" || !valuing.has(lowerAt(reading, next.from - 1))) return -1
  for (let at = next.from - 2; at > to + 1; at--)
    if (
      lowerAt(reading, at) === "number" &&
      lowerAt(reading, at - 1) === "the" &&
      lowerAt(reading, at - 2) === "and"
    )
      return at - 2
  return -1
}

/** "900 permits went to Cubans (500), Haitians (300)": each bracket behind has its own people before it. */
function opensPeoples({ reading, position, nounEnd }: Figure, figures: ReadonlyArray<Figure>): boolean {
  const [first, second] = figures.slice(position + 1)
  if (first === undefined || second?.parenthetical !== true || first.measure !== second.measure) return false
  if (first.own.from < nounEnd || second.own.from < first.to) return false
  const isPeople = ({ own, from }: Figure) =>
    reading.places.some(
      (place) => place.kind === "demonym" && place.from >= own.from && place.to === from - 1
    )
  return isPeople(first) && isPeople(second)
}

/** Words of the next subject, at most: "female applicants". */
const longestSubject = 3

/** "male applicants numbered 16,972 and female applicants 7,560": where the next subject is joined, or -1. */
function subjectJoined({ reading, to, nounEnd }: Figure, next: Figure): number {
  if (nounEnd !== to || next.nounEnd !== next.to || lowerAt(reading, to) !== "and") return -1
  return next.from - to - 1 <= longestSubject && isPlural(lowerAt(reading, next.from - 1)) ? to : -1
}

/** The words of a figure without the subject of the next one. */
export function withoutNext(figure: Figure, figures: ReadonlyArray<Figure>, zone: Zone): Zone {
  const next = figures[figure.position + 1]
  const number = next === undefined ? -1 : numberBefore(figure, next)
  if (number >= zone.from && number < zone.to) return { from: zone.from, to: number }
  const label = next === undefined ? null : labelledBracket(figure, next)
  if (label !== null && label < zone.to && label >= zone.from) return { from: zone.from, to: label }
  // "of whom 30 per cent (70,524) are nationals of other States": what is said stands behind the bracket.
  if (next !== undefined && isShare(figure) && isBracketOf(figure, next) && zone.from === figure.to)
    return { from: Math.min(next.to + 1, zone.to), to: zone.to }
  if (next?.parenthetical === true && !figure.parenthetical && zone.from >= figure.from) {
    const from = Math.max(zone.from, figure.nounEnd)
    // "inhabitants (women – 51.4 per cent)".
    const open = next.own.from - 1
    if (open >= figure.to && open < zone.to && lowerAt(figure.reading, open) === "(")
      return { from: zone.from, to: open }
    if (opensPeoples(figure, figures) && next.own.from > from && next.own.from < zone.to)
      return { from: zone.from, to: next.own.from }
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
  if (next !== undefined && isShare(next) && zone.to === next.from) {
    const clause = startOfNextClause(figure.reading, zone)
    if (clause !== null) return { from: zone.from, to: clause }
  }
  const joint = next === undefined ? -1 : subjectJoined(figure, next)
  if (joint > zone.from && joint < zone.to) return { from: zone.from, to: joint }
  const isElliptic = next !== undefined && next.measure === "count" && next.nounEnd === next.to
  if (next !== undefined && ((isShare(figure) && isShare(next)) || isElliptic) && zone.to === next.from) {
    const aged = agedBefore(figure.reading, zone)
    if (aged !== null) return { from: zone.from, to: aged }
  }
  const people = next === undefined ? undefined : peopleBefore(next)
  if (people !== undefined && zone.to > people.from && zone.from < people.from)
    return { from: zone.from, to: people.from }
  const place = next === undefined ? undefined : (placeBefore(next) ?? placeOfItem(next))
  if (place !== undefined && zone.to > place.from && zone.from < place.from)
    return { from: zone.from, to: place.from }
  if (next === undefined || zone.to !== next.from || sexBefore(next) === null) return zone
  // "52 per cent of them and women and girls 51 per cent".
  const isPair =
    lowerAt(figure.reading, next.from - 2) === "and" && sexOf(lowerAt(figure.reading, next.from - 3)) !== null
  const start = isPair || isThatOf(figure.reading, next.from) ? next.from - 4 : next.from - 2
  return andWhileOrTheLike.has(lowerAt(figure.reading, start)) ? { from: zone.from, to: start } : zone
}

/** "30 per cent (70,524) are". */
const isBracketOf = ({ reading, to }: Figure, next: Figure): boolean =>
  next.parenthetical &&
  next.from === to + 1 &&
  lowerAt(reading, next.to) === ")" &&
  auxiliaries.has(lowerAt(reading, next.to + 1))
