import type { Token } from "../text/tokens.ts"
import { makeCueWords, shareCues } from "../text/cue-words.ts"
import { tokenKind } from "../text/words.ts"
import { functionWords } from "../text/vocabulary.ts"

/** Words that say nothing of what is counted. */
const hollow = makeCueWords(
  `per cent percent total number group figure which total overall same period time new main most largest vast majority proportion
  country state among addition respect regard terms case part followed figures aged years year age older months month day`
    .split(/\s+/)
    .concat([...functionWords])
)

/** The content words of a range of tokens, as stems. */
export function lemmas(
  tokens: ReadonlyArray<Token>,
  from: number,
  to: number,
  into: Set<string> = new Set()
): Set<string> {
  for (let at = from; at < to; at++) {
    const token = tokens[at]!
    if (token.kind === tokenKind.word && token.lower.length > 2 && !shareCues(token, hollow))
      into.add(token.stem)
  }
  return into
}

export function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0
  for (const lemma of one) if (other.has(lemma)) shared++
  return shared
}
