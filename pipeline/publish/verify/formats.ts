import * as Effect from "effect/Effect"
import * as Path from "effect/Path"
import type { Table } from "../../warehouse/catalogue.ts"
import { warehouseError, type WarehouseError } from "../../warehouse/error.ts"
import { Warehouse } from "../../warehouse/warehouse.ts"
import { databaseFile } from "../checksums.ts"
import { keyOf, quoteText } from "../order.ts"
import { curtail, type Failure } from "./failure.ts"

/** More than the longest line of any table by far. */
const longestLine = 16 * 1024 * 1024

/** Loads `csv/<table>.csv` into a table of that name, with the number of each row. */
export const loadCsv = Effect.fnUntraced(function* (
  directory: string,
  table: Table
): Effect.fn.Return<void, WarehouseError, Warehouse | Path.Path> {
  const warehouse = yield* Warehouse
  const path = yield* Path.Path
  const file = path.join(directory, "csv", `${table.name}.csv`)
  yield* warehouse.run(`CREATE TABLE "${table.name}" AS ${selectCsv(table, file)}`, file)
  const [header] = yield* warehouse.query<{ line: string }>(
    `SELECT string_split_regex(content, '\r?\n')[1] AS line FROM read_text(${quoteText(file)})`
  )
  const names = table.columns.map(({ name }) => name).join(",")
  if (header?.line !== names) {
    return yield* Effect.fail(warehouseError("bad_row", file, `The header is not ${names}`))
  }
})

/** The Parquet file holds the rows of the CSV file, in order. */
export const verifyParquet = Effect.fnUntraced(function* (
  directory: string,
  table: Table
): Effect.fn.Return<ReadonlyArray<Failure>, WarehouseError, Warehouse | Path.Path> {
  const path = yield* Path.Path
  const file = `parquet/${table.name}.parquet`
  return yield* compare(table, file, `read_parquet(${quoteText(path.join(directory, file))})`)
})

/** The database, attached under a name, holds the rows of the CSV file. */
export const verifyDatabase = (
  database: string,
  table: Table
): Effect.Effect<ReadonlyArray<Failure>, WarehouseError, Warehouse> =>
  compare(table, databaseFile, `(FROM ${database}."${table.name}" ORDER BY ${keyOf(table)})`)

const compare = Effect.fnUntraced(function* (
  table: Table,
  file: string,
  relation: string
): Effect.fn.Return<ReadonlyArray<Failure>, WarehouseError, Warehouse> {
  const warehouse = yield* Warehouse
  const csv = `csv/${table.name}.csv`
  const [counts] = yield* warehouse.query<{ here: number; there: number }>(
    `SELECT (SELECT count(*) FROM "${table.name}") AS here, (SELECT count(*) FROM ${relation}) AS there`,
    [],
    file
  )
  const { here, there } = counts!
  if (here !== there) {
    return [{ file, row: null, what: `${table.name} has ${there} rows, but ${csv} has ${here}.` }]
  }
  const differences = table.columns.map(
    ({ name }) => `CASE WHEN mine."${name}" IS DISTINCT FROM other."${name}" THEN '${name}' END`
  )
  const rows = yield* warehouse.query<{ row_number: number; columns: string }>(
    `SELECT row_number, columns
     FROM (
       SELECT mine.row_number, concat_ws(', ', ${differences.join(", ")}) AS columns
       FROM (FROM "${table.name}" ORDER BY row_number) AS mine POSITIONAL JOIN ${relation} AS other
     )
     WHERE columns <> '' ORDER BY row_number`,
    [],
    file
  )
  return curtail(
    rows.map((row) => ({
      file,
      row: row.row_number,
      what: `${table.name} differs from ${csv} in ${row.columns}.`
    }))
  )
})

/** The rows of a CSV file with the types that the catalogue gives, apostrophes against formulas taken away. */
function selectCsv(table: Table, file: string): string {
  const types = table.columns.map(({ name, type }) => `${quoteText(name)}: ${quoteText(type)}`)
  const columns = table.columns.map(({ name, type, required }) => {
    if (type !== "VARCHAR") return `"${name}"`
    const text = `CASE WHEN regexp_matches("${name}", '^''+[=+\\-@\\t\\r]') THEN substring("${name}", 2) ELSE "${name}" END`
    return `${required ? `coalesce(${text}, '')` : text} AS "${name}"`
  })
  return `SELECT row_number() OVER () AS row_number, ${columns.join(", ")}
    FROM read_csv(${quoteText(file)}, columns = {${types.join(", ")}}, auto_detect = false, header = true, delim = ',',
      quote = '"', escape = '"', nullstr = '', strict_mode = true, parallel = false,
      max_line_size = ${longestLine})`
}
