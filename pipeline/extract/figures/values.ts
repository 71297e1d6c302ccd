import { directionOf, readChange } from "./directions.ts"
import type { Qualifier } from "../../model/rows.ts"
import type { ClaimContext } from "../claims/context.ts"
import { lowerAt, onlyJoiners, speaksOf } from "../claims/context.ts"
import { inOrAt, singular, wordSet } from "../text/vocabulary.ts"
import { type CurrencyReading, readCurrency } from "./currencies.ts"
import { isPercentUnitAt, percentEnd } from "./percents.ts"
import type { FigureValue } from "./figure.ts"
import { readTabular } from "./tabular.ts"
import { tokenKind } from "../text/words.ts"
import { opensWithLetter } from "../text/letters.ts"
import { averagedNear, averaging } from "./averages.ts"
import { qualifierBefore } from "./qualifiers.ts"

/** What may stand between a number and the word that qualifies it: "almost a total of 300". */
const totalling = wordSet("a an total of just only")

const points = wordSet("point points")
const belowOrAbove = wordSet("below above")

const comparesLevel = (word: string) => belowOrAbove.has(word) || directionOf(word) !== undefined

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
  } else if (points.has(lowerAt(context, to)) && comparesLevel(lowerAt(context, to + 1))) {
    // "1.4 points higher than among men", "11 points below the average": percentage points.
    measure = "percent"
    unit = "percent"
    to += 1
  } else if (isMultiple(context, from, to)) {
    measure = "percent_change"
    unit = "percent"
    value = String(Math.round((Number(value) - 1) * 10_000) / 100)
  } else {
    const rate = readRate(context, to) ?? rateOfOpening(context, index)
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

/** "increased 2.5 times", "2.5 times as many as in 2021": by 150 per cent, as "doubled" is by 100. */
function isMultiple(context: ClaimContext, from: number, to: number): boolean {
  if (lowerAt(context, to) !== "times") return false
  if (increasedOrTheLike.has(lowerAt(context, from - 1))) return true
  let than = to + 1
  if (asOrMore.has(lowerAt(context, than))) than++
  if (lowerAt(context, than - 1) === "as" && manyOrTheLike.has(lowerAt(context, than))) than++
  return thanOrAs.has(lowerAt(context, than)) && inOrAt.has(lowerAt(context, than + 1)) && than > to + 1
}

const asOrMore = wordSet("as more higher larger greater")
const manyOrTheLike = wordSet("many much high large")
const thanOrAs = wordSet("than as")

/** "10, 20 and 30 per cent": the sign comes with the last. */
function sharesPercent(context: ClaimContext, index: number, ahead = 0): boolean {
  const numeral = context.numerals[index]!
  const next = context.numerals[index + 1]
  if (next === undefined || next.from - numeral.to > 2 || numeral.form === "occasion") return false
  // "Spain (882,000; 21 per cent)".
  if (Number(numeral.value) >= 1000 || lowerAt(context, numeral.to) === ";") return false
  // "was 412, 73.1 per cent being women": more than all of them, and behind it less.
  if (Number(numeral.value) > 100 && Number(next.value) <= 100) return false
  if (lowerAt(context, numeral.to) === "," && lowerAt(context, numeral.to + 1) === "or") return false
  // "52 or 8.1 per cent": a count and its share, where a range would rise.
  if (
    lowerAt(context, numeral.to) === "or" &&
    (Number(numeral.value) > Number(next.value) || isItsShare(context, index))
  )
    return false
  if (
    context.sentenceOf[index] !== context.sentenceOf[index + 1] ||
    !onlyJoiners(context, numeral.to, next.from)
  )
    return false
  if (isPercentUnitAt(context, next.to)) return true
  return ahead < longestList && sharesPercent(context, index + 1, ahead + 1)
}

/** "Of the 55 accused, 32 or 58 per cent": the second is the first's share of a number before them. */
function isItsShare({ numerals, sentenceOf }: ClaimContext, index: number): boolean {
  const count = Number(numerals[index]!.value)
  const share = Number(numerals[index + 1]!.value)
  return numerals.some(
    ({ value }, before) =>
      before < index &&
      sentenceOf[before] === sentenceOf[index] &&
      Number(value) > count &&
      Math.abs((100 * count) / Number(value) - share) < 0.6
  )
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

/** "For every 1,000 employees there were 5.8 accidents in 2023, down from 7.1 in 2018". */
function rateOfOpening(context: ClaimContext, index: number): { unit: string; to: number } | undefined {
  const { numerals, sentenceOf, sentences, tokens } = context
  const opening = sentences[sentenceOf[index]!]!.from
  if (lowerAt(context, opening) !== "for" || lowerAt(context, opening + 1) !== "every") return undefined
  const scale = numerals.findIndex(({ from }) => from === opening + 2)
  if (scale < 0 || scale >= index) return undefined
  const base = tokens[opening + 2]!.text.replaceAll(",", "")
  return /^10{2,}$/.test(base) ? { unit: `per-${base}`, to: numerals[index]!.to } : undefined
}

/** The numeral after "per" in a rate: its base, no figure. */
export function isBaseOfRate(context: ClaimContext, index: number): boolean {
  const numeral = context.numerals[index]!
  return lowerAt(context, numeral.from - 1) === "per" && numeral.form === "digits"
}

/** Unit of a count: that of its noun, else the noun itself in the singular. */
export const unitOfNoun = (context: ClaimContext, noun: string): string => {
  const one = singular(noun)
  return context.unitOf(one) ?? one.normalize("NFD").replace(/[^a-z-]/g, "")
}
