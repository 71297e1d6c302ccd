import { directionOf, readChange } from "./directions.ts"
import { makeCueWords, isCueAt } from "../text/cue-words.ts"
import type { Qualifier } from "../../model/rows.ts"
import type { ClaimContext } from "../claims/context.ts"
import { lowerAt, onlyJoiners, speaksOf } from "../claims/context.ts"
import { formsOfBe, isPlural, pauseOrEnd, singular, wordSet } from "../text/vocabulary.ts"
import { type CurrencyReading, isPercentUnitAt, percentEnd, readCurrency } from "./currencies.ts"
import type { FigureValue } from "./figure.ts"
import { readTabular } from "./tabular.ts"
import { tokenKind } from "../text/words.ts"
import { opensWithLetter } from "../text/letters.ts"

/** Words before a figure that loosen it, longest first. */
const qualifiers: ReadonlyArray<[string, Qualifier]> = [
  ["no fewer than", "at_least"],
  ["no less than", "at_least"],
  ["not less than", "at_least"],
  ["not fewer than", "at_least"],
  ["a minimum of", "at_least"],
  ["at least", "at_least"],
  ["no more than", "less_than"],
  ["not more than", "less_than"],
  ["a maximum of", "less_than"],
  ["at most", "less_than"],
  ["up to", "less_than"],
  ["more than", "more_than"],
  ["greater than", "more_than"],
  ["higher than", "more_than"],
  ["in excess of", "more_than"],
  ["upwards of", "more_than"],
  ["over", "more_than"],
  ["above", "more_than"],
  ["exceeding", "more_than"],
  ["exceeded", "more_than"],
  ["less than", "less_than"],
  ["fewer than", "less_than"],
  ["lower than", "less_than"],
  ["under", "less_than"],
  ["below", "less_than"],
  ["close to", "approx"],
  ["just over", "more_than"],
  ["just under", "less_than"],
  ["an estimated", "approx"],
  ["estimated at", "approx"],
  ["estimated to be", "approx"],
  ["approximately", "approx"],
  ["approx .", "approx"],
  ["approximate", "approx"],
  ["around", "approx"],
  ["about", "approx"],
  ["some", "approx"],
  ["roughly", "approx"],
  ["nearly", "approx"],
  ["almost", "approx"],
  ["circa", "approx"]
]
const byLastWord = new Map<string, Array<[ReadonlyArray<string>, Qualifier]>>()
for (const [phrase, qualifier] of qualifiers) {
  const words = phrase.split(" ")
  const last = words[words.length - 1]!
  const same = byLastWord.get(last) ?? []
  same.push([words, qualifier])
  same.sort((one, other) => other[0].length - one[0].length)
  byLastWord.set(last, same)
}

/** What may stand between a number and the word that qualifies it: "almost a total of 300". */
const totalling = wordSet("a an total of just only")
const qualifying = makeCueWords(byLastWord.keys())
const underWords = wordSet("under below")
const sorted = wordSet("grouped organized arranged classified ordered listed placed")

const orAnd = wordSet("or and")

const preposition = wordSet("over above under below")
const goneOrTheLike = wordSet(
  "gone went going go goes add adds added adding brought bringing bring raised built"
)

function qualifierBefore(
  context: ClaimContext,
  from: number
): { from: number; qualifier: Qualifier } | undefined {
  // "those aged 50 or over 7 per cent": the word bounds the age.
  if (
    orAnd.has(lowerAt(context, from - 2)) &&
    preposition.has(lowerAt(context, from - 1)) &&
    context.tokens[from - 3]?.kind === tokenKind.number
  )
    return undefined
  if (
    lowerAt(context, from - 1) === "to" &&
    lowerAt(context, from - 2) === "up" &&
    raisesNumber(context, from - 3)
  )
    return undefined
  // "had gone up to 31 million": how far it went.
  if (lowerAt(context, from - 1) === "to" && goneOrTheLike.has(lowerAt(context, from - 3))) return undefined
  if (!isCueAt(context.tokens, from - 1, qualifying)) return undefined
  // "76 activities under seven priorities", "grouped under seven priorities": they stand under them.
  const before = lowerAt(context, from - 2)
  if (underWords.has(lowerAt(context, from - 1)) && (isPlural(before) || sorted.has(before))) return undefined
  const found = byLastWord
    .get(lowerAt(context, from - 1))
    ?.find(([words]) => words.every((word, index) => lowerAt(context, from - words.length + index) === word))
  if (found === undefined || (found[0].includes("maximum") && isReached(context, from))) return undefined
  return { from: from - found[0].length, qualifier: found[1] }
}

