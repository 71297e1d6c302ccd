import { itemBefore } from "../text/search.ts"
import { standsWithPlace } from "./place-subjects.ts"
import { makeCueWords, isCueAt } from "../text/cue-words.ts"
import { lowerAt, singularAt, unclaimedRule } from "../claims/context.ts"
import {
  commaOrAnd,
  groupPronouns,
  ofOrAmong,
  pauseOrEnd,
  theseOrThose,
  wordSet
} from "../text/vocabulary.ts"
import { tokenKind } from "../text/words.ts"
import { isShare } from "./figure.ts"
import type { Figure, PassageReading } from "./figure.ts"

export const pointers = wordSet(
  "these those them it which whom that this such latter total whole their overall said"
)

const afterRelative = wordSet("were are only just")

const resultOrTheLike = wordSet("result virtue means course basis context consequence respect because")
const pronoun = wordSet("it they he she")

/** "of whom 747 were women", "58.4 per cent of which". */
export function ofWhom(figure: Figure): boolean {
  const { reading, from, population } = figure
  const before = lowerAt(reading, from - 1)
  // "among whom were 264 women", "of which only 88 ended well"; but not "their proposals, of which there were 157".
  const isThere = lowerAt(reading, from - 2) === "there"
  const relative = afterRelative.has(before) ? (isThere ? from - 3 : from - 2) : from - 1
  const preposition = lowerAt(reading, relative - 1)
  if (
    isRelative(lowerAt(reading, relative)) &&
    (isThere ? preposition === "among" : ofOrAmong.has(preposition))
  )
    return !resultOrTheLike.has(lowerAt(reading, relative - 2))
  if (before === "including" || before === "comprising") return true
  if (before === "of" && lowerAt(reading, from - 2) === "inclusive") return true
  if (figure.countUnit === "person" && inclusion.has(before) && isNumbered(figure)) return true
  // "employed 214,380 workers, 5,842 foreigners included".
  if (before === "," && lowerAt(reading, figure.nounEnd) === "included") return true
  // "were in prison abroad, for example 684 in Spain".
  if (before === "example" && lowerAt(reading, from - 2) === "for" && lowerAt(reading, from - 3) === ",")
    return true
  // "among whom women numbered 14,286".
  if (
    isNumbering(before) &&
    isRelative(lowerAt(reading, from - 3)) &&
    ofOrAmong.has(lowerAt(reading, from - 4))
  )
    return true
  if ((before === "them" || before === "these") && lowerAt(reading, from - 2) === "among") return true
  // "of which it granted 2,107".
  if (
    isRelative(lowerAt(reading, from - 3)) &&
    lowerAt(reading, from - 4) === "of" &&
    pronoun.has(lowerAt(reading, from - 2))
  )
    return true
  return population !== null && isRelative(lowerAt(reading, population.from))
}

const inclusion = wordSet("include includes included")

/** "whose 32 members include 7 women": a number of what includes them stands right before the verb. */
const isNumbered = ({ reading, numeral, from }: Figure) => {
  const last = itemBefore(reading.numerals, numeral)
  return last !== undefined && from - last.to === 2 && reading.claims[numeral - 1]!.class === "statistic"
}

const isRelative = (word: string) => word === "whom" || word === "which"

/** "314 of them". */
export const pointsAtGroup = ({ reading, population }: Figure) =>
  population !== null && groupPronouns.has(lowerAt(reading, population.from))

/** "394 were children, 187 of them girls, and 41 were sick", "90, including 7 women: 40 in Chile": what is inserted leads no list. */
export const isInserted = ({ reading, from }: Figure, other: Figure) =>
  (lowerAt(reading, from - 1) === ":" ||
    (lowerAt(reading, from - 1) === "and" && lowerAt(reading, from - 2) === ",")) &&
  other.position > 0 &&
  (pointsAtGroup(other) || lowerAt(reading, other.from - 1) === "including")

const demonstratives = makeCueWords("this these that those")

const dataNouns = wordSet("information data figure figures total number")

const hadOrTheLike = wordSet("had has rose fell increased reached")
const courseOrTheLike = wordSet("course result basis framework context means light")
const yearOrTheLike = wordSet("year years month months period periods quarter quarters")

