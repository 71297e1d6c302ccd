/** Passages whose words, or dates, say how their figures lie to one another. */
import type { Passage } from "./mutate-reports.ts"
import type { Random } from "./mutate-slips.ts"
import { between } from "./mutate-slips.ts"

const write = (value: number) => value.toLocaleString("en-US")
const read = (printed: string | undefined) => Number(printed?.replaceAll(",", ""))

/** Each figure no less than the one before it. */
const rises = (printed: ReadonlyArray<string>) =>
  printed.every((figure, at) => at === 0 || read(figure) >= read(printed[at - 1]))
const falls = (printed: ReadonlyArray<string>) => rises(printed.toReversed())

/** One passage of each form, with figures of its own; `year` is in the middle of what the report is about. */
export function makeWordPassages(random: Random, year: number): ReadonlyArray<Passage> {
  const number = (least: number, most: number) => between(random, least, most)
  const first = number(1200, 2900)
  const second = first + number(400, 1900)
  const third = second + number(400, 1900)
  const monthly = number(900, 2100)
  const shares = [number(31, 44), number(18, 29), number(6, 15)]
  return [
    {
      kind: "trend",
      agrees: rises,
      paragraphs: [
        `There was a steady rise in the number of lighthouse visitors: {${write(first)}} visitors in ${year}, {${write(second)}} visitors in ${year + 1} and {${write(third)}} visitors in ${year + 2}.`
      ]
    },
    {
      kind: "trend",
      agrees: ([earlier, later]) => read(earlier) < read(later),
      paragraphs: [
        `In ${year}, {${write(first)}} pupils were enrolled in evening classes; by ${year + 2}, that figure had risen to {${write(third)}}.`
      ]
    },
    {
      kind: "trend",
      agrees: ([more, less]) => read(more) > read(less),
      paragraphs: [
        `The number of male drivers ({${write(third)}}) exceeded the number of female drivers ({${write(first)}}) in ${year}.`
      ]
    },
    {
      kind: "trend",
      agrees: falls,
      paragraphs: [
        `Of the ${write(number(21_000, 98_000))} parcels that were sent in ${year}, {${shares[0]}} per cent went to Spain, followed by Italy ({${shares[1]}} per cent) and France ({${shares[2]}} per cent).`
      ]
    },
    {
      kind: "trend",
      agrees: ([share]) => read(share) > 50 && read(share) <= 100,
      paragraphs: [
        `There were ${write(number(2100, 9800))} sailors in ${year}. Most of the sailors ({${number(52, 79)}} per cent) had a licence.`
      ]
    },
    {
      kind: "plausibility",
      // What lies between "a little more" and "twice as much" is nothing that a check could know.
      agrees: ([whole, part]) => read(part) < 0.5 * read(whole),
      paragraphs: [
        `From ${year - 2} to ${year + 1}, {${write(48 * monthly)}} lorries crossed the bridge.`,
        `In ${year}, {${write(12 * monthly + number(10, 400))}} lorries crossed the bridge.`
      ]
    },
    {
      kind: "effect_before_instrument",
      agrees: ([made, from]) => read(made) <= read(from),
      paragraphs: [
        `Legislative Decree No. ${number(811, 989)} of ${number(2, 27)} March {${year}} provides for the creation of floating courts. Between {${year}} and ${year + 3}, a total of ${write(number(1100, 4800))} cases were heard in these courts.`
      ]
    }
  ]
}
