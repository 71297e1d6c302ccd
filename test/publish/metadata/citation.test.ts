import { Cite } from "@citation-js/core"
// oxlint-disable-next-line import/no-unassigned-import -- it adds its format to the reader
import "@citation-js/plugin-cff"
// oxlint-disable-next-line import/no-unassigned-import
import "@citation-js/plugin-zenodo"
import { beforeAll, describe, expect, it } from "@effect/vitest"
import { Ajv2019 } from "ajv/dist/2019.js"
import addFormats from "ajv-formats"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { about } from "../../../pipeline/publish/metadata/about.ts"
import {
  describeCitation,
  describeForDataCite,
  describeForZenodo
} from "../../../pipeline/publish/metadata/citation.ts"
import type { Description } from "../../../pipeline/publish/metadata/description.ts"
import project from "../../../package.json" with { type: "json" }
import { describeRows, hostile, hostileRows } from "./release.ts"
import { readStandard } from "./standards.ts"

const kernel = readStandard("datacite-4.6/datacite-v4.6.json")
const released = about.released.split("-").map(Number)

describe("citations of a release", () => {
  let description: Description
  let hostileDescription: Description
  beforeAll(async () => {
    description = await describeRows()
    hostileDescription = await describeRows(hostileRows)
  })

  it("are read from CITATION.cff by a reader of that format", () => {
    const [work] = new Cite(describeCitation(description)).data
    expect(work).toMatchObject({ type: "dataset", title: about.title, version: description.version })
    expect(work.issued["date-parts"]).toEqual([released])
    expect(work.author).toEqual([{ literal: about.creator }])
  })

  it("keep what a document wrote as text", () => {
    const [work, source] = new Cite(describeCitation(hostileDescription), { generateGraph: false }).data
    expect(work.title).toBe(about.title)
    expect(source.title).toContain(hostile)
    expect(JSON.parse(describeForZenodo(hostileDescription)).related_identifiers).toHaveLength(1)
  })

  it("are read from .zenodo.json by a reader of that format", () => {
    const [work] = new Cite(JSON.parse(describeForZenodo(description))).data
    expect(work).toMatchObject({ type: "dataset", title: about.title, version: description.version })
    expect(work.issued["date-parts"]).toEqual([released])
  })

  it("have what DataCite's kernel requires", () => {
    const attributes = JSON.parse(describeForDataCite(description))
    expect(attributes).toMatchObject({
      schemaVersion: "http://datacite.org/schema/kernel-4",
      creators: [{ name: about.creator }],
      titles: [{ title: about.title }],
      publisher: { name: about.creator },
      publicationYear: String(released[0]),
      types: { resourceTypeGeneral: "Dataset" }
    })
  })

  it.skipIf(kernel === null)("are valid by DataCite's schema", () => {
    const ajv = new Ajv2019({ strict: false, allErrors: true, validateFormats: false })
    addFormats.default(ajv)
    const validate = ajv.compile({ ...JSON.parse(kernel!), $schema: undefined })
    for (const each of [description, hostileDescription]) {
      expect(validate(JSON.parse(describeForDataCite(each))) || validate.errors).toBe(true)
    }
  })

  it("say the same as the project's own CITATION.cff", () => {
    const file = readFileSync(join(import.meta.dirname, "../../../CITATION.cff"), "utf8")
    const graph = new Cite(file, { generateGraph: false }).data
    const work = graph.find(({ title }) => title === about.title)
    expect(work.version).toBe(project.version)
    expect(work.author).toEqual([{ literal: about.creator }])
    expect(work.issued["date-parts"]).toEqual([released])
    for (const keyword of about.keywords) expect(file).toContain(`- ${keyword}`)
  })
})
