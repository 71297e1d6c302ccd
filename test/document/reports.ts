import type { Document, DocumentMetadata, Passage } from "../../pipeline/model/document.ts"
import { readText } from "../../pipeline/document/reader.ts"

/** Metadata of a report that no State has written. */
export const metadata: DocumentMetadata = {
  symbol: "CEDAW/C/RUR/4",
  title: "Fourth periodic report submitted by Ruritania",
  state: "XRU",
  body: "CEDAW",
  kind: "State party report",
  language: "en",
  period_start: "2016-01-01",
  period_end: "2021-12-31",
  submitted: "2022-03",
  url: "https://example.org/CEDAW/C/RUR/4",
  licence: "Invented for tests",
  source_note: ""
}

export function read(source: string): Document {
  return readText(source, metadata, "")
}

/** A passage in short: what kind, which number, which words. */
export function outline(document: Document): Array<string> {
  return document.passages.map((passage) => `${shortId(passage)} ${passage.prose.text}`)
}

export function shortId(passage: Passage): string {
  return passage.id.slice("cedaw-c-rur-4:".length)
}
