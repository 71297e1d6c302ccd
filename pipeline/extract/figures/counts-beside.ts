import { isSpacedDash } from "./labels.ts"
import { labelBefore } from "./dated-lists.ts"
import { makeCueWords, isCueAt } from "../text/cue-words.ts"
import { lowerAt } from "../claims/context.ts"
import {
  articles,
  auxiliaries,
  commaOrAnd,
  finiteVerbs,
  joiners,
  prepositions,
  wordSet
} from "../text/vocabulary.ts"
import { kinds, unitFit } from "./fit.ts"
import { specifies } from "./brackets.ts"
import { isCount, isShare, says } from "./figure.ts"
import type { Figure, PassageReading } from "./figure.ts"
import { lemmas, overlap } from "./lemmas.ts"
import { isSameTime } from "./narrowing.ts"
import { outcomes } from "./outcomes.ts"
import { speaksOfPersons } from "./part.ts"
import { opensWithWhole } from "./pointing.ts"
import { countOfSubject } from "./said-again.ts"

const bracketMarks = wordSet("( )")

/** "147 victims were identified (2019: 20; 2020: 27)": what stands before the bracket is the sum of its years. */
export function totalOfYears(figure: Figure, sameSentence: ReadonlyArray<Figure>): Figure | null {
  const { reading, from, measure, value } = figure
  if (measure !== "count" || labelBefore(reading, from) === undefined) return null
  let open = from - 1
  const { from: start } = reading.sentences[figure.sentence]!
  while (open > start && !bracketMarks.has(lowerAt(reading, open))) open--
  if (lowerAt(reading, open) !== "(") return null
  const total = sameSentence.findLast((other) => other.to <= open && other.measure === "count")
  return total !== undefined && Number(total.value) > Number(value) ? total : null
}

/** "1,204 complaints were filed: 890 by women and 314 by men": what a colon spells out is part of what stands before it. */
export function totalOfList(figure: Figure, sameSentence: ReadonlyArray<Figure>): Figure | null {
  for (let index = sameSentence.length - 1; index >= 0; index--) {
    const other = sameSentence[index]!
    if (!isCount(other) || (kinds.has(other.countUnit ?? "") && other.head !== figure.head)) continue
    if (isIncluded(other)) continue
    const after =
      sameSentence.find(
        (later) =>
          later.position > index &&
          later.measure !== "average" &&
          !later.parenthetical &&
          !kinds.has(later.countUnit ?? "") &&
          !isIncluded(later)
      )?.from ?? figure.from
    if (!spellsOut(figure.reading, other.to, after)) continue
    const isWider = other.unit === figure.unit && Number(figure.value) < Number(other.value)
    return isWider && (figure.countUnit === "person" || other.countUnit !== "person" || figure.head === "")
      ? other
      : null
  }
  return null
}

/** "90 prisoners, including 7 women, were held: 40 in Chile": what is inserted is not what is spelt out. */
const isIncluded = ({ reading, from, position }: Figure) =>
  position > 0 && lowerAt(reading, from - 1) === "including"

/** "31,205 had found work, mainly in commerce (9,460) and hotels (7,112)": what stands before "mainly" is divided. */
export function wholeOfSpecified(figure: Figure, sameSentence: ReadonlyArray<Figure>): Figure | null {
  const { reading, context, parenthetical, measure } = figure
  if (!parenthetical || measure !== "count") return null
  const nearest = nearestCount(sameSentence)
  // "300 workers, 180 women and 120 men, mainly in Kuwait (90)": of all.
  const whole = nearest?.base != null && nearest.dimensions.sex !== null ? nearest.base : nearest
  if (whole === null || Number(whole.value) <= Number(figure.value)) return null
  for (let at = Math.max(context.from, whole.to); at < context.to; at++)
    if (
      lowerAt(reading, at - 1) === "," &&
      (specifies(lowerAt(reading, at)) || saysOfThem(reading, at) || ranksGroups(reading, at))
    )
      return whole
  return null
}

const mostOrMany = wordSet("most many")

const themWhomOrWhich = wordSet("them whom which")

/** "most of them", "many of whom". */
export const saysOfThem = (reading: PassageReading, at: number) =>
  mostOrMany.has(lowerAt(reading, at)) &&
  lowerAt(reading, at + 1) === "of" &&
  themWhomOrWhich.has(lowerAt(reading, at + 2))

const largestOrTheLike = wordSet("largest main principal most biggest")

/** ", the largest groups being". */
const ranksGroups = (reading: PassageReading, at: number) =>
  lowerAt(reading, at) === "the" &&
  [2, 3, 4].some((ahead) => lowerAt(reading, at + ahead) === "being") &&
  largestOrTheLike.has(lowerAt(reading, at + 1))

