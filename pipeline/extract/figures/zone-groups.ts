import { lowerAt } from "../claims/context.ts"
import { readNationality } from "./nationalities.ts"
import { noDimensions, readAges, readAreas, readSex } from "./dimensions.ts"
import { saysOfThem } from "./counts-beside.ts"
import { isShare } from "./figure.ts"
import type { Dimensions, Figure, PassageReading, Zone } from "./figure.ts"
import { wordSet } from "../text/vocabulary.ts"

/** The sex, age, people and places of a zone, for what is not known of them. */
export function readZone(
  figure: Figure,
  figures: ReadonlyArray<Figure>,
  around: Zone,
  into: Dimensions,
  isPersonNoun: (noun: string) => boolean
): void {
  const { reading } = figure
  const zone = beforeThem(figure, around)
  const ages = isOfChildrenBehind(figure, figures, zone) ? null : readAges(reading, zone)
  into.sex ??= readSex(reading, zone, isOfPersons(figure))
  if (ages !== null && into.ageMin === null && into.ageMax === null) {
    into.ageMin = ages.min
    into.ageMax = ages.max
  }
  into.nationality ??= readNationality(reading, zone, isPersonNoun)
  into.area ??= readAreas(reading, beforeMost(reading, zone))
}

const themWhomOrWhich = wordSet("them whom which these")

/** "1.8 per cent of all inhabitants, and among them the Cubans": what is said of some of them is not said of all. */
function beforeThem({ reading, from }: Figure, zone: Zone): Zone {
  for (let at = Math.max(zone.from + 1, from); at < zone.to - 1; at++)
    if (lowerAt(reading, at) === "among" && lowerAt(reading, at - 1) === "and")
      if (themWhomOrWhich.has(lowerAt(reading, at + 1))) return { from: zone.from, to: at - 1 }
  return zone
}

const opensOther = wordSet("of through in at from by")

const rests = wordSet("rest balance remainder others")

/** "freed 1,052 migrants, most of them in Loja", "5 per cent in Loja and the rest in Macas", ", that of Macas by 90": not all. */
function beforeMost(reading: PassageReading, { from, to }: Zone): Zone {
  for (let at = from; at < to - 3; at++) {
    const mark = lowerAt(reading, at)
    if (mark === "," && saysOfThem(reading, at + 1)) return { from, to: at }
    if (mark === "and" && lowerAt(reading, at + 1) === "the" && rests.has(lowerAt(reading, at + 2)))
      return { from, to: at }
    const isOther = lowerAt(reading, at + 1) === "that" || lowerAt(reading, at + 1) === "those"
    if (mark === "," && isOther && opensOther.has(lowerAt(reading, at + 2))) return { from, to: at }
  }
  return { from, to }
}

/** A share or a mean "for women" is that of the women. */
const isOfPersons = (figure: Figure) =>
  isShare(figure) || figure.measure === "average" || figure.countUnit === "person"

/** "170 pregnant women and 296 children under 5": the age is that of the children alone. */
const isOfChildrenBehind = (figure: Figure, figures: ReadonlyArray<Figure>, zone: Zone) => {
  if (children.has(figure.head)) return false
  const last = figures.findLast((other) => other.nounEnd === zone.from && other !== figure)
  return last !== undefined && children.has(last.head)
}

const leadingGroup = wordSet("in among amongst for")

const children = wordSet("child minor adolescent")

/** "Among women aged 15 to 49, 12 per cent": the group stands at the head of the sentence. */
export function readLead(figure: Figure, sentence: Zone, read: (zone: Zone, into: Dimensions) => void): void {
  const { reading, from, dimensions } = figure
  if (!leadingGroup.has(lowerAt(reading, sentence.from)) || figure.own.from < figure.to) return
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
