/** Invented reports that agree with themselves, and what in them a slip would contradict. */
import type { Kind } from "../pipeline/check/checks.ts"
import type { Random } from "./mutate-slips.ts"
import { between } from "./mutate-slips.ts"
import { makeWordPassages } from "./mutate-words.ts"
import { makeWorkPassages } from "./mutate-works.ts"

/** A passage of a report, in which figures that depend on one another stand between braces. */
export interface Passage {
  readonly kind: Kind
  /** Paragraphs; `{1,234}` is a figure that a slip may hit, `^text^` a footnote. */
  readonly paragraphs: ReadonlyArray<string>
  /** Whether the figures, in the order of the text, agree with one another as far as they are printed. */
  readonly agrees: (printed: ReadonlyArray<string>) => boolean
}

const write = (value: number) => value.toLocaleString("en-US")
const read = (printed: string) => Number(printed.replaceAll(",", ""))
/** One unit of the last printed digit: less than it is lost by rounding, or by cutting digits off. */
const unit = (printed: string) => 10 ** -(printed.split(".")[1]?.length ?? 0)
const percent = (part: number, whole: number) => ((100 * part) / whole).toFixed(1)
const isNear = (printed: string, value: number) => Math.abs(read(printed) - value) <= unit(printed) * 1.001

/** The total comes first, its parts after it. */
const totalFirst = ([total, ...parts]: ReadonlyArray<string>) =>
  parts.reduce((sum, part) => sum + read(part), 0) === read(total!)
const totalLast = (printed: ReadonlyArray<string>) => totalFirst([printed.at(-1)!, ...printed.slice(0, -1)])
const isShareOf = ([part, total, share]: ReadonlyArray<string>) =>
  isNear(share!, (100 * read(part!)) / read(total!))
const isOrdered = ([first, second]: ReadonlyArray<string>) => read(first!) <= read(second!)
const isSame = ([first, second]: ReadonlyArray<string>) => first === second

const sum = (values: ReadonlyArray<number>) => values.reduce((all, value) => all + value, 0)
const braced = (values: ReadonlyArray<number>) => values.map((value) => `{${write(value)}}`)
const isChange = ([earlier, later, change]: ReadonlyArray<string>) =>
  isNear(change!, (100 * Math.abs(read(later!) - read(earlier!))) / read(earlier!))
const form = (kind: Kind, agrees: Passage["agrees"], ...paragraphs: ReadonlyArray<string>): Passage => ({
  kind,
  agrees,
  paragraphs
})

