import { itemBefore } from "../text/search.ts"
import { makeCueWords, isCueAt } from "../text/cue-words.ts"
import { isGlued } from "../text/tokens.ts"
import { isYear } from "../time/dates.ts"
import { singular, wordSet } from "../text/vocabulary.ts"
import { continuesList, isCapitalised, isPercentAt, lowerAt } from "./context.ts"
import type { ClaimContext } from "./context.ts"
import { followsSign } from "./identifiers.ts"
import type { Ledger } from "./ledger.ts"

const divisions = wordSet(
  `article articles art arts sub-article sub-articles section sections sect sects subsection subsections sub-section sub-sections
  chapter chapters chap chaps page pages p pp head subhead clause clauses subclause subclauses sub-clause sub-clauses title titles rule rules schedule schedules item items part
  vol vols volume volumes`
)
const paragraphs = wordSet(
  "paragraph paragraphs para paras subparagraph subparagraphs sub-paragraph sub-paragraphs"
)
const parts = wordSet(
  `annex annexes appendix appendices table tables figure figures box chart charts graph graphs question questions issue footnote
  footnotes recommendation recommendations`
)

const illustrations = wordSet(
  "table tables annex annexes appendix figure figures chart charts graph graphs box"
)

/** Any of them, and "regulation 12": what a number behind it points to. */
const pointing = makeCueWords([
  ...divisions,
  ...paragraphs,
  ...parts,
  ...illustrations,
  "regulation",
  "regulations"
])

/** The word before a number, over the stop of an abbreviation, if it is one that a number can point with. */
function wordBefore(context: ClaimContext, from: number): string {
  let at = lowerAt(context, from - 1) === "." ? from - 2 : from - 1
  // "art. L.26", "article R 14": the letter of a part of a code.
  const letter = at < 0 ? undefined : context.tokens[at]
  if (letter !== undefined && (letter.text.length === 1 ? isCapitalised(letter) : isRoman(context, at, from)))
    at = lowerAt(context, at - 1) === "." ? at - 2 : at - 1
  return isCueAt(context.tokens, at, pointing) ? lowerAt(context, at) : ""
}

/** "table IV.6". */
const isRoman = (context: ClaimContext, at: number, from: number): boolean =>
  at === from - 2 && /^[IVXL]{2,5}$/.test(context.tokens[at]!.text)

const subclauseOrTheLike = wordSet(
  "subclause subclauses sub-clause sub-clauses subsection subsections sub-section sub-sections"
)

/** "subclauses (5) and (6)". */
const isBracketed = (context: ClaimContext, from: number, to: number) =>
  lowerAt(context, from - 1) === "(" &&
  lowerAt(context, to) === ")" &&
  subclauseOrTheLike.has(lowerAt(context, from - 2))

/** Article, section, chapter or page of a work. */
export function isPinpoint(ledger: Ledger, index: number): boolean {
  const numeral = ledger.numerals[index]!
  if (numeral.form !== "digits" && numeral.form !== "word") return false
  if (isBracketed(ledger, numeral.from, numeral.to)) return true
  const word = wordBefore(ledger, numeral.from)
  // "the Labour Act (Chapter 297)".
  if ((word === "chapter" || word === "chap") && isOfLaws(ledger, numeral.from)) return false
  // "in full 71 times and in part 26 times".
  if (word === "part" && lowerAt(ledger, numeral.to) === "times") return false
  // "Protocol A/P.1/5/79".
  if (ledger.inCode[index]! && (word === "p" || word === "pp")) return false
  if (word !== "") {
    if (divisions.has(word) || isRegulation(ledger, numeral.from) || isIllustration(ledger, index, word))
      return true
    if (paragraphs.has(word))
      return (
        pointsIntoWork(ledger, numeral.to) ||
        followsArticle(ledger, index) ||
        isOfWorkOfYear(ledger, numeral.from)
      )
  }
  if (numeral.form === "word" || ledger.inCode[index]!) return false
  // "Decision No. 801-L" is the number of an act.
  if (hasLetter(ledger, index)) return !followsSign(ledger, numeral.from)
  if (itemBefore(ledger.claims, index)?.class !== "pinpoint") return false
  return (
    inBracketsAfter(ledger, index) || (continuesArticles(ledger, index) && !startsNoun(ledger, numeral.to))
  )
}

/** "Report on Places of Detention, Lilongwe, 2025, paras. 61–68": of the work that was cited with its year. */
function isOfWorkOfYear(context: ClaimContext, from: number): boolean {
  const word = lowerAt(context, from - 1) === "." ? from - 2 : from - 1
  return (
    lowerAt(context, word - 1) === "," &&
    isYear(context.tokens[word - 2]) &&
    lowerAt(context, word - 3) !== "/"
  )
}

const actOrTheLike = wordSet("act ordinance code law")

/** The chapter of the statute book that an act is. */
function isOfLaws(context: ClaimContext, from: number): boolean {
  // "the Labour Act [Chapter 28:01]".
  const chapter = lowerAt(context, from - 1) === ":" ? from - 3 : from - 1
  if (!isCapitalised(context.tokens[chapter]) || !openingBracket.has(lowerAt(context, chapter - 1)))
    return false
  const title = isYear(context.tokens[chapter - 2]) ? chapter - 3 : chapter - 2
  return actOrTheLike.has(lowerAt(context, title))
}

