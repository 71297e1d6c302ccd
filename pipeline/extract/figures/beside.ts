import { lowerAt } from "../claims/context.ts"
import { copyGroup } from "./changes.ts"
import {
  continuesActions,
  partWith,
  rankedAfter,
  shareSaidAgain,
  wholeOfBareCases,
  wholeOfComprised,
  wholeOfNumbered,
  wholeOfOpening,
  wholeOfResumed,
  wholeOfSentence
} from "./clauses.ts"
import { spellsOut, totalOfYears, wholeOfSpecified } from "./counts-beside.ts"
import { nearestIfLatter } from "./former-latter.ts"
import { wholeOfRatio, wholeOfFinding, wholeOfThose, wholeOfIt } from "./elsewhere.ts"
import { isCount, isShare } from "./figure.ts"
import type { Figure } from "./figure.ts"
import { leaderOfGapped, namesItsItems } from "./gapping.ts"
import { groupBefore, ofWhom, opensWithWhole, pointsAtGroup } from "./pointing.ts"
import { kinds } from "./fit.ts"
import { isCountOfShare, isShareOfCount, restates } from "./said-again.ts"
import { commaOrAnd, wordSet } from "../text/vocabulary.ts"
import { wholeOfThemes } from "./themes.ts"
import { leadsList } from "./place-subjects.ts"
import {
  asPart,
  countOfSameNoun,
  lastCounted,
  opensClauseOfThese,
  opensStatement,
  sharesList,
  wholeOfActed,
  wholeOfGroup,
  wholeOfRelative,
  wholeStated
} from "./said-groups.ts"
import { shareBesideThem, wholeOfNextShare } from "./shares-beside.ts"

/** What the first figure of a sentence says that it is part of; undefined where it says nothing. */
export function saidOfFirst(figure: Figure, earlier: ReadonlyArray<Figure>): Figure | null | undefined {
  const whole =
    nearestIfLatter(figure, [], earlier) ??
    wholeOfThemes(figure, earlier) ??
    wholeOfActed(figure, earlier) ??
    wholeOfIt(figure, earlier)
  if (whole !== null) return whole
  return ofWhom(figure) && isOfNoun(figure) ? null : undefined
}

/**
 * What a figure says that it is part of by how it stands to those before it in its sentence: `previous` right
 * before it, `beside` the nearest of the kind it could be part of. Undefined where it says nothing.
 */
export function saidOfNext(
  figure: Figure,
  previous: Figure,
  beside: Figure | undefined,
  sameSentence: ReadonlyArray<Figure>,
  earlier: ReadonlyArray<Figure>
): Figure | null | undefined {
  const dated = totalOfYears(figure, sameSentence) ?? wholeOfResumed(figure, beside, sameSentence)
  if (dated !== null) return asPart(figure, dated)
  const latter = nearestIfLatter(figure, sameSentence, earlier) ?? wholeOfIt(figure, earlier)
  if (latter !== null) return latter
  const counted = opensClauseOfThese(figure) || leadsList(figure) ? lastCounted(sameSentence) : undefined
  if (counted !== undefined) return asPart(figure, counted)
  const stated = opensStatement(figure) ? wholeStated(figure, sameSentence) : undefined
  if (stated !== undefined) return asPart(figure, stated)
  if (opensBracketBehind(figure, previous)) return asPart(figure, previous)
  // "22,744 out of 109,756, or 20.72 per cent": the share of the part in its whole.
  if (previous.isDivided && restates(figure, previous)) return previous
  if (isCountOfShare(figure, previous) && previous.base !== null) return previous.base
  // "51 per cent, or 64 million, are women and 49 per cent, or 61 million, men": as the share before.
  const twin = sameSentence.at(-2)
  if (isShare(figure) && twin?.base != null && figure.population === null && isCountOfShare(previous, twin))
    return twin.base
  // "France comes first (34,434, or 20.7 per cent)".
  const isOfBracket =
    isShare(figure) &&
    previous.parenthetical &&
    previous.measure === "count" &&
    lowerAt(figure.reading, figure.from - 1) === "or"
  if (isShareOfCount(figure, previous) || (isOfBracket && figure.from - previous.to <= 3)) {
    copyGroup(previous, figure)
    return previous.base
  }
  const ofThem = shareBesideThem(figure, previous)
  if (ofThem !== null) return ofThem
  const group = pointsAtGroup(figure) ? wholeOfGroup(figure, sameSentence) : undefined
  if (group !== undefined) return asPart(figure, group)
  const said = shareSaidAgain(figure, previous)
  if (said?.base != null && Number(said.base.value) > Number(figure.value)) {
    copyGroup(said, figure)
    return said.base
  }
  const opening =
    wholeOfOpening(figure, beside) ??
    wholeOfThose(figure, sameSentence) ??
    wholeOfFinding(figure, sameSentence) ??
    wholeOfRatio(figure, sameSentence) ??
    (isShare(figure) ? wholeOfBareCases(figure, beside) : null)
  if (opening !== null) return opening
  const acted = wholeOfThemes(figure, earlier) ?? wholeOfActed(figure, earlier)
  if (acted !== null) return acted
  const specified = isCount(figure) ? wholeOfSpecified(figure, sameSentence) : null
  if (specified !== null) return asPart(figure, specified)
  const relative = ofWhom(figure) ? wholeOfRelative(figure, previous, sameSentence) : null
  if (relative !== null) return asPart(figure, relative)
  if (beside?.base != null && sharesBracketedWhole(figure, beside)) return beside.base
  return goesOnFrom(figure, previous, beside, sameSentence, earlier)
}

