/**
 * Offsets of a release count Unicode code points; the pipeline's count UTF-16 code units. They differ
 * only behind a surrogate pair.
 *
 * @returns a function from the offset of a code unit of `text` (0 to its length) to that of the code
 * point that it belongs to; the identity when the text has no surrogate pair.
 */
export function makeCodePointOffsets(text: string): (utf16Offset: number) => number {
  const pairs: Array<number> = []
  for (const { index } of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) pairs.push(index)
  if (pairs.length === 0) return (utf16Offset) => utf16Offset
  return (utf16Offset) => utf16Offset - countBelow(pairs, utf16Offset)
}

/** How many of the ascending `values` are less than `limit`. */
function countBelow(values: ReadonlyArray<number>, limit: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low
}
