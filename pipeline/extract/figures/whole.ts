import { isContrasted, opensTerm } from "./comparisons.ts"
import { isPeak } from "./times.ts"
import { lowerAt } from "../claims/context.ts"
import { countOfSubject } from "./said-again.ts"
import { isCount, isShare } from "./figure.ts"
import type { Figure, PassageReading } from "./figure.ts"
import { stem } from "../text/stems.ts"
import { overlap } from "./lemmas.ts"
import { partWithWords } from "./parallel-shares.ts"
import { readPart, wordsOfOpening } from "./part.ts"
import { isOneOfParts, isOneOfPeoples } from "./parts-listed.ts"
import { ofWhom, opensBreakdown, pointers, pointsAtGroup, opensInventory } from "./pointing.ts"
import type { Part } from "./part.ts"
import { kinds, distanceOf, saysDone, saysThem, yearFit, scoreBase } from "./fit.ts"
import { groupPronouns, ofOrAmong, wordSet } from "../text/vocabulary.ts"
import { isYear } from "../time/dates.ts"

/** The earlier count or amount that a part fits best, or none that it fits well enough. */
export function bestBase(
  figure: Figure,
  earlier: ReadonlyArray<Figure>,
  points: "strong" | "weak" | "no"
): Figure | null {
  const part = isShare(figure) ? partWithWords(figure, earlier) : null
  if (part !== null) return part
  const local = earlier.some(
    (other) => other.reading === figure.reading && isCount(other) && !kinds.has(other.countUnit ?? "")
  )
  const own = isShare(figure) ? countOfSubject(figure, earlier) : null
  // Read for the first that may be the whole: most counts have none.
  let seeking: Part | undefined
  let nearest: PassageReading | null = null
  let best: Figure | null = null
  let bestScore = isShare(figure) ? 0.5 : points === "strong" ? 1 : 3.4
  for (let index = earlier.length - 1; index >= 0; index--) {
    const other = earlier[index]!
    const distance = distanceOf(figure.reading, other.reading)
    // A share looks beyond its paragraph only where that has counted nothing yet, and no further
    // than the last paragraph that has.
    if (distance > 4 || (isShare(figure) && local && other.reading !== figure.reading)) break
    if (best !== null && other.reading !== figure.reading && opensBare(figure)) break
    if (other.reading !== figure.reading && isCount(other)) nearest ??= other.reading
    if (isShare(figure) && nearest !== null && !isBeside(other.reading, nearest, figure.reading)) break
    if (
      !isCount(other) ||
      other === own ||
      isPeak(other) ||
      isComparedWith(other) ||
      isFormerEnd(other, earlier[index + 1]) ||
      isSiblingLetter(figure, other)
    )
      continue
    if (!isShare(figure) && points !== "strong" && other.reading !== figure.reading) break
    seeking ??= readPart(figure, earlier, points)
    const score = scoreBase(seeking, other)
    if (score > bestScore || (score === bestScore && best !== null && precedesInSentence(other, best))) {
      best = other
      bestScore = score
    }
  }
  if (best === null || seeking === undefined) return null
  // What follows a lettered list speaks of all that the list divides.
  if (best.reading.isLettered && !figure.reading.isLettered && best.base !== null && isCount(best.base))
    best = best.base
  if (isOfInserted(figure, best) || isOneOfPeoples(figure, best, earlier)) return best.base
  if (isWiderThan(figure, best)) return best.base
  // "4. By nationality, first came Cubans (300). Children numbered 90": of all that the paragraph divides.
  const namesNone = isCount(figure) ? figure.population === null : pointsAtGroup(figure)
  if (namesNone && isPartOfOpened(best) && best.sentence < figure.sentence) return best.base
  const foreigners = foreignPart(figure, best, earlier)
  if (foreigners !== undefined) return foreigners
  // "38 per cent of those registered in Peru": of the part that is there.
  if (seeking.place !== null && best.dimensions.area === seeking.place) return best
  if (opensBreakdown(figure)) {
    const isNamed = seeking.nationality !== null && seeking.nationality === best.dimensions.nationality
    return isNamed || isOfForeigners(figure, best) || yearFit(seeking, best) > 0
      ? best
      : firstWhole(best, wordsOfOpening(figure), earlier)
  }
  // "441 of the 2024 visits": of those of that year, whatever they are part of.
  if (saysYearOf(figure) && yearFit(seeking, best) > 0) return best
  if (isOfTotal(figure) || (isOfNamed(figure, best, seeking) && !saysDone(figure, best)))
    return firstWhole(best, seeking.words)
  return (isShare(figure) || opensInventory(figure)) &&
    isOneOfParts(seeking, best, earlier) &&
    (!saysDone(figure, best) || (best.base !== null && saysDone(figure, best.base)))
    ? best.base
    : best
}

