import type { Document, Passage, Span } from "../../model/document.ts"
import type { LawRecord } from "../../model/review.ts"

/** Where a passage stands, as reviews write it: "para 5(g)", "fn 18". Null for a heading. */
export function placeOf({ paragraph, subparagraph, footnote }: Omit<RowPlace, "document_id">): string | null {
  if (footnote !== null) return `fn ${footnote}`
  if (paragraph === null) return null
  return subparagraph === null ? `para ${paragraph}` : `para ${paragraph}(${subparagraph})`
}

export interface RowPlace {
  readonly paragraph: number | null
  readonly subparagraph: string | null
  readonly footnote: number | null
}

export const rowPlaceOf = (passage: Passage): RowPlace => {
  const isNote = passage.kind === "footnote"
  return {
    paragraph: isNote ? null : passage.paragraph,
    subparagraph: isNote ? null : passage.subparagraph,
    footnote: passage.footnote
  }
}

/** The passages of a document by their place. */
export const passagesByPlace = (document: Document): ReadonlyMap<string, Passage> =>
  new Map(
    document.passages.flatMap((passage) => {
      const place = placeOf(rowPlaceOf(passage))
      return place === null ? [] : [[place, passage] as const]
    })
  )

/** What tells records apart. */
export function keyOf(row: LawRecord): string {
  switch (row.record) {
    case "instrument":
      return `instrument ${row.instrument}`
    case "source":
      return `source ${row.source}`
    case "mention":
      return `mention ${row.instrument} ${row.place}`
    case "date":
      return `date ${row.instrument} ${row.kind} ${row.date} ${row.place}`
    case "relation":
      return `relation ${row.subject} ${row.relation} ${row.object} ${row.place}`
    case "citation":
      return `citation ${row.place} ${row.ordinal}`
  }
}

/** Words of a passage as a span of its prose, whatever the white space and the marks of the source between them. */
export function findPrinted({ prose }: Passage, printed: string): Span | null {
  const words = printed
    .replaceAll(/\[(?:footnoteRef|bookmark):[^\]]*\]/g, "")
    .trim()
    .split(/\s+/)
  if (words[0] === "") return null
  const pattern = words.map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("\\s+")
  const match = new RegExp(pattern).exec(prose.text)
  return match === null ? null : { start: match.index, end: match.index + match[0].length }
}
