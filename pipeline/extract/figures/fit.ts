import { lowerAt, singularAt } from "../claims/context.ts"
import { timeUnits, wordSet } from "../text/vocabulary.ts"
import type { Period } from "../time/period.ts"
import { isShare, says } from "./figure.ts"
import type { Figure, PassageReading } from "./figure.ts"
import { stem } from "../text/stems.ts"
import { overlap } from "./lemmas.ts"
import { isDuring, isNarrower, isSameTime } from "./narrowing.ts"
import { accountsFor, opensWithWhole, pointsAtGroup, numbersGroup } from "./pointing.ts"
import { becameAlike } from "./predicates.ts"
import type { Part } from "./part.ts"
import {
  isOfForeigners,
  isOfNamedPeople,
  isOfSameForeigners,
  isOfSameNationals,
  isOfSamePeople,
  namesNationalityOf
} from "./fit-of-peoples.ts"

/** Units that divide into themselves only: a share of persons is no share of contracts or occasions. */
const apart = new Set(
  "contract occasion time activity event measure region country office school place service agreement inspection course meeting facility".split(
    " "
  )
)

/** What only names the kinds of things ("three nationalities") is no whole. */
export const kinds = new Set(
  "place region country municipality province district department nationality type category purpose area task base component kind group form aspect way means mean method issue sector goal objective item".split(
    " "
  )
)

/** Nouns that stand for any group of persons. */
const generic = new Set(["person", "individual", "people"])

/** In paragraphs: the lettered parts of one, however many, are no distance. */
export function distanceOf(one: PassageReading, other: PassageReading): number {
  const passages = one.order - other.order
  return one.paragraph === null || other.paragraph === null || one.paragraph <= other.paragraph
    ? passages
    : Math.min(passages, one.paragraph - other.paragraph)
}

/** "services to 214 of them": whatever the time of those. */
const pointsAtThem = (figure: Figure) =>
  pointsAtGroup(figure) &&
  figure.population !== null &&
  (figure.population!.to - figure.population!.from === 1 ||
    lowerAt(figure.reading, figure.population!.from) === "these")

export const saysThem = ({ reading, population }: Figure) =>
  population !== null && lowerAt(reading, population.from) === "them"

/** "The plan has 40 actions. By 2022, 12 of these actions": what stands at no time is there at any. */
const namesUndated = (figure: Figure, other: Figure) =>
  other.period === null && pointsAtGroup(figure) && figure.head !== "" && figure.head === other.head

/** "Of the 23 provinces, 11 took part": without a noun of its own, of the whole that the sentence begins with. */
const isOfOpening = (figure: Figure, other: Figure) =>
  figure.head === "" &&
  other.reading === figure.reading &&
  other.sentence === figure.sentence &&
  other.position === 0 &&
  opensWithWhole(figure)

