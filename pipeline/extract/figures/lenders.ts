import { opensTerm } from "./comparisons.ts"
import { itemBefore } from "../text/search.ts"
import { isPeak } from "./times.ts"
import { joinsDirectly } from "./dated-lists.ts"
import { lowerAt } from "../claims/context.ts"
import { wordSet } from "../text/vocabulary.ts"
import { kinds } from "./fit.ts"
import { sexOf } from "./dimensions.ts"
import { isCount, isShare } from "./figure.ts"
import type { Figure } from "./figure.ts"
import { isInserted, pointsAtGroup } from "./pointing.ts"

const preposition = wordSet("with against from than")

/** "900 voters in 12 countries, compared with 420 in 2017": those of the earlier time are voters. */
export const isCompared = ({ reading, from }: Figure) =>
  preposition.has(lowerAt(reading, from - 1)) || opensTerm(reading, from)

/** "3,219 deportees, i.e. 3,009 Cubans and 210 Haitians, as against 6,000 in 2019": with all of them, when the last part is further from it. */
export function comparesWithWhole(figure: Figure, figures: ReadonlyArray<Figure>): boolean {
  const { position } = figure
  const [whole] = figures
  if (position < 3 || !isCompared(figure) || !lends(whole!, figure)) return false
  if (figures.slice(1, position).some((part) => !isCount(part) || Number(part.value) > Number(whole!.value)))
    return false
  const distance = (other: Figure) => Math.abs(Math.log(Number(figure.value) / Number(other.value)))
  return distance(whole!) < distance(figures[position - 1]!)
}

/** "213 persons, 144 of them men and 69 women; 195 were Moroccans": those counted first, not the women among them. */
export function wholeBeforeParts(figure: Figure, figures: ReadonlyArray<Figure>): Figure | undefined {
  const last = itemBefore(figures, figure.position)
  const [whole] = figures
  if (figure.position < 2 || lowerAt(figure.reading, figure.from - 1) !== ";") return undefined
  return sexOf(last!.head) !== null &&
    sexOf(whole!.head) === null &&
    last!.countUnit === "person" &&
    whole!.countUnit === "person" &&
    lends(whole!, figure)
    ? whole
    : undefined
}

/** "310 persons by air (9 flights) and 40 by land": what is said by the way lends nothing. */
export const isAside = (figure: Figure, other: Figure) =>
  isInserted(figure, other) ||
  (other.parenthetical && other.nounEnd > other.to && !figure.parenthetical) ||
  // "Georgia – 13 (including eight minors), Peru – six".
  (lowerAt(other.reading, other.from - 1) === "including" && lowerAt(other.reading, other.from - 2) === "(")

const comprisingOrBracket = wordSet("comprising namely (")

/** "309 and 525 occasions": nothing but list words between. */
export const joinsClosely = (one: Figure, other: Figure) =>
  other.from - one.to <= 2 &&
  !comprisingOrBracket.has(lowerAt(one.reading, other.from - 1)) &&
  isShare(one) === isShare(other) &&
  joinsDirectly(one.reading, one, other)

const femaleOrMale = wordSet("female male")

/**
 * A count lends its noun to a count, money to money; who are women, men or children were counted as persons,
 * and of 17 countries there are no "64 of them".
 */
export const lends = (one: Figure, other: Figure) =>
  isCount(one) &&
  one.head !== "" &&
  (!isPeak(one) || one.nounEnd > one.to) &&
  // "618 male; 1,127 were Malawians": an adjective is no noun.
  !femaleOrMale.has(lowerAt(one.reading, one.nounEnd - 1)) &&
  (one.unit === null) === (other.unit === null) &&
  (one.countUnit === "person" || one.countUnit === "case" || !areSexed(other)) &&
  !(pointsAtGroup(other) && kinds.has(one.countUnit ?? "") && Number(one.value) < Number(other.value))

const wereOrTheLike = wordSet("were are was is being of them whom")

/** "43 were women": what follows the verb is who they are. */
function areSexed({ reading, to }: Figure): boolean {
  let at = to
  while (wereOrTheLike.has(lowerAt(reading, at))) at++
  return at > to && sexOf(lowerAt(reading, at)) !== null
}
