import { itemBefore } from "../text/search.ts"
import { beforeArticle, lowerAt } from "../claims/context.ts"
import { wordSet } from "../text/vocabulary.ts"
import type { Figure, PassageReading } from "./figure.ts"
import { textOf } from "./counted.ts"
import { isSameTime } from "./narrowing.ts"
import { opensWithWhole } from "./pointing.ts"

/** The last amount before a figure of which it can be part: larger, of its currency, itself no part. */
const largerAmount = (
  { reading, unit, value }: Figure,
  earlier: ReadonlyArray<Figure>,
  fits: (other: Figure) => boolean
): Figure | null =>
  earlier.findLast(
    (other) =>
      other.reading === reading &&
      other.measure === "amount" &&
      other.unit === unit &&
      other.base === null &&
      Number(other.value) > Number(value) &&
      fits(other)
  ) ?? null

const paying = wordSet("paid disbursed granted awarded transferred")

/** "312 million was disbursed to 11,240 Peruvian miners, or 27,811 a head": the money is theirs. */
export function namePayees(figures: ReadonlyArray<Figure>): void {
  for (const [index, figure] of figures.entries()) {
    const { reading, measure, to, dimensions } = figure
    const next = figures[index + 1]
    if (measure !== "amount" || next?.countUnit !== "person" || dimensions.nationality !== null) continue
    if (lowerAt(reading, beforeArticle(reading, next.from)) !== "to" || next.from - to > 10) continue
    let isPaid = false
    for (let at = to; at < next.from; at++) isPaid ||= paying.has(lowerAt(reading, at))
    if (!isPaid) continue
    for (const money of figures)
      if (money === figure || (money.measure === "average" && money.unit === figure.unit))
        money.dimensions.nationality ??= next.dimensions.nationality
  }
}

/** "4.16 billion francs (US$ 19.95 million)", "33 million, equivalent to 301 euros": the same in another currency. */
export function convertAmount(figure: Figure, figures: ReadonlyArray<Figure>): void {
  const { reading, measure, unit, parenthetical, from, dimensions } = figure
  const said = itemBefore(figures, figure.position)
  if (measure !== "amount" || said?.measure !== "amount" || said.unit === unit || figure.base !== null) return
  let same = parenthetical && lowerAt(reading, from - 1) === "("
  for (let at = said.to; at < from; at++) same ||= lowerAt(reading, at) === "equivalent"
  if (!same) return
  figure.period ??= said.period
  dimensions.nationality ??= said.dimensions.nationality
  dimensions.area ??= said.dimensions.area
}

/** "In 2023, Jalisco received US$ 5 billion": of the amount that the paragraph gives for the whole State and that year. */
export function totalOfPlaces(figure: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  if (figure.dimensions.area?.includes("-") !== true || figure.period === null) return null
  return largerAmount(figure, earlier, (other) => other.dimensions.area === null && isSameTime(figure, other))
}

/** "L 40 million was executed, with L 25 million being used for shelters": so much of what stands before "with". */
export function wholeOfSpent(
  { reading, from, to, value }: Figure,
  leader: Figure | undefined
): Figure | null {
  if (leader === undefined || lowerAt(reading, from - 1) !== "with" || lowerAt(reading, from - 2) !== ",")
    return null
  if (Number(leader.value) <= Number(value)) return null
  for (let at = to; at < to + 4; at++) if (lowerAt(reading, at).endsWith("ing")) return leader
  return null
}

const thisOrIt = wordSet("this it")

