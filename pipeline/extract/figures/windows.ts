import { lowerAt } from "../claims/context.ts"
import { articles, auxiliaries, groupPronouns, pauseOrEnd, wordSet } from "../text/vocabulary.ts"
import {
  afterBracket,
  closingBracket,
  firstItem,
  listsOn,
  nextItem,
  ofAfter,
  openingBracket,
  populationAfterBracket,
  quantifiedGroup,
  staysInBracket,
  wordsInBracket
} from "./brackets.ts"
import type { FigureValue, PassageReading, Zone } from "./figure.ts"
import { labelOfItem } from "./labels.ts"
import { endOfClause, startOfClause, turnsToFollower } from "./clause-bounds.ts"

/** Where the words of a figure stand: what it is of, the group it divides, the clause around. */
export interface Windows {
  readonly parenthetical: boolean
  readonly own: Zone
  readonly population: Zone | null
  readonly subject: Zone
  readonly context: Zone
}

const shareVerbs = wordSet(`
  accounted accounting accounts account represented representing represents represent comprised comprising
  comprise constituted constituting constitute made making make hold holds held holding occupy occupied
  occupying fill filled equivalent corresponding corresponded totalled totalling reached stood was were is being
  of at to for by up only just or rate share proportion percentage
`)

/** "women were 51 per cent, and those aged 18 to 59 years, 74 per cent": a comma in the place of the verb. */
const isBehindSubject = (
  reading: PassageReading,
  { from, to, measure }: FigureValue,
  previous: FigureValue
) =>
  measure === "percent" &&
  previous.measure === "percent" &&
  lowerAt(reading, from - 1) === "," &&
  pauseOrEnd.has(lowerAt(reading, to)) &&
  reading.brackets.some((age) => age.from > previous.to && age.to <= from)

const commaStopOrTheLike: ReadonlySet<string> = new Set([",", ".", ";", ""])

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
  const label = labelOfItem(reading, value, previous, next, sentence)
  if (label !== null) {
    const zone = { from: clauseStart, to: label.from }
    return {
      parenthetical: true,
      own: label,
      population: null,
      subject: { from: sentence.from, to: label.from },
      context: previous?.parenthetical === true ? previous.context : zone
    }
  }
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
  const listed = previous !== undefined && previous.own.to <= previous.from && previous.measure === "percent"
  if (value.measure === "percent" && next !== undefined) {
    const of = ofAfter(reading, value.to, clauseEnd)
    const resumed = clauseBehindBracket(reading, of?.to ?? value.to, next, sentence)
    if (resumed !== null) return { parenthetical: false, own: resumed, population: of, subject, context }
    // "Foreign learners accounted for 1.3 per cent or 11,482": of whom the subject tells.
    if (lowerAt(reading, value.to) === "or" && next.from === value.to + 1)
      if (hasShareVerb(reading, value.from, clauseStart))
        return { parenthetical: false, own: subject, population: null, subject, context }
  }
  if (value.measure === "percent" && isGapped(reading, value, clauseEnd, unsaid, listed)) {
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
        ((groupPronouns.has(lowerAt(reading, of.from)) && !auxiliaries.has(lowerAt(reading, of.to))) ||
          commaStopOrTheLike.has(lowerAt(reading, of.to)))
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

const livingOrTheLike = wordSet(
  "live lives lived reside resides resided work works worked come comes came belong belongs"
)

/** Tokens from the number in a bracket to its end, at most: its noun. */
const longestInBracket = 4

/** "30 per cent of whom (70,524) are women": what is said of the share stands behind the bracket with its count. */
function clauseBehindBracket(
  reading: PassageReading,
  open: number,
  next: FigureValue,
  sentence: Zone
): Zone | null {
  if (lowerAt(reading, open) !== "(" || next.from !== open + 1) return null
  const close = closingBracket(reading, next.to, Math.min(next.to + longestInBracket, sentence.to))
  const verb = lowerAt(reading, close)
  if (lowerAt(reading, close - 1) !== ")" || !(auxiliaries.has(verb) || livingOrTheLike.has(verb)))
    return null
  const number = reading.numerals.find(({ from }) => from >= close)?.from ?? sentence.to
  return { from: close, to: endOfClause(reading, close, Math.min(number, sentence.to)) }
}

const joining = wordSet("and or , while")

const restOfWhole = wordSet("the other remaining another further only just")

const withOrTo = wordSet("with to")

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
  if (isBehindSubject(reading, value, previous)) return clauseStart
  let joint = value.from - 1
  // "500 in Loja and the other 400 by telephone".
  while (joint > previous.to && restOfWhole.has(lowerAt(reading, joint))) joint--
  if (joining.has(lowerAt(reading, joint))) return value.from
  // "compared with 6.7 per cent of the Chilean labour force".
  if (withOrTo.has(lowerAt(reading, value.from - 1)) && lowerAt(reading, value.from - 2) === "compared")
    return value.from
  return startOfStatement(reading, clauseStart, value.from)
}

