import { tokenKind } from "../text/tokens.ts"
import type { ClaimContext } from "./context.ts"
import { isCapitalised, lowerAt } from "./context.ts"

const numberSigns = new Set(["no", "nos", "n", "nº", "n°", "nr"])

/** Instruments and documents that are cited by kind and number alone: "Act 1448", "resolution 1325". */
const numberedKinds = new Set(
  `act acts law laws decree decrees decision decisions resolution resolutions directive directives regulation regulations
  ordinance ordinances convention conventions recommendation protocol agreement order circular memorandum communication report
  bill judgment ruling opinion observation comment case file letter note statute charter document`.split(
    /\s+/
  )
)

/** The stretch without white space around an offset. */
function run(text: string, start: number, end: number): string {
  let from = start
  let to = end
  while (from > 0 && isRunCharacter(text.charCodeAt(from - 1))) from--
  while (to < text.length && isRunCharacter(text.charCodeAt(to))) to++
  return text.slice(from, to)
}

const isRunCharacter = (code: number) =>
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  code === 0x2d ||
  code === 0x2011 ||
  code === 0x2f ||
  code === 0x2e ||
  code === 0x5f

const hasCapital = /[A-Z]/
const hasDigit = /\d/
const slashCode = /^[A-Z]+[A-Z.\d]*\/[A-Z\d]/
const dashCode =
  /^[A-Z]{0,4}\d+[-‑]\d+[-‑/][A-Z]|^\d+[-‑/][A-Z]{2,}|^D?\d{3,}[-‑]\d{4}|^[A-Z]{2,}[-‑]\d{3,}|^0\d+[-‑/]\d+/
const closing = /[.,;]+$/

/** Part of the number of an instrument or of a document's symbol. */
export function isIdentifier(context: ClaimContext, index: number): boolean {
  const numeral = context.numerals[index]!
  if (numeral.form !== "digits") return false
  const { tokens, text } = context
  const before = tokens[numeral.from - 1]
  const sign = before?.text === "." ? tokens[numeral.from - 2] : before
  if (sign !== undefined && numberSigns.has(sign.lower) && (before!.text === "." || sign.lower !== "no"))
    return true
  if (before?.text === "°" || before?.text === "º") return true
  const whole = run(text, numeral.start, numeral.end)
  const code = whole.replace(closing, "")
  if (code.length > numeral.printed.length && isCode(code)) return true
  if (
    before !== undefined &&
    before.kind === tokenKind.word &&
    before.end < numeral.start &&
    numberedKinds.has(before.lower)
  ) {
    return isCapitalised(before) || /resolution|decision|decree/.test(before.lower)
  }
  return continuesIdentifier(context, index)
}

function isCode(code: string): boolean {
  if (!hasDigit.test(code)) return false
  if (dashCode.test(code)) return true
  return hasCapital.test(code) && slashCode.test(code) && !code.startsWith("S/.")
}

/** The rest of a number: "971 of 2021", "1325 (2000)", "Nos. 12 and 13", "2280-2023-EF/44.02". */
function continuesIdentifier(context: ClaimContext, index: number): boolean {
  const numeral = context.numerals[index]!
  const before = context.numerals[index - 1]
  if (before === undefined || context.sentenceOf[index] !== context.sentenceOf[index - 1]) return false
  const gap = numeral.from - before.to
  if (gap < 1 || gap > 3 || !isIdentifier(context, index - 1)) return false
  const between = lowerAt(context, before.to)
  const isYear = numeral.printed.length === 4
  if (gap === 1 && between === "of" && isYear) return true
  if (gap === 1 && between === "(" && isYear && lowerAt(context, numeral.to) === ")") return true
  if (gap === 1 && (between === "-" || between === "/" || between === "."))
    return numeral.start - before.end === 1
  const plural = /^(?:nos|acts|laws|decrees|decisions|resolutions|conventions)$/
  const opener = context.tokens[before.from - 1]
  const listOpener = opener?.text === "." ? lowerAt(context, before.from - 2) : (opener?.lower ?? "")
  return (between === "and" || between === "," || between === "or") && plural.test(listOpener)
}

const addressCue = /:\/\/|www\.|@/

/** Inside a web or mail address. */
export function isInAddress(context: ClaimContext, index: number): boolean {
  const numeral = context.numerals[index]!
  let from = numeral.start
  const { text } = context
  const floor = Math.max(0, from - 500)
  while (from > floor && text.charCodeAt(from - 1) > 32 && text.charCodeAt(from - 1) !== 0xa0) from--
  // An address may break after a slash.
  if (
    from > 1 &&
    text[from - 1] === "\n" &&
    (text[from - 2] === "/" || text[from - 2] === "_" || text[from - 2] === "%")
  ) {
    from--
    while (from > floor && text.charCodeAt(from - 1) > 32) from--
  }
  return addressCue.test(text.slice(from, numeral.start))
}
