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
  const claims = [
    {
      what: `An earlier row has the same ${table.primaryKey.join(", ")}.`,
      sql: `SELECT row_number FROM "${table.name}"
        QUALIFY row_number() OVER (PARTITION BY ${keyOf(table)} ORDER BY row_number) > 1`
    },
    ...table.foreignKeys.map(({ columns, table: parent, references }) => ({
      what: `${columns.join(", ")} refers to no row of ${parent}.`,
      sql: `SELECT child.row_number FROM "${table.name}" AS child ANTI JOIN "${parent}" AS parent
        ON ${columns.map((column, index) => `child."${column}" = parent."${references[index]}"`).join(" AND ")}
        WHERE ${columns.map((column) => `child."${column}" IS NOT NULL`).join(" AND ")}`
    }))
  ]
  const rows = yield* warehouse.query<{ claim: number; row_number: number }>(
    `${claims.map(({ sql }, claim) => `SELECT ${claim} AS claim, row_number FROM (${sql})`).join(" UNION ALL ")}
     ORDER BY claim, row_number`
  )
  return claims.flatMap(({ what }, claim) =>
    curtail(rows.filter((row) => row.claim === claim).map((row) => ({ file, row: row.row_number, what })))
  )
})
