import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { months } from "../../../pipeline/extract/text/vocabulary.ts"
import { tokenise } from "../../../pipeline/extract/text/tokens.ts"
import { findDates } from "../../../pipeline/extract/time/dates.ts"
import { findPeriods } from "../../../pipeline/extract/time/periods.ts"

const dayLength = 86_400_000
const Day = Schema.Int.check(
  Schema.isBetween({ minimum: Date.UTC(1900, 0, 1) / dayLength, maximum: Date.UTC(2099, 11, 31) / dayLength })
)
const Year = Schema.Int.check(Schema.isBetween({ minimum: 1900, maximum: 2089 }))
const Month = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 12 }))

const names = [...months.keys()].map((name) => name[0]!.toUpperCase() + name.slice(1))
const iso = (day: number) => new Date(day * dayLength).toISOString().slice(0, 10)
const two = (number: number) => String(number).padStart(2, "0")

const endings = ["th", "st", "nd", "rd"]
const ordinal = (day: number) => `${day}${(day > 10 && day < 14 ? "th" : endings[day % 10]) ?? "th"}`

/** A day in every style that reports use. */
function styles(date: string): Array<string> {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number]
  const name = names[month - 1]!
  return [
    `${day} ${name} ${year}`,
    `${day} ${name}, ${year}`,
    `${ordinal(day)} ${name} ${year}`,
    `the ${ordinal(day)} of ${name} ${year}`,
    `${name} ${day}, ${year}`,
    `${day} ${name.length === 3 ? name : `${name.slice(0, 3)}.`} ${year}`,
    `${two(day)}/${two(month)}/${year}`,
    `${two(day)}.${two(month)}.${year}`,
    `${two(day)}-${two(month)}-${year}`,
    date
  ]
}

const stretches = (text: string) => findDates(tokenise(text)).map(({ stretch }) => stretch)

function periodOf(text: string) {
  const tokenised = tokenise(text)
  const found = findPeriods(tokenised.tokens, findDates(tokenised))
  expect(found).toHaveLength(1)
  return found[0]!.period
}

describe("a date that is printed is read back", () => {
  it.prop("a day, in every style", [Day], ([day]) => {
    const date = iso(day)
    for (const printed of styles(date))
      expect([printed, stretches(`It closed on ${printed} at noon.`)]).toEqual([
        printed,
        [{ start: date, end: date, precision: "day" }]
      ])
  })

  it.prop("a month", [Year, Month], ([year, month]) => {
    const end = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
    const expected = [{ start: `${year}-${two(month)}-01`, end, precision: "month" }]
    for (const printed of [
      `${names[month - 1]} ${year}`,
      `${names[month - 1]} of ${year}`,
      `${names[month - 1]}, ${year}`
    ])
      expect(stretches(`It closed in ${printed}.`)).toEqual(expected)
  })

  it.prop("two days make a period", [Day, Day], ([one, other]) => {
    const [first, last] = [iso(Math.min(one, other)), iso(Math.max(one, other))]
    for (const [start, style] of styles(first).entries()) {
      const end = styles(last)[start]!
      const expected = { kind: "period", start: first, end: last, precision: "day" }
      expect(periodOf(`Between ${style} and ${end}, 40 left.`)).toEqual(expected)
      expect(periodOf(`From ${style} to ${end}, 40 left.`)).toEqual(expected)
    }
  })

  it.prop("two years make a period", [Year, Year], ([one, other]) => {
    const [first, last] = [Math.min(one, other), Math.max(one, other) + 1]
    const expected = { kind: "period", start: `${first}-01-01`, end: `${last}-12-31`, precision: "year" }
    for (const printed of [
      `Between ${first} and ${last}`,
      `From ${first} to ${last}`,
      `In the period ${first}–${last}`,
      `During ${first}-${last}`
    ])
      expect(periodOf(`${printed}, 40 left.`)).toEqual(expected)
  })

  it.prop("the parts of a year", [Year, Schema.Literals([1, 2, 3, 4])], ([year, quarter]) => {
    const nth = ["first", "second", "third", "fourth"][quarter - 1]!
    const start = `${year}-${two(quarter * 3 - 2)}-01`
    const end = new Date(Date.UTC(year, quarter * 3, 0)).toISOString().slice(0, 10)
    for (const printed of [
      `the ${nth} quarter of ${year}`,
      `Q${quarter} ${year}`,
      `the ${ordinal(quarter)} quarter of ${year}`
    ])
      expect(stretches(`It closed in ${printed}.`)).toEqual([{ start, end, precision: "quarter" }])
  })
})
