import { lowerAt, singularAt } from "../claims/context.ts"
import { formsOfBe, wordSet } from "../text/vocabulary.ts"
import { copyGroup } from "./changes.ts"
import { type PassageReading } from "./figure.ts"
import { lemmas, overlap } from "./lemmas.ts"
import type { Figure } from "./figure.ts"

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
