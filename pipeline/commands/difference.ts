import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { formatDifference } from "../history/changes.ts"
import { compareTables, streamChanges } from "../history/compare.ts"
import { noDifference } from "../history/difference.ts"
import { attachRelease, realDirectory } from "../history/previous.ts"
import { unknownInputs } from "../history/record.ts"
import { escapeCodes } from "../publish/json.ts"
import { decode } from "../warehouse/values.ts"
import type { Batch } from "../warehouse/warehouse.ts"
import { neutralise } from "./terminal.ts"

/** Prints what is different from one release to another. */
export const printDifference = Effect.fnUntraced(function* (
  before: string,
  after: string,
  format: "text" | "json"
) {
  const old = yield* attachRelease(before, "before")
  const isSame = old.directory === (yield* realDirectory(after))
  // DuckDB attaches no file twice, and what a release is compared with itself says is known.
  const current = isSame ? old : yield* attachRelease(after, "after")
  const sides = {
    before: "before",
    after: "after",
    inputsBefore: old.record?.inputs ?? unknownInputs,
    inputsAfter: current.record?.inputs ?? unknownInputs
  }
  const difference = isSame ? noDifference : yield* compareTables(old.tables, current.tables, sides)
  if (format === "text") {
    process.stdout.write(neutralise(formatDifference(difference)))
    return
  }
  for (const { table } of difference.tables) {
    const changes = yield* streamChanges(table, old.tables, current.tables, sides)
    yield* Stream.runForEach(changes, (batch) => Effect.sync(() => process.stdout.write(formatBatch(batch))))
  }
})

function formatBatch(batch: Batch): string {
  return Array.from({ length: batch.rowCount }, (_, row) => {
    const values = batch.columns.map((column) => decode(column[row]!))
    const change = Object.fromEntries(batch.names.map((name, index) => [name, values[index]]))
    const columns: unknown = JSON.parse(String(change["columns"]))
    return `${escapeCodes(JSON.stringify({ ...change, columns }))}\n`
  }).join("")
}
