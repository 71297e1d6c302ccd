import { lowerAt } from "../claims/context.ts"
import { isPlural, singular } from "../text/vocabulary.ts"
import type { Period } from "../time/periods.ts"
import { findBase } from "./bases.ts"
import {
  isAbroad,
  noDimensions,
  readAges,
  readAreas,
  readCounterpart,
  readCountry,
  readNationality,
  readSex
} from "./dimensions.ts"
import type { Dimensions, Figure, FigureValue, PassageReading, Zone } from "./figure.ts"
import { isCount, isShare } from "./figure.ts"
import { lemmas } from "./lemmas.ts"
import { readNounPhrase } from "./nouns.ts"
import { asProjected, findPeriod, isProjected, isTimeless, joinsDirectly, leansOnTime } from "./times.ts"
import { isBaseOfRate, readValue, unitOfNoun } from "./values.ts"
import { readWindows } from "./windows.ts"

/** What one passage leaves for the next: the figures read so far and the time last declared. */
export interface Progress {
  readonly figures: Array<Figure>
  lastPeriod: Period | null
  readonly reporting: Period
}

/** Reads the figures of a passage, in order, and adds them to `progress`. */
export function readFigures(reading: PassageReading, progress: Progress): void {
  let runningPeriod: Period | null = null
  for (let sentence = 0; sentence < reading.sentences.length; sentence++) {
    const zone = reading.sentences[sentence]!
    const figures = draftFigures(reading, sentence, zone)
    for (const figure of figures) readCounted(figure, figures, progress.figures)
    for (const figure of figures) {
      readDimensions(figure, figures, zone)
      collectLemmas(figure, zone)
      figure.base = findBase(figure, progress.figures)
      progress.figures.push(figure)
    }
    runningPeriod = readTimes(reading, figures, zone, runningPeriod, progress)
    for (const figure of figures) inherit(figure)
  }
  if (runningPeriod !== null) progress.lastPeriod = runningPeriod
}

function draftFigures(reading: PassageReading, sentence: number, zone: Zone): Array<Figure> {
  const values: Array<{ value: FigureValue; numeral: number }> = []
  for (let index = 0; index < reading.numerals.length; index++) {
    if (reading.sentenceOf[index] !== sentence || reading.claims[index]!.rule !== "unclaimed") continue
    if (isBaseOfRate(reading, index) || reading.numerals[index]!.value === null) continue
    values.push({ value: readValue(reading, index, reading.state), numeral: index })
  }
  return values.map(({ value, numeral }, position) => ({
    ...value,
    ...readWindows(reading, value, zone, values[position - 1]?.value, values[position + 1]?.value),
    reading,
    sentence,
    numeral,
    counted: null,
    head: "",
    countUnit: null,
    lemmas: new Set<string>(),
    dimensions: noDimensions(),
    period: null,
    base: null,
    rule: ruleOf(value)
  }))
}

const ruleOf = (value: FigureValue) => (value.measure === "percent" ? "share" : value.measure.replace("_", "-"))

/** What is counted: the noun after the figure, the noun before it, or that of the figure it leans on. */
function readCounted(figure: Figure, figures: ReadonlyArray<Figure>, earlier: ReadonlyArray<Figure>): void {
  const { reading } = figure
  const phrase = nounOf(figure, figures)
  if (phrase !== undefined) {
    figure.counted = textOf(reading, phrase.from, phrase.to)
    figure.head = singular(reading.tokens[phrase.head]!.lower)
    figure.countUnit = unitOfNoun(reading, figure.head)
    return
  }
  if (isShare(figure) || figure.measure === "percent_change") return
  const lender = lenderOf(figure, figures, earlier)
  if (lender !== undefined) {
    figure.counted = lender.counted
    figure.head = lender.head
    figure.countUnit = lender.countUnit
  }
}

