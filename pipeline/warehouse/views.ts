import * as Effect from "effect/Effect"
import type { Column, ForeignKey, Table } from "./catalogue.ts"
import type { WarehouseError } from "./error.ts"
import { Warehouse } from "./warehouse.ts"

/** The views that are published as tables are. The others are for those who query the database. */
const published: RegExp = /^(?:observations_wide|series|fact_\w+|dim_\w+)$/

interface ViewRow {
  view_name: string
  comment: string | null
}
interface ColumnRow {
  table_name: string
  column_name: string
  data_type: string
  comment: string | null
}

/**
 * The views of some names, the published ones where none are given, described as tables are. The key of a view is its first column. A column
 * without a comment of its own is the column of that name of a table, `observations` before others,
 * or of another view, and has its description: nobody writes it twice.
 */
export const readViews = Effect.fnUntraced(function* (
  tables: ReadonlyArray<Table>,
  names: RegExp = published
): Effect.fn.Return<ReadonlyArray<Table>, WarehouseError, Warehouse> {
  const warehouse = yield* Warehouse
  const mine = "database_name = current_database() AND schema_name = 'main' AND NOT internal"
  const views = (yield* warehouse.query<ViewRow>(
    `SELECT view_name, comment FROM duckdb_views() WHERE ${mine} ORDER BY view_name`
  )).filter(({ view_name: name }) => names.test(name))
  const columns = yield* warehouse.query<ColumnRow>(
    `SELECT table_name, column_name, data_type, comment FROM duckdb_columns() WHERE ${mine}
     ORDER BY table_name, column_index`
  )
  const known = describeNames(tables, columns)
  const described = views.map((view) => ({
    name: view.view_name,
    description: view.comment ?? "",
    columns: columns
      .filter(({ table_name: name }) => name === view.view_name)
      .map((column) => describeColumn(column, known))
  }))
  const dimensions = described.filter(({ name }) => name.startsWith("dim_"))
  return described.map(({ name, description, columns: its }) => ({
    name,
    description,
    columns: its,
    primaryKey: [its[0]!.name],
    foreignKeys: name.startsWith("fact_") ? its.flatMap((column) => findDimension(column, dimensions)) : []
  }))
})

/** Where a column of a name is described, for those that take their description from there. */
function describeNames(
  tables: ReadonlyArray<Table>,
  columns: ReadonlyArray<ColumnRow>
): ReadonlyMap<string, Partial<Column>> {
  const first = tables.filter(({ name }) => name === "observations")
  const known = new Map<string, Partial<Column>>()
  for (const table of [...first, ...tables]) {
    for (const column of table.columns) if (!known.has(column.name)) known.set(column.name, column)
  }
  for (const { column_name: name, comment } of columns) {
    if (comment !== null && !known.has(name)) known.set(name, { description: comment })
  }
  return known
}

function describeColumn(
  { column_name: name, data_type: type, comment }: ColumnRow,
  known: ReadonlyMap<string, Partial<Column>>
): Column {
  const same = comment === null ? known.get(name) : undefined
  const description = comment ?? same?.description ?? ""
  return {
    name,
    type,
    // DuckDB takes every column of a view for one that may be null; the comments know better.
    required: !/\b[Nn]ull\b/.test(description),
    description,
    values: same?.values ?? null,
    pattern: same?.pattern ?? null,
    minimum: same?.minimum ?? null,
    maximum: same?.maximum ?? null
  }
}

/** `ref_area` and `counterpart_area` are keys of `dim_area`, `unit` is one of `dim_unit`. */
function findDimension(
  { name }: Column,
  dimensions: ReadonlyArray<Pick<Table, "name" | "columns">>
): ReadonlyArray<ForeignKey> {
  return dimensions.flatMap((dimension) => {
    const key = dimension.columns[0]!.name
    return name === key || name.endsWith(`_${key}`)
      ? [{ columns: [name], table: dimension.name, references: [key] }]
      : []
  })
}
