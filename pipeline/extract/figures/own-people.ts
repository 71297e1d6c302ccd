import { lowerAt } from "../claims/context.ts"
import { formsOfBe, nationalsOrCitizens, wordSet } from "../text/vocabulary.ts"
import { isShare } from "./figure.ts"
import type { Figure } from "./figure.ts"

const nounsOfNationals = wordSet("emigrant returnee voter elector")

/** Those who emigrate, return or vote are the State's own people; so are those who "were lodged by returnees". */
export const isNational = (figure: Figure) =>
  !isShare(figure) &&
  (nounsOfNationals.has(figure.head) || (figure.countUnit !== "person" && isByReturnees(figure)))

const byFromOrOf = wordSet("by from of")

function isByReturnees({ reading, to, own }: Figure): boolean {
  for (let at = to; at < own.to; at++)
    if (lowerAt(reading, at) === "returnees") return byFromOrOf.has(lowerAt(reading, at - 1))
  return false
}

/** "workers back from Australia": the State's own. */
export const isBackHome = ({ reading, countUnit, nounEnd }: Figure): boolean =>
  countUnit === "person" && lowerAt(reading, nounEnd) === "back" && lowerAt(reading, nounEnd + 1) === "from"

const nounsOfCitizens = wordSet("national citizen compatriot")

const itsOrOur = wordSet("its our")
const peopleOfState = wordSet("compatriots citizens nationals")

/** "62,815 of our compatriots". */
export const isOfOwnPeople = ({ reading, measure, to }: Figure): boolean =>
  measure === "count" &&
  lowerAt(reading, to) === "of" &&
  itsOrOur.has(lowerAt(reading, to + 1)) &&
  peopleOfState.has(lowerAt(reading, to + 2))

const fromOrBy = wordSet("from by")

/** "1,318 requests for help from nationals living in Portugal". */
export function isFromCitizens({ reading, measure, nounEnd }: Figure): boolean {
  if (measure !== "count") return false
  for (let at = nounEnd; at < nounEnd + 4; at++)
    if (fromOrBy.has(lowerAt(reading, at)))
      return nationalsOrCitizens.has(lowerAt(reading, at + 1)) && lowerAt(reading, at + 2) !== "of"
  return false
}

/** "2,318 nationals were detained abroad", "40 convicted citizens": whose, if nothing else is said, goes without saying. */
export function isUnqualifiedNational({ reading, head, measure, to, nounEnd, counted }: Figure): boolean {
  // "926 cases of nationals in distress".
  if (
    measure === "count" &&
    lowerAt(reading, nounEnd - 1) === "nationals" &&
    lowerAt(reading, nounEnd - 2) === "of"
  )
    return lowerAt(reading, nounEnd) !== "of"
  if (measure !== "count" || !nounsOfCitizens.has(head)) return false
  // "The number of citizens sent abroad rose from 1,900".
  if (nounEnd === to) return /^(?:national|citizen|compatriot)s$/i.test(counted ?? "")
  if (nounEnd - to !== 1 && !(nounEnd - to === 2 && /[a-z]ed$/.test(lowerAt(reading, to)))) return false
  return lowerAt(reading, nounEnd) !== "of"
}

const ofForOrAmong = wordSet("of for among")

/** "41 of whom were nationals residing abroad", "60 per cent corresponded to nationals": the State's own. */
export function areNationals({ reading, to, nounEnd, measure }: Figure): boolean {
  // "against 6.1 per cent for nationals".
  if (measure !== "count" && measure !== "percent_change" && ofForOrAmong.has(lowerAt(reading, to)))
    return nationalsOrCitizens.has(lowerAt(reading, to + 1)) && lowerAt(reading, to + 2) !== "of"
  const isRelative = lowerAt(reading, to) === "of" && lowerAt(reading, to + 1) === "whom"
  const verb = isRelative ? to + 2 : nounEnd
  const noun =
    isRelative && formsOfBe.has(lowerAt(reading, verb))
      ? verb + 1
      : lowerAt(reading, verb).startsWith("correspond") && lowerAt(reading, verb + 1) === "to"
        ? verb + 2
        : -1
  return noun > 0 && nationalsOrCitizens.has(lowerAt(reading, noun)) && lowerAt(reading, noun + 1) !== "of"
}
