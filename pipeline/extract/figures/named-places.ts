import { makeCueWords, shareCues } from "../text/cue-words.ts"
import type { Token } from "../text/tokens.ts"
import { foldedAt } from "../text/tokens.ts"
import { theseOrThose, wordSet } from "../text/vocabulary.ts"
import { subdivisionsOf } from "./gazetteer.ts"
import type { Gazetteer, PlaceMention } from "./gazetteer.ts"
import { cityAt, entryAt, findNumbered, isPartOfName, isUpperCase, sharedKind } from "./place-names.ts"

/** The subdivisions of a country abroad that a range of tokens names. */
export const findSubdivisions = (
  country: string,
  tokens: ReadonlyArray<Token>,
  from: number,
  to: number
): ReadonlyArray<PlaceMention> => findPlaces(subdivisionsOf(country), tokens, from, to)

const regionsOfContinent = new Set(["latin", "south", "north", "central", "inter", "ibero", "pan"])

const embassyOrTheLike = wordSet(`
  embassy consulate consulate-general mission representation section general office house shelter centre held
`)

/** "the Embassy in Madrid". */
const isSeat = (tokens: ReadonlyArray<Token>, at: number) =>
  foldedAt(tokens, at - 1) === "in" &&
  (embassyOrTheLike.has(foldedAt(tokens, at - 2)) || isMissionOf(tokens, at - 2))

/** "the Embassy of Burundi in Riyadh". */
function isMissionOf(tokens: ReadonlyArray<Token>, last: number): boolean {
  for (let at = last; at > last - 5 && at > 0 && tokens[at]!.isCapitalised; at--)
    if (foldedAt(tokens, at - 1) === "of" || foldedAt(tokens, at - 1) === "the") {
      const of = foldedAt(tokens, at - 1) === "the" ? at - 2 : at - 1
      return foldedAt(tokens, of) === "of" && embassyOrTheLike.has(foldedAt(tokens, of - 1))
    }
  return false
}

const beforeThere = wordSet(`
  placed sent deployed working employed living residing reside live work travelled went moved emigrated settled
  refuge housed sheltered held detained present registered studying arrested
`)

const backward = makeCueWords("that there those these latter last-named last-mentioned")

/** How many tokens from `at` point to a country named before: "that country", "placed there". */
function pointsAtCountry(tokens: ReadonlyArray<Token>, at: number): number {
  const { lower } = tokens[at]!
  if (lower === "that")
    return foldedAt(tokens, at + 1) === "country" || tokens[at + 1]?.text === "State" ? 2 : 0
  if (lower !== "there") return 0
  // "were enrolled in higher education there in 2023".
  return beforeThere.has(foldedAt(tokens, at - 1)) ||
    (isNoun(tokens[at - 1]) && inOrDuring.has(foldedAt(tokens, at + 1)))
    ? 1
    : 0
}

const inOrDuring = wordSet("in during")

/** "education there": a word that no verb or conjunction is spelt like. */
const isNoun = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Ll}{4,}(?:ion|ment|ities|ity|ies|ons|ols)$/u.test(token.text)

const minesOrTheLike = wordSet("mines farms plantations estates")

const pointsAtWorkplaces = (tokens: ReadonlyArray<Token>, at: number) =>
  theseOrThose.has(tokens[at]!.lower) &&
  minesOrTheLike.has(foldedAt(tokens, at + 1)) &&
  foldedAt(tokens, at - 1) === "for"

const lastNamed = wordSet("latter last-named last-mentioned")

const cityOrTheLike = wordSet("city town region province department district country")

/** "in the last-named city", "in the latter region". */
const pointsAtLast = (tokens: ReadonlyArray<Token>, at: number) =>
  lastNamed.has(tokens[at]!.lower) && cityOrTheLike.has(foldedAt(tokens, at + 1))

const cityTownOrTheLike = wordSet(
  "city town region province department district county governorate municipality state"
)

const pointsAtArea = (tokens: ReadonlyArray<Token>, at: number) =>
  tokens[at]!.lower === "that" &&
  foldedAt(tokens, at - 1) === "in" &&
  cityTownOrTheLike.has(foldedAt(tokens, at + 1))

/** The places and peoples named in a range of tokens, longest name first, none overlapping; "that country" is the one named last. */
export function findPlaces(
  gazetteer: Gazetteer,
  tokens: ReadonlyArray<Token>,
  from: number,
  to: number
): Array<PlaceMention> {
  const found: Array<PlaceMention> = []
  for (let at = from; at < to; at++) {
    const token = tokens[at]!
    const isBackward = shareCues(token, backward)
    if (!isBackward && !token.isCapitalised) continue
    if (isBackward && pointsAtLast(tokens, at)) {
      const named = found.at(-1)
      if (named !== undefined) found.push({ ...named, from: at + 1, to: at + 2 })
      continue
    }
    // "a workforce of 90 in that district": the one named last.
    if (isBackward && pointsAtArea(tokens, at)) {
      const named = found.findLast(({ kind }) => kind === "area")
      if (named !== undefined) found.push({ ...named, from: at + 1, to: at + 2 })
      continue
    }
    // "left for those mines", where the mines of a country were named.
    if (isBackward && pointsAtWorkplaces(tokens, at)) {
      const named = found.findLast(({ kind, code }) => kind !== "area" && code !== gazetteer.state)
      if (named !== undefined) found.push({ ...named, kind: "country", from: at, to: at + 2 })
      continue
    }
    const words = !isBackward ? 0 : pointsAtCountry(tokens, at)
    if (words > 0) {
      const named = found.findLast(({ kind }) => kind === "country")
      if (named !== undefined && named.code !== gazetteer.state)
        found.push({ from: at, to: at + words, kind: "country", code: named.code })
    }
    if (!token.isCapitalised) continue
    const numbered = findNumbered(gazetteer, tokens, at, to)
    if (numbered.length > 0) {
      found.push(...numbered)
      at = numbered[numbered.length - 1]!.to - 1
      continue
    }
    const shared = sharedKind(gazetteer, tokens, at, to)
    if (shared !== undefined) {
      found.push({ from: at, to: at + 1, kind: shared.kind, code: shared.code })
      continue
    }
    const entry = cityAt(gazetteer, tokens, at, to) ?? entryAt(gazetteer, tokens, at, to)
    if (entry === undefined || isPartOfName(tokens, at, entry)) continue
    if (entry.isCapital && !isSeat(tokens, at)) continue
    // "US$ 5", "Us".
    if (
      entry.isAcronym &&
      entry.words[0]!.length === 2 &&
      (!isUpperCase(token.text) || dollars.has(foldedAt(tokens, at + 1)))
    )
      continue
    // "68 per cent in euros, 28 per cent in United States dollars".
    if (entry.code === "USA" && dollars.has(foldedAt(tokens, at + entry.words.length))) continue
    if (entry.code === "USA" && entry.kind === "demonym" && regionsOfContinent.has(foldedAt(tokens, at - 1)))
      continue
    found.push({ from: at, to: at + entry.words.length, kind: entry.kind, code: entry.code })
    at += entry.words.length - 1
  }
  return found
}

const dollars = wordSet("$ dollar dollars")
