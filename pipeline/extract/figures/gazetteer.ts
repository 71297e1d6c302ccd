import countries from "world-countries/countries.json" with { type: "json" }
import { tokenise } from "../text/tokens.ts"
import { namesOfSubdivisions, withoutAccents } from "./subdivisions.ts"
import type { PlaceName } from "./subdivisions.ts"

/** A place or people that the text names: ISO 3166-2 for a subdivision of the State, else alpha-3. */
export interface PlaceMention {
  readonly from: number
  readonly to: number
  readonly kind: "area" | "country" | "demonym"
  readonly code: string
}

export interface Entry {
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
export function subdivisionsOf(state: string): Gazetteer {
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
