import { auxiliaries, whichOrWhom, wordSet } from "../text/vocabulary.ts"
import { makeCueWords, nextCue, isCueAt } from "../text/cue-words.ts"
import { lowerAt } from "../claims/context.ts"
import type { PassageReading } from "./figure.ts"

const openingRelative = wordSet("which who whose whom")

/** "the programme, which celebrates its anniversary in 2024, ...": said by the way. */
export function inRelative(reading: PassageReading, from: number, floor: number): boolean {
  for (let at = from - 1; at > floor; at--)
    if (lowerAt(reading, at) === ",") return openingRelative.has(lowerAt(reading, at + 1))
  return false
}

const clauseMarks = makeCueWords("; : while whereas")

export function endOfClause(reading: PassageReading, from: number, to: number): number {
  const end = nextCue(reading.tokens, from, to, clauseMarks)
  return end < 0 ? to : end
}

export function startOfClause(reading: PassageReading, from: number, floor: number): number {
  for (let at = from - 1; at >= floor; at--) if (isCueAt(reading.tokens, at, clauseMarks)) return at + 1
  return floor
}

const comes = wordSet("come comes came follow follows followed")

/** "Peru (90), followed by Chile (40)", "after whom came Cubans (40)": does the next of a ranking open at a token, behind its comma? */
export function turnsToFollower(reading: PassageReading, at: number): boolean {
  if (lowerAt(reading, at - 1) !== ",") return false
  const word = lowerAt(reading, at)
  return (
    word === "followed" ||
    word === "trailed" ||
    (word === "after" && whichOrWhom.has(lowerAt(reading, at + 1)) && comes.has(lowerAt(reading, at + 2)))
  )
}

const theOrTheLike = wordSet("the it they a an")

/** Between a figure and a later period stands a clause about something else. */
export function relatesElsewhere(reading: PassageReading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = lowerAt(reading, at)
    // Behind a comma, or a dash ("– 40 of them men – as against 300 in 2021").
    if ((word === "," || word === "-") && openingElsewhere.has(lowerAt(reading, at + 1))) return true
    if (word === "," && lowerAt(reading, at + 1) === "in" && lowerAt(reading, at + 2) === "contrast")
      return true
    // "are at work in 42 districts, and the State will open more in 2025".
    if (
      word === "," &&
      lowerAt(reading, at + 1) === "and" &&
      theOrTheLike.has(lowerAt(reading, at + 2)) &&
      (auxiliaries.has(lowerAt(reading, at + 3)) || auxiliaries.has(lowerAt(reading, at + 4)))
    )
      return true
    if ((word === "which" || word === "whom") && lowerAt(reading, at - 1) === "of" && at > from + 1)
      return true
    if (word === "from" && countsFrom(reading, at + 1)) return true
  }
  return false
}

const otherOrDate = wordSet("other date")

/** "from 900": but "from one of those countries". */
const countsFrom = ({ numerals, claims, tokens }: PassageReading, at: number): boolean =>
  numerals.some(
    ({ from, to }, index) =>
      // "were taken back from 16 countries during 2020".
      from === at && !otherOrDate.has(claims[index]!.class) && tokens[to]?.lower !== "countries"
  )

const openingElsewhere = wordSet(`
  which where compared against almost nearly up down double twice triple before after as more less versus an a
  than these those when
`)
