import type { Table } from "../../warehouse/catalogue.ts"

/** Where the values of a field are. */
export function sourceOf(table: Table, column: string): object {
  return { fileObject: { "@id": `csv/${table.name}.csv` }, extract: { column } }
}

/** The type of a column as Croissant has it, which has no decimals. */
export function dataTypeOf(type: string): string {
  if (type.startsWith("DECIMAL")) return "sc:Float"
  return { INTEGER: "sc:Integer", BOOLEAN: "sc:Boolean", DATE: "sc:Date" }[type] ?? "sc:Text"
}
