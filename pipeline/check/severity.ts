/** How much it says that a check is not passed. */
import type { CheckRow } from "../model/rows.ts"
import type { Kind } from "./checks.ts"
import type { Outcome } from "./compare.ts"

export type Severity = NonNullable<CheckRow["severity"]>

/** From the worst to the least. */
export const severities: ReadonlyArray<Severity> = ["contradiction", "impossible", "suspicious", "note"]

/** Of kinds whose failing is no contradiction of two statements: both could be right, or one alone is wrong. */
const others: Partial<Record<Kind, Severity>> = {
  integer_share: "impossible",
  containment: "impossible",
  source_before_period: "impossible",
  source_after_document: "impossible",
  effect_before_instrument: "impossible",
  ibid_mismatch: "impossible",
  plausibility: "suspicious",
  near_identifier: "suspicious",
  series_order: "suspicious",
  reporter_mismatch: "suspicious"
}

/** Null for a check that is passed. */
export function severityOf(kind: Kind, outcome: Outcome): Severity | null {
  switch (outcome) {
    case "holds":
    case "rounding":
      return null
    case "truncation":
    case "undetermined":
      return "note"
    case "fails":
      return others[kind] ?? "contradiction"
  }
}

/** What it means for a reader, by severity. */
export const meanings: Record<Severity, string> = {
  contradiction: "Two statements of the document exclude each other: at least one of them is wrong.",
  impossible: "What the document states cannot be so, whatever else is right.",
  suspicious: "Both could be right, but hardly are: to be asked about before it is used.",
  note: "Nothing wrong by itself: digits were cut off instead of rounded, or the wording leaves it open."
}
