import { makeInstitutionLexicon } from "../extract/institutions.ts"
import type { LawFacts, Place } from "../extract/law/facts.ts"
import type { CodeLists } from "../model/codelists.ts"
import { locate, type Document, type Span } from "../model/document.ts"
import type {
  CitationRow,
  FootnoteRow,
  InstrumentDateRow,
  InstrumentMentionRow,
  InstrumentRelationRow,
  InstrumentRow,
  OrganizationRow,
  SourceRow
} from "../model/rows.ts"
import { identifyInstitution } from "./institutions.ts"
import type { MentionSpan } from "./mentions.ts"
import { makeCodePointOffsets } from "./offsets.ts"

/** The rows of law of one document. */
export interface LawRows {
  readonly organizations: Array<OrganizationRow>
  readonly instruments: Array<InstrumentRow>
  readonly sources: Array<SourceRow>
  readonly instrument_mentions: Array<InstrumentMentionRow>
  readonly instrument_dates: Array<InstrumentDateRow>
  readonly instrument_relations: Array<InstrumentRelationRow>
  readonly citations: Array<CitationRow>
  /** Kind of each footnote, by its id. */
  readonly footnoteKinds: ReadonlyMap<string, FootnoteRow["kind"]>
  /** Every printing of an instrument's number, with the mention that stands for it in its passage. */
  readonly numbers: ReadonlyArray<MentionSpan>
}

/** Turns what a document says about law into rows: places in code points, institutions as identifiers. */
export function makeLawRows(document: Document, facts: LawFacts, codeLists: CodeLists): LawRows {
  const { passages, text, id: document_id } = document
  const offset = makeCodePointOffsets(text)
  const span = ({ passage, start, end }: Place): Span => {
    const { start: from, end: to } = locate(passages[passage]!.prose, start, end)
    return { start: offset(from), end: offset(to) }
  }
  const place = ({ passage }: Place) => {
    const { paragraph, subparagraph, footnote, kind } = passages[passage]!
    const inNote = kind === "footnote"
    return {
      paragraph: inNote ? null : paragraph,
      subparagraph: inNote ? null : subparagraph,
      footnote: inNote ? footnote : null
    }
  }
  const organizations = new Organizations(document, codeLists)

  const mentionIds = new Map<string, string>()
  const instrument_mentions = facts.mentions.map((mention): InstrumentMentionRow => {
    const { start, end } = span(mention)
    const passage = passages[mention.passage]!
    const mention_id = `${passage.id}:${mention.instrument}`
    mentionIds.set(`${mention.instrument} ${mention.passage}`, mention_id)
    return {
      mention_id,
      instrument_id: mention.instrument,
      document_id,
      paragraph_id: passage.paragraphId,
      ...place(mention),
      char_start: start,
      char_end: end,
      printed: passage.prose.text.slice(mention.start, mention.end),
      form: mention.form,
      pinpoint: mention.pinpoint
    }
  })

  return {
    instruments: facts.instruments.map(({ id, aliases, issuer, ...instrument }): InstrumentRow => ({
      instrument_id: id,
      kind: instrument.kind,
      number: instrument.number,
      year: instrument.year,
      issuer: organizations.name(issuer),
      jurisdiction: instrument.jurisdiction,
      title: instrument.title,
      aliases: joined(aliases)
    })),
    sources: facts.sources.map(({ id, issuer, aliases, ...source }): SourceRow => ({
      source_id: id,
      kind: source.kind,
      // Who publishes, and has no word for an institution in its name, is a newspaper or a publisher.
      organization_id: organizations.take(
        issuer,
        source.kind === "publication" ? "publisher" : "institution"
      ),
      number: source.number,
      date: source.date,
      title: source.title,
      url: source.url,
      aliases: joined(aliases)
    })),
    organizations: organizations.rows(),
    instrument_mentions,
    instrument_dates: facts.dates.map((dated): InstrumentDateRow => {
      const { start, end } = span(dated)
      const { instrument: instrument_id, kind, date } = dated
      return { instrument_id, kind, date, document_id, ...place(dated), char_start: start, char_end: end }
    }),
    instrument_relations: facts.relations.map((stated): InstrumentRelationRow => {
      const { start, end } = span(stated)
      const { subject, relation, object, doubtful } = stated
      // As the canonical text has it, marks included, so that the quote can be found at its place.
      const whole = locate(passages[stated.passage]!.prose, stated.start, stated.end)
      const quote = document.text.slice(whole.start, whole.end)
      return {
        subject,
        relation,
        object,
        document_id,
        ...place(stated),
        char_start: start,
        char_end: end,
        quote,
        doubtful
      }
    }),
    citations: facts.citations.map((citation): CitationRow => ({
      footnote_id: passages[citation.passage]!.id,
      ordinal: citation.ordinal,
      document_id,
      instrument_id: citation.instrument,
      source_id: citation.source,
      pinpoint: citation.pinpoint,
      via: citation.via,
      doubtful: citation.doubtful,
      note: citation.note
    })),
    footnoteKinds: new Map([...facts.footnoteKinds].map(([passage, kind]) => [passages[passage]!.id, kind])),
    numbers: facts.numbers.flatMap((number) => {
      const mention_id = mentionIds.get(`${number.instrument} ${number.passage}`)
      if (mention_id === undefined) return []
      const { start, end } = span(number)
      return [{ mention_id, char_start: start, char_end: end }]
    })
  }
}

const joined = (aliases: ReadonlyArray<string>) => (aliases.length === 0 ? null : aliases.join("|"))

function addAlias(row: OrganizationRow, name: string): void {
  if (name === row.name || (row.aliases ?? "").split("|").includes(name)) return
  row.aliases = row.aliases === null ? name : `${row.aliases}|${name}`
}

/** The institutions that issued something, one row each, whatever the printings. */
class Organizations {
  readonly #rows = new Map<string, OrganizationRow>()
  readonly #ids = new Map<string, string>()
  readonly #text: string
  readonly #lexicon: ReturnType<typeof makeInstitutionLexicon>

  constructor({ metadata, text }: Document, codeLists: CodeLists) {
    this.#text = text
    this.#lexicon = makeInstitutionLexicon(codeLists, metadata.state, text)
  }

  /** The identifier of an institution by its name; adds its row. @param unknown kind of one that no code list knows */
  take(name: string | null, unknown = "institution"): string | null {
    if (name === null) return null
    const known = this.#ids.get(name)
    if (known !== undefined) return known
    const made = identifyInstitution(name, this.#lexicon, unknown)
    const id = made.organization_id
    this.#ids.set(name, id)
    const row = this.#rows.get(id)
    if (row === undefined) this.#rows.set(id, made)
    else addAlias(row, name)
    return id
  }

  name(issuer: string | null): string | null {
    const id = this.take(issuer)
    return id === null ? null : this.#rows.get(id)!.name
  }

  /** All rows, with the further names and the acronyms that the document prints for them. */
  rows(): Array<OrganizationRow> {
    for (const { printed, name, organizationId } of [...this.#lexicon.known.values()].flat()) {
      const row = this.#rows.get(organizationId)
      if (row === undefined || name.includes(printed) || !this.#text.includes(printed)) continue
      addAlias(row, printed)
    }
    return [...this.#rows.values()].toSorted((one, other) =>
      one.organization_id < other.organization_id ? -1 : 1
    )
  }
}
