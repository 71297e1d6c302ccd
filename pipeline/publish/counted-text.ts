/** A text whose places are counted in code points, as releases count them. */
export interface CountedText {
  readonly text: string
  /** In code points. */
  readonly length: number
  /** The place of a code point in code units, as strings count. */
  readonly unitAt: (codePoint: number) => number
  /** The words from one code point to another, exclusive. */
  readonly slice: (start: number, end: number) => string
}

export function countText(text: string): CountedText {
  const pairs = [...text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)].map((match, order) => match.index - order)
  const unitAt = (codePoint: number) => {
    let low = 0
    let high = pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[middle]! < codePoint) low = middle + 1
      else high = middle
    }
    return codePoint + low
  }
  return {
    text,
    length: text.length - pairs.length,
    unitAt,
    slice: (start, end) => text.slice(unitAt(start), unitAt(end))
  }
}
