/**
 * The counts that a printed percentage of a whole allows, by rounding to its last digit: for 17.4
 * of 200 the whole numbers in [17.35 %, 17.45 %] of 200. Exact: in whole units of the last digit.
 */
export function impliedCounts(printedShare: string, whole: string): { low: string; high: string } | null {
  const [wholePart = "", fraction = ""] = printedShare.replaceAll(",", "").split(".")
  if (!/^\d+$/.test(wholePart + fraction) || !/^\d+$/.test(whole)) return null
  // Twice the share in units of its last digit, so that half a digit is a whole number.
  const doubled = 2n * BigInt(wholePart + fraction)
  const denominator = 200n * 10n ** BigInt(fraction.length)
  const base = BigInt(whole)
  const low = doubled <= 1n ? 0n : ceilDivide((doubled - 1n) * base, denominator)
  const high = ((doubled + 1n) * base) / denominator
  const capped = high > base && doubled <= 200n * 10n ** BigInt(fraction.length) ? base : high
  return { low: String(low), high: String(capped < low ? low : capped) }
}

const ceilDivide = (value: bigint, by: bigint) => (value + by - 1n) / by
