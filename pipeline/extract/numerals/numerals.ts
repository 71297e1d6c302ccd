import type { Token } from "../text/tokens.ts"
import { tokenKind } from "../text/tokens.ts"
import { cardinal, fractions, magnitudes, multiples, occasions } from "./words.ts"

/**
 * `share` is a fraction in words, whose value is in per cent; `change` a multiplication, likewise;
 * `part` belongs to the numeral before it (a denominator, the "hundred" of "two hundred").
 */
export type NumeralForm = "digits" | "word" | "occasion" | "share" | "change" | "part"

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
export function findNumerals(text: string, tokens: ReadonlyArray<Token>): Array<Numeral> {
  const found: Array<Numeral> = []
  let index = 0
  while (index < tokens.length) {
    const token = tokens[index]!
    if (token.kind === tokenKind.number) {
      index = pushDigits(text, tokens, index, found)
    } else if (token.kind === tokenKind.word) {
      index = pushWords(tokens, index, found)
    } else index++
  }
  return found
}

const ordinalEnding = new Set(["st", "nd", "rd", "th"])

function pushDigits(
  text: string,
  tokens: ReadonlyArray<Token>,
  index: number,
  found: Array<Numeral>
): number {
  const token = tokens[index]!
  const next = tokens[index + 1]
  if (next !== undefined && next.start === token.end && ordinalEnding.has(next.lower)) return index + 2
  const outOf = token.text.length <= 2 ? oneIn(tokens, index, Number(token.text)) : undefined
  if (outOf !== undefined) {
    const { start, end, text: printed } = tokens[outOf.at]!
    found.push({
      from: index,
      to: outOf.at + 1,
      start: token.start,
      end: token.end,
      printed: token.text,
      value: String(shareOf(Number(token.text), outOf.of)),
      form: "share"
    })
    found.push({
      from: outOf.at,
      to: outOf.at + 1,
      start,
      end,
      printed,
      value: partValue(printed),
      form: "part"
    })
    return outOf.at + 1
  }
  const scale = next === undefined ? undefined : magnitudeOf(text, token, next)
  const digits = token.text.replaceAll(",", "")
  found.push({
    from: index,
    to: scale === undefined ? index + 1 : index + 2,
    start: token.start,
    end: token.end,
    printed: token.text,
    value: isDecimal(digits)
      ? scale === undefined
        ? trimDecimal(digits)
        : scaleDecimal(digits, scale)
      : null,
    form: "digits"
  })
  return scale === undefined ? index + 1 : index + 2
}

const isDecimal = (digits: string) => digits.indexOf(".") === digits.lastIndexOf(".")

const shortMagnitudes = new Map([
  ["m", 1_000_000n],
  ["bn", 1_000_000_000n]
])

function magnitudeOf(text: string, number: Token, next: Token): bigint | undefined {
  const word = magnitudes.get(next.lower.endsWith("s") ? next.lower.slice(0, -1) : next.lower)
  if (word !== undefined) return word
  return next.start === number.end && text[number.end] !== "-" ? shortMagnitudes.get(next.lower) : undefined
}

/** Number words from `index`: one numeral for the value, `part` for each further word of it. */
function pushWords(tokens: ReadonlyArray<Token>, index: number, found: Array<Numeral>): number {
  const token = tokens[index]!
  const word = token.lower
  const first = cardinal(word)
  if (first !== undefined) return pushCardinal(tokens, index, first, found)
  const single = (value: number, form: NumeralForm) => {
    found.push({
      from: index,
      to: index + 1,
      start: token.start,
      end: token.end,
      printed: token.text,
      value: String(value),
      form
    })
    return index + 1
  }
  const times = occasions.get(word)
  if (times !== undefined) return single(times, "occasion")
  const change = multiples.get(word)
  if (change !== undefined) return single(change, "change")
  const hyphen = word.indexOf("-")
  if (hyphen > 0) {
    const above = cardinal(word.slice(0, hyphen))
    const below = fractions.get(word.slice(hyphen + 1))
    if (above !== undefined && below !== undefined && above < below)
      return single(shareOf(above, below), "share")
  }
  if (word === "half" || ((word === "quarter" || word === "third") && isFraction(tokens, index))) {
    return single(shareOf(1, fractions.get(word)!), "share")
  }
  const magnitude = magnitudes.get(word)
  if (magnitude !== undefined && tokens[index - 1]?.lower === "a") return single(Number(magnitude), "word")
  return index + 1
}

