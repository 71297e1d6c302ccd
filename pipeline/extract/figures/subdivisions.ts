import cldr from "cldr-subdivisions-full/subdivisions/en/en.json" with { type: "json" }
import { iso31662 } from "iso-3166"
import countries from "world-countries/countries.json" with { type: "json" }
import { tokenise } from "../text/tokens.ts"
import { wordSet } from "../text/vocabulary.ts"

/** ISO 3166-1 alpha-3 or ISO 3166-2, with a name that prose may use for it. */
export interface PlaceName {
  readonly code: string
  readonly name: string
}

export const withoutAccents = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "")

/** Words in front of a subdivision's official name that prose leaves out. */
const generic =
  /^(?:El|La|Los|Las|Provincia|Departamento|Región|Estado|Municipalidad|Metropolitana|del?|de la) /

/**
 * The names of the subdivisions of a country (alpha-3). Those in its own tongue come first, then what English
 * calls them; regions before the provinces within them, where both have the name.
 */
export function namesOfSubdivisions(state: string): Array<PlaceName> {
  const country = countries.find(({ cca3 }) => cca3 === state)
  if (country === undefined) return []
  const alpha2 = country.cca2
  const subdivisions = iso31662.filter(({ code }) => code.startsWith(`${alpha2}-`))
  const namesakes = Map.groupBy(subdivisions, ({ name }) => withoutAccents(name))
  const names: Array<PlaceName> = []
  for (const { code, name, parent } of subdivisions.toSorted(
    (one, other) =>
      Number(one.parent !== alpha2) - Number(other.parent !== alpha2) ||
      Number(saysKind(one)) - Number(saysKind(other))
  )) {
    names.push({ code, name })
    if (namesakes.get(withoutAccents(name))!.length > 1)
      for (const kind of kindsOfNamesake({ code, name }, parent !== alpha2))
        names.push({ code, name: `${name} ${kind}` })
    // "Belize District", which is not all of Belize.
    if (name === country.name.common)
      for (const kind of kindsOfSubdivision) names.push({ code, name: `${name} ${kind}` })
    const short = name.replace(generic, "")
    if (short !== name) names.push({ code, name: short })
  }
  if (!isOfOtherEdition(subdivisions))
    for (const { code } of subdivisions) for (const name of englishNames(code)) names.push({ code, name })
  return names
}

const { subdivisions: englishNameOf } = cldr.subdivisions.localeDisplayNames as {
  readonly subdivisions: Readonly<Record<string, string>>
}

/** Is the English name longer than the official one, by the word that tells a region from its city? */
const saysKind = ({ code, name }: PlaceName): boolean => {
  const english = englishNameOf[code.replace("-", "").toLowerCase()]
  return english !== undefined && english.length > name.length && / /.test(english) && !/ /.test(name)
}

/** "Almaty" is a city, and what is around it "Almaty Region"; "Boké" a region, and "Boké Prefecture" within it. */
const kindsOfNamesake = (place: PlaceName, isWithin: boolean): ReadonlyArray<string> =>
  isWithin
    ? ["District", "Prefecture", "Department"]
    : saysKind(place)
      ? ["Region", "Province", "Division", "District", "County", "Governorate", "oblast"]
      : ["City"]

const directions =
  /^(?:(?:North|South|East|West|Central|Northern|Southern|Eastern|Western|Upper|Lower|Capital)[- ]?)+$/
const kindsOfSubdivision = [
  "Province",
  "Region",
  "District",
  "Division",
  "State",
  "Governorate",
  "Department"
]

export const directionWords = wordSet(
  "north south east west central northern southern eastern western upper lower capital"
)
export const subdivisionWords = new Set(kindsOfSubdivision.map((kind) => kind.toLowerCase()))

const wordsOf = (name: string) => tokenise(withoutAccents(name)).tokens.map(({ lower }) => lower)

/**
 * Where a State has coded its regions anew, the English names may still be those of the old codes: told by
 * one that is another code's name, and has no word of its own code's.
 */
function isOfOtherEdition(
  subdivisions: ReadonlyArray<{ readonly code: string; readonly name: string }>
): boolean {
  const codeOf = new Map(subdivisions.map(({ code, name }) => [withoutArticle(name), code]))
  return subdivisions.some(({ code, name }) => {
    const [english] = englishNames(code)
    if (english === undefined) return false
    const other = codeOf.get(withoutArticle(english))
    return (
      other !== undefined && other !== code && !wordsOf(name).some((word) => wordsOf(english).includes(word))
    )
  })
}

const withoutArticle = (name: string) =>
  withoutAccents(name)
    .toLowerCase()
    .replace(/^(?:l'|el |la |le |al )/, "")

/** "Kandy"; where the name is a point of the compass, only as one of a subdivision: "Western Province". */
function englishNames(code: string): ReadonlyArray<string> {
  const name = englishNameOf[code.replace("-", "").toLowerCase()]?.replace(/²| \(.*\)$/g, "")
  if (name === undefined) return []
  if (directions.test(name)) return kindsOfSubdivision.map((kind) => `${name} ${kind}`)
  const short = name.replace(
    /^(?:El|Al|The) | (?:Region|Province|District|Department|Governorate|County|State)$/g,
    ""
  )
  return isGeneral.test(short) || directions.test(short) ? [name] : [name, short]
}

/** "the Federal District", "the Free State": what is left of these names is none. */
const isGeneral = /^(?:Federal|Free|National|Metropolitan|Autonomous)$/
