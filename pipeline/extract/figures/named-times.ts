import { itemBefore } from "../text/search.ts"
import { inquiries } from "./openings.ts"
import { monthOf, sameDayIn, stretchOf } from "../time/calendar.ts"
import { isYear } from "../time/dates.ts"
import { lowerAt, singularAt, unclaimedRule } from "../claims/context.ts"
import { makeCueWords, nextCue } from "../text/cue-words.ts"
import { tokenKind } from "../text/words.ts"
import { units } from "../numerals/words.ts"
import type { Period, PeriodMention } from "../time/period.ts"
import { wordSet } from "../text/vocabulary.ts"
import { sexOf } from "./dimensions.ts"
import type { Figure, PassageReading, Zone } from "./figure.ts"

/** "since then", "those inspections", "the whole of that period": what may point to a time named before. */
export const pointsAtTime = makeCueWords("since those these whole same")

const thereTheyOrIt = wordSet("there they it")

const ofOrIn = wordSet("of in")

const namesOfTimes = wordSet("period date day month months semester quarter half time")

const sameOrCorresponding = wordSet("same corresponding equivalent")

/** "compared with 59 in the same period of 2010", "on the same date in 2010": the months or the day just named, in another year. */
export function sameOfYear(
  reading: PassageReading,
  figure: Figure,
  sentence: Zone,
  running: Period | null
): Period | null {
  const year = reading.periods.find(({ from, to }) => {
    const before = lowerAt(reading, from - 1) === "the" ? from - 2 : from - 1
    // A mention may begin with its "of".
    const linked = ofOrIn.has(lowerAt(reading, before)) ? before : from
    const same = wordBeforeNumber(reading, linked - 2)
    return (
      ((from >= figure.to &&
        to <= sentence.to &&
        from - figure.to <= 8 &&
        !countsBetween(reading, figure, from)) ||
        (figure.position === 0 && from >= sentence.from && to <= figure.from) ||
        // "; on the same date of 2019 there had been 5,140".
        (thereTheyOrIt.has(lowerAt(reading, to)) && figure.from > to && figure.from - to <= 4) ||
        (to === figure.from - 1 && lowerAt(reading, to) === "(")) &&
      namesOfTimes.has(lowerAt(reading, linked - 1)) &&
      sameOrCorresponding.has(lowerAt(reading, same))
    )
  })
  if (year?.period.end == null || year.period.precision !== "year") return null
  const digits = year.period.end.slice(0, 4)
  const named =
    reading.periods.findLast(
      (mention) =>
        mention !== year &&
        mention.strength === "stated" &&
        mention.from >= sentence.from &&
        mention.to <= figure.from
    )?.period ?? running
  if (named?.end == null) return null
  // "5,210 at 31 May 2022, as against 4,900 on the same date in 2021".
  if (named.start === null)
    return named.kind === "as_of" ? { ...named, end: digits + named.end.slice(4) } : null
  if (named.start.slice(0, 4) !== named.end.slice(0, 4)) return null
  return { ...named, start: digits + named.start.slice(4), end: endInYear(digits, named) }
}

/** The same day of another year, or the last of the same month. */
function endInYear(year: string, { end, precision }: Period): string {
  if (precision === "day") return sameDayIn(Number(year), end!)
  return monthOf(Number(year), Number(end!.slice(5, 7))).end
}

/** "the same nine months of 2018": the word before the number. */
const wordBeforeNumber = (reading: PassageReading, at: number) =>
  units.has(lowerAt(reading, at)) || itemBefore(reading.tokens, at + 1)?.kind === tokenKind.number
    ? at - 1
    : at

/** "a staff of 742, as against 603 on the same date in 2018": the words behind the next figure are its own. */
const countsBetween = ({ numerals, claims }: PassageReading, { to }: Figure, end: number): boolean =>
  numerals.some(
    (numeral, index) => numeral.from >= to && numeral.to <= end && claims[index]!.rule === unclaimedRule
  )

/** "The Act was passed in 2019. Since then, 37 applications": from the time named last. */
export function sinceThen(reading: PassageReading, { from, to }: Zone): Period | null {
  const { tokens } = reading
  let at = nextCue(tokens, from, to, pointsAtTime)
  while (at >= 0 && !(lowerAt(reading, at) === "since" && lowerAt(reading, at + 1) === "then"))
    at = nextCue(tokens, at + 1, to, pointsAtTime)
  if (at < 0) return null
  const last = reading.periods.findLast((mention) => mention.to <= at)?.period
  const start = last?.start ?? last?.end
  return start == null ? null : { kind: "period", start, end: null, precision: last!.precision }
}

