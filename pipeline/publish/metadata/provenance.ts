import type { DocumentRow } from "../../model/rows.ts"
import { databaseFile, type FileSum } from "../checksums.ts"
import { formatJson } from "../json.ts"
import { about } from "./about.ts"
import { documentOf, tableOf, type Description } from "./description.ts"

const context = {
  "@language": "en",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  owl: "http://www.w3.org/2002/07/owl#",
  prov: "http://www.w3.org/ns/prov#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  spdx: "http://spdx.org/rdf/terms#",
  xsd: "http://www.w3.org/2001/XMLSchema#"
}

/** The stages that every release goes through, in their order; each works on what the one before it made. */
export const stages = [
  ["read", "source text to passages of prose that know where every character stands"],
  ["extract", "prose to numerals, each classified once, and to instruments, sources and citations"],
  ["normalise", "facts to codes, periods, bases and identifiers"],
  ["load", "rows to tables with keys and constraints"],
  ["check", "figures that must agree are compared; what does not agree is a finding"],
  ["publish", "tables to files, verified and named by their checksums"]
] as const

const ref = (id: string) => ({ "@id": id })

/**
 * `prov.jsonld`: which sources, with their checksums, which code and which stages the release came from (PROV-O).
 * Activities have no times: the same input makes the same bytes whenever it is run.
 */
export function describeProvenance(description: Description): string {
  const { version, code, documents, files } = description
  return formatJson({
    "@context": context,
    "@graph": [
      {
        "@id": "./",
        "@type": ["prov:Entity", "prov:Collection"],
        "rdfs:label": `${about.title}, ${version}`,
        "dct:identifier": `${about.name}-${version}`,
        "prov:wasGeneratedBy": ref("#publish"),
        "prov:wasAttributedTo": ref("#quipu"),
        "prov:wasDerivedFrom": documents.map(({ document_id: id }) => ref(`#source-${id}`)),
        "prov:hadMember": [...files.map(({ path }) => ref(path)), ref(databaseFile)]
      },
      {
        "@id": "#quipu",
        "@type": ["prov:Agent", "prov:SoftwareAgent"],
        "rdfs:label": `Quipu ${code.version}`,
        "owl:versionInfo": code.version,
        "prov:actedOnBehalfOf": ref("#contributors")
      },
      {
        "@id": "#contributors",
        "@type": ["prov:Agent", "prov:Organization"],
        "foaf:name": about.creator
      },
      {
        "@id": "#code",
        "@type": ["prov:Entity", "prov:Plan"],
        "rdfs:label": "Source files of the program, its SQL and its lock file",
        "owl:versionInfo": code.version,
        "spdx:checksum": checksum(code.sha256)
      },
      ...stages.map(([name, what], index) => describeStage(name, what, index, documents)),
      ...documents.map(describeSource),
      ...files.map((file) => describeFile(description, file)),
      { "@id": databaseFile, "@type": "prov:Entity", "prov:wasGeneratedBy": ref("#load") }
    ]
  })
}

function describeStage(
  name: string,
  what: string,
  index: number,
  documents: ReadonlyArray<DocumentRow>
): object {
  const before = stages[index - 1]?.[0]
  return {
    "@id": `#${name}`,
    "@type": "prov:Activity",
    "rdfs:label": name,
    "rdfs:comment": what,
    "prov:qualifiedAssociation": {
      "@type": "prov:Association",
      "prov:agent": ref("#quipu"),
      "prov:hadPlan": ref("#code")
    },
    "prov:wasAssociatedWith": ref("#quipu"),
    ...(before === undefined
      ? { "prov:used": documents.map(({ document_id: id }) => ref(`#source-${id}`)) }
      : { "prov:wasInformedBy": ref(`#${before}`) })
  }
}

function describeSource(document: DocumentRow): object {
  const { document_id: id, symbol, title, url, source_note: note, source_sha256: sha256, state } = document
  return {
    "@id": `#source-${id}`,
    "@type": ["prov:Entity", "prov:PrimarySource"],
    "rdfs:label": `${symbol}: ${title}`,
    "rdfs:comment": note,
    "dct:identifier": symbol,
    "dct:creator": state,
    "prov:wasDerivedFrom": ref(encodeURI(url)),
    "spdx:checksum": checksum(sha256)
  }
}

function describeFile(description: Description, { path, sha256 }: FileSum): object {
  const document = documentOf(description, path)
  const isText = path.startsWith("text/")
  return {
    "@id": path,
    "@type": "prov:Entity",
    ...(tableOf(description, path) === null ? {} : { "prov:wasDerivedFrom": ref(databaseFile) }),
    ...(document === null ? {} : { "prov:wasDerivedFrom": ref(`#source-${document.document_id}`) }),
    "prov:wasGeneratedBy": ref(isText ? "#read" : "#publish"),
    "spdx:checksum": checksum(sha256)
  }
}

function checksum(sha256: string): object {
  return {
    "@type": "spdx:Checksum",
    "spdx:algorithm": ref("spdx:checksumAlgorithm_sha256"),
    "spdx:checksumValue": { "@type": "xsd:hexBinary", "@value": sha256 }
  }
}
