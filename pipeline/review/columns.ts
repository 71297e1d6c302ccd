import { codesOf, lawRecordSchemas, readColumns, type KeyRow } from "../model/review.ts"
import { citationForms, mentionForms, relations } from "../model/rows.ts"

/** What a column of a sheet holds, for the person who fills it in. */
export interface SheetColumn {
  readonly name: string
  readonly kind: "text" | "number" | "flag"
  /** Those that a person does not change. */
  readonly given: boolean
  readonly codes: ReadonlyArray<string> | null
  readonly meaning: string
}

const column = (
  name: string,
  meaning: string,
  more: Partial<Omit<SheetColumn, "name" | "meaning">> = {}
): SheetColumn => ({ name, kind: "text", given: false, codes: null, ...more, meaning })

const given = { given: true } as const
const number = { kind: "number" } as const
const flag = { kind: "flag", codes: ["yes", "no"] } as const

const codesOfColumn: Readonly<Record<string, ReadonlyArray<string>>> = codesOf
const numbers: ReadonlySet<string> = new Set<keyof KeyRow>([
  "value",
  "base",
  "age_min",
  "age_max",
  "source_footnote"
])

const meanings: Readonly<Record<(typeof readColumns)[number], string>> = {
  value: "The number that is printed, magnitude words included. It is what the text says: leave it as it is.",
  measure: "count, percent, amount (money), average, percent_change or rate.",
  unit: "What is counted: person, case, order ...; percent; for money the ISO 4217 code; unit where nothing else fits.",
  counted: "The noun counted with what restricts it, as printed; for money what it is.",
  description: "One line that says what the figure is, understandable without the paragraph.",
  base: "Of a part or a share: the place (the number behind the colon of numeral_id) of the figure that is its whole.",
  base_text: "Of a share whose whole is not printed as a figure: the whole in words.",
  time_kind:
    "period (in, between, during), as_of (as of, by, at), projected (will, plans to); empty: no time.",
  time_start: "First day as YYYY-MM-DD; empty for as_of.",
  time_end: "Last day as YYYY-MM-DD; empty where it is open.",
  time_precision: "How precisely the time is printed.",
  direction: "Of a change in per cent: rise or fall.",
  sex: "M, F or _T (both, or not stated).",
  age_min: "Lowest age in completed years; empty: none.",
  age_max: "Highest age in completed years, inclusive (under 18 is 17); empty: none.",
  nationality: "ISO 3166-1 alpha-3, FOREIGN (not nationals of the State) or _T (not restricted).",
  ref_area: "Where: ISO 3166-2 (several joined by +) or alpha-3; empty: the reporting State; _X: abroad.",
  counterpart_area: "Country gone to or returned from, alpha-3.",
  dimension: "Any other breakdown: occupation, education, sector, institution ...",
  category: "The category of that breakdown, in the words of the text.",
  qualifier: "approx, at_least, more_than, less_than; empty: stated as exact.",
  reporter: "Full name of the institution that reports the figure or did what is counted; empty: not stated.",
  source_footnote: "Number of the footnote that gives the evidence."
}

const settling = [
  column("differences", "What two readings gave, where they differ. Leave it as it is.", given),
  column(
    "reason",
    "Why the row is settled so: the rule of the contract that decides. Needed where readings differ."
  )
]

/** The columns of a sheet of figures: one row a numeral, in reading order. */
export const figureColumns: ReadonlyArray<SheetColumn> = [
  column("numeral_id", "Which numeral: document and place in the text.", given),
  column("source", "The text that the sheet was made from: the beginning of its SHA-256.", given),
  column("place", "Paragraph or footnote.", given),
  column("printed", "The numeral as printed.", given),
  column("sentence", "The sentence that it stands in; the numeral between >> and <<.", given),
  column("passage", "The paragraph or footnote around it.", given),
  column("class", "What the numeral is. Leave it empty to leave the numeral unread.", {
    codes: codesOf.class
  }),
  column("borderline", "yes where the rules really leave it open: the row is then not counted.", flag),
  ...readColumns.map((name) =>
    column(name, meanings[name], {
      kind: numbers.has(name) ? "number" : "text",
      given: name === "value",
      codes: codesOfColumn[name] ?? null
    })
  ),
  ...settling
]

/** The columns of a sheet of law: one row a record. */
export const lawColumns: ReadonlyArray<SheetColumn> = [
  column("document_id", "Which document.", given),
  column("source", "The text that the sheet was made from: the beginning of its SHA-256.", given),
  column("passage", "The paragraph or footnote, for whom it helps.", given),
  column("record", "What the row tells of. Leave it empty to leave the row out.", {
    codes: Object.keys(lawRecordSchemas)
  }),
  column("place", 'Where it stands: "para 5(g)" or "fn 18" (mention, date, relation, citation).'),
  column("printed", "The words that say it, as printed (mention, date, relation)."),
  column(
    "instrument",
    "Identifier of the instrument: jurisdiction, kind, number or short title joined by colons."
  ),
  column("subject", "relation: the instrument that acts."),
  column("relation", "relation: what the subject does to the object.", { codes: relations }),
  column("object", "relation: the instrument that is acted on."),
  column("source_work", "source: identifier of the document cited as evidence."),
  column("ordinal", "citation: position of the work in its footnote, from 1.", number),
  column("work", "citation: identifier of the instrument or the source; empty: it can't be resolved."),
  column(
    "kind",
    "instrument: act, supreme_decree ...; date: published, adopted ...; source: communication, report ..."
  ),
  column("number", "Number in its fullest printed form, without No."),
  column("year", "instrument: its year.", number),
  column("issuer", "instrument, source: full name of the institution that issued it."),
  column("jurisdiction", "instrument: PER, UN, ILO ..."),
  column("title", "instrument, source: its title."),
  column("date", "date, source: YYYY, YYYY-MM or YYYY-MM-DD, as printed."),
  column("url", "source: its address."),
  column("form", "mention: how it is named.", { codes: mentionForms }),
  column("pinpoint", "mention, citation: art. 7, pp. 3–6."),
  column("via", "citation: how the work is cited.", { codes: citationForms }),
  column("doubtful", "relation, citation: yes where it could be read otherwise.", flag),
  column("keep", "no: only one reading has the record, and the text does not state it.", flag),
  ...settling
]
