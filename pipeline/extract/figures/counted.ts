import { isTermOfComparison } from "./no-part.ts"
import { itemBefore } from "../text/search.ts"
import { currencyCode } from "./currencies.ts"
import { endOf } from "../text/tokens.ts"
import { isCapitalised, lowerAt, singularAt } from "../claims/context.ts"
import { auxiliaries, finiteVerbs, formsOfBe, isPlural, whichOrWhom, wordSet } from "../text/vocabulary.ts"
import { kinds } from "./fit.ts"
import { restates } from "./said-again.ts"
import { isShare, takeNoun } from "./figure.ts"
import type { Figure, PassageReading } from "./figure.ts"
import { readNounPhrase } from "./nouns.ts"
import { groupBefore, opensBreakdown, opensWithCount } from "./pointing.ts"
import { unitOfNoun } from "./values.ts"
import { oneLine, opensWithLetter } from "../text/letters.ts"
import { isBesideOnes, isQualityAlone, qualify } from "./qualities.ts"
import { comparesWithWhole, isAside, isCompared, joinsClosely, lends, wholeBeforeParts } from "./lenders.ts"
import { takeMeasure } from "./lent-measures.ts"
import { moneyNoun } from "./money-nouns.ts"
import { bodyOf, numberOf } from "./named-numbers.ts"

/** What is counted: the noun after the figure, the noun before it, or that of the figure it leans on. */
export function readCounted(
  figure: Figure,
  figures: ReadonlyArray<Figure>,
  earlier: ReadonlyArray<Figure>
): void {
  takeCounted(figure, figures, earlier)
  qualify(figure)
}

function takeCounted(figure: Figure, figures: ReadonlyArray<Figure>, earlier: ReadonlyArray<Figure>): void {
  const { reading } = figure
  const phrase = nounOf(figure, figures)
  if (phrase !== undefined) {
    figure.counted = textOf(reading, phrase.from, phrase.to)
    figure.head = reading.tokens[phrase.head]!.singular
    figure.countUnit = isPeople(reading, phrase.head) ? "person" : unitOfNoun(reading, figure.head)
    if (phrase.from >= figure.to) figure.nounEnd = phrase.to
    const meant = suchAs(figure, figures, earlier)
    if (meant !== undefined) takeNoun(figure, meant)
    return
  }
  const count = itemBefore(figures, figure.position)
  if (isShare(figure) && count !== undefined && restates(figure, count)) {
    takeNoun(figure, count)
  }
  if (isShare(figure) || figure.measure === "percent_change") return
  // "Of this number, 2,514 were girls": the noun is that of the whole, once it is found.
  // So it is in "12 Cubans and 40 others".
  if (isElliptic(reading, figure) || lowerAt(reading, figure.to) === "others") return
  takeMeasure(figure, figures, earlier)
  const lender = lenderOf(figure, figures, earlier)
  if (lender !== undefined) {
    takeNoun(figure, lender)
    figure.lender = lender
  } else takePredicate(figure, figures)
}

/** "Of the cases registered, 61 have gone to court": the noun of the group that the sentence opens with, where its number is not printed. */
export function nameByOpening(figure: Figure): void {
  const { reading, sentence, measure, from, counted, base } = figure
  if (measure !== "count" || counted !== null || base !== null) return
  const start = reading.sentences[sentence]!.from
  if (lowerAt(reading, start) !== "of" || !theTheseOrTheLike.has(lowerAt(reading, start + 1))) return
  const phrase = readNounPhrase(reading, start + 2, from, reading.unitOf)
  if (phrase === undefined) return
  figure.counted = textOf(reading, phrase.from, phrase.to)
  figure.head = reading.tokens[phrase.head]!.singular
  figure.countUnit = unitOfNoun(reading, figure.head)
}

/** "In 2023, 281,634 were Colombians": who they were said to be, where nothing else names them. */
function takePredicate(figure: Figure, figures: ReadonlyArray<Figure>): void {
  const { reading, measure, to, sentence, position } = figure
  if (measure !== "count" || !formsOfBe.has(lowerAt(reading, to))) return
  const limit = figures[position + 1]?.from ?? reading.sentences[sentence]!.to
  const phrase = readNounPhrase(reading, to + 1, limit, reading.unitOf)
  if (phrase === undefined) return
  if (!isPeople(reading, phrase.head)) return
  figure.counted = textOf(reading, phrase.from, phrase.to)
  figure.head = reading.tokens[phrase.head]!.singular
  figure.countUnit = "person"
}

