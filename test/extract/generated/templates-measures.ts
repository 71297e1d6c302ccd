import { spell } from "../numerals/spelling.ts"
import type { Templates } from "./statements.ts"
import { flow, inYear, moneyOf, percent, state, timeOf, whole } from "./statements.ts"

/** Money, rates, averages, changes and shares of what is not counted. */
export const measures: Templates = {
  "share without base": (s) => [
    `${s.time.words}, `,
    state(s, s.shares[0]!, { ...timeOf(s.time), ...percent, sex: "F" }),
    ` of ${s.persons.noun} were women.`
  ],
  money: (s) => [`${s.time.words}, `, moneyOf(s, s.large), ` was allocated to the programme.`],
  "money spent": (s) => [
    "the Government invested ",
    moneyOf(s, s.large),
    ` in rural schools ${s.time.words}.`
  ],
  fines: (s) => {
    const all = whole(s, "things")
    return [
      `${s.time.words}, `,
      all,
      ` ${s.things.noun} ${s.thingsVerb} and fines totalling `,
      moneyOf(s, s.parts[0]!),
      " were imposed."
    ]
  },
  "large count": (s) => [
    `${s.time.words}, `,
    state(s, s.large, { ...timeOf(s.time), unit: s.persons.unit }),
    ` ${s.persons.noun} ${s.personsVerb}.`
  ],
  rate: (s) => [
    `${s.time.words}, the homicide rate stood at `,
    state(s, { ...s.shares[0]!, after: "" }, { ...timeOf(s.time), measure: "rate", unit: "per-100000" }),
    " per 100,000 inhabitants."
  ],
  average: (s) => [
    `${s.time.words}, an average of `,
    state(s, s.parts[0]!, { ...timeOf(s.time), measure: "average", unit: s.things.unit }),
    ` ${s.things.noun} ${s.thingsVerb} each month.`
  ],
  "one in": (s) => [
    `${s.time.words}, `,
    state(
      s,
      { before: "", printed: "one", after: " in five", value: "20", qualifier: null },
      { ...timeOf(s.time), ...percent }
    ),
    ` ${s.persons.noun} lived in poverty.`
  ],
  "share in words": (s) => [
    `${s.time.words}, `,
    state(
      s,
      { before: "", printed: spell(s.age), after: " per cent", value: String(s.age), qualifier: null },
      { ...timeOf(s.time), ...percent }
    ),
    ` of ${s.persons.noun} had access to the Internet.`
  ],
  "qualified share": (s) => [
    `${s.time.words}, `,
    state(
      s,
      { ...s.shares[0]!, before: s.whole.before, qualifier: s.whole.qualifier },
      { ...timeOf(s.time), ...percent }
    ),
    ` of ${s.persons.noun} had access to the Internet.`
  ],
  "money rose": (s) => [
    "the budget of the programme rose from ",
    moneyOf({ ...s, time: inYear(s.years[0]!) }, s.large),
    ` in ${s.years[0]} to `,
    moneyOf({ ...s, time: inYear(s.years[1]!) }, s.large),
    ` in ${s.years[1]}.`
  ],
  doubled: (s) => [
    `between ${s.years[0]} and ${s.years[2]}, the number of ${s.things.noun} `,
    state(
      s,
      { before: "", printed: "doubled", after: "", value: "100", qualifier: null },
      {
        ...timeOf(flow("", s.years[0]!, 1, s.years[2]!, 12)),
        measure: "percent_change",
        unit: "percent",
        direction: "rise"
      }
    ),
    "."
  ],
  "rates by sex": (s) => [
    `${s.time.words}, the literacy rate was `,
    state(s, s.shares[0]!, { ...timeOf(s.time), ...percent, sex: "F" }),
    " for women and ",
    state(s, s.shares[1]!, { ...timeOf(s.time), ...percent, sex: "M" }),
    " for men."
  ],
  "rates among": (s) => [
    `${s.time.words}, unemployment stood at `,
    state(s, s.shares[0]!, { ...timeOf(s.time), ...percent, sex: "F" }),
    " among women and ",
    state(s, s.shares[1]!, { ...timeOf(s.time), ...percent, sex: "M" }),
    " among men."
  ],
  "average amount": (s) => [
    `${s.time.words}, households received an average of `,
    { ...moneyOf(s, s.parts[0]!), fact: { ...moneyOf(s, s.parts[0]!).fact, measure: "average" } },
    " each."
  ],
  "count for an amount": (s) => [
    `${s.time.words}, `,
    state(s, s.parts[0]!, { ...timeOf(s.time), unit: s.persons.unit }),
    ` ${s.persons.noun} received grants amounting to `,
    moneyOf(s, s.large),
    "."
  ],
  "out of": (s) => [
    `${s.time.words}, `,
    state(
      s,
      { before: "", printed: "nine", after: " out of ten", value: "90", qualifier: null },
      { ...timeOf(s.time), ...percent }
    ),
    ` ${s.persons.noun} lived in rural areas.`
  ]
}
