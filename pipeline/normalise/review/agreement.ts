import { readColumns, type KeyRow, type LawRecord, type ReviewOf, type Reviews } from "../../model/review.ts"
import type { NumeralRow, ObservationRow, QualityRow } from "../../model/rows.ts"
import { measureAccuracy, scoresOf, scoredColumns } from "./accuracy.ts"

/** Columns of texts in a reader's own words, which two readers never write alike. */
const worded: ReadonlySet<string> = new Set(["description", "base_text"])

/** How often two readers gave the same, of how many rows. */
export interface Agreement {
  readonly column: string
  readonly same: number
  readonly of: number
}

const differs = (row: KeyRow, column: string) =>
  row.differences?.some((each) => each.column === column) ?? false

const count = (
  list: ReadonlyArray<KeyRow>,
  column: string,
  isOther: (row: KeyRow) => boolean
): Agreement => ({
  column,
  same: list.filter((row) => !isOther(row)).length,
  of: list.length
})

/** The agreement of the two readings of a review, by column and by row; from the differences that it keeps. */
export function agreementOf(rows: ReadonlyArray<KeyRow>): ReadonlyArray<Agreement> {
  const figures = rows.filter((row) => row.class === "statistic" && !differs(row, "class"))
  return [
    count(rows, "class", (row) => differs(row, "class")),
    ...readColumns
      .filter((column) => !worded.has(column))
      .map((column) => count(figures, column, (row) => differs(row, column))),
    count(figures, "rows", (row) => scoredColumns.some((column) => differs(row, column)))
  ]
}

/** The same for the law: records that both readings have, and have alike, of those that either has. */
export function lawAgreementOf(rows: ReadonlyArray<LawRecord>): ReadonlyArray<Agreement> {
  const counts = new Map<string, { same: number; of: number }>()
  for (const { record, differences } of rows) {
    const tally = counts.get(record) ?? { same: 0, of: 0 }
    counts.set(record, tally)
    tally.of++
    if (differences === undefined || differences.length === 0) tally.same++
  }
  return [...counts].map(([record, { same, of }]) => ({ column: `law_${record}`, same, of }))
}

/** What a release says of a reviewed report: how right the program alone is, and how far two readers agree. */
export function measureReview(
  documentId: string,
  { figures, law }: Reviews,
  observations: ReadonlyArray<ObservationRow>,
  numerals: ReadonlyArray<NumeralRow>
): Array<QualityRow> {
  const of = (metric: string, value: number, sample: number, method: string): QualityRow => ({
    metric: `${metric}:${documentId}`,
    value: value.toFixed(2),
    sample,
    method
  })
  const read = figures === null ? [] : rowsOf(figures)
  const alone =
    figures === null
      ? []
      : scoresOf(measureAccuracy(read, observations, numerals)).map(({ metric, value, sample, share }) => {
          const learnt = figures.head.learnt === undefined ? "" : `; ${figures.head.learnt}`
          return of(
            `reader_${metric}`,
            value,
            sample,
            `Per cent: ${share}, as the program read them before the review (${figures.head.readers})${learnt}.`
          )
        })
  const agreements = [
    ...(figures?.head.readings === 2 ? agreementOf(read) : []),
    ...(law?.head.readings === 2 ? lawAgreementOf(rowsOf(law)) : [])
  ].map(({ column, same, of: sample }) => {
    const what = column.startsWith("law_")
      ? "records of the law that two independent readings have alike, of those that either has"
      : `rows for which two independent readings gave the same ${column === "rows" ? "in every scored column" : column}`
    return of(
      `agreement_${column}`,
      sample === 0 ? 100 : (100 * same) / sample,
      sample,
      `Per cent: ${what}, before they were settled. Readers: ${column.startsWith("law_") ? law!.head.readers : figures!.head.readers}.`
    )
  })
  return [...alone, ...agreements]
}

const rowsOf = <Row>({ rows }: ReviewOf<Row>): ReadonlyArray<Row> => rows.map(({ row }) => row)
