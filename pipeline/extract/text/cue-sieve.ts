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
    const slot = slotOf(word.charCodeAt(0), word.charCodeAt(word.length - 1))
    if (slot >= 0) sieve[slot]! |= bitOf(word.length)
  }
  return sieve
}

/** A word in small letters, and capitalised. */
export const bothCases = (word: string): Array<string> => [word, word[0]!.toUpperCase() + word.slice(1)]

/** Where a sieve has the words with a first and a last letter; -1 for those that begin with none from a to z. */
export function slotOf(firstCode: number, lastCode: number): number {
  const first =
    firstCode >= 97 && firstCode <= 122
      ? firstCode - 97
      : firstCode >= 65 && firstCode <= 90
        ? firstCode - 39
        : -1
  if (first < 0) return -1
  // Other last letters than a to z share a slot.
  const last = (lastCode | 32) - 97
  return first * 27 + (last >= 0 && last < 26 ? last : 26)
}

/** The bit that stands for words of a length. */
export const bitOf = (length: number): number => 1 << Math.min(length, 31)
