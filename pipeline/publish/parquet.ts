import * as Effect from "effect/Effect"
import type { Table } from "../warehouse/catalogue.ts"
import type { WarehouseError } from "../warehouse/error.ts"
import { Warehouse } from "../warehouse/warehouse.ts"
import type { FileMetadata } from "./file-metadata.ts"
import { quoteText } from "./order.ts"

/**
 * Writes the sorted rows of a table as Parquet, zstd. The schema has only types that every reader
 * knows; what the columns mean travels in the file's key-value metadata.
 */
export const writeParquet = Effect.fnUntraced(function* (
  table: Table,
  sorted: string,
  file: string,
  fileMetadata: FileMetadata
): Effect.fn.Return<void, WarehouseError, Warehouse> {
  const warehouse = yield* Warehouse
  const metadata = Object.entries({ ...fileMetadata, ...describeTable(table) }).map(
    ([key, value]) => `${quoteText(key)}: ${quoteText(value)}`
  )
  yield* warehouse.run(
    `COPY (${sorted}) TO ${quoteText(file)}
     (FORMAT parquet, COMPRESSION zstd, KV_METADATA {${metadata.join(", ")}})`,
    file
  )
})

/** What a file says of its table: for the metadata of Parquet and Arrow. */
export function describeTable(table: Table): Record<string, string> {
  return {
    table: table.name,
    description: table.description,
    primary_key: table.primaryKey.join(","),
    columns: JSON.stringify(
      Object.fromEntries(table.columns.map(({ name, description }) => [name, description]))
    )
  }
}
