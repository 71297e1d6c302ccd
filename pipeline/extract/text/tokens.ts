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

const letter = /[\p{L}\p{M}]/u

const isDigit = (code: number) => code >= 48 && code <= 57
const isLetter = (code: number, character: string) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xaa && letter.test(character))
const isHyphen = (code: number) => code === 0x2d || code === 0x2010 || code === 0x2011
const isApostrophe = (code: number) => code === 0x27 || code === 0x2019

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
    if (code <= 32 || code === 0xa0 || code === 0x2009 || code === 0x202f || code === 0x200b) {
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
    if (isLetter(code, text[at]!)) {
      const end = wordEnd(text, at)
      const printed = text.slice(at, end)
      tokens.push({ kind: tokenKind.word, start: at, end, text: printed, lower: plain(printed) })
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

function numberEnd(text: string, start: number): number {
  let at = start
  while (isDigit(text.charCodeAt(at))) at++
  if (at - start <= 3) {
    // Groups of three after commas belong to the number: "2,718,281", but not "10, 45".
    while (text.charCodeAt(at) === 0x2c && threeDigits(text, at + 1)) at += 4
  }
  // One point makes a decimal, several the number of an article ("71.2.3").
  while (text.charCodeAt(at) === 0x2e && isDigit(text.charCodeAt(at + 1))) {
    at++
    while (isDigit(text.charCodeAt(at))) at++
  }
  return at
}

const threeDigits = (text: string, at: number) =>
  isDigit(text.charCodeAt(at)) &&
  isDigit(text.charCodeAt(at + 1)) &&
  isDigit(text.charCodeAt(at + 2)) &&
  !isDigit(text.charCodeAt(at + 3))

function wordEnd(text: string, start: number): number {
  let at = start
  for (;;) {
    while (at < text.length && isLetter(text.charCodeAt(at), text[at]!)) at++
    const code = text.charCodeAt(at)
    const next = text.charCodeAt(at + 1)
    if ((isHyphen(code) || isApostrophe(code)) && isLetter(next, text[at + 1] ?? "")) at++
    else return at
  }
}

function plain(word: string): string {
  const lower = word.toLowerCase()
  return /[‐‑’]/.test(lower) ? lower.replace(/[‐‑]/g, "-").replace(/’/g, "'") : lower
}

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
