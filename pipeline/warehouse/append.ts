import { DuckDBDataChunk, type DuckDBConnection, type DuckDBType } from "@duckdb/node-api"
import { encode } from "./values.ts"

/** As many rows as one of DuckDB's vectors holds. */
const chunkRows = 2048

/** Where and why a row does not fit its table. */
export class BadRow extends Error {
  readonly row: number
  readonly column: string
  constructor(row: number, column: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause))
    this.row = row
    this.column = column
  }
}

/**
 * Appends rows to a table, column by column in chunks: the fast way in. `names` are the columns in
 * the table's order.
 *
 * @throws BadRow where a value is not of its column's type; DuckDB's error where a constraint breaks
 */
export async function appendRows(
  connection: DuckDBConnection,
  table: string,
  names: ReadonlyArray<string>,
  rows: ReadonlyArray<object>
): Promise<void> {
  const appender = await connection.createAppender(table)
  try {
    const types: Array<DuckDBType> = names.map((_, column) => appender.columnType(column))
    for (let start = 0; start < rows.length; start += chunkRows) {
      const slice = rows.slice(start, start + chunkRows) as ReadonlyArray<Record<string, unknown>>
      const chunk = DuckDBDataChunk.create(types, slice.length)
      for (const [column, name] of names.entries()) {
        const type = types[column]!
        chunk.setColumnValues(
          column,
          slice.map((row, index) => {
            try {
              return encode(type, row[name])
            } catch (cause) {
              throw new BadRow(start + index + 1, name, cause)
            }
          })
        )
      }
      appender.appendDataChunk(chunk)
    }
    appender.flushSync()
  } catch (cause) {
    appender.clear()
    throw cause
  } finally {
    appender.closeSync()
  }
}
