import { comesTo } from "./lettered.ts"
import { itemBefore } from "../text/search.ts"
import { lowerAt } from "../claims/context.ts"
import { isCueAt, makeCueWords } from "../text/cue-words.ts"
import { isDuring, isNarrower } from "./narrowing.ts"
import type { Figure } from "./figure.ts"
import { alternates } from "./predicates.ts"
import { wordSet } from "../text/vocabulary.ts"
import { ofWhom, pointsAtGroup } from "./pointing.ts"

/** How far back, in figures and in paragraphs, a total can be that parts add up to. */
const reach = 24
const paragraphs = 1

/** Below it, two small counts may add up to a third by chance. */
const leastOfTwo = 40
const leastOfMore = 12

/** Parts at least, and their sum, that may have their whole paragraphs before. */
const leastOfFar = 3
const leastFarBack = 1_000

/**
 * Counts that stand side by side and add up, to the unit, to a count printed before them are its parts:
 * "377 were nationals and 55 foreigners" behind "432 women". The arithmetic says it, whatever the words.
 *
 * @param figures those of a sentence @param earlier those before it, nearest last
 * @returns the whole of each part
 */
export function wholesBySum(
  figures: ReadonlyArray<Figure>,
  earlier: ReadonlyArray<Figure>
): ReadonlyMap<Figure, Figure> {
  const wholes = new Map<Figure, Figure>()
  const sum = amountOfBracket(figures)
  if (sum !== undefined) for (const part of sum.parts) wholes.set(part, sum.whole)
  // "102 were judged, of which 67 were upheld, 39 settled and 23 pending": a part of a part is none of the whole.
  const all = figures.filter(({ measure }) => measure === "count")
  const counts = all.filter((figure) => !ofWhom(figure) && !isIncluded(figure))
  if (counts.length < 2) return wholes
  const before = earlier.slice(-reach)
  const whole = wholeOfSentence(counts, before)
  if (whole !== undefined) {
    for (const part of counts) wholes.set(part, whole)
    return wholes
  }
  for (let first = 0; first < counts.length - 1; first++) {
    if (wholes.has(counts[first]!)) continue
    // "88 of whom were trained (21 men and 67 women)": a part of a part can be a whole.
    const candidates = [...before, ...all.filter(({ position }) => position < counts[first]!.position)]
    const found = longestRun(counts, first, candidates, earlier)
    if (found !== undefined) for (const part of found.parts) wholes.set(part, found.whole)
  }
  return wholes
}

/** "27.9 million pesos from 2022 to 2024 (7.2 million in 2022, 8.9 million in 2023 and 11.8 million in 2024)". */
function amountOfBracket(
  figures: ReadonlyArray<Figure>
): { readonly whole: Figure; readonly parts: ReadonlyArray<Figure> } | undefined {
  const first = figures.findIndex(({ measure, parenthetical }) => measure === "amount" && parenthetical)
  const whole = itemBefore(figures, first)
  if (whole?.measure !== "amount" || whole.parenthetical) return undefined
  const parts: Array<Figure> = []
  for (let at = first; at < figures.length && figures[at]!.parenthetical; at++) parts.push(figures[at]!)
  if (parts.length < 2 || parts.some(({ measure, unit }) => measure !== "amount" || unit !== whole.unit))
    return undefined
  return comesTo(parts, whole) ? { whole, parts } : undefined
}

/** "Georgia – 13 (including eight minors)". */
const isIncluded = ({ reading, from }: Figure): boolean =>
  lowerAt(reading, from - 1) === "including" && lowerAt(reading, from - 2) === "("

/** "Nigeria with 402, before Benin (187) and Ghana (118), whereas 263 were here": all counts of a sentence, in brackets or not. */
function wholeOfSentence(
  counts: ReadonlyArray<Figure>,
  candidates: ReadonlyArray<Figure>
): Figure | undefined {
  if (counts.length < 3 || counts.some((part) => part.population !== null || isBalance(part)))
    return undefined
  const brackets = counts.filter(({ parenthetical }) => parenthetical).length
  if (brackets === 0 || brackets === counts.length) return undefined
  const sum = counts.reduce((all, { value }) => all + Number(value), 0)
  return sum < leastOfTwo
    ? undefined
    : candidates.findLast((other) => Number(other.value) === sum && holds(other, counts))
}

