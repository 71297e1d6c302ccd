/**
 * Numbers that look like chance and are the same in every run: what a test finds can be found again. The
 * generator is Mulberry32.
 */
export interface Random {
  /** At least 0, less than 1. */
  readonly next: () => number
  /** A whole number from 0, less than the bound. */
  readonly below: (bound: number) => number
  readonly pick: <A>(items: ReadonlyArray<A>) => A
}

export function makeRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (bound: number) => Math.floor(next() * bound)
  return { next, below, pick: (items) => items[below(items.length)]! }
}

/** How often a test tries: so often by default, and more where `QUIPU_ROUNDS` asks for a long run. */
export function roundsOf(byDefault: number, inLongRun: number): number {
  return process.env["QUIPU_ROUNDS"] === "long" ? inLongRun : byDefault
}
