import { fold, isCapital, wordClass } from "./letters.ts"
import { bitOf, slotOf } from "./cue-sieve.ts"
import type { CueSieve } from "./cue-sieve.ts"
import type { Tokenised } from "./tokens.ts"

/**
 * Calls `visit` for each word of the text that passes the sieve, with its range and its folded form; a
 * possessive without its "’s" where the whole word was not wanted. `visit` returns where to go on, the
 * end of the word or further. One pass.
 */
export function eachCue(
  text: string,
  sieve: CueSieve,
  visit: (start: number, end: number, lower: string) => number
): void {
  const length = text.length
  let at = 0
  while (at < length) {
    const code = text.charCodeAt(at)
    if (wordClass[code] !== 1) {
      at++
      continue
    }
    // As `wordEnd`, written out: this loop sees every character of a document.
    let end = at + 1
    let last = code
    for (; end < length; end++) {
      const next = text.charCodeAt(end)
      const kind = wordClass[next]
      if (kind === 1) last = next
      else if (kind !== 2 || wordClass[text.charCodeAt(end + 1)] !== 1) break
    }
    const slot = slotOf(code, last)
    let next = end
    if (slot >= 0) {
      if ((sieve[slot]! & bitOf(end - at)) !== 0) next = visit(at, end, fold(text.slice(at, end)))
      // "Policy’s": s, and before it an apostrophe.
      if (next === end && last === 115 && end - at > 2 && wordClass[text.charCodeAt(end - 2)] === 2) {
        const own = end - 2
        if ((sieve[slotOf(code, text.charCodeAt(own - 1))]! & bitOf(own - at)) !== 0)
          next = visit(at, own, fold(text.slice(at, own)))
      }
    }
    at = next > end ? next : end
  }
}

/** As `eachCue`, over a text whose words are known already. */
export function eachCueToken(
  { tokens, starts }: Tokenised,
  sieve: CueSieve,
  visit: (start: number, end: number, lower: string) => number
): void {
  let floor = 0
  for (let at = 0; at < tokens.length; at++) {
    const { slot, ownSlot, text, lower } = tokens[at]!
    const start = starts[at]!
    if (slot < 0 || start < floor) continue
    const { length } = text
    if ((sieve[slot]! & bitOf(length)) !== 0) floor = visit(start, start + length, lower)
    if (ownSlot >= 0 && floor <= start + length && (sieve[ownSlot]! & bitOf(length - 2)) !== 0)
      floor = visit(start, start + length - 2, lower.slice(0, -2))
  }
}

/** Words that begin with a capital only because a sentence does, or that no name begins with. */
export const nameStops: ReadonlySet<string> = new Set(
  `the this that these those a an and or both each every any all some its their his her in on at by of for from to with within
  without under over through during between after before since until while when where whereas if as per via according pursuant
  following however moreover furthermore also although thus therefore accordingly subsequently additionally similarly meanwhile
  currently finally first second third most many several other another such no not article articles chapter section paragraph
  available see source sources ibid may should adopted approved amended published signed ratified it they there here once
  regarding concerning including although because despite further likewise notably specifically in addition consequently`.split(
    /\s+/
  )
)

export const startsName = (text: string, start: number, end: number): boolean =>
  isCapital(text, start) && !nameStops.has(fold(text.slice(start, end)))
