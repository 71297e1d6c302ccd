import type { Table } from "../warehouse/catalogue.ts"

/** The rows of a table in the total order that every format has: by its key, texts by code point. */
export function selectSorted(table: Table): string {
  return `SELECT ${table.columns.map(({ name }) => `"${name}"`).join(", ")} FROM "${table.name}" ORDER BY ${keyOf(table)}`
}

export function keyOf(table: Table): string {
  return table.primaryKey.map((name) => `"${name}"`).join(", ")
}

export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
