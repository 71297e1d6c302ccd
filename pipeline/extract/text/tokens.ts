import { fold, isDigit, isHyphen, isLetter, isSpace, wordEnd } from "./letters.ts"

/**
 * Prose cut into words, numbers and marks: what every recogniser reads.
 */
export const tokenKind = { word: 0, number: 1, mark: 2 } as const
export type TokenKind = (typeof tokenKind)[keyof typeof tokenKind]

export interface Token {
  readonly kind: TokenKind
  readonly start: number
  readonly end: number
  readonly text: string
  /** Lower case, with plain hyphens and apostrophes. */
  readonly lower: string
}

/**
 * Words keep their inner hyphens and apostrophes ("asylum-seekers", "Ombudsman’s"); numbers are
 * digits with thousands commas and inner points ("2,718,281", "4.70", "71.2.3"); everything
 * else that is not white space is a mark of one character. One pass, linear.
 */
export function tokenise(text: string): Array<Token> {
  const tokens: Array<Token> = []
  const length = text.length
  let at = 0
  while (at < length) {
    const code = text.charCodeAt(at)
    if (code <= 32 || isSpace(code)) {
      at++
      continue
    }
    if (isDigit(code)) {
      const end = numberEnd(text, at)
      const printed = text.slice(at, end)
      tokens.push({ kind: tokenKind.number, start: at, end, text: printed, lower: printed })
      at = end
      continue
    }
    if (isLetter(code)) {
      const small = smallLettersEnd(text, at)
      const end = small > at && endsWord(text.charCodeAt(small)) ? small : wordEnd(text, at)
      const printed = text.slice(at, end)
      const lower = end === small ? printed : fold(printed)
      tokens.push({ kind: tokenKind.word, start: at, end, text: printed, lower })
      at = end
      continue
    }
    tokens.push({
      kind: tokenKind.mark,
      start: at,
      end: at + 1,
      text: text[at]!,
      lower: plainMark(code, text[at]!)
    })
    at++
  }
  return tokens
}

/** Most words are a to z alone, and need no folding. */
function smallLettersEnd(text: string, start: number): number {
  let at = start
  let code = text.charCodeAt(at)
  while (code >= 97 && code <= 122) code = text.charCodeAt(++at)
  return at
}

const endsWord = (code: number) =>
  Number.isNaN(code) || code === 32 || (code < 128 && code !== 0x2d && code !== 0x27 && !isLetter(code))

function numberEnd(text: string, start: number): number {
  let at = start
  while (isDigit(text.charCodeAt(at))) at++
  if (at - start <= 3) at = groupsEnd(text, at)
  // One point makes a decimal, several the number of an article ("71.2.3").
  while (text.charCodeAt(at) === 0x2e && isDigit(text.charCodeAt(at + 1))) {
    at++
    while (isDigit(text.charCodeAt(at))) at++
  }
  return at
}

/** Thousands after commas or no-break spaces ("2,718,281", but not "10, 45"), or lakhs ("1,20,000"). */
function groupsEnd(text: string, start: number): number {
  const separator = text.charCodeAt(start)
  if (separator !== 0x2c && separator !== 0xa0 && separator !== 0x202f && separator !== 0x2009) return start
  let at = start
  while (text.charCodeAt(at) === separator && threeDigits(text, at + 1)) at += 4
  if (at > start || separator !== 0x2c) return at
  while (at < start + 12 && text.charCodeAt(at) === 0x2c && twoDigits(text, at + 1)) at += 3
  return at > start && text.charCodeAt(at) === 0x2c && threeDigits(text, at + 1) ? at + 4 : start
}

const twoDigits = (text: string, at: number) =>
  isDigit(text.charCodeAt(at)) && isDigit(text.charCodeAt(at + 1)) && !isDigit(text.charCodeAt(at + 2))

const threeDigits = (text: string, at: number) =>
  isDigit(text.charCodeAt(at)) &&
  isDigit(text.charCodeAt(at + 1)) &&
  isDigit(text.charCodeAt(at + 2)) &&
  !isDigit(text.charCodeAt(at + 3))

function plainMark(code: number, mark: string): string {
  if (isHyphen(code) || code === 0x2013 || code === 0x2014 || code === 0x2212) return "-"
  return mark
}

/** The index of the first token that starts at or after `offset`. */
export function tokenAt(tokens: ReadonlyArray<Token>, offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}
