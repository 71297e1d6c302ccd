import * as BigDecimal from "effect/BigDecimal"
import * as Effect from "effect/Effect"
import type { WarehouseError } from "../warehouse/error.ts"
import { warehouseError } from "../warehouse/error.ts"
import type { Script } from "../warehouse/scripts.ts"
import { Warehouse } from "../warehouse/warehouse.ts"
import type { Claim, FigureKind, Grounds, Term } from "./claim.ts"
import { findDependence } from "./claim.ts"
import type { Figure } from "./figure.ts"

/** A term of a claim as the query of its kind returns it, with the figure that it names. */
interface TermRow {
  readonly claim: string
  readonly document_id: string
  readonly grounds: Grounds
  readonly exclusive: boolean
  readonly subject: string
  readonly divisor: number | null
  readonly role: string
  readonly ordinal: number
  readonly observation_id: string | null
  readonly printed: string | null
  readonly value: string
  readonly measure: Figure["measure"]
  readonly unit: string
  readonly counted: string | null
  readonly qualifier: Figure["qualifier"]
  readonly place: string
}

/**
 * Runs the query of a kind and returns the claims that it finds. Fails where one of them has no
 * independent sides, which is a mistake of the query.
 */
export const findClaims = Effect.fnUntraced(function* (
  kind: FigureKind,
  { sql, file }: Script
): Effect.fn.Return<ReadonlyArray<Claim>, WarehouseError, Warehouse> {
  const warehouse = yield* Warehouse
  const rows = yield* warehouse.query<TermRow>(
    `SELECT terms.*, ${kind === "average" ? "" : "NULL::INTEGER AS divisor,"}
       figures.printed, figures.value, figures.measure, figures.unit, figures.counted, figures.qualifier, figures.place
     FROM (${sql.trimEnd().replace(/;$/, "")}) AS terms
     LEFT JOIN figures ON figures.observation_id = terms.observation_id
     ORDER BY terms.claim, terms.role, terms.ordinal`,
    [],
    file
  )
  const claims = groupClaims(kind, rows)
  for (const claim of claims) {
    const dependence = findDependence(claim)
    if (dependence !== null) {
      return yield* Effect.fail(
        warehouseError(
          "broken_invariant",
          file,
          `${claim.check_id} compares a figure with itself: ${dependence}`
        )
      )
    }
  }
  return claims
})

/** Claims from the rows of their terms, which stand together. Terms that are not printed are left out. */
function groupClaims(kind: FigureKind, rows: ReadonlyArray<TermRow>): ReadonlyArray<Claim> {
  const claims: Array<Claim & { terms: Array<Term> }> = []
  for (const row of rows) {
    const check_id = `${kind}:${row.claim}`
    let claim = claims.at(-1)
    if (claim?.check_id !== check_id) {
      const { document_id, grounds, exclusive, subject, divisor } = row
      claim = { kind, check_id, document_id, grounds, exclusive, subject, divisor, terms: [] }
      claims.push(claim)
    }
    const figure = readFigure(row)
    if (figure !== null) claim.terms.push({ role: row.role, ordinal: row.ordinal, figure })
  }
  return claims
}

function readFigure(row: TermRow): Figure | null {
  if (row.observation_id === null || row.printed === null) return null
  const { observation_id, printed, measure, unit, counted, qualifier, place } = row
  return {
    observation_id,
    printed,
    value: BigDecimal.fromStringUnsafe(row.value),
    measure,
    unit,
    counted,
    qualifier,
    place
  }
}
