import type { InstrumentMentionRow, NumeralRow } from "../model/rows.ts"

/** Where an instrument is named, in code points of the canonical text. */
export type MentionSpan = Pick<InstrumentMentionRow, "mention_id" | "char_start" | "char_end">

/**
 * Tells each numeral of the ledger which mention of an instrument it is part of.
 *
 * @param spans the mentions, and the further printings of a number in a passage that has a mention already
 */
export function joinMentions(
  numerals: Array<NumeralRow>,
  spans: ReadonlyArray<MentionSpan>
): Array<NumeralRow> {
  const ordered = spans.toSorted((one, other) => one.char_start - other.char_start)
  const inOrder = numerals.toSorted((one, other) => one.char_start - other.char_start)
  let next = 0
  for (const numeral of inOrder) {
    while (next < ordered.length && ordered[next]!.char_end <= numeral.char_start) next++
    const mention = ordered[next]
    if (
      mention !== undefined &&
      mention.char_start <= numeral.char_start &&
      numeral.char_end <= mention.char_end
    ) {
      numeral.mention_id = mention.mention_id
    }
  }
  return numerals
}
