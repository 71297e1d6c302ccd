import { capital, cuesOf } from "./cue-words.ts"
import { fold, isHyphen } from "./letters.ts"

/** A word as it is printed, and folded, with the classes of cue words that it is in. */
export interface PrintedWord {
  readonly text: string
  readonly lower: string
  readonly cues: number
}

interface Slot extends PrintedWord {
  readonly hash: number
}

const slots = 8192
const empty: ReadonlyArray<Slot | null> = Array.from({ length: slots }, () => null)

/**
 * The words that a document has used, each cut out of the text and folded once: a report says a few
 * thousand different ones. A word that meets another in its slot takes its place, so that a text of
 * ever new words costs no more than the table.
 */
export class WordTable {
  readonly #marks = new Map<number, PrintedWord>()
  #codes = new Uint16Array(4096)
  readonly #slots: Array<Slot | null> = empty.slice()

  /**
   * The code units of a text and then at least four of nothing, so that whoever looks ahead needs not ask
   * where the text ends. Good until the next call.
   */
  codesOf(text: string): Uint16Array {
    const { length } = text
    if (this.#codes.length < length + 4) this.#codes = new Uint16Array(2 * length + 4)
    const codes = this.#codes
    for (let at = 0; at < length; at++) codes[at] = text.charCodeAt(at)
    codes.fill(0, length, length + 4)
    return codes
  }

  /** A mark, which is one character, and its plain form. */
  mark(code: number, printed: string): PrintedWord {
    const known = this.#marks.get(code)
    if (known !== undefined) return known
    const lower = isDash(code) ? "-" : printed
    const mark = { text: printed, lower, cues: cuesOf(lower) }
    this.#marks.set(code, mark)
    return mark
  }

  /** The word that stands in `codes`, the code units of `text`, from `start` to `end`. */
  take(text: string, codes: Uint16Array, start: number, end: number, hash: number): PrintedWord {
    const at = (hash ^ (hash >>> 13)) & (slots - 1)
    const known = this.#slots[at]!
    if (known !== null && known.hash === hash && isSame(known.text, codes, start, end)) return known
    const printed = text.slice(start, end)
    const lower = fold(printed)
    const cues = printed[0] === lower[0] ? cuesOf(lower) : cuesOf(lower) | capital
    const word = { text: printed, lower, cues, hash }
    this.#slots[at] = word
    return word
  }
}

const isDash = (code: number) => isHyphen(code) || code === 0x2013 || code === 0x2014 || code === 0x2212

function isSame(word: string, codes: Uint16Array, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let at = start; at < end; at++) if (word.charCodeAt(at - start) !== codes[at]) return false
  return true
}
