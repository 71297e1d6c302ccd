import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import * as Stream from "effect/Stream"
import type { Row } from "write-excel-file/node"
import type { Table } from "../warehouse/catalogue.ts"
import type { WarehouseError } from "../warehouse/error.ts"
import { Warehouse } from "../warehouse/warehouse.ts"
import { fromNode, fromPlatform, type PublishError } from "./error.ts"
import { selectSorted } from "./order.ts"
import { keptViews } from "./tables.ts"
import { listRows, makeCodebook, makeCover, makeSheet, type WorkbookSheet } from "./workbook.ts"
import { fixTimes } from "./zip-times.ts"

type Needs = Warehouse | FileSystem.FileSystem | Path.Path

/** A spreadsheet is made in memory: of more rows than these it has the first, and says so. */
const mostRows = 50_000

/** Checks that a document does not pass; the others would bury them. */
const isFinding = "outcome IN ('fails', 'truncation')"

/**
 * Writes `xlsx/quipu.xlsx` for people who live in spreadsheets: the figures with their names, what is
 * measured, the law, what does not agree, and the codebook.
 */
export const writeXlsx = Effect.fnUntraced(function* (
  directory: string,
  tables: ReadonlyArray<Table>,
  views: ReadonlyArray<Table>,
  version: string
): Effect.fn.Return<void, WarehouseError | PublishError, Needs> {
  const files = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const file = path.join(directory, "xlsx", "quipu.xlsx")
  const find = (name: string) => [...tables, ...views].find((table) => table.name === name)!
  const wide = find("observations_wide")
  const checks = find("checks")
  const sheets = [
    makeCover([
      `Quipu ${version}`,
      "Statistics and legal instruments that States report to United Nations treaty bodies. CC BY 4.0.",
      "observations_wide: every figure, with the names behind its codes. indicators: what is measured.",
      "instruments: laws, treaties, plans. findings: what in the reports does not agree.",
      "codebook: every table and column of the release, and what it means.",
      "Look at findings, measure, unit_name and base_description before you add up figures: a part and its whole are both rows."
    ]),
    yield* readSheet("observations_wide", wide, selectSorted(wide, keptViews)),
    yield* readSheet("indicators", find("indicators")),
    yield* readSheet("instruments", find("instruments")),
    yield* readSheet(
      "findings",
      checks,
      `FROM (${selectSorted(checks)}) WHERE ${isFinding} ORDER BY check_id`
    ),
    makeCodebook([...tables, ...views])
  ]
  const bytes = yield* Effect.tryPromise({ try: () => encode(sheets), catch: fromNode(file) })
  yield* files.writeFile(file, bytes).pipe(Effect.mapError(fromPlatform(file)))
})

const readSheet = Effect.fnUntraced(function* (name: string, table: Table, sql = selectSorted(table)) {
  const warehouse = yield* Warehouse
  const rows: Array<Row> = []
  yield* Stream.runForEach(warehouse.stream(`FROM (${sql}) LIMIT ${mostRows + 1}`), (batch) =>
    Effect.sync(() => {
      for (const row of listRows(table, batch)) rows.push(row)
    })
  )
  if (rows.length <= mostRows) return makeSheet(name, table, rows)
  const more = [{ value: `The other rows are in csv/${table.name}.csv.`, type: String }]
  return makeSheet(name, table, [...rows.slice(0, mostRows), more])
})

/** The library is loaded here, where it is needed: other commands start sooner without it. */
async function encode(sheets: ReadonlyArray<WorkbookSheet>): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import("write-excel-file/node")
  return fixTimes(await writeXlsxFile([...sheets]).toBuffer())
}
