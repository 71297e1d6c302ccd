import * as Effect from "effect/Effect"
import { createHash } from "node:crypto"
import type { WarehouseError } from "../warehouse/error.ts"
import { about } from "./metadata/about.ts"
import { Warehouse } from "../warehouse/warehouse.ts"

/** What a file says of the release that it belongs to, in the metadata of Parquet and Arrow. */
export type FileMetadata = Readonly<Record<string, string>>

/** A file that names more reports than these would hold little else. */
const namedSources = 100

interface Source {
  readonly document_id: string
  readonly source_sha256: string
}

/** Dataset, version, licence, and the checksums of the reports that the release was made of. */
export const describeFiles = Effect.fnUntraced(function* (
  version: string
): Effect.fn.Return<FileMetadata, WarehouseError, Warehouse> {
  const warehouse = yield* Warehouse
  const sources = yield* warehouse.query<Source>(
    "SELECT document_id, source_sha256 FROM documents ORDER BY document_id"
  )
  return { dataset: about.name, version, licence: about.licence.id, ...describeSources(sources) }
})

/**
 * `source_sha256` is the checksum of the lines `<checksum>  <document_id>`, as `sha256sum` would make
 * them of the sources; `sources` has the checksums one by one, where they are few.
 */
export function describeSources(sources: ReadonlyArray<Source>): Record<string, string> {
  const hash = createHash("sha256")
  for (const { document_id: id, source_sha256: sum } of sources) hash.update(`${sum}  ${id}\n`)
  const list = Object.fromEntries(sources.map(({ document_id: id, source_sha256: sum }) => [id, sum]))
  return {
    source_sha256: hash.digest("hex"),
    ...(sources.length <= namedSources ? { sources: JSON.stringify(list) } : {})
  }
}
