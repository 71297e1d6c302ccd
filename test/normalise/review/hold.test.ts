import { describe, expect, it } from "@effect/vitest"
import type { KeyRow, LawRecord, Reviews } from "../../../pipeline/model/review.ts"
import { change, hold, keyRows, lawRecords, reviewFigures, reviewLaw } from "./report.ts"

const start = (printed: string) => keyRows.find((row) => row.printed === printed)!.char_start

const turn = (name: LawRecord["record"], columns: object) =>
  lawRecords.map((row) => (row.record === name ? (Object.assign({}, row, columns) as LawRecord) : row))

describe("a review of figures", () => {
  it("that says what the program read has nothing wrong with it", () => {
    expect(hold(reviewFigures(keyRows))).toEqual([])
  })

  const cases: ReadonlyArray<{ title: string; rows: ReadonlyArray<KeyRow>; expected: RegExp }> = [
    {
      title: "a numeral that is not there",
      rows: change("300", { char_start: 1, char_end: 4 }),
      expected: /300 at 1: no numeral begins there\./
    },
    {
      title: "a numeral that is printed otherwise",
      rows: change("300", { printed: "3O0" }),
      expected: /3O0 at \d+: 300 is printed there\./
    },
    { title: "a numeral twice", rows: [...keyRows, keyRows[0]!], expected: /it has a row in line 2 too/ },
    {
      title: "an unknown unit",
      rows: change("300", { unit: "nurse_hour" }),
      expected: /there is no unit nurse_hour/
    },
    {
      title: "an unknown nationality",
      rows: change("300", { nationality: "CUU" }),
      expected: /there is no nationality CUU/
    },
    {
      title: "an unknown area",
      rows: change("300", { ref_area: "CR-ZZ" }),
      expected: /there is no area CR-ZZ/
    },
    {
      title: "areas out of order",
      rows: change("300", { ref_area: "CR-SJ+CR-A" }),
      expected: /there is no area CR-SJ\+CR-A/
    },
    {
      title: "an unknown country",
      rows: change("300", { counterpart_area: "XXX" }),
      expected: /there is no country XXX/
    },
    {
      title: "a base that is no figure",
      rows: change("300", { base: start("2020") }),
      expected: /its base \d+ is no figure/
    },
    { title: "a base that is itself", rows: change("300", { base: start("300") }), expected: /its own base/ },
    {
      title: "bases in a circle",
      rows: change("400", { base: start("300") }),
      expected: /leads back to itself/
    },
    {
      title: "a time that ends before it begins",
      rows: change("300", { time_start: "2021-01-01", time_end: "2020-12-31" }),
      expected: /ends on 2020-12-31, before it begins on 2021-01-01/
    },
    {
      title: "a date of no calendar",
      rows: change("300", { time_end: "2021-02-30" }),
      expected: /time_end 2021-02-30 is a date that no calendar has/
    },
    {
      title: "dates without a kind",
      rows: change("300", { time_kind: null }),
      expected: /dates but no time_kind/
    },
    {
      title: "a kind without dates",
      rows: change("300", { time_start: null, time_end: null }),
      expected: /time_kind period but no date/
    },
    {
      title: "a stock with a first day",
      rows: change("300", { time_kind: "as_of" }),
      expected: /as_of has no time_start/
    },
    {
      title: "another value than is printed",
      rows: change("300", { value: 301 }),
      expected: /its value is 300, not 301/
    },
    {
      title: "ages turned round",
      rows: change("300", { age_min: 30, age_max: 20 }),
      expected: /ages run from 30 to 20/
    },
    {
      title: "an age of two hundred",
      rows: change("300", { age_min: 200 }),
      expected: /age_min can't be 200/
    },
    {
      title: "a direction of a count",
      rows: change("300", { direction: "rise" }),
      expected: /direction is for percent_change, not count/
    },
    {
      title: "a footnote that is not there",
      rows: change("300", { source_footnote: 9 }),
      expected: /there is no footnote 9/
    },
    {
      title: "a statistic without a measure",
      rows: change("77", { class: "statistic" }),
      expected: /needs a measure/
    }
  ]
  it.each(cases)("may not have $title", ({ rows, expected }) => {
    const complaints = hold(reviewFigures(rows))
    expect(complaints.map(({ what }) => what).join("\n")).toMatch(expected)
    for (const { file, line, remedy } of complaints)
      expect({ file, line, remedy }).toEqual({
        file: "review.jsonl",
        line: expect.any(Number),
        remedy: expect.stringMatching(/\.$/)
      })
  })

  it("is told all that is wrong with it at once, in its order", () => {
    const rows = change("400", { unit: "wrong" }).map((row) =>
      row.printed === "300" ? Object.assign({}, row, { unit: "worse", nationality: "YYY" }) : row
    )
    const complaints = hold(reviewFigures(rows))
    expect(complaints.length).toBeGreaterThanOrEqual(3)
    expect(complaints.map(({ line }) => line)).toEqual(
      complaints.map(({ line }) => line).toSorted((one, other) => one! - other!)
    )
  })

  it("of another text says nothing of this one", () => {
    const reviews = reviewFigures(change("300", { unit: "wrong" }))
    const other: Reviews = {
      ...reviews,
      figures: { ...reviews.figures!, head: { ...reviews.figures!.head, source_sha256: "b".repeat(64) } }
    }
    expect(hold(other)).toEqual([
      {
        file: "review.jsonl",
        line: 1,
        what: expect.stringMatching(/SHA-256 bbbbbbbbbbbb…/),
        remedy: expect.any(String)
      }
    ])
  })
})

describe("a review of the law", () => {
  it("that says what the program read has nothing wrong with it", () => {
    expect(lawRecords.length).toBeGreaterThan(5)
    expect(hold(reviewLaw(lawRecords))).toEqual([])
  })

  const cases: ReadonlyArray<{ title: string; rows: ReadonlyArray<LawRecord>; expected: RegExp }> = [
    {
      title: "an instrument without a record",
      rows: turn("date", { instrument: "cri:act:1" }),
      expected: /cri:act:1 has no record/
    },
    {
      title: "a passage that is not there",
      rows: turn("mention", { place: "para 9" }),
      expected: /There is no para 9\./
    },
    {
      title: "words that are not there",
      rows: turn("relation", { printed: "was repealed by" }),
      expected: /"was repealed by" does not stand in para 2/
    },
    { title: "no words", rows: turn("relation", { printed: " " }), expected: /does not stand in para 2/ },
    {
      title: "an instrument that acts on itself",
      rows: turn("relation", { subject: "cri:act:77", object: "cri:act:77" }),
      expected: /can't act on itself/
    },
    {
      title: "a citation of nothing, without doubt",
      rows: turn("citation", { work: null }),
      expected: /without a work is doubtful/
    },
    { title: "works out of number", rows: turn("citation", { ordinal: 2 }), expected: /not numbered from 1/ },
    { title: "a record twice", rows: [...lawRecords, lawRecords[0]!], expected: /stands in line 2 too/ }
  ]
  it.each(cases)("may not have $title", ({ rows, expected }) => {
    expect(
      hold(reviewLaw(rows))
        .map(({ what }) => what)
        .join("\n")
    ).toMatch(expected)
  })
})
