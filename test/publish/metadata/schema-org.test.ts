import { beforeAll, describe, expect, it } from "@effect/vitest"
import type { Dataset, WithContext } from "schema-dts"
import type { Description } from "../../../pipeline/publish/metadata/description.ts"
import { describeForSearch, makeDataset } from "../../../pipeline/publish/metadata/schema-org.ts"
import { readTriples } from "./linked-data.ts"
import { base, describeRows } from "./release.ts"

/** The vocabulary has a context of its own that says no more than this for the terms in use. */
const context = {
  "@context": {
    "@vocab": "https://schema.org/",
    url: { "@type": "@id" },
    license: { "@type": "@id" },
    contentUrl: { "@type": "@id" }
  }
}

describe("schema-org.jsonld", () => {
  let description: Description
  beforeAll(async () => {
    description = await describeRows()
  })

  it("has the types that the vocabulary gives for its properties", () => {
    // schema-dts is the vocabulary as types: a property or a value that it does not know fails to compile.
    const dataset = makeDataset(description) satisfies WithContext<Dataset>
    expect(dataset["@type"]).toBe("Dataset")
  })

  it("has what a search engine for data sets asks for", () => {
    const dataset = makeDataset(description)
    expect(dataset.description.length).toBeGreaterThan(50)
    expect(dataset.description.length).toBeLessThan(5000)
    expect(dataset.license).toMatch(/^https:/)
    expect(dataset.distribution).toHaveLength(description.files.length + 1)
    const { period_start: start, period_end: end } = description.documents[0]!
    expect(dataset.temporalCoverage).toBe(`${start}/${end}`)
  })

  it("is linked data with addresses within the release", async () => {
    const triples = await readTriples(
      describeForSearch(description),
      { "https://schema.org": context },
      "x.jsonld"
    )
    const addresses = triples.getObjects(null, "https://schema.org/contentUrl", null)
    expect(addresses.length).toBe(description.files.length + 1)
    expect(addresses.every(({ value }) => value.startsWith(base))).toBe(true)
  })
})
