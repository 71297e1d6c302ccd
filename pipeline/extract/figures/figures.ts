import { peopleOfOpening } from "./listed-peoples.ts"
import { withAbbreviation } from "./state-abbreviation.ts"
import type { Document } from "../../model/document.ts"
import type { CodeLists } from "../../model/codelists.ts"
import { WordTable } from "../text/word-table.ts"
import type { DateMention } from "../time/dates.ts"
import { readFiscalYears } from "../time/fiscal.ts"
import { joinPeriods } from "./subperiods.ts"
import type { Figure, PassageReading, Progress } from "./figure.ts"
import { readCategory } from "./categories.ts"
import type { Gazetteer } from "./gazetteer.ts"
import { makeGazetteer } from "./gazetteer.ts"
import { assignReporters } from "./reporters.ts"
import { makeInstitutionLexicon } from "../institutions.ts"
import { readFigures } from "./grammar.ts"
import { readPassage } from "./reading.ts"
import { countryOfSection } from "./sections.ts"

/** What the numerals of a passage are: all that is kept of a reading but for that which its figures hold. */
export type ClaimedNumerals = Pick<PassageReading, "passage" | "shift" | "ordinal" | "numerals" | "claims">

export interface FigureFacts {
  /** Of all passages that hold numerals, in reading order. */
  readonly claimed: ReadonlyArray<ClaimedNumerals>
  readonly figures: ReadonlyArray<Figure>
}

/** What the code lists say, compiled for the reports of a State. */
interface Vocabulary {
  readonly gazetteer: Gazetteer
  readonly unitOf: (noun: string) => string | undefined
  readonly dimensionOf: (word: string) => string | undefined
}

const compiled = new WeakMap<CodeLists, Map<string, Vocabulary>>()

/** Compiling takes longer than reading a report: once for each set of code lists and State. */
function vocabularyOf(codeLists: CodeLists, state: string): Vocabulary {
  const states = compiled.get(codeLists) ?? new Map<string, Vocabulary>()
  compiled.set(codeLists, states)
  const known = states.get(state)
  if (known !== undefined) return known
  const gazetteer = makeGazetteer(state, codeLists.places, codeLists.peoples)
  const units = new Map(codeLists.counted_nouns.map(({ noun, unit }) => [noun, unit]))
  const dimensions = new Map(codeLists.dimensions.map(({ word, dimension }) => [word, dimension]))
  const vocabulary: Vocabulary = {
    gazetteer,
    // "6,470,800 non-Ivorians" are persons as Ivorians are.
    unitOf: (noun) =>
      units.get(noun) ??
      (gazetteer.peoples.has(noun.startsWith("non-") ? noun.slice(4) : noun) ? "person" : undefined),
    dimensionOf: (word) => dimensions.get(word)
  }
  states.set(state, vocabulary)
  return vocabulary
}

/** Reads every numeral and every figure of a document. */
export function extractFigures(document: Document, codeLists: CodeLists): FigureFacts {
  const { metadata } = document
  const { gazetteer: known, unitOf, dimensionOf } = vocabularyOf(codeLists, metadata.state)
  const gazetteer = withAbbreviation(known, document.text)
  let fiscalYears: ReturnType<typeof readFiscalYears> | undefined
  const frame = {
    document,
    gazetteer,
    words: new WordTable(),
    unitOf,
    lastYear: Number(metadata.period_end.slice(0, 4)) + 1,
    fiscalYears: () =>
      fiscalYears === undefined ? (fiscalYears = readFiscalYears(document.text)) : fiscalYears
  }
  const progress: Progress = {
    recent: [],
    lastPeriod: null,
    listPeriod: null,
    listWhole: null,
    population: null,
    section: null,
    reporting: { kind: "period", start: metadata.period_start, end: metadata.period_end, precision: "month" }
  }
  const claimed: Array<ClaimedNumerals> = []
  const figures: Array<Figure> = []
  let order = 0
  let opener: DateMention | undefined
  for (let index = 0; index < document.passages.length; index++) {
    const kind = document.passages[index]!.kind
    if (kind === "paragraph" || kind === "subparagraph") order++
    if (kind === "heading")
      progress.section = countryOfSection(document.passages[index]!, gazetteer, frame.words)
    const before = figures.length
    if (kind === "paragraph") opener = undefined
    for (const reading of readPassage(frame, document.passages[index]!, index, order, opener)) {
      if (kind === "paragraph") opener = reading.dates.findLast(({ stretch }) => stretch !== null) ?? opener
      const { passage, shift, ordinal, numerals, claims } = reading
      claimed.push({ passage, shift, ordinal, numerals, claims })
      if (kind === "heading") continue
      const { lastPeriod, listPeriod, listWhole } = progress
      figures.push(...readFigures(reading, progress))
      // The text, and the list that it opened, go on where they were before its footnote.
      if (kind === "footnote") Object.assign(progress, { lastPeriod, listPeriod, listWhole })
    }
    if (kind === "paragraph" && figures.length === before) {
      const { paragraph } = document.passages[index]!
      const named = peopleOfOpening(document.passages[index]!, frame)
      const countries = progress.listWhole?.paragraph === paragraph ? progress.listWhole.countries : null
      if (named !== null)
        progress.listWhole = {
          paragraph,
          figure: null,
          people: named.people,
          countries: named.countries ?? countries
        }
    }
  }
  joinPeriods(figures)
  for (const figure of figures) readCategory(figure, dimensionOf)
  assignReporters(figures, makeInstitutionLexicon(codeLists, metadata.state, document.text))
  return { claimed, figures }
}
