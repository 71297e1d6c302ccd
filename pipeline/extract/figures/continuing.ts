import { lowerAt } from "../claims/context.ts"
import { wordSet } from "../text/vocabulary.ts"
import { opensTerm } from "./comparisons.ts"
import { copyGroup } from "./changes.ts"
import type { Figure, PassageReading } from "./figure.ts"
import { lemmas } from "./lemmas.ts"
import { endOfClause } from "./clause-bounds.ts"

/**
 * A count that says in fewer words what an earlier one of its paragraph said is of the same group: "In 2023,
 * 310 permits were issued to Cubans. In 2022, 240 permits had been issued."
 */
export function continueGroups(figures: ReadonlyArray<Figure>, recent: ReadonlyArray<Figure>): void {
  const earlier = countsOfPassage(figures[0]?.reading, recent)
  for (const figure of figures) {
    if (figure.measure !== "count") continue
    earlier.push(figure)
    if (figure.parenthetical || earlier.length === 1) continue
    const named = countNamedAgain(figure, earlier)
    if (named !== undefined) {
      copyGroup(named, figure)
      continue
    }
    if (figure.dimensions.nationality !== null) continue
    const same = countOfThey(figure, earlier) ?? countInFewerWords(figure, earlier)
    if (same === undefined) continue
    figure.dimensions.nationality = same.dimensions.nationality
    figure.nationalityIsWeak = same.nationalityIsWeak
    const { area } = same.dimensions
    if (area === "_X" || (area?.length === 3 && area !== figure.reading.state))
      figure.dimensions.area ??= area
  }
}

const numbered = wordSet("were numbered totalled")

/** "900 Peruvians returned. In the first half of 2016 they were 504, against 402 in 2015": of the same people, in both terms. */
function countOfThey(figure: Figure, earlier: ReadonlyArray<Figure>): Figure | undefined {
  const { reading, from, to, nounEnd, sentence } = figure
  if (nounEnd !== to) return undefined
  if (numbered.has(lowerAt(reading, from - 1)) && lowerAt(reading, from - 2) === "they")
    return earlier.findLast((other) => other.sentence < sentence && other.dimensions.nationality !== null)
  const previous = earlier.at(-2)
  return previous?.sentence === sentence &&
    opensTerm(reading, from) &&
    lowerAt(reading, previous.from - 2) === "they"
    ? previous
    : undefined
}

/** The counts of the passage before this sentence, in order. */
function countsOfPassage(reading: PassageReading | undefined, recent: ReadonlyArray<Figure>): Array<Figure> {
  let first = recent.length
  while (first > 0 && recent[first - 1]!.reading === reading) first--
  return recent.slice(first).filter(({ measure }) => measure === "count")
}

const companies = wordSet("group batch contingent cohort intake")
const further = wordSet("second third fourth another further new next additional")

/** "430 such cases", "a second group of 90 nurses", "1,100 workers had done so": of the group counted before. */
function countNamedAgain(figure: Figure, earlier: ReadonlyArray<Figure>): Figure | undefined {
  const { reading, from, to, head, own } = figure
  const goesOn =
    lowerAt(reading, to) === "such" ||
    (lowerAt(reading, from - 1) === "of" &&
      companies.has(lowerAt(reading, from - 2)) &&
      further.has(lowerAt(reading, from - 3)))
  if (goesOn)
    return earlier.findLast((other) => other !== figure && other.head === head && other.base === null)
  if (!doesSo(reading, to, endOfClause(reading, to, own.to))) return undefined
  return earlier.findLast(
    (other) => other !== figure && other.countUnit === figure.countUnit && other.base === null
  )
}

const doDidOrDone = wordSet("do did done")

const doesSo = (reading: PassageReading, from: number, to: number): boolean => {
  for (let at = from; at < to - 1; at++)
    if (lowerAt(reading, at + 1) === "so" && doDidOrDone.has(lowerAt(reading, at))) return true
  return false
}

function countInFewerWords(figure: Figure, earlier: ReadonlyArray<Figure>): Figure | undefined {
  if (figure.head === "") return undefined
  const alike = earlier.filter(
    (other) =>
      other !== figure &&
      other.base === null &&
      other.dimensions.nationality !== null &&
      (other.head === figure.head || isOfPersons(figure, other))
  )
  if (alike.length === 0) return undefined
  const words = wordsOf(figure)
  return words.size < 2 ? undefined : alike.findLast((other) => isContained(words, other))
}

const personOrIndividual = wordSet("person individual")

/** "persons were returned" of Hondurans who were returned. */
const isOfPersons = ({ head }: Figure, other: Figure) =>
  personOrIndividual.has(head) && other.countUnit === "person"

const isContained = (words: ReadonlySet<string>, { lemmas: theirs, countUnit }: Figure): boolean => {
  for (const word of words)
    if (!theirs.has(word) && !(word === "person" && countUnit === "person")) return false
  return true
}

/** What is said of a count in its clause, without the time. */
function wordsOf({ reading, to, own, head }: Figure): Set<string> {
  const words = new Set<string>([head])
  const end = endOfClause(reading, to, own.to)
  for (let at = to; at < end && lowerAt(reading, at) !== ","; at++) {
    const time = reading.periods.find((mention) => mention.from === at)
    if (time === undefined) lemmas(reading.tokens, at, at + 1, words)
    else at = time.to - 1
  }
  return words
}
