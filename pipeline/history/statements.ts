import type { Table } from "../warehouse/catalogue.ts"
import type { Inputs } from "./inputs.ts"

/** Two releases, by the names that their databases are attached under, and what they were made from. */
export interface Sides {
  readonly before: string
  readonly after: string
  readonly inputsBefore: Inputs
  readonly inputsAfter: Inputs
}

/** Columns that a code list alone can change. */
const coded = [
  "unit",
  "indicator",
  "organization_id",
  "ref_area",
  "counterpart_area",
  "nationality",
  "dimension",
  "category",
  "kind",
  "issuer",
  "jurisdiction",
  "instrument_id",
  "source_id",
  "name",
  "aliases",
  "label"
]
/** Columns that a person labels by hand. */
const labelled = ["label", "topic", "definition"]

/**
 * A query for the rows in which a table of two releases differs: `kind`, `key` (its columns joined by a
 * space), `document_id`, `cause`, `columns` (names of those that changed) and `differences` (the same with
 * both values as text).
 */
export function selectChanges(
  name: string,
  before: ReadonlyArray<Table>,
  after: ReadonlyArray<Table>,
  sides: Sides
): string {
  const old = before.find((table) => table.name === name)
  const current = after.find((table) => table.name === name)
  const table = current ?? old!
  const key = keyOf(old, current)
  const shared = namesOf(current).filter((column) => namesOf(old).includes(column) && !key.includes(column))
  const side = (database: string, of: Table | undefined) =>
    of === undefined ? `(FROM ${sideOf(sides, table, old)} LIMIT 0)` : `${database}."${name}"`
  const owned = namesOf(table).includes("document_id")
  const changed = shared.map(
    (column) =>
      `CASE WHEN old."${column}" IS DISTINCT FROM new."${column}" THEN {'column': '${column}', 'before': old."${column}"::VARCHAR, 'after': new."${column}"::VARCHAR} END`
  )
  const keyed = key.map((column) => `coalesce(new."${column}", old."${column}")::VARCHAR`).join(", ")
  return `SELECT *, ${causeOf(name, owned, sides)} AS cause FROM (
    SELECT CASE WHEN old."${key[0]}" IS NULL THEN 'added' WHEN new."${key[0]}" IS NULL THEN 'removed' ELSE 'changed' END AS kind,
      concat_ws(' ', ${keyed}) AS key,
      ${owned ? `coalesce(new.document_id, old.document_id)` : "NULL::VARCHAR"} AS document_id,
      ${isReviewed(name, keyed, { before, after, sides })} AS is_reviewed,
      CASE WHEN old."${key[0]}" IS NULL OR new."${key[0]}" IS NULL THEN []
        ELSE list_filter([${changed.join(", ")}], lambda change: change IS NOT NULL) END AS differences,
      list_transform(differences, lambda change: change.column) AS columns
    FROM ${side(sides.before, old)} AS old
    FULL JOIN ${side(sides.after, current)} AS new ON ${key.map((column) => `old."${column}" = new."${column}"`).join(" AND ")}
  ) WHERE kind <> 'changed' OR len(columns) > 0`
}

/** Whether a review changed, added or left out the row in one of the releases and not in the other. */
function isReviewed(name: string, keyed: string, { before, after, sides }: Compared): string {
  const listed = (tables: ReadonlyArray<Table>, database: string) =>
    tables.some((table) => table.name === "corrections")
      ? `(SELECT row_id, column_name, "read", reviewed FROM ${database}.corrections WHERE table_name = '${name}')`
      : `(SELECT ''::VARCHAR AS row_id, '' AS column_name, '' AS "read", '' AS reviewed LIMIT 0)`
  const [old, current] = [listed(before, sides.before), listed(after, sides.after)]
  const changed = `SELECT row_id FROM ((${current} EXCEPT ${old}) UNION (${old} EXCEPT ${current}))`
  const marked = name === "observations" ? ["old.method = 'reviewed'", "new.method = 'reviewed'"] : []
  return [
    `concat_ws(' ', ${keyed}) IN (${changed})`,
    ...marked.map((condition) => `coalesce(${condition}, false)`)
  ].join(" OR ")
}

interface Compared {
  readonly before: ReadonlyArray<Table>
  readonly after: ReadonlyArray<Table>
  readonly sides: Sides
}

function namesOf(table: Table | undefined): ReadonlyArray<string> {
  return table?.columns.map((column) => column.name) ?? []
}

/** Rows are told apart by their key; where it was another, by what both have of it. */
function keyOf(old: Table | undefined, current: Table | undefined): ReadonlyArray<string> {
  const key = (current ?? old!).primaryKey
  if (old === undefined || current === undefined) return key
  const shared = key.filter((column) => old.columns.some(({ name }) => name === column))
  return shared.length > 0 ? shared : key
}

function sideOf({ before, after }: Sides, { name }: Table, old: Table | undefined): string {
  return `${old === undefined ? after : before}."${name}"`
}

/**
 * The first cause that holds: the document was changed, somebody decided by hand, it is a measurement, a
 * code list was changed and the rules were not or only columns with codes differ; else the rules.
 */
function causeOf(name: string, owned: boolean, sides: Sides): string {
  const { before, after, inputsBefore, inputsAfter } = sides
  const isChanged = (input: keyof Inputs) =>
    inputsBefore[input] === null || inputsAfter[input] === null || inputsBefore[input] !== inputsAfter[input]
  const documents = `SELECT coalesce(a.document_id, b.document_id) AS document_id FROM ${before}.documents AS a
    FULL JOIN ${after}.documents AS b ON a.document_id = b.document_id WHERE a.source_sha256 IS DISTINCT FROM b.source_sha256`
  const cases = [
    name === "documents" ? "WHEN true THEN 'source'" : "",
    name === "corrections" ? "WHEN true THEN 'correction'" : "",
    name === "quality" ? "WHEN true THEN 'measurement'" : "",
    owned ? `WHEN document_id IN (${documents}) THEN 'source'` : `WHEN EXISTS (${documents}) THEN 'source'`,
    "WHEN is_reviewed THEN 'correction'",
    name === "indicators" && isChanged("judgements") ? `WHEN ${only(labelled)} THEN 'correction'` : "",
    isChanged("code_lists") ? `WHEN ${isChanged("rules") ? only(coded) : "true"} THEN 'code_list'` : ""
  ]
  return `CASE ${cases.filter((part) => part !== "").join(" ")} ELSE 'grammar' END`
}

/** Whether no other columns than these were changed. */
function only(columns: ReadonlyArray<string>): string {
  return `(kind = 'changed' AND list_has_all([${columns.map((column) => `'${column}'`).join(", ")}], columns))`
}
