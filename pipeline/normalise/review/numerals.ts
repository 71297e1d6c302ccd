import type { Facts } from "../../extract/facts.ts"
import { splitSentences } from "../../extract/text/sentences.ts"
import { endOf, tokenise } from "../../extract/text/tokens.ts"
import { locate, type Document, type Passage, type Span } from "../../model/document.ts"

/** Where a numeral of the ledger stands. */
export interface PlacedNumeral {
  readonly passage: Passage
  /** The identifier that its observation has, if it is a statistic. */
  readonly observationId: string
  /** In the prose of the passage. */
  readonly span: Span
}

/** The numerals of a document by `char_start`, in reading order. */
export function placeNumerals(
  document: Document,
  facts: Pick<Facts, "figures">,
  codePoint: (offset: number) => number
): ReadonlyMap<number, PlacedNumeral> {
  const places = new Map<number, PlacedNumeral>()
  for (const { passage: at, shift, ordinal, numerals } of facts.figures.claimed) {
    const passage = document.passages[at]!
    for (const [index, numeral] of numerals.entries()) {
      const span = { start: shift + numeral.start, end: shift + numeral.end }
      const start = codePoint(locate(passage.prose, span.start, span.end).start)
      places.set(start, { passage, span, observationId: `${passage.id}:${ordinal + index + 1}` })
    }
  }
  return places
}

/** The sentence of a passage that holds a place of its prose, as a span of the prose. */
export function sentenceAt({ prose }: Passage, at: number): Span {
  const tokenised = tokenise(prose.text)
  const spans = splitSentences(tokenised, prose.anchors).map(({ from, to }) => ({
    start: tokenised.starts[from]!,
    end: endOf(tokenised, to - 1)
  }))
  return spans.find(({ end }) => at < end) ?? { start: 0, end: prose.text.length }
}