/** How plainly the sentence points to a whole printed before. */
export function pointsBack(figure: Figure): "strong" | "weak" | "no" {
  const { reading, population, subject } = figure
  const sentence = reading.sentences[figure.sentence]!
  const opening = lowerAt(reading, sentence.from)
  if (opensWithWhole(figure) && !isElsewhere(figure)) return "strong"
  if (
    population !== null &&
    (pointers.has(lowerAt(reading, population.from)) || lowerAt(reading, population.from) === "the")
  )
    return "strong"
  if (opening === "specifically" || opening === "namely") return "strong"
  if ((opensBreakdown(figure) && !opensSubject(figure)) || opensInventory(figure) || opensWithLargest(figure))
    return "strong"
  if (figure.parenthetical && figure.measure === "count") return "strong"
  if (standsWithPlace(figure) || isHomeOf(figure) || accountsFor(figure) || numbersGroup(figure))
    return "strong"
  if (isRanked(figure) || isInOneAlone(figure)) return "strong"
  for (let at = sentence.from; at < subject.to; at++)
    if (
      isCueAt(reading.tokens, at, demonstratives) &&
      dataNouns.has(lowerAt(reading, at + 1)) &&
      !hadOrTheLike.has(lowerAt(reading, at + 2))
    )
      return "strong"
  // "puts the number of them who are citizens at 9,150".
  for (let at = subject.from; at < subject.to; at++)
    if (
      lowerAt(reading, at) === "them" &&
      lowerAt(reading, at - 1) === "of" &&
      lowerAt(reading, at - 2) === "number"
    )
      return "strong"
  for (let at = subject.from; at < subject.to; at++)
    if (
      isCueAt(reading.tokens, at, demonstratives) &&
      lowerAt(reading, at - 1) === "of" &&
      theseOrThose.has(lowerAt(reading, at)) &&
      reading.tokens[at - 2]?.kind !== tokenKind.number &&
      !courseOrTheLike.has(lowerAt(reading, at - 2)) &&
      !yearOrTheLike.has(lowerAt(reading, at + 1))
    )
      return "strong"
  if (isShare(figure)) return "weak"
  return narrows(figure) ? "weak" : "no"
}

const asOrTheLike = wordSet("as with concerning regarding")

const comesOrTheLike = wordSet("comes came ranks ranked")

/** "Mining comes first with 1,716 authorizations": of those just counted. */
const isRanked = ({ reading, measure, from }: Figure) =>
  measure === "count" &&
  lowerAt(reading, from - 1) === "with" &&
  lowerAt(reading, from - 2) === "first" &&
  comesOrTheLike.has(lowerAt(reading, from - 3))

/** "900 cases in 2023, and 90 cases in Loja alone": of those just counted. */
const isInOneAlone = ({ reading, to, own, measure }: Figure): boolean =>
  measure === "count" &&
  reading.places.some(
    (place) => place.from >= to && place.to <= own.to && lowerAt(reading, place.to) === "alone"
  )

/** "As regards education, 17,204 pupils attended school": a paragraph that opens a subject of its own. */
const opensSubject = ({ reading, sentence, measure, to, nounEnd }: Figure): boolean =>
  sentence === 0 &&
  measure === "count" &&
  nounEnd > to &&
  asOrTheLike.has(lowerAt(reading, reading.sentences[0]!.from))

/** "the district of Loja alone is home to 519,186": of the population just counted. */
const isHomeOf = ({ reading, from, measure }: Figure): boolean =>
  measure === "count" && lowerAt(reading, from - 1) === "to" && lowerAt(reading, from - 2) === "home"

/** "Among them were 846 enterprises, where 3,912 workers were heard": the clause speaks of others. */
const isElsewhere = ({ reading, sentence, from }: Figure): boolean => {
  for (let at = from - 1; at > reading.sentences[sentence]!.from; at--)
    if (lowerAt(reading, at) === "where" && lowerAt(reading, at - 1) === ",") return true
  return false
}

const partitives = wordSet("of among amongst from")

/** "Of these", "Among the latter group", "Of the total number of contracts", "Of nine meetings held in June, five". */
export function opensWithWhole({ reading, sentence, from: figureFrom }: Figure): boolean {
  const start = reading.sentences[sentence]!.from
  const from = lowerAt(reading, start) === "out" && lowerAt(reading, start + 1) === "of" ? start + 1 : start
  if (!partitives.has(lowerAt(reading, from))) return false
  const second = lowerAt(reading, from + 1)
  if (pointers.has(second)) return true
  if (second === "all" && pointers.has(lowerAt(reading, from + 2))) return true
  if (lowerAt(reading, from) === "of" && figureFrom > from + 1 && isCounted(reading, sentence, from + 1))
    return true
  return second === "the" && !reading.periods.some((mention) => mention.from <= from + 1 && mention.to > from)
}

/** "Of 1,900 workplaces inspected, 640": does the sentence of a figure open with another that it is of? */
export function opensWithCount({ reading, sentence, from }: Figure): boolean {
  const start = reading.sentences[sentence]!.from
  return lowerAt(reading, start) === "of" && from > start + 3 && isCounted(reading, sentence, start + 1)
}

/** Is the first number of a sentence a count that stands at a token, or behind "some" or "more than"? */
function isCounted({ numerals, claims, sentenceOf }: PassageReading, sentence: number, at: number): boolean {
  const first = sentenceOf.indexOf(sentence)
  if (first < 0 || claims[first]!.rule !== unclaimedRule) return false
  const { from } = numerals[first]!
  return from >= at && from <= at + 2
}

export const divisions =
  wordSet(`year years month months quarter quarters sex gender age ages nationality nationalities country countries origin region regions province
  provinces district districts department departments state states municipality city sector sectors
  level levels skill skills occupation occupations category categories type types status education
  destination group groups activity ground grounds form forms distribution cause causes reason reasons
  length duration profile`)

/**
 * "By skill level, 120 were professionals", "As regards age, ...", "A breakdown of the cases by ground shows
 * that ...": the sentence divides what was counted before.
 */
