import { opensTerm } from "./comparisons.ts"
import { isSpacedDash } from "./labels.ts"
import { lowerAt } from "../claims/context.ts"
import { auxiliaries, finiteVerbs, formsOfBe, isPlural, wordSet } from "../text/vocabulary.ts"
import { kinds } from "./fit.ts"
import { lemmas, overlap } from "./lemmas.ts"
import type { Period } from "../time/period.ts"
import { divisions, ofWhom } from "./pointing.ts"
import type { Figure, PassageReading, Progress } from "./figure.ts"

const totals = wordSet("figure total number sum")
const breakdownOrTheLike = wordSet("breakdown disaggregated distributed divided")

/** "296 permits were issued, broken down by ground as follows:": the count that the lettered list divides. */
export function wholeOfList(reading: PassageReading, figures: ReadonlyArray<Figure>): Figure | null {
  const last = reading.sentences.length - 1
  const whole = figures.find(
    ({ sentence, measure, base }) => sentence === last && measure === "count" && base === null
  )
  if (whole === undefined)
    return figures.some(({ sentence }) => sentence === last)
      ? null
      : (countNamedAgain(reading, figures) ?? wholeOfForms(reading, figures, last))
  // "aid was given to 412 victims: (a) By age: ...".
  const isLast = lowerAt(reading, whole.nounEnd) === ":" && whole.nounEnd === reading.tokens.length - 1
  // "out of an overall figure of 963:".
  const isTotal = lowerAt(reading, whole.from - 1) === "of" && totals.has(lowerAt(reading, whole.from - 2))
  if (isLast && (isTotal || whole.nounEnd > whole.to)) return whole
  if (leadsToList(reading)) return whole
  for (let at = whole.to; at < reading.sentences[last]!.to; at++) {
    const word = lowerAt(reading, at)
    if (breakdownOrTheLike.has(word)) return whole
    if (word === "broken" && lowerAt(reading, at + 1) === "down") return whole
    if (word === "follows" && lowerAt(reading, at - 1) === "as") return whole
  }
  return null
}

const ofPart = wordSet("whom which these them")
const namingParts = wordSet("namely alia comprising")

/** "900 nationals returned, of whom:", "cards under various headings, namely:". */
function leadsToList(reading: PassageReading): boolean {
  const colon = reading.tokens.length - 1
  const word = lowerAt(reading, colon - 1)
  return namingParts.has(word) || (ofPart.has(word) && lowerAt(reading, colon - 2) === "of")
}

/** "Aid was given to 900 families. The aid took the form of:": of what was counted, that which the words name again. */
function countNamedAgain(reading: PassageReading, figures: ReadonlyArray<Figure>): Figure | null {
  const { from, to } = reading.sentences[reading.sentences.length - 1]!
  const words = lemmas(reading.tokens, from, to)
  const named = figures.filter(
    (other) =>
      other.measure === "count" &&
      other.base === null &&
      !isEarlierTerm(other) &&
      overlap(words, other.lemmas) > 0
  )
  const year = reading.periods.find((mention) => mention.from >= from && mention.to <= to)?.period
  const dated = named.filter(
    ({ period }) => year !== undefined && period?.start === year.start && period.end === year.end
  )
  return (dated.length > 0 ? dated : named).at(-1) ?? null
}

const upOrDown = wordSet("up down")

/** "7,182 in 2025, up from 5,275 in 2024", ", as against 5,275": what it is compared with is not broken down. */
const isEarlierTerm = ({ reading, from, position }: Figure) =>
  (lowerAt(reading, from - 1) === "from" && upOrDown.has(lowerAt(reading, from - 2))) ||
  (position > 0 && opensTerm(reading, from))

const theyTheseOrThose = wordSet("they these those")

