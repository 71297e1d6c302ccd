import { itemBefore } from "./search.ts"
import { isCueAt, makeCueWords } from "./cue-words.ts"
import type { Anchor } from "../../model/document.ts"
import type { Token, Tokenised } from "./tokens.ts"
import { foldedAt, isGlued } from "./tokens.ts"
import { tokenKind } from "./words.ts"
import { wordSet, isFunctionWord } from "./vocabulary.ts"

/** A range of tokens, end exclusive. */
export interface Sentence {
  readonly from: number
  readonly to: number
}

const abbreviations = new Set(
  `nos art arts chap chaps para paras sect sects vol vols p pp cf dr mr mrs ms st approx fig figs ed eds op cit dept gov ex inc incl ltd
  prof hon rev gen col s bs rs fr kshs tel sq`.split(/\s+/)
)

/** Short before a number alone: "No. 5", "Feb. 2019"; elsewhere they are words that end a sentence. */
const beforeNumbers = new Set("no jan feb mar apr jun jul aug sep sept oct nov dec".split(" "))

/**
 * Sentences of a passage, as ranges of its tokens. A full stop ends one before a capital letter, a
 * digit, a quotation mark or a bracket, but not after an abbreviation or an initial; a stop that
 * carries a footnote anchor always does.
 */
export function splitSentences(tokenised: Tokenised, anchors: ReadonlyArray<Anchor>): Array<Sentence> {
  const { tokens, starts } = tokenised
  const sentences: Array<Sentence> = []
  let from = 0
  let anchor = 0
  for (let index = 0; index < tokens.length; index++) {
    if (!isCueAt(tokens, index, stops)) continue
    let last = index
    while (last + 1 < tokens.length && isCloser(tokens[last + 1]!) && isGlued(tokenised, last + 1)) last++
    const next = tokens[last + 1]
    if (next === undefined) break
    const start = starts[index]!
    while (anchor < anchors.length && anchors[anchor]!.at < start) anchor++
    const anchored = anchors[anchor] !== undefined && anchors[anchor]!.at <= starts[last + 1]!
    const spaced = !isGlued(tokenised, last + 1)
    if (!anchored && (!spaced || !opensSentence(next) || isAbbreviated(tokenised, index))) continue
    if (anchored && !opensSentence(next)) continue
    sentences.push({ from, to: last + 1 })
    from = last + 1
    index = last
  }
  if (from < tokens.length) sentences.push({ from, to: tokens.length })
  return sentences
}

const stops = makeCueWords(". ? !")

const isCloser = (token: Token) =>
  token.text === "”" || token.text === '"' || token.text === ")" || token.text === "’"

function opensSentence(token: Token): boolean {
  const code = token.text.charCodeAt(0)
  return (
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    token.text === "“" ||
    token.text === '"' ||
    token.text === "(" ||
    (code > 127 && token.text[0] !== token.lower[0])
  )
}

const ieOrEg = wordSet("ie eg")

function isAbbreviated(tokenised: Tokenised, stop: number): boolean {
  const { tokens } = tokenised
  const before = itemBefore(tokens, stop)
  if (before === undefined || !isGlued(tokenised, stop)) return false
  if (before.text === "/") return true
  // "J. Smith", but "graded A. In 2020".
  if (before.text.length === 1 && before.text >= "A" && before.text <= "Z")
    return !isFunctionWord(foldedAt(tokens, stop + 1))
  if (before.text === "No") return true
  if (foldedAt(tokens, stop - 2) === "." && ieOrEg.has(`${tokens[stop - 3]?.text}${before.text}`)) return true
  if (beforeNumbers.has(before.lower)) return tokens[stop + 1]?.kind === tokenKind.number
  return abbreviations.has(before.lower)
}
