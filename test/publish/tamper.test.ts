import * as NodeServices from "@effect/platform-node/NodeServices"
import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { cpSync, mkdtempSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Progress } from "../../pipeline/publish/progress.ts"
import { publish } from "../../pipeline/publish/publish.ts"
import { formatFailure } from "../../pipeline/publish/verify/failure.ts"
import { verifyRelease } from "../../pipeline/publish/verify/verify.ts"
import { documentId, rows, text } from "../fixtures/rows.ts"
import {
  dropCsvRow,
  edit,
  flipByte,
  listRelease,
  reseal,
  rewriteArrow,
  rewriteDatabase,
  rewriteEverywhere,
  rewriteParquet
} from "./forge.ts"

const services = Layer.mergeAll(NodeServices.layer, Progress.silent)
const folder = mkdtempSync(join(tmpdir(), "quipu-tamper-"))
const release = join(folder, "damaged")

/** Damages a copy of a release, and says what its verification has to say of it, a line each. */
async function verifyDamaged(damage: (release: string) => unknown): Promise<ReadonlyArray<string>> {
  rmSync(release, { recursive: true, force: true })
  cpSync(join(folder, "latest"), release, { recursive: true, dereference: true })
  await damage(release)
  const { failures } = await Effect.runPromise(verifyRelease(release).pipe(Effect.provide(services)))
  return failures.map(formatFailure)
}

beforeAll(() =>
  Effect.runPromise(
    publish(Stream.make({ id: documentId, text, rows }), { out: folder, version: "1.0.0" }).pipe(
      Effect.provide(services)
    )
  )
)
afterAll(() => rmSync(folder, { recursive: true }))

describe("damage to files", () => {
  it("is found in every file, wherever a bit is flipped", async () => {
    let flipped: ReadonlyArray<string> = []
    for (const part of [0.1, 0.5, 0.95]) {
      const lines = await verifyDamaged((copy) => {
        flipped = listRelease(copy).filter((file) => file !== "SHA256SUMS" && !file.endsWith(".sha256"))
        for (const file of flipped)
          flipByte(join(copy, file), Math.floor(statSync(join(copy, file)).size * part))
      })
      for (const file of flipped)
        assert.include(
          lines,
          `${file}: The checksum is not the one in ${file === "quipu.duckdb" ? "quipu.duckdb.sha256" : "SHA256SUMS"}.`
        )
    }
  })

  it("is found in the lists of checksums themselves", async () => {
    const lines = await verifyDamaged((copy) => {
      flipByte(join(copy, "SHA256SUMS"), 70)
      rmSync(join(copy, "quipu.duckdb.sha256"))
    })
    assert.include(lines.join("\n"), "The file is missing.")
    assert.include(lines, "quipu.duckdb.sha256: The file is missing.")
    assert.isAbove(lines.length, 2)
  })

  it("is found where files are missing, one line each", async () => {
    let files: ReadonlyArray<string> = []
    const lines = await verifyDamaged((copy) => {
      files = listRelease(copy).filter((file) => file !== "quipu.duckdb" && file !== "SHA256SUMS")
      for (const file of files) rmSync(join(copy, file))
    })
    for (const file of files) assert.include(lines, `${file}: The file is missing.`)
  })

  it("is found where files were added, links among them", async () => {
    const lines = await verifyDamaged((copy) => {
      writeFileSync(join(copy, "text/more.txt"), "")
      writeFileSync(join(copy, ".hidden"), "")
      symlinkSync("nowhere", join(copy, "csv/link.csv"))
    })
    for (const file of ["text/more.txt", ".hidden", "csv/link.csv"])
      assert.include(lines, `${file}: SHA256SUMS does not name this file.`)
  })

  it("is found where a list names what lies outside", async () => {
    const lines = await verifyDamaged(edit("SHA256SUMS", "README.md", "../README.md"))
    assert.include(lines, "../README.md: SHA256SUMS names a file outside the release.")
  })

  it("is told of a database that was cut off", async () => {
    const lines = await verifyDamaged((copy) => truncateSync(join(copy, "quipu.duckdb"), 20_000))
    assert.match(lines.join("\n"), /^quipu\.duckdb: The checksum .*\nquipu\.duckdb: .+/)
  })
})

