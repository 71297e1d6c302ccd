import { itemBefore } from "../text/search.ts"
import type { Token } from "../text/tokens.ts"
import { foldedAt } from "../text/tokens.ts"
import { tokenKind } from "../text/words.ts"
import { wordSet } from "../text/vocabulary.ts"

const registers = new Set(["register", "census", "survey", "registry", "inventory", "count"])

const ofRegister = wordSet(
  "annual population housing household national school labour force employment health conditions and living agricultural prison"
)

/** "the 2024 register", "2017 National Population Census", "the 2022 population and housing census": a stock on the last day of its year. */
export function isRegister(tokens: ReadonlyArray<Token>, at: number): boolean {
  for (let ahead = at; ahead < at + 8; ahead++) {
    const token = tokens[ahead]
    if (token === undefined) return false
    if (registers.has(token.lower)) return true
    if (
      !isCapital(token) &&
      !ofRegister.has(token.lower) &&
      !(token.text === "," && isCapital(tokens[ahead + 1]))
    )
      return false
  }
  return false
}

/** "the Population and Housing Census 2022", "Census (2022)", "Census, 2022,": the year is the last word of the name. */
export function endsRegister(tokens: ReadonlyArray<Token>, from: number): boolean {
  if (foldedAt(tokens, from - 1) === "," && foldedAt(tokens, from + 1) === ",")
    return from > 1 && isCapital(tokens[from - 2]) && registers.has(foldedAt(tokens, from - 2))
  const isInBracket = foldedAt(tokens, from - 1) === "(" && tokens[from + 1]?.text === ")"
  const last = isInBracket ? from - 2 : from - 1
  // "The previous census (2014) counted".
  if (isInBracket && countsOfAll.has(foldedAt(tokens, last))) return true
  return last >= 0 && isCapital(tokens[last]) && registers.has(tokens[last]!.lower)
}

const conducted = wordSet("conducted out held taken completed")

const countsOfAll = wordSet("census censuses register registry")

const endingName = wordSet("which that was were and")

const brackets = wordSet("( ) ,")

/** Is the word at a token that of a census or a survey? */
export const isRegisterAt = (tokens: ReadonlyArray<Token>, at: number): boolean =>
  registers.has(foldedAt(tokens, at))

/** Tokens in the brackets of an abbreviation, at most: "(RGPH-3)". */
const longestAbbreviation = 5

/** The token before "(RGPH-3)"; the one asked for where no bracket opens near. */
function beforeBracket(tokens: ReadonlyArray<Token>, close: number): number {
  for (let at = close - 1; at > close - longestAbbreviation; at--) if (tokens[at]?.text === "(") return at - 1
  return close
}

/** Tokens that name who carried it out, at most. */
const longestAgent = 14

/** "the Census carried out by the Institute": the token before "by"; the one asked for where nobody did. */
function beforeAgent(tokens: ReadonlyArray<Token>, last: number): number {
  for (let at = last; at > last - longestAgent && at > 1; at--) {
    if (foldedAt(tokens, at) === "by") return conducted.has(foldedAt(tokens, at - 1)) ? at - 1 : last
    if (tokens[at]!.kind !== tokenKind.word && !brackets.has(tokens[at]!.text)) return last
  }
  return last
}

/** "the survey on forced migration". */
function namesTopic(tokens: ReadonlyArray<Token>, last: number): boolean {
  for (let at = last - 1; at > last - 6 && at >= 0; at--)
    if (foldedAt(tokens, at) === "on") return foldedAt(tokens, at - 1) === "survey"
  return false
}

/** "the survey of 2022", "the census conducted in 2017". */
export function isOfRegister(tokens: ReadonlyArray<Token>, preposition: number): boolean {
  let at = preposition - 1
  // "Survey (CASEN) of 2022", "Survey, of 2022".
  if (foldedAt(tokens, at) === ")") at = beforeBracket(tokens, at)
  while (at >= 0 && (brackets.has(tokens[at]!.text) || /^[A-Z]{2,}$/.test(tokens[at]!.text))) at--
  at = beforeAgent(tokens, at)
  // "the survey on forced migration of 2021".
  if (tokens[preposition]!.lower === "of" && namesTopic(tokens, at)) return true
  const taken = conducted.has(foldedAt(tokens, at))
  // "a count taken on 15 October".
  if (taken && foldedAt(tokens, at - 1) === "count") return true
  // "Census (RGPH-5), carried out in 2023".
  const pause = foldedAt(tokens, at) === "out" ? at - 2 : at - 1
  if (taken && foldedAt(tokens, pause) === "," && foldedAt(tokens, pause - 1) === ")")
    return isRegisterAt(tokens, beforeBracket(tokens, pause - 1))
  if (at < 0) return false
  const farthest = taken || isCapital(tokens[at]) || counted.has(tokens[at]!.lower) ? at - 9 : at
  if (taken && foldedAt(tokens, at - 1) === "," && isCapital(tokens[at - 2]))
    return registers.has(tokens[at - 2]!.lower)
  for (; at >= farthest && at >= 0; at--) {
    const word = tokens[at]!.lower
    // "the survey of 2022" is one; "a survey conducted in 2022" says when it was.
    if (word === "survey") return !taken && tokens[preposition]!.lower !== "in"
    if (countsOfAll.has(word)) return true
    const joinsNames =
      word === "and" &&
      ((isCapital(itemBefore(tokens, at)) && isCapital(tokens[at + 1])) ||
        counted.has(foldedAt(tokens, at + 1)))
    if (!/^[\p{L}-]+$/u.test(word) || (endingName.has(word) && !joinsNames)) return false
  }
  return false
}

/** What a census is of: "the census of population and housing of 2024". */
const counted = wordSet("population housing dwellings households")

const isCapital = (token: Token | undefined) => token !== undefined && token.text[0] !== token.lower[0]

const surveys = wordSet("survey study")

/** Tokens between a survey and "conducted", at most: "which the Ministry of Foreign Affairs and International Cooperation". */
const longestBody = 16

/** "a survey conducted in 2022": when it was taken, whatever is dated besides. */
export function takesSurvey(tokens: ReadonlyArray<Token>, preposition: number): boolean {
  if (!conducted.has(foldedAt(tokens, preposition - 1))) return false
  for (let at = preposition - 2; at > preposition - longestBody && at >= 0; at--) {
    const word = tokens[at]!.lower
    if (surveys.has(word)) return true
    const joinsNames = word === "and" && isCapital(itemBefore(tokens, at)) && isCapital(tokens[at + 1])
    if (!/^[\p{L}-]+$/u.test(word) || (word === "and" && !joinsNames)) return false
  }
  return false
}
