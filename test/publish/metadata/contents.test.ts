import { beforeAll, describe, expect, it } from "@effect/vitest"
import type { Description } from "../../../pipeline/publish/metadata/description.ts"
import {
  codesOf,
  isRequired,
  documentOf,
  periodOf,
  statesOf,
  tableOf
} from "../../../pipeline/publish/metadata/description.ts"
import { rows } from "../../fixtures/rows.ts"
import { describeRows } from "./release.ts"

describe("the contents of a release", () => {
  let description: Description
  beforeAll(async () => {
    description = await describeRows()
  })

  it("have an example of every column that is not empty, and the number of empty fields", () => {
    const printed = rows.observations.map((row) => row.printed)
    expect(description.columns.get("observations.printed")).toEqual({ example: printed[0], empty: 0 })
    expect(description.columns.get("observations.age_min")).toEqual({ example: null, empty: printed.length })
    for (const table of description.tables) {
      for (const column of table.columns) {
        const { empty } = description.columns.get(`${table.name}.${column.name}`)!
        expect(empty).toBeLessThanOrEqual(description.rowsByTable.get(table.name)!)
        if (column.required) expect(empty).toBe(0)
      }
    }
  })

  it("do not promise a value where a text is empty", async () => {
    const [figure, ...others] = rows.observations
    const silent = { ...rows, observations: [{ ...figure!, description: "" }, ...others] }
    const contents = await describeRows(silent)
    const observations = contents.tables.find(({ name }) => name === "observations")!
    const column = observations.columns.find(({ name }) => name === "description")!
    expect(column.required).toBe(true)
    expect(isRequired(contents, observations, column)).toBe(false)
    expect(isRequired(description, observations, column)).toBe(true)
  })

  it("cut a long example", async () => {
    const long = { ...rows, units: [...rows.units, { code: "a", name: "\u{1F41F}".repeat(200) }] }
    const { example } = (await describeRows(long)).columns.get("units.name")!
    expect([...example!]).toHaveLength(80)
    expect(example).toMatch(/…$/)
  })

  it("have the code lists, and the columns that take from them", () => {
    expect([...description.codes.keys()]).toEqual(["areas", "nationalities", "units"])
    const observations = description.tables.find(({ name }) => name === "observations")!
    const column = (name: string) => observations.columns.find((one) => one.name === name)!
    expect(codesOf(description, observations, column("unit"))!.list).toBe("units")
    expect(codesOf(description, observations, column("document_id"))).toBeNull()
  })

  it("know what a file holds by its path", () => {
    expect(tableOf(description, "parquet/units.parquet")!.name).toBe("units")
    expect(tableOf(description, "csv-excel/units.csv")!.name).toBe("units")
    expect(tableOf(description, "units.xlsx")).toBeNull()
    const id = rows.documents[0]!.document_id
    expect(documentOf(description, `text/${id}.txt`)!.document_id).toBe(id)
    expect(documentOf(description, "csv/documents.csv")).toBeNull()
  })

  it("cover the periods and the States of all documents, once each", () => {
    const [document] = description.documents
    const documents = [
      { ...document!, period_start: "2010-01-01", period_end: "2011-12-31" },
      { ...document!, period_start: "2009-01-01", period_end: "2010-12-31" }
    ]
    expect(periodOf({ ...description, documents })).toEqual({ start: "2009-01-01", end: "2011-12-31" })
    expect(periodOf({ ...description, documents: [] })).toBeNull()
    expect(statesOf({ ...description, documents })).toEqual([{ code: "URY", name: "Uruguay" }])
  })
})