/** "and 8,191 (2,281 girls)": with a noun of its own in the brackets that open right behind the count. */
const opensBracketBehind = (
  { reading, measure, parenthetical, from, to, nounEnd, value }: Figure,
  count: Figure
): boolean =>
  measure === "count" &&
  count.measure === "count" &&
  parenthetical &&
  !count.parenthetical &&
  nounEnd > to &&
  lowerAt(reading, from - 1) === "(" &&
  from - 1 === count.nounEnd &&
  Number(value) < Number(count.value)

/** "310 were opened, 120 closed and 40 sent on": what goes on from the figures before it. */
function goesOnFrom(
  figure: Figure,
  previous: Figure,
  beside: Figure | undefined,
  sameSentence: ReadonlyArray<Figure>,
  earlier: ReadonlyArray<Figure>
): Figure | null | undefined {
  const withPart = partWith(figure, sameSentence) ?? wholeOfSentence(figure, sameSentence)
  if (withPart !== null) return asPart(figure, withPart)
  if (previous.base !== null && groupBefore(figure) !== undefined) return asPart(figure, previous.base)
  const continued =
    continuesActions(figure, sameSentence) ??
    wholeOfNumbered(figure, sameSentence) ??
    wholeOfComprised(figure, sameSentence)
  if (continued !== null) return asPart(figure, continued)
  const ranked = rankedAfter(figure, sameSentence)
  if (ranked !== undefined) return ranked.base === null ? null : asPart(figure, ranked.base)
  const leader = leaderOfGapped(figure, sameSentence)
  if (leader !== undefined && leader.base !== null && Number(leader.base.value) > Number(figure.value)) {
    figure.gapped = true
    if (!namesItsItems(figure, leader)) figure.counted = null
    return asPart(figure, leader.base)
  }
  if (isShare(figure)) return wholeOfNextShare(figure, previous, sameSentence, earlier)
  if (beside !== undefined && isInOneCountry(figure, beside)) return asPart(figure, beside)
  const alike = sameSentence.slice(-2).some(ofWhom) ? countOfSameNoun(figure, sameSentence) : undefined
  if (alike !== undefined) return asPart(figure, alike)
  const [first] = sameSentence
  if (goesOnOfLatter(figure, first!)) return asPart(figure, first!.base!)
  const opened = wholeOfOpened(figure, previous, sameSentence)
  if (opened !== undefined) return asPart(figure, opened)
  const foreigners = foreignersBefore(figure, sameSentence)
  if (foreigners !== undefined) return asPart(figure, foreigners)
  return beside?.base != null &&
    !exceedsBrackets(figure, beside, beside.base) &&
    (continuesList(figure, beside) || isIncludedToo(figure, beside))
    ? asPart(figure, beside.base)
    : undefined
}

/** "310 were filed (210 by men and 100 by women) and 420 in 2023": behind the brackets, and more than what they divide. */
const exceedsBrackets = (figure: Figure, beside: Figure, whole: Figure) =>
  beside.parenthetical &&
  !figure.parenthetical &&
  figure.measure === "count" &&
  Number(figure.value) > Number(whole.value)

/** "4,655 pensioners living abroad; 1,512 pensioners lived in Portugal": some of those abroad. */
const isInOneCountry = (figure: Figure, beside: Figure) =>
  lowerAt(figure.reading, figure.from - 1) === ";" &&
  figure.head !== "" &&
  figure.head === beside.head &&
  beside.dimensions.area === "_X" &&
  figure.dimensions.area?.length === 3 &&
  Number(figure.value) < Number(beside.value)

