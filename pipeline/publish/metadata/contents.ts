import * as Effect from "effect/Effect"
import type * as FileSystem from "effect/FileSystem"
import type { Table } from "../../warehouse/catalogue.ts"
import type { WarehouseError } from "../../warehouse/error.ts"
import { readScripts } from "../../warehouse/scripts.ts"
import { readViews } from "../../warehouse/views.ts"
import { Warehouse } from "../../warehouse/warehouse.ts"
import { readFindings } from "../findings.ts"
import type { Summary } from "../summary.ts"
import type { Code, ColumnContents, Contents, Measurement, Warning } from "./description.ts"
import { isCodeList } from "./description.ts"

/** A longer example is cut: it is to show the form of a value. */
const shownCharacters = 80

/** Reads from the database what the descriptions of a release say of its contents. */
export const readContents = Effect.fnUntraced(function* (
  tables: ReadonlyArray<Table>,
  views: ReadonlyArray<Table>,
  { documents, rowsByTable, reviewed }: Summary
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
  const examples = [
    ...(yield* Effect.forEach(tables, (table) => describeColumns(table, "rowid"))),
    ...(yield* Effect.forEach(views, (view) => describeColumns(view, `"${view.primaryKey[0]!}"`)))
  ]
  return {
    tables: [...tables, ...views],
    queries: (yield* readViews(tables, /./)).filter(({ name }) => !views.some((view) => view.name === name)),
    documents,
    rowsByTable,
    columns: new Map(examples.flat()),
    codes: new Map(lists),
    reviewed,
    topics: topics.map(({ topic }) => topic),
    quality: yield* warehouse.query<Measurement>(
      "SELECT metric, value, sample, method FROM quality ORDER BY metric"
    ),
    warnings: yield* readWarnings,
    findings: yield* readFindings
  }
})

/** The first value of every column that has one, in the order of an expression: without sorting. */
const describeColumns = Effect.fnUntraced(function* (table: Table, order: string) {
  const warehouse = yield* Warehouse
  const columns = table.columns.map(({ name, type }, index) => {
    const value = type === "VARCHAR" ? `nullif("${name}", '')` : `"${name}"`
    return `(count(*) - count(${value}))::INTEGER AS empty_${index},
      left(arg_min(${value}, ${order})::VARCHAR, ${shownCharacters + 1}) AS example_${index}`
  })
  const [row] = yield* warehouse.query(`SELECT ${columns.join(", ")} FROM "${table.name}"`)
  return table.columns.map(({ name }, index): readonly [string, ColumnContents] => {
    const example = row?.[`example_${index}`]
    return [
      `${table.name}.${name}`,
      {
        empty: Number(row?.[`empty_${index}`]),
        example: typeof example === "string" ? shorten(example) : null
      }
    ]
  })
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
