import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Rows } from "../../../pipeline/model/rows.ts"
import { readContents } from "../../../pipeline/publish/metadata/contents.ts"
import type { Description } from "../../../pipeline/publish/metadata/description.ts"
import { summarise } from "../../../pipeline/publish/summary.ts"
import { readCatalogue } from "../../../pipeline/warehouse/catalogue.ts"
import { makeLoader } from "../../../pipeline/warehouse/load.ts"
import { createTables } from "../../../pipeline/warehouse/scripts.ts"
import { readViews } from "../../../pipeline/warehouse/views.ts"
import { Warehouse } from "../../../pipeline/warehouse/warehouse.ts"
import { documentId, rows } from "../../fixtures/rows.ts"

/** Where a release is put on the web, for readers of linked data. */
export const base = "https://example.org/quipu/"

/** What the descriptions of a release of the invented rows are made from, without writing one. */
export function describeRows(input: Rows = rows): Promise<Description> {
  return Effect.runPromise(
    Effect.gen(function* () {
      yield* createTables
      const loader = yield* makeLoader
      yield* loader.load(input)
      yield* loader.settle
      const tables = yield* readCatalogue
      const views = yield* readViews(tables)
      const contents = yield* readContents(tables, views, yield* summarise([...tables, ...views]))
      const tabular = [
        ...[...tables, ...views].flatMap(({ name }) => [
          `csv/${name}.csv`,
          `csv-excel/${name}.csv`,
          `parquet/${name}.parquet`
        ]),
        ...tables.map(({ name }) => `arrow/${name}.arrow`)
      ]
      const paths = [...tabular, `text/${documentId}.txt`, `annotations/${documentId}.jsonld`]
      return {
        ...contents,
        version: "1.2.3+0123456789ab",
        files: paths.map((path, index) => ({ path, bytes: index + 1, sha256: "0a".repeat(32) })),
        code: { version: "1.2.3", sha256: "0b".repeat(32) }
      }
    }).pipe(Effect.provide(Layer.merge(Warehouse.layer, NodeServices.layer)))
  )
}

/** Words that would do harm in any page or descriptor that took them for its own. */
export const hostile = `"><script>alert(1)</script>\u202E\u0007'"\`|*_[x](javascript:alert(1)) <img src=x onerror=y> \${x} {{x}} -- : #\n- a: &b`

/** The same rows as a hostile document would have them. */
export const hostileRows: Rows = {
  ...rows,
  documents: rows.documents.map((document) => ({
    ...document,
    title: `${document.title}${hostile}`,
    symbol: hostile,
    licence: hostile,
    source_note: hostile
  })),
  observations: rows.observations.map((observation) =>
    Object.assign({}, observation, { description: hostile, counted: hostile })
  )
}
