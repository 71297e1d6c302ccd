import type { Correction, IndicatorLabel, Judgements } from "../model/judgements.ts"
import type { IndicatorRow, ObservationRow, Rows } from "../model/rows.ts"
import { areasOf, nationalitiesOf, unitsOf } from "./codes.ts"
import { impliedCounts } from "./intervals.ts"

/** Of the observations of a document, how many may be corrected by hand. */
const largestShare = 0.03

/** A judgement that does not fit the rows, in words that say how to mend it. */
export interface Misfit {
  readonly what: string
  readonly remedy: string
}

/**
 * Applies what was decided by hand, in place. A correction counts only while the grammar gives what it
 * expects; corrected rows have the method `curated`, and what is made of their columns follows. Returns
 * the rows with warnings of labels that name nothing any more, or the first correction that does not fit.
 */
export function applyJudgements(
  rows: Rows,
  judgements: Judgements
): { readonly rows: Rows; readonly warnings: ReadonlyArray<string> } | { readonly misfit: Misfit } {
  const misfit = correct(rows, judgements.corrections)
  return misfit === null ? { rows, warnings: label(rows.indicators, judgements.indicators) } : { misfit }
}

function correct(rows: Rows, corrections: ReadonlyArray<Correction>): Misfit | null {
  const observations = new Map(rows.observations.map((row) => [row.observation_id, row]))
  const curated = new Set<string>()
  for (const { observation_id, column, expected, corrected } of corrections) {
    const row = observations.get(observation_id)
    if (row === undefined)
      return {
        what: `There is no observation ${observation_id}.`,
        remedy: "Drop the correction, or name the figure it is for."
      }
    const given = row[column]
    if (String(given ?? "") !== expected)
      return {
        what: `${observation_id}: the grammar gives ${column} "${given ?? ""}", not "${expected}".`,
        remedy: "Drop the correction if it is right now; else expect what it gives."
      }
    if (!fits(column, corrected, observations))
      return {
        what: `${observation_id}: ${column} can't be "${corrected}".`,
        remedy: "Give a whole number of years, or the identifier of an observation."
      }
    setColumn(row, column, corrected)
    row.method = "curated"
    curated.add(observation_id)
  }
  if (curated.size > largestShare * rows.observations.length)
    return {
      what: `${curated.size} of ${rows.observations.length} observations are corrected by hand, more than 3 in 100.`,
      remedy: "Teach the grammar the phrase instead."
    }
  if (curated.size > 0) follow(rows, observations, curated)
  return null
}

/** What is made of corrected columns: the codes in use, the counts that a share allows of its base. */
function follow(
  rows: Rows,
  observations: ReadonlyMap<string, ObservationRow>,
  curated: ReadonlySet<string>
): void {
  for (const row of rows.observations) {
    if (!curated.has(row.observation_id) && !curated.has(row.base_id ?? "")) continue
    const base = observations.get(row.base_id ?? "")
    const implied =
      row.measure === "percent" && base?.measure === "count" ? impliedCounts(row.value, base.value) : null
    row.implied_low = implied?.low ?? null
    row.implied_high = implied?.high ?? null
  }
  rows.areas = areasOf(rows.observations)
  rows.nationalities = nationalitiesOf(rows.observations)
  const units = new Set(rows.indicators.map(({ unit }) => unit))
  const kept = rows.units.filter(({ code }) => units.has(code))
  rows.units = [...new Map([...kept, ...unitsOf(rows.observations)].map((row) => [row.code, row])).values()]
}

/** A label for an indicator that the grammar no longer makes harms no figure: it is told, not refused. */
function label(rows: ReadonlyArray<IndicatorRow>, labels: ReadonlyArray<IndicatorLabel>): Array<string> {
  const indicators = new Map(rows.map((row) => [row.indicator, row]))
  return labels.flatMap(({ indicator, label: name, topic, definition }) => {
    const row = indicators.get(indicator)
    if (row === undefined)
      return [`No figure has the indicator ${indicator}. Drop its label, or name the code made now.`]
    Object.assign(row, { label: name, topic, definition })
    return []
  })
}

const wholeNumbers: ReadonlySet<string> = new Set(["age_min", "age_max"])

function fits(column: string, corrected: string, observations: ReadonlyMap<string, unknown>): boolean {
  if (corrected === "") return true
  if (column === "base_id") return observations.has(corrected)
  return !wholeNumbers.has(column) || /^\d{1,3}$/.test(corrected)
}

function setColumn(row: ObservationRow, column: keyof ObservationRow, corrected: string): void {
  const value = corrected === "" ? null : wholeNumbers.has(column) ? Number(corrected) : corrected
  Object.assign(row, { [column]: value })
}
