import { lowerAt } from "../claims/context.ts"
import type { FigureValue, PassageReading, Zone } from "./figure.ts"
import { endOfClause, startOfClause } from "./times.ts"

/** Where the words of a figure stand: what it is of, the group it divides, the clause around. */
export interface Windows {
  readonly parenthetical: boolean
  readonly own: Zone
  readonly population: Zone | null
  readonly subject: Zone
  readonly context: Zone
}

const shareVerbs =
  /^(?:accounted|accounting|accounts|account|represented|representing|represents|represent|comprised|comprising|comprise|constituted|constituting|constitute|made|making|make|hold|holds|held|holding|occupy|occupied|occupying|fill|filled|equivalent|corresponding|corresponded|totalled|totalling|reached|stood|was|were|is|being|of|at|to|for|by|up|only|just|or|rate|share|proportion|percentage)$/

const introducers =
  /^(?:was|were|is|are|from|in|through|include|included|includes|including|comprised|comprises|namely|being|by|with|to|for)$/

/**
 * The windows of figure `value` between its neighbours in the sentence. A figure in brackets takes
 * its words from before them; a share with a verb of sharing from its subject; any other from after.
 */
export function readWindows(
  reading: PassageReading,
  value: FigureValue,
  sentence: Zone,
  previous: (FigureValue & Windows) | undefined,
  next: FigureValue | undefined
): Windows {
  const floor =
    previous === undefined
      ? sentence.from
      : previous.parenthetical
        ? afterBracket(reading, previous.to, value.from)
        : previous.to
  const clauseStart = startOfClause(reading, value.from, Math.max(sentence.from, floor))
  const clauseEnd = endOfClause(reading, value.to, next?.from ?? sentence.to)
  if (previous?.parenthetical === true && staysInBracket(reading, previous.to, value.from)) {
    return {
      parenthetical: true,
      own: wordsInBracket(reading, value.to, clauseEnd) ?? previous.own,
      population: null,
      subject: previous.subject,
      context: previous.context
    }
  }
  const open = openingBracket(reading, value.from)
  if (open >= 0) {
    const inside = wordsInBracket(reading, value.to, clauseEnd)
    if (inside !== null && lowerAt(reading, inside.from) === "of") {
      return {
        parenthetical: true,
        own:
          previous !== undefined && (open - previous.to <= 6 || previous.parenthetical)
            ? { from: open, to: open }
            : firstItem(reading, open, clauseStart),
        population: { from: inside.from + 1, to: inside.to },
        subject: { from: sentence.from, to: open },
        context: { from: clauseStart, to: open }
      }
    }
    if (inside !== null) {
      return {
        parenthetical: true,
        own: inside,
        population: null,
        subject: { from: sentence.from, to: open },
        context: { from: clauseStart, to: open }
      }
    }
    const continues = previous !== undefined && listsOn(reading, previous.to, open)
    const quantified = continues ? null : quantifiedGroup(reading, clauseStart, open)
    if (quantified !== null) {
      const close = closingBracket(reading, value.to, clauseEnd)
      const group = populationAfterBracket(reading, value.to, clauseEnd) ?? quantified
      return {
        parenthetical: true,
        own: { from: Math.max(close, group.from >= value.to ? group.to : close), to: clauseEnd },
        population: group,
        subject: { from: sentence.from, to: open },
        context: { from: clauseStart, to: open }
      }
    }
    const item = continues ? nextItem(reading, previous.to, open) : firstItem(reading, open, clauseStart)
    return {
      parenthetical: true,
      own: item,
      population: populationAfterBracket(reading, value.to, clauseEnd),
      subject: { from: sentence.from, to: item.from },
      context: continues && previous.parenthetical ? previous.context : { from: clauseStart, to: item.from }
    }
  }
  const subject = { from: subjectStart(reading, value, previous, clauseStart), to: value.from }
  const context = subject
  const unsaid = { from: Math.max(subject.from, previous?.population?.to ?? 0), to: subject.to }
  if (value.measure === "percent" && isGapped(reading, value, clauseEnd, unsaid)) {
    return {
      parenthetical: false,
      own: subject,
      population: ofAfter(reading, value.to, clauseEnd),
      subject,
      context
    }
  }
  if (value.measure === "percent") {
    const of = ofAfter(reading, value.to, clauseEnd)
    if (of !== null) {
      const carriedOn =
        previous !== undefined &&
        previous.own.to <= previous.from &&
        onlyAnd(reading, unsaid) &&
        (/^(?:those|them|these)$/.test(lowerAt(reading, of.from)) ||
          /^(?:,|\.|;|)$/.test(lowerAt(reading, of.to)))
      if (carriedOn) return { parenthetical: false, own: previous.own, population: of, subject, context }
      const cut = followedBy(reading, of.to, clauseEnd)
      if (cut <= of.to + 1 && previous === undefined && subject.to > subject.from)
        return { parenthetical: false, own: subject, population: of, subject, context }
      const sharing = hasShareVerb(reading, value.from, clauseStart)
      const own = sharing ? subject : { from: of.to, to: cut }
      return { parenthetical: false, own, population: of, subject, context }
    }
    return {
      parenthetical: false,
      own: { from: value.to, to: followedBy(reading, value.to, clauseEnd) },
      population: null,
      subject,
      context
    }
  }
  return {
    parenthetical: false,
    own: { from: value.to, to: clauseEnd },
    population: ofAfter(reading, value.to, clauseEnd),
    subject,
    context
  }
}

