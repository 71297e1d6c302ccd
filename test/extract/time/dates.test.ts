import { describe, expect, it } from "@effect/vitest"
import { tokenise, endOf } from "../../../pipeline/extract/text/tokens.ts"
import type { Stretch } from "../../../pipeline/extract/time/calendar.ts"
import { findDates } from "../../../pipeline/extract/time/dates.ts"
import { readCases } from "../passages.ts"

/** "2020-03-15 day", "2020-03 month", "2020 year", else both ends. */
function show(stretch: Stretch | null): string {
  if (stretch === null) return "?"
  const { start, end, precision } = stretch
  const year = start.slice(0, 4)
  if (start === end) return `${start} ${precision}`
  if (precision === "month" && start.slice(0, 7) === end.slice(0, 7)) return `${start.slice(0, 7)} month`
  if (precision === "year" && start === `${year}-01-01` && end === `${year}-12-31`) return `${year} year`
  return `${start}..${end} ${precision}`
}

describe("dates as printed, with their first and last day", () => {
  it.each(readCases("dates"))("$input", ({ input, expected }) => {
    const text = tokenise(input)
    const found = findDates(text).map(
      ({ from, to, stretch }) => `${input.slice(text.starts[from]!, endOf(text, to - 1))} = ${show(stretch)}`
    )
    expect(found).toEqual(expected)
  })
})
