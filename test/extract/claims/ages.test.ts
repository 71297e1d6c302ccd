import { endOf } from "../../../pipeline/extract/text/tokens.ts"
import { describe, expect, it } from "@effect/vitest"
import { readBrackets } from "../../../pipeline/extract/claims/brackets.ts"
import { read, readCases } from "../passages.ts"

describe("brackets of ages: the first and the last completed year", () => {
  it.each(readCases("ages"))("$input", ({ input, expected }) => {
    const reading = read(input)
    const brackets = readBrackets(reading, (index) => reading.claims[index]!.class === "age")
    const shown = brackets.map(({ from, to, min, max }) => {
      const printed = input.slice(reading.starts[from]!, endOf(reading, to - 1))
      return `${printed} = ${min ?? ""}..${max ?? ""}`
    })
    expect(shown).toEqual(expected)
  })
})
