import type { Sex } from "../../model/rows.ts"
import { lowerAt } from "../claims/context.ts"
import { hasVerb } from "./counts-beside.ts"
import {
  isWeaklyForeign,
  noDimensions,
  readAges,
  readAreas,
  readNationality,
  readSex,
  sexOf
} from "./dimensions.ts"
import { endOfNoun, shareElliptic } from "./elliptic.ts"
import { isShare } from "./figure.ts"
import type { Dimensions, Figure, PassageReading, Zone } from "./figure.ts"
import { countryOfCases, readCounterpart } from "./journeys.ts"
import { bracketEnd, endOfStatement, lastOfList, nextFrom } from "./neighbours.ts"
import { readListedCountry, readPlaceOfCount, readPlaceOfShare } from "./places.ts"
import { isNamedWhole } from "./no-part.ts"
import { placeBefore, standsWithPlace } from "./pointing.ts"
import { endOfClause } from "./times.ts"
import {
  isMoneyOfPersons,
  isNational,
  isUnqualifiedNational,
  nationalityBefore,
  nationalityOfScheme,
  nationalityOfSubject,
  peopleBefore,
  sexOfSharedPredicate,
  sexOfSubject
} from "./whose.ts"

const persons = /^(?:person|case)$/

const placesAndEvents = new Set(
  "activity event place office measure agreement instrument region country school meeting institution organization facility".split(
    " "
  )
)

export function readDimensions(figure: Figure, figures: ReadonlyArray<Figure>, sentence: Zone): void {
  const { reading } = figure
  const isPersonNoun = (noun: string) => persons.test(reading.unitOf(noun) ?? "")
  const zones = dimensionZones(figure, figures, sentence)
  const own = figure.dimensions
  const read = (zone: Zone, into: Dimensions) => {
    const ages = isOfChildrenBehind(figure, figures, zone) ? null : readAges(reading, zone)
    into.sex ??= readSex(reading, zone, isShare(figure) || figure.countUnit === "person")
    if (ages !== null && into.ageMin === null && into.ageMax === null) {
      into.ageMin = ages.min
      into.ageMax = ages.max
    }
    into.nationality ??= readNationality(reading, zone, isPersonNoun)
    into.area ??= readAreas(reading, zone)
  }
  const said =
    isShare(figure) || figure.parenthetical
      ? zones[0]!
      : withoutNext(figure, figures, { from: figure.to, to: figure.own.to })
  const ofCases = countryOfCases(figure)
  own.counterpart =
    ofCases === null
      ? readCounterpart(reading, said, { from: sentence.from, to: figure.from })
      : readCounterpart(reading, ofCases, { from: sentence.from, to: figure.from })
  // "The number of Peruvians deported from Chile was 90": the number is the value of its subject.
  if (own.counterpart === null && isValueOfSubject(figure))
    own.counterpart = readCounterpart(reading, figure.subject, { from: sentence.from, to: figure.from })
  if (figure.parenthetical && own.counterpart === null) readListedCountry(figure)
  if (standsWithPlace(figure)) {
    const { code } = reading.places.find(({ to }) => to === figure.from - 1 || to === figure.from - 2)!
    // "Oman ranked first with 63 permits, followed by Kuwait with 23": where they went, as for the first.
    if (code.length === 3 && figures[0]!.dimensions.counterpart !== null) own.counterpart = code
    else own.area = code
  }
  own.sex = sexBefore(figure) ?? sexOfSubject(figure)
  own.nationality ??= nationalityBefore(figure)
  const ahead = placeBefore(figure)
  if (ahead !== undefined && ahead.code !== reading.state) own.area = ahead.code
  for (const zone of zones) read(withoutNext(figure, figures, zone), own)
  figure.nationalityIsWeak = own.nationality === "FOREIGN" && isWeaklyForeign(reading, zones[0]!)
  shareElliptic(figure, figures, isPersonNoun)
  if (figure.measure === "count" && placesAndEvents.has(figure.countUnit ?? "") && !figure.parenthetical)
    own.nationality = own.sex = null
  if (isShare(figure) && figure.position === 0) readLead(figure, sentence, read)
  own.sex ??= sexOfSharedPredicate(figure, sentence)
  if (own.nationality === null && isNational(figure)) own.nationality = reading.state
  own.nationality ??= nationalityOfSubject(figure)
  own.nationality ??= nationalityOfScheme(figure, sentence, isPersonNoun)
  if (own.counterpart !== null && own.nationality === own.counterpart) own.nationality = null
  if (own.area === null && own.counterpart === null) {
    if (isShare(figure)) readPlaceOfShare(figure, sentence)
    else readPlaceOfCount(figure, figures, sentence)
  }
  if (own.nationality === null && isUnqualifiedNational(figure)) own.nationality = reading.state
}

