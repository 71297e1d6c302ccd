import { lowerAt } from "../claims/context.ts"
import type { Figure } from "./figure.ts"
import { isCount, isShare } from "./figure.ts"
import { lemmas, overlap } from "./lemmas.ts"

/** Units that divide into themselves only: a share of persons is no share of contracts or occasions. */
const apart = new Set("contract occasion time activity event measure region country office school".split(" "))

const pointers = /^(?:these|those|them|which|whom|that|this|such|latter|total|whole|their|overall|said)$/

/**
 * The printed count that a figure is a part or a share of (contract, base_id). `earlier` are the
 * figures read so far, nearest last; only what stands before a figure can be its base here.
 */
export function findBase(figure: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  if (figure.measure !== "percent" && figure.measure !== "count") return null
  const sameSentence = earlier.filter((other) => other.reading === figure.reading && other.sentence === figure.sentence)
  const previous = sameSentence[sameSentence.length - 1]
  const relative = ofWhom(figure)
  if (relative) {
    const whole = nearestCount(sameSentence)
    if (whole !== null) return previous !== undefined && sharesList(previous, figure) ? (previous.base ?? whole) : whole
  }
  if (isShare(figure)) {
    const beside = besideItsCount(figure, previous)
    if (beside !== undefined) return beside
    if (previous !== undefined && isShare(previous) && continuesShares(previous, figure)) {
      if (previous.base === null || !dividesAnother(figure, previous, earlier)) return previous.base
    }
  } else if (previous !== undefined && previous.base !== null && previous.measure === "count" && sharesList(previous, figure) && leansOn(previous)) {
    return previous.base
  }
  const points = pointsBack(figure)
  if (!isShare(figure) && points === "no") return null
  return bestBase(figure, earlier, points)
}

/** "of whom 747 were women", "72.6 per cent of which". */
function ofWhom(figure: Figure): boolean {
  const { reading, from, population } = figure
  const before = lowerAt(reading, from - 1)
  if ((before === "whom" || before === "which") && /^(?:of|among)$/.test(lowerAt(reading, from - 2))) return true
  if (before === "including") return true
  return population !== null && /^(?:whom|which)$/.test(lowerAt(reading, population.from))
}

const leansOn = (figure: Figure) => ofWhom(figure) || pointsBack(figure) === "strong" || figure.parenthetical

function nearestCount(sameSentence: ReadonlyArray<Figure>): Figure | null {
  for (let index = sameSentence.length - 1; index >= 0; index--) {
    const other = sameSentence[index]!
    if (isCount(other) && !other.parenthetical) return other.base !== null && ofWhom(other) ? other.base : other
  }
  return null
}

/** "1,115 people (55 per cent)": the share of that count in the group that it is part of. */
function besideItsCount(figure: Figure, previous: Figure | undefined): Figure | null | undefined {
  if (!figure.parenthetical || previous === undefined || !isCount(previous)) return undefined
  if (figure.from - previous.to > 8) return undefined
  const { reading } = figure
  for (let at = previous.to; at < figure.from; at++) if (/^(?:,|and|were|was|;)$/.test(lowerAt(reading, at))) return undefined
  return previous.base ?? undefined
}

function sharesList(previous: Figure, figure: Figure): boolean {
  for (let at = previous.to; at < figure.from; at++) if (lowerAt(figure.reading, at) === ";" && figure.measure !== previous.measure) return false
  return true
}

/** A share goes on in the list of the share before it, unless it names a group of its own. */
function continuesShares(previous: Figure, figure: Figure): boolean {
  if (figure.population === null) return true
  const word = lowerAt(figure.reading, figure.population.from)
  if (figure.population.to - figure.population.from > 6) return false
  return /^(?:these|those|them|whom|which)$/.test(word) || sameWords(previous, figure)
}

function sameWords(previous: Figure, figure: Figure): boolean {
  if (previous.population === null || figure.population === null) return false
  const one = lemmas(previous.reading.tokens, previous.population.from, previous.population.to)
  const other = lemmas(figure.reading.tokens, figure.population.from, figure.population.to)
  return other.size > 0 && overlap(one, other) === other.size
}

/** "32 per cent for special courts, 38 per cent for higher courts": each share has a count of its own words. */
function dividesAnother(figure: Figure, previous: Figure, earlier: ReadonlyArray<Figure>): boolean {
  const part = partWithWords(figure, earlier)
  return part !== null && part !== previous.base
}

/** A part count whose own words are those of the share, word for word. */
export function partWithWords(figure: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  const words = lemmas(figure.reading.tokens, figure.own.from, figure.own.to)
  if (words.size === 0 || !asksForEach(figure)) return null
  let best: Figure | null = null
  let bestScore = 0.55
  for (const other of earlier) {
    if (other.reading !== figure.reading || other.measure !== "count" || other.base === null) continue
    const theirs = lemmas(other.reading.tokens, other.own.from, other.own.to)
    const shared = overlap(words, theirs)
    const score = shared / (words.size + theirs.size - shared)
    if (score > bestScore) {
      best = other
      bestScore = score
    }
  }
  return best
}

/** "each", "its total", "respective": the shares of one sentence divide different wholes. */
function asksForEach(figure: Figure): boolean {
  const sentence = figure.reading.sentences[figure.sentence]!
  for (let at = sentence.from; at < sentence.to; at++) if (/^(?:each|respective|its|respectively)$/.test(lowerAt(figure.reading, at))) return true
  return false
}

