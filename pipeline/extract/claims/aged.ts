import { itemBefore } from "../text/search.ts"
import { tokenKind } from "../text/words.ts"
import { formsOfBe, pauseBracketOrEnd, wordSet } from "../text/vocabulary.ts"
import { countsAt, isPercentAt, isPersonAt, lowerAt } from "./context.ts"
import type { ClaimContext } from "./context.ts"

/** What bounds an age. */
export const limits = wordSet("over above under below than least exceeding younger older")

/** What lives are counted in. */
export const lifeUnits = wordSet("year years month months year-old year-olds")

const olderWords = wordSet("older over above more up upwards younger under below less")

const ageGroups = wordSet(
  "group groups bracket brackets range ranges cohort cohorts category categories band bands"
)

const reachingAge = wordSet("reached turned attained")

const yearYearOldOrYearOlds = wordSet("year year-old year-olds")

const oldOrOlds = wordSet("old olds")

const olderOrTheLike = wordSet("older above upward upwards younger")

const notOrYet = wordSet("not yet")

const centOrTheLike = wordSet("cent percent % were are")

const youngerOrOlder = wordSet("younger older")

/** "aged 18", "under 5 years of age", "reached 65": words beside a number that make it an age. */
export function agesDirectly(context: ClaimContext, index: number): boolean {
  const { from, to } = context.numerals[index]!
  const next = lowerAt(context, to)
  const before = lowerAt(context, from - 1)
  if (next === "-" && yearYearOldOrYearOlds.has(lowerAt(context, to + 1)))
    return (
      lowerAt(context, to + 1) !== "year" ||
      oldOrOlds.has(lowerAt(context, to + 2)) ||
      lowerAt(context, to + 3) === "old"
    )
  if ((next === "" || next === "age") && ageGroups.has(lowerAt(context, to + 1))) return true
  if (lifeUnits.has(next)) {
    const after = lowerAt(context, to + 1)
    if (after === "old" || after === "olds" || (after === "of" && lowerAt(context, to + 2) === "age"))
      return true
    // "have lived there for three months or more".
    if (forAfterOrWithin.has(before)) return false
    if ((after === "and" || after === "or") && olderWords.has(lowerAt(context, to + 2))) return true
  }
  // "the group from 25 to 29 years, followed by the group 30–34 (12.9 per cent)".
  if (endsRange(context, index) && ageGroups.has(lowerAt(context, context.numerals[index - 1]!.from - 1)))
    return saysYears(context, index)
  // "the 15–24 group", but not "in 10 to 15 groups".
  if (ageGroups.has(next) && endsRange(context, index))
    return !next.endsWith("s") || saysYears(context, index)
  // "14 or older", "60 and above".
  if ((next === "and" || next === "or") && olderOrTheLike.has(lowerAt(context, to + 1))) return true
  if (agedWords.has(before)) return true
  // "641 had not reached 18 years", "had not turned 18".
  if (reachingAge.has(before) && notOrYet.has(lowerAt(context, from - 2)))
    return lifeUnits.has(next) || pauseBracketOrEnd.has(next)
  // "17.5 per cent 65 or over", "of the women were 40 and over".
  if (next === "or" && lowerAt(context, to + 1) === "over" && centOrTheLike.has(before)) return true
  if (next === "and" && lowerAt(context, to + 1) === "over" && formsOfBe.has(before))
    return pauseBracketOrEnd.has(lowerAt(context, to + 2))
  if (before === "of") {
    const whose = lowerAt(context, from - 2)
    if (whose === "age" || whose === "ages") return true
    if (onePerson.has(whose) && !startsCount(context, to)) return true
  }
  if (before === "than" && youngerOrOlder.has(lowerAt(context, from - 2))) return !startsCount(context, to)
  if (limits.has(before) && (boundsPersons(context, index) || isOtherLimit(context, index))) return true
  return agedBefore(context, from) && !startsCount(context, to)
}

/** Does the sentence speak of years of age before? */
function saysYears(context: ClaimContext, index: number): boolean {
  const sentence = context.sentences[context.sentenceOf[index]!]!
  for (let at = sentence.from; at < context.numerals[index]!.from; at++)
    if (lowerAt(context, at) === "years" || lowerAt(context, at) === "age") return true
  return false
}

const rangeMarks = wordSet("- to")

