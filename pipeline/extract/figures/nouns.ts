import { makeCueWords, shareCues } from "../text/cue-words.ts"
import { isCapitalised } from "../claims/context.ts"
import type { Token, Tokenised } from "../text/tokens.ts"
import { foldedAt, isGlued } from "../text/tokens.ts"
import { tokenKind } from "../text/words.ts"
import {
  wordSet,
  auxiliaries,
  conjunctions,
  determiners,
  finiteVerbs,
  isPlural,
  prepositions,
  pronouns,
  relatives,
  adverbs
} from "../text/vocabulary.ts"

/** The noun counted: tokens `from` to `to`, with `head` the index of its chief noun. */
export interface NounPhrase {
  readonly from: number
  readonly to: number
  readonly head: number
}

interface Word extends Token {
  readonly kind: 0
}

const isWord = (token: Token | undefined): token is Word =>
  token !== undefined && token.kind === tokenKind.word

/** What no noun phrase goes on over. */
const stops = makeCueWords([...prepositions, ...determiners, ...relatives, ...pronouns, ...auxiliaries])

/** Verbs that a reader never takes for an adjective before a noun: "1,043 concerned boys". */
const neverAdjective = wordSet(`
  aged concerned involved came went set led resulted belonged took received entered left returned attended benefited
  awaiting facing seeking having being holding belonging represent represents belong remain comprise altogether overall
`)

const endsVerb = (word: string) => (word.endsWith("ed") && word.length > 4) || finiteVerbs.has(word)

const nounOrVerb = wordSet("return visit cross leave move travel work study transfer")
const behindVerb = wordSet("each every to from home in at")

/** "return each year", "cross every day", "work in": a verb behind its plural subject. */
const movesOn = (tokens: ReadonlyArray<Token>, at: number): boolean =>
  nounOrVerb.has(tokens[at]!.lower) && behindVerb.has(foldedAt(tokens, at + 1))

const homewards = wordSet("home abroad overseas back")
const plainlyPast = wordSet("came went rose fell grew took gave became")

/**
 * The noun phrase that begins at `from`: adjectives, the chief noun, and what "of" adds ("members
 * of civil society"). Undefined where no noun begins there; after "of these" a participle there is
 * the verb of a phrase that leaves its noun out (`elliptic`).
 */
export function readNounPhrase(
  text: Tokenised,
  from: number,
  limit: number,
  unitOf: (noun: string) => string | undefined,
  elliptic = false
): NounPhrase | undefined {
  const { tokens } = text
  let at = from
  let head = -1
  const known = (token: Token) => unitOf(token.singular) !== undefined
  const isNoun = (token: Token) => isPlural(token.lower) || unitOf(token.singular) !== undefined
  while (at < limit) {
    const token = tokens[at]
    if (!isWord(token)) {
      if (
        token?.text === "“" ||
        token?.text === "”" ||
        (token?.lower === "’" && head >= 0 && isWord(tokens[at + 1]) && isGlued(text, at))
      ) {
        at++
        continue
      }
      break
    }
    const word = token.lower
    // "came to 1,476 out of 2,030".
    if (word === "out" && foldedAt(tokens, at + 1) === "of") break
    if (head >= 0 && adverbs.has(word)) break
    if (
      head >= 0 &&
      isPlural(tokens[head]!.lower) &&
      (endsVerb(word) || (word.endsWith("ing") && !word.includes("-")))
    )
      break
    // "940 returned citizens"
    const qualifies = word === "returned" && isWord(tokens[at + 1]) && isNoun(tokens[at + 1]!)
    if (head < 0 && !qualifies && ((elliptic && endsVerb(word)) || neverAdjective.has(word))) return undefined
    if (shareCues(token, stops)) break
    if (
      adverbs.has(word) ||
      (word.endsWith("ly") && head < 0 && !known(token) && !leadsToNoun(tokens, at, limit, isNoun))
    ) {
      at++
      continue
    }
    if (conjunctions.has(word)) {
      if (at === from) return undefined
      const joins =
        (word === "and" || word === "or" || word === "nor") &&
        continuesPhrase(tokens, at + 1, limit, head >= 0 && isNoun(tokens[head]!), known)
      if (!joins) break
      at++
      continue
    }
    if (head >= 0 && !isNoun(token) && isNoun(tokens[head]!) && !leadsToNoun(tokens, at, limit, isNoun)) break
    // "70,000 Peruvians return each year".
    if (head >= 0 && isPlural(tokens[head]!.lower) && movesOn(tokens, at)) break
    // "3,164 Timorese came home".
    if (head >= 0 && (plainlyPast.has(word) || (homewards.has(word) && isPlural(tokens[head]!.lower)))) break
    if (finiteVerbs.has(word) && head < 0 && !leadsToNoun(tokens, at + 1, limit, isNoun)) break
    if (isNoun(token) || head < 0 || !isNoun(tokens[head]!)) head = at
    at++
  }
  if (head < 0) return undefined
  if (endsVerb(tokens[head]!.lower) && !isNoun(tokens[head]!)) return undefined
  // "With 640 coming from the coast"; one may be a meeting.
  const counted = foldedAt(tokens, from - 1)
  if (
    head === from &&
    tokens[head]!.lower.endsWith("ing") &&
    !isNoun(tokens[head]!) &&
    counted !== "one" &&
    counted !== "1" &&
    prepositions.has(foldedAt(tokens, head + 1))
  )
    return undefined
  return { from, to: ofPhrase(tokens, head + 1, limit), head }
}