function nounOf(figure: Figure, figures: ReadonlyArray<Figure>) {
  const { reading } = figure
  const next = figures[figures.indexOf(figure) + 1]
  const limit = next?.from ?? reading.sentences[figure.sentence]!.to
  const noun = (from: number, to: number) => readNounPhrase(reading.tokens, from, to, reading.unitOf)
  if (isShare(figure)) {
    const group = figure.population
    if (group === null) return undefined
    let from = group.from
    while (/^(?:the|these|those|all|that|this|a|an|total|overall|number|of|their|its|such|registered|expected|same)$/.test(lowerAt(reading, from)) && from < group.to) from++
    return noun(from, group.to)
  }
  if (figure.measure === "amount" || figure.measure === "percent_change") return moneyNoun(figure)
  let from = figure.to
  if (lowerAt(reading, from) === "of" && /^(?:the|these|those|them|whom|which|its|their)$/.test(lowerAt(reading, from + 1))) {
    from += 2
  }
  const after = noun(from, limit)
  if (after !== undefined) return after
  return numberOf(figure)
}

/** For money, what it is: "fines of", "remittances reached", "a budget of". */
function moneyNoun(figure: Figure) {
  const { reading, subject } = figure
  for (let at = figure.from - 1; at >= subject.from; at--) {
    const word = lowerAt(reading, at)
    if (isPlural(word) || reading.unitOf(word) !== undefined) {
      let from = at
      while (from > subject.from && /^[a-z-]+$/.test(lowerAt(reading, from - 1)) && !/^(?:of|the|a|an|in|to|for|and|that|by|with|on|at|were|was|is|are|had|has|have|which|involving|amounted)$/.test(lowerAt(reading, from - 1))) from--
      return { from, to: at + 1, head: at }
    }
  }
  return undefined
}

/** "the number of male migrant workers (347)", "the population of foreign students had reached 52". */
function numberOf(figure: Figure) {
  const { reading, subject, own } = figure
  const zone = figure.parenthetical ? { from: Math.min(subject.from, own.from), to: own.to } : subject
  for (let at = zone.to - 1; at >= zone.from; at--) {
    if (lowerAt(reading, at) !== "of") continue
    if (!/^(?:number|numbers|total|population|figure)$/.test(lowerAt(reading, at - 1))) continue
    return readNounPhrase(reading.tokens, at + 1, zone.to, reading.unitOf)
  }
  return undefined
}

/** The figure whose noun an elliptic figure shares: the next in "309 and 525 occasions", else the one before. */
function lenderOf(figure: Figure, figures: ReadonlyArray<Figure>, earlier: ReadonlyArray<Figure>): Figure | undefined {
  const position = figures.indexOf(figure)
  const next = figures[position + 1]
  if (next !== undefined && next.from - figure.to <= 2 && joinsDirectly(figure.reading, figure, next)) {
    const phrase = nounOf(next, figures)
    if (phrase !== undefined) {
      readCounted(next, figures, earlier)
      return next
    }
  }
  for (let index = position - 1; index >= 0; index--) if (isCount(figures[index]!) && figures[index]!.head !== "") return figures[index]
  for (let index = earlier.length - 1; index >= 0 && index > earlier.length - 6; index--) {
    const other = earlier[index]!
    if (other.reading === figure.reading && isCount(other) && other.head !== "") return other
  }
  return undefined
}

const persons = /^(?:person|case)$/
const placesAndEvents = new Set("activity event place office measure agreement treaty region country school meeting document institution".split(" "))

