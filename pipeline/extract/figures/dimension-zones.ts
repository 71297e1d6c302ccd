import { itemBefore } from "../text/search.ts"
import { currencyCode } from "./currencies.ts"
import { makeCueWords, nextCue } from "../text/cue-words.ts"
import { lowerAt } from "../claims/context.ts"
import { auxiliaries, wordSet } from "../text/vocabulary.ts"
import { endOfNoun } from "./elliptic.ts"
import { isShare } from "./figure.ts"
import type { Figure, PassageReading, Zone } from "./figure.ts"
import { bracketEnd, endOfStatement, lastOfList, nextFrom } from "./neighbours.ts"
import { ofWhom } from "./pointing.ts"
import { isNamedWhole } from "./no-part.ts"
import { endOfClause } from "./clause-bounds.ts"
import { isMoneyOfPersons } from "./whose.ts"

/** Where a figure's breakdown is said, nearest first. */
export function dimensionZones(figure: Figure, figures: ReadonlyArray<Figure>, sentence: Zone): Array<Zone> {
  const { reading, own, population, subject } = figure
  if (isShare(figure) || figure.parenthetical) {
    // "34 per cent lived in towns, and the district of Loja was home to 519,186".
    const zones = [
      own.from < figure.to ? own : { from: own.from, to: endOfStatement(reading, own.from, own.to) }
    ]
    const whole = figures[figure.position + 1]
    if (isShare(figure) && whole !== undefined && figure.base === whole)
      zones.push({ from: endOfNoun(reading, whole), to: endOfStatement(reading, whole.to, whole.own.to) })
    if (isShare(figure) && !figure.parenthetical && nounAfterIsMissing(figure)) zones.push(subject)
    const antecedent = antecedentOf(figure, itemBefore(figures, figure.position))
    if (antecedent !== null) zones.push(antecedent)
    if (population !== null) zones.push(population)
    const predicate = sharedPredicate(figure, figures)
    if (predicate !== null) zones.push(predicate)
    if (figure.parenthetical)
      zones.push(
        {
          from: figure.to,
          to: Math.min(bracketEnd(reading, figure.to), nextFrom(figure, figures, sentence))
        },
        sinceSpecifier(figure)
      )
    else if (population !== null && population.to > own.to)
      zones.push({
        from: population.to,
        to: endOfClause(reading, population.to, nextFrom(figure, figures, sentence))
      })
    return zones
  }
  if (itemBefore(figures, figure.position)?.base === figure && isShare(figures[figure.position - 1]!))
    return [{ from: figure.from, to: endOfNoun(reading, figure) }]
  if (figure.isDivided) return [{ from: figure.from, to: figure.nounEnd }]
  const whole = figures[figure.position + 1]
  // "pupils of foreign nationality in a school population of 3.4 million": what is said of the part stands behind it.
  if (whole?.isDivided === true && figure.base === whole && figure.nounEnd > figure.to)
    return [{ from: figure.from, to: whole.from }]
  if (whole?.isDivided === true && figure.base === whole)
    return [
      { from: whole.from, to: personEnd(reading, whole, endOfStatement(reading, whole.to, whole.own.to)) }
    ]
  if (isNamedWhole(figure)) {
    let end = figure.to
    while (end < own.to && lowerAt(reading, end) !== ",") end++
    return [{ from: figure.from, to: end }]
  }
  const last = lastOfList(figure, figures)
  // The people in "12 million Chilean pesos" is the currency's.
  const from = currencyCode.test(figure.unit ?? "") ? figure.to : figure.from
  const zones: Array<Zone> = [
    { from, to: personEnd(reading, figure, endOfStatement(reading, figure.to, own.to)) }
  ]
  const shared = last === figure ? null : groupOfList(figure, last)
  if (shared !== null) zones.push(shared)
  if (last !== figure)
    zones.push({
      from: last.nounEnd,
      to: personEnd(reading, last, endOfStatement(reading, last.nounEnd, last.own.to))
    })
  // "(a) Returned Albanian citizens: 3,972".
  if (reading.isLettered && figure.position === 0 && lowerAt(reading, figure.from - 1) === ":")
    zones.push({ from: sentence.from, to: figure.from - 1 })
  if (figure.measure === "amount" && !isMoneyOfPersons(figure)) return zones
  if (
    figure.measure === "rate" ||
    figure.measure === "average" ||
    figure.counted === null ||
    (figure.head !== "" && own.from === own.to) ||
    numberIsSubject(figure)
  )
    zones.push(sinceLastPause(figure, figures))
  return zones
}

const ofOrTheLike = wordSet("of in among for , to by than")

/** "wider among foreign women, of whom 13 per cent": whom the clause is about. */
function antecedentOf({ reading, from, position }: Figure, previous: Figure | undefined): Zone | null {
  // "men (6,022) than women (1,902), who stand for 24 per cent".
  if (previous?.parenthetical === true)
    for (let at = from - 1; at > Math.max(from - 5, previous.to); at--)
      if (
        lowerAt(reading, at) === "who" &&
        lowerAt(reading, at - 1) === "," &&
        lowerAt(reading, at - 2) === ")"
      )
        return previous.own
  if (position > 0 || lowerAt(reading, from - 1) !== "whom" || lowerAt(reading, from - 3) !== ",") return null
  let start = from - 3
  while (start > from - 9 && !ofOrTheLike.has(lowerAt(reading, start - 1))) start--
  return { from: start, to: from - 3 }
}

