import { makeCueWords, hasCue } from "../text/cue-words.ts"
import { lowerAt, singularAt, beforeArticle } from "../claims/context.ts"
import type { Period } from "../time/period.ts"
import type { Sex } from "../../model/rows.ts"
import { tokenKind } from "../text/words.ts"
import { readNationality } from "./nationalities.ts"
import { sexOf } from "./dimensions.ts"
import { isCount, isShare } from "./figure.ts"
import type { Figure, Zone } from "./figure.ts"
import { lemmas } from "./lemmas.ts"
import { opensBreakdown, pointers } from "./pointing.ts"
import { inOrAt, ofOrAmong, previousPrecedingOrPrior, wordSet } from "../text/vocabulary.ts"

/** What a figure says of the whole that it is looking for: read once, and held against every candidate. */
export interface Part {
  readonly figure: Figure
  /** How plainly its sentence points to a whole printed before. */
  readonly points: "strong" | "weak" | "no"
  /** The words that name the whole. */
  readonly words: ReadonlySet<string>
  /** The wholes that the shares of the same paragraph have divided so far. */
  readonly topics: ReadonlySet<Figure>
  /** Counts of the same paragraph that it gives only to compare: printed behind one of a later time. */
  readonly superseded: ReadonlySet<Figure>
  /** Does it point to a group and say no more of it? */
  readonly pointsOnly: boolean
  readonly namesNewGroup: boolean
  readonly namesItsGroup: boolean
  /** Does its sentence open by naming what it divides ("A breakdown of the approvals")? */
  readonly namesDivided: boolean
  readonly isRate: boolean
  /** The country whose people the sentence opens with. */
  readonly place: string | null
  readonly leadsWithPlace: boolean
  readonly opensAsContinuation: boolean
  readonly year: Period | null
  readonly groups: ReadonlyArray<PointedGroup>
  /** "of the foreign population": whose the whole is. */
  readonly nationality: string | null
  /** Does its own wording restrict persons? Undefined where it does not tell. */
  readonly persons: boolean | undefined
}

interface PointedGroup {
  readonly sex: Sex | null
  readonly isYoung: boolean
}

export const readPart = (
  figure: Figure,
  earlier: ReadonlyArray<Figure>,
  points: "strong" | "weak" | "no"
): Part => ({
  figure,
  points,
  words: wordsOfWhole(figure),
  topics: topicsOf(figure, earlier),
  superseded: supersededIn(figure, earlier),
  pointsOnly: pointsOnly(figure),
  namesNewGroup: namesNewGroup(figure),
  namesItsGroup: namesItsGroup(figure),
  namesDivided: namesDivided(figure),
  isRate: isRate(figure),
  place: placeOfOpening(figure),
  leadsWithPlace: figure.dimensions.area !== null && leadsWithPlace(figure),
  opensAsContinuation: opensAsContinuation(figure),
  year:
    isShare(figure) || figure.population !== null || opensBreakdown(figure) ? readYearOfWhole(figure) : null,
  groups: readPointedGroups(figure),
  nationality: nationalityOfWhole(figure),
  persons: speaksOfPersons(figure)
})

/** "of the foreign population"; of a ranked list, as its subject says ("The regions where most foreigners live were"). */
function nationalityOfWhole(figure: Figure): string | null {
  const { reading, population, sentence, context } = figure
  if (population !== null) return readNationality(reading, population, () => true)
  // "Three out of every four foreign contributors".
  if (isShare(figure) && figure.nounEnd > figure.to)
    return readNationality(reading, { from: figure.to, to: figure.nounEnd }, () => true)
  if (!figure.parenthetical || !opensBreakdown(figure)) return null
  return readNationality(reading, { from: reading.sentences[sentence]!.from, to: context.to }, () => true)
}

/** The wholes that the shares of the same paragraph have divided so far. */
function topicsOf(figure: Figure, earlier: ReadonlyArray<Figure>): Set<Figure> {
  const topics = new Set<Figure>()
  for (let index = earlier.length - 1; index >= 0; index--) {
    const other = earlier[index]!
    if (other.reading !== figure.reading) break
    if (isShare(other) && other.base !== null && !other.base.parenthetical) topics.add(other.base)
  }
  return topics
}

