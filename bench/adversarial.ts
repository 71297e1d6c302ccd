import { readText } from "../pipeline/document/reader.ts"
import { extractFacts } from "../pipeline/extract/facts.ts"
import type { Subject } from "./extraction.ts"
import { fastest } from "./timing.ts"

/** What a text may be made of that is written to be slow: each is repeated without end. */
const scraps: Readonly<Record<string, string>> = {
  digits: "7",
  commas: "1,",
  "lists of ones": "1,1,1, ",
  "opening brackets": "(",
  "square brackets": "[",
  "footnotes that do not close": "[1: ",
  "numbers in brackets": "(1) (2) ",
  "of whom": "of whom ",
  "counts of whom": "12 of whom ",
  "per cent of the": "5 per cent of the ",
  "and, and": "and 1 and 2 ",
  "one word": "a",
  "long words": `${"aqua".repeat(50)} `,
  dates: "from 1 January 2019 to 31 December 2020, ",
  years: "2019-2020, ",
  places: "Lima, Callao and Lima, ",
  laws: "Act No. 5 of the Act ",
  quotations: "“"
}

export interface Cost {
  readonly shape: string
  /** Of a byte of this text, as a multiple of that of a byte of the report; infinite if reading fails. */
  readonly multiple: number
  /** Of a byte, where the text is ten times as long. */
  readonly longer: number
}

/** In bytes: quadratic work shows in the latter. */
const lengths = [5_000, 50_000] as const

/**
 * Reads and extracts a paragraph of each scrap, repeated, and holds its cost against the report's.
 *
 * @param seconds what a byte of the report costs
 */
export function measureAdversarial({ document, codeLists }: Subject, seconds: number): Array<Cost> {
  return Object.entries(scraps).map(([shape, scrap]) => {
    const [multiple, longer] = lengths.map((length) => {
      const text = `1.\t${scrap.repeat(Math.ceil(length / Buffer.byteLength(scrap)))}`
      const run = () => extractFacts(readText(text, document.metadata, ""), codeLists)
      try {
        return fastest(run, length === lengths[0] ? 2 : 1) / Buffer.byteLength(text) / seconds
      } catch (error) {
        // The stack or the memory ends: of all costs the highest.
        if (error instanceof RangeError) return Infinity
        throw error
      }
    })
    return { shape, multiple: multiple!, longer: longer! }
  })
}
