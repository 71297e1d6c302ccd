import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { parquetMetadataAsync, parquetReadObjects } from "hyparquet"
import { compressors } from "hyparquet-compressors"
import { readdirSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import { publishGolden } from "../publish/release.ts"
import { plain, readTruth, type Truth } from "./rows.ts"

describe("hyparquet", () => {
  let release: Awaited<ReturnType<typeof publishGolden>>
  let truths: ReadonlyArray<Truth>
  beforeAll(async () => {
    release = await publishGolden()
    const files = readdirSync(join(release.directory, "parquet"))
    truths = await readTruth(
      release.directory,
      files.map((file) => basename(file, ".parquet"))
    )
  })
  afterAll(() => release.remove())

  const readFile = (name: string): ArrayBuffer => {
    const bytes = readFileSync(join(release.directory, "parquet", `${name}.parquet`))
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  }

  it("reads every Parquet file as DuckDB has it", async () => {
    expect(truths.length).toBeGreaterThan(30)
    for (const { name, columns, rows } of truths) {
      const found = await parquetReadObjects({ file: readFile(name), compressors })
      const expected = rows.map((row) =>
        Object.fromEntries(columns.map((column, index) => [column.name, plain(row[index]!, column.type)]))
      )
      expect(
        found.map((row) => mapRow(row)),
        name
      ).toEqual(expected)
    }
  })

  it("finds in each what it is, of which release, and what it was made of", async () => {
    for (const { name, columns } of truths) {
      const { key_value_metadata: entries = [] } = await parquetMetadataAsync(readFile(name))
      const metadata = new Map(entries.map(({ key, value }) => [key, value]))
      expect(metadata.get("dataset"), name).toBe("quipu")
      expect(metadata.get("version")).toBe("0.0.0")
      expect(metadata.get("table")).toBe(name)
      expect(metadata.get("description")).toMatch(/^[A-Z].+\.$/)
      expect(metadata.get("source_sha256")).toMatch(/^[0-9a-f]{64}$/)
      expect(Object.keys(JSON.parse(metadata.get("columns")!))).toEqual(columns.map((column) => column.name))
    }
  })
})

function mapRow(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      if (value instanceof Date) return [name, value.toISOString().slice(0, 10)]
      if (typeof value === "boolean") return [name, String(value)]
      return [name, value ?? null]
    })
  )
}