/** After "and": does the same phrase go on ("seminars and workshops"), or does a clause begin? */
function continuesPhrase(
  tokens: ReadonlyArray<Token>,
  at: number,
  limit: number,
  headed: boolean,
  known: (token: Token) => boolean
) {
  const next = tokens[at]
  // "12 permits and females 3": what stands right before the next number is its own.
  if (at >= limit - 1 || !isWord(next)) return false
  const word = next.lower
  // "in 310 cases and Cubans in 120": the next people have a number of their own.
  if (at === limit - 2 && isCapitalised(next) && prepositions.has(tokens[at + 1]!.lower)) return false
  // "unaccompanied or separated children".
  if (word.endsWith("ed") && tokens[at - 2]!.lower.endsWith("ed"))
    return leadsToNoun(tokens, at + 1, limit, known)
  if (shareCues(next, stops) || endsVerb(word) || adverbs.has(word)) return false
  return !headed || known(next) || leadsToNoun(tokens, at, limit, known)
}

/** Is there a noun within the next words of the same phrase? */
function leadsToNoun(
  tokens: ReadonlyArray<Token>,
  from: number,
  limit: number,
  isNoun: (token: Token) => boolean
): boolean {
  for (let at = from; at < limit && at < from + 3; at++) {
    const token = tokens[at]
    if (!isWord(token) || shareCues(token, stops) || conjunctions.has(token.lower)) return false
    if (isNoun(token)) return true
  }
  return false
}

/** Extends a phrase over "of" and the words that it governs. */
function ofPhrase(tokens: ReadonlyArray<Token>, at: number, limit: number): number {
  let end = at
  for (let turns = 0; turns < 2; turns++) {
    if (end >= limit || foldedAt(tokens, end) !== "of") return end
    let next = end + 1
    while (next < limit && determiners.has(foldedAt(tokens, next))) next++
    const start = next
    while (next < limit) {
      const token = tokens[next]
      if (!isWord(token) || shareCues(token, stops) || adverbs.has(token.lower)) break
      if (next > start && endsVerb(token.lower)) break
      if (conjunctions.has(token.lower)) {
        const after = tokens[next + 1]
        if (!isWord(after) || shareCues(after, stops) || endsVerb(after.lower)) break
      }
      next++
    }
    if (next === start) return end
    end = next
  }
  return end
}