/** How well a part fits an earlier count or amount as its whole; below nought where it cannot be of it. */
export function scoreBase(part: Part, other: Figure): number {
  const { figure, words, points, topics } = part
  const samePassage = other.reading === figure.reading
  const sameHead = figure.head !== "" && figure.head === other.head
  if (kinds.has(other.countUnit ?? "") && !sameHead && !isOfOpening(figure, other)) return -1
  if (figure.measure === "count" && other.measure !== "count") return -1
  // "1,220 billion rupees (9.33 billion dollars)": the same said again.
  if (other.measure === "amount" && other.parenthetical) return -1
  if (isLimit(other) && points !== "strong") return -1
  if (isShare(figure) && timeUnits.has(other.countUnit ?? "") && figure.head !== other.head) return -1
  if (other.parenthetical && samePassage && other.sentence === figure.sentence) return -1
  if (!samePassage && (part.isRate || part.namesNewGroup || (part.namesItsGroup && !sameHead))) return -1
  if ((!samePassage && isOtherLetter(part, other)) || measuresAnother(figure, other)) return -1
  if (numbersGroup(figure) && other.countUnit !== "person") return -1
  if (namesPersonsIn(figure, other)) return -1
  const shared = overlap(words, other.lemmas)
  if (part.namesDivided && shared === 0) return -1
  // "900 were helped. In Peru, 40 women took refuge": elsewhere, and told in other words.
  if (figure.measure === "count" && points !== "strong" && shared === 0 && isElsewhere(figure, other))
    return -1
  if (samePassage && shared === 0 && figure.head !== "case" && part.namesNewGroup) return -1
  let score = Math.min(4, shared * 1.2)
  if (other.head !== "" && !generic.has(other.head) && words.has(stem(other.head)) && opensWithWhole(figure))
    score += 2
  const sharesNationality = isOfSameForeigners(figure, other)
  // "900 applications were examined. Half of the applicants": who stands behind each.
  if (isShare(figure) && figure.population !== null && other.head !== "" && figure.head !== other.head)
    if (stem(figure.head) === stem(other.head)) score += 2
  if (words.size > 0 && shared === 0 && !samePassage && !part.pointsOnly && !topics.has(other))
    if (!sharesNationality) return -1
  if (isShare(figure) && points !== "strong" && holdsAnotherDay(figure, other)) return -1
  if (isShare(figure) && liesBeside(figure, other)) return -1
  if (samePassage) {
    score += points === "strong" ? 3 : 2
    score -= 0.4 * (figure.sentence - other.sentence)
    if (other.sentence === figure.sentence && !figure.parenthetical) {
      if (points !== "strong" && figure.measure === "count") return -1
      score -= 1
    }
  } else {
    score -= distanceOf(figure.reading, other.reading)
    if (points === "strong") score += 1.5
    if (figure.sentence > 0 && !part.opensAsContinuation && !topics.has(other)) score -= 1
  }
  // "18 of the 24 provinces ... Of these": the part is what was spoken of.
  if (other.isDivided && points === "strong") score -= 1.5
  if (other.base === null) score += 1
  if (topics.has(other)) score += 1
  // "62,300 seasonal workers. Peru was the destination of 86 per cent of them": of those of the sentence before.
  if (
    isShare(figure) &&
    saysThem(figure) &&
    samePassage &&
    figure.sentence - other.sentence === 1 &&
    other.base === null
  )
    score += 0.8
  if (part.superseded.has(other)) score -= 1.5
  // "has 900 inhabitants; in 2012 there had been 700": what had been is only set beside it.
  if (lowerAt(other.reading, other.from - 1) === "been" && lowerAt(other.reading, other.from - 2) === "had")
    score -= 1
  // "Foreigners accounted for 61 of the victims. Minors accounted for 6 per cent": beside one part of them stands another.
  if (isShare(figure) && accountsFor(other) && other.base !== null && figure.population === null) score -= 2
  if (sharesNationality || isOfSameNationals(figure, other)) score += 3
  else if (other.dimensions.nationality === "FOREIGN" && isOfForeigners(part))
    score += isShare(figure) && part.nationality !== null && other.base !== null ? 3 : 1.5
  else if (shared > 0 && namesNationalityOf(figure, other) && other.base !== null) score += 1.5
  if (isShare(figure) && sameHead && !generic.has(figure.head) && isOfSamePeople(part, other)) score += 3
  if (isShare(figure) && other.measure === "amount" && !money.has(figure.head)) score -= 1.5
  score += yearFit(part, other) + groupFit(part, other)
  if (figure.measure === "count" && becameAlike(figure, other)) score += 2
  if (isOfNamedPeople(figure, other)) score += 3
  if (part.place !== null && other.dimensions.area === part.place) score += 3
  if (saysDone(figure, other) && (part.year === null || yearFit(part, other) > 0)) score += 3
  if (
    figure.dimensions.area !== null &&
    figure.dimensions.area === other.dimensions.area &&
    part.leadsWithPlace
  )
    score += 3
  if (figure.measure === "count" && figure.period !== null && isSameTime(figure, other))
    score += opensWithWhole(figure) ? 1.5 : 0.5
  if (figure.parenthetical && figure.measure === "count" && samePassage && other.sentence === figure.sentence)
    score += 2
  score += unitFit(figure, other, part.persons)
  // "900 houses were visited and 40 workers identified. Half of them were women": persons before things.
  if (isShare(figure) && pointsAtThem(figure) && other.countUnit === "person" && other.base === null)
    score += 0.5
  if (isShare(figure) && saysThoseDone(figure) && other.countUnit === "person") score += 1.5
  if (
    figure.measure === "count" &&
    (!isNarrower(figure, other, points !== "strong") ||
      !(points === "strong"
        ? pointsAtThem(figure) || namesUndated(figure, other) || isDuring(figure, other)
        : isSameTime(figure, other)))
  )
    return -1
  return score
}

