import { lowerAt } from "../claims/context.ts"
import { isPlural, singular } from "../text/vocabulary.ts"
import type { Period } from "../time/periods.ts"
import { findBase } from "./bases.ts"
import {
  isAbroad,
  isWeaklyForeign,
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
import {
  asProjected,
  endOfClause,
  findPeriod,
  isProjected,
  isTimeless,
  joinsDirectly,
  leansOnTime,
  periodOfChange
} from "./times.ts"
import { isBaseOfRate, readValue, unitOfNoun } from "./values.ts"
import type { Windows } from "./windows.ts"
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
  let topic: ReadonlySet<string> = new Set()
  for (let sentence = 0; sentence < reading.sentences.length; sentence++) {
    const zone = reading.sentences[sentence]!
    const figures = draftFigures(reading, sentence, zone, topic)
    topic = figures.length === 0 ? lemmas(reading.tokens, zone.from, zone.to, new Set(topic)) : new Set()
    for (const figure of figures) readCounted(figure, figures, progress.figures)
    for (const figure of figures) readDimensions(figure, figures, zone)
    const declared = readTimes(reading, figures, zone, runningPeriod, progress)
    const carried =
      runningPeriod ?? (sentence === 0 && continuesParagraph(reading) ? progress.lastPeriod : null)
    const timeless = isTimeless(reading, zone)
    for (const figure of figures) {
      collectLemmas(figure, zone)
      figure.base = findBase(figure, progress.figures)
      progress.figures.push(figure)
      lendBase(figure, figures)
      if (figure.base === null && !timeless && figure.measure !== "percent_change" && !namesKinds(figure))
        figure.period ??= carried
      inherit(figure)
    }
    runningPeriod = declared ?? runningPeriod ?? carriedOn(figures)
  }
  if (runningPeriod !== null) progress.lastPeriod = runningPeriod
}

function draftFigures(
  reading: PassageReading,
  sentence: number,
  zone: Zone,
  topic: ReadonlySet<string>
): Array<Figure> {
  const values: Array<{ value: FigureValue; numeral: number }> = []
  for (let index = 0; index < reading.numerals.length; index++) {
    if (reading.sentenceOf[index] !== sentence || reading.claims[index]!.rule !== "unclaimed") continue
    if (isBaseOfRate(reading, index) || !isPublishable(reading.numerals[index]!.value)) continue
    values.push({ value: readValue(reading, index, reading.state), numeral: index })
  }
  const drafts: Array<Figure> = []
  for (const [position, { value, numeral }] of values.entries()) {
    const windows = readWindows(reading, value, zone, drafts[position - 1], values[position + 1]?.value)
    drafts.push(draft(reading, sentence, numeral, value, windows, topic))
  }
  return drafts
}

function draft(
  reading: PassageReading,
  sentence: number,
  numeral: number,
  value: FigureValue,
  windows: Windows,
  topic: ReadonlySet<string>
): Figure {
  return {
    ...value,
    ...windows,
    reading,
    sentence,
    numeral,
    counted: null,
    head: "",
    countUnit: null,
    lemmas: new Set<string>(),
    dimensions: noDimensions(),
    nationalityIsWeak: false,
    lender: null,
    topic,
    period: null,
    nounEnd: value.to,
    base: null,
    reporter: null,
    rule: ruleOf(value)
  }
}

/** A value of more than 14 digits before the point or 4 behind it is no figure that a table can hold. */
const isPublishable = (value: string | null) => value !== null && /^\d{1,14}(?:\.\d{1,4})?$/.test(value)

const ruleOf = (value: FigureValue) =>
  value.measure === "percent" ? "share" : value.measure.replace("_", "-")

/** What is counted: the noun after the figure, the noun before it, or that of the figure it leans on. */
function readCounted(figure: Figure, figures: ReadonlyArray<Figure>, earlier: ReadonlyArray<Figure>): void {
  const { reading } = figure
  const phrase = nounOf(figure, figures)
  if (phrase !== undefined) {
    figure.counted = textOf(reading, phrase.from, phrase.to)
    figure.head = singular(reading.tokens[phrase.head]!.lower)
    figure.countUnit = unitOfNoun(reading, figure.head)
    if (phrase.from >= figure.to) figure.nounEnd = phrase.to
    return
  }
  if (isShare(figure) || figure.measure === "percent_change") return
  const lender = lenderOf(figure, figures, earlier)
  if (lender !== undefined) {
    figure.counted = lender.counted
    figure.head = lender.head
    figure.countUnit = lender.countUnit
    figure.lender = lender
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
    while (
      /^(?:the|these|those|all|that|this|a|an|total|overall|number|of|their|its|such|registered|expected|same)$/.test(
        lowerAt(reading, from)
      ) &&
      from < group.to
    )
      from++
    return noun(from, group.to)
  }
  if (figure.measure === "amount" || figure.measure === "percent_change") return moneyNoun(figure)
  let from = figure.to
  if (
    lowerAt(reading, from) === "of" &&
    /^(?:the|these|those|them|whom|which|its|their)$/.test(lowerAt(reading, from + 1))
  ) {
    from += 2
  }
  const after = readNounPhrase(reading.tokens, from, limit, reading.unitOf, isElliptic(reading, figure))
  if (after !== undefined) return after
  return numberOf(figure)
}

