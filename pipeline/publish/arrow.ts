import { DuckDBDateValue, DuckDBDecimalValue, type DuckDBValue } from "@duckdb/node-api"
import {
  Bool,
  type Data,
  DateDay,
  Decimal,
  type DataType,
  Dictionary,
  Field,
  Int32,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table as ArrowTable,
  tableToIPC,
  Utf8,
  vectorFromArray
} from "apache-arrow"
import type { Column, Table } from "../warehouse/catalogue.ts"
import type { Batch } from "../warehouse/warehouse.ts"
import type { FileMetadata } from "./file-metadata.ts"
import { describeTable } from "./parquet.ts"

/** Collects the rows of a table, and encodes them as an Arrow IPC file. */
export interface ArrowWriter {
  readonly append: (batch: Batch) => void
  readonly encode: () => Uint8Array
}

/**
 * Makes the Arrow file of a table: one record batch, uncompressed (apache-arrow's compressed buffers
 * can be read by few). Texts are dictionary-encoded, in the order of their first appearance.
 */
export function makeArrowWriter(table: Table, fileMetadata: FileMetadata): ArrowWriter {
  const builders = table.columns.map(makeBuilder)
  let rowCount = 0
  return {
    append: (batch) => {
      rowCount += batch.rowCount
      for (const [index, values] of batch.columns.entries()) builders[index]!.append(values)
    },
    encode: () => encodeTable(table, builders, rowCount, { ...fileMetadata, ...describeTable(table) })
  }
}

type Present = Exclude<DuckDBValue, null>
type Encoded = number | bigint | null

/** Collects the values of one column. */
interface Builder {
  readonly type: DataType
  readonly append: (values: ReadonlyArray<DuckDBValue>) => void
  readonly finish: () => Data
}

function makeBuilder(column: Column, index: number): Builder {
  const values: Array<Encoded> = []
  const build = (
    type: DataType,
    encode: (value: Present) => number | bigint,
    pack: () => object
  ): Builder => ({
    type,
    append: (batch) => {
      for (const value of batch) values.push(value === null ? null : encode(value))
    },
    finish: () => makeData({ type, length: values.length, ...packValidity(values), ...pack() } as never)
  })
  const integers = () => ({ data: Int32Array.from(values, (value) => Number(value ?? 0)) })
  switch (column.type) {
    case "VARCHAR": {
      const codes = new Map<string, number>()
      const type = new Dictionary(new Utf8(), new Int32(), index)
      const encode = (value: Present) => {
        const text = String(value)
        const code = codes.get(text)
        if (code !== undefined) return code
        codes.set(text, codes.size)
        return codes.size - 1
      }
      return build(type, encode, () => ({
        ...integers(),
        dictionary: vectorFromArray([...codes.keys()], new Utf8())
      }))
    }
    case "INTEGER":
      return build(new Int32(), Number, integers)
    case "DATE":
      return build(new DateDay(), (value) => (value as DuckDBDateValue).days, integers)
    case "BOOLEAN":
      return build(new Bool(), Number, () => ({ data: packBits(values, (value) => value === 1) }))
    default: {
      const [, precision, scale] = /^DECIMAL\((\d+),(\d+)\)$/.exec(column.type) ?? []
      return build(
        new Decimal(Number(scale), Number(precision), 128),
        (value) => (value as DuckDBDecimalValue).value,
        () => ({ data: packDecimals(values) })
      )
    }
  }
}

function encodeTable(
  table: Table,
  builders: ReadonlyArray<Builder>,
  rowCount: number,
  metadata: Record<string, string>
): Uint8Array {
  const fields = table.columns.map(
    (column, index) =>
      new Field(
        column.name,
        builders[index]!.type,
        !column.required,
        new Map([["description", column.description]])
      )
  )
  const schema = new Schema(fields, new Map(Object.entries(metadata)))
  const children = builders.map((builder) => builder.finish())
  const batch = new RecordBatch(
    schema,
    makeData({ type: new Struct(fields), length: rowCount, nullCount: 0, children })
  )
  // A batch without rows has buffers that not every reader expects.
  return tableToIPC(new ArrowTable(schema, rowCount === 0 ? [] : [batch]), "file")
}

function packValidity(values: ReadonlyArray<Encoded>): { nullCount: number; nullBitmap?: Uint8Array } {
  const nullCount = values.reduce<number>((count, value) => (value === null ? count + 1 : count), 0)
  return nullCount === 0
    ? { nullCount }
    : { nullCount, nullBitmap: packBits(values, (value) => value !== null) }
}

function packBits<T>(values: ReadonlyArray<T>, isSet: (value: T) => boolean): Uint8Array {
  const bits = new Uint8Array((values.length + 7) >> 3)
  for (const [index, value] of values.entries()) if (isSet(value)) bits[index >> 3]! |= 1 << (index & 7)
  return bits
}

/** Decimals of 18 digits fit into 64 bits; Arrow's have 128, so that the sign fills the upper half. */
function packDecimals(values: ReadonlyArray<Encoded>): Uint32Array {
  const halves = new BigInt64Array(values.length * 2)
  for (const [index, value] of values.entries()) {
    const units = BigInt(value ?? 0)
    halves[index * 2] = units
    halves[index * 2 + 1] = units < 0n ? -1n : 0n
  }
  return new Uint32Array(halves.buffer)
}
