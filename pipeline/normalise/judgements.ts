import type { IndicatorLabel } from "../model/judgements.ts"
import type { IndicatorRow } from "../model/rows.ts"

/**
 * Gives indicators the words that a person wrote for them, in place. A label for an indicator that is no longer
 * made harms no figure: it is told, not refused. Returns a warning for each.
 */
export function labelIndicators(
  rows: ReadonlyArray<IndicatorRow>,
  labels: ReadonlyArray<IndicatorLabel>
): Array<string> {
  const indicators = new Map(rows.map((row) => [row.indicator, row]))
  return labels.flatMap(({ indicator, label, topic, definition }) => {
    const row = indicators.get(indicator)
    if (row === undefined)
      return [`No figure has the indicator ${indicator}. Drop its label, or name the code made now.`]
    Object.assign(row, { label, topic, definition })
    return []
  })
}
