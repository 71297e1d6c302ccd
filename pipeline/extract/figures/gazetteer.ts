import countries from "world-countries/countries.json" with { type: "json" }
import { makeCueWords, shareCues } from "../text/cue-words.ts"
import type { Token } from "../text/tokens.ts"
import { tokenise, foldedAt } from "../text/tokens.ts"
import { singular, wordSet } from "../text/vocabulary.ts"
import { tokenKind } from "../text/words.ts"
import { directionWords, namesOfSubdivisions, subdivisionWords, withoutAccents } from "./subdivisions.ts"
import type { PlaceName } from "./subdivisions.ts"

/** A place or people that the text names: ISO 3166-2 for a subdivision of the State, else alpha-3. */
export interface PlaceMention {
  readonly from: number
  readonly to: number
  readonly kind: "area" | "country" | "demonym"
  readonly code: string
}

interface Entry {
  readonly words: ReadonlyArray<string>
  readonly kind: PlaceMention["kind"]
  readonly code: string
  /** "the Consulate in Madrid" is in Spain; elsewhere the name may be an agreement's or a person's. */
  readonly isCapital: boolean
  /** "NCR", "CABA": written in capitals. */
  readonly isAcronym: boolean
}

/** Names by their first word, longest first. */
export interface Gazetteer {
  readonly state: string
  readonly entries: ReadonlyMap<string, ReadonlyArray<Entry>>
  /** Names of peoples of one word, in lower case, singular. */
  readonly peoples: ReadonlySet<string>
}

/**
 * The names that a report of `state` (alpha-3) can use. `places` and `peoples` are the code lists'
 * further names, beside those of the ISO packages.
 */
export function makeGazetteer(
  state: string,
  places: ReadonlyArray<PlaceName>,
  peoples: ReadonlyArray<PlaceName>
): Gazetteer {
  const entries: Entries = new Map()
  const add = (kind: Entry["kind"], code: string, name: string, isCapital = false) =>
    addName(entries, { kind, code, isCapital }, name)
  const alpha2 = countries.find((country) => country.cca3 === state)?.cca2 ?? ""
  for (const { code, name } of places) {
    if (code.startsWith(`${alpha2}-`)) add("area", code, name)
    else if (code.length === 3) add("country", code, name)
  }
  for (const country of countries) {
    add("country", country.cca3, country.name.common)
    add("country", country.cca3, country.name.official)
  }
  for (const { code, name } of namesOfSubdivisions(state)) add("area", code, name)
  // "Congolese" are those of the State that reports.
  const own = countries.find((country) => country.cca3 === state)?.demonyms?.["eng"]?.m ?? ""
  if (own !== "") {
    add("demonym", state, own)
    if (!/(?:ese|ish|ch|ss)$/.test(own)) add("demonym", state, `${own}s`)
  }
  for (const { code, name } of peoples) {
    add("demonym", code, name)
    if (!/(?:ese|ish|ch|ss|s)$/.test(name)) add("demonym", code, `${name}s`)
  }
  // "American" is of the United States before it is of its territories.
  for (const country of countries.toSorted((one, other) => Number(other.unMember) - Number(one.unMember))) {
    const demonym = country.demonyms?.["eng"]?.m
    if (demonym === undefined || demonym === "") continue
    add("demonym", country.cca3, demonym)
    if (!/(?:ese|ish|ch|ss)$/.test(demonym)) add("demonym", country.cca3, `${demonym}s`)
  }
  for (const country of countries)
    if (country.cca3 !== state) for (const name of country.capital) add("country", country.cca3, name, true)
  sortByLength(entries)
  const peopleWords = new Set<string>()
  for (const [word, same] of entries)
    for (const { kind, words } of same)
      if (kind === "demonym") peopleWords.add(words.length === 1 ? word : words[words.length - 1]!)
  return { state, entries, peoples: peopleWords }
}

type Entries = Map<string, Array<Entry>>

/** "Al Buţnān", which is written "Al Butnan" and "Al-Butnan" as well. */
const arabicArticle = /^(A[dlnrstz]h?|El) (?=\p{Lu})/u

const formsOf = (name: string): ReadonlySet<string> =>
  new Set([name, withoutAccents(name)].flatMap((form) => [form, form.replace(arabicArticle, "$1-")]))

