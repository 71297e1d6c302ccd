/**
 * Checks whose sides are dates, identifiers, institutions and lists: order and equality, which SQL judges
 * itself. The query of a kind returns whole checks.
 */
import * as Effect from "effect/Effect"
import type { CheckRow, CheckTermRow } from "../model/rows.ts"
import type { WarehouseError } from "../warehouse/error.ts"
import type { Script } from "../warehouse/scripts.ts"
import { Warehouse } from "../warehouse/warehouse.ts"
import type { Verdict } from "./claim.ts"
import { severityOf } from "./severity.ts"

/** In the order of their running. */
export const recordKinds = [
  "trend",
  "plausibility",
  "list_count",
  "instrument_date",
  "identifier_year",
  "series_order",
  "near_identifier",
  "source_before_period",
  "source_after_document",
  "effect_before_instrument",
  "ibid_mismatch",
  "reporter_mismatch"
] as const
export type RecordKind = (typeof recordKinds)[number]

interface RecordRow extends Omit<Verdict, "tolerance" | "suspect"> {
  readonly document_id: string
  readonly claim: string
  readonly instruments: ReadonlyArray<string>
  readonly observations: ReadonlyArray<string>
}

/** A check with the figures and instruments that take part. */
export interface JudgedCheck {
  readonly check: CheckRow
  readonly terms: ReadonlyArray<CheckTermRow>
}

/** Runs the query of a kind and returns its checks with the instruments and figures that take part. */
export const judgeRecords = Effect.fnUntraced(function* (
  kind: RecordKind,
  { sql, file }: Script
): Effect.fn.Return<ReadonlyArray<JudgedCheck>, WarehouseError, Warehouse> {
  const warehouse = yield* Warehouse
  const rows = yield* warehouse.query<RecordRow>(
    `SELECT * REPLACE (difference::VARCHAR AS difference) FROM (${sql.trimEnd().replace(/;$/, "")}) ORDER BY claim`,
    [],
    file
  )
  return rows.map(({ claim, instruments, observations, ...columns }) => {
    const check_id = `${kind}:${claim}`
    const terms = [
      ...instruments.map((instrument_id, index) => ({
        check_id,
        role: "instrument",
        ordinal: index + 1,
        observation_id: null,
        instrument_id
      })),
      ...observations.map((observation_id, index) => ({
        check_id,
        role: "figure",
        ordinal: index + 1,
        observation_id,
        instrument_id: null
      }))
    ]
    const severity = severityOf(kind, columns.outcome)
    const suspect = { suspect_id: null, suspect_value: null, suspect_slip: null }
    return { check: { check_id, kind, ...columns, tolerance: null, severity, ...suspect }, terms }
  })
})
