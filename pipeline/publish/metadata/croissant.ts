import type { Column, Table } from "../../warehouse/catalogue.ts"
import type { FileSum } from "../checksums.ts"
import { formatJson } from "../json.ts"
import { about, cite } from "./about.ts"
import { isCodeList, tableOf, type Description } from "./description.ts"
import { context } from "./croissant-context.ts"
import { dataTypeOf, sourceOf } from "./croissant-fields.ts"
import { annotateProvenance } from "./croissant-provenance.ts"
import { formatOf } from "./media-types.ts"

/**
 * `croissant.json`: the release for loaders of machine learning. Files, and the tables as record sets whose values
 * say where they come from. Croissant 1.1, http://mlcommons.org/croissant/1.1.
 */
export function describeForLearning(description: Description): string {
  const { version, tables, files, documents } = description
  const creator = { "@type": "Organization", name: about.creator }
  return formatJson({
    "@context": context,
    "@type": "sc:Dataset",
    "@id": "./",
    conformsTo: "http://mlcommons.org/croissant/1.1",
    name: about.name,
    alternateName: about.title,
    description: about.description,
    version,
    license: about.licence.url,
    url: "./",
    creator,
    publisher: creator,
    datePublished: about.released,
    inLanguage: "en",
    keywords: about.keywords,
    citeAs: cite(version),
    usageInfo: "docs/usage.html",
    isLiveDataset: false,
    "prov:wasDerivedFrom": documents.map(({ url, symbol, title }) => ({
      "@id": encodeURI(url),
      "@type": "prov:Entity",
      "prov:label": `${symbol}: ${title}`
    })),
    "prov:wasGeneratedBy": { "@id": "prov.jsonld#publish" },
    distribution: files.map((file) => describeFile(description, file)),
    recordSet: tables.map(describeTable)
  })
}

function describeFile(description: Description, { path, bytes, sha256 }: FileSum): object {
  const table = tableOf(description, path)
  return {
    "@type": "cr:FileObject",
    "@id": path,
    name: path,
    ...(table === null ? {} : { description: table.description }),
    contentUrl: path,
    contentSize: `${bytes} B`,
    encodingFormat: formatOf(path).mediaType,
    sha256
  }
}

function describeTable(table: Table): object {
  const keys = table.primaryKey.map((name) => ({ "@id": `${table.name}/${name}` }))
  return {
    "@type": "cr:RecordSet",
    "@id": table.name,
    name: table.name,
    description: table.description,
    ...(isCodeList(table) ? { dataType: "sc:Enumeration" } : {}),
    key: keys.length === 1 ? keys[0] : keys,
    field: table.columns.map((column) => describeField(table, column))
  }
}

function describeField(table: Table, column: Column): object {
  const id = `${table.name}/${column.name}`
  const reference = table.foreignKeys.find(
    ({ columns }) => columns.length === 1 && columns[0] === column.name
  )
  const annotation = annotateProvenance(table, column)
  return {
    "@type": "cr:Field",
    "@id": id,
    name: column.name,
    description: column.description,
    dataType: dataTypeOf(column.type),
    source: sourceOf(table, column.name),
    ...(reference === undefined
      ? {}
      : { references: { "@id": `${reference.table}/${reference.references[0]}` } }),
    ...(annotation.length === 0 ? {} : { annotation })
  }
}
