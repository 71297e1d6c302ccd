import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import type * as Layer from "effect/Layer"
import * as Path from "effect/Path"
import type { WarehouseError } from "../warehouse/error.ts"
import { Warehouse } from "../warehouse/warehouse.ts"
import { databaseFile } from "./checksums.ts"
import type { PublishError } from "./error.ts"
import { latestRelease } from "./folder.ts"

/** The last release of an output folder, its database open for reading alone. */
export const openRelease = Effect.fnUntraced(function* (
  out: string
): Effect.fn.Return<
  { readonly directory: string; readonly layer: Layer.Layer<Warehouse, WarehouseError> },
  PublishError,
  FileSystem.FileSystem | Path.Path
> {
  const path = yield* Path.Path
  const directory = yield* latestRelease(out)
  return {
    directory,
    layer: Warehouse.layerWith({ path: path.join(directory, databaseFile), confined: true })
  }
})
