import type { Sex } from "../../model/rows.ts"
import { lowerAt } from "../claims/context.ts"
import { sexOf } from "./dimensions.ts"
import { isCount, isShare } from "./figure.ts"
import type { Figure, PassageReading, Zone } from "./figure.ts"

/** "In 2018, 2019 and 2020, respectively, 2,132, 1,876 and 523 expulsions": one time for each figure. */
export function pairRespectively(
  reading: PassageReading,
  figures: ReadonlyArray<Figure>,
  sentence: Zone,
  earlier: ReadonlyArray<Figure>
): void {
  if (figures.length < 2) return
  let said = false
  for (let at = sentence.from; at < sentence.to && !said; at++) said = lowerAt(reading, at) === "respectively"
  if (!said) return
  pairPlaces(reading, figures, sentence)
  const mentions = reading.periods.filter(
    ({ from, to, strength }) => from >= sentence.from && to <= sentence.to && strength !== "event"
  )
  if (mentions.length === 0) pairWithLast(figures, earlier)
  if (mentions.length !== figures.length) return
  const { kind } = mentions[0]!.period
  for (const [index, figure] of figures.entries()) {
    const { period } = mentions[index]!
    figure.period = { ...period, kind, start: kind === "as_of" ? null : period.start }
  }
}

/** "There were 90 claims in 2021 and 80 in 2022. Asylum was granted in 31 and 40 cases respectively": of each year. */
function pairWithLast(figures: ReadonlyArray<Figure>, earlier: ReadonlyArray<Figure>): void {
  const [first] = figures
  const last = earlier.filter(
    (other) => other.reading === first!.reading && other.sentence === first!.sentence - 1
  )
  if (
    last.length !== figures.length ||
    last.some(({ period, measure }) => period === null || measure !== "count")
  )
    return
  for (const [index, figure] of figures.entries()) figure.period = last[index]!.period
}

/** "41, 33 and 29 cases in Guayas, Pichincha and Carchi, respectively": one place for each figure. */
function pairPlaces(reading: PassageReading, figures: ReadonlyArray<Figure>, sentence: Zone): void {
  const places = reading.places.filter(
    ({ kind, from, to }) => kind === "area" && from >= sentence.from && to <= sentence.to
  )
  const [first] = figures
  const list = figures.filter(
    (figure) =>
      !figure.parenthetical && figure.measure === first!.measure && (isCount(figure) || isShare(figure))
  )
  pairSexes(reading, list, sentence)
  pairCountries(reading, list, sentence)
  if (places.length !== list.length || places.length < 2) return
  for (const [index, figure] of list.entries()) figure.dimensions.area = places[index]!.code
}

/** "Under agreements with Peru and Chile, 48 and 30 citizens, respectively, found employment": where they went. */
function pairCountries(reading: PassageReading, list: ReadonlyArray<Figure>, sentence: Zone): void {
  const countries = reading.places.filter(
    ({ kind, from, to, code }) =>
      kind === "country" && code !== reading.state && from >= sentence.from && to <= sentence.to
  )
  if (countries.length !== list.length || list.length < 2 || !isPlacement(reading, sentence)) return
  for (const [index, figure] of list.entries()) figure.dimensions.counterpart = countries[index]!.code
}

/** "found employment", "were recruited": of the State's own people, who went abroad for it. */
const isPlacement = (reading: PassageReading, { from, to }: Zone): boolean => {
  for (let at = from; at < to; at++)
    if (/^(?:employment|recruited|placed|deployed|hired)$/.test(lowerAt(reading, at))) return true
  return false
}

/** "13 and 5 per cent of women and men, respectively". */
function pairSexes(reading: PassageReading, list: ReadonlyArray<Figure>, sentence: Zone): void {
  const sexes: Array<Sex> = []
  for (let at = sentence.from; at < sentence.to; at++) {
    const sex = sexOf(lowerAt(reading, at))
    if (sex !== null) sexes.push(sex)
  }
  if (sexes.length !== list.length || list.length < 2) return
  for (const [index, figure] of list.entries()) figure.dimensions.sex = sexes[index]!
}
