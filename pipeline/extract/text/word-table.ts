import { fold, isHyphen } from "./letters.ts"
import { Token, tokenKind } from "./words.ts"
import type { TokenKind } from "./words.ts"

const slots = 8192
const empty: ReadonlyArray<Token | null> = Array.from({ length: slots }, () => null)

/**
 * The words that a document has used, each cut out of the text and folded once: a report says a few
 * thousand different ones. A word that meets another in its slot takes its place, so that a text of
 * ever new words costs no more than the table.
 */
export class WordTable {
  /** Room for the tokens of one text after the other, which take what they fill of it. */
  readonly tokens: Array<Token> = []
  readonly starts: Array<number> = []
  #bytes = Buffer.alloc(0)
  #codes = new Uint16Array(0)
  readonly #slots: Array<Token | null> = empty.slice()

  /**
   * The code units of a text and then at least four of nothing, so that whoever looks ahead needs not ask
   * where the text ends. Good until the next call.
   */
  codesOf(text: string): Uint16Array {
    const { length } = text
    if (this.#codes.length < length + 4) {
      this.#codes = new Uint16Array(Math.max(4096, 2 * length + 4))
      this.#bytes = Buffer.from(this.#codes.buffer)
    }
    const codes = this.#codes
    // One copy, ten times as fast as asking for each letter. Every platform of ours is little-endian.
    this.#bytes.write(text, "utf16le")
    codes.fill(0, length, length + 4)
    return codes
  }

  /** The word, number or mark that stands in `codes`, the code units of `text`, from `start` to `end`. */
  take(text: string, kind: TokenKind, codes: Uint16Array, start: number, end: number, hash: number): Token {
    const at = (hash ^ (hash >>> 13)) & (slots - 1)
    const known = this.#slots[at]!
    if (known !== null && isSame(known.text, codes, start, end)) return known
    const printed = text.slice(start, end)
    const word = new Token(kind, printed, plain(kind, printed))
    this.#slots[at] = word
    return word
  }
}

function plain(kind: TokenKind, printed: string): string {
  if (kind === tokenKind.word) return fold(printed)
  return kind === tokenKind.mark && isDash(printed.charCodeAt(0)) ? "-" : printed
}

const isDash = (code: number) => isHyphen(code) || code === 0x2013 || code === 0x2014 || code === 0x2212

function isSame(word: string, codes: Uint16Array, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let at = start; at < end; at++) if (word.charCodeAt(at - start) !== codes[at]) return false
  return true
}
