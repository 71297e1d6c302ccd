import type { Figure } from "../extract/figures/figure.ts"
import { finiteVerbs, isFunctionWord, prepositions, wordSet } from "../extract/text/vocabulary.ts"
import { anyPause, bracketsAndStops, readPhrase } from "./phrases.ts"
import { endOfSaid } from "./predicates.ts"

/** Verbs and pronouns that say only that a share is one. */
const opensCategory =
  /^(?:(?:they|these|those|it)\s+)?(?:(?:had|have|has)\s+been|were|was|are|is|had|have|has|of|being|(?:made|makes|make) up|account(?:s|ed)? for|represent(?:s|ed)?|constitute[sd]?|comprise[sd]?)\s+/i
const closesCategory =
  /(?:^|\s+)(?:they|these|those|it|was the source|were|was|are|is|(?:made|makes|make|making) up|account(?:s|ed|ing)?|represent(?:s|ed|ing)?|constitut(?:es?|ed|ing)|compris(?:es?|ed|ing))$/i

/** "the transport, storage and mining sectors": the commas are those of a list, up to the next figure. */
function isEnumeration({ reading: { tokens }, own }: Figure): boolean {
  const zone = tokens.slice(own.from, own.to)
  const behind = zone.slice(zone.findIndex(({ text }) => text === ",") + 1).map(({ text }) => text)
  if (/^(?:and|,)$/.test(behind[behind.length - 1] ?? "")) behind.pop()
  const joint = behind.indexOf("and")
  return (
    behind.length < zone.length &&
    joint > 0 &&
    joint < behind.length - 1 &&
    behind.every(
      (word) =>
        word === "and" ||
        word === "," ||
        (/^\p{Ll}[\p{Ll}-]+$/u.test(word) && !isFunctionWord(word) && !finiteVerbs.has(word))
    )
  )
}

/** What is printed like a past participle. */
export const participle = /^(?:\p{Ll}+ed|heard|held|made|taken|given|sent|brought|found|paid)$/u

/** "27 per cent related to nursing, 23 per cent to teaching": the verb of the share before, where only its preposition is said again. */
export function verbOfGapped(
  { reading: { tokens, sentences }, sentence, own, from, to, parenthetical }: Figure,
  said: string
): string {
  const preposition = tokens[own.from]?.lower ?? ""
  if (parenthetical || own.from !== to || !prepositions.has(preposition) || !said.startsWith(preposition))
    return ""
  for (let at = from - 1; at > sentences[sentence]!.from; at--) {
    const verb = tokens[at - 1]!.lower
    if (tokens[at]!.lower === preposition && (finiteVerbs.has(verb) || participle.test(verb)))
      return `${verb} `
  }
  return ""
}

export function categoryText(figure: Figure): string {
  const { reading, own, base } = figure
  if (base?.reading === reading && base.sentence === figure.sentence && base.position > figure.position) {
    // "68 per cent of the 900 persons asked were women": what is said of the part stands behind its whole.
    const verb = endOfSaid(base, base.nounEnd)
    if (verb < base.own.to) return readPhrase(reading, verb + 1, base.own.to, anyPause)
  }
  const said = readPhrase(
    reading,
    own.from,
    own.to,
    figure.parenthetical || isEnumeration(figure) ? bracketsAndStops : anyPause
  )
  return `${verbOfGapped(figure, said)}${said}`
    .replace(opensCategory, "")
    .replace(closesCategory, "")
    .replace(closesCategory, "")
    .replace(/^also\s+/i, "")
    .replace(
      /^(?:in addition|moreover|furthermore|in particular|similarly|meanwhile|finally|also|been|equal|equivalent)$/i,
      ""
    )
}

/**
 * "the percentage of cases closed by each kind of court stands at 31 per cent for mixed courts": for whom, of what the
 * sentence names as the percentage.
 */
export function namePercentage({ reading, sentence, from }: Figure, category: string): string {
  if (!category.startsWith("for ")) return category
  const { tokens, sentences } = reading
  const start = sentences[sentence]!.from
  const named = tokens.findIndex(
    ({ lower }, at) => at >= start && at < from && percentages.has(lower) && tokens[at + 1]!.lower === "of"
  )
  if (named < 0) return category
  const what = readPhrase(reading, named + 2, from, anyPause).replace(leadsToNumber, "")
  return what === "" ? category : `${what}, ${category}`
}

const percentages = wordSet("percentage proportion share rate")

/** The verb that leads to the number of a percentage, and all behind it. */
const leadsToNumber = /\s+(?:stands?|stood|was|is|were|amount(?:s|ed)|came|reached|rose|fell)\b.*$/
