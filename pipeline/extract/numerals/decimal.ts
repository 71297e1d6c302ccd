/** Decimal arithmetic on strings of digits: exact, without binary floating point. */

const grouped = /^\d{1,3}(?:\.\d{3}){2,}$/

/**
 * The decimal that printed digits stand for: "2,718,281" -> "2718281", "12 500" -> "12500",
 * "1.250.000" -> "1250000"; null for what is no number ("71.2.3").
 */
export function readDigits(printed: string): string | null {
  const digits = hasSeparators(printed) ? printed.replaceAll(/[^\d.]/g, "") : printed
  const point = digits.indexOf(".")
  if (point < 0 || point === digits.lastIndexOf(".")) return trimDecimal(digits)
  return grouped.test(digits) ? trimDecimal(digits.replaceAll(".", "")) : null
}

function hasSeparators(printed: string): boolean {
  for (let at = 1; at < printed.length; at++) {
    const code = printed.charCodeAt(at)
    if (code !== 0x2e && (code < 48 || code > 57)) return true
  }
  return false
}

/** "007" -> "7", "4.70" -> "11.5": the shortest decimal of the same value. */
export function trimDecimal(digits: string): string {
  const point = digits.indexOf(".")
  if (point < 0 && digits.charCodeAt(0) !== 48) return digits
  let start = 0
  while (digits[start] === "0" && start + 1 < (point < 0 ? digits.length : point)) start++
  if (point < 0) return digits.slice(start)
  let end = digits.length
  while (digits[end - 1] === "0") end--
  return digits.slice(start, end - 1 === point ? point : end)
}

/** A decimal times a power of ten, or a dozen, exactly. */
export function scaleDecimal(digits: string, magnitude: bigint): string {
  const [whole = "", fraction = ""] = digits.split(".")
  const scaled = (BigInt(whole + fraction) * magnitude).toString().padStart(fraction.length + 1, "0")
  if (fraction.length === 0) return trimDecimal(scaled)
  return trimDecimal(`${scaled.slice(0, -fraction.length)}.${scaled.slice(-fraction.length)}`)
}

/** A fraction in per cent, rounded to two decimals. */
export function percentOf(above: number, below: number): string {
  const hundredths = Math.floor((above * 20_000 + below) / (2 * below))
  const digits = String(hundredths).padStart(3, "0")
  return trimDecimal(`${digits.slice(0, -2)}.${digits.slice(-2)}`)
}
