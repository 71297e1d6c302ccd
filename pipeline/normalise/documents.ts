import { locate, type Document } from "../model/document.ts"
import type { DocumentRow, FootnoteRow, ParagraphRow, QuestionRow } from "../model/rows.ts"

type CodePoint = (offset: number) => number

export function makeDocumentRow(document: Document): DocumentRow {
  const { metadata } = document
  return {
    document_id: document.id,
    symbol: metadata.symbol,
    title: metadata.title,
    state: metadata.state,
    body: metadata.body,
    kind: metadata.kind,
    language: metadata.language,
    original_language: metadata.original_language ?? null,
    period_start: metadata.period_start,
    period_end: metadata.period_end,
    submitted: metadata.submitted,
    responds_to: metadata.responds_to ?? null,
    url: metadata.url,
    licence: metadata.licence,
    source_note: metadata.source_note,
    source_sha256: document.checksum,
    characters: countCodePoints(document.text)
  }
}

function countCodePoints(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

export const makeQuestions = (document: Document, codePoint: CodePoint): Array<QuestionRow> =>
  document.questions.map(({ id, reference, span }) => ({
    question_id: id,
    document_id: document.id,
    reference,
    char_start: codePoint(span.start),
    char_end: codePoint(span.end)
  }))

export function makeParagraphs(document: Document, codePoint: CodePoint): Array<ParagraphRow> {
  const rows: Array<ParagraphRow> = []
  for (const passage of document.passages) {
    if (passage.kind !== "paragraph" && passage.kind !== "subparagraph") continue
    rows.push({
      paragraph_id: passage.id,
      document_id: document.id,
      paragraph: passage.paragraph!,
      subparagraph: passage.subparagraph,
      section: passage.section,
      question_id: passage.questionId,
      char_start: codePoint(passage.span.start),
      char_end: codePoint(passage.span.end),
      text: passage.prose.text
    })
  }
  return rows
}

/** One row per footnote; its anchor is where the body marks it. */
export function makeFootnotes(
  document: Document,
  codePoint: CodePoint,
  kinds: ReadonlyMap<string, FootnoteRow["kind"]>
): Array<FootnoteRow> {
  const anchors = new Map<number, { start: number }>()
  for (const passage of document.passages) {
    for (const anchor of passage.prose.anchors) {
      if (!anchors.has(anchor.footnote))
        anchors.set(anchor.footnote, locate(passage.prose, Math.max(0, anchor.at - 1), anchor.at))
    }
  }
  const paragraphs = new Map(document.passages.map((passage) => [passage.id, passage]))
  const rows: Array<FootnoteRow> = []
  for (const passage of document.passages) {
    if (passage.kind !== "footnote" || passage.footnote === null || passage.paragraphId === null) continue
    const home = paragraphs.get(passage.paragraphId)
    if (home === undefined || home.paragraph === null) continue
    const anchor = document.text.indexOf(
      `[footnoteRef:${passage.footnote}]`,
      Math.max(0, anchors.get(passage.footnote)?.start ?? 0)
    )
    rows.push({
      footnote_id: passage.id,
      document_id: document.id,
      number: passage.footnote,
      paragraph_id: passage.paragraphId,
      paragraph: home.paragraph,
      subparagraph: home.subparagraph,
      anchor_start: codePoint(anchor < 0 ? passage.span.start : anchor),
      char_start: codePoint(passage.span.start),
      char_end: codePoint(passage.span.end),
      text: passage.prose.text,
      kind: kinds.get(passage.id) ?? "explanatory"
    })
  }
  return rows
}
