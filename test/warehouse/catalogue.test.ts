import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import { assert, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { readFileSync } from "node:fs"
import { numeralClasses, relations, measures } from "../../pipeline/model/rows.ts"
import { readCatalogue, type Column } from "../../pipeline/warehouse/catalogue.ts"
import { createTables } from "../../pipeline/warehouse/scripts.ts"
import { Warehouse } from "../../pipeline/warehouse/warehouse.ts"

const tables = Layer.effectDiscard(createTables).pipe(
  Layer.provideMerge(Layer.mergeAll(Warehouse.layer, NodeFileSystem.layer))
)

const lists: Record<string, ReadonlyArray<string>> = {
  NumeralClass: numeralClasses,
  Relation: relations,
  Measure: measures
}

/** What `pipeline/model/rows.ts` says of a column, read from its source: types are gone at run time. */
interface Property {
  readonly name: string
  readonly base: "string" | "number" | "boolean"
  readonly nullable: boolean
  readonly values: ReadonlyArray<string> | null
}

function readInterfaces(): Map<string, ReadonlyArray<Property>> {
  const source = readFileSync(new URL("../../pipeline/model/rows.ts", import.meta.url), "utf8").replaceAll(
    /\/\*\*[^]*?\*\//g,
    ""
  )
  const aliases = new Map<string, string>()
  for (const [, name, definition] of source.matchAll(/^(?:export )?type (\w+) = ([^\n]+)$/gm)) {
    aliases.set(name!, definition!)
  }
  const interfaces = new Map<string, ReadonlyArray<Property>>()
  for (const [, name, body] of source.matchAll(/^export interface (\w+) \{\n([^}]*)^\}/gm)) {
    const properties = [...body!.matchAll(/^ {2}(\w+):\s*([^]*?)(?=^ {2}\w+:|$(?![^]))/gm)]
    interfaces.set(
      name!,
      properties.map(([, property, type]) => readProperty(property!, type!.trim(), aliases))
    )
  }
  return interfaces
}

function readProperty(name: string, type: string, aliases: ReadonlyMap<string, string>): Property {
  const parts = type.split("|").map((part) => part.trim())
  const expanded = parts.flatMap((part) => (lists[part] ? [part] : (aliases.get(part) ?? part).split("|")))
  const members = expanded.map((member) => member.trim()).filter((member) => member !== "")
  const literals = members.filter((member) => member.startsWith('"')).map((member) => member.slice(1, -1))
  const list = members.map((member) => lists[member]).find((found) => found !== undefined)
  const plain = members.find((member) => member === "string" || member === "number" || member === "boolean")
  return {
    name,
    base: (plain as Property["base"] | undefined) ?? "string",
    nullable: members.includes("null"),
    values: list ?? (literals.length > 0 ? literals : null)
  }
}

/** The property that a column asks for. A set of values may be closed in the schema alone. */
function expectProperty(column: Column, property: Property | undefined): Property {
  const base = column.type === "INTEGER" ? "number" : column.type === "BOOLEAN" ? "boolean" : "string"
  return {
    name: column.name,
    base,
    nullable: !column.required,
    values: property?.values === null ? null : column.values
  }
}

layer(tables)("the catalogue", (it) => {
  it.effect("has the columns of the TypeScript rows, with their types and values", () =>
    Effect.gen(function* () {
      const catalogue = yield* readCatalogue
      const interfaces = readInterfaces()
      const rowsOf = (table: string) =>
        [...interfaces].find(([name]) => name.endsWith("Row") && plural(name.slice(0, -3)) === table)?.[1]
      for (const table of catalogue) {
        const properties = rowsOf(table.name) ?? []
        assert.deepStrictEqual(
          table.columns.map((column, index) => expectProperty(column, properties[index])),
          properties,
          table.name
        )
      }
      assert.strictEqual(
        catalogue.length,
        [...interfaces.keys()].filter((name) => name.endsWith("Row")).length
      )
    })
  )

  it.effect("describes every table and column in a sentence", () =>
    Effect.gen(function* () {
      for (const table of yield* readCatalogue) {
        assert.match(table.description, /^[A-Z].{20,}\.$/, table.name)
        for (const column of table.columns) {
          assert.match(column.description, /^[A-Za-z].{8,}\.$/, `${table.name}.${column.name}`)
          if (!column.required && column.type !== "DECIMAL(18,6)") {
            assert.match(column.description, /\b[Nn]ull\b/, `${table.name}.${column.name}`)
          }
        }
      }
    })
  )

  it.effect("gives every table a key, and types that every reader of Parquet knows", () =>
    Effect.gen(function* () {
      for (const table of yield* readCatalogue) {
        assert.isAbove(table.primaryKey.length, 0, table.name)
        for (const { type } of table.columns)
          assert.match(type, /^(?:VARCHAR|INTEGER|BOOLEAN|DATE|DECIMAL\(18,[46]\))$/)
      }
    })
  )
})

function plural(name: string): string {
  const words = name.replaceAll(/(?!^)[A-Z]/g, "_$&").toLowerCase()
  if (words === "quality" || words === "retired") return words
  return words.endsWith("y") ? `${words.slice(0, -1)}ies` : `${words}s`
}
