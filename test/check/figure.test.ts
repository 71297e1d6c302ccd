import { assert, describe, it } from "@effect/vitest"
import * as BigDecimal from "effect/BigDecimal"
import type { Figure } from "../../pipeline/check/figure.ts"
import { interval } from "../../pipeline/check/figure.ts"
import type { Interval } from "../../pipeline/check/interval.ts"
import { minus, overlap, plus, times } from "../../pipeline/check/interval.ts"
import { slipBetween } from "../../pipeline/check/slip.ts"
import { show } from "../../pipeline/check/wording.ts"

const decimal = BigDecimal.fromStringUnsafe

function figure(printed: string, columns: Partial<Figure> = {}): Figure {
  return {
    observation_id: "cmw-c-xyz-1:1:1",
    printed,
    value: columns.value ?? decimal(printed.replaceAll(",", "")),
    measure: "count",
    unit: "case",
    counted: "cases",
    qualifier: null,
    place: "para. 1",
    ...columns
  }
}

const percent = (printed: string, columns: Partial<Figure> = {}) =>
  figure(printed, { measure: "percent", unit: "percent", ...columns })

const write = ({ low, high, open }: Interval) =>
  `[${low === null ? "-inf" : BigDecimal.format(low)}, ${high === null ? "inf" : BigDecimal.format(high)}${open || high === null ? ")" : "]"}`

describe("the values that printed digits allow", () => {
  const cases: ReadonlyArray<{ input: Figure; rounding: string; truncation: string }> = [
    { input: figure("7,918"), rounding: "[7918, 7918]", truncation: "[7918, 7918]" },
    {
      input: figure("12 500", { value: decimal("12500") }),
      rounding: "[12500, 12500]",
      truncation: "[12500, 12500]"
    },
    {
      input: figure("1.250.000", { value: decimal("1250000") }),
      rounding: "[1250000, 1250000]",
      truncation: "[1250000, 1250000]"
    },
    { input: figure("nine", { value: decimal("9") }), rounding: "[9, 9]", truncation: "[9, 9]" },
    { input: percent("45.5"), rounding: "[45.45, 45.55)", truncation: "[45.5, 45.6)" },
    { input: percent("45.50"), rounding: "[45.495, 45.505)", truncation: "[45.5, 45.51)" },
    { input: percent("52"), rounding: "[51.5, 52.5)", truncation: "[52, 53)" },
    {
      input: figure("1.094", { measure: "amount", value: decimal("1094000000") }),
      rounding: "[1093500000, 1094500000)",
      truncation: "[1094000000, 1095000000)"
    },
    {
      input: figure("1.20", { value: decimal("1200000") }),
      rounding: "[1195000, 1205000)",
      truncation: "[1200000, 1210000)"
    },
    {
      input: figure("560", { value: decimal("560000") }),
      rounding: "[559500, 560500)",
      truncation: "[560000, 561000)"
    },
    {
      input: figure("12,300", { qualifier: "approx" }),
      rounding: "[12177, 12423]",
      truncation: "[12177, 12423]"
    },
    { input: percent("half", { value: decimal("50") }), rounding: "[45, 55)", truncation: "[45, 55)" },
    { input: percent("70", { qualifier: "more_than" }), rounding: "[69.5, inf)", truncation: "[70, inf)" },
    { input: figure("300", { qualifier: "at_least" }), rounding: "[300, inf)", truncation: "[300, inf)" },
    { input: figure("300", { qualifier: "less_than" }), rounding: "[-inf, 300)", truncation: "[-inf, 300)" }
  ]
  for (const { input, rounding, truncation } of cases) {
    it(`${input.qualifier ?? ""} ${input.printed} ${input.measure}`, () => {
      assert.strictEqual(write(interval(input, "rounding")), rounding)
      assert.strictEqual(write(interval(input, "truncation")), truncation)
    })
  }
})

const between = (low: string, high: string, open = true): Interval => ({
  low: decimal(low),
  high: decimal(high),
  open
})

describe("intervals", () => {
  it("add, subtract and multiply exactly", () => {
    assert.strictEqual(write(plus(between("0.1", "0.3"), between("0.2", "0.4", false))), "[0.3, 0.7)")
    assert.strictEqual(write(minus(between("100", "100", false), between("14.5", "15.5"))), "[84.5, 85.5]")
    assert.strictEqual(write(times(between("2", "3"), between("10", "11", false))), "[20, 33)")
  })

  it("meet at a closed end, not at an open one", () => {
    assert.isTrue(overlap(between("1", "2", false), between("2", "3")))
    assert.isFalse(overlap(between("1", "2"), between("2", "3")))
    assert.isTrue(overlap({ low: decimal("5"), high: null, open: false }, between("1", "6")))
    assert.isFalse(overlap({ low: decimal("7"), high: null, open: false }, between("1", "6")))
  })
})

describe("slips between what is printed and what was meant", () => {
  const cases: ReadonlyArray<{ input: Figure; meant: string; expected: string | null }> = [
    { input: figure("14,491"), meant: "14492", expected: "off_by_one" },
    { input: figure("199"), meant: "200", expected: "off_by_one" },
    { input: figure("3,090"), meant: "3050", expected: "one_digit" },
    { input: figure("3,905"), meant: "3095", expected: "swapped_digits" },
    { input: percent("46.7"), meant: "47.6", expected: "swapped_digits" },
    { input: percent("46.7"), meant: "46.75", expected: null },
    { input: figure("3,905"), meant: "9305", expected: "swapped_digits" },
    { input: figure("3,905"), meant: "5903", expected: null },
    { input: figure("3,905"), meant: "905", expected: null },
    { input: figure("3,905"), meant: "-5", expected: null },
    { input: figure("nine", { value: decimal("9") }), meant: "8", expected: null }
  ]
  for (const { input, meant, expected } of cases) {
    it(`${input.printed} for ${meant}`, () => {
      assert.strictEqual(slipBetween(input, decimal(meant)), expected)
    })
  }
})

describe("figures as a reader sees them", () => {
  const cases: ReadonlyArray<{ input: Figure; expected: string }> = [
    { input: figure("2,024"), expected: "2,024" },
    { input: percent("55"), expected: "55%" },
    { input: percent("11.50"), expected: "11.50%" },
    {
      input: figure("1.094", { measure: "amount", value: decimal("1094000000") }),
      expected: "1,094,000,000"
    },
    { input: figure("Thirty-five", { value: decimal("35") }), expected: "35" },
    { input: percent("two", { value: decimal("66.67") }), expected: "66.67%" }
  ]
  for (const { input, expected } of cases) {
    it(`${input.printed}`, () => assert.strictEqual(show(input), expected))
  }
})
