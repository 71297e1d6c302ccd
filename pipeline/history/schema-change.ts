import type { Table } from "../warehouse/catalogue.ts"

/** What a change asks of a version: `breaking` harms code that reads the tables, `addition` does not. */
export type Weight = "breaking" | "addition"

export interface SchemaChange {
  readonly weight: Weight
  readonly table: string
  readonly what: string
}

/**
 * What is different in the tables of two releases for the code that reads them: tables and columns by
 * name, their types, keys, and whether a value may be missing. Descriptions don't count, nor does the
 * order of columns.
 */
export function compareSchemas(
  before: ReadonlyArray<Table>,
  after: ReadonlyArray<Table>
): ReadonlyArray<SchemaChange> {
  const gone = before.filter((table) => !after.some(({ name }) => name === table.name))
  return [
    ...gone.map(({ name }) => breaking(name, "The table is dropped.")),
    ...after.flatMap((table) => {
      const old = before.find(({ name }) => name === table.name)
      return old === undefined ? [addition(table.name, "The table is new.")] : compareTables(old, table)
    })
  ]
}

function compareTables(before: Table, after: Table): ReadonlyArray<SchemaChange> {
  const { name } = after
  const changes: Array<SchemaChange> = []
  const columns = new Map(after.columns.map((column) => [column.name, column]))
  for (const old of before.columns) {
    const column = columns.get(old.name)
    if (column === undefined) changes.push(breaking(name, `Column ${old.name} is dropped.`))
    else if (column.type !== old.type)
      changes.push(breaking(name, `Column ${old.name} is ${column.type}, and was ${old.type}.`))
    else if (old.required && !column.required)
      changes.push(breaking(name, `Column ${old.name} may be null, and could not be.`))
  }
  const known = new Set(before.columns.map((column) => column.name))
  for (const column of after.columns)
    if (!known.has(column.name)) changes.push(addition(name, `Column ${column.name} is new.`))
  const [oldKey, key] = [before, after].map(({ primaryKey }) => primaryKey.join(", "))
  if (oldKey !== key) changes.push(breaking(name, `The key is ${key}, and was ${oldKey}.`))
  return changes
}

const breaking = (table: string, what: string): SchemaChange => ({ weight: "breaking", table, what })
const addition = (table: string, what: string): SchemaChange => ({ weight: "addition", table, what })
