import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { endOf, isGlued, tokenAt, tokenise } from "../../../pipeline/extract/text/tokens.ts"
import { tokenKind } from "../../../pipeline/extract/text/words.ts"
import { readCases } from "../passages.ts"
import { Prose } from "../prose.ts"

describe("tokens", () => {
  it.each(readCases("tokens"))("$input", ({ input, expected }) => {
    expect(tokenise(input).tokens.map(({ text }) => text)).toEqual(expected)
  })

  it("folds case, hyphens, dashes and apostrophes", () => {
    const folded = tokenise("ÉTAT‑owned Ombudsman’s 2018–2020").tokens.map(({ lower }) => lower)
    expect(folded).toEqual(["état-owned", "ombudsman's", "2018", "-", "2020"])
  })

  it("tells words, numbers and marks apart", () => {
    const kinds = tokenise("Of 12.").tokens.map(({ kind }) => kind)
    expect(kinds).toEqual([tokenKind.word, tokenKind.number, tokenKind.mark])
  })

  it("finds the token at an offset", () => {
    const tokens = tokenise("One, two.")
    expect([0, 1, 3, 4, 5, 9].map((offset) => tokenAt(tokens, offset))).toEqual([0, 1, 1, 2, 2, 4])
  })

  it.prop("lose nothing but white space, in any text", [Schema.String], ([text]) => covers(text))
  it.prop("lose nothing but white space, in prose", [Prose], ([text]) => covers(text))
})

/** Tokens stand in the text at their offsets, one after the other, with nothing but white space between. */
function covers(text: string): void {
  let end = 0
  const tokenised = tokenise(text)
  for (const [at, token] of tokenised.tokens.entries()) {
    const start = tokenised.starts[at]!
    expect(start).toBeGreaterThanOrEqual(end)
    expect(isGlued(tokenised, at)).toBe(at > 0 && start === end)
    expect(text.slice(start, endOf(tokenised, at))).toBe(token.text)
    expect(text.slice(end, start)).not.toMatch(/[\p{L}\p{N}\p{P}\p{S}]/u)
    end = endOf(tokenised, at)
  }
  expect(text.slice(end)).not.toMatch(/[\p{L}\p{N}\p{P}\p{S}]/u)
}
