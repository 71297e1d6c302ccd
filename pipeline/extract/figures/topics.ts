import { lowerAt } from "../claims/context.ts"
import { wordSet } from "../text/vocabulary.ts"
import { textOf } from "./counted.ts"
import type { Figure, PassageReading } from "./figure.ts"
import { readNationality } from "./nationalities.ts"
import { readCountry } from "./dimensions.ts"
import { readNounPhrase } from "./nouns.ts"
import type { NounPhrase } from "./nouns.ts"
import { unitOfNoun } from "./values.ts"

const pronouns = wordSet("they these those")

/**
 * "Arrivals of Haitians have dwindled. They stood at 3,118 in 2022", "Many Peruvians live outside the country. The
 * number abroad is put at 412,600": what the sentence before is about, where that has no figure of its own.
 */
export function continueTopic(figures: ReadonlyArray<Figure>): void {
  const [first] = figures
  if (first === undefined || first.counted !== null) return
  readQuestion(first, figures)
  if (first.topic === null || first.counted !== null) return
  const { reading, sentence } = first
  if (first.measure !== "count" || sentence === 0) return
  const { from, to } = reading.sentences[sentence - 1]!
  if (from < first.topic.from) return
  const phrase = pronouns.has(lowerAt(reading, reading.sentences[sentence]!.from))
    ? readNounPhrase(reading, from, to, reading.unitOf)
    : saysNumber(first)
      ? peopleOf(reading, from, to)
      : undefined
  if (phrase === undefined || reading.unitOf(reading.tokens[phrase.head]!.singular) === undefined) return
  nameAll(figures, phrase)
}

/** "How many Peruvians live in Spain is not known: the census found 227,770": what is asked is what is counted. */
function readQuestion({ reading, sentence, measure }: Figure, figures: ReadonlyArray<Figure>): void {
  const { from, to } = reading.sentences[sentence]!
  if (measure !== "count" || lowerAt(reading, from) !== "how" || lowerAt(reading, from + 1) !== "many") return
  const phrase = readNounPhrase(reading, from + 2, to, reading.unitOf)
  if (phrase === undefined) return
  nameAll(figures, phrase)
  let end = phrase.to
  while (end < to && lowerAt(reading, end) !== ":") end++
  const area = readCountry(reading, { from: phrase.to, to: end })
  for (const { dimensions } of figures) dimensions.area ??= area
}

function nameAll(figures: ReadonlyArray<Figure>, phrase: NounPhrase): void {
  for (const figure of figures) {
    const { reading } = figure
    if (figure.measure !== "count" || figure.counted !== null) continue
    figure.counted = textOf(reading, phrase.from, phrase.to)
    figure.head = reading.tokens[phrase.head]!.singular
    figure.countUnit = unitOfNoun(reading, figure.head)
    figure.dimensions.nationality ??= readNationality(
      reading,
      phrase,
      (noun) => reading.unitOf(noun) === "person"
    )
  }
}

/** "put the number abroad at 412,600": the number of no one named in the sentence. */
function saysNumber({ reading, subject }: Figure): boolean {
  for (let at = subject.from; at < subject.to; at++)
    if (lowerAt(reading, at) === "number" && lowerAt(reading, at - 1) === "the")
      return lowerAt(reading, at + 1) !== "of"
  return false
}

/** The first people that a sentence names. */
function peopleOf(reading: PassageReading, from: number, to: number) {
  const people = reading.places.find(
    (place) =>
      place.kind === "demonym" &&
      place.from >= from &&
      place.to <= to &&
      /(?:s|ese)$/.test(lowerAt(reading, place.to - 1))
  )
  return people === undefined ? undefined : { from: people.from, to: people.to, head: people.to - 1 }
}
