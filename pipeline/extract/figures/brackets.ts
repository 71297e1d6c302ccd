import { itemBefore } from "../text/search.ts"
import { lowerAt } from "../claims/context.ts"
import { auxiliaries, themOrWhom, theseOrThose, wordSet } from "../text/vocabulary.ts"
import type { PassageReading, Zone } from "./figure.ts"

const introducers = wordSet(
  "was were is are from in through include included includes including comprised comprises namely being by with to for"
)

const beforeRestated = wordSet(
  "or a total of with an average annual monthly approximately about i e . , around"
)

/** The bracket that opens right before a figure, or -1. */
export function openingBracket(reading: PassageReading, from: number): number {
  for (let at = from - 1; at >= from - 4 && at >= 0; at--) {
    const word = lowerAt(reading, at)
    if (word === "(") return at
    if (!beforeRestated.has(word)) return -1
  }
  return -1
}

const breaks = wordSet("( ) ;")

/** A second figure in the brackets of the first: "(four cases reported and seven completed)". */
export function staysInBracket(reading: PassageReading, from: number, to: number): boolean {
  if (to - from > 12) return false
  if (to - from === 1 && lowerAt(reading, from) === ";") return true
  for (let at = from; at < to; at++) if (breaks.has(lowerAt(reading, at))) return false
  return true
}

const quantifiers = wordSet("most majority proportion minority many")

const mostly = wordSet(
  "mainly chiefly mostly principally notably largely predominantly primarily especially particularly"
)

/** ", mainly Cubans (40)": behind the pause the parts begin. */
export const specifies = (word: string) => mostly.has(word)

/** "most cases", but not "the most populous region". */
const isQuantifier = (reading: PassageReading, at: number) =>
  quantifiers.has(lowerAt(reading, at)) &&
  !(lowerAt(reading, at) === "most" && lowerAt(reading, at - 1) === "the")

const almostOrTheLike = wordSet("almost nearly virtually practically")

/** "almost all inmates (98 per cent)". */
const isNearlyAll = (reading: PassageReading, at: number) =>
  lowerAt(reading, at) === "all" && almostOrTheLike.has(lowerAt(reading, at - 1))

const wereOrTheLike = wordSet("were was are is from live lived came come have had in")

const notOf = wordSet("for from to")

/** "Most cases (61 per cent) involved children": the words before the bracket are the group, those behind say which part. */
export function quantifiedGroup(reading: PassageReading, from: number, open: number): Zone | null {
  let at = from
  while (at < open && !isQuantifier(reading, at) && !isNearlyAll(reading, at)) at++
  if (at === open || open - at > 9) return null
  // "most of them Haitian (7 per cent)": the group is they, the part what follows.
  if (lowerAt(reading, at + 1) === "of" && themOrWhom.has(lowerAt(reading, at + 2)) && at + 3 < open)
    return null
  // "the majority for Qatar (1,103)": the item of a list.
  if (notOf.has(lowerAt(reading, at + 1))) return null
  for (let word = at; word < open; word++)
    if (wereOrTheLike.has(lowerAt(reading, word)) && !opensPeriod(reading, word)) return null
  return { from: at + 1, to: open }
}

export function closingBracket(reading: PassageReading, from: number, to: number): number {
  for (let at = from; at < to; at++) if (lowerAt(reading, at) === ")") return at + 1
  return to
}

/** A clause after a bracketed figure begins behind the bracket. */
export function afterBracket(reading: PassageReading, from: number, to: number): number {
  for (let at = from; at < to; at++) if (lowerAt(reading, at) === ")") return at + 1
  return from
}

const leadingIn = wordSet("for among in of were are")

/** "(91.8 per cent for boys and 93.0 per cent for girls)": the bracket itself says of whom. */
export function wordsInBracket(reading: PassageReading, from: number, end: number): Zone | null {
  if (!leadingIn.has(lowerAt(reading, from))) return null
  let to = from + 1
  while (to < end && lowerAt(reading, to) !== ")") to++
  return { from, to }
}

const listWords = wordSet(
  ") , ; and or followed trailed by then persons people cases per cent each also in to a lesser extent through its lastly finally after whom which comes come came"
)

/** The next item of a list of bracketed figures. */
export function nextItem(reading: PassageReading, previousEnd: number, open: number): Zone {
  let from = previousEnd
  while (from < open - 1 && listWords.has(lowerAt(reading, from))) from++
  return { from, to: open }
}

