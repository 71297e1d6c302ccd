import type { PrintedDate } from "./day.ts"
import type { Jurisdiction, Term } from "./lexicon.ts"

/** How a text names a work; strongest first. */
export const forms = ["number", "title", "short", "description"] as const
export type Form = (typeof forms)[number]

/** One naming of an instrument or a source in the prose of a passage, as far as its own words go. */
export interface Reference {
  /** The whole name as printed, without what stands in apposition to it. */
  readonly start: number
  readonly end: number
  readonly form: Form
  readonly term: Term
  /** The number alone, with its range; null where none is printed. */
  readonly number: string | null
  readonly numberStart: number
  readonly numberEnd: number
  /** The year that the name states: "of 2021", "Convention, 1999 (No. 182)". */
  readonly year: number | null
  /** Whether that year is part of the number, as where numbers begin anew every year. */
  readonly yearly: boolean
  /** "of 26 September 2023". */
  readonly date: PrintedDate | null
  readonly title: string | null
  /** Further names: an acronym or a short title in brackets. */
  readonly aliases: ReadonlyArray<string>
  /** Institution that the name states: "National Migration Authority Decision No. ...". */
  readonly issuer: string | null
  /** Legal order that the name states; null where it states none. */
  readonly jurisdiction: Jurisdiction | null
  /** End of what belongs to it: title, brackets, date. */
  readonly tail: number
  /** Where the search for further references goes on: inside it, where a title holds another one. */
  readonly resume: number
}
