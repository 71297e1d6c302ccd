import { describe, expect, it } from "@effect/vitest"
import { parse } from "csv-parse/sync"
import {
  formatExcelHeader,
  formatExcelRows,
  isSameForExcel,
  longestCell,
  shieldCell
} from "../../pipeline/publish/csv-excel.ts"
import type { Table } from "../../pipeline/warehouse/catalogue.ts"

const column = { required: false, description: "", values: null, pattern: null, minimum: null, maximum: null }
const table: Table = {
  name: "figures",
  description: "",
  columns: [
    { name: "figure", type: "VARCHAR", ...column },
    { name: "value", type: "INTEGER", ...column }
  ],
  primaryKey: ["figure"],
  foreignKeys: []
}

describe("CSV for Excel", () => {
  it("begins with the mark of UTF-8, and ends its lines as Excel does", () => {
    const rows = formatExcelRows(table, { names: [], columns: [["niñas"], [-5]], rowCount: 1 })
    expect(formatExcelHeader(table) + rows).toBe("\uFEFFfigure,value\r\nniñas,-5\r\n")
  })

  const cases = [
    { input: "=1+1", expected: "'=1+1" },
    { input: "-12.5", expected: "'-12.5" },
    { input: "+3", expected: "'+3" },
    { input: "  =1", expected: "'  =1" },
    { input: "\n=1", expected: "'\n=1" },
    { input: "\u200B=1", expected: "'\u200B=1" },
    { input: "'=1", expected: "''=1" },
    { input: "\uFF1D1", expected: "'\uFF1D1" },
    { input: "\uFF20SUM(A1)", expected: "'\uFF20SUM(A1)" },
    { input: "\u0000=1", expected: "'=1" },
    { input: "bell\u0007", expected: "bell" },
    { input: "a = b", expected: "a = b" },
    { input: "'tis so", expected: "'tis so" },
    { input: "", expected: "" }
  ]
  for (const { input, expected } of cases) {
    it(`writes ${JSON.stringify(input)} as ${JSON.stringify(expected)}`, () => {
      expect(shieldCell(input)).toBe(expected)
    })
  }

  it("is told apart from csv/ where a cell differs", () => {
    const same = ["niñas", "=1+1", " =1", "-3"].map((text) =>
      isSameForExcel(table, { names: [], columns: [[text], [1]], rowCount: 1 })
    )
    expect(same).toEqual([true, true, false, false])
  })

  it("cuts a text that no cell can hold, between two characters, and says so", () => {
    const cell = shieldCell("😀".repeat(20_000))
    expect(cell.length).toBeLessThanOrEqual(longestCell)
    expect(cell).toMatch(/^(?:😀)+ \[cut\]$/u)
    expect(shieldCell("a".repeat(longestCell))).toHaveLength(longestCell)
  })

  it("can be read by a reader of CSV, line breaks and quotes included", () => {
    const texts = ['say "hello", twice', "two\nlines", "two\r\nlines", "a,b"]
    const rows = formatExcelRows(table, { names: [], columns: [texts, texts.map(() => null)], rowCount: 4 })
    expect(parse(formatExcelHeader(table) + rows, { bom: true, columns: true })).toEqual(
      texts.map((figure) => ({ figure, value: "" }))
    )
  })
})