const reached = wordSet("reached recorded registered attained")

/** "a maximum of 508,377 was reached": what the highest number was, not a bound. */
function isReached(context: ClaimContext, from: number): boolean {
  if (reached.has(lowerAt(context, from - 4))) return true
  for (let at = from + 1; at < from + 5; at++)
    if (formsOfBe.has(lowerAt(context, at))) return reached.has(lowerAt(context, at + 1))
  return false
}

const bringOrTheLike = wordSet("bring brings brought bringing")

/** "to bring the number of inspectors up to 130". */
function raisesNumber(context: ClaimContext, up: number): boolean {
  for (let at = up; at > up - 8 && at > 0; at--)
    if (lowerAt(context, at) === "number") return bringOrTheLike.has(lowerAt(context, at - 2))
  return false
}

const averages = wordSet("average averages averaged averaging mean median")
const averaging = makeCueWords("average averages averaged averaging mean median per each head")
const points = wordSet("point points")

/**
 * Reads the words that touch numeral `index`: what it measures, in which unit, how loosely.
 * Undefined for a numeral that turns out to be no figure of its own (a base of a rate).
 */
export function readValue(context: ClaimContext, index: number, state: string): FigureValue {
  const numeral = context.numerals[index]!
  let value = numeral.value!
  let { from, to } = numeral
  let unit: string | null = null
  let measure: FigureValue["measure"] = "count"
  const currency = readCurrency(context, from, to, state) ?? sharedCurrency(context, index, state)
  if (currency !== undefined) {
    ;({ from, to } = currency)
    unit = currency.code
    measure = "amount"
  } else if (numeral.form === "share") {
    measure = "percent"
    unit = "percent"
    if (context.numerals[index + 1]?.form === "part") to = Math.max(to, context.numerals[index + 1]!.to)
  } else if (numeral.form === "change") {
    measure = "percent_change"
    unit = "percent"
  } else if (isPercentUnitAt(context, to) || sharesPercent(context, index)) {
    measure = "percent"
    unit = "percent"
    if (isPercentUnitAt(context, to)) to = percentEnd(context, to)
  } else if (points.has(lowerAt(context, to)) && directionOf(lowerAt(context, to + 1)) !== undefined) {
    // "1.4 points higher than among men": percentage points.
    measure = "percent"
    unit = "percent"
    to += 1
  } else if (isMultiple(context, from, to)) {
    measure = "percent_change"
    unit = "percent"
    value = String(Math.round((Number(value) - 1) * 10_000) / 100)
  } else {
    const rate = readRate(context, to)
    if (rate !== undefined) {
      measure = "rate"
      unit = rate.unit
      to = rate.to
    }
    const tabular = rate === undefined ? readTabular(context, index, state) : undefined
    if (tabular !== undefined) {
      ;({ code: unit, value } = tabular)
      measure = "amount"
    }
  }
  let qualifier: Qualifier | null = null
  let start = from
  while (totalling.has(lowerAt(context, start - 1)) && start > numeral.from - 4) {
    const totalled = lowerAt(context, start - 1) === "of" && lowerAt(context, start - 2) === "total"
    if (!totalled && lowerAt(context, start - 1) === "of") break
    start -= totalled ? 2 : 1
  }
  const loosened = qualifierBefore(context, from) ?? qualifierBefore(context, start)
  if (loosened !== undefined) {
    from = loosened.from
    qualifier = loosened.qualifier
  }
  let direction: FigureValue["direction"] = measure === "percent_change" ? "rise" : null
  if (measure === "percent") {
    const change =
      readChange(context, from, to) ?? (lowerAt(context, to - 1).startsWith("point") ? "rise" : undefined)
    if (change !== undefined) {
      measure = "percent_change"
      direction = change
    }
  } else if (
    speaksOf(context, index, averaging) &&
    averagedNear(context, index, from, to) &&
    (measure === "count" || measure === "amount")
  )
    measure = "average"
  return { from, to, measure, value, unit, qualifier, direction }
}

