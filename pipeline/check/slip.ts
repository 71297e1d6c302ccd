/**
 * The slip of the pen that would explain why figures contradict one another: which single figure,
 * changed how little, makes the claim hold. The usual slips of copying are a wrong digit, two
 * neighbouring digits swapped, and a count one off.
 *
 * After the localisation of errors by the fewest changes (Fellegi and Holt 1976).
 */
import * as BigDecimal from "effect/BigDecimal"
import type { Figure } from "./figure.ts"
import { printedNumber, resolution } from "./figure.ts"
import { zero } from "./interval.ts"

export type SlipKind = "off_by_one" | "swapped_digits" | "one_digit"

export interface Slip {
  readonly figure: Figure
  /** The value that the figure should have had. */
  readonly value: BigDecimal.BigDecimal
  readonly kind: SlipKind
}

/** From the likeliest slip to the least likely. */
const likeliest: ReadonlyArray<SlipKind> = ["off_by_one", "swapped_digits", "one_digit"]

/** The likeliest slip among corrections that would each make a claim hold; null where none is a slip. */
export function findSlip(
  corrections: ReadonlyArray<{ readonly figure: Figure; readonly value: BigDecimal.BigDecimal }>
): Slip | null {
  let best: Slip | null = null
  for (const { figure, value } of corrections) {
    const kind = slipBetween(figure, value)
    if (kind !== null && (best === null || likeliest.indexOf(kind) < likeliest.indexOf(best.kind)))
      best = { figure, value, kind }
  }
  return best
}

/** What slip turns `value` into the printed figure, at its printed precision. */
export function slipBetween(figure: Figure, value: BigDecimal.BigDecimal): SlipKind | null {
  if (printedNumber(figure) === null || BigDecimal.isLessThan(value, zero)) return null
  const scale = resolution(figure)?.scale ?? 0
  const printed = digitsAt(figure.value, scale)
  const meant = digitsAt(value, scale)
  if (printed === null || meant === null || printed === meant) return null
  const step = BigInt(printed) - BigInt(meant)
  if (step === 1n || step === -1n) return "off_by_one"
  if (printed.length !== meant.length) return null
  const differing = [...printed].flatMap((digit, index) => (digit === meant[index] ? [] : [index]))
  const [first = 0, second = 0] = differing
  if (differing.length === 1) return "one_digit"
  return differing.length === 2 &&
    second === first + 1 &&
    printed[first] === meant[second] &&
    printed[second] === meant[first]
    ? "swapped_digits"
    : null
}

/** The digits of a value in units of its last printed place, or null where it has finer digits. */
function digitsAt(value: BigDecimal.BigDecimal, scale: number): string | null {
  const normal = BigDecimal.normalize(value)
  return normal.scale > scale ? null : BigDecimal.scale(normal, scale).value.toString()
}
