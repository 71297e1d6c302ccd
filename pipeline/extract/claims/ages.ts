import { isCueAt } from "../text/cue-words.ts"
import { tokenKind } from "../text/words.ts"
import { formsOfBe, pauseBracketOrEnd, wordSet } from "../text/vocabulary.ts"
import { countsAt, isPercentAt, isPersonAt, lowerAt, onlyJoiners, speaksOf } from "./context.ts"
import type { ClaimContext } from "./context.ts"
import { cue } from "./cues.ts"
import type { Ledger } from "./ledger.ts"

export { readBrackets } from "./brackets.ts"
export type { AgeBracket } from "./brackets.ts"

const limits = wordSet("over above under below than least exceeding younger older")
const lifeUnits = wordSet("year years month months year-old year-olds")
const olderWords = wordSet("older over above more up upwards younger under below less")
const ageGroups = wordSet(
  "group groups bracket brackets range ranges cohort cohorts category categories band bands"
)

/** Is numeral i an age? Either it carries "years of age", or the words around speak of age. */
export function isAge(ledger: Ledger, index: number): boolean {
  const numeral = ledger.numerals[index]!
  if (numeral.form === "compound") return /-year-olds?$/.test(lowerAt(ledger, numeral.from))
  if (numeral.form !== "digits" && numeral.form !== "word") return false
  if (!(Number(numeral.value) <= 120) || isPercentAt(ledger, numeral.to)) return false
  if (isAverageAge(ledger, index) || isServed(ledger, index)) return false
  return (
    agesDirectly(ledger, index) ||
    leansOnNext(ledger, index) ||
    leansOnPrevious(ledger, index) ||
    isAgeOfRule(ledger, index)
  )
}

const served = wordSet("forced hard rigorous imprisonment detention service experience employment residence")

/** "five to ten years’ forced labour", "completed 20 years of service": a time that is served, and no age. */
function isServed(ledger: Ledger, index: number): boolean {
  const { to } = ledger.numerals[index]!
  const unit = lowerAt(ledger, to) === "to" && ledger.numerals[index + 1]?.from === to + 1 ? to + 2 : to
  if (!lowerAt(ledger, unit).startsWith("year")) return false
  let noun = unit + 1
  while (servedOf.has(lowerAt(ledger, noun))) noun++
  return served.has(lowerAt(ledger, noun))
}

const servedOf = wordSet("' ’ of s")

const wasOrTheLike = wordSet("was is were of at being to from")

/** "The average age of those who left was 34.6 years": what was measured of a group. */
function isAverageAge(ledger: Ledger, index: number): boolean {
  if (!speaksOf(ledger, index, cue.average)) return false
  const { from } = ledger.numerals[index]!
  // "A worker was on average 41.7 years old".
  if (isCueAt(ledger.tokens, from - 1, cue.average)) return true
  // "On average, the returnees were 27 years old".
  const { from: floor } = ledger.sentences[ledger.sentenceOf[index]!]!
  if (lowerAt(ledger, floor) === "on" && lowerAt(ledger, floor + 1) === "average") return true
  if (!wasOrTheLike.has(lowerAt(ledger, from - 1))) return false
  for (let at = from - 2; at >= floor; at--) {
    const word = lowerAt(ledger, at)
    // "of those who left in 2022/23".
    if (word === "/") continue
    if (ledger.tokens[at]!.kind === tokenKind.mark) return false
    if (word === "age" || word === "ages") return isCueAt(ledger.tokens, at - 1, cue.average)
  }
  return false
}

const reachingAge = wordSet("reached turned attained")

const yearYearOldOrYearOlds = wordSet("year year-old year-olds")
const oldOrOlds = wordSet("old olds")
const olderOrTheLike = wordSet("older above upward upwards younger")
const notOrYet = wordSet("not yet")
const centOrTheLike = wordSet("cent % were are")
const youngerOrOlder = wordSet("younger older")

function agesDirectly(context: ClaimContext, index: number): boolean {
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
    if ((after === "and" || after === "or") && olderWords.has(lowerAt(context, to + 2))) return true
  }
  // "14 or older", "60 and above".
  if ((next === "and" || next === "or") && olderOrTheLike.has(lowerAt(context, to + 1))) return true
  if (agedWords.has(before)) return true
  // "641 had not reached 18 years", "had not turned 18".
  if (reachingAge.has(before) && notOrYet.has(lowerAt(context, from - 2)))
    return lifeUnits.has(next) || pauseBracketOrEnd.has(next)
  // "17.5 per cent 65 or over".
  if (next === "or" && lowerAt(context, to + 1) === "over" && centOrTheLike.has(before)) return true
  if (before === "of") {
    const whose = lowerAt(context, from - 2)
    if (whose === "age" || whose === "ages") return true
    if (onePerson.has(whose) && !startsCount(context, to)) return true
  }
  if (before === "than" && youngerOrOlder.has(lowerAt(context, from - 2))) return !startsCount(context, to)
  if (limits.has(before) && (boundsPersons(context, index) || isOtherLimit(context, index))) return true
  return agedBefore(context, from) && !startsCount(context, to)
}