/** "96.4 million and 58.9 million pounds": the currency comes with the last. */
function sharedCurrency(context: ClaimContext, index: number, state: string): CurrencyReading | undefined {
  const { from, to, form } = context.numerals[index]!
  const next = context.numerals[index + 1]
  const isScaled = form === "digits" && to - from > 1
  if (!isScaled || next === undefined || next.to - next.from !== to - from || next.from - to !== 1)
    return undefined
  if (lowerAt(context, to) !== "and" || context.sentenceOf[index] !== context.sentenceOf[index + 1])
    return undefined
  const currency = readCurrency(context, next.from, next.to, state)
  return currency === undefined || currency.from < next.from ? undefined : { from, to, code: currency.code }
}

const increasedOrTheLike = wordSet("increased multiplied grew grown")

/** "increased 2.5 times": by 150 per cent, as "doubled" is by 100. */
const isMultiple = (context: ClaimContext, from: number, to: number) =>
  lowerAt(context, to) === "times" && increasedOrTheLike.has(lowerAt(context, from - 1))

/** "10, 20 and 30 per cent": the sign comes with the last. */
function sharesPercent(context: ClaimContext, index: number, ahead = 0): boolean {
  const numeral = context.numerals[index]!
  const next = context.numerals[index + 1]
  if (next === undefined || next.from - numeral.to > 2 || numeral.form === "occasion") return false
  // "Spain (882,000; 21 per cent)".
  if (Number(numeral.value) >= 1000 || lowerAt(context, numeral.to) === ";") return false
  if (lowerAt(context, numeral.to) === "," && lowerAt(context, numeral.to + 1) === "or") return false
  if (
    context.sentenceOf[index] !== context.sentenceOf[index + 1] ||
    !onlyJoiners(context, numeral.to, next.from)
  )
    return false
  if (isPercentUnitAt(context, next.to)) return true
  return ahead < longestList && sharesPercent(context, index + 1, ahead + 1)
}

/** Numbers that one sign can hold for. */
const longestList = 12

/** "12.4 per 100,000 inhabitants", "30 deaths per 1,000 live births". */
function readRate(context: ClaimContext, to: number): { unit: string; to: number } | undefined {
  // "3.9 for every 100,000 employees".
  if (lowerAt(context, to) === "for" && lowerAt(context, to + 1) === "every") {
    const base = context.tokens[to + 2]
    if (base?.kind === 1 && /^10{2,}$/.test(base.text.replaceAll(",", "")))
      return { unit: `per-${base.text.replaceAll(",", "")}`, to: to + 3 }
  }
  for (let at = to; at < to + 4; at++) {
    // "4.9 nurses and midwives for every 10,000 inhabitants".
    if (lowerAt(context, at) === "for" && lowerAt(context, at + 1) === "every") {
      const scale = context.tokens[at + 2]
      return scale?.kind === tokenKind.number
        ? { unit: `per-${scale.text.replaceAll(",", "")}`, to }
        : undefined
    }
    if (lowerAt(context, at) === "per") {
      const scale = context.tokens[at + 1]
      if (scale?.kind !== 1) return undefined
      return { unit: `per-${scale.text.replaceAll(",", "")}`, to: at === to ? at + 2 : to }
    }
    if (!opensWithLetter(lowerAt(context, at))) return undefined
  }
  return undefined
}

/** The numeral after "per" in a rate: its base, no figure. */
export function isBaseOfRate(context: ClaimContext, index: number): boolean {
  const numeral = context.numerals[index]!
  return lowerAt(context, numeral.from - 1) === "per" && numeral.form === "digits"
}

/** Words between the head of a sentence and the mean that it is about. */
const longestOpening = 9

