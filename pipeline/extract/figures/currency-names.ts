import { wordSet } from "../text/vocabulary.ts"
import countries from "world-countries/countries.json" with { type: "json" }

/** Names of currencies that are other words of English, or that several share. */
const ambiguous = wordSet("won real sol sum mark marks pound dollar peso euro som soum")

/** What prose calls a currency beside the last word of its name: without accents, in the plural. */
const formsInProse: Readonly<Record<string, string>> = {
  AFN: "afghani afghanis",
  BAM: "mark marks marka",
  BGN: "lev leva",
  CZK: "koruna koruny korunas",
  DKK: "krone kroner",
  EGP: "pound",
  GHS: "cedi cedis",
  GMD: "dalasi dalasis",
  ISK: "krona kronur",
  KGS: "som soms",
  KRW: "won",
  LBP: "pound",
  LSL: "loti maloti",
  MDL: "leu lei",
  MNT: "tugrik tugriks",
  NOK: "krone kroner",
  PLN: "zloty zlotys",
  RON: "leu lei",
  SDG: "pound",
  SEK: "krona kronor",
  SSP: "pound",
  SYP: "pound",
  SZL: "lilangeni emalangeni",
  TOP: "paanga pa'anga",
  UZS: "som soum soums",
  VND: "dong",
  WST: "tala"
}

export const ownCurrency = new Map<string, string>()

for (const country of countries) {
  const codes = Object.keys(country.currencies ?? {})
  if (codes[0] !== undefined) ownCurrency.set(country.cca3, codes[0])
}

/** "Syrian pounds", "Colombian pesos", "United States dollars": the currency of a people's State. */
export const ofPeople = new Map<string, string>()

for (const country of countries.toSorted((one, other) => Number(one.unMember) - Number(other.unMember))) {
  const code = ownCurrency.get(country.cca3)
  const people = country.demonyms?.["eng"]?.m.toLowerCase()
  if (code !== undefined && people) ofPeople.set(people, code)
}

// Words that are no people's, or that of two: "Dominican pesos" are not Dominica's.
for (const [word, code] of [
  ["states", "USD"],
  ["us", "USD"],
  ["philippine", "PHP"],
  ["dominican", "DOP"]
] as const)
  ofPeople.set(word, code)

/** "Kenyan shilling" of Kenya: the State's own currency by the last word of its name. */
export const ownNames = new Map<string, Map<string, string>>()

export const worldCodes = new Set<string>()

const ambiguousCodes = wordSet("ALL TOP MOP")

for (const country of countries) {
  const own = new Map<string, string>()
  ownNames.set(country.cca3, own)
  for (const [code, { name }] of Object.entries(country.currencies ?? {})) {
    if (!ambiguousCodes.has(code)) worldCodes.add(code)
    const word = name.split(" ").at(-1)!.toLowerCase()
    if (!ambiguous.has(word)) own.set(word, code)
    for (const form of formsInProse[code]?.split(" ") ?? []) own.set(form, code)
  }
}

/** "riyals in Saudi Arabia": what the currencies of a country, by its name in lower case, are called. */
export const namedIn: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  countries.map((country) => [country.name.common.toLowerCase(), ownNames.get(country.cca3)!])
)

/** "rand", "kwacha": the names of one currency alone. */
export const uniqueNames = new Map<string, string>()

{
  const codesOf = new Map<string, Set<string>>()
  for (const own of ownNames.values())
    for (const [word, code] of own) codesOf.set(word, (codesOf.get(word) ?? new Set()).add(code))
  for (const [word, codes] of codesOf)
    if (codes.size === 1 && word.length > 3 && !ambiguous.has(word)) uniqueNames.set(word, [...codes][0]!)
}

/** "Rs." of Sri Lanka, "RM" of Malaysia: how prose in English writes the State's own currency. */
export const ownSigns = new Map<string, Map<string, string>>()

for (const country of countries) {
  const own = new Map<string, string>()
  ownSigns.set(country.cca3, own)
  for (const [code, { name, symbol }] of Object.entries(country.currencies ?? {})) {
    const latin = /^[A-Z][A-Za-z]{0,2}(?=\.?$|\.? )/.exec(symbol)?.[0]
    if (latin !== undefined) own.set(latin.toLowerCase(), code)
    if (name.endsWith(" rupee")) own.set("rs", code)
    if (/ (?:rial|riyal)$/.test(name)) own.set("rls", code)
  }
}

/** Signs in Latin letters of currencies whose own are Arabic or several words. */
const latinSigns = {
  EGY: "le l.e",
  DZA: "da",
  TUN: "dt td",
  MAR: "dhs",
  LBY: "ld",
  LBN: "ll l.l",
  SYR: "sp ls",
  SDN: "ls",
  IRQ: "id",
  JOR: "jd",
  KWT: "kd",
  BHR: "bd",
  OMN: "ro",
  QAT: "qr",
  ARE: "dh",
  YEM: "yr",
  UGA: "ush ushs",
  TZA: "tsh tshs",
  RWA: "frw rf rwf",
  BDI: "fbu",
  GIN: "fg gf",
  DJI: "fd",
  MDV: "rf mrf",
  ZMB: "k",
  MWI: "k mk",
  PNG: "k",
  GMB: "d",
  SLE: "le",
  BWA: "p",
  PHL: "p",
  HTI: "g",
  MKD: "den",
  ERI: "nfk",
  MRT: "um",
  CPV: "esc",
  TJK: "sm",
  AFG: "afs af",
  LSO: "m",
  SWZ: "e"
} as const

for (const [state, printed] of Object.entries(latinSigns))
  for (const sign of printed.split(" ")) ownSigns.get(state)!.set(sign, ownCurrency.get(state)!)
