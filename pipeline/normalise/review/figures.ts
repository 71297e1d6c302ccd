import type { Document } from "../../model/document.ts"
import { locate } from "../../model/document.ts"
import { timesRead, unexplained, type KeyRow, type ReviewOf } from "../../model/review.ts"
import type { CorrectionRow, NumeralRow, ObservationRow, Rows, TimePrecision } from "../../model/rows.ts"
import { slug } from "../../extract/text/letters.ts"
import { areasOf, nationalitiesOf, unitsOf } from "../codes.ts"
import { impliedCounts } from "../intervals.ts"
import type { Institutions } from "./institutions.ts"
import { sentenceAt, type PlacedNumeral } from "./numerals.ts"

/** What a review of figures needs to know of its document. */
export interface Setting {
  readonly document: Document
  readonly places: ReadonlyMap<number, PlacedNumeral>
  readonly codePoint: (offset: number) => number
  readonly institutions: Institutions
  /** The source that a footnote cites first. */
  readonly sourceOf: (footnote: number) => string | null
}

/**
 * Applies a review to the rows of its document, in place: classes, columns, figures that the program missed or
 * took for some. What follows from a column (codes in use, counts that a share allows) follows. Returns one
 * correction for each column that changed. The review has been held against the rows (`holdFigures`).
 */
export function overruleFigures(
  rows: Rows,
  { head, rows: read }: ReviewOf<KeyRow>,
  setting: Setting
): Array<CorrectionRow> {
  const numerals = new Map(rows.numerals.map((row) => [row.char_start, row]))
  const observations = new Map(rows.observations.map((row) => [row.char_start, row]))
  const corrections: Array<CorrectionRow> = []
  const review = timesRead(head)
  const correct = (table_name: string, row_id: string, row: KeyRow) => {
    const settled = row.reason ?? unexplained(head)
    return (column_name: string, from: unknown, to: unknown) => {
      const [was, is] = [asText(from), asText(to)]
      if (was === is) return
      const { document_id } = rows.documents[0]!
      // Two readers never write alike: a text in a reader's own words is that of one of them.
      const inOwnWords = column_name === "description"
      const reason = inOwnWords ? "In the words of the first reader." : settled
      const readings = inOwnWords ? 1 : head.readings
      corrections.push({
        document_id,
        table_name,
        row_id,
        column_name,
        read: was,
        reviewed: is,
        reason,
        readings
      })
    }
  }
  for (const { row } of read) {
    const numeral = numerals.get(row.char_start)!
    numeral.review = review
    correct("numerals", numeral.numeral_id, row)("class", numeral.class, row.class)
    if (row.class !== numeral.class) reclassify(numeral, row)
    if (row.class !== "statistic") observations.delete(row.char_start)
    else if (!observations.has(row.char_start))
      observations.set(row.char_start, observe(numeral, row, setting))
  }
  const idOf = (start: number) => observations.get(start)?.observation_id ?? null
  for (const { row } of read) {
    const observation = observations.get(row.char_start)
    if (observation === undefined) continue
    const wasRead = numerals.get(row.char_start)!.observation_id !== null
    const correctColumn = correct("observations", observation.observation_id, row)
    observation.review = review
    numerals.get(row.char_start)!.observation_id = observation.observation_id
    const changes = Object.entries(changesOf(row, idOf, setting))
    for (const [name, value] of changes) {
      const before = observation[name as keyof ObservationRow]
      // A figure that the program did not have has no columns that it read.
      if (wasRead) correctColumn(name, before, value)
      if (before !== value || !wasRead) observation.method = "reviewed"
      Object.assign(observation, { [name]: value })
    }
  }
  settle(rows, [...observations.values()], setting)
  return corrections
}

const asText = (value: unknown) => (value === null || value === undefined ? null : String(value))

function reclassify(numeral: NumeralRow, row: KeyRow): void {
  numeral.class = row.class
  numeral.rule = "review"
  if (row.class !== "statistic") numeral.observation_id = null
}

/** A statistic that the program did not take for one: what a review does not say of it is not stated. */
function observe(numeral: NumeralRow, row: KeyRow, { document, places, codePoint }: Setting): ObservationRow {
  const { passage, span, observationId } = places.get(numeral.char_start)!
  const sentence = sentenceAt(passage, span.start)
  const quoted = locate(passage.prose, sentence.start, sentence.end)
  return {
    observation_id: observationId,
    document_id: numeral.document_id,
    paragraph_id: numeral.paragraph_id,
    paragraph: numeral.paragraph,
    subparagraph: numeral.subparagraph,
    footnote: numeral.footnote,
    char_start: numeral.char_start,
    char_end: numeral.char_end,
    printed: numeral.printed,
    quote: document.text.slice(quoted.start, quoted.end),
    quote_start: codePoint(quoted.start),
    indicator: "",
    description: row.description ?? row.counted ?? row.measure!,
    measure: row.measure!,
    value: numeral.value!,
    unit: "unit",
    counted: null,
    base_id: null,
    implied_low: null,
    implied_high: null,
    time_kind: null,
    time_start: null,
    time_end: null,
    time_precision: null,
    direction: null,
    sex: "_T",
    age_min: null,
    age_max: null,
    nationality: "_T",
    ref_area: document.metadata.state,
    counterpart_area: null,
    dimension: null,
    category: null,
    qualifier: null,
    organization_id: null,
    source_id: null,
    footnote_ref: null,
    method: "reviewed",
    rule: "review",
    review: null
  }
}

