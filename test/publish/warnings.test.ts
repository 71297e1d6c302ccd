import * as NodeServices from "@effect/platform-node/NodeServices"
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { ObservationRow } from "../../pipeline/model/rows.ts"
import { createTables, readScripts } from "../../pipeline/warehouse/scripts.ts"
import { Warehouse } from "../../pipeline/warehouse/warehouse.ts"
import { rows } from "../fixtures/rows.ts"

const [figure] = rows.observations
const other = (columns: Partial<ObservationRow>) => ({
  ...figure!,
  observation_id: "cmw-c-ury-9:1:9",
  ...columns
})

/** For each warning a figure that it is about beside the first of the fixtures, and one that it is not about. */
const cases: Record<
  string,
  { about: Partial<ObservationRow>; notAbout: Partial<ObservationRow>; rows?: number }
> = {
  parts_and_wholes: { about: { base_id: figure!.observation_id }, notAbout: {} },
  shares_of_different_bases: { about: { measure: "percent" }, notAbout: {} },
  periods_overlap: { about: { time_end: "2020-12-31" }, notAbout: {}, rows: 2 },
  stocks_and_flows: { about: { time_kind: "as_of", time_start: null }, notAbout: {} },
  undated_figures: { about: { time_kind: null, time_start: null, time_end: null }, notAbout: {} },
  projected_figures: { about: { time_kind: "projected" }, notAbout: {} },
  changes_are_not_levels: { about: { measure: "percent_change", direction: "fall" }, notAbout: {} },
  inexact_figures: { about: { qualifier: "approx" }, notAbout: {} },
  one_unit_many_things: { about: { indicator: "others" }, notAbout: {}, rows: 2 },
  restricted_groups: { about: {}, notAbout: { sex: "F" }, rows: 2 },
  disputed_figures: { about: {}, notAbout: {}, rows: 0 }
}

const count = (name: string, observations: ReadonlyArray<ObservationRow>) =>
  Effect.runPromise(
    Effect.gen(function* () {
      const warehouse = yield* Warehouse
      yield* createTables
      const script = (yield* readScripts("warnings")).find((one) => one.name.slice(3) === name)!
      // Views without keys: a warning is a query over columns, whatever else is in the tables.
      yield* warehouse.run("CREATE TEMP TABLE observations AS FROM main.observations LIMIT 0")
      yield* warehouse.append("observations", observations)
      const [found] = yield* warehouse.query<{ rows: number }>(script.sql)
      return found!.rows
    }).pipe(Effect.provide(Layer.merge(Warehouse.layer, NodeServices.layer)))
  )

describe("warnings", () => {
  it("each say in a sentence what to remember, and have a case here", async () => {
    const scripts = await Effect.runPromise(readScripts("warnings").pipe(Effect.provide(NodeServices.layer)))
    expect(scripts.map(({ name }) => name.slice(3))).toEqual(Object.keys(cases))
    for (const { claim } of scripts) expect(claim).toMatch(/^[A-Z][^.`]+\. \S/)
  })

  for (const [name, { about, notAbout, rows: expected = 1 }] of Object.entries(cases)) {
    it(`count the figures that ${name} is about`, async () => {
      expect(await count(name, [figure!, other(about)])).toBe(expected)
      expect(await count(name, [figure!, other(notAbout)])).toBe(name === "restricted_groups" ? 1 : 0)
    })
  }
})