/** "Of these, 11 covered issues": what follows the figure is its verb. */
const isElliptic = (reading: PassageReading, figure: Figure) => {
  const { from } = reading.sentences[figure.sentence]!
  return (
    lowerAt(reading, from) === "of" && /^(?:these|those|them|this|that)$/.test(lowerAt(reading, from + 1))
  )
}

/** For money, what it is: "fines of", "remittances reached", "a budget of". */
function moneyNoun(figure: Figure) {
  const { reading, subject } = figure
  for (let at = figure.from - 1; at >= subject.from; at--) {
    if (
      /^(?:fines?|remittances|budget|budgets|investment|investments|funds?|payments?|costs?|expenditure|loans?|grants?|revenues?|wages|salaries|subsidies|compensation|allocation|contributions?|income|debts?|savings|transfers)$/.test(
        lowerAt(reading, at)
      )
    ) {
      return { from: at, to: at + 1, head: at }
    }
  }
  for (let at = figure.from - 1; at >= subject.from; at--) {
    const word = lowerAt(reading, at)
    if (isPlural(word) || reading.unitOf(word) !== undefined) {
      let from = at
      while (
        from > subject.from &&
        /^[a-z-]+$/.test(lowerAt(reading, from - 1)) &&
        !/^(?:of|the|a|an|in|to|for|and|that|by|with|on|at|were|was|is|are|had|has|have|which|involving|amounted)$/.test(
          lowerAt(reading, from - 1)
        )
      )
        from--
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
function lenderOf(
  figure: Figure,
  figures: ReadonlyArray<Figure>,
  earlier: ReadonlyArray<Figure>
): Figure | undefined {
  const position = figures.indexOf(figure)
  const next = figures[position + 1]
  if (next !== undefined && next.from - figure.to <= 2 && joinsDirectly(figure.reading, figure, next)) {
    const phrase = nounOf(next, figures)
    if (phrase !== undefined) {
      readCounted(next, figures, earlier)
      return next
    }
  }
  for (let index = position - 1; index >= 0; index--)
    if (isCount(figures[index]!) && figures[index]!.head !== "") return figures[index]
  for (let index = earlier.length - 1; index >= 0 && index > earlier.length - 6; index--) {
    const other = earlier[index]!
    if (other.reading === figure.reading && isCount(other) && other.head !== "") return other
  }
  return undefined
}

const persons = /^(?:person|case)$/
const placesAndEvents = new Set(
  "activity event place office measure agreement instrument region country school meeting institution organization facility".split(
    " "
  )
)

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
  if (figure.parenthetical && own.counterpart === null) readListedCountry(figure)
  for (const zone of zones) read(zone, own)
  figure.nationalityIsWeak = own.nationality === "FOREIGN" && isWeaklyForeign(reading, zones[0]!)
  shareElliptic(figure, figures)
  if (figure.measure === "count" && placesAndEvents.has(figure.countUnit ?? "") && !figure.parenthetical)
    own.nationality = null
  if (own.nationality === null && isNational(figure)) own.nationality = reading.state
  if (own.counterpart !== null && own.nationality === own.counterpart) own.nationality = null
  if (!isShare(figure) && own.area === null) readPlaceOfCount(figure, figures, sentence)
}

/** Those who emigrate, return or vote are the State's own people. */
const isNational = (figure: Figure) => /^(?:emigrant|returnee|voter|elector)$/.test(figure.head)

/** "come from Venezuela (51.9 per cent), Colombia (5.7 per cent)": a country as the item of a list. */
function readListedCountry(figure: Figure): void {
  const { reading, own, context, dimensions } = figure
  const place = reading.places.find(
    (candidate) => candidate.kind === "country" && candidate.from >= own.from && candidate.to <= own.to
  )
  if (place === undefined || place.code === reading.state || place.from > own.from + 2) return
  const before = lowerAt(reading, own.from - 1)
  if (/^(?:in|at|to)$/.test(before) && !saysOrigin(reading, context)) dimensions.area = place.code
  else dimensions.nationality = place.code
}

function saysOrigin(reading: PassageReading, zone: Zone): boolean {
  for (let at = zone.from; at < zone.to; at++)
    if (
      /^(?:nationals?|citizens?|come|came|nationalit(?:y|ies)|origin|originating|from)$/.test(
        lowerAt(reading, at)
      )
    )
      return true
  return false
}

/** "39,197,701 foreigners entered, while 38,077,541 left": who is left unsaid is said of the figure before. */
function shareElliptic(figure: Figure, figures: ReadonlyArray<Figure>): void {
  if (!isCount(figure) || figure.nounEnd !== figure.to || figure.parenthetical || figure.lender === null)
    return
  const { dimensions, lender } = figure
  dimensions.nationality ??= lender.dimensions.nationality
  dimensions.sex ??= lender.dimensions.sex
  if (dimensions.ageMin === null && dimensions.ageMax === null) {
    dimensions.ageMin = lender.dimensions.ageMin
    dimensions.ageMax = lender.dimensions.ageMax
  }
  if (figures.includes(lender)) dimensions.area ??= lender.dimensions.area
}

/** A count without a place of its own: at the head of its sentence, abroad, or in a named country. */
function readPlaceOfCount(figure: Figure, figures: ReadonlyArray<Figure>, sentence: Zone): void {
  const { reading, dimensions } = figure
  const lead = { from: sentence.from, to: figures[0]!.from }
  for (const place of reading.places) {
    if (place.kind !== "area" || place.from < lead.from || place.to > lead.to) continue
    const before = lowerAt(reading, place.from - 1)
    if (
      /^(?:in|at|of|region|province|department|was|were|is)$/.test(before) &&
      lowerAt(reading, place.from - 2) !== "court"
    ) {
      dimensions.area = readAreas(reading, { from: place.from, to: lead.to })
      return
    }
  }
  if (isAbroad(reading, sentence))
    dimensions.area = readCountry(reading, { from: sentence.from, to: sentence.to }) ?? "_X"
}

/** Where a figure's breakdown is said, nearest first. */
function dimensionZones(figure: Figure, figures: ReadonlyArray<Figure>, sentence: Zone): Array<Zone> {
  const { reading, own, population, subject } = figure
  if (isShare(figure) || figure.parenthetical) {
    const zones = [own]
    if (population !== null) zones.push(population)
    if (figure.parenthetical)
      zones.push({ from: figure.to, to: bracketEnd(reading, figure.to) }, figure.context)
    else if (population !== null && population.to > own.to)
      zones.push({
        from: population.to,
        to: endOfClause(reading, population.to, nextFrom(figure, figures, sentence))
      })
    return zones
  }
  const last = lastOfList(figure, figures)
  const zones = [
    { from: figure.from, to: personEnd(reading, figure, endOfStatement(reading, figure.to, own.to)) }
  ]
  if (last !== figure)
    zones.push({
      from: last.nounEnd,
      to: personEnd(reading, last, endOfStatement(reading, last.nounEnd, last.own.to))
    })
  if (figure.counted === null || (figure.head !== "" && own.from === own.to) || numberIsSubject(figure))
    zones.push(subject)
  return zones
}

function bracketEnd(reading: PassageReading, from: number): number {
  let at = from
  while (at < from + 6 && at < reading.tokens.length && lowerAt(reading, at) !== ")") at++
  return at
}

const nextFrom = (figure: Figure, figures: ReadonlyArray<Figure>, sentence: Zone) =>
  figures[figures.indexOf(figure) + 1]?.from ?? sentence.to

/** Is the figure the value of its subject ("the number of women rose to 300")? */
const numberIsSubject = (figure: Figure) => nounAfterIsMissing(figure)

function nounAfterIsMissing(figure: Figure): boolean {
  const word = lowerAt(figure.reading, figure.to)
  return word === "" || /^[,.;)(]$/.test(word) || /^(?:in|by|as|and|during|between|from|at)$/.test(word)
}

/** The last figure of a list whose last member carries the words that hold for all. */
function lastOfList(figure: Figure, figures: ReadonlyArray<Figure>): Figure {
  let position = figures.indexOf(figure)
  while (position + 1 < figures.length) {
    const one = figures[position]!
    const next = figures[position + 1]!
    if (next.parenthetical || isShare(next) !== isShare(one) || !onlyNounBetween(figure.reading, one, next))
      break
    position++
  }
  return figures[position]!
}

/** Where another statement begins: ", and a working group was set up". */
function endOfStatement(reading: PassageReading, from: number, to: number): number {
  for (let at = from; at < to - 2; at++) {
    if (
      lowerAt(reading, at) === "," &&
      lowerAt(reading, at + 1) === "and" &&
      /^(?:a|an|the|it|they|this|these)$/.test(lowerAt(reading, at + 2))
    )
      return at
  }
  return to
}

function onlyNounBetween(reading: PassageReading, one: Figure, next: Figure): boolean {
  if (next.from - one.to > 8) return false
  for (let at = one.to; at < next.from; at++) {
    const word = lowerAt(reading, at)
    if (/^(?:were|was|had|has|have|are|is|in|by|to|who|which|with|from|for|at|on|whom|;)$/.test(word))
      return false
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
  if (figure.parenthetical) lemmas(reading.tokens, figure.to, bracketEnd(reading, figure.to), words)
  if (isCount(figure)) lemmas(reading.tokens, figure.subject.from, figure.from, words)
  else lemmas(reading.tokens, sentence.from, figure.from, words)
  if (figure.head !== "") words.add(figure.head)
  // What is yet to come is later called the target or the expected number.
  if (figure.period?.kind === "projected") words.add("target").add("expect")
}

/** Gives each figure the time that its sentence states; returns the time left for the next sentences. */
function readTimes(
  reading: PassageReading,
  figures: ReadonlyArray<Figure>,
  sentence: Zone,
  running: Period | null,
  progress: Progress
): Period | null {
  const anaphor = leansOnTime(reading, sentence)
  const leaned =
    anaphor === "reporting"
      ? progress.reporting
      : anaphor === "earlier"
        ? (running ?? progress.lastPeriod)
        : null
  const projected = isProjected(reading, sentence)
  let declared: Period | null = leaned
  for (const figure of figures) {
    if (figure.measure === "percent_change") {
      figure.period = periodOfChange(reading.periods, sentence)
      continue
    }
    const mention = findPeriod(reading, figure, figures, sentence)
    const own = mention?.period ?? leaned
    if (own === null) continue
    figure.period = projected ? asProjected(own) : own
    if (mention?.strength !== "bare" && !isShare(figure)) declared = own
  }
  return figures.length === 0 && declared === null ? declaredPeriod(reading, sentence) : declared
}

/** "1,115 people (55 per cent)": a count whose share stands beside it is part of the same whole. */
function lendBase(figure: Figure, figures: ReadonlyArray<Figure>): void {
  if (!isShare(figure) || !figure.parenthetical || figure.base === null) return
  const count = figures[figures.indexOf(figure) - 1]
  if (count === undefined || count.measure !== "count" || count.base !== null || count === figure.base) return
  for (let at = count.to; at < figure.from; at++)
    if (/^(?:,|and|were|was|;)$/.test(lowerAt(figure.reading, at))) return
  if (figure.from - count.to <= 8) count.base = figure.base
}

/** "three areas of action: (i) ...": how a thing is made, whatever happened in the period. */
function namesKinds(figure: Figure): boolean {
  const { reading } = figure
  if (reading.numerals[figure.numeral]!.form !== "word") return false
  for (let at = figure.nounEnd; at < figure.nounEnd + 3; at++) if (lowerAt(reading, at) === ":") return true
  return false
}

/** A base can lend its time to the rest of the paragraph. */
const carriedOn = (figures: ReadonlyArray<Figure>) =>
  figures.find((figure) => figure.period !== null && figure.base !== null)?.base?.period ?? null

/** "In the case of the offence of smuggling, ...": a paragraph that goes on with the time of the one before. */
function continuesParagraph(reading: PassageReading): boolean {
  const first = lowerAt(reading, 0)
  const phrase = `${first} ${lowerAt(reading, 1)} ${lowerAt(reading, 2)}`
  return /^(?:in the case|in terms of|as for|of the|of these|of those|similarly|similar|these|this)\b/.test(
    phrase
  )
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
  if (
    figure.nationalityIsWeak &&
    base.dimensions.nationality !== null &&
    base.dimensions.nationality !== "_T"
  )
    dimensions.nationality = base.dimensions.nationality
  dimensions.sex ??= base.dimensions.sex
  if (dimensions.ageMin === null && dimensions.ageMax === null) {
    dimensions.ageMin = base.dimensions.ageMin
    dimensions.ageMax = base.dimensions.ageMax
  }
  dimensions.nationality ??= base.dimensions.nationality
  dimensions.area ??= base.dimensions.area
  dimensions.counterpart ??= base.dimensions.counterpart
  if (figure.counted === null || pointerNouns.has(figure.head)) {
    figure.counted = base.counted
    figure.head = base.head
    figure.countUnit = base.countUnit
  }
}

/** Nouns that only point to a group named before. */
const pointerNouns = new Set(["group", "total", "figure", "number"])

const textOf = (reading: PassageReading, from: number, to: number) =>
  reading.text.slice(reading.tokens[from]!.start, reading.tokens[to - 1]!.end).replace(/\s+/g, " ")
