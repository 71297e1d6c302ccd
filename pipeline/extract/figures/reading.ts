import type { Anchor, Document, Passage } from "../../model/document.ts"
import { readBrackets } from "../claims/ages.ts"
import { claimNumerals, unclaimed } from "../claims/claims.ts"
import type { ClaimContext } from "../claims/context.ts"
import { findRows, inRow } from "../claims/rows.ts"
import { findNumerals } from "../numerals/numerals.ts"
import { cuesWithin } from "../text/cue-words.ts"
import type { Sentence } from "../text/sentences.ts"
import { splitSentences } from "../text/sentences.ts"
import { tokenise } from "../text/tokens.ts"
import type { WordTable } from "../text/word-table.ts"
import type { DateMention } from "../time/dates.ts"
import { findDates } from "../time/dates.ts"
import type { FiscalYears } from "../time/fiscal.ts"
import { datesInFiscalYears } from "../time/fiscal.ts"
import { findPeriods } from "../time/periods.ts"
import { isRegister, endsRegister } from "../time/registers.ts"
import type { PassageReading } from "./figure.ts"
import type { Gazetteer } from "./gazetteer.ts"
import { findPlaces } from "./named-places.ts"
import { boundSentences, cutIntoPieces } from "./pieces.ts"

/** What the readings of a document's passages have in common. */
export interface Frame {
  readonly document: Document
  readonly gazetteer: Gazetteer
  /** The words used so far. */
  readonly words: WordTable
  readonly unitOf: (noun: string) => string | undefined
  readonly lastYear: number
  readonly fiscalYears: () => FiscalYears | null
}

/**
 * Reads a passage for its numerals and what surrounds them: one reading per piece that has any.
 * @param opener the last date before a lettered list, whose year is that of the days and months of its items
 */
export function readPassage(
  frame: Frame,
  passage: Passage,
  index: number,
  order: number,
  opener?: DateMention
): Array<PassageReading> {
  const { text } = passage.prose
  const readings: Array<PassageReading> = []
  let ordinal = 0
  for (const { start, end } of cutIntoPieces(text)) {
    const reading = readPiece(
      frame,
      passage,
      {
        passage: index,
        paragraph: passage.paragraph,
        isLettered: passage.kind === "subparagraph",
        order,
        shift: start,
        ordinal
      },
      end,
      passage.kind === "subparagraph" ? opener : undefined
    )
    if (reading === undefined) continue
    readings.push(reading)
    ordinal += reading.numerals.length
  }
  return readings
}

interface PiecePlace {
  readonly passage: number
  readonly paragraph: number | null
  readonly isLettered: boolean
  readonly order: number
  readonly shift: number
  readonly ordinal: number
}

function readPiece(
  frame: Frame,
  passage: Passage,
  place: PiecePlace,
  end: number,
  opener: DateMention | undefined
): PassageReading | undefined {
  const text = passage.prose.text.slice(place.shift, end)
  const tokenised = tokenise(text, frame.words)
  const numerals = findNumerals(text, tokenised)
  if (numerals.length === 0) return undefined
  const { tokens, starts } = tokenised
  const whole = splitSentences(tokenised, anchorsWithin(passage.prose.anchors, place.shift, end))
  const inRows = findRows(tokens, numerals, whole)
  const isBare = inRows?.every(Boolean) ?? false
  const sentences = isBare ? whole : boundSentences(whole, numerals)
  const dates = isBare ? [] : datesInFiscalYears(tokens, findDates(tokenised), frame.fiscalYears)
  const context: ClaimContext = {
    text,
    tokens,
    starts,
    numerals,
    dates,
    sentences,
    sentenceOf: sentencesOf(numerals, sentences),
    cues: sentences.map(({ from, to }) => cuesWithin(tokens, from, to)),
    inRows,
    unitOf: frame.unitOf,
    lastYear: frame.lastYear
  }
  const claims = isBare ? numerals.map(() => inRow) : claimNumerals(context)
  const hasFigures = claims.some(({ rule }) => rule === unclaimed.rule)
  // A row of numbers or a citation: its numerals are in the ledger, and it dates no figures around it.
  const isDated = hasFigures || (!isBare && passage.kind !== "footnote")
  return {
    text,
    tokens,
    starts,
    numerals,
    dates,
    sentences,
    sentenceOf: context.sentenceOf,
    cues: context.cues,
    inRows,
    unitOf: frame.unitOf,
    lastYear: frame.lastYear,
    passage: place.passage,
    paragraph: place.paragraph,
    isLettered: place.isLettered,
    order: place.order,
    shift: place.shift,
    ordinal: place.ordinal,
    state: frame.document.metadata.state,
    claims,
    periods: isDated ? periodsOf(tokens, claims, numerals, dates, opener) : [],
    brackets: hasFigures ? readBrackets(context, (at) => claims[at]?.class === "age") : [],
    places: hasFigures ? findPlaces(frame.gazetteer, tokens, 0, tokens.length) : []
  }
}

const anchorsWithin = (anchors: ReadonlyArray<Anchor>, start: number, end: number): ReadonlyArray<Anchor> =>
  start === 0 && (anchors.length === 0 || anchors[anchors.length - 1]!.at <= end)
    ? anchors
    : anchors
        .filter(({ at }) => at >= start && at <= end)
        .map(({ footnote, at }) => ({ footnote, at: at - start }))

function sentencesOf(
  numerals: PassageReading["numerals"],
  sentences: ReadonlyArray<Sentence>
): Array<number> {
  let sentence = 0
  return numerals.map((numeral) => {
    while (sentence < sentences.length - 1 && numeral.from >= sentences[sentence]!.to) sentence++
    return sentence
  })
}

/** What dates the figures; the years of a title only say which its first is. */
function periodsOf(
  tokens: ClaimContext["tokens"],
  claims: PassageReading["claims"],
  numerals: PassageReading["numerals"],
  dates: ClaimContext["dates"],
  opener: DateMention | undefined
): PassageReading["periods"] {
  const dated = datesOf(tokens, claims, numerals, dates)
  const titled = dated.length === dates.length ? [] : dates.filter((date) => !dated.includes(date))
  return findPeriods(tokens, dated, titled, opener)
}

/** A year that is part of a name or of a number dates nothing. */
function datesOf(
  tokens: ClaimContext["tokens"],
  claims: PassageReading["claims"],
  numerals: PassageReading["numerals"],
  dates: ClaimContext["dates"]
): ClaimContext["dates"] {
  let next = 0
  return dates.filter(({ from, to }) => {
    while (next < numerals.length && numerals[next]!.from < from) next++
    return (
      next === numerals.length ||
      numerals[next]!.to > to ||
      claims[next]!.class === "date" ||
      endsRegister(tokens, from) ||
      isRegister(tokens, to)
    )
  })
}
