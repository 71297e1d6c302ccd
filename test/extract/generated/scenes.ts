import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import type { Qualifier } from "../../../pipeline/model/rows.ts"
import { spell } from "../numerals/spelling.ts"
import type { Amount, Scene, Time } from "./statements.ts"
import { flow, inYear, lastDay, two } from "./statements.ts"
import type { Land } from "./vocabulary.ts"
import { institutions, months, persons, qualifiers, things } from "./vocabulary.ts"

const int = (minimum: number, maximum: number) =>
  Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum, maximum })))
export const oneOf = <A>(values: ReadonlyArray<A>): Arbitrary.Arbitrary<A> =>
  Arbitrary.map(int(0, values.length - 1), (index) => values[index]!)
/** Several in an order of their own, none twice. */
const someOf = <A>(values: ReadonlyArray<A>, count: number): Arbitrary.Arbitrary<ReadonlyArray<A>> =>
  Arbitrary.map(
    Arbitrary.all(Array.from({ length: count }, (_, index) => int(0, values.length - 1 - index))),
    (picks) => {
      const rest = [...values]
      return picks.map((pick) => rest.splice(pick, 1)[0]!)
    }
  )

const grouped = (number: number) => String(number).replaceAll(/\B(?=(?:\d{3})+$)/g, ",")

const halves = ["first", "second"]
const quarters = ["first", "second", "third", "fourth"]
const times: ReadonlyArray<(year: number, later: number, month: number, day: number) => Time> = [
  inYear,
  (year) => flow(`during ${year}`, year, 1, year, 12),
  (year, later) => flow(`from ${year} to ${later}`, year, 1, later, 12),
  (year, later) => flow(`between ${year} and ${later}`, year, 1, later, 12),
  (year, later) => flow(`in the period ${year}–${later}`, year, 1, later, 12),
  (year, later, month) =>
    flow(`between ${months[month - 1]} ${year} and June ${later}`, year, month, later, 6),
  (year, _, month) => flow(`in ${months[month - 1]} ${year}`, year, month, year, month),
  (year, _, month) => {
    const half = month > 6 ? 1 : 0
    return flow(`in the ${halves[half]} half of ${year}`, year, half * 6 + 1, year, half * 6 + 6)
  },
  (year, _, month) => {
    const quarter = Math.floor((month - 1) / 3)
    return flow(
      `during the ${quarters[quarter]} quarter of ${year}`,
      year,
      quarter * 3 + 1,
      year,
      quarter * 3 + 3
    )
  },
  (year) => ({ ...flow(`since ${year}`, year, 1, year, 12), time_end: null }),
  (year, _, month, day) => ({
    words: `as of ${day} ${months[month - 1]} ${year}`,
    time_kind: "as_of",
    time_start: null,
    time_end: `${year}-${two(month)}-${two(day)}`
  }),
  (year) => flow(`throughout ${year}`, year, 1, year, 12),
  (year) => flow(`in the first six months of ${year}`, year, 1, year, 6),
  (year) => flow(`between 1 January and 30 June ${year}`, year, 1, year, 6),
  (year) => flow(`from January to March ${year}`, year, 1, year, 3),
  (year) => flow(`in the last quarter of ${year}`, year, 10, year, 12),
  (year) => ({ ...flow(`from ${year} onwards`, year, 1, year, 12), time_end: null }),
  (year, _, month) => ({
    ...flow(`since ${months[month - 1]} ${year}`, year, month, year, 12),
    time_end: null
  }),
  (year, _, month, day) => {
    const date = `${year}-${two(month)}-${two(day)}`
    return {
      words: `on ${day} ${months[month - 1]} ${year}`,
      time_kind: "period",
      time_start: date,
      time_end: date
    }
  },
  (year, _, month) => ({
    words: `by ${months[month - 1]} ${year}`,
    time_kind: "as_of",
    time_start: null,
    time_end: lastDay(year, month)
  }),
  (year) => ({
    words: `as at 31 December ${year}`,
    time_kind: "as_of",
    time_start: null,
    time_end: `${year}-12-31`
  }),
  (year) => ({
    words: `by the end of ${year}`,
    time_kind: "as_of",
    time_start: null,
    time_end: `${year}-12-31`
  })
]

