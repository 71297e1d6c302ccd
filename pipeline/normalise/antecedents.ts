import { unclaimedRule } from "../extract/claims/context.ts"
import type { Figure, PassageReading } from "../extract/figures/figure.ts"
import { endOf } from "../extract/text/tokens.ts"
import {
  articles,
  auxiliaries,
  determiners,
  finiteVerbs,
  prepositions,
  singular,
  wordSet
} from "../extract/text/vocabulary.ts"
import { oneLine } from "../extract/text/letters.ts"
import { anyPause, longest, readPhrase } from "./phrases.ts"

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
  if (area.test(description)) return nameArea(description, figure)
  const [said, opening = "", noun = ""] = demonstrative.exec(description) ?? []
  if (said === undefined) return namePlural(description, figure)
  const named = qualified(figure, noun)
  return named === undefined ? description : description.replace(said, `${opening}${named}`)
}

/**
 * "people who attended these courses", where a sentence before counts "training activities on hygiene": what they are is
 * added, or put in their place where it has the same noun.
 */
function namePlural(description: string, { reading, sentence }: Figure): string {
  const [said, noun] = /\b(?:these|those) (\p{Ll}+s)\b(?! (?:who|that|which|of)\b)/u.exec(description) ?? []
  const kind = noun === undefined ? undefined : reading.unitOf(singular(noun))
  if (said === undefined || kind === undefined || kind === "person") return description
  const { from } = reading.sentences[sentence]!
  const counted = reading.numerals.findLast(
    ({ to }, index) => to < from && reading.claims[index]!.rule === unclaimedRule
  )
  if (counted === undefined) return description
  const named = readPhrase(reading, counted.to, phraseEnd(reading, counted.to), anyPause)
  const words = named.split(" ")
  if (words.length < 3 || words.includes(said.split(" ")[1]!))
    return words.length < 3 ? description : description.replace(said, () => named)
  return words.some((word) => reading.unitOf(singular(word)) === kind)
    ? description.replace(said, () => `${said} (${named})`)
    : description
}

/** Where a noun with what hangs on it ends: before its verb. */
function phraseEnd({ tokens }: PassageReading, from: number): number {
  let at = from
  while (
    at < tokens.length &&
    at < from + longest &&
    !auxiliaries.has(tokens[at]!.lower) &&
    !finiteVerbs.has(tokens[at]!.lower)
  )
    at++
  return at
}

const area = /\b(?:in|on) this (?:area|field|subject|topic)\b/

/** "nurses trained in this area", behind "a programme on hygiene": what it is about is added. */
function nameArea(description: string, { reading, sentence }: Figure): string {
  const { tokens, sentences } = reading
  for (let at = sentences[sentence]!.from - 1; at > 0; at--) {
    if (tokens[at]!.lower !== "on" || !activities.has(tokens[at - 1]!.singular)) continue
    const subject = readPhrase(reading, at + 1, phraseEnd(reading, at + 1), anyPause)
    return subject === "" ? description : description.replace(area, (said) => `${said} (${subject})`)
  }
  return description
}

const activities = wordSet(
  "programme course workshop training seminar campaign activity session talk project policy"
)

/** Behind a preposition, since "that" opens clauses too ("orders that were closed"). */
const demonstrative =
  /((?:\b(?:of|for|to|in|at|under|on|with|by|from) (?=(?:that|this) )|\b(?=such )))(?:that|this|such) (?:\p{Ll}+(?:al|ic|ive|ary) )?(\p{Ll}+)\b/u

/** "immigration status", "antiretroviral treatment": the noun as it was named last before the figure, with the word that qualifies it. */
function qualified({ reading, from: figureFrom }: Figure, noun: string): string | undefined {
  const { tokens, starts, text } = reading
  for (let at = figureFrom - 1; at > 0; at--) {
    if (tokens[at]!.lower !== noun || pointsAt(tokens, at)) continue
    let from = at
    if (isQuality(tokens[at - 1]!)) from--
    // A second one where no verb can stand: "the consular registry office", but "clinics offer antiviral treatment".
    const opener = tokens[from - 2]?.lower ?? ""
    if (
      from > 0 &&
      from < at &&
      isQuality(tokens[from - 1]!) &&
      (articles.has(opener) || prepositions.has(opener))
    )
      from--
    // "“relative of a resident” immigration status".
    const quoted = tokens[from - 1]?.text === "”" ? openingQuote(tokens, from - 1) : from
    if (from === at) return undefined
    const article = articles.has(tokens[quoted - 1]?.lower ?? "") ? "the " : ""
    return article + oneLine(text.slice(starts[quoted]!, endOf(reading, endOfPlace(tokens, at))))
  }
  return undefined
}

const demonstratives = wordSet("that this such")

/** "that level", "that educational level": named no better than where it is asked for. */
const pointsAt = (tokens: PassageReading["tokens"], at: number) =>
  demonstratives.has(tokens[at - 1]!.lower) || demonstratives.has(tokens[at - 2]?.lower ?? "")

/** "the registry office in Lima": the last token of a noun and of the place that it is told by. */
function endOfPlace(tokens: PassageReading["tokens"], at: number): number {
  if (!/^(?:in|of|at)$/.test(tokens[at + 1]?.lower ?? "") || tokens[at + 2]?.isCapitalised !== true) return at
  let end = at + 2
  while (tokens[end + 1]?.isCapitalised === true) end++
  return end
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
