import type { SchemaChange } from "./schema-change.ts"

export const causes = ["source", "grammar", "correction", "code_list", "measurement"] as const
/**
 * Why a row is another than before: its document was changed; the rules read the same text otherwise; it
 * was corrected or labelled by hand; a code list was changed; it was measured anew.
 */
export type Cause = (typeof causes)[number]

export const kinds = ["added", "removed", "changed"] as const
export type Kind = (typeof kinds)[number]

export interface TableDifference {
  readonly table: string
  /** How many rows, by what happened to them and why. */
  readonly rows: ReadonlyArray<{ readonly kind: Kind; readonly cause: Cause; readonly rows: number }>
  /** Of the rows that changed: in how many a column did, by column and cause. */
  readonly columns: ReadonlyArray<{ readonly column: string; readonly cause: Cause; readonly rows: number }>
}

/** From one release to another. Tables without a difference are left out. */
export interface Difference {
  readonly schema: ReadonlyArray<SchemaChange>
  readonly tables: ReadonlyArray<TableDifference>
}

export const noDifference: Difference = { schema: [], tables: [] }

/** How many rows of a table, or of all, were added, removed or changed. */
export function countRows(tables: ReadonlyArray<TableDifference>, kind: Kind): number {
  return tables
    .flatMap(({ rows }) => rows)
    .filter((row) => row.kind === kind)
    .reduce((sum, { rows }) => sum + rows, 0)
}

export function isEmpty({ schema, tables }: Difference): boolean {
  return schema.length === 0 && tables.length === 0
}
