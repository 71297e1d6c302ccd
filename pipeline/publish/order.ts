import type { Table } from "../warehouse/catalogue.ts"

/** The rows of a table in the total order that every format has: by its key, texts by code point. */
export function selectSorted(table: Table, database?: string): string {
  const columns = table.columns.map(({ name }) => `"${name}"`).join(", ")
  const from = database === undefined ? `"${table.name}"` : `"${database}"."${table.name}"`
  return `SELECT ${columns} FROM ${from} ORDER BY ${keyOf(table)}`
}

export function keyOf(table: Table): string {
  return table.primaryKey.map((name) => `"${name}"`).join(", ")
}

export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
