import { onlyJoiners } from "../claims/context.ts"
import { hasVerb } from "./counts-beside.ts"
import { isPremises } from "./figure.ts"
import { isTermOfComparison } from "./no-part.ts"
import { ofWhom } from "./pointing.ts"
import type { Figure } from "./figure.ts"

/** "The United States deported 127, 148 and 204 Peruvians": the country is said once for the list. */
export function shareCounterpartOfList(figures: ReadonlyArray<Figure>): void {
  for (let index = 1; index < figures.length; index++) {
    const one = figures[index - 1]!
    const next = figures[index]!
    if (one.dimensions.counterpart === null || next.dimensions.counterpart !== null) continue
    if (
      one.measure !== "count" ||
      next.measure !== "count" ||
      (one.lender !== next.lender && one.lender !== next)
    )
      continue
    if (onlyJoiners(next.reading, one.to, next.from)) next.dimensions.counterpart = one.dimensions.counterpart
  }
}

/** "25,671 travelled to Canada in 2022, more than the 24,158 of 2021": those went there too. */
export function shareCounterpartOfTerms(figures: ReadonlyArray<Figure>): void {
  const [first] = figures
  if (first?.measure !== "count" || first.dimensions.counterpart === null) return
  for (const figure of figures)
    if (figure.measure === "count" && figure.head === first.head && isTermOfComparison(figure))
      figure.dimensions.counterpart ??= first.dimensions.counterpart
}

/** "2,234 carers, 1,902 women and 332 men, left for Israel": what is said behind the parts is said of all. */
export function shareCounterpart(figures: ReadonlyArray<Figure>): void {
  for (const part of figures) {
    const { base, dimensions, reading } = part
    if (dimensions.counterpart === null || base?.dimensions.counterpart !== null) continue
    if (base.reading !== reading || base.sentence !== part.sentence || ofWhom(part)) continue
    const parts = figures.filter((other) => other.base === base)
    const verbless = parts.every(
      (other) =>
        other === part || (other.dimensions.counterpart === null && !hasVerb(reading, other.to, other.own.to))
    )
    if (part !== parts.at(-1) || !verbless || hasVerb(reading, base.to, parts[0]!.from)) continue
    for (const one of [base, ...parts]) one.dimensions.counterpart ??= dimensions.counterpart
  }
}

/** "9,000 attended school in Loja (6,000) and Macas (3,000)", "two shelters, one in Loja and one in Macas": where all did. */
export function joinAreas(figure: Figure, figures: ReadonlyArray<Figure>): void {
  const { base, parenthetical } = figure
  if (base?.measure === "count" && base.dimensions.area === null) joinCountries(base, figures)
  if (base?.measure !== "count" || (!parenthetical && !(isPremises(base) && figure.value === "1"))) return
  const parts = figures.filter(
    (part) => part.base === base && part.parenthetical === parenthetical && part.measure === "count"
  )
  const areas = new Set(parts.map(({ dimensions }) => dimensions.area))
  // "two shelters, one in Loja and one elsewhere".
  if (areas.size < 2 || areas.size < parts.length || (!parenthetical && areas.has(null))) return
  if (!parenthetical && parts.some(({ value }) => value !== "1")) return
  if (base.dimensions.area !== parts[0]!.dimensions.area && (parenthetical || base.dimensions.area !== null))
    return
  if (parts.reduce((sum, { value }) => sum + Number(value), 0) !== Number(base.value)) return
  const codes = new Set([...areas].flatMap((area) => area?.split("+") ?? []))
  base.dimensions.area = [...codes].toSorted().join("+")
}

/** "22 officers, 14 in Canada and eight in the United States": all of them abroad, as their parts are. */
function joinCountries(whole: Figure, figures: ReadonlyArray<Figure>): void {
  const parts = figures.filter((part) => part.base === whole && part.measure === "count")
  if (parts.length < 2 || parts.some(({ dimensions: { area } }) => area !== "_X" && area?.length !== 3))
    return
  if (parts.some(({ dimensions: { area }, reading }) => area === reading.state)) return
  if (parts.reduce((sum, { value }) => sum + Number(value), 0) === Number(whole.value))
    whole.dimensions.area = "_X"
}
