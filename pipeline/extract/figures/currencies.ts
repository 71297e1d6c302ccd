import { isGlued } from "../text/tokens.ts"
import { pauseBracketOrEnd, wordSet } from "../text/vocabulary.ts"
import countries from "world-countries/countries.json" with { type: "json" }
import type { ClaimContext } from "../claims/context.ts"
import { currencyMarks, lowerAt, singularAt } from "../claims/context.ts"
import { tokenKind } from "../text/words.ts"
import { shareCues } from "../text/cue-words.ts"

export interface CurrencyReading {
  readonly from: number
  readonly to: number
  readonly code: string
}

/** Signs in front of an amount, as runs of tokens without white space between. */
const signs: ReadonlyMap<string, string> = new Map([
  ["us$", "USD"],
  ["usd", "USD"],
  ["usd$", "USD"],
  ["s/.", "PEN"],
  ["s/", "PEN"],
  ["pen", "PEN"],
  ["b/.", "PAB"],
  ["b/", "PAB"],
  ["€", "EUR"],
  ["eur", "EUR"],
  ["£", "GBP"],
  ["gbp", "GBP"],
  ["r$", "BRL"],
  ["r", "ZAR"],
  ["brl", "BRL"],
  ["cop", "COP"],
  ["cop$", "COP"],
  ["col$", "COP"],
  ["clp", "CLP"],
  ["clp$", "CLP"],
  ["ch$", "CLP"],
  ["mxn", "MXN"],
  ["mex$", "MXN"],
  ["mxn$", "MXN"],
  ["ars", "ARS"],
  ["ar$", "ARS"],
  ["bob", "BOB"],
  ["bs", "BOB"],
  ["bs.", "BOB"],
  ["g", "PYG"],
  ["gs", "PYG"],
  ["gs.", "PYG"],
  ["₲", "PYG"],
  ["pyg", "PYG"],
  ["uyu", "UYU"],
  ["ur$", "UYU"],
  ["$u", "UYU"],
  ["q", "GTQ"],
  ["gtq", "GTQ"],
  ["₡", "CRC"],
  ["crc", "CRC"],
  ["l", "HNL"],
  ["hnl", "HNL"],
  ["rd$", "DOP"],
  ["dop", "DOP"],
  ["chf", "CHF"],
  ["can$", "CAD"],
  ["¥", "JPY"],
  ["₱", "PHP"],
  ["php", "PHP"],
  ["₹", "INR"],
  ["ksh", "KES"],
  ["kshs", "KES"],
  ["ksh.", "KES"],
  ["₦", "NGN"],
  ["₺", "TRY"],
  ["dh", "MAD"],
  ["tk", "BDT"],
  ["tk.", "BDT"],
  ["tl", "TRY"],
  ["nrs", "NPR"],
  ["nrs.", "NPR"],
  ["sr", "SAR"],
  ["dhs", "AED"],
  ["gh₵", "GHS"],
  ["gh¢", "GHS"],
  ["₵", "GHS"],
  ["¢", "GHS"]
])

/** Names after an amount; "pesos" and "dollars" alone are the State's own where it has such. */
const names: ReadonlyMap<string, string> = new Map([
  ["soles", "PEN"],
  ["sol", "PEN"],
  ["euros", "EUR"],
  ["euro", "EUR"],
  ["reais", "BRL"],
  ["real", "BRL"],
  ["bolivianos", "BOB"],
  ["guaraníes", "PYG"],
  ["guaranis", "PYG"],
  ["quetzales", "GTQ"],
  ["lempiras", "HNL"],
  ["colones", "CRC"],
  ["córdobas", "NIO"],
  ["balboas", "PAB"],
  ["bolívares", "VES"],
  ["yen", "JPY"],
  ["rupees", "INR"],
  ["francs", "CHF"],
  ["roubles", "RUB"],
  ["rubles", "RUB"],
  ["meticais", "MZN"],
  ["tenge", "KZT"],
  ["somoni", "TJS"]
])

/** A code of ISO 4217, as units of amounts are written. */
export const currencyCode = /^[A-Z]{3}$/

/** Names of currencies that are other words of English. */
const ambiguous = wordSet("won real sol sum mark pound dollar peso euro")

const ownCurrency = new Map<string, string>()

for (const country of countries) {
  const codes = Object.keys(country.currencies ?? {})
  if (codes[0] !== undefined) ownCurrency.set(country.cca3, codes[0])
}

/** "Syrian pounds", "Colombian pesos", "United States dollars": the currency of a people's State. */
const ofPeople = new Map<string, string>()

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

const sharedNames = wordSet("pound dinar rupee riyal rial shilling lira krone krona franc")

/** "Kenyan shilling" of Kenya: the State's own currency by the last word of its name. */
const ownNames = new Map<string, Map<string, string>>()

const worldCodes = new Set<string>()

const ambiguousCodes = wordSet("ALL TOP MOP")

for (const country of countries) {
  const own = new Map<string, string>()
  ownNames.set(country.cca3, own)
  for (const [code, { name }] of Object.entries(country.currencies ?? {})) {
    if (!ambiguousCodes.has(code)) worldCodes.add(code)
    const word = name.split(" ").at(-1)!.toLowerCase()
    if (!ambiguous.has(word)) own.set(word, code)
  }
}

/** "rand", "kwacha": the names of one currency alone. */
const uniqueNames = new Map<string, string>()

{
  const codesOf = new Map<string, Set<string>>()
  for (const own of ownNames.values())
    for (const [word, code] of own) codesOf.set(word, (codesOf.get(word) ?? new Set()).add(code))
  for (const [word, codes] of codesOf)
    if (codes.size === 1 && word.length > 3) uniqueNames.set(word, [...codes][0]!)
}

