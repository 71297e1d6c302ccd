import { itemBefore } from "../text/search.ts"
import { noDimensions } from "./dimensions.ts"
import type { Windows } from "./windows.ts"
import { hasVerb } from "./counts-beside.ts"
import { lowerAt, onlyJoiners } from "../claims/context.ts"
import { saysShareAgain } from "./said-again.ts"
import { bracketsShare, bracketsCount } from "./neighbours.ts"
import { readWindows } from "./windows.ts"
import { isBaseOfRate, readValue } from "./values.ts"
import { unclaimed } from "../claims/claims.ts"
import type { Figure, PassageReading, Zone, FigureValue } from "./figure.ts"
import { wordSet } from "../text/vocabulary.ts"

const noFigures: ReadonlyArray<Figure> = []

/** The figures of numerals `from` to `to`, as far as their own words go. */
export function draftFigures(
  reading: PassageReading,
  sentence: number,
  from: number,
  to: number,
  topic: Zone | null
): ReadonlyArray<Figure> {
  const zone = reading.sentences[sentence]!
  const values: Array<{ value: FigureValue; numeral: number }> = []
  for (let index = from; index < to; index++) {
    if (reading.claims[index]!.rule !== unclaimed.rule || isBaseOfRate(reading, index)) continue
    if (!isPublishable(reading.numerals[index]!.value)) continue
    values.push({ value: readValue(reading, index, reading.state), numeral: index })
  }
  if (values.length === 0) return noFigures
  const drafts: Array<Figure> = []
  for (let position = 0; position < values.length; position++) {
    const { value, numeral } = values[position]!
    const next = values[position + 1]?.value
    const beyond = next !== undefined && saysAgain(reading, value, next) ? values[position + 2]?.value : next
    const windows = readWindows(reading, value, zone, itemBefore(drafts, position), beyond)
    drafts.push(makeFigure(reading, sentence, position, numeral, value, windows, topic))
  }
  sharePopulation(reading, drafts)
  return drafts
}

/** Is the next figure only this one again, as a share or a count? */
const saysAgain = (reading: PassageReading, value: FigureValue, next: FigureValue) =>
  bracketsShare(reading, value, next) ||
  bracketsCount(reading, value, next) ||
  saysShareAgain(reading, value, next)

const forOrOf = wordSet("for of")

/** "men account for 51 per cent and women for 49 per cent of the workers", "the source of 40 per cent and Spain of 9 per cent". */
function goesOnFor(reading: PassageReading, from: number, to: number): boolean {
  if (to - from > 8 || lowerAt(reading, from) !== "and") return false
  return forOrOf.has(lowerAt(reading, to - 1)) && !hasVerb(reading, from, to)
}

/** "8, 10 and 9 per cent of those women": the group is named behind the last. */
function sharePopulation(reading: PassageReading, drafts: Array<Figure>): void {
  for (let index = drafts.length - 2; index >= 0; index--) {
    const one = drafts[index]!
    const next = drafts[index + 1]!
    if (one.measure !== next.measure || one.parenthetical || one.population !== null) continue
    if (next.population === null || next.from === one.to) continue
    if (!onlyJoiners(reading, one.to, next.from) && !goesOnFor(reading, one.to, next.from)) continue
    drafts[index] = { ...one, population: next.population }
  }
}

function makeFigure(
  reading: PassageReading,
  sentence: number,
  position: number,
  numeral: number,
  value: FigureValue,
  windows: Windows,
  topic: Zone | null
): Figure {
  // Each field by its name: what is made of spread parts keeps most of its fields elsewhere, and is slow to read.
  return {
    from: value.from,
    to: value.to,
    measure: value.measure,
    value: value.value,
    unit: value.unit,
    qualifier: value.qualifier,
    direction: value.direction,
    parenthetical: windows.parenthetical,
    own: windows.own,
    population: windows.population,
    subject: windows.subject,
    context: windows.context,
    reading,
    sentence,
    position,
    numeral,
    counted: null,
    head: "",
    countUnit: null,
    lemmas: new Set<string>(),
    dimensions: noDimensions(),
    nationalityIsWeak: false,
    lender: null,
    listHead: null,
    topic,
    period: null,
    mention: null,
    nounEnd: value.to,
    base: null,
    stated: null,
    partOfList: false,
    gapped: false,
    isDivided: false,
    reporter: null,
    rule: ruleOf(value)
  }
}

/** A value of more than 14 digits before the point or 4 behind it is no figure that a table can hold. */
const isPublishable = (value: string | null) => value !== null && /^\d{1,14}(?:\.\d{1,4})?$/.test(value)

const ruleOf = (value: FigureValue) =>
  value.measure === "percent" ? "share" : value.measure.replace("_", "-")

/** "With the support of IOM, 210 returned": who helped is not said of those counted. */
export function endOfHelp({ reading, from }: Figure, sentence: Zone): number {
  if (lowerAt(reading, sentence.from) !== "with") return sentence.from
  let at = sentence.from
  while (at < from && lowerAt(reading, at) !== ",") at++
  return at === from ? sentence.from : at
}
