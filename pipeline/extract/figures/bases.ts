import { lowerAt } from "../claims/context.ts"
import type { Figure } from "./figure.ts"
import { isCount, isShare } from "./figure.ts"
import { singular } from "../text/vocabulary.ts"
import { lemmas, overlap } from "./lemmas.ts"

/** Units that divide into themselves only: a share of persons is no share of contracts or occasions. */
const apart = new Set(
  "contract occasion time activity event measure region country office school place service agreement".split(
    " "
  )
)

/** What only names the kinds of things ("three nationalities") is no whole. */
const kinds = new Set(
  "place region country municipality province district department nationality type category purpose area task base component kind group form aspect way issue sector goal objective item".split(
    " "
  )
)

/** Nouns that stand for any group of persons. */
const generic = new Set(["person", "individual", "people"])

const pointers = /^(?:these|those|them|which|whom|that|this|such|latter|total|whole|their|overall|said)$/

/**
 * The printed count that a figure is a part or a share of (contract, base_id). `earlier` are the
 * figures read so far, nearest last; only what stands before a figure can be its base here.
 */
export function findBase(figure: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  if (figure.measure === "amount" && !ofWhom(figure)) return null
  if (figure.measure !== "percent" && !isCount(figure)) return null
  if (
    figure.measure === "count" &&
    kinds.has(figure.countUnit ?? "") &&
    !ofWhom(figure) &&
    !pointsAtGroup(figure)
  )
    return null
  const sameSentence = earlier.filter(
    (other) => other.reading === figure.reading && other.sentence === figure.sentence
  )
  const previous = sameSentence[sameSentence.length - 1]
  if (isShare(figure) && measuresProgress(figure)) return null
  const beside = sameSentence.findLast((other) => other.measure === "count")
  const relative = ofWhom(figure)
  if (relative) {
    const whole = nearestCount(sameSentence)
    if (whole !== null)
      return previous !== undefined && isShare(previous) && sharesList(previous, figure)
        ? (previous.base ?? whole)
        : whole
  }
  if (isShare(figure)) {
    const whole = besideItsCount(figure, previous)
    if (whole !== undefined) return whole
    if (previous !== undefined && isShare(previous) && continuesShares(previous, figure)) {
      figure.listHead = previous.listHead ?? previous
      if (previous.base === null || !dividesAnother(figure, previous, earlier)) return previous.base
    }
    const direct = directCount(figure, previous)
    if (direct !== null) return direct
  } else if (
    beside !== undefined &&
    beside.base !== null &&
    sharesList(beside, figure) &&
    leansOn(beside) &&
    sameKind(beside, figure)
  ) {
    return beside.base
  }
  const listed = isShare(figure) ? null : totalOfList(figure, sameSentence)
  if (listed !== null) return listed
  const sibling = isShare(figure) ? null : siblingBase(figure, earlier)
  if (sibling !== null) return sibling
  const points = pointsBack(figure)
  if (!isShare(figure) && points === "no") return null
  return bestBase(figure, earlier, points)
}

/** "had advanced by 73 per cent": how far something went, no part of a count. */
function measuresProgress(figure: Figure): boolean {
  return (
    lowerAt(figure.reading, figure.from - 1) === "by" &&
    /^(?:advanced|progressed|completed|implemented|executed)$/.test(lowerAt(figure.reading, figure.from - 2))
  )
}

/** "1,204 complaints were filed: 890 by women and 314 by men": what a colon spells out is part of what stands before it. */
function totalOfList(figure: Figure, sameSentence: ReadonlyArray<Figure>): Figure | null {
  const { reading } = figure
  for (let index = sameSentence.length - 1; index >= 0; index--) {
    const other = sameSentence[index]!
    if (other.measure !== "count" || kinds.has(other.countUnit ?? "")) continue
    const after = sameSentence[index + 1]?.from ?? figure.from
    let colon = false
    for (let at = other.to; at < after; at++) colon ||= lowerAt(reading, at) === ":"
    if (!colon) continue
    const alike =
      figure.head === other.head || (figure.countUnit === "person" && other.countUnit === "person")
    return alike && Number(figure.value) < Number(other.value) ? other : null
  }
  return null
}

