import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from "@duckdb/node-api"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { appendRows, BadRow } from "./append.ts"
import { fromDuckDB, warehouseError, type WarehouseError } from "./error.ts"
import { decode, type Value } from "./values.ts"

export interface WarehouseOptions {
  /** A file, created where it is missing; in memory where left out. */
  readonly path?: string | undefined
  /**
   * For statements that a stranger wrote: the database can't be changed, and nothing outside it can
   * be read or written.
   */
  readonly confined?: boolean | undefined
}

/** Rows by column, in DuckDB's own forms of value (`decode` takes them out). */
export interface Batch {
  readonly names: ReadonlyArray<string>
  readonly columns: ReadonlyArray<ReadonlyArray<DuckDBValue>>
  readonly rowCount: number
}

export type Row = Readonly<Record<string, Value>>

/**
 * The DuckDB database that the tables of a release are made in. Statements run one after another;
 * `transact` keeps those of an effect together.
 */
export class Warehouse extends Context.Service<
  Warehouse,
  {
    /** Runs statements and drops what they return. `file` names them in errors. */
    readonly run: (sql: string, file?: string) => Effect.Effect<void, WarehouseError>
    /** Runs a query and returns its rows: decimals and dates as strings, lists as arrays. */
    readonly query: <A extends object = Row>(
      sql: string,
      values?: ReadonlyArray<string | number | boolean | null>,
      file?: string
    ) => Effect.Effect<ReadonlyArray<A>, WarehouseError>
    /** Runs a query and hands its rows on in batches; memory does not grow with their number. */
    readonly stream: (sql: string, file?: string) => Stream.Stream<Batch, WarehouseError>
    /** Appends rows to a table. Properties that are not columns are left out. */
    readonly append: (table: string, rows: ReadonlyArray<object>) => Effect.Effect<void, WarehouseError>
    /** Commits what the effect did, or nothing of it. Not to be nested. */
    readonly transact: <A, E, R>(effect: Effect.Effect<A, E, R>) => Effect.Effect<A, E | WarehouseError, R>
    /** Runs an effect on a connection of its own, so that several can read at once. */
    readonly beside: <A, E, R>(
      effect: Effect.Effect<A, E, R>
    ) => Effect.Effect<A, E | WarehouseError, Exclude<R, Warehouse>>
  }
>()("quipu/warehouse/Warehouse") {
  static readonly layerWith = (options: WarehouseOptions): Layer.Layer<Warehouse, WarehouseError> =>
    Layer.effect(
      Warehouse,
      Effect.suspend(() => makeWarehouse(options))
    )

  /** An empty database in memory. */
  static readonly layer = Warehouse.layerWith({})
}

const makeWarehouse = Effect.fnUntraced(function* (
  options: WarehouseOptions
): Effect.fn.Return<Warehouse["Service"], WarehouseError, Scope.Scope> {
  const database = options.path ?? "memory"
  const instance = yield* Effect.acquireRelease(
    attempt(() => DuckDBInstance.create(options.path, configuration(options)), database),
    (opened) => Effect.sync(() => opened.closeSync())
  )
  const connect = Effect.acquireRelease(
    attempt(() => instance.connect(), database),
    (opened) => Effect.sync(() => opened.closeSync())
  )
  return makeService(yield* connect, connect, database)
})

function makeService(
  connection: DuckDBConnection,
  connect: Effect.Effect<DuckDBConnection, WarehouseError, Scope.Scope>,
  database: string
): Warehouse["Service"] {
  const columns = new Map<string, ReadonlyArray<string>>()

  const run = (sql: string, file = database) => attempt(() => connection.run(sql), file).pipe(Effect.asVoid)

  const query = <A extends object = Row>(
    sql: string,
    values: ReadonlyArray<string | number | boolean | null> = [],
    file = database
  ) =>
    attempt(() => readRows(connection, sql, values), file) as Effect.Effect<ReadonlyArray<A>, WarehouseError>

  const columnsOf = Effect.fnUntraced(function* (table: string) {
    const known = columns.get(table)
    if (known !== undefined) return known
    const empty = yield* attempt(() => connection.run(`FROM "${table}" LIMIT 0`), table)
    const names = empty.columnNames()
    columns.set(table, names)
    return names
  })

  const append = Effect.fnUntraced(function* (table: string, rows: ReadonlyArray<object>) {
    if (rows.length === 0) return
    const names = yield* columnsOf(table)
    yield* Effect.tryPromise({
      try: () => appendRows(connection, table, names, rows),
      catch: (cause) =>
        cause instanceof BadRow
          ? warehouseError("bad_row", table, `Row ${cause.row}, column ${cause.column}: ${cause.message}`)
          : fromDuckDB(cause, table)
    })
  })

  const transact = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E | WarehouseError, R> =>
    Effect.acquireUseRelease(
      run("BEGIN"),
      () => Effect.tap(effect, () => run("COMMIT")),
      (_, exit) => (Exit.isSuccess(exit) ? Effect.void : Effect.ignore(run("ROLLBACK")))
    )

  return Warehouse.of({
    run,
    query,
    append,
    transact,
    stream: (sql, file = database) =>
      Stream.unwrap(
        Effect.map(connect, (reader) =>
          Stream.fromAsyncIterable(readBatches(reader, sql), (cause) => fromDuckDB(cause, file))
        )
      ),
    beside: (effect) =>
      Effect.scoped(
        Effect.flatMap(connect, (another) =>
          Effect.provideService(effect, Warehouse, makeService(another, connect, database))
        )
      )
  })
}

function configuration(options: WarehouseOptions): Record<string, string> {
  // Extensions are never fetched: what a release says must not depend on what a machine has.
  const offline = {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    // With DuckDB's own 256 KiB, a release of a few hundred rows takes 16 MB.
    default_block_size: "16384"
  }
  return options.confined === true
    ? { ...offline, access_mode: "READ_ONLY", enable_external_access: "false", lock_configuration: "true" }
    : offline
}

function attempt<A>(promise: () => Promise<A>, file: string): Effect.Effect<A, WarehouseError> {
  return Effect.tryPromise({ try: promise, catch: (cause) => fromDuckDB(cause, file) })
}

async function readRows(
  connection: DuckDBConnection,
  sql: string,
  values: ReadonlyArray<string | number | boolean | null>
): Promise<ReadonlyArray<Row>> {
  const reader = await connection.runAndReadAll(sql, [...values])
  const names = reader.deduplicatedColumnNames()
  return reader
    .getRows()
    .map((row) => Object.fromEntries(names.map((name, column) => [name, decode(row[column]!)])))
}

async function* readBatches(connection: DuckDBConnection, sql: string): AsyncGenerator<Batch> {
  const result = await connection.stream(sql)
  const names = result.deduplicatedColumnNames()
  for (;;) {
    const chunk = await result.fetchChunk()
    if (chunk === null || chunk.rowCount === 0) return
    yield { names, columns: chunk.getColumns(), rowCount: chunk.rowCount }
  }
}
