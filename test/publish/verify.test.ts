import { DuckDBInstance } from "@duckdb/node-api"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Progress } from "../../pipeline/publish/progress.ts"
import { publish } from "../../pipeline/publish/publish.ts"
import { formatFailure } from "../../pipeline/publish/verify/failure.ts"
import { verifyRelease } from "../../pipeline/publish/verify/verify.ts"
import { documentId, rows, text } from "../fixtures/rows.ts"

const services = Layer.mergeAll(NodeServices.layer, Progress.silent)

/** A change to a file of a release, as somebody might make it by hand. */
function edit(file: string, from: string | RegExp, to: string): (release: string) => void {
  return (release) => {
    const path = join(release, file)
    const before = readFileSync(path, "utf8")
    const after = before.replace(from, to)
    assert.notStrictEqual(after, before, `${file} holds no ${from}`)
    writeFileSync(path, after)
  }
}

async function change(release: string, statement: string): Promise<void> {
  const instance = await DuckDBInstance.create(join(release, "quipu.duckdb"))
  const connection = await instance.connect()
  await connection.run(statement)
  connection.closeSync()
  instance.closeSync()
}

const observations = "csv/observations.csv"
const damages: ReadonlyArray<{
  title: string
  damage: (release: string) => void | Promise<void>
  expected: ReadonlyArray<RegExp>
}> = [
  {
    title: "a file that was changed",
    damage: (release) => appendFileSync(join(release, "README.md"), "more"),
    expected: [/^README\.md: The checksum is not the one in SHA256SUMS\.$/]
  },
  {
    title: "a file that is missing",
    damage: (release) => rmSync(join(release, "csv/areas.csv")),
    expected: [/^csv\/areas\.csv: The file is missing\.$/, /^csv\/areas\.csv: .+/]
  },
  {
    title: "a file that does not belong to it",
    damage: (release) => writeFileSync(join(release, "csv/notes.csv"), "a\r\n"),
    expected: [/^csv\/notes\.csv: SHA256SUMS does not name this file\.$/]
  },
  {
    title: "a value in one format alone",
    damage: edit(observations, ',240,"In', ',241,"In'),
    expected: [
      /^csv\/observations\.csv: The checksum/,
      /^parquet\/observations\.parquet row 1: observations differs from csv\/observations\.csv in printed\.$/,
      /^quipu\.duckdb row 1: .* in printed\.$/,
      /^arrow\/observations\.arrow row 1: .* in printed\.$/,
      /^csv\/observations\.csv row 1: printed "241" does not stand at \d+ of text\/cmw-c-ury-9\.txt\.$/,
      /^sql\/invariants\/.*/,
      /^sql\/invariants\/.*/
    ]
  },
  {
    title: "a row in one format alone",
    damage: (release) => change(release, "DELETE FROM quality"),
    expected: [
      /^quipu\.duckdb: The checksum/,
      /^quipu\.duckdb: quality has 0 rows, but csv\/quality\.csv has 6\.$/
    ]
  },
  {
    title: "a view that shows something else",
    damage: (release) =>
      change(
        release,
        "CREATE OR REPLACE VIEW dim_unit AS SELECT code AS unit, upper(name) AS unit_name FROM units"
      ),
    expected: [
      /^quipu\.duckdb: The checksum/,
      /^quipu\.duckdb: It is not as schema\.sql says: CREATE VIEW dim_unit\.$/,
      /^quipu\.duckdb: schema\.sql says nothing of it: CREATE VIEW dim_unit\.$/,
      /^quipu\.duckdb row 1: dim_unit differs from csv\/dim_unit\.csv in unit_name\.$/
    ]
  },
  {
    title: "a view that is missing",
    damage: (release) => change(release, "DROP VIEW sdmx_vocabulary; DROP VIEW sdmx_observations"),
    expected: [
      /^quipu\.duckdb: The checksum/,
      /^quipu\.duckdb: It is not as schema\.sql says: CREATE VIEW sdmx_observations\.$/,
      /^quipu\.duckdb: It is not as schema\.sql says: CREATE VIEW sdmx_vocabulary\.$/,
      /^quipu\.duckdb: It has no view observations_wide, or none that is named sdmx_observations\.$/
    ]
  },
  {
    title: "a file for Excel with other rows",
    damage: edit("csv-excel/units.csv", "boat", "ship"),
    expected: [
      /^csv-excel\/units\.csv: The checksum/,
      /^csv-excel\/units\.csv: It does not have the rows of the other formats\.$/
    ]
  },
  {
    title: "a figure changed where statistics are exchanged",
    damage: (release) => {
      edit("sdmx/observations.csv", ",240,", ",241,")(release)
      edit("hxl/observations.csv", ",240,", ",241,")(release)
    },
    expected: [
      /^hxl\/observations\.csv: The checksum/,
      /^sdmx\/observations\.csv: The checksum/,
      /^hxl\/observations\.csv: It does not have the rows of the other formats\.$/,
      /^sdmx\/observations\.csv: It does not have the rows of the other formats\.$/
    ]
  },
  {
    title: "a reference to nothing",
    damage: edit(observations, /,boat,/, ",ship,"),
    expected: [
      /^csv\/observations\.csv: The checksum/,
      /^parquet\/.* in unit\.$/,
      /^quipu\.duckdb .* in unit\.$/,
      /^arrow\/.* in unit\.$/,
      /^csv\/observations\.csv row 1: unit refers to no row of units\.$/
    ]
  },
  {
    title: "a text that moved",
    damage: edit(`text/${documentId}.txt`, "1.", "10."),
    expected: [
      /^text\/cmw-c-ury-9\.txt: The checksum/,
      /^text\/cmw-c-ury-9\.txt: It has 148 characters; documents says 147\.$/,
      /^csv\/numerals\.csv row 1: printed ".*" does not stand at/
    ]
  },
  {
    title: "a column of another name",
    damage: edit("csv/units.csv", "code", "unit"),
    expected: [/^csv\/units\.csv: The checksum/, /^csv\/units\.csv: The header is not code,name\.$/]
  },
  {
    title: "a Parquet file that is none",
    damage: (release) => writeFileSync(join(release, "parquet/units.parquet"), "PAR0"),
    expected: [/^parquet\/units\.parquet: The checksum/, /^parquet\/units\.parquet: .+/]
  },
  {
    title: "an Arrow file that is none",
    damage: (release) => writeFileSync(join(release, "arrow/units.arrow"), "ARROW0"),
    expected: [/^arrow\/units\.arrow: The checksum/, /^arrow\/units\.arrow: .+/]
  }
]

describe("verify", () => {
  const folder = mkdtempSync(join(tmpdir(), "quipu-verify-"))
  const document = { id: documentId, text, rows }
  beforeAll(() =>
    Effect.runPromise(
      publish(Stream.make(document), { out: folder, version: "1.0.0" }).pipe(Effect.provide(services))
    )
  )
  afterAll(() => rmSync(folder, { recursive: true }))

  for (const { title, damage, expected } of damages) {
    it.effect(`finds ${title}`, () =>
      Effect.gen(function* () {
        const release = join(folder, "damaged")
        rmSync(release, { recursive: true, force: true })
        cpSync(join(folder, "latest"), release, { recursive: true, dereference: true })
        yield* Effect.promise(async () => damage(release))
        const { failures } = yield* verifyRelease(release)
        const lines = failures.map(formatFailure)
        for (const [index, pattern] of expected.entries())
          assert.match(lines[index] ?? "", pattern, lines.join("\n"))
      }).pipe(Effect.provide(services))
    )
  }
})