/** A figure that follows "and" or a comma after another has the words before it only through that one. */
function subjectStart(
  reading: PassageReading,
  value: FigureValue,
  previous: FigureValue | undefined,
  clauseStart: number
): number {
  if (previous === undefined) return clauseStart
  const cost = costPhrase(reading, value.from)
  if (cost > previous.to) return cost
  return /^(?:and|or|,|while)$/.test(lowerAt(reading, value.from - 1)) ? value.from : clauseStart
}

/** "7 centres in Loja, at a total cost of US$ 24 million": the cost is that of all. */
function costPhrase(reading: PassageReading, from: number): number {
  if (lowerAt(reading, from - 1) !== "of" || !/^(?:cost|price|expense)$/.test(lowerAt(reading, from - 2)))
    return -1
  for (let at = from - 3; at >= from - 5; at--) if (lowerAt(reading, at) === "at") return at
  return -1
}

/** The bracket that opens right before a figure, or -1. */
function openingBracket(reading: PassageReading, from: number): number {
  for (let at = from - 1; at >= from - 4 && at >= 0; at--) {
    const word = lowerAt(reading, at)
    if (word === "(") return at
    if (!/^(?:or|a|total|of|with|an|average|annual|monthly|approximately|about|i|e|\.|,|around)$/.test(word))
      return -1
  }
  return -1
}

/** A second figure in the brackets of the first: "(four cases reported and seven completed)". */
function staysInBracket(reading: PassageReading, from: number, to: number): boolean {
  if (to - from > 12) return false
  for (let at = from; at < to; at++) if (/^[();]$/.test(lowerAt(reading, at))) return false
  return true
}

const quantifiers = /^(?:most|majority|proportion|minority|many)$/

/** "almost all inmates (98 per cent)". */
const isNearlyAll = (reading: PassageReading, at: number) =>
  lowerAt(reading, at) === "all" && /^(?:almost|nearly|virtually|practically)$/.test(lowerAt(reading, at - 1))

/** "Most cases (61 per cent) involved children": the words before the bracket are the group, those behind say which part. */
function quantifiedGroup(reading: PassageReading, from: number, open: number): Zone | null {
  let at = from
  while (at < open && !quantifiers.test(lowerAt(reading, at)) && !isNearlyAll(reading, at)) at++
  if (at === open || open - at > 9) return null
  // "most of them Haitian (7 per cent)": the group is they, the part what follows.
  if (lowerAt(reading, at + 1) === "of" && /^(?:them|whom)$/.test(lowerAt(reading, at + 2)) && at + 3 < open)
    return null
  for (let word = at; word < open; word++)
    if (
      /^(?:were|was|are|is|from|live|lived|came|come|have|had|in)$/.test(lowerAt(reading, word)) &&
      !opensPeriod(reading, word)
    )
      return null
  return { from: at + 1, to: open }
}

function closingBracket(reading: PassageReading, from: number, to: number): number {
  for (let at = from; at < to; at++) if (lowerAt(reading, at) === ")") return at + 1
  return to
}

/** A clause after a bracketed figure begins behind the bracket. */
function afterBracket(reading: PassageReading, from: number, to: number): number {
  for (let at = from; at < to; at++) if (lowerAt(reading, at) === ")") return at + 1
  return from
}

/** "(91.8 per cent for boys and 93.0 per cent for girls)": the bracket itself says of whom. */
function wordsInBracket(reading: PassageReading, from: number, end: number): Zone | null {
  if (!/^(?:for|among|in|of|were|are)$/.test(lowerAt(reading, from))) return null
  let to = from + 1
  while (to < end && lowerAt(reading, to) !== ")") to++
  return { from, to }
}