/** "Only 8 per cent were in closed centres, and 1,435 were doing community service": a count without noun goes on dividing. */
export function continuesParts(figure: Figure, previous: Figure | undefined): Figure | null {
  const { reading } = figure
  if (previous === undefined || !isShare(previous) || previous.base === null || figure.measure !== "count")
    return null
  if (previous.parenthetical || figure.parenthetical || figure.nounEnd !== figure.to) return null
  if (!joiners.has(lowerAt(reading, figure.from - 1))) return null
  const verb = lowerAt(reading, figure.to)
  // "More than half were against the police, 19 against municipalities".
  const isParallel =
    prepositions.has(verb) && verb !== "of" && says(reading, { from: previous.to, to: figure.from }, verb)
  return (auxiliaries.has(verb) || outcomes.test(verb) || isParallel) &&
    Number(previous.base.value) > Number(figure.value)
    ? previous.base
    : null
}

/** Do the words between two figures announce that the second spells out the first? */
export function spellsOut(reading: PassageReading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = lowerAt(reading, at)
    if (word === ":" || word === "namely" || isThatIs(reading, at)) return true
    if (word === "specifically" && lowerAt(reading, at - 1) === ",") return true
    // "181 million, made up of 57 million in transfers".
    if (word === "of" && lowerAt(reading, at - 1) === "up" && lowerAt(reading, at - 2) === "made") return true
    if (isSpacedDash(reading, at)) return true
  }
  return false
}

/** "i.e. 300 Cubans and 20 Peruvians". */
const isThatIs = (reading: PassageReading, at: number) =>
  lowerAt(reading, at) === "e" && lowerAt(reading, at - 2) === "i" && lowerAt(reading, at - 1) === "."

const verbs = makeCueWords([...auxiliaries, ...finiteVerbs])

export function hasVerb(reading: PassageReading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = lowerAt(reading, at)
    if (
      isCueAt(reading.tokens, at, verbs) ||
      (word.endsWith("ed") &&
        word.length > 5 &&
        !articles.has(lowerAt(reading, at - 1)) &&
        !prepositions.has(lowerAt(reading, at - 1)))
    )
      return true
  }
  return false
}

const semicolonOrAnd = wordSet("; and")

/**
 * "1,986 foreign nationals were held in prisons, 1,742 men and 244 women": counts without a verb of
 * their own, set behind a statement, are parts of what it counts.
 */
export function wholeOfApposition(figure: Figure, sameSentence: ReadonlyArray<Figure>): Figure | null {
  const { reading } = figure
  // "310 pupils were admitted to 9 schools, 150 girls and 160 boys": of who were counted, not of where.
  const previous = sexed.has(figure.head)
    ? sameSentence.findLast(({ countUnit }) => countUnit === "person")
    : sameSentence[sameSentence.length - 1]
  if (figure.measure !== "count" || previous === undefined || figure.parenthetical) return null
  if (!commaOrAnd.has(lowerAt(reading, figure.from - 1))) return null
  // "in 2018, 40 houses were built; in 2019, six": the same of another time.
  if (
    reading.periods.some(
      ({ from, to }) => to === figure.from - 1 && semicolonOrAnd.has(lowerAt(reading, from - 1))
    )
  )
    return null
  const end = reading.sentences[figure.sentence]!.to
  const next = figure.own.to < end ? figure.own.to : end
  if (hasVerb(reading, figure.to, next) || Number(figure.value) >= Number(previous.value)) return null
  if (figure.mention !== null && figure.mention.from >= figure.to && !isSameTime(figure, previous))
    return null
  if (previous.measure !== "count" || lowerAt(reading, figure.from - 1) !== ",") return null
  if (!hasVerb(reading, previous.nounEnd, figure.from) && !namesPartOnly(figure, previous)) return null
  const alike =
    figure.nounEnd === figure.to ||
    figure.head === previous.head ||
    (figure.countUnit === "person" && previous.countUnit === "person")
  return alike ? previous : null
}

const sexed = new Set("woman man girl boy female male".split(" "))

const fromInOrTheLike = wordSet("from in by of to for at without with under on")

/** "3,120 calls, 2,184 from women"; "5,216 children, 3,077 girls": a preposition that the whole does not have. */
function namesPartOnly(figure: Figure, previous: Figure): boolean {
  const { reading } = figure
  const preposition = lowerAt(reading, figure.to)
  if (sexed.has(figure.head) && previous.countUnit === "person" && !sexed.has(previous.head)) return true
  if (
    figure.nounEnd !== figure.to ||
    !fromInOrTheLike.has(preposition) ||
    (figure.mention !== null && figure.mention.from >= figure.from)
  )
    return false
  for (let at = previous.to; at < figure.from; at++)
    if (
      lowerAt(reading, at) === preposition &&
      !reading.periods.some(({ from, to }) => from <= at && at < to)
    )
      return false
  return true
}

