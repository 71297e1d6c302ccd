/**
 * The rows of a release, table by table, named as the release names them. `sql/schema` describes
 * them; a test holds these types against DuckDB's catalogue.
 *
 * Decimals and dates are strings (exact; ISO), offsets are Unicode code points.
 */
type Text = string | null
type Whole = number | null
export type TimesRead = "once" | "twice" | null

export interface DocumentRow {
  document_id: string
  symbol: string
  title: string
  state: string
  body: string
  kind: string
  language: string
  original_language: Text
  period_start: string
  period_end: string
  submitted: string
  responds_to: Text
  url: string
  licence: string
  source_note: string
  source_sha256: string
  /** Length of the canonical text in code points. */
  characters: number
}

export interface QuestionRow {
  question_id: string
  document_id: string
  reference: string
  char_start: number
  char_end: number
}

export interface ParagraphRow {
  paragraph_id: string
  document_id: string
  paragraph: number
  subparagraph: Text
  section: Text
  question_id: Text
  char_start: number
  char_end: number
  /** The prose without anchors, footnotes and bookmarks. */
  text: string
}

export interface FootnoteRow {
  footnote_id: string
  document_id: string
  number: number
  paragraph_id: string
  paragraph: number
  subparagraph: Text
  anchor_start: number
  char_start: number
  char_end: number
  text: string
  kind: "citation" | "explanatory" | "mixed" | "url"
}

export const numeralClasses = [
  "statistic",
  "date",
  "identifier",
  "pinpoint",
  "age",
  "parameter",
  "name",
  "reference",
  "enumerator",
  "other"
] as const
export type NumeralClass = (typeof numeralClasses)[number]

export interface NumeralRow {
  /** `<document_id>:<char_start>`: readable enough, and stable while the text is. */
  numeral_id: string
  document_id: string
  paragraph_id: Text
  paragraph: Whole
  subparagraph: Text
  footnote: Whole
  char_start: number
  char_end: number
  printed: string
  value: Text
  class: NumeralClass
  /** The recogniser that claimed it. */
  rule: string
  observation_id: Text
  mention_id: Text
  /** How often people read it, independently. */
  review: TimesRead
}

export const measures = ["count", "percent", "amount", "average", "percent_change", "rate"] as const
export type Measure = (typeof measures)[number]
export type TimeKind = "period" | "as_of" | "projected"
export type TimePrecision = "day" | "month" | "quarter" | "year"
export type Sex = "M" | "F" | "_T"
export type Qualifier = "approx" | "at_least" | "more_than" | "less_than"

export interface ObservationRow {
  observation_id: string
  document_id: string
  paragraph_id: Text
  paragraph: Whole
  subparagraph: Text
  footnote: Whole
  char_start: number
  char_end: number
  printed: string
  quote: string
  quote_start: number
  indicator: string
  description: string
  measure: Measure
  value: string
  unit: string
  counted: Text
  base_id: Text
  implied_low: Text
  implied_high: Text
  time_kind: TimeKind | null
  time_start: Text
  time_end: Text
  time_precision: TimePrecision | null
  direction: "rise" | "fall" | null
  sex: Sex
  age_min: Whole
  age_max: Whole
  nationality: string
  ref_area: string
  counterpart_area: Text
  dimension: Text
  category: Text
  qualifier: Qualifier | null
  organization_id: Text
  source_id: Text
  footnote_ref: Whole
  method: "reader" | "reviewed"
  rule: string
  review: TimesRead
}

export interface IndicatorRow {
  indicator: string
  label: string
  topic: Text
  definition: string
  unit: string
}

export const citationForms = ["direct", "ibid", "op_cit", "short"] as const

export interface CitationRow {
  footnote_id: string
  ordinal: number
  document_id: string
  instrument_id: Text
  source_id: Text
  pinpoint: Text
  via: (typeof citationForms)[number]
  doubtful: boolean
  note: Text
}

export interface InstrumentRow {
  instrument_id: string
  kind: string
  number: Text
  year: Whole
  issuer: Text
  jurisdiction: string
  title: Text
  /** Other names and printed forms, joined by |. */
  aliases: Text
}

