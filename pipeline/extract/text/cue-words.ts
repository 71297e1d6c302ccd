import type { Token } from "./tokens.ts"

/**
 * A class of words that a recogniser looks for in every sentence, as one bit of the mask that each
 * token carries. To ask a token for several classes at once, join them with |.
 */
export type CueWords = number

/** Of any word that begins with a capital. */
export const capital: CueWords = 1 << 30

/** As many bits as the engine keeps in a small integer, without that of `capital`. */
const room = 30

const masks = new Map<string, number>()
const rules: Array<{ readonly belongs: (word: string) => boolean; readonly cue: CueWords }> = []
let made = 0

/**
 * @param words those of the class, in lower case
 * @param belongs whether any other word is in it: asked once for each word of a document
 */
export function makeCueWords(
  words: string | Iterable<string>,
  belongs?: (word: string) => boolean
): CueWords {
  if (made === room) throw new Error(`A token carries no more than ${room} classes of cue words.`)
  const cue = 1 << made++
  for (const word of typeof words === "string" ? words.trim().split(/\s+/) : words)
    masks.set(word, (masks.get(word) ?? 0) | cue)
  if (belongs !== undefined) rules.push({ belongs, cue })
  return cue
}

/** The classes that a word is in. */
export function cuesOf(word: string): number {
  let mask = masks.get(word) ?? 0
  for (const { belongs, cue } of rules) if (belongs(word)) mask |= cue
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
