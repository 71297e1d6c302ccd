import type { Column, Table } from "../../warehouse/catalogue.ts"
import { dataTypeOf, sourceOf } from "./croissant-fields.ts"

/** What the columns of a table tell of where its values come from, as PROV-O has it. */
const relations = [
  {
    name: "place",
    description: "Document that states the value, and its words there.",
    type: "prov:Entity",
    property: "prov:wasDerivedFrom",
    needs: ["document_id", "char_start", "char_end"],
    columns: ["document_id", "paragraph_id", "char_start", "char_end", "printed", "quote", "source_id"]
  },
  {
    name: "reading",
    description: "How the value was read.",
    type: "prov:Activity",
    property: "prov:wasGeneratedBy",
    needs: ["rule"],
    columns: ["method", "rule"]
  },
  {
    name: "reporter",
    description: "Institution that reports the value.",
    type: "prov:Agent",
    property: "prov:wasAttributedTo",
    needs: ["organization_id", "char_start"],
    columns: ["organization_id"]
  }
]

/**
 * Data-level provenance: an annotation on the field that a row is about (its value, or else its key), for each
 * relation that the table has the columns for.
 */
export function annotateProvenance(table: Table, column: Column): ReadonlyArray<object> {
  const has = (name: string) => table.columns.find((other) => other.name === name)
  if (column.name !== (has("value") === undefined ? table.primaryKey[0] : "value")) return []
  return relations
    .filter(({ needs }) => needs.every((name) => has(name) !== undefined))
    .map(({ name, description, type, property, columns }) => {
      const id = `${table.name}/${column.name}/${name}`
      return {
        "@type": "cr:Field",
        "@id": id,
        name: id,
        description,
        dataType: type,
        equivalentProperty: property,
        subField: columns.flatMap((part) => {
          const source = has(part)
          return source === undefined ? [] : [describePart(table, source, `${id}/${part}`)]
        })
      }
    })
}

function describePart(table: Table, { name, type, description }: Column, id: string): object {
  return {
    "@type": "cr:Field",
    "@id": id,
    name: id,
    description,
    dataType: dataTypeOf(type),
    source: sourceOf(table, name)
  }
}
