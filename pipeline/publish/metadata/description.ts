import type { DocumentRow } from "../../model/rows.ts"
import type { Column, Table } from "../../warehouse/catalogue.ts"
import type { FileSum } from "../checksums.ts"
import type { Finding } from "../findings.ts"
import { formatOf } from "./media-types.ts"

/** A code of a code list, with its name. */
export interface Code {
  readonly code: string
  readonly name: string
}

/** What a column holds in this release. */
export interface ColumnContents {
  /** The first value in the order of the table; null where all are null. */
  readonly example: string | null
  /** Rows without a value; an empty text is none, as a CSV file could not tell the two apart. */
  readonly empty: number
}

/** A measured figure of how well the release was made. */
export interface Measurement {
  readonly metric: string
  readonly value: string
  readonly sample: number | null
  readonly method: string
}

/** Something to know before adding up rows or comparing them (`sql/warnings`). */
export interface Warning {
  readonly name: string
  readonly claim: string
  /** Rows of `observations` that it is about; never 0. */
  readonly rows: number
}

/** What is in a release, as far as it is described; the same whatever the release is called. */
export interface Contents {
  /** The tables and the views that have files of their own. */
  readonly tables: ReadonlyArray<Table>
  /** The views that only the database has. */
  readonly queries: ReadonlyArray<Table>
  readonly documents: ReadonlyArray<DocumentRow>
  readonly rowsByTable: ReadonlyMap<string, number>
  /** By the names of table and column, joined by a point. */
  readonly columns: ReadonlyMap<string, ColumnContents>
  /** Code lists, by the name of their table. */
  readonly codes: ReadonlyMap<string, ReadonlyArray<Code>>
  readonly topics: ReadonlyArray<string>
  /** Figures that people have read. */
  readonly reviewed: number
  readonly quality: ReadonlyArray<Measurement>
  readonly warnings: ReadonlyArray<Warning>
  readonly findings: ReadonlyArray<Finding>
}

/** The program that made a release. */
export interface CodeIdentity {
  /** As in `package.json`. */
  readonly version: string
  /** Of all its source and of the lock file, in hexadecimal. */
  readonly sha256: string
}

/** All that the descriptions of a release are made from. */
export interface Description extends Contents {
  /** The name of the release: the program's version and what identifies the contents. */
  readonly version: string
  /** The files with data; not the descriptions themselves, nor the database. */
  readonly files: ReadonlyArray<FileSum>
  readonly code: CodeIdentity
}

/** A table whose rows are codes with a name: what other tables' codes are looked up in. */
export function isCodeList({ primaryKey, columns }: Table): boolean {
  return primaryKey.length === 1 && primaryKey[0] === "code" && columns.some(({ name }) => name === "name")
}

/** The code list that a column takes its values from, where it has one. */
export function codesOf(
  { codes }: Contents,
  table: Table,
  column: Column
): { readonly list: string; readonly codes: ReadonlyArray<Code> } | null {
  const key = table.foreignKeys.find(({ columns }) => columns.length === 1 && columns[0] === column.name)
  const list = key === undefined ? undefined : codes.get(key.table)
  return key === undefined || list === undefined ? null : { list: key.table, codes: list }
}

export function contentsOf({ columns }: Contents, table: Table, column: Column): ColumnContents {
  return columns.get(`${table.name}.${column.name}`) ?? { example: null, empty: 0 }
}

/**
 * Whether every row has a value that shows. The schema can ask for a text, but not that it says something: what is
 * promised to a reader of CSV files is what this release keeps.
 */
export function isRequired(contents: Contents, table: Table, column: Column): boolean {
  return column.required && contentsOf(contents, table, column).empty === 0
}

/** The table whose rows a file holds, where it holds those of one: files of tables are named by them, whatever their folder. */
export function tableOf({ tables }: Contents, path: string): Table | null {
  const stem = /^[\w-]+\/(\w+)\.\w+$/.exec(path)?.[1]
  return tables.find(({ name }) => name === stem) ?? null
}

/** The document whose text, or annotations on it, a file holds. */
export function documentOf({ documents }: Contents, path: string): DocumentRow | null {
  const stem = /^(?:text|annotations)\/([a-z0-9-]+)\.\w+$/.exec(path)?.[1]
  return documents.find(({ document_id: id }) => id === stem) ?? null
}

/** First and last day of what the documents report on. */
export function periodOf({ documents }: Contents): { readonly start: string; readonly end: string } | null {
  const starts = documents.map(({ period_start: start }) => start).toSorted()
  const ends = documents.map(({ period_end: end }) => end).toSorted()
  return starts.length === 0 ? null : { start: starts[0]!, end: ends.at(-1)! }
}

/** The reporting States, once each, with the names that the code list of areas has. */
export function statesOf({ documents, codes }: Contents): ReadonlyArray<Code> {
  const names = new Map(codes.get("areas")?.map(({ code, name }) => [code, name]))
  const states = [...new Set(documents.map(({ state }) => state))].toSorted()
  return states.map((code) => ({ code, name: names.get(code) ?? code }))
}

/** The media types of the files, once each. */
export function mediaTypesOf({ files }: Description): ReadonlyArray<string> {
  return [...new Set(files.map(({ path }) => formatOf(path).mediaType))].toSorted()
}
