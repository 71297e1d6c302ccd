import type { Token } from "../text/tokens.ts"
import { foldedAt } from "../text/tokens.ts"
import { tokenKind } from "../text/words.ts"
import { percentOf, readDigits } from "./decimal.ts"
import { cardinal, fractions, magnitudes } from "./words.ts"
import { wordSet } from "../text/vocabulary.ts"

/** A further word of a numeral, with what it stands for by itself. */
export interface Part {
  readonly at: number
  readonly value: string | null
}

export interface Phrase {
  /** Token after the last word of the numeral. */
  readonly to: number
  readonly value: string
  readonly parts: ReadonlyArray<Part>
}

const partAt = (tokens: ReadonlyArray<Token>, at: number): Part => {
  const { lower, text, kind } = tokens[at]!
  if (kind === tokenKind.number) return { at, value: readDigits(text) }
  const value = cardinal(lower) ?? fractions.get(lower) ?? magnitudes.get(lower)
  return { at, value: value === undefined ? null : String(value) }
}

/** In words: as far as any number that people write out. */
const longestPhrase = 24

/**
 * The numeral in words that opens at `from` with `first` and goes on at `start`: "one hundred and
 * thirty-eight", "two thousand million", "two and a half million".
 */
export function readPhrase(tokens: ReadonlyArray<Token>, from: number, start: number, first: bigint): Phrase {
  const parts: Array<Part> = []
  // Counted in halves.
  let total = 0n
  let group = first * 2n
  let scaled = 0n
  let at = start
  // "Three thousand four hundred": a word of magnitude that others follow is one of several.
  let passed: Part | undefined
  const take = (part: Part) => {
    if (passed !== undefined) parts.push(passed)
    passed = undefined
    parts.push(part)
  }
  while (at - from < longestPhrase) {
    const word = foldedAt(tokens, at)
    const magnitude = magnitudes.get(word)
    if (magnitude === 100n) {
      group = group === 0n ? 200n : group * 100n
      if (at > from) take(partAt(tokens, at))
      at++
    } else if (magnitude !== undefined) {
      // "Two thousand million": the second word multiplies what the first made.
      if (group === 0n) {
        total += scaled * (magnitude - 1n)
        scaled *= magnitude
      } else {
        scaled = group * magnitude
        total += scaled
        group = 0n
      }
      passed = at > from ? partAt(tokens, at) : undefined
      at++
    } else if (at === start && word === "and" && isHalf(tokens, at + 1)) {
      group += 1n
      take(partAt(tokens, at + 2))
      at += 3
    } else {
      const tail = word === "and" ? at + 1 : at
      const more = cardinal(foldedAt(tokens, tail))
      const open = at > from && group % 200n === 0n && magnitudes.has(tokens[at - 1]!.lower)
      if (more === undefined || !open) break
      group += BigInt(more) * 2n
      take(partAt(tokens, tail))
      at = tail + 1
    }
  }
  const halves = total + group
  return { to: at, value: `${halves / 2n}${halves % 2n === 0n ? "" : ".5"}`, parts }
}

const isHalf = (tokens: ReadonlyArray<Token>, at: number) =>
  foldedAt(tokens, at) === "a" && foldedAt(tokens, at + 1) === "half"

