import { continuePeople } from "./listed-peoples.ts"
import { lowerAt } from "../claims/context.ts"
import { foldedAt } from "../text/tokens.ts"
import { wholeOfOutcomesTold } from "./outcomes.ts"
import { labelBefore } from "./dated-lists.ts"
import { isOfPresent } from "./present.ts"
import { draftFigures, endOfHelp } from "./drafts.ts"
import { turnOrigins, followDestination } from "./destinations.ts"
import { turnReturnees } from "./countries-left.ts"
import { tellsJourney, tellsNationals, turnListed } from "./listed-destinations.ts"
import { continueHosts, readHosts, readHostsOfAbroad, turnPlacesAbroad } from "./hosts.ts"
import type { Period } from "../time/period.ts"
import { narrowToCountry, narrowAbroad } from "./abroad.ts"
import { continueTopic } from "./topics.ts"
import { laterPopulation, wholeOfPopulation } from "./populations.ts"
import { placeBySection } from "./sections.ts"
import { continueAmount, convertAmount, namePayees } from "./amounts.ts"
import { findBase } from "./bases.ts"
import { readUnderstoodAges } from "./understood-ages.ts"
import { adoptParts, saysInAll, partOfList, wholeOfList, timeOfOpening } from "./lettered.ts"
import { readDimensions } from "./breakdown.ts"
import {
  continueCount,
  continueShare,
  nameChange,
  nameRise,
  nameEnds,
  pairChanges,
  shareGroup
} from "./changes.ts"
import { continueAverage } from "./continued-means.ts"
import { leaderOfGapped } from "./gapping.ts"
import { continueGroups } from "./continuing.ts"
import { nameByOpening, readCounted } from "./counted.ts"
import { isCount, takeNoun } from "./figure.ts"
import type { Progress, Figure, PassageReading, Zone } from "./figure.ts"
import { carryEvent, carryInquiry, carryPlace } from "./carried-places.ts"
import { shareSites } from "./attended-sites.ts"
import { carryTopicPlace } from "./topic-places.ts"
import { shareWhole, continueAges, continueRate, inherit, repeatCount, rebase } from "./inheritance.ts"
import {
  shareCounterpart,
  shareCounterpartOfList,
  shareCounterpartOfTerms,
  joinAreas
} from "./joint-places.ts"
import { continueAverageOf, continueMean, continueNamed, continueSuch } from "./means.ts"
import { lemmas } from "./lemmas.ts"
import { bracketEnd, joinPartOfNext } from "./neighbours.ts"
import { lendBase, shareCategory } from "./counts-with-shares.ts"
import { pointsBack } from "./pointing.ts"
import { continuesParagraph, isTimeless } from "./leaning.ts"
import { carriedOn, namesKinds, readTimes } from "./timing.ts"
import { continueNumber, wholeOfYears } from "./numbers-again.ts"
import { wholeOfOthers, wholeOfVerb } from "./predicates.ts"
import { besideItsCount } from "./said-again.ts"
import { carrySite } from "./sites.ts"
import { summedAcross, wholesBySum } from "./sums.ts"
import { fittingWhole } from "./sibling-wholes.ts"

/** How many figures back a figure can find its whole. */
const reach = 100