function readDimensions(figure: Figure, figures: ReadonlyArray<Figure>, sentence: Zone): void {
  const { reading } = figure
  const isPersonNoun = (noun: string) => persons.test(reading.unitOf(noun) ?? "")
  const zones = dimensionZones(figure, figures, sentence)
  const own = figure.dimensions
  const read = (zone: Zone, into: Dimensions) => {
    const ages = readAges(reading, zone)
    into.sex ??= readSex(reading, zone)
    if (ages !== null && into.ageMin === null && into.ageMax === null) {
      into.ageMin = ages.min
      into.ageMax = ages.max
    }
    into.nationality ??= readNationality(reading, zone, isPersonNoun)
    into.area ??= readAreas(reading, zone)
  }
  own.counterpart = readCounterpart(reading, zones[0]!, { from: sentence.from, to: figure.from })
  for (const zone of zones) read(zone, own)
  if (figure.measure === "count" && placesAndEvents.has(figure.countUnit ?? "") && !figure.parenthetical) own.nationality = null
  if (own.counterpart !== null && own.nationality === own.counterpart) own.nationality = null
  if (figure.parenthetical && own.nationality === null && own.area === null && own.counterpart === null) {
    own.nationality = listedCountry(figure)
  }
  if (!isShare(figure) && own.area === null) readPlaceOfCount(figure, figures, sentence)
}

/** "come from Venezuela (51.9 per cent), Colombia (5.7 per cent)": a country as the item of a list. */
function listedCountry(figure: Figure): string | null {
  const { reading, own } = figure
  const place = reading.places.find((candidate) => candidate.kind === "country" && candidate.from >= own.from && candidate.to <= own.to)
  if (place === undefined || place.code === reading.state || place.from > own.from + 2) return null
  return place.code
}

/** A count without a place of its own: at the head of its sentence, abroad, or in a named country. */
function readPlaceOfCount(figure: Figure, figures: ReadonlyArray<Figure>, sentence: Zone): void {
  const { reading, dimensions } = figure
  const lead = { from: sentence.from, to: figures[0]!.from }
  for (const place of reading.places) {
    if (place.kind !== "area" || place.from < lead.from || place.to > lead.to) continue
    const before = lowerAt(reading, place.from - 1)
    if (/^(?:in|at|of|region|province|department|was|were|is)$/.test(before) && lowerAt(reading, place.from - 2) !== "court") {
      dimensions.area = readAreas(reading, { from: place.from, to: lead.to })
      return
    }
  }
  if (isAbroad(reading, sentence)) dimensions.area = readCountry(reading, { from: sentence.from, to: sentence.to }) ?? "_X"
}

/** Where a figure's breakdown is said, nearest first. */
function dimensionZones(figure: Figure, figures: ReadonlyArray<Figure>, sentence: Zone): Array<Zone> {
  const { reading, own, population, subject } = figure
  if (isShare(figure) || figure.parenthetical) {
    const zones = [own]
    if (population !== null) zones.push(population)
    if (figure.parenthetical) {
      const after = { from: figure.to, to: Math.min(figure.to + 3, sentence.to) }
      zones.push(after)
    }
    return zones
  }
  const end = sharedEnd(figure, figures)
  const noun = { from: figure.from, to: Math.min(end, personEnd(reading, figure, end)) }
  const zones = [noun]
  if (figure.counted === null || (figure.head !== "" && own.from === own.to) || numberIsSubject(figure)) zones.push(subject)
  return zones
}

/** Is the figure the value of its subject ("the number of women rose to 300")? */
const numberIsSubject = (figure: Figure) => nounAfterIsMissing(figure)

function nounAfterIsMissing(figure: Figure): boolean {
  const word = lowerAt(figure.reading, figure.to)
  return word === "" || /^[,.;)(]$/.test(word) || /^(?:in|by|as|and|during|between|from|at)$/.test(word)
}

/** The end of the words that hold for a figure: over the rest of a list whose last member carries them. */
function sharedEnd(figure: Figure, figures: ReadonlyArray<Figure>): number {
  let position = figures.indexOf(figure)
  const { reading } = figure
  while (position + 1 < figures.length) {
    const one = figures[position]!
    const next = figures[position + 1]!
    if (next.parenthetical || isShare(next) !== isShare(one) || !onlyNounBetween(reading, one, next)) break
    position++
  }
  return figures[position]!.own.to
}

