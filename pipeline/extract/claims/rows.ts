import type { Numeral } from "../numerals/numerals.ts"
import type { Sentence } from "../text/sentences.ts"
import type { Token } from "../text/tokens.ts"
import { tokenKind } from "../text/words.ts"
import { isFunctionWord, wordSet } from "../text/vocabulary.ts"
import type { Claim } from "./context.ts"

/** Of a numeral in a row of numbers. */
export const inRow: Claim = { class: "other", rule: "row-of-numbers" }

/** The longest sentences of reports have fifteen numerals; in a list of shares, each has half a word of its own. */
const fewest = 50
const numeralsPerWord = 4

/**
 * Which numerals stand in sentences of very many numbers and hardly a word ("1, 1, 1, …"), which say of
 * none of them what it counts. Undefined where there is no such sentence, as in nearly every passage.
 */
export function findRows(
  tokens: ReadonlyArray<Token>,
  numerals: ReadonlyArray<Numeral>,
  sentences: ReadonlyArray<Sentence>
): ReadonlyArray<boolean> | undefined {
  if (numerals.length < fewest) return undefined
  const inRows: Array<boolean> = []
  for (const { from, to } of sentences) {
    const first = inRows.length
    let next = first
    while (next < numerals.length && numerals[next]!.from < to) next++
    const count = next - first
    const isRow = count >= fewest && countWords(tokens, from, to) * numeralsPerWord < count
    while (inRows.length < next) inRows.push(isRow)
  }
  return inRows.includes(true) ? inRows : undefined
}

const ofValues = wordSet("per cent percent million thousand billion hundred")

/** The words that say something of a number. */
function countWords(tokens: ReadonlyArray<Token>, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) {
    const { kind, lower } = tokens[at]!
    if (kind === tokenKind.word && lower.length > 2 && !isFunctionWord(lower) && !ofValues.has(lower)) count++
  }
  return count
}
