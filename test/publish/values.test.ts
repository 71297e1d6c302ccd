import { describe, expect, it } from "@effect/vitest"
import { hasValue } from "../../pipeline/publish/verify/values.ts"

describe("a numeral read again where it stands", () => {
  const cases = [
    { text: "In total, 1,460 visits took place.", printed: "1,460", value: "1460", expected: true },
    { text: "In total, 1,460 visits took place.", printed: "1,460", value: "1461", expected: false },
    { text: "It cost US$ 1.25 million in all.", printed: "1.25", value: "1250000", expected: true },
    { text: "It cost US$ 1.25 million in all.", printed: "1.25", value: "1.25", expected: false },
    { text: "Thirty-five families moved.", printed: "Thirty-five", value: "35", expected: true },
    { text: "Two thirds of them moved.", printed: "Two", value: "66.67", expected: true },
    { text: "They paid from 5 to 7 million.", printed: "5", value: "5000000", expected: true },
    { text: "They paid from 5 to 7 million.", printed: "5", value: "5", expected: true },
    { text: "They paid 15 dollars.", printed: "5", value: "5", expected: false },
    { text: "Nobody paid.", printed: "Nobody", value: "0", expected: false }
  ]
  for (const { text, printed, value, expected } of cases) {
    it(`${expected ? "takes" : "does not take"} the ${printed} of "${text}" for ${value}`, () => {
      expect(hasValue(text, text.indexOf(printed), printed, value)).toBe(expected)
    })
  }
})
