import { cardinal } from "../numerals/words.ts"
import type { Token, Tokenised } from "../text/tokens.ts"
import { foldedAt, isGlued } from "../text/tokens.ts"
import { tokenKind } from "../text/words.ts"
import { pauseBracketOrEnd, wordSet, ordinals } from "../text/vocabulary.ts"
import type { Stretch } from "./calendar.ts"
import { halfOf, monthOf, quarterOf } from "./calendar.ts"
import { isYear } from "./names.ts"

/** A half, a quarter or some months of a year: tokens `from` to `to`. */
export interface PartOfYear {
  readonly from: number
  readonly to: number
  readonly stretch: Stretch
}

interface Kind {
  /** How many there are in a year. */
  readonly count: number
  readonly stretch: (year: number, ordinal: number) => Stretch
}

const month: Kind = { count: 12, stretch: monthOf }
const quarter: Kind = { count: 4, stretch: quarterOf }
const half: Kind = { count: 2, stretch: halfOf }

const kinds: ReadonlyMap<string, Kind> = new Map([
  ["month", month],
  ["months", month],
  ["quarter", quarter],
  ["quarters", quarter],
  ["trimester", quarter],
  ["half", half],
  ["semester", half],
  ["q", quarter],
  ["h", half]
])

/** "first half of 2023", "last quarter of 2020", "the first six months of 2022"; `index` is the noun. */
export function partOfYear(tokens: ReadonlyArray<Token>, index: number): PartOfYear | undefined {
  const kind = kinds.get(tokens[index]!.lower)
  if (kind === undefined) return undefined
  const yearAt = yearAfter(tokens, index + 1)
  if (yearAt === undefined) return undefined
  const year = Number(tokens[yearAt]!.text)
  if (tokens[index]!.lower.endsWith("s")) return severalParts(tokens, index, kind, year, yearAt + 1)
  const ordinal = ordinalBefore(tokens, index, kind)
  return ordinal === undefined
    ? undefined
    : { from: ordinal.from, to: yearAt + 1, stretch: kind.stretch(year, ordinal.value) }
}

const linking = new Set(["of", "the", "year", "in", "fiscal", "financial", "calendar", ","])

/** The year that "of", "of the year" or nothing leads to. */
function yearAfter(tokens: ReadonlyArray<Token>, from: number): number | undefined {
  let at = from
  while (at < from + 4 && linking.has(foldedAt(tokens, at))) at++
  return isYear(tokens[at]) ? at : undefined
}

const stOrTheLike = wordSet("st nd rd th")

function ordinalBefore(
  tokens: ReadonlyArray<Token>,
  index: number,
  { count }: Kind
): { from: number; value: number } | undefined {
  const word = foldedAt(tokens, index - 1)
  if (word === "last" || word === "final") return { from: index - 1, value: count }
  const named = ordinals.get(word)
  if (named !== undefined) return named <= count ? { from: index - 1, value: named } : undefined
  const digits = tokens[index - 2]
  if (!stOrTheLike.has(word) || digits?.kind !== tokenKind.number) return undefined
  const value = Number(digits.text)
  return value >= 1 && value <= count ? { from: index - 2, value } : undefined
}

/** "the first three quarters of 2022", "the last 3 months of 2022". */
function severalParts(
  tokens: ReadonlyArray<Token>,
  index: number,
  { count, stretch }: Kind,
  year: number,
  to: number
): PartOfYear | undefined {
  const side = foldedAt(tokens, index - 2)
  if (side !== "first" && side !== "last" && side !== "final") return undefined
  const before = tokens[index - 1]!
  const number = before.kind === tokenKind.number ? Number(before.text) : cardinal(before.lower)
  if (number === undefined || !(number >= 2 && number < count)) return undefined
  const first = stretch(year, side === "first" ? 1 : count - number + 1)
  const last = stretch(year, side === "first" ? number : count)
  return {
    from: index - 2,
    to,
    stretch: { start: first.start, end: last.end, precision: first.precision }
  }
}

/** "Q2 2020", "Q3 of 2021", "H1 2022"; the letter is a token of its own. */
export function shortPartOfYear(text: Tokenised, index: number): PartOfYear | undefined {
  const { tokens } = text
  const letter = tokens[index]!
  if (letter.text !== "Q" && letter.text !== "H") return undefined
  const number = tokens[index + 1]
  if (number?.kind !== tokenKind.number || !isGlued(text, index + 1)) return undefined
  const { count, stretch } = kinds.get(letter.lower)!
  const ordinal = Number(number.text)
  const yearAt = yearAfter(tokens, index + 2)
  if (!(ordinal >= 1 && ordinal <= count) || yearAt === undefined) return undefined
  return { from: index, to: yearAt + 1, stretch: stretch(Number(tokens[yearAt]!.text), ordinal) }
}

const theOrThat = wordSet("the that")

/** "In the first half of the year", "and in the second half, 96", "90 in the first quarter": by the year named last. */
export function relativePart(
  tokens: ReadonlyArray<Token>,
  index: number,
  year: number
): PartOfYear | undefined {
  const kind = kinds.get(foldedAt(tokens, index))
  if (kind !== half && kind !== quarter) return undefined
  const ordinal = ordinals.get(foldedAt(tokens, index - 1))
  if (ordinal === undefined || ordinal > kind.count) return undefined
  const ofYear =
    foldedAt(tokens, index + 1) === "of" &&
    theOrThat.has(foldedAt(tokens, index + 2)) &&
    foldedAt(tokens, index + 3) === "year"
  const isAlone = kind === half ? foldedAt(tokens, index + 1) === "," : isInIt(tokens, index)
  if (!ofYear && !isAlone) return undefined
  return { from: index - 1, to: ofYear ? index + 4 : index + 1, stretch: kind.stretch(year, ordinal) }
}

/** "in the first quarter", and nothing behind it. */
const isInIt = (tokens: ReadonlyArray<Token>, index: number): boolean =>
  pauseBracketOrEnd.has(foldedAt(tokens, index + 1)) &&
  foldedAt(tokens, index - 2) === "the" &&
  inOrDuring.has(foldedAt(tokens, index - 3))

const inOrDuring = wordSet("in during")

const previousOrTheLike = wordSet("previous preceding prior last")

/** "the same quarter of 2020", "of the previous year", "the most recent quarter": by the last quarter named. */
export function relativeQuarter(
  tokens: ReadonlyArray<Token>,
  index: number,
  last: Stretch | null
): PartOfYear | undefined {
  if (last === null || tokens[index]!.lower !== "quarter") return undefined
  const before = foldedAt(tokens, index - 1)
  if (before === "recent" || before === "last" || before === "latest" || before === "that")
    return { from: index - 1, to: index + 1, stretch: last }
  if (before !== "same" && before !== "corresponding") return undefined
  const ordinal = Math.ceil(Number(last.end.slice(5, 7)) / 3)
  const yearAt = yearAfter(tokens, index + 1)
  if (yearAt !== undefined)
    return {
      from: index - 1,
      to: yearAt + 1,
      stretch: quarterOf(Number(tokens[yearAt]!.text), ordinal)
    }
  const previous = index + 3
  return previousOrTheLike.has(foldedAt(tokens, previous)) && foldedAt(tokens, previous + 1) === "year"
    ? {
        from: index - 1,
        to: previous + 2,
        stretch: quarterOf(Number(last.end.slice(0, 4)) - 1, ordinal)
      }
    : undefined
}
