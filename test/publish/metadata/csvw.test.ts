import { beforeAll, describe, expect, it } from "@effect/vitest"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { Readable } from "node:stream"
import Csvw from "rdf-parser-csvw"
import { formatHeader, formatLines } from "../../../pipeline/publish/csv.ts"
import { describeCsv } from "../../../pipeline/publish/metadata/csvw.ts"
import type { Description } from "../../../pipeline/publish/metadata/description.ts"
import { rows } from "../../fixtures/rows.ts"
import { readTriples } from "./linked-data.ts"
import { base, describeRows } from "./release.ts"

const require = createRequire(import.meta.url)
const context = JSON.parse(readFileSync(require.resolve("rdf-parser-csvw/test/support/csvw.json"), "utf8"))

describe("CSV on the Web", () => {
  let description: Description
  let files: ReadonlyMap<string, string>
  beforeAll(async () => {
    description = await describeRows()
    files = new Map(describeCsv(description))
  })
  const read = (file: string) => JSON.parse(files.get(file)!)

  it("describes each table where a reader of its file looks first, and all in one", () => {
    const names = description.tables.map(({ name }) => name)
    expect([...files.keys()]).toEqual([
      ...names.map((name) => `csv/${name}.csv-metadata.json`),
      "csv/csv-metadata.json"
    ])
    for (const name of names) expect(read(`csv/${name}.csv-metadata.json`).tables[0].url).toBe(`${name}.csv`)
    expect(read("csv/csv-metadata.json").tables).toHaveLength(names.length)
  })

  it("leads every foreign key to a table and to columns of its group", () => {
    for (const text of files.values()) {
      const { tables } = JSON.parse(text)
      for (const { tableSchema } of tables) {
        for (const { columnReference, reference } of tableSchema.foreignKeys ?? []) {
          const parent = tables.find(({ url }: { url: string }) => url === reference.resource)
          const columns = parent.tableSchema.columns.map(({ name }: { name: string }) => name)
          expect(columns).toEqual(expect.arrayContaining(reference.columnReference))
          expect(tableSchema.columns.map(({ name }: { name: string }) => name)).toEqual(
            expect.arrayContaining(columnReference)
          )
        }
      }
    }
  })

  it("is read by its own context without a term that it does not know", async () => {
    for (const [file, text] of files) {
      const triples = await readTriples(text, { "http://www.w3.org/ns/csvw": context }, file)
      expect(triples.size).toBeGreaterThan(10)
    }
  })

  it("gives a reader of CSV on the Web every value in its type", async () => {
    const table = description.tables.find(({ name }) => name === "observations")!
    const [, text] = describeCsv({ ...description, tables: [{ ...table, foreignKeys: [] }] })[0]!
    const metadata = await readTriples(text, { "http://www.w3.org/ns/csvw": context }, "csv/")
    const cells = rows.observations.map((row) =>
      table.columns.map(({ name }) => row[name as keyof typeof row] ?? null)
    )
    const input = Readable.from([`${formatHeader(table)}${formatLines(cells)}`])
    const parser = new Csvw({ metadata, baseIRI: `${base}csv/observations.csv` })
    const values: Array<string> = []
    for await (const { predicate, object } of parser.import(input)) {
      const name = predicate.value.split("#").at(-1)
      if (["value", "char_start", "time_start", "quote"].includes(name)) {
        values.push(`${name} ${object.value} ${JSON.stringify(object.datatype).match(/#(\w+)/)?.[1]}`)
      }
    }
    expect(values).toContain("value 240 decimal")
    expect(values).toContain("time_start 2019-01-01 date")
    expect(values).toContain(`char_start ${rows.observations[0]!.char_start} integer`)
  })
})