/** "In 2023, 900 workers left. In the previous year, 700 had left. Women account for 20 per cent": of the 900. */
function supersededIn(figure: Figure, earlier: ReadonlyArray<Figure>): Set<Figure> {
  const superseded = new Set<Figure>()
  const latest = new Map<string, string>()
  let first = earlier.length
  while (first > 0 && earlier[first - 1]!.reading === figure.reading) first--
  for (let index = first; index < earlier.length; index++) {
    const other = earlier[index]!
    const end = other.period?.end ?? null
    if (other.base !== null || !isCount(other) || end === null) continue
    const kind = other.countUnit ?? other.unit ?? ""
    const last = latest.get(kind)
    if (last === undefined || end >= last) latest.set(kind, end)
    else if (isOfYearBefore(other)) superseded.add(other)
  }
  return superseded
}

const isOfYearBefore = ({ reading, sentence, from }: Figure): boolean => {
  for (let at = reading.sentences[sentence]!.from; at < from; at++)
    if (previousPrecedingOrPrior.has(lowerAt(reading, at))) return true
  return false
}

/** The words that name the whole: the group of an "of" phrase, else the subject of the sentence. */
function wordsOfWhole(figure: Figure): Set<string> {
  const { reading, population, subject, own } = figure
  if (
    population !== null &&
    !(population.to - population.from <= 2 && pointers.has(lowerAt(reading, population.from)))
  ) {
    return lemmas(reading.tokens, population.from, population.to)
  }
  if (namesDivided(figure)) return wordsOfOpening(figure)
  const sentence = reading.sentences[figure.sentence]!
  const words = lemmas(reading.tokens, sentence.from, Math.max(subject.to, sentence.from), topicWords(figure))
  if (figure.measure === "count") {
    lemmas(reading.tokens, own.from, own.to, words)
    if (figure.head !== "") words.add(figure.head)
  }
  return words
}

/** "A breakdown of the approvals by nationality shows": what is divided. */
export function wordsOfOpening({ reading, sentence }: Figure): Set<string> {
  const { from, to } = reading.sentences[sentence]!
  let end = from
  while (end < to && reading.tokens[end]!.kind !== tokenKind.number) end++
  return lemmas(reading.tokens, from, end)
}

const breakdownDistributionOrDisaggregation = wordSet("breakdown distribution disaggregation")
const determiner = wordSet("this these that those")

const namesDivided = (figure: Figure) => {
  const { reading } = figure
  const { from } = reading.sentences[figure.sentence]!
  return (
    opensBreakdown(figure) &&
    breakdownDistributionOrDisaggregation.has(lowerAt(reading, from + 1)) &&
    lowerAt(reading, from + 2) === "of" &&
    !determiner.has(lowerAt(reading, from + 3))
  )
}

const topicWords = ({ reading, topic }: Figure) =>
  topic === null ? new Set<string>() : lemmas(reading.tokens, topic.from, topic.to)

/** "of that population", "of this group": the group is named by pointing alone. */
const pointsOnly = ({ reading, population, head }: Figure) =>
  population !== null &&
  ((population.to - population.from <= 2 && pointers.has(lowerAt(reading, population.from))) ||
    roles.has(head) ||
    lowerAt(reading, population.to - 1) === "total")

const theOrTheLike = wordSet("the these those this that them such all its their which whom every each")

/** "52 per cent of women of working age": a group without article is none that was named before. */
const namesNewGroup = ({ reading, population, parenthetical, head }: Figure) =>
  population !== null &&
  !parenthetical &&
  !roles.has(head) &&
  !theOrTheLike.has(lowerAt(reading, population.from))

/** Nouns that only name the part that someone has in what was counted. */
const roles = wordSet("beneficiary participant applicant recipient respondent holder user total")

/** "most of the complaints received in 2023": the year tells which of several counts is meant. */
function readYearOfWhole({
  reading,
  population,
  context,
  subject,
  own,
  parenthetical,
  from,
  sentence
}: Figure) {
  const spoken = { from: Math.min(context.from, own.from), to: from }
  const zone = population ?? (parenthetical ? spoken : subject)
  const within = ({ from: start, to: end }: Zone) =>
    // "of the 2024 visits": the mention begins before the article.
    reading.periods.find((mention) => mention.from >= start - 1 && mention.to > start && mention.to <= end)
      ?.period
  // "In the latter year, 58 per cent of the visitors": of those of that year.
  const told = within(zone) ?? (population === null ? undefined : within(subject))
  if (told !== undefined || !parenthetical || population !== null) return told ?? null
  // "In the permits of 2024, Loja (82 per cent) was ahead of Macas (5 per cent)": the one time told before the list.
  const before = reading.periods.filter(
    (mention) => mention.from >= reading.sentences[sentence]!.from && mention.to <= from
  )
  return before.length === 1 ? before[0]!.period : null
}

