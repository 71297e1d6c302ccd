import type { Judgements } from "../model/judgements.ts"
import type { ObservationRow, Rows } from "../model/rows.ts"

/** Of the observations of a document, how many may be corrected by hand. */
const largestShare = 0.03

/** A judgement that does not fit the rows, in words that say how to mend it. */
export interface Misfit {
  readonly what: string
  readonly remedy: string
}

/**
 * Applies what was decided by hand. A correction counts only while the grammar gives what it
 * expects; corrected rows have the method `curated`. Returns the rows, or what does not fit.
 */
export function applyJudgements(
  rows: Rows,
  judgements: Judgements
): { readonly rows: Rows } | { readonly misfit: Misfit } {
  const observations = new Map(rows.observations.map((row) => [row.observation_id, row]))
  const curated = new Set<string>()
  for (const { observation_id, column, expected, corrected } of judgements.corrections) {
    const row = observations.get(observation_id)
    if (row === undefined)
      return misfit(
        `There is no observation ${observation_id}.`,
        "Drop the correction, or name the figure it is for."
      )
    const given = row[column]
    if (String(given ?? "") !== expected)
      return misfit(
        `${observation_id}: the grammar gives ${column} "${given ?? ""}", not "${expected}".`,
        "Drop the correction if it is right now; else expect what it gives."
      )
    setColumn(row, column, corrected)
    row.method = "curated"
    curated.add(observation_id)
  }
  if (curated.size > largestShare * rows.observations.length)
    return misfit(
      `${curated.size} of ${rows.observations.length} observations are corrected by hand, more than 3 in 100.`,
      "Teach the grammar the phrase instead."
    )
  const labels = new Map(judgements.indicators.map((label) => [label.indicator, label]))
  for (const row of rows.indicators) {
    const label = labels.get(row.indicator)
    if (label === undefined) continue
    row.label = label.label
    row.topic = label.topic
    labels.delete(row.indicator)
  }
  const [unused] = labels.keys()
  if (unused !== undefined)
    return misfit(
      `No figure has the indicator ${unused}.`,
      "Drop the label, or name the code that the grammar makes now."
    )
  return { rows }
}

const misfit = (what: string, remedy: string) => ({ misfit: { what, remedy } })

const wholeNumbers: ReadonlySet<string> = new Set(["age_min", "age_max"])

function setColumn(row: ObservationRow, column: keyof ObservationRow, corrected: string): void {
  const value = corrected === "" ? null : wholeNumbers.has(column) ? Number(corrected) : corrected
  Object.assign(row, { [column]: value })
}
