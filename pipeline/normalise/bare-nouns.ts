import type { Figure } from "../extract/figures/figure.ts"
import { auxiliaries, finiteVerbs, singular, wordSet } from "../extract/text/vocabulary.ts"
import { anyPause, readPhrase } from "./phrases.ts"

/** Nouns that say little without what they are about. */
const bare = wordSet(
  "case complaint investigation application request proceeding procedure conviction judgment petition inquiry claim query report"
)

const about = wordSet("of involving concerning relating regarding about against on for")

/** Words that stand behind "of" without telling one complaint from another. */
const untelling = wordSet("the this that these those them which whom all such each")

/** Words of what a noun is about, at most. */
const longestTopic = 9

/**
 * "cases" as "cases involving trafficking" where its passage named them so before: by its last name, up to the verb. What
 * the figure's own words tell already stays as it is.
 */
export function qualifyBareNoun(counted: string, figure: Figure): string {
  const { reading, from, nounEnd, to } = figure
  const noun = singular(counted.toLowerCase())
  if (!bare.has(noun)) return counted
  const { tokens } = reading
  if (about.has(tokens[Math.max(nounEnd, to)]?.lower ?? "")) return counted
  for (let at = from - 1; at >= 0; at--) {
    if (tokens[at]!.singular !== noun || !about.has(tokens[at + 1]!.lower)) continue
    if (untelling.has(tokens[at + 2]?.lower ?? "the")) continue
    const named = readPhrase(reading, at, endOfTopic(tokens, at + 2, from), anyPause)
    return named.includes(" ") ? `${counted} ${named.split(" ").slice(1).join(" ")}` : counted
  }
  return counted
}

function endOfTopic(tokens: Figure["reading"]["tokens"], from: number, until: number): number {
  let at = from
  while (at < Math.min(until, from + longestTopic)) {
    const { lower, text } = tokens[at]!
    if (
      auxiliaries.has(lower) ||
      finiteVerbs.has(lower) ||
      /^(?:who|which|that|with|between|by)$/.test(lower)
    )
      break
    if (/^\p{Ll}+ed$/u.test(text) && at > from) break
    at++
  }
  return at
}

/** "In the case of smuggling, 90 complaints were filed": what the sentence opens with, where the noun is bare. */
export function openingTopic(figure: Figure): string {
  const { reading, sentence, from: start, counted } = figure
  if (counted === null || !bare.has(singular(counted.toLowerCase()))) return ""
  const { from } = reading.sentences[sentence]!
  let comma = from
  while (comma < start && reading.tokens[comma]!.text !== ",") comma++
  const said = comma === start ? "" : readPhrase(reading, from, comma, anyPause)
  return opensTopic.test(said) ? `${said[0]!.toLowerCase()}${said.slice(1)}` : ""
}

const opensTopic =
  /^(?:in the case of|with regard to|regarding|concerning|as for|in relation to|in respect of|with respect to) \p{Ll}/iu