export function opensBreakdown({ reading, sentence, from }: Figure): boolean {
  const start = reading.sentences[sentence]!.from
  const opening = openingOfBreakdown(reading, start)
  if (opening < 0) return ranksDivisions(reading, start, from)
  let names = false
  for (let at = opening; at < Math.min(from, opening + 12); at++) {
    const word = lowerAt(reading, at)
    if (word === "," || word === ":" || word === "shows" || word === "reveals") return names
    names ||= divisions.has(word)
  }
  return false
}

const dividing = wordSet("broken disaggregated classified grouped")

const breakdowns = wordSet("breakdown distribution disaggregation")

const regardsForOrTo = wordSet("regards for to")
const regardOrRespect = wordSet("regard respect")

/** The token behind the words that open a breakdown, or -1. */
function openingOfBreakdown(reading: PassageReading, start: number): number {
  const first = lowerAt(reading, start)
  if (first === "by" || first === "regarding" || first === "concerning") return start + 1
  const second = lowerAt(reading, start + 1)
  if (first === "a" || first === "the") return breakdowns.has(second) ? start + 2 : -1
  if (first === "as") return regardsForOrTo.has(second) ? start + 2 : -1
  if (first === "in") return second === "terms" && lowerAt(reading, start + 2) === "of" ? start + 3 : -1
  if (first === "with")
    return regardOrRespect.has(second) && lowerAt(reading, start + 2) === "to" ? start + 3 : -1
  return dividing.has(first) ? start + 1 : -1
}

/** "The nationalities most often recorded were Cuban (12 per cent)": the parts are ranked. */
function ranksDivisions(reading: PassageReading, start: number, to: number): boolean {
  if (lowerAt(reading, start) !== "the") return false
  for (let at = start + 1; at < Math.min(to, start + 5); at++) {
    const word = lowerAt(reading, at)
    if (word.length > 4 && word.endsWith("s") && divisions.has(word)) return ranks(reading, at + 1, to)
  }
  return false
}

function ranks(reading: PassageReading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = lowerAt(reading, at)
    if (word === "were" || word === "are") return lowerAt(reading, to - 1) === "("
    if (word === "," || word === ";") return false
  }
  return false
}

const subjectsPointingBack = wordSet("they these this those")

const includeOrTheLike = wordSet("include includes included comprise comprises comprised")

/** "They included 480 migrant workers": the group just counted, part by part. */
export const opensInventory = ({ reading, sentence }: Figure): boolean => {
  const { from } = reading.sentences[sentence]!
  return subjectsPointingBack.has(lowerAt(reading, from)) && includeOrTheLike.has(lowerAt(reading, from + 1))
}

/** A count whose words restrict it, as parts of a printed total do. */
const narrows = (figure: Figure) => {
  const { sex, ageMin, ageMax, nationality, area, counterpart, category } = figure.dimensions
  return (
    (sex !== null && sex !== "_T") ||
    ageMin !== null ||
    ageMax !== null ||
    nationality !== null ||
    area !== null ||
    counterpart !== null ||
    category !== null
  )
}

const groupsOfPersons = wordSet("child adult adolescent minor woman man girl boy infant female male youth")

const largestOrTheLike = wordSet("largest biggest smallest greatest")
const groupOrTheLike = wordSet("group groups contingent contingents number numbers share shares part parts")

/** "The largest group, 310 persons, arrived from Peru". */
export const opensWithLargest = ({ reading, sentence, from, measure, parenthetical }: Figure): boolean => {
  const start = reading.sentences[sentence]!.from
  return (
    measure === "count" &&
    (parenthetical || from - start <= 4) &&
    lowerAt(reading, start) === "the" &&
    largestOrTheLike.has(lowerAt(reading, start + 1)) &&
    groupOrTheLike.has(lowerAt(reading, start + 2))
  )
}

/** "Children numbered 120": some of the persons counted before. */
export const numbersGroup = ({ reading, from, measure, head }: Figure): boolean =>
  measure === "count" && groupsOfPersons.has(head) && isNumbering(lowerAt(reading, from - 1))

const isNumbering = (word: string) => word === "numbered" || word === "totalled"

/** "Children numbered 120 and adults 60": who the next are, right before their number. */
export function groupBefore({ reading, from, to, subject, sentence }: Figure) {
  const at = from - 1
  if (!pauseOrEnd.has(lowerAt(reading, to)) || !commaOrAnd.has(lowerAt(reading, at - 1))) return undefined
  if (!groupsOfPersons.has(singularAt(reading, at))) return undefined
  for (let verb = reading.sentences[sentence]!.from; verb < subject.from; verb++)
    if (isNumbering(lowerAt(reading, verb))) return { from: at, to: from, head: at }
  return undefined
}

const formOfAccount = wordSet("account accounted accounting accounts")

/** "exploitation accounted for 3,982 victims". */
export const accountsFor = ({ reading, from, measure }: Figure): boolean =>
  measure === "count" && lowerAt(reading, from - 1) === "for" && formOfAccount.has(lowerAt(reading, from - 2))