/**
 * "Bogotá hosts 20 per cent of them, Antioquia 14 per cent and Nariño 9 per cent": nothing follows
 * the share but the next item, so what it is of stands before it.
 */
function isGapped(reading: PassageReading, value: FigureValue, end: number, subject: Zone): boolean {
  let named = false
  for (let at = subject.from; at < subject.to && !named; at++)
    named = !/^(?:,|;|and|or|while|with|in|,)$/.test(lowerAt(reading, at))
  if (!named) return false
  const of = ofAfter(reading, value.to, end)
  const next = lowerAt(reading, of === null ? value.to : of.to)
  if (of !== null && !/^(?:them|these|those|that|the|this|all)$/.test(lowerAt(reading, of.from))) return false
  if (of !== null && of.to - of.from > 4) return false
  return /^(?:,|and|;|\.|)$/.test(next)
}

/** "65 per cent of those assisted and 73 per cent of those defended": the subject is that of the share before. */
function onlyAnd(reading: PassageReading, { from, to }: Zone): boolean {
  for (let at = from; at < to; at++)
    if (!/^(?:and|but|,|for|of|a|mere)$/.test(lowerAt(reading, at))) return false
  return to - from <= 3
}

/** Where "followed by" turns to the next item. */
function followedBy(reading: PassageReading, from: number, to: number): number {
  for (let at = from; at < to; at++)
    if (lowerAt(reading, at) === "followed" && lowerAt(reading, at - 1) === ",") return at - 1
  return to
}

const listWords =
  /^(?:\)|,|;|and|or|followed|by|then|persons|people|cases|per|cent|each|also|in|to|a|lesser|extent|through|its|lastly|finally)$/

/** The next item of a list of bracketed figures. */
function nextItem(reading: PassageReading, previousEnd: number, open: number): Zone {
  let from = previousEnd
  while (from < open - 1 && listWords.test(lowerAt(reading, from))) from++
  return { from, to: open }
}

/** "most of these nurses came from Haiti (64 per cent)": the item is "Haiti". */
function firstItem(reading: PassageReading, open: number, clauseStart: number): Zone {
  for (let at = open - 1; at > clauseStart; at--) {
    const word = lowerAt(reading, at)
    if (
      word === ":" ||
      (/^(?:them|whom)$/.test(word) && lowerAt(reading, at - 1) === "of" && at < open - 1) ||
      (introducers.test(word) && at < open - 1 && !joinsNumbers(reading, at) && !opensPeriod(reading, at))
    )
      return { from: at + 1, to: open }
  }
  return { from: clauseStart, to: open }
}

/** "the complaints received in 2019 concerned health (44 per cent)": the year belongs to what stands before it. */
const opensPeriod = (reading: PassageReading, at: number) =>
  reading.periods.some(({ from, to }) => from <= at + 1 && at < to)

/** "30 to 39 years": "to" between the ends of a range introduces nothing. */
const joinsNumbers = (reading: PassageReading, at: number) =>
  reading.tokens[at - 1]?.kind === 1 && reading.tokens[at + 1]?.kind === 1

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
  for (let word = at + 1; word < open; word++)
    if (/^(?:were|was|are|is|live|lives|had|have|number|figure)$/.test(lowerAt(reading, word))) return false
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
  // "71 of them women", "one third of them in Spain": what follows is said of the part.
  if (/^(?:them|whom|which)$/.test(lowerAt(reading, to + 1))) return { from: to + 1, to: to + 2 }
  let at = to + 1
  while (at < end) {
    const word = lowerAt(reading, at)
    // "of the beneficiaries and men for 48 per cent": the next item of the list.
    if (word === "and" && end - at <= 4 && reading.numerals.some((numeral) => numeral.from === end)) break
    if (
      /^(?:,|\.|;|:|were|was|are|is|had|has|have|involved|related|concerned|came|come|corresponded)$/.test(
        word
      )
    )
      break
    at++
  }
  return at > to + 1 ? { from: to + 1, to: at } : null
}

function hasShareVerb(reading: PassageReading, from: number, floor: number): boolean {
  let at = from - 1
  let seen = false
  while (at >= floor && shareVerbs.test(lowerAt(reading, at))) {
    if (
      /^(?:account|represent|compris|constitut|mak|made|equivalent|correspond|total|hold|held|occup|fill)/.test(
        lowerAt(reading, at)
      )
    )
      seen = true
    at--
  }
  return seen
}
