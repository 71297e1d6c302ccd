import { isShareIn } from "./sibling-wholes.ts"
import { lowerAt, singularAt } from "../claims/context.ts"
import { tokenKind } from "../text/words.ts"
import { auxiliaries, inOrAt, whichOrWhom, wordSet } from "../text/vocabulary.ts"
import { isCount, isShare, takeNoun } from "./figure.ts"
import { pointsAtGroup } from "./pointing.ts"
import type { Figure, FigureValue, PassageReading, Zone } from "./figure.ts"

/** "18 of the country's 24 provinces": the part before its whole. */
export function joinPartOfNext(
  figure: Figure,
  figures: ReadonlyArray<Figure>,
  earlier: ReadonlyArray<Figure>
): void {
  const { reading } = figure
  const next = figures[figure.position + 1]
  if (isShare(figure) && next !== undefined) joinShareOfNext(figure, next, earlier)
  joinAmountOfNext(figure, next)
  // "1,640 posts (12 per cent of them new), but only 1,312 are filled".
  const filled = next?.parenthetical ? figures[figure.position + 2] : next
  if (
    filled?.measure === "count" &&
    figure.measure === "count" &&
    saysOnly(filled) &&
    Number(filled.value) < Number(figure.value)
  ) {
    filled.base ??= figure
    return
  }
  if (figure.measure !== "count" || next?.measure !== "count") return
  // "some 130 were on death row among the 3,827 held there".
  if (
    next.from - figure.to <= 9 &&
    lowerAt(reading, next.from - 1) === "the" &&
    lowerAt(reading, next.from - 2) === "among" &&
    lowerAt(reading, next.from - 3) !== "were" &&
    Number(figure.value) < Number(next.value)
  ) {
    figure.base = next
    // "12 among the 40 applicants", and "12 permits among the 40 granted, and 9 permits": the noun of the first.
    if (next.nounEnd === next.to || next.head === figures[figure.position + 2]?.head) takeNoun(next, figure)
    return
  }
  // "3,100 applications were approved out of 3,600 submitted".
  let behind = figure.position + 1
  while (figures[behind]?.parenthetical && !isOutOf(reading, figures[behind]!.from)) behind++
  const outOf = figures[behind]
  if (
    outOf?.measure === "count" &&
    isOutOf(reading, outOf.from) &&
    (outOf !== next || next.from - figure.to <= 9) &&
    !figure.parenthetical &&
    Number(figure.value) < Number(outOf.value)
  ) {
    figure.base = outOf
    outOf.isDivided = true
    return
  }
  if (isInBody(reading, figure, next)) {
    figure.base = next
    next.isDivided = true
    return
  }
  if (next.from - figure.to > 6) return
  const of = lowerAt(reading, figure.to) === "out" ? figure.to + 1 : figure.to
  if (lowerAt(reading, of) !== "of" || Number(figure.value) >= Number(next.value)) return
  for (let at = of + 1; at < next.from; at++)
    if (
      !/^(?:the|its|their|all|country's|a|total|of|[a-z]+'s|existing|state's|’|s)$/.test(lowerAt(reading, at))
    )
      return
  figure.base = next
  next.isDivided = true
  takeNoun(figure, next)
}

/** "reached $6.3 billion in 2020 out of $29.9 billion": of that of the same time. */
function joinAmountOfNext(figure: Figure, next: Figure | undefined): void {
  if (figure.measure !== "amount" || next?.measure !== "amount" || figure.unit !== next.unit) return
  if (next.from - figure.to > 9 || !isOutOf(figure.reading, next.from)) return
  if (Number(figure.value) < Number(next.value)) figure.base = next
}

const butOrSemicolon = wordSet("but ;")

/** "but only 1,312 are filled", "; only 38 were women". */
const saysOnly = ({ reading, from, to, nounEnd }: Figure) =>
  nounEnd === to &&
  lowerAt(reading, from - 1) === "only" &&
  butOrSemicolon.has(lowerAt(reading, from - 2)) &&
  auxiliaries.has(lowerAt(reading, to))

/** "out of 3,600", "out of a total of 3,600". */
function isOutOf(reading: PassageReading, at: number): boolean {
  if (lowerAt(reading, at - 1) !== "of") return false
  const of = lowerAt(reading, at - 2) === "total" && lowerAt(reading, at - 3) === "a" ? at - 4 : at - 1
  return lowerAt(reading, of) === "of" && lowerAt(reading, of - 1) === "out"
}

const betweenPartAndWhole = wordSet(
  ", of the these those all a an total its their some over nearly population workforce enrolment estimated about"
)

const ofOrComma = wordSet("of ,")

/** "61 per cent of the 5,400 households": the whole is printed in the same breath. */
function joinShareOfNext(figure: Figure, next: Figure, earlier: ReadonlyArray<Figure>): void {
  const { reading } = figure
  let at = figure.to
  while (betweenPartAndWhole.has(lowerAt(reading, at)) && at < next.from) at++
  if (
    at >= next.from &&
    isCount(next) &&
    ofOrComma.has(lowerAt(reading, figure.to)) &&
    next.from > figure.to + 1
  )
    figure.base = next
  if (isInsertedBefore(figure, next) || isOfNamedTotal(figure, next)) figure.base = next
  // "4 per cent of the total population (46,300,000)".
  const group = figure.population
  if (group !== null && group.to - group.from > 1 && next.measure === "count") {
    const open = lowerAt(reading, group.to - 1) === "(" ? group.to - 1 : group.to
    // "62 per cent of all departures (approximately 627,000 persons)" is that share again.
    const isWhole = next.qualifier === null || next.nounEnd === next.to
    if (
      isWhole &&
      lowerAt(reading, open) === "(" &&
      next.from === open + 1 &&
      !isShareOfEarlier(figure, next, earlier)
    )
      figure.base = next
  }
}

/** "214 victims. Cubans made up 83.2 per cent of the victims (178)": by the arithmetic, what the share comes to. */
const isShareOfEarlier = (share: Figure, count: Figure, earlier: ReadonlyArray<Figure>): boolean =>
  earlier.some(
    (other) =>
      other.reading === share.reading &&
      other.measure === "count" &&
      other !== count &&
      (isShareIn(share, count, other) || isRoughly(share, count, other))
  )

/** Of the share, that a loose word or a fraction may be away from what it stands for. */
const looseness = 0.15

/** "3,704,500 inhabitants. More than one third of the population (1,272,300)": by a loose share. */
const isRoughly = ({ value, qualifier }: Figure, count: Figure, whole: Figure): boolean =>
  qualifier !== null &&
  Math.abs((100 * Number(count.value)) / Number(whole.value) / Number(value) - 1) < looseness

const totalOrOverall = wordSet("total overall entire whole annual")

/** "over 17 per cent of the total inflow of 14,978 million": of the total that is named and printed. */
function isOfNamedTotal({ reading, population }: Figure, next: Figure): boolean {
  if (population === null || (next.measure !== "amount" && next.measure !== "count")) return false
  if (!totalOrOverall.has(lowerAt(reading, population.from + 1)) || lowerAt(reading, next.from - 1) !== "of")
    return false
  const noun = next.from - population.from
  return noun >= 4 && noun <= 6 && population.to >= next.from - 1
}

const numberNumberedOrTotalled = wordSet("number numbered totalled")

/** "Domestic workers, 95 per cent of whom are women, number 220,000": of those whose number follows. */
function isInsertedBefore({ reading, position, population, from }: Figure, next: Figure): boolean {
  if (position > 0 || population === null || next.measure !== "count") return false
  if (lowerAt(reading, population.from) !== "whom" || lowerAt(reading, from - 1) !== ",") return false
  return (
    numberNumberedOrTotalled.has(lowerAt(reading, next.from - 1)) && lowerAt(reading, next.from - 2) === ","
  )
}

export function bracketEnd(reading: PassageReading, from: number): number {
  let at = from
  while (at < from + 6 && at < reading.tokens.length && lowerAt(reading, at) !== ")") at++
  return at
}

export const nextFrom = (figure: Figure, figures: ReadonlyArray<Figure>, sentence: Zone) =>
  figures[figure.position + 1]?.from ?? sentence.to

const groupPronouns = wordSet("whom which them these those")

const bodies = wordSet("population workforce total membership enrolment")

/** "23,870 pupils of foreign nationality in a school population of 3.4 million": of the body that they are in. */
function isInBody(reading: PassageReading, figure: Figure, next: Figure): boolean {
  if (next.measure !== "count" || figure.measure !== "count") return false
  if (lowerAt(reading, next.from - 1) !== "of" || !bodies.has(lowerAt(reading, next.from - 2))) return false
  let at = next.from - 3
  while (at > figure.to && !/^an?$/.test(lowerAt(reading, at))) at--
  if (next.from - at > 5 || lowerAt(reading, at - 1) !== "in") return false
  return at > figure.to && Number(figure.value) < Number(next.value)
}

const andOrTheLike = wordSet(", and were was ; in of (")

const bracketOrEach = wordSet(") each")

/** "3,102 (71.8 per cent) were female": the share in brackets is of the count, and what follows is said of both. */
export function bracketsShare(reading: PassageReading, value: FigureValue, next: FigureValue): boolean {
  if (value.measure !== "count" || next.measure !== "percent" || next.from - value.to > 4) return false
  // "781 of whom (69.4 per cent) were women".
  const of = lowerAt(reading, value.to) === "of" ? lowerAt(reading, value.to + 1) : ""
  // "88 of the victims (43.8 per cent) were children".
  const group = groupPronouns.has(of) || (of === "the" && next.from - value.to === 4)
  for (let at = group ? value.to + 2 : value.to; at < next.from - 1; at++)
    if (andOrTheLike.has(lowerAt(reading, at))) return false
  if (lowerAt(reading, next.from - 1) !== "(") return false
  return bracketOrEach.has(lowerAt(reading, next.to)) || bracketsPopulation(reading, next.to)
}

const populationTotalOrWorkforce = wordSet("population total workforce")

/** "(28.9 per cent of the population)". */
const bracketsPopulation = (reading: PassageReading, of: number) =>
  lowerAt(reading, of) === "of" &&
  lowerAt(reading, of + 1) === "the" &&
  populationTotalOrWorkforce.has(lowerAt(reading, of + 2)) &&
  lowerAt(reading, of + 3) === ")"

const ofOrTheLike = wordSet("of them these those")

/** "One fifth of them (1,593) were under 18": the count in brackets is what the share says. */
export function bracketsCount(reading: PassageReading, value: FigureValue, next: FigureValue): boolean {
  if (value.measure !== "percent" || next.measure !== "count" || next.from - value.to > 4) return false
  for (let at = value.to; at < next.from - 1; at++) if (!ofOrTheLike.has(lowerAt(reading, at))) return false
  return lowerAt(reading, next.from - 1) === "(" && lowerAt(reading, next.to) === ")"
}

/** The last figure of a list whose last member carries the words that hold for all. */
export function lastOfList(figure: Figure, figures: ReadonlyArray<Figure>): Figure {
  let position = figure.position
  while (position + 1 < figures.length) {
    const one = figures[position]!
    const next = figures[position + 1]!
    // "1,044 women and 576 men, 312 of the victims being minors": said of all of them.
    if (pointsAtGroup(next) || (next.population !== null && lowerAt(figure.reading, next.from - 1) === ","))
      break
    if (next.parenthetical || isShare(next) !== isShare(one) || !onlyNounBetween(figure.reading, one, next))
      break
    position++
  }
  return figures[position]!
}

const goingOn = wordSet("with followed distributed divided spread")

const mainlyOrTheLike = wordSet("mainly mostly chiefly principally primarily notably")

const ofAmongOrAmongst = wordSet("of among amongst")

const aOrTheLike = wordSet("a an the it they this these")

const amongForOrOf = wordSet("among for of")

const anotherOrOne = wordSet("another one two three")

/** "two in Lusaka and one each in Ndola and Chipata": the next, which is counted elsewhere. */
function opensAnother(reading: PassageReading, and: number): boolean {
  if (lowerAt(reading, and) !== "and" || !anotherOrOne.has(lowerAt(reading, and + 1))) return false
  const preposition = lowerAt(reading, and + 2) === "each" ? and + 3 : and + 2
  return inOrAt.has(lowerAt(reading, preposition))
}

const andOrWhile = wordSet("and while whereas")

/** "immigrants earned 900 a month, and Peruvian workers 700": another people, of whom something else is told. */
const opensPeople = (reading: PassageReading, comma: number): boolean =>
  lowerAt(reading, comma) === "," &&
  andOrWhile.has(lowerAt(reading, comma + 1)) &&
  reading.places.some(
    ({ kind, from, to }) =>
      kind === "demonym" &&
      (from === comma + 2 || from === comma + 3) &&
      reading.unitOf(singularAt(reading, to)) === "person" &&
      reading.tokens.slice(to + 1, to + 4).some(({ kind: next }) => next === tokenKind.number)
  )

/** Where another statement begins: ", and a working group was set up". */
export function endOfStatement(reading: PassageReading, from: number, to: number): number {
  for (let at = from; at < to - 2; at++) {
    if (lowerAt(reading, at) === "," && goingOn.has(lowerAt(reading, at + 1))) return at
    if (lowerAt(reading, at) === "because" || opensAnother(reading, at) || opensPeople(reading, at)) return at
    // "attended school in 2024, above all in Loja": where most are, not all.
    if (
      lowerAt(reading, at) === "," &&
      (mainlyOrTheLike.has(lowerAt(reading, at + 1)) ||
        (lowerAt(reading, at + 1) === "above" && lowerAt(reading, at + 2) === "all")) &&
      inOrAt.has(lowerAt(reading, at + 2 + (lowerAt(reading, at + 1) === "above" ? 1 : 0)))
    )
      return at
    if (lowerAt(reading, at) === "," && opensAbsolute(reading, at + 1, to)) return at
    // "2,774,538 inhabitants, of which females constitute 50 per cent", "among whom women numbered 900".
    if (
      lowerAt(reading, at) === "," &&
      ofAmongOrAmongst.has(lowerAt(reading, at + 1)) &&
      whichOrWhom.has(lowerAt(reading, at + 2))
    )
      return at
    if (
      lowerAt(reading, at) === "," &&
      lowerAt(reading, at + 1) === "and" &&
      (aOrTheLike.has(lowerAt(reading, at + 2)) ||
        // ", and among those from Mali the proportion is".
        (amongForOrOf.has(lowerAt(reading, at + 2)) && lowerAt(reading, at + 3) === "those"))
    )
      return at
  }
  return to
}

const makingUp = wordSet("making accounting constituting comprising forming being representing")

/** "900 persons, women and girls making up half of them": who makes up a share of them is not all. */
function opensAbsolute(reading: PassageReading, from: number, to: number): boolean {
  for (let at = from + 1; at < Math.min(to, from + 7); at++) {
    if (makingUp.has(lowerAt(reading, at))) return true
    if (lowerAt(reading, at) === ",") return false
  }
  return false
}

const joining = wordSet(", and or")

function onlyNounBetween(reading: PassageReading, one: Figure, next: Figure): boolean {
  if (next.nounEnd === next.to && !isShare(next)) return false
  for (let at = one.nounEnd; at < next.from; at++) if (!joining.has(lowerAt(reading, at))) return false
  return true
}
