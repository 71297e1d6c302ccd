import * as NodeServices from "@effect/platform-node/NodeServices"
import { assert, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { appendFileSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Rows } from "../../pipeline/model/rows.ts"
import { Progress } from "../../pipeline/publish/progress.ts"
import { publish, type PublishOptions } from "../../pipeline/publish/publish.ts"
import { verifyRelease } from "../../pipeline/publish/verify/verify.ts"
import { documentId, rows, text } from "../fixtures/rows.ts"
import { reseal, rewriteDatabase } from "../publish/forge.ts"

const services = Layer.mergeAll(NodeServices.layer, Progress.silent)
const temporary = Effect.flatMap(FileSystem.FileSystem, (files) => files.makeTempDirectoryScoped())
const version = "1.2.3"
const publishTo = (out: string, changed: Partial<Rows> = {}, options: Partial<PublishOptions> = {}) =>
  publish(Stream.make({ id: documentId, text, rows: { ...rows, ...changed } }), { out, version, ...options })

const read = (out: string, file: string) => readFileSync(join(out, "latest", file), "utf8")
const recordOf = (out: string) => JSON.parse(read(out, "release.json"))

const share = `${documentId}:1:3`
const withoutShare: Partial<Rows> = {
  observations: rows.observations.slice(0, 1),
  units: rows.units.slice(0, 1),
  numerals: rows.numerals.map((row) =>
    row.observation_id === share
      ? Object.assign({}, row, { observation_id: null, class: "other" as const })
      : row
  )
}
const described: Partial<Rows> = {
  observations: rows.observations.map((row) =>
    Object.assign({}, row, { description: "Boats that were visited" })
  )
}

layer(services)("the history of a release", (it) => {
  it.effect("begins, goes on with what changed, and stays where nothing does", () =>
    Effect.gen(function* () {
      const out = yield* temporary
      const first = yield* publishTo(out)
      assert.deepInclude(recordOf(out), { schema_version: version, data_version: "1.0.0", previous: null })
      assert.match(read(out, "CHANGES.md"), /No release before this one is known/)

      const second = yield* publishTo(out, described)
      assert.deepInclude(recordOf(out), {
        version: second.version,
        data_version: "1.0.1",
        previous: { version: first.version, data_version: "1.0.0" }
      })
      assert.include(read(out, "CHANGES.md"), "| observations | 2 | changed | the rules read it otherwise |")
      assert.include(
        read(out, "CHANGES.md"),
        "| observations | description | 2 | the rules read it otherwise |"
      )

      const again = yield* publishTo(out, described)
      assert.strictEqual(again.version, second.version)
    })
  )

  it.effect("retires identifiers that vanish, until they are there again", () =>
    Effect.gen(function* () {
      const out = yield* temporary
      const first = yield* publishTo(out)
      yield* publishTo(out, withoutShare)
      assert.strictEqual(recordOf(out).data_version, "2.0.0")
      const retired = `table_name,identifier,document_id,last_version,reason\r\nobservations,${share},${documentId},${first.version},grammar\r\n`
      assert.strictEqual(read(out, "csv/retired.csv"), retired)
      assert.include(read(out, "CHANGES.md"), `- observations: ${share} (the rules read it otherwise)`)

      yield* publishTo(out, { ...withoutShare, quality: [] })
      assert.strictEqual(read(out, "csv/retired.csv"), retired)
      assert.include(read(out, "CHANGES.md"), "| quality | 1 | removed | measured anew |")
      assert.notInclude(read(out, "CHANGES.md"), share)

      yield* publishTo(out)
      assert.strictEqual(recordOf(out).data_version, "2.1.0")
      assert.strictEqual(read(out, "csv/retired.csv").split("\r\n").length, 2)
      assert.deepStrictEqual((yield* verifyRelease(join(out, "latest"))).failures, [])
    })
  )

  it.effect("refuses versions that are too low, and keeps the last release", () =>
    Effect.gen(function* () {
      const out = yield* temporary
      const first = yield* publishTo(out, {}, { dataVersion: "3.1.0" })
      const data = yield* Effect.flip(publishTo(out, described, { dataVersion: "3.1.0" }))
      assert.match(
        data.message,
        /^--data-version: 3\.1\.0 is too low for what changed since 1\.2\.3\+.*: declare 3\.1\.1\. Nothing/
      )
      const schema = yield* Effect.flip(publishTo(out, {}, { version: "1.2.2" }))
      assert.match(schema.message, /^package\.json: Its version 1\.2\.2 is lower than .*: declare 1\.2\.3\. /)
      assert.strictEqual(recordOf(out).version, first.version)
      yield* publishTo(out, described, { dataVersion: "3.2.0" })
      assert.strictEqual(recordOf(out).data_version, "3.2.0")
    })
  )

  it.effect("asks for a new major version where a table is dropped", () =>
    Effect.gen(function* () {
      const out = yield* temporary
      const { directory } = yield* publishTo(out)
      yield* Effect.promise(() =>
        rewriteDatabase(directory, "CREATE TABLE nets (net_id VARCHAR PRIMARY KEY)")
      )
      reseal(directory)
      const error = yield* Effect.flip(publishTo(out))
      assert.match(
        error.message,
        /^package\.json: Its version 1\.2\.3 is too low .* \(nets: The table is dropped\.\): declare 2\.0\.0\. /
      )
      yield* publishTo(out, {}, { version: "2.0.0" })
      assert.include(read(out, "CHANGES.md"), "- nets: The table is dropped. (breaks readers)")
    })
  )

  it.effect("takes nothing from a last release that somebody changed", () =>
    Effect.gen(function* () {
      const out = yield* temporary
      const { directory } = yield* publishTo(out)
      appendFileSync(join(directory, "CHANGES.md"), "more\n")
      const error = yield* Effect.flip(publishTo(out))
      assert.match(error.message, /CHANGES\.md: The release was changed after it was made/)
    })
  )
})
