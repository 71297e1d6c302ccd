import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import { assert, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { judgeDocuments } from "../../pipeline/check/checks.ts"
import type { ObservationRow, Rows } from "../../pipeline/model/rows.ts"
import { createTables } from "../../pipeline/warehouse/scripts.ts"
import { Warehouse } from "../../pipeline/warehouse/warehouse.ts"

/** What matters of an observation of an invented report; the rest has defaults. */
export interface Figure extends Partial<ObservationRow> {
  readonly printed: string
}

/** Rows with the columns that matter; the others are null. */
export type Given = { readonly [Table in keyof Rows]?: ReadonlyArray<Partial<Rows[Table][number]>> }

/** A case of a kind of check: what is given, and what the kind says of it, as "outcome: expression". */
export interface Case {
  readonly title: string
  readonly figures?: ReadonlyArray<Figure>
  readonly given?: Given
  readonly expected: ReadonlyArray<string>
}

export const documentId = "cmw-c-xyz-1"

/** The tables of a release once more, without their keys and constraints. */
const unconstrained = Effect.gen(function* () {
  const warehouse = yield* Warehouse
  yield* createTables
  const tables = yield* warehouse.query<{ name: string }>("SELECT table_name AS name FROM duckdb_tables()")
  const copies = tables.map(({ name }) => `CREATE TABLE given.${name} AS FROM main.${name} LIMIT 0`)
  yield* warehouse.run(["CREATE SCHEMA given", ...copies, "USE given"].join("; "))
})

const checked = Layer.effectDiscard(unconstrained).pipe(
  Layer.provideMerge(Layer.merge(Warehouse.layer, NodeFileSystem.layer))
)

/** Runs the cases of a kind, one test each, over one database. */
export function testKind(kind: string, cases: ReadonlyArray<Case>): void {
  layer(checked)(kind, (it) => {
    for (const { title, figures = [], given = {}, expected } of cases) {
      it.effect(title, () =>
        Effect.gen(function* () {
          const document = { document_id: documentId, state: "XYZ", submitted: "2024" }
          yield* fill({ documents: [document], ...given, observations: figures.map(complete) })
          const { checks } = yield* judgeDocuments
          const found = checks.filter((check) => check.kind === kind)
          assert.deepStrictEqual(
            found.map((check) => `${check.outcome}: ${check.expression}`),
            expected
          )
        })
      )
    }
  })
}

/** Empties the tables and fills them from rows given with VALUES. */
const fill = Effect.fnUntraced(function* (given: Given) {
  const warehouse = yield* Warehouse
  const tables = yield* warehouse.query<{ name: string }>(
    "SELECT table_name AS name FROM duckdb_tables() WHERE schema_name = 'given'"
  )
  yield* warehouse.run(tables.map(({ name }) => `DELETE FROM ${name}`).join("; "))
  for (const [table, rows] of Object.entries(given)) {
    for (const row of rows as ReadonlyArray<object>) {
      const names = Object.keys(row).join(", ")
      const values = Object.values(row).map(literal).join(", ")
      yield* warehouse.run(`INSERT INTO ${table} (${names}) VALUES (${values})`)
    }
  }
})

/** The observation of a paragraph with this ordinal. */
export function id(paragraph: number, ordinal: number): string {
  return `${documentId}:${paragraph}:${ordinal}`
}

/** A figure stands where its numeral is in its quote; without a quote, it is alone in its sentence. */
function complete(figure: Figure, index: number, figures: ReadonlyArray<Figure>): Partial<ObservationRow> {
  const paragraph = figure.paragraph ?? 1
  const measure = figure.measure ?? "count"
  const quote = figure.quote ?? `There were ${figure.printed} of them.`
  const sentence =
    figure.quote === undefined ? index : figures.findIndex((other) => other.quote === figure.quote)
  const quote_start = figure.quote_start ?? 1000 * paragraph + 100 * sentence
  const char_start = quote_start + Math.max(0, quote.indexOf(figure.printed))
  return {
    document_id: documentId,
    observation_id: id(paragraph, index + 1),
    paragraph_id: `${documentId}:${paragraph}`,
    paragraph,
    char_start,
    char_end: char_start + figure.printed.length,
    quote,
    quote_start,
    indicator: "cases",
    measure,
    value: figure.printed.replaceAll(",", ""),
    unit: measure === "percent" || measure === "percent_change" ? "percent" : "case",
    counted: "cases",
    sex: "_T",
    nationality: "_T",
    ref_area: "XYZ",
    ...figure
  }
}

function literal(value: unknown): string {
  if (value === undefined || value === null) return "NULL"
  return typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value)
}
