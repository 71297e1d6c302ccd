import { locate, type Document } from "../../model/document.ts"
import {
  unexplained,
  type LawRecord,
  type LawRecordName,
  type LawRecordOf,
  type ReviewOf
} from "../../model/review.ts"
import type { CorrectionRow, InstrumentMentionRow, Rows } from "../../model/rows.ts"
import { joinMentions } from "../mentions.ts"
import type { Institutions } from "./institutions.ts"
import { findPrinted, keyOf, passagesByPlace, placeOf, rowPlaceOf } from "./law-records.ts"

export interface LawSetting {
  readonly document: Document
  readonly codePoint: (offset: number) => number
  readonly institutions: Institutions
}

/** What a record of the review and a row of a table have in common, and how they are told apart. */
interface TableOf<Row> {
  readonly table: keyof Rows
  /** The column that a row which is added or left out is corrected in. */
  readonly about: keyof Row & string
  readonly idOf: (row: Row) => string
}

/**
 * Applies a review of the law to the rows of its document, in place: the register is as people read it. A row
 * that they have too keeps its place and what they do not read (aliases, notes). Returns the corrections.
 */
export function overruleLaw(
  rows: Rows,
  review: ReviewOf<LawRecord>,
  setting: LawSetting
): Array<CorrectionRow> {
  const { document, codePoint, institutions } = setting
  const { readings } = review.head
  const passages = passagesByPlace(document)
  const corrections: Array<CorrectionRow> = []
  const read = <Name extends LawRecordName>(name: Name) =>
    review.rows.map(({ row }) => row).filter((row): row is LawRecordOf<Name> => row.record === name)
  const correct = (
    table: string,
    id: string,
    column: string,
    from: unknown,
    to: unknown,
    reason?: string
  ) => {
    const [was, is] = [from ?? null, to ?? null].map((value) => (value === null ? null : String(value))) as [
      string | null,
      string | null
    ]
    if (was === is) return
    corrections.push({
      document_id: document.id,
      table_name: table,
      row_id: id,
      column_name: column,
      read: was,
      reviewed: is,
      reason: reason ?? unexplained(review.head),
      readings
    })
  }
  /** Rows of one table as the records say: matched by key, columns compared, others added or left out. */
  const overrule = <Name extends LawRecordName, Row extends object>(
    name: Name,
    list: ReadonlyArray<Row>,
    { table, about, idOf }: TableOf<Row>,
    keyOfRow: (row: Row) => string,
    columnsOf: (record: LawRecordOf<Name>) => Partial<Row>,
    make: (record: LawRecordOf<Name>) => Row
  ): Array<Row> => {
    const given = new Map<string, Row>()
    for (const row of list) if (!given.has(keyOfRow(row))) given.set(keyOfRow(row), row)
    const records = read(name)
    const refused = new Map(
      records.filter(({ keep }) => keep === false).map((record) => [keyOf(record), record.reason])
    )
    const result = records
      .filter(({ keep }) => keep !== false)
      .map((record) => {
        const row = given.get(keyOf(record))
        given.delete(keyOf(record))
        if (row === undefined) {
          const made = make(record)
          correct(table, idOf(made), about, null, made[about], record.reason)
          return made
        }
        for (const [column, value] of Object.entries(columnsOf(record)))
          correct(table, idOf(row), column, row[column as keyof Row], value, record.reason)
        return Object.assign(row, columnsOf(record))
      })
    for (const [key, row] of given) correct(table, idOf(row), about, row[about], null, refused.get(key))
    return result
  }
  const at = (record: { readonly place: string; readonly printed: string }) => {
    const passage = passages.get(record.place)!
    const span = findPrinted(passage, record.printed)!
    const located = locate(passage.prose, span.start, span.end)
    const [char_start, char_end] = [codePoint(located.start), codePoint(located.end)]
    const quote = document.text.slice(located.start, located.end)
    return {
      passage,
      quote,
      place: { ...rowPlaceOf(passage), document_id: document.id, char_start, char_end }
    }
  }
  const issued = (name: string | null) => (name === null ? null : institutions.of(name))

  rows.instruments = overrule(
    "instrument",
    rows.instruments,
    { table: "instruments", about: "instrument_id", idOf: (row) => row.instrument_id },
    (row) => `instrument ${row.instrument_id}`,
    ({ kind, number, year, issuer, jurisdiction, title }) => ({
      kind,
      number,
      year,
      issuer: issued(issuer)?.name ?? null,
      jurisdiction,
      title
    }),
    ({ instrument, kind, number, year, issuer, jurisdiction, title }) => ({
      instrument_id: instrument,
      kind,
      number,
      year,
      issuer: issued(issuer)?.name ?? null,
      jurisdiction,
      title,
      aliases: null
    })
  )
  rows.sources = overrule(
    "source",
    rows.sources,
    { table: "sources", about: "source_id", idOf: (row) => row.source_id },
    (row) => `source ${row.source_id}`,
    ({ kind, issuer, number, date, title, url }) => ({
      kind,
      organization_id: issued(issuer)?.organization_id ?? null,
      number,
      date,
      title,
      url
    }),
    ({ source, kind, issuer, number, date, title, url }) => ({
      source_id: source,
      kind,
      organization_id: issued(issuer)?.organization_id ?? null,
      number,
      date,
      title,
      url,
      aliases: null
    })
  )
  rows.instrument_mentions = overrule(
    "mention",
    rows.instrument_mentions,
    { table: "instrument_mentions", about: "instrument_id", idOf: (row) => row.mention_id },
    (row) => `mention ${row.instrument_id} ${placeOf(row)}`,
    ({ form, pinpoint }) => ({ form, pinpoint }),
    (record): InstrumentMentionRow => {
      const { passage, quote, place } = at(record)
      return {
        mention_id: `${passage.id}:${record.instrument}`,
        instrument_id: record.instrument,
        paragraph_id: passage.paragraphId,
        ...place,
        printed: quote,
        form: record.form,
        pinpoint: record.pinpoint
      }
    }
  )
  rows.instrument_dates = overrule(
    "date",
    rows.instrument_dates,
    {
      table: "instrument_dates",
      about: "date",
      idOf: (row) => `${row.instrument_id} ${row.kind} ${row.date} ${row.document_id} ${row.char_start}`
    },
    (row) => `date ${row.instrument_id} ${row.kind} ${row.date} ${placeOf(row)}`,
    () => ({}),
    (record) => ({
      instrument_id: record.instrument,
      kind: record.kind,
      date: record.date,
      ...at(record).place
    })
  )
  rows.instrument_relations = overrule(
    "relation",
    rows.instrument_relations,
    {
      table: "instrument_relations",
      about: "relation",
      idOf: (row) => `${row.subject} ${row.relation} ${row.object} ${row.document_id} ${row.char_start}`
    },
    (row) => `relation ${row.subject} ${row.relation} ${row.object} ${placeOf(row)}`,
    ({ doubtful }) => ({ doubtful }),
    (record) => {
      const { place, quote } = at(record)
      const { subject, relation, object, doubtful } = record
      return { subject, relation, object, ...place, quote, doubtful }
    }
  )
  const instruments = new Set(rows.instruments.map(({ instrument_id: id }) => id))
  const sources = new Set(rows.sources.map(({ source_id: id }) => id))
  const worksOf = ({ work, pinpoint, via, doubtful }: LawRecordOf<"citation">) => ({
    instrument_id: work !== null && instruments.has(work) ? work : null,
    source_id: work !== null && sources.has(work) ? work : null,
    pinpoint,
    via,
    doubtful
  })
  rows.citations = overrule(
    "citation",
    rows.citations,
    { table: "citations", about: "ordinal", idOf: (row) => `${row.footnote_id} ${row.ordinal}` },
    (row) => `citation fn ${row.footnote_id.slice(row.footnote_id.lastIndexOf(":") + 1)} ${row.ordinal}`,
    worksOf,
    (record) => ({
      footnote_id: passages.get(record.place)!.id,
      ordinal: record.ordinal,
      document_id: document.id,
      ...worksOf(record),
      note: null
    })
  )
  rows.organizations = institutions.rows()
  const mentions = new Set(rows.instrument_mentions.map(({ mention_id: id }) => id))
  for (const numeral of rows.numerals)
    if (numeral.mention_id !== null && !mentions.has(numeral.mention_id)) numeral.mention_id = null
  joinMentions(rows.numerals, rows.instrument_mentions)
  for (const row of rows.observations)
    if (row.source_id !== null && !sources.has(row.source_id)) row.source_id = null
  return corrections
}
