import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import * as Stream from "effect/Stream"
import type { Table } from "../warehouse/catalogue.ts"
import type { WarehouseError } from "../warehouse/error.ts"
import { readViews } from "../warehouse/views.ts"
import { Warehouse, type Batch } from "../warehouse/warehouse.ts"
import { fromPlatform, type PublishError } from "./error.ts"
import { formatHxlHeader, formatHxlRows, selectTagged } from "./hxl.ts"
import { selectSorted } from "./order.ts"
import { describeSdmx, formatSdmxHeader, formatSdmxRows, type Code } from "./sdmx.ts"
import { keptViews } from "./tables.ts"
import { openText } from "./text.ts"

type Needs = Warehouse | FileSystem.FileSystem | Path.Path

/** Writes the observations in the formats in which others exchange statistics: `sdmx` and `hxl`. */
export const writeExchange = Effect.fnUntraced(function* (
  directory: string,
  tables: ReadonlyArray<Table>,
  views: ReadonlyArray<Table>
): Effect.fn.Return<void, WarehouseError | PublishError, Needs> {
  const warehouse = yield* Warehouse
  const path = yield* Path.Path
  const files = yield* FileSystem.FileSystem

  const sdmx = (yield* readViews(tables, /^sdmx_observations$/))[0]!
  yield* writeFormat(path.join(directory, "sdmx", "observations.csv"), selectSorted(sdmx), {
    header: formatSdmxHeader(sdmx),
    format: (batch) => formatSdmxRows(sdmx, batch)
  })
  const codes = yield* warehouse.query<Code>(
    "SELECT concept, id, name FROM sdmx_vocabulary ORDER BY concept, id"
  )
  const [latest] = yield* warehouse.query<{ day: string | null }>(
    "SELECT max(period_end) AS day FROM documents"
  )
  const structure = path.join(directory, "sdmx", "structure.json")
  yield* files
    .writeFileString(structure, describeSdmx(sdmx, codes, latest?.day ?? "1970-01-01"))
    .pipe(Effect.mapError(fromPlatform(structure)))

  const tagged = selectTagged(views.find(({ name }) => name === "observations_wide")!)
  yield* writeFormat(path.join(directory, "hxl", "observations.csv"), selectSorted(tagged, keptViews), {
    header: formatHxlHeader(tagged),
    format: (batch) => formatHxlRows(tagged, batch)
  })
})

const writeFormat = Effect.fnUntraced(function* (
  file: string,
  sql: string,
  { header, format }: { readonly header: string; readonly format: (batch: Batch) => string }
) {
  const warehouse = yield* Warehouse
  yield* Effect.scoped(
    Effect.gen(function* () {
      const write = yield* openText(file)
      yield* write(header)
      yield* Stream.runForEach(warehouse.stream(sql), (batch) => write(format(batch)))
    })
  )
})