/** Changes to one format alone, each of another table, by somebody who writes the checksums anew. */
const forgeries: ReadonlyArray<Forgery> = [
  {
    title: "a row dropped from a CSV file",
    forge: (copy) => dropCsvRow(copy, "numerals"),
    expected: /^parquet\/numerals\.parquet: numerals has 6 rows, but csv\/numerals\.csv has 5\.$/m
  },
  {
    title: "a row dropped from a Parquet file",
    forge: (copy) => rewriteParquet(copy, "quality", `FROM "table" LIMIT 5`),
    expected: /^parquet\/quality\.parquet: quality has 5 rows, but csv\/quality\.csv has 6\.$/m
  },
  {
    title: "a row dropped from an Arrow file",
    forge: (copy) => rewriteArrow(copy, "sources", (table) => table.slice(1)),
    expected: /^arrow\/sources\.arrow: It has 0 rows, but csv\/sources\.csv has 1\.$/m
  },
  {
    title: "a row dropped from the database",
    forge: (copy) => rewriteDatabase(copy, "DELETE FROM instrument_dates"),
    expected: /^quipu\.duckdb: instrument_dates has 0 rows, but csv\/instrument_dates\.csv has 1\.$/m
  },
  {
    title: "a value changed in a CSV file",
    forge: edit("csv/footnotes.csv", "3 May", "4 May"),
    expected: /^parquet\/footnotes\.parquet row 1: footnotes differs from csv\/footnotes\.csv in text\.$/m
  },
  {
    title: "a value changed in a Parquet file",
    forge: (copy) => rewriteParquet(copy, "areas", `SELECT * REPLACE (upper("name") AS "name") FROM "table"`),
    expected: /^parquet\/areas\.parquet row 1: areas differs from csv\/areas\.csv in name\.$/m
  },
  {
    title: "a value changed in the database",
    forge: (copy) => rewriteDatabase(copy, "UPDATE citations SET doubtful = true"),
    expected: /^quipu\.duckdb row 1: citations differs from csv\/citations\.csv in doubtful\.$/m
  },
  {
    title: "rows of a Parquet file in another order",
    forge: (copy) => rewriteParquet(copy, "observations", `FROM "table" ORDER BY observation_id DESC`),
    expected: /^parquet\/observations\.parquet row 1: .* in observation_id, .*value/m
  },
  {
    title: "a type changed in a Parquet file",
    forge: (copy) =>
      rewriteParquet(copy, "documents", `SELECT * REPLACE (characters::BIGINT AS characters) FROM "table"`),
    expected: /^parquet\/documents\.parquet: Column 17 is characters BIGINT, not characters INTEGER\.$/m
  },
  {
    title: "a column left out of an Arrow file",
    forge: (copy) => rewriteArrow(copy, "units", (table) => table.select(["code"])),
    expected: /^arrow\/units\.arrow: Column 2 is missing, not name VARCHAR\.$/m
  },
  {
    title: "the Arrow file of another table",
    forge: (copy) => cpSync(join(copy, "arrow/areas.arrow"), join(copy, "arrow/nationalities.arrow")),
    expected: /^arrow\/nationalities\.arrow: It has a column more than nationalities: kind VARCHAR\.$/m
  },
  {
    title: "a view that says something else",
    forge: (copy) => rewriteDatabase(copy, "CREATE OR REPLACE VIEW statistics AS SELECT 1 AS one"),
    expected: /^quipu\.duckdb: It is not as schema\.sql says: CREATE VIEW "statistics"\.$/m
  },
  {
    title: "a comment that says something else",
    forge: (copy) => rewriteDatabase(copy, "COMMENT ON COLUMN units.code IS 'Price.'"),
    expected: /^quipu\.duckdb: It is not as schema\.sql says: COMMENT ON COLUMN units\."code"\.$/m
  },
  {
    title: "a description that says something else",
    forge: edit("README.md", "nothing was corrected", "all was corrected"),
    expected:
      /^SHA256SUMS: The checksums make the identifier [0-9a-f]{12}, not that of the version 1\.0\.0\+/m
  }
]

