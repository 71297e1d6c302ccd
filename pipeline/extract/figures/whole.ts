import { lowerAt } from "../claims/context.ts"
import { singular } from "../text/vocabulary.ts"
import { sexOf } from "./dimensions.ts"
import { countOfSubject } from "./counts-beside.ts"
import { isCount, isShare } from "./figure.ts"
import type { Figure, PassageReading } from "./figure.ts"
import { lemmas, overlap } from "./lemmas.ts"
import { partWithWords } from "./parallel-shares.ts"
import { isDuring, isNarrower, isSameTime } from "./narrowing.ts"
import { pointers } from "./pointing.ts"

/** Units that divide into themselves only: a share of persons is no share of contracts or occasions. */
const apart = new Set(
  "contract occasion time activity event measure region country office school place service agreement".split(
    " "
  )
)

/** What only names the kinds of things ("three nationalities") is no whole. */
export const kinds = new Set(
  "place region country municipality province district department nationality type category purpose area task base component kind group form aspect way issue sector goal objective item".split(
    " "
  )
)

/** Nouns that stand for any group of persons. */
const generic = new Set(["person", "individual", "people"])

export function bestBase(
  figure: Figure,
  earlier: ReadonlyArray<Figure>,
  points: "strong" | "weak" | "no"
): Figure | null {
  const part = isShare(figure) ? partWithWords(figure, earlier) : null
  if (part !== null) return part
  const words = wordsOfWhole(figure)
  const topics = topicsOf(figure, earlier)
  const local = earlier.some(
    (other) => other.reading === figure.reading && isCount(other) && !kinds.has(other.countUnit ?? "")
  )
  const own = isShare(figure) ? countOfSubject(figure, earlier) : null
  let nearest: PassageReading | null = null
  let best: Figure | null = null
  let bestScore = isShare(figure) ? 0.5 : points === "strong" ? 1 : 3.4
  for (let index = earlier.length - 1; index >= 0; index--) {
    const other = earlier[index]!
    const distance = figure.reading.order - other.reading.order
    // A share looks beyond its paragraph only where that has counted nothing yet, and no further
    // than the last paragraph that has.
    if (distance > 4 || (isShare(figure) && local && other.reading !== figure.reading)) break
    if (other.reading !== figure.reading && isCount(other)) nearest ??= other.reading
    if (isShare(figure) && nearest !== null && other.reading !== nearest && other.reading !== figure.reading)
      break
    if (!isCount(other) || other === own) continue
    const score = scoreBase(figure, other, words, points, topics)
    if (score > bestScore || (score === bestScore && best !== null && precedesInSentence(other, best))) {
      best = other
      bestScore = score
    }
  }
  return best
}

/** Of two alike in one sentence the first is the topic, unless it is the start of a change. */
const precedesInSentence = (one: Figure, other: Figure) =>
  one.reading === other.reading &&
  one.sentence === other.sentence &&
  lowerAt(one.reading, one.from - 1) !== "from"

/** The wholes that the shares of the same paragraph have divided so far. */
function topicsOf(figure: Figure, earlier: ReadonlyArray<Figure>): Set<Figure> {
  const topics = new Set<Figure>()
  for (let index = earlier.length - 1; index >= 0; index--) {
    const other = earlier[index]!
    if (other.reading !== figure.reading) break
    if (isShare(other) && other.base !== null) topics.add(other.base)
  }
  return topics
}

/** The words that name the whole: the group of an "of" phrase, else the subject of the sentence. */
function wordsOfWhole(figure: Figure): Set<string> {
  const { reading, population, subject, own } = figure
  if (
    population !== null &&
    !(population.to - population.from <= 2 && pointers.test(lowerAt(reading, population.from)))
  ) {
    return lemmas(reading.tokens, population.from, population.to)
  }
  const sentence = reading.sentences[figure.sentence]!
  const words = lemmas(reading.tokens, sentence.from, Math.max(subject.to, sentence.from), topicWords(figure))
  if (figure.measure === "count") {
    lemmas(reading.tokens, own.from, own.to, words)
    if (figure.head !== "") words.add(figure.head)
  }
  return words
}

