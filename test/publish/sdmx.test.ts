import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { Ajv2019 } from "ajv/dist/2019.js"
import { parse } from "csv-parse/sync"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describeSdmx, formatSdmxHeader, formatSdmxRows } from "../../pipeline/publish/sdmx.ts"
import type { Table } from "../../pipeline/warehouse/catalogue.ts"
import { publishGolden } from "./release.ts"
import { findProfile, tellSkipped } from "./standards.ts"

interface Component {
  id: string
  usage?: string
  localRepresentation: { enumeration?: string; format?: { dataType: string } }
}

const profile = findProfile("sdmx-json-2.0/structure.json")

describe("a release in SDMX", () => {
  let release: Awaited<ReturnType<typeof publishGolden>>
  let rows: Array<Record<string, string>>
  let structure: ReturnType<typeof readStructure>
  beforeAll(async () => {
    release = await publishGolden()
    rows = parse(readFileSync(join(release.directory, "sdmx/observations.csv")), { columns: true })
    structure = readStructure(release.directory)
  })
  afterAll(() => release.remove())

  it("has every observation once, under the structure that it names", () => {
    const observations: Array<{ observation_id: string }> = parse(
      readFileSync(join(release.directory, "csv/observations.csv")),
      { columns: true }
    )
    expect(rows.map((row) => row["OBSERVATION"])).toEqual(observations.map((row) => row.observation_id))
    const { agencyID, id, version } = structure.message.data.dataflows[0]
    const named = { STRUCTURE: "dataflow", STRUCTURE_ID: `${agencyID}:${id}(${version})`, ACTION: "I" }
    for (const row of rows) expect(row).toMatchObject(named)
  })

  it("has the components of the structure as columns, in its order, and keys that are unique", () => {
    const { dimensions, time, measures, attributes } = structure
    expect(Object.keys(rows[0]!)).toEqual([
      "STRUCTURE",
      "STRUCTURE_ID",
      "ACTION",
      ...[...dimensions, time, ...measures, ...attributes].map(({ id }) => id)
    ])
    const keys = rows.map((row) => [...dimensions, time].map(({ id }) => row[id]).join("|"))
    expect(new Set(keys).size).toBe(rows.length)
  })

  it("has a value for every component that is not optional, and only codes that their lists have", () => {
    const { dimensions, time, measures, attributes, codelists } = structure
    for (const row of rows) {
      for (const component of [...dimensions, time, ...measures, ...attributes]) {
        const value = row[component.id]!
        if (component.usage !== "optional") expect(value, component.id).not.toBe("")
        const list = component.localRepresentation.enumeration
        if (list !== undefined && value !== "") {
          expect(codelists.get(/:(\w+)\(/.exec(list)![1]!), component.id).toContain(value)
        }
      }
    }
  })

  it("writes times and values as SDMX does", () => {
    for (const row of rows) {
      expect(row["TIME_PERIOD"]).toMatch(/^\d{4}(?:-Q[1-4]|-\d\d(?:-\d\d(?:\/P\d+[DM])?)?)?$/)
      expect(row["OBS_VALUE"]!.split(".")[1]?.length ?? 0).toBe(Number(row["DECIMALS"]))
    }
  })

  it.skipIf(profile === null)(`has a structure that its own schema takes${tellSkipped(profile)}`, () => {
    const ajv = new Ajv2019({ strict: false, allErrors: true, logger: false })
    ajv.addFormat("date", /^\d{4}-\d\d-\d\d$/)
    ajv.addFormat("date-time", /^\d{4}-\d\d-\d\dT/)
    ajv.addFormat("uri", /^https?:/)
    const validate = ajv.compile(JSON.parse(readFileSync(profile!, "utf8")))
    validate(structure.message)
    expect(validate.errors ?? []).toEqual([])
  })
})

describe("SDMX", () => {
  const column = { required: true, values: null, pattern: null, minimum: null, maximum: null }
  const view: Table = {
    name: "sdmx_observations",
    description: "Figures.",
    columns: [
      { name: "SEX", type: "VARCHAR", description: "Sex: of whom.", ...column },
      { name: "TIME_PERIOD", type: "VARCHAR", description: "Time period.", ...column },
      { name: "OBS_VALUE", type: "INTEGER", description: "Value.", ...column },
      {
        name: "QUOTE",
        type: "VARCHAR",
        description: "Quote, as it is. Null: none.",
        ...column,
        required: false
      }
    ],
    primaryKey: ["SEX"],
    foreignKeys: []
  }

  it("says what to do with a row, and keeps a text that would be run as text", () => {
    expect(formatSdmxHeader(view)).toBe("STRUCTURE,STRUCTURE_ID,ACTION,SEX,TIME_PERIOD,OBS_VALUE,QUOTE\r\n")
    expect(
      formatSdmxRows(view, { names: [], columns: [["F"], ["2019"], [-3], ['=cmd("x")']], rowCount: 1 })
    ).toBe(`dataflow,QUIPU:OBSERVATIONS(1.0.0),I,F,2019,-3,"'=cmd(""x"")"\r\n`)
  })

  it("makes a coded component of a column with codes, and a concept of each comment", () => {
    const { data } = JSON.parse(
      describeSdmx(view, [{ concept: "SEX", id: "F", name: "Female" }], "2024-04-30")
    )
    const { dimensionList, attributeList } = data.dataStructures[0].dataStructureComponents
    expect(dimensionList.dimensions[0].localRepresentation.enumeration).toMatch(
      /Codelist=QUIPU:CL_SEX\(1\.0\.0\)$/
    )
    expect(attributeList.attributes[0]).toMatchObject({
      usage: "optional",
      localRepresentation: { format: { dataType: "String" } }
    })
    expect(data.conceptSchemes[0].concepts[0]).toEqual({
      id: "SEX",
      name: "Sex",
      description: "Sex: of whom."
    })
    expect(data.codelists).toHaveLength(1)
  })
})

function readStructure(directory: string) {
  const message = JSON.parse(readFileSync(join(directory, "sdmx/structure.json"), "utf8"))
  const { dimensionList, measureList, attributeList } = message.data.dataStructures[0].dataStructureComponents
  const lists: ReadonlyArray<{ id: string; codes: ReadonlyArray<{ id: string }> }> = message.data.codelists
  return {
    message,
    dimensions: dimensionList.dimensions as ReadonlyArray<Component>,
    time: dimensionList.timeDimension as Component,
    measures: measureList.measures as ReadonlyArray<Component>,
    attributes: attributeList.attributes as ReadonlyArray<Component>,
    codelists: new Map(lists.map(({ id, codes }) => [id, codes.map((code) => code.id)]))
  }
}