/** "210 victims were identified. The forms of exploitation were as follows:": a sentence without figures names the division. */
function wholeOfForms(
  reading: PassageReading,
  figures: ReadonlyArray<Figure>,
  sentence: number
): Figure | null {
  const { from, to } = reading.sentences[sentence]!
  if (figures.some((figure) => figure.sentence === sentence)) return null
  // "104 victims were identified. They had been subjected to:".
  let names = theyTheseOrThose.has(lowerAt(reading, from))
  for (let at = from; at < to; at++) names ||= divisions.has(lowerAt(reading, at)) || followsHere(reading, at)
  return names
    ? (figures.findLast(
        (other) => other.measure === "count" && other.base === null && !isEarlierTerm(other)
      ) ??
        figures.findLast((figure) => figure.measure === "count" && figure.sentence === sentence - 1) ??
        null)
    : null
}

const figuresOrTheLike = wordSet("figures results findings numbers data distribution breakdown")

/** "The figures were as follows". */
const followsHere = (reading: PassageReading, at: number) =>
  lowerAt(reading, at) === "follows" &&
  lowerAt(reading, at - 1) === "as" &&
  formsOfBe.has(lowerAt(reading, at - 2)) &&
  figuresOrTheLike.has(lowerAt(reading, at - 3))

/** "(a) Studies: 118; (b) Employment: 94": the first count of a letter is a part of what the paragraph counted. */
export function partOfList(figure: Figure, { listWhole, recent }: Progress): Figure | null {
  const { reading, measure, sentence, position, from, value, countUnit, nounEnd, to } = figure
  const whole = listWhole?.figure ?? null
  if (whole === null || !reading.isLettered || listWhole!.paragraph !== reading.paragraph) return null
  // "The findings were as follows: (a) One third were foreigners; (b) Work – 54 per cent".
  if (measure === "percent")
    return sentence === 0 && figure.population === null && isShareOfLetter(figure) ? whole : null
  if (measure !== "count" || sentence > 0 || Number(value) >= Number(whole.value)) return null
  if (isOfDivision(reading) && (nounEnd === to || countUnit === whole.countUnit))
    return lowerAt(reading, from - 1) === "including" || ofWhom(figure) ? null : whole
  // "(c) 90 boys and 80 girls".
  if (position > 0) {
    if (recent.at(-1)?.base !== whole) return null
    const isLabelled = isSpacedDash(reading, from - 1) && nounEnd === to
    return lowerAt(reading, from - 1) === "and" || isLabelled ? whole : otherWhole(figure, whole, recent)
  }
  const isBare = nounEnd === to || countUnit === whole.countUnit
  const before = lowerAt(reading, from - 1)
  const isNamed =
    before === ":" ||
    isSpacedDash(reading, from - 1) ||
    (before === "," && !saysVerb(reading, from)) ||
    (before === "(" && figure.parenthetical) ||
    (from <= 2 && theRest.has(before))
  if (!isBare || (from > 0 && !isNamed)) return null
  figure.counted = null
  return whole
}

const theRest = wordSet("remaining other")

/** "12 sessions for 429 officials: (a) In 2022: four, for 120 magistrates": of what the opening counted beside its whole. */
const otherWhole = (figure: Figure, whole: Figure, recent: ReadonlyArray<Figure>): Figure | null =>
  figure.countUnit === whole.countUnit
    ? null
    : (recent.findLast(
        (other) =>
          other.reading === whole.reading &&
          other.sentence === whole.sentence &&
          other.measure === "count" &&
          other.base === null &&
          other.countUnit === figure.countUnit &&
          Number(other.value) > Number(figure.value)
      ) ?? null)

/** "(b) By citizenship: Peru, 257; Chile, 97": a letter that divides the whole once more. */
const isOfDivision = (reading: PassageReading): boolean => {
  if (lowerAt(reading, 0) !== "by") return false
  for (let at = 1; at < longestDivision; at++) if (lowerAt(reading, at) === ":") return true
  return false
}

/** Tokens from "by" to the colon, at most. */
const longestDivision = 8