/** "Over the same period as that mentioned in paragraph 12 above": the time that the paragraph begins with. */
export function periodOfParagraph(
  reading: PassageReading,
  { from, to }: Zone,
  recent: ReadonlyArray<Figure>
): Period | null {
  for (const [index, numeral] of reading.numerals.entries()) {
    if (numeral.from < from || numeral.to > to || reading.claims[index]!.class !== "reference") continue
    if (lowerAt(reading, numeral.from - 1) !== "paragraph") continue
    const paragraph = Number(numeral.value)
    const dated = recent.find((other) => other.reading.paragraph === paragraph && other.period !== null)
    if (dated !== undefined) return dated.period
  }
  return null
}

/** "The cases registered involved 201 victims" after a paragraph that counts them: those of that time. */
export function periodOfDefinite(
  reading: PassageReading,
  { from }: Zone,
  recent: ReadonlyArray<Figure>
): Period | null {
  if (from > 0 || lowerAt(reading, 0) !== "the" || !/(?:ed|en)$/.test(lowerAt(reading, 2))) return null
  if (reading.tokens[1]!.lower === reading.tokens[1]!.singular) return null
  const named = recent.filter(
    (other) =>
      other.head === singularAt(reading, 1) &&
      other.measure === "count" &&
      other.reading.paragraph !== null &&
      reading.paragraph !== null &&
      reading.paragraph - other.reading.paragraph === 1
  )
  // The most of them are all.
  return (
    named.toSorted((one, other) => Number(other.value) - Number(one.value)).find(({ base }) => base === null)
      ?.period ?? null
  )
}

const finding = wordSet("showed found revealed put counted estimated recorded indicated enumerated covered")

/** "The survey of 2021 was confined to towns. It showed that 900": how things stood at the end of its year. */
export function periodOfInquiry(reading: PassageReading, index: number): Period | null {
  const { from } = reading.sentences[index]!
  if (index === 0 || !opensWithFinding(reading, from)) return null
  const since = reading.sentences[Math.max(0, index - 2)]!.from
  const dated = reading.periods.findLast(
    (mention) =>
      mention.from >= since &&
      mention.to <= from &&
      mention.period.precision === "year" &&
      mention.period.end !== null &&
      isOfInquiry(reading, mention)
  )
  if (dated !== undefined) return { ...dated.period, kind: "as_of", start: null }
  // "The survey, conducted between August 2018 and January 2019, drew 900 households. It covered 640 migrants".
  const taken = reading.periods.findLast(
    (mention) => mention.from >= since && mention.to <= from && isTakenThen(reading, mention.from)
  )
  if (taken === undefined) return null
  // "The census was carried out from 15 June to 31 December 2022": what it found stood at its end.
  for (let at = since; at < taken.from; at++)
    if (lowerAt(reading, at) === "census") return { ...taken.period, kind: "as_of", start: null }
  return taken.period
}

/** Words that name who conducted it, at most. */
const longestConductor = 9

/** "conducted between August 2018 and January 2019", "carried out by the Institute (INE) from 15 June". */
function isTakenThen(reading: PassageReading, end: number): boolean {
  let at = end - 1
  for (let by = at; by > end - longestConductor; by--)
    if (lowerAt(reading, by) === "by") {
      at = by - 1
      break
    }
  return (
    conducted.has(lowerAt(reading, at)) ||
    (lowerAt(reading, at) === "out" && lowerAt(reading, at - 1) === "carried")
  )
}

const conducted = wordSet("conducted held taken")

/** "the National Immigrant Survey (ENI 2017), according to which": the year in the name of the inquiry. */
export function periodOfTitle(reading: PassageReading, { from, to }: Zone): Period | null {
  const titled = reading.numerals.find(
    (numeral, index) =>
      numeral.from > from &&
      numeral.to < to &&
      reading.claims[index]!.class === "name" &&
      isYear(reading.tokens[numeral.from]) &&
      lowerAt(reading, numeral.to) === ")" &&
      lowerAt(reading, numeral.to + 2) === "according" &&
      lowerAt(reading, numeral.to + 4) === "which"
  )
  if (titled === undefined) return null
  let open = titled.from
  while (open > from && lowerAt(reading, open) !== "(") open--
  if (!inquiries.has(lowerAt(reading, open - 1))) return null
  return { kind: "as_of", start: null, end: `${titled.printed}-12-31`, precision: "year" }
}

const definite = wordSet("the this that")

/** "It showed", "The same survey put". */
function opensWithFinding(reading: PassageReading, from: number): boolean {
  // "It emerges from the census that".
  if (lowerAt(reading, from) === "it" && lowerAt(reading, from + 1).startsWith("emerge"))
    return lowerAt(reading, from + 2) === "from" && inquiries.has(lowerAt(reading, from + 4))
  if (lowerAt(reading, from) === "it") return finding.has(lowerAt(reading, from + 1))
  if (!definite.has(lowerAt(reading, from))) return false
  const noun = lowerAt(reading, from + 1) === "same" ? from + 2 : from + 1
  return inquiries.has(lowerAt(reading, noun)) && finding.has(lowerAt(reading, noun + 1))
}

