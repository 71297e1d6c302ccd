import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { strToU8, unzipSync, zipSync } from "fflate"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { fixTimes } from "../../pipeline/publish/zip-times.ts"
import { publishGolden } from "./release.ts"

describe("the workbook of a release", () => {
  let release: Awaited<ReturnType<typeof publishGolden>>
  let parts: ReadonlyMap<string, string>
  beforeAll(async () => {
    release = await publishGolden()
    const unzipped = unzipSync(readFileSync(join(release.directory, "xlsx/quipu.xlsx")))
    parts = new Map(Object.entries(unzipped).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]))
  })
  afterAll(() => release.remove())

  it("has the main tables and the codebook", () => {
    const names = [...parts.get("xl/workbook.xml")!.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(
      ([, name]) => name
    )
    expect(names).toEqual(["about", "observations_wide", "indicators", "instruments", "findings", "codebook"])
  })

  it("has every figure as a row, and no formula", () => {
    const figures = readFileSync(join(release.directory, "csv/observations_wide.csv"), "utf8")
    const rows = [...parts.get("xl/worksheets/sheet2.xml")!.matchAll(/<row /g)].length
    expect(rows).toBe(figures.trimEnd().split("\r\n").length)
    for (const [name, xml] of parts) expect(xml, name).not.toMatch(/<f[ >]/)
  })

  it("names no time and no person", () => {
    expect([...parts.keys()].filter((name) => name.startsWith("docProps"))).toEqual([])
  })
})

describe("times of a zip archive", () => {
  const files = { "one.txt": strToU8("one"), "folder/two.txt": strToU8("two ".repeat(100)) }

  it("are the same whenever it was made, and its files are whole", () => {
    const made = ["2001-02-03T04:05:06", "2026-11-27T12:00:00"].map((mtime) =>
      fixTimes(zipSync(files, { mtime }))
    )
    expect(Buffer.from(made[0]!).equals(Buffer.from(made[1]!))).toBe(true)
    expect(unzipSync(made[0]!)).toEqual(files)
  })

  it("are not set in what is no archive", () => {
    expect(() => fixTimes(new Uint8Array(10))).toThrow(/no zip archive/)
    expect(() => fixTimes(new Uint8Array(100))).toThrow(/no zip archive/)
  })
})
