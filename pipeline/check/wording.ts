/** How figures are written in the expression and the explanation of a check. */
import * as BigDecimal from "effect/BigDecimal"
import type { Figure } from "./figure.ts"
import { isShare, printedNumber } from "./figure.ts"

/** The figure as a reader should see it: as printed, or in full where it leans on a magnitude word. */
export function show(figure: Figure): string {
  const printed = printedNumber(figure)
  const number =
    printed !== null && BigDecimal.equals(printed, figure.value) ? figure.printed : group(figure.value)
  return isShare(figure) ? `${number}%` : number
}

/** The figure with its place. */
export function cite(figure: Figure): string {
  return `${show(figure)} (${figure.place})`
}

/** "5 + 7 (para. 1)", or "5 (para. 1) + 7 (para. 2)" where the places differ. */
export function add(figures: ReadonlyArray<Figure>): string {
  const place = commonPlace(figures)
  return place === null ? figures.map(cite).join(" + ") : `${figures.map(show).join(" + ")} (${place})`
}

/** "5 + 7 = 12 (para. 1)", with the places of the parts where they are others. */
export function equate(parts: ReadonlyArray<Figure>, total: Figure): string {
  return commonPlace([...parts, total]) === null
    ? `${add(parts)} = ${cite(total)}`
    : `${parts.map(show).join(" + ")} = ${cite(total)}`
}

/** The place that all figures share, or null. */
function commonPlace(figures: ReadonlyArray<Figure>): string | null {
  const place = figures[0]?.place ?? null
  return figures.every((figure) => figure.place === place) ? place : null
}

/** " (para. 1, para. 2)": every place once. */
export function places(figures: ReadonlyArray<Figure>): string {
  return ` (${[...new Set(figures.map((figure) => figure.place))].join(", ")})`
}

/** "1, 2 and 3". */
export function list(items: ReadonlyArray<string>): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`
}

/** A decimal with commas between thousands. */
export function group(value: BigDecimal.BigDecimal): string {
  const [whole = "", fraction] = BigDecimal.format(value).split(".")
  const grouped = whole.replaceAll(/\B(?=(?:[0-9]{3})+$)/g, ",")
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** Rounded to the four decimals that the warehouse keeps. */
export function round(value: BigDecimal.BigDecimal): BigDecimal.BigDecimal {
  return BigDecimal.normalize(BigDecimal.round(value, { scale: 4, mode: "half-from-zero" }))
}
