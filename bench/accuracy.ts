import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { readText } from "../pipeline/document/reader.ts"
import { extractFigures } from "../pipeline/extract/figures/figures.ts"
import type { CodeLists } from "../pipeline/model/codelists.ts"
import type { DocumentMetadata } from "../pipeline/model/document.ts"
import type { NumeralRow, ObservationRow } from "../pipeline/model/rows.ts"
import { makeNumerals, makeObservation } from "../pipeline/normalise/observations.ts"
import { makeCodePointOffsets } from "../pipeline/normalise/offsets.ts"

/** The columns by which a row is right or wrong. */
export const columns = [
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
type Column = (typeof columns)[number]

/** One numeral of an answer key: a line of `test/quality/<slug>/key.jsonl`. */
export type KeyRow = Readonly<Record<Column, string | number | null>> & {
  readonly char_start: number
  readonly char_end: number
  readonly printed: string
  readonly class: string
  readonly borderline: boolean
  readonly paragraph: number | null
  readonly subparagraph: string | null
  readonly footnote: number | null
  readonly base_text: string | null
}

/** How many of how many. */
export interface Tally {
  right: number
  of: number
}

export interface Accuracy {
  readonly slug: string
  readonly classes: Tally
  /** Statistics found of those in the key; and those found that the key does not have. */
  readonly found: Tally
  readonly extra: number
  readonly columns: Readonly<Record<Column, Tally>>
  readonly rows: Tally
}

/** Of the annotated reports: one folder each. */
export const folder = join(import.meta.dirname, "..", "test", "quality")

/** The annotated reports, by the name of their folder. */
export const annotated = (): ReadonlyArray<string> => readdirSync(folder).toSorted()

/** The answer key of a report. */
export const readKey = (slug: string): ReadonlyArray<KeyRow> =>
  readFileSync(join(folder, slug, "key.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as KeyRow)

/**
 * Reads an invented report as a release would and holds every row against its answer key. Rows that
 * the key calls borderline do not count; where the key leaves a base open, any is right; foreigners
 * and persons of any nationality are told apart only where the key names a nationality.
 */
export function measureAccuracy(slug: string, codeLists: CodeLists): Accuracy {
  const read = (file: string) => readFileSync(join(folder, slug, file), "utf8")
  const key = readKey(slug)
  const document = readText(read("source.txt"), JSON.parse(read("document.json")) as DocumentMetadata, "")
  const figures = extractFigures(document, codeLists)
  const codePoint = makeCodePointOffsets(document.text)
  const observations = figures.figures.map((figure) =>
    makeObservation(document, figure, codePoint, () => null)
  )
  return compare(slug, key, observations, makeNumerals(document, { figures }, codePoint))
}

function compare(
  slug: string,
  key: ReadonlyArray<KeyRow>,
  observations: ReadonlyArray<ObservationRow>,
  numerals: ReadonlyArray<NumeralRow>
): Accuracy {
  const byStart = new Map(observations.map((row) => [row.char_start, row]))
  const byId = new Map(observations.map((row) => [row.observation_id, row]))
  const ledger = new Map(numerals.map((row) => [row.char_start, row]))
  const firm = key.filter(({ borderline }) => !borderline)
  const wanted = firm.filter((row) => row.class === "statistic")
  const right = Object.fromEntries(columns.map((column) => [column, { right: 0, of: 0 }])) as Record<
    Column,
    Tally
  >
  const rows = { right: 0, of: wanted.length }
  let found = 0
  for (const want of wanted) {
    const got = byStart.get(want.char_start)
    if (got === undefined) continue
    found++
    const given = { ...got, base: byId.get(got.base_id ?? "")?.char_start ?? null }
    const wrong = columns.filter((column) => !isSame(column, want, given[column]))
    for (const column of columns) {
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
    slug,
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
}: {
  readonly paragraph: number | null
  readonly subparagraph: string | null
  readonly footnote: number | null
}) => `${paragraph}/${subparagraph}/${footnote}`

function isSame(column: Column, want: KeyRow, given: string | number | null): boolean {
  const wanted = want[column] ?? null
  if (column === "base") return given === wanted || (wanted === null && want.base_text !== null)
  if (column === "ref_area" && wanted === null) return true
  if (column === "nationality" && isLoose(wanted) && isLoose(given)) return true
  if (column === "value") return Number(wanted) === Number(given)
  return wanted === given
}

const isLoose = (nationality: string | number | null) => nationality === "FOREIGN" || nationality === "_T"
