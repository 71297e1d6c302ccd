import type { Figure } from "../extract/figures/figure.ts"

/** Code of a figure's unit: a currency, `percent`, a rate's base, else that of the noun counted. */
export const unitOf = (figure: Figure): string =>
  figure.unit ?? (figure.countUnit === null || figure.countUnit === "" ? "unit" : figure.countUnit)
