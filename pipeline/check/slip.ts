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
import { group, show } from "./wording.ts"

export type SlipKind = "off_by_one" | "swapped_digits" | "one_digit"

export interface Suspect {
  readonly figure: Figure
  /** The value that the figure should have had. */
  readonly value: BigDecimal.BigDecimal
  /** Null: no usual slip. */
  readonly kind: SlipKind | null
}

export interface Slip extends Suspect {
  readonly kind: SlipKind
}

/** A value that a figure could have instead of its own. */
export type Correction = Omit<Suspect, "kind">

/** From the likeliest slip to the least likely. */
export const likeliest: ReadonlyArray<SlipKind> = ["off_by_one", "swapped_digits", "one_digit"]

/** The likeliest slip among corrections that would each make a claim hold; null where none is a slip. */
export function findSlip(corrections: ReadonlyArray<Correction>): Slip | null {
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

/** The correction that changes its figure least, in proportion; null where all of them go below zero. */
export function findLeastChange(corrections: ReadonlyArray<Correction>): Suspect | null {
  let least: (Suspect & { readonly by: BigDecimal.BigDecimal }) | null = null
  for (const { figure, value } of corrections) {
    if (!BigDecimal.isPositive(value) || !BigDecimal.isPositive(figure.value)) continue
    const change = BigDecimal.abs(BigDecimal.subtract(value, figure.value))
    const by = BigDecimal.divideUnsafe(change, figure.value)
    if (least === null || BigDecimal.isLessThan(by, least.by)) least = { figure, value, kind: null, by }
  }
  return least === null ? null : { figure: least.figure, value: least.value, kind: null }
}

/** All values that a slip could have turned into the printed figure, the likeliest slips first. */
export function slipsInto(figure: Figure): ReadonlyArray<Slip> {
  const scale = resolution(figure)?.scale ?? 0
  const digits = printedNumber(figure) === null ? null : digitsAt(figure.value, scale)
  if (digits === null || digits.length > 12) return []
  const swapped = Array.from(
    digits.slice(1),
    (digit, at) => digits.slice(0, at) + digit + digits[at] + digits.slice(at + 2)
  )
  const changed = [...digits].flatMap((_, at) =>
    [..."0123456789"].map((digit) => digits.slice(0, at) + digit + digits.slice(at + 1))
  )
  const beside = [BigInt(digits) + 1n, BigInt(digits) - 1n].map(String)
  return [...beside, ...swapped, ...changed].flatMap((meant) => {
    const value = BigDecimal.make(BigInt(meant), scale)
    const kind = slipBetween(figure, value)
    return kind === null ? [] : [{ figure, value, kind }]
  })
}

/** How a slip reads after what was found; nothing where there is none. */
export function describeSlip(slip: Suspect | null): string {
  if (slip?.kind == null) return ""
  const how = {
    off_by_one: "one more or less",
    swapped_digits: "two digits swapped",
    one_digit: "one digit changed"
  }
  return ` (it would hold with ${group(slip.value)} for ${show(slip.figure)}, ${how[slip.kind]})`
}
