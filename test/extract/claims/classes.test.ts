import { describe, expect, it } from "@effect/vitest"
import { read, readCases } from "../passages.ts"

describe("the class of every numeral", () => {
  it.each(readCases("classes"))("$input", ({ input, expected }) => {
    const { numerals, claims } = read(input)
    expect(numerals.map(({ printed }, index) => `${printed} ${claims[index]!.class}`)).toEqual(expected)
  })
})
