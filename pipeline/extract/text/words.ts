import { cuesOf, none } from "./cue-words.ts"
import type { CueWords } from "./cue-words.ts"
import { slotOf } from "./cue-sieve.ts"
import { stem } from "./stems.ts"
import { singular } from "./vocabulary.ts"

export const tokenKind = { word: 0, number: 1, mark: 2 } as const
export type TokenKind = (typeof tokenKind)[keyof typeof tokenKind]

/** A word, a number or a mark as it is printed: one for all the places where it stands, with all that is known of it. */
export class Token implements CueWords {
  readonly kind: TokenKind
  readonly text: string
  /** Lower case, with plain hyphens and apostrophes. */
  readonly lower: string
  readonly isCapitalised: boolean
  readonly low: number
  readonly high: number
  /** Where a sieve has the word, and the word without its "’s"; -1 for no such word. */
  readonly slot: number
  readonly ownSlot: number
  #singular: string | undefined = undefined
  #stem: string | undefined = undefined

  constructor(kind: TokenKind, text: string, lower: string) {
    const { low, high } = kind === tokenKind.number ? none : cuesOf(lower)
    this.kind = kind
    this.text = text
    this.lower = lower
    this.isCapitalised = kind === tokenKind.word && text !== lower && text[0] !== lower[0]
    this.low = low
    this.high = high
    const first = kind === tokenKind.word ? text.charCodeAt(0) : 0
    const last = text.charCodeAt(text.length - 1)
    this.slot = slotOf(first, last)
    this.ownSlot =
      (last | 0x20) === 0x73 && text.length > 2 && lower.endsWith("'s")
        ? slotOf(first, text.charCodeAt(text.length - 3))
        : -1
  }

  get singular(): string {
    return (this.#singular ??= singular(this.lower))
  }

  /** What it shares with its kin. */
  get stem(): string {
    return (this.#stem ??= stem(this.lower))
  }
}
