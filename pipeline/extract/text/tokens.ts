import { isDigit, isSpace, wordClass } from "./letters.ts"
import { WordTable } from "./word-table.ts"
import { tokenKind } from "./words.ts"
import type { Token } from "./words.ts"

export type { Token } from "./words.ts"

/** A text as its words, numbers and marks, which every recogniser reads, and where each begins. */
export interface Tokenised {
  readonly tokens: ReadonlyArray<Token>
  readonly starts: ReadonlyArray<number>
}

/**
 * Words keep their inner hyphens and apostrophes ("asylum-seekers", "Ombudsman’s"); numbers are
 * digits with thousands commas and inner points ("2,718,281", "4.70", "71.2.3"); everything
 * else that is not white space is a mark of one character. One pass, linear.
 *
 * @param words those that the document has used before
 */
export function tokenise(text: string, words = new WordTable()): Tokenised {
  const { length } = text
  const codes = words.codesOf(text)
  const { tokens, starts } = words
  let count = 0
  let at = 0
  while (at < length) {
    const code = codes[at]!
    if (wordClass[code] === 1) {
      let end = at
      let hash = 0
      // As `wordEnd`, written out: this loop sees every letter of a document.
      for (;;) {
        const next = codes[end]!
        const kind = wordClass[next]
        if (kind !== 1 && (kind !== 2 || wordClass[codes[end + 1]!] !== 1)) break
        hash = (Math.imul(hash, 31) + next) | 0
        end++
      }
      tokens[count] = words.take(text, tokenKind.word, codes, at, end, hash)
      starts[count++] = at
      at = end
    } else if (code <= 32 || isSpace(code)) {
      at++
    } else if (isDigit(code)) {
      const end = numberEnd(codes, at)
      let hash = 1
      for (let digit = at; digit < end; digit++) hash = (Math.imul(hash, 31) + codes[digit]!) | 0
      tokens[count] = words.take(text, tokenKind.number, codes, at, end, hash)
      starts[count++] = at
      at = end
    } else {
      tokens[count] = words.take(text, tokenKind.mark, codes, at, at + 1, code)
      starts[count++] = at
      at++
    }
  }
  return { tokens: tokens.slice(0, count), starts: starts.slice(0, count) }
}

/** Where a token ends in the text; 0 before the first. */
export const endOf = ({ tokens, starts }: Tokenised, at: number): number =>
  at < 0 ? 0 : starts[at]! + tokens[at]!.text.length

/** Does a token stand right behind the one before it? */
export const isGlued = (text: Tokenised, at: number): boolean =>
  at > 0 && at < text.tokens.length && text.starts[at] === endOf(text, at - 1)

function numberEnd(codes: Uint16Array, start: number): number {
  let at = start
  while (isDigit(codes[at]!)) at++
  if (at - start <= 3) at = groupsEnd(codes, at)
  // One point makes a decimal, several the number of an article ("71.2.3").
  while (codes[at] === 0x2e && isDigit(codes[at + 1]!)) {
    at++
    while (isDigit(codes[at]!)) at++
  }
  return at
}

/** Thousands after commas or no-break spaces ("2,718,281", but not "10, 45"), or lakhs ("1,20,000"). */
function groupsEnd(codes: Uint16Array, start: number): number {
  const separator = codes[start]!
  if (separator !== 0x2c && separator !== 0xa0 && separator !== 0x202f && separator !== 0x2009) return start
  let at = start
  while (codes[at] === separator && threeDigits(codes, at + 1)) at += 4
  if (at > start || separator !== 0x2c) return at
  while (at < start + 12 && codes[at] === 0x2c && twoDigits(codes, at + 1)) at += 3
  return at > start && codes[at] === 0x2c && threeDigits(codes, at + 1) ? at + 4 : start
}

const twoDigits = (codes: Uint16Array, at: number) =>
  isDigit(codes[at]!) && isDigit(codes[at + 1]!) && !isDigit(codes[at + 2]!)

const threeDigits = (codes: Uint16Array, at: number) =>
  isDigit(codes[at]!) && isDigit(codes[at + 1]!) && isDigit(codes[at + 2]!) && !isDigit(codes[at + 3]!)

/** The folded word at `index`; none where there is no such token. */
export const foldedAt = (tokens: ReadonlyArray<Token>, index: number): string =>
  // Asked first: a look before an array's beginning is looked up by name, and its place in the code slow ever after.
  index >= 0 && index < tokens.length ? tokens[index]!.lower : ""

/** The index of the first token that starts at or after `offset`. */
export function tokenAt({ starts }: Tokenised, offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}
