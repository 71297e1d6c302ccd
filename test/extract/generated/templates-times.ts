import type { Templates } from "./statements.ts"
import { flow, inYear, list, part, percent, state, timeOf, whole } from "./statements.ts"

/** Figures of several times. */
export const times: Templates = {
  "years respectively": (s) => [
    `in ${s.years[0]}, ${s.years[1]} and ${s.years[2]}, `,
    ...list(
      s.years.map((year, index) => [
        state(s, s.parts[index]!, { ...timeOf(inYear(year)), unit: s.things.unit })
      ])
    ),
    ` ${s.things.noun} ${s.thingsVerb}, respectively.`
  ],
  "respectively, years last": (s) => [
    "a total of ",
    ...list(
      s.years.map((year, index) => [
        state(s, s.parts[index]!, { ...timeOf(inYear(year)), unit: s.things.unit })
      ])
    ),
    ` ${s.things.noun} ${s.thingsVerb} in ${s.years[0]}, ${s.years[1]} and ${s.years[2]}, respectively.`
  ],
  "years one by one": (s) => [
    `the number of ${s.things.noun} was `,
    ...list(
      s.years.map((year, index) => [
        state(s, s.parts[index]!, { ...timeOf(inYear(year)), unit: s.things.unit }),
        ` in ${year}`
      ])
    ),
    "."
  ],
  "years in brackets": (s) => [
    `the number of ${s.persons.noun} was `,
    ...list(
      s.years.map((year, index) => [
        state(s, s.parts[index]!, { ...timeOf(inYear(year)), unit: s.persons.unit }),
        ` (${year})`
      ])
    ),
    "."
  ],
  rose: (s) => [
    `the number of ${s.things.noun} rose from `,
    state(s, s.parts[0]!, { ...timeOf(inYear(s.years[0]!)), unit: s.things.unit }),
    ` in ${s.years[0]} to `,
    state(s, s.parts[1]!, { ...timeOf(inYear(s.years[2]!)), unit: s.things.unit }),
    ` in ${s.years[2]}.`
  ],
  "rose, by how much": (s) => [
    `the number of ${s.persons.noun} increased from `,
    state(s, s.parts[0]!, { ...timeOf(inYear(s.years[0]!)), unit: s.persons.unit }),
    ` in ${s.years[0]} to `,
    state(s, s.parts[1]!, { ...timeOf(inYear(s.years[2]!)), unit: s.persons.unit }),
    ` in ${s.years[2]}, an increase of `,
    state(s, s.shares[0]!, {
      ...timeOf(flow("", s.years[0]!, 1, s.years[2]!, 12)),
      measure: "percent_change",
      unit: "percent",
      direction: "rise"
    }),
    "."
  ],
  "share fell": (s) => [
    `the illiteracy rate fell from `,
    state(s, s.shares[0]!, { ...timeOf(inYear(s.years[0]!)), ...percent }),
    ` in ${s.years[0]} to `,
    state(s, s.shares[1]!, { ...timeOf(inYear(s.years[2]!)), ...percent }),
    ` in ${s.years[2]}.`
  ],
  "fell by": (s) => [
    `between ${s.years[0]} and ${s.years[2]}, the number of ${s.things.noun} fell by `,
    state(s, s.shares[0]!, {
      ...timeOf(flow("", s.years[0]!, 1, s.years[2]!, 12)),
      measure: "percent_change",
      unit: "percent",
      direction: "fall"
    }),
    "."
  ],
  "compared with": (s) => [
    `in ${s.years[2]}, `,
    state(s, s.parts[0]!, { ...timeOf(inYear(s.years[2]!)), unit: s.things.unit }),
    ` ${s.things.noun} ${s.thingsVerb}, compared with `,
    state(s, s.parts[1]!, { ...timeOf(inYear(s.years[0]!)), unit: s.things.unit }),
    ` in ${s.years[0]}.`
  ],
  "up from": (s) => [
    `in ${s.years[2]}, `,
    state(s, s.parts[0]!, { ...timeOf(inYear(s.years[2]!)), unit: s.things.unit }),
    ` ${s.things.noun} ${s.thingsVerb}, up from `,
    state(s, s.parts[1]!, { ...timeOf(inYear(s.years[0]!)), unit: s.things.unit }),
    ` in ${s.years[0]}.`
  ],
  "years, semicolons": (s) => [
    `in ${s.years[0]}, `,
    state(s, s.parts[0]!, { ...timeOf(inYear(s.years[0]!)), unit: s.things.unit }),
    ` ${s.things.noun} ${s.thingsVerb}; in ${s.years[1]}, `,
    state(s, s.parts[1]!, { ...timeOf(inYear(s.years[1]!)), unit: s.things.unit }),
    `; and in ${s.years[2]}, `,
    state(s, s.parts[2]!, { ...timeOf(inYear(s.years[2]!)), unit: s.things.unit }),
    "."
  ],
  "same year": (s) => [
    `in ${s.years[0]}, `,
    state(s, s.whole, { ...timeOf(inYear(s.years[0]!)), unit: s.things.unit }),
    ` ${s.things.noun} ${s.thingsVerb}. In the same year, `,
    state(s, s.parts[0]!, { ...timeOf(inYear(s.years[0]!)), unit: s.persons.unit }),
    ` ${s.persons.noun} ${s.personsVerb}.`
  ],
  "whole of two years": (s) => {
    const all = state(s, s.whole, {
      ...timeOf(flow("", s.years[0]!, 1, s.years[1]!, 12)),
      unit: s.things.unit
    })
    return [
      `between ${s.years[0]} and ${s.years[1]}, `,
      all,
      ` ${s.things.noun} ${s.thingsVerb}: `,
      part(s, 0, all, timeOf(inYear(s.years[0]!))),
      ` in ${s.years[0]} and `,
      part(s, 1, all, timeOf(inYear(s.years[1]!))),
      ` in ${s.years[1]}.`
    ]
  },
  "same period before": (s) => [
    `in the first half of ${s.years[1]}, `,
    state(s, s.parts[0]!, { ...timeOf(flow("", s.years[1]!, 1, s.years[1]!, 6)), unit: s.things.unit }),
    ` ${s.things.noun} ${s.thingsVerb}, compared with `,
    state(s, s.parts[1]!, { ...timeOf(flow("", s.years[0]!, 1, s.years[0]!, 6)), unit: s.things.unit }),
    ` in the same period of ${s.years[0]}.`
  ],
  "in two years": (s) => [
    `in ${s.years[0]} and ${s.years[1]}, `,
    state(s, s.whole, { ...timeOf(flow("", s.years[0]!, 1, s.years[1]!, 12)), unit: s.things.unit }),
    ` ${s.things.noun} ${s.thingsVerb}.`
  ],
  "years in a place": (s) => [
    `in ${s.places[0]![0]}, `,
    state(s, s.parts[0]!, {
      ...timeOf(inYear(s.years[0]!)),
      unit: s.things.unit,
      ref_area: s.places[0]![1]
    }),
    ` ${s.things.noun} ${s.thingsVerb} in ${s.years[0]} and `,
    state(s, s.parts[1]!, {
      ...timeOf(inYear(s.years[1]!)),
      unit: s.things.unit,
      ref_area: s.places[0]![1]
    }),
    ` in ${s.years[1]}.`
  ],
  "women, fell": (s) => [
    "the number of women detainees fell from ",
    state(s, s.parts[0]!, { ...timeOf(inYear(s.years[0]!)), unit: "person", sex: "F" }),
    ` in ${s.years[0]} to `,
    state(s, s.parts[1]!, { ...timeOf(inYear(s.years[1]!)), unit: "person", sex: "F" }),
    ` in ${s.years[1]}.`
  ],
  "will be": (s) => [
    state(s, s.whole, {
      time_kind: "projected",
      time_start: "2026-01-01",
      time_end: "2026-12-31",
      unit: "school"
    }),
    " schools will be built in 2026."
  ],
  currently: (s) => [
    state(s, s.whole, { unit: s.persons.unit }),
    ` ${s.persons.noun} are currently registered with ${s.institution}.`
  ],
  census: (s) => [
    `the ${s.years[0]} census counted `,
    state(s, s.whole, {
      time_kind: "as_of",
      time_end: `${s.years[0]}-12-31`,
      unit: s.persons.unit
    }),
    ` ${s.persons.noun}.`
  ],
  "two sentences": (s) => [
    `${s.time.words}, `,
    whole(s, "things"),
    ` ${s.things.noun} ${s.thingsVerb}. In ${s.years[0]}, `,
    state(s, s.parts[0]!, {
      ...timeOf(inYear(s.years[0]!)),
      unit: s.persons.unit,
      ref_area: s.places[0]![1]
    }),
    ` ${s.persons.noun} ${s.personsVerb} in ${s.places[0]![0]}.`
  ]
}