/** "In addition, 14,491 persons were admitted with ...": the next part of what the sentence before divides. */
function siblingBase(figure: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  const { reading } = figure
  const sentence = reading.sentences[figure.sentence]!
  const opening = `${lowerAt(reading, sentence.from)} ${lowerAt(reading, sentence.from + 1)}`
  if (!/^(?:in addition|another |a further|the remaining|the other|the rest|also )/.test(opening)) return null
  for (let index = earlier.length - 1; index >= 0; index--) {
    const other = earlier[index]!
    if (other.reading !== reading || figure.sentence - other.sentence > 1) return null
    if (other.sentence === figure.sentence || other.measure !== "count" || other.base === null) continue
    if (other.countUnit === figure.countUnit && overlap(other.lemmas, figure.lemmas) >= 2) return other.base
  }
  return null
}

/** "of whom 747 were women", "72.6 per cent of which". */
function ofWhom(figure: Figure): boolean {
  const { reading, from, population } = figure
  const before = lowerAt(reading, from - 1)
  if ((before === "whom" || before === "which") && /^(?:of|among)$/.test(lowerAt(reading, from - 2)))
    return true
  if (before === "including") return true
  return population !== null && /^(?:whom|which)$/.test(lowerAt(reading, population.from))
}

const sameKind = (one: Figure, other: Figure) =>
  other.head === "" ||
  one.head === other.head ||
  (one.countUnit === "person" && other.countUnit === "person" && other.parenthetical === one.parenthetical)

const leansOn = (figure: Figure) => ofWhom(figure) || (opensWithWhole(figure) && !figure.parenthetical)

function nearestCount(sameSentence: ReadonlyArray<Figure>): Figure | null {
  for (let index = sameSentence.length - 1; index >= 0; index--) {
    const other = sameSentence[index]!
    if (isCount(other) && !other.parenthetical)
      return other.base !== null && ofWhom(other) ? other.base : other
  }
  return null
}

/** "312,450 permits were delivered, 41 per cent to men": a share that begins its clause right after a count divides it. */
function directCount(figure: Figure, previous: Figure | undefined): Figure | null {
  if (
    previous === undefined ||
    previous.measure !== "count" ||
    figure.parenthetical ||
    figure.population !== null
  )
    return null
  if (!/^(?:,|;|and)$/.test(lowerAt(figure.reading, figure.from - 1))) return null
  return countOfSubject(figure, [previous]) === null && unitFit(figure, previous) > -9 ? previous : null
}

/** "1,115 people (55 per cent)": the share of that count in the group that it is part of. */
function besideItsCount(figure: Figure, previous: Figure | undefined): Figure | null | undefined {
  if (!figure.parenthetical || previous === undefined || !isCount(previous)) return undefined
  if (figure.from - previous.to > 8) return undefined
  const { reading } = figure
  for (let at = previous.to; at < figure.from; at++)
    if (/^(?:,|and|were|was|;)$/.test(lowerAt(reading, at))) return undefined
  return previous.base ?? undefined
}

function sharesList(previous: Figure, figure: Figure): boolean {
  for (let at = previous.to; at < figure.from; at++)
    if (lowerAt(figure.reading, at) === ";" && figure.measure !== previous.measure) return false
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
  for (let at = sentence.from; at < sentence.to; at++)
    if (/^(?:each|respective|its|respectively)$/.test(lowerAt(figure.reading, at))) return true
  return false
}

/** "314 of them". */
const pointsAtGroup = ({ reading, population }: Figure) =>
  population !== null && /^(?:them|these|those)$/.test(lowerAt(reading, population.from))

/** How plainly the sentence points to a whole printed before. */
function pointsBack(figure: Figure): "strong" | "weak" | "no" {
  const { reading, population, subject } = figure
  const sentence = reading.sentences[figure.sentence]!
  const opening = lowerAt(reading, sentence.from)
  if (opensWithWhole(figure)) return "strong"
  if (
    population !== null &&
    (pointers.test(lowerAt(reading, population.from)) || lowerAt(reading, population.from) === "the")
  )
    return "strong"
  if (opening === "specifically" || opening === "namely") return "strong"
  if (figure.parenthetical && figure.measure === "count") return "strong"
  for (let at = sentence.from; at < subject.to; at++)
    if (
      /^(?:this|these|that|those)$/.test(lowerAt(reading, at)) &&
      /^(?:information|data|figure|figures|total|number)$/.test(lowerAt(reading, at + 1)) &&
      !/^(?:had|has|rose|fell|increased|reached)$/.test(lowerAt(reading, at + 2))
    )
      return "strong"
  for (let at = subject.from; at < subject.to; at++)
    if (/^(?:these|those)$/.test(lowerAt(reading, at)) && lowerAt(reading, at - 1) === "of") return "strong"
  if (isShare(figure)) return "weak"
  return narrows(figure) ? "weak" : "no"
}

