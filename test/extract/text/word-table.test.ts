import { describe, expect, it } from "@effect/vitest"
import { tokenise } from "../../../pipeline/extract/text/tokens.ts"
import { WordTable } from "../../../pipeline/extract/text/word-table.ts"
import { Prose } from "../prose.ts"

describe("the words of a document", () => {
  it("are cut out once, however they are printed", () => {
    const words = new WordTable()
    const [first, second, third] = tokenise("Women women Women", words).tokens
    expect([first?.text, second?.text, third?.text]).toEqual(["Women", "women", "Women"])
    expect([first?.lower, second?.lower, third?.lower]).toEqual(["women", "women", "women"])
  })

  it("are right where more of them meet in a slot than it holds", () => {
    const words = new WordTable()
    const text = Array.from(
      { length: 20_000 },
      (_, index) => `w${index.toString(8).replaceAll(/\d/g, (digit) => "abcdefgh"[Number(digit)]!)}`
    ).join(" ")
    const cut = () => tokenise(text, words).tokens.map((token) => token.text)
    expect(cut()).toEqual(text.split(" "))
    expect(cut()).toEqual(text.split(" "))
  })

  it.prop("are the same, whatever the document has used before", [Prose, Prose], ([before, text]) => {
    const words = new WordTable()
    tokenise(before, words)
    expect(tokenise(text, words)).toEqual(tokenise(text))
  })
})
