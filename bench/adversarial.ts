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

/** Nothing but figures that mean something: what reading one costs where there is no other prose. */
const densest = "5 women and 3 men, "
const figuresOfDensest = 2

/** In bytes: quadratic work shows in the latter. */
const lengths = [5_000, 50_000] as const

/**
 * Reads and extracts a paragraph of each scrap, repeated, and holds its cost against the report's.
 *
 * @param seconds what a byte of the report costs
 */
export function measureAdversarial(subject: Subject, seconds: number): Array<Cost> {
  return Object.entries(scraps).map(([shape, scrap]) => {
    const [multiple, longer] = lengths.map((length) => {
      const text = repeat(scrap, length)
      try {
        const runs = length === lengths[0] ? 4 : 2
        return timeReading(subject, text, runs) / Buffer.byteLength(text) / seconds
      } catch (error) {
        // The stack or the memory ends: of all costs the highest.
        if (error instanceof RangeError) return Infinity
        throw error
      }
    })
    return { shape, multiple: multiple!, longer: longer! }
  })
}

/**
 * What a figure costs in the densest prose, as a multiple of one of the report's.
 *
 * @param seconds what a figure of the report costs, all its prose included
 */
export function measureDensest(subject: Subject, seconds: number): number {
  const text = repeat(densest, lengths[1])
  const figures = (text.length / densest.length) * figuresOfDensest
  return timeReading(subject, text, 4) / figures / seconds
}

const repeat = (scrap: string, length: number) =>
  `1.\t${scrap.repeat(Math.ceil(length / Buffer.byteLength(scrap)))}`

const timeReading = ({ document, codeLists }: Subject, text: string, runs: number) =>
  fastest(() => extractFacts(readText(text, document.metadata, ""), codeLists), runs)
