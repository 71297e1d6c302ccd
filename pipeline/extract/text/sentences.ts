import type { Anchor } from "../../model/document.ts"
import type { Token } from "./tokens.ts"
import { foldedAt } from "./tokens.ts"
import { tokenKind } from "./words.ts"
import { isFunctionWord } from "./vocabulary.ts"

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
export function splitSentences(
  tokens: ReadonlyArray<Token>,
  anchors: ReadonlyArray<Anchor>
): Array<Sentence> {
  const sentences: Array<Sentence> = []
  let from = 0
  let anchor = 0
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!
    if (token.word.text !== "." && token.word.text !== "?" && token.word.text !== "!") continue
    let last = index
    while (
      last + 1 < tokens.length &&
      isCloser(tokens[last + 1]!) &&
      tokens[last + 1]!.start === tokens[last]!.end
    )
      last++
    const next = tokens[last + 1]
    if (next === undefined) break
    while (anchor < anchors.length && anchors[anchor]!.at < token.start) anchor++
    const anchored =
      anchors[anchor] !== undefined && anchors[anchor]!.at <= next.start && anchors[anchor]!.at >= token.start
    const spaced = next.start > tokens[last]!.end
    if (!anchored && (!spaced || !opensSentence(next) || isAbbreviated(tokens, index))) continue
    if (anchored && !opensSentence(next)) continue
    sentences.push({ from, to: last + 1 })
    from = last + 1
    index = last
  }
  if (from < tokens.length) sentences.push({ from, to: tokens.length })
  return sentences
}

const isCloser = (token: Token) =>
  token.word.text === "”" || token.word.text === '"' || token.word.text === ")" || token.word.text === "’"

function opensSentence(token: Token): boolean {
  const code = token.word.text.charCodeAt(0)
  return (
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    token.word.text === "“" ||
    token.word.text === '"' ||
    token.word.text === "(" ||
    (code > 127 && token.word.text[0] !== token.word.lower[0])
  )
}

function isAbbreviated(tokens: ReadonlyArray<Token>, stop: number): boolean {
  const before = tokens[stop - 1]
  if (before === undefined || before.end !== tokens[stop]!.start) return false
  if (before.word.text === "/") return true
  // "J. Smith", but "graded A. In 2020".
  if (before.word.text.length === 1 && before.word.text >= "A" && before.word.text <= "Z")
    return !isFunctionWord(foldedAt(tokens, stop + 1))
  if (before.word.text === "No") return true
  if (
    tokens[stop - 2]?.word.text === "." &&
    /^(?:ie|eg)$/.test(`${tokens[stop - 3]?.word.text}${before.word.text}`)
  )
    return true
  if (beforeNumbers.has(before.word.lower)) return tokens[stop + 1]?.word.kind === tokenKind.number
  return abbreviations.has(before.word.lower)
}
