import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { parse } from "csv-parse/sync"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { publishGolden } from "./release.ts"

describe("a release in HXL", () => {
  let release: Awaited<ReturnType<typeof publishGolden>>
  let rows: ReadonlyArray<ReadonlyArray<string>>
  beforeAll(async () => {
    release = await publishGolden()
    rows = parse(readFileSync(join(release.directory, "hxl/observations.csv")))
  })
  afterAll(() => release.remove())

  it("has a row of hashtags under the names, each a tag with attributes, none twice", () => {
    const [names, tags] = rows
    expect(tags).toHaveLength(names!.length)
    for (const tag of tags!) expect(tag).toMatch(/^#[a-z]+(?:\+[a-z][a-z0-9_]*)*$/)
    expect(new Set(tags).size).toBe(tags!.length)
    expect(tags).toEqual(
      expect.arrayContaining([
        "#indicator+name",
        "#indicator+value+num",
        "#date+start",
        "#geo+name",
        "#sex+name"
      ])
    )
  })

  it("has the figures of the wide table", () => {
    const [names, , ...figures] = rows
    const wide: Array<Record<string, string>> = parse(
      readFileSync(join(release.directory, "csv/observations_wide.csv")),
      { columns: true }
    )
    expect(figures).toEqual(wide.map((row) => names!.map((name) => row[name])))
  })
})
