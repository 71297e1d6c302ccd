import { describe, expect, it } from "@effect/vitest"
import { splitSentences } from "../../../pipeline/extract/text/sentences.ts"
import { tokenise, endOf } from "../../../pipeline/extract/text/tokens.ts"
import { readCases } from "../passages.ts"
import { Prose } from "../prose.ts"

function split(text: string, anchors: ReadonlyArray<{ footnote: number; at: number }> = []) {
  const tokens = tokenise(text)
  return splitSentences(tokens, anchors).map(({ from, to }) =>
    text.slice(tokens.starts[from]!, endOf(tokens, to - 1))
  )
}

describe("sentences", () => {
  it.each(readCases("sentences"))("$input", ({ input, expected }) => {
    expect(split(input)).toEqual(expected)
  })

  it("ends one at a stop that carries a footnote, even without a space", () => {
    const text = "The law is old.Courts apply it."
    expect(split(text)).toEqual([text])
    expect(split(text, [{ footnote: 1, at: 15 }])).toEqual(["The law is old.", "Courts apply it."])
  })

  it.prop("take in every token, each once and in order", [Prose], ([text]) => {
    const tokens = tokenise(text)
    let next = 0
    for (const { from, to } of splitSentences(tokens, [])) {
      expect(from).toBe(next)
      expect(to).toBeGreaterThan(from)
      next = to
    }
    expect(next).toBe(tokens.starts.length)
  })
})
