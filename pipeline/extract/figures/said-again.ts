import { itemBefore } from "../text/search.ts"
import { lowerAt } from "../claims/context.ts"
import { auxiliaries, joiners, pauseOrEnd, wasOrWere, wordSet } from "../text/vocabulary.ts"
import { kinds } from "./fit.ts"
import { isCount, isShare } from "./figure.ts"
import type { Figure, FigureValue, PassageReading } from "./figure.ts"

/** The count before a share in its sentence; the number of kinds ("of 81 nationalities, that is") only if there is no other. */
export const countBefore = (figure: Figure, figures: ReadonlyArray<Figure>): Figure | undefined =>
  figures.findLast(({ position, countUnit }) => position < figure.position && !kinds.has(countUnit ?? "")) ??
  itemBefore(figures, figure.position)

/** "640 people (55 per cent)": the share of that count in the group that it is part of. */
export function besideItsCount(figure: Figure, previous: Figure | undefined): Figure | undefined {
  if (previous === undefined || previous.reading !== figure.reading || previous.sentence !== figure.sentence)
    return undefined
  if (!(standsBeside(figure, previous) || restates(figure, previous))) return undefined
  // "249 of the 338 agencies (74 per cent)": the share is that of the part in the whole.
  return previous.isDivided ? previous : (previous.base ?? undefined)
}

/** Does a bracketed share follow its own count with no more than the noun between? */
function standsBeside(figure: Figure, previous: Figure): boolean {
  if (!figure.parenthetical || !isCount(previous) || figure.from - previous.to > 12) return false
  const elliptic = previous.nounEnd === previous.to
  for (let at = previous.to; at < figure.from; at++) {
    const word = lowerAt(figure.reading, at)
    // "4,990 were Syrian (54 per cent)".
    if (joiners.has(word) || (!elliptic && wasOrWere.has(word))) return false
  }
  return lowerAt(figure.reading, figure.to) === ")"
}

const thatOrTheLike = wordSet(", that is i e i.e or being namely . exactly precisely just only more")

/** "In 640 cases, that is, 69 per cent, ...", "863 of these orders, one in five,": a share that says a count again. */
export function restates(figure: Figure, previous: Figure): boolean {
  const { reading } = figure
  if (!isShare(figure) || !isCount(previous) || figure.parenthetical || figure.population !== null)
    return false
  if (figure.from - previous.to <= longestSaid && isSaidAgain(reading, figure.from)) return true
  // "21,480 persons or 64.1 per cent".
  if (lowerAt(reading, figure.from - 1) === "or" && figure.from - previous.nounEnd === 1) return true
  let at = Math.max(previous.to, previous.nounEnd, previous.population?.to ?? 0)
  if (lowerAt(reading, at) !== "," || figure.from - at > 7) return false
  const said = at
  at++
  while (at < figure.from && thatOrTheLike.has(lowerAt(reading, at))) at++
  if (at < figure.from) return false
  return (
    pauseOrEnd.has(lowerAt(reading, figure.to)) &&
    (figure.from > said + 1 || lowerAt(reading, figure.to) === ",")
  )
}

/** "58 per cent, or 522, were women", "58 per cent, namely 522,": the count that a share is. */
export function isCountOfShare(
  { reading, from, to, measure, parenthetical }: Figure,
  share: Figure
): boolean {
  if (!isShare(share) || measure !== "count" || parenthetical || share.parenthetical) return false
  if (correspondsTo(reading, share.to, from)) return true
  let at = share.population?.to ?? share.to
  // "half of the non-citizens, 71,158 to be exact, are Cubans".
  const end = lowerAt(reading, to) === "to" && lowerAt(reading, to + 1) === "be" ? to + 3 : to
  if (lowerAt(reading, at) !== "," || lowerAt(reading, end) !== "," || from - at > 6) return false
  if (end > to && from === at + 1) return true
  while (++at < from) if (!thatOrTheLike.has(lowerAt(reading, at))) return false
  return from > share.to + 1
}

const equating = wordSet("corresponds corresponding equals equal equivalent amounts")
const leadingOn = wordSet(", which is to or that i.e some about")

/** "55.44 per cent, which corresponds to 525 cases". */
function correspondsTo(reading: PassageReading, from: number, to: number): boolean {
  if (to - from > 5) return false
  let equates = false
  for (let at = from; at < to; at++) {
    const word = lowerAt(reading, at)
    equates ||= equating.has(word)
    if (!equating.has(word) && !leadingOn.has(word)) return false
  }
  return equates
}

/** How far behind a count "that is" can say it again. */
const longestSaid = 24

/** ", that is, 69 per cent", "(i.e. 69 per cent", ", in other words 69 per cent". */
function isSaidAgain(reading: PassageReading, from: number): boolean {
  const at = lowerAt(reading, from - 1) === "," ? from - 2 : from - 1
  if (lowerAt(reading, at) === "is") return lowerAt(reading, at - 1) === "that"
  if (lowerAt(reading, at) === "words")
    return lowerAt(reading, at - 1) === "other" && lowerAt(reading, at - 2) === "in"
  // "that is to say".
  if (lowerAt(reading, at) === "say")
    return lowerAt(reading, at - 3) === "that" && lowerAt(reading, at - 2) === "is"
  return lowerAt(reading, at) === "." && lowerAt(reading, at - 1) === "e" && lowerAt(reading, at - 3) === "i"
}

