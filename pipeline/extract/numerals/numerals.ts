import type { Token, Tokenised } from "../text/tokens.ts"
import { makeCueWords, shareCues } from "../text/cue-words.ts"
import { foldedAt, isGlued, endOf } from "../text/tokens.ts"
import { tokenKind } from "../text/words.ts"
import { readDigits, scaleDecimal } from "./decimal.ts"
import { readFraction, readPhrase } from "./phrases.ts"
import type { Part } from "./phrases.ts"
import { cardinal, compound, magnitudes, multiples, occasions, shortMagnitudes, units } from "./words.ts"

/**
 * `share` is a fraction in words, whose value is in per cent; `change` a multiplication, likewise;
 * `compound` begins an adjective ("five-year"); `part` belongs to the numeral before it (a
 * denominator, the "hundred" of "two hundred").
 */
export type NumeralForm = "digits" | "word" | "occasion" | "share" | "change" | "compound" | "part"

export interface Numeral {
  /** Tokens from `from` to `to` (exclusive): the numeral with its magnitude word. */
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly printed: string
  /** Decimal, exact: "2350000000" for "2.35 billion"; null where the printed form is no number. */
  readonly value: string | null
  readonly form: NumeralForm
}

/**
 * Every numeral of a passage, in order: digits, cardinal words and their compounds, once and twice,
 * fractions, doubled and tripled (contract, "numerals"). Ordinals are not numerals.
 */
export function findNumerals(text: string, tokenised: Tokenised): Array<Numeral> {
  const { tokens } = tokenised
  const found: Array<Numeral> = []
  let index = 0
  while (index < tokens.length) {
    const word = tokens[index]!
    if (word.kind === tokenKind.number) index = readNumber(text, tokenised, index, found)
    else if (shareCues(word, opensNumeral)) index = readWord(tokenised, index, found)
    else index++
  }
  return found
}

type Openings = "cardinal" | "occasion" | "change" | "fraction" | "magnitude"

/** How a numeral that begins with this word goes on. */
const openings: ReadonlyMap<string, Openings> = new Map([
  ...[...units.keys()].map((word): [string, Openings] => [word, "cardinal"]),
  ...[...occasions.keys()].map((word): [string, Openings] => [word, "occasion"]),
  ...[...multiples.keys()].map((word): [string, Openings] => [word, "change"]),
  ...[...magnitudes.keys()].map((word): [string, Openings] => [word, "magnitude"]),
  ["half", "fraction"],
  ["quarter", "fraction"],
  ["third", "fraction"]
])

/** Such a word, or one that is joined to another by a hyphen: "five-year". */
const opensNumeral = makeCueWords(openings.keys(), {
  compound: (word, hyphen) => units.has(word.slice(0, hyphen))
})

function readWord(tokenised: Tokenised, index: number, found: Array<Numeral>): number {
  const { tokens } = tokenised
  const token = tokens[index]!
  const opening = openings.get(token.lower)
  if (opening === undefined) return readHyphenated(tokenised, index, found)
  switch (opening) {
    case "occasion":
      return push(found, tokenised, index, index + 1, String(occasions.get(token.lower)), "occasion")
    case "change":
      return push(found, tokenised, index, index + 1, String(multiples.get(token.lower)), "change")
    case "magnitude": {
      const before = foldedAt(tokens, index - 1)
      if (before !== "a" || token.lower.endsWith("s")) return index + 1
      return pushPhrase(found, tokenised, index, readPhrase(tokens, index, index, 1n))
    }
    default: {
      const fraction = readFraction(tokens, index)
      if (fraction !== undefined)
        return push(found, tokenised, index, fraction.to, fraction.value, "share", fraction.parts)
      return opening === "fraction"
        ? readHalf(tokenised, index, found)
        : pushPhrase(
            found,
            tokenised,
            index,
            readPhrase(tokens, index, index + 1, BigInt(units.get(token.lower)!))
          )
    }
  }
}

/** "half a million". */
function readHalf(tokenised: Tokenised, index: number, found: Array<Numeral>): number {
  const { tokens } = tokenised
  const magnitude = magnitudes.get(foldedAt(tokens, index + 2))
  if (tokens[index]!.lower !== "half" || foldedAt(tokens, index + 1) !== "a" || magnitude === undefined)
    return index + 1
  return push(found, tokenised, index, index + 3, String(magnitude / 2n), "word")
}