/** "12,062 prisoners, of whom 1,935 were foreigners. The countries of origin were Chile (466)": a people is of the foreigners. */
const isOfForeigners = ({ dimensions, reading }: Figure, whole: Figure): boolean =>
  whole.dimensions.nationality === "FOREIGN" &&
  dimensions.nationality?.length === 3 &&
  dimensions.nationality !== reading.state

/** The foreigners among those of a whole, where the part is of one people of them. */
const foreignPart = (figure: Figure, whole: Figure, earlier: ReadonlyArray<Figure>): Figure | undefined => {
  const { nationality } = figure.dimensions
  if (nationality === null || nationality.length !== 3 || nationality === figure.reading.state)
    return undefined
  if (whole.dimensions.nationality !== null) return undefined
  return earlier.findLast(
    (other) =>
      other.reading === figure.reading &&
      other.base === whole &&
      other.measure === "count" &&
      other.dimensions.nationality === "FOREIGN" &&
      (isShare(figure) || Number(other.value) >= Number(figure.value))
  )
}

/** A part in the breakdown that its paragraph opens with, of what the one before it counts. */
const isPartOfOpened = (part: Figure) =>
  part.sentence === 0 && part.base !== null && part.base.reading !== part.reading && opensBreakdown(part)

/** "compared with 4,227 in 2024": no topic. */
const isComparedWith = ({ reading, from, position }: Figure) =>
  position > 0 &&
  ((lowerAt(reading, from - 1) !== "against" && opensTerm(reading, from)) || isContrasted(reading, from))

const grownOrTheLike = wordSet("risen grown fallen increased decreased dropped declined rose grew fell")

/** "from 194 in 2019 to 251 in 2024", "194 in 2019, had risen to 251": the former of the two ends of a change. */
const isFormerEnd = ({ reading, from, sentence, measure }: Figure, next: Figure | undefined) =>
  next?.reading === reading &&
  next.sentence === sentence &&
  next.measure === measure &&
  lowerAt(reading, next.from - 1) === "to" &&
  (lowerAt(reading, from - 1) === "from" || grownOrTheLike.has(lowerAt(reading, next.from - 2)))

/** "Of these, 2,118 had no contract": of what was counted last, if its own passage counts what fits. */
const opensBare = ({ reading, sentence }: Figure) => {
  const { from } = reading.sentences[sentence]!
  return (
    lowerAt(reading, from) === "of" &&
    groupPronouns.has(lowerAt(reading, from + 1)) &&
    lowerAt(reading, from + 2) === ","
  )
}

/** "(a) Forced labour (38); (b) Begging (9)": one letter is no whole of another. */
const isSiblingLetter = ({ reading, parenthetical }: Figure, { reading: other }: Figure) =>
  parenthetical &&
  reading.isLettered &&
  other.isLettered &&
  other !== reading &&
  other.paragraph === reading.paragraph