function scoreBase(
  figure: Figure,
  other: Figure,
  words: ReadonlySet<string>,
  points: "strong" | "weak" | "no",
  topics: ReadonlySet<Figure>
): number {
  const samePassage = other.reading === figure.reading
  const sameHead = figure.head !== "" && figure.head === other.head
  if (kinds.has(other.countUnit ?? "") && !sameHead) return -1
  if (other.parenthetical && samePassage && other.sentence === figure.sentence) return -1
  if (!samePassage && (isRate(figure) || namesNewGroup(figure) || (namesItsGroup(figure) && !sameHead)))
    return -1
  const shared = overlap(words, other.lemmas)
  if (samePassage && shared === 0 && figure.head !== "case" && namesNewGroup(figure)) return -1
  let score = Math.min(4, shared * 1.2)
  if (words.size > 0 && shared === 0 && !samePassage && !pointsOnly(figure) && !topics.has(other)) return -1
  if (isShare(figure) && points !== "strong" && holdsAnotherDay(figure, other)) return -1
  if (samePassage) {
    score += points === "strong" ? 3 : 2
    score -= 0.4 * (figure.sentence - other.sentence)
    if (other.sentence === figure.sentence && !figure.parenthetical) {
      if (points !== "strong" && figure.measure === "count") return -1
      score -= 1
    }
  } else {
    score -= figure.reading.order - other.reading.order
    if (points === "strong") score += 1.5
    if (figure.sentence > 0 && !opensAsContinuation(figure)) score -= 1
  }
  // "18 of the 24 provinces ... Of these": the part is what was spoken of.
  if (other.isDivided && points === "strong") score -= 1.5
  if (other.base === null) score += 1
  if (topics.has(other)) score += 1
  if (isShare(figure) && sameHead && !generic.has(figure.head)) score += 3
  if (isShare(figure) && other.measure === "amount" && !money.test(figure.head)) score -= 1.5
  score += yearFit(figure, other) + groupFit(figure, other)
  if (
    figure.dimensions.area !== null &&
    figure.dimensions.area === other.dimensions.area &&
    leadsWithPlace(figure)
  )
    score += 3
  if (figure.measure === "count" && figure.period !== null && isSameTime(figure, other)) score += 0.5
  if (figure.parenthetical && figure.measure === "count" && samePassage && other.sentence === figure.sentence)
    score += 2
  score += unitFit(figure, other)
  if (
    figure.measure === "count" &&
    (!isNarrower(figure, other, points !== "strong") ||
      !(points === "strong" ? isDuring(figure, other) : isSameTime(figure, other)))
  )
    return -1
  return score
}

/** "of that population", "of this group": the group is named by pointing alone. */
const pointsOnly = ({ reading, population, head }: Figure) =>
  population !== null &&
  ((population.to - population.from <= 2 && pointers.test(lowerAt(reading, population.from))) ||
    roles.test(head) ||
    lowerAt(reading, population.to - 1) === "total")

/** "52 per cent of women of working age": a group without article is none that was named before. */
const namesNewGroup = ({ reading, population, parenthetical }: Figure) =>
  population !== null &&
  !parenthetical &&
  !/^(?:the|these|those|this|that|them|such|all|its|their|which|whom|every|each)$/.test(
    lowerAt(reading, population.from)
  )

const money = /^(?:budget|amount|expenditure|spending|remittance|fine|fund|investment|total|sum|cost|figure)$/

/** Nouns that only name the part that someone has in what was counted. */
const roles = /^(?:beneficiary|participant|applicant|recipient|respondent|holder|user|total)$/

/** "most of the complaints received in 2023": the year tells which of several counts is meant. */
function yearFit(figure: Figure, other: Figure): number {
  if (!isShare(figure)) return 0
  const { reading, population, context, subject, own, parenthetical } = figure
  const spoken = { from: Math.min(context.from, own.from), to: figure.from }
  const zone = population ?? (parenthetical ? spoken : subject)
  const mention = reading.periods.find(({ from, to }) => from >= zone.from && to <= zone.to)
  if (mention === undefined || other.period === null) return 0
  const { start, end } = mention.period
  return other.period.start === start && other.period.end === end ? 3 : 0
}

