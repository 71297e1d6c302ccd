/** Number words of English and what they stand for. */
const list = (words: string) => words.split(" ")

export const units: ReadonlyMap<string, number> = new Map([
  ...list(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
  ).map((word, value): [string, number] => [word, value]),
  ...list("twenty thirty forty fifty sixty seventy eighty ninety").map((word, index): [string, number] => [
    word,
    20 + 10 * index
  ])
])

export const magnitudes: ReadonlyMap<string, bigint> = new Map([
  ["hundred", 100n],
  ["thousand", 1_000n],
  ["million", 1_000_000n],
  ["billion", 1_000_000_000n],
  ["trillion", 1_000_000_000_000n]
])

/** Shares in words, in per cent; of a third and a sixth as far as two decimals go. */
export const fractions: ReadonlyMap<string, number> = new Map([
  ["half", 2],
  ["third", 3],
  ["thirds", 3],
  ["quarter", 4],
  ["quarters", 4],
  ["fifth", 5],
  ["fifths", 5],
  ["tenth", 10],
  ["tenths", 10]
])

export const occasions: ReadonlyMap<string, number> = new Map([
  ["once", 1],
  ["twice", 2]
])

/** What a multiplication adds, in per cent. */
export const multiples: ReadonlyMap<string, number> = new Map([
  ["doubled", 100],
  ["tripled", 200],
  ["quadrupled", 300]
])

/** 35 for "thirty-five", undefined for what is no cardinal word. */
export function cardinal(word: string): number | undefined {
  const whole = units.get(word)
  if (whole !== undefined) return whole
  const hyphen = word.indexOf("-")
  if (hyphen < 0) return undefined
  const tens = units.get(word.slice(0, hyphen))
  const ones = units.get(word.slice(hyphen + 1))
  return tens !== undefined && ones !== undefined && tens >= 20 && ones >= 1 && ones <= 9
    ? tens + ones
    : undefined
}
