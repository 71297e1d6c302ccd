import type {
  InstrumentDateRow,
  InstrumentMentionRow,
  CitationRow,
  FootnoteRow,
  Relation,
  SourceRow
} from "../../model/rows.ts"

/** A range of the prose of a passage; `passage` is its index in `document.passages`. */
export interface Place {
  readonly passage: number
  readonly start: number
  readonly end: number
}

/** A legal or policy instrument that the document names. */
export interface Instrument {
  readonly id: string
  readonly kind: string
  readonly number: string | null
  readonly year: number | null
  /** Name of the institution that issued it. */
  readonly issuer: string | null
  readonly jurisdiction: string
  readonly title: string | null
  readonly aliases: ReadonlyArray<string>
}

/** A document that is cited as evidence. */
export interface Source {
  readonly id: string
  readonly kind: SourceRow["kind"]
  readonly issuer: string | null
  readonly number: string | null
  readonly date: string | null
  readonly title: string | null
  readonly url: string | null
  readonly aliases: ReadonlyArray<string>
}

/** Where an instrument is named: the strongest naming of it in a passage. */
export interface InstrumentMention extends Place {
  readonly instrument: string
  readonly form: InstrumentMentionRow["form"]
  readonly pinpoint: string | null
}

export interface StatedDate extends Place {
  readonly instrument: string
  readonly kind: InstrumentDateRow["kind"]
  /** 2021, 2021-03 or 2021-03-30. */
  readonly date: string
}

/** A work that a footnote cites; `passage` is the footnote. */
export interface Citation extends Place {
  readonly ordinal: number
  readonly instrument: string | null
  readonly source: string | null
  readonly pinpoint: string | null
  readonly via: CitationRow["via"]
  readonly doubtful: boolean
  readonly note: string | null
}

export interface StatedRelation extends Place {
  readonly subject: string
  readonly relation: Relation
  readonly object: string
  readonly doubtful: boolean
}

/** The number of an instrument or a source as it stands in the prose; what else bears a number after "No.". */
export interface NumberSpan extends Place {
  readonly instrument: string | null
  readonly source: string | null
  /** What bears the number where it is neither: "Action", "Case". */
  readonly noun: string | null
}

/** What a document says about law and sources. Every list is in the order of the document. */
export interface LawFacts {
  readonly instruments: ReadonlyArray<Instrument>
  readonly sources: ReadonlyArray<Source>
  readonly mentions: ReadonlyArray<InstrumentMention>
  readonly dates: ReadonlyArray<StatedDate>
  readonly citations: ReadonlyArray<Citation>
  readonly relations: ReadonlyArray<StatedRelation>
  readonly numbers: ReadonlyArray<NumberSpan>
  /** Kind of each footnote, by its index in `document.passages`. */
  readonly footnoteKinds: ReadonlyMap<number, FootnoteRow["kind"]>
}