/** "the largest numbers of these women", "16 per cent of these children": the group that was told apart. */
function groupFit(figure: Figure, other: Figure): number {
  const { reading, from, population, sentence } = figure
  const end = population?.to ?? from
  for (let at = reading.sentences[sentence]!.from; at < end - 1; at++) {
    if (!/^(?:these|those)$/.test(lowerAt(reading, at))) continue
    const noun = lowerAt(reading, at + 1)
    const sex = sexOf(noun)
    const { ageMax } = other.dimensions
    if (sex !== null && other.dimensions.sex === sex) return 3
    if (/^(?:children|minors|adolescents)$/.test(noun) && ageMax !== null && ageMax <= 18) return 3
  }
  return 0
}

/** "In Spain, 54 per cent of ...". */
const leadsWithPlace = ({ reading, sentence }: Figure) => {
  const { from } = reading.sentences[sentence]!
  return (
    lowerAt(reading, from) === "in" &&
    reading.places.some((place) => place.from === from + 1 || place.from === from + 2)
  )
}

/** A share of one day's stock is no share of another's. */
const holdsAnotherDay = (figure: Figure, other: Figure) =>
  figure.period?.kind === "as_of" && other.period?.kind === "as_of" && figure.period.end !== other.period.end

const topicWords = ({ reading, topic }: Figure) =>
  topic === null ? new Set<string>() : lemmas(reading.tokens, topic.from, topic.to)

/** Does the paragraph open as a continuation of the one before? "In terms of the ages of those enrolled". */
function opensAsContinuation(figure: Figure): boolean {
  const first = figure.reading.sentences[0]!
  return /^(?:of|in|the|as|with|these|similar|most|among|regarding|furthermore)$/.test(
    lowerAt(figure.reading, first.from)
  )
}

export function unitFit(figure: Figure, other: Figure): number {
  const persons = speaksOfPersons(figure)
  const unit = other.countUnit ?? ""
  if (figure.measure === "count") {
    if (figure.head !== "" && figure.head === other.head && !generic.has(figure.head)) return 2
    if (figure.countUnit === "person" && unit === "person") return 1.5
    return figure.head === "" || (persons && (unit === "case" || unit === "person")) ? 0 : -3
  }
  if (persons === true) return unit === "person" ? 1.5 : apart.has(unit) ? -9 : -0.5
  if (persons === false && unit === "person") return -0.5
  return 0
}

/** Does a figure's own wording restrict persons? Undefined where it does not tell. */
function speaksOfPersons(figure: Figure): boolean | undefined {
  if (figure.countUnit === "person") return true
  if (figure.head === "" && figure.parenthetical && namesPersons(figure)) return true
  const { sex, ageMin, ageMax } = figure.dimensions
  if (sex !== null || ageMin !== null || ageMax !== null) return true
  return figure.countUnit === null || figure.countUnit === "" ? undefined : false
}

/** "most migrant workers (83 per cent)". */
function namesPersons(figure: Figure): boolean {
  const { reading, own } = figure
  for (let at = own.from; at < own.to; at++)
    if (reading.unitOf(singular(lowerAt(reading, at))) === "person") return true
  return false
}

/** "a rate of 12 per cent", "the illiteracy rate fell from 8 to 6 per cent". */
function isRate({ reading, from, subject }: Figure): boolean {
  for (let at = Math.max(subject.from, from - 8); at < from; at++)
    if (/^(?:rates?|unemployment|prevalence|incidence)$/.test(lowerAt(reading, at))) return true
  return false
}

/** "one in five farmers": the share names whom it divides. */
const namesItsGroup = (figure: Figure) =>
  isShare(figure) && figure.population === null && figure.counted !== null && figure.nounEnd >= figure.to
