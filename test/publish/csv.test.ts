import { describe, expect, it } from "@effect/vitest"
import { stringify } from "csv-stringify/sync"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { formatLines, protectCell, unprotectCell } from "../../pipeline/publish/csv.ts"

describe("lines of CSV", () => {
  const cases = [
    { input: ["a", null, 1, true], expected: "a,,1,true\r\n" },
    { input: ["one, two", 'a "b"'], expected: '"one, two","a ""b"""\r\n' },
    { input: ["one\ntwo"], expected: '"one\ntwo"\r\n' },
    { input: ["one\rtwo"], expected: '"one\rtwo"\r\n' },
    { input: ["one\r\ntwo"], expected: '"one\r\ntwo"\r\n' }
  ]
  for (const { input, expected } of cases) {
    it(`writes ${JSON.stringify(input)} as ${JSON.stringify(expected)}`, () => {
      expect(formatLines([input])).toBe(expected)
    })
  }
})

describe("lines of CSV, as others write them", () => {
  const Row = Arbitrary.array(
    Arbitrary.schema(Schema.Literals(["", "a", '"', ",", "\r", "\n", " ", '"",', "ñ", 12, -0.5, true])),
    { minLength: 2, maxLength: 6 }
  )
  it.prop("are those of csv-stringify", [Row], ([row]) => {
    const options = { record_delimiter: "\r\n", quoted_match: /[\r\n]/, cast: { boolean: String } }
    expect(formatLines([row, row])).toBe(stringify([row, row], options))
  })
})

describe("cells that a spreadsheet would run", () => {
  const cases = [
    { input: '=HYPERLINK("https://example.org")', expected: '\'=HYPERLINK("https://example.org")' },
    { input: "+1 555", expected: "'+1 555" },
    { input: "@SUM(A1)", expected: "'@SUM(A1)" },
    { input: "- first item", expected: "'- first item" },
    { input: "\t=1", expected: "'\t=1" },
    { input: "'=1", expected: "''=1" },
    { input: "-12.5", expected: "-12.5" },
    { input: "+3", expected: "+3" },
    { input: "'tis so", expected: "'tis so" },
    { input: "a = b", expected: "a = b" },
    { input: "", expected: "" }
  ]
  for (const { input, expected } of cases) {
    it(`writes ${JSON.stringify(input)} as ${JSON.stringify(expected)}`, () => {
      expect(protectCell(input)).toBe(expected)
    })
  }

  const Cell = Arbitrary.map(
    Arbitrary.array(Arbitrary.schema(Schema.Literals(["'", "=", "+", "-", "@", "\t", "\r", "1", ".", "a"]))),
    (parts) => parts.join("")
  )
  it.prop("gives every text back as it was", [Cell], ([cell]) => {
    expect(unprotectCell(protectCell(cell))).toBe(cell)
  })
})
