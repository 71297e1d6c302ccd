import { lowerAt } from "../claims/context.ts"
import { isPlural, singular } from "../text/vocabulary.ts"
import { monthOf, yearOf } from "../time/calendar.ts"
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
  continuesParagraph,
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
    pairChanges(reading, figures)
    for (const figure of figures) {
      shareCategory(figure, figures)
      joinPartOfNext(figure, figures)
    }
    const declared = readTimes(reading, figures, zone, runningPeriod, progress)
    const carried =
      runningPeriod ?? (sentence === 0 && continuesParagraph(reading) ? progress.lastPeriod : null)
    const timeless = isTimeless(reading, zone)
    for (const figure of figures) {
      collectLemmas(figure, zone)
      figure.base ??= findBase(figure, progress.figures)
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
    const next = values[position + 1]?.value
    const beyond =
      next !== undefined && bracketsShare(reading, value, next) ? values[position + 2]?.value : next
    const windows = readWindows(reading, value, zone, drafts[position - 1], beyond)
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
    listHead: null,
    topic,
    period: null,
    mention: null,
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
  if (/^[A-Z]{3}$/.test(figure.unit ?? "") || figure.measure === "percent_change") return moneyNoun(figure)
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
    lowerAt(reading, from) === "of" && /^(?:these|those|them|this|that|the)$/.test(lowerAt(reading, from + 1))
  )
}