/** How plainly the sentence points to a whole printed before. */
function pointsBack(figure: Figure): "strong" | "weak" | "no" {
  const { reading, population, subject } = figure
  const sentence = reading.sentences[figure.sentence]!
  const opening = lowerAt(reading, sentence.from)
  const second = lowerAt(reading, sentence.from + 1)
  if (/^(?:of|among|amongst|from)$/.test(opening) && (pointers.test(second) || (second === "the" && !reading.periods.some((mention) => mention.from <= sentence.from + 1 && mention.to > sentence.from)))) return "strong"
  if (population !== null && (pointers.test(lowerAt(reading, population.from)) || lowerAt(reading, population.from) === "the")) return "strong"
  if (opening === "specifically" || opening === "namely") return "strong"
  if (figure.parenthetical && figure.measure === "count") return "strong"
  for (let at = subject.from; at < subject.to; at++) if (/^(?:these|those)$/.test(lowerAt(reading, at)) && lowerAt(reading, at - 1) === "of") return "strong"
  if (isShare(figure)) return "weak"
  return narrows(figure) ? "weak" : "no"
}

/** A count whose words restrict it, as parts of a printed total do. */
const narrows = (figure: Figure) => {
  const { sex, ageMin, ageMax, nationality, area, category } = figure.dimensions
  return (sex !== null && sex !== "_T") || ageMin !== null || ageMax !== null || nationality !== null || area !== null || category !== null
}

function bestBase(figure: Figure, earlier: ReadonlyArray<Figure>, points: "strong" | "weak" | "no"): Figure | null {
  const part = isShare(figure) ? partWithWords(figure, earlier) : null
  if (part !== null) return part
  const words = wordsOfWhole(figure)
  let best: Figure | null = null
  let bestScore = isShare(figure) ? 0.5 : points === "strong" ? 1 : 3.4
  for (let index = earlier.length - 1; index >= 0; index--) {
    const other = earlier[index]!
    const distance = figure.reading.passage - other.reading.passage
    if (distance > 4) break
    if (!isCount(other) || other === figure) continue
    const score = scoreBase(figure, other, words, points)
    if (score > bestScore) {
      best = other
      bestScore = score
    }
  }
  return best
}

/** The words that name the whole: the group of an "of" phrase, else the subject of the sentence. */
function wordsOfWhole(figure: Figure): Set<string> {
  const { reading, population, subject, own } = figure
  if (population !== null && !(population.to - population.from <= 2 && pointers.test(lowerAt(reading, population.from)))) {
    return lemmas(reading.tokens, population.from, population.to)
  }
  const sentence = reading.sentences[figure.sentence]!
  const words = lemmas(reading.tokens, sentence.from, Math.max(subject.to, sentence.from))
  if (figure.measure === "count") {
    lemmas(reading.tokens, own.from, own.to, words)
    if (figure.head !== "") words.add(figure.head)
  }
  return words
}

function scoreBase(figure: Figure, other: Figure, words: ReadonlySet<string>, points: "strong" | "weak" | "no"): number {
  const samePassage = other.reading === figure.reading
  const shared = overlap(words, other.lemmas)
  let score = Math.min(4, shared * 1.2)
  if (words.size > 0 && shared === 0 && !samePassage) return -1
  if (samePassage) {
    score += points === "strong" ? 3 : 2
    score -= 0.4 * (figure.sentence - other.sentence)
    if (other.sentence === figure.sentence && !figure.parenthetical) score -= 1
  } else {
    score -= 1.2 * (figure.reading.passage - other.reading.passage)
    if (points === "strong") score += 1.5
    if (figure.sentence > 0 && !opensAsContinuation(figure)) score -= 1
  }
  if (other.base === null) score += 1
  score += unitFit(figure, other)
  if (figure.measure === "count" && !isNarrower(figure, other)) score -= 4
  return score
}

/** Does the paragraph open as a continuation of the one before? "In terms of the nationalities of those entering". */
function opensAsContinuation(figure: Figure): boolean {
  const first = figure.reading.sentences[0]!
  return /^(?:of|in|the|as|with|these|similar|most|among|regarding|furthermore)$/.test(lowerAt(figure.reading, first.from))
}

function unitFit(figure: Figure, other: Figure): number {
  const persons = speaksOfPersons(figure)
  const unit = other.countUnit ?? ""
  if (figure.measure === "count") {
    if (figure.head !== "" && figure.head === other.head) return 2
    if (figure.countUnit === "person" && unit === "person") return 1.5
    return figure.head === "" || (persons && (unit === "case" || unit === "person")) ? 0 : -3
  }
  if (persons === true) return unit === "person" ? 1.5 : apart.has(unit) ? -4 : -0.5
  if (persons === false && unit === "person") return -0.5
  return 0
}

/** Does a figure's own wording restrict persons? Undefined where it does not tell. */
function speaksOfPersons(figure: Figure): boolean | undefined {
  if (figure.countUnit === "person") return true
  const { sex, ageMin, ageMax } = figure.dimensions
  if (sex !== null || ageMin !== null || ageMax !== null) return true
  return figure.countUnit === null || figure.countUnit === "" ? undefined : false
}

/** A part is not wider than its whole in any breakdown. */
function isNarrower(figure: Figure, other: Figure): boolean {
  const own = figure.dimensions
  const whole = other.dimensions
  if (whole.sex !== null && whole.sex !== "_T" && own.sex !== null && own.sex !== whole.sex) return false
  if (whole.nationality !== null && own.nationality !== null && whole.nationality !== own.nationality && whole.nationality !== "_T" && whole.nationality !== "FOREIGN") return false
  if (whole.area !== null && own.area !== null && whole.area !== own.area) return false
  return Number(figure.value) <= Number(other.value)
}

