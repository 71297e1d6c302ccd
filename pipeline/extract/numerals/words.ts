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

/** Words that multiply the numeral before them, in singular and plural. */
export const magnitudes: ReadonlyMap<string, bigint> = new Map(
  (
    [
      ["hundred", 100n],
      ["thousand", 1_000n],
      ["lakh", 100_000n],
      ["million", 1_000_000n],
      ["crore", 10_000_000n],
      ["billion", 1_000_000_000n],
      ["trillion", 1_000_000_000_000n]
    ] as const
  ).flatMap(([word, value]): Array<[string, bigint]> => [
    [word, value],
    [`${word}s`, value]
  ])
)

/** Short for a magnitude after digits: "€ 3 bn"; "m" only where it can't be metres. */
export const shortMagnitudes: ReadonlyMap<string, bigint> = new Map([
  ["m", 1_000_000n],
  ["mn", 1_000_000n],
  ["mln", 1_000_000n],
  ["bn", 1_000_000_000n],
  ["tn", 1_000_000_000_000n]
])

/** What a fraction in words divides by. */
export const fractions: ReadonlyMap<string, number> = new Map([
  ["half", 2],
  ["third", 3],
  ["quarter", 4],
  ...list("fifth sixth seventh eighth ninth tenth").map((word, index): [string, number] => [word, 5 + index]),
  ["thirds", 3],
  ["quarters", 4],
  ...list("fifths sixths sevenths eighths ninths tenths").map((word, index): [string, number] => [
    word,
    5 + index
  ])
])

export const occasions: ReadonlyMap<string, number> = new Map([
  ["once", 1],
  ["twice", 2]
])

/** What a multiplication adds, in per cent. */
export const multiples: ReadonlyMap<string, number> = new Map([
  ["doubled", 100],
  ["tripled", 200],
  ["trebled", 200],
  ["quadrupled", 300],
  ["twofold", 100],
  ["threefold", 200],
  ["fourfold", 300],
  ["fivefold", 400],
  ["tenfold", 900]
])

/** 35 for "thirty-five", undefined for what is no cardinal word. */
export function cardinal(word: string): number | undefined {
  const whole = units.get(word)
  if (whole !== undefined) return whole
  const hyphen = word.indexOf("-")
  return hyphen < 0 ? undefined : compound(word.slice(0, hyphen), word.slice(hyphen + 1))
}

/** Tens and ones joined to one word. */
export function compound(first: string, second: string): number | undefined {
  const tens = units.get(first)
  const ones = units.get(second)
  return tens !== undefined && ones !== undefined && tens >= 20 && ones >= 1 && ones <= 9
    ? tens + ones
    : undefined
}
