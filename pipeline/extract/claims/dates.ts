import { itemBefore } from "../text/search.ts"
import { foldedAt, isGlued } from "../text/tokens.ts"
import { tokenKind } from "../text/words.ts"
import {
  adverbs,
  conjunctions,
  determiners,
  months,
  pauseBracketOrEnd,
  prepositions,
  pronouns,
  wordSet
} from "../text/vocabulary.ts"
import { isYear } from "../time/dates.ts"
import { countsAt, isCapitalised, isPercentAt, lowerAt } from "./context.ts"
import type { ClaimContext } from "./context.ts"
import type { Ledger } from "./ledger.ts"

/** Part of a date, a year or a period. */
export function isDate(ledger: Ledger, index: number): boolean {
  const numeral = ledger.numerals[index]!
  const date = ledger.dateOf[index]
  if (date !== undefined) return !(date.to - date.from === 1 && countsLikeYear(ledger, index))
  if (numeral.form === "share")
    return numeral.printed.toLowerCase() === "half" && isHalfOfTime(ledger, numeral.from, numeral.to)
  // "the three-year period 2022–2024".
  if (
    numeral.form === "compound" &&
    lowerAt(ledger, numeral.to) === "period" &&
    isYear(ledger.tokens[numeral.to + 1])
  )
    return true
  return isRecent(ledger, index) || isElapsed(ledger, index) || isLunar(ledger, index)
}

