import { tokenise } from "../text/tokens.ts"
import { findNumerals } from "./numerals.ts"

/** How much of the text around a numeral it takes to read it: its phrase, a magnitude word further on. */
const reach = 160

/**
 * Reads the numeral that stands from `start` to `end` again: what a release says of it can be
 * checked from its text alone.
 *
 * @param text the canonical text; offsets are UTF-16 code units
 * @returns its value as an exact decimal; null where no numeral stands there, or one without a value
 */
export function readPrinted(text: string, start: number, end: number): { readonly value: string | null } {
  const from = wordStart(text, Math.max(0, start - reach))
  const window = text.slice(from, end + reach)
  const numeral = findNumerals(window, tokenise(window)).find(
    (found) => from + found.start === start && from + found.end === end
  )
  return { value: numeral?.value ?? null }
}

/** The first position from `at` that lies between words, so that no number is cut. */
function wordStart(text: string, at: number): number {
  if (at === 0) return 0
  let start = at
  while (start < at + reach / 2 && text.charCodeAt(start - 1) > 32) start++
  return start
}
