import { expect, it } from "@effect/vitest"
import { drawStar } from "../../pipeline/publish/star-schema.ts"
import type { Table } from "../../pipeline/warehouse/catalogue.ts"

const column = { required: true, description: "", values: null, pattern: null, minimum: null, maximum: null }

it("draws the facts, their dimensions and the keys between them", () => {
  const fact: Table = {
    name: "fact_observation",
    description: "",
    columns: [
      { name: "observation_id", type: "VARCHAR", ...column },
      { name: "unit", type: "VARCHAR", ...column },
      { name: "value", type: "DECIMAL(18,4)", ...column }
    ],
    primaryKey: ["observation_id"],
    foreignKeys: [{ columns: ["unit"], table: "dim_unit", references: ["unit"] }]
  }
  const dimension: Table = {
    name: "dim_unit",
    description: "",
    columns: [{ name: "unit", type: "VARCHAR", ...column }],
    primaryKey: ["unit"],
    foreignKeys: []
  }
  expect(drawStar([fact, dimension, { ...fact, name: "series" }]).split("\n")).toEqual([
    "```mermaid",
    "erDiagram",
    "  fact_observation }o--|| dim_unit : unit",
    "  fact_observation {",
    "    varchar observation_id PK",
    "    varchar unit FK",
    "    decimal value",
    "  }",
    "  dim_unit {",
    "    varchar unit PK",
    "  }",
    "```"
  ])
})
