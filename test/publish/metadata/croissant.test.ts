import { beforeAll, describe, expect, it } from "@effect/vitest"
import prov from "@vocabulary/prov"
import { DataFactory, Parser } from "n3"
import { describeForLearning } from "../../../pipeline/publish/metadata/croissant.ts"
import type { Description } from "../../../pipeline/publish/metadata/description.ts"
import { readTriples, undefinedTerms } from "./linked-data.ts"
import { describeRows } from "./release.ts"
import { readStandard } from "./standards.ts"

/** Croissant's only validator is a Python package; its vocabulary and the words of its specification are checked. */
const vocabulary = readStandard("croissant-1.1/croissant.ttl")

/** Every node of a JSON-LD text that has properties, not those that only refer to one. */
function nodesOf(value: unknown): ReadonlyArray<Record<string, any>> {
  if (typeof value !== "object" || value === null) return []
  const below = Object.values(value).flatMap(nodesOf)
  return "@id" in value && Object.keys(value).length > 1 ? [value, ...below] : below
}

describe("croissant.json", () => {
  let description: Description
  let croissant: any
  beforeAll(async () => {
    description = await describeRows()
    croissant = JSON.parse(describeForLearning(description))
  })

  it("has what the specification requires of a data set", () => {
    expect(croissant).toMatchObject({
      "@type": "sc:Dataset",
      conformsTo: "http://mlcommons.org/croissant/1.1",
      creator: { "@type": "Organization" },
      datePublished: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      license: expect.stringMatching(/^https:/),
      // Semantic versioning, build metadata included.
      version: expect.stringMatching(/^\d+\.\d+\.\d+(?:\+[0-9a-f]+)?$/)
    })
    for (const property of ["name", "description", "url"]) expect(croissant[property]).toBeTruthy()
    for (const file of croissant.distribution) {
      expect(file).toMatchObject({ "@type": "cr:FileObject", contentUrl: file["@id"] })
      expect(file.sha256).toMatch(/^[0-9a-f]{64}$/)
    }
  })

  it("identifies every node once, and refers to none that it has not", () => {
    const { "@context": _, ...rest } = croissant
    const ids = nodesOf(rest).map((node) => node["@id"])
    expect(new Set(ids).size).toBe(ids.length)
    for (const { field, key } of croissant.recordSet) {
      for (const one of [key].flat()) expect(ids).toContain(one["@id"])
      for (const { source, references } of field) {
        expect(ids).toContain(source.fileObject["@id"])
        if (references !== undefined) expect(ids).toContain(references["@id"])
      }
    }
  })

  it("has a field for every column", () => {
    expect(
      croissant.recordSet.map(({ name, field }: any) => [
        name,
        field.map((one: any) => one.source.extract.column)
      ])
    ).toEqual(description.tables.map(({ name, columns }) => [name, columns.map((column) => column.name)]))
  })

  it("says of each value of an observation where it stands, how it was read and who reports it", () => {
    const { field } = croissant.recordSet.find(({ name }: any) => name === "observations")
    const { annotation } = field.find(({ name }: any) => name === "value")
    expect(annotation.map(({ equivalentProperty }: any) => equivalentProperty)).toEqual([
      "prov:wasDerivedFrom",
      "prov:wasGeneratedBy",
      "prov:wasAttributedTo"
    ])
    expect(annotation[0].subField.map(({ source }: any) => source.extract.column)).toEqual(
      expect.arrayContaining(["document_id", "char_start", "char_end", "quote"])
    )
  })

  it("is linked data whose provenance PROV-O knows", async () => {
    const triples = await readTriples(describeForLearning(description), {}, "croissant.json")
    const known = [
      ...prov({ factory: DataFactory }),
      { subject: { value: "http://www.w3.org/ns/prov#label" } }
    ]
    expect(undefinedTerms(triples, "http://www.w3.org/ns/prov#", known)).toEqual([])
    if (vocabulary === null) return
    expect(
      undefinedTerms(triples, "http://mlcommons.org/croissant/", new Parser().parse(vocabulary)).filter(
        // The version of the specification, which is no term.
        (term) => !term.endsWith("/1.1")
      )
    ).toEqual([])
  })
})
