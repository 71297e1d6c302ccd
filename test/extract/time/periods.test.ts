import { describe, expect, it } from "@effect/vitest"
import { tokenise, endOf } from "../../../pipeline/extract/text/tokens.ts"
import { findDates } from "../../../pipeline/extract/time/dates.ts"
import { findPeriods } from "../../../pipeline/extract/time/periods.ts"
import { readCases } from "../passages.ts"

describe("periods with the words that say them", () => {
  it.each(readCases("periods"))("$input", ({ input, expected }) => {
    const text = tokenise(input)
    const found = findPeriods(text.tokens, findDates(text)).map(({ from, to, period, strength }) => {
      const printed = input.slice(text.starts[from]!, endOf(text, to - 1))
      const { kind, start, end, precision } = period
      return `${printed} = ${kind} ${start ?? ""}..${end ?? ""} ${precision} ${strength}`
    })
    expect(found).toEqual(expected)
  })
})
