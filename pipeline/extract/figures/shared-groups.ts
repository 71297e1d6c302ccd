import { moves } from "./journeys.ts"
import { pointsAtGroup } from "./pointing.ts"
import { lowerAt } from "../claims/context.ts"
import { isShare } from "./figure.ts"
import type { Figure } from "./figure.ts"
import { wordSet } from "../text/vocabulary.ts"

/** "70,000 Peruvians return, 60 per cent of them from Chile" of a report by Peru: where they come from, and not whose they are. */
export function comeFrom(figure: Figure, group: Figure | undefined): void {
  const { reading, own, dimensions } = figure
  const { nationality } = dimensions
  // "900 foreign nationals settled in the country, of whom 27 per cent came from Peru": whose nationals they are.
  const people = group?.dimensions.nationality ?? reading.state
  if (people !== reading.state && dimensions.counterpart !== null && cameFrom(figure)) {
    if (nationality === null || nationality === "FOREIGN") {
      dimensions.nationality = dimensions.counterpart
      dimensions.counterpart = null
    }
    return
  }
  if (group?.dimensions.nationality !== reading.state) return
  // "to repatriate 39 Malian children, 34 from Peru and 5 from Chile".
  const isPartOfMoved =
    figure.nounEnd === figure.to &&
    lowerAt(reading, figure.to) === "from" &&
    group.sentence === figure.sentence &&
    moves(reading, reading.sentences[figure.sentence]!.from, group.from)
  if (!isPartOfMoved && !pointsAtGroup(figure)) return
  if (nationality === null || nationality === reading.state || nationality === "FOREIGN") return
  const countries = reading.places.filter(
    ({ kind, from, to }) => kind === "country" && from >= figure.to && to <= own.to
  )
  if (countries.length === 0) return
  dimensions.nationality = null
  if (countries.length === 1) dimensions.counterpart ??= countries[0]!.code
}

const cameOrTheLike = wordSet("came come originated hailed")

/** "27 per cent came from Peru and 22 per cent from Chile". */
function cameFrom({ reading, own, measure }: Figure): boolean {
  if (measure !== "percent") return false
  const at = lowerAt(reading, own.from) === "from" ? own.from : own.from + 1
  return lowerAt(reading, at) === "from" && (at === own.from || cameOrTheLike.has(lowerAt(reading, own.from)))
}

/** "and women of the same age for 27 per cent": of the age that was told last. */
export function shareAge({ reading, from, dimensions }: Figure, last: Figure | undefined): void {
  if (last === undefined || dimensions.ageMin !== null || dimensions.ageMax !== null) return
  for (let at = from - 1; at > Math.max(last.to, from - 6); at--)
    if (lowerAt(reading, at) === "age" && lowerAt(reading, at - 1) === "same") {
      dimensions.ageMin = last.dimensions.ageMin
      dimensions.ageMax = last.dimensions.ageMax
    }
}

/** "Women made up 58 per cent of the total and 64 per cent of those trained": both shares are of the women. */
export const goesOnOfGroup = ({ reading, from, population, measure }: Figure, said: Figure) =>
  measure === "percent" &&
  said.measure === "percent" &&
  population !== null &&
  said.population !== null &&
  said.dimensions.sex !== null &&
  said.own.to <= said.from &&
  lowerAt(reading, said.population.to) === "and" &&
  from - said.population.to <= 2

/** "Women numbered 712, or 60 per cent of the total": the share is that of the women. */
export const saysCountAsShare = (figure: Figure, { measure, nounEnd }: Figure) =>
  isShare(figure) &&
  measure === "count" &&
  (lowerAt(figure.reading, figure.from - 1) === "or"
    ? figure.from - nounEnd <= 2
    : figure.from - nounEnd === 3 &&
      lowerAt(figure.reading, figure.from - 1) === "to" &&
      lowerAt(figure.reading, figure.from - 2) === "equivalent")

/** "Peru (439,582 persons, 42.4 per cent)": the count before a share in one bracket; or the share whose bracket it is. */
export function countInBracket(figure: Figure, previous: Figure | undefined): Figure | undefined {
  const { reading, parenthetical, from } = figure
  // "30 per cent of whom (70,524) are women": the share whose bracket holds its count.
  if (figure.measure === "count" && parenthetical && previous !== undefined && isShare(previous))
    return !previous.parenthetical && previous.own.from > figure.to && previous.own.from - figure.to <= 4
      ? previous
      : undefined
  if (!isShare(figure) || !parenthetical || previous?.measure !== "count" || !previous.parenthetical)
    return undefined
  for (let at = previous.to; at < from; at++) if (lowerAt(reading, at) === ")") return undefined
  return lowerAt(reading, from - 1) === "," ? previous : undefined
}
