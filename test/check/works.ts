/** Works of an invented State, and the footnotes that cite them. */
import { documentId as document_id } from "./kinds.ts"

export const act = { instrument_id: "xyz:act:812", kind: "act", jurisdiction: "XYZ", number: "812" }
export const dated = (
  date: string,
  place: object,
  instrument_id = act.instrument_id,
  kind = "published" as const
) => ({
  document_id,
  instrument_id,
  kind,
  date,
  char_start: 10,
  ...place
})

export const decree = {
  instrument_id: "xyz:supreme-decree:017-2019-in",
  kind: "supreme_decree",
  jurisdiction: "XYZ",
  number: "017-2019-IN"
}
export const letter = { source_id: "letter", number: "Communication No. 500-2024-GG", date: "2024-04-23" }
export const cites = (source_id: string, number = 3, via = "direct" as "direct" | "ibid") => ({
  document_id,
  footnote_id: `${document_id}:fn:${number}`,
  source_id,
  via
})
export const note = (number: number, text = "Communication No. 500-2024-GG of 23 April 2024.") => ({
  document_id,
  footnote_id: `${document_id}:fn:${number}`,
  number,
  text,
  char_start: 10 * number
})