function addName(
  entries: Entries,
  { kind, code, isCapital }: Omit<Entry, "words" | "isAcronym">,
  name: string
): void {
  for (const form of formsOf(name)) {
    const words = tokenise(form).tokens.map(({ lower }) => lower)
    const first = words[0]
    const isAcronym = form === form.toUpperCase()
    if (first === undefined || form.length < (isAcronym && kind === "country" ? 2 : 3)) continue
    const same = entries.get(first)
    if (same === undefined) entries.set(first, [{ words, kind, code, isCapital, isAcronym }])
    else if (!same.some((entry) => entry.words.join(" ") === words.join(" ")))
      same.push({ words, kind, code, isCapital, isAcronym })
  }
}

function sortByLength(entries: Entries): void {
  for (const same of entries.values()) same.sort((one, other) => other.words.length - one.words.length)
}

const areasOf = new Map<string, Gazetteer>()

/** The names of a country's subdivisions alone. */
function subdivisionsOf(state: string): Gazetteer {
  const known = areasOf.get(state)
  if (known !== undefined) return known
  const entries: Entries = new Map()
  for (const { code, name } of namesOfSubdivisions(state))
    addName(entries, { kind: "area", code, isCapital: false }, name)
  sortByLength(entries)
  const gazetteer = { state, entries, peoples: new Set<string>() }
  areasOf.set(state, gazetteer)
  return gazetteer
}

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
  foldedAt(tokens, at - 1) === "in" && embassyOrTheLike.has(foldedAt(tokens, at - 2))

const beforeThere = wordSet(`
  placed sent deployed working employed living residing reside live work travelled went moved emigrated settled
  refuge housed sheltered held detained
`)

const backward = makeCueWords("that there those these latter last-named last-mentioned")

/** How many tokens from `at` point to a country named before: "that country", "placed there". */
function pointsAtCountry(tokens: ReadonlyArray<Token>, at: number): number {
  const { lower } = tokens[at]!
  if (lower === "that") return foldedAt(tokens, at + 1) === "country" ? 2 : 0
  return beforeThere.has(foldedAt(tokens, at - 1)) ? 1 : 0
}

const demonstratives = wordSet("those these")

const minesOrTheLike = wordSet("mines farms plantations estates")

const pointsAtWorkplaces = (tokens: ReadonlyArray<Token>, at: number) =>
  demonstratives.has(tokens[at]!.lower) &&
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
    if (entry.code === "USA" && entry.kind === "demonym" && regionsOfContinent.has(foldedAt(tokens, at - 1)))
      continue
    found.push({ from: at, to: at + entry.words.length, kind: entry.kind, code: entry.code })
    at += entry.words.length - 1
  }
  return found
}

function entryAt(
  { entries }: Gazetteer,
  tokens: ReadonlyArray<Token>,
  at: number,
  to: number
): Entry | undefined {
  const { lower } = tokens[at]!
  const named =
    entries.get(lower) ?? (lower.includes("'") ? entries.get(withoutPossessive(lower)) : undefined)
  if (named === undefined) return undefined
  const isAcronym = isUpperCase(tokens[at]!.text)
  const found = named.find(
    (candidate) => matches(tokens, at, to, candidate.words) && !(isAcronym && isName(candidate))
  )
  return found?.kind === "area" && found.words.length === 1
    ? (ofKindBefore(named, tokens, at, found) ?? found)
    : found
}

/** How far back "the provinces of" can stand before the last of its list, in tokens. */
const longestList = 12

/** "the provinces of Gaza, Inhambane and Maputo", where the city has the same name: of that kind. */
function ofKindBefore(
  named: ReadonlyArray<Entry>,
  tokens: ReadonlyArray<Token>,
  at: number,
  bare: Entry
): Entry | undefined {
  if (
    !named.some(({ words, code }) => words.length === 2 && kindsOfArea.has(words[1]!) && code !== bare.code)
  )
    return undefined
  let of = at - 1
  while (
    of >= 0 &&
    of > at - longestList &&
    (tokens[of]!.isCapitalised || commaOrAnd.has(foldedAt(tokens, of)))
  )
    of--
  if (foldedAt(tokens, of) !== "of") return undefined
  const kind = singular(foldedAt(tokens, of - 1))
  const entry = named.find(({ words }) => words.length === 2 && words[1] === kind)
  return entry === undefined ? undefined : { ...entry, words: bare.words }
}

