import * as NodeServices from "@effect/platform-node/NodeServices"
import { assert, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { createHash } from "node:crypto"
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync
} from "node:fs"
import { join } from "node:path"
import type { Rows } from "../../pipeline/model/rows.ts"
import { openOutput } from "../../pipeline/publish/folder.ts"
import { Progress } from "../../pipeline/publish/progress.ts"
import { publish } from "../../pipeline/publish/publish.ts"
import { verifyRelease } from "../../pipeline/publish/verify/verify.ts"
import { documentId, rows, text } from "../fixtures/rows.ts"

const services = Layer.mergeAll(NodeServices.layer, Progress.silent)
const document = { id: documentId, text, rows }
const temporary = Effect.flatMap(FileSystem.FileSystem, (files) => files.makeTempDirectoryScoped())
const publishTo = (out: string, source = document) => publish(Stream.make(source), { out, version: "1.2.3" })

/** The files of a release but the database and its checksum, by path. */
function readRelease(directory: string): Record<string, string> {
  const paths = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("quipu.duckdb"))
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
      assert.strictEqual(verification.tables, 22)
    })
  )

  it.effect("publishes the same again without a change, and something else beside it", () =>
    Effect.gen(function* () {
      const out = yield* temporary
      const first = yield* publishTo(out)
      const again = yield* publishTo(out)
      assert.strictEqual(again.directory, first.directory)
      const other = yield* publishTo(out, {
        ...document,
        text: `${text}\n`,
        rows: withCharacters(text.length + 1)
      })
      assert.notStrictEqual(other.version, first.version)
      assert.deepStrictEqual(readdirSync(join(out, "releases")).sort(), [first.version, other.version].sort())
      assert.strictEqual(readlinkSync(join(out, "latest")), join("releases", other.version))
    })
  )

  it.effect("does not take a release that somebody changed for the same", () =>
    Effect.gen(function* () {
      const out = yield* temporary
      const { directory } = yield* publishTo(out)
      appendFileSync(join(directory, "csv/units.csv"), "x,y\r\n")
      const error = yield* Effect.flip(publishTo(out))
      assert.match(error.message, /The release of this version was changed after it was made\. Move /)
    })
  )

  it.effect("leaves the last release in place when it fails, and nothing of the new one", () =>
    Effect.gen(function* () {
      const out = yield* temporary
      const first = yield* publishTo(out)
      const before = readRelease(first.directory)
      const broken = { ...document, rows: { ...rows, citations: [{ ...rows.citations[0]!, ordinal: 2 }] } }
      const error = yield* Effect.flip(publishTo(out, broken))
      assert.match(error.message, /^sql\/invariants\/citations_are_numbered\.sql: Not true: /)
      assert.deepStrictEqual(readRelease(join(out, "latest")), before)
      assert.deepStrictEqual(readdirSync(join(out, "releases")), [first.version])
    })
  )

  it.effect("clears what an interrupted run left", () =>
    Effect.gen(function* () {
      const out = yield* temporary
      mkdirSync(join(out, "releases/.unfinished/csv"), { recursive: true })
      writeFileSync(join(out, "releases/.unfinished/csv/leftover.csv"), "")
      symlinkSync("nowhere", join(out, ".latest"))
      const { directory, version } = yield* publishTo(out)
      assert.notProperty(readRelease(directory), "csv/leftover.csv")
      assert.deepStrictEqual(readdirSync(out).sort(), [".lock", "latest", "releases"])
      assert.deepStrictEqual(readdirSync(join(out, "releases")), [version])
    })
  )

  it.effect("refuses a folder that another publish writes to", () =>
    Effect.gen(function* () {
      const out = yield* temporary
      yield* openOutput(out)
      const error = yield* Effect.flip(publishTo(out))
      assert.match(
        error.message,
        /\.lock: Another publish is writing to this folder\. Wait until it has ended/
      )
    })
  )

  it.effect("says in one line that a folder can't be written to", () =>
    Effect.gen(function* () {
      const out = join(yield* temporary, "file")
      writeFileSync(out, "")
      const error = yield* Effect.flip(publishTo(out))
      assert.match(error.message, /releases: It can't be written \(ENOTDIR|EEXIST\)\. Give a folder to --out/)
    })
  )

  it.effect("describes every file with data, its schema and its keys as a Data Package", () =>
    Effect.gen(function* () {
      const { directory } = yield* publishTo(yield* temporary)
      const descriptor = JSON.parse(readFileSync(join(directory, "datapackage.json"), "utf8"))
      const observations = descriptor.resources.find(({ name }: { name: string }) => name === "observations")
      const bytes = readFileSync(join(directory, observations.path))
      assert.strictEqual(observations.bytes, bytes.length)
      assert.strictEqual(observations.hash, `sha256:${createHash("sha256").update(bytes).digest("hex")}`)
      assert.deepStrictEqual(observations.schema.primaryKey, ["observation_id"])
      assert.deepInclude(observations.schema.foreignKeys, {
        fields: ["unit"],
        reference: { resource: "units", fields: ["code"] }
      })
      const sex = observations.schema.fields.find(({ name }: { name: string }) => name === "sex")
      assert.deepStrictEqual(sex.constraints, { required: true, enum: ["M", "F", "_T"] })
      const described = descriptor.resources.map(({ path }: { path: string }) => path)
      const files = Object.keys(readRelease(directory))
      assert.sameMembers(
        described,
        files.filter((path) => !isDescription(path))
      )
      assert.includeMembers(files, [
        "croissant.json",
        "dcat.jsonld",
        "schema-org.jsonld",
        "prov.jsonld",
        "datacite.json",
        ".zenodo.json",
        "CITATION.cff",
        "csv/observations.csv-metadata.json",
        "annotations/cmw-c-ury-9.jsonld",
        "docs/dictionary.html",
        "docs/usage.md"
      ])
    })
  )
})

/** What a release says of itself, and what no description of its files names. */
function isDescription(path: string): boolean {
  return /^(?:SHA256SUMS|[\w.-]+\.(?:md|json|jsonld|cff|sql)|docs\/.*|csv\/[\w.]+-metadata\.json)$/.test(path)
}

function withCharacters(characters: number): Rows {
  return { ...rows, documents: [{ ...rows.documents[0]!, characters }] }
}
