import { stringify } from "csv-stringify/sync"
import type { AccuracyRow } from "../pipeline/model/accuracy.ts"
import { scoredColumns, scoresOf, type Accuracy, type Tally } from "../pipeline/normalise/review/accuracy.ts"
import type { ReportAccuracy } from "./accuracy.ts"

/** Several reports taken as one. */
export function poolAccuracy(reports: ReadonlyArray<ReportAccuracy>, slug: string): ReportAccuracy {
  const add = (of: (report: Accuracy) => Tally): Tally => ({
    right: reports.reduce((sum, report) => sum + of(report).right, 0),
    of: reports.reduce((sum, report) => sum + of(report).of, 0)
  })
  return {
    slug,
    classes: add(({ classes }) => classes),
    found: add(({ found }) => found),
    extra: reports.reduce((sum, { extra }) => sum + extra, 0),
    columns: Object.fromEntries(
      scoredColumns.map((column) => [column, add((report) => report.columns[column])])
    ) as Accuracy["columns"],
    rows: add(({ rows }) => rows)
  }
}

/**
 * What a release publishes of it. The method says what the figures are not: whoever improves the
 * grammar looks at these reports, so that it does better on them than on one that it never met.
 */
function makeAccuracyRows(reports: ReadonlyArray<ReportAccuracy>): Array<AccuracyRow> {
  const where = `in ${reports.length} invented reports annotated by hand (test/quality)`
  return scoresOf(poolAccuracy(reports, "all")).map(({ metric, value, sample, share }) => ({
    metric: `accuracy_${metric}`,
    value: value.toFixed(2),
    sample,
    method: `Per cent: ${share}, ${where}, with which the grammar was developed too.`
  }))
}

/** The text of `seeds/accuracy.csv`. */
export const formatAccuracy = (reports: ReadonlyArray<ReportAccuracy>): string =>
  stringify(makeAccuracyRows(reports), { header: true })