/** A share in words or out of a few: "half", "two thirds", "two-thirds", "a quarter", "one in five". */
export function readFraction(tokens: ReadonlyArray<Token>, index: number): Phrase | undefined {
  const token = tokens[index]!
  const word = token.lower
  if (token.kind === tokenKind.word) {
    if (word === "half")
      return isHalfOfMagnitude(tokens, index) ? undefined : { to: index + 1, value: "50", parts: [] }
    if (word === "third" || word === "quarter")
      return isPart(tokens, index)
        ? { to: index + 1, value: percentOf(1, fractions.get(word)!), parts: [] }
        : undefined
    const hyphen = word.indexOf("-")
    if (hyphen > 0) {
      const above = cardinal(word.slice(0, hyphen))
      const below = fractions.get(word.slice(hyphen + 1))
      if (above !== undefined && below !== undefined && agree(above, below, word))
        return { to: index + 1, value: percentOf(above, below), parts: [] }
    }
  }
  const next = foldedAt(tokens, index + 1)
  // "One inhabitant in five", "nine cases out of ten".
  const joiner = foldedAt(tokens, index + 2)
  if ((joiner === "in" || joiner === "out") && token.kind === tokenKind.word && /^[a-z]+$/.test(next)) {
    const above = cardinal(word)
    const found = outOf(tokens, index + 1, above)
    // "Two centres in five cities": a share counts nothing behind it.
    const counts = joiner === "in" && above !== 1 && !afterShare.test(foldedAt(tokens, found?.to ?? 0))
    if (found !== undefined && !counts) return found
  }
  // "seven foreign patients in ten are".
  if (token.kind === tokenKind.word && foldedAt(tokens, index + 3) === "in" && areWords(tokens, index + 1)) {
    const found = outOf(tokens, index + 2, cardinal(word))
    if (found !== undefined && afterShare.test(foldedAt(tokens, found.to))) return found
  }
  // "seven of every ten".
  const divides =
    next === "in" || next === "out" || (next === "of" && foldedAt(tokens, index + 2) === "every")
  if (token.kind === tokenKind.number)
    return divides && token.text.length <= 3 ? outOf(tokens, index, wholeOf(token.text)) : undefined
  const above = cardinal(word)
  if (above === undefined) return undefined
  const below = next === "half" ? undefined : fractions.get(next)
  if (below !== undefined && agree(above, below, next) && !isStretchOfTime(tokens, index))
    return { to: index + 2, value: percentOf(above, below), parts: [partAt(tokens, index + 1)] }
  return divides ? outOf(tokens, index, above) : undefined
}

const areWords = (tokens: ReadonlyArray<Token>, at: number) =>
  /^[a-z]+$/.test(foldedAt(tokens, at)) && /^[a-z]+$/.test(foldedAt(tokens, at + 1))

const afterShare = /^(?:[,.;)]|had|have|has|were|was|are|is|did|do|concerned|came|come|live|lived)$/

/** "one third", "two thirds", but not "two third". */
const agree = (above: number, below: number, word: string) =>
  above < below && above > 1 === word.endsWith("s")

const firstOrTheLike = wordSet("first last next past previous following final")

/** "the first three quarters of 2022", "the last two quarters". */
const isStretchOfTime = (tokens: ReadonlyArray<Token>, index: number) =>
  firstOrTheLike.has(foldedAt(tokens, index - 1))

const isHalfOfMagnitude = (tokens: ReadonlyArray<Token>, index: number) =>
  foldedAt(tokens, index + 1) === "a" && magnitudes.has(foldedAt(tokens, index + 2))

const approximations = wordSet(
  "by than over under nearly almost about around only just approximately roughly to some least representing constituting"
)
const afterFraction = /^(?:of|were|was|are|is|had|have|has|[.,;:)])$/

const preposition = wordSet("for from in by to")
const inOrTheLike = wordSet("in compared since between from as during on and or over at")

/** "a quarter of", "by a third": not "the third meeting", "the second quarter", "a third party". */
function isPart(tokens: ReadonlyArray<Token>, index: number): boolean {
  if (foldedAt(tokens, index - 1) !== "a") return false
  const next = foldedAt(tokens, index + 1) || "."
  if (afterFraction.test(next)) return true
  const before = foldedAt(tokens, index - 2)
  if ((before === "," || before === "and") && preposition.has(next)) return true
  return approximations.has(before) && inOrTheLike.has(next)
}

/** "one in five", "four out of ten", "one in every 20", "seven of every ten". */
function outOf(tokens: ReadonlyArray<Token>, index: number, above: number | undefined): Phrase | undefined {
  if (above === undefined) return undefined
  let at = index + 2
  if (tokens[index + 1]!.lower === "out") {
    if (foldedAt(tokens, at) !== "of") return undefined
    at++
  }
  const every = foldedAt(tokens, at) === "every"
  if (every) at++
  const denominator = tokens[at]
  if (denominator === undefined) return undefined
  const inDigits = denominator.kind === tokenKind.number
  const below = inDigits ? wholeOf(denominator.text) : cardinal(denominator.lower)
  if (below === undefined || below <= above) return undefined
  const bounded =
    every ||
    (inDigits && tokens[index + 1]!.lower === "in"
      ? (above === 1 && below <= 100) || below === 10 || below === 100
      : below <= 10)
  return bounded && below <= 1_000
    ? { to: at + 1, value: percentOf(above, below), parts: [partAt(tokens, at)] }
    : undefined
}

const wholeOf = (digits: string): number | undefined =>
  /^\d{1,4}$/.test(digits) ? Number(digits) : undefined
