import { assert, describe, it } from "@effect/vitest"
import type { JudgedCheck } from "../../pipeline/check/records.ts"
import { settle } from "../../pipeline/check/settlement.ts"
import type { CheckRow } from "../../pipeline/model/rows.ts"

/** A check written as "kind outcome: role figure, role figure". */
function judged(line: string): JudgedCheck {
  const [head = "", sides = ""] = line.split(": ")
  const [kind = "", outcome = ""] = head.split(" ")
  const terms = sides.split(", ").map((side, index) => {
    const [role = "", observation_id = ""] = side.split(" ")
    return { check_id: line, role, ordinal: index + 1, observation_id, instrument_id: null }
  })
  const check: CheckRow = {
    check_id: line,
    kind,
    document_id: "a",
    expression: "",
    expected: null,
    actual: null,
    difference: null,
    tolerance: null,
    outcome: outcome as CheckRow["outcome"],
    explanation: "",
    severity: null,
    suspect_id: null,
    suspect_value: null,
    suspect_slip: null
  }
  return { check, terms }
}

describe("checks that another check tells better", () => {
  const cases = [
    {
      title: "a sum of the figures of a partition is left out",
      input: ["sum holds: part a, part b, total c", "period_partition holds: part b, part a, total c"],
      expected: [1]
    },
    {
      title: "of two sums of the same figures one is enough",
      input: ["sum fails: part a, part b, total c", "sum fails: total c, part a, part b"],
      expected: [0]
    },
    {
      title: "parts that make a total with others were not meant for another",
      input: ["sum fails: part a, part b, total x", "sum holds: part a, part b, part c, total d"],
      expected: [1]
    },
    {
      title: "a failing sum stands if one of its parts is settled nowhere",
      input: ["sum fails: part a, part e, total x", "sum holds: part a, part b, part c, total d"],
      expected: [0, 1]
    },
    {
      title: "a share of a count in another total says nothing of its base",
      input: ["integer_share fails: share s, base a", "share_of_count rounding: share s, part a, total b"],
      expected: [1]
    },
    {
      title: "other kinds stand side by side",
      input: ["containment holds: part a, whole c", "sum holds: part a, part b, total c"],
      expected: [0, 1]
    }
  ]
  for (const { title, input, expected } of cases) {
    it(title, () => {
      const found = settle(input.map(judged)).map(({ check }) => check.check_id)
      assert.deepStrictEqual(
        found,
        expected.map((index) => input[index])
      )
    })
  }
})
