import { itemBefore } from "../text/search.ts"
import { isGlued } from "../text/tokens.ts"
import { pauseBracketOrEnd, wordSet } from "../text/vocabulary.ts"
import type { ClaimContext } from "../claims/context.ts"
import { currencyMarks, lowerAt, singularAt } from "../claims/context.ts"
import { tokenKind } from "../text/words.ts"
import { shareCues } from "../text/cue-words.ts"
import {
  namedIn,
  ofPeople,
  ownCurrency,
  ownNames,
  ownSigns,
  uniqueNames,
  worldCodes
} from "./currency-names.ts"

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
  ["nt$", "TWD"],
  ["hk$", "HKD"],
  ["a$", "AUD"],
  ["nz$", "NZD"],
  ["₩", "KRW"],
  ["₫", "VND"],
  ["฿", "THB"],
  ["₴", "UAH"],
  ["₸", "KZT"],
  ["₽", "RUB"],
  ["₪", "ILS"],
  ["₭", "LAK"],
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
  ["srl", "SAR"],
  ["nle", "SLE"],
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

const sharedNames = wordSet("pound dinar rupee riyal rial shilling lira krone krona franc")

const pesoStates = new Set(["COP", "CLP", "MXN", "ARS", "UYU", "DOP", "PHP", "CUP"])
/** Currencies whose own sign is a plain "$". */
const writesDollarSign = new Set(["COP", "CLP", "MXN", "ARS", "UYU", "DOP", "CUP"])

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
    const longer = itemBefore(context.tokens, at)
    const more = isGlued(context, at) && signs.has(longer!.lower + sign)
    const code =
      own?.get(sign.endsWith(".") ? sign.slice(0, -1) : sign) ??
      signs.get(sign) ??
      // "ZWL$ 91 billion": the code with the sign behind it.
      (at === from - 1 || sign === `${token.lower}$` ? codeAt(context, at) : undefined) ??
      francOf(sign, state)
    if (code !== undefined && !more) return { from: at, to, code }
    // "Arg$", "C$": the State's own where no other is known to write so.
    if (/^[A-Z]{1,2}[a-z]{0,3}\$$/.test(token.text + sign.slice(token.lower.length)) && !more) {
      const local = ownCurrency.get(state)
      if (local !== undefined) return { from: at, to, code: local }
    }
    const isOfLetters = isGlued(context, at) && longer!.kind === tokenKind.word
    if (sign === "$" && !isOfLetters) {
      const local = ownCurrency.get(state) ?? "USD"
      return { from: at, to, code: writesDollarSign.has(local) ? local : "USD" }
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

/** Words of the name of a country, at most. */
const longestCountry = 4

/** "21 million riyals in Saudi Arabia": the currency of that name in the country behind it. */
function currencyOfPlace(context: ClaimContext, at: number): string | undefined {
  if (lowerAt(context, at + 1) !== "in") return undefined
  const from = lowerAt(context, at + 2) === "the" ? at + 3 : at + 2
  let name = ""
  for (let word = from; word < from + longestCountry; word++) {
    name = name === "" ? lowerAt(context, word) : `${name} ${lowerAt(context, word)}`
    const code = namedIn.get(name)?.get(singularAt(context, at))
    if (code !== undefined) return code
  }
  return undefined
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
  const there = sharedNames.has(singularAt(context, to)) ? currencyOfPlace(context, to) : undefined
  if (there !== undefined) return { from, to: to + 1, code: there }
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
