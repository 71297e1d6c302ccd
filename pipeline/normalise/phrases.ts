import { isGlued } from "../extract/text/tokens.ts"
import type { PassageReading } from "../extract/figures/figure.ts"
import { auxiliaries, finiteVerbs, isFunctionWord, wordSet } from "../extract/text/vocabulary.ts"

/** Longest part of a description, in words: beyond it a sentence's detail helps nobody. */
export const longest = 26

/** Marks at which a phrase is cut. */
export const anyPause = /^[,;:.()]$/
export const bracketsAndStops = /^[;:.()]$/
export const lastClause = /^[;:.()]$/

/**
 * The words of a range of tokens as a phrase of a description: without its periods, cut at the first
 * pause after a word, and without what hangs loose at either end.
 */
export function readPhrase(reading: PassageReading, from: number, to: number, pauses: RegExp): string {
  const words: Array<string> = []
  let next = -1
  const stop = Math.min(to, reading.tokens.length)
  for (let at = from; at < stop && words.length < longest; at++) {
    const token = reading.tokens[at]!
    const period = reading.periods.find((mention) => mention.strength !== "event" && mention.from === at)
    if (period !== undefined) {
      at = period.to - 1
      continue
    }
    if (token.text === "(" && (words.length === 0 || !pauses.test("("))) {
      while (at < stop && reading.tokens[at]!.text !== ")") at++
      continue
    }
    if (pauses.test(token.text) && !isAbbreviation(reading, at) && !isJoined(reading, at)) {
      if (words.length > 0) break
      continue
    }
    if (token.lower === "there" && words.length > 0) break
    const word = wordInside(reading, at)
    words.push(at === next && isGlued(reading, at) ? `${words.pop()!}${word}` : word)
    next = at + 1
  }
  return trimEnds(words.join(" "))
}

/** As `readPhrase`, of what follows a figure: the verb of the next one is left out. */
export function readFollowing(reading: PassageReading, from: number, to: number): string {
  const said = readPhrase(reading, from, to, anyPause)
  if (!reading.numerals.some((numeral) => numeral.from === to)) return said
  const words = said.split(" ")
  const joint = words.lastIndexOf("and")
  const verb = words[joint + 1] ?? ""
  // "visits to shelters and provided" before "900 kits"
  const governs = joint > 0 && words.length - joint <= 4 && isVerb(verb)
  if (governs) return words.slice(0, joint).join(" ")
  // "90 offices each held two workshops": the verb with what it has for its object.
  const hasObject =
    reading.tokens[to - 1]!.text === words[words.length - 1] && isVerb(words[words.length - 1]!)
  return joint < 0 && hasObject && !words.some((word) => auxiliaries.has(word))
    ? `${said} ${readCount(reading, to)}`
    : said
}

const isVerb = (word: string) => (word.endsWith("ed") || finiteVerbs.has(word)) && !auxiliaries.has(word)

/** Words of a number's noun, at most. */
const longestNoun = 4

/** "two training workshops": a number and its noun. */
function readCount({ tokens, numerals }: PassageReading, from: number): string {
  const start = numerals.find((numeral) => numeral.from === from)!.to
  let end = start
  while (
    end < Math.min(tokens.length, start + longestNoun) &&
    /^\p{Ll}[\p{Ll}-]+$/u.test(tokens[end]!.text) &&
    !isFunctionWord(tokens[end]!.lower)
  )
    end++
  return tokens
    .slice(from, end)
    .map(({ text }) => text)
    .join(" ")
}

/** The stop of "No." ends nothing. */
const isAbbreviation = (reading: PassageReading, at: number) =>
  reading.tokens[at]!.text === "." && /^(?:no|nos|art|arts)$/.test(reading.tokens[at - 1]?.lower ?? "")

/** "information on, and awareness of, rights": the comma behind a preposition ends nothing, nor does its fellow. */
const isJoined = ({ tokens }: PassageReading, at: number) =>
  tokens[at]!.text === "," && joining.has(tokens[at - 1]?.lower ?? "")

const joining = wordSet("of on for to with in")

/** A word as it is printed inside of sentences: "women" for the "Women" that opens one, but "Chile" and "UNHCR". */
function wordInside({ tokens, sentences, places }: PassageReading, at: number): string {
  const { text, lower } = tokens[at]!
  if (text === lower || !/^\p{Lu}\p{Ll}*$/u.test(text) || !sentences.some(({ from }) => from === at))
    return text
  if (isFunctionWord(lower)) return lower
  const next = tokens[at + 1]
  const isNamed = next !== undefined && next.text !== next.lower
  return isNamed || continents.test(lower) || places.some(({ from }) => from === at) ? text : lower
}

const continents = /^(?:africa|america|asia|europe|oceania)$/

const looseAtEnd =
  /(?:\s+(?:(?:more|less|fewer|higher|lower) than|on average|and|or|but|of|in|by|with|to|for|the|a|an|at|on|that|which|whom|who|whose|while|where|when|total|from|as|reaching|involving|through|into|among|between|under|over|during|since|until|per|than|including|namely|owing|chiefly|mainly|due|showed|revealed|compared|as against|against|in the (?:same )?period|over the (?:same )?period|,))+$/i

const trimEnds = (text: string) =>
  text
    .replace(/^(?:[,;:.]|and|or|but|while|that)\s+/i, "")
    .replace(looseAtEnd, "")
    .replace(/[,;:]+$/, "")
    .replace(
      /^(?:in|of|by|with|to|for|at|on|from|as|that|which|and|or|but|while|whereas|(?:more|less|fewer)(?: than)?)$/i,
      ""
    )
    .trim()
