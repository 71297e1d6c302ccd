/**
 * Intervals of exact decimals. A printed figure stands for every value that would have been printed
 * so; a claim about figures is compatible with the print when the intervals of its sides meet.
 *
 * After Calculations 1.1 of XBRL International (sums of rounded and of truncated values).
 */
import * as BigDecimal from "effect/BigDecimal"

export interface Interval {
  /** Inclusive; null is minus infinity. */
  readonly low: BigDecimal.BigDecimal | null
  /** Null is infinity. */
  readonly high: BigDecimal.BigDecimal | null
  /** True where `high` itself is left out. */
  readonly open: boolean
}

export const zero = BigDecimal.fromBigInt(0n)

export function exactly(value: BigDecimal.BigDecimal): Interval {
  return { low: value, high: value, open: false }
}

export function plus(a: Interval, b: Interval): Interval {
  return {
    low: a.low === null || b.low === null ? null : BigDecimal.sum(a.low, b.low),
    high: a.high === null || b.high === null ? null : BigDecimal.sum(a.high, b.high),
    open: a.open || b.open
  }
}

/** Difference of intervals that is never negative; its lower end is kept even where it is excluded. */
export function minus(a: Interval, b: Interval): Interval {
  return {
    low: a.low === null || b.high === null ? zero : BigDecimal.max(zero, BigDecimal.subtract(a.low, b.high)),
    high: a.high === null || b.low === null ? null : BigDecimal.subtract(a.high, b.low),
    open: a.open
  }
}

export function sumOf(intervals: Iterable<Interval>): Interval {
  let total = exactly(zero)
  for (const interval of intervals) total = plus(total, interval)
  return total
}

/** Product of intervals without negative values; a lower end of null counts as zero. */
export function times(a: Interval, b: Interval): Interval {
  return {
    low: BigDecimal.multiply(a.low ?? zero, b.low ?? zero),
    high: a.high === null || b.high === null ? null : BigDecimal.multiply(a.high, b.high),
    open: a.open || b.open
  }
}

export function overlap(a: Interval, b: Interval): boolean {
  return reaches(a, b) && reaches(b, a)
}

/** Whether the lower end of `a` lies at or below the upper end of `b`. */
export function reaches(a: Interval, b: Interval): boolean {
  if (a.low === null || b.high === null) return true
  const order = BigDecimal.Order(a.low, b.high)
  return order < 0 || (order === 0 && !b.open)
}