/** One passage of each form, with figures of its own. */
export function makePassages(random: Random): ReadonlyArray<Passage> {
  const number = (least: number, most: number) => between(random, least, most)
  const some = (count: number, least = 1200, most = 8800) =>
    Array.from({ length: count }, () => number(least, most))
  const year = number(2018, 2020)

  /** Three parts and their total, told by a sentence. */
  const summed = (tell: (a: string, b: string, c: string, total: string) => string) => {
    const parts = some(3)
    const [a, b, c] = braced(parts) as [string, string, string]
    return tell(a, b, c, `{${write(sum(parts))}}`)
  }
  /** Two parts and their total. */
  const halved = (tell: (a: string, b: string, total: string) => string) => {
    const parts = some(2)
    const [a, b] = braced(parts) as [string, string]
    return tell(a, b, `{${write(sum(parts))}}`)
  }
  /** A count, its whole and the share that it is. */
  const shared = (tell: (part: string, total: string, share: string) => string) => {
    const total = number(2400, 9600)
    const part = number(Math.ceil(total / 5), Math.floor(total / 1.2))
    return tell(`{${write(part)}}`, `{${write(total)}}`, `{${percent(part, total)}}`)
  }
  const rise = (tell: (earlier: string, later: string, change: string) => string) => {
    const earlier = number(1400, 3900)
    const later = earlier + number(300, 2900)
    return tell(`{${write(earlier)}}`, `{${write(later)}}`, `{${percent(later - earlier, earlier)}}`)
  }
  const monthly = number(110, 780)
  const yearly = number(1100, 7800)
  const shares = [number(210, 430), number(110, 340)]
  const repeated = write(number(11_000, 98_000))
  const members = number(23, 79)
  const planned = number(2100, 4800)
  const reached = Math.round(planned * (1.04 + 0.3 * random()))

  return [
    form(
      "sum",
      totalFirst,
      summed(
        (a, b, c, total) =>
          `In ${year}, the labour inspectors visited ${total} workplaces: ${a} farms, ${b} mines and ${c} workshops.`
      )
    ),
    form(
      "sum",
      totalFirst,
      summed(
        (a, b, c, total) =>
          `In ${year}, the courts heard ${total} cases. Of these, ${a} were heard by district courts, ${b} by regional courts and ${c} by the supreme court.`
      )
    ),
    form(
      "sum",
      totalFirst,
      summed(
        (a, b, c, total) =>
          `A total of ${total} documents were issued in ${year}, of which ${a} were passports, ${b} were identity cards and ${c} were birth certificates.`
      )
    ),
    form(
      "sum",
      totalLast,
      summed(
        (a, b, c, total) =>
          `The programme trained ${a} teachers, ${b} nurses and ${c} police officers, ${total} people in total.`
      )
    ),
    form(
      "dimension_partition",
      totalFirst,
      halved(
        (a, b, total) =>
          `In ${year}, ${total} foreign nationals applied for asylum, of whom ${a} were women and ${b} were men.`
      )
    ),
    form(
      "dimension_partition",
      totalFirst,
      halved((a, b, total) => `The shelters received ${total} persons in ${year}: ${a} women and ${b} men.`)
    ),
    form(
      "dimension_partition",
      totalFirst,
      halved(
        (a, b, total) =>
          `In ${year + 1}, ${total} victims were identified. Of them, ${a} were male and ${b} were female.`
      )
    ),
    form(
      "dimension_partition",
      totalFirst,
      halved(
        (a, b, total) =>
          `The clinics treated ${total} patients in ${year}, including ${a} adults and ${b} children under 18 years of age.`
      )
    ),
    form(
      "period_partition",
      totalFirst,
      summed(
        (a, b, c, total) =>
          `From ${year} to ${year + 2}, ${total} residence permits were granted: ${a} in ${year}, ${b} in ${year + 1} and ${c} in ${year + 2}.`
      )
    ),
    form(
      "period_partition",
      totalLast,
      halved(
        (a, b, total) =>
          `The ombudsman received ${a} complaints in ${year} and ${b} complaints in ${year + 1}. Between January ${year} and December ${year + 1}, it received ${total} complaints.`
      )
    ),
    form(
      "share_sum",
      (printed) => Math.abs(sum(printed.map(read)) - 100) <= 0.1001,
      `Of the users of the hotline, {${(shares[0]! / 10 + 30).toFixed(1)}} per cent were women and {${(70 - shares[0]! / 10).toFixed(1)}} per cent were men.`
    ),
    form(
      "share_sum",
      (printed) => Math.abs(sum(printed.map(read)) - 100) <= 0.1501,
      `The ${write(number(2100, 9800))} travellers are distributed as follows: {${(shares[0]! / 10).toFixed(1)}} per cent came by land, {${(shares[1]! / 10).toFixed(1)}} per cent by air and {${((1000 - shares[0]! - shares[1]!) / 10).toFixed(1)}} per cent by other means.`
    ),
    form(
      "share_of_count",
      ([total, part, share]) => isShareOf([part!, total!, share!]),
      shared(
        (part, total, share) =>
          `The courts handed down ${total} judgments in ${year}, of which ${part} (${share} per cent) were appealed.`
      )
    ),
    form(
      "share_of_count",
      isShareOf,
      shared(
        (part, total, share) =>
          `In ${year}, ${part} of the ${total} schools (${share} per cent) had a library.`
      )
    ),
    form(
      "integer_share",
      ([total, share]) =>
        Array.from({ length: read(total!) + 1 }, (_, count) => count).some((count) =>
          isNear(share!, (100 * count) / read(total!))
        ),
      `The council has {${members}} members, {${percent(number(6, members - 6), members)}} per cent of whom are women.`
    ),
    form(
      "change",
      isChange,
      rise(
        (earlier, later, change) =>
          `The number of licences rose from ${earlier} in ${year} to ${later} in ${year + 2}, an increase of ${change} per cent.`
      )
    ),
    form(
      "change",
      ([later, change, earlier]) => isChange([earlier!, later!, change!]),
      rise(
        (earlier, later, change) =>
          `The registry recorded ${later} adoptions, ${change} per cent more than the ${earlier} of the year before.`
      )
    ),
    form(
      "ratio",
      ([total, part, share]) => isShareOf([part!, total!, share!]),
      `The plan was to train {${write(planned)}} farmers in ${year}; {${write(reached)}} farmers were trained, which is {${percent(reached, planned)}} per cent of the target.`
    ),
    form(
      "average",
      ([from, to, total, average]) => isNear(average!, read(total!) / (read(to!) - read(from!) + 1)),
      `From {${year - 3}} to {${year}}, {${write(4 * yearly)}} children were vaccinated, an annual average of {${write(yearly)}} children.`
    ),
    form(
      "average",
      ([total, average]) => isNear(average!, read(total!) / 12),
      `In ${year}, the consulates renewed {${write(12 * monthly)}} passports, a monthly average of {${write(monthly)}} passports.`
    ),
    form(
      "containment",
      ([whole, part]) => isOrdered([part!, whole!]),
      `The committee held {${number(51, 58)}} meetings in ${year}, of which {${number(41, 49)}} were public.`
    ),
    form(
      "containment",
      ([whole, part]) => isOrdered([part!, whole!]),
      `Of {${number(61, 68)}} hearings that the board held in ${year}, {${number(51, 59)}} were public.`
    ),
    form(
      "same_fact",
      isSame,
      `In ${year}, the customs authority seized {${repeated}} parcels at the borders.`,
      `The border plan was reviewed after the customs authority seized {${repeated}} parcels at the borders in ${year}.`
    ),
    form(
      "list_count",
      ([items]) => items === "3",
      `The plan has {3} fields of action: (i) safe ports; (ii) clean rivers; and (iii) dry roads.`
    ),
    ...makeWorkPassages(random, year),
    ...makeWordPassages(random, year)
  ]
}

/** The text of a report, as `source.txt` has it. */
export function writeReport(passages: ReadonlyArray<Passage>): string {
  let footnote = 0
  const paragraphs = passages.flatMap(({ paragraphs: own }) => own)
  return paragraphs
    .map((text, index) => {
      const anchored = text.replaceAll(/\^([^^]+)\^/g, (_mark, body: string) => {
        footnote++
        return `[footnoteRef:${footnote}] [${footnote}: \t\t${body}] `
      })
      return `${index + 1}.\t${anchored.replaceAll(/[{}]/g, "")}\n`
    })
    .join("")
}

const figure = /\{([^{}]+)\}/g

/** The figures of a passage that depend on one another, as printed. */
export const figuresOf = ({ paragraphs }: Passage): ReadonlyArray<string> =>
  [...paragraphs.join("\n").matchAll(figure)].map(([, printed]) => printed!)

/** The passage with another figure in the place of one. */
export function withFigure(passage: Passage, at: number, printed: string): Passage {
  let count = 0
  const paragraphs = passage.paragraphs.map((text) =>
    text.replaceAll(figure, (before) => (count++ === at ? `{${printed}}` : before))
  )
  return { ...passage, paragraphs }
}
