import type { Figure } from "../extract/figures/figure.ts"
import type { Document } from "../model/document.ts"
import type { IndicatorRow } from "../model/rows.ts"
import { nameDefinedTerm } from "./defined-terms.ts"
import { describeCore } from "./descriptions.ts"
import { unitOf } from "./units.ts"
import { isFunctionWord } from "../extract/text/vocabulary.ts"
import { singular } from "../extract/text/vocabulary.ts"

export interface Indicator {
  readonly code: string
  readonly label: string
  readonly root: Figure
}

/** The figure at the root of a figure's bases: shares and parts take its indicator. */
export function rootOf(figure: Figure): Figure {
  let root = figure
  for (let depth = 0; root.base !== null && depth < 8; depth++) root = root.base
  return root
}

const longestCode = 60

/** A readable code from the words of what is counted: "inspection-orders-relating-verification". */
export function indicatorOf(figure: Figure): Indicator {
  const root = rootOf(figure)
  const words = contentWords(root)
  const code = words.join("-").slice(0, longestCode).replace(/-$/, "")
  return { code: code === "" ? root.measure : code, label: words.join(" "), root }
}

function contentWords(figure: Figure): Array<string> {
  const words: Array<string> = []
  const push = (word: string) => {
    const plain = word.normalize("NFD").replace(/[^a-z-]/g, "")
    if (plain.length > 2 && !isFunctionWord(plain) && !words.includes(plain)) words.push(plain)
  }
  for (const word of (figure.counted ?? "").toLowerCase().split(/\s+/)) push(singular(word))
  const { reading, own } = figure
  for (let at = own.from; at < own.to && words.length < 6; at++) {
    const token = reading.tokens[at]!
    if (token.kind === 0) push(singular(token.lower))
  }
  return words
}

/** One row per root figure's indicator. */
export function makeIndicators(document: Document, figures: ReadonlyArray<Figure>): Array<IndicatorRow> {
  const rows = new Map<string, IndicatorRow>()
  for (const figure of figures) {
    const { code, label, root } = indicatorOf(figure)
    if (rows.has(code)) continue
    rows.set(code, {
      indicator: code,
      label,
      topic: null,
      definition: nameDefinedTerm(describeCore(root), document, root.reading.passage),
      unit: unitOf(root)
    })
  }
  return [...rows.values()]
}
