import * as Effect from "effect/Effect"
import type * as Stream from "effect/Stream"
import type { Table } from "../warehouse/catalogue.ts"
import type { WarehouseError } from "../warehouse/error.ts"
import { Warehouse, type Batch } from "../warehouse/warehouse.ts"
import type { Cause, Difference, Kind, TableDifference } from "./difference.ts"
import { compareSchemas } from "./schema-change.ts"
import { selectChanges, type Sides } from "./statements.ts"

/** The history itself is no difference. */
const compared = (tables: ReadonlyArray<Table>) => tables.filter(({ name }) => name !== "retired")

/** Compares the tables of two databases that are attached to the warehouse. */
export const compareTables = Effect.fnUntraced(function* (
  before: ReadonlyArray<Table>,
  after: ReadonlyArray<Table>,
  sides: Sides
): Effect.fn.Return<Difference, WarehouseError, Warehouse> {
  const schema = compareSchemas(before, after)
  const tables: Array<TableDifference> = []
  for (const name of yield* findUnequal(before, after, sides)) {
    const warehouse = yield* Warehouse
    const changes = selectChanges(name, before, after, sides)
    const rows = yield* warehouse.query<{ kind: Kind; cause: Cause; rows: number }>(
      `SELECT kind, cause, count(*)::INTEGER AS rows FROM (${changes}) GROUP BY ALL ORDER BY ALL`
    )
    const columns = yield* warehouse.query<{ column: string; cause: Cause; rows: number }>(
      `SELECT "column", cause, count(*)::INTEGER AS rows
       FROM (SELECT unnest(columns) AS "column", cause FROM (${changes}) WHERE kind = 'changed')
       GROUP BY ALL ORDER BY rows DESC, "column", cause`
    )
    if (rows.length > 0) tables.push({ table: name, rows, columns })
  }
  return { schema, tables }
})

/** Every row that differs, table by table: for whoever wants to see them. */
export const streamChanges = Effect.fnUntraced(function* (
  table: string,
  before: ReadonlyArray<Table>,
  after: ReadonlyArray<Table>,
  sides: Sides
): Effect.fn.Return<Stream.Stream<Batch, WarehouseError>, never, Warehouse> {
  const warehouse = yield* Warehouse
  return warehouse.stream(
    `SELECT '${table}' AS "table", kind, key, cause, to_json(differences)::VARCHAR AS columns
     FROM (${selectChanges(table, before, after, sides)}) ORDER BY key, kind`
  )
})

/**
 * The tables whose rows or columns differ. Two hashes tell most tables apart from one pass over each, so
 * that a release like the last one costs nearly nothing.
 */
const findUnequal = Effect.fnUntraced(function* (
  before: ReadonlyArray<Table>,
  after: ReadonlyArray<Table>,
  { before: old, after: current }: Sides
): Effect.fn.Return<ReadonlyArray<string>, WarehouseError, Warehouse> {
  const warehouse = yield* Warehouse
  const rows = yield* warehouse.query<{ name: string }>(
    `SELECT name FROM (${[...hashTables(old, compared(before), 0), ...hashTables(current, compared(after), 1)].join(" UNION ALL ")})
     GROUP BY name HAVING count(*) < 2 OR count(DISTINCT rows) > 1 OR count(DISTINCT coalesce(hash, 0)) > 1`
  )
  const unequal = new Set(rows.map(({ name }) => name))
  // A table that is gone still tells of its rows, after those that are there.
  const names = [...compared(after), ...compared(before)].map(({ name }) => name)
  return [...new Set(names)].filter((name) => unequal.has(name))
})

/** A query for each table: its name, and what its rows come to, whatever their order and that of the columns. */
function hashTables(database: string, tables: ReadonlyArray<Table>, side: number): ReadonlyArray<string> {
  return tables.map(({ name, columns }) => {
    const row = columns
      .map((column) => `"${column.name}"`)
      .toSorted()
      .join(", ")
    return `SELECT '${name}' AS name, ${side} AS side, count(*) AS rows, sum(hash(row(${row}))) AS hash FROM ${database}."${name}"`
  })
}
