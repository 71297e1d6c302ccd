import { makeInstitutionLexicon } from "../../extract/institutions.ts"
import type { Facts } from "../../extract/facts.ts"
import type { CodeLists } from "../../model/codelists.ts"
import type { Document } from "../../model/document.ts"
import type { Complaint, Reviews } from "../../model/review.ts"
import type { Rows } from "../../model/rows.ts"
import { makeCodePointOffsets } from "../offsets.ts"
import { measureReview } from "./agreement.ts"
import { overruleFigures } from "./figures.ts"
import { holdFigures } from "./hold.ts"
import { Institutions } from "./institutions.ts"
import { holdLaw } from "./hold-law.ts"
import { overruleLaw } from "./law.ts"
import { placeNumerals } from "./numerals.ts"

/** All that is wrong with the reviews of a document. */
export function holdReviews(
  { figures, law }: Reviews,
  rows: Rows,
  document: Document,
  codeLists: CodeLists
): ReadonlyArray<Complaint> {
  const { checksum } = document
  const { numerals, footnotes, units } = rows
  return [
    ...(figures === null ? [] : holdFigures(figures, { checksum, numerals, footnotes, units, codeLists })),
    ...(law === null ? [] : holdLaw(law, document))
  ]
}

/**
 * Lets what people read overrule what the program made of a document, in place: first the law, then the figures,
 * whose sources are works that footnotes cite. Adds the corrections, and how right the program alone was.
 */
export function overruleRows(
  rows: Rows,
  facts: Pick<Facts, "figures">,
  document: Document,
  codeLists: CodeLists,
  reviews: Reviews
): Rows {
  const { figures, law } = reviews
  if (figures === null && law === null) return rows
  rows.quality.push(...measureReview(document.id, reviews, rows.observations, rows.numerals))
  const codePoint = makeCodePointOffsets(document.text)
  const lexicon = makeInstitutionLexicon(codeLists, document.metadata.state, document.text)
  const institutions = new Institutions(rows.organizations, lexicon)
  if (law !== null) rows.corrections.push(...overruleLaw(rows, law, { document, codePoint, institutions }))
  if (figures !== null) {
    const sources = new Map<string, string>()
    for (const { footnote_id: id, source_id: source } of rows.citations)
      if (source !== null && !sources.has(id)) sources.set(id, source)
    const sourceOf = (footnote: number) => sources.get(`${document.id}:fn:${footnote}`) ?? null
    const places = placeNumerals(document, facts, codePoint)
    rows.corrections.push(
      ...overruleFigures(rows, figures, { document, places, codePoint, institutions, sourceOf })
    )
  }
  return rows
}
