import * as Effect from "effect/Effect"
import type * as FileSystem from "effect/FileSystem"
import type { Table } from "../../warehouse/catalogue.ts"
import type { WarehouseError } from "../../warehouse/error.ts"
import { readScripts } from "../../warehouse/scripts.ts"
import { Warehouse } from "../../warehouse/warehouse.ts"
import { readFindings } from "../findings.ts"
import { keyOf } from "../order.ts"
import type { Summary } from "../summary.ts"
import type { Code, Contents, Measurement, View, Warning } from "./description.ts"
import { isCodeList } from "./description.ts"

/** A longer example is cut: it is to show the form of a value. */
const shownCharacters = 80

/** Reads from the database what the descriptions of a release say of its contents. */
export const readContents = Effect.fnUntraced(function* (
  tables: ReadonlyArray<Table>,
  { documents, rowsByTable }: Summary
): Effect.fn.Return<Contents, WarehouseError, Warehouse | FileSystem.FileSystem> {
  const warehouse = yield* Warehouse
  const lists = yield* Effect.forEach(tables.filter(isCodeList), ({ name }) =>
    Effect.map(
      warehouse.query<Code>(`SELECT code, name FROM "${name}" ORDER BY code`),
      (codes) => [name, codes] as const
    )
  )
  const topics = yield* warehouse.query<{ topic: string }>(
    "SELECT DISTINCT topic FROM indicators WHERE topic IS NOT NULL ORDER BY topic"
  )
  return {
    tables,
    views: yield* readViews,
    documents,
    rowsByTable,
    columns: new Map((yield* Effect.forEach(tables, describeColumns)).flat()),
    codes: new Map(lists),
    topics: topics.map(({ topic }) => topic),
    quality: yield* warehouse.query<Measurement>(
      "SELECT metric, value, sample, method FROM quality ORDER BY metric"
    ),
    warnings: yield* readWarnings,
    findings: yield* readFindings
  }
})

interface ColumnRow {
  readonly name: string
  readonly nulls: number
  readonly example: string | null
}

/** One query a table: its first row seldom has a value in every column. */
const describeColumns = Effect.fnUntraced(function* (table: Table) {
  const warehouse = yield* Warehouse
  const columns = table.columns.map(({ name }, index) => {
    const text = `left("${name}"::VARCHAR, ${shownCharacters + 1})`
    return `{name: '${name}', nulls: (count(*) - count("${name}"))::INTEGER,
      example: first(${text} ORDER BY ${keyOf(table)}) FILTER ("${name}" IS NOT NULL)} AS c${index}`
  })
  const unnested = table.columns.map((_, index) => `c${index}`).join(", ")
  const rows = yield* warehouse.query<ColumnRow>(
    `SELECT "column".name, "column".nulls, "column".example
     FROM (SELECT unnest([${unnested}]) AS "column" FROM (SELECT ${columns.join(", ")} FROM "${table.name}"))`
  )
  return rows.map(
    ({ name, nulls, example }) =>
      [`${table.name}.${name}`, { nulls, example: example === null ? null : shorten(example) }] as const
  )
})

const readViews = Effect.gen(function* () {
  const warehouse = yield* Warehouse
  return yield* warehouse.query<View>(
    `SELECT view_name AS name, coalesce(views.comment, '') AS description,
       list(column_name ORDER BY column_index) AS columns
     FROM duckdb_views() AS views
     JOIN duckdb_columns() AS columns USING (database_oid, schema_oid)
     WHERE columns.table_oid = view_oid AND views.database_name = current_database() AND NOT views.internal
     GROUP BY ALL ORDER BY name`
  )
})

/** Each script's header says what to know, and its query how many figures it is about. */
const readWarnings = Effect.gen(function* () {
  const warehouse = yield* Warehouse
  const warnings = yield* Effect.forEach(
    yield* readScripts("warnings"),
    Effect.fnUntraced(function* ({ name, claim, sql, file }) {
      const [found] = yield* warehouse.query<{ rows: number }>(sql, [], file)
      return { name: name.slice(3), claim, rows: found?.rows ?? 0 } satisfies Warning
    })
  )
  return warnings.filter(({ rows }) => rows > 0)
})

function shorten(text: string): string {
  const points = [...text]
  return points.length <= shownCharacters ? text : `${points.slice(0, shownCharacters - 1).join("")}…`
}