/** In the last paragraph that counts, all letters of it, or in that of the share. */
const isBeside = (one: PassageReading, nearest: PassageReading, own: PassageReading) =>
  one === nearest ||
  one === own ||
  (nearest.isLettered && one.paragraph !== null && one.paragraph === nearest.paragraph)

/** "510 returned, 470 of them men. Mali was the country of departure of 230 of them": of all who returned. */
const isOfInserted = (figure: Figure, best: Figure) =>
  saysThem(figure) &&
  (saysThem(best) || ofWhom(best)) &&
  best.base !== null &&
  best.reading === figure.reading &&
  best.sentence < figure.sentence

const saysYearOf = ({ reading, population }: Figure) =>
  population !== null &&
  lowerAt(reading, population.from) === "the" &&
  isYear(reading.tokens[population.from + 1])

/** "made up 99 per cent of the total". */
const isOfTotal = (figure: Figure) => saysTotal(figure) || saysAllOf(figure)

const theseThoseOrThe = wordSet("these those the")

/** "Of all these children". */
const saysAllOf = ({ reading, sentence }: Figure) => {
  const { from } = reading.sentences[sentence]!
  return (
    ofOrAmong.has(lowerAt(reading, from)) &&
    lowerAt(reading, from + 1) === "all" &&
    theseThoseOrThe.has(lowerAt(reading, from + 2))
  )
}

const saysTotal = ({ reading, population }: Figure) =>
  population !== null &&
  population.to - population.from === 2 &&
  lowerAt(reading, population.from) === "the" &&
  lowerAt(reading, population.from + 1) === "total"

const ofAmongOrFrom = wordSet("of among from")

/** "Among the persons returned were 31 children" behind "21 were men": nothing says that they are of the men. */
const isWiderThan = ({ reading, sentence, population, dimensions }: Figure, best: Figure): boolean => {
  if (best.dimensions.sex === null || best.base === null || dimensions.sex !== null) return false
  if (best.base.dimensions.sex === best.dimensions.sex) return false
  const { from } = reading.sentences[sentence]!
  const opening = ofAmongOrFrom.has(lowerAt(reading, from)) ? from + 1 : from
  return (
    !pointers.has(lowerAt(reading, opening)) &&
    (population === null || !pointers.has(lowerAt(reading, population.from)))
  )
}

/** "46 per cent of approvals": of the whole of that name, before its parts. */
const isOfNamed = ({ population }: Figure, best: Figure, { words, nationality }: Part) =>
  population !== null &&
  (nationality === null || best.dimensions.nationality !== nationality) &&
  words.size > 0 &&
  overlap(words, best.lemmas) > 0 &&
  !words.has(stem(best.head))

/** "Of those, 60 were women. By occupation, 30 were cooks": a new breakdown divides what all parts are of. */
function firstWhole(figure: Figure, words: ReadonlySet<string>, earlier: ReadonlyArray<Figure> = []): Figure {
  let whole = figure
  const topic = earlier.find(({ reading }) => reading === figure.reading)?.base
  while (
    whole.base !== null &&
    (whole.base.reading === figure.reading || whole.base === topic) &&
    isCount(whole.base) &&
    overlap(words, whole.base.lemmas) >= overlap(words, whole.lemmas)
  )
    whole = whole.base
  return whole
}

/** Of two alike in one sentence the first is the topic, unless it is the start of a change or the other is the latest of a list. */
const precedesInSentence = (one: Figure, other: Figure) =>
  one.reading === other.reading &&
  one.sentence === other.sentence &&
  lowerAt(one.reading, one.from - 1) !== "from" &&
  !isLatestOf(one, other)

/** "rose from 300 in 2020 to 700 in 2021 and 900 in 2022": what is told next is of the last. */
const isLatestOf = (one: Figure, other: Figure) =>
  other.nounEnd === other.to &&
  one.mention !== null &&
  other.mention !== null &&
  (other.period?.end ?? "") > (one.period?.end ?? "9")