/** A share that opens its letter, or stands behind its label. */
const isShareOfLetter = ({ reading, from, position, to }: Figure) =>
  position === 0 &&
  (from <= 4 || lowerAt(reading, from - 1) === ":" || isSpacedDash(reading, from - 1)) &&
  lowerAt(reading, to) !== "of"

function saysVerb({ tokens }: PassageReading, to: number): boolean {
  for (let at = 0; at < to; at++)
    if (auxiliaries.has(tokens[at]!.lower) || finiteVerbs.has(tokens[at]!.lower)) return true
  return false
}

/** "NCR, 19; Ilocos, 17; all other regions, 62. Total: 98", "40 in 2021 and 60 in 2022, or 100 in all": the list that comes to a total printed behind it is of that. */
export function adoptParts(total: Figure, recent: ReadonlyArray<Figure>): Period | null {
  const { reading, sentence, measure } = total
  if ((measure !== "count" && measure !== "amount") || total.base !== null) return null
  const distance = isTotalBehind(total) ? 1 : saysInAll(total) ? (total.position === 0 ? 1 : 0) : -1
  if (distance < 0) return null
  const alike = recent.filter(
    (other) =>
      other !== total &&
      other.reading === reading &&
      (distance === 0 ? other.sentence === sentence : other.sentence < sentence) &&
      other.measure === measure &&
      other.unit === total.unit &&
      (distance === 0 || !kinds.has(other.countUnit ?? "")) &&
      // "412 of them in 2020, 538 in 2021, making 950 contracts in all": the sum is nearer than those they are of.
      (other.base === null || (distance === 0 && lowerAt(reading, total.from - 1) === "making"))
  )
  const parts = distance === 0 ? (comesTo(alike, total) ? alike : undefined) : partsBefore(alike, total)
  if (parts === undefined || parts.length < 2) return null
  for (const part of parts) part.base = total
  shareAlike(total, parts)
  const span = distance === 0 ? spanOf(parts) : null
  total.period = span ?? total.period
  return span
}

/** Do the parts add up to the total? Sums of decimals are exact to far less than a printed digit. */
export function comesTo(parts: ReadonlyArray<Figure>, { value }: Figure): boolean {
  const sum = parts.reduce((all, part) => all + Number(part.value), 0)
  return Math.abs(sum - Number(value)) <= 1e-9 * sum
}

/** Sentences over which the parts of a total can be told before it, at most. */
const longestBefore = 2

/** "5,912 in 2019 and 2,304 in 2020. Then came 3,985 in 2022. In all, 12,201": those of the last sentences that come to it. */
function partsBefore(alike: ReadonlyArray<Figure>, total: Figure): ReadonlyArray<Figure> | undefined {
  for (let distance = 1; distance <= longestBefore; distance++) {
    const parts = alike.filter(({ sentence }) => total.sentence - sentence <= distance)
    if (comesTo(parts, total)) return parts
  }
  return undefined
}

/** What all the parts are, their total is. */
function shareAlike({ dimensions }: Figure, parts: ReadonlyArray<Figure>): void {
  const [first] = parts.map((part) => part.dimensions)
  if (parts.every((part) => part.dimensions.nationality === first!.nationality))
    dimensions.nationality ??= first!.nationality
  if (parts.every((part) => part.dimensions.sex === first!.sex)) dimensions.sex ??= first!.sex
}

/** "Total: 98", "The total of 219 participants": behind the sentence with the parts. */
const isTotalBehind = ({ reading, from, sentence }: Figure) =>
  (lowerAt(reading, from - 1) === ":" && lowerAt(reading, from - 2) === "total") ||
  (lowerAt(reading, from - 1) === "of" &&
    lowerAt(reading, from - 2) === "total" &&
    from - 3 === reading.sentences[sentence]!.from)

const inAll = wordSet("all total")

const altogether = wordSet("altogether totalling")
const makesOrGives = wordSet("makes gives made gave")

const forOrTheLike = wordSet(", for making giving or reaching")
const forInOrOver = wordSet("for in over")
const wholeOrTheLike = wordSet("whole entire period years full")

