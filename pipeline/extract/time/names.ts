import { isGlued } from "../text/tokens.ts"
import type { Token, Tokenised } from "../text/tokens.ts"
import { tokenKind } from "../text/words.ts"
import { wordSet, months } from "../text/vocabulary.ts"

export const isYear = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === tokenKind.number && isYearNumber(token.text)

/** Four digits from 1800 to 2099. */
const isYearNumber = (digits: string) =>
  digits.length === 4 && Number(digits) >= 1800 && Number(digits) < 2100

/** 1 to 31, or 0 for what is no day of a month. */
export function dayNumber(token: Token | undefined): number {
  if (token === undefined || token.kind !== tokenKind.number || token.text.length > 2) return 0
  const day = Number(token.text)
  return day >= 1 && day <= 31 ? day : 0
}

const shortMonths: ReadonlyMap<string, number> = new Map([
  ...[...months].map(([month, number]): [string, number] => [month.slice(0, 3), number]),
  ["sept", 9]
])

/** "march", "sep". */
export const monthNames: ReadonlyArray<string> = [...months.keys(), ...shortMonths.keys()]

/** "mid-march". */
export const isHyphenatedMonth = (word: string, hyphen: number): boolean =>
  monthBehindHyphen(word, hyphen) !== undefined

/** The month named at a token, in full or short ("Sept."), and the token after it. */
export function monthNameAt(
  text: Tokenised,
  at: number
): { readonly month: number; readonly to: number } | undefined {
  const { tokens } = text
  const token = tokens[at]
  if (token === undefined) return undefined
  if (token.text[0] === token.lower[0]) return hyphenatedMonth(token, at)
  const whole = months.get(token.lower)
  if (whole !== undefined) return { month: whole, to: at + 1 }
  const short = shortMonths.get(token.lower)
  if (short === undefined) return undefined
  return { month: short, to: tokens[at + 1]?.text === "." && isGlued(text, at + 1) ? at + 2 : at + 1 }
}

/** "mid-March", "end-December". */
function hyphenatedMonth(
  token: Token,
  at: number
): { readonly month: number; readonly to: number } | undefined {
  const month = monthBehindHyphen(token.lower, token.lower.indexOf("-"))
  return month === undefined ? undefined : { month, to: at + 1 }
}

const partsOfTimes = wordSet("mid end early late")

function monthBehindHyphen(word: string, hyphen: number): number | undefined {
  if (hyphen < 3 || !partsOfTimes.has(word.slice(0, hyphen))) return undefined
  return months.get(word.slice(hyphen + 1))
}
