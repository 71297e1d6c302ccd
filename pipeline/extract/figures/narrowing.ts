import type { Figure } from "./figure.ts"

/** A part is not wider than its whole in any breakdown. */
export function isNarrower(figure: Figure, other: Figure, strictly: boolean): boolean {
  const own = figure.dimensions
  const whole = other.dimensions
  if (!strictly && figure.nationalityIsWeak) return Number(figure.value) <= Number(other.value)
  if (whole.sex !== null && whole.sex !== "_T" && own.sex !== null && own.sex !== whole.sex) return false
  if (
    whole.nationality !== null &&
    own.nationality !== null &&
    whole.nationality !== own.nationality &&
    whole.nationality !== "_T" &&
    (whole.nationality !== "FOREIGN" ||
      (own.nationality === figure.reading.state && !figure.nationalityIsWeak && !other.nationalityIsWeak))
  )
    return false
  if (whole.area !== null && own.area !== null && !liesWithin(own.area, whole.area)) return false
  if (whole.counterpart !== null && own.counterpart !== null && whole.counterpart !== own.counterpart)
    return false
  if (Number(figure.value) > Number(other.value)) return false
  return !strictly || restricts(own, whole)
}

/** A subdivision lies in its State, a country abroad, one place among several joined ones. */
const liesWithin = (area: string, whole: string) =>
  area === whole ||
  (whole === "_X" && area.length === 3) ||
  area.startsWith(`${whole}-`) ||
  whole.split("+").includes(area)

/** Is some breakdown of a part one that its whole does not have? */
const restricts = (own: Figure["dimensions"], whole: Figure["dimensions"]) =>
  (own.sex !== null && own.sex !== whole.sex) ||
  (own.ageMin ?? own.ageMax) !== (whole.ageMin ?? whole.ageMax) ||
  (own.nationality !== null && own.nationality !== whole.nationality) ||
  (own.area !== null && own.area !== whole.area) ||
  (own.counterpart !== null && own.counterpart !== whole.counterpart)

export const isSameTime = (figure: Figure, other: Figure) =>
  figure.period === null ||
  (figure.period.kind === other.period?.kind &&
    figure.period.start === other.period.start &&
    figure.period.end === other.period.end)

/** Does the time of a part, where it is stated, lie within that of its whole? */
export function isDuring(figure: Figure, other: Figure): boolean {
  const own = figure.period
  const whole = other.period
  if (own === null) return true
  // "The plan has 74 activities. By 2030, 51 of the activities had been done."
  if (whole === null) return own.kind === "as_of"
  // "Of the total for 2022": of what stood at the end of that year.
  if (own.kind === "period" && whole.kind === "as_of")
    return own.end !== null && whole.end !== null && own.start! <= whole.end && own.end >= whole.end
  // "By the end of the year, 30 of the claims": of those lodged in the year.
  if (own.kind === "as_of" && whole.kind === "period")
    return own.end !== null && whole.start !== null && own.end >= whole.start
  if (own.kind !== whole.kind) return false
  return (own.start ?? "") >= (whole.start ?? "") && (own.end ?? "9") <= (whole.end ?? "9")
}
