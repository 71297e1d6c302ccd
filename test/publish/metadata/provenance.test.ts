import { beforeAll, describe, expect, it } from "@effect/vitest"
import prov from "@vocabulary/prov"
import { DataFactory, type Store } from "n3"
import type { Description } from "../../../pipeline/publish/metadata/description.ts"
import { describeProvenance, stages } from "../../../pipeline/publish/metadata/provenance.ts"
import { documentId } from "../../fixtures/rows.ts"
import { readTriples, undefinedTerms } from "./linked-data.ts"
import { base, describeRows, hostileRows } from "./release.ts"

const ns = "http://www.w3.org/ns/prov#"
const vocabulary = [...prov({ factory: DataFactory })]

/** The class that the vocabulary gives for one side of each relation. */
const ends = (side: "domain" | "range") =>
  new Map(
    vocabulary
      .filter(({ predicate }) => predicate.value.endsWith(`rdf-schema#${side}`))
      .map(({ subject, object }) => [subject.value, object.value])
  )

const classesOf = (triples: Store, id: string) =>
  triples.getObjects(id, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", null).map(({ value }) => value)

describe("prov.jsonld", () => {
  let description: Description
  let triples: Store
  beforeAll(async () => {
    description = await describeRows()
    triples = await readTriples(describeProvenance(description), {}, "prov.jsonld")
  })

  it("uses the terms of PROV-O alone", async () => {
    expect(undefinedTerms(triples, ns, vocabulary)).toEqual([])
    const hostile = await readTriples(describeProvenance(await describeRows(hostileRows)), {}, "prov.jsonld")
    expect(undefinedTerms(hostile, ns, vocabulary)).toEqual([])
  })

  it("joins things of the classes that PROV-O gives for each relation", () => {
    const [domain, range] = [ends("domain"), ends("range")]
    for (const { predicate, subject, object } of triples) {
      if (!predicate.value.startsWith(ns)) continue
      for (const [term, wanted] of [
        [subject, domain.get(predicate.value)],
        [object, range.get(predicate.value)]
      ] as const) {
        // The address of a document on the web is described elsewhere; a plan or an association is what its class says.
        if (wanted === undefined || !term.value.startsWith(base) || !wanted.startsWith(ns)) continue
        expect(classesOf(triples, term.value), `${predicate.value} ${term.value}`).toContain(wanted)
      }
    }
  })

  it("leads from the release through every stage to the source and its checksum", () => {
    const informed = (name: string) =>
      triples.getObjects(`${base}prov.jsonld#${name}`, `${ns}wasInformedBy`, null)
    for (const [index, [name]] of stages.entries()) {
      const before = index === 0 ? [] : [`${base}prov.jsonld#${stages[index - 1]![0]}`]
      expect(informed(name).map(({ value }) => value)).toEqual(before)
    }
    const source = `${base}prov.jsonld#source-${documentId}`
    expect(triples.getObjects(base, `${ns}wasDerivedFrom`, null).map(({ value }) => value)).toEqual([source])
    const [checksum] = triples.getObjects(source, "http://spdx.org/rdf/terms#checksum", null)
    const [value] = triples.getObjects(checksum!, "http://spdx.org/rdf/terms#checksumValue", null)
    expect(value!.value).toBe(description.documents[0]!.source_sha256)
    expect(triples.getObjects(base, `${ns}hadMember`, null)).toHaveLength(description.files.length + 1)
  })
})
