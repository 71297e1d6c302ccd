import type { Numeral } from "../numerals/numerals.ts"
import type { Sentence } from "../text/sentences.ts"

/**
 * The longest stretch of prose, in code units, that is read at once. Within a stretch a figure may
 * be compared with every other, so its length bounds what hostile prose can cost; paragraphs of
 * reports are a tenth of it.
 */
const longest = 16_000
const early = 12_000

/** Where a passage is cut to be read: after a sentence if one ends in the last quarter, else at white space. */
export function cutIntoPieces(text: string): Array<{ start: number; end: number }> {
  if (text.length <= longest) return [{ start: 0, end: text.length }]
  const pieces: Array<{ start: number; end: number }> = []
  let start = 0
  while (start < text.length) {
    const end = text.length - start <= longest ? text.length : endOfPiece(text, start)
    pieces.push({ start, end })
    start = end
  }
  return pieces
}

function endOfPiece(text: string, start: number): number {
  const limit = start + longest
  const sentence = text.lastIndexOf(". ", limit - 2)
  if (sentence >= start + early) return sentence + 2
  const space = text.lastIndexOf(" ", limit - 1)
  if (space >= start + early) return space + 1
  // Never between the halves of a surrogate pair.
  return (text.charCodeAt(limit) & 0xfc00) === 0xdc00 ? limit - 1 : limit
}

/** Within a sentence every numeral may be compared with every other; those of reports have fifteen at most. */
const mostNumerals = 50

/** The sentences, those of very many numerals cut where they have too many. */
export function boundSentences(
  sentences: ReadonlyArray<Sentence>,
  numerals: ReadonlyArray<Numeral>
): ReadonlyArray<Sentence> {
  if (numerals.length <= mostNumerals) return sentences
  const bounded: Array<Sentence> = []
  let next = 0
  for (const { from: start, to } of sentences) {
    let from = start
    let held = 0
    for (; next < numerals.length && numerals[next]!.from < to; next++) {
      if (held === mostNumerals) {
        bounded.push({ from, to: numerals[next]!.from })
        from = numerals[next]!.from
        held = 0
      }
      held++
    }
    bounded.push({ from, to })
  }
  return bounded
}
