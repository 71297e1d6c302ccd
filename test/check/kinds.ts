import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import { assert, layer } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Kind } from "../../pipeline/check/checks.ts"
import { judgeKinds } from "../../pipeline/check/checks.ts"
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

/** What a kind says of each case, by the document that the case is. */
class Judged extends Context.Service<Judged, ReadonlyMap<string, ReadonlyArray<string>>>()(
  "quipu/test/check/Judged"
) {}

/** Runs a kind once, over all cases together; each case is a document of its own, and a test. */
export function testKind(kind: Kind, cases: ReadonlyArray<Case>): void {
  const judged = Layer.effect(Judged, judgeCases(kind, cases)).pipe(
    Layer.provide(Layer.merge(Warehouse.layer, NodeFileSystem.layer))
  )
  layer(judged)(kind, (it) => {
    for (const [index, { title, expected }] of cases.entries()) {
      it.effect(title, () =>
        Effect.map(Judged, (found) => assert.deepStrictEqual(found.get(nameCase(index)) ?? [], expected))
      )
    }
  })
}

const judgeCases = Effect.fnUntraced(function* (kind: Kind, cases: ReadonlyArray<Case>) {
  yield* makeTables
  const document = { document_id: documentId, state: "XYZ", submitted: "2024" }
  for (const [index, { figures = [], given = {} }] of cases.entries()) {
    yield* fill({ documents: [document], ...given, observations: figures.map(complete) }, index)
  }
  const found = new Map<string, Array<string>>()
  for (const { check } of yield* judgeKinds([kind])) {
    const line = `${check.outcome}: ${check.expression}`
    found.set(check.document_id, [...(found.get(check.document_id) ?? []), line])
  }
  return found
})

/** The tables of a release, without their keys and constraints. */
const makeTables = Effect.gen(function* () {
  const warehouse = yield* Warehouse
  yield* createTables
  const tables = yield* warehouse.query<{ name: string }>("SELECT table_name AS name FROM duckdb_tables()")
  const copies = tables.map(({ name }) => `CREATE TABLE given.${name} AS FROM main.${name} LIMIT 0`)
  yield* warehouse.run(["CREATE SCHEMA given", ...copies, "USE given"].join("; "))
})

const nameCase = (index: number) => `case ${index}: ${documentId}`

/** Adds the rows of a case, given with VALUES; its identifiers are its own. */
const fill = Effect.fnUntraced(function* (given: Given, index: number) {
  const warehouse = yield* Warehouse
  const own = ([name, value]: [string, unknown]) =>
    literal(name.endsWith("_id") && typeof value === "string" ? `case ${index}: ${value}` : value)
  for (const [table, rows] of Object.entries(given)) {
    for (const row of rows as ReadonlyArray<object>) {
      const values = Object.entries(row).map(own).join(", ")
      yield* warehouse.run(`INSERT INTO ${table} (${Object.keys(row).join(", ")}) VALUES (${values})`)
    }
  }
})

/** The observation of a paragraph with this ordinal. */
export function id(paragraph: number, ordinal: number): string {
  return `${documentId}:${paragraph}:${ordinal}`
}

/** Figures of one sentence. */
export function sentence(quote: string, ...figures: ReadonlyArray<Figure>): ReadonlyArray<Figure> {
  return Array.from(figures, (figure) => ({ ...figure, quote }))
}

/** A figure stands where its numeral is in its quote; without a quote, it is alone in its sentence. */
function complete(figure: Figure, index: number, figures: ReadonlyArray<Figure>): Partial<ObservationRow> {
  const paragraph = figure.paragraph ?? 1
  const measure = figure.measure ?? "count"
  const quote = figure.quote ?? `There were ${figure.printed} of them.`
  const number =
    figure.quote === undefined ? index : figures.findIndex((other) => other.quote === figure.quote)
  const quote_start = figure.quote_start ?? 1000 * paragraph + 100 * number
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
    indicator: "cases-opened",
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
