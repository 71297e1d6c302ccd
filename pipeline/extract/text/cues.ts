import { fold, isCapital, isLetter, wordEnd } from "./letters.ts"

/**
 * Words worth stopping at, as a sieve: for each first letter, small then capital, the lengths of the
 * words looked for, as bits. Most words of a text fall through without being cut out or looked up.
 */
export type CueSieve = Uint32Array

/** @param words as they are printed: a sieve tells "Ministry" from "ministry" */
export function makeCueSieve(words: Iterable<string>): CueSieve {
  const sieve = new Uint32Array(52)
  for (const word of words) {
    const letter = letterOf(word.charCodeAt(0))
    if (letter >= 0) sieve[letter]! |= 1 << Math.min(word.length, 31)
  }
  return sieve
}

/** A word in small letters, and capitalised. */
export const bothCases = (word: string): Array<string> => [word, word[0]!.toUpperCase() + word.slice(1)]

const letterOf = (code: number) =>
  code >= 97 && code <= 122 ? code - 97 : code >= 65 && code <= 90 ? code - 39 : -1

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
    if (!isLetter(code)) {
      at++
      continue
    }
    const end = wordEnd(text, at)
    const letter = letterOf(code)
    let next = end
    if (letter >= 0) {
      const bits = sieve[letter]!
      const own = possessiveStart(text, at, end)
      if ((bits & (1 << Math.min(end - at, 31))) !== 0) next = visit(at, end, fold(text.slice(at, end)))
      if (next === end && own < end && (bits & (1 << Math.min(own - at, 31))) !== 0) {
        next = visit(at, own, fold(text.slice(at, own)))
      }
    }
    at = Math.max(next, end)
  }
}

/** Where "’s" begins at the end of a word, or its end. */
function possessiveStart(text: string, start: number, end: number): number {
  if (text.charCodeAt(end - 1) !== 115 || end - start < 3) return end
  const mark = text.charCodeAt(end - 2)
  return mark === 0x27 || mark === 0x2019 ? end - 2 : end
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
