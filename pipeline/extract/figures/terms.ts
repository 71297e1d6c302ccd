import type { Period } from "../time/period.ts"
import { copyGroup, isChange } from "./changes.ts"
import type { Figure } from "./figure.ts"

/** How many figures back the terms of a change are looked for. */
const reach = 12

/**
 * "In 2023, 300 contracts were attested. In 2022, there were 240. The number thus rose by 25 per cent": the
 * two counts of the paragraph that the printed change follows from, whichever stands first.
 */
export function readTermsBefore(
  change: Figure,
  figures: ReadonlyArray<Figure>,
  recent: ReadonlyArray<Figure>
): Period | null {
  const { reading, from, to, position } = change
  const clauseIsDated = reading.periods.some(
    (mention) => mention.from >= (figures[position - 1]?.to ?? from) && mention.from <= to + 4
  )
  if (clauseIsDated) return null
  const terms = [...recent.slice(-reach), ...figures.slice(0, position)].filter(
    (other) => other.reading === reading && other.measure !== "percent" && other.period?.end != null
  )
  for (let late = terms.length - 1; late >= 0; late--)
    for (let early = terms.length - 1; early >= 0; early--) {
      const [first, last] = [terms[early]!, terms[late]!]
      if (!measuresAlike(first, last) || !isChange(change, first, last)) continue
      if (first.period!.end! >= last.period!.end!) continue
      copyGroup(last, change)
      return { ...last.period!, kind: "period", start: first.period!.start ?? first.period!.end }
    }
  return null
}

const measuresAlike = (one: Figure, other: Figure) =>
  one.measure === other.measure &&
  one.unit === other.unit &&
  one.countUnit === other.countUnit &&
  one.base === other.base