/** "a quarter of", "one third": not "the third meeting", "the second quarter". */
function isFraction(tokens: ReadonlyArray<Token>, index: number): boolean {
  const before = tokens[index - 1]?.lower
  const after = tokens[index + 1]?.lower
  return (
    before === "a" &&
    (after === "of" || after === "were" || after === "are" || after === "had" || after === "have")
  )
}

function pushCardinal(
  tokens: ReadonlyArray<Token>,
  index: number,
  first: number,
  found: Array<Numeral>
): number {
  const token = tokens[index]!
  const next = tokens[index + 1]?.lower ?? ""
  const below = fractions.get(next)
  const push = (to: number, value: string, form: NumeralForm, parts: ReadonlyArray<number>) => {
    found.push({ from: index, to, start: token.start, end: token.end, printed: token.text, value, form })
    for (const part of parts) {
      const { start, end, text } = tokens[part]!
      found.push({
        from: part,
        to: part + 1,
        start,
        end,
        printed: text,
        value: partValue(text),
        form: "part"
      })
    }
    return to
  }
  if (below !== undefined && first < below && next !== "half" && first > 1 === next.endsWith("s")) {
    return push(index + 2, String(shareOf(first, below)), "share", [index + 1])
  }
  const outOf = oneIn(tokens, index, first)
  if (outOf !== undefined) return push(outOf.at + 1, String(shareOf(first, outOf.of)), "share", [outOf.at])
  const phrase = readPhrase(tokens, index, first)
  return push(phrase.to, phrase.value, "word", phrase.parts)
}

/** "one in five", "four out of ten": the denominator and where it stands. */
function oneIn(
  tokens: ReadonlyArray<Token>,
  index: number,
  above: number
): { at: number; of: number } | undefined {
  const between = tokens[index + 1]?.lower
  const at =
    between === "in" ? index + 2 : between === "out" && tokens[index + 2]?.lower === "of" ? index + 3 : -1
  if (at < 0) return undefined
  const digits =
    tokens[at]?.kind === tokenKind.number &&
    tokens[index]!.kind === tokenKind.number &&
    (between === "out" || above === 1)
  const of = digits ? Number(tokens[at]!.text) : cardinal(tokens[at]?.lower ?? "")
  return of !== undefined && of > above && of <= 10 ? { at, of } : undefined
}

/** "one hundred and thirty-eight", "two thousand": the value of the whole phrase. */
function readPhrase(tokens: ReadonlyArray<Token>, index: number, first: number) {
  const parts: Array<number> = []
  let total = 0n
  let group = BigInt(first)
  let at = index + 1
  for (;;) {
    const word = tokens[at]?.lower ?? ""
    const magnitude = magnitudes.get(word)
    if (magnitude === 100n) {
      group = (group === 0n ? 1n : group) * 100n
      parts.push(at++)
      continue
    }
    if (magnitude !== undefined) {
      total += group * magnitude
      group = 0n
      at++
      continue
    }
    const tail = word === "and" ? at + 1 : at
    const more = cardinal(tokens[tail]?.lower ?? "")
    const open =
      at > index + 1 && magnitudes.has(tokens[at - 1]!.lower) && (group % 100n === 0n || group === 0n)
    if (more === undefined || !open || (word !== "and" && tail !== at)) break
    group += BigInt(more)
    parts.push(tail)
    at = tail + 1
  }
  return { to: at, value: String(total + group), parts }
}

const partValue = (word: string) => {
  const lower = word.toLowerCase()
  const value =
    cardinal(lower) ??
    fractions.get(lower) ??
    magnitudes.get(lower) ??
    (/^\d+$/.test(lower) ? lower : undefined)
  return value === undefined ? null : String(value)
}

/** A fraction in per cent, to two decimals. */
const shareOf = (above: number, below: number) => Math.round((above * 10_000) / below) / 100

/** "007" -> "7", "4.70" -> "11.5": the shortest decimal of the same value. */
export function trimDecimal(digits: string): string {
  const [whole = "", fraction = ""] = digits.split(".")
  const left = whole.replace(/^0+(?=\d)/, "")
  const right = fraction.replace(/0+$/, "")
  return right === "" ? left : `${left}.${right}`
}

/** A decimal times a power of ten, exactly. */
export function scaleDecimal(digits: string, magnitude: bigint): string {
  const [whole = "", fraction = ""] = digits.split(".")
  const scaled = (BigInt(whole + fraction) * magnitude).toString().padStart(fraction.length + 1, "0")
  if (fraction.length === 0) return trimDecimal(scaled)
  return trimDecimal(`${scaled.slice(0, -fraction.length)}.${scaled.slice(-fraction.length)}`)
}
