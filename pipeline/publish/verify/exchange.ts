import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import * as Stream from "effect/Stream"
import { createHash } from "node:crypto"
import type { Table } from "../../warehouse/catalogue.ts"
import type { WarehouseError } from "../../warehouse/error.ts"
import { Warehouse, type Batch } from "../../warehouse/warehouse.ts"
import { sumFile } from "../checksums.ts"
import { formatExcelHeader, formatExcelRows } from "../csv-excel.ts"
import type { PublishError } from "../error.ts"
import { formatHxlHeader, formatHxlRows, selectTagged } from "../hxl.ts"
import { selectSorted } from "../order.ts"
import { formatSdmxHeader, formatSdmxRows } from "../sdmx.ts"
import type { Failure } from "./failure.ts"

type Verified = Effect.Effect<
  ReadonlyArray<Failure>,
  WarehouseError | PublishError,
  Warehouse | FileSystem.FileSystem | Path.Path
>

/**
 * The CSV file for Excel is, byte for byte, what the rows of the CSV file (which `loadCsv` loaded) give.
 * It can't be read back: what was cut or shielded is not told from what the document wrote.
 */
export const verifyExcel = (directory: string, table: Table): Verified =>
  verifyMade(directory, `csv-excel/${table.name}.csv`, selectSorted(table), {
    header: formatExcelHeader(table),
    format: (batch) => formatExcelRows(table, batch)
  })

/** So is the file with hashtags what the wide table gives. */
export const verifyHxl = (directory: string, wide: Table): Verified => {
  const tagged = selectTagged(wide)
  return verifyMade(directory, "hxl/observations.csv", selectSorted(tagged), {
    header: formatHxlHeader(tagged),
    format: (batch) => formatHxlRows(tagged, batch)
  })
}

/** And the SDMX-CSV file what the view of the database, attached under a name, gives. */
export const verifySdmx = (directory: string, database: string, view: Table): Verified =>
  verifyMade(directory, "sdmx/observations.csv", selectSorted(view, database), {
    header: formatSdmxHeader(view),
    format: (batch) => formatSdmxRows(view, batch)
  })

const verifyMade = Effect.fnUntraced(function* (
  directory: string,
  file: string,
  sql: string,
  { header, format }: { readonly header: string; readonly format: (batch: Batch) => string }
) {
  const warehouse = yield* Warehouse
  const hash = createHash("sha256").update(header)
  yield* Stream.runForEach(warehouse.stream(sql), (batch) => Effect.sync(() => hash.update(format(batch))))
  return (yield* sumFile(directory, file)).sha256 === hash.digest("hex")
    ? []
    : [{ file, row: null, what: "It does not have the rows of the other formats." }]
})