/** "Among them were 846 enterprises, where 3,912 workers were heard": who is in a thing is no part of it. */
const namesPersonsIn = (figure: Figure, { countUnit }: Figure) =>
  figure.measure === "count" &&
  figure.countUnit === "person" &&
  figure.nounEnd > figure.to &&
  (countUnit === "organization" || (countUnit === "inspection" && figure.population === null))

/** "It approved 6,902, of which ...; two thirds of the permits approved": those of which the same was told. */
export function saysDone({ reading, population, head }: Figure, other: Figure): boolean {
  const before = lowerAt(other.reading, other.from - 1)
  // "attended to 29,430".
  const verb = before === "to" ? lowerAt(other.reading, other.from - 2) : before
  if (population === null) return false
  // "264 were convicted, 49 acquitted. Women are 36 per cent of those convicted".
  const named = { from: population.from + 1, to: population.to }
  const done = verbAfter(other)
  if (done !== "" && says(reading, named, done)) return true
  if (!verb.endsWith("ed") || (other.nounEnd > other.to && other.head !== head)) return false
  return says(reading, named, verb)
}

const beforePassive = wordSet("were was had have been are")

/** "264 had been convicted": what was done to those, or no word; "64 had visited" says what they did. */
function verbAfter({ reading, nounEnd }: Figure): string {
  let at = nounEnd
  while (beforePassive.has(lowerAt(reading, at))) at++
  const isPassive = at > nounEnd && !hasOrHad.has(lowerAt(reading, at - 1))
  return isPassive && lowerAt(reading, at).endsWith("ed") ? lowerAt(reading, at) : ""
}

const hasOrHad = wordSet("had have")

/** "half of those taken in": persons. */
const saysThoseDone = ({ reading, population }: Figure) =>
  population !== null &&
  lowerAt(reading, population.from) === "those" &&
  /(?:ed|en|ing)$/.test(lowerAt(reading, population.from + 1))

const personCaseOrEnd: ReadonlySet<string> = new Set(["person", "case", ""])

/** "610 persons were returned by air (14 flights)": a bracket that counts another thing. */
const measuresAnother = ({ parenthetical, measure, to, nounEnd, countUnit }: Figure, other: Figure) =>
  parenthetical &&
  measure === "count" &&
  nounEnd > to &&
  countUnit !== null &&
  other.countUnit === "person" &&
  !personCaseOrEnd.has(countUnit)

/** "(a) Judges (40); (b) Officials (30)": what stands under one letter is no part of what stands under another. */
const isOtherLetter = ({ figure, pointsOnly }: Part, { reading }: Figure): boolean =>
  reading.isLettered &&
  figure.reading.isLettered &&
  reading.paragraph === figure.reading.paragraph &&
  !pointsOnly &&
  !opensWithWhole(figure)

const settingLimit = wordSet("was is at to")

