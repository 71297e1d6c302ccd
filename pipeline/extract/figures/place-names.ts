import type { Token } from "../text/tokens.ts"
import { foldedAt } from "../text/tokens.ts"
import { commaOrAnd, singular, wordSet } from "../text/vocabulary.ts"
import { tokenKind } from "../text/words.ts"
import type { Entry, Gazetteer, PlaceMention } from "./gazetteer.ts"
import { directionWords, subdivisionWords } from "./subdivisions.ts"

/** The longest name that begins with a token: "Lima", "the Provinces of Gaza and Maputo". */
export function entryAt(
  { entries }: Gazetteer,
  tokens: ReadonlyArray<Token>,
  at: number,
  to: number
): Entry | undefined {
  const { lower } = tokens[at]!
  const named =
    entries.get(lower) ?? (lower.includes("'") ? entries.get(withoutPossessive(lower)) : undefined)
  if (named === undefined) return cityBeforeHyphen(entries, lower)
  const isAcronym = isUpperCase(tokens[at]!.text)
  const found = named.find(
    (candidate) => matches(tokens, at, to, candidate.words) && !(isAcronym && isName(candidate))
  )
  return found?.kind === "area" && found.words.length === 1
    ? (ofKindBefore(named, tokens, at, found) ?? found)
    : found
}

/** "Yaoundé-Nsimalen", "Cusco-Velasco": what an airport is called behind its city. */
function cityBeforeHyphen(entries: Gazetteer["entries"], lower: string): Entry | undefined {
  const hyphen = lower.indexOf("-")
  if (hyphen < 4) return undefined
  return entries.get(lower.slice(0, hyphen))?.find(({ kind, words }) => kind === "area" && words.length === 1)
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
export const isUpperCase = (text: string) => text.length > 1 && text.length < 6 && text === text.toUpperCase()
const isName = ({ kind, words, isAcronym }: Entry) => kind === "area" && words.length === 1 && !isAcronym

const noPlaces: ReadonlyArray<PlaceMention> = []

/** "the city of Maputo", where a province has the same name. */
export function cityAt(
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
export function findNumbered(
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

/** "the Central, Western and Northern Divisions": what they are is said once, in the plural. */
export function sharedKind(
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
export function isPartOfName(tokens: ReadonlyArray<Token>, at: number, { kind, words }: Entry): boolean {
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

const kindsOfArea = new Set([...subdivisionWords, "prefecture", "county", "oblast"])
