/** Preloaded into a process: its clocks jump back and forth by up to a year, and stand still in between. */
const year = 365 * 24 * 3600 * 1000
let calls = 0
const jump = () => [0, -year, year / 3, -7, 0, year][calls++ % 6]!

const RealDate = Date
globalThis.Date = class extends RealDate {
  constructor(...parts: ReadonlyArray<never>) {
    if (parts.length === 0) super(RealDate.now() + jump())
    else super(...(parts as unknown as [number]))
  }
  static override now(): number {
    return RealDate.now() + jump()
  }
} as DateConstructor
const now = performance.now.bind(performance)
performance.now = () => now() + jump()
