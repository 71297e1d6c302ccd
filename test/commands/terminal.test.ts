import { describe, expect, it } from "@effect/vitest"
import { flatten, formatDuration, neutralise, wrap } from "../../pipeline/commands/terminal.ts"

describe("text from a document on a terminal", () => {
  const cases = [
    { input: "Año 2019\tand\nmore", expected: "Año 2019\tand\nmore" },
    { input: "\x1b[31mred", expected: "\\u{1b}[31mred" },
    { input: "\x1b]0;title\x07", expected: "\\u{1b}]0;title\\u{7}" },
    { input: "a\rb\x00\x7f\x9b", expected: "a\\u{d}b\\u{0}\\u{7f}\\u{9b}" },
    { input: "\u202Eevil\u2066", expected: "\\u{202e}evil\\u{2066}" }
  ]
  for (const { input, expected } of cases) {
    it(`shows ${JSON.stringify(input)} as what it is`, () => {
      expect(neutralise(input)).toBe(expected)
    })
  }

  it("puts an error on one line", () => {
    expect(flatten("one\r\n  two\u2028three")).toBe("one two three")
  })

  it("breaks lines at spaces, and longer words nowhere", () => {
    expect(wrap("a bb ccc dddddddd", 5)).toEqual(["a bb", "ccc", "dddddddd"])
  })

  it("tells short times in milliseconds", () => {
    expect([formatDuration(12.4), formatDuration(1234)]).toEqual(["12 ms", "1.2 s"])
  })
})
