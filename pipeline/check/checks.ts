import * as Effect from "effect/Effect"
import type * as FileSystem from "effect/FileSystem"
import type { CheckRow, CheckTermRow } from "../model/rows.ts"
import type { WarehouseError } from "../warehouse/error.ts"
import { warehouseError } from "../warehouse/error.ts"
import type { Script } from "../warehouse/scripts.ts"
import { readScripts } from "../warehouse/scripts.ts"
import { Warehouse } from "../warehouse/warehouse.ts"
import { judgeAverage } from "./average.ts"
import { judgeChange } from "./change.ts"
import type { Claim, FigureKind, Term, Verdict } from "./claim.ts"
import { figureKinds } from "./claim.ts"
import { judgeContainment } from "./containment.ts"
import { findClaims } from "./discovery.ts"
import { judgeIntegerShares } from "./integer-share.ts"
import { judgeRecords, recordKinds } from "./records.ts"
import { judgeSameFact } from "./same-fact.ts"
import { judgeShareOfCount } from "./share.ts"
import { judgeShareSum, judgeSum } from "./sum.ts"

/** What the checks leave in the warehouse. */
export interface CheckedRows {
  readonly checks: ReadonlyArray<CheckRow>
  readonly terms: ReadonlyArray<CheckTermRow>
}

/** Temporary tables that the queries share, each made by the script of its name. */
const preparations = ["figures", "breakdowns", "siblings", "cited"]

/** Judges the claims of a kind together, as some of them shed light on others. */
type Judge = (claims: ReadonlyArray<Claim>) => ReadonlyArray<Verdict | null>

const each =
  (judge: (claim: Claim) => Verdict | null): Judge =>
  (claims) =>
    claims.map(judge)

const judges: Record<FigureKind, Judge> = {
  sum: each(judgeSum),
  period_partition: each(judgeSum),
  dimension_partition: each(judgeSum),
  share_sum: each(judgeShareSum),
  share_of_count: each(judgeShareOfCount),
  integer_share: judgeIntegerShares,
  change: each(judgeChange),
  ratio: each(judgeShareOfCount),
  average: each(judgeAverage),
  containment: each(judgeContainment),
  same_fact: each(judgeSameFact)
}

/**
 * Runs every check over the observations in the warehouse and fills `checks` and `check_terms`.
 *
 * @returns how many checks were run
 */
export const runChecks: Effect.Effect<number, WarehouseError, Warehouse | FileSystem.FileSystem> = Effect.gen(
  function* () {
    const warehouse = yield* Warehouse
    const { checks, terms } = yield* judgeDocuments
    yield* warehouse.append("checks", checks)
    yield* warehouse.append("check_terms", terms)
    return checks.length
  }
)

/** Finds the claims that the documents make with their figures and judges them, without keeping them. */
export const judgeDocuments: Effect.Effect<CheckedRows, WarehouseError, Warehouse | FileSystem.FileSystem> =
  Effect.gen(function* () {
    const warehouse = yield* Warehouse
    const scripts = new Map((yield* readScripts("checks")).map((script) => [script.name, script]))
    for (const name of ["macros", ...preparations]) {
      const script = yield* requireScript(scripts, name)
      yield* warehouse.run(script.sql, script.file)
    }
    const checks: Array<CheckRow> = []
    const terms: Array<CheckTermRow> = []
    for (const kind of figureKinds) {
      const claims = yield* findClaims(kind, yield* requireScript(scripts, kind))
      for (const [index, verdict] of judges[kind](claims).entries()) {
        if (verdict === null) continue
        const { check_id, document_id, terms: figures } = claims[index]!
        checks.push({ check_id, kind, document_id, ...verdict })
        terms.push(...figures.map((term) => termRow(check_id, term)))
      }
    }
    for (const kind of recordKinds) {
      for (const found of yield* judgeRecords(kind, yield* requireScript(scripts, kind))) {
        checks.push(found.check)
        terms.push(...found.terms)
      }
    }
    yield* warehouse.run(
      preparations
        .toReversed()
        .map((name) => `DROP TABLE ${name};`)
        .join(" ")
    )
    return { checks, terms }
  })

function termRow(check_id: string, { role, ordinal, figure }: Term): CheckTermRow {
  return { check_id, role, ordinal, observation_id: figure.observation_id, instrument_id: null }
}

function requireScript(
  scripts: ReadonlyMap<string, Script>,
  name: string
): Effect.Effect<Script, WarehouseError> {
  const script = scripts.get(name)
  return script === undefined
    ? Effect.fail(warehouseError("cannot_open", `sql/checks/${name}.sql`, "The file is missing"))
    : Effect.succeed(script)
}