const specifying = wordSet("mainly mostly chiefly notably principally")

/** "34 per cent female, mainly to Qatar (56)": what stands before "mainly" was said of another. */
function sinceSpecifier({ reading, context }: Figure): Zone {
  for (let at = context.to - 1; at > context.from; at--)
    if (lowerAt(reading, at - 1) === "," && specifying.has(lowerAt(reading, at)))
      return { from: at, to: context.to }
  return context
}

/** "90 entries and 80 exits of foreign nationals": the nouns of one kind have one group. */
function groupOfList(figure: Figure, last: Figure): Zone | null {
  const { reading, to, nounEnd } = last
  if (figure.countUnit !== last.countUnit || figure.countUnit === "person") return null
  for (let at = figure.to; at < figure.nounEnd; at++) if (lowerAt(reading, at) === "of") return null
  for (let at = to; at < nounEnd; at++) if (lowerAt(reading, at) === "of") return { from: at, to: nounEnd }
  return null
}

const againstOrWith = wordSet("against with")

/** "21,400 persons, 52 per cent of them female, as against 18,900": compared with all. */
const comparesAfterPart = (reading: PassageReading, { to }: Zone, previous: Figure | undefined): boolean =>
  previous !== undefined &&
  (isShare(previous) || ofWhom(previous)) &&
  againstOrWith.has(lowerAt(reading, to - 1))

/** What stands before a figure, from the last pause on: "58 per cent of them boys, for 3.4 days". */
function sinceLastPause(
  { reading, subject, position, measure, lender }: Figure,
  figures: ReadonlyArray<Figure>
): Zone {
  const previous = itemBefore(figures, position)
  const isBehindPart = measure === "average" && previous !== undefined && isShare(previous)
  // "3,009 Cubans and 210 Haitians, as against 6,000 in 2019": compared with those of whom these were part.
  const isOfWhole = lender !== null && lender !== previous && lender === figures[0]
  if (!isBehindPart && !isOfWhole && !comparesAfterPart(reading, subject, previous)) return subject
  for (let at = subject.to - 1; at >= subject.from; at--)
    if (lowerAt(reading, at) === ",") return { from: at + 1, to: subject.to }
  return subject
}

const andOrBut = wordSet("and but")

/** "95 per cent of the former and 88 per cent of the latter were men": said of both. */
function sharedPredicate(
  { reading, population, position }: Figure,
  figures: ReadonlyArray<Figure>
): Zone | null {
  const next = figures[position + 1]
  if (population === null || next === undefined || !isShare(next) || next.population === null) return null
  const and = lowerAt(reading, population.to)
  // "38 per cent of the men but just 27 per cent of the women were over 40".
  const joined = andOrBut.has(and) && next.from - population.to <= (and === "but" ? 2 : 1)
  return joined && auxiliaries.has(lowerAt(reading, next.population.to)) ? next.own : null
}

/** Is the figure the value of its subject ("the number of women rose to 300")? */
const numberIsSubject = (figure: Figure) => nounAfterIsMissing(figure)

function nounAfterIsMissing({ reading, from, to, measure }: Figure): boolean {
  const word = lowerAt(reading, to)
  if (word === "" || behindValue.has(word)) return true
  if (measure !== "count") return false
  // "the number of men diminished from 762 to 715".
  if (word === "to" && lowerAt(reading, from - 1) === "from") return true
  // "put the number of seafarers at 2.16 million for 2023", "was 15,450 over the period 2005–2018".
  return reading.periods.some((mention) => mention.from === to)
}

const behindValue = wordSet(", . ; ) ( in by as and or during between from at over")

const stopsPersons = makeCueWords("to on about for regarding concerning against while")

/** For persons, what comes after "to", "on", "for" speaks of something else. */
function personEnd(reading: PassageReading, figure: Figure, end: number): number {
  // "684,300 pesos for foreign workers, against 171,900 pesos for Chilean workers": whose mean it is.
  if (figure.countUnit !== "person" || figure.measure === "average") return end
  let stop = nextCue(reading.tokens, figure.to, end, stopsPersons)
  while (stop >= 0 && (isOnSite(reading, stop) || saysToBe(reading, stop)))
    stop = nextCue(reading.tokens, stop + 1, end, stopsPersons)
  return stop < 0 ? end : stop
}

/** "found 375 of them to be Mozambican". */
const saysToBe = (reading: PassageReading, to: number): boolean =>
  lowerAt(reading, to) === "to" &&
  lowerAt(reading, to + 1) === "be" &&
  reading.places.some(({ kind, from }) => kind === "demonym" && from === to + 2)

const sites = wordSet(
  "plantations concessions sites farms estates ranches haciendas fields islands island coast"
)

/** "workers on the banana plantations of Valverde": where they are. */
function isOnSite(reading: PassageReading, on: number): boolean {
  if (lowerAt(reading, on) !== "on") return false
  for (let at = on + 1; at < on + 5; at++) if (sites.has(lowerAt(reading, at))) return true
  return false
}
