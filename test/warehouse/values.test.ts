import { DATE, DECIMAL, INTEGER, VARCHAR } from "@duckdb/node-api"
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import {
  decode,
  encode,
  formatDate,
  formatDecimal,
  parseDate,
  parseDecimal
} from "../../pipeline/warehouse/values.ts"

const money = DECIMAL(18, 4)

describe("values", () => {
  const decimals = [
    { input: "0", expected: 0n },
    { input: "2,5", expected: "no decimal number" },
    { input: "007", expected: 70_000n },
    { input: "-1.5", expected: -15_000n },
    { input: "0.0001", expected: 1n },
    { input: "1.50000", expected: 15_000n },
    { input: "1.00001", expected: "more than 4 decimal places" },
    { input: "99999999999999.9999", expected: 999_999_999_999_999_999n },
    { input: "100000000000000", expected: "more than 14 digits before the point" },
    { input: "1e3", expected: "no decimal number" },
    { input: "", expected: "no decimal number" }
  ]
  for (const { input, expected } of decimals) {
    it(`reads the decimal ${JSON.stringify(input)}`, () => {
      if (typeof expected === "string") expect(() => parseDecimal(input, 18, 4)).toThrow(expected)
      else expect(parseDecimal(input, 18, 4)).toBe(expected)
    })
  }

  const dates = [
    { input: "1970-01-02", expected: 1 },
    { input: "1969-12-31", expected: -1 },
    { input: "2024-02-29", expected: 19_782 },
    { input: "2023-02-29", expected: null },
    { input: "2023-2-9", expected: null },
    { input: "2023-02", expected: null }
  ]
  for (const { input, expected } of dates) {
    it(`reads the date ${input}`, () => {
      if (expected === null) expect(() => parseDate(input)).toThrow("no date of the form YYYY-MM-DD")
      else expect(parseDate(input)).toBe(expected)
    })
  }

  it.prop("writes every decimal so that it is read back", [Schema.BigInt], ([number]) => {
    const units = number % 10n ** 18n
    expect(parseDecimal(formatDecimal(units, 4), 18, 4)).toBe(units)
  })

  const Day = Schema.Int.check(Schema.isBetween({ minimum: -200_000, maximum: 1_000_000 }))
  it.prop("writes every date so that it is read back", [Day], ([day]) => {
    expect(parseDate(formatDate(day))).toBe(day)
  })

  const kinds = [
    { type: VARCHAR, value: "Año" },
    { type: INTEGER, value: -3 },
    { type: money, value: "12.5" },
    { type: DATE, value: "2020-12-31" },
    { type: money, value: null }
  ]
  for (const { type, value } of kinds) {
    it(`takes ${JSON.stringify(value)} into ${String(type)} and out again`, () => {
      expect(decode(encode(type, value))).toBe(value)
    })
  }

  const misfits = [
    { type: VARCHAR, value: 3 },
    { type: INTEGER, value: 1.5 },
    { type: INTEGER, value: 2 ** 31 },
    { type: money, value: 12.5 },
    { type: DATE, value: 2020 }
  ]
  for (const { type, value } of misfits) {
    it(`does not take ${value} for ${String(type)}`, () => {
      expect(() => encode(type, value)).toThrow(`${value} is no ${String(type)}`)
    })
  }
})
