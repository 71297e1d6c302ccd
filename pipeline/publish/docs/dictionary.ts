import type { Column, Table } from "../../warehouse/catalogue.ts"
import { codesOf, contentsOf, isCodeList, isRequired, type Description } from "../metadata/description.ts"
import { code, grid, heading, link, list, paragraph, type Block, type Inline, type Page } from "./page.ts"

/** The data dictionary: every table and column, from the comments and constraints of the database. */
export function makeDictionary(description: Description): Page {
  const { tables, queries, version } = description
  return {
    title: "Data dictionary",
    path: "docs/dictionary",
    blocks: [
      paragraph(
        `Tables and columns of release ${version}. Every table is there as `,
        code("csv/"),
        ", ",
        code("parquet/"),
        ", ",
        code("arrow/"),
        " and in ",
        code("quipu.duckdb"),
        ". A column that may be empty says what that means."
      ),
      heading(2, "Tables and views", "tables"),
      grid(
        "Tables",
        ["table", "one row per", "rows"],
        tables.map((table) => [
          [link(`#${table.name}`, table.name)],
          table.description,
          String(rowsOf(description, table))
        ])
      ),
      ...tables.flatMap((table) => describeTable(description, table)),
      ...describeQueries(queries)
    ]
  }
}

function rowsOf({ rowsByTable }: Description, table: Table): number {
  return rowsByTable.get(table.name) ?? 0
}

function describeTable(description: Description, table: Table): ReadonlyArray<Block> {
  const rows = rowsOf(description, table)
  const codes = isCodeList(table) ? (description.codes.get(table.name) ?? []) : []
  return [
    heading(2, table.name, table.name),
    paragraph(table.description),
    list([
      `${rows} ${rows === 1 ? "row" : "rows"}`,
      ["Key: ", ...joinCodes(table.primaryKey)],
      ...table.foreignKeys.map((key): ReadonlyArray<Inline> => [
        ...joinCodes(key.columns),
        " refers to ",
        link(`#${key.table}`, key.table),
        "."
      ])
    ]),
    grid(
      `Columns of ${table.name}`,
      ["column", "type", "meaning", "codes", "example", "empty"],
      table.columns.map((column) => describeColumn(description, table, column))
    ),
    ...(codes.length === 0
      ? []
      : [
          grid(
            `Codes of ${table.name}`,
            ["code", "name"],
            codes.map(({ code: value, name }) => [[code(value)], name])
          )
        ])
  ]
}

function describeColumn(
  description: Description,
  table: Table,
  column: Column
): ReadonlyArray<string | ReadonlyArray<Inline>> {
  const { example, empty } = contentsOf(description, table, column)
  const rows = rowsOf(description, table)
  return [
    [code(column.name)],
    typeOf(column),
    column.description,
    describeCodes(description, table, column),
    example === null ? "" : [code(example)],
    isRequired(description, table, column) ? "never" : `${empty} of ${rows}`
  ]
}

function typeOf({ type, minimum, maximum }: Column): string {
  const name = type.startsWith("DECIMAL")
    ? `decimal, ${/,(\d+)\)/.exec(type)?.[1]} places`
    : ({ VARCHAR: "text", INTEGER: "whole number", BOOLEAN: "true or false", DATE: "date" }[type] ?? type)
  if (minimum === null) return name
  return maximum === null ? `${name}, at least ${minimum}` : `${name}, ${minimum} to ${maximum}`
}

function describeCodes(description: Description, table: Table, column: Column): ReadonlyArray<Inline> {
  if (column.values !== null) return joinCodes(column.values)
  const codeList = codesOf(description, table, column)?.list
  if (codeList !== undefined) return ["a code of ", link(`#${codeList}`, codeList)]
  return column.pattern === null ? [] : ["of the form ", code(column.pattern)]
}

function joinCodes(names: ReadonlyArray<string>): ReadonlyArray<Inline> {
  return names.flatMap((name, index) => (index === 0 ? [code(name)] : [", ", code(name)]))
}

function describeQueries(queries: ReadonlyArray<Table>): ReadonlyArray<Block> {
  if (queries.length === 0) return []
  return [
    heading(2, "Views without files", "views"),
    paragraph("Kept in ", code("quipu.duckdb"), "."),
    grid(
      "Views",
      ["view", "what it shows", "columns"],
      queries.map(({ name, description, columns }) => [
        [code(name)],
        description,
        joinCodes(columns.map((column) => column.name))
      ])
    )
  ]
}