/** "Of that amount, 12 million were for courses and 5 million for housing". */
export function partOfAmount(
  figure: Figure,
  before: ReadonlyArray<Figure>,
  earlier: ReadonlyArray<Figure>
): Figure | null {
  const { reading, unit, value, sentence } = figure
  const leader = before.findLast((other) => other.measure === "amount" && other.unit === unit)
  const dated = wholeOfTime(figure, earlier)
  if (dated !== null) return dated
  // "and 38 million of this was spent", "6 million of the latter sum".
  const carried =
    leader ?? (lowerAt(reading, figure.to + 1) === "it" ? amountTold(figure, earlier) : undefined)
  if (
    carried !== undefined &&
    lowerAt(reading, figure.to) === "of" &&
    (thisOrIt.has(lowerAt(reading, figure.to + 1)) || lowerAt(reading, figure.to + 2) === "latter") &&
    Number(carried.value) > Number(value)
  )
    return carried
  if (
    leader !== undefined &&
    saysOfWhich(reading, leader.to, figure.from) &&
    Number(leader.value) > Number(value)
  )
    return leader
  // "The United States contributed 1,113 million (44 per cent), Spain 1,032 million": each of the same whole.
  if (leader?.base != null && followsCountry(figure) && Number(leader.base.value) > Number(value))
    return leader.base
  const covered = wholeOfCovered(figure, before, earlier)
  if (covered !== null) return covered
  if (leader !== undefined)
    return leader.partOfList && Number(leader.base!.value) > Number(value) ? leader.base : null
  const named = amountOfName(figure, earlier)
  if (named !== null) return named
  if (!opensWithWhole(figure) && !isOfOneOrigin(figure) && !saysLatterSum(figure)) return null
  const whole = earlier.findLast(
    (other) =>
      other.reading === reading && other.measure === "amount" && other.unit === unit && other.base === null
  )
  if (whole === undefined || sentence - whole.sentence > 1) return null
  const { from } = reading.sentences[sentence]!
  for (let at = from; at < from + 6; at++) if (lowerAt(reading, at) === "latter") return whole
  const first = earlier.find(
    (other) =>
      other.reading === reading &&
      other.sentence === whole.sentence &&
      other.measure === "amount" &&
      Number(other.value) > Number(value)
  )
  return first ?? null
}

/** "Spain US$ 1,032 million", "and other countries US$ 135 million". */
const followsCountry = ({ reading, from }: Figure) =>
  lowerAt(reading, from - 1) === "countries" ||
  reading.places.some(({ kind, to }) => kind === "country" && to === from)

const covering = wordSet("covers covered comprises comprised includes included")
const bulkOrMost = wordSet("bulk most majority")

/** "The total of 238 million covers cash (187 million)", "4.9 billion. The bulk came from Spain (1.8 billion)": parts in brackets. */
function wholeOfCovered(
  { reading, sentence, parenthetical, unit, value }: Figure,
  before: ReadonlyArray<Figure>,
  earlier: ReadonlyArray<Figure>
): Figure | null {
  if (!parenthetical) return null
  const holds = (other: Figure) =>
    other.measure === "amount" && other.unit === unit && Number(other.value) > Number(value)
  const [first] = before
  if (first !== undefined) {
    const whole = first.parenthetical ? first.base : covering.has(lowerAt(reading, first.to)) ? first : null
    return whole !== null && holds(whole) ? whole : null
  }
  const { from } = reading.sentences[sentence]!
  if (!opensWithBulk(reading, from) && !opensWithTotal(reading, from) && !opensWithOrigins(reading, from))
    return null
  // "rose to 238 million in 2023 from 197 million in 2022. The total covers": of the later.
  return earlier
    .filter((other) => other.reading === reading && sentence - other.sentence === 1 && holds(other))
    .reduce<Figure | null>(
      (latest, other) =>
        latest === null || (other.period?.end ?? "") > (latest.period?.end ?? "") ? other : latest,
      null
    )
}

const principalOrMain = wordSet("principal main leading chief major")
const countriesOrSources = wordSet("countries sources origins")

/** "The principal countries of origin in 2023 were", "The main sources were". */
const opensWithOrigins = (reading: PassageReading, from: number) =>
  lowerAt(reading, from) === "the" &&
  principalOrMain.has(lowerAt(reading, from + 1)) &&
  countriesOrSources.has(lowerAt(reading, from + 2))

/** "The bulk came from", "Most was sent to". */
const opensWithBulk = (reading: PassageReading, from: number) =>
  bulkOrMost.has(lowerAt(reading, lowerAt(reading, from) === "the" ? from + 1 : from))

/** "The 2023 total covers". */
function opensWithTotal(reading: PassageReading, from: number): boolean {
  for (let at = from + 1; at < from + 4; at++)
    if (lowerAt(reading, at) === "total") return covering.has(lowerAt(reading, at + 1))
  return false
}

/** "16 billion in 2024. More than 3.5 billion of it": the amount that the sentence before came to. */
const amountTold = ({ reading, sentence, unit }: Figure, earlier: ReadonlyArray<Figure>) =>
  earlier.findLast(
    (other) =>
      other.reading === reading &&
      other.measure === "amount" &&
      other.unit === unit &&
      sentence - other.sentence === 1 &&
      other.base === null
  )

/** Words between "of which" and the amount, at most. */
const longestHolder = 8

/** "a cost of 3.4 million, of which the partners had secured 1.15 million". */
function saysOfWhich({ tokens }: Figure["reading"], from: number, to: number): boolean {
  for (let at = Math.max(from, to - longestHolder); at < to - 1; at++)
    if (tokens[at]!.lower === "of" && tokens[at + 1]!.lower === "which") return true
  return false
}