const remaining = wordSet("remaining other others")

/** "In addition, 3,207 visitors came with ...": the next part of what the sentence before divides. */
export function siblingBase(figure: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  const { reading } = figure
  if (remaining.has(lowerAt(reading, figure.from - 1)) && lowerAt(reading, figure.from - 2) === "the") {
    const part = earlier.findLast((other) => other.base !== null && isCount(other.base))
    if (part !== undefined && part.reading === reading && figure.sentence - part.sentence <= 1)
      return part.base
  }
  const rest = wholeOfRest(figure, earlier) ?? wholeOfAlone(figure, earlier)
  if (rest !== null) return rest
  const sentence = reading.sentences[figure.sentence]!
  const opening = `${lowerAt(reading, sentence.from)} ${lowerAt(reading, sentence.from + 1)}`
  if (!/^(?:in addition|another |a further|the remaining|the other|all other|the rest|also )/.test(opening))
    return null
  const named = wholeOfNamed(figure, earlier)
  if (named !== null) return named
  for (let index = earlier.length - 1; index >= 0; index--) {
    const other = earlier[index]!
    if (other.reading !== reading || figure.sentence - other.sentence > 1) return null
    if (other.sentence === figure.sentence || other.measure !== "count" || other.base === null) continue
    if (other.countUnit === figure.countUnit && overlap(other.lemmas, figure.lemmas) >= 2) return other.base
  }
  return null
}

/** "gave advice to 12,806 persons; the Loja centre alone saw 4,950": part of what all did. */
function wholeOfAlone(figure: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  const { reading, from, to, nounEnd, sentence, head, value } = figure
  if (lowerAt(reading, from - 2) !== "alone" || !isVerb(lowerAt(reading, from - 1))) return null
  const whole = earlier.findLast(
    (other) =>
      other.reading === reading &&
      other.measure === "count" &&
      (nounEnd === to || other.head === head) &&
      Number(other.value) > Number(value)
  )
  return whole !== undefined && sentence - whole.sentence <= 1
    ? whole.base?.sentence === whole.sentence
      ? whole.base
      : whole
    : null
}

const isVerb = (word: string) => word.endsWith("ed") || finiteVerbs.has(word) || auxiliaries.has(word)

const pauses = makeCueWords("; , . :")

/** "the remaining governorates together had 325": what is left of the whole that was divided before. */
function wholeOfRest(figure: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  const { reading, from, value } = figure
  for (let at = from - 1; at > from - 8 && at > 0; at--) {
    if (isCueAt(reading.tokens, at, pauses)) return null
    if (lowerAt(reading, at) !== "remaining" || lowerAt(reading, at - 1) !== "the") continue
    const part = earlier.findLast((other) => other.base !== null && isCount(other) && isCount(other.base))
    if (part?.reading !== reading || figure.sentence - part.sentence > 1) return null
    return Number(part.base!.value) > Number(value) ? part.base : null
  }
  return null
}

const thoseTheseOrThe = wordSet("those these the")

/** "A further 64 of those repatriated": of the wholes divided so far, the one that these words name. */
function wholeOfNamed(
  { reading, population, sentence }: Figure,
  earlier: ReadonlyArray<Figure>
): Figure | null {
  if (population === null || !thoseTheseOrThe.has(lowerAt(reading, population.from))) return null
  const words = lemmas(reading.tokens, population.from, population.to)
  const last = earlier.findLast((other) => isCount(other) && other.base !== null)
  if (last === undefined || last.reading !== reading || sentence - last.sentence > 1) return null
  for (let whole = last.base; whole !== null; whole = whole.base)
    if (overlap(words, whole.lemmas) > 0) return whole
  return null
}

export function nearestCount(sameSentence: ReadonlyArray<Figure>): Figure | null {
  for (let index = sameSentence.length - 1; index >= 0; index--) {
    const other = sameSentence[index]!
    if (isCount(other) && !other.parenthetical) return other
  }
  return null
}

/** "312,450 permits were delivered, 41 per cent to men": a share that begins its clause right after a count divides it. */
export function directCount(figure: Figure, previous: Figure | undefined): Figure | null {
  if (
    previous === undefined ||
    previous.measure !== "count" ||
    figure.parenthetical ||
    figure.population !== null
  )
    return null
  if (!joiners.has(lowerAt(figure.reading, figure.from - 1))) return null
  if (countOfSubject(figure, [previous]) !== null || unitFit(figure, previous, speaksOfPersons(figure)) <= -9)
    return null
  // After a list of parts a new clause speaks of their whole again.
  const isResumed = previous.partOfList || (opensWithWhole(previous) && previous.base !== null)
  return isResumed && lowerAt(figure.reading, figure.from - 1) === ";" ? previous.base : previous
}
