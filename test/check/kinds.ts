import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import { assert, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { judgeDocuments } from "../../pipeline/check/checks.ts"
import type { ObservationRow } from "../../pipeline/model/rows.ts"
import { Warehouse } from "../../pipeline/warehouse/warehouse.ts"

/** What matters of an observation of an invented report; the rest has defaults. */
export interface Figure extends Partial<ObservationRow> {
  readonly printed: string
}

/** A case of a kind of check: figures, and what the kind says of them, as "outcome: expression". */
export interface Case {
  readonly title: string
  readonly figures: ReadonlyArray<Figure>
  readonly expected: ReadonlyArray<string>
}

export const checked = Layer.merge(Warehouse.layer, NodeFileSystem.layer)

/** Runs the cases of a kind, one test each, over one database. */
export function testKind(kind: string, cases: ReadonlyArray<Case>): void {
  layer(checked)(kind, (it) => {
    for (const { title, figures, expected } of cases) {
      it.effect(title, () =>
        Effect.gen(function* () {
          yield* observe(figures)
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

const documentId = "cmw-c-xyz-1"

/** The observation of a paragraph with this ordinal. */
export function id(paragraph: number, ordinal: number): string {
  return `${documentId}:${paragraph}:${ordinal}`
}

/** Makes the table of observations from rows given with VALUES. */
export const observe = Effect.fnUntraced(function* (figures: ReadonlyArray<Figure>) {
  const warehouse = yield* Warehouse
  const rows = figures.map((figure, index) => complete(figure, index, figures))
  const names = Object.keys(types)
  const values = rows.map((row) => `(${names.map((name) => literal(row[name])).join(", ")})`)
  const columns = Object.entries(types).map(([name, type]) => `${name}::${type} AS ${name}`)
  yield* warehouse.run(`
    CREATE OR REPLACE TABLE documents AS FROM (VALUES ('${documentId}', 'XYZ')) AS d (document_id, state);
    CREATE OR REPLACE TABLE observations AS
    SELECT ${columns.join(", ")} FROM (VALUES ${values.join(", ")}) AS o (${names.join(", ")})`)
})

const types: Record<string, string> = {
  observation_id: "VARCHAR",
  document_id: "VARCHAR",
  paragraph_id: "VARCHAR",
  paragraph: "INTEGER",
  subparagraph: "VARCHAR",
  footnote: "INTEGER",
  char_start: "INTEGER",
  char_end: "INTEGER",
  printed: "VARCHAR",
  quote: "VARCHAR",
  quote_start: "INTEGER",
  indicator: "VARCHAR",
  measure: "VARCHAR",
  value: "DECIMAL(18, 4)",
  unit: "VARCHAR",
  counted: "VARCHAR",
  base_id: "VARCHAR",
  time_kind: "VARCHAR",
  time_start: "DATE",
  time_end: "DATE",
  direction: "VARCHAR",
  sex: "VARCHAR",
  age_min: "INTEGER",
  age_max: "INTEGER",
  nationality: "VARCHAR",
  ref_area: "VARCHAR",
  counterpart_area: "VARCHAR",
  dimension: "VARCHAR",
  category: "VARCHAR",
  qualifier: "VARCHAR",
  organization_id: "VARCHAR"
}

/** A figure stands where its numeral is in its quote; without a quote, it is alone in its sentence. */
function complete(figure: Figure, index: number, figures: ReadonlyArray<Figure>): Record<string, unknown> {
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
  return typeof value === "number" ? String(value) : `'${String(value).replaceAll("'", "''")}'`
}