/** "were women and the average amount was": the subject of the second verb. */
function startOfStatement(reading: PassageReading, from: number, to: number): number {
  for (let at = to - 1; at > from; at--)
    if (lowerAt(reading, at) === "and" && articles.has(lowerAt(reading, at + 1)))
      return hasVerb(reading, from, at) && hasVerb(reading, at, to) ? at + 1 : from
  return from
}

function hasVerb(reading: PassageReading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (auxiliaries.has(lowerAt(reading, at))) return true
  return false
}

const costPriceOrExpense = wordSet("cost price expense")

/** "7 centres in Loja, at a total cost of US$ 24 million": the cost is that of all. */
function costPhrase(reading: PassageReading, from: number): number {
  if (lowerAt(reading, from - 1) !== "of" || !costPriceOrExpense.has(lowerAt(reading, from - 2))) return -1
  for (let at = from - 3; at >= from - 5; at--) if (lowerAt(reading, at) === "at") return at
  return -1
}

const betweenParts = wordSet(", ; and or while with in")

const themOrTheLike = wordSet("them these those that the this all")
const joinerOrEnd: ReadonlySet<string> = new Set([",", "and", ";", ".", ""])

/**
 * "Bogotá hosts 20 per cent of them, Antioquia 14 per cent and Nariño 9 per cent": nothing follows
 * the share but the next item, so what it is of stands before it.
 */
function isGapped(
  reading: PassageReading,
  value: FigureValue,
  end: number,
  subject: Zone,
  listed: boolean
): boolean {
  let named = false
  for (let at = subject.from; at < subject.to && !named; at++) named = !betweenParts.has(lowerAt(reading, at))
  if (!named) return false
  const of = ofAfter(reading, value.to, end)
  const next = lowerAt(reading, of === null ? value.to : of.to)
  if (listed && of !== null && pauseOrEnd.has(lowerAt(reading, of.to))) return true
  if (of !== null && !themOrTheLike.has(lowerAt(reading, of.from))) return false
  if (of !== null && of.to - of.from > 4) return false
  return joinerOrEnd.has(next)
}

const andOrTheLike = wordSet("and but , for of a mere")

/** "65 per cent of those assisted and 73 per cent of those defended": the subject is that of the share before. */
function onlyAnd(reading: PassageReading, { from, to }: Zone): boolean {
  for (let at = from; at < to; at++) if (!andOrTheLike.has(lowerAt(reading, at))) return false
  return to - from <= 3
}

/** Where "followed by" turns to the next item. */
function followedBy(reading: PassageReading, from: number, to: number): number {
  for (let at = from; at < to; at++) if (turnsToFollower(reading, at)) return at - 1
  return to
}

function hasShareVerb(reading: PassageReading, from: number, floor: number): boolean {
  let at = from - 1
  let seen = false
  while (at >= floor && shareVerbs.has(lowerAt(reading, at))) {
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
