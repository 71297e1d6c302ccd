import { lowerAt } from "../claims/context.ts"
import type { Figure, PassageReading } from "./figure.ts"
import { isSameTime } from "./narrowing.ts"
import { stem } from "../text/stems.ts"
import { haveOrBe, itOrThey, joiners, wordSet } from "../text/vocabulary.ts"
import { opensWithWhole } from "./pointing.ts"

/** What becomes of an appeal, a case or an application. */
export const outcomes =
  /^(?:upheld|granted|approved|acquitted|deferred|discontinued|closed|suspended|withdrawn|rejected|refused|dismissed|resolved|convicted|concluded|revoked|archived|successful|pending|settled|ended|resulted|led|concerned|related|involved)$/

/** "95 appeals were lodged and 31 were upheld": what became of some of them. */
export function wholeOfOutcome(figure: Figure, beside: Figure | undefined): Figure | null {
  const { reading } = figure
  if (
    figure.measure !== "count" ||
    beside === undefined ||
    figure.nounEnd !== figure.to ||
    figure.parenthetical
  )
    return null
  if (!joiners.has(lowerAt(reading, figure.from - 1)) || Number(figure.value) >= Number(beside.value))
    return null
  const at = verbBehind(reading, figure.to)
  const { sex, ageMin, ageMax, nationality, area } = figure.dimensions
  const parallel =
    (nationality !== null &&
      beside.dimensions.nationality !== null &&
      beside.base !== null &&
      beside.dimensions.nationality !== beside.base.dimensions.nationality) ||
    (sex !== null && beside.dimensions.sex !== null && beside.base !== null)
  // "74 licences were suspended and 21 were withdrawn": one beside the other.
  const ended = outcomes.test(lowerAt(reading, verbBehind(reading, beside.nounEnd)))
  const whole = beside.partOfList || parallel || ended || opensWithWhole(figure) ? beside.base : beside
  const restricted =
    at > figure.to &&
    whole !== null &&
    whole.dimensions.sex === null &&
    (sex !== null ||
      ageMin !== null ||
      ageMax !== null ||
      (nationality !== null && nationality !== whole.dimensions.nationality) ||
      (area !== null && area !== whole.dimensions.area))
  return restricted || outcomes.test(lowerAt(reading, at)) ? whole : null
}

const wereOrTheLike = wordSet("were was had have been are still of")

/** Behind auxiliaries. */
function verbBehind(reading: PassageReading, from: number): number {
  let at = from
  while (wereOrTheLike.has(lowerAt(reading, at))) at++
  return at
}

const cases = wordSet("case other instance")

/** "decided 250 applications; asylum was granted in 207 cases and refused in 9 others": so many of them. */
export function wholeOfDecided(
  figure: Figure,
  previous: Figure | undefined,
  earlier: ReadonlyArray<Figure>
): Figure | null {
  const { reading, measure, head } = figure
  if (previous === undefined) return wholeOfCases(figure, earlier)
  const goesOn = figure.nounEnd === figure.to && previous.head === "case" && previous.base !== null
  if (measure !== "count" || !(goesOn || cases.has(head))) return null
  if (lowerAt(reading, figure.from - 1) !== "in") return null
  const whole = previous.partOfList ? previous.base : previous
  if (whole?.measure !== "count" || Number(whole.value) <= Number(figure.value)) return null
  if (previous === whole && !decides(reading, previous.nounEnd, figure.from)) return null
  return whole
}

/** "520 cases were opened. Charges were brought in 361 cases": so many of those counted last. */
function wholeOfCases(figure: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  const { reading, measure, head, sentence, from, value, to, mention } = figure
  if (mention !== null && mention.period.kind !== "as_of") return null
  if (
    measure !== "count" ||
    head !== "case" ||
    lowerAt(reading, to) !== "cases" ||
    lowerAt(reading, from - 1) !== "in"
  )
    return null
  const last = earlier.findLast(
    (other) => other.measure === "count" && other.base === null && Number(other.value) > Number(value)
  )
  if (
    last?.reading !== reading ||
    sentence === last.sentence ||
    sentence - last.sentence > 2 ||
    Number(last.value) <= Number(value)
  )
    return null
  return last.head === "case" || matters.has(last.countUnit ?? "") ? last : null
}

const matters = wordSet("case complaint application request claim appeal petition")

