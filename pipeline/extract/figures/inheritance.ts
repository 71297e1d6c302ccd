import { cue } from "../claims/cues.ts"
import { lowerAt, speaksOf } from "../claims/context.ts"
import { wordSet } from "../text/vocabulary.ts"
import { readNationality } from "./nationalities.ts"
import { copyGroup } from "./changes.ts"
import { readAges, readCountry, readSex } from "./dimensions.ts"
import { isMentioned, isShare, takeNoun } from "./figure.ts"
import { isNamedWhole } from "./no-part.ts"
import { ofWhom, opensWithWhole } from "./pointing.ts"
import type { Figure } from "./figure.ts"

/** "34 per cent of migrant workers are employed in commerce, 22 per cent in hotels": the group is named once. */
function inheritGroup(figure: Figure, head: Figure): void {
  const { reading, population } = head
  figure.period ??= head.period
  if (figure.counted === null) {
    takeNoun(figure, head)
  }
  const { dimensions } = figure
  if (saysOnlyWhen(figure)) {
    dimensions.sex ??= head.dimensions.sex
    dimensions.nationality ??= head.dimensions.nationality
    dimensions.area ??= head.dimensions.area
    if (dimensions.ageMin === null && dimensions.ageMax === null) {
      dimensions.ageMin = head.dimensions.ageMin
      dimensions.ageMax = head.dimensions.ageMax
    }
  }
  if (population === null) return
  dimensions.nationality ??= readNationality(reading, population, () => true)
  dimensions.sex ??= readSex(reading, population, true)
  const ages = readAges(reading, population)
  if (ages !== null && dimensions.ageMin === null && dimensions.ageMax === null) {
    dimensions.ageMin = ages.min
    dimensions.ageMax = ages.max
  }
}

const rateOrTheLike = wordSet("rate share proportion percentage prevalence incidence")

/** "The rate is highest in the north (26 per cent)": the rate just printed, of the same group at the same time. */
export function continueRate(figure: Figure, earlier: ReadonlyArray<Figure>): void {
  const { reading, sentence, base, dimensions } = figure
  if (!isShare(figure) || base !== null || sentence === 0) return
  const { from } = reading.sentences[sentence]!
  if (lowerAt(reading, from) !== "the" || !rateOrTheLike.has(lowerAt(reading, from + 1))) return
  const rate = earlier.findLast((other) => isShare(other) && other.sentence !== sentence)
  if (rate === undefined || rate.reading !== reading || sentence - rate.sentence > 1) return
  const { sex, ageMin, ageMax, nationality } = rate.dimensions
  dimensions.sex ??= sex
  if (dimensions.ageMin === null && dimensions.ageMax === null) {
    dimensions.ageMin = ageMin
    dimensions.ageMax = ageMax
  }
  dimensions.nationality ??= nationality
}

const repeating = wordSet("that this same")

const preposition = wordSet("under over below above")

/** "of women in that age group": the ages named last. */
export function continueAges(figure: Figure, earlier: ReadonlyArray<Figure>): void {
  const { reading, sentence, population, own, dimensions } = figure
  if (dimensions.ageMin !== null || dimensions.ageMax !== null) return
  if (!speaksOf(reading, figure.numeral, cue.age)) return
  const zone = population ?? own
  for (let at = zone.from; at < zone.to - 2; at++) {
    if (!repeating.has(lowerAt(reading, at))) continue
    const isLimit = preposition.has(lowerAt(reading, at - 1))
    if (lowerAt(reading, at + 1) !== "age" || !(isLimit || lowerAt(reading, at + 2) === "group")) continue
    const aged = earlier.findLast(
      (other) => other !== figure && (other.dimensions.ageMin !== null || other.dimensions.ageMax !== null)
    )
    if (aged === undefined || aged.reading !== reading || sentence - aged.sentence > 1) return
    dimensions.ageMin = aged.dimensions.ageMin
    dimensions.ageMax = aged.dimensions.ageMax
    return
  }
}

const joiner = wordSet(", and . ;")

/** "was 5 per cent in 2018, 8 per cent in 2019": the same share at another time. */
function saysOnlyWhen({ reading, own, to, parenthetical }: Figure): boolean {
  if (parenthetical || own.from < to || own.to === own.from) return false
  let when = false
  for (let at = own.from; at < own.to; at++) {
    const inPeriod = isMentioned(reading.periods, at)
    when ||= inPeriod
    if (!inPeriod && !joiner.has(lowerAt(reading, at))) return false
  }
  return when
}