const AnyTime = Arbitrary.map(
  Arbitrary.all([oneOf(times), int(2010, 2018), int(1, 5), int(1, 12), int(1, 28)]),
  ([make, year, more, month, day]) => make(year, year + more, month, day)
)

const plain = (number: number): Amount => ({
  before: "",
  printed: grouped(number),
  after: "",
  value: String(number),
  qualifier: null
})
const qualified = (amount: Amount, [words, qualifier]: readonly [string, Qualifier | null]): Amount => ({
  ...amount,
  before: words,
  qualifier
})

/** A number in words: its first word carries the value. */
function worded(number: number): Amount {
  const [printed, ...rest] = spell(number, "and").split(" ")
  return { ...plain(number), printed: printed!, after: rest.map((word) => ` ${word}`).join("") }
}

/** A whole number in digits or, where it is small, in words. */
const Count = Arbitrary.map(
  Arbitrary.all([int(0, 9), int(3, 999), int(2, 999_999)]),
  ([style, small, large]) => {
    if (style < 3) return worded(style === 0 ? small : (small % 97) + 2)
    return plain(style < 6 ? small : large)
  }
)

const Large = Arbitrary.map(
  Arbitrary.all([int(11, 989), oneOf(["million", "billion"]), Arbitrary.schema(Schema.Boolean)]),
  ([tenths, magnitude, isWhole]): Amount => {
    const zeros = magnitude === "million" ? 5 : 8
    const number = isWhole ? tenths * 10 : tenths
    const printed = number % 10 === 0 ? String(number / 10) : `${Math.floor(number / 10)}.${number % 10}`
    return {
      before: "",
      printed,
      after: ` ${magnitude}`,
      value: String(number) + "0".repeat(zeros),
      qualifier: null
    }
  }
)

const Share = Arbitrary.map(
  Arbitrary.all([int(2, 97), int(1, 9), Arbitrary.schema(Schema.Boolean), oneOf([" per cent", "%"])]),
  ([ones, tenths, isWhole, after]): Amount => {
    const printed = isWhole ? String(ones) : `${ones}.${tenths}`
    return { before: "", printed, after, value: printed, qualifier: null }
  }
)

const Fraction = oneOf<Amount>(
  (
    [
      ["half", "", "50"],
      ["two", " thirds", "66.67"],
      ["three", " quarters", "75"],
      ["one", " third", "33.33"],
      ["one", " quarter", "25"]
    ] as const
  ).map(([printed, after, value]) => ({ before: "", printed, after, value, qualifier: null }))
)

const Parts = Arbitrary.map(
  Arbitrary.all([Count, Count, Count, int(1, 5000), oneOf<readonly [string, Qualifier | null]>(qualifiers)]),
  ([first, second, third, rest, words]) => {
    const parts = [first, second, third]
    const total = parts.reduce((sum, { value }) => sum + Number(value), rest)
    return { parts, whole: qualified(plain(total), words) }
  }
)

/** What a report of a State may speak of. */
export const sceneOf = (land: Land): Arbitrary.Arbitrary<Scene> =>
  Arbitrary.flatMap(Arbitrary.all([oneOf(persons), oneOf(things)]), ([who, what]) =>
    Arbitrary.map(
      Arbitrary.all({
        places: someOf(land.places, 3),
        peoples: someOf(land.peoples, 3),
        money: oneOf(land.money),
        personsVerb: oneOf(who.verbs),
        thingsVerb: oneOf(what.verbs),
        institution: oneOf(institutions),
        time: AnyTime,
        first: int(2010, 2018),
        amounts: Parts,
        fraction: Fraction,
        shares: Arbitrary.all([Share, Share, Share]),
        large: Large,
        age: int(3, 60)
      }),
      ({ first, amounts, ...rest }) => ({
        land,
        persons: who,
        things: what,
        years: [first, first + 1, first + 2],
        ...amounts,
        ...rest
      })
    )
  )
