/** Passages on instruments and sources: their numbers, their dates, and what footnotes lead to. */
import type { Passage } from "./mutate-reports.ts"
import type { Random } from "./mutate-slips.ts"
import { between, pick } from "./mutate-slips.ts"

const read = (printed: string | undefined) => Number(printed)
const isSame = ([first, second]: ReadonlyArray<string>) => first === second
const isOrdered = ([first, second]: ReadonlyArray<string>) => read(first) <= read(second)
const form = (
  kind: Passage["kind"],
  agrees: Passage["agrees"],
  ...paragraphs: ReadonlyArray<string>
): Passage => ({
  kind,
  agrees,
  paragraphs
})

const months = ["February", "March", "April", "May", "June", "September", "October", "November"]

/** One passage of each form, with numbers and dates of its own; `year` is in the middle of what the report is about. */
export function makeWorkPassages(random: Random, year: number): ReadonlyArray<Passage> {
  const number = (least: number, most: number) => between(random, least, most)
  const some = () => number(2100, 9800).toLocaleString("en-US")
  const day = () => `${number(2, 27)} ${pick(random, months)}`
  const act = number(27_000, 31_000)
  const decree = `0${number(11, 29)}`
  const dated = day()
  return [
    form(
      "instrument_date",
      isSame,
      `The Fisheries Act, Act No. ${act}, was adopted on ${dated} {${year}}.`,
      `Congress debated it at length before Act No. ${act} was adopted on ${dated} {${year}}.`
    ),
    form(
      "identifier_year",
      isSame,
      `Supreme Decree No. ${decree}-{${year}}-TR of ${day()} {${year}} regulates domestic work.`
    ),
    form(
      "series_order",
      // The acts lie three years apart: a year less is still in order.
      ([first, second]) => read(first!) <= read(second!),
      `Act No. ${act + 400} of ${day()} {${year + 2}} protects forests.`,
      `Act No. ${act + 410} of ${day()} {${year + 3}} protects lakes.`
    ),
    form(
      "near_identifier",
      isSame,
      `Under the Harbour Workers Act, Act No. {${act + 87}}, wages are paid by the week.`,
      `Under the Harbour Workers Act, Act No. {${act + 87}}, shifts are limited.`
    ),
    form(
      "source_before_period",
      isOrdered,
      `In {${year + 2}}, the ferries carried ${some()} passengers.^Ministry of Transport, Communication No. ${number(311, 988)}, of ${day()} {${year + 2}}.^`
    ),
    form(
      "source_after_document",
      ([date]) => read(date!) <= 2025,
      `The museums are free of charge.^Ministry of Culture, Memorandum No. ${number(311, 988)}, of ${day()} {2025}.^`
    ),
    form(
      "ibid_mismatch",
      ([source, period]) => read(period!) <= read(source!),
      `The canal was widened.^Ministry of Public Works, Report No. ${number(311, 988)}, of ${day()} {${year + 1}}.^`,
      `In {${year + 1}}, a total of ${some()} barges used the canal.^Ibid.^`
    ),
    form(
      "reporter_mismatch",
      isSame,
      `According to the Ministry of {Health}, ${some()} nurses were hired in ${year}.^Ministry of {Health}, Memorandum No. ${number(311, 988)}, of ${day()} ${year + 1}.^`
    )
  ]
}
