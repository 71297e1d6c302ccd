import type { Document } from "../../model/document.ts"
import type { CodeLists } from "../../model/codelists.ts"
import { joinPeriods } from "./subperiods.ts"
import type { Figure, PassageReading, Progress } from "./figure.ts"
import { readCategory } from "./categories.ts"
import { makeGazetteer } from "./gazetteer.ts"
import { assignReporters } from "./reporters.ts"
import { makeInstitutionLexicon } from "../institutions.ts"
import { readFigures } from "./grammar.ts"
import { readPassage } from "./reading.ts"

export interface FigureFacts {
  /** The readings of all passages that hold numerals, in reading order. */
  readonly readings: ReadonlyArray<PassageReading>
  readonly figures: ReadonlyArray<Figure>
}

/** Reads every numeral and every figure of a document. */
export function extractFigures(document: Document, codeLists: CodeLists): FigureFacts {
  const { metadata } = document
  const units = new Map(codeLists.counted_nouns.map(({ noun, unit }) => [noun, unit]))
  const gazetteer = makeGazetteer(metadata.state, codeLists.places)
  const frame = {
    document,
    gazetteer,
    unitOf: (noun: string) => units.get(noun) ?? (gazetteer.peoples.has(noun) ? "person" : undefined),
    lastYear: Number(metadata.period_end.slice(0, 4)) + 1
  }
  const progress: Progress = {
    recent: [],
    lastPeriod: null,
    reporting: { kind: "period", start: metadata.period_start, end: metadata.period_end, precision: "month" }
  }
  const readings: Array<PassageReading> = []
  const figures: Array<Figure> = []
  let order = 0
  for (let index = 0; index < document.passages.length; index++) {
    const kind = document.passages[index]!.kind
    if (kind === "paragraph" || kind === "subparagraph") order++
    for (const reading of readPassage(frame, document.passages[index]!, index, order)) {
      readings.push(reading)
      if (kind !== "heading") figures.push(...readFigures(reading, progress))
    }
  }
  joinPeriods(figures)
  const dimensions = new Map(codeLists.dimensions.map(({ word, dimension }) => [word, dimension]))
  for (const figure of figures) readCategory(figure, (word) => dimensions.get(word))
  assignReporters(figures, makeInstitutionLexicon(codeLists, metadata.state, document.text))
  return { readings, figures }
}