/** ", bringing the total for the three years to 6,597". */
function bringsTotal(reading: PassageReading, last: number): boolean {
  for (let at = last; at > last - 8; at--)
    if (lowerAt(reading, at) === "total")
      return lowerAt(reading, at - 1) === "the" && lowerAt(reading, at - 2) === "bringing"
  return false
}

/** "or 100 in all", "altogether 100", "a total of 100". */
export function saysInAll({ reading, from, to, nounEnd }: Figure): boolean {
  for (const end of [to, nounEnd])
    if (
      lowerAt(reading, end) === "altogether" ||
      (lowerAt(reading, end) === "in" && inAll.has(lowerAt(reading, end + 1)))
    )
      return true
  const before = lowerAt(reading, from - 1)
  if (before === "to" && bringsTotal(reading, from - 2)) return true
  // ", a total of 42,165", "making a total of 4 million".
  if (before === "of" && lowerAt(reading, from - 2) === "total")
    return lowerAt(reading, from - 3) === "a" && forOrTheLike.has(lowerAt(reading, from - 4))
  // "making 3,412 in three years".
  if (before === "making" && lowerAt(reading, nounEnd) === "in" && lowerAt(reading, nounEnd + 2) === "years")
    return true
  // ", thus 2,200 in the four years".
  if (before === "thus" && lowerAt(reading, nounEnd) === "in" && lowerAt(reading, nounEnd + 1) === "the")
    return lowerAt(reading, nounEnd + 3) === "years" || lowerAt(reading, nounEnd + 2) === "years"
  // "; that is to say, 113,140 permits in the four years".
  if (before === "," && lowerAt(reading, from - 2) === "say" && lowerAt(reading, nounEnd) === "in")
    return lowerAt(reading, nounEnd + 1) === "the" && lowerAt(reading, nounEnd + 3) === "years"
  // "making 5,816 for the whole period".
  if (
    (before === "making" || before === "giving") &&
    forInOrOver.has(lowerAt(reading, nounEnd)) &&
    lowerAt(reading, nounEnd + 1) === "the"
  )
    return wholeOrTheLike.has(lowerAt(reading, nounEnd + 2)) || lowerAt(reading, nounEnd + 3) === "years"
  // ", in total 1,709 persons".
  if (inAll.has(before) && lowerAt(reading, from - 2) === "in") return lowerAt(reading, from - 3) === ","
  // "In all, 112 were heard".
  if (before === "," && inAll.has(lowerAt(reading, from - 2)) && lowerAt(reading, from - 3) === "in")
    return true
  // ", which makes 2,598 over the four seasons".
  if (makesOrGives.has(before)) return lowerAt(reading, from - 2) === "which"
  return altogether.has(before)
}

/** From the first day of the first to the last of the last. */
function spanOf(parts: ReadonlyArray<Figure>): Period | null {
  const [first] = parts
  const last = parts.at(-1)
  if (first?.period?.kind !== "period" || last?.period?.kind !== "period") return null
  return { ...first.period, end: last.period.end }
}

/** "As of 31 December 2024 the position was as follows:": the time of the letters, if its sentence counts nothing. */
export function timeOfOpening(reading: PassageReading, figures: ReadonlyArray<Figure>): Period | null {
  const last = reading.sentences.length - 1
  if (figures.some(({ sentence }) => sentence === last)) return null
  const { from, to } = reading.sentences[last]!
  const stated = reading.periods.find((mention) => mention.from === from && mention.strength === "stated")
  if (stated !== undefined) return stated.period
  // "Broken down by ground, the grievances of 2024 were as follows:".
  return (
    reading.periods.find(
      (mention) =>
        mention.from > from &&
        mention.to < to &&
        lowerAt(reading, mention.from) === "of" &&
        isPlural(lowerAt(reading, mention.from - 1)) &&
        formsOfBe.has(lowerAt(reading, mention.to))
    )?.period ?? null
  )
}
