import { describe, expect, it } from "@effect/vitest"
import { labelIndicators } from "../../pipeline/normalise/judgements.ts"
import { rows } from "../fixtures/rows.ts"

describe("labels of indicators", () => {
  const label = {
    label: "Inspections of fishing boats",
    topic: "labour",
    definition: "Visits by inspectors."
  }

  it("give an indicator its words", () => {
    const { indicators } = structuredClone(rows)
    expect(labelIndicators(indicators, [{ indicator: "inspections", ...label }])).toEqual([])
    expect(indicators[0]).toMatchObject(label)
  })

  it("that name nothing are told", () => {
    const { indicators } = structuredClone(rows)
    expect(labelIndicators(indicators, [{ indicator: "gone", ...label }])).toEqual([
      "No figure has the indicator gone. Drop its label, or name the code made now."
    ])
    expect(indicators).toEqual(rows.indicators)
  })
})
