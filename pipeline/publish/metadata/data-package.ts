import type { Column, Table } from "../../warehouse/catalogue.ts"
import type { FileSum } from "../checksums.ts"
import { formatJson } from "../json.ts"
import { about } from "./about.ts"
import { codesOf, contentsOf, documentOf, isRequired, tableOf, type Description } from "./description.ts"
import { extensionOf, formatOf } from "./media-types.ts"

const licences = [{ name: about.licence.id, title: about.licence.title, path: about.licence.url }]

/**
 * `datapackage.json`: the CSV files as resources with their schemas, the other files as resources without.
 * Data Package version 2, https://datapackage.org.
 */
export function describePackage(description: Description): string {
  const { version, documents, files } = description
  return formatJson({
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: about.name,
    id: `${about.name}-${version}`,
    title: about.title,
    description: about.description,
    version,
    created: `${about.released}T00:00:00Z`,
    keywords: about.keywords,
    licenses: licences,
    contributors: [{ title: about.creator, roles: ["creator", "publisher"] }],
    sources: documents.map(({ title, url, symbol }) => ({ title, path: url, version: symbol })),
    resources: files.map((file) => describeFile(description, file))
  })
}

function describeFile(description: Description, file: FileSum): object {
  const table = tableOf(description, file.path)
  const document = documentOf(description, file.path)
  const tabular = table !== null && file.path === `csv/${table.name}.csv`
  const format = formatOf(file.path)
  return {
    name: tabular ? table.name : nameOf(file.path),
    ...(tabular ? { type: "table" } : {}),
    ...(table === null ? {} : { description: table.description }),
    path: file.path,
    format: extensionOf(file.path),
    mediatype: format.mediaType,
    ...(format.text ? { encoding: "utf-8" } : {}),
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    ...(document === null
      ? {}
      : {
          title: document.title,
          sources: [{ title: document.title, path: document.url, version: document.symbol }]
        }),
    // The text of a document has the terms of its source, not those of the package.
    ...(document !== null && file.path.startsWith("text/")
      ? { licenses: [{ name: "other", title: document.licence }] }
      : {}),
    ...(tabular
      ? {
          $schema: "https://datapackage.org/profiles/2.0/dataresource.json",
          dialect: {
            $schema: "https://datapackage.org/profiles/2.0/tabledialect.json",
            delimiter: ",",
            lineTerminator: "\r\n",
            doubleQuote: true,
            header: true
          },
          schema: describeSchema(description, table)
        }
      : {})
  }
}

/** `parquet/observations.parquet` is `observations-parquet`; a file of another form has the name of its path. */
function nameOf(path: string): string {
  const plain = /^([\w-]+)\/([\w-]+)\.\w+$/.exec(path)
  return plain === null ? path.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-") : `${plain[2]}-${plain[1]}`
}

function describeSchema(description: Description, table: Table): object {
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: table.columns.map((column) => describeField(description, table, column)),
    missingValues: [""],
    primaryKey: table.primaryKey,
    ...(table.foreignKeys.length === 0
      ? {}
      : {
          foreignKeys: table.foreignKeys.map((key) => ({
            fields: key.columns,
            reference: { resource: key.table, fields: key.references }
          }))
        })
  }
}

function describeField(description: Description, table: Table, column: Column): object {
  const type = fieldType(column.type)
  const unique = table.primaryKey.length === 1 && table.primaryKey[0] === column.name
  const constraints = {
    ...(isRequired(description, table, column) ? { required: true } : {}),
    ...(unique ? { unique: true } : {}),
    ...(column.values === null ? {} : { enum: column.values }),
    ...(column.pattern === null ? {} : { pattern: column.pattern }),
    ...(column.minimum === null ? {} : { minimum: column.minimum }),
    ...(column.maximum === null ? {} : { maximum: column.maximum })
  }
  const categories = describeCategories(description, table, column)
  const { example } = contentsOf(description, table, column)
  return {
    name: column.name,
    type,
    ...(type === "boolean" ? { trueValues: ["true"], falseValues: ["false"] } : {}),
    description: column.description,
    ...(example === null ? {} : { example }),
    ...(categories.length === 0 ? {} : { categories, categoriesOrdered: false }),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints })
  }
}

/** The closed set of values of the schema, or the codes of the list that the column refers to. */
function describeCategories(
  description: Description,
  table: Table,
  column: Column
): ReadonlyArray<string | { readonly value: string; readonly label: string }> {
  if (column.values !== null) return column.values
  return (codesOf(description, table, column)?.codes ?? []).map(({ code, name }) => ({
    value: code,
    label: name
  }))
}

function fieldType(type: string): string {
  if (type.startsWith("DECIMAL")) return "number"
  return { VARCHAR: "string", INTEGER: "integer", BOOLEAN: "boolean", DATE: "date" }[type] ?? "any"
}
