import * as BigDecimal from "effect/BigDecimal"
import * as Effect from "effect/Effect"
import type * as FileSystem from "effect/FileSystem"
import type { CheckRow, CheckTermRow } from "../model/rows.ts"
import type { WarehouseError } from "../warehouse/error.ts"
import { warehouseError } from "../warehouse/error.ts"
import type { Script } from "../warehouse/scripts.ts"
import { readScripts } from "../warehouse/scripts.ts"
import { Warehouse } from "../warehouse/warehouse.ts"
import { judgeAverage } from "./average.ts"
import { judgeChanges } from "./change.ts"
import type { Claim, FigureKind, Term, Verdict } from "./claim.ts"
import { figureKinds } from "./claim.ts"
import { judgeContainment } from "./containment.ts"
import { findClaims } from "./discovery.ts"
import { judgeIntegerShare, judgeIntegerShares } from "./integer-share.ts"
import type { JudgedCheck, RecordKind } from "./records.ts"
import { judgeRecords, recordKinds } from "./records.ts"
import { judgeSameFact } from "./same-fact.ts"
import { judgeShareOfCount } from "./share.ts"
import { settle } from "./settlement.ts"
import { severityOf } from "./severity.ts"
import { describeSlip } from "./slip.ts"
import { judgeShareSum, judgeSum } from "./sum.ts"
import { findSuspect } from "./suspect.ts"
import { round } from "./wording.ts"

export type Kind = FigureKind | RecordKind

/** Every kind of check, in the order of their running. */
export const kinds: ReadonlyArray<Kind> = [...figureKinds, ...recordKinds]

/** Temporary tables that the queries share, each made by the script of its name. */
const preparations = ["figures", "breakdowns", "siblings", "cited", "printed_dates"]

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
  change: judgeChanges,
  ratio: each(judgeShareOfCount),
  average: each(judgeAverage),
  containment: each(judgeContainment),
  same_fact: each(judgeSameFact)
}

/**
 * Runs every check over the observations, instruments and sources in the warehouse and fills `checks`
 * and `check_terms`.
 *
 * @returns how many checks were run
 */
export const runChecks: Effect.Effect<number, WarehouseError, Warehouse | FileSystem.FileSystem> = Effect.gen(
  function* () {
    const warehouse = yield* Warehouse
    const judged = yield* judgeKinds(kinds)
    yield* warehouse.append(
      "checks",
      judged.map(({ check }) => check)
    )
    yield* warehouse.append(
      "check_terms",
      judged.flatMap(({ terms }) => terms)
    )
    return judged.length
  }
)

/** Runs the checks of some kinds and returns them, without keeping them in the warehouse. */
export const judgeKinds = Effect.fnUntraced(function* (
  some: ReadonlyArray<Kind>
): Effect.fn.Return<ReadonlyArray<JudgedCheck>, WarehouseError, Warehouse | FileSystem.FileSystem> {
  const warehouse = yield* Warehouse
  const scripts = new Map((yield* readScripts("checks")).map((script) => [script.name, script]))
  for (const name of ["macros", ...preparations]) {
    const script = yield* requireScript(scripts, name)
    yield* warehouse.run(script.sql, script.file)
  }
  const judged: Array<JudgedCheck> = []
  for (const kind of some) {
    const script = yield* requireScript(scripts, kind)
    judged.push(...(yield* isRecordKind(kind) ? judgeRecords(kind, script) : judgeFigures(kind, script)))
  }
  yield* warehouse.run(preparations.map((name) => `DROP TABLE ${name};`).join(" "))
  return settle(makeUnique(judged))
})

/** A document that says a thing twice in one place ("Ibid.; ibid.") makes one claim. */
function makeUnique(judged: ReadonlyArray<JudgedCheck>): ReadonlyArray<JudgedCheck> {
  const seen = new Set<string>()
  return judged.filter(({ check: { check_id: id } }) => !seen.has(id) && seen.add(id))
}

/** Kinds of which a slip in one figure is looked for by trying: shares and averages. */
const tried: Partial<Record<FigureKind, (claim: Claim) => Verdict | null>> = {
  share_of_count: judgeShareOfCount,
  integer_share: judgeIntegerShare,
  ratio: judgeShareOfCount,
  average: judgeAverage
}

const judgeFigures = Effect.fnUntraced(function* (
  kind: FigureKind,
  script: Script
): Effect.fn.Return<ReadonlyArray<JudgedCheck>, WarehouseError, Warehouse> {
  const claims = yield* findClaims(kind, script)
  const verdicts = judges[kind](claims)
  return claims.flatMap((claim, index) => {
    const verdict = verdicts[index] ?? null
    if (verdict === null) return []
    const terms = claim.terms.map((term) => termRow(claim.check_id, term))
    return [{ check: checkRow(claim, verdict), terms }]
  })
})

function checkRow(claim: Claim, { suspect: known = null, ...columns }: Verdict): CheckRow {
  const { kind, check_id, document_id } = claim
  const judge = tried[kind]
  const suspect = columns.outcome === "fails" && judge !== undefined ? findSuspect(claim, judge) : known
  return {
    check_id,
    kind,
    document_id,
    ...columns,
    explanation:
      suspect === known
        ? columns.explanation
        : columns.explanation.replace(/\.$/, `${describeSlip(suspect)}.`),
    severity: severityOf(kind, columns.outcome),
    suspect_id: suspect?.figure.observation_id ?? null,
    suspect_value: suspect === null ? null : BigDecimal.format(round(suspect.value)),
    suspect_slip: suspect?.kind ?? null
  }
}

const isRecordKind = (kind: Kind): kind is RecordKind => (recordKinds as ReadonlyArray<Kind>).includes(kind)

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
