import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import * as Stream from "effect/Stream"
import type { Table } from "../../warehouse/catalogue.ts"
import { warehouseError, type WarehouseError } from "../../warehouse/error.ts"
import { Warehouse } from "../../warehouse/warehouse.ts"
import { databaseFile } from "../checksums.ts"
import { fromPlatform, type PublishError } from "../error.ts"
import { keyOf, quoteText } from "../order.ts"
import { curtail, type Failure } from "./failure.ts"

/** More than the longest line of any table by far. */
const longestLine = 16 * 1024 * 1024

/** Loads `csv/<table>.csv` into a table of that name, with the number of each row. */
export const loadCsv = Effect.fnUntraced(function* (
  directory: string,
  table: Table
): Effect.fn.Return<void, WarehouseError | PublishError, Warehouse | FileSystem.FileSystem | Path.Path> {
  const warehouse = yield* Warehouse
  const path = yield* Path.Path
  const files = yield* FileSystem.FileSystem
  const file = path.join(directory, "csv", `${table.name}.csv`)
  yield* warehouse.run(`CREATE TABLE "${table.name}" AS ${selectCsv(table, file)}`, file)
  const names = `${table.columns.map(({ name }) => name).join(",")}\r\n`
  const beginning = yield* files
    .stream(file, { bytesToRead: names.length })
    .pipe(Stream.decodeText, Stream.mkString, Effect.mapError(fromPlatform(file)))
  if (beginning !== names) {
    return yield* Effect.fail(warehouseError("bad_row", file, `The header is not ${names.trimEnd()}`))
  }
})

interface Comparison {
  readonly csv: number
  readonly parquet: number
  readonly database: number
  readonly differing: number
}

/** The Parquet file and the database, attached under a name, hold the rows of the CSV file, in order. */
export const verifyFormats = Effect.fnUntraced(function* (
  directory: string,
  database: string,
  table: Table
): Effect.fn.Return<ReadonlyArray<Failure>, WarehouseError, Warehouse | Path.Path> {
  const warehouse = yield* Warehouse
  const path = yield* Path.Path
  const csv = `csv/${table.name}.csv`
  const parquet = `parquet/${table.name}.parquet`
  const joined = `(FROM "${table.name}" ORDER BY row_number) AS csv
    POSITIONAL JOIN read_parquet(${quoteText(path.join(directory, parquet))}) AS parquet
    POSITIONAL JOIN (FROM ${database}."${table.name}" ORDER BY ${keyOf(table)}) AS database`
  const key = table.primaryKey[0]!
  const row = (format: string) => `row(${table.columns.map(({ name }) => `${format}."${name}"`).join(", ")})`
  const differ = (format: string) => `${row("csv")} IS DISTINCT FROM ${row(format)}`
  const [comparison] = yield* warehouse.query<Comparison>(
    `SELECT count(csv."${key}") AS csv, count(parquet."${key}") AS parquet, count(database."${key}") AS database,
       count(*) FILTER (${differ("parquet")} OR ${differ("database")}) AS differing
     FROM ${joined}`
  )
  const { differing, ...counts } = comparison!
  if (differing === 0) return []
  const files = [
    { file: parquet, format: "parquet", count: counts.parquet },
    { file: databaseFile, format: "database", count: counts.database }
  ]
  const failures = yield* Effect.forEach(
    files,
    Effect.fnUntraced(function* ({ file, format, count }) {
      if (count !== counts.csv) {
        return [{ file, row: null, what: `${table.name} has ${count} rows, but ${csv} has ${counts.csv}.` }]
      }
      const rows = yield* warehouse.query<{ row_number: number; columns: string }>(
        `SELECT csv.row_number, concat_ws(', ', ${table.columns
          .map(
            ({ name }) => `CASE WHEN csv."${name}" IS DISTINCT FROM ${format}."${name}" THEN '${name}' END`
          )
          .join(", ")}) AS columns
         FROM ${joined} WHERE ${differ(format)} ORDER BY csv.row_number`
      )
      const what = (columns: string) => `${table.name} differs from ${csv} in ${columns}.`
      return curtail(rows.map(({ row_number, columns }) => ({ file, row: row_number, what: what(columns) })))
    })
  )
  return failures.flat()
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