/** "cash sent (187 million). Of the cash sent, 116 million passed through banks": the amount of that name. */
function amountOfName({ reading, sentence, value }: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  const { from } = reading.sentences[sentence]!
  if (lowerAt(reading, from) !== "of" || lowerAt(reading, from + 1) !== "the") return null
  let end = from + 2
  while (end < from + 8 && lowerAt(reading, end) !== ",") end++
  const name = textOf(reading, from + 2, end)
  return (
    earlier.findLast(
      (other) =>
        other.reading === reading &&
        other.measure === "amount" &&
        other.counted === name &&
        Number(other.value) > Number(value)
    ) ?? null
  )
}

const sumOrTheLike = wordSet("sum amount figure total")

/** "Included in the latter sum are 2,147 million". */
function saysLatterSum({ reading, sentence, from }: Figure): boolean {
  for (let at = reading.sentences[sentence]!.from; at < from; at++)
    if (lowerAt(reading, at) === "latter") return sumOrTheLike.has(lowerAt(reading, at + 1))
  return false
}

/** "Of the 2023 allocation, 203 million went to training", "when 1.85 billion of the total was set aside": of the amount of that time. */
function wholeOfTime(figure: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  const { reading, sentence, to } = figure
  const { from } = reading.sentences[sentence]!
  const mention =
    lowerAt(reading, from) === "of" && lowerAt(reading, from + 1) === "the"
      ? reading.periods.find((other) => other.from >= from && other.from <= from + 2 && other.to > from + 2)
      : undefined
  const isOfTotal =
    lowerAt(reading, to) === "of" &&
    lowerAt(reading, to + 1) === "the" &&
    lowerAt(reading, to + 2) === "total"
  if (mention === undefined && !isOfTotal) return null
  return largerAmount(
    figure,
    earlier,
    ({ period }) => mention === undefined || period?.end === mention.period.end
  )
}

const originSourceOrDestination = wordSet("origin source destination")

/** "Remittances came to 130 million. Spain was the origin of 50 million": a country's part of what came or went. */
function isOfOneOrigin({ reading, sentence, period, from, position }: Figure): boolean {
  if (position > 0 || period !== null) return false
  const start = reading.sentences[sentence]!.from
  const country = reading.places.find(
    (place) => place.kind === "country" && place.from <= start + 1 && place.from >= start
  )
  if (country === undefined) return false
  for (let at = country.to; at < from; at++)
    if (originSourceOrDestination.has(lowerAt(reading, at))) return true
  return false
}

const sums = wordSet("amount sum total money remittances funds")

/** "Of the amount received in 2022, 1,285.8 billion came from Europe". */
function opensWithAmount({ reading, sentence }: Figure): boolean {
  const { from } = reading.sentences[sentence]!
  return (
    lowerAt(reading, from) === "of" &&
    (sums.has(lowerAt(reading, from + 1)) || sums.has(lowerAt(reading, from + 2)))
  )
}

/** "from 20 million to 85 million francs": the currency comes with the second. */
function nextAmount(
  { reading, from, to, position }: Figure,
  figures: ReadonlyArray<Figure>
): Figure | undefined {
  const next = figures[position + 1]
  return next?.measure === "amount" &&
    lowerAt(reading, from - 1) === "from" &&
    lowerAt(reading, to) === "to" &&
    next.from <= to + 2
    ? next
    : undefined
}

const dispositions = wordSet("granted allocated spent disbursed paid earmarked set")
const behindAmount = wordSet("in of before after , . ; to and ) for had ( from came went")

/**
 * "it was cut by 30 per cent, to 168 million, before being restored to 252 million", "640 million of the 2024
 * credits": in the currency named right before.
 */
export function continueAmount(figures: ReadonlyArray<Figure>, earlier: ReadonlyArray<Figure>): void {
  for (const figure of figures) {
    const { reading, from, to, numeral, sentence, position } = figure
    const { form, from: start, to: end } = reading.numerals[numeral]!
    if (figure.measure !== "count" || form !== "digits" || end - start < 2) continue
    const next = lowerAt(reading, to)
    if (!behindAmount.has(next) && !dispositions.has(next)) continue
    const said =
      figures.slice(0, position).findLast(({ measure }) => measure === "amount") ??
      ((lowerAt(reading, from - 1) === "to" && position > 0) || opensWithAmount(figure)
        ? earlier.at(-1)
        : undefined) ??
      nextAmount(figure, figures)
    if (said?.measure !== "amount" || said.reading !== reading || sentence - said.sentence > 1) continue
    figure.measure = "amount"
    figure.unit = said.unit
  }
}
