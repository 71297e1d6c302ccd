import { describe, expect, it } from "@effect/vitest"
import { hasCue, isCueAt, joinCues, makeCueWords, nextCue } from "../../../pipeline/extract/text/cue-words.ts"
import { tokenise } from "../../../pipeline/extract/text/tokens.ts"

const fruits = makeCueWords("apple pear", {
  endings: ["berry"],
  compound: (word, hyphen) => word.slice(hyphen + 1) === "tree"
})
const reds = makeCueWords(["apple"])
const articles = makeCueWords("a an")
const { tokens } = tokenise("An Apple, a pear and a blackberry by the walnut-tree")

describe("cue words", () => {
  it.each([
    { what: "a listed word, whatever its case, an ending, a compound", cue: fruits, expected: [1, 4, 7, 10] },
    { what: "a word of two classes", cue: reds, expected: [1] },
    { what: "any of several classes", cue: joinCues(reds, articles), expected: [0, 1, 3, 6] }
  ])("are found on tokens: $what", ({ cue, expected }) => {
    expect(tokens.flatMap((_, at) => (isCueAt(tokens, at, cue) ? [at] : []))).toEqual(expected)
    expect(nextCue(tokens, 0, tokens.length, cue)).toBe(expected[0])
  })

  it("are looked for in a range, whose end is not in it", () => {
    expect(nextCue(tokens, 2, 4, fruits)).toBe(-1)
    expect(hasCue(tokens, 2, 5, fruits)).toBe(true)
  })

  it("are not on tokens that do not exist", () => {
    expect([isCueAt(tokens, -1, fruits), isCueAt(tokens, tokens.length, fruits)]).toEqual([false, false])
  })
})
