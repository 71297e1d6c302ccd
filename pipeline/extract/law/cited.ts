import type { PrintedDate } from "./day.ts"
import type { Reference } from "./reference.ts"

/** How one part of a footnote cites: a work that it names, or a way back to a work named before. */
export type CitedWork = {
  readonly start: number
  readonly end: number
  readonly pinpoint: string | null
} & (
  | {
      readonly way: "reference"
      readonly reference: Reference
      /** "Ministry of the Interior, Supreme Decree No. ...". */
      readonly issuer: string | null
      /** What else the footnote says of it: title, date, web address. */
      readonly source: NamedSource | null
      /** The date of the gazette that the footnote names behind it. */
      readonly published: PrintedDate | null
    }
  | { readonly way: "source"; readonly source: NamedSource }
  /** "Official Gazette No. 938 of 6 February 2017": where what the anchor stands at was published. */
  | { readonly way: "gazette"; readonly published: PrintedDate | null }
  | { readonly way: "ibid" }
  | { readonly way: "op_cit"; readonly author: string; readonly footnote: number | null }
)

/** A source that goes without a number. */
export interface NamedSource {
  readonly kind: string
  readonly issuer: string | null
  /** As precise as printed. */
  readonly date: string | null
  readonly title: string | null
  readonly url: string | null
  /** The symbol of a United Nations document. */
  readonly symbol?: string
}

export interface ParsedFootnote {
  readonly works: ReadonlyArray<CitedWork>
  /** Whether some of it is running prose. */
  readonly prose: boolean
  /** A web address with no more than words that lead to it. */
  readonly onlyAddress: boolean
}

/** A half-open range of a footnote's text. */
export interface Segment {
  readonly start: number
  readonly end: number
}
