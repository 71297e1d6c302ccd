import type { ClaimContext } from "./context.ts"
import { continuesList, isCapitalised, lowerAt } from "./context.ts"

const divisions = new Set(
  "article articles art arts section sections sect sects chapter chapters chap chaps page pages p pp clause clauses title titles rule rules".split(
    " "
  )
)
const paragraphs = new Set(
  "paragraph paragraphs para paras subparagraph subparagraphs paragraph(s)".split(" ")
)
const parts = new Set(
  "annex annexes appendix table tables figure figures box chart charts graph question questions issue footnote footnotes".split(
    " "
  )
)

const wordBefore = (context: ClaimContext, from: number): string => {
  const before = lowerAt(context, from - 1)
  return before === "." ? lowerAt(context, from - 2) : before
}

/** Article, section, chapter or page of a work. */
export function isPinpoint(context: ClaimContext, index: number): boolean {
  const numeral = context.numerals[index]!
  if (numeral.form !== "digits") return false
  if (divisions.has(wordBefore(context, numeral.from))) return true
  const hyphen = context.tokens[numeral.to]
  const letter = context.tokens[numeral.to + 1]
  if (
    hyphen?.start === numeral.end &&
    hyphen.lower === "-" &&
    letter?.start === hyphen.end &&
    /^[A-Z]$/.test(letter.text)
  )
    return true
  if (paragraphs.has(wordBefore(context, numeral.from))) return pointsIntoWork(context, numeral.to)
  return continuesList(context, index) && !startsNoun(context, numeral.to) && isPinpoint(context, index - 1)
}

/** To a paragraph of this or another report, to a question, a table, an annex. */
export function isReference(context: ClaimContext, index: number): boolean {
  const numeral = context.numerals[index]!
  if (numeral.form !== "digits") return false
  const word = wordBefore(context, numeral.from)
  if (paragraphs.has(word) || parts.has(word)) return true
  return continuesList(context, index) && !startsNoun(context, numeral.to) && isReference(context, index - 1)
}

/** "paragraph 2 of article 5", "paragraph 3 of the Convention". */
function pointsIntoWork(context: ClaimContext, at: number): boolean {
  if (lowerAt(context, at) !== "of") return false
  const next = lowerAt(context, at + 1)
  if (divisions.has(next)) return true
  return next === "the" && isCapitalised(context.tokens[at + 2]) && lowerAt(context, at + 2) !== "committee"
}

const closers = new Set([
  ",",
  ".",
  ";",
  ")",
  "(",
  "of",
  "and",
  "or",
  "to",
  "-",
  "in",
  "above",
  "below",
  "thereof",
  "which",
  ":",
  "",
  "set",
  "is",
  "are"
])

/** "articles 5 and 30 persons" would begin a new phrase; a list of articles does not. */
const startsNoun = (context: ClaimContext, at: number) => {
  const word = lowerAt(context, at)
  return !closers.has(word) && context.unitOf(word.endsWith("s") ? word.slice(0, -1) : word) !== undefined
}
