import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import { publishError, type PublishError } from "../publish/error.ts"
import type { Table } from "../warehouse/catalogue.ts"
import type { WarehouseError } from "../warehouse/error.ts"
import { Warehouse } from "../warehouse/warehouse.ts"
import { changesFile, formatChanges, type Vanished } from "./changes.ts"
import { compareTables } from "./compare.ts"
import { isEmpty, noDifference, type Difference } from "./difference.ts"
import type { Inputs } from "./inputs.ts"
import { attachRelease, requireUnchanged, type Previous } from "./previous.ts"
import { unknownInputs, type ReleaseRecord } from "./record.ts"
import { retireIdentifiers } from "./retired.ts"
import { firstDataVersion, isLower, requireDataVersion, requireSchemaVersion } from "./version.ts"

/** What a release that is being made says of itself. */
export interface Declared {
  readonly schemaVersion: string
  /** Null: the least that the changes ask for. */
  readonly dataVersion: string | null
  readonly inputs: Inputs
}

/** How a release follows the one before it; `version` is not known yet. */
export interface History {
  readonly record: Omit<ReleaseRecord, "version">
  /** `CHANGES.md`. */
  readonly changes: string
}

/**
 * Compares the tables in the warehouse with those of the release before, fills `retired`, and says which
 * versions follow. A release whose rows are those of the one before has the history of that one: publishing
 * the same again gives the same bytes. Fails where a declared version is too low for what changed.
 */
export const traceHistory = Effect.fnUntraced(function* (
  directory: string | null,
  tables: ReadonlyArray<Table>,
  declared: Declared
): Effect.fn.Return<History, WarehouseError | PublishError, Warehouse | FileSystem.FileSystem | Path.Path> {
  if (directory === null) return begin(declared)
  const warehouse = yield* Warehouse
  yield* requireUnchanged(directory)
  const [current] = yield* warehouse.query<{ name: string }>("SELECT current_database() AS name")
  const previous = yield* attachRelease(directory, "previous")
  const sides = {
    before: "previous",
    after: `"${current!.name}"`,
    inputsBefore: previous.record?.inputs ?? unknownInputs,
    inputsAfter: declared.inputs
  }
  const difference = yield* compareTables(previous.tables, tables, sides)
  const differing = difference.tables.map(({ table }) => table)
  const vanished = yield* retireIdentifiers(previous, tables, differing, sides)
  yield* warehouse.run("DETACH previous")
  return yield* isEmpty(difference)
    ? carryOn(previous, declared)
    : follow(previous, difference, vanished, declared)
})

function begin({ schemaVersion, dataVersion, inputs }: Declared): History {
  const record = {
    schema_version: schemaVersion,
    data_version: dataVersion ?? firstDataVersion,
    previous: null,
    inputs
  }
  return { record, changes: formatChanges(record, noDifference, []) }
}

const follow = Effect.fnUntraced(function* (
  previous: Previous,
  difference: Difference,
  vanished: ReadonlyArray<Vanished>,
  declared: Declared
): Effect.fn.Return<History, PublishError> {
  const { version, record: before } = previous
  const dataBefore = before?.data_version ?? firstDataVersion
  const record = {
    ...(yield* requireVersions(previous, difference, vanished.length, declared)),
    previous: { version, data_version: dataBefore },
    inputs: declared.inputs
  }
  return { record, changes: formatChanges(record, difference, vanished) }
})

const carryOn = Effect.fnUntraced(function* (
  previous: Previous,
  declared: Declared
): Effect.fn.Return<History, PublishError, FileSystem.FileSystem | Path.Path> {
  const files = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const versions = yield* requireVersions(previous, noDifference, 0, declared)
  const record = { ...versions, previous: previous.record?.previous ?? null, inputs: declared.inputs }
  const changes = yield* Effect.orElseSucceed(
    files.readFileString(path.join(previous.directory, changesFile)),
    () => null
  )
  const isSame =
    previous.record?.data_version === record.data_version &&
    previous.record.schema_version === record.schema_version
  return {
    record,
    changes: isSame && changes !== null ? changes : formatChanges(record, noDifference, [])
  }
})

/** The versions of a release, where they are not too low for what changed. */
const requireVersions = Effect.fnUntraced(function* (
  { version, record }: Previous,
  difference: Difference,
  vanished: number,
  { schemaVersion, dataVersion }: Declared
): Effect.fn.Return<Pick<ReleaseRecord, "schema_version" | "data_version">, PublishError> {
  const least = requireSchemaVersion(record?.schema_version ?? version.split("+")[0]!, difference)
  if (isLower(schemaVersion, least)) {
    const [change] = difference.schema
    const what =
      change === undefined
        ? `Its version ${schemaVersion} is lower than that of the last release, ${version}: declare ${least}.`
        : `Its version ${schemaVersion} is too low for what changed since ${version} (${change.table}: ${change.what}): declare ${least}.`
    return yield* Effect.fail(publishError("version_too_low", "package.json", what))
  }
  const leastData = requireDataVersion(record?.data_version ?? firstDataVersion, difference, vanished)
  if (dataVersion !== null && isLower(dataVersion, leastData)) {
    const what = `${dataVersion} is too low for what changed since ${version}: declare ${leastData}.`
    return yield* Effect.fail(publishError("version_too_low", "--data-version", what))
  }
  return { schema_version: schemaVersion, data_version: dataVersion ?? leastData }
})
