import { databaseFile, type FileSum } from "../checksums.ts"
import { formatJson } from "../json.ts"
import { about } from "./about.ts"
import { documentOf, periodOf, statesOf, tableOf, type Contents, type Description } from "./description.ts"
import { formatOf } from "./media-types.ts"

/** Inline, so that nobody needs a network to read it. */
const context = {
  "@language": "en",
  adms: "http://www.w3.org/ns/adms#",
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  prov: "http://www.w3.org/ns/prov#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  spdx: "http://spdx.org/rdf/terms#",
  xsd: "http://www.w3.org/2001/XMLSchema#"
}

const authority = "http://publications.europa.eu/resource/authority"

/** A node of a class that DCAT-AP asks for. */
const node = (type: string, id: string, more: object = {}) => ({ "@id": id, "@type": type, ...more })
const typed = (type: string, value: string) => ({ "@type": `xsd:${type}`, "@value": value })

const english = node("dct:LinguisticSystem", `${authority}/language/ENG`)
const publisher = node("foaf:Agent", "#publisher", { "foaf:name": about.creator })
const released = typed("date", about.released)
const licence = node("dct:LicenseDocument", about.licence.url, { "dct:title": about.licence.title })
const publicAccess = node("dct:RightsStatement", `${authority}/access-right/PUBLIC`)

/**
 * `dcat.jsonld`: the release for data portals, DCAT 3 within the bounds of DCAT-AP 3. Its addresses are relative
 * to the file, so that they hold wherever the folder is put.
 */
export function describeCatalogue(description: Description): string {
  return formatJson({
    "@context": context,
    "@id": "#catalogue",
    "@type": "dcat:Catalog",
    "dct:title": about.title,
    "dct:description": about.description,
    "dct:publisher": publisher,
    "dct:issued": released,
    "dct:language": english,
    "dct:license": licence,
    "dcat:dataset": describeDataset(description)
  })
}

function describeDataset(description: Description): object {
  const { version, documents, files, topics } = description
  const period = periodOf(description)
  return {
    "@id": "./",
    "@type": "dcat:Dataset",
    "dct:title": about.title,
    "dct:description": about.description,
    "dct:identifier": `${about.name}-${version}`,
    "dcat:version": version,
    "dct:issued": released,
    "dct:publisher": publisher,
    "dct:creator": publisher,
    "dct:language": english,
    "dct:accessRights": publicAccess,
    "dcat:keyword": [...about.keywords, ...topics.map((topic) => topic.replaceAll("_", " "))],
    "dcat:theme": [
      node("skos:Concept", `${authority}/data-theme/SOCI`, { "skos:prefLabel": "Population and society" }),
      node("skos:Concept", `${authority}/data-theme/JUST`, {
        "skos:prefLabel": "Justice, legal system and public safety"
      })
    ],
    "dct:spatial": statesOf(description).map(({ code, name }) =>
      node("dct:Location", `${authority}/country/${code}`, { "skos:prefLabel": name })
    ),
    ...(period === null
      ? {}
      : {
          "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": typed("date", period.start),
            "dcat:endDate": typed("date", period.end)
          }
        }),
    "dct:provenance": node("dct:ProvenanceStatement", "prov.jsonld"),
    "dcat:landingPage": node("foaf:Document", "README.md"),
    "foaf:page": ["docs/dictionary.html", "docs/methods.html", "docs/usage.html"].map((page) =>
      node("foaf:Document", page)
    ),
    "dct:conformsTo": node("dct:Standard", "https://datapackage.org/profiles/2.0/datapackage.json"),
    "prov:wasDerivedFrom": documents.map(({ url, title, symbol }) =>
      node("prov:Entity", encodeURI(url), { "dct:title": title, "dct:identifier": symbol })
    ),
    "dcat:distribution": [
      ...files.map((file) => describeDistribution(description, file)),
      describeDatabase(description)
    ]
  }
}

function describeDistribution(contents: Contents, { path, bytes, sha256 }: FileSum): object {
  return {
    ...describeFile(contents, path),
    // DCAT 3 has nonNegativeInteger, a kind of decimal; the shapes of DCAT-AP 3 take nothing but decimal.
    "dcat:byteSize": typed("decimal", String(bytes)),
    "spdx:checksum": {
      "@type": "spdx:Checksum",
      "spdx:algorithm": node("spdx:ChecksumAlgorithm", "spdx:checksumAlgorithm_sha256"),
      "spdx:checksumValue": typed("hexBinary", sha256)
    }
  }
}

/** Without size and checksum: its bytes differ from one build to the next. */
function describeDatabase(contents: Contents): object {
  return describeFile(contents, databaseFile)
}

function describeFile(contents: Contents, path: string): object {
  const { title, mediaType, fileType } = formatOf(path)
  const table = tableOf(contents, path)
  const document = documentOf(contents, path)
  const subject = table?.name ?? document?.symbol ?? path.replace(/\.\w+$/, "")
  return {
    "@id": path,
    "@type": "dcat:Distribution",
    "dct:title": `${subject} (${title})`,
    ...(table === null ? {} : { "dct:description": table.description }),
    "dcat:accessURL": { "@id": path },
    "dcat:downloadURL": { "@id": path },
    "dcat:mediaType": node(
      "dct:MediaType",
      `https://www.iana.org/assignments/media-types/${encodeURI(mediaType)}`
    ),
    ...(fileType === null
      ? {}
      : { "dct:format": node("dct:MediaTypeOrExtent", `${authority}/file-type/${fileType}`) }),
    // The text of a document has the terms of its source.
    ...(document !== null && path.startsWith("text/")
      ? { "dct:rights": { "@type": "dct:RightsStatement", "skos:prefLabel": document.licence } }
      : { "dct:license": licence })
  }
}
