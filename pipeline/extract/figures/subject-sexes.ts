import { isCueAt, makeCueWords } from "../text/cue-words.ts"
import { lowerAt } from "../claims/context.ts"
import { auxiliaries, finiteVerbs, formsOfAccount, prepositions, wordSet } from "../text/vocabulary.ts"
import type { Sex } from "../../model/rows.ts"
import { sexOf } from "./dimensions.ts"
import { isShare } from "./figure.ts"
import type { Figure, PassageReading, Zone } from "./figure.ts"

export const did = makeCueWords(
  "made filed lodged submitted received obtained undertook presented registered held hold got had"
)

/** "Women lodged 298 complaints", "Women were the holders of 90 permits". */
export function sexOfSubject(figure: Figure): Sex | null {
  const { reading, measure, countUnit, from } = figure
  if (measure === "percent") return sexOfHolders(reading, from)
  if (measure !== "count") return null
  // "Pregnant women accounted for 312 of the visits".
  if (lowerAt(reading, from - 1) === "for" && formsOfAccount.has(lowerAt(reading, from - 2)))
    return sexOf(lowerAt(reading, from - 3))
  if (countUnit === "person") return isShareOfGroup(figure) ? sexOfParts(reading, from) : null
  const verb = isHolding(reading, from) ? from - 4 : from - 1
  if (verb === from - 1 && !isCueAt(reading.tokens, verb, did)) return null
  if (prepositions.has(lowerAt(reading, verb - 2))) return null
  return sexOf(lowerAt(reading, verb - 1))
}

const theOrThem = wordSet("the them these those")

/** "214 of the detainees", "214 of them". */
const isShareOfGroup = ({ reading, to }: Figure) =>
  lowerAt(reading, to) === "of" && theOrThem.has(lowerAt(reading, to + 1))

const makingUp = wordSet(
  "were are constituted constitute represented represent formed form comprised comprise numbered"
)

/** "Women were 214 of the detainees", "Women made up 214 of the total". */
function sexOfParts(reading: PassageReading, from: number): Sex | null {
  if (makingUp.has(lowerAt(reading, from - 1))) return sexOf(lowerAt(reading, from - 2))
  return lowerAt(reading, from - 1) === "up" ? sexOf(lowerAt(reading, from - 3)) : null
}

/** ", women being the holders in 51 per cent of cases". */
function sexOfHolders(reading: PassageReading, from: number): Sex | null {
  for (let at = from - 1; at > from - 7; at--)
    if (lowerAt(reading, at) === "being" && lowerAt(reading, at - 2) === ",")
      return sexOf(lowerAt(reading, at - 1))
  return null
}

const pausing = wordSet("; : ,")

/** "86 of the 316 members (27 per cent) and 7 of the 24 senators were women": the verb comes once for all. */
export function sexOfSharedPredicate(figure: Figure, sentence: Zone): Sex | null {
  const { reading, to, base } = figure
  const isPart = base?.isDivided === true || (isShare(figure) && figure.parenthetical)
  if (!isPart) return null
  for (let at = to; at < sentence.to; at++) {
    const word = lowerAt(reading, at)
    if (pausing.has(word) || finiteVerbs.has(word)) return null
    if (auxiliaries.has(word)) return sexOf(lowerAt(reading, at + 1))
  }
  return null
}

const holdersOrTheLike = wordSet("holders owners recipients beneficiaries authors heads")

/** "were the holders of 90 permits", "are the owners of 12 firms". */
export const isHolding = (reading: PassageReading, from: number) =>
  lowerAt(reading, from - 1) === "of" &&
  holdersOrTheLike.has(lowerAt(reading, from - 2)) &&
  lowerAt(reading, from - 3) === "the" &&
  auxiliaries.has(lowerAt(reading, from - 4))