/** "most of these nurses came from Haiti (64 per cent)": the item is "Haiti". */
export function firstItem(reading: PassageReading, open: number, clauseStart: number): Zone {
  for (let at = open - 1; at > clauseStart; at--) {
    const word = lowerAt(reading, at)
    // "were, in descending order, Libya (5,076)".
    if (word === "order" && lowerAt(reading, at + 1) === ",") return { from: at + 2, to: open }
    if (specifies(word) && lowerAt(reading, at - 1) === "," && at < open - 1)
      return { from: at + 1, to: open }
    if (ranksSubject(reading, at)) return { from: clauseStart, to: at }
    if (
      word === ":" ||
      (themOrWhom.has(word) && lowerAt(reading, at - 1) === "of" && at < open - 1) ||
      (introducers.has(word) && at < open - 1 && !joinsNumbers(reading, at) && !opensPeriod(reading, at))
    )
      return { from: at + 1, to: open }
  }
  return { from: clauseStart, to: open }
}

const equating = wordSet("was were is are formed constituted")

const mostOrTheLike = wordSet("most largest biggest main")
const rankedAs = wordSet("numerous group community frequent affected represented one (")

/** "Bolivians were the most numerous (310)": the item stands before the verb. */
const ranksSubject = (reading: PassageReading, at: number) =>
  equating.has(lowerAt(reading, at)) &&
  lowerAt(reading, at + 1) === "the" &&
  mostOrTheLike.has(lowerAt(reading, at + 2)) &&
  rankedAs.has(lowerAt(reading, at + 3))

/** "the complaints received in 2019 concerned health (44 per cent)": the year belongs to what stands before it. */
const opensPeriod = (reading: PassageReading, at: number) =>
  reading.periods.some(({ from, to }) => from <= at + 1 && at < to)

/** "30 to 39 years": "to" between the ends of a range introduces nothing. */
const joinsNumbers = (reading: PassageReading, at: number) =>
  itemBefore(reading.tokens, at)?.kind === 1 && reading.tokens[at + 1]?.kind === 1

const goingOn = wordSet(", and or ; followed as")

const stating = wordSet("were was are is live lives had have number figure")

const auxiliary = wordSet("were was are is had")

/** Is the text between two bracketed figures only the next item of a list? */
export function listsOn(reading: PassageReading, from: number, open: number): boolean {
  let at = from
  if (lowerAt(reading, at) === "each") at++
  while (at < open && lowerAt(reading, at) !== ")") {
    if (auxiliary.has(lowerAt(reading, at))) return false
    at++
  }
  const after = lowerAt(reading, at + 1)
  if (at >= open || !goingOn.has(after)) return false
  // "120 men (39 per cent), mostly in Kuwait (83)": another list begins.
  if (specifies(lowerAt(reading, at + 2))) return false
  for (let word = at + 1; word < open; word++) if (stating.has(lowerAt(reading, word))) return false
  return true
}

/** "(61 per cent) of these orders": the group stands behind the bracket. */
export function populationAfterBracket(reading: PassageReading, to: number, end: number): Zone | null {
  let at = to
  while (at < end && lowerAt(reading, at) !== ")") at++
  return ofAfter(reading, at + 1, end)
}

const whoOrTheLike = wordSet("who which that ,")

/** Do the words up to `to` only name what the figure there is of ("children under 18 years of age 12 per cent")? */
function isNextItem(reading: PassageReading, from: number, to: number): boolean {
  if (to - from > 9 || !reading.numerals.some((numeral) => numeral.from === to)) return false
  for (let at = from; at < to; at++)
    if (auxiliaries.has(lowerAt(reading, at)) || whoOrTheLike.has(lowerAt(reading, at))) return false
  return lowerAt(reading, to - 1) !== "the"
}

const stopping = wordSet(
  `, . ; : were was are is had has have involved related concerned came come corresponded relate relates involve involves concern
  correspond corresponds`
)

const pronoun = wordSet("them whom which it")

/** "of the foreigners who entered the country": up to the verb of the sentence. */
export function ofAfter(reading: PassageReading, to: number, end: number): Zone | null {
  if (lowerAt(reading, to) !== "of") return null
  // "71 of them women", "one third of them in Spain": what follows is said of the part.
  if (pronoun.has(lowerAt(reading, to + 1))) return { from: to + 1, to: to + 2 }
  let at = to + 1
  while (at < end) {
    const word = lowerAt(reading, at)
    // "of the beneficiaries and men for 48 per cent": the next item of the list.
    if (word === "and" && isNextItem(reading, at + 1, end)) break
    if (stopping.has(word)) break
    // "of those children testing positive": what the share is of them, but "of those testing positive".
    if (at > to + 2 && word.endsWith("ing") && theseOrThose.has(lowerAt(reading, to + 1))) break
    at++
  }
  return at > to + 1 ? { from: to + 1, to: at } : null
}