/** "The average size of the household, as found by the survey, was 4.7", "The daily average, which is 5 million": its subject. */
function isMeanOfSubject(context: ClaimContext, index: number): boolean {
  const { from } = context.numerals[index]!
  let verb = from - 1
  while (verb > from - 4 && !formsOfBe.has(lowerAt(context, verb))) verb--
  if (!formsOfBe.has(lowerAt(context, verb))) return false
  const start = context.sentences[context.sentenceOf[index]!]!.from
  let mean = start
  while (mean < start + longestOpening && !averages.has(lowerAt(context, mean))) mean++
  if (!averages.has(lowerAt(context, mean))) return false
  let insertions = 0
  for (let at = mean; at < verb; at++) {
    if (context.tokens[at]!.kind === tokenKind.number) return false
    if (lowerAt(context, at) === ",") insertions++
  }
  // What is inserted stands between two commas, or its own verb is the one before the number.
  return insertions === 2
    ? lowerAt(context, verb - 1) === ","
    : insertions === 1 && lowerAt(context, verb - 1) === "which"
}

const clauseOpeners = wordSet("and while but which")

const aOrPer = wordSet("a per")

function averagedNear(context: ClaimContext, index: number, from: number, to: number): boolean {
  if (averages.has(lowerAt(context, from - 1)) || isForEach(context, from, to)) return true
  const onAverage = (at: number) => lowerAt(context, at) === "on" && lowerAt(context, at + 1) === "average"
  // "for a sum of 61 million, on average 357 thousand": the mean is that of the next number.
  const isAveraged = (at: number) => onAverage(at) && context.tokens[at + 2]?.kind !== tokenKind.number
  // "15,536 calls a month on average", "38,600 persons a day were recorded on average".
  const isRegular = aOrPer.has(lowerAt(context, to + 1))
  const each = isRegular && [3, 4, 5, 6].some((ahead) => onAverage(to + ahead))
  if (
    each ||
    isOfEach(context, from, to) ||
    onAverage(from - 2) ||
    onAverage(from - 3) ||
    isAveraged(to) ||
    isAveraged(to + 1) ||
    isAveraged(to + 2) ||
    (isAveraged(to + 3) && lowerAt(context, to + 2) !== "(")
  )
    return true
  if (isMeanOfSubject(context, index)) return true
  for (let at = from - 1; at >= from - 14 && at >= 0; at--) {
    const word = lowerAt(context, at)
    if (averages.has(word)) return true
    // "loans averaging 850 were granted to 34": another number has the average.
    if (at < from - 2 && context.tokens[at]!.kind === 1 && !/^(?:19|20)\d\d$/.test(word)) return false
    // "On average, sailors spent 19 days".
    if (word === "," && averages.has(lowerAt(context, at - 1))) return true
    if (!/^[a-z\d/]/.test(word)) return false
    if (clauseOpeners.has(word)) return false
  }
  return false
}

/** "a total of 38 million lek, that is, about 223,000 lek each". */
function isForEach(context: ClaimContext, from: number, to: number): boolean {
  if (
    lowerAt(context, to) !== "each" &&
    !(lowerAt(context, to) === "for" && lowerAt(context, to + 1) === "each")
  )
    return false
  if (
    lowerAt(context, to) === "for" &&
    lowerAt(context, from - 1) === "," &&
    pauseOrEnd.has(lowerAt(context, to + 2))
  )
    return true
  const said = lowerAt(context, from - 1) === "," ? from - 2 : from - 1
  return (
    lowerAt(context, said) === "or" ||
    (lowerAt(context, said) === "is" && lowerAt(context, said - 1) === "that") ||
    // "at a cost of 4.73 million, which makes roughly 22,400 dinars for each".
    (lowerAt(context, said) === "makes" && lowerAt(context, said - 1) === "which")
  )
}

const commaOrOr = wordSet(", or")

/** "4,100 visits, that is, 12 per inspector", "31 million, or 2,700 a head", "90 million, roughly 9,000 per claim". */
function isOfEach(context: ClaimContext, from: number, to: number): boolean {
  const noun = lowerAt(context, to + 1)
  if (noun === "head") return aOrPer.has(lowerAt(context, to))
  if (lowerAt(context, to) !== "per") return false
  const unit = context.unitOf(noun)
  return unit === "person" || (unit !== undefined && commaOrOr.has(lowerAt(context, from - 1)))
}

/** Unit of a count: that of its noun, else the noun itself in the singular. */
export const unitOfNoun = (context: ClaimContext, noun: string): string => {
  const one = singular(noun)
  return context.unitOf(one) ?? one.normalize("NFD").replace(/[^a-z-]/g, "")
}
