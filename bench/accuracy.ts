import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { parseKey } from "../pipeline/document/review.ts"
import { readText } from "../pipeline/document/reader.ts"
import { extractFigures } from "../pipeline/extract/figures/figures.ts"
import type { CodeLists } from "../pipeline/model/codelists.ts"
import type { DocumentMetadata } from "../pipeline/model/document.ts"
import type { KeyRow } from "../pipeline/model/review.ts"
import { makeNumerals, makeObservation } from "../pipeline/normalise/observations.ts"
import { makeCodePointOffsets } from "../pipeline/normalise/offsets.ts"
import { measureAccuracy, type Accuracy } from "../pipeline/normalise/review/accuracy.ts"

export interface ReportAccuracy extends Accuracy {
  readonly slug: string
}

/** Of the annotated reports: one folder each. */
export const folder = join(import.meta.dirname, "..", "test", "quality")

/** The annotated reports, by the name of their folder. */
export const annotated = (): ReadonlyArray<string> => readdirSync(folder).toSorted()

/** The answer key of a report. */
export function readKey(slug: string): ReadonlyArray<KeyRow> {
  const file = join(folder, slug, "key.jsonl")
  return parseKey(file, readFileSync(file, "utf8"))
}

/** Reads an annotated report as a release would and holds every row against its answer key. */
export function measureReport(slug: string, codeLists: CodeLists): ReportAccuracy {
  const read = (file: string) => readFileSync(join(folder, slug, file), "utf8")
  const document = readText(read("source.txt"), JSON.parse(read("document.json")) as DocumentMetadata, "")
  const figures = extractFigures(document, codeLists)
  const codePoint = makeCodePointOffsets(document.text)
  const observations = figures.figures.map((figure) =>
    makeObservation(document, figure, codePoint, () => null)
  )
  const numerals = makeNumerals(document, { figures }, codePoint)
  return { slug, ...measureAccuracy(readKey(slug), observations, numerals) }
}