/** "4,120 migrant workers or persons entered, and 5,310 such persons left": those counted last that are named so. */
const suchAs = (
  { reading, to, head }: Figure,
  figures: ReadonlyArray<Figure>,
  earlier: ReadonlyArray<Figure>
) =>
  lowerAt(reading, to) === "such"
    ? [...earlier, ...figures].findLast(
        (other) => other.to < to && other.reading === reading && other.head === head
      )
    : undefined

/** "12 Tibetans", "90 Batwa who": a noun with a capital that no list has names a people. */
const isPeople = (reading: PassageReading, head: number) =>
  isCapitalised(reading.tokens[head]) &&
  (/(?:ans|ese|is)$/.test(lowerAt(reading, head)) || lowerAt(reading, head + 1) === "who") &&
  reading.unitOf(singularAt(reading, head)) === undefined

const fewerOrMore = wordSet("fewer more less")

const suchOrOther = wordSet("such other")

const groupNouns = wordSet("total group number latter remainder rest others ones")

const theOrTheLike = wordSet(`
  the these those all that this a an total overall number of their its such registered expected same
`)

const theTheseOrTheLike = wordSet("the these those them its their")

const latterOrTheLike = wordSet("latter former same total")

function nounOf(figure: Figure, figures: ReadonlyArray<Figure>) {
  const { reading } = figure
  const next = figures[figure.position + 1]
  const limit = next?.from ?? reading.sentences[figure.sentence]!.to
  const noun = (from: number, to: number) => readNounPhrase(reading, from, to, reading.unitOf)
  if (isShare(figure)) {
    const group = figure.population
    if (group === null)
      return reading.numerals[figure.numeral]!.form === "share" ? noun(figure.to, limit) : undefined
    let from = group.from
    while (theOrTheLike.has(lowerAt(reading, from)) && from < group.to) from++
    return noun(from, group.to)
  }
  if (currencyCode.test(figure.unit ?? "") || figure.measure === "percent_change") return moneyNoun(figure)
  let from = figure.to
  if (isTermOfComparison(figure)) return undefined
  // "20 of whom represent ministries": the verb follows.
  if (lowerAt(reading, from) === "of" && whichOrWhom.has(lowerAt(reading, from + 1)))
    return groupBefore(figure) ?? bodyOf(figure) ?? numberOf(figure) ?? subjectOf(figure)
  if (lowerAt(reading, from) === "of" && theTheseOrTheLike.has(lowerAt(reading, from + 1))) {
    from += 2
    // "148 of the latter took place".
    if (latterOrTheLike.has(lowerAt(reading, from))) return undefined
    // "came to light in 441 of the 2024 visits".
    const year = reading.periods.find((mention) => mention.from === figure.to && mention.to > from)
    if (year !== undefined && reading.unitOf(singularAt(reading, year.to)) !== undefined) from = year.to
  }
  // "compared with 790 one year before": when, not what.
  if (reading.periods.some((mention) => mention.from === from))
    return bodyOf(figure) ?? numberOf(figure) ?? subjectOf(figure)
  // "1,876 fewer than in the same period".
  if (fewerOrMore.has(lowerAt(reading, from)) && lowerAt(reading, from + 1) === "than") return undefined
  // "310 such pupils", "24 other States".
  if (suchOrOther.has(lowerAt(reading, from))) from++
  const after = readNounPhrase(
    reading,
    from,
    beforeNextNumber(figure, limit),
    reading.unitOf,
    isElliptic(reading, figure)
  )
  const isNoun =
    after !== undefined &&
    !groupNouns.has(lowerAt(reading, after.head)) &&
    !isQualityAlone(reading, from) &&
    !isBesideOnes(reading, after.to, next)
  if (isNoun) return after
  return groupBefore(figure) ?? bodyOf(figure) ?? numberOf(figure) ?? subjectOf(figure)
}

/** "12 institutions meets four times a year": a noun ends before the next number, unless that is an age. */
function beforeNextNumber({ reading, numeral, to }: Figure, limit: number): number {
  const next = reading.numerals[numeral + 1]
  if (next === undefined || next.from > limit || next.from <= to) return limit
  const joint = jointBefore(reading, to, next.from)
  if (joint > 0) return joint
  return reading.claims[numeral + 1]!.class === "parameter" ? next.from : limit
}

/** "Chileans got 120 permits and nationals of Cuba 90": who the next number is of stands right before it. */
function jointBefore(reading: PassageReading, from: number, to: number): number {
  for (let at = to - 1; at > from; at--) {
    if (lowerAt(reading, at) === "and")
      return at < to - 1 && nationals.test(lowerAt(reading, at + 1)) ? at : -1
    if (!opensWithLetter(lowerAt(reading, at))) return -1
  }
  return -1
}

