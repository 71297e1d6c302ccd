import type { InstrumentMentionRow, NumeralRow } from "../model/rows.ts"

/** Tells each numeral of the ledger which mention of an instrument it is part of. */
export function joinMentions(
  numerals: Array<NumeralRow>,
  mentions: ReadonlyArray<InstrumentMentionRow>
): Array<NumeralRow> {
  const ordered = mentions.toSorted((one, other) => one.char_start - other.char_start)
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
