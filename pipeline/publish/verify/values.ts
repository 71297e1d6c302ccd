import { findNumerals, scaleDecimal } from "../../extract/numerals/numerals.ts"
import { magnitudes } from "../../extract/numerals/words.ts"
import { tokenise } from "../../extract/text/tokens.ts"

/** Enough of the text around a numeral to read it: "a quarter", "two hundred and thirty-eight million". */
const before = 16
const after = 80

/**
 * Whether a numeral, read again where it stands (`start`, in code units), has this value. A magnitude
 * word may stand further on and hold for it too: the 5 of "from 5 to 7 million".
 */
export function hasValue(text: string, start: number, printed: string, value: string): boolean {
  const from = Math.max(0, start - before)
  const window = text.slice(from, start + printed.length + after)
  const numeral = findNumerals(window, tokenise(window)).find((found) => found.start === start - from)
  if (numeral === undefined || numeral.printed !== printed || numeral.value === null) return false
  if (numeral.value === value) return true
  const words = window.slice(start - from + printed.length).toLowerCase()
  return [...magnitudes].some(
    ([word, size]) => words.includes(word) && scaleDecimal(numeral.value!, size) === value
  )
}
