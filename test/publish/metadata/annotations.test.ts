import { describe, expect, it } from "@effect/vitest"
import oa from "@vocabulary/oa"
import { DataFactory } from "n3"
import { countText } from "../../../pipeline/publish/counted-text.ts"
import { annotate, type AnnotatedFigure } from "../../../pipeline/publish/metadata/annotations.ts"
import { rows, text } from "../../fixtures/rows.ts"
import { readTriples, undefinedTerms } from "./linked-data.ts"
import { base } from "./release.ts"

const address = "http://www.w3.org/ns/anno.jsonld"

/** The terms of the Web Annotation context that are in use, as the recommendation gives them. */
const context = {
  "@context": {
    oa: "http://www.w3.org/ns/oa#",
    dc: "http://purl.org/dc/elements/1.1/",
    dcterms: "http://purl.org/dc/terms/",
    dctypes: "http://purl.org/dc/dcmitype/",
    rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    rdfs: "http://www.w3.org/2000/01/rdf-schema#",
    as: "http://www.w3.org/ns/activitystreams#",
    xsd: "http://www.w3.org/2001/XMLSchema#",
    id: "@id",
    type: "@type",
    Annotation: "oa:Annotation",
    Dataset: "dctypes:Dataset",
    Text: "dctypes:Text",
    TextualBody: "oa:TextualBody",
    SpecificResource: "oa:SpecificResource",
    FragmentSelector: "oa:FragmentSelector",
    TextQuoteSelector: "oa:TextQuoteSelector",
    TextPositionSelector: "oa:TextPositionSelector",
    AnnotationCollection: "as:OrderedCollection",
    AnnotationPage: "as:OrderedCollectionPage",
    body: { "@id": "oa:hasBody", "@type": "@id" },
    target: { "@id": "oa:hasTarget", "@type": "@id" },
    source: { "@id": "oa:hasSource", "@type": "@id" },
    selector: { "@id": "oa:hasSelector", "@type": "@id" },
    motivation: { "@id": "oa:motivatedBy", "@type": "@vocab" },
    purpose: { "@id": "oa:hasPurpose", "@type": "@vocab" },
    describing: "oa:describing",
    identifying: "oa:identifying",
    exact: "oa:exact",
    prefix: "oa:prefix",
    suffix: "oa:suffix",
    start: { "@id": "oa:start", "@type": "xsd:nonNegativeInteger" },
    end: { "@id": "oa:end", "@type": "xsd:nonNegativeInteger" },
    conformsTo: { "@id": "dcterms:conformsTo", "@type": "@id" },
    value: "rdf:value",
    format: "dc:format",
    language: "dc:language",
    label: "rdfs:label",
    first: { "@id": "as:first", "@type": "@id" },
    total: { "@id": "as:totalItems", "@type": "xsd:nonNegativeInteger" },
    startIndex: { "@id": "as:startIndex", "@type": "xsd:nonNegativeInteger" },
    items: { "@id": "as:items", "@type": "@id", "@container": "@list" }
  }
}

const [document] = rows.documents
const figures: ReadonlyArray<AnnotatedFigure> = rows.observations.map((observation, index) => ({
  ...observation,
  record: index + 2
}))

describe("annotations", () => {
  const annotations = annotate(document!, countText(text), figures)
  const { first, total } = JSON.parse(annotations)

  it("mark each figure by its words and by its place", () => {
    expect(total).toBe(rows.observations.length)
    for (const [index, { target }] of first.items.entries()) {
      const [quote, position] = target.selector
      const { printed, char_start, char_end } = rows.observations[index]!
      expect(quote).toMatchObject({ type: "TextQuoteSelector", exact: printed })
      expect(position).toEqual({ type: "TextPositionSelector", start: char_start, end: char_end })
      const found = text.indexOf(`${quote.prefix}${quote.exact}${quote.suffix}`)
      expect(found + quote.prefix.length).toBe(char_start)
    }
  })

  it("count code points, as the rest of a release does", () => {
    const { first: page } = JSON.parse(
      annotate(document!, countText(`\u{1F41F}\u{1F41F} ${text}`), [
        { ...figures[0]!, char_start: figures[0]!.char_start + 3, char_end: figures[0]!.char_end + 3 }
      ])
    )
    expect(page.items[0].target.selector[0].exact).toBe(rows.observations[0]!.printed)
  })

  it("lead to the record of the figure (RFC 7111)", () => {
    const [, body] = first.items[0].body
    expect(body).toMatchObject({ source: { id: "../csv/observations.csv" }, selector: { value: "row=2" } })
  })

  it("are linked data in the terms of the vocabulary", async () => {
    const triples = await readTriples(
      annotations,
      { [address]: context },
      `annotations/${document!.document_id}.jsonld`
    )
    expect(undefinedTerms(triples, "http://www.w3.org/ns/oa#", oa({ factory: DataFactory }))).toEqual([])
    const sources = triples
      .getObjects(null, "http://www.w3.org/ns/oa#hasSource", null)
      .map(({ value }) => value)
    expect(new Set(sources)).toEqual(
      new Set([`${base}text/${document!.document_id}.txt`, `${base}csv/observations.csv`])
    )
  })
})
