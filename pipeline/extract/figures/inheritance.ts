import { cue } from "../claims/cues.ts"
import { lowerAt, onlyJoiners, singularAt, speaksOf } from "../claims/context.ts"
import { formsOfBe, wordSet } from "../text/vocabulary.ts"
import { readNationality } from "./nationalities.ts"
import { copyGroup } from "./changes.ts"
import { hasVerb } from "./counts-beside.ts"
import { readAges, readCountry, readSex } from "./dimensions.ts"
import { type PassageReading, isMentioned, isPremises, isShare, takeNoun } from "./figure.ts"
import { lemmas, overlap } from "./lemmas.ts"
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

/** "The United States deported 127, 148 and 204 Peruvians": the country is said once for the list. */
export function shareCounterpartOfList(figures: ReadonlyArray<Figure>): void {
  for (let index = 1; index < figures.length; index++) {
    const one = figures[index - 1]!
    const next = figures[index]!
    if (one.dimensions.counterpart === null || next.dimensions.counterpart !== null) continue
    if (
      one.measure !== "count" ||
      next.measure !== "count" ||
      (one.lender !== next.lender && one.lender !== next)
    )
      continue
    if (onlyJoiners(next.reading, one.to, next.from)) next.dimensions.counterpart = one.dimensions.counterpart
  }
}

/** "2,234 carers, 1,902 women and 332 men, left for Israel": what is said behind the parts is said of all. */
export function shareCounterpart(figures: ReadonlyArray<Figure>): void {
  for (const part of figures) {
    const { base, dimensions, reading } = part
    if (dimensions.counterpart === null || base?.dimensions.counterpart !== null) continue
    if (base.reading !== reading || base.sentence !== part.sentence || ofWhom(part)) continue
    const parts = figures.filter((other) => other.base === base)
    const verbless = parts.every(
      (other) =>
        other === part || (other.dimensions.counterpart === null && !hasVerb(reading, other.to, other.own.to))
    )
    if (part !== parts.at(-1) || !verbless || hasVerb(reading, base.to, parts[0]!.from)) continue
    for (const one of [base, ...parts]) one.dimensions.counterpart ??= dimensions.counterpart
  }
}

/** "9,000 attended school in Loja (6,000) and Macas (3,000)", "two shelters, one in Loja and one in Macas": where all did. */
export function joinAreas(figure: Figure, figures: ReadonlyArray<Figure>): void {
  const { base, parenthetical } = figure
  if (base?.measure === "count" && base.dimensions.area === null) joinCountries(base, figures)
  if (base?.measure !== "count" || (!parenthetical && !(isPremises(base) && figure.value === "1"))) return
  const parts = figures.filter(
    (part) => part.base === base && part.parenthetical === parenthetical && part.measure === "count"
  )
  const areas = new Set(parts.map(({ dimensions }) => dimensions.area))
  // "two shelters, one in Loja and one elsewhere".
  if (areas.size < 2 || areas.size < parts.length || (!parenthetical && areas.has(null))) return
  if (!parenthetical && parts.some(({ value }) => value !== "1")) return
  if (base.dimensions.area !== parts[0]!.dimensions.area && (parenthetical || base.dimensions.area !== null))
    return
  if (parts.reduce((sum, { value }) => sum + Number(value), 0) !== Number(base.value)) return
  const codes = new Set([...areas].flatMap((area) => area?.split("+") ?? []))
  base.dimensions.area = [...codes].toSorted().join("+")
}

