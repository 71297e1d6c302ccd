import { describe, expect, it } from "@effect/vitest"
import { findNumerals } from "../../../pipeline/extract/numerals/numerals.ts"
import { readPrinted } from "../../../pipeline/extract/numerals/printed.ts"
import { tokenise } from "../../../pipeline/extract/text/tokens.ts"
import { Prose } from "../prose.ts"

describe("a numeral read again where it stands", () => {
  const report =
    "3.\tIn 2019, US$ 1.094 billion went to one hundred and thirty-eight towns, two thirds of them poor; from 5 to 7 million people gained."
  const cases = [
    { printed: "2019", expected: "2019" },
    { printed: "1.094", expected: "1094000000" },
    { printed: "one", expected: "138" },
    { printed: "hundred", expected: "100" },
    { printed: "thirty-eight", expected: "38" },
    { printed: "two", expected: "66.67" },
    { printed: "thirds", expected: "3" },
    { printed: "5", expected: "5000000" },
    { printed: "7", expected: "7000000" },
    { printed: "billion", expected: null },
    { printed: "towns", expected: null },
    { printed: "094", expected: null }
  ]
  it.each(cases)("$printed = $expected", ({ printed, expected }) => {
    const start = report.indexOf(printed)
    expect(readPrinted(report, start, start + printed.length)).toEqual({ value: expected })
  })

  it("cuts no number that begins before the window", () => {
    const long = `${"word ".repeat(40)}1,234,567 cases`
    const start = long.indexOf("1,234")
    expect(readPrinted(long, start, start + 9)).toEqual({ value: "1234567" })
    expect(readPrinted(long, start + 2, start + 9)).toEqual({ value: null })
  })

  it.prop("has the value that the whole text gives it", [Prose], ([text]) => {
    for (const { start, end, value } of findNumerals(text, tokenise(text)))
      expect(readPrinted(text, start, end)).toEqual({ value })
  })
})
