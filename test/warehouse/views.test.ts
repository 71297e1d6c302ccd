import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import { assert, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { readCatalogue } from "../../pipeline/warehouse/catalogue.ts"
import { makeLoader } from "../../pipeline/warehouse/load.ts"
import { createTables } from "../../pipeline/warehouse/scripts.ts"
import { readViews } from "../../pipeline/warehouse/views.ts"
import { Warehouse } from "../../pipeline/warehouse/warehouse.ts"
import { rows } from "../fixtures/rows.ts"

const filled = Effect.gen(function* () {
  yield* createTables
  const loader = yield* makeLoader
  yield* loader.load(rows)
  yield* loader.settle
})
const tables = Layer.effectDiscard(filled).pipe(
  Layer.provideMerge(Layer.mergeAll(Warehouse.layer, NodeFileSystem.layer))
)
const views = Effect.flatMap(readCatalogue, readViews)

layer(tables)("the published views", (it) => {
  it.effect("are the wide table, the series and a star", () =>
    Effect.gen(function* () {
      const names = (yield* views).map(({ name }) => name)
      assert.includeMembers(names, ["observations_wide", "series", "fact_observation", "dim_period"])
      assert.notInclude(names, "findings")
    })
  )

  it.effect("have a description for every column, their own or that of the table they show", () =>
    Effect.gen(function* () {
      for (const view of yield* views) {
        assert.match(view.description, /^[A-Z].{20,}\.$/, view.name)
        for (const { name, description, type } of view.columns) {
          assert.match(description, /^[A-Za-z_].{8,}\.$/, `${view.name}.${name}`)
          assert.match(type, /^(?:VARCHAR|INTEGER|BOOLEAN|DATE|DECIMAL\(18,4\))$/, `${view.name}.${name}`)
        }
      }
      const wide = (yield* views).find(({ name }) => name === "observations_wide")!
      const observations = (yield* readCatalogue).find(({ name }) => name === "observations")!
      const describe = (columns: typeof wide.columns, name: string) =>
        columns.find((column) => column.name === name)!.description
      assert.strictEqual(describe(wide.columns, "value"), describe(observations.columns, "value"))
    })
  )

  it.effect("have no null but where their description says so, and each key once", () =>
    Effect.gen(function* () {
      const warehouse = yield* Warehouse
      for (const { name, columns, primaryKey } of yield* views) {
        const nulls = columns
          .filter(({ required }) => required)
          .map((column) => `count(*) FILTER ("${column.name}" IS NULL)`)
        const [row] = yield* warehouse.query(
          `SELECT ${nulls.join(" + ")} AS nulls, count(*) - count(DISTINCT "${primaryKey[0]}") AS repeated FROM "${name}"`
        )
        assert.deepStrictEqual(row, { nulls: 0, repeated: 0 }, name)
      }
    })
  )

  it.effect("lose no figure, and add none", () =>
    Effect.gen(function* () {
      const warehouse = yield* Warehouse
      const figures = rows.observations.length
      const star = (yield* views)
        .find(({ name }) => name === "fact_observation")!
        .foreignKeys.map(
          ({ columns, table, references }, index) =>
            `JOIN ${table} AS dimension_${index} ON dimension_${index}."${references[0]}" = facts."${columns[0]}"`
        )
      assert.isAbove(star.length, 9)
      for (const from of ["observations_wide", `fact_observation AS facts ${star.join(" ")}`]) {
        const [row] = yield* warehouse.query(`SELECT count(*) AS figures FROM ${from}`)
        assert.deepStrictEqual(row, { figures }, from)
      }
    })
  )

  it.effect("put times, ages and places into words", () =>
    Effect.gen(function* () {
      const warehouse = yield* Warehouse
      const cases = [
        { input: "name_period('period', DATE '2019-01-01', DATE '2019-12-31', 'year')", expected: "2019" },
        {
          input: "name_period('period', DATE '2019-01-01', DATE '2021-12-31', 'year')",
          expected: "2019 to 2021"
        },
        {
          input: "name_period('period', DATE '2019-04-01', DATE '2019-06-30', 'quarter')",
          expected: "2019-Q2"
        },
        { input: "name_period('period', DATE '2019-04-01', NULL, 'month')", expected: "since 2019-04" },
        { input: "name_period('as_of', NULL, DATE '2022-12-31', 'day')", expected: "as of 2022-12-31" },
        { input: "name_period('projected', NULL, DATE '2030-12-31', 'year')", expected: "until 2030" },
        { input: "name_period(NULL, NULL, NULL, NULL)", expected: "not stated" },
        { input: "name_ages(NULL, NULL)", expected: "all ages" },
        { input: "name_ages(18, NULL)", expected: "18 and over" },
        { input: "name_ages(NULL, 2)", expected: "under 3" },
        { input: "name_ages(6, 11)", expected: "6 to 11" },
        { input: "name_ages(7, 7)", expected: "7" }
      ]
      for (const { input, expected } of cases) {
        assert.deepStrictEqual(
          yield* warehouse.query(`SELECT ${input} AS words`),
          [{ words: expected }],
          input
        )
      }
    })
  )

  it.effect("make a series of figures that differ in their time alone, and tell overlaps", () =>
    Effect.gen(function* () {
      const warehouse = yield* Warehouse
      const figure = rows.observations[0]!
      const later = [
        { time_start: "2020-01-01", time_end: "2020-12-31", value: "260" },
        { time_start: "2020-07-01", time_end: "2021-06-30", value: "270" },
        { time_start: "2022-01-01", time_end: "2022-12-31", value: "50", sex: "F" as const }
      ].map((changed, index) =>
        Object.assign({}, figure, { observation_id: `${figure.document_id}:9:${index}` }, changed)
      )
      yield* warehouse.append("observations", later)
      const series = yield* warehouse.query(
        `SELECT ordinal, figures, period_name, value, previous_value, overlaps_earlier FROM series ORDER BY ordinal`
      )
      assert.deepStrictEqual(series, [
        {
          ordinal: 1,
          figures: 3,
          period_name: "2019",
          value: "240",
          previous_value: null,
          overlaps_earlier: false
        },
        {
          ordinal: 2,
          figures: 3,
          period_name: "2020",
          value: "260",
          previous_value: "240",
          overlaps_earlier: false
        },
        {
          ordinal: 3,
          figures: 3,
          period_name: "2020 to 2021",
          value: "270",
          previous_value: "260",
          overlaps_earlier: true
        }
      ])
    })
  )
})