const counts = wordSet("count amount")

/** "19, or 60 per cent of the total, were women": the share between commas is of the count, and what follows is said of both. */
export function saysShareAgain(reading: PassageReading, value: FigureValue, next: FigureValue): boolean {
  if (!counts.has(value.measure) || next.measure !== "percent") return false
  if (next.from - value.to !== 2) return false
  if (lowerAt(reading, value.to) !== "," || lowerAt(reading, value.to + 1) !== "or") return false
  let at = next.to
  if (lowerAt(reading, at) !== "of") return lowerAt(reading, at) === ","
  while (at < next.to + 8 && lowerAt(reading, at) !== "," && !auxiliaries.has(lowerAt(reading, at))) at++
  return lowerAt(reading, at) === ","
}

const amountingTo = wordSet("representing making accounting equivalent constituting equal corresponding")

/** "825 activities were completed, representing a rate of ...": the count whose own share follows is not its whole. */
export function countOfSubject(figure: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  const previous = earlier[earlier.length - 1]
  if (
    previous === undefined ||
    previous.reading !== figure.reading ||
    previous.sentence !== figure.sentence ||
    !isCount(previous)
  )
    return null
  if (standsBeside(figure, previous) || restates(figure, previous)) return previous
  const said = countSaidAgain(figure, earlier)
  if (said !== undefined) return said
  if (saysShareAgain(figure.reading, previous, figure)) return previous
  // "With 452,560 workers, or 62.4 per cent of those registered".
  const behind = Math.max(previous.to, previous.nounEnd)
  if (lowerAt(figure.reading, figure.from - 1) === "or" && figure.from - behind <= 2) return previous
  if (figure.parenthetical && figure.population !== null && figure.population.from === figure.to + 1)
    return previous
  for (let at = previous.to; at < figure.from; at++) {
    if (amountingTo.has(lowerAt(figure.reading, at))) return previous
  }
  return null
}

/** "90 foreigners (12 of them Cubans) were held, that is, 3 per cent of all prisoners": the count in another whole. */
export function countSaidAgain(figure: Figure, earlier: ReadonlyArray<Figure>): Figure | undefined {
  if (!isShare(figure) || figure.population === null || !isSaidAgain(figure.reading, figure.from))
    return undefined
  return earlier.findLast(
    (other) =>
      other.reading === figure.reading &&
      other.sentence === figure.sentence &&
      other.from < figure.from &&
      isCount(other) &&
      !other.parenthetical
  )
}

const thoseOrTheLike = wordSet("those them these all")
const isOrTheLike = wordSet("is was represents represented representing equivalent equal constituting")

/** "Women numbered 712, which is 63 per cent of those interviewed": the share that the count is of its own whole. */
export function isShareOfCount(figure: Figure, count: Figure): boolean {
  if (isAsMuch(figure, count)) return true
  const { reading, from, population } = figure
  const { nounEnd, base, measure } = count
  if (base === null || measure !== "count" || lowerAt(reading, nounEnd) !== ",") return false
  if (population === null || !thoseOrTheLike.has(lowerAt(reading, population.from))) return false
  const verb = lowerAt(reading, nounEnd + 1) === "which" ? nounEnd + 2 : nounEnd + 1
  if (from - verb > 2) return false
  return isOrTheLike.has(lowerAt(reading, verb))
}

/** "214 were Bolivian, less than 3 per cent.": a share alone that comes to what the count is of its whole. */
function isAsMuch(
  { reading, from, to, value, population, parenthetical, qualifier }: Figure,
  count: Figure
): boolean {
  if (population !== null || parenthetical || count.base === null || count.measure !== "count") return false
  if (lowerAt(reading, from - 1) !== "," || !pauseOrEnd.has(lowerAt(reading, to))) return false
  return (
    Math.abs((100 * Number(count.value)) / Number(count.base.value) - Number(value)) <=
    (qualifier === null ? 1 : 2)
  )
}

const thatThisOrTheLike = wordSet("that this the them these")
const makingOrTheLike = wordSet("making accounting constituting forming comprising")

/** "enumerated 900 persons, women making up 51 per cent (of that figure)": of those just counted. */
export function isAbsolute({ reading, from, population }: Figure, { measure, nounEnd }: Figure): boolean {
  if (measure !== "count" || lowerAt(reading, nounEnd) !== "," || from - nounEnd > 8) return false
  if (population !== null && !thatThisOrTheLike.has(lowerAt(reading, population.from))) return false
  const verb =
    lowerAt(reading, from - 1) === "up" || lowerAt(reading, from - 1) === "for" ? from - 2 : from - 1
  return makingOrTheLike.has(lowerAt(reading, verb)) && verb > nounEnd + 1
}
