/** What the checks say of whole reports: of those in seeds, and of invented ones that agree with themselves. */
import * as NodeServices from "@effect/platform-node/NodeServices"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { globSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { judgeKinds, kinds } from "../../pipeline/check/checks.ts"
import { readCodeLists } from "../../pipeline/document/codelists.ts"
import { readText } from "../../pipeline/document/reader.ts"
import { extractFacts } from "../../pipeline/extract/facts.ts"
import type { DocumentMetadata } from "../../pipeline/model/document.ts"
import type { CheckRow } from "../../pipeline/model/rows.ts"
import { makeRows } from "../../pipeline/normalise/rows.ts"
import { makeLoader } from "../../pipeline/warehouse/load.ts"
import { createTables } from "../../pipeline/warehouse/scripts.ts"
import { Warehouse } from "../../pipeline/warehouse/warehouse.ts"

const root = join(import.meta.dirname, "../..")

/** The checks of a report, run on nothing else. */
const judgeReport = Effect.fnUntraced(function* (folder: string) {
  const codeLists = yield* readCodeLists(join(root, "seeds"))
  const file = (name: string) => readFileSync(join(folder, name), "utf8")
  const metadata = JSON.parse(file("document.json")) as DocumentMetadata
  const document = readText(file("source.txt"), metadata, "0".repeat(64))
  yield* createTables
  const loader = yield* makeLoader
  // No check reads numerals, and a release would not admit all of them.
  yield* loader.load({ ...makeRows(document, extractFacts(document, codeLists), codeLists), numerals: [] })
  yield* loader.settle
  return (yield* judgeKinds(kinds)).map(({ check }) => check)
})

const judge = (folder: string) =>
  Effect.runPromise(
    judgeReport(folder).pipe(
      Effect.provide(Warehouse.layer),
      Effect.provide(NodeServices.layer),
      Effect.scoped
    )
  )

const placePattern = /\b(?:footnote \d+|para\. \d+(?: \([a-z]\))?)/g

/** "sum para. 2, para. 3": a kind with the places that its expression, or else its explanation, names. */
function placed({ kind, expression, explanation }: CheckRow): string {
  const places = expression.match(placePattern) ?? explanation.match(placePattern) ?? []
  return `${kind} ${[...new Set(places)].join(", ")}`
}

/** The other reports in test/reports are written about law, and say what a careful reader would doubt. */
const consistent = globSync(
  "test/{quality/*,reports/invented-colombia,reports/invented-ecuador}/source.txt",
  {
    cwd: root
  }
)
  .toSorted()
  .map(dirname)

describe("reports that agree with themselves", () => {
  it.each(consistent)("%s: no other check fails", async (folder) => {
    const checks = await judge(join(root, folder))
    assert.isAbove(checks.length, 5)
    assert.deepStrictEqual(
      checks.filter(({ outcome }) => outcome === "fails").map(({ explanation }) => explanation),
      []
    )
  })
})

const peru = await judge(join(root, "seeds/cmw-c-per-2"))

describe("the second report of Peru", () => {
  it.each([
    { what: "public defence, period by period", check: "period_partition para. 75, para. 76" },
    { what: "entries by sex", check: "dimension_partition para. 33" },
    { what: "exits by sex", check: "dimension_partition para. 34, para. 33" },
    { what: "entries and exits by nationality", check: "dimension_partition para. 35, para. 33", times: 2 },
    { what: "cases by court", check: "sum para. 171" },
    { what: "registration centres", check: "sum footnote 226, para. 141" }
  ])("adds up: $what", ({ check, times = 1 }) => {
    const found = peru.filter((other) => placed(other) === check)
    assert.deepStrictEqual(
      found.map(({ outcome }) => outcome),
      Array.from({ length: times }, () => "holds")
    )
  })

  it("does not agree where a careful reader says so, and nowhere else", () => {
    const failing = peru.filter(({ outcome }) => outcome === "fails").map(placed)
    assert.deepStrictEqual(failing.toSorted(), [
      "effect_before_instrument footnote 6, para. 153",
      "effect_before_instrument footnote 8, para. 118",
      "ibid_mismatch footnote 131, para. 76",
      "ibid_mismatch footnote 224, para. 138",
      "ibid_mismatch footnote 45, para. 11",
      "ibid_mismatch footnote 58, para. 20",
      "identifier_year footnote 125",
      "identifier_year footnote 281",
      "identifier_year para. 91",
      "instrument_date footnote 18, footnote 31",
      "instrument_date footnote 25, footnote 63",
      "instrument_date footnote 35, footnote 296",
      "instrument_date footnote 7, footnote 124",
      "instrument_date footnote 95, footnote 281",
      "instrument_date para. 91, footnote 155",
      "integer_share para. 97",
      "list_count footnote 235",
      "list_count para. 94",
      "near_identifier footnote 163, footnote 282",
      "near_identifier footnote 280, footnote 30",
      "near_identifier footnote 33, footnote 214",
      "near_identifier footnote 66",
      "near_identifier footnote 95, footnote 281",
      "plausibility para. 195, para. 31",
      "plausibility para. 195, para. 31",
      "plausibility para. 202",
      "reporter_mismatch para. 182, footnote 282",
      "series_order footnote 142, footnote 144",
      "share_sum para. 110",
      "source_after_document footnote 118, para. 4",
      "source_after_document footnote 158, para. 4",
      "source_after_document footnote 281, para. 4",
      "source_before_period footnote 100, para. 54",
      "sum para. 188",
      "trend para. 129"
    ])
  })
})
