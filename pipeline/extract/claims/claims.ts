import type { NumeralClass } from "../../model/rows.ts"
import { isAge } from "./ages.ts"
import type { ClaimContext } from "./context.ts"
import { isDate, isYearOfTitle } from "./dates.ts"
import { isIdentifier, isInAddress } from "./identifiers.ts"
import { isEnumerator, isName } from "./names.ts"
import { isOther } from "./others.ts"
import { isParameter } from "./parameters.ts"
import { isPinpoint, isReference } from "./pinpoints.ts"

export interface Claim {
  readonly class: NumeralClass
  readonly rule: string
}

interface Recogniser {
  readonly claim: Claim
  readonly recognises: (context: ClaimContext, index: number) => boolean
}

const recogniser = (
  numeralClass: NumeralClass,
  rule: string,
  recognises: (context: ClaimContext, index: number) => boolean
): Recogniser => ({ claim: { class: numeralClass, rule }, recognises })

/** From the most to the least certain: the first that recognises a numeral claims it. */
const recognisers: ReadonlyArray<Recogniser> = [
  recogniser("identifier", "web-address", isInAddress),
  recogniser("enumerator", "enumerator", isEnumerator),
  recogniser("name", "year-of-title", isYearOfTitle),
  recogniser("pinpoint", "pinpoint", isPinpoint),
  recogniser("reference", "reference", isReference),
  recogniser("identifier", "number-of-document", isIdentifier),
  recogniser("date", "date", isDate),
  recogniser("age", "age", isAge),
  recogniser("name", "name", isName),
  recogniser("parameter", "term-of-rule", isParameter),
  recogniser("other", "no-count", isOther)
]

export const unclaimed: Claim = { class: "statistic", rule: "unclaimed" }

/**
 * The class of every numeral of a passage. What no recogniser claims is a candidate for a
 * statistic (class `statistic`, rule `unclaimed`) until the grammar of figures has read it.
 */
export function claimNumerals(context: ClaimContext): Array<Claim> {
  return context.numerals.map(
    (_, index) => recognisers.find(({ recognises }) => recognises(context, index))?.claim ?? unclaimed
  )
}