/** "18 of the country's 24 provinces": the part before its whole. */
function joinPartOfNext(figure: Figure, figures: ReadonlyArray<Figure>): void {
  const { reading } = figure
  const next = figures[figures.indexOf(figure) + 1]
  if (isShare(figure) && next !== undefined) joinShareOfNext(figure, next)
  if (
    figure.measure !== "count" ||
    next === undefined ||
    next.measure !== "count" ||
    next.from - figure.to > 5
  )
    return
  if (lowerAt(reading, figure.to) !== "of" || Number(figure.value) >= Number(next.value)) return
  for (let at = figure.to + 1; at < next.from; at++)
    if (
      !/^(?:the|its|their|all|country's|a|total|of|[a-z]+'s|existing|state's|’|s)$/.test(lowerAt(reading, at))
    )
      return
  figure.base = next
  figure.counted = next.counted
  figure.head = next.head
  figure.countUnit = next.countUnit
}

/** "61 per cent of the 5,400 households": the whole is printed in the same breath. */
function joinShareOfNext(figure: Figure, next: Figure): void {
  const { reading } = figure
  let at = figure.to
  while (
    /^(?:,|of|the|these|those|all|a|total|its|their|some|over|nearly)$/.test(lowerAt(reading, at)) &&
    at < next.from
  )
    at++
  if (
    at >= next.from &&
    isCount(next) &&
    /^(?:of|,)$/.test(lowerAt(reading, figure.to)) &&
    next.from > figure.to + 1
  )
    figure.base = next
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

/** The noun counted with what restricts it: up to the verb, a pause or a period. */
function endOfNoun(reading: PassageReading, figure: Figure): number {
  let at = figure.nounEnd
  while (
    at < figure.own.to &&
    !/^(?:were|was|had|have|has|are|is|,|;|\(|\.|who|which)$/.test(lowerAt(reading, at))
  ) {
    if (reading.periods.some((mention) => mention.from === at)) break
    at++
  }
  return at
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
    if (lends(figures[index]!, figure)) return figures[index]
  for (let index = earlier.length - 1; index >= 0 && index > earlier.length - 6; index--) {
    const other = earlier[index]!
    if (other.reading === figure.reading && lends(other, figure)) return other
  }
  return undefined
}

/** A count lends its noun to a count, money to money. */
const lends = (one: Figure, other: Figure) =>
  isCount(one) && one.head !== "" && (one.unit === null) === (other.unit === null)

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
    into.sex ??= readSex(reading, zone, isShare(figure) || figure.countUnit === "person")
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
  shareElliptic(figure, isPersonNoun)
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
function shareElliptic(figure: Figure, isPersonNoun: (noun: string) => boolean): void {
  const { reading, dimensions, lender } = figure
  if (!isCount(figure) || figure.nounEnd !== figure.to || figure.parenthetical) return
  if (lender?.sentence !== figure.sentence || isElliptic(reading, figure)) return
  let named = lender
  while (named.nounEnd === named.to && named.lender !== null) named = named.lender
  const noun = { from: named.to, to: endOfNoun(reading, named) }
  dimensions.nationality ??= readNationality(reading, noun, isPersonNoun)
  dimensions.sex ??= readSex(reading, noun, true)
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
    if (isShare(figure) && !figure.parenthetical && nounAfterIsMissing(figure)) zones.push(subject)
    if (population !== null) zones.push(population)
    if (figure.parenthetical)
      zones.push(
        {
          from: figure.to,
          to: Math.min(bracketEnd(reading, figure.to), nextFrom(figure, figures, sentence))
        },
        figure.context
      )
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

/** "3,102 (71.8 per cent) were female": the share in brackets is of the count, and what follows is said of both. */
function bracketsShare(reading: PassageReading, value: FigureValue, next: FigureValue): boolean {
  if (value.measure !== "count" || next.measure !== "percent" || next.from - value.to > 4) return false
  for (let at = value.to; at < next.from - 1; at++)
    if (/^(?:,|and|were|was|;|in|of|\()$/.test(lowerAt(reading, at))) return false
  return lowerAt(reading, next.from - 1) === "(" && /^(?:\)|each)$/.test(lowerAt(reading, next.to))
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
    if (lowerAt(reading, at) === "," && lowerAt(reading, at + 1) === "with") return at
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
  for (let at = one.nounEnd; at < next.from; at++)
    if (!/^(?:,|and|or)$/.test(lowerAt(reading, at))) return false
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
  const stated: Array<{ own: Period; leads: boolean }> = []
  let declared: Period | null = leaned
  for (const figure of figures) {
    if (figure.measure === "percent_change") {
      figure.period = periodOfChange(reading.periods, sentence)
      continue
    }
    const mention = findPeriod(reading, figure, figures, sentence)
    figure.mention = mention
    const own = mention?.period ?? leaned
    if (own === null) continue
    figure.period = isProjected(reading, statementAround(reading, figure, sentence)) ? asProjected(own) : own
    if (mention?.strength !== "bare" && !isShare(figure))
      stated.push({ own, leads: mention !== null && mention.to <= figures[0]!.from })
  }
  splitRange(reading, figures)
  if (stated.length > 0) declared = (stated.find(({ leads }) => leads) ?? stated[stated.length - 1])!.own
  return figures.length === 0 && declared === null ? declaredPeriod(reading, sentence) : declared
}

/** "1,115 people (55 per cent)": a count whose share stands beside it is part of the same whole. */
function lendBase(figure: Figure, figures: ReadonlyArray<Figure>): void {
  if (!isShare(figure) || !figure.parenthetical || figure.base === null) return
  const count = figures[figures.indexOf(figure) - 1]
  if (count === undefined || count.measure !== "count" || count.base !== null || count === figure.base) return
  for (let at = count.to; at < figure.from; at++)
    if (/^(?:,|and|were|was|;)$/.test(lowerAt(figure.reading, at))) return
  if (figure.from - count.to > 8) return
  count.base = figure.base
}

/** The share beside a count is of the same category. */
function shareCategory(figure: Figure, figures: ReadonlyArray<Figure>): void {
  const count = figures[figures.indexOf(figure) - 1]
  if (
    count === undefined ||
    !isShare(figure) ||
    !figure.parenthetical ||
    !bracketsShare(figure.reading, count, figure)
  )
    return
  const { sex, ageMin, ageMax, nationality, area } = count.dimensions
  figure.dimensions.sex ??= sex
  figure.dimensions.ageMin ??= ageMin
  figure.dimensions.ageMax ??= ageMax
  figure.dimensions.nationality ??= nationality
  figure.dimensions.area ??= area
}

/** "three areas of action: (i) ...": how a thing is made, whatever happened in the period. */
function namesKinds(figure: Figure): boolean {
  const { reading } = figure
  if (reading.numerals[figure.numeral]!.form !== "word") return false
  for (let at = figure.nounEnd; at < figure.nounEnd + 3; at++) if (lowerAt(reading, at) === ":") return true
  return false
}

/** The statement that a figure stands in: between ", and it", ";", "while" and their like. */
function statementAround(reading: PassageReading, figure: Figure, sentence: Zone): Zone {
  let from = sentence.from
  for (let at = sentence.from; at < figure.from; at++) if (breaksStatement(reading, at)) from = at + 1
  let to = figure.to
  while (to < sentence.to && !breaksStatement(reading, to)) to++
  return { from, to }
}

const breaksStatement = (reading: PassageReading, at: number) => {
  const word = lowerAt(reading, at)
  if (/^(?:;|:|while|whereas|but)$/.test(word)) return true
  return (
    word === "," &&
    /^(?:and|with)$/.test(lowerAt(reading, at + 1)) &&
    /^(?:a|an|the|it|they|this|these|is|was|plans)$/.test(lowerAt(reading, at + 2))
  )
}

/** "dropped from 90 per cent in 2018 to 81 per cent": both ends are of the same group. */
function pairChanges(reading: PassageReading, figures: ReadonlyArray<Figure>): void {
  for (let index = 0; index + 1 < figures.length; index++) {
    const one = figures[index]!
    const other = figures[index + 1]!
    if (
      lowerAt(reading, one.from - 1) !== "from" ||
      lowerAt(reading, other.from - 1) !== "to" ||
      other.from - one.to > 9
    )
      continue
    if (one.measure === "average" && other.measure === "count") other.measure = "average"
    const { sex, ageMin, ageMax, nationality, area } = one.dimensions
    other.dimensions.sex ??= sex
    other.dimensions.ageMin ??= ageMin
    other.dimensions.ageMax ??= ageMax
    other.dimensions.nationality ??= nationality
    other.dimensions.area ??= area
    other.counted ??= one.counted
  }
}

/** "rose from 25 to 50 between 2018 and 2021": each end of the change has its end of the period. */
function splitRange(reading: PassageReading, figures: ReadonlyArray<Figure>): void {
  for (let index = 0; index + 1 < figures.length; index++) {
    const one = figures[index]!
    const other = figures[index + 1]!
    if (lowerAt(reading, one.from - 1) !== "from" || !isToAfter(reading, one, other)) continue
    const { period } = one
    if (period?.kind !== "period" || period.start === null || period.end === null) continue
    if (other.period !== null && (other.period.start !== period.start || other.period.end !== period.end))
      continue
    const unit = period.precision === "year" ? 4 : 7
    if (period.start.slice(0, unit) === period.end.slice(0, unit)) continue
    one.period = { ...period, end: endOfUnit(period.start, period.precision) }
    other.period = { ...period, start: startOfUnit(period.end, period.precision) }
  }
}

/** "to" between two figures, with at most the noun of the first. */
function isToAfter(reading: PassageReading, one: Figure, other: Figure): boolean {
  if (other.from - one.to > 4) return false
  const last = lowerAt(reading, other.from - 1)
  return last === "to"
}

const endOfUnit = (date: string, precision: Period["precision"]): string => {
  const [year = 0, month = 0] = date.split("-").map(Number)
  if (precision === "year") return yearOf(year).end
  return precision === "day" ? date : monthOf(year, month).end
}

const startOfUnit = (date: string, precision: Period["precision"]): string =>
  precision === "year" ? `${date.slice(0, 4)}-01-01` : precision === "day" ? date : `${date.slice(0, 7)}-01`

/** A base can lend its time to the rest of the paragraph. */
const carriedOn = (figures: ReadonlyArray<Figure>) =>
  figures.find((figure) => figure.period !== null && figure.base !== null)?.base?.period ?? null

/** A sentence without figures can set the time for those that follow: "figures limited to the period from 2017 to March 2024". */
function declaredPeriod(reading: PassageReading, sentence: Zone): Period | null {
  for (const mention of reading.periods) {
    if (mention.strength !== "stated" || mention.from < sentence.from || mention.to > sentence.to) continue
    if (mention.period.start !== null && mention.period.start !== mention.period.end) return mention.period
  }
  return null
}

/** "34 per cent of migrant workers are employed in commerce, 22 per cent in hotels": the group is named once. */
function inheritGroup(figure: Figure, head: Figure): void {
  const { reading, population } = head
  figure.period ??= head.period
  if (figure.counted === null) {
    figure.counted = head.counted
    figure.head = head.head
    figure.countUnit = head.countUnit
  }
  if (population === null) return
  const { dimensions } = figure
  dimensions.nationality ??= readNationality(reading, population, () => true)
  dimensions.sex ??= readSex(reading, population, true)
  const ages = readAges(reading, population)
  if (ages !== null && dimensions.ageMin === null && dimensions.ageMax === null) {
    dimensions.ageMin = ages.min
    dimensions.ageMax = ages.max
  }
}

/** What a part leaves unsaid it takes from its whole. */
function inherit(figure: Figure): void {
  const { base, dimensions } = figure
  if (base === null) {
    if (figure.listHead !== null) inheritGroup(figure, figure.listHead)
    return
  }
  figure.period ??= base.period
  if (isShare(figure) && base.measure === "amount") dimensions.nationality = null
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
