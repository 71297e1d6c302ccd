import { itemBefore } from "../text/search.ts"
import { isCueAt } from "../text/cue-words.ts"
import { tokenKind } from "../text/words.ts"
import { formsOfBe, wordSet, haveOrBe } from "../text/vocabulary.ts"
import { countsAt, isPercentAt, isPersonAt, lowerAt, onlyJoiners, speaksOf } from "./context.ts"
import type { ClaimContext } from "./context.ts"
import { cue } from "./cues.ts"
import type { Ledger } from "./ledger.ts"
import { agesDirectly, lifeUnits, limits, noAge, startsCount } from "./aged.ts"

export { readBrackets } from "./brackets.ts"

export type { AgeBracket } from "./brackets.ts"

/** Is numeral i an age? Either it carries "years of age", or the words around speak of age. */
export function isAge(ledger: Ledger, index: number): boolean {
  const numeral = ledger.numerals[index]!
  if (numeral.form === "compound") return /-year-olds?$/.test(lowerAt(ledger, numeral.from))
  if (numeral.form !== "digits" && numeral.form !== "word") return false
  if (!(Number(numeral.value) <= 120) || isPercentAt(ledger, numeral.to)) return false
  if (isAverageAge(ledger, index) || isServed(ledger, index) || endsTerm(ledger, index)) return false
  return (
    agesDirectly(ledger, index) ||
    leansOnNext(ledger, index) ||
    leansOnPrevious(ledger, index) ||
    isAgeOfRule(ledger, index)
  )
}

/** "raised to 15 to 20 years where the victim is a child": the upper end of what a rule sets. */
const endsTerm = (ledger: Ledger, index: number): boolean =>
  itemBefore(ledger.claims, index)?.class === "parameter" &&
  lowerAt(ledger, ledger.numerals[index]!.from - 1) === "to" &&
  itemBefore(ledger.numerals, index)!.to === ledger.numerals[index]!.from - 1

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

const wereOrTheLike = wordSet("were was are is those them whom cent percent %")

/** "1,982 were between 6 and 11", "30 per cent were 30 to 39": in a sentence about ages, without a unit. */
function standsBetween(ledger: Ledger, index: number): boolean {
  const { from, to } = ledger.numerals[index]!
  const after = ledger.numerals[index + 1]!.to
  const subject = lowerAt(ledger, from - 1) === "between" ? from - 2 : from - 1
  if (subject === from - 1 && lowerAt(ledger, to) === "and") return false
  // "300 were aged between 0 and 11 years and 800 between 12 and 17".
  const isCounted = subject === from - 2 && ledger.tokens[subject]?.kind === tokenKind.number
  return (
    (isCounted || wereOrTheLike.has(lowerAt(ledger, subject))) &&
    (isShareBetween(ledger, from) || tellsAges(ledger, index)) &&
    !countsAt(ledger, after) &&
    !noAge.has(lowerAt(ledger, after)) &&
    !isPercentAt(ledger, after)
  )
}

const percents = wordSet("% cent percent")

/** "36 per cent are between 18 and 29". */
const isShareBetween = (ledger: Ledger, from: number) =>
  lowerAt(ledger, from - 1) === "between" &&
  formsOfBe.has(lowerAt(ledger, from - 2)) &&
  percents.has(lowerAt(ledger, from - 3))

/** Does the sentence speak of ages, or has it told one? "28 per cent were 45 or over and 22 per cent were 30 to 34". */
function tellsAges(ledger: Ledger, index: number): boolean {
  if (speaksOf(ledger, index, cue.age)) return true
  for (
    let before = index - 1;
    before >= 0 && ledger.sentenceOf[before] === ledger.sentenceOf[index];
    before--
  )
    if (ledger.claims[before]!.class === "age") return true
  return false
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
  const before = itemBefore(ledger.numerals, index)
  const ageBefore =
    before !== undefined &&
    ledger.claims[index - 1]!.class === "age" &&
    ledger.sentenceOf[index] === itemBefore(ledger.sentenceOf, index)
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

/** "under 18 years of age and 33 were foreigners": behind the unit of an age a clause begins. */
const opensClause = (context: ClaimContext, { from, to }: { from: number; to: number }, before: number) =>
  lowerAt(context, from - 1) === "and" && from - before > 1 && haveOrBe.has(lowerAt(context, to))

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
