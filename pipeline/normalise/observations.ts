import { endOf } from "../extract/text/tokens.ts"
import type { Figure } from "../extract/figures/figure.ts"
import type { Facts } from "../extract/facts.ts"
import type { Document } from "../model/document.ts"
import { locate } from "../model/document.ts"
import type { NumeralRow, ObservationRow } from "../model/rows.ts"
import { nameDefinedTerm } from "./defined-terms.ts"
import { describe } from "./descriptions.ts"
import { indicatorOf } from "./indicators.ts"
import { impliedCounts } from "./intervals.ts"
import { unitOf } from "./units.ts"

/** Longest quote, in code units: a sentence that is longer is cut around its figure. */
const longestQuote = 2_000

/** `<document_id>:<paragraph><letter>:<n>`: n is the ordinal of the figure's numeral in its passage. */
export const observationId = (document: Document, figure: Figure): string =>
  `${document.passages[figure.reading.passage]!.id}:${figure.reading.ordinal + figure.numeral + 1}`

/** What the citations of a document say of a footnote: the source that it cites first, if any. */
export type SourceOfFootnote = (footnote: number) => string | null

export function makeObservation(
  document: Document,
  figure: Figure,
  codePoint: (offset: number) => number,
  sourceOf: SourceOfFootnote
): ObservationRow {
  const passage = document.passages[figure.reading.passage]!
  const { reading, base, dimensions, period } = figure
  const numeral = reading.numerals[figure.numeral]!
  const span = locate(passage.prose, reading.shift + numeral.start, reading.shift + numeral.end)
  const quote = quoteOf(document, figure)
  const implied =
    base === null || figure.measure !== "percent" || base.measure !== "count"
      ? null
      : impliedCounts(figure.value, base.value)
  const footnote = footnoteOf(document, figure, sourceOf)
  const inFootnote = passage.footnote !== null
  return {
    observation_id: observationId(document, figure),
    document_id: document.id,
    paragraph_id: passage.paragraphId,
    paragraph: inFootnote ? null : passage.paragraph,
    subparagraph: inFootnote ? null : passage.subparagraph,
    footnote: passage.footnote,
    char_start: codePoint(span.start),
    char_end: codePoint(span.end),
    printed: numeral.printed,
    quote: quote.text,
    quote_start: codePoint(quote.start),
    indicator: indicatorOf(figure).code,
    description: nameDefinedTerm(describe(figure), document, reading.passage),
    measure: figure.measure,
    value: figure.value,
    unit: unitOf(figure),
    counted: figure.counted,
    base_id: base === null ? null : observationId(document, base),
    implied_low: implied?.low ?? null,
    implied_high: implied?.high ?? null,
    time_kind: period?.kind ?? null,
    time_start: period?.start ?? null,
    time_end: period?.end ?? null,
    time_precision: period?.precision ?? null,
    direction: figure.direction,
    sex: dimensions.sex ?? "_T",
    age_min: dimensions.ageMin,
    age_max: dimensions.ageMax,
    nationality: dimensions.nationality ?? "_T",
    ref_area: dimensions.area ?? document.metadata.state,
    counterpart_area: dimensions.counterpart,
    dimension: dimensions.dimension,
    category: dimensions.category,
    qualifier: figure.qualifier,
    organization_id: figure.reporter?.organizationId ?? null,
    source_id: footnote === null ? null : sourceOf(footnote),
    footnote_ref: footnote,
    method: "reader",
    rule: figure.rule,
    review: null
  }
}

/** The sentence of a figure as it stands in the canonical text. */
function quoteOf(document: Document, figure: Figure): { start: number; text: string } {
  const { reading } = figure
  const sentence = reading.sentences[figure.sentence]!
  const { prose } = document.passages[reading.passage]!
  const { shift } = reading
  const whole = locate(prose, shift + reading.starts[sentence.from]!, shift + endOf(reading, sentence.to - 1))
  if (whole.end - whole.start <= longestQuote)
    return { start: whole.start, text: document.text.slice(whole.start, whole.end) }
  const numeral = reading.numerals[figure.numeral]!
  const at = locate(prose, shift + numeral.start, shift + numeral.end)
  const start = Math.max(whole.start, at.start - longestQuote / 2)
  const end = Math.min(whole.end, at.end + longestQuote / 2)
  return { start, text: document.text.slice(start, end).toWellFormed() }
}

/** The footnote that supports a figure: the first anchored behind it that cites a source, else the first. */
function footnoteOf(document: Document, figure: Figure, sourceOf: SourceOfFootnote): number | null {
  const { reading } = figure
  const { anchors } = document.passages[reading.passage]!.prose
  const end = reading.shift + endOf(reading, figure.to - 1)
  const behind = anchors.filter((anchor) => anchor.at >= end)
  return (behind.find(({ footnote }) => sourceOf(footnote) !== null) ?? behind[0])?.footnote ?? null
}

/** The ledger: one row for every numeral of the document. */
export function makeNumerals(
  document: Document,
  facts: Pick<Facts, "figures">,
  codePoint: (offset: number) => number
): Array<NumeralRow> {
  const figureOf = new Map<string, Figure>()
  for (const figure of facts.figures.figures)
    figureOf.set(`${figure.reading.passage}:${figure.reading.ordinal + figure.numeral}`, figure)
  const rows: Array<NumeralRow> = []
  for (const { passage: at, shift, ordinal, numerals, claims } of facts.figures.claimed) {
    const passage = document.passages[at]!
    const inFootnote = passage.footnote !== null
    for (const [index, numeral] of numerals.entries()) {
      const figure = figureOf.get(`${at}:${ordinal + index}`)
      const claim = claims[index]!
      const span = locate(passage.prose, shift + numeral.start, shift + numeral.end)
      const start = codePoint(span.start)
      const unread = figure === undefined && claim.class === "statistic"
      rows.push({
        numeral_id: `${document.id}:${start}`,
        document_id: document.id,
        paragraph_id: passage.paragraphId,
        paragraph: inFootnote ? null : passage.paragraph,
        subparagraph: inFootnote ? null : passage.subparagraph,
        footnote: passage.footnote,
        char_start: start,
        char_end: codePoint(span.end),
        printed: numeral.printed,
        value: figure?.value ?? numeral.value,
        class: unread ? "other" : claim.class,
        rule: figure?.rule ?? (unread ? "unread" : claim.rule),
        observation_id: figure === undefined ? null : observationId(document, figure),
        mention_id: null,
        review: null
      })
    }
  }
  return rows
}
