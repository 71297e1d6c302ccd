import * as Effect from "effect/Effect"
import type { CheckRow, DocumentRow } from "../model/rows.ts"
import type { Table } from "../warehouse/catalogue.ts"
import type { WarehouseError } from "../warehouse/error.ts"
import { Warehouse } from "../warehouse/warehouse.ts"

export type Finding = Pick<
  CheckRow,
  "check_id" | "document_id" | "kind" | "outcome" | "expression" | "explanation"
>

/** What is in a release, in figures. */
export interface Summary {
  readonly documents: ReadonlyArray<DocumentRow>
  readonly rowsByTable: ReadonlyMap<string, number>
  readonly numeralsByClass: ReadonlyMap<string, number>
  readonly checksByOutcome: ReadonlyMap<string, number>
  /** Checks that a document does not pass, the first few; `checksByOutcome` has their number. */
  readonly findings: ReadonlyArray<Finding>
}

const shownFindings = 20

export const summarise = Effect.fnUntraced(function* (
  tables: ReadonlyArray<Table>
): Effect.fn.Return<Summary, WarehouseError, Warehouse> {
  const warehouse = yield* Warehouse
  const count = (sql: string) =>
    Effect.map(
      warehouse.query<{ name: string; rows: number }>(sql),
      (rows): ReadonlyMap<string, number> => new Map(rows.map((row) => [row.name, row.rows]))
    )
  return {
    documents: yield* warehouse.query<DocumentRow>("FROM documents ORDER BY document_id"),
    rowsByTable: yield* count(
      tables
        .map(({ name }) => `SELECT '${name}' AS name, count(*) AS rows FROM "${name}"`)
        .join(" UNION ALL ")
    ),
    numeralsByClass: yield* count(
      "SELECT class AS name, count(*) AS rows FROM numerals GROUP BY class ORDER BY rows DESC, name"
    ),
    checksByOutcome: yield* count(
      "SELECT outcome AS name, count(*) AS rows FROM checks GROUP BY outcome ORDER BY rows DESC, name"
    ),
    findings: yield* warehouse.query<Finding>(
      `SELECT check_id, document_id, kind, outcome, expression, explanation FROM checks
       WHERE outcome IN ('fails', 'truncation') ORDER BY outcome, document_id, check_id LIMIT ${shownFindings}`
    )
  }
})

/** How many checks the documents do not pass. */
export function countFindings({ checksByOutcome }: Summary): number {
  return (checksByOutcome.get("fails") ?? 0) + (checksByOutcome.get("truncation") ?? 0)
}