/** The longest run of counts from `first` on that add up to one of the candidates, the nearest of those. */
function longestRun(
  counts: ReadonlyArray<Figure>,
  first: number,
  candidates: ReadonlyArray<Figure>,
  earlier: ReadonlyArray<Figure>
): { parts: ReadonlyArray<Figure>; whole: Figure } | undefined {
  const run: Array<Figure> = []
  let sum = 0
  let longest: { parts: ReadonlyArray<Figure>; whole: Figure } | undefined
  for (const part of counts.slice(first)) {
    // "210 against employers (150 men and 60 women) and 100 against agencies": what divides a part is none itself.
    if (part.parenthetical && !counts[first]!.parenthetical && !isLeft(part)) continue
    if (
      (part.parenthetical !== counts[first]!.parenthetical && !isLeft(part)) ||
      (part.population !== null &&
        !isOfOthers(part) &&
        !(run.length === 0 && (pointsAtGroup(part) || isOfThe(part))) &&
        !(run.length > 0 && isSpeltOut(run[0]!))) ||
      isBalance(part)
    )
      break
    run.push(part)
    sum += Number(part.value)
    if (alternates(run)) continue
    if (run.length < 2) continue
    const nearest = candidates[candidates.length - 1]
    const isPlain =
      isSpeltOut(run[0]!) ||
      standsBehind(itemBefore(counts, first), run) ||
      fillsBrackets(nearest, run[0]!, sum)
    const least = isPlain ? 0 : run.length === 2 ? leastOfTwo : leastOfMore
    if (sum < least) continue
    const whole =
      candidates.findLast((other) => Number(other.value) === sum && holds(other, run)) ??
      wholeFarBack(run, sum, earlier)
    if (whole !== undefined) longest = { parts: [...run], whole }
  }
  if (longest === undefined || !counts.slice(0, first).includes(longest.whole)) return longest
  const all = wholeOfAll(counts.slice(0, first), longest.parts, candidates)
  return all === undefined ? longest : { parts: longest.parts, whole: all }
}

/** "31 members, i.e. 22 of ministries and 9 of civil society", "namely 4 in Loja and 3 in Macas": told to be the parts. */
const isSpeltOut = ({ reading, from }: Figure) =>
  lowerAt(reading, from - 1) === "namely" ||
  (lowerAt(reading, from - 1) === "." &&
    lowerAt(reading, from - 2) === "e" &&
    lowerAt(reading, from - 4) === "i") ||
  lowerAt(reading, from - 1) === "i.e"

/** "447 of the permits". */
const isOfThe = ({ reading, population }: Figure) =>
  lowerAt(reading, population!.from) === "the" && !formerOrLatter.has(lowerAt(reading, population!.from + 1))

const formerOrLatter = wordSet("former latter last last-named last-mentioned")

/** "has 19 members, 13 designated by the State and six by civil society": parts without nouns, right behind the whole. */
const standsBehind = (whole: Figure | undefined, run: ReadonlyArray<Figure>) =>
  whole !== undefined &&
  whole.nounEnd > whole.to &&
  run[0]!.from - whole.nounEnd === 1 &&
  lowerAt(whole.reading, whole.nounEnd) === "," &&
  run.every(({ nounEnd, to }) => nounEnd === to) &&
  run.reduce((sum, { value }) => sum + Number(value), 0) === Number(whole.value)

/** "12 of whom were trained (5 men and 7 women)": brackets that add up to the count right before them. */
const fillsBrackets = (
  nearest: Figure | undefined,
  { reading, sentence, parenthetical }: Figure,
  sum: number
) =>
  parenthetical &&
  nearest !== undefined &&
  !nearest.parenthetical &&
  nearest.reading === reading &&
  nearest.sentence === sentence &&
  Number(nearest.value) === sum

/** "28,419 were nationals of African countries and 37,821 of other countries". */
const isOfOthers = ({ reading, population }: Figure) => lowerAt(reading, population!.from) === "other"

/** "Those enumerated by the census (para. 3 above) were citizens of": no list of three adds up to thousands by chance. */
const wholeFarBack = (run: ReadonlyArray<Figure>, sum: number, earlier: ReadonlyArray<Figure>) =>
  run.length >= leastOfFar && sum >= leastFarBack
    ? earlier.findLast((other) => other.value === String(sum) && holdsAlike(other, run))
    : undefined

const leavingOrRemaining = wordSet("leaving remaining")

/** "Cubans (1,204) and Haitians (645), leaving 2,895 for all others": the last of a list in brackets. */
const isLeft = ({ reading, from }: Figure) => leavingOrRemaining.has(lowerAt(reading, from - 1))

/** "192 of them in building, 110 in mines, 75 in shops and 35 in farms": 75 and 35 make the 110 by chance, where all four make the whole. */
function wholeOfAll(
  earlier: ReadonlyArray<Figure>,
  parts: ReadonlyArray<Figure>,
  candidates: ReadonlyArray<Figure>
): Figure | undefined {
  const sum = [...earlier, ...parts].reduce((all, { value }) => all + Number(value), 0)
  return candidates.findLast(
    (other) => !earlier.includes(other) && Number(other.value) === sum && holds(other, parts)
  )
}

const holds = (whole: Figure, parts: ReadonlyArray<Figure>) =>
  parts.every((part) => isNear(part.reading, whole.reading)) && holdsAlike(whole, parts)

const holdsAlike = (whole: Figure, parts: ReadonlyArray<Figure>) =>
  whole.measure === parts[0]!.measure &&
  parts.every(
    (part) =>
      // The words of a letter may name more than whom it counts: "(a) Kinship with a national (300 permits)".
      (part.reading.isLettered || isNarrower(part, whole, false) || isNaturalized(part, whole)) &&
      isWithin(part, whole) &&
      countsAlike(part, whole)
  )

