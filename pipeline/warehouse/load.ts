import * as Effect from "effect/Effect"
import type { Rows } from "../model/rows.ts"
import { readCatalogue, type Column, type Table } from "./catalogue.ts"
import { warehouseError, type WarehouseError } from "./error.ts"
import { Warehouse } from "./warehouse.ts"

/**
 * Takes the rows of one document after another, and settles them in the tables when all have come.
 *
 * Rows wait in temporary tables without constraints, because documents share rows: two reports name
 * one institution, and the second knows its abbreviation. DuckDB can't change a row that others
 * refer to, so such rows are merged before they reach the tables.
 */
export interface Loader {
  readonly load: (rows: Rows) => Effect.Effect<void, WarehouseError>
  readonly settle: Effect.Effect<void, WarehouseError, Warehouse>
}

const waiting = (table: string) => `incoming_${table}`

/** Needs the tables (`createTables`). */
export const makeLoader: Effect.Effect<Loader, WarehouseError, Warehouse> = Effect.gen(function* () {
  const warehouse = yield* Warehouse
  const tables = yield* readCatalogue
  yield* warehouse.run(
    tables
      .map(({ name }) => `CREATE OR REPLACE TEMP TABLE ${waiting(name)} AS FROM ${name} LIMIT 0;`)
      .join("\n")
  )
  return {
    load: Effect.fnUntraced(function* (rows: Rows) {
      for (const [table, list] of Object.entries(rows)) yield* warehouse.append(waiting(table), list)
    }),
    settle: warehouse
      .transact(
        Effect.forEach(tables, (table) => warehouse.run(settleTable(table), table.name), { discard: true })
      )
      .pipe(
        Effect.catchTag("WarehouseError", (error) =>
          Effect.andThen(requireReferences(error, tables), Effect.fail(error))
        )
      )
  }
})

/**
 * A table whose rows belong to documents takes them as they are, in the order of its key. Any other
 * is shared: rows of one key become one, each column with the first value that a document gave, and
 * `aliases` with all of them.
 */
function settleTable(table: Table): string {
  const incoming = waiting(table.name)
  const key = table.primaryKey.join(", ")
  const owned = table.columns.some((column) => column.name === "document_id")
  const columns = table.columns.map((column) => (owned ? settleColumn(column) : mergeColumn(table, column)))
  const groups = owned ? "" : `GROUP BY ${key}`
  return `INSERT INTO ${table.name} SELECT ${columns.join(", ")} FROM ${incoming} ${groups} ORDER BY ${key}; DROP TABLE ${incoming};`
}

/** Where a text may be missing, an empty one is: a CSV could not tell the two apart. */
function settleColumn({ name, type, required }: Column): string {
  return type === "VARCHAR" && !required ? `nullif(${name}, '')` : name
}

function mergeColumn(table: Table, column: Column): string {
  if (table.primaryKey.includes(column.name)) return column.name
  if (column.name !== "aliases") return `arg_min(${settleColumn(column)}, rowid)`
  const names = "flatten(list(string_split(aliases, '|')) FILTER (aliases <> ''))"
  return `array_to_string(list_sort(list_distinct(${names})), '|')`
}

/** DuckDB says that a foreign key is broken, but not by which row: looks for it among those that wait. */
const requireReferences = Effect.fnUntraced(function* (
  error: WarehouseError,
  tables: ReadonlyArray<Table>
): Effect.fn.Return<void, WarehouseError, Warehouse> {
  const warehouse = yield* Warehouse
  const table = tables.find(({ name }) => name === error.file)
  if (error.reason !== "constraint" || table === undefined) return
  for (const { columns, table: parent, references } of table.foreignKeys) {
    const same = columns.map((column, index) => `parent.${references[index]} = child.${column}`).join(" AND ")
    const present = columns.map((column) => `child.${column} IS NOT NULL`).join(" AND ")
    const rows = yield* warehouse.query(
      `SELECT ${[...table.primaryKey, ...columns].join(", ")} FROM ${waiting(table.name)} AS child
       ANTI JOIN ${waiting(parent)} AS parent ON ${same} WHERE ${present} ORDER BY ALL LIMIT 1`
    )
    if (rows.length > 0) {
      const what = `${JSON.stringify(rows[0])} refers to no row of ${parent}`
      return yield* Effect.fail(warehouseError("constraint", table.name, what))
    }
  }
})
