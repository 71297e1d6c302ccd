import { lowerAt } from "../claims/context.ts"
import { auxiliaries, wordSet } from "../text/vocabulary.ts"
import type { PeriodMention } from "../time/period.ts"
import type { Figure } from "./figure.ts"
import { ofWhom, opensWithWhole, pointsAtGroup } from "./pointing.ts"

/** "Of those, 30 were granted and 12 were pending at the end of 2023": the day is that of the part with a verb of its own. */
export function isOfLaterPart(
  figure: Figure,
  figures: ReadonlyArray<Figure>,
  { period, from }: PeriodMention,
  recent: ReadonlyArray<Figure>
): boolean {
  if ((period.kind !== "as_of" && period.precision !== "day") || from < figure.to) return false
  const isElliptic = figure.nounEnd === figure.to
  if (!opensWithWhole(figure) && !pointsAtGroup(figure) && !ofWhom(figure) && !isElliptic) return false
  const [before] = recent.slice(-1)
  const spoken = [
    ...figures.slice(0, figure.position),
    ...(before?.reading === figure.reading ? [before] : [])
  ]
  if (!spoken.some((other) => other.period?.kind === "period")) return false
  return (
    saysRest(figure, from) ||
    figures.some((other) => other.from > figure.from && other.to <= from && standsByItself(other))
  )
}

/** "and 12 were pending", "the remaining 218 being under consideration": a part with a verb of its own. */
const standsByItself = ({ reading, from, to }: Figure) =>
  lowerAt(reading, from - 1) === "remaining"
    ? lowerAt(reading, to) === "being"
    : lowerAt(reading, from - 1) === "and" &&
      (auxiliaries.has(lowerAt(reading, to)) || lowerAt(reading, to) === "remained")

const remainderRestOrOthers = wordSet("remainder rest others")

/** "and the remainder were pending at 1 May 2023". */
function saysRest({ reading, to }: Figure, end: number): boolean {
  for (let at = to; at < end - 2; at++)
    if (lowerAt(reading, at) === "and" && remainderRestOrOthers.has(lowerAt(reading, at + 2)))
      return auxiliaries.has(lowerAt(reading, at + 3))
  return false
}
