import type { DocumentRow } from "../model/rows.ts"
import type { Column, Table } from "../warehouse/catalogue.ts"
import type { FileSum } from "./checksums.ts"

/** By the extension of a file. */
const mediaTypes: Record<string, string> = {
  csv: "text/csv",
  parquet: "application/vnd.apache.parquet",
  arrow: "application/vnd.apache.arrow.file",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json",
  txt: "text/plain"
}

/**
 * `datapackage.json` (Data Package version 2): the CSV files as resources with their schemas, the
 * other files as resources without.
 */
export function describePackage(
  version: string,
  tables: ReadonlyArray<Table>,
  documents: ReadonlyArray<DocumentRow>,
  files: ReadonlyArray<FileSum>
): string {
  const descriptor = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "quipu",
    title: "Quipu: statistics and legal instruments in reports of States to treaty bodies",
    description: "Statistics and legal instruments read from the prose of State reports, figure by figure.",
    version,
    licenses: [
      {
        name: "CC-BY-4.0",
        title: "Creative Commons Attribution 4.0 International",
        path: "https://creativecommons.org/licenses/by/4.0/"
      }
    ],
    sources: documents.map(({ title, url, symbol }) => ({ title, path: url, version: symbol })),
    resources: files.map((file) => describeFile(file, tables))
  }
  return `${JSON.stringify(descriptor, null, 2)}\n`
}

function describeFile(file: FileSum, tables: ReadonlyArray<Table>): object {
  const [, folder, stem, format] = /^([\w-]+)\/(.*)\.(\w+)$/.exec(file.path) ?? []
  const table = folder === "csv" ? tables.find(({ name }) => name === stem) : undefined
  const properties = {
    path: file.path,
    format: format!,
    mediatype: mediaTypes[format!]!,
    ...(format === "csv" || format === "json" || format === "txt" ? { encoding: "utf-8" } : {}),
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`
  }
  if (table === undefined) return { name: `${stem}-${folder}`, ...properties }
  return {
    name: table.name,
    type: "table",
    description: table.description,
    ...properties,
    dialect: { delimiter: ",", lineTerminator: "\r\n", doubleQuote: true, header: true },
    schema: describeSchema(table)
  }
}

function describeSchema(table: Table): object {
  return {
    fields: table.columns.map((column) => describeField(column, table)),
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

function describeField(column: Column, table: Table): object {
  const type = fieldType(column.type)
  const unique = table.primaryKey.length === 1 && table.primaryKey[0] === column.name
  const constraints = {
    ...(column.required ? { required: true } : {}),
    ...(unique ? { unique: true } : {}),
    ...(column.values === null ? {} : { enum: column.values }),
    ...(column.pattern === null ? {} : { pattern: column.pattern }),
    ...(column.minimum === null ? {} : { minimum: column.minimum }),
    ...(column.maximum === null ? {} : { maximum: column.maximum })
  }
  return {
    name: column.name,
    type,
    ...(type === "boolean" ? { trueValues: ["true"], falseValues: ["false"] } : {}),
    description: column.description,
    ...(Object.keys(constraints).length === 0 ? {} : { constraints })
  }
}

function fieldType(type: string): string {
  if (type.startsWith("DECIMAL")) return "number"
  return { VARCHAR: "string", INTEGER: "integer", BOOLEAN: "boolean", DATE: "date" }[type] ?? "any"
}
