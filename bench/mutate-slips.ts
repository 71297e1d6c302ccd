/** Slips of the pen: what copying does to a printed figure, year or number. */

/** Random numbers that are the same in every run, each at least 0 and less than 1 (xorshift). */
export type Random = () => number

export function makeRandom(seed: number): Random {
  let state = (seed * 2_654_435_761) >>> 0 || 1
  return () => {
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 4_294_967_296
  }
}

/** A whole number from `least` to `most`. */
export const between = (random: Random, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1))

export const pick = <A>(random: Random, items: ReadonlyArray<A>): A =>
  items[between(random, 0, items.length - 1)]!

const isYear = (printed: string) => /^(19|20)[0-9]{2}$/.test(printed)

/** What a slip makes of a printed figure: one digit changed, two neighbours swapped, a year shifted. */
export function slipsOf(printed: string, random: Random): ReadonlyArray<string> {
  if (isYear(printed))
    return [1, 2].map((years) => String(Number(printed) + (random() < 0.5 ? -years : years)))
  const places = [...printed].flatMap((sign, at) => (/[0-9]/.test(sign) ? [at] : []))
  const changed = pick(random, places)
  const digits = [...printed]
  const others = [..."123456789"].filter((digit) => digit !== digits[changed])
  const slips = [digits.with(changed, pick(random, others)).join("")]
  const swaps = places.filter((at, index) => {
    const next = places[index + 1]
    return next !== undefined && digits[at] !== digits[next] && (index > 0 || digits[next] !== "0")
  })
  if (swaps.length > 0) {
    const at = pick(random, swaps)
    const next = places[places.indexOf(at) + 1]!
    slips.push(digits.with(at, digits[next]!).with(next, digits[at]!).join(""))
  }
  return slips
}
