import { describe, expect, it } from "@effect/vitest"
import { findNumerals } from "../../../pipeline/extract/numerals/numerals.ts"
import { tokenise } from "../../../pipeline/extract/text/tokens.ts"
import { readCases } from "../passages.ts"

describe("numerals: printed form, value and form", () => {
  it.each(readCases("numerals"))("$input", ({ input, expected }) => {
    const numerals = findNumerals(input, tokenise(input))
    expect(numerals.map(({ printed, value, form }) => `${printed} = ${value} ${form}`)).toEqual(expected)
  })
})