/** "Of these", "Among the latter group", "Of the total number of contracts". */
function opensWithWhole({ reading, sentence }: Figure): boolean {
  const { from } = reading.sentences[sentence]!
  if (!/^(?:of|among|amongst|from)$/.test(lowerAt(reading, from))) return false
  const second = lowerAt(reading, from + 1)
  if (pointers.test(second)) return true
  return second === "the" && !reading.periods.some((mention) => mention.from <= from + 1 && mention.to > from)
}

/** A count whose words restrict it, as parts of a printed total do. */
const narrows = (figure: Figure) => {
  const { sex, ageMin, ageMax, nationality, area, category } = figure.dimensions
  return (
    (sex !== null && sex !== "_T") ||
    ageMin !== null ||
    ageMax !== null ||
    nationality !== null ||
    area !== null ||
    category !== null
  )
}

function bestBase(
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
  let best: Figure | null = null
  let bestScore = isShare(figure) ? 0.5 : points === "strong" ? 1 : 3.4
  for (let index = earlier.length - 1; index >= 0; index--) {
    const other = earlier[index]!
    const distance = figure.reading.order - other.reading.order
    // A share looks beyond its paragraph only where that has counted nothing yet.
    if (distance > 4 || (isShare(figure) && local && other.reading !== figure.reading)) break
    if (!isCount(other) || other === own) continue
    const score = scoreBase(figure, other, words, points, topics)
    if (score > bestScore || (score === bestScore && best !== null && precedesInSentence(other, best))) {
      best = other
      bestScore = score
    }
  }
  return best
}

/** "825 activities were completed, representing a rate of ...": the count whose own share follows is not its whole. */
function countOfSubject(figure: Figure, earlier: ReadonlyArray<Figure>): Figure | null {
  const previous = earlier[earlier.length - 1]
  if (
    previous === undefined ||
    previous.reading !== figure.reading ||
    previous.sentence !== figure.sentence ||
    !isCount(previous)
  )
    return null
  for (let at = previous.to; at < figure.from; at++) {
    if (
      /^(?:representing|accounting|equivalent|constituting|equal|corresponding)$/.test(
        lowerAt(figure.reading, at)
      )
    )
      return previous
  }
  return null
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
  const words = lemmas(
    reading.tokens,
    sentence.from,
    Math.max(subject.to, sentence.from),
    new Set(figure.topic)
  )
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
  if (!samePassage && isRate(figure)) return -1
  const shared = overlap(words, other.lemmas)
  let score = Math.min(4, shared * 1.2)
  if (words.size > 0 && shared === 0 && !samePassage) return -1
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
  if (other.base === null) score += 1
  if (topics.has(other)) score += 1
  if (isShare(figure) && sameHead && !generic.has(figure.head)) score += 3
  if (figure.measure === "count" && figure.period !== null && isSameTime(figure, other)) score += 0.5
  score += unitFit(figure, other)
  if (
    figure.measure === "count" &&
    (!isNarrower(figure, other, points !== "strong") ||
      !(points === "strong" ? isDuring(figure, other) : isSameTime(figure, other)))
  )
    return -1
  return score
}

/** Does the paragraph open as a continuation of the one before? "In terms of the nationalities of those entering". */
function opensAsContinuation(figure: Figure): boolean {
  const first = figure.reading.sentences[0]!
  return /^(?:of|in|the|as|with|these|similar|most|among|regarding|furthermore)$/.test(
    lowerAt(figure.reading, first.from)
  )
}

