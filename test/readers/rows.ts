import { DuckDBInstance } from "@duckdb/node-api"
import { readdirSync } from "node:fs"
import { basename, join } from "node:path"
import { decode, type Value } from "../../pipeline/warehouse/values.ts"

/** A table or a published view of a release as DuckDB has it: what other readers have to find. */
export interface Truth {
  readonly name: string
  readonly columns: ReadonlyArray<{ readonly name: string; readonly type: string }>
  readonly rows: ReadonlyArray<ReadonlyArray<Value>>
}

/** Those that lie in a folder of the release, their rows in the order of the files. */
export async function readTruth(
  release: string,
  names: ReadonlyArray<string>
): Promise<ReadonlyArray<Truth>> {
  const instance = await DuckDBInstance.create(join(release, "quipu.duckdb"), { access_mode: "READ_ONLY" })
  const connection = await instance.connect()
  const truths: Array<Truth> = []
  for (const name of names) {
    const keys = await connection.runAndReadAll(
      `SELECT unnest(constraint_column_names) FROM duckdb_constraints()
       WHERE table_name = '${name}' AND constraint_type = 'PRIMARY KEY'`
    )
    const key = keys.getRows().map(([column]) => `"${String(column)}"`)
    const read = await connection.runAndReadAll(
      `FROM "${name}" ORDER BY ${key.length > 0 ? key.join(", ") : "1"}`
    )
    const types = read.columnTypes()
    truths.push({
      name,
      columns: read.columnNames().map((column, index) => ({ name: column, type: String(types[index]) })),
      rows: read.getRows().map((row) => row.map(decode))
    })
  }
  connection.closeSync()
  instance.closeSync()
  return truths
}

/** A value as a reader without decimals has it: numbers as numbers, the rest as text. */
export function plain(value: Value, type: string): string | number | null {
  if (value === null) return null
  return type === "INTEGER" || type.startsWith("DECIMAL") ? Number(value) : String(value)
}

/** The tables and views that a release has as CSV files, which have their descriptions beside them. */
export function listTables(directory: string): ReadonlyArray<string> {
  return readdirSync(join(directory, "csv"))
    .filter((file) => file.endsWith(".csv"))
    .map((file) => basename(file, ".csv"))
}