/** Reads the figures of a passage (or of a piece of it) in order. */
export function readFigures(reading: PassageReading, progress: Progress): Array<Figure> {
  const found: Array<Figure> = []
  let next = 0
  const { listPeriod } = progress
  const ofList = reading.isLettered && listPeriod?.paragraph === reading.paragraph ? listPeriod : null
  let runningPeriod: Period | null = ofList?.period ?? null
  let topic: Zone | null = null
  for (let sentence = 0; sentence < reading.sentences.length; sentence++) {
    const zone = reading.sentences[sentence]!
    const end = endOfSentence(reading, sentence, next)
    const figures = draftFigures(reading, sentence, next, end, topic)
    next = end
    if (figures.length === 0) {
      topic = { from: (topic as Zone | null)?.from ?? zone.from, to: zone.to }
      runningPeriod = readTimes(reading, figures, sentence, runningPeriod, progress) ?? runningPeriod
      continue
    }
    topic = null
    continueShare(figures, progress.recent)
    continueAmount(figures, progress.recent)
    for (const figure of figures) readCounted(figure, figures, progress.recent)
    continueTopic(figures)
    for (const figure of figures) joinPartOfNext(figure, figures, progress.recent)
    continueAverage(reading, figures)
    for (const figure of figures) readDimensions(figure, figures, zone)
    readUnderstoodAges(reading, figures, zone)
    turnOrigins(figures, progress.recent)
    turnListed(figures, progress)
    continuePeople(figures, progress)
    followDestination(figures, progress.recent)
    turnReturnees(figures)
    readHosts(figures, progress.recent)
    continueHosts(figures)
    readHostsOfAbroad(figures, progress.recent)
    turnPlacesAbroad(figures, progress.recent)
    shareCounterpartOfList(figures)
    shareCounterpartOfTerms(figures)
    continueGroups(figures, progress.recent)
    carryPlace(reading, figures, zone, progress.recent)
    carryEvent(reading, figures, zone, progress.recent)
    carryInquiry(reading, figures, progress.recent)
    carryTopicPlace(reading, figures, zone, progress.recent)
    continueAverageOf(figures, progress.recent)
    shareSites(reading, figures)
    namePayees(figures)
    pairChanges(reading, figures)
    nameEnds(reading, figures)
    nameChange(reading, figures)
    nameRise(reading, figures)
    carrySite(reading, figures, zone, progress.recent)
    shareGroup(reading, figures)
    continueCount(figures, progress.recent)
    continueNumber(figures, progress.recent)
    for (const figure of figures) shareCategory(figure, figures)
    const declared = readTimes(reading, figures, sentence, runningPeriod, progress)
    const carried =
      runningPeriod ?? (sentence === 0 && continuesParagraph(reading) ? progress.lastPeriod : null)
    const timeless = isTimeless(reading, zone)
    const sums = wholesBySum(figures, progress.recent)
    let span: Period | null = null
    for (const figure of figures) {
      collectLemmas(figure, zone)
      repeatCount(figure, progress.recent)
      if (ofList?.isStated === true && figure.measure !== "percent_change") figure.period ??= ofList.period
      figure.stated = { period: figure.period, dimensions: { ...figure.dimensions } }
      figure.base = readBase(figure, figures, progress, sums.get(figure), timeless)
      progress.recent.push(figure)
      found.push(figure)
      const lent = lendBase(figure, figures)
      if (lent !== undefined) inherit(lent)
      if (
        figure.base === null &&
        !timeless &&
        figure.measure !== "percent_change" &&
        !namesKinds(figure) &&
        !isOfPresent(reading, figure, zone)
      )
        lendTime(figure, figures, carried)
      span = adoptParts(figure, progress.recent) ?? span
      inherit(figure)
      nameByOpening(figure)
      progress.population = laterPopulation(figure, progress.population)
      convertAmount(figure, figures)
      placeBySection(figure, progress.section)
      narrowToCountry(figure)
      narrowAbroad(figure)
      for (const { part, whole } of summedAcross(figure, progress.recent)) {
        rebase(part, whole)
        for (const share of progress.recent) if (besideItsCount(share, part) === whole) rebase(share, whole)
      }
      joinAreas(figure, figures)
      continueRate(figure, progress.recent)
      continueMean(figure, progress.recent)
      continueNamed(figure, progress.recent)
      continueAges(figure, progress.recent)
      continueSuch(figure, progress.recent)
    }
    shareCounterpart(figures)
    shareWhole(figures)
    runningPeriod = span ?? declared ?? runningPeriod ?? carriedOn(figures)
    if (progress.recent.length > 2 * reach) progress.recent = progress.recent.slice(-reach)
  }
  if (runningPeriod !== null) progress.lastPeriod = runningPeriod
  if (!reading.isLettered) {
    const opensList = foldedAt(reading.tokens, reading.tokens.length - 1) === ":"
    const opening = timeOfOpening(reading, found)
    const whole = opensList ? wholeOfList(reading, found) : null
    // "70,829 persons, as against 68,653 in 2024. They are broken down as follows:": of the time of those divided.
    const period = opening ?? whole?.period ?? runningPeriod
    progress.listPeriod =
      opensList && period !== null
        ? { paragraph: reading.paragraph, period, isStated: opening !== null }
        : null
    const countries = !opensList
      ? null
      : tellsJourney(reading)
        ? "journey"
        : tellsNationals(reading)
          ? "nationals"
          : null
    progress.listWhole =
      whole === null && countries === null
        ? null
        : { paragraph: reading.paragraph, figure: whole, countries, people: null }
  }
  return found
}

/** The carried time of a figure, and of the part that is printed before it ("20 out of 81 governors"). */
function lendTime(figure: Figure, figures: ReadonlyArray<Figure>, carried: Period | null): void {
  figure.period ??= carried
  if (figure.isDivided) for (const part of figures) if (part.base === figure) part.period ??= figure.period
}

