import { byAt, firstFrom } from "../text/search.ts"
import type { Prose } from "../../model/document.ts"
import type { Form, Reference } from "./reference.ts"
import type { Work } from "./register.ts"

/** A naming of an instrument in the prose of a passage, with the work that it stands for. */
export interface Item {
  readonly start: number
  readonly end: number
  /** End of what belongs to it: its title, brackets, a date. */
  readonly tail: number
  readonly form: Form
  readonly work: Work
  readonly reference: Reference | null
}

/** What a footnote anchor brings to the sentence that carries it. */
export interface CallOut {
  readonly at: number
  readonly footnote: number
  /** The instruments that it cites, in order; none where the footnote is prose or cites by "Ibid.". */
  readonly works: ReadonlyArray<Work>
  /** Whether it cites anything at all. */
  readonly cites: boolean
  /** Whether it says that it cites what adopted: "Adopted by Supreme Decree No. 5". */
  readonly adopting: boolean
}

/** A passage with what has been found in it so far. */
export interface Reading {
  readonly passage: number
  readonly prose: Prose
  readonly items: Array<Item>
  readonly callOuts: ReadonlyArray<CallOut>
}

const closing = /^[\s,.;:)”"’]*$/

/** The anchor that stands right behind a phrase, over closing punctuation only. */
export function callOutAfter({ prose, callOuts }: Reading, end: number): CallOut | undefined {
  const next = callOuts[firstFrom(callOuts, byAt, end)]
  return next !== undefined && next.at - end <= 3 && closing.test(prose.text.slice(end, next.at))
    ? next
    : undefined
}

export const sortItems = (items: Array<Item>): void => {
  items.sort((one, other) => one.start - other.start || other.end - one.end)
}
