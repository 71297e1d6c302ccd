import { lowerAt } from "../claims/context.ts"
import type { Figure } from "./figure.ts"

/** The whole, or that of which it is itself a part where the figure stands beside it: another people, destination or share of it. */
export function fittingWhole(figure: Figure, found: Figure): Figure | null {
  let whole: Figure | null = found
  while (whole !== null && (isOfOtherPeople(figure, whole) || wentElsewhere(figure, whole)))
    whole = whole.base
  return whole !== null && isShareOfWhole(figure, whole) ? whole.base : whole
}

/** "3,500 citizens of Egypt, 300 of Syria": no Syrian is one of the Egyptians. */
const isOfOtherPeople = (
  { dimensions: { nationality: own }, reading, nationalityIsWeak }: Figure,
  { dimensions }: Figure
) =>
  (own?.length === 3 && dimensions.nationality?.length === 3 && own !== dimensions.nationality) ||
  (own === "FOREIGN" && dimensions.nationality === reading.state && !nationalityIsWeak)

/** "46,515 went to Saudi Arabia. Qatar received 4,284 of them": not of those who went elsewhere. */
const wentElsewhere = (
  { dimensions: { counterpart: own } }: Figure,
  { dimensions: { counterpart } }: Figure
) => own !== null && counterpart !== null && own !== counterpart && counterpart !== "_X"

/** "270 cases ended, 211 in a conviction; the rate of convictions is thus 78.1 per cent": by the arithmetic, of the cases. */
function isShareOfWhole({ measure, value, reading, sentence, from }: Figure, whole: Figure): boolean {
  const decimals = value.split(".")[1]?.length ?? 0
  if (measure !== "percent" || whole.base === null) return false
  if (decimals === 0 && lowerAt(reading, from - 2) !== "rate") return false
  if (whole.reading !== reading || whole.sentence !== sentence || whole.measure !== "count") return false
  const share = (100 * Number(whole.value)) / Number(whole.base.value)
  return Math.abs(share - Number(value)) <= 0.5 * 10 ** -decimals
}
