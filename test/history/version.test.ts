import { describe, expect, it } from "@effect/vitest"
import { noDifference, type Difference, type Kind } from "../../pipeline/history/difference.ts"
import { compareSchemas } from "../../pipeline/history/schema-change.ts"
import { isLower, raise, requireDataVersion, requireSchemaVersion } from "../../pipeline/history/version.ts"
import type { Column, Table } from "../../pipeline/warehouse/catalogue.ts"

const column = (name: string, changes: Partial<Column> = {}): Column => ({
  name,
  type: "VARCHAR",
  required: true,
  description: "A column.",
  values: null,
  pattern: null,
  minimum: null,
  maximum: null,
  ...changes
})
const boats = (changes: Partial<Table> = {}): Table => ({
  name: "boats",
  description: "Boats.",
  columns: [column("boat_id"), column("name")],
  primaryKey: ["boat_id"],
  foreignKeys: [],
  ...changes
})
const rows = (kind: Kind): Difference => ({
  schema: [],
  tables: [{ table: "boats", rows: [{ kind, cause: "grammar", rows: 2 }], columns: [] }]
})

describe("what differs in a schema", () => {
  const cases = [
    { title: "nothing", after: [boats()], expected: [] },
    { title: "a description", after: [boats({ description: "Ships." })], expected: [] },
    {
      title: "the order of columns",
      after: [boats({ columns: [column("name"), column("boat_id")] })],
      expected: []
    },
    { title: "a table that is gone", after: [], expected: ["breaking boats: The table is dropped."] },
    {
      title: "a new table",
      after: [boats(), boats({ name: "nets" })],
      expected: ["addition nets: The table is new."]
    },
    {
      title: "a column of another name",
      after: [boats({ columns: [column("boat_id"), column("label")] })],
      expected: ["breaking boats: Column name is dropped.", "addition boats: Column label is new."]
    },
    {
      title: "another type",
      after: [boats({ columns: [column("boat_id"), column("name", { type: "DATE" })] })],
      expected: ["breaking boats: Column name is DATE, and was VARCHAR."]
    },
    {
      title: "values that may be missing",
      after: [boats({ columns: [column("boat_id"), column("name", { required: false })] })],
      expected: ["breaking boats: Column name may be null, and could not be."]
    },
    {
      title: "another key",
      after: [boats({ primaryKey: ["boat_id", "name"] })],
      expected: ["breaking boats: The key is boat_id, name, and was boat_id."]
    }
  ]
  for (const { title, after, expected } of cases) {
    it(`is told: ${title}`, () => {
      const changes = compareSchemas([boats()], after)
      expect(changes.map(({ weight, table, what }) => `${weight} ${table}: ${what}`)).toEqual(expected)
    })
  }
})

describe("the least version that may follow", () => {
  const dropped: Difference = { schema: compareSchemas([boats()], []), tables: [] }
  const added: Difference = { schema: compareSchemas([], [boats()]), tables: [] }
  const schemas = [
    { previous: "1.4.2", difference: dropped, expected: "2.0.0" },
    { previous: "1.4.2", difference: added, expected: "1.5.0" },
    { previous: "1.4.2", difference: rows("removed"), expected: "1.4.2" },
    { previous: "0.4.2", difference: dropped, expected: "0.5.0" },
    { previous: "0.4.2", difference: added, expected: "0.4.2" }
  ]
  for (const { previous, difference, expected } of schemas) {
    it(`schema ${previous} -> ${expected}`, () =>
      expect(requireSchemaVersion(previous, difference)).toBe(expected))
  }

  const data = [
    { title: "nothing", difference: noDifference, vanished: 0, expected: "1.4.2" },
    { title: "rows are added", difference: rows("added"), vanished: 0, expected: "1.5.0" },
    { title: "rows are changed", difference: rows("changed"), vanished: 0, expected: "1.4.3" },
    { title: "rows without identifiers go", difference: rows("removed"), vanished: 0, expected: "1.4.3" },
    { title: "identifiers vanish", difference: rows("removed"), vanished: 2, expected: "2.0.0" },
    { title: "a table is dropped", difference: dropped, vanished: 0, expected: "2.0.0" },
    { title: "a table is added", difference: added, vanished: 0, expected: "1.5.0" }
  ]
  for (const { title, difference, vanished, expected } of data) {
    it(`data 1.4.2 -> ${expected}: ${title}`, () =>
      expect(requireDataVersion("1.4.2", difference, vanished)).toBe(expected))
  }

  it("compares versions by number", () => {
    expect(isLower("1.9.0", "1.10.0")).toBe(true)
    expect(isLower("2.0.0", "1.10.0")).toBe(false)
    expect(isLower("1.0.0", "1.0.0")).toBe(false)
    expect(raise("0.1.9", "patch")).toBe("0.1.10")
  })
})
