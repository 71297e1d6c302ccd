import type { Measure, Qualifier, Sex } from "../../model/rows.ts"
import type { AgeBracket } from "../claims/ages.ts"
import type { Claim } from "../claims/claims.ts"
import type { ClaimContext } from "../claims/context.ts"
import type { InstitutionMention } from "../institutions.ts"
import type { Period, PeriodMention } from "../time/period.ts"
import type { PlaceMention } from "./gazetteer.ts"
import { wordSet } from "../text/vocabulary.ts"

/** A range of tokens of a passage, end exclusive. */
export interface Zone {
  readonly from: number
  readonly to: number
}

/** A passage as the grammar of figures reads it. */
export interface PassageReading extends ClaimContext {
  readonly passage: number
  /** Where the text of the reading begins in the passage: a long passage is read in pieces. */
  readonly shift: number
  /** Numerals of the passage in earlier pieces. */
  readonly ordinal: number
  /** Number of the paragraph, and whether it is one of its lettered parts. */
  readonly paragraph: number | null
  readonly isLettered: boolean
  /** Ordinal among the paragraphs; a footnote has that of its anchor. Distance between passages is in these. */
  readonly order: number
  /** The reporting State, ISO 3166-1 alpha-3. */
  readonly state: string
  readonly claims: ReadonlyArray<Claim>
  readonly periods: ReadonlyArray<PeriodMention>
  readonly brackets: ReadonlyArray<AgeBracket>
  readonly places: ReadonlyArray<PlaceMention>
}

/** What a figure's numeral says by itself and by the words that touch it. */
export interface FigureValue {
  /** Tokens of the whole: qualifier, currency, numeral, magnitude, percent sign. */
  readonly from: number
  readonly to: number
  measure: Measure
  readonly value: string
  /** `percent`, an ISO 4217 code, `per-1000` ...; null for a count, whose unit is its noun's. */
  unit: string | null
  readonly qualifier: Qualifier | null
  readonly direction: "rise" | "fall" | null
}

/** The breakdown that a figure belongs to, as far as its own words say. */
export interface Dimensions {
  sex: Sex | null
  ageMin: number | null
  ageMax: number | null
  nationality: string | null
  area: string | null
  counterpart: string | null
  dimension: string | null
  category: string | null
}

export interface Figure extends FigureValue {
  readonly reading: PassageReading
  /** Index of the sentence and of the numeral in the passage. */
  readonly sentence: number
  /** Ordinal among the figures of its sentence. */
  readonly position: number
  readonly numeral: number
  readonly parenthetical: boolean
  /** The words that say which part or thing the figure is of. */
  readonly own: Zone
  /** The group that a share or a part divides, where the sentence names it. */
  readonly population: Zone | null
  /** The clause around, for what it shares with other figures. */
  readonly subject: Zone
  /** What a list of bracketed shares says once for all its items ("most of these nurses came from"). */
  readonly context: Zone
  /** Where the noun counted ends; what follows says more of it. */
  nounEnd: number
  counted: string | null
  /** Chief noun, singular; "" where the text leaves it out and no other figure lends it. */
  head: string
  countUnit: string | null
  /** Content words of what is counted and what is said of it. */
  lemmas: Set<string>
  dimensions: Dimensions
  /** "migrants" alone: foreigners in most sentences, but the State's own where its whole says so. */
  nationalityIsWeak: boolean
  /** The figure that lends its noun to one that leaves it out. */
  lender: Figure | null
  /** For a share in a list: the share at its head, which names the group. */
  listHead: Figure | null
  /** The sentences without figures that lead up to this one. */
  readonly topic: Zone | null
  period: Period | null
  /** The words that state its time. */
  mention: PeriodMention | null
  base: Figure | null
  /** Its time and breakdown as its own words have them, before it takes what it leaves unsaid from its whole. */
  stated: { readonly period: Period | null; readonly dimensions: Dimensions } | null
  /** Is it one of several parts that a sentence lists of one whole? */
  partOfList: boolean
  /** Does it go on with the verb of the figure before it ("716 concerned pay, 529 housing")? */
  gapped: boolean
  /** Is it the whole that the figure before it is a part of ("18 of the 24 provinces")? */
  isDivided: boolean
  /** Who reports it, or who did what is counted. */
  reporter: InstitutionMention | null
  rule: string
}

/** What one passage leaves for the next: the figures read so far and the time last declared. */
export interface Progress {
  /** The last figures read, nearest last: what a figure can lean on. */
  recent: Array<Figure>
  lastPeriod: Period | null
  /** The time that a paragraph declares for the lettered list that it opens. */
  listPeriod: {
    readonly paragraph: number | null
    readonly period: Period
    /** Said by the sentence that opens the list, and not carried into it. */
    readonly isStated: boolean
  } | null
  /** What a paragraph counts before the lettered list that breaks it down; a null figure where it only tells what its countries are. */
  listWhole: {
    readonly paragraph: number | null
    readonly figure: Figure | null
    /** What the countries of the list are to those counted. */
    readonly countries: "journey" | "nationals" | null
    /** Whose nationals it is about (alpha-3), where the opening says so and counts nobody. */
    readonly people: string | null
  } | null
  readonly reporting: Period
  /** All who live in the State, as last counted. */
  population: Figure | null
  /** The country abroad that the heading of the section names (alpha-3). */
  section: string | null
}

/** Counts a figure under the noun of another. */
export function takeNoun(figure: Figure, { counted, head, countUnit }: Figure): void {
  figure.counted = counted
  figure.head = head
  figure.countUnit = countUnit
}

export const isShare = (figure: FigureValue): boolean => figure.measure === "percent"
export const isCount = (figure: FigureValue): boolean =>
  figure.measure === "count" || figure.measure === "amount"

/** Places figures where their sentence is told to be, but for those that have another country to come from or go to. */
export function placeThere(figures: ReadonlyArray<Figure>, area: string | null): void {
  if (area !== null)
    for (const { dimensions } of figures) if (dimensions.counterpart === null) dimensions.area ??= area
}

/** Does a token stand in one of several mentions? */
export function isMentioned(mentions: ReadonlyArray<Zone>, at: number): boolean {
  for (const { from, to } of mentions) if (from <= at && at < to) return true
  return false
}

const premises = wordSet("place facility centre school office camp shelter")

/** What stands somewhere, and has what it does counted there. */
export const isPremises = ({ countUnit }: Figure): boolean => premises.has(countUnit ?? "")

/** "Egyptian missions" of a report by Egypt: does the name of its own people end at a token? */
export const isOwnPeople = (reading: PassageReading, at: number): boolean =>
  reading.places.some(({ kind, to, code }) => kind === "demonym" && to === at && code === reading.state)

/** Does a zone hold a word? */
export function says(reading: PassageReading, { from, to }: Zone, word: string): boolean {
  for (let at = from; at < to; at++) if (reading.tokens[at]?.lower === word) return true
  return false
}
