import * as Effect from "effect/Effect"
import type { Table } from "../../warehouse/catalogue.ts"
import type { WarehouseError } from "../../warehouse/error.ts"
import { Warehouse } from "../../warehouse/warehouse.ts"
import { keyOf } from "../order.ts"
import { curtail, type Failure } from "./failure.ts"

/** Keys are unique, and what refers to a row of another table finds it (over the rows of the CSV files). */
export const verifyKeys = Effect.fnUntraced(function* (
  table: Table
): Effect.fn.Return<ReadonlyArray<Failure>, WarehouseError, Warehouse> {
  const warehouse = yield* Warehouse
  const file = `csv/${table.name}.csv`
  const find = (sql: string, what: string) =>
    Effect.map(warehouse.query<{ row_number: number }>(`${sql} ORDER BY row_number`), (rows) =>
      curtail(rows.map((row) => ({ file, row: row.row_number, what })))
    )
  const failures = [
    yield* find(
      `SELECT row_number FROM "${table.name}" QUALIFY row_number() OVER (PARTITION BY ${keyOf(table)} ORDER BY row_number) > 1`,
      `An earlier row has the same ${table.primaryKey.join(", ")}.`
    )
  ]
  for (const { columns, table: parent, references } of table.foreignKeys) {
    const same = columns
      .map((column, index) => `child."${column}" = parent."${references[index]}"`)
      .join(" AND ")
    const present = columns.map((column) => `child."${column}" IS NOT NULL`).join(" AND ")
    failures.push(
      yield* find(
        `SELECT child.row_number FROM "${table.name}" AS child ANTI JOIN "${parent}" AS parent ON ${same} WHERE ${present}`,
        `${columns.join(", ")} refers to no row of ${parent}.`
      )
    )
  }
  return failures.flat()
})