/** "170 pregnant women and 296 children under 5": the age is that of the children alone. */
const isOfChildrenBehind = (figure: Figure, figures: ReadonlyArray<Figure>, zone: Zone) => {
  const last = figures.findLast((other) => other.nounEnd === zone.from && other !== figure)
  return last !== undefined && last.head === "child" && figure.head !== "child"
}

/** "women earned 512 pesos a day and men 480": who it is stands right before the figure. */
function sexBefore({ reading, from, measure, sentence, nounEnd, to }: Figure): Sex | null {
  // "males received 12 permits and females 3", "men numbered 12".
  if (lowerAt(reading, from - 1) === "numbered") return sexOf(lowerAt(reading, from - 2))
  if (measure === "count" && (nounEnd !== to || lowerAt(reading, from - 2) !== "and")) return null
  if (from - 1 < reading.sentences[sentence]!.from) return null
  return sexOf(lowerAt(reading, from - 1))
}

/** "408 houses were built, mainly in Loja (11)": behind the pause the parts begin. */
function lastPause(reading: PassageReading, from: number, to: number): number | undefined {
  for (let at = to - 1; at >= from; at--)
    if (/^(?:,|:)$/.test(lowerAt(reading, at))) return lowerAt(reading, at + 1) === "and" ? undefined : at
  return undefined
}

/** "half were children, and persons aged 60 and over constituted 4 per cent": the subject and verb of the next share. */
function startOfNextClause(reading: PassageReading, { from, to }: Zone): number | null {
  for (let at = from; at < to - 2; at++)
    if (lowerAt(reading, at) === "," && /^(?:and|while|but)$/.test(lowerAt(reading, at + 1)))
      return hasVerb(reading, at + 2, to) ? at : null
  return null
}

/** "Women made up 38 per cent of them and children under 18 years of age 29 per cent": who the next share is of. */
function agedBefore(reading: PassageReading, { from, to }: Zone): number | null {
  for (let at = to - 1; at >= Math.max(from, to - 12); at--)
    if (/^(?:,|and|while)$/.test(lowerAt(reading, at)))
      return at < to - 3 && readAges(reading, { from: at + 1, to }) !== null ? at : null
  return null
}

/** The words of a figure without the subject of the next one. */
function withoutNext(figure: Figure, figures: ReadonlyArray<Figure>, zone: Zone): Zone {
  const next = figures[figure.position + 1]
  if (next?.parenthetical === true && !figure.parenthetical && zone.from >= figure.from) {
    const pause = lastPause(
      figure.reading,
      Math.max(zone.from, figure.nounEnd),
      Math.min(next.own.from, zone.to)
    )
    return pause === undefined ? zone : { from: zone.from, to: pause }
  }
  if (next !== undefined && isShare(figure) && isShare(next) && zone.to === next.from) {
    const clause = startOfNextClause(figure.reading, zone)
    if (clause !== null) return { from: zone.from, to: clause }
    const aged = agedBefore(figure.reading, zone)
    if (aged !== null) return { from: zone.from, to: aged }
  }
  const people = next === undefined ? undefined : peopleBefore(next)
  if (people !== undefined && zone.to > people.from && zone.from < people.from)
    return { from: zone.from, to: people.from }
  const place = next === undefined ? undefined : placeBefore(next)
  if (place !== undefined && zone.to > place.from && zone.from < place.from)
    return { from: zone.from, to: place.from }
  if (next === undefined || zone.to !== next.from || sexBefore(next) === null) return zone
  return /^(?:and|,|while|but)$/.test(lowerAt(figure.reading, next.from - 2))
    ? { from: zone.from, to: next.from - 2 }
    : zone
}

