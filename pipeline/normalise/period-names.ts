import type { Period } from "../extract/time/period.ts"

const monthNames =
  "January February March April May June July August September October November December".split(" ")

/** A day, month or year of a period as prose prints it. */
function dayName(date: string, precision: Period["precision"]): string {
  const [year, month, day] = date.split("-")
  if (precision === "year") return year!
  const name = monthNames[Number(month) - 1]!
  return precision === "day" ? `${Number(day)} ${name} ${year}` : `${name} ${year}`
}

/** "2015 to August 2023", "as of May 2023", "since 2018". */
export function periodName(period: Period): string {
  const precision = (date: string, isStart: boolean): Period["precision"] => {
    if (isStart ? date.endsWith("-01-01") : date.endsWith("-12-31"))
      return period.precision === "day" ? "day" : "year"
    return period.precision === "year" ? "month" : period.precision
  }
  const { start, end, kind } = period
  if (kind === "as_of") return `as of ${dayName(end!, precision(end!, false))}`
  const prefix = kind === "projected" ? "projected for " : ""
  if (start === null) return end === null ? "" : `${prefix}until ${dayName(end, precision(end, false))}`
  if (end === null) return `since ${dayName(start, precision(start, true))}`
  if (start === end) return prefix + dayName(start, "day")
  const whole = start.slice(0, 4) === end.slice(0, 4)
  if (whole && start.endsWith("-01-01") && end.endsWith("-12-31")) return prefix + start.slice(0, 4)
  if (whole && start.slice(0, 7) === end.slice(0, 7) && period.precision !== "day")
    return prefix + dayName(start, "month")
  const from = precision(start, true)
  const to = precision(end, false)
  return `${prefix}${dayName(start, whole && from === "year" ? "month" : from)} to ${dayName(end, whole && to === "year" ? "month" : to)}`
}