/** During the whole, in years that it has a part of, or in the same sentence where that has no time of its own. */
function isWithin(part: Figure, whole: Figure): boolean {
  if (isDuring(part, whole)) return true
  const [own, time] = [part.period, whole.period]
  if (own?.kind !== "period") return false
  if (time === null) return part.reading === whole.reading && part.sentence === whole.sentence
  return (
    time.kind === "period" &&
    (own.start ?? "") <= (time.end ?? "9") &&
    (own.end ?? "9") >= (time.start ?? "") &&
    own.precision === "year"
  )
}

const arrived = wordSet("immigrant migrant")

/** "792 immigrants: 610 were foreigners and 182 Peruvians by naturalization". */
const isNaturalized = ({ dimensions, reading }: Figure, whole: Figure) =>
  arrived.has(whole.head) && dimensions.nationality === reading.state

/** The longest list over several sentences, or over the letters of a paragraph, that is added up. */
const longestList = 16

/**
 * The parts of a list that ends with a figure, where it began in an earlier sentence or letter and adds up to
 * the count printed right before it: "(a) Dismissal (124 cases); (b) Pay (231 cases)" behind "355 cases".
 */
export function summedAcross(
  last: Figure,
  recent: ReadonlyArray<Figure>
): ReadonlyArray<{ part: Figure; whole: Figure }> {
  if ((last.measure !== "count" && last.measure !== "amount") || last.population !== null) return []
  const parts: Array<Figure> = []
  let sum = 0
  let found: ReadonlyArray<{ part: Figure; whole: Figure }> = []
  for (let index = recent.length - 1; index >= 0 && parts.length < longestList; index--) {
    const other = recent[index]!
    if (
      last.reading.order - other.reading.order > longestList ||
      other.reading.paragraph !== last.reading.paragraph
    )
      break
    if (other.measure !== last.measure || other.unit !== last.unit) continue
    const isWhole =
      parts.length > 1 && sum >= leastOfMore && Math.abs(Number(other.value) - sum) <= 1e-9 * sum
    if (isWhole && !isOneSentence(parts) && holds(other, parts.map(asStated))) {
      const summed = parts.map((part) => ({ part, whole: other }))
      // The first letter may be what the others come to, by chance, where all come to the count before them.
      if (!other.reading.isLettered) return summed
      if (found.length === 0) found = summed
    }
    if (last.reading.isLettered && isInsideItem(other)) continue
    if (other.population !== null || isBalance(other)) break
    parts.push(other)
    sum += Number(other.value)
  }
  if (found.length > 0 || !last.reading.isLettered) return found
  if (parts.length < leastOfFar || !recent.some(({ value }) => value === String(sum))) return found
  // "(a) By type: 233 and 179; (b) By age: 351 and 61": each letter divides the count before them.
  const [near] = parts.map(({ base }) => base)
  if (near?.reading.paragraph === last.reading.paragraph && parts.every(({ base }) => base === near))
    return found
  const whole = wholeFarBack(parts.map(asStated), sum, recent)
  return whole === undefined || whole.reading.paragraph === last.reading.paragraph
    ? found
    : parts.map((part) => ({ part, whole }))
}

/** "(b) Labour exploitation: 287, 143 of them in Loja", or what was told of the whole before its letters. */
const isInsideItem = (figure: Figure) =>
  !figure.reading.isLettered ||
  (figure.base?.reading === figure.reading && figure.base.sentence === figure.sentence) ||
  // "(as compared with 61 in 2020)".
  (figure.position > 0 && comparing.has(lowerAt(figure.reading, figure.from - 1)))

const comparing = wordSet("with against than")

/** As its own words have it, whatever it has taken from another whole. */
const asStated = (part: Figure): Figure => (part.stated === null ? part : { ...part, ...part.stated })

const isOneSentence = (parts: ReadonlyArray<Figure>) =>
  parts.every(({ reading, sentence }) => reading === parts[0]!.reading && sentence === parts[0]!.sentence)

/** "900 arrived and 700 left, which gives a balance of 200": the sum is no whole. */
function isBalance({ reading, from }: Figure): boolean {
  for (let at = from - 1; at >= from - 4; at--) if (isCueAt(reading.tokens, at, balances)) return true
  // "net migration was positive and stood at 14,395".
  for (let at = from - 5; at >= from - 9 && at >= 0 && lowerAt(reading, at) !== ","; at--)
    if (lowerAt(reading, at) === "net") return true
  return false
}

const balances = makeCueWords("balance difference net deficit surplus excess")

/** In the same paragraph, whatever its letters, or in one of the next. */
const isNear = (one: Figure["reading"], other: Figure["reading"]) =>
  one.order - other.order <= paragraphs ||
  (one.paragraph !== null && other.paragraph !== null && one.paragraph - other.paragraph <= paragraphs)

/** "permits for 300 men": a part may count persons where the whole counts what they hold or were in. */
const countsAlike = (part: Figure, whole: Figure) =>
  part.countUnit === whole.countUnit ||
  part.nounEnd === part.to ||
  (whole.nounEnd === whole.to && (whole.countUnit !== "organization" || part.nounEnd === part.to)) ||
  part.countUnit === "person" ||
  whole.countUnit === "person"
