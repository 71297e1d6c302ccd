import { fold, isCapital, wordClass } from "./letters.ts"
import type { Tokenised } from "./tokens.ts"
import { tokenKind } from "./words.ts"

/**
 * Words worth stopping at, as a sieve: a bit for each first letter (small or capital), last letter and
 * length. Nearly every other word of a text falls through without being cut out or looked up.
 */
export type CueSieve = Uint32Array

/** @param words as they are printed: a sieve tells "Ministry" from "ministry" */
export const makeCueSieve = (words: Iterable<string>): CueSieve =>
  widenCueSieve(new Uint32Array(52 * 27), words)

/** A sieve that stops at more words than another. */
export function widenCueSieve(narrow: CueSieve, words: Iterable<string>): CueSieve {
  const sieve = narrow.slice()
  for (const word of words) {
    const first = letterOf(word.charCodeAt(0))
    if (first >= 0) sieve[slotOf(first, word.charCodeAt(word.length - 1))]! |= 1 << Math.min(word.length, 31)
  }
  return sieve
}

/** A word in small letters, and capitalised. */
export const bothCases = (word: string): Array<string> => [word, word[0]!.toUpperCase() + word.slice(1)]

const letterOf = (code: number) =>
  code >= 97 && code <= 122 ? code - 97 : code >= 65 && code <= 90 ? code - 39 : -1

/** Other last letters than a to z share a slot. */
function slotOf(first: number, lastCode: number): number {
  const last = (lastCode | 32) - 97
  return first * 27 + (last >= 0 && last < 26 ? last : 26)
}

/**
 * Calls `visit` for each word of the text that passes the sieve, with its range and its folded form; a
 * possessive without its "’s" where the whole word was not wanted. `visit` returns where to go on, the
 * end of the word or further. One pass.
 */
export function eachCue(
  text: string,
  sieve: CueSieve,
  visit: (start: number, end: number, lower: string) => number
): void {
  const length = text.length
  let at = 0
  while (at < length) {
    const code = text.charCodeAt(at)
    if (wordClass[code] !== 1) {
      at++
      continue
    }
    // As `wordEnd`, written out: this loop sees every character of a document.
    let end = at + 1
    let last = code
    for (; end < length; end++) {
      const next = text.charCodeAt(end)
      const kind = wordClass[next]
      if (kind === 1) last = next
      else if (kind !== 2 || wordClass[text.charCodeAt(end + 1)] !== 1) break
    }
    const first = letterOf(code)
    let next = end
    if (first >= 0) {
      if ((sieve[slotOf(first, last)]! & (1 << Math.min(end - at, 31))) !== 0) {
        next = visit(at, end, fold(text.slice(at, end)))
      }
      // "Policy’s": s, and before it an apostrophe.
      if (next === end && last === 115 && end - at > 2 && wordClass[text.charCodeAt(end - 2)] === 2) {
        const own = end - 2
        if ((sieve[slotOf(first, text.charCodeAt(own - 1))]! & (1 << Math.min(own - at, 31))) !== 0) {
          next = visit(at, own, fold(text.slice(at, own)))
        }
      }
    }
    at = next > end ? next : end
  }
}

/** As `eachCue`, over a text whose words are known already. */
export function eachCueToken(
  { tokens, starts }: Tokenised,
  sieve: CueSieve,
  visit: (start: number, end: number, lower: string) => number
): void {
  let floor = 0
  for (let at = 0; at < tokens.length; at++) {
    const { kind, text, lower } = tokens[at]!
    const start = starts[at]!
    if (kind !== tokenKind.word || start < floor) continue
    const { length } = text
    if (passes(sieve, text, length)) floor = visit(start, start + length, lower)
    if (floor <= start + length && length > 2 && lower.endsWith("'s") && passes(sieve, text, length - 2))
      floor = visit(start, start + length - 2, lower.slice(0, -2))
  }
}

/** Does the word of the first `length` letters pass? */
function passes(sieve: CueSieve, text: string, length: number): boolean {
  const first = letterOf(text.charCodeAt(0))
  return (
    first >= 0 && (sieve[slotOf(first, text.charCodeAt(length - 1))]! & (1 << Math.min(length, 31))) !== 0
  )
}

/** Words that begin with a capital only because a sentence does, or that no name begins with. */
export const nameStops: ReadonlySet<string> = new Set(
  `the this that these those a an and or both each every any all some its their his her in on at by of for from to with within
  without under over through during between after before since until while when where whereas if as per via according pursuant
  following however moreover furthermore also although thus therefore accordingly subsequently additionally similarly meanwhile
  currently finally first second third most many several other another such no not article articles chapter section paragraph
  available see source sources ibid may should adopted approved amended published signed ratified it they there here once
  regarding concerning including although because despite further likewise notably specifically in addition consequently`.split(
    /\s+/
  )
)

export const startsName = (text: string, start: number, end: number): boolean =>
  isCapital(text, start) && !nameStops.has(fold(text.slice(start, end)))
