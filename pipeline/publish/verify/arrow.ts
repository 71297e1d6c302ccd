import { tableFromIPC, type Vector } from "apache-arrow"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import * as Stream from "effect/Stream"
import type { Column, Table } from "../../warehouse/catalogue.ts"
import type { WarehouseError } from "../../warehouse/error.ts"
import { decode, formatDate, formatDecimal, type Value } from "../../warehouse/values.ts"
import { Warehouse } from "../../warehouse/warehouse.ts"
import { fromPlatform, publishError, type PublishError } from "../error.ts"
import { selectSorted } from "../order.ts"
import { curtail, type Failure } from "./failure.ts"
import { verifyArrowTypes } from "./types.ts"

/** The Arrow file of a table holds the rows of its CSV file (which `verifyFormats` loaded), in order. */
export const verifyArrow = Effect.fnUntraced(function* (
  directory: string,
  table: Table
): Effect.fn.Return<
  ReadonlyArray<Failure>,
  WarehouseError | PublishError,
  Warehouse | FileSystem.FileSystem | Path.Path
> {
  const files = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const warehouse = yield* Warehouse
  const file = `arrow/${table.name}.arrow`
  const bytes = yield* files
    .readFile(path.join(directory, file))
    .pipe(Effect.mapError(fromPlatform(path.join(directory, file))))
  const broken = () => publishError("failed", file, "This is not an Arrow file, or a damaged one.")
  const arrow = yield* Effect.try({ try: () => tableFromIPC(bytes), catch: broken })
  const differing = verifyArrowTypes(file, table, arrow.schema)
  if (differing.length > 0) return differing
  const vectors = table.columns.map((column) => arrow.getChild(column.name))
  const failures: Array<Failure> = []
  let row = 0
  yield* Stream.runForEach(warehouse.stream(selectSorted(table)), (batch) =>
    Effect.try({
      try: () => {
        for (let index = 0; index < batch.rowCount; index++, row++) {
          if (row >= arrow.numRows) continue
          const unequal = table.columns.filter(
            (column, position) =>
              readArrow(column, vectors[position]!, row) !== decode(batch.columns[position]![index]!)
          )
          if (unequal.length > 0) {
            const names = unequal.map(({ name }) => name).join(", ")
            failures.push({ file, row: row + 1, what: `It differs from csv/${table.name}.csv in ${names}.` })
          }
        }
      },
      catch: broken
    })
  )
  return row === arrow.numRows
    ? curtail(failures)
    : [{ file, row: null, what: `It has ${arrow.numRows} rows, but csv/${table.name}.csv has ${row}.` }]
})

function readArrow(column: Column, vector: Vector, row: number): Value {
  const value: unknown = vector.get(row)
  if (value === null || value === undefined) return null
  if (column.type === "DATE") return formatDate(Number(value) / 86_400_000)
  if (column.type.startsWith("DECIMAL") && value instanceof Uint32Array) {
    const units = (BigInt(value[1]!) << 32n) | BigInt(value[0]!)
    return formatDecimal(BigInt.asIntN(64, units), Number(/,(\d+)\)$/.exec(column.type)![1]))
  }
  return value as Value
}