const lunarMonths =
  /^(?:muharram|safar|rabi|jumada|rajab|sha'?ban|chaabane|ramadan|ramadhan|shawwal|chaoual|kaada|qa'?da|hijja|dhu'?l-.*|zul-.*|thani|awwal)$/

/** "18 Hijja 1441": a date of the Islamic calendar, with its day and its year. */
function isLunar(context: ClaimContext, index: number): boolean {
  const { from, to, form } = context.numerals[index]!
  if (form !== "digits") return false
  const isMonth = (at: number) =>
    at >= 0 && isCapitalised(context.tokens[at]) && lunarMonths.test(lowerAt(context, at))
  return isMonth(to) || (isMonth(from - 1) && context.tokens[from]!.text.length === 4)
}

const yearPrepositions = wordSet(
  "in since during by until till before after throughout of the its their this that early late mid -"
)
const approximately = wordSet("some about around over nearly approximately almost roughly circa exactly only")

const totalOrTheLike = wordSet("total number group average some")

/** "a total of 2010 households", "some 2000 new homes", "from 1876 in 2015": a count that looks like a year. */
function countsLikeYear(context: ClaimContext, index: number): boolean {
  const { from, to } = context.numerals[index]!
  if (isPercentAt(context, to)) return true
  const before = lowerAt(context, from - 1)
  if (lowerAt(context, to) === "in" && isYear(context.tokens[to + 1])) return before !== "in"
  const totalled = before === "of" && totalOrTheLike.has(lowerAt(context, from - 2))
  if (countsAt(context, to))
    return totalled || !(yearPrepositions.has(before) || endsRange(context, from) || isStart(context, index))
  if (!totalled && !approximately.has(before)) return false
  const next = context.tokens[to]
  return next?.kind === tokenKind.word && next.text === next.lower && !prepositions.has(next.lower)
}

const andOrTo = wordSet("and to")
const betweenOrFrom = wordSet("between from")

/** "between 2019 and 2023 remittances more than doubled". */
const endsRange = (context: ClaimContext, from: number) =>
  andOrTo.has(lowerAt(context, from - 1)) &&
  isYear(context.tokens[from - 2]) &&
  betweenOrFrom.has(lowerAt(context, from - 3))

/** "As from 2019 foreigners have access", "From 2019 foreigners". */
function isStart(context: ClaimContext, index: number): boolean {
  const { from } = context.numerals[index]!
  if (lowerAt(context, from - 1) !== "from") return false
  return (
    lowerAt(context, from - 2) === "as" || context.sentences[context.sentenceOf[index]!]!.from === from - 1
  )
}

const firstSecondOrLatter = wordSet("first second latter")
const yearOrTheLike = wordSet("year decade century month period")

/** "half of 2021", "the second half of the year", "in the second half, 4,096". */
function isHalfOfTime(context: ClaimContext, from: number, at: number): boolean {
  if (lowerAt(context, at) !== "of") return firstSecondOrLatter.has(lowerAt(context, from - 1))
  const next = lowerAt(context, at + 1) === "the" ? at + 2 : at + 1
  const word = lowerAt(context, next)
  return isYear(context.tokens[next]) || months.has(word) || yearOrTheLike.has(word)
}

const durations = wordSet("year years month months week weeks day days decade decades quarter quarters hours")
const yearKinds = wordSet("school academic fiscal financial calendar consecutive full")
const recency = wordSet("last past previous preceding next following coming first recent")
const elapsing = wordSet("ago later earlier previously")

/** "in the last five years": a period, though no figure of the calendar. */
function isRecent(context: ClaimContext, index: number): boolean {
  const { from, to } = context.numerals[index]!
  if (!recency.has(lowerAt(context, from - 1))) return false
  return durations.has(lowerAt(context, yearKinds.has(lowerAt(context, to)) ? to + 1 : to))
}

const thanOrLeast = wordSet("than least")

/** "ten years ago", "for the first time in 20 years". */
function isElapsed(context: ClaimContext, index: number): boolean {
  const { from, to } = context.numerals[index]!
  if (!durations.has(lowerAt(context, to)) || thanOrLeast.has(lowerAt(context, from - 1))) return false
  return (
    elapsing.has(lowerAt(context, to + 1)) ||
    (lowerAt(context, to + 1) === "before" && pauseBracketOrEnd.has(lowerAt(context, to + 2))) ||
    (lowerAt(context, from - 1) === "in" && lowerAt(context, from - 2) === "time")
  )
}

export const yearOfTitle = "year-of-title"

const inByOrTheLike = wordSet("in by until since during")

/** The year inside a capitalised title: "Migration Policy 2017-2025", "Worst Forms Convention, 1999 (No. 182)", "2030 Agenda". */
export function isYearOfTitle(ledger: Ledger, index: number): boolean {
  const { from, to } = ledger.numerals[index]!
  const { tokens } = ledger
  const before = itemBefore(tokens, from)
  // "Annual Report 2022/23".
  if (before?.text === "/" && isGlued(ledger, from) && itemBefore(ledger.numerals, index)?.to === from - 1)
    return ledger.claims[index - 1]!.rule === yearOfTitle
  if (isOfEra(ledger, index)) return true
  if (!isYear(tokens[from])) return false
  if (
    ((before?.lower === "the" || isCited(ledger, from)) && opensTitle(ledger, to)) ||
    isOfWork(ledger, from)
  )
    return true
  if (opensInstrument(ledger, from)) return true
  // "Statistical Compendium on Migration, edition 2025".
  if (before?.lower === "edition" && foldedAt(tokens, from - 2) === "," && isCapitalised(tokens[from - 3]))
    return true
  // "the Foreign Employment Act, 2064 (2007)": the same year of another calendar.
  if (before?.text === "(" && tokens[to]?.text === ")" && itemBefore(ledger.numerals, index)?.to === from - 1)
    return ledger.claims[index - 1]!.rule === yearOfTitle
  // "the National Immigrant Survey (ENI-2017)".
  if (
    before?.lower === "-" &&
    foldedAt(tokens, from - 3) === "(" &&
    tokens[to]?.text === ")" &&
    isCapitalised(tokens[from - 2])
  )
    return isGlued(ledger, from) && isCapitalised(tokens[from - 4])
  if (before?.lower === "-" && isYear(tokens[from - 2]))
    return itemBefore(ledger.claims, index)?.rule === yearOfTitle || isCapitalised(tokens[to])
  // "Organic Law 2016-19" has a number.
  const joiner = tokens[to]
  const joined = isGlued(ledger, from + 1) && (joiner!.lower === "-" || joiner!.text === "/")
  if (joined && isGlued(ledger, to + 1) && tokens[to + 1]!.text.length < 4 && !isSeason(ledger, from))
    return false
  const ranges = lowerAt(ledger, to) === "-" && isYear(tokens[to + 1])
  const late = Number(tokens[from]!.text) > ledger.lastYear
  if (before !== undefined) {
    if (isTitleWord(ledger, from - 1, index, ranges || late)) return true
    if (before.text === "," && foldedAt(ledger.tokens, from - 2) === ")" && lowerAt(ledger, to) === "(")
      if (isTitleWord(ledger, from - 3, index) && isTitleWord(ledger, from - 5, index)) return true
    if (before.text === "," && isTitleWord(ledger, from - 2, index))
      if (lowerAt(ledger, to) === "(" || instruments.has(lowerAt(ledger, from - 2))) return true
    if (before.text === "," && isTitleWord(ledger, from - 2, index) && namesInstrument(ledger, from - 2))
      return true
    if (endsBudget(ledger, from - 1)) return true
    if (before.lower === "to" && lowerAt(ledger, from - 2) === "up" && isTitleWord(ledger, from - 3, index))
      return true
  }
  return ranges
    ? isCapitalised(tokens[to + 2]) || endsPlan(ledger, from - 1)
    : late && isCapitalised(tokens[to]) && !inByOrTheLike.has(before?.lower ?? "")
}

const worksOfYears = wordSet("census survey report statistics yearbook overview")
const inTitles = wordSet("and of the on for in")

/** Words of a title at most, between a year and what it is the year of, or after the work that a year ends. */
const longestTitle = 8

/** "National Statistical Office, 2018 ...", "Main Results of the 2022 ...": the year stands where a title does. */
const isCited = (context: ClaimContext, from: number) =>
  from === 0 ||
  lowerAt(context, from - 1) === "," ||
  (lowerAt(context, from - 1) === "the" &&
    lowerAt(context, from - 2) === "of" &&
    isCapitalised(context.tokens[from - 3]))

/** "2024 Population and Housing Census": the year that a title begins with. */
function opensTitle({ tokens }: ClaimContext, to: number): boolean {
  if (!isCapitalised(tokens[to])) return false
  for (let at = to; at < to + longestTitle; at++) {
    const token = tokens[at]
    if (token === undefined || token.kind !== tokenKind.word) return false
    if (!isCapitalised(token) && !inTitles.has(token.lower)) return false
    if (isCapitalised(token) && worksOfYears.has(token.lower))
      // "2022 Census of Population".
      return at > to || (inTitles.has(foldedAt(tokens, at + 1)) && isCapitalised(tokens[at + 2]))
  }
  return false
}

const works = wordSet("report budget communication yearbook accounts review statement bulletin")
const fiscalOrFinancial = wordSet("fiscal financial")

/** "Statistical Report for 2024, pp. 18–19", "Budget of the State for the Financial Year 2023, section 4". */
function isOfWork(context: ClaimContext, from: number): boolean {
  const { tokens } = context
  const isYearNamed =
    lowerAt(context, from - 1) === "year" && fiscalOrFinancial.has(lowerAt(context, from - 2))
  const of = isYearNamed ? from - 4 : from - 1
  if (lowerAt(context, of) !== "for" || (isYearNamed && !isCapitalised(itemBefore(tokens, from))))
    return false
  const next = tokens[from + 1]?.text
  if (next !== "," && next !== ":" && next !== "/") return false
  for (let at = of - 1; at > of - longestTitle && at >= 0; at--) {
    const token = tokens[at]!
    if (!isCapitalised(token) && !inTitles.has(token.lower)) return false
    if (works.has(token.lower)) return lowerAt(context, at - 1) !== "the"
  }
  return false
}

const eras = new Set(["b.e", "a.h", "b.s"])

/** "the Social Security Act B.E. 2533 (1990)": a year of another calendar, in a title. */
function isOfEra({ tokens, numerals }: ClaimContext, index: number): boolean {
  const { from, printed } = numerals[index]!
  if (printed.length !== 4 || foldedAt(tokens, from - 1) !== "." || foldedAt(tokens, from - 3) !== ".")
    return false
  if (!eras.has(`${tokens[from - 4]?.lower}.${tokens[from - 2]?.lower}`)) return false
  return (
    isCapitalised(tokens[from - 5]) ||
    tokens[from - 5]?.kind === tokenKind.number ||
    foldedAt(tokens, from - 5) === ")"
  )
}

/** "2022/23": a year and the next, no number of an instrument. */
const isSeason = ({ tokens }: ClaimContext, from: number) =>
  tokens[from + 1]?.text === "/" &&
  tokens[from + 2]?.text.length === 2 &&
  Number(tokens[from + 2]!.text) === (Number(tokens[from]!.text) + 1) % 100

/** Whose year follows after a comma: "the Refugees Act, 2006". */
const instruments = wordSet(
  "act law code decree ordinance convention protocol covenant regulations rules bill order constitution proclamation charter statute edict policy directive guidelines"
)

/** Words between a year and the kind of the instrument that it opens, at most. */
const longestName = 4

/** "the 2017 Finance Law", "the 1951 Convention": the year that the name of an instrument begins with. */
function opensInstrument({ tokens }: ClaimContext, from: number): boolean {
  if (foldedAt(tokens, from - 1) !== "the") return false
  for (let at = from + 1; at <= from + longestName && isCapitalised(tokens[at]); at++)
    if (instruments.has(tokens[at]!.lower)) return true
  return false
}

const ofOrTheLike = wordSet("of for to and on the in against with")

/** "the Directive for Returnee Migrant Workers, 2022": an instrument somewhere in the words of the title. */
function namesInstrument(context: ClaimContext, last: number): boolean {
  for (let at = last; at >= 0 && at > last - titleLength; at--) {
    const token = context.tokens[at]!
    if (isCapitalised(token)) {
      if (instruments.has(token.lower)) return true
    } else if (!ofOrTheLike.has(token.lower)) return false
  }
  return false
}

const closing = wordSet(") ,")

const financialFiscalOrBudget = wordSet("financial fiscal budget")
const pause = wordSet("( . :")

/** "(Finance Act for 2024)", "Budget Act for the Financial Year 2024, Official Gazette": named, and not said of its year. */
function endsBudget(context: ClaimContext, last: number): boolean {
  if (!closing.has(lowerAt(context, last + 2))) return false
  const ofYear = lowerAt(context, last) === "year" && financialFiscalOrBudget.has(lowerAt(context, last - 1))
  let at = ofYear ? last - 2 : last
  if (lowerAt(context, at) === "the") at--
  if (lowerAt(context, at) !== "for" || !instruments.has(lowerAt(context, at - 1))) return false
  at--
  while (isCapitalised(context.tokens[at])) at--
  return at < 0 || pause.has(lowerAt(context, at))
}

const loneYears = wordSet("year years fiscal fy early late mid total approximately")

/**
 * A capitalised word that is part of a name: no month, no preposition; the first word of a sentence
 * only where the year is one that titles have (`plain` years date what follows).
 */
function isTitleWord(context: ClaimContext, at: number, index: number, opening = false): boolean {
  const token = context.tokens[at]
  if (token === undefined || token.kind !== tokenKind.word || !isCapitalised(token)) return false
  const word = token.lower
  if (months.has(word) || prepositions.has(word)) return false
  if (loneYears.has(word)) return false
  const { from } = context.sentences[context.sentenceOf[index]!]!
  if (at !== from) return at > from
  return (
    opening && !determiners.has(word) && !conjunctions.has(word) && !adverbs.has(word) && !pronouns.has(word)
  )
}

const plans = wordSet(
  "plan plans strategy strategies programme program policy agenda framework decade vision roadmap pact compact initiative"
)
const insideTitles = wordSet("of for to and on the in against with by & , at a")
const beforeYears = wordSet(", ( for of")

/** Longest title that is looked through for its chief noun. */
const titleLength = 16

/** "National Plan for 2021–2025", "Strategy on Human Rights (2018–2022)": the years of a capitalised plan. */
function endsPlan(context: ClaimContext, last: number): boolean {
  if (!beforeYears.has(lowerAt(context, last))) return false
  for (let at = last - 1; at >= 0 && at > last - titleLength; at--) {
    const token = context.tokens[at]!
    if (isCapitalised(token)) {
      if (plans.has(token.lower)) return true
    } else if (!insideTitles.has(token.lower)) return false
  }
  return false
}
