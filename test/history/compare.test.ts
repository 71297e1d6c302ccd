import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import { assert, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { compareTables } from "../../pipeline/history/compare.ts"
import type { Inputs } from "../../pipeline/history/inputs.ts"
import { unknownInputs } from "../../pipeline/history/record.ts"
import type { Rows } from "../../pipeline/model/rows.ts"
import { readCatalogue } from "../../pipeline/warehouse/catalogue.ts"
import { makeLoader } from "../../pipeline/warehouse/load.ts"
import { createTables } from "../../pipeline/warehouse/scripts.ts"
import { Warehouse } from "../../pipeline/warehouse/warehouse.ts"
import { rows } from "../fixtures/rows.ts"

/** Fills an attached database with rows. */
const fill = Effect.fnUntraced(function* (name: string, changed: Partial<Rows>) {
  const { run } = yield* Warehouse
  yield* run(`ATTACH ':memory:' AS ${name}; USE ${name}`)
  yield* createTables
  const loader = yield* makeLoader
  yield* loader.load({ ...rows, ...changed })
  yield* loader.settle
  return yield* readCatalogue
})

/** What differs once some rows are changed, in lines. */
const compare = Effect.fnUntraced(function* (changed: Partial<Rows>, inputs: Inputs) {
  const { run } = yield* Warehouse
  const before = yield* fill("before", {})
  const after = yield* fill("after", changed)
  const inputsBefore = { rules: "a", code_lists: "a", judgements: "a", measurements: "a" }
  const sides = { before: "before", after: "after", inputsBefore, inputsAfter: inputs }
  const { schema, tables } = yield* compareTables(before, after, sides)
  yield* run("USE memory; DETACH before; DETACH after")
  assert.deepStrictEqual(schema, [])
  return tables.flatMap(({ table, rows: counts, columns }) =>
    counts
      .map(({ kind, cause, rows: count }) => `${table}: ${count} ${kind} (${cause})`)
      .concat(columns.map(({ column, cause, rows: count }) => `${table}.${column}: ${count} (${cause})`))
  )
})

const inputs: Inputs = { rules: "a", code_lists: "a", judgements: "a", measurements: "a" }
const [boats, share] = rows.observations
const observe = (columns: object): Partial<Rows> => ({ observations: [{ ...boats!, ...columns }, share!] })
const document = rows.documents[0]!

const cases: ReadonlyArray<{
  title: string
  changed: Partial<Rows>
  after: Inputs
  expected: ReadonlyArray<string>
}> = [
  { title: "nothing", changed: {}, after: inputs, expected: [] },
  {
    title: "the document",
    changed: {
      ...observe({ description: "Boats" }),
      documents: [{ ...document, source_sha256: "1".repeat(64) }],
      indicators: [{ ...rows.indicators[0]!, label: "Visits" }]
    },
    after: { ...inputs, rules: "b" },
    expected: [
      "documents: 1 changed (source)",
      "documents.source_sha256: 1 (source)",
      "indicators: 1 changed (source)",
      "indicators.label: 1 (source)",
      "observations: 1 changed (source)",
      "observations.description: 1 (source)"
    ]
  },
  {
    title: "what is said of the document",
    changed: { documents: [{ ...document, title: "Tenth report" }] },
    after: inputs,
    expected: ["documents: 1 changed (source)", "documents.title: 1 (source)"]
  },
  {
    title: "the rules",
    changed: observe({ description: "Boats", category: "a" }),
    after: { ...inputs, rules: "b" },
    expected: [
      "observations: 1 changed (grammar)",
      "observations.category: 1 (grammar)",
      "observations.description: 1 (grammar)"
    ]
  },
  {
    title: "a correction",
    changed: observe({ sex: "M", method: "reviewed" }),
    after: { ...inputs, judgements: "b" },
    expected: [
      "observations: 1 changed (correction)",
      "observations.method: 1 (correction)",
      "observations.sex: 1 (correction)"
    ]
  },
  {
    title: "a correction of the law",
    changed: {
      instruments: [{ ...rows.instruments[0]!, title: "Fishing Act" }],
      corrections: [
        {
          ...rows.corrections[0]!,
          table_name: "instruments",
          row_id: rows.instruments[0]!.instrument_id,
          column_name: "title"
        }
      ]
    },
    after: { ...inputs, rules: "b", judgements: "b" },
    expected: [
      "instruments: 1 changed (correction)",
      "instruments.title: 1 (correction)",
      "corrections: 1 added (correction)",
      "corrections: 1 removed (correction)"
    ]
  },
  {
    title: "a label",
    changed: { indicators: [{ ...rows.indicators[0]!, label: "Visits" }] },
    after: { ...inputs, judgements: "b" },
    expected: ["indicators: 1 changed (correction)", "indicators.label: 1 (correction)"]
  },
  {
    title: "code lists alone",
    changed: observe({ counted: "boats" }),
    after: { ...inputs, code_lists: "b" },
    expected: ["observations: 1 changed (code_list)", "observations.counted: 1 (code_list)"]
  },
  {
    title: "code lists or rules, in a code",
    changed: observe({ category: "a" }),
    after: unknownInputs,
    expected: ["observations: 1 changed (code_list)", "observations.category: 1 (code_list)"]
  },
  {
    title: "code lists or rules, in words",
    changed: observe({ counted: "boats" }),
    after: unknownInputs,
    expected: ["observations: 1 changed (grammar)", "observations.counted: 1 (grammar)"]
  },
  {
    title: "a measurement",
    changed: { quality: [{ ...rows.quality[0]!, metric: "accuracy_sex" }] },
    after: inputs,
    expected: ["quality: 1 added (measurement)", "quality: 1 removed (measurement)"]
  }
]

layer(Layer.merge(Warehouse.layer, NodeFileSystem.layer))("rows of two releases", (it) => {
  for (const { title, changed, after, expected } of cases) {
    it.effect(`differ because of ${title}`, () =>
      Effect.gen(function* () {
        assert.deepStrictEqual(yield* compare(changed, after), expected)
      })
    )
  }
})
