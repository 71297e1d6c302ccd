import type { Token } from "./tokens.ts"

/**
 * A class of words that a recogniser looks for in every sentence, as one bit of the mask that each
 * token carries. To ask a token for several classes at once, join them with |.
 */
export type CueWords = number

/** As many bits as the engine keeps in a small integer. */
const room = 31

const masks = new Map<string, number>()
const endings: Array<{ readonly ending: string; readonly cue: CueWords }> = []
let made = 0

/** @param words those of the class, in lower case; "-women" stands for all that end so */
export function makeCueWords(words: string): CueWords {
  if (made === room) throw new Error(`A token carries no more than ${room} classes of cue words.`)
  const cue = 1 << made++
  for (const word of words.trim().split(/\s+/)) {
    if (word.length > 1 && word.startsWith("-")) endings.push({ ending: word.slice(1), cue })
    else masks.set(word, (masks.get(word) ?? 0) | cue)
  }
  return cue
}

/** The classes that a word is in. */
export function cuesOf(word: string): number {
  let mask = masks.get(word) ?? 0
  for (const { ending, cue } of endings) if (word.endsWith(ending)) mask |= cue
  return mask
}

/** The first token from `from` to `to` (exclusive) with one of the cues, or -1. */
export function nextCue(tokens: ReadonlyArray<Token>, from: number, to: number, cue: CueWords): number {
  for (let at = from; at < to; at++) if ((tokens[at]!.cues & cue) !== 0) return at
  return -1
}

export const hasCue = (tokens: ReadonlyArray<Token>, from: number, to: number, cue: CueWords): boolean =>
  nextCue(tokens, from, to, cue) >= 0

/** Is the word at a token one of the cues? False where there is no such token. */
export const isCueAt = (tokens: ReadonlyArray<Token>, at: number, cue: CueWords): boolean =>
  at >= 0 && at < tokens.length && (tokens[at]!.cues & cue) !== 0
