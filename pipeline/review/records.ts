import type { Document } from "../model/document.ts"
import type { KeyRow, LawRecord } from "../model/review.ts"
import type { NumeralRow, ObservationRow, Rows } from "../model/rows.ts"
import { countText } from "../publish/counted-text.ts"
import { placeOf } from "../normalise/review/law-records.ts"

/** What the program read, in the form of a review: to fill a sheet, and to hold two readings against it. */
export function keyRowsOf({ numerals, observations, organizations }: Rows): Array<KeyRow> {
  const byStart = new Map(observations.map((row) => [row.char_start, row]))
  const starts = new Map(observations.map((row) => [row.observation_id, row.char_start]))
  const names = new Map(organizations.map((row) => [row.organization_id, row.name]))
  return numerals
    .toSorted((one, other) => one.char_start - other.char_start)
    .map((numeral): KeyRow => {
      const head: KeyRow = headOf(numeral)
      const row = byStart.get(numeral.char_start)
      return row === undefined ? head : Object.assign(head, columnsOf(row, starts, names))
    })
}

/** A numeral as it comes, before anybody has said what it is. */
export const headOf = (row: NumeralRow) => ({
  char_start: row.char_start,
  char_end: row.char_end,
  printed: row.printed,
  paragraph: row.paragraph,
  subparagraph: row.subparagraph,
  footnote: row.footnote,
  class: row.class,
  borderline: false
})

const columnsOf = (
  row: ObservationRow,
  starts: ReadonlyMap<string, number>,
  names: ReadonlyMap<string, string>
) => ({
  value: Number(row.value),
  measure: row.measure,
  unit: row.unit,
  counted: row.counted,
  description: row.description,
  base: starts.get(row.base_id ?? "") ?? null,
  base_text: null,
  time_kind: row.time_kind,
  time_start: row.time_start,
  time_end: row.time_end,
  time_precision: row.time_precision,
  direction: row.direction,
  sex: row.sex,
  age_min: row.age_min,
  age_max: row.age_max,
  nationality: row.nationality,
  ref_area: row.ref_area,
  counterpart_area: row.counterpart_area,
  dimension: row.dimension,
  category: row.category,
  qualifier: row.qualifier,
  reporter: names.get(row.organization_id ?? "") ?? null,
  source_footnote: row.footnote_ref
})

/** The place of a row, in a list; none for one in a heading. */
function at(row: Parameters<typeof placeOf>[0]): Array<string> {
  const place = placeOf(row)
  return place === null ? [] : [place]
}

/** The law that the program read, as records of a review, in the order of the tables. */
export function lawRecordsOf(rows: Rows, { text }: Document): Array<LawRecord> {
  const { slice } = countText(text)
  const names = new Map(rows.organizations.map((row) => [row.organization_id, row.name]))
  const numbers = new Map(rows.footnotes.map((row) => [row.footnote_id, row.number]))
  return [
    ...rows.instruments.map(
      ({ instrument_id: instrument, kind, number, year, issuer, jurisdiction, title }): LawRecord => ({
        record: "instrument",
        instrument,
        kind,
        number,
        year,
        issuer,
        jurisdiction,
        title
      })
    ),
    ...rows.sources.map(
      ({ source_id: source, kind, organization_id: id, number, date, title, url }): LawRecord => ({
        record: "source",
        source,
        kind,
        issuer: names.get(id ?? "") ?? null,
        number,
        date,
        title,
        url
      })
    ),
    ...rows.instrument_mentions.flatMap((row) =>
      at(row).map((place): LawRecord => {
        const { instrument_id: instrument, printed, form, pinpoint } = row
        return { record: "mention", instrument, place, printed, form, pinpoint }
      })
    ),
    ...rows.instrument_dates.flatMap((row) =>
      at(row).map((place): LawRecord => {
        const { instrument_id: instrument, kind, date } = row
        const printed = slice(row.char_start, row.char_end)
        return { record: "date", instrument, kind, date, place, printed }
      })
    ),
    ...rows.instrument_relations.flatMap((row) =>
      at(row).map((place): LawRecord => {
        const { subject, relation, object, quote: printed, doubtful } = row
        return { record: "relation", subject, relation, object, place, printed, doubtful }
      })
    ),
    ...rows.citations.map((row): LawRecord => ({
      record: "citation",
      place: `fn ${numbers.get(row.footnote_id)!}`,
      ordinal: row.ordinal,
      work: row.instrument_id ?? row.source_id,
      pinpoint: row.pinpoint,
      via: row.via,
      doubtful: row.doubtful
    }))
  ]
}
