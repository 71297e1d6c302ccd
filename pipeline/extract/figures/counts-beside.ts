import { lowerAt } from "../claims/context.ts"
import { isCount } from "./figure.ts"
import type { Figure } from "./figure.ts"
import { overlap } from "./lemmas.ts"
import { ofWhom } from "./pointing.ts"
import { kinds, unitFit } from "./whole.ts"

/** "1,204 complaints were filed: 890 by women and 314 by men": what a colon spells out is part of what stands before it. */
export function totalOfList(figure: Figure, sameSentence: ReadonlyArray<Figure>): Figure | null {
  const { reading } = figure
  for (let index = sameSentence.length - 1; index >= 0; index--) {
    const other = sameSentence[index]!
    if (other.measure !== "count" || kinds.has(other.countUnit ?? "")) continue
    const after = sameSentence[index + 1]?.from ?? figure.from
    let colon = false
    for (let at = other.to; at < after; at++) colon ||= lowerAt(reading, at) === ":"
    if (!colon) continue
    const alike =
      figure.head === other.head || (figure.countUnit === "person" && other.countUnit === "person")
    return alike && Number(figure.value) < Number(other.value) ? other : null
  }
  return null
}

/** "In addition, 3,207 visitors came with ...": the next part of what the sentence before divides. */
export function siblingBase(figure: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  const { reading } = figure
  const sentence = reading.sentences[figure.sentence]!
  const opening = `${lowerAt(reading, sentence.from)} ${lowerAt(reading, sentence.from + 1)}`
  if (!/^(?:in addition|another |a further|the remaining|the other|the rest|also )/.test(opening)) return null
  for (let index = earlier.length - 1; index >= 0; index--) {
    const other = earlier[index]!
    if (other.reading !== reading || figure.sentence - other.sentence > 1) return null
    if (other.sentence === figure.sentence || other.measure !== "count" || other.base === null) continue
    if (other.countUnit === figure.countUnit && overlap(other.lemmas, figure.lemmas) >= 2) return other.base
  }
  return null
}

export function nearestCount(sameSentence: ReadonlyArray<Figure>): Figure | null {
  for (let index = sameSentence.length - 1; index >= 0; index--) {
    const other = sameSentence[index]!
    if (isCount(other) && !other.parenthetical)
      return other.base !== null && ofWhom(other) ? other.base : other
  }
  return null
}

/** "312,450 permits were delivered, 41 per cent to men": a share that begins its clause right after a count divides it. */
export function directCount(figure: Figure, previous: Figure | undefined): Figure | null {
  if (
    previous === undefined ||
    previous.measure !== "count" ||
    figure.parenthetical ||
    figure.population !== null
  )
    return null
  if (!/^(?:,|;|and)$/.test(lowerAt(figure.reading, figure.from - 1))) return null
  return countOfSubject(figure, [previous]) === null && unitFit(figure, previous) > -9 ? previous : null
}

/** "640 people (55 per cent)": the share of that count in the group that it is part of. */
export const besideItsCount = (figure: Figure, previous: Figure | undefined): Figure | undefined =>
  previous !== undefined && standsBeside(figure, previous) ? (previous.base ?? undefined) : undefined

/** Does a bracketed share follow its own count with no more than the noun between? */
function standsBeside(figure: Figure, previous: Figure): boolean {
  if (!figure.parenthetical || !isCount(previous) || figure.from - previous.to > 8) return false
  for (let at = previous.to; at < figure.from; at++)
    if (/^(?:,|and|were|was|;)$/.test(lowerAt(figure.reading, at))) return false
  return lowerAt(figure.reading, figure.to) === ")"
}

/** "825 activities were completed, representing a rate of ...": the count whose own share follows is not its whole. */
export function countOfSubject(figure: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  const previous = earlier[earlier.length - 1]
  if (
    previous === undefined ||
    previous.reading !== figure.reading ||
    previous.sentence !== figure.sentence ||
    !isCount(previous)
  )
    return null
  if (standsBeside(figure, previous)) return previous
  if (figure.parenthetical && figure.population !== null && figure.population.from === figure.to + 1)
    return previous
  for (let at = previous.to; at < figure.from; at++) {
    if (
      /^(?:representing|accounting|equivalent|constituting|equal|corresponding)$/.test(
        lowerAt(figure.reading, at)
      )
    )
      return previous
  }
  return null
}
