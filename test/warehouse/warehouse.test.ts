import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import { assert, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import type { Rows } from "../../pipeline/model/rows.ts"
import { readCatalogue } from "../../pipeline/warehouse/catalogue.ts"
import { makeLoader } from "../../pipeline/warehouse/load.ts"
import { createTables, measureQuality, requireInvariants } from "../../pipeline/warehouse/scripts.ts"
import { Warehouse } from "../../pipeline/warehouse/warehouse.ts"
import { documentId, rows, text } from "../fixtures/rows.ts"

const tables = Layer.effectDiscard(createTables).pipe(
  Layer.provideMerge(Layer.mergeAll(Warehouse.layer, NodeFileSystem.layer))
)

/** The tables with these rows, and no others, in them. */
const loaded = Effect.fnUntraced(function* (...documents: Array<Rows>) {
  const { run } = yield* Warehouse
  const names = (yield* readCatalogue).map(({ name }) => name)
  yield* Effect.forEach(names.toReversed(), (name) => run(`DELETE FROM ${name}`))
  const loader = yield* makeLoader
  yield* Effect.forEach(documents, loader.load, { discard: true })
  yield* loader.settle
  return yield* Warehouse
})

function withObservation(columns: object): Rows {
  return { ...rows, observations: [rows.observations[0]!, { ...rows.observations[1]!, ...columns }] }
}

layer(tables)("the warehouse", (it) => {
  it.effect("gives back the rows that it took", () =>
    Effect.gen(function* () {
      const warehouse = yield* loaded(rows)
      for (const [table, list] of Object.entries(rows)) {
        assert.sameDeepMembers([...(yield* warehouse.query(`FROM ${table}`))], list, table)
      }
      assert.isAbove(yield* requireInvariants, 10)
    })
  )

  it.effect("hands rows on in batches", () =>
    Effect.gen(function* () {
      const warehouse = yield* Warehouse
      const sizes = yield* warehouse.stream("SELECT range AS number FROM range(5000)").pipe(
        Stream.map((batch) => batch.rowCount),
        Stream.runCollect
      )
      assert.deepStrictEqual([...sizes], [2048, 2048, 904])
    })
  )

  it.effect("merges what two documents say of one institution", () =>
    Effect.gen(function* () {
      const organization = rows.organizations[0]!
      const second = Object.fromEntries(Object.keys(rows).map((table) => [table, []])) as unknown as Rows
      const warehouse = yield* loaded(
        { ...rows, organizations: [{ ...organization, aliases: "Inspectorate|LI" }] },
        {
          ...second,
          organizations: [{ ...organization, name: "The Inspectorate", aliases: "ILO focal point|LI" }]
        }
      )
      assert.deepStrictEqual(yield* warehouse.query("FROM organizations"), [
        { ...organization, aliases: "ILO focal point|Inspectorate|LI" }
      ])
    })
  )

  it.effect("measures what it holds", () =>
    Effect.gen(function* () {
      const warehouse = yield* loaded({ ...rows, quality: [] })
      yield* measureQuality
      assert.deepStrictEqual(
        yield* warehouse.query("SELECT metric, value, sample FROM quality ORDER BY metric"),
        [
          { metric: "citations_resolved", value: "100", sample: 1 },
          { metric: "numerals_classified", value: "100", sample: 6 },
          { metric: "observations_dated", value: "100", sample: 2 },
          { metric: "observations_reviewed", value: "0", sample: 2 },
          { metric: "shares_with_base", value: "100", sample: 1 }
        ]
      )
    })
  )

  it.effect("takes back a transaction that fails", () =>
    Effect.gen(function* () {
      const warehouse = yield* Warehouse
      yield* warehouse.run("CREATE TEMP TABLE t (a INTEGER)")
      yield* warehouse
        .transact(Effect.andThen(warehouse.run("INSERT INTO t VALUES (1)"), Effect.fail("stop")))
        .pipe(Effect.ignore)
      assert.deepStrictEqual(yield* warehouse.query("SELECT count(*) AS rows FROM t"), [{ rows: 0 }])
    })
  )

  const refused = [
    {
      title: "a date that no calendar has",
      input: withObservation({ time_end: "2019-02-30" }),
      expected: /^incoming_observations: Row 2, column time_end: "2019-02-30" is no date/
    },
    {
      title: "digits that would be rounded away",
      input: withObservation({ value: "0.33333" }),
      expected: /Row 2, column value: 0\.33333 has more than 4 decimal places\./
    },
    {
      title: "a number beyond the width of the column",
      input: withObservation({ value: "123456789012345" }),
      expected: /more than 14 digits before the point\./
    },
    {
      title: "a value outside a closed set",
      input: withObservation({ sex: "X" }),
      expected: /^observations: Constraint Error: CHECK constraint failed/
    },
    {
      title: "a code that no list has",
      input: withObservation({ unit: "furlong" }),
      expected: /^observations: .*"unit":"furlong".* refers to no row of units\./
    },
    {
      title: "two documents of one identifier",
      input: { ...rows, documents: [rows.documents[0]!, rows.documents[0]!] },
      expected: /^documents: Constraint Error: .*cmw-c-ury-9/
    }
  ]
  for (const { title, input, expected } of refused) {
    it.effect(`refuses ${title}`, () =>
      Effect.gen(function* () {
        const error = yield* Effect.flip(loaded(input))
        assert.match(error.message, expected)
        assert.notInclude(error.message, "\n")
      })
    )
  }

  const broken = [
    {
      invariant: "base_exists",
      input: withObservation({ base_id: "nowhere" })
    },
    { invariant: "base_has_no_cycle", input: withBases(`${documentId}:1:3`, `${documentId}:1:2`) },
    { invariant: "change_has_no_base", input: withObservation({ direction: "rise" }) },
    {
      invariant: "citation_is_resolved_or_doubtful",
      input: { ...rows, citations: [{ ...rows.citations[0]!, instrument_id: null }] }
    },
    {
      invariant: "citations_are_numbered",
      input: { ...rows, citations: [{ ...rows.citations[0]!, ordinal: 2 }] }
    },
    {
      invariant: "codes_are_used",
      input: { ...rows, areas: [...rows.areas, { code: "PRY", name: "Paraguay", kind: "country" }] }
    },
    { invariant: "footnote_ref_exists", input: withObservation({ footnote_ref: 7 }) },
    { invariant: "implied_interval_has_base", input: withObservation({ base_id: null }) },
    {
      invariant: "numerals_do_not_overlap",
      input: { ...rows, numerals: [...rows.numerals, { ...rows.numerals[0]!, numeral_id: "again" }] }
    },
    { invariant: "observation_has_one_numeral", input: { ...rows, numerals: rows.numerals.slice(0, 2) } },
    { invariant: "place_agrees_with_paragraph", input: withObservation({ subparagraph: "a" }) },
    {
      invariant: "printed_is_in_quote",
      input: withObservation({ quote: text.slice(0, 20), quote_start: 0 })
    },
    { invariant: "ref_area_has_codes", input: withObservation({ ref_area: "UY-SA+UY-AR" }) },
    {
      invariant: "spans_are_in_document",
      input: { ...rows, documents: [{ ...rows.documents[0]!, characters: 40 }] }
    },
    {
      invariant: "spans_have_printed_length",
      input: { ...rows, instrument_mentions: [{ ...rows.instrument_mentions[0]!, printed: "Act" }] }
    },
    { invariant: "time_agrees_with_kind", input: withObservation({ time_kind: "as_of" }) }
  ]
  for (const { invariant, input } of broken) {
    it.effect(`stops where not ${invariant.replaceAll("_", " ")}`, () =>
      Effect.gen(function* () {
        yield* loaded(input as Rows)
        const error = yield* Effect.flip(requireInvariants)
        assert.include(error.message, `sql/invariants/${invariant}.sql: Not true: `)
      })
    )
  }
})

function withBases(first: string, second: string): Rows {
  return {
    ...rows,
    observations: [
      { ...rows.observations[0]!, base_id: first },
      { ...rows.observations[1]!, base_id: second }
    ]
  }
}
