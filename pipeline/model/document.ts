/**
 * What the reader makes of a source: passages of clean prose, each of which knows where in the
 * source every one of its characters stands.
 *
 * Offsets inside the pipeline are UTF-16 code units of the canonical text, end exclusive; they
 * become code points when rows are made (`normalise/offsets.ts`).
 */
export interface Span {
  readonly start: number
  readonly end: number
}

/** `document.json`: what the source does not say of itself. Dates are ISO. */
export interface DocumentMetadata {
  readonly symbol: string
  readonly title: string
  /** ISO 3166-1 alpha-3 of the reporting State. */
  readonly state: string
  readonly body: string
  readonly kind: string
  readonly language: string
  readonly original_language?: string | undefined
  readonly period_start: string
  readonly period_end: string
  readonly submitted: string
  readonly responds_to?: string | undefined
  readonly url: string
  readonly licence: string
  readonly source_note: string
}

/**
 * Running text with the marks of the source (anchors, footnote bodies, bookmarks, numbers of
 * paragraphs) cut out. Between two pieces something was cut.
 */
export interface Prose {
  readonly text: string
  /** Piece i of `text` begins at `at` and continues the canonical text from `source`. Ascending. */
  readonly pieces: ReadonlyArray<{ readonly at: number; readonly source: number }>
  /** Footnote anchors, at the position in `text` where they stood. Ascending. */
  readonly anchors: ReadonlyArray<Anchor>
}

export interface Anchor {
  readonly footnote: number
  readonly at: number
}

/**
 * A unit of reading. `paragraph` is a numbered paragraph (its own text, without its lettered
 * sub-paragraphs), `subparagraph` a lettered one, `footnote` a footnote's text, `heading` a heading.
 */
export interface Passage {
  readonly kind: "paragraph" | "subparagraph" | "footnote" | "heading"
  /** `<document_id>:5`, `<document_id>:5a`, `<document_id>:fn:12`, `<document_id>:h:3`. */
  readonly id: string
  /** Number of the paragraph; for a footnote that of the paragraph that anchors it; null in a heading. */
  readonly paragraph: number | null
  readonly subparagraph: string | null
  /** The document's own marker; null outside footnotes. */
  readonly footnote: number | null
  /** Id of the paragraph or sub-paragraph that holds the text (for a footnote: its anchor). */
  readonly paragraphId: string | null
  /** Question of the list of issues that the passage answers. */
  readonly questionId: string | null
  readonly section: string | null
  /** The whole of the passage in the canonical text, marks included. */
  readonly span: Span
  readonly prose: Prose
}

export interface Question {
  readonly id: string
  /** "1 (a)": the paragraph of the list of issues, as printed. */
  readonly reference: string
  readonly span: Span
}

/** Something odd in the source that did not stop the reading. */
export interface Warning {
  readonly line: number
  readonly what: string
  readonly remedy: string
}

export interface Document {
  readonly id: string
  readonly metadata: DocumentMetadata
  /** The canonical text, as published in `text/<document_id>.txt`. */
  readonly text: string
  /** SHA-256 of the source file, hexadecimal. */
  readonly checksum: string
  /** In reading order; a footnote comes right after the passage that anchors it. */
  readonly passages: ReadonlyArray<Passage>
  readonly questions: ReadonlyArray<Question>
  readonly warnings: ReadonlyArray<Warning>
}

/**
 * The place in the canonical text of a range of prose. A range that ends where something was cut
 * ends before the cut.
 */
export function locate(prose: Prose, start: number, end: number): Span {
  return {
    start: sourceOffset(prose, start),
    end: end > start ? sourceOffset(prose, end - 1) + 1 : sourceOffset(prose, end)
  }
}

function sourceOffset(prose: Prose, at: number): number {
  const { pieces } = prose
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (pieces[middle]!.at <= at) low = middle
    else high = middle - 1
  }
  const piece = pieces[low]
  return piece === undefined ? at : piece.source + (at - piece.at)
}