/** "ILO", which is no town of Peru. */
const isUpperCase = (text: string) => text.length > 1 && text.length < 6 && text === text.toUpperCase()
const isName = ({ kind, words, isAcronym }: Entry) => kind === "area" && words.length === 1 && !isAcronym

const noPlaces: ReadonlyArray<PlaceMention> = []

/** "the city of Maputo", where a province has the same name. */
function cityAt(
  { entries }: Gazetteer,
  tokens: ReadonlyArray<Token>,
  at: number,
  to: number
): Entry | undefined {
  if (foldedAt(tokens, at - 1) !== "of" || foldedAt(tokens, at - 2) !== "city") return undefined
  const named = entries.get("city")?.find(({ words }) => matches(tokens, at - 2, to, words))
  return named === undefined ? undefined : { ...named, words: named.words.slice(2) }
}

/** "region", if the word is "regions". */
function kindInPlural(word: string): string | undefined {
  const kind = word.endsWith("s") ? word.slice(0, -1) : ""
  return subdivisionWords.has(kind) ? kind : undefined
}

/** "Regions 1, 7 and 9": subdivisions known by their numbers. */
function findNumbered(
  { entries }: Gazetteer,
  tokens: ReadonlyArray<Token>,
  from: number,
  to: number
): ReadonlyArray<PlaceMention> {
  const kind = kindInPlural(tokens[from]!.lower)
  if (kind === undefined) return noPlaces
  const found: Array<PlaceMention> = []
  for (let at = from + 1; at < to; at++) {
    const { kind: of, text, lower } = tokens[at]!
    if (of === tokenKind.number) {
      const entry = entries.get(kind)?.find(({ words }) => words.length === 2 && words[1] === text)
      if (entry === undefined) break
      found.push({ from: found.length === 0 ? from : at, to: at + 1, kind: entry.kind, code: entry.code })
    } else if (lower !== "," && lower !== "and" && lower !== "or") break
  }
  return found
}

const commaOrAnd = wordSet(", and")

/** "the Central, Western and Northern Divisions": what they are is said once, in the plural. */
function sharedKind(
  { entries }: Gazetteer,
  tokens: ReadonlyArray<Token>,
  at: number,
  to: number
): Entry | undefined {
  const { lower } = tokens[at]!
  if (!directionWords.has(lower)) return undefined
  let end = at + 1
  while (end < to && (commaOrAnd.has(tokens[end]!.lower) || directionWords.has(tokens[end]!.lower))) end++
  const kind = kindInPlural(foldedAt(tokens, end))
  if (kind === undefined) return undefined
  return entries.get(lower)?.find(({ words }) => words.length === 2 && words[1] === kind)
}

/** What is named after a place, and is not one: "Makerere University", "the Quito Declaration". */
const ofOtherThings = wordSet(
  "university college declaration convention agreement process protocol charter consensus principles accord compact bank street road avenue"
)

/** "the Central Bank": a word that many names begin with is a place only where its name ends with it, or says what it is. */
function isPartOfName(tokens: ReadonlyArray<Token>, at: number, { kind, words }: Entry): boolean {
  const behind = tokens[at + words.length]
  if (kind === "area" && behind !== undefined && behind.isCapitalised && ofOtherThings.has(behind.lower))
    return true
  if (kind !== "area" || words.length > 1 || !directionWords.has(words[0]!)) return false
  const next = tokens[at + 1]
  return next !== undefined && next.isCapitalised && !subdivisionWords.has(next.lower)
}

const withoutPossessive = (word: string) =>
  word.endsWith("'s") ? word.slice(0, -2) : word.endsWith("'") ? word.slice(0, -1) : word

function matches(
  tokens: ReadonlyArray<Token>,
  at: number,
  to: number,
  words: ReadonlyArray<string>
): boolean {
  if (at + words.length > to) return false
  for (let index = 1; index < words.length; index++) {
    const { lower } = tokens[at + index]!
    // "Boffa and Boké prefectures".
    const isPlural = index === words.length - 1 && lower === `${words[index]}s`
    if (lower !== words[index] && !(isPlural && kindsOfArea.has(words[index]!))) return false
  }
  return true
}

const dollars = wordSet("$ dollar dollars")

const kindsOfArea = new Set([...subdivisionWords, "prefecture", "county", "oblast"])
