import type { Figure, PassageReading } from "../extract/figures/figure.ts"
import { endOf } from "../extract/text/tokens.ts"
import { auxiliaries, finiteVerbs } from "../extract/text/vocabulary.ts"
import { oneLine } from "../extract/text/letters.ts"
import { longest } from "./phrases.ts"

/**
 * "the course was attended", where a sentence before speaks of "a course entitled ...": the lead with the name in full,
 * since a description is read without what comes before.
 */
export function nameAntecedent(lead: string, { reading, sentence }: Figure): string {
  const [, noun] = /^the (\p{L}+) (?=(?:was|were|is|are|has|have|had)\b)/u.exec(lead) ?? []
  if (noun === undefined) return lead
  for (let before = sentence - 1; before >= 0; before--) {
    const named = introduced(reading, before, noun)
    if (named !== undefined) return `the ${named}${lead.slice(4 + noun.length)}`
  }
  return lead
}

/** "course entitled ..." of "A course entitled ... was held": what a sentence introduces, up to its verb. */
function introduced(reading: PassageReading, sentence: number, noun: string): string | undefined {
  const { tokens, starts, text } = reading
  const { from, to } = reading.sentences[sentence]!
  for (let at = from; at < to - 1; at++) {
    if (!/^an?$/.test(tokens[at]!.lower) || tokens[at + 1]!.lower !== noun) continue
    let end = at + 2
    while (end < to && end - at <= longest && !auxiliaries.has(tokens[end]!.lower)) {
      if (finiteVerbs.has(tokens[end]!.lower) || /^[.;:(]$/.test(tokens[end]!.text)) break
      end++
    }
    if (end > at + 2 && end - at <= longest)
      return oneLine(text.slice(starts[at + 1]!, endOf(reading, end - 1)))
  }
  return undefined
}