/** "thirty-five", "two-thirds", and the "five" of "five-year". */
function readHyphenated(tokenised: Tokenised, index: number, found: Array<Numeral>): number {
  const { tokens } = tokenised
  const { lower, text } = tokens[index]!
  const start = tokenised.starts[index]!
  const hyphen = lower.indexOf("-")
  if (hyphen <= 0) return index + 1
  const whole = cardinal(lower)
  if (whole !== undefined)
    return pushPhrase(found, tokenised, index, readPhrase(tokens, index, index + 1, BigInt(whole)))
  const fraction = readFraction(tokens, index)
  if (fraction !== undefined)
    return push(found, tokenised, index, fraction.to, fraction.value, "share", fraction.parts)
  const [first = "", second = ""] = lower.split("-", 2)
  const both = compound(first, second)
  const value = both ?? units.get(first)
  if (value === undefined || ordinalWords.has(second)) return index + 1
  const length = both === undefined ? first.length : first.length + 1 + second.length
  found.push({
    from: index,
    to: index + 1,
    start,
    end: start + length,
    printed: text.slice(0, length),
    value: String(value),
    form: "compound"
  })
  return index + 1
}

const ordinalWords = new Set("first second third fourth fifth sixth seventh eighth ninth".split(" "))
const ordinalEnding = /^(?:st|nd|rd|th)(?:-|$)/

function readNumber(text: string, tokenised: Tokenised, index: number, found: Array<Numeral>): number {
  const { tokens } = tokenised
  const token = tokens[index]!
  const next = tokens[index + 1]
  if (next?.kind === tokenKind.word && isGlued(tokenised, index + 1) && ordinalEnding.test(next.lower))
    return index + 2
  const fraction = readFraction(tokens, index)
  if (fraction !== undefined)
    return push(found, tokenised, index, fraction.to, fraction.value, "share", fraction.parts)
  let to = index + 1
  let value = readDigits(token.text)
  while (to - index < 4) {
    const magnitude = magnitudeAt(text, tokenised, index, to)
    if (magnitude === undefined) break
    if (value !== null) value = scaleDecimal(value, magnitude)
    to++
  }
  push(found, tokenised, index, to, value, "digits")
  if (to > index + 1) scaleRange(tokens, found)
  return to
}

const scaling = makeCueWords([...magnitudes.keys(), ...shortMagnitudes.keys()])

function magnitudeAt(text: string, tokenised: Tokenised, index: number, at: number): bigint | undefined {
  const { tokens } = tokenised
  const word = tokens[at]
  if (word === undefined || !shareCues(word, scaling)) return undefined
  const magnitude = magnitudes.get(word.lower)
  if (magnitude !== undefined) return magnitude
  if (at > index + 1) return undefined
  const short = shortMagnitudes.get(word.lower)
  if (short === undefined || word.lower !== "m") return short
  const sign = text.charCodeAt(tokenised.starts[index]! - 1)
  return isGlued(tokenised, at) && (sign === 0x24 || sign === 0xa3 || sign === 0x20ac) ? short : undefined
}

/** "from 5 to 7 million", "2-3 billion": the magnitude word holds for both ends of a range. */
function scaleRange(tokens: ReadonlyArray<Token>, found: Array<Numeral>): void {
  const last = found[found.length - 1]!
  const first = found[found.length - 2]
  if (first?.form !== "digits" || first.to !== first.from + 1 || first.to + 1 !== last.from) return
  const joiner = tokens[first.to]!.lower
  if (
    joiner !== "to" &&
    joiner !== "-" &&
    !(joiner === "and" && foldedAt(tokens, first.from - 1) === "between")
  )
    return
  const low = readDigits(first.printed)
  const high = readDigits(last.printed)
  if (low === null || high === null || first.printed.length > 5 || !(Number(low) < Number(high))) return
  let value = low
  for (let at = last.from + 1; at < last.to; at++) {
    const word = tokens[at]!.lower
    value = scaleDecimal(value, magnitudes.get(word) ?? shortMagnitudes.get(word)!)
  }
  found[found.length - 2] = { ...first, value }
}

function pushPhrase(
  found: Array<Numeral>,
  tokenised: Tokenised,
  index: number,
  phrase: ReturnType<typeof readPhrase>
): number {
  return push(found, tokenised, index, phrase.to, phrase.value, "word", phrase.parts)
}

function push(
  found: Array<Numeral>,
  tokenised: Tokenised,
  from: number,
  to: number,
  value: string | null,
  form: NumeralForm,
  parts: ReadonlyArray<Part> = []
): number {
  const { tokens, starts } = tokenised
  const printed = tokens[from]!.text
  const start = starts[from]!
  found.push({ from, to, start, end: start + printed.length, printed, value, form })
  for (const part of parts)
    found.push({
      from: part.at,
      to: part.at + 1,
      start: starts[part.at]!,
      end: endOf(tokenised, part.at),
      printed: tokens[part.at]!.text,
      value: part.value,
      form: "part"
    })
  return to
}