function onlyNounBetween(reading: PassageReading, one: Figure, next: Figure): boolean {
  if (next.from - one.to > 8) return false
  for (let at = one.to; at < next.from; at++) {
    const word = lowerAt(reading, at)
    if (/^(?:were|was|had|has|have|are|is|in|by|to|who|which|with|from|for|at|on|;)$/.test(word)) return false
  }
  return true
}

const stopsPersons = /^(?:to|on|about|for|through|regarding|concerning|against|while|under|via)$/

/** For persons, what comes after "to", "on", "for" speaks of something else. */
function personEnd(reading: PassageReading, figure: Figure, end: number): number {
  if (figure.countUnit !== "person") return end
  for (let at = figure.to; at < end; at++) if (stopsPersons.test(lowerAt(reading, at))) return at
  return end
}

function collectLemmas(figure: Figure, sentence: Zone): void {
  const { reading, own, lemmas: words } = figure
  lemmas(reading.tokens, own.from, own.to, words)
  if (figure.population !== null) lemmas(reading.tokens, figure.population.from, figure.population.to, words)
  if (isCount(figure)) lemmas(reading.tokens, figure.subject.from, figure.from, words)
  else lemmas(reading.tokens, sentence.from, figure.from, words)
  if (figure.head !== "") words.add(figure.head)
}

/** Gives each figure its time; returns the time that the sentence leaves for the next. */
function readTimes(
  reading: PassageReading,
  figures: ReadonlyArray<Figure>,
  sentence: Zone,
  running: Period | null,
  progress: Progress
): Period | null {
  const anaphor = leansOnTime(reading, sentence)
  const leaned = anaphor === "reporting" ? progress.reporting : anaphor === "earlier" ? (running ?? progress.lastPeriod) : null
  const timeless = isTimeless(reading, sentence)
  let declared: Period | null = leaned
  for (const figure of figures) {
    if (figure.measure === "percent_change") continue
    const mention = findPeriod(reading, figure, figures, sentence)
    const projected = isProjected(reading, { from: sentence.from, to: sentence.to })
    const own = mention?.period ?? leaned
    if (own !== null) {
      figure.period = projected ? asProjected(own) : own
      if (mention === null || mention.strength === "stated") declared = own
    } else if (!timeless && figure.base === null) figure.period = running
  }
  if (figures.length === 0 && declared === null) declared = declaredPeriod(reading, sentence)
  return declared ?? running
}

/** A sentence without figures can set the time for those that follow: "figures limited to the period from 2017 to March 2024". */
function declaredPeriod(reading: PassageReading, sentence: Zone): Period | null {
  for (const mention of reading.periods) {
    if (mention.strength !== "stated" || mention.from < sentence.from || mention.to > sentence.to) continue
    if (mention.period.start !== null && mention.period.start !== mention.period.end) return mention.period
  }
  return null
}

/** What a part leaves unsaid it takes from its whole. */
function inherit(figure: Figure): void {
  const { base, dimensions } = figure
  if (base === null) return
  figure.period ??= base.period
  dimensions.sex ??= base.dimensions.sex
  if (dimensions.ageMin === null && dimensions.ageMax === null) {
    dimensions.ageMin = base.dimensions.ageMin
    dimensions.ageMax = base.dimensions.ageMax
  }
  dimensions.nationality ??= base.dimensions.nationality
  dimensions.area ??= base.dimensions.area
  dimensions.counterpart ??= base.dimensions.counterpart
  if (figure.counted === null) {
    figure.counted = base.counted
    figure.head = base.head
    figure.countUnit = base.countUnit
  }
}

const textOf = (reading: PassageReading, from: number, to: number) =>
  reading.text.slice(reading.tokens[from]!.start, reading.tokens[to - 1]!.end).replace(/\s+/g, " ")
