import type { Column, Table } from "../warehouse/catalogue.ts"

/** The star schema as a Mermaid picture: the facts, their dimensions, and the columns that join them. */
export function drawStar(views: ReadonlyArray<Table>): string {
  const stars = views.filter(({ name }) => name.startsWith("fact_") || name.startsWith("dim_"))
  const joins = stars.flatMap(({ name, foreignKeys }) =>
    foreignKeys.map(({ columns, table }) => `  ${name} }o--|| ${table} : ${columns.join("_")}`)
  )
  const entities = stars.map((view) => {
    const columns = view.columns.map(
      (column) => `    ${nameType(column)} ${column.name}${markKey(column, view)}`
    )
    return `  ${view.name} {\n${columns.join("\n")}\n  }`
  })
  return ["```mermaid", "erDiagram", ...joins, ...entities, "```"].join("\n")
}

function markKey({ name }: Column, { primaryKey, foreignKeys }: Table): string {
  if (primaryKey.includes(name)) return " PK"
  return foreignKeys.some(({ columns }) => columns.includes(name)) ? " FK" : ""
}

/** Mermaid takes no commas in types. */
function nameType({ type }: Column): string {
  return type.startsWith("DECIMAL") ? "decimal" : type.toLowerCase()
}