/** What a part leaves unsaid it takes from its whole. */
export function inherit(figure: Figure): void {
  const { base, dimensions } = figure
  if (base === null) {
    if (figure.listHead !== null) inheritGroup(figure, figure.listHead)
    return
  }
  figure.period =
    saysTimeOfWhole(figure, base) || saysOfWhom(figure, base) ? base.period : (figure.period ?? base.period)
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
  // "Of the 900 cases abroad, 300 arose in Italy".
  if (base.dimensions.area === "_X")
    dimensions.area ??= readCountry(figure.reading, figure.own) ?? countrySentTo(figure, base)
  // "The diaspora numbers 215,000. A third have settled in Spain": they are counted where they live.
  if (
    base.dimensions.area === "_X" &&
    base.dimensions.counterpart === null &&
    dimensions.counterpart === dimensions.area
  )
    dimensions.counterpart = null
  dimensions.area ??= base.dimensions.area
  dimensions.counterpart ??= base.dimensions.counterpart
  if (figure.counted === null || pointerNouns.has(figure.head)) {
    takeNoun(figure, base)
    if (base.head !== "") figure.lemmas.add(base.head)
  }
}

/** "421 million was sent abroad, 78 per cent to Peru". */
function countrySentTo({ reading, to, measure }: Figure, base: Figure): string | null {
  if (base.measure !== "amount" || measure !== "percent" || lowerAt(reading, to) !== "to") return null
  return (
    reading.places.find(({ kind, from }) => kind === "country" && (from === to + 1 || from === to + 2))
      ?.code ?? null
  )
}

/** Makes a figure a part of another whole than was thought: what it had taken from that one is taken back. */
export function rebase(figure: Figure, whole: Figure): void {
  if (figure.base === whole || figure.stated === null) return
  figure.base = whole
  figure.period = figure.stated.period
  Object.assign(figure.dimensions, figure.stated.dimensions)
  // "(a) Kinship with a national (300 permits)" of permits to foreigners: the ground, not whose they are.
  if (whole.dimensions.nationality === "FOREIGN" && figure.dimensions.nationality === figure.reading.state)
    figure.dimensions.nationality = null
  inherit(figure)
}

/** "68, 10 and 7 per cent of the inflows for 2024": the shares of one list divide the same whole. */
export function shareWhole(figures: ReadonlyArray<Figure>): void {
  for (let index = figures.length - 2; index >= 0; index--) {
    const { population, base } = figures[index + 1]!
    const figure = figures[index]!
    if (isShare(figure) && population !== null && figure.population === population && base !== null)
      rebase(figure, base)
  }
}

/** "60 in 2021 and 70 in 2022, or 130 in all, of whom 40 were women": the time said before the whole is that of the whole. */
const saysOfWhom = (figure: Figure, base: Figure) =>
  base.period !== null &&
  base.reading === figure.reading &&
  base.sentence === figure.sentence &&
  (figure.mention === null || figure.mention.to <= base.from) &&
  ofWhom(figure)

/** "Of the total for 2022, 39 were French": the time is that at which the whole stood. */
function saysTimeOfWhole(figure: Figure, base: Figure): boolean {
  const { reading, sentence, period } = figure
  if (period?.kind !== "period" || base.period?.kind !== "as_of" || !opensWithWhole(figure)) return false
  const { from } = reading.sentences[sentence]!
  return reading.periods.some(
    (mention) => mention.from >= from && mention.from <= from + 5 && lowerAt(reading, mention.to) === ","
  )
}

/** Nouns that only point to a group named before. */
const pointerNouns = new Set(["group", "total", "figure", "number"])

/** "190 were held in Italy. Of the 190 held in Italy, 14": the same count once more. */
export function repeatCount(figure: Figure, earlier: ReadonlyArray<Figure>): void {
  if (!isNamedWhole(figure)) return
  const { reading, value, measure } = figure
  const named = earlier.findLast(
    (other) => other.reading === reading && other.measure === measure && other.value === value
  )
  if (named === undefined) return
  copyGroup(named, figure)
  figure.period ??= named.period
  figure.counted ??= named.counted
  figure.countUnit ??= named.countUnit
  if (figure.head === "") figure.head = named.head
}