/** "Among women aged 15 to 49, 12 per cent": the group stands at the head of the sentence. */
function readLead(figure: Figure, sentence: Zone, read: (zone: Zone, into: Dimensions) => void): void {
  const { reading, from, dimensions } = figure
  if (!/^(?:in|among|amongst|for)$/.test(lowerAt(reading, sentence.from)) || figure.own.from < figure.to)
    return
  let end = sentence.from
  while (end < from && lowerAt(reading, end) !== ",") end++
  if (end === from) return
  const said = noDimensions()
  read({ from: sentence.from + 1, to: end }, said)
  dimensions.sex ??= said.sex
  dimensions.nationality ??= said.nationality
  if (dimensions.ageMin === null && dimensions.ageMax === null) {
    dimensions.ageMin = said.ageMin
    dimensions.ageMax = said.ageMax
  }
}

/** Where a figure's breakdown is said, nearest first. */
function dimensionZones(figure: Figure, figures: ReadonlyArray<Figure>, sentence: Zone): Array<Zone> {
  const { reading, own, population, subject } = figure
  if (isShare(figure) || figure.parenthetical) {
    const zones = [own]
    const whole = figures[figure.position + 1]
    if (isShare(figure) && whole !== undefined && figure.base === whole)
      zones.push({ from: endOfNoun(reading, whole), to: endOfStatement(reading, whole.to, whole.own.to) })
    if (isShare(figure) && !figure.parenthetical && nounAfterIsMissing(figure)) zones.push(subject)
    const antecedent = antecedentOf(figure)
    if (antecedent !== null) zones.push(antecedent)
    if (population !== null) zones.push(population)
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
  if (figures[figure.position - 1]?.base === figure && isShare(figures[figure.position - 1]!))
    return [{ from: figure.from, to: endOfNoun(reading, figure) }]
  if (figure.isDivided) return [{ from: figure.from, to: figure.nounEnd }]
  const whole = figures[figure.position + 1]
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
  const from = figure.measure === "amount" ? figure.to : figure.from
  const zones: Array<Zone> = [
    { from, to: personEnd(reading, figure, endOfStatement(reading, figure.to, own.to)) }
  ]
  if (last !== figure)
    zones.push({
      from: last.nounEnd,
      to: personEnd(reading, last, endOfStatement(reading, last.nounEnd, last.own.to))
    })
  if (figure.measure === "amount" && !isMoneyOfPersons(figure)) return zones
  if (
    figure.measure === "rate" ||
    figure.measure === "average" ||
    figure.counted === null ||
    (figure.head !== "" && own.from === own.to) ||
    numberIsSubject(figure)
  )
    zones.push(subject)
  return zones
}

/** "wider among foreign women, of whom 13 per cent": whom the clause is about. */
function antecedentOf({ reading, from, position }: Figure): Zone | null {
  if (position > 0 || lowerAt(reading, from - 1) !== "whom" || lowerAt(reading, from - 3) !== ",") return null
  let start = from - 3
  while (start > from - 9 && !/^(?:of|in|among|for|,|to|by|than)$/.test(lowerAt(reading, start - 1))) start--
  return { from: start, to: from - 3 }
}

/** "34 per cent female, mainly to Qatar (56)": what stands before "mainly" was said of another. */
function sinceSpecifier({ reading, context }: Figure): Zone {
  for (let at = context.to - 1; at > context.from; at--)
    if (
      /^(?:mainly|mostly|chiefly|notably|principally)$/.test(lowerAt(reading, at)) &&
      lowerAt(reading, at - 1) === ","
    )
      return { from: at, to: context.to }
  return context
}

/** "The number of those returned from Spain was 90", "rose from 70 to 90". */
const isValueOfSubject = ({ measure, reading, from, to, nounEnd }: Figure) =>
  measure === "count" &&
  nounEnd === to &&
  /^(?:was|were|at|reached|from|to|numbered|totalled)$/.test(lowerAt(reading, from - 1))

/** Is the figure the value of its subject ("the number of women rose to 300")? */
const numberIsSubject = (figure: Figure) => nounAfterIsMissing(figure)

function nounAfterIsMissing(figure: Figure): boolean {
  const word = lowerAt(figure.reading, figure.to)
  return word === "" || /^[,.;)(]$/.test(word) || /^(?:in|by|as|and|during|between|from|at)$/.test(word)
}

const stopsPersons = /^(?:to|on|about|for|regarding|concerning|against|while)$/

/** For persons, what comes after "to", "on", "for" speaks of something else. */
function personEnd(reading: PassageReading, figure: Figure, end: number): number {
  if (figure.countUnit !== "person") return end
  for (let at = figure.to; at < end; at++) if (stopsPersons.test(lowerAt(reading, at))) return at
  return end
}
