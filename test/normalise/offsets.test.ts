import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { makeCodePointOffsets } from "../../pipeline/normalise/offsets.ts"

describe("makeCodePointOffsets", () => {
  it("is the identity for text without surrogate pairs", () => {
    const offset = makeCodePointOffsets("Ministère nº 5 – año")
    assert.strictEqual(offset(9), 9)
  })

  it("counts a character outside the basic plane once", () => {
    const offset = makeCodePointOffsets("a𝄞b𝄞c")
    assert.deepStrictEqual([0, 1, 3, 4, 6, 7].map(offset), [0, 1, 2, 3, 4, 5])
  })

  it.prop(
    "agrees with counting the code points before the offset",
    [Schema.Array(Schema.Literals(["a", "é", "𝄞", "🇵🇪", " "]))],
    ([characters]) => {
      const text = characters.join("")
      const offset = makeCodePointOffsets(text)
      let units = 0
      for (const character of text) {
        assert.strictEqual(offset(units), Array.from(text.slice(0, units)).length)
        units += character.length
      }
      assert.strictEqual(offset(text.length), Array.from(text).length)
    }
  )
})
