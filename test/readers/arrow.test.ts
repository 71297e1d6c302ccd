import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { tableFromIPC } from "@uwdata/flechette"
import { readdirSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import { publishGolden } from "../publish/release.ts"
import { plain, readTruth } from "./rows.ts"

/** Flechette is an implementation of Arrow of its own; the release was written by Apache's. */
describe("Flechette", () => {
  let release: Awaited<ReturnType<typeof publishGolden>>
  beforeAll(async () => {
    release = await publishGolden()
  })
  afterAll(() => release.remove())

  it("reads every Arrow file as DuckDB has it", async () => {
    const folder = join(release.directory, "arrow")
    const names = readdirSync(folder).map((file) => basename(file, ".arrow"))
    const truths = await readTruth(release.directory, names)
    expect(truths).toHaveLength(22)
    for (const { name, columns, rows } of truths) {
      const table = tableFromIPC(readFileSync(join(folder, `${name}.arrow`)), { useDate: true })
      expect(table.numRows, name).toBe(rows.length)
      for (const [index, { name: column, type }] of columns.entries()) {
        const found = Array.from(table.getChild(column), (value: unknown) => {
          if (value instanceof Date) return value.toISOString().slice(0, 10)
          return typeof value === "boolean" ? String(value) : (value ?? null)
        })
        expect(found, `${name}.${column}`).toEqual(rows.map((row) => plain(row[index]!, type)))
      }
    }
  })
})
