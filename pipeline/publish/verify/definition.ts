import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import { describeDefinition } from "../../warehouse/definition.ts"
import type { WarehouseError } from "../../warehouse/error.ts"
import type { Warehouse } from "../../warehouse/warehouse.ts"
import { databaseFile } from "../checksums.ts"
import { definitionFile, parseDefinition, subtractDefinition } from "../definition.ts"
import type { Failure } from "./failure.ts"

/** The current database has the tables, constraints, comments and views that the release says it has. */
export const verifyDefinition = Effect.fnUntraced(function* (
  directory: string
): Effect.fn.Return<ReadonlyArray<Failure>, WarehouseError, Warehouse | FileSystem.FileSystem | Path.Path> {
  const files = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const text = yield* Effect.orElseSucceed(
    files.readFileString(path.join(directory, definitionFile)),
    () => null
  )
  // That the file is missing is told by the checksums.
  if (text === null) return []
  const claimed = parseDefinition(text)
  const found = yield* describeDefinition
  return [
    ...tell(subtractDefinition(claimed, found), `It is not as ${definitionFile} says`),
    ...tell(subtractDefinition(found, claimed), `${definitionFile} says nothing of it`)
  ]
})

function tell(statements: ReadonlyArray<string>, what: string): ReadonlyArray<Failure> {
  return statements.map((statement) => ({ file: databaseFile, row: null, what: `${what}: ${statement}.` }))
}
