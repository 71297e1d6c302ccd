/** Printed figures, and the values that their digits allow. */
import * as BigDecimal from "effect/BigDecimal"
import type { Measure, Qualifier } from "../model/rows.ts"
import type { Interval } from "./interval.ts"
import { exactly, zero } from "./interval.ts"

export interface Figure {
  readonly observation_id: string
  /** The numeral alone, as the document prints it. */
  readonly printed: string
  /** What it stands for, after magnitude words. */
  readonly value: BigDecimal.BigDecimal
  readonly measure: Measure
  readonly unit: string
  readonly counted: string | null
  readonly qualifier: Qualifier | null
  /** "para. 12 (c)", "footnote 40". */
  readonly place: string
}

/** How digits that are not printed were dropped. */
export type Convention = "rounding" | "truncation"

/** A numeral in digits, thousands apart by commas, spaces, or more than one point. */
const digits = /^[0-9][0-9,\s]*(?:\.[0-9]+)*$/
const one = BigDecimal.fromBigInt(1n)
const two = BigDecimal.fromBigInt(2n)
const hundredth = BigDecimal.make(1n, 2)

/**
 * The value of one unit in the last printed place, or null for a figure that is exact: a count
 * printed to its last unit. "17.4" per cent gives 0.1, "2.35" billion 1,000,000.
 */
export function resolution(figure: Figure): BigDecimal.BigDecimal | null {
  const printed = printedNumber(figure)
  if (printed === null) return figure.measure === "count" ? null : lastNonZero(figure.value)
  const magnitude = powerBetween(printed, figure.value)
  const decimals = printed.scale
  if (figure.measure === "count" && decimals === 0 && magnitude === 0) return null
  return BigDecimal.make(1n, decimals - magnitude)
}

/** The numeral as a number before magnitude words, or null where it is in words. */
export function printedNumber(figure: Figure): BigDecimal.BigDecimal | null {
  if (!digits.test(figure.printed)) return null
  const bare = figure.printed.replaceAll(/[,\s]/g, "")
  const points = bare.split(".").length - 1
  return BigDecimal.fromStringUnsafe(points > 1 ? bare.replaceAll(".", "") : bare)
}

/** Half a unit in the last printed place; zero for an exact figure. */
export function halfUnit(figure: Figure): BigDecimal.BigDecimal {
  const unit = resolution(figure)
  return unit === null ? zero : BigDecimal.divideUnsafe(unit, two)
}

/**
 * The values that the print allows. "17.4" is [17.35, 17.45) by rounding and [17.4, 45.6) by
 * truncation. "At least" and "more than" leave the upper end open, "less than" the lower; "about"
 * widens by a unit of the last digit that is not zero, and by a hundredth of the value at least.
 */
export function interval(figure: Figure, convention: Convention): Interval {
  const near = printedInterval(figure, convention)
  switch (figure.qualifier) {
    case null:
      return near
    case "at_least":
    case "more_than":
      return { low: near.low, high: null, open: false }
    case "less_than":
      return { low: null, high: figure.value, open: true }
    case "approx": {
      const width = BigDecimal.max(lastNonZero(figure.value), BigDecimal.multiply(figure.value, hundredth))
      return {
        low: BigDecimal.subtract(figure.value, width),
        high: BigDecimal.sum(figure.value, width),
        open: false
      }
    }
  }
}

function printedInterval(figure: Figure, convention: Convention): Interval {
  const unit = resolution(figure)
  if (unit === null) return exactly(figure.value)
  // "Half" and "doubled" have no digits that could have been cut off.
  if (convention === "truncation" && printedNumber(figure) !== null)
    return { low: figure.value, high: BigDecimal.sum(figure.value, unit), open: true }
  const half = BigDecimal.divideUnsafe(unit, two)
  return {
    low: BigDecimal.subtract(figure.value, half),
    high: BigDecimal.sum(figure.value, half),
    open: true
  }
}

/** Whether the figure is stated as exact and printed in digits. */
export function isFirm(figure: Figure): boolean {
  return figure.qualifier === null && printedNumber(figure) !== null
}

/** The power of ten that leads from the printed number to its value; 0 where none does. */
function powerBetween(printed: BigDecimal.BigDecimal, value: BigDecimal.BigDecimal): number {
  const from = BigDecimal.normalize(printed)
  const to = BigDecimal.normalize(value)
  return from.value === to.value ? from.scale - to.scale : 0
}

/** One unit in the last place that is not zero: 100 for 12,300, 0.1 for 4.5. */
function lastNonZero(value: BigDecimal.BigDecimal): BigDecimal.BigDecimal {
  const normal = BigDecimal.normalize(value)
  return normal.value === 0n ? one : BigDecimal.make(1n, normal.scale)
}

export function isShare(figure: Figure): boolean {
  return figure.measure === "percent" || figure.measure === "percent_change"
}
