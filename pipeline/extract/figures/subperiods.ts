import { lowerAt } from "../claims/context.ts"
import type { Figure } from "./figure.ts"
import { overlap } from "./lemmas.ts"
import { isContrasted } from "./no-part.ts"

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
          !isContrasted(part) &&
          hasBothEnds(part) &&
          isStrictlyWithin(part, whole) &&
          countsAlike(part, whole)
      )
    // "118 in 2022 and 203 in 2024 were trained. From 2021 to 2024, 300 took part": fewer than its parts would be.
    if (exceeds(parts, whole)) continue
    for (const part of parts) {
      if (
        part.head === whole.head ||
        parts.some((other) => completes(part, other, whole) || completes(other, part, whole))
      )
        part.base = whole
    }
  }
}

/** Are parts of stretches that do not overlap more than the whole? */
function exceeds(parts: ReadonlyArray<Figure>, whole: Figure): boolean {
  let sum = 0
  let end = ""
  for (const { period, value } of parts.toSorted((one, other) =>
    one.period!.start! < other.period!.start! ? -1 : 1
  )) {
    if (period!.start! <= end) return false
    end = period!.end!
    sum += Number(value)
  }
  return sum > Number(whole.value)
}

const hasBothEnds = ({ measure, period }: Figure) =>
  (measure === "count" || measure === "amount") &&
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
  if (Number(part.value) > Number(whole.value)) return false
  if (saysAlone(part, whole)) return part.unit === whole.unit && isAlikeAlone(part, whole)
  if (part.countUnit !== whole.countUnit) return false
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
  if (part.measure === "amount" || whole.measure === "amount") return false
  if (lowerAt(part.reading, part.to) === "such" && part.head === whole.head) return true
  const shared = overlap(part.lemmas, whole.lemmas)
  // "Of 900 permits granted in four years, ... In the last, 310 permits were issued": the same noun in the same paragraph.
  if (
    part.reading === whole.reading &&
    part.head === whole.head &&
    !isGeneric(part.head) &&
    whole.base === null
  )
    return shared >= 2
  return shared >= 3 && shared >= 0.5 * part.lemmas.size
}

const personOrTheLike: ReadonlySet<string> = new Set(["", "person", "individual", "people"])

/** "persons" does not tell who. */
const isGeneric = (head: string) => personOrTheLike.has(head)

/** Where a part tells a group, is it that of the whole? */
const isWithin = (own: string | null, all: string | null) => own === null || own === all

/** Of no other group, and of the same thing or told in the same words: "419 licences were withdrawn, with 80 withdrawals in 2024 alone". */
function isAlikeAlone(part: Figure, whole: Figure): boolean {
  const one = part.dimensions
  const other = whole.dimensions
  if (one.ageMin !== other.ageMin || one.ageMax !== other.ageMax || !isWithin(one.sex, other.sex))
    return false
  if (!isWithin(one.nationality, other.nationality) || !isWithin(one.area, other.area)) return false
  return (
    part.countUnit === whole.countUnit ||
    (part.sentence === whole.sentence && overlap(part.lemmas, whole.lemmas) > 0)
  )
}

/** "900 persons were helped from 2020 to 2023. In 2023 alone, 310 were helped". */
const saysAlone = ({ reading, mention, sentence }: Figure, whole: Figure): boolean =>
  mention !== null &&
  lowerAt(reading, mention.to) === "alone" &&
  whole.reading === reading &&
  sentence - whole.sentence <= 1