/** "The quota for 2024 was 900 permits": what may be is no whole of what is. */
function isLimit({ reading, subject, from }: Figure): boolean {
  if (!settingLimit.has(lowerAt(reading, from - 1))) return false
  for (let at = subject.from; at < from; at++) if (limits.has(lowerAt(reading, at))) return true
  return false
}

const limits = wordSet("quota quotas target targets ceiling")

const money = wordSet(
  "budget money amount expenditure spending remittance fine fund investment total sum cost figure"
)

/** The year that a share names may tell which of several counts is meant. */
export function yearFit({ year }: Part, { period }: Figure): number {
  if (year === null || period === null) return 0
  if (period.start === year.start && period.end === year.end) return 3
  // "of the workers placed in 2024": not of those of five years, nor of those of 2018.
  return isLonger(period, year) || isApart(period, year) ? -3 : 0
}

const isLonger = (period: Period, year: Period) =>
  period.start !== null &&
  period.end !== null &&
  year.start !== null &&
  year.end !== null &&
  period.start <= year.start &&
  period.end >= year.end

const isApart = (one: Period, other: Period) =>
  (one.end !== null && other.start !== null && one.end < other.start) ||
  (one.start !== null && other.end !== null && one.start > other.end)

/** "These young people" may be 35. */
const oldestOfYoung = 35

const groupFit = ({ groups }: Part, { dimensions: { sex, ageMax } }: Figure): number =>
  groups.some((group) =>
    group.sex === null ? group.isYoung && ageMax !== null && ageMax <= oldestOfYoung : group.sex === sex
  )
    ? 3
    : 0

/** A share of one day's stock is no share of another's. */
const holdsAnotherDay = (figure: Figure, other: Figure) =>
  figure.period?.kind === "as_of" && other.period?.kind === "as_of" && figure.period.end !== other.period.end

/** "29,145 in Mopti, and Gao 18 per cent": what is in one place is no share of what is in another. */
export const liesBeside = ({ dimensions: { area: own } }: Figure, { dimensions: { area: whole } }: Figure) =>
  own !== null &&
  whole !== null &&
  own !== whole &&
  own.includes("-") &&
  whole.includes("-") &&
  !whole.split("+").some((code) => own.split("+").includes(code))

const isElsewhere = ({ dimensions: { area } }: Figure, other: Figure) =>
  area !== null && area !== other.dimensions.area

const documents = new Set(["permit", "application", "visa", "document", "request"])

/** "Minors received 12 per cent of the consultations": the group is named as what was counted. */
const isOfHead = ({ reading, population }: Figure, { head }: Figure): boolean =>
  population !== null && head !== "" && singularAt(reading, population.to - 1) === head

const theTheseOrThose = wordSet("the these those")

const facilityOrTheLike = wordSet("facility place office centre school")

/** @param persons does the figure's own wording restrict persons? */
export function unitFit(figure: Figure, other: Figure, persons: boolean | undefined): number {
  const unit = other.countUnit ?? ""
  if (figure.measure === "count") {
    if (figure.head !== "" && figure.head === other.head && !generic.has(figure.head)) return 2
    if (figure.countUnit === "person" && unit === "person") return 1.5
    // "Permits were issued to 900 foreigners. Cubans obtained 300 permits": one for each of them.
    if (unit === "person" && documents.has(figure.countUnit ?? "") && other.lemmas.has(stem(figure.head)))
      return 1.5
    const isNamed =
      figure.population !== null && theTheseOrThose.has(lowerAt(figure.reading, figure.population.from))
    // "37 of these centres" behind a count of persons.
    if (isNamed && unit === "person" && facilityOrTheLike.has(figure.countUnit ?? "")) return -9
    return figure.head === "" || isNamed || (persons && (unit === "case" || unit === "person")) ? 0 : -3
  }
  if (persons === true)
    return unit === "person" ? 1.5 : apart.has(unit) && !isOfHead(figure, other) ? -9 : -0.5
  if (persons === false && unit === "person") return -0.5
  return 0
}