export const mentionForms = ["number", "title", "short", "description"] as const

export interface InstrumentMentionRow {
  mention_id: string
  instrument_id: string
  document_id: string
  paragraph_id: Text
  paragraph: Whole
  subparagraph: Text
  footnote: Whole
  char_start: number
  char_end: number
  printed: string
  form: (typeof mentionForms)[number]
  pinpoint: Text
}

export const dateKinds = ["published", "adopted", "promulgated", "signed", "ratified", "in_force"] as const

export interface InstrumentDateRow {
  instrument_id: string
  kind: (typeof dateKinds)[number]
  /** As precise as printed: 2021, 2021-03 or 2021-03-30. */
  date: string
  document_id: string
  paragraph: Whole
  subparagraph: Text
  footnote: Whole
  char_start: number
  char_end: number
}

export const relations = [
  "amends",
  "implements",
  "regulates",
  "extends",
  "repeals",
  "complements",
  "adopts",
  "approves",
  "ratifies",
  "updates",
  "sets_out",
  "based_on"
] as const
export type Relation = (typeof relations)[number]

export interface InstrumentRelationRow {
  subject: string
  relation: Relation
  object: string
  document_id: string
  paragraph: Whole
  subparagraph: Text
  footnote: Whole
  char_start: number
  char_end: number
  quote: string
  doubtful: boolean
}

export const sourceKinds = [
  "communication",
  "memorandum",
  "report",
  "electronic_communication",
  "press_release",
  "publication",
  "web_page"
] as const

export interface SourceRow {
  source_id: string
  kind: (typeof sourceKinds)[number]
  organization_id: Text
  number: Text
  /** As precise as printed. */
  date: Text
  title: Text
  url: Text
  aliases: Text
}

export interface OrganizationRow {
  organization_id: string
  name: string
  kind: string
  aliases: Text
}

export interface AreaRow {
  code: string
  name: string
  kind: string
}

export interface NationalityRow {
  code: string
  name: string
}

export interface UnitRow {
  code: string
  name: string
}

export interface QualityRow {
  metric: string
  value: string
  sample: Whole
  method: string
}

export interface CheckRow {
  check_id: string
  kind: string
  document_id: string
  expression: string
  expected: Text
  actual: Text
  difference: Text
  tolerance: Text
  outcome: "holds" | "rounding" | "truncation" | "fails" | "undetermined"
  explanation: string
  severity: "contradiction" | "impossible" | "suspicious" | "note" | null
  suspect_id: Text
  suspect_value: Text
  suspect_slip: "off_by_one" | "swapped_digits" | "one_digit" | null
}

export interface CheckTermRow {
  check_id: string
  role: string
  ordinal: number
  observation_id: Text
  instrument_id: Text
}

export interface CorrectionRow {
  document_id: string
  table_name: string
  row_id: string
  column_name: string
  /** What the program read, as text. */
  read: Text
  reviewed: Text
  reason: string
  readings: number
}

export interface RetiredRow {
  table_name: string
  identifier: string
  document_id: Text
  last_version: string
  reason: "source" | "grammar" | "correction" | "code_list" | "measurement"
}

/** Every table of a release that the pipeline fills before the checks run, in the order of loading. */
export interface Rows {
  documents: Array<DocumentRow>
  questions: Array<QuestionRow>
  paragraphs: Array<ParagraphRow>
  footnotes: Array<FootnoteRow>
  areas: Array<AreaRow>
  nationalities: Array<NationalityRow>
  units: Array<UnitRow>
  organizations: Array<OrganizationRow>
  instruments: Array<InstrumentRow>
  sources: Array<SourceRow>
  indicators: Array<IndicatorRow>
  observations: Array<ObservationRow>
  instrument_mentions: Array<InstrumentMentionRow>
  numerals: Array<NumeralRow>
  citations: Array<CitationRow>
  instrument_dates: Array<InstrumentDateRow>
  instrument_relations: Array<InstrumentRelationRow>
  corrections: Array<CorrectionRow>
  quality: Array<QualityRow>
}
