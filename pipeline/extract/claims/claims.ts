import type { NumeralClass } from "../../model/rows.ts"
import { isAge } from "./ages.ts"
import { unclaimedRule } from "./context.ts"
import type { Claim, ClaimContext } from "./context.ts"
import { isDate, isYearOfTitle, yearOfTitle } from "./dates.ts"
import { isIdentifier, isInAddress, isNextOfNumbers, listOfNumbers } from "./identifiers.ts"
import type { Ledger } from "./ledger.ts"
import { openLedger } from "./ledger.ts"
import { isEnumerator, isLabel, isName, isTelephone, label, telephone } from "./names.ts"
import { isOther } from "./others.ts"
import { isParameter } from "./parameters.ts"
import { isPinpoint, isReference } from "./pinpoints.ts"

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

/** From the most to the least certain: the first that recognises a numeral claims it. */
const recognisers: ReadonlyArray<Recogniser> = [
  recogniser("identifier", "web-address", isInAddress),
  recogniser("name", yearOfTitle, isYearOfTitle),
  recogniser("pinpoint", "pinpoint", isPinpoint),
  recogniser("reference", "reference", isReference),
  recogniser("enumerator", "enumerator", isEnumerator),
  recogniser("identifier", "number-of-document", isIdentifier),
  recogniser("identifier", listOfNumbers, isNextOfNumbers),
  recogniser("date", "date", isDate),
  recogniser("age", "age", isAge),
  recogniser("name", telephone, isTelephone),
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
    ledger.claims.push(recognisers.find(({ recognises }) => recognises(ledger, index))?.claim ?? unclaimed)
  return ledger.claims
}
