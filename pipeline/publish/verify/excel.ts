import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import * as Stream from "effect/Stream"
import { createHash } from "node:crypto"
import type { Table } from "../../warehouse/catalogue.ts"
import type { WarehouseError } from "../../warehouse/error.ts"
import { Warehouse } from "../../warehouse/warehouse.ts"
import { sumFile } from "../checksums.ts"
import { formatExcelHeader, formatExcelRows } from "../csv-excel.ts"
import type { PublishError } from "../error.ts"
import { selectSorted } from "../order.ts"
import type { Failure } from "./failure.ts"

/**
 * The CSV file for Excel is, byte for byte, what the rows of the CSV file (which `loadCsv` loaded) give.
 * It can't be read back: what was cut or shielded is not told from what the document wrote.
 */
export const verifyExcel = Effect.fnUntraced(function* (
  directory: string,
  table: Table
): Effect.fn.Return<
  ReadonlyArray<Failure>,
  WarehouseError | PublishError,
  Warehouse | FileSystem.FileSystem | Path.Path
> {
  const warehouse = yield* Warehouse
  const file = `csv-excel/${table.name}.csv`
  const hash = createHash("sha256").update(formatExcelHeader(table))
  yield* Stream.runForEach(warehouse.stream(selectSorted(table)), (batch) =>
    Effect.sync(() => hash.update(formatExcelRows(table, batch)))
  )
  return (yield* sumFile(directory, file)).sha256 === hash.digest("hex")
    ? []
    : [{ file, row: null, what: `It does not have the rows of csv/${table.name}.csv.` }]
})