/** "1,211 of the latter ended in conviction (64 per cent), 402 in acquittal and 280 had not been decided": of the same. */
const goesOnOfLatter = (figure: Figure, first: Figure) =>
  first.base !== null &&
  first.measure === "count" &&
  figure.measure === "count" &&
  figure.nounEnd === figure.to &&
  !figure.parenthetical &&
  commaOrAnd.has(lowerAt(figure.reading, figure.from - 1)) &&
  first.from === figure.reading.sentences[figure.sentence]!.from &&
  pointsAtGroup(first) &&
  Number(figure.value) < Number(first.base.value)

const goingOn = wordSet("whereas while and but ,")

/** "Of the 86 applications, 73 led to a permit (38 to men, 35 to women), whereas 9 were returned": behind the brackets, of all again. */
function wholeOfOpened(
  figure: Figure,
  previous: Figure,
  sameSentence: ReadonlyArray<Figure>
): Figure | undefined {
  const { reading, from, to, nounEnd, measure, parenthetical, sentence } = figure
  if (measure !== "count" || nounEnd !== to || parenthetical || !goingOn.has(lowerAt(reading, from - 1)))
    return undefined
  const [whole] = sameSentence
  const last = sameSentence.findLast((other) => !other.parenthetical)
  const isOpened = lowerAt(reading, reading.sentences[sentence]!.from) === "of" && last?.base === whole
  return previous.parenthetical && isOpened && Number(figure.value) < Number(whole!.value) ? whole : undefined
}

/** "96,214 foreigners, or 0.9 per cent; 34,118 were Sierra Leoneans", "511 were foreigners, mainly from Mali (267)": some of them. */
function foreignersBefore(figure: Figure, sameSentence: ReadonlyArray<Figure>): Figure | undefined {
  const { nationality } = figure.dimensions
  if (figure.measure !== "count" || nationality?.length !== 3 || nationality === figure.reading.state)
    return undefined
  const foreigners = sameSentence.findLast(
    (other) =>
      other.measure === "count" &&
      !kinds.has(other.countUnit ?? "") &&
      other.dimensions.nationality === "FOREIGN"
  )
  return foreigners !== undefined && Number(foreigners.value) > Number(figure.value) ? foreigners : undefined
}

const including = wordSet("included include includes including")

/** "The victims included 231 women and 203 children": of all of them, however they overlap. */
const isIncludedToo = ({ reading, from, countUnit, value }: Figure, beside: Figure) =>
  including.has(lowerAt(reading, beside.from - 1)) &&
  lowerAt(reading, from - 1) === "and" &&
  beside.nounEnd === from - 1 &&
  countUnit === beside.countUnit &&
  Number(value) < Number(beside.base!.value)

/** "Chile (90) and Peru (40)": two of the items of one list in brackets. */
const sharesBracketedWhole = (figure: Figure, beside: Figure) =>
  figure.parenthetical &&
  isCount(figure) &&
  beside.parenthetical &&
  !ofWhom(beside) &&
  beside.context.from === figure.context.from &&
  Number(beside.base!.value) > Number(figure.value)

/** Is a count the next of the list that the one beside it is of? */
const continuesList = (figure: Figure, beside: Figure) =>
  (namesListedAgain(beside, figure) ||
    ((sharesList(beside, figure) || opensWithWhole(figure)) && (beside.partOfList || leansOn(beside)))) &&
  sameKind(beside, figure) &&
  !spellsOut(figure.reading, beside.to, figure.from)

/** "wider among foreign women, of whom 13 per cent were out of work": no count, but whom the clause names. */
const isOfNoun = ({ reading, from }: Figure): boolean =>
  lowerAt(reading, from - 1) === "whom" && lowerAt(reading, from - 3) === ","

const sameKind = (one: Figure, other: Figure) =>
  other.head === "" ||
  one.head === other.head ||
  (one.countUnit === "person" && other.countUnit === "person" && other.parenthetical === one.parenthetical)

/** "Cubans obtained 90 permits and Haitians 40; 12 permits went to others". */
const namesListedAgain = (beside: Figure, figure: Figure) =>
  lowerAt(figure.reading, figure.from - 1) === ";" &&
  figure.nounEnd > figure.to &&
  figure.head === beside.head &&
  figure.mention === beside.mention

const leansOn = (figure: Figure) => ofWhom(figure) || (opensWithWhole(figure) && !figure.parenthetical)
