import { itemBefore } from "../text/search.ts"
import type { NumeralClass } from "../../model/rows.ts"
import type { Token } from "../text/tokens.ts"
import { tokenKind } from "../text/words.ts"
import { wordSet } from "../text/vocabulary.ts"
import type { DateMention } from "../time/dates.ts"
import { isAge } from "./ages.ts"
import { isCapitalised, lowerAt, unclaimedRule } from "./context.ts"
import type { Claim, ClaimContext } from "./context.ts"
import { isDate, isYearOfTitle, yearOfTitle } from "./dates.ts"
import { isIdentifier, isInAddress, isNextOfNumbers, listOfNumbers } from "./identifiers.ts"
import type { Ledger } from "./ledger.ts"
import { openLedger } from "./ledger.ts"
import { isEnumerator, isLabel, isLine, isName, isTelephone, label, telephone } from "./names.ts"
import { isOther } from "./others.ts"
import { isParameter } from "./parameters.ts"
import { isPinpoint, isReference } from "./pinpoints.ts"
import { inRow } from "./rows.ts"

export type { Claim } from "./context.ts"

interface Recogniser {
  readonly claim: Claim
  readonly recognises: (ledger: Ledger, index: number) => boolean
}

const recogniser = (
  numeralClass: NumeralClass,
  rule: string,
  recognises: (ledger: Ledger, index: number) => boolean
): Recogniser => ({ claim: { class: numeralClass, rule }, recognises })

const date: Claim = { class: "date", rule: "date" }

/** From the most to the least certain: the first that recognises a numeral claims it. */
const recognisers: ReadonlyArray<Recogniser> = [
  recogniser("identifier", "web-address", isInAddress),
  recogniser("name", yearOfTitle, isYearOfTitle),
  recogniser("pinpoint", "pinpoint", isPinpoint),
  recogniser("reference", "reference", isReference),
  recogniser("enumerator", "enumerator", isEnumerator),
  recogniser("identifier", "number-of-document", isIdentifier),
  recogniser("identifier", listOfNumbers, isNextOfNumbers),
  recogniser("name", telephone, isTelephone),
  recogniser("name", "line", isLine),
  { claim: date, recognises: isDate },
  recogniser("age", "age", isAge),
  recogniser("name", label, isLabel),
  recogniser("name", "name", isName),
  recogniser("parameter", "term-of-rule", isParameter),
  recogniser("other", "no-count", isOther)
]

export const unclaimed: Claim = { class: "statistic", rule: unclaimedRule }

/**
 * The class of every numeral of a passage. What no recogniser claims is a candidate for a
 * statistic (class `statistic`, rule `unclaimed`) until the grammar of figures has read it.
 */
export function claimNumerals(context: ClaimContext): Array<Claim> {
  const ledger = openLedger(context)
  for (let index = 0; index < context.numerals.length; index++)
    ledger.claims.push(
      context.inRows?.[index] ? inRow : (claimInList(ledger, index) ?? claimAlone(ledger, index))
    )
  return ledger.claims
}

function claimAlone(ledger: Ledger, index: number): Claim {
  if (isInDate(ledger, index)) return date
  for (const { claim, recognises } of recognisers) if (recognises(ledger, index)) return claim
  return unclaimed
}

/** "14 May 2030", "in 2030, women": beside the name of a month, or behind "in" and before no name, a date is no other thing. */
function isInDate(ledger: Ledger, index: number): boolean {
  const mention = ledger.dateOf[index]
  if (mention === undefined || mention.year === null || ledger.inAddress[index]! || ledger.inCode[index]!)
    return false
  return mention.month !== null || (isPlainYear(ledger, mention) && isDate(ledger, index))
}

const leadingToYear = wordSet("in since during")

const pausing = wordSet(", . ;")

function isPlainYear(ledger: Ledger, { from, to }: DateMention): boolean {
  const next = ledger.tokens[to]
  // "FY23".
  if (lowerAt(ledger, from - 1) === "fy") return true
  return (
    to - from === 1 &&
    leadingToYear.has(lowerAt(ledger, from - 1)) &&
    (next === undefined || (next.kind === tokenKind.word ? !isCapitalised(next) : pausing.has(next.text)))
  )
}

const carried: ReadonlySet<NumeralClass> = new Set<NumeralClass>([
  "pinpoint",
  "reference",
  "age",
  "name",
  "parameter"
])

/** Between two other numbers, with no word in between, a number is what the one before it is. */
function claimInList(ledger: Ledger, index: number): Claim | undefined {
  const before = itemBefore(ledger.claims, index)
  if (before === undefined || !isAmongNumbers(ledger, index)) return undefined
  if (ledger.dateOf[index] !== undefined || ledger.inAddress[index]! || ledger.inCode[index]!)
    return undefined
  if (before.class === "identifier") return undefined
  return carried.has(before.class) ? before : unclaimed
}

function isAmongNumbers({ tokens, numerals }: Ledger, index: number): boolean {
  const { from, to } = numerals[index]!
  const previous = joins(itemBefore(tokens, from)) ? from - 2 : from - 1
  const next = joins(tokens[to]) ? to + 1 : to
  return tokens[previous]?.kind === tokenKind.number && tokens[next]?.kind === tokenKind.number
}

const joins = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.kind === tokenKind.mark &&
  (token.lower === "," || token.lower === "-" || token.lower === "/")
