import type { Warning } from "../model/document.ts"

/** Takes down something odd at an offset of the source. */
export type Warn = (at: number, what: string, remedy: string) => void

/** Records warnings with the line they speak of; keeps the first 1,000 and says how many more came. */
export class Warnings {
  readonly #found: Array<{ at: number; what: string; remedy: string }> = []
  #untold = 0

  readonly add = (at: number, what: string, remedy: string): void => {
    if (this.#found.length < 1000) this.#found.push({ at, what, remedy })
    else this.#untold++
  }

  list(sourceLines: ReadonlyArray<number>): ReadonlyArray<Warning> {
    const warnings = this.#found
      .toSorted((a, b) => a.at - b.at)
      .map(({ at, what, remedy }) => ({ line: lineOf(sourceLines, at), what, remedy }))
    if (this.#untold === 0) return warnings
    return [
      ...warnings,
      {
        line: sourceLines.length,
        what: `${this.#untold} more warnings are not listed.`,
        remedy: "Mend the first ones and read the document again."
      }
    ]
  }
}

/** The line (from 1) on which an offset lies. */
export function lineOf(sourceLines: ReadonlyArray<number>, at: number): number {
  let low = 0
  let high = sourceLines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (sourceLines[middle]! <= at) low = middle
    else high = middle - 1
  }
  return low + 1
}
