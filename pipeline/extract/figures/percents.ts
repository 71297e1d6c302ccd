import type { ClaimContext } from "../claims/context.ts"
import { lowerAt, isPercentAt } from "../claims/context.ts"

/** Per cent, or the "percentage" of "percentage points". */
export const isPercentUnitAt = (context: ClaimContext, at: number): boolean =>
  isPercentAt(context, at) || lowerAt(context, at) === "percentage"

/** Where the unit of a percentage at a token ends. */
export function percentEnd(context: ClaimContext, at: number): number {
  const word = lowerAt(context, at)
  if (word === "per" || word === "-") return at + 2
  return word === "percentage" && lowerAt(context, at + 1).startsWith("point") ? at + 2 : at + 1
}
