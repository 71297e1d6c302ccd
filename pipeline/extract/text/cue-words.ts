import type { Token } from "./tokens.ts"

/**
 * A class of words that recognisers ask for at every turn, as one bit of the masks that each word
 * carries: asking costs no look-up. `joinCues` makes one of several.
 */
export interface CueWords {
  readonly low: number
  readonly high: number
}

/** As many bits as the engine keeps in a small integer. */
const room = 30

export const none: CueWords = { low: 0, high: 0 }
const cues = new Map<string, CueWords>()

/** What else belongs to a class than the words it lists. */
interface Further {
  /** Whether a word with hyphens does, given the place of the first. */
  readonly compound?: (word: string, hyphen: number) => boolean
  /** Words that end so do: "men". */
  readonly endings?: ReadonlyArray<string>
}

const compounds: Array<{ readonly belongs: NonNullable<Further["compound"]>; readonly cue: CueWords }> = []
const endings: Array<{ readonly ending: string; readonly last: number; readonly cue: CueWords }> = []
let made = 0

/** @param words those of the class, in lower case */
export function makeCueWords(words: string | Iterable<string>, further: Further = {}): CueWords {
  if (made === 2 * room) throw new Error(`A word carries no more than ${2 * room} classes of cue words.`)
  const cue = made < room ? { low: 1 << made, high: 0 } : { low: 0, high: 1 << (made - room) }
  made++
  for (const word of typeof words === "string" ? words.trim().split(/\s+/) : words)
    cues.set(word, joinCues(cues.get(word) ?? none, cue))
  if (further.compound !== undefined) compounds.push({ belongs: further.compound, cue })
  for (const ending of further.endings ?? [])
    endings.push({ ending, last: ending.charCodeAt(ending.length - 1), cue })
  return cue
}

export const joinCues = (one: CueWords, other: CueWords): CueWords => ({
  low: one.low | other.low,
  high: one.high | other.high
})

export const shareCues = (one: CueWords, other: CueWords): boolean =>
  ((one.low & other.low) | (one.high & other.high)) !== 0

/** The classes that a word is in. */
export function cuesOf(word: string): CueWords {
  let found = cues.get(word) ?? none
  const last = word.charCodeAt(word.length - 1)
  for (const one of endings)
    if (one.last === last && word.endsWith(one.ending)) found = joinCues(found, one.cue)
  const hyphen = word.indexOf("-")
  if (hyphen > 0)
    for (const { belongs, cue } of compounds) if (belongs(word, hyphen)) found = joinCues(found, cue)
  return found
}

/** The classes that the words of a range are in. */
export function cuesWithin(tokens: ReadonlyArray<Token>, from: number, to: number): CueWords {
  let low = 0
  let high = 0
  for (let at = from; at < to; at++) {
    const token = tokens[at]!
    low |= token.low
    high |= token.high
  }
  return { low, high }
}

/** The first token from `from` to `to` (exclusive) with one of the cues, or -1. */
export function nextCue(tokens: ReadonlyArray<Token>, from: number, to: number, cue: CueWords): number {
  for (let at = from; at < to; at++) if (shareCues(tokens[at]!, cue)) return at
  return -1
}

export const hasCue = (tokens: ReadonlyArray<Token>, from: number, to: number, cue: CueWords): boolean =>
  nextCue(tokens, from, to, cue) >= 0

/** Is the word at a token one of the cues? False where there is no such token. */
export const isCueAt = (tokens: ReadonlyArray<Token>, at: number, cue: CueWords): boolean =>
  at >= 0 && at < tokens.length && shareCues(tokens[at]!, cue)