/** "15 to 24", "15–24": the second of two that rise. */
function endsRange(context: ClaimContext, index: number): boolean {
  const { from, value } = context.numerals[index]!
  const before = itemBefore(context.numerals, index)
  return (
    before !== undefined &&
    before.to === from - 1 &&
    rangeMarks.has(lowerAt(context, from - 1)) &&
    Number(before.value) < Number(value) &&
    Number(value) <= 120
  )
}

/** "64 per cent were aged 18 to 30 and 3 per cent were over 60": behind ages, without a noun. */
function isOtherLimit(context: ClaimContext, index: number): boolean {
  const { from, to } = context.numerals[index]!
  // "49 under 20 years of age and 34 over 70".
  const count = itemBefore(context.numerals, index)
  if (count?.to === from - 1 && count.form === "digits" && pauseBracketOrEnd.has(lowerAt(context, to)))
    if (lowerAt(context, count.from - 2) === "age" && lowerAt(context, count.from - 3) === "of") return true
  if (!formsOfBe.has(lowerAt(context, from - 2)) || !pauseBracketOrEnd.has(lowerAt(context, to))) return false
  // "a quarter are under 18".
  const before = itemBefore(context.numerals, index)
  if (before?.form === "share" && before.to === from - 2) return true
  const sentence = context.sentences[context.sentenceOf[index]!]!
  for (let at = from - 3; at >= sentence.from && at >= from - 20; at--)
    if (lowerAt(context, at) === "aged") return true
  return false
}

const agedWords = wordSet("age aged ages oldest youngest eldest")

const onePerson = wordSet("man woman girl boy child person youth infant baby")

const adultOrTheLike = wordSet("adult foreign young elderly pregnant female male")

export const startsCount = (context: ClaimContext, at: number) =>
  (countsAt(context, at) && !lifeUnits.has(lowerAt(context, at))) ||
  (adultOrTheLike.has(lowerAt(context, at)) && countsAt(context, at + 1))

const betweenAged = wordSet("between from over under above below at least than more less up to the of and or")

/** "aged between", "aged over", "age group of", within a few words and with no figure between. */
function agedBefore(context: ClaimContext, from: number): boolean {
  for (let at = from - 1; at >= from - 5 && at >= 0; at--) {
    const word = lowerAt(context, at)
    if (word === "aged" || word === "ages") return true
    if (ageGroups.has(word)) return lowerAt(context, at - 1) === "age"
    if (!betweenAged.has(word)) return false
  }
  return false
}

const beforeLimit = wordSet(
  ", ( ) % per cent aged adult unmarried all at more less not of who is are was were be being"
)

export const noAge = wordSet(
  `times points hours hour days day weeks kilometres km metres miles hectares soles dollars pesos euros francs shillings rupees dinars
  dirhams % percent million thousand billion`
)

const minors = wordSet("children child infants infant babies baby girls girl boys boy toddlers")

const forAfterOrWithin = wordSet("for after within")

const overOrAbove = wordSet("over above")

const yearOrYears = wordSet("year years")

/** "children under 5", "persons over 60 who", "women over the age of 18": a person noun before the limit. */
function boundsPersons(context: ClaimContext, index: number): boolean {
  const { from, to } = context.numerals[index]!
  const next = lowerAt(context, to)
  if (to - from > 1 || startsCount(context, to) || noAge.has(next)) return false
  // "Foreigners who have lived there for at least two years".
  if (lifeUnits.has(next) && forAfterOrWithin.has(lowerAt(context, from - 3))) return false
  // "Trained officers over 3 months": a length of time, unless it is said of children.
  const ofTime = lifeUnits.has(next) && overOrAbove.has(lowerAt(context, from - 1))
  for (let at = from - 2; at >= from - 9 && at >= 0; at--) {
    // "Of which 63 per cent are under 25".
    if (lowerAt(context, at) === "which" && isPercentAt(context, at + 2)) return true
    if (isPersonAt(context, at))
      return (
        !ofTime ||
        minors.has(lowerAt(context, at)) ||
        (yearOrYears.has(next) && Number(context.numerals[index]!.value) >= 10)
      )
    if (!beforeLimit.has(lowerAt(context, at)) && context.tokens[at]!.kind !== tokenKind.number) return false
  }
  return false
}
