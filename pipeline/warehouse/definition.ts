import * as Effect from "effect/Effect"
import type { WarehouseError } from "./error.ts"
import { Warehouse } from "./warehouse.ts"

const mine = "database_name = current_database() AND schema_name = 'main' AND NOT internal"
const comment = (kind: string, name: string) =>
  `'COMMENT ON ${kind} ' || ${name} || ' IS ''' || replace(comment, '''', '''''') || ''';'`

/**
 * The statements that make the database as it is, macros, tables and views with their comments, one a line: what
 * a release says of its own database, so that a table that is dropped, a constraint that is lifted or a
 * view that is changed shows.
 *
 * A table comes after those that it refers to where the database made them itself; DuckDB forgets that
 * order when it opens a file, so that two lists are compared as sets.
 */
export const describeDefinition: Effect.Effect<ReadonlyArray<string>, WarehouseError, Warehouse> = Effect.gen(
  function* () {
    const warehouse = yield* Warehouse
    const lines = yield* warehouse.query<{ line: string }>(
      `SELECT line FROM (
         SELECT 0 AS part, function_oid AS oid, 0 AS place,
           'CREATE MACRO ' || function_name || '(' || array_to_string(parameters, ', ') || ') AS ' || macro_definition || ';' AS line
         FROM duckdb_functions() WHERE function_type = 'macro' AND ${mine}
         UNION ALL SELECT 1, table_oid, 0, sql FROM duckdb_tables() WHERE ${mine}
         UNION ALL SELECT 2, view_oid, 0, sql FROM duckdb_views() WHERE ${mine}
         UNION ALL SELECT 3, table_oid, 0, ${comment("TABLE", "table_name")}
           FROM duckdb_tables() WHERE ${mine} AND comment IS NOT NULL
         UNION ALL SELECT 4, table_oid, column_index, ${comment("COLUMN", `table_name || '."' || column_name || '"'`)}
           FROM duckdb_columns() WHERE ${mine} AND comment IS NOT NULL
         UNION ALL SELECT 5, view_oid, 0, ${comment("VIEW", "view_name")}
           FROM duckdb_views() WHERE ${mine} AND comment IS NOT NULL
       ) ORDER BY part, oid, place`
    )
    return lines.map(({ line }) => line.replaceAll(/\s*\n\s*/g, " ").trim())
  }
)
