import { assert, describe, it } from "@effect/vitest"
import * as BigDecimal from "effect/BigDecimal"
import type { Claim, FigureKind } from "../../pipeline/check/claim.ts"
import type { Figure } from "../../pipeline/check/figure.ts"
import { judgeIntegerShare } from "../../pipeline/check/integer-share.ts"
import { judgeShareOfCount } from "../../pipeline/check/share.ts"
import { severityOf } from "../../pipeline/check/severity.ts"
import { findLeastChange, slipsInto } from "../../pipeline/check/slip.ts"
import { judgeShareSum, judgeSum } from "../../pipeline/check/sum.ts"
import { findSuspect } from "../../pipeline/check/suspect.ts"

const figure = (role: string, printed: string): Figure => ({
  observation_id: role,
  printed,
  value: BigDecimal.fromStringUnsafe(printed.replaceAll(",", "")),
  measure: role.startsWith("share") ? "percent" : "count",
  unit: "boat",
  counted: "boats",
  qualifier: null,
  place: "para. 1"
})

/** "part 5, part 7, total 12": the roles of printed figures. */
function claim(kind: FigureKind, sides: string): Claim {
  const terms = sides.split("; ").map((side, index) => {
    const [role = "", printed = ""] = side.split(" ")
    return { role, ordinal: index + 1, figure: figure(role, printed) }
  })
  return {
    kind,
    check_id: "a",
    document_id: "a",
    grounds: "complete",
    exclusive: true,
    subject: "port",
    divisor: null,
    terms
  }
}

const told = (
  suspect: { figure: Figure; value: BigDecimal.BigDecimal; kind: string | null } | null | undefined
) =>
  suspect == null
    ? null
    : `${suspect.figure.printed} for ${BigDecimal.format(suspect.value)}: ${suspect.kind ?? "no slip"}`

describe("the figure that is to be suspected", () => {
  it("is the part of a sum with one digit changed", () => {
    const verdict = judgeSum(claim("sum", "part 1,200; part 3,410; total 4,810"))
    assert.strictEqual(told(verdict?.suspect), "1,200 for 1400: one_digit")
  })

  it("is the total with swapped digits", () => {
    const verdict = judgeSum(claim("sum", "part 1,288; part 3,411; total 4,969"))
    assert.strictEqual(told(verdict?.suspect), "4,969 for 4699: swapped_digits")
  })

  it("is the one that changes least, where no slip would do", () => {
    const verdict = judgeShareSum(claim("share_sum", "share 61; share 30; share 26"))
    assert.strictEqual(told(verdict?.suspect), "61 for 44: no slip")
  })

  it("is none where all agrees", () => {
    assert.isUndefined(judgeSum(claim("sum", "part 5; part 7; total 12"))?.suspect ?? undefined)
  })

  it("is the count beside a share", () => {
    const of = claim("share_of_count", "share 25.1; part 521; total 1,000")
    assert.strictEqual(told(findSuspect(of, judgeShareOfCount)), "521 for 251: swapped_digits")
  })

  it("is the base of a share that no whole number gives", () => {
    const of = claim("integer_share", "share 46; base 25")
    assert.strictEqual(told(findSuspect(of, judgeIntegerShare)), "25 for 26: off_by_one")
  })
})

describe("slips into a printed figure", () => {
  it("are the values off by one, swapped or with another digit", () => {
    const values = slipsInto(figure("part", "52")).map((slip) => told(slip))
    assert.include(values, "52 for 53: off_by_one")
    assert.include(values, "52 for 25: swapped_digits")
    assert.include(values, "52 for 92: one_digit")
    assert.notInclude(values, "52 for 52: one_digit")
  })

  it("of decimals are in their last place", () => {
    assert.include(slipsInto(figure("share", "5.2")).map(told), "5.2 for 5.3: off_by_one")
  })

  it("are none in words", () => {
    assert.deepStrictEqual(slipsInto({ ...figure("part", "5"), printed: "five" }), [])
  })

  it("a change below zero is none", () => {
    assert.isNull(findLeastChange([{ figure: figure("part", "5"), value: BigDecimal.fromBigInt(-2n) }]))
  })
})

describe("severity", () => {
  it("is that of the kind where a check fails", () => {
    assert.strictEqual(severityOf("sum", "fails"), "contradiction")
    assert.strictEqual(severityOf("containment", "fails"), "impossible")
    assert.strictEqual(severityOf("plausibility", "fails"), "suspicious")
  })

  it("is a note where digits were cut off or the wording leaves it open, and none where it is passed", () => {
    assert.strictEqual(severityOf("sum", "truncation"), "note")
    assert.strictEqual(severityOf("sum", "undetermined"), "note")
    assert.isNull(severityOf("sum", "rounding"))
  })
})