const openingBracket = wordSet("( [")

/** "Yearbook 2020, tables 4 to 6": behind a comma, those of the work that is cited. */
const isIllustration = (ledger: Ledger, index: number, word: string) =>
  illustrations.has(word) &&
  (lowerAt(ledger, ledger.numerals[index]!.from - 2) === ","
    ? itemBefore(ledger.claims, index)?.class !== "reference"
    : lowerAt(ledger, ledger.numerals[index]!.from - 2) === "and" &&
      itemBefore(ledger.claims, index)?.class === "pinpoint")

/** "under regulation 12" of the Regulations, in small letters; "Regulation 12" is an instrument. */
function isRegulation(context: ClaimContext, from: number): boolean {
  const word = lowerAt(context, from - 1)
  return (word === "regulation" || word === "regulations") && !isCapitalised(itemBefore(context.tokens, from))
}

/** "303-A". */
function hasLetter(context: ClaimContext, index: number): boolean {
  const { end, to } = context.numerals[index]!
  const hyphen = context.tokens[to]
  const letter = context.tokens[to + 1]
  return (
    hyphen?.lower === "-" &&
    context.starts[to] === end &&
    letter?.text.length === 1 &&
    isGlued(context, to + 1) &&
    isCapitalised(letter)
  )
}

/** "article 24 (3)", "article 9 (1) (b) and (2)". */
function inBracketsAfter(context: ClaimContext, index: number): boolean {
  const { from, to } = context.numerals[index]!
  const before = context.numerals[index - 1]!
  if (lowerAt(context, to) !== ")" || lowerAt(context, from - 1) !== "(") return false
  return from - before.to <= 8 && onlyPinpointWords(context, before.to, from)
}

/** "articles 5, 7 and 9", "articles 5 bis, 7 ter and 9". */
function continuesArticles(context: ClaimContext, index: number): boolean {
  const { from } = context.numerals[index]!
  const before = context.numerals[index - 1]!
  const gap = from - before.to
  return (
    gap > 0 && gap <= 4 && onlyPinpointWords(context, before.to, from) && lowerAt(context, from - 1) !== "("
  )
}

/** "article 12, paragraph 2". */
function followsArticle(ledger: Ledger, index: number): boolean {
  const before = itemBefore(ledger.numerals, index)
  if (before === undefined || ledger.claims[index - 1]!.class !== "pinpoint") return false
  const { from } = ledger.numerals[index]!
  return from - before.to <= 6 && onlyPinpointWords(ledger, before.to, from)
}

const between = wordSet("( ) , ; and or to - & bis ter quater .")

function onlyPinpointWords(context: ClaimContext, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = lowerAt(context, at)
    if (word.length > 1 && !between.has(word) && !paragraphs.has(word)) return false
  }
  return true
}

const possibleOrTheLike = wordSet("possible able order enabled continued")

/** To a paragraph of this or another report, to a question, a table, an annex. */
export function isReference(ledger: Ledger, index: number): boolean {
  const numeral = ledger.numerals[index]!
  if (numeral.form !== "digits") return false
  const word = wordBefore(ledger, numeral.from)
  if (word !== "" && paragraphs.has(word)) return true
  // "made it possible to issue 27,415 judgments".
  if (word === "issue" && possibleOrTheLike.has(lowerAt(ledger, numeral.from - 3))) return false
  if (word !== "" && parts.has(word))
    return (
      !startsNoun(ledger, numeral.to) &&
      !isPercentAt(ledger, numeral.to) &&
      !(word.startsWith("recommendation") && isTitle(ledger, numeral.from - 1))
    )
  return (
    itemBefore(ledger.claims, index)?.class === "reference" &&
    continuesList(ledger, index) &&
    !startsNoun(ledger, numeral.to) &&
    !isPercentAt(ledger, numeral.to)
  )
}

/** "General recommendation 30", "the Recommendation 202": works of their own, not those of a list. */
function isTitle(context: ClaimContext, at: number): boolean {
  if (lowerAt(context, at - 1) === "general") return true
  return isCapitalised(context.tokens[at]) && at > 0 && lowerAt(context, at - 1) !== "."
}

const determiner = wordSet("the this that same said")

/** "paragraph 2 of article 5", "paragraph 3 of the Convention". */
function pointsIntoWork(context: ClaimContext, to: number): boolean {
  const of = lowerAt(context, to) === "," ? to + 1 : to
  if (lowerAt(context, of) !== "of") return false
  let at = of + 1
  while (determiner.has(lowerAt(context, at))) at++
  const word = lowerAt(context, at)
  if (divisions.has(word) || laws.has(word)) return true
  return at > of + 1 && isCapitalised(context.tokens[at]) && !bodies.has(word) && word !== "committee's"
}

const laws = wordSet("act law decree convention covenant protocol code constitution")
const bodies = wordSet("committee list human concluding previous common core")

/** "articles 5 and 30 persons" would begin a new phrase; a list of articles does not. */
const startsNoun = (context: ClaimContext, at: number) => {
  const word = lowerAt(context, at)
  return word.length > 2 && context.unitOf(singular(word)) !== undefined
}
