import * as Effect from "effect/Effect"
import type { WarehouseError } from "./error.ts"
import { Warehouse } from "./warehouse.ts"

export interface Column {
  readonly name: string
  /** DuckDB's name of the type: VARCHAR, INTEGER, BOOLEAN, DATE, DECIMAL(18,4). */
  readonly type: string
  readonly required: boolean
  readonly description: string
  /** The closed set of values, where the schema has one. */
  readonly values: ReadonlyArray<string> | null
  readonly pattern: string | null
  readonly minimum: number | null
  readonly maximum: number | null
}

export interface ForeignKey {
  readonly columns: ReadonlyArray<string>
  readonly table: string
  readonly references: ReadonlyArray<string>
}

export interface Table {
  readonly name: string
  readonly description: string
  readonly columns: ReadonlyArray<Column>
  readonly primaryKey: ReadonlyArray<string>
  readonly foreignKeys: ReadonlyArray<ForeignKey>
}

interface TableRow {
  table_name: string
  comment: string | null
}
interface ColumnRow {
  table_name: string
  column_name: string
  data_type: string
  is_nullable: boolean
  comment: string | null
}
interface ConstraintRow {
  table_name: string
  constraint_type: string
  expression: string | null
  constraint_column_names: ReadonlyArray<string>
  referenced_table: string | null
  referenced_column_names: ReadonlyArray<string>
}

/**
 * The tables as DuckDB knows them, in the order in which they were made (a table comes after those
 * that it refers to). Everything that describes the data elsewhere is made from this.
 */
export const readCatalogue: Effect.Effect<ReadonlyArray<Table>, WarehouseError, Warehouse> = Effect.gen(
  function* () {
    const warehouse = yield* Warehouse
    const mine = "database_name = current_database() AND schema_name = 'main'"
    const tables = yield* warehouse.query<TableRow>(
      `SELECT table_name, comment FROM duckdb_tables() WHERE ${mine} AND NOT internal ORDER BY table_oid`
    )
    const columns = yield* warehouse.query<ColumnRow>(
      `SELECT table_name, column_name, data_type, is_nullable, comment FROM duckdb_columns()
     WHERE ${mine} AND NOT internal ORDER BY table_oid, column_index`
    )
    const constraints = yield* warehouse.query<ConstraintRow>(
      `SELECT table_name, constraint_type, expression, constraint_column_names, referenced_table, referenced_column_names
     FROM duckdb_constraints() WHERE ${mine} ORDER BY table_oid, constraint_index`
    )
    return tables.map((table) =>
      describeTable(
        table,
        columns.filter((column) => column.table_name === table.table_name),
        constraints.filter((constraint) => constraint.table_name === table.table_name)
      )
    )
  }
)

function describeTable(
  table: TableRow,
  columns: ReadonlyArray<ColumnRow>,
  constraints: ReadonlyArray<ConstraintRow>
): Table {
  const ofType = (type: string) => constraints.filter((constraint) => constraint.constraint_type === type)
  return {
    name: table.table_name,
    description: table.comment ?? "",
    columns: columns.map((column) =>
      describeColumn(
        column,
        ofType("CHECK").filter(
          ({ constraint_column_names: names }) => names.length === 1 && names[0] === column.column_name
        )
      )
    ),
    primaryKey: ofType("PRIMARY KEY").flatMap((constraint) => constraint.constraint_column_names),
    foreignKeys: ofType("FOREIGN KEY").map((constraint) => ({
      columns: constraint.constraint_column_names,
      table: constraint.referenced_table!,
      references: constraint.referenced_column_names
    }))
  }
}

function describeColumn(column: ColumnRow, checks: ReadonlyArray<ConstraintRow>): Column {
  const expression = checks.map((check) => check.expression ?? "").join("\n")
  const between = / BETWEEN (\d+) AND (\d+)/.exec(expression)
  const least = / >= (\d+)\)/.exec(expression)
  const values = / IN \(([^)]*)\)/.exec(expression)
  const pattern = /^regexp_full_match\("?\w+"?, '(.*)'\)$/m.exec(expression)
  return {
    name: column.column_name,
    type: column.data_type,
    required: !column.is_nullable,
    description: column.comment ?? "",
    values: values === null ? null : [...values[1]!.matchAll(/'([^']*)'/g)].map((value) => value[1]!),
    pattern: pattern?.[1] ?? null,
    minimum: numberOr(between?.[1] ?? least?.[1]),
    maximum: numberOr(between?.[2])
  }
}

function numberOr(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits)
}
