import type { Column, Table } from "../../warehouse/catalogue.ts"
import { formatJson } from "../json.ts"
import { about } from "./about.ts"
import { isRequired, type Contents, type Description } from "./description.ts"

/**
 * CSV on the Web (https://www.w3.org/TR/tabular-metadata/): `csv/<table>.csv-metadata.json`, where a reader of
 * the CSV file looks first, and `csv/csv-metadata.json` for all of them.
 *
 * A foreign key has to lead to a table of the same group, so that the file of a table describes the tables
 * that it refers to as well.
 */
export function describeCsv(description: Description): ReadonlyArray<readonly [string, string]> {
  const { tables } = description
  return [
    ...tables.map(
      (table) =>
        [`csv/${table.name}.csv-metadata.json`, describeGroup(description, closureOf(table, tables))] as const
    ),
    ["csv/csv-metadata.json", describeGroup(description, tables)]
  ]
}

function describeGroup(contents: Contents, members: ReadonlyArray<Table>): string {
  return formatJson({
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
    "@type": "TableGroup",
    "dc:title": about.title,
    "dc:license": { "@id": about.licence.url },
    dialect: {
      encoding: "utf-8",
      delimiter: ",",
      quoteChar: '"',
      doubleQuote: true,
      header: true,
      lineTerminators: ["\r\n"]
    },
    null: "",
    tables: members.map((table) => describeTable(contents, table))
  })
}

/** A table and those that it refers to, and they to others; itself first. */
function closureOf(table: Table, tables: ReadonlyArray<Table>): ReadonlyArray<Table> {
  const found = new Set([table])
  for (const member of found) {
    for (const { table: parent } of member.foreignKeys) {
      const referred = tables.find(({ name }) => name === parent)
      if (referred !== undefined) found.add(referred)
    }
  }
  return [...found]
}

function describeTable(contents: Contents, table: Table): object {
  return {
    "@type": "Table",
    url: `${table.name}.csv`,
    "dc:title": table.name,
    "dc:description": table.description,
    tableSchema: {
      "@type": "Schema",
      columns: table.columns.map((column) => ({
        "@type": "Column",
        name: column.name,
        titles: column.name,
        "dc:description": column.description,
        datatype: datatypeOf(column),
        ...(isRequired(contents, table, column) ? { required: true } : {})
      })),
      primaryKey: table.primaryKey,
      ...(table.foreignKeys.length === 0
        ? {}
        : {
            foreignKeys: table.foreignKeys.map((key) => ({
              columnReference: key.columns,
              reference: { resource: `${key.table}.csv`, columnReference: key.references }
            }))
          })
    }
  }
}

function datatypeOf({ type, values, pattern, minimum, maximum }: Column): object | string {
  if (type.startsWith("DECIMAL")) return "decimal"
  switch (type) {
    case "INTEGER":
      return {
        base: "integer",
        ...(minimum === null ? {} : { minimum }),
        ...(maximum === null ? {} : { maximum })
      }
    case "BOOLEAN":
      return { base: "boolean", format: "true|false" }
    case "DATE":
      return { base: "date", format: "yyyy-MM-dd" }
    default: {
      const format = values === null ? pattern : values.map(escapePattern).join("|")
      return format === null ? "string" : { base: "string", format: `^(?:${format})$` }
    }
  }
}

function escapePattern(value: string): string {
  return value.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")
}
