import { lowerAt } from "../claims/context.ts"
import { wordSet } from "../text/vocabulary.ts"
import { actsOn, isCapacity } from "./carried-places.ts"
import { hasVerb } from "./counts-beside.ts"
import { isPremises } from "./figure.ts"
import type { Figure, PassageReading } from "./figure.ts"

/** "were sheltered in 33 camps in Cox's Bazar": they are where the camps are. */
export function shareSites(reading: PassageReading, figures: ReadonlyArray<Figure>): void {
  const [subject] = figures
  for (let index = 0; index < figures.length; index++) {
    const figure = figures[index]!
    if (index > 0 && isPremises(subject!) && actsOn(subject!, figure))
      figure.dimensions.area ??= subject!.dimensions.area
    // "three seminars took place in Loja, with 268 persons attending".
    if (index > 0 && isAttending(figure)) figure.dimensions.area ??= subject!.dimensions.area
    if (isCapacity(figure)) figure.dimensions.area ??= figures.find(isPremises)?.dimensions.area ?? null
    let ahead = index + 1
    while (ahead < figures.length && figures[ahead]!.parenthetical) ahead++
    const next = figures[ahead]
    if (next === undefined || figure.dimensions.area !== null || next.dimensions.area === null) continue
    if (attended(reading, figure.nounEnd, next)) figure.dimensions.area = next.dimensions.area
    if (!isPremises(next)) continue
    if (lowerAt(reading, next.from - 1) === "in" && hasVerb(reading, figure.nounEnd, next.from))
      figure.dimensions.area = next.dimensions.area
  }
}

const tookOrTaking = wordSet("took taking")

const attendingOrParticipating = wordSet("attending participating")

const withWhereOrAltogether = wordSet("with where altogether")

const isAttending = ({ reading, from, nounEnd, countUnit }: Figure): boolean =>
  countUnit === "person" &&
  (attendingOrParticipating.has(lowerAt(reading, nounEnd)) ||
    (tookOrTaking.has(lowerAt(reading, nounEnd)) && lowerAt(reading, nounEnd + 1) === "part")) &&
  withWhereOrAltogether.has(lowerAt(reading, from - 1))

const activityOrTheLike = wordSet("activity course event meeting")

const attendedParticipatedOrCompleted = wordSet("attended participated completed")

/** "320 officials attended 14 workshops in Loja": they were there. */
const attended = (reading: PassageReading, from: number, { countUnit, from: to }: Figure): boolean => {
  if (!activityOrTheLike.has(countUnit ?? "")) return false
  for (let at = from; at < to; at++)
    if (attendedParticipatedOrCompleted.has(lowerAt(reading, at))) return true
  return false
}