/** "Rs." of Sri Lanka, "RM" of Malaysia: how prose in English writes the State's own currency. */
const ownSigns = new Map<string, Map<string, string>>()

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

const pesoStates = new Set(["COP", "CLP", "MXN", "ARS", "UYU", "DOP", "PHP", "CUP"])

/** The currency written before or after the amount in tokens `from` to `to`. */
export function readCurrency(
  context: ClaimContext,
  from: number,
  to: number,
  state: string
): CurrencyReading | undefined {
  return signBefore(context, from, to, state) ?? nameAfter(context, from, to, state)
}

function signBefore(
  context: ClaimContext,
  from: number,
  to: number,
  state: string
): CurrencyReading | undefined {
  const own = ownSigns.get(state)
  let sign = ""
  for (let at = from - 1; at >= from - 3 && at >= 0; at--) {
    const token = context.tokens[at]!
    // A currency's letters are capitals: "s" before a number is no sign.
    if (token.kind === tokenKind.word ? !token.isCapitalised : !shareCues(token, currencyMarks)) break
    if (sign !== "" && !isGlued(context, at + 1)) break
    sign = token.lower + sign
    const longer = context.tokens[at - 1]
    const more = isGlued(context, at) && signs.has(longer!.lower + sign)
    const code =
      own?.get(sign.endsWith(".") ? sign.slice(0, -1) : sign) ??
      signs.get(sign) ??
      (at === from - 1 ? codeAt(context, at) : undefined) ??
      francOf(sign, state)
    if (code !== undefined && !more) return { from: at, to, code }
    // "Arg$", "C$": the State's own where no other is known to write so.
    if (/^[A-Z]{1,2}[a-z]{0,3}\$$/.test(token.text + sign.slice(token.lower.length)) && !more) {
      const local = ownCurrency.get(state)
      if (local !== undefined) return { from: at, to, code: local }
    }
    if (sign === "$" && !isGlued(context, at)) {
      const local = ownCurrency.get(state) ?? "USD"
      return { from: at, to, code: pesoStates.has(local) ? local : "USD" }
    }
  }
  return undefined
}

const signsOfCfaFranc = wordSet("cfaf fcfa cfa")

/** The CFA franc is one of two, by the State. */
function francOf(sign: string, state: string): string | undefined {
  if (!signsOfCfaFranc.has(sign)) return undefined
  return ownCurrency.get(state) === "XAF" ? "XAF" : "XOF"
}

/** "KES", "MAD": a code of ISO 4217 in capitals. */
function codeAt(context: ClaimContext, at: number): string | undefined {
  const text = context.tokens[at]?.text ?? ""
  return worldCodes.has(text) ? text : undefined
}

/** What currencies of several States are called. */
const severalStates = wordSet("dollar dollars peso pesos")

const beforeCurrency = wordSet("united states us of argentine new")

const francs = wordSet("franc francs")

/** "5 million DH", "900 FCFA": the State's own sign, in capitals. */
function signAfter(context: ClaimContext, to: number, state: string): string | undefined {
  const token = context.tokens[to]
  if (token === undefined || token.kind !== tokenKind.word || !/^[A-Z]{2,4}$/.test(token.text))
    return undefined
  const shared = signs.get(token.lower)
  return (
    ownSigns.get(state)?.get(token.lower) ??
    francOf(token.lower, state) ??
    (shared === ownCurrency.get(state) ? shared : undefined)
  )
}

function nameAfter(
  context: ClaimContext,
  from: number,
  to: number,
  state: string
): CurrencyReading | undefined {
  const own = ownNames.get(state)
  const franc = francs.has(lowerAt(context, to + 1)) ? francOf(lowerAt(context, to), state) : undefined
  if (franc !== undefined) return { from, to: signInBrackets(context, to + 2), code: franc }
  const sign = signAfter(context, to, state)
  if (sign !== undefined) return { from, to: to + 1, code: sign }
  const people = sharedNames.has(singularAt(context, to + 1)) ? ofPeople.get(lowerAt(context, to)) : undefined
  if (people !== undefined) return { from, to: signInBrackets(context, to + 2), code: people }
  for (let at = to; at < to + 3; at++) {
    const word = lowerAt(context, at)
    const code =
      own?.get(singularAt(context, at)) ??
      names.get(word) ??
      uniqueNames.get(singularAt(context, at)) ??
      codeAt(context, at)
    if (code !== undefined && (word !== "real" || pauseBracketOrEnd.has(lowerAt(context, at + 1))))
      return { from, to: signInBrackets(context, at + 1), code }
    if (severalStates.has(word)) {
      const qualified = ofPeople.get(lowerAt(context, at - 1))
      const currency = ownCurrency.get(state) ?? "USD"
      const local = word.startsWith("peso") ? (pesoStates.has(currency) ? currency : "MXN") : "USD"
      return { from, to: signInBrackets(context, at + 1), code: qualified ?? local }
    }
    if (!beforeCurrency.has(word) && !word.endsWith("an")) return undefined
  }
  return undefined
}

/** "soles (S/.)" explains its sign once. */
function signInBrackets(context: ClaimContext, at: number): number {
  if (lowerAt(context, at) !== "(") return at
  for (let close = at + 1; close <= at + 5; close++) {
    const token = context.tokens[close]
    if (token === undefined || token.kind === 1) return at
    if (token.text === ")") return close + 1
  }
  return at
}