/** "The claims were upheld in 20 cases and in part in 7": behind a count of claims, so many of them. */
export function wholeOfDistribution(
  figure: Figure,
  figures: ReadonlyArray<Figure>,
  earlier: ReadonlyArray<Figure>
): Figure | null {
  if (figure.measure !== "count" || figure.parenthetical || !standsInCases(figure)) return null
  const shared = figures.filter((other) => other.measure === "count" && standsInCases(other))
  const [first] = shared
  if (shared.length < 2 || first!.head !== "case" || figures[0] !== first) return null
  if (lowerAt(figure.reading, figure.reading.sentences[figure.sentence]!.from) === "in") return null
  const before = earlier.findLast(
    (other) => isWhole(other) && other.reading === figure.reading && other.sentence < figure.sentence
  )
  // Of several in that sentence the first is its topic.
  const total = earlier.find(
    (other) => isWhole(other) && other.reading === before?.reading && other.sentence === before.sentence
  )
  return total !== undefined && Number(total.value) > Number(figure.value) ? total : null
}

const isWhole = ({ measure, base }: Figure) => measure === "count" && base === null

const theOrTheLike = wordSet("the remaining other another only")

/** "in 20 cases", "in the remaining 12 cases", "and in 74": so many of what was counted. */
function standsInCases({ reading, from, to, nounEnd, head }: Figure): boolean {
  if (nounEnd !== to && head !== "case") return false
  let at = from - 1
  while (theOrTheLike.has(lowerAt(reading, at))) at--
  return lowerAt(reading, at) === "in"
}

const establishedFoundOrConfirmed = wordSet("established found confirmed")

const decides = (reading: PassageReading, from: number, to: number) => {
  for (let at = from; at < to; at++)
    if (outcomes.test(lowerAt(reading, at)) || establishedFoundOrConfirmed.has(lowerAt(reading, at)))
      return true
  return false
}

/** "Aid was given to 940 returnees. More than 400 were granted loans": who is left unsaid is who was counted before. */
export function wholeOfSubject(figure: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  const { reading, measure, sentence, position, nounEnd, from, to, value } = figure
  const start = reading.sentences[sentence]!.from
  const isOnly = onlyOrJust.has(lowerAt(reading, start)) && from === start + 1
  if (measure !== "count" || position > 0 || nounEnd !== to || (from !== start && !isOnly)) return null
  if (!haveOrBe.has(lowerAt(reading, to))) return null
  const last = earlier.findLast((other) => other.reading === reading && other.measure === "count")
  if (last === undefined || sentence - last.sentence !== 1) return null
  const whole = last.base ?? last
  return (isOnly || whole.countUnit === "person") && Number(whole.value) > Number(value) ? whole : null
}

const onlyOrJust = wordSet("only just barely")

const decided = wordSet(
  "recognized granted approved rejected refused dismissed upheld settled resolved accepted"
)

const auxiliariesOfOutcome = wordSet("were was had have been")

/** "took 900 calls in 2020. During that time 27 calls led to an inquiry": so many of those counted under the same name. */
export function wholeOfSameName(figure: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  const { reading, measure, sentence, position, nounEnd, from, to, head, value, period } = figure
  if (measure !== "count" || position > 0 || nounEnd === to || head === "") return null
  let at = nounEnd
  while (auxiliariesOfOutcome.has(lowerAt(reading, at))) at++
  // "It recognized 40 applicants": of the applications just heard.
  const isDeed = itOrThey.has(lowerAt(reading, from - 2)) && decided.has(lowerAt(reading, from - 1))
  if (!isDeed && (period === null || !outcomes.test(lowerAt(reading, at)))) return null
  const named = earlier.findLast(
    (other) =>
      other.reading === reading &&
      (other.head === head || (isDeed && stem(other.head) === stem(head))) &&
      isWhole(other) &&
      sentence - other.sentence <= 2
  )
  return named !== undefined && isSameTime(figure, named) && Number(named.value) > Number(value)
    ? named
    : null
}

const outcomeOrOutcomes = wordSet("outcome outcomes")

/** "1,318 applications were registered. The outcome was as follows: 687 granted, 294 rejected": what became of all of them. */
export function wholeOfOutcomesTold(
  { reading, sentence, measure, value }: Figure,
  earlier: ReadonlyArray<Figure>
): Figure | null {
  const { from } = reading.sentences[sentence]!
  if (measure !== "count" || sentence === 0 || lowerAt(reading, from) !== "the") return null
  if (!outcomeOrOutcomes.has(lowerAt(reading, from + 1)) || lowerAt(reading, from + 4) !== "follows")
    return null
  const whole = earlier.findLast(
    (other) =>
      other.reading === reading &&
      sentence - other.sentence === 1 &&
      other.measure === "count" &&
      other.base === null
  )
  return whole !== undefined && Number(whole.value) > Number(value) ? whole : null
}
