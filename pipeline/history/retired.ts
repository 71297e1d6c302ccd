import * as Effect from "effect/Effect"
import { quoteText } from "../publish/order.ts"
import type { Table } from "../warehouse/catalogue.ts"
import type { WarehouseError } from "../warehouse/error.ts"
import { Warehouse } from "../warehouse/warehouse.ts"
import type { Vanished } from "./changes.ts"
import type { Previous } from "./previous.ts"
import { selectChanges, type Sides } from "./statements.ts"

/**
 * Tables whose keys people cite. Not the ledger, whose keys are places in the text, nor code lists, of
 * which a release has what it uses.
 */
const cited = [
  "documents",
  "questions",
  "paragraphs",
  "footnotes",
  "organizations",
  "instruments",
  "sources",
  "indicators",
  "observations",
  "instrument_mentions",
  "checks"
]

/**
 * Fills `retired`: what the release before had in it and what vanished since, without what is there again.
 *
 * @returns what vanished since the release before
 */
export const retireIdentifiers = Effect.fnUntraced(function* (
  previous: Previous,
  after: ReadonlyArray<Table>,
  differing: ReadonlyArray<string>,
  sides: Sides
): Effect.fn.Return<ReadonlyArray<Vanished>, WarehouseError, Warehouse> {
  const warehouse = yield* Warehouse
  const { tables: before, version } = previous
  const lists = cited.filter((name) => differing.includes(name) && findTable(before, name) !== undefined)
  const gone = lists.map(
    (
      name
    ) => `SELECT '${name}' AS table_name, key AS identifier, document_id, ${quoteText(version)} AS last_version, cause AS reason
      FROM (${selectChanges(name, before, after, sides)}) WHERE kind = 'removed'`
  )
  const present = cited
    .flatMap((name) => findTable(after, name) ?? [])
    .map(({ name, primaryKey: [key] }) => `SELECT '${name}', "${key}" FROM ${sides.after}."${name}"`)
  const inherited =
    findTable(before, "retired") === undefined
      ? []
      : [
          `SELECT table_name, identifier, document_id, last_version, reason FROM ${sides.before}.retired
           WHERE (table_name, identifier) NOT IN (${present.join(" UNION ALL ")})`
        ]
  const all = [...inherited, ...gone]
  if (all.length > 0) {
    yield* warehouse.run(
      `INSERT INTO retired BY NAME SELECT * FROM (${all.join(" UNION ALL ")}) ORDER BY table_name, identifier`
    )
  }
  return yield* warehouse.query<Vanished & { [name: string]: string }>(
    `SELECT table_name, identifier, reason FROM retired WHERE last_version = ? AND list_contains(string_split(?, ','), table_name)
     ORDER BY table_name, identifier`,
    [version, lists.join(",")]
  )
})

function findTable(tables: ReadonlyArray<Table>, name: string): Table | undefined {
  return tables.find((table) => table.name === name)
}