function unitFit(figure: Figure, other: Figure): number {
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

const isRate = (figure: Figure) =>
  /^rates?$/.test(lowerAt(figure.reading, figure.from - 2)) ||
  /^rates?$/.test(lowerAt(figure.reading, figure.from - 1))

/** A part is not wider than its whole in any breakdown. */
function isNarrower(figure: Figure, other: Figure, strictly: boolean): boolean {
  const own = figure.dimensions
  const whole = other.dimensions
  if (!strictly && figure.nationalityIsWeak) return Number(figure.value) <= Number(other.value)
  if (whole.sex !== null && whole.sex !== "_T" && own.sex !== null && own.sex !== whole.sex) return false
  if (
    whole.nationality !== null &&
    own.nationality !== null &&
    whole.nationality !== own.nationality &&
    whole.nationality !== "_T" &&
    whole.nationality !== "FOREIGN"
  )
    return false
  if (whole.area !== null && own.area !== null && whole.area !== own.area) return false
  if (Number(figure.value) > Number(other.value)) return false
  return !strictly || restricts(own, whole)
}

/** Is some breakdown of a part one that its whole does not have? */
const restricts = (own: Figure["dimensions"], whole: Figure["dimensions"]) =>
  (own.sex !== null && own.sex !== whole.sex) ||
  (own.ageMin ?? own.ageMax) !== (whole.ageMin ?? whole.ageMax) ||
  (own.nationality !== null && own.nationality !== whole.nationality) ||
  (own.area !== null && own.area !== whole.area)

const isSameTime = (figure: Figure, other: Figure) =>
  figure.period === null ||
  (figure.period.kind === other.period?.kind &&
    figure.period.start === other.period.start &&
    figure.period.end === other.period.end)

/** Does the time of a part, where it is stated, lie within that of its whole? */
function isDuring(figure: Figure, other: Figure): boolean {
  const own = figure.period
  const whole = other.period
  if (own === null) return true
  if (whole === null) return false
  if (own.kind !== whole.kind) return false
  return (own.start ?? "") >= (whole.start ?? "") && (own.end ?? "9") <= (whole.end ?? "9")
}

/**
 * A count of part of a period is part of the count of the whole period, before or after it: the
 * same thing counted in the same breakdown, or stretches that join to make the whole.
 */
export function joinPeriods(figures: ReadonlyArray<Figure>): void {
  for (let index = 0; index < figures.length; index++) {
    const whole = figures[index]!
    if (!hasBothEnds(whole)) continue
    const parts = figures
      .slice(Math.max(0, index - 12), index + 12)
      .filter(
        (part) =>
          part !== whole &&
          part.base === null &&
          hasBothEnds(part) &&
          isStrictlyWithin(part, whole) &&
          countsAlike(part, whole)
      )
    for (const part of parts) {
      if (
        part.head === whole.head ||
        parts.some((other) => completes(part, other, whole) || completes(other, part, whole))
      )
        part.base = whole
    }
  }
}

const hasBothEnds = ({ measure, period }: Figure) =>
  measure === "count" &&
  period !== null &&
  period.kind === "period" &&
  period.start !== null &&
  period.end !== null

const isStrictlyWithin = (part: Figure, whole: Figure) => {
  const own = part.period!
  const all = whole.period!
  return own.start! >= all.start! && own.end! <= all.end! && (own.start !== all.start || own.end !== all.end)
}

/** Does `later` begin the day after `earlier` ends, and do both fill the whole? */
function completes(earlier: Figure, later: Figure, whole: Figure): boolean {
  if (earlier.period!.start !== whole.period!.start || later.period!.end !== whole.period!.end) return false
  return Date.parse(later.period!.start!) - Date.parse(earlier.period!.end!) === 86_400_000
}

function countsAlike(part: Figure, whole: Figure): boolean {
  if (Number(part.value) > Number(whole.value) || part.countUnit !== whole.countUnit) return false
  if (Math.abs(part.reading.order - whole.reading.order) > 3) return false
  const one = part.dimensions
  const other = whole.dimensions
  if (
    one.sex !== other.sex ||
    one.ageMin !== other.ageMin ||
    one.ageMax !== other.ageMax ||
    one.nationality !== other.nationality ||
    one.area !== other.area
  )
    return false
  const shared = overlap(part.lemmas, whole.lemmas)
  return shared >= 3 && shared >= 0.5 * part.lemmas.size
}
