import { fold } from "../extract/text/letters.ts"
import { readColumns, type KeyRow, type LawRecord } from "../model/review.ts"
import { keyOf } from "../normalise/review/law-records.ts"
import type { Difference } from "./cells.ts"

/** A row that two readings give, as the sheet shows it on which they are settled. */
export interface Compared<Row> {
  readonly row: Row
  readonly differences: ReadonlyArray<Difference>
}

/** Texts in a reader's own words: the first reading's are taken. */
const worded: ReadonlySet<string> = new Set(["description", "base_text"])

function isSame(one: unknown, other: unknown): boolean {
  if (typeof one === "string" && typeof other === "string")
    return fold(one).replace(/^the /, "") === fold(other).replace(/^the /, "")
  return (one ?? null) === (other ?? null)
}

const differ = (columns: ReadonlyArray<string>, first: object, second: object): Array<Difference> =>
  columns.flatMap((column) => {
    const [one, other] = [first, second].map((row) => (row as Record<string, unknown>)[column])
    return isSame(one, other) ? [] : [{ column, first: one ?? null, second: other ?? null }]
  })

/** Two readings of figures, numeral by numeral. A numeral that one of them has not read has no class there. */
export function compareFigures(
  first: ReadonlyArray<KeyRow>,
  second: ReadonlyArray<KeyRow>
): Array<Compared<KeyRow>> {
  const others = new Map(second.map((row) => [row.char_start, row]))
  const starts = new Set(first.map((row) => row.char_start))
  const pairs: Array<readonly [KeyRow | undefined, KeyRow | undefined]> = [
    ...first.map((row) => [row, others.get(row.char_start)] as const),
    ...second.filter((row) => !starts.has(row.char_start)).map((row) => [undefined, row] as const)
  ]
  return pairs
    .toSorted((one, other) => (one[0] ?? one[1])!.char_start - (other[0] ?? other[1])!.char_start)
    .map(([one, other]) => {
      const isClassed = one?.class === other?.class
      const differences = isClassed
        ? one!.class === "statistic"
          ? differ(
              readColumns.filter((column) => !worded.has(column)),
              one!,
              other!
            )
          : []
        : [{ column: "class", first: one?.class ?? null, second: other?.class ?? null }]
      // Where one reader sees a statistic, its columns stand ready, should it be settled so.
      const row = [one, other].find((each) => each?.class === "statistic") ?? (one ?? other)!
      return {
        row: { ...row, borderline: (one?.borderline ?? false) || (other?.borderline ?? false) },
        differences
      }
    })
}

/** Columns that two readings of a record of law are compared in. */
const lawColumnsOf = {
  instrument: ["kind", "number", "year", "issuer", "jurisdiction", "title"],
  source: ["kind", "issuer", "number", "date", "title", "url"],
  mention: ["form", "pinpoint"],
  date: [],
  relation: ["doubtful"],
  citation: ["work", "pinpoint", "via", "doubtful"]
} as const satisfies Record<LawRecord["record"], ReadonlyArray<string>>

/** A record that only one reading has. */
const alone = (row: LawRecord, isFirst: boolean): Compared<LawRecord> => ({
  row,
  differences: [{ column: "keep", first: isFirst, second: !isFirst }]
})

/** Two readings of the law, record by record; `keep` differs where only one of them has it. */
export function compareLaw(
  first: ReadonlyArray<LawRecord>,
  second: ReadonlyArray<LawRecord>
): Array<Compared<LawRecord>> {
  const others = new Map(second.map((record) => [keyOf(record), record]))
  const keys = new Set(first.map(keyOf))
  return [
    ...first.map((row) => {
      const other = others.get(keyOf(row))
      return other === undefined
        ? alone(row, true)
        : { row, differences: differ(lawColumnsOf[row.record], row, other) }
    }),
    ...second.filter((row) => !keys.has(keyOf(row))).map((row) => alone(row, false))
  ]
}
