import { describe, expect, it } from "@effect/vitest"
import { noJudgements, type Correction } from "../../pipeline/model/judgements.ts"
import type { Rows } from "../../pipeline/model/rows.ts"
import { applyJudgements } from "../../pipeline/normalise/judgements.ts"
import { documentId, rows as fixture } from "../fixtures/rows.ts"

const [whole, share] = [`${documentId}:1:2`, `${documentId}:1:3`]
const reason = "The sentence names the port."

/** The rows of the fixture, among enough others that one in a hundred may be corrected. */
function manyRows(): Rows {
  const rows = structuredClone(fixture)
  const [first] = rows.observations
  const others = Array.from({ length: 100 }, (_, at) => ({ ...first!, observation_id: `other:${at}` }))
  return { ...rows, observations: [...rows.observations, ...others] }
}

const correctSex = (observation_id: string): Correction => ({
  observation_id,
  column: "sex",
  expected: "_T",
  corrected: "F",
  reason
})

function apply(corrections: ReadonlyArray<Correction>, rows = manyRows()) {
  return applyJudgements(rows, { ...noJudgements, corrections })
}

function find(outcome: ReturnType<typeof apply>, id: string) {
  if ("misfit" in outcome) throw new Error(outcome.misfit.what)
  return { rows: outcome.rows, row: outcome.rows.observations.find((row) => row.observation_id === id)! }
}

describe("corrections", () => {
  it("replace what the grammar gives, and mark the row", () => {
    const corrections: Array<Correction> = [
      { observation_id: whole, column: "ref_area", expected: "URY", corrected: "UY-MO", reason },
      { observation_id: whole, column: "age_min", expected: "", corrected: "18", reason }
    ]
    const { rows, row } = find(apply(corrections), whole)
    expect(row).toMatchObject({ ref_area: "UY-MO", age_min: 18, method: "curated" })
    expect(rows.areas).toContainEqual({ code: "UY-MO", name: "Montevideo", kind: "subdivision" })
    expect(rows.observations.filter(({ method }) => method === "curated")).toHaveLength(1)
  })

  it("leave a share without counts of a base that it does not have", () => {
    const corrections: Array<Correction> = [
      { observation_id: share, column: "base_id", expected: whole, corrected: "", reason }
    ]
    expect(find(apply(corrections), share).row).toMatchObject({
      base_id: null,
      implied_low: null,
      implied_high: null,
      method: "curated"
    })
  })

  it("give a share the counts that it allows of another base", () => {
    const rows = manyRows()
    rows.observations.at(-1)!.value = "1000"
    const { observation_id: other } = rows.observations.at(-1)!
    const corrections: Array<Correction> = [
      { observation_id: share, column: "base_id", expected: whole, corrected: other, reason }
    ]
    expect(find(apply(corrections, rows), share).row).toMatchObject({
      implied_low: "245",
      implied_high: "255"
    })
  })

  const refused: Array<{ title: string; correction: Partial<Correction>; what: string }> = [
    {
      title: "no such figure",
      correction: { observation_id: "x:1:1" },
      what: "There is no observation x:1:1."
    },
    {
      title: "another value than expected",
      correction: { expected: "999" },
      what: `${whole}: the grammar gives sex "_T", not "999".`
    },
    {
      title: "an age that is no number",
      correction: { column: "age_max", expected: "", corrected: "old" },
      what: `${whole}: age_max can't be "old".`
    },
    {
      title: "a base that is no figure",
      correction: { column: "base_id", expected: "", corrected: "x:1:1" },
      what: `${whole}: base_id can't be "x:1:1".`
    }
  ]
  it.each(refused)("are refused for $title", ({ correction, what }) => {
    expect(apply([{ ...correctSex(whole), ...correction }])).toMatchObject({ misfit: { what } })
  })

  it("are refused for more than three figures in a hundred", () => {
    const corrections = ["other:0", "other:1", "other:2", "other:3"].map(correctSex)
    expect(apply(corrections.slice(1))).toHaveProperty("rows")
    expect(apply(corrections)).toMatchObject({
      misfit: {
        what: expect.stringMatching(/^4 of \d+ observations are corrected by hand, more than 3 in 100/)
      }
    })
  })
})

describe("labels", () => {
  it("name an indicator, and are told of where there is none of the code", () => {
    const rows = manyRows()
    const { indicator } = rows.indicators[0]!
    const words = { label: "Boats visited", topic: "labour", definition: "Fishing boats that were visited." }
    const outcome = applyJudgements(rows, {
      ...noJudgements,
      indicators: [
        { indicator, ...words },
        { indicator: "sail", ...words }
      ]
    })
    expect(outcome).toMatchObject({
      rows: { indicators: expect.arrayContaining([expect.objectContaining({ indicator, ...words })]) },
      warnings: [expect.stringMatching(/^No figure has the indicator sail\./)]
    })
  })
})
