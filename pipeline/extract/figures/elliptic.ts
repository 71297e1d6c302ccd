import { itemBefore } from "../text/search.ts"
import { lowerAt } from "../claims/context.ts"
import { readNationality } from "./nationalities.ts"
import { isElliptic } from "./counted.ts"
import { readSex } from "./dimensions.ts"
import { isCount } from "./figure.ts"
import { bracketEnd } from "./neighbours.ts"
import type { Figure, PassageReading } from "./figure.ts"
import { isUnqualifiedNational } from "./own-people.ts"
import { commaOrAnd, joiners, wordSet } from "../text/vocabulary.ts"

/** Who comes from a country is its national. */
const fled = /^(?:refugee|asylum-seeker|asylum seeker|displaced person)$/

const leadingOn = wordSet("from of to for")

const wereWasOrRemained = wordSet("were was remained")
const leftOrTheLike = wordSet("left . , ;")

/** "12,400,310 foreigners entered, while 11,900,220 left": who is left unsaid is said of the figure before. */
export function shareElliptic(
  figure: Figure,
  figures: ReadonlyArray<Figure>,
  isPersonNoun: (noun: string) => boolean
): void {
  const { reading, dimensions, lender } = figure
  const alike = lender ?? itemBefore(figures, figure.position) ?? null
  // "200 (20 per cent) from Peru".
  const end = lowerAt(reading, figure.to) === "(" ? bracketEnd(reading, figure.to) + 1 : figure.to
  const place =
    alike?.sentence === figure.sentence && leadingOn.has(lowerAt(reading, end))
      ? reading.places.find(({ kind, from }) => kind === "country" && (from === end + 1 || from === end + 2))
      : undefined
  if (place !== undefined) {
    const isTold =
      alike!.dimensions.nationality !== null || fled.test(alike!.head) || isBroughtIn(reading, figure)
    // "90 were to go to Peru and 12 to Chile", "90 left for Peru, 12 for Chile".
    if (lowerAt(reading, end) === "to" || lowerAt(reading, end) === "for") {
      const isOne = !reading.places.some(({ from }) => from - place.to === 1 || from - place.to === 2)
      const isGone = alike!.dimensions.counterpart !== null || saysDestinations(reading, figure)
      if (isOne && isGone && place.code !== reading.state) dimensions.counterpart = place.code
    } else if (
      isTold &&
      dimensions.counterpart === null &&
      (dimensions.nationality === null || dimensions.nationality === "FOREIGN")
    )
      dimensions.nationality = place.code
  }
  if (!isCount(figure) || figure.nounEnd !== figure.to || figure.parenthetical) return
  const who = sayTheyDid(figure) ? figures.find((other) => tellsWho(other, figure)) : undefined
  if (who !== undefined) {
    dimensions.sex ??= who.dimensions.sex
    dimensions.nationality ??= who.dimensions.nationality
  }
  const said = itemBefore(figures, figure.position)
  if (lender === null && said !== undefined && goesOnOfSubject(figure, said)) {
    dimensions.nationality ??= said.dimensions.nationality
    dimensions.sex ??= said.dimensions.sex
  }
  if (lender?.sentence !== figure.sentence || isElliptic(reading, figure)) return
  let named = lender
  while (named.nounEnd === named.to && named.lender !== null) named = named.lender
  if (named.sentence !== figure.sentence || named.reading !== reading) return
  if (named.nounEnd === named.to && named.lender === null && named.sentence === figure.sentence) {
    // "The number of Hondurans rose from 13 to 59 and 63": the noun is the subject of all.
    dimensions.nationality ??= named.dimensions.nationality
    dimensions.sex ??= named.dimensions.sex
    dimensions.counterpart ??= named.dimensions.counterpart
    return
  }
  if (isUnqualifiedNational(named)) dimensions.nationality ??= reading.state
  // "At the end of 2016 there were 30,412 in the mines of Peru; by 2024 only 16,388 were left": of the same, in the same place.
  if (
    wereWasOrRemained.has(lowerAt(reading, figure.to)) &&
    leftOrTheLike.has(lowerAt(reading, figure.to + 1))
  )
    dimensions.area ??= named.dimensions.area
  // "deported 118 citizens in 2023 and 141 in 2024": from the same country.
  if (lowerAt(reading, figure.to) === "in" && commaOrAnd.has(lowerAt(reading, figure.from - 1))) {
    dimensions.counterpart ??= named.dimensions.counterpart
    // "arrivals on the coast of Yemen in 2023, and 60,897 in 2024".
    if (named.dimensions.area?.length === 3 && reading.periods.some(({ from }) => from === figure.to))
      dimensions.area ??= named.dimensions.area
  }
  const noun = { from: named.to, to: endOfNoun(reading, named) }
  if (dimensions.nationality === null) {
    dimensions.nationality = readNationality(reading, noun, isPersonNoun)
    figure.nationalityIsWeak = named.nationalityIsWeak && dimensions.nationality === "FOREIGN"
  }
  dimensions.sex ??= readSex(reading, noun, true)
}

/** "women accounted for 8,761 of the deliveries, in 2023 they accounted for 22,744": who they are. */
const sayTheyDid = ({ reading, from }: Figure): boolean =>
  lowerAt(reading, from - 2) === "they" ||
  (lowerAt(reading, from - 3) === "they" && forOrUp.has(lowerAt(reading, from - 1)))

const forOrUp = wordSet("for up")

const tellsWho = ({ position, dimensions }: Figure, figure: Figure) =>
  position < figure.position && (dimensions.sex !== null || dimensions.nationality !== null)

const otherOrForeign = wordSet("other foreign")
const countriesOrDestinations = wordSet("countries destinations")

/** "issued to nurses intending to practise in other countries: 2,614 for the United Kingdom": where they are bound. */
function saysDestinations(reading: PassageReading, { sentence }: Figure): boolean {
  const { from, to } = reading.sentences[sentence]!
  for (let at = from + 1; at < to; at++)
    if (countriesOrDestinations.has(lowerAt(reading, at)) && otherOrForeign.has(lowerAt(reading, at - 1)))
      return true
  return false
}

const broughtOrTheLike = wordSet("brought recruited admitted employed hosted housed hired imported")

/** "brought 19,872 women into the country: 8,340 from the Philippines": so many of its nationals. */
function isBroughtIn(reading: PassageReading, { from, sentence }: Figure): boolean {
  for (let at = reading.sentences[sentence]!.from; at < from; at++)
    if (broughtOrTheLike.has(lowerAt(reading, at))) return lowerAt(reading, at + 1) !== "home"
  return false
}

/** "Venezuelan pupils were 34,030 in 2018, 206,013 in 2019": the same subject at another time. */
function goesOnOfSubject({ reading, from, to }: Figure, said: Figure): boolean {
  if (!isCount(said) || said.lender !== null || said.nounEnd !== said.to || said.parenthetical) return false
  const { periods } = reading
  if (!periods.some((mention) => mention.from === to)) return false
  const time = periods.find((mention) => mention.from === said.to)
  if (time === undefined) return false
  for (let at = time.to; at < from; at++) if (!joiners.has(lowerAt(reading, at))) return false
  return true
}

const endingPart = wordSet("were was had have has are is , ; ( . who which")

/** The noun counted with what restricts it: up to the verb, a pause or a period. */
export function endOfNoun(reading: PassageReading, figure: Figure): number {
  let at = figure.nounEnd
  while (at < figure.own.to && !endingPart.has(lowerAt(reading, at))) {
    if (reading.periods.some((mention) => mention.from === at)) break
    at++
  }
  return at
}
