import type { CodeLists } from "../model/codelists.ts"
import type { Document } from "../model/document.ts"
import type { FigureFacts } from "./figures/figures.ts"
import { extractFigures } from "./figures/figures.ts"
import type { LawFacts } from "./law/facts.ts"
import { extractLaw } from "./law/law.ts"

/** What the text of a document says, every fact with its span. */
export interface Facts {
  readonly figures: FigureFacts
  readonly law: LawFacts
}

export const extractFacts = (document: Document, codeLists: CodeLists): Facts => ({
  figures: extractFigures(document, codeLists),
  law: extractLaw(document, codeLists)
})