/** Such as keep others from being seen. */
const lonely: ReadonlyArray<Forgery> = [
  {
    title: "a value that is none of its type",
    forge: edit("csv/documents.csv", "2018-01-01", "2018-02-30"),
    expected: /^csv\/documents\.csv: In line 2: .*period_start.*2018-02-30.*/m
  },
  {
    title: "a table dropped from the database",
    forge: (copy) => rewriteDatabase(copy, "DROP TABLE quality"),
    expected: /^quipu\.duckdb: It is not as schema\.sql says: CREATE TABLE quality\.$/m
  },
  {
    title: "another version",
    forge: edit("README.md", /1\.0\.0\+[0-9a-f]{12}/g, "1.0.0+0123456789ab"),
    expected: /^SHA256SUMS: The checksums make the identifier /m
  }
]

interface Forgery {
  readonly title: string
  readonly forge: (release: string) => unknown
  readonly expected: RegExp
}

describe("forgeries with new checksums", () => {
  let lines: ReadonlyArray<string> = []
  beforeAll(async () => {
    lines = await verifyDamaged(async (copy) => {
      for (const { forge } of forgeries) await forge(copy)
      reseal(copy)
    })
  })
  for (const { title, expected } of forgeries) {
    it(`are found among others: ${title}`, () => assert.match(lines.join("\n"), expected))
  }
  for (const { title, forge, expected } of lonely) {
    it(`are found: ${title}`, async () => {
      const told = await verifyDamaged(async (copy) => {
        await forge(copy)
        reseal(copy)
      })
      assert.match(told.join("\n"), expected)
    })
  }
})

/** Changes to every format alike, by somebody who knows them all. */
const consistent: ReadonlyArray<{
  title: string
  table: string
  column: string
  expression: string
  expected: RegExp
}> = [
  {
    title: "a value that the text does not print",
    table: "numerals",
    column: "value",
    expression: "CASE WHEN printed = '240' THEN 241 ELSE value END",
    expected: /^csv\/numerals\.csv row \d+: printed "240" is 240 where it stands, not 241, at \d+ of text\//m
  },
  {
    title: "a value that is left out",
    table: "numerals",
    column: "value",
    expression: "CASE WHEN printed <> '2017' THEN value END",
    expected: /^csv\/numerals\.csv row \d+: printed "2017" is 2017 where it stands, not without value, at/m
  },
  {
    title: "a quote that moved",
    table: "observations",
    column: "quote_start",
    expression: "2",
    expected: /^csv\/observations\.csv row \d+: quote "In 2019, .*" does not stand at 2 of text\//m
  },
  {
    title: "prose that nobody wrote",
    table: "paragraphs",
    column: "text",
    expression: `"text" || ' All of them sank.'`,
    expected: /^csv\/paragraphs\.csv row 1: text does not stand between \d+ and \d+ of text\//m
  },
  {
    title: "a base that is no observation",
    table: "observations",
    column: "base_id",
    expression: "CASE WHEN base_id IS NOT NULL THEN 'nothing' END",
    expected: /^sql\/invariants\/base_exists\.sql: Not true: .*"base_id":"nothing"/m
  },
  {
    title: "a citation of no work",
    table: "citations",
    column: "instrument_id",
    expression: "NULL",
    expected: /^sql\/invariants\/citation_is_resolved_or_doubtful\.sql: Not true: /m
  }
]

describe("forgeries of every format alike", () => {
  for (const { title, table, column, expression, expected } of consistent) {
    it(`are found: ${title}`, async () => {
      const lines = await verifyDamaged(async (copy) => {
        await rewriteEverywhere(copy, table, column, expression)
        reseal(copy)
      })
      assert.match(lines.join("\n"), expected)
      assert.notMatch(lines.join("\n"), /differs from csv/)
    })
  }
})
