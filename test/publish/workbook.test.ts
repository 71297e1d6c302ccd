import { describe, expect, it } from "@effect/vitest"
import { longestCell } from "../../pipeline/publish/csv-excel.ts"
import { makeCell, makeCodebook, makeSheet, plainText } from "../../pipeline/publish/workbook.ts"
import type { Column, Table } from "../../pipeline/warehouse/catalogue.ts"

const column = (name: string, type: string): Column => ({
  name,
  type,
  required: true,
  description: `What ${name} means.`,
  values: null,
  pattern: null,
  minimum: null,
  maximum: null
})

describe("cells of the workbook", () => {
  const cases = [
    { type: "DECIMAL(18,4)", input: "68.5", expected: { value: 68.5, type: Number } },
    {
      type: "DECIMAL(18,4)",
      input: "1234567890123.4567",
      expected: { value: "1234567890123.4567", type: String }
    },
    { type: "INTEGER", input: 7, expected: { value: 7, type: Number } },
    { type: "BOOLEAN", input: false, expected: { value: false, type: Boolean } },
    {
      type: "DATE",
      input: "2019-12-31",
      expected: { value: new Date("2019-12-31T00:00:00Z"), type: Date, format: "yyyy-mm-dd" }
    },
    { type: "DATE", input: "1899-12-31", expected: { value: "1899-12-31", type: String } },
    { type: "VARCHAR", input: "=1+1", expected: { value: "=1+1", type: String } },
    { type: "VARCHAR", input: "12", expected: { value: "12", type: String } },
    { type: "VARCHAR", input: null, expected: null }
  ]
  for (const { type, input, expected } of cases) {
    it(`has ${JSON.stringify(input)} of a ${type} as it is`, () => {
      expect(makeCell(column("figure", type), input)).toEqual(expected)
    })
  }

  it("hold texts that XML and Excel can hold", () => {
    expect(plainText("bell\u0007, half \uD83D and \uFFFF")).toBe("bell, half \uFFFD and ")
    expect(plainText("one\r\ntwo")).toBe("one\ntwo")
    expect(plainText("_x0041_")).toBe("_x005F_x0041_")
    expect(plainText("a".repeat(40_000))).toHaveLength(longestCell)
  })
})

describe("sheets of the workbook", () => {
  const table: Table = {
    name: "figures",
    description: "Figures.",
    columns: [
      column("figure", "VARCHAR"),
      { ...column("sex", "VARCHAR"), required: false, values: ["F", "M"] }
    ],
    primaryKey: ["figure"],
    foreignKeys: []
  }

  it("begin with the names of the columns", () => {
    const { data } = makeSheet("figures", table, [[null, null]])
    expect(data[0]).toMatchObject([{ value: "figure" }, { value: "sex" }])
    expect(data).toHaveLength(2)
  })

  it("have one that says what every column means", () => {
    const texts = makeCodebook([table]).data.map((row) =>
      row.map((cell) => (cell as { value: string }).value)
    )
    expect(texts.slice(1)).toEqual([
      ["figures", "figure", "VARCHAR", "always", "", "What figure means.", "Figures."],
      ["figures", "sex", "VARCHAR", "may be empty", "F, M", "What sex means.", "Figures."]
    ])
  })
})
