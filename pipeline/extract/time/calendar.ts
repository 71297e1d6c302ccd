import type { TimePrecision } from "../../model/rows.ts"

/** First and last day of a stretch of the calendar, ISO, with the precision it was printed with. */
export interface Stretch {
  readonly start: string
  readonly end: string
  readonly precision: TimePrecision
}

const two = (value: number) => (value < 10 ? `0${value}` : String(value))
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export const lastDay = (year: number, month: number) =>
  month === 2 && isLeap(year) ? 29 : lengths[month - 1]!

/** The day of a date in another year; of 29 February in a year without one, the day before. */
export const sameDayIn = (year: number, date: string): string =>
  `${year}${date.endsWith("-02-29") && !isLeap(year) ? "-02-28" : date.slice(4)}`

export const dayOf = (year: number, month: number, day: number): Stretch => {
  const date = `${year}-${two(month)}-${two(day)}`
  return { start: date, end: date, precision: "day" }
}

export const monthOf = (year: number, month: number): Stretch => monthsOf(year, month, month, "month")

export const quarterOf = (year: number, quarter: number): Stretch =>
  monthsOf(year, quarter * 3 - 2, quarter * 3, "quarter")

/** A half-year is as precise as its quarters. */
export const halfOf = (year: number, half: number): Stretch =>
  monthsOf(year, half * 6 - 5, half * 6, "quarter")

export const yearOf = (year: number): Stretch => monthsOf(year, 1, 12, "year")

export const yearsOf = (first: number, last: number): Stretch => ({
  start: `${first}-01-01`,
  end: `${last}-12-31`,
  precision: "year"
})

const monthsOf = (year: number, first: number, last: number, precision: TimePrecision): Stretch => ({
  start: `${year}-${two(first)}-01`,
  end: `${year}-${two(last)}-${lastDay(year, last)}`,
  precision
})

/** The year, quarter, month or day that holds a date: where "as of" begins, where "since" ends. */
export function stretchOf(date: string, precision: TimePrecision): Stretch {
  const [year = 0, month = 0] = date.split("-").map(Number)
  if (precision === "year") return yearOf(year)
  if (precision === "quarter") return quarterOf(year, Math.ceil(month / 3))
  if (precision === "month") return monthOf(year, month)
  return { start: date, end: date, precision }
}