/** What a figure is part of: as the sums, its list or its words have it, unless something speaks against that. */
function readBase(
  figure: Figure,
  figures: ReadonlyArray<Figure>,
  progress: Progress,
  summed: Figure | undefined,
  timeless: boolean
): Figure | null {
  if (summed !== undefined) {
    figure.partOfList = true
    figure.gapped = leaderOfGapped(figure, figures.slice(0, figure.position)) !== undefined
    // "Foreigners numbered 37. By year: 2020, 81; 2021, 159": of what they add up to, not of whom was counted last.
    if (
      figure.nounEnd === figure.to &&
      figure.lender !== summed &&
      labelBefore(figure.reading, figure.from)
    ) {
      takeNoun(figure, summed)
    }
  }
  // "402 from Zambia (3,041 in total)": the whole of the parts before it.
  if (figure.parenthetical && saysInAll(figure)) return null
  const found =
    figure.base ??
    (figure.parenthetical ? partOfList(figure, progress) : null) ??
    summed ??
    partOfList(figure, progress) ??
    wholeOfOthers(figure, progress.recent) ??
    wholeOfYears(figure, progress.recent) ??
    wholeOfOutcomesTold(figure, progress.recent) ??
    wholeOfPopulation(figure, progress.population, progress.recent) ??
    findBase(figure, figures, progress.recent)
  const whole =
    found === null ? null : fittingWhole(figure, wholeOfVerb(figure, found, progress.recent), progress.recent)
  if (whole === null) return null
  const areCounts = isCount(figure) && isCount(whole)
  if (areCounts && (exceeds(figure, whole) || isOtherSex(figure, whole))) return null
  return timeless && leavesWhole(figure, whole) ? null : whole
}

/** More of the same than another sentence counts, or than what it stands "as well as", is no part; unless the words call it one. */
const exceeds = (figure: Figure, whole: Figure) =>
  figure.countUnit === whole.countUnit &&
  Number(figure.value) > 1.05 * Number(whole.value) &&
  (figure.sentence === whole.sentence ? standsAsWell(figure) : pointsBack(figure) !== "strong")

/** "6,300 refugees, as well as 530,000 applicants". */
const standsAsWell = ({ reading, from }: Figure) =>
  lowerAt(reading, from - 1) === "as" &&
  lowerAt(reading, from - 2) === "well" &&
  lowerAt(reading, from - 3) === "as"

/** Women are no part of the men. */
const isOtherSex = (figure: Figure, whole: Figure) =>
  (figure.dimensions.sex === "F" && whole.dimensions.sex === "M") ||
  (figure.dimensions.sex === "M" && whole.dimensions.sex === "F")

/** "At present, six women are held abroad": how things stand is no part of a count of another time. */
const leavesWhole = (figure: Figure, whole: Figure) =>
  isCount(figure) && whole.sentence !== figure.sentence && pointsBack(figure) !== "strong"

/** The first numeral behind a sentence, counted from numeral `from`. */
function endOfSentence(reading: PassageReading, sentence: number, from: number): number {
  let end = from
  while (end < reading.numerals.length && reading.sentenceOf[end] === sentence) end++
  return end
}

function collectLemmas(figure: Figure, sentence: Zone): void {
  const { reading, own, lemmas: words } = figure
  lemmas(reading.tokens, own.from, own.to, words)
  if (figure.population !== null) lemmas(reading.tokens, figure.population.from, figure.population.to, words)
  if (figure.parenthetical) lemmas(reading.tokens, figure.to, bracketEnd(reading, figure.to), words)
  if (isCount(figure))
    lemmas(reading.tokens, Math.max(figure.subject.from, endOfHelp(figure, sentence)), figure.from, words)
  else lemmas(reading.tokens, sentence.from, figure.from, words)
  if (figure.head !== "") words.add(figure.head)
  // "28 returned in 2022 and 31 in 2023": what was said of the first holds for the second.
  if (
    figure.nounEnd === figure.to &&
    figure.lender?.reading === reading &&
    figure.lender.sentence === figure.sentence
  )
    for (const word of figure.lender.lemmas) words.add(word)
  // "It issued 900 work permits in 2023. In 2024 it issued 800": work permits too.
  else if (figure.nounEnd === figure.to && !figure.parenthetical && figure.lender?.reading === reading)
    lemmas(reading.tokens, figure.lender.to, figure.lender.nounEnd, words)
  // What is yet to come is later called the target or the expected number.
  if (figure.period?.kind === "projected") words.add("target").add("expect")
}
