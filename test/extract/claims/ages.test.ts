import { describe, expect, it } from "@effect/vitest"
import { readBrackets } from "../../../pipeline/extract/claims/brackets.ts"
import { read, readCases } from "../passages.ts"

describe("brackets of ages: the first and the last completed year", () => {
  it.each(readCases("ages"))("$input", ({ input, expected }) => {
    const reading = read(input)
    const brackets = readBrackets(reading, (index) => reading.claims[index]!.class === "age")
    const shown = brackets.map(({ from, to, min, max }) => {
      const printed = input.slice(reading.tokens[from]!.start, reading.tokens[to - 1]!.end)
      return `${printed} = ${min ?? ""}..${max ?? ""}`
    })
    expect(shown).toEqual(expected)
  })
})