const childrenOrTheLike = wordSet("children minors adolescents young youth youths")

/** "the largest numbers of these women", "16 per cent of these children": the groups that were told apart. */
function readPointedGroups({ reading, from, population, sentence }: Figure): Array<PointedGroup> {
  const groups: Array<PointedGroup> = []
  const end = population?.to ?? from
  for (let at = reading.sentences[sentence]!.from; at < end - 1; at++) {
    const word = lowerAt(reading, at)
    if (word !== "these" && word !== "those") continue
    const noun = lowerAt(reading, at + 1)
    const sex = sexOf(noun)
    const isYoung = childrenOrTheLike.has(noun)
    if (sex !== null || isYoung) groups.push({ sex, isYoung })
  }
  // "a quarter of the women questioned": those told apart just before.
  if (
    population !== null &&
    lowerAt(reading, population.from) === "the" &&
    isDone(lowerAt(reading, population.from + 2))
  ) {
    const sex = sexOf(lowerAt(reading, population.from + 1))
    if (sex !== null) groups.push({ sex, isYoung: false })
  }
  return groups
}

const isDone = (word: string) => word.length > 4 && word.endsWith("ed")

/** "Of those living in Italy, one in five", "38 per cent of those registered in Peru": the country that is named as theirs. */
function placeOfOpening({ reading, sentence, from, population }: Figure): string | null {
  if (population !== null && lowerAt(reading, population.from) === "those")
    return (
      reading.places.find(
        (place) =>
          place.kind === "country" &&
          place.from > population.from &&
          place.to <= population.to &&
          inOrAt.has(lowerAt(reading, beforeArticle(reading, place.from)))
      )?.code ?? null
    )
  const { from: start } = reading.sentences[sentence]!
  if (!ofOrAmong.has(lowerAt(reading, start)) || lowerAt(reading, start + 1) !== "those") return null
  return (
    reading.places.find(
      (place) =>
        place.kind === "country" &&
        place.from > start &&
        place.to <= from &&
        inOrAt.has(lowerAt(reading, beforeArticle(reading, place.from)))
    )?.code ?? null
  )
}

/** "In Spain, 54 per cent of ...". */
const leadsWithPlace = ({ reading, sentence }: Figure) => {
  const { from } = reading.sentences[sentence]!
  return (
    lowerAt(reading, from) === "in" &&
    reading.places.some((place) => place.from === from + 1 || place.from === from + 2)
  )
}

const goingOn = wordSet("of in the as with these similar most among regarding furthermore")

/** Does the paragraph open as a continuation of the one before? "In terms of the ages of those enrolled". */
function opensAsContinuation(figure: Figure): boolean {
  const first = figure.reading.sentences[0]!
  return goingOn.has(lowerAt(figure.reading, first.from))
}

/** Does a figure's own wording restrict persons? Undefined where it does not tell. */
export function speaksOfPersons(figure: Figure): boolean | undefined {
  if (figure.countUnit === "person") return true
  if (figure.head === "" && figure.parenthetical && namesPersons(figure)) return true
  const { sex, ageMin, ageMax } = figure.dimensions
  if (sex !== null || ageMin !== null || ageMax !== null) return true
  return figure.countUnit === null || figure.countUnit === "" ? undefined : false
}

/** "most migrant workers (83 per cent)"; a nationality alone may be that of cases or events. */
function namesPersons(figure: Figure): boolean {
  const { reading, own } = figure
  for (let at = own.from; at < own.to; at++)
    if (
      !reading.places.some(({ kind, from, to }) => kind === "demonym" && from <= at && at < to) &&
      reading.unitOf(singularAt(reading, at)) === "person"
    )
      return true
  return false
}

const ratesOfGroup = makeCueWords("rates rate unemployment prevalence incidence")

/** "a rate of 12 per cent", "the illiteracy rate fell from 8 to 6 per cent". */
const isRate = ({ reading, from, subject }: Figure): boolean =>
  hasCue(reading.tokens, Math.max(subject.from, from - 8), from, ratesOfGroup)

/** "one in five farmers": the share names whom it divides. */
const namesItsGroup = (figure: Figure) =>
  isShare(figure) && figure.population === null && figure.counted !== null && figure.nounEnd >= figure.to