/** "22 officers, 14 in Canada and eight in the United States": all of them abroad, as their parts are. */
function joinCountries(whole: Figure, figures: ReadonlyArray<Figure>): void {
  const parts = figures.filter((part) => part.base === whole && part.measure === "count")
  if (parts.length < 2 || parts.some(({ dimensions: { area } }) => area !== "_X" && area?.length !== 3))
    return
  if (parts.some(({ dimensions: { area }, reading }) => area === reading.state)) return
  if (parts.reduce((sum, { value }) => sum + Number(value), 0) === Number(whole.value))
    whole.dimensions.area = "_X"
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

/** "the incidence among such migrants": whose they are was said before. */
export function continueSuch(figure: Figure, earlier: ReadonlyArray<Figure>): void {
  const { reading, base, subject, own, sentence } = figure
  if (base !== null || figure.measure === "count") return
  for (const { from, to } of [own, subject])
    for (let at = from; at < to - 1; at++) {
      if (lowerAt(reading, at) !== "such") continue
      const noun = singularAt(reading, at + 1)
      const named = earlier.findLast(
        (other) => other.reading === reading && other.head === noun && other.sentence < sentence
      )
      if (named !== undefined) copyNamed(named, figure)
      return
    }
}

const copyNamed = ({ dimensions: { nationality, sex } }: Figure, { dimensions }: Figure) => {
  if (nationality !== null) dimensions.nationality = nationality
  dimensions.sex ??= sex
}

/** "On average, the returnees were 27 years old", "The mean age of the returnees is 27": those counted under that name. */
function personsOfMean(
  { reading, sentence, from }: Figure,
  earlier: ReadonlyArray<Figure>
): Figure | undefined {
  const { from: start } = reading.sentences[sentence]!
  for (let at = start; at < from - 2; at++) {
    if (lowerAt(reading, at) !== "the" || !formsOfBe.has(lowerAt(reading, at + 2))) continue
    const { singular, stem, lower } = reading.tokens[at + 1]!
    if (lower === singular || reading.unitOf(singular) !== "person") continue
    return lastCounted(earlier, reading, singular, stem)
  }
  return undefined
}

const lastCounted = (earlier: ReadonlyArray<Figure>, reading: PassageReading, noun: string, stem: string) =>
  earlier.findLast(
    (other) =>
      other.reading === reading &&
      other.measure === "count" &&
      other.countUnit === "person" &&
      other.base === null &&
      (other.head === noun || other.lemmas.has(stem))
  )

/** "The average age of those assisted": of those that were counted under that name. */
export function continueAverageOf(figures: ReadonlyArray<Figure>, earlier: ReadonlyArray<Figure>): void {
  const [figure] = figures
  if (figure?.measure !== "average") return
  const { reading, subject, sentence } = figure
  // "9,000 citizens of India. Their average monthly wage was 168,400".
  const last = earlier.at(-1)
  if (lowerAt(reading, reading.sentences[sentence]!.from) === "their" && last?.reading === reading) {
    const persons = last.countUnit === "person" ? last : last.base
    if (persons?.countUnit === "person" && sentence - last.sentence === 1)
      figure.dimensions.nationality ??= persons.dimensions.nationality
    return
  }
  const persons = personsOfMean(figure, earlier)
  if (persons !== undefined) {
    copyGroup(persons, figure)
    figure.period ??= persons.period
    return
  }
  for (let at = subject.from; at < subject.to - 1; at++) {
    if (lowerAt(reading, at) !== "of" || lowerAt(reading, at + 1) !== "those") continue
    const words = lemmas(reading.tokens, at + 2, at + 3)
    const named = earlier.findLast(
      (other) =>
        other.reading === reading &&
        other.measure === "count" &&
        other.base === null &&
        overlap(words, other.lemmas) > 0
    )
    if (named !== undefined) copyGroup(named, figure)
    return
  }
}

/** "900 persons, 80 of them women; the average stay was 43 days": that of all who were counted last. */
export function continueMean(figure: Figure, earlier: ReadonlyArray<Figure>): void {
  const { reading, measure, base, from, sentence } = figure
  if (measure !== "average" || base !== null || !saysMeanOfPersons(figure)) return
  const last = earlier.findLast((other) => other !== figure && other.from < from)
  if (last?.reading !== reading || last.measure !== "count" || sentence - last.sentence > 1) return
  const whole = last.base !== null && last.base.sentence === last.sentence ? last.base : last
  if (whole.reading !== reading) return
  copyGroup(whole, figure)
  figure.period ??= whole.period
}

/** "900 entries at Loja. The monthly average was 75 entries", "The workers had paid 138 on average": of the same. */
export function continueNamed(figure: Figure, earlier: ReadonlyArray<Figure>): void {
  const { reading, measure, sentence, head, from } = figure
  if (measure !== "average" || sentence === 0) return
  const start = reading.sentences[sentence]!.from
  const subject = lowerAt(reading, start) === "the" ? singularAt(reading, start + 1) : ""
  const whole = earlier.findLast(
    (other) => other !== figure && other.from < from && other.measure === "count" && other.base === null
  )
  if (whole?.reading !== reading || sentence - whole.sentence > 1) return
  if (whole.head !== "" && (whole.head === head || whole.head === subject)) copyGroup(whole, figure)
}

const averageOrMean = wordSet("average mean")
const theOrTheir = wordSet("the their")
const ageOrTheLike = wordSet("age stay length duration")

/** "The average age", "their mean stay", with a verb. */
function saysMeanOfPersons({ reading, from, sentence }: Figure): boolean {
  const start = reading.sentences[sentence]!.from
  for (let at = from - 1; at > start && at > from - 10; at--) {
    if (!averageOrMean.has(lowerAt(reading, at)) || !theOrTheir.has(lowerAt(reading, at - 1))) continue
    return ageOrTheLike.has(lowerAt(reading, at + 1))
  }
  return false
}

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