const nationals = /^(?:nationals|citizens|men|women|boys|girls|foreigners|those|persons)$/

const hasVerbNext = (reading: PassageReading, at: number) =>
  auxiliaries.has(lowerAt(reading, at)) || finiteVerbs.has(lowerAt(reading, at))

const ofOrAmong = wordSet("of among amongst")

const theseOrTheLike = wordSet("these those them this that the")

/** "Of these, 11 covered issues": what follows the figure is its verb. */
export const isElliptic = (reading: PassageReading, figure: Figure) => {
  const { from } = reading.sentences[figure.sentence]!
  return (
    (figure.position === 0 && hasVerbNext(reading, figure.to) && opensBreakdown(figure)) ||
    (ofOrAmong.has(lowerAt(reading, from)) &&
      (theseOrTheLike.has(lowerAt(reading, from + 1)) || opensWithCount(figure)))
  )
}

/** The figure whose noun an elliptic figure shares: the next in "309 and 525 occasions", else the one before. */
function lenderOf(
  figure: Figure,
  figures: ReadonlyArray<Figure>,
  earlier: ReadonlyArray<Figure>
): Figure | undefined {
  const position = figure.position
  let ahead = position
  while (ahead + 1 < figures.length && joinsClosely(figures[ahead]!, figures[ahead + 1]!)) ahead++
  const next = ahead > position ? figures[ahead] : nextOfQuality(figure, figures)
  if (next !== undefined) {
    const phrase = nounOf(next, figures)
    if (phrase !== undefined) {
      readCounted(next, figures, earlier)
      return next
    }
  }
  if (comparesWithWhole(figure, figures)) return figures[0]
  const whole = wholeBeforeParts(figure, figures)
  if (whole !== undefined) return whole
  for (let index = position - 1; index >= 0; index--)
    if (
      lends(figures[index]!, figure) &&
      !isAside(figure, figures[index]!) &&
      !(isCompared(figure) && index > 0 && kinds.has(figures[index]!.countUnit ?? ""))
    )
      return figures[index]
  for (let index = earlier.length - 1; index >= 0 && index > earlier.length - 6; index--) {
    const other = earlier[index]!
    if (other.reading === figure.reading && lends(other, figure)) return other
  }
  return undefined
}

/** "340 foreign and 120 national workers": the next figure has the noun of both. */
function nextOfQuality(
  { reading, position, to }: Figure,
  figures: ReadonlyArray<Figure>
): Figure | undefined {
  const next = figures[position + 1]
  const isJoined = lowerAt(reading, to + 1) === "and" && next?.from === to + 2
  return isJoined && isQualityAlone(reading, to) ? next : undefined
}

export const textOf = (reading: PassageReading, from: number, to: number) =>
  oneLine(reading.text.slice(reading.starts[from]!, endOf(reading, to - 1)))

const verbsOfNumber = wordSet(`
  doubled tripled increased rose fell dropped decreased declined grew reached stood totalled numbered went
  climbed amounted
`)

const cameOrRan = wordSet("came come comes ran run runs")

/** "reached", "stood at", "came to". */
const setsNumber = (reading: PassageReading, verb: number) =>
  verbsOfNumber.has(lowerAt(reading, verb)) ||
  (cameOrRan.has(lowerAt(reading, verb)) && lowerAt(reading, verb + 1) === "to")

const clauseBreaks = wordSet(", ; : that and")

const theAOrTheLike = wordSet("the a an total overall")

const figureOrTheLike = wordSet("figure figures number numbers total totals rate rates share shares")

/** "Deaths on the route increased from 7 to 23": the subject of a verb that sets a number. */
export function subjectOf(figure: Figure) {
  const { reading, subject } = figure
  let verb = figure.from - 1
  // "Refugees number 412,708".
  const isNumber =
    lowerAt(reading, verb) === "number" &&
    (isPlural(lowerAt(reading, verb - 1)) || reading.periods.some((mention) => mention.to === verb))
  if (!isNumber)
    while (verb >= subject.from && !setsNumber(reading, verb)) {
      if (figure.from - verb > 8) return undefined
      verb--
    }
  if (verb < subject.from) return undefined
  let { from } = reading.sentences[figure.sentence]!
  for (let at = verb - 1; at > from; at--) if (clauseBreaks.has(lowerAt(reading, at))) from = at + 1
  while (theAOrTheLike.has(lowerAt(reading, from))) from++
  const phrase = readNounPhrase(reading, from, verb, reading.unitOf)
  const pointing = phrase === undefined || figureOrTheLike.has(lowerAt(reading, phrase.head))
  return pointing ? undefined : phrase
}
