import type { Figure, PassageReading } from "../extract/figures/figure.ts"
import { endOf } from "../extract/text/tokens.ts"
import { auxiliaries, determiners, finiteVerbs, prepositions } from "../extract/text/vocabulary.ts"
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

/**
 * "persons who received such treatment", where a sentence before speaks of "antiretroviral treatment": the noun with the
 * words that tell it from others.
 */
export function nameDemonstrative(description: string, figure: Figure): string {
  const [said, opening = "", noun = ""] = demonstrative.exec(description) ?? []
  if (said === undefined) return description
  const named = qualified(figure, noun)
  return named === undefined ? description : description.replace(said, `${opening}${named}`)
}

/** Behind a preposition, since "that" opens clauses too ("orders that were closed"). */
const demonstrative =
  /((?:\b(?:of|for|to|in|under|on|with|by|from) (?=(?:that|this) )|\b(?=such )))(?:that|this|such) (\p{Ll}+)\b/u

/** "immigration status", "antiretroviral treatment": the noun as a sentence before names it last, with the word that qualifies it. */
function qualified({ reading, sentence }: Figure, noun: string): string | undefined {
  const { tokens, starts, text } = reading
  for (let at = reading.sentences[sentence]!.from - 1; at > 0; at--) {
    if (tokens[at]!.lower !== noun) continue
    const from = isQuality(tokens[at - 1]!) ? at - 1 : at
    // "“relative of a resident” immigration status".
    const quoted = tokens[from - 1]?.text === "”" ? openingQuote(tokens, from - 1) : from
    return from < at ? oneLine(text.slice(starts[quoted]!, endOf(reading, at))) : undefined
  }
  return undefined
}

/** The token that opens what a closing quotation mark ends; what stands behind the mark, if that is too far. */
function openingQuote(tokens: PassageReading["tokens"], closing: number): number {
  for (let at = closing - 1; at > Math.max(0, closing - longest); at--)
    if (tokens[at]!.text === "“") return at
  return closing + 1
}

const isQuality = ({ text, lower }: PassageReading["tokens"][number]): boolean =>
  /^\p{Ll}[\p{Ll}-]{3,}$/u.test(text) &&
  !/(?:ing|ed)$/.test(lower) &&
  !finiteVerbs.has(lower) &&
  !auxiliaries.has(lower) &&
  !prepositions.has(lower) &&
  !determiners.has(lower)

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
