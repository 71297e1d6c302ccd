import type { KeyRow } from "../../model/review.ts"
import type { NumeralRow, ObservationRow } from "../../model/rows.ts"

/** The columns by which a row is right or wrong. */
export const scoredColumns = [
  "value",
  "measure",
  "base",
  "time_kind",
  "time_start",
  "time_end",
  "sex",
  "age_min",
  "age_max",
  "nationality",
  "ref_area",
  "counterpart_area",
  "qualifier"
] as const
export type ScoredColumn = (typeof scoredColumns)[number]

/** How many of how many. */
export interface Tally {
  right: number
  of: number
}

export interface Accuracy {
  readonly classes: Tally
  /** Statistics found of those in the key; and those found that the key does not have. */
  readonly found: Tally
  readonly extra: number
  readonly columns: Readonly<Record<ScoredColumn, Tally>>
  readonly rows: Tally
}

type Observed = Pick<
  ObservationRow,
  "observation_id" | "base_id" | "paragraph" | "subparagraph" | "footnote"
> &
  Readonly<Record<Exclude<ScoredColumn, "base">, string | number | null>> & { readonly char_start: number }

/**
 * Holds what the program read against what people read. Rows that they call borderline do not count; where
 * they leave a base open, any is right; foreigners and persons of any nationality are told apart only where
 * they name a nationality.
 */
export function measureAccuracy(
  key: ReadonlyArray<KeyRow>,
  observations: ReadonlyArray<Observed>,
  numerals: ReadonlyArray<Pick<NumeralRow, "char_start" | "class">>
): Accuracy {
  const byStart = new Map(observations.map((row) => [row.char_start, row]))
  const byId = new Map(observations.map((row) => [row.observation_id, row]))
  const ledger = new Map(numerals.map((row) => [row.char_start, row]))
  const firm = key.filter(({ borderline }) => !borderline)
  const wanted = firm.filter((row) => row.class === "statistic")
  const right = Object.fromEntries(scoredColumns.map((column) => [column, { right: 0, of: 0 }])) as Record<
    ScoredColumn,
    Tally
  >
  const rows = { right: 0, of: wanted.length }
  let found = 0
  for (const want of wanted) {
    const got = byStart.get(want.char_start)
    if (got === undefined) continue
    found++
    const given = { ...got, base: byId.get(got.base_id ?? "")?.char_start ?? null }
    const wrong = scoredColumns.filter((column) => !isSame(column, want, given[column]))
    for (const column of scoredColumns) {
      right[column].of++
      if (!wrong.includes(column)) right[column].right++
    }
    if (wrong.length === 0) rows.right++
  }
  const known = new Map(key.map((row) => [row.char_start, row]))
  const places = new Set(key.map(placeOf))
  const extra = observations.filter((row) => {
    const want = known.get(row.char_start)
    return (
      places.has(placeOf(row)) && (want === undefined || (want.class !== "statistic" && !want.borderline))
    )
  }).length
  return {
    classes: {
      right: firm.filter((row) => ledger.get(row.char_start)?.class === row.class).length,
      of: firm.length
    },
    found: { right: found, of: wanted.length },
    extra,
    columns: right,
    rows
  }
}

const placeOf = ({
  paragraph,
  subparagraph,
  footnote
}: Pick<KeyRow, "paragraph" | "subparagraph" | "footnote">) => `${paragraph}/${subparagraph}/${footnote}`

function isSame(column: ScoredColumn, want: KeyRow, given: string | number | null): boolean {
  const wanted = want[column] ?? null
  if (column === "base") return given === wanted || (wanted === null && (want.base_text ?? null) !== null)
  if (column === "ref_area" && wanted === null) return true
  if (column === "nationality" && isLoose(wanted) && isLoose(given)) return true
  if (column === "value") return Number(wanted) === Number(given)
  return wanted === given
}

const isLoose = (nationality: string | number | null) => nationality === "FOREIGN" || nationality === "_T"

/** A figure of accuracy with its number of cases. */
export interface Score {
  readonly metric: string
  /** Per cent. */
  readonly value: number
  readonly sample: number
  /** Per cent of what. */
  readonly share: string
}

/** Class, precision, recall, F1, each column, whole rows: in that order. */
export function scoresOf({ classes, found, extra, columns, rows }: Accuracy): Array<Score> {
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
    ...scoredColumns.map((column) =>
      of(column, columns[column], `statistics found whose ${column} is right`)
    ),
    of("rows", rows, `statistics of the key with all ${scoredColumns.length} columns right`)
  ]
}

const percent = (right: number, of: number) => (of === 0 ? 100 : (100 * right) / of)
