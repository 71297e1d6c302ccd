import { lowerAt } from "../claims/context.ts"
import { isCount } from "./figure.ts"
import type { Figure } from "./figure.ts"

/** "all but five of them": is a count of those who are not? */
export const isException = ({ reading, measure, from }: Figure): boolean =>
  measure === "count" && lowerAt(reading, from - 1) === "but" && lowerAt(reading, from - 2) === "all"

/** "There were 43 agencies; all but five have their seat in Conakry": of those counted last. */
export function wholeOfException(figure: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  if (!isException(figure)) return null
  const whole = earlier.findLast((other) => isCount(other) && Number(other.value) > Number(figure.value))
  return whole?.reading === figure.reading && figure.sentence - whole.sentence <= 1 ? whole : null
}
