import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import {
  percentOf,
  readDigits,
  scaleDecimal,
  trimDecimal
} from "../../../pipeline/extract/numerals/decimal.ts"
import { findNumerals } from "../../../pipeline/extract/numerals/numerals.ts"
import { fractions, magnitudes } from "../../../pipeline/extract/numerals/words.ts"
import { tokenise } from "../../../pipeline/extract/text/tokens.ts"
import { spell } from "./spelling.ts"

const between = (minimum: number, maximum: number) => Schema.Int.check(Schema.isBetween({ minimum, maximum }))

const read = (text: string) => findNumerals(text, tokenise(text))

/** The value of the first numeral, and the digits, words or marks that its numeral does not take in. */
function readAlone(printed: string): string | null {
  const text = `Altogether ${printed} persons left.`
  const [first, ...rest] = read(text)
  expect(rest.every(({ form }) => form === "part")).toBe(true)
  const last = tokenise(text).tokens[rest.length === 0 ? first!.to : Math.max(first!.to, rest.at(-1)!.to)]!
  expect(last.text).toBe("persons")
  return first!.value
}

const group = (digits: string, separator: string) => digits.replaceAll(/\B(?=(?:\d{3})+$)/g, separator)

describe("a number that is printed is read back", () => {
  it.prop("with thousands commas or no-break spaces", [between(0, 9_007_199_254_740_991)], ([number]) => {
    for (const separator of [",", "\u00a0", "\u202f", "\u2009"])
      expect(readAlone(group(String(number), separator))).toBe(String(number))
  })

  it.prop("in lakhs", [between(100_000, 999_999_999)], ([number]) => {
    const digits = String(number)
    const lakhs = digits.slice(0, -3).replaceAll(/\B(?=(?:\d{2})+$)/g, ",")
    expect(readAlone(`${lakhs},${digits.slice(-3)}`)).toBe(digits)
  })

  it.prop("with decimals", [between(0, 999_999), between(0, 999)], ([whole, fraction]) => {
    const printed = `${group(String(whole), ",")}.${String(fraction).padStart(3, "0")}`
    expect(Number(readAlone(printed))).toBe(Number(`${whole}.${String(fraction).padStart(3, "0")}`))
  })

  it.prop(
    "with a magnitude word",
    [between(1, 99_999), Schema.Literals([...magnitudes.keys()])],
    ([thousandths, word]) => {
      const printed = trimDecimal((thousandths / 1000).toFixed(3))
      const expected = (BigInt(thousandths) * magnitudes.get(word)!) / 1000n
      const remainder = (BigInt(thousandths) * magnitudes.get(word)!) % 1000n
      const value = readAlone(`${printed} ${word}`)!
      expect(value.split(".")[0]).toBe(String(expected))
      expect(value.includes(".")).toBe(remainder !== 0n)
    }
  )

  it.prop("in words", [between(0, 999_999_999)], ([number]) => {
    expect(readAlone(spell(number))).toBe(String(number))
    expect(readAlone(spell(number, "and"))).toBe(String(number))
  })

  it.prop(
    "as a fraction in words",
    [between(1, 9), Schema.Literals([...fractions.keys()])],
    ([above, word]) => {
      const below = fractions.get(word)!
      if (above >= below || word === "half" || above > 1 !== word.endsWith("s")) return
      for (const printed of [`${spell(above)} ${word}`, `${spell(above)}-${word}`]) {
        const [share] = read(`Some ${printed} of them left.`)
        expect(share).toMatchObject({ form: "share", value: percentOf(above, below) })
      }
    }
  )

  it.prop("as one in so many", [between(2, 10)], ([below]) => {
    for (const printed of [`one in ${spell(below)}`, `1 in ${below}`, `one out of every ${spell(below)}`]) {
      const [share, part] = read(`Some ${printed} women left.`)
      expect(share).toMatchObject({ form: "share", value: percentOf(1, below) })
      expect(part).toMatchObject({ form: "part", value: String(below) })
    }
  })
})

describe("decimal arithmetic", () => {
  const cases = [
    { input: readDigits("3,490,519.50"), expected: "3490519.5" },
    { input: readDigits("1.250.000"), expected: "1250000" },
    { input: readDigits("71.2.3"), expected: null },
    { input: trimDecimal("007"), expected: "7" },
    { input: trimDecimal("000"), expected: "0" },
    { input: trimDecimal("0.50"), expected: "0.5" },
    { input: trimDecimal("12.000"), expected: "12" },
    { input: scaleDecimal("1.094", 1_000_000_000n), expected: "1094000000" },
    { input: scaleDecimal("0.0005", 1_000n), expected: "0.5" },
    { input: percentOf(2, 3), expected: "66.67" },
    { input: percentOf(1, 1000), expected: "0.1" }
  ]
  it.each(cases)("$expected", ({ input, expected }) => expect(input).toBe(expected))

  it.prop("a decimal times a magnitude keeps every digit", [between(0, 999_999_999)], ([number]) => {
    const decimal = `${Math.floor(number / 1000)}.${String(number % 1000).padStart(3, "0")}`
    expect(scaleDecimal(decimal, 1000n)).toBe(String(number))
  })
})

it.prop(
  "numerals stand in order, apart, at the offsets of what they print",
  [
    Arbitrary.array(
      Arbitrary.schema(
        Schema.Literals([...magnitudes.keys(), "one", "and ", "a ", "half ", "5", ",", "-", " in ", "third"])
      ),
      { maxLength: 30 }
    )
  ],
  ([parts]) => {
    const text = parts.join(" ")
    let end = 0
    for (const numeral of read(text)) {
      expect(numeral.start).toBeGreaterThanOrEqual(end)
      expect(text.slice(numeral.start, numeral.end)).toBe(numeral.printed)
      end = numeral.end
    }
  }
)
