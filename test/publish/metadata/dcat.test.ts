import { beforeAll, describe, expect, it } from "@effect/vitest"
import { Parser, Store } from "n3"
import Validator from "rdf-validate-shacl"
import { describeCatalogue } from "../../../pipeline/publish/metadata/dcat.ts"
import type { Description } from "../../../pipeline/publish/metadata/description.ts"
import { readTriples } from "./linked-data.ts"
import { base, describeRows, hostileRows } from "./release.ts"
import { readStandard } from "./standards.ts"

const files = ["shapes.ttl", "range.ttl"].map((name) => readStandard(`dcat-ap-3.0.0/${name}`))
const absent = files.includes(null)

async function validate(text: string): Promise<ReadonlyArray<string>> {
  const shapes = new Store(files.flatMap((file) => new Parser().parse(file!)))
  const { results } = await new Validator(shapes).validate(await readTriples(text, {}, "dcat.jsonld"))
  return results.map(({ path, focusNode, message }) =>
    [focusNode?.value, path?.value, message.map(({ value }) => value).join(" ")].join(" ")
  )
}

describe("dcat.jsonld", () => {
  let description: Description
  beforeAll(async () => {
    description = await describeRows()
  })

  it.skipIf(absent)("has the shapes and the ranges of DCAT-AP 3", async () => {
    expect(await validate(describeCatalogue(description))).toEqual([])
    expect(await validate(describeCatalogue(await describeRows(hostileRows)))).toEqual([])
  })

  it.skipIf(absent)("is found out where it has not", async () => {
    const broken = describeCatalogue(description).replace('"dct:publisher"', '"dct:contributor"')
    expect((await validate(broken)).join("\n")).toContain("http://purl.org/dc/terms/publisher")
  })

  it("gives every file an address within the release, a media type and a checksum", async () => {
    const triples = await readTriples(describeCatalogue(description), {}, "dcat.jsonld")
    const count = (property: string) => triples.getQuads(null, property, null, null).length
    const addresses = triples.getObjects(null, "http://www.w3.org/ns/dcat#downloadURL", null)
    expect(addresses.every(({ value }) => value.startsWith(base))).toBe(true)
    // The database has no checksum.
    expect(count("http://www.w3.org/ns/dcat#mediaType")).toBe(description.files.length + 1)
    expect(count("http://spdx.org/rdf/terms#checksumValue")).toBe(description.files.length)
  })

  it("covers the period and the States of the documents", () => {
    const dataset = JSON.parse(describeCatalogue(description))["dcat:dataset"]
    expect(dataset["dct:temporal"]["dcat:startDate"]["@value"]).toBe(description.documents[0]!.period_start)
    expect(dataset["dct:spatial"][0]["@id"]).toMatch(/\/URY$/)
  })
})