/** "the survey of 2021", "the 2021 household survey". */
function isOfInquiry(reading: PassageReading, { from, to, period }: PeriodMention): boolean {
  // "The Census for Electoral Purposes (RACE) of 2001".
  if (period.kind === "as_of" && lowerAt(reading, from) === "of" && lowerAt(reading, from - 1) === ")")
    return true
  if (inquiries.has(lowerAt(reading, from - 1))) return true
  for (let at = to; at < to + 4; at++) if (inquiries.has(lowerAt(reading, at))) return true
  return false
}

/** "as a result of those inspections": the time of the count that a demonstrative names again. */
export function periodOfNamed(
  reading: PassageReading,
  sentence: Zone,
  recent: ReadonlyArray<Figure>
): Period | null {
  const { tokens } = reading
  let at = nextCue(tokens, sentence.from, sentence.to, pointsAtTime)
  while (at >= 0) {
    const isDemonstrative = lowerAt(reading, at) === "those" || lowerAt(reading, at) === "these"
    if (isDemonstrative && at !== sentence.from + 1) {
      const named = countOf(reading, singularAt(reading, at + 1), recent)
      if (named !== undefined) return containing(named, recent).period
    }
    at = nextCue(tokens, at + 1, sentence.to, pointsAtTime)
  }
  return null
}

const preposition = wordSet("against than with from to")

/** The last count of what a noun names. */
function countOf({ order }: PassageReading, noun: string, recent: ReadonlyArray<Figure>): Figure | undefined {
  const sex = sexOf(noun)
  const named = recent.findLast(
    (figure) =>
      (figure.head === noun || (sex !== null && figure.dimensions.sex === sex)) &&
      figure.measure === "count" &&
      !preposition.has(lowerAt(figure.reading, figure.from - 1)) &&
      order - figure.reading.order <= 2
  )
  return named === undefined ? undefined : wholeBeside(named, noun)
}

/** "212 cases were opened in 2020, of which 84 were pending in May 2022. These cases": all of them. */
function wholeBeside(part: Figure, noun: string): Figure {
  const { base, reading, sentence } = part
  const isBeside = base?.reading === reading && base.sentence === sentence && base.head === noun
  return isBeside ? wholeBeside(base, noun) : part
}

/** "790 inspections in 2023: 381 in the first half, 409 in the second. As a result of those inspections": of them all. */
function containing(named: Figure, recent: ReadonlyArray<Figure>): Figure {
  const { period, reading, head } = named
  const whole = recent.find(
    (other) =>
      other.reading === reading &&
      other.head === head &&
      other.measure === "count" &&
      other.period?.start != null &&
      other.period.end !== null &&
      period?.start != null &&
      period.end !== null &&
      other.period.start <= period.start &&
      other.period.end >= period.end
  )
  return whole ?? named
}

/** "lower than in 2022, when 59 went there", "since 2019, when it was 61": the time that the word points to. */
export function timeOfWhen(
  mentions: ReadonlyArray<PeriodMention>,
  { reading, from }: Figure,
  floor: number
): PeriodMention | undefined {
  let when = from - 1
  while (when > from - 6 && when > floor && lowerAt(reading, when) !== "when") when--
  if (lowerAt(reading, when) !== "when") return undefined
  const then = mentions.findLast(
    // "the tragedy of 24 March 2020 in Tete, when 78 were found".
    ({ to, period }) => to <= when && (when - to <= 1 || (when - to <= 6 && period.precision === "day"))
  )
  if (then === undefined || then.period.end !== null) return then
  return {
    ...then,
    period: { ...then.period, end: stretchOf(then.period.start!, then.period.precision).end }
  }
}

const haveOrHas = wordSet("has have had")

/** "was opened on 1 March 2021; since then, 612 have come", "and has since been consulted 900 times": from the time named before. */
export function timeSince(
  mentions: ReadonlyArray<PeriodMention>,
  { reading, from }: Figure
): PeriodMention | undefined {
  for (let at = from - 2; at >= from - 5; at--) {
    if (lowerAt(reading, at) !== "since") continue
    if (lowerAt(reading, at + 1) !== "then" && !haveOrHas.has(lowerAt(reading, at - 1))) continue
    const named = mentions.findLast(({ to }) => to <= at)
    if (named === undefined) return undefined
    const { start, end } = named.period
    return { ...named, period: { ...named.period, kind: "period", start: start ?? end, end: null } }
  }
  return undefined
}
