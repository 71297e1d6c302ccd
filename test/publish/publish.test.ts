import * as NodeServices from "@effect/platform-node/NodeServices"
import { assert, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { Progress } from "../../pipeline/publish/progress.ts"
import { publish } from "../../pipeline/publish/publish.ts"
import { verifyRelease } from "../../pipeline/publish/verify/verify.ts"
import { documentId, rows, text } from "../fixtures/rows.ts"

const services = Layer.mergeAll(NodeServices.layer, Progress.silent)
const document = { id: documentId, text, rows }
const temporary = Effect.flatMap(FileSystem.FileSystem, (files) => files.makeTempDirectoryScoped())
const publishTo = (out: string) => publish(Stream.make(document), { out, version: "1.2.3" })

/** The files of a release but the database, by path. */
function readRelease(directory: string): Record<string, string> {
  const paths = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "quipu.duckdb")
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(directory, path), "base64")]))
}

layer(services)("publish", (it) => {
  it.effect("writes the same bytes twice, and a release that verifies", () =>
    Effect.gen(function* () {
      const [one, two] = [yield* temporary, yield* temporary]
      const first = yield* publishTo(one)
      yield* publishTo(two)
      assert.deepStrictEqual(readRelease(join(two, "latest")), readRelease(first.directory))
      const verification = yield* verifyRelease(join(one, "latest"))
      assert.deepStrictEqual(verification.failures, [])
      assert.strictEqual(verification.tables, 20)
    })
  )
})
