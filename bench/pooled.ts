import { stringify } from "csv-stringify/sync"
import type { AccuracyRow } from "../pipeline/model/accuracy.ts"
import { columns, type Accuracy, type Tally } from "./accuracy.ts"

/** The figures of  of accuracy, each with its number of cases. */
export interface Score {
  readonly metric: string
  /** Per cent. */
  readonly value: number
  readonly sample: number
  /** Per cent of what. */
  readonly share: string
}

/** Several reports taken as one. */
export function poolAccuracy(reports: ReadonlyArray<Accuracy>, slug: string): Accuracy {
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
      columns.map((column) => [column, add((report) => report.columns[column])])
    ) as Accuracy["columns"],
    rows: add(({ rows }) => rows)
  }
}

/** Class, precision, recall, F1, each column, whole rows: in that order. */
export function scoresOf({ classes, found, extra, columns: tallies, rows }: Accuracy): Array<Score> {
  const given = found.right + extra
  const of = (metric: string, { right, of: sample }: Tally, share: string): Score => ({
    metric,
    value: percent(right, sample),
    sample,
    share
  })
  return [
    of("class", classes, "numerals whose class is right"),
    of("precision", { right: found.right, of: given }, "statistics given that the key has"),
    of("recall", found, "statistics of the key that are given"),
    {
      metric: "f1",
      value: percent(2 * found.right, given + found.of),
      sample: found.of,
      share: "harmonic mean of precision and recall of statistics"
    },
    ...columns.map((column) => of(column, tallies[column], `statistics found whose ${column} is right`)),
    of("rows", rows, `statistics of the key with all ${columns.length} columns right`)
  ]
}

const percent = (right: number, of: number) => (of === 0 ? 100 : (100 * right) / of)

/**
 * What a release publishes of it. The method says what the figures are not: whoever improves the
 * grammar looks at these reports, so that it does better on them than on one that it never met.
 */
function makeAccuracyRows(reports: ReadonlyArray<Accuracy>): Array<AccuracyRow> {
  const where = `in ${reports.length} invented reports annotated by hand (test/quality)`
  return scoresOf(poolAccuracy(reports, "all")).map(({ metric, value, sample, share }) => ({
    metric: `accuracy_${metric}`,
    value: value.toFixed(2),
    sample,
    method: `Per cent: ${share}, ${where}, with which the grammar was developed too.`
  }))
}

/** The text of `seeds/accuracy.csv`. */
export const formatAccuracy = (reports: ReadonlyArray<Accuracy>): string =>
  stringify(makeAccuracyRows(reports), { header: true })
