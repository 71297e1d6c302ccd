import { describe, expect, it } from "@effect/vitest"
import { readBrackets } from "../../pipeline/extract/claims/brackets.ts"
import { findPeriods } from "../../pipeline/extract/time/periods.ts"
import { read } from "./passages.ts"

/** What a hostile document may repeat without end. */
const adversarial = [
  "7",
  "1,",
  "1, ",
  "1 ",
  "1-",
  "1/",
  "1.",
  "1\u00a0",
  "1,20,",
  "2019-",
  "one ",
  "one and ",
  "a million ",
  "million ",
  "half of ",
  "one in ",
  "once ",
  "five-year ",
  "(",
  "(1) ",
  "1) ",
  "1. ",
  "of whom ",
  "and ",
  "@",
  "://",
  "http://1 ",
  "No. 1, ",
  "A1/",
  "article 1, ",
  "1, 2, 3 and ",
  "Goals 1, ",
  "call 116 ",
  "Ab 1, ",
  "aged 5, ",
  "persons under 5 ",
  "5 to 6 years, ",
  "a fine of 5 ",
  "1 and 2 ",
  "January ",
  "in 2019 National ",
  "second quarter of 2020 ",
  "same quarter ",
  "1.5 million to ",
  "“",
  "a-"
]

function readAll(text: string): number {
  const started = performance.now()
  const reading = read(text)
  readBrackets(reading, (index) => reading.claims[index]!.class === "age")
  findPeriods(reading.tokens, reading.dates)
  return performance.now() - started
}

const fastest = (text: string) => Math.min(readAll(text), readAll(text))

describe("reading costs in proportion to the text", () => {
  it.each(adversarial)("%j without end", (scrap) => {
    const text = scrap.repeat(Math.ceil(3_000 / scrap.length))
    const factor = 20
    // Quadratic work would take 400 times as long.
    expect(fastest(text.repeat(factor))).toBeLessThan(factor * 10 * Math.max(fastest(text), 0.5))
  })
})
