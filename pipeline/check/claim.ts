/** Claims that a document makes with several figures, as the queries of `sql/checks` find them. */
import type { CheckRow } from "../model/rows.ts"
import type { Figure } from "./figure.ts"
import type { Suspect } from "./slip.ts"

/** Kinds of check whose sides are figures, in the order of their running. */
export const figureKinds = [
  "sum",
  "period_partition",
  "dimension_partition",
  "share_sum",
  "share_of_count",
  "integer_share",
  "change",
  "ratio",
  "average",
  "containment",
  "same_fact"
] as const
export type FigureKind = (typeof figureKinds)[number]

/**
 * What speaks for it that the figures are meant to agree. `complete`: they must (men and women, or
 * the text says that the list is whole). `open`: nothing tells; only agreement, or a disagreement
 * that a slip explains, says something. `near`: nothing but their agreement, or that they miss it by a
 * slip, links the figures. `partial`: the text says that the list is not whole; only a list that
 * exceeds its whole says something.
 */
export type Grounds = "complete" | "open" | "near" | "partial"

export interface Term {
  readonly role: string
  /** Among the terms of its role, from 1. */
  readonly ordinal: number
  readonly figure: Figure
}

export interface Claim {
  readonly kind: FigureKind
  readonly check_id: string
  readonly document_id: string
  readonly grounds: Grounds
  /** Whether nothing can belong to two parts. */
  readonly exclusive: boolean
  /** By what the parts differ ("sex", "period", "court"), or what the share is one of. */
  readonly subject: string
  /** How many units of time an average is over; null for other kinds. */
  readonly divisor: number | null
  readonly terms: ReadonlyArray<Term>
}

/** What a check says of its claim; null where the claim turns out to say nothing. */
export interface Verdict extends Pick<
  CheckRow,
  "expression" | "expected" | "actual" | "difference" | "tolerance" | "outcome" | "explanation"
> {
  /** The figure that alone would make a failing claim hold, as far as the verdict knows. */
  readonly suspect?: Suspect | null
}

export function figuresOf(claim: Claim, role: string): ReadonlyArray<Figure> {
  return claim.terms.filter((term) => term.role === role).map((term) => term.figure)
}

/** The sides that a claim needs: a figure printed for each of them. */
const sides: Record<FigureKind, ReadonlyArray<string>> = {
  sum: ["part", "total"],
  period_partition: ["part", "total"],
  dimension_partition: ["part", "total"],
  share_sum: ["share"],
  share_of_count: ["share", "part", "total"],
  integer_share: ["share", "base"],
  change: ["change"],
  ratio: ["share", "part", "total"],
  average: ["average", "total"],
  containment: ["whole"],
  same_fact: ["first", "other"]
}

/**
 * Why a claim is no check: its sides must be figures that the document prints, each of them once. A
 * claim whose total is not printed but made from its parts proves nothing. Null for a sound claim.
 */
export function findDependence(claim: Claim): string | null {
  const missing = sides[claim.kind].find((side) => !claim.terms.some(({ role }) => role === side))
  if (missing !== undefined) return `no printed figure is its ${missing}`
  const roles = new Map<string, string>()
  for (const { role, figure } of claim.terms) {
    const before = roles.get(figure.observation_id)
    if (before !== undefined) return `${figure.observation_id} is both ${before} and ${role}`
    roles.set(figure.observation_id, role)
  }
  return null
}
