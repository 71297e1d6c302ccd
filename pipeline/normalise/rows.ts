import type { Facts } from "../extract/facts.ts"
import type { CodeLists } from "../model/codelists.ts"
import type { Document } from "../model/document.ts"
import type { OrganizationRow, Rows } from "../model/rows.ts"
import { areasOf, nationalitiesOf, unitsOf } from "./codes.ts"
import { makeDocumentRow, makeFootnotes, makeParagraphs, makeQuestions } from "./documents.ts"
import { makeIndicators } from "./indicators.ts"
import { makeLawRows } from "./law.ts"
import { joinMentions } from "./mentions.ts"
import { makeNumerals, makeObservation } from "./observations.ts"
import { makeCodePointOffsets } from "./offsets.ts"

/** Facts of one document as the rows of its release. Pure; every table is in reading order. */
export function makeRows(document: Document, facts: Facts, codeLists: CodeLists): Rows {
  const codePoint = makeCodePointOffsets(document.text)
  const law = makeLawRows(document, facts.law, codeLists)
  const sources = new Map<string, string>()
  for (const { footnote_id, source_id } of law.citations) {
    if (source_id !== null && !sources.has(footnote_id)) sources.set(footnote_id, source_id)
  }
  const sourceOf = (footnote: number) => sources.get(`${document.id}:fn:${footnote}`) ?? null
  const observations = facts.figures.figures.map((figure) =>
    makeObservation(document, figure, codePoint, sourceOf)
  )
  return {
    documents: [makeDocumentRow(document)],
    questions: makeQuestions(document, codePoint),
    paragraphs: makeParagraphs(document, codePoint),
    footnotes: makeFootnotes(document, codePoint, law.footnoteKinds),
    areas: areasOf(observations),
    nationalities: nationalitiesOf(observations),
    units: unitsOf(observations),
    organizations: withReporters(law.organizations, facts),
    instruments: law.instruments,
    sources: law.sources,
    indicators: makeIndicators(document, facts.figures.figures),
    observations,
    instrument_mentions: law.instrument_mentions,
    numerals: joinMentions(makeNumerals(document, facts, codePoint), [
      ...law.instrument_mentions,
      ...law.numbers
    ]),
    citations: law.citations,
    instrument_dates: law.instrument_dates,
    instrument_relations: law.instrument_relations,
    corrections: [],
    quality: []
  }
}

/** Institutions that report figures join those that issue instruments and sources. */
function withReporters(organizations: ReadonlyArray<OrganizationRow>, facts: Facts): Array<OrganizationRow> {
  const rows = new Map(organizations.map((row) => [row.organization_id, row]))
  for (const { reporter } of facts.figures.figures) {
    if (reporter === null || rows.has(reporter.organizationId)) continue
    const { organizationId, name, kind } = reporter
    rows.set(organizationId, { organization_id: organizationId, name, kind, aliases: null })
  }
  return [...rows.values()]
}
