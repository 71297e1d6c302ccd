import { describe, expect, it } from "@effect/vitest"
import { tokenise } from "../../../pipeline/extract/text/tokens.ts"
import { findDates } from "../../../pipeline/extract/time/dates.ts"
import { findPeriods } from "../../../pipeline/extract/time/periods.ts"
import { readCases } from "../passages.ts"

describe("periods with the words that say them", () => {
  it.each(readCases("periods"))("$input", ({ input, expected }) => {
    const tokens = tokenise(input)
    const found = findPeriods(tokens, findDates(tokens)).map(({ from, to, period, strength }) => {
      const printed = input.slice(tokens[from]!.start, tokens[to - 1]!.end)
      const { kind, start, end, precision } = period
      return `${printed} = ${kind} ${start ?? ""}..${end ?? ""} ${precision} ${strength}`
    })
    expect(found).toEqual(expected)
  })
})
