import { describe, expect, it } from "@effect/vitest"
import { findAddresses } from "../../../pipeline/extract/claims/addresses.ts"
import type { NumeralClass } from "../../../pipeline/model/rows.ts"
import { read } from "../passages.ts"
import { Prose } from "../prose.ts"

const classes: ReadonlySet<NumeralClass> = new Set<NumeralClass>([
  "statistic",
  "date",
  "identifier",
  "pinpoint",
  "age",
  "parameter",
  "name",
  "reference",
  "enumerator",
  "other"
])

describe("claims", () => {
  it.prop("every numeral of any prose is claimed once, with a rule", [Prose], ([text]) => {
    const { numerals, claims } = read(text)
    expect(claims).toHaveLength(numerals.length)
    for (const claim of claims) {
      expect(classes).toContain(claim.class)
      expect(claim.rule).not.toBe("")
      expect(claim.class === "statistic").toBe(claim.rule === "unclaimed")
    }
  })

  it.prop("the same prose is read alike, whatever was read before", [Prose, Prose], ([one, other]) => {
    const first = read(one).claims
    read(other)
    expect(read(one).claims).toEqual(first)
  })

  it.prop("a sentence is read alike after any other", [Prose], ([before]) => {
    const sentence = "The Office closed 12 cases in 2019 under article 5."
    const after = read(`${before} It was so. ${sentence}`).claims
    expect(after.slice(-3)).toEqual(read(sentence).claims)
  })
})

describe("web and mail addresses", () => {
  it("hold the numbers in them, and no others", () => {
    const text = "See https://a.org/12/34 and 56, or write to box78@b.org or www.c.org/9\n10, 11."
    const starts = [...text.matchAll(/\d+/g)].map(({ index }) => index)
    expect(
      findAddresses(
        text,
        starts.map((start) => ({ start }))
      )
    ).toEqual([true, true, false, true, true, false, false])
  })

  it("go on over a line that breaks after a slash", () => {
    const text = "At https://a.org/b/\n12-c and\n34."
    expect(findAddresses(text, [{ start: text.indexOf("12") }, { start: text.indexOf("34") }])).toEqual([
      true,
      false
    ])
  })
})
