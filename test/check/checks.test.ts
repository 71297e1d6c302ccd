import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import { assert, describe, it, layer } from "@effect/vitest"
import * as BigDecimal from "effect/BigDecimal"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { runChecks } from "../../pipeline/check/checks.ts"
import type { Claim } from "../../pipeline/check/claim.ts"
import { findDependence } from "../../pipeline/check/claim.ts"
import { findClaims } from "../../pipeline/check/discovery.ts"
import { makeLoader } from "../../pipeline/warehouse/load.ts"
import { createTables } from "../../pipeline/warehouse/scripts.ts"
import { Warehouse } from "../../pipeline/warehouse/warehouse.ts"
import { rows } from "../fixtures/rows.ts"

const term = (role: string, observation_id: string) => ({
  role,
  ordinal: 1,
  figure: {
    observation_id,
    printed: "5",
    value: BigDecimal.fromBigInt(5n),
    measure: "count" as const,
    unit: "case",
    counted: null,
    qualifier: null,
    place: "para. 1"
  }
})

const claim = (...terms: Claim["terms"]): Claim => ({
  kind: "sum",
  check_id: "sum:a",
  document_id: "a",
  grounds: "complete",
  exclusive: true,
  subject: "court",
  divisor: null,
  terms
})

describe("a check has independent sides", () => {
  it("a total that is printed apart from its parts will do", () => {
    assert.isNull(findDependence(claim(term("part", "a:1:1"), term("part", "a:1:2"), term("total", "a:1:3"))))
  })

  it("a total that nobody printed, made from its parts, is refused", () => {
    assert.strictEqual(
      findDependence(claim(term("part", "a:1:1"), term("part", "a:1:2"))),
      "no printed figure is its total"
    )
  })

  it("a total that is one of its parts is refused", () => {
    assert.strictEqual(
      findDependence(claim(term("part", "a:1:1"), term("part", "a:1:2"), term("total", "a:1:2"))),
      "a:1:2 is both part and total"
    )
  })
})

const tables = Layer.effectDiscard(createTables).pipe(
  Layer.provideMerge(Layer.mergeAll(Warehouse.layer, NodeFileSystem.layer))
)

layer(tables)("the checks of a warehouse", (test) => {
  test.effect("fill the tables with the checks and their terms", () =>
    Effect.gen(function* () {
      const warehouse = yield* Warehouse
      const loader = yield* makeLoader
      const [boats, share] = rows.observations
      // A share that the 240 boats of the fixture do not allow.
      yield* loader.load({ ...rows, observations: [boats!, { ...share!, printed: "25.2", value: "25.2" }] })
      yield* loader.settle
      assert.strictEqual(yield* runChecks, 1)
      assert.deepStrictEqual(
        yield* warehouse.query("SELECT check_id, outcome, expected, actual, difference FROM checks"),
        [
          {
            check_id: "integer_share:cmw-c-ury-9:1:3",
            outcome: "fails",
            expected: "25",
            actual: "25.2",
            difference: "0.2"
          }
        ]
      )
      assert.deepStrictEqual(
        yield* warehouse.query("SELECT role, ordinal, observation_id FROM check_terms ORDER BY role"),
        [
          { role: "base", ordinal: 1, observation_id: "cmw-c-ury-9:1:2" },
          { role: "share", ordinal: 1, observation_id: "cmw-c-ury-9:1:3" }
        ]
      )
    })
  )

  test.effect("stop at a query whose total is made from its own parts", () =>
    Effect.gen(function* () {
      const warehouse = yield* Warehouse
      yield* warehouse.run(
        "CREATE OR REPLACE TEMP TABLE figures AS SELECT *, 'para. 1' AS place FROM observations"
      )
      const sql = `SELECT 'x' AS claim, document_id, 'complete' AS grounds, true AS exclusive, 'unit' AS subject,
        'part' AS role, 1 AS ordinal, observation_id FROM figures WHERE measure = 'count'
        UNION ALL SELECT 'x', 'x', 'complete', true, 'unit', 'total', 1, NULL;`
      const script = { file: "sql/checks/sum.sql", name: "sum", claim: "", sql }
      const error = yield* Effect.flip(findClaims("sum", script))
      assert.strictEqual(error.reason, "broken_invariant")
      assert.include(error.message, "no printed figure is its total")
    })
  )
})
