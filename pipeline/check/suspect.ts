/** Which figure of a claim that fails is to be suspected, by trying what slips it could be. */
import * as BigDecimal from "effect/BigDecimal"
import type { Claim, Verdict } from "./claim.ts"
import type { Slip } from "./slip.ts"
import { likeliest, slipsInto } from "./slip.ts"

/**
 * The likeliest slip in one figure that makes a failing claim hold. Among slips that are equally likely, one in a
 * count before one in a share: counts are copied, shares computed.
 */
export function findSuspect(claim: Claim, judge: (claim: Claim) => Verdict | null): Slip | null {
  const holding = claim.terms.flatMap((term) =>
    slipsInto(term.figure).filter(({ value }) => {
      const figure = { ...term.figure, value, printed: BigDecimal.format(value) }
      const terms = claim.terms.map((other) => (other === term ? { ...other, figure } : other))
      const outcome = judge({ ...claim, terms })?.outcome
      return outcome === "holds" || outcome === "rounding"
    })
  )
  return holding.toSorted((one, other) => rank(one) - rank(other))[0] ?? null
}

function rank({ kind, figure }: Slip): number {
  return 2 * likeliest.indexOf(kind) + (figure.measure === "percent" ? 1 : 0)
}