/** "64 per cent were aged 18 to 30 and 3 per cent were over 60": behind ages, without a noun. */
function isOtherLimit(context: ClaimContext, index: number): boolean {
  const { from, to } = context.numerals[index]!
  if (!formsOfBe.has(lowerAt(context, from - 2)) || !pauseBracketOrEnd.has(lowerAt(context, to))) return false
  // "a quarter are under 18".
  const before = context.numerals[index - 1]
  if (before?.form === "share" && before.to === from - 2) return true
  const sentence = context.sentences[context.sentenceOf[index]!]!
  for (let at = from - 3; at >= sentence.from && at >= from - 20; at--)
    if (lowerAt(context, at) === "aged") return true
  return false
}

const agedWords = wordSet("age aged ages oldest youngest eldest")
const onePerson = wordSet("man woman girl boy child person youth infant baby")

const adultOrTheLike = wordSet("adult foreign young elderly pregnant female male")

const startsCount = (context: ClaimContext, at: number) =>
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
const noAge = wordSet(
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

/** The first end of a bracket: "between 20 and 39 years", "12 to 17 years of age". */
function leansOnNext(ledger: Ledger, index: number): boolean {
  const numeral = ledger.numerals[index]!
  const next = ledger.numerals[index + 1]
  if (next === undefined || next.from === numeral.to) return false
  if (ledger.sentenceOf[index] !== ledger.sentenceOf[index + 1]) return false
  if (!onlyJoiners(ledger, numeral.to, next.from) || lowerAt(ledger, numeral.to) === ",") return false
  if (!(Number(next.value) <= 120) || !(Number(next.value) > Number(numeral.value))) return false
  if (agesDirectly(ledger, index + 1) || standsBetween(ledger, index)) return true
  return lifeUnits.has(lowerAt(ledger, next.to)) && isOfAge(ledger, index, next.to)
}

const wereOrTheLike = wordSet("were was are is those them whom cent %")

/** "1,982 were between 6 and 11", "30 per cent were 30 to 39": in a sentence about ages, without a unit. */
function standsBetween(ledger: Ledger, index: number): boolean {
  const { from, to } = ledger.numerals[index]!
  const after = ledger.numerals[index + 1]!.to
  const subject = lowerAt(ledger, from - 1) === "between" ? from - 2 : from - 1
  if (subject === from - 1 && lowerAt(ledger, to) === "and") return false
  return (
    wereOrTheLike.has(lowerAt(ledger, subject)) &&
    speaksOf(ledger, index, cue.age) &&
    !countsAt(ledger, after) &&
    !noAge.has(lowerAt(ledger, after)) &&
    !isPercentAt(ledger, after)
  )
}

const periodTermOrDuration = wordSet("period term duration")
const betweenFromOrOf = wordSet("between from of")
const forOrTheLike = wordSet("for within after during lasting every past last in")

/** Does a number of years before token `to` belong to persons or to a sentence about ages? */
function isOfAge(ledger: Ledger, index: number, to: number): boolean {
  const { from } = ledger.numerals[index]!
  if (averages(ledger, index) || punishes(ledger, index, to)) return false
  // "A transitional period of five years".
  if (lowerAt(ledger, from - 1) === "of" && periodTermOrDuration.has(lowerAt(ledger, from - 2))) return false
  if (betweenFromOrOf.has(lowerAt(ledger, from - 1)) && isPersonAt(ledger, from - 2)) return true
  return (
    speaksOf(ledger, index, cue.age) &&
    !speaksOf(ledger, index, cue.rule) &&
    !forOrTheLike.has(lowerAt(ledger, beforeBound(ledger, from)))
  )
}

const atOrTheLike = wordSet("at least most more than over a minimum maximum of up to")
const preposition = wordSet("for within after during")

/** The token before "at least", "more than", "a minimum of". */
function beforeBound(context: ClaimContext, from: number): number {
  let at = from - 1
  while (atOrTheLike.has(lowerAt(context, at))) at--
  return at === from - 1 || !preposition.has(lowerAt(context, at)) ? from - 1 : at
}

/** The second end of a bracket, a further age of a list, and a bare "40 and 49 years" in a sentence about age groups. */
function leansOnPrevious(ledger: Ledger, index: number): boolean {
  const numeral = ledger.numerals[index]!
  const before = ledger.numerals[index - 1]
  const ageBefore =
    before !== undefined &&
    ledger.claims[index - 1]!.class === "age" &&
    ledger.sentenceOf[index] === ledger.sentenceOf[index - 1]
  if (
    ageBefore &&
    !startsCount(ledger, numeral.to) &&
    !countsAged(ledger, numeral.to) &&
    !opensClause(ledger, numeral, before.to)
  ) {
    const gap = numeral.from - before.to
    const ascends = Number(before.value) < Number(numeral.value)
    if (gap > 0 && ascends && onlyJoiners(ledger, before.to, numeral.from))
      return lowerAt(ledger, before.to) !== "," || gap > 1 || continuesAges(ledger, index)
    if (ascends && gap <= 8 && onlyBracketWords(ledger, before.to, numeral.from)) return true
    if (isParallel(ledger, index)) return true
  }
  return lifeUnits.has(lowerAt(ledger, numeral.to)) && isOfAge(ledger, index, numeral.to)
}

const agedOrTheLike = wordSet("aged between under over below above younger older")

/** "12 to 17 and 63 were aged 18 or over": the next count of persons by age. */
const countsAged = (context: ClaimContext, to: number) =>
  formsOfBe.has(lowerAt(context, to)) && agedOrTheLike.has(lowerAt(context, to + 1))

const auxiliary = wordSet("were are had have")

/** "under 18 years of age and 33 were foreigners": behind the unit of an age a clause begins. */
const opensClause = (context: ClaimContext, { from, to }: { from: number; to: number }, before: number) =>
  lowerAt(context, from - 1) === "and" && from - before > 1 && auxiliary.has(lowerAt(context, to))

/** "aged 30, 40 and 50": after a comma, an age that the list goes on from. */
function continuesAges(context: ClaimContext, index: number): boolean {
  const { to } = context.numerals[index]!
  const next = context.numerals[index + 1]
  return next !== undefined && next.from > to && next.from - to <= 2 && onlyJoiners(context, to, next.from)
}

const bracketWords = wordSet(
  "or and older over but above under below years year of age less than at least more up to not yet is are younger ,"
)

/** "14 or older but under 18". */
function onlyBracketWords(context: ClaimContext, from: number, to: number): boolean {
  let limited = false
  for (let at = from; at < to; at++) {
    const word = lowerAt(context, at)
    if (!bracketWords.has(word)) return false
    limited ||= limits.has(word) || word === "yet"
  }
  return limited
}

const forOrIn = wordSet("for in")
const joiner = wordSet("and or , but")

/** "65 for men and 60 for women", "two in Lamu and one in Meru": the second of two that are said alike. */
export function isParallel(context: ClaimContext, index: number): boolean {
  const { from, to } = context.numerals[index]!
  const before = context.numerals[index - 1]!
  return (
    forOrIn.has(lowerAt(context, to)) &&
    lowerAt(context, before.to) === lowerAt(context, to) &&
    from - before.to <= 8 &&
    joiner.has(lowerAt(context, from - 1))
  )
}

const setting = wordSet("is was are were be at to from and between as of remains exceed reach reached")
const noSubject = wordSet("average mean median group , ; : . which who")

/** "the minimum age of marriage is 18", "raised from 14 to 16 years". */
function isAgeOfRule(ledger: Ledger, index: number): boolean {
  if (!speaksOf(ledger, index, cue.age)) return false
  const { from, to } = ledger.numerals[index]!
  if (!setting.has(lowerAt(ledger, from - 1)) || startsCount(ledger, to)) return false
  // "under 18 years of age and 33 were foreigners".
  if (lowerAt(ledger, from - 1) === "and" && lowerAt(ledger, from - 2) === "age") return false
  for (let at = from - 2; at >= from - 12 && at >= 0; at--) {
    const word = lowerAt(ledger, at)
    if (word === "age") return !noSubject.has(lowerAt(ledger, at - 1)) && !averages(ledger, index)
    if (noSubject.has(word)) return false
  }
  return false
}

function averages(ledger: Ledger, index: number): boolean {
  if (!speaksOf(ledger, index, cue.average)) return false
  const { from } = ledger.numerals[index]!
  for (let at = from - 1; at >= from - 9 && at >= 0; at--)
    if (isCueAt(ledger.tokens, at, cue.average)) return true
  return false
}

/** Years of a punishment are no ages, whoever they are for. */
function punishes(ledger: Ledger, index: number, to: number): boolean {
  if (isCarried(ledger, index)) return true
  if (!speaksOf(ledger, index, cue.punishment)) return false
  const { from } = ledger.numerals[index]!
  for (let at = Math.max(0, from - 16); at < to + 5; at++)
    if (isCueAt(ledger.tokens, at, cue.punishment)) return true
  return false
}

const carryingPenalty = wordSet("carrying carries carry")

/** "an offence carrying up to 12 years, or 25 years if the victim is a child". */
function isCarried(ledger: Ledger, index: number): boolean {
  const { from } = ledger.numerals[index]!
  const floor = ledger.sentences[ledger.sentenceOf[index]!]!.from
  for (let at = from - 1; at >= floor && at > from - 9; at--)
    if (carryingPenalty.has(lowerAt(ledger, at))) return true
  return false
}