/** Columns that a row of a review and an observation have by one name. */
const shared = [
  "measure",
  "counted",
  "time_kind",
  "time_start",
  "time_end",
  "time_precision",
  "direction",
  "sex",
  "age_min",
  "age_max",
  "nationality",
  "counterpart_area",
  "dimension",
  "category",
  "qualifier"
] as const
/** Columns that an observation always has: null in a review means that they were not read. */
const always = ["unit", "description", "ref_area"] as const

function changesOf(
  row: KeyRow,
  idOf: (start: number) => string | null,
  { institutions, sourceOf }: Setting
): Partial<ObservationRow> {
  const changes: Record<string, unknown> = {}
  for (const column of shared) if (row[column] !== undefined) changes[column] = row[column]
  for (const column of always)
    if (row[column] !== undefined && row[column] !== null) changes[column] = row[column]
  if (row.base !== undefined) changes["base_id"] = row.base === null ? null : idOf(row.base)
  if (row.reporter !== undefined)
    changes["organization_id"] = row.reporter === null ? null : institutions.of(row.reporter).organization_id
  if (row.source_footnote !== undefined) {
    changes["footnote_ref"] = row.source_footnote
    changes["source_id"] = row.source_footnote === null ? null : sourceOf(row.source_footnote)
  }
  if (row.time_kind === null) changes["time_precision"] = null
  // A time that was read without its precision has the one that its days show.
  else if (row.time_kind !== undefined) changes["time_precision"] = row.time_precision ?? precisionOf(row)
  return changes as Partial<ObservationRow>
}

/** Whole years, else whole months, else days. */
function precisionOf({ time_start: start, time_end: end }: KeyRow): TimePrecision {
  const first = start ?? null
  const last = end ?? null
  if ((first === null || first.endsWith("-01-01")) && (last === null || last.endsWith("-12-31")))
    return "year"
  const isMonth = (first === null || first.endsWith("-01")) && (last === null || last === lastOfMonth(last))
  return isMonth ? "month" : "day"
}

function lastOfMonth(day: string): string {
  const [year, month] = day.split("-").map(Number)
  return new Date(Date.UTC(year!, month!, 0)).toISOString().slice(0, 10)
}

/** What follows from the columns of all observations. */
function settle(rows: Rows, all: ReadonlyArray<ObservationRow>, { institutions }: Setting): void {
  const observations = all.toSorted((one, other) => one.char_start - other.char_start)
  const byId = new Map(observations.map((row) => [row.observation_id, row]))
  for (const row of observations) {
    if (row.base_id !== null && !byId.has(row.base_id)) row.base_id = null
    const base = byId.get(row.base_id ?? "")
    const implied =
      row.measure === "percent" && base?.measure === "count" ? impliedCounts(row.value, base.value) : null
    row.implied_low = implied?.low ?? null
    row.implied_high = implied?.high ?? null
  }
  const indicators = new Map(rows.indicators.map((row) => [row.indicator, row]))
  const roots = new Map(observations.map((row) => [row, rootOf(row, byId)]))
  for (const root of new Set(roots.values())) {
    if (root.indicator !== "") continue
    root.indicator = slug(root.counted ?? "") || root.measure
    if (indicators.has(root.indicator)) continue
    const { indicator, unit, counted, description: definition } = root
    indicators.set(indicator, { indicator, label: counted ?? indicator, topic: null, definition, unit })
  }
  for (const [row, root] of roots) row.indicator = root.indicator
  const used = new Set(observations.map(({ indicator }) => indicator))
  rows.observations = observations
  rows.indicators = [...indicators.values()].filter(({ indicator }) => used.has(indicator))
  rows.organizations = institutions.rows()
  rows.areas = areasOf(observations)
  rows.nationalities = nationalitiesOf(observations)
  const units = new Set(rows.indicators.map(({ unit }) => unit))
  const kept = rows.units.filter(({ code }) => units.has(code))
  rows.units = [...new Map([...kept, ...unitsOf(observations)].map((row) => [row.code, row])).values()]
}

function rootOf(row: ObservationRow, byId: ReadonlyMap<string, ObservationRow>): ObservationRow {
  let root = row
  for (let depth = 0; root.base_id !== null && depth < 8; depth++) root = byId.get(root.base_id)!
  return root
}
