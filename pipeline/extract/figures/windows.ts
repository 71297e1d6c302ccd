import { lowerAt } from "../claims/context.ts"
import type { FigureValue, PassageReading, Zone } from "./figure.ts"
import { endOfClause, startOfClause } from "./times.ts"

/** Where the words of a figure stand: what it is of, the group it divides, the clause around. */
export interface Windows {
  readonly parenthetical: boolean
  readonly own: Zone
  readonly population: Zone | null
  readonly subject: Zone
}

const shareVerbs =
  /^(?:accounted|accounting|accounts|account|represented|representing|represents|represent|comprised|comprising|comprise|constituted|constituting|constitute|made|making|make|equivalent|corresponding|corresponded|totalled|totalling|reached|stood|was|were|is|being|of|at|to|for|by|up|only|just|or|rate|share|proportion|percentage)$/

const introducers = /^(?:was|were|is|are|from|in|through|include|included|includes|including|comprised|comprises|namely|being|by|with|to|for)$/

/**
 * The windows of figure `value` between its neighbours in the sentence. A figure in brackets takes
 * its words from before them; a share with a verb of sharing from its subject; any other from after.
 */
export function readWindows(
  reading: PassageReading,
  value: FigureValue,
  sentence: Zone,
  previous: FigureValue | undefined,
  next: FigureValue | undefined
): Windows {
  const clauseStart = startOfClause(reading, value.from, Math.max(sentence.from, previous?.to ?? sentence.from))
  const clauseEnd = endOfClause(reading, value.to, next?.from ?? sentence.to)
  const open = openingBracket(reading, value.from)
  if (open >= 0) {
    const item = itemBefore(reading, open, sentence, previous, clauseStart)
    return { parenthetical: true, own: item, population: populationAfterBracket(reading, value.to, clauseEnd), subject: { from: sentence.from, to: item.from } }
  }
  const subject = { from: clauseStart, to: value.from }
  if (value.measure === "percent") {
    const of = ofAfter(reading, value.to, clauseEnd)
    if (of !== null) {
      const sharing = hasShareVerb(reading, value.from, clauseStart)
      const own = sharing ? subject : { from: of.to, to: clauseEnd }
      return { parenthetical: false, own, population: of, subject }
    }
    return { parenthetical: false, own: { from: value.to, to: clauseEnd }, population: null, subject }
  }
  return { parenthetical: false, own: { from: value.to, to: clauseEnd }, population: ofAfter(reading, value.to, clauseEnd), subject }
}

/** The bracket that opens right before a figure, or -1. */
function openingBracket(reading: PassageReading, from: number): number {
  for (let at = from - 1; at >= from - 4 && at >= 0; at--) {
    const word = lowerAt(reading, at)
    if (word === "(") return at
    if (!/^(?:or|a|total|of|with|approximately|about|i|e|\.|,|around)$/.test(word)) return -1
  }
  return -1
}

/** "most of these women came from Venezuela (77 per cent)": the item is "Venezuela". */
function itemBefore(reading: PassageReading, open: number, sentence: Zone, previous: FigureValue | undefined, clauseStart: number): Zone {
  const first = previous === undefined || !listsOn(reading, previous.to, open)
  if (!first) {
    let from = previous.to
    while (/^(?:\)|,|;|and|or|followed|by|then|persons|people|cases|per|cent|each|also|in|to|a|lesser|extent|through|its|lastly|finally)$/.test(lowerAt(reading, from)) && from < open - 1) from++
    return { from, to: open }
  }
  const floor = Math.max(sentence.from, clauseStart)
  let from = floor
  for (let at = open - 1; at > floor; at--) {
    const word = lowerAt(reading, at)
    if (word === ":" || (introducers.test(word) && at < open - 1)) {
      from = at + 1
      break
    }
  }
  return { from, to: open }
}

/** Is the text between two bracketed figures only the next item of a list? */
function listsOn(reading: PassageReading, from: number, open: number): boolean {
  let at = from
  if (lowerAt(reading, at) === "each") at++
  while (at < open && lowerAt(reading, at) !== ")") {
    if (/^(?:were|was|are|is|had)$/.test(lowerAt(reading, at))) return false
    at++
  }
  const after = lowerAt(reading, at + 1)
  if (at >= open || !/^(?:,|and|or|;|followed|as)$/.test(after)) return false
  for (let word = at + 1; word < open; word++) if (/^(?:were|was|are|is|live|lives|had|have)$/.test(lowerAt(reading, word))) return false
  return true
}

/** "(61 per cent) of these orders": the group stands behind the bracket. */
function populationAfterBracket(reading: PassageReading, to: number, end: number): Zone | null {
  let at = to
  while (at < end && lowerAt(reading, at) !== ")") at++
  return ofAfter(reading, at + 1, end)
}

/** "of the foreigners who entered the country": up to the verb of the sentence. */
function ofAfter(reading: PassageReading, to: number, end: number): Zone | null {
  if (lowerAt(reading, to) !== "of") return null
  let at = to + 1
  while (at < end) {
    const word = lowerAt(reading, at)
    if (/^(?:,|\.|;|:|were|was|are|is|had|has|have|involved|related|concerned|came|come|corresponded)$/.test(word)) break
    at++
  }
  return at > to + 1 ? { from: to + 1, to: at } : null
}

function hasShareVerb(reading: PassageReading, from: number, floor: number): boolean {
  let at = from - 1
  let seen = false
  while (at >= floor && shareVerbs.test(lowerAt(reading, at))) {
    if (/^(?:account|represent|compris|constitut|mak|made|equivalent|correspond|total)/.test(lowerAt(reading, at))) seen = true
    at--
  }
  return seen
}
