import { describe, expect, it } from "@effect/vitest"
import type { LawRecord } from "../../pipeline/model/review.ts"
import { alignLaw } from "../../pipeline/review/alignment.ts"
import { compareFigures, compareLaw } from "../../pipeline/review/compare.ts"
import { change, keyRows, lawRecords } from "../normalise/review/report.ts"

const differencesOf = (rows: ReturnType<typeof compareFigures>) =>
  rows.flatMap(({ differences }) => differences)

describe("two readings of figures", () => {
  it("that are the same have no difference", () => {
    expect(differencesOf(compareFigures(keyRows, keyRows))).toEqual([])
  })
  const cases = [
    {
      title: "a column",
      columns: { sex: "M" as const },
      expected: [{ column: "sex", first: "F", second: "M" }]
    },
    {
      title: "a class",
      columns: { class: "other" as const },
      expected: [{ column: "class", first: "statistic", second: "other" }]
    },
    { title: "the case of a text or its article", columns: { counted: "The Nurses" }, expected: [] },
    { title: "a reader's own words", columns: { description: "Women who were hired" }, expected: [] }
  ]
  it.each(cases)("differ in $title", ({ columns, expected }) => {
    const first = change("300", { counted: "nurses" })
    const second = first.map((row) => (row.printed === "300" ? { ...row, ...columns } : row))
    expect(differencesOf(compareFigures(first, second))).toEqual(expected)
  })
  it("of which one left a numeral out differ in its class", () => {
    const rest = keyRows.filter(({ printed }) => printed !== "300")
    expect(differencesOf(compareFigures(rest, keyRows))).toEqual([
      { column: "class", first: null, second: "statistic" }
    ])
    expect(compareFigures(rest, keyRows).map(({ row }) => row.char_start)).toEqual(
      keyRows.map((row) => row.char_start)
    )
  })
})

const named = (records: ReadonlyArray<LawRecord>, from: string, to: string): Array<LawRecord> =>
  JSON.parse(JSON.stringify(records).replaceAll(`"${from}"`, `"${to}"`))

describe("two readings of the law", () => {
  it("name one instrument by two identifiers", () => {
    expect(alignLaw(named(lawRecords, "cri:act:77", "cri:law:seventy-seven"), lawRecords)).toEqual(lawRecords)
  })
  it("keep two instruments apart", () => {
    const swapped = named(
      named(named(lawRecords, "cri:act:77", "x"), "cri:act:81", "cri:act:77"),
      "x",
      "cri:act:81"
    )
    const ids = new Set(
      alignLaw(swapped, lawRecords).flatMap((row) => (row.record === "instrument" ? [row.instrument] : []))
    )
    expect(ids).toEqual(new Set(["cri:act:77", "cri:act:81"]))
  })
  it("differ where only one has a record", () => {
    const rest = lawRecords.filter(({ record }) => record !== "relation")
    expect(compareLaw(lawRecords, rest).flatMap(({ differences }) => differences)).toEqual([
      { column: "keep", first: true, second: false }
    ])
    expect(compareLaw(rest, lawRecords).at(-1)).toMatchObject({
      row: { record: "relation" },
      differences: [{ first: false, second: true }]
    })
  })
})
