import * as Effect from "effect/Effect"
import { severities } from "../check/severity.ts"
import type { CheckRow, DocumentRow } from "../model/rows.ts"
import type { Table } from "../warehouse/catalogue.ts"
import type { WarehouseError } from "../warehouse/error.ts"
import { Warehouse } from "../warehouse/warehouse.ts"
import type { Graph, GraphInstrument, GraphRelation } from "./relations-graph.ts"

export type Finding = Pick<
  CheckRow,
  "check_id" | "document_id" | "kind" | "outcome" | "expression" | "explanation"
>

/** What is in a release, in figures. */
export interface Summary {
  readonly documents: ReadonlyArray<DocumentRow>
  readonly rowsByTable: ReadonlyMap<string, number>
  /** Figures that people have read. */
  readonly reviewed: number
  readonly numeralsByClass: ReadonlyMap<string, number>
  readonly checksByOutcome: ReadonlyMap<string, number>
  /** Checks that a document does not pass, the first few; `checksByOutcome` has their number. */
  readonly findings: ReadonlyArray<Finding>
  /** Which instrument does what to which, the first of them. */
  readonly graph: Graph
}

const shownFindings = 20

/** A picture with more arrows is a thicket, and is refused by what draws it where there are 500. */
const drawnRelations = 120

export const summarise = Effect.fnUntraced(function* (
  tables: ReadonlyArray<Table>
): Effect.fn.Return<Summary, WarehouseError, Warehouse> {
  const warehouse = yield* Warehouse
  const count = (sql: string) =>
    Effect.map(
      warehouse.query<{ name: string; rows: number }>(sql),
      (rows): ReadonlyMap<string, number> => new Map(rows.map((row) => [row.name, row.rows]))
    )
  const relations = yield* warehouse.query<GraphRelation & { total: number }>(
    `SELECT subject, relation, object, bool_and(doubtful) AS doubtful, (count(*) OVER ())::INTEGER AS total
     FROM instrument_relations GROUP BY subject, relation, object
     ORDER BY count(*) OVER (PARTITION BY object) DESC, object, relation, subject LIMIT ${drawnRelations}`
  )
  const documents = yield* warehouse.query<DocumentRow>("FROM documents ORDER BY document_id")
  const states = new Set(documents.map(({ state }) => state))
  const [read] = yield* warehouse.query<{ rows: number }>(
    "SELECT count(review)::INTEGER AS rows FROM observations"
  )
  return {
    documents,
    reviewed: read!.rows,
    rowsByTable: yield* count(
      tables
        .map(({ name }) => `SELECT '${name}' AS name, count(*) AS rows FROM "${name}"`)
        .join(" UNION ALL ")
    ),
    numeralsByClass: yield* count(
      "SELECT class AS name, count(*) AS rows FROM numerals GROUP BY class ORDER BY rows DESC, name"
    ),
    checksByOutcome: yield* count(
      "SELECT outcome AS name, count(*) AS rows FROM checks GROUP BY outcome ORDER BY rows DESC, name"
    ),
    findings: yield* warehouse.query<Finding>(
      `SELECT check_id, document_id, kind, outcome, expression, explanation FROM checks
         WHERE outcome IN ('fails', 'truncation')
       ORDER BY list_position([${severities.map((name) => `'${name}'`).join(", ")}], severity), document_id, check_id LIMIT ${shownFindings}`
    ),
    graph: {
      instruments: yield* warehouse.query<GraphInstrument>(
        `SELECT instrument_id, kind, number, title, jurisdiction FROM instruments
         WHERE list_contains(string_split(?, chr(10)), instrument_id) ORDER BY instrument_id`,
        [relations.flatMap(({ subject, object }) => [subject, object]).join("\n")]
      ),
      relations,
      total: relations[0]?.total ?? 0,
      home: states.size === 1 ? documents[0]!.state : null
    }
  }
})

/** How many checks the documents do not pass. */
export function countFindings({ checksByOutcome }: Summary): number {
  return (checksByOutcome.get("fails") ?? 0) + (checksByOutcome.get("truncation") ?? 0)
}
