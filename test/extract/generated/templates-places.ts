import type { Fact, Scene, Templates } from "./statements.ts"
import { list, part, share, state, timeOf, whole } from "./statements.ts"

/** "stood at 12 on 3 May 2012": of one day, a stock. */
const stockOf = ({ time }: Scene): Partial<Fact> =>
  time.words.startsWith("on ") ? { time_kind: "as_of", time_start: null } : {}

/** Figures of places, and parts by place. */
export const places: Templates = {
  "in a place": (s) => [
    `${s.time.words}, `,
    whole(s, "persons", { ref_area: s.places[0]![1] }),
    ` ${s.persons.noun} ${s.personsVerb} in the ${s.land.kind} of ${s.places[0]![0]}.`
  ],
  "place first": (s) => [
    `in ${s.places[0]![0]}, `,
    whole(s, "things", { ref_area: s.places[0]![1] }),
    ` ${s.things.noun} ${s.thingsVerb} ${s.time.words}.`
  ],
  "of these, in a place": (s) => {
    const all = whole(s, "things", { ref_area: s.places[0]![1] })
    return [
      `${s.time.words}, `,
      all,
      ` ${s.things.noun} ${s.thingsVerb} in ${s.places[0]![0]}. Of these, `,
      share(s, s.shares[0]!, all),
      " were in rural areas."
    ]
  },
  "accounting for": (s) => {
    const all = whole(s, "things")
    const some = part(s, 0, all, { ref_area: s.places[0]![1] })
    return [
      `${s.time.words}, `,
      all,
      ` ${s.things.noun} ${s.thingsVerb}, of which `,
      some,
      ` in ${s.places[0]![0]}, accounting for `,
      share(s, s.shares[0]!, all, { ref_area: s.places[0]![1] }),
      " of the total."
    ]
  },
  "brackets, by place": (s) => {
    const all = whole(s, "things")
    return [
      `${s.time.words}, `,
      all,
      ` ${s.things.noun} ${s.thingsVerb}, mainly in the ${s.land.kinds} of `,
      ...list(
        s.places.map(([name, code], index) => [`${name} (`, part(s, index, all, { ref_area: code }), ")"])
      ),
      "."
    ]
  },
  "colon, by place": (s) => {
    const all = whole(s, "things")
    return [
      `${s.time.words}, `,
      all,
      ` ${s.things.noun} ${s.thingsVerb}: `,
      ...list(
        s.places.map(([name, code], index) => [part(s, index, all, { ref_area: code }), ` in ${name}`])
      ),
      "."
    ]
  },
  "shares by place": (s) => {
    const all = whole(s, "persons")
    return [
      `${s.time.words}, `,
      all,
      ` ${s.persons.noun} ${s.personsVerb}, `,
      ...list(
        s.places.map(([name, code], index) => [
          share(s, s.shares[index]!, all, { ref_area: code }),
          ` in ${name}`
        ])
      ),
      "."
    ]
  },
  "places respectively": (s) => [
    `${s.time.words}, `,
    ...list(
      [0, 1].map((index) => [
        state(s, s.parts[index]!, { ...timeOf(s.time), unit: s.things.unit, ref_area: s.places[index]![1] })
      ])
    ),
    ` ${s.things.noun} ${s.thingsVerb} in ${s.places[0]![0]} and ${s.places[1]![0]}, respectively.`
  ],
  "shares in brackets, by place": (s) => {
    const all = whole(s, "persons")
    return [
      `${s.time.words}, `,
      all,
      ` ${s.persons.noun} ${s.personsVerb}. The highest shares were recorded in `,
      ...list(
        s.places.map(([name, code], index) => [
          `${name} (`,
          share(s, s.shares[index]!, all, { ref_area: code }),
          ")"
        ])
      ),
      "."
    ]
  },
  "stood at": (s) => [
    `the number of ${s.things.noun} in ${s.places[0]![0]} stood at `,
    whole(s, "things", { ref_area: s.places[0]![1], ...stockOf(s) }),
    ` ${s.time.words}.`
  ],
  "there were": (s) => [
    `there were `,
    whole(s, "persons", { ref_area: s.places[0]![1], ...stockOf(s) }),
    ` ${s.persons.noun} in ${s.places[0]![0]} ${s.time.words}.`
  ],
  "two places": (s) => [
    `${s.time.words}, `,
    whole(s, "things", { ref_area: [s.places[0]![1], s.places[1]![1]].toSorted().join("+") }),
    ` ${s.things.noun} ${s.thingsVerb} in ${s.places[0]![0]} and ${s.places[1]![0]}.`
  ],
  "place and shares by sex": (s) => {
    const all = whole(s, "persons", { ref_area: s.places[0]![1] })
    return [
      `${s.time.words}, `,
      all,
      ` ${s.persons.noun} ${s.personsVerb} in the ${s.land.kind} of ${s.places[0]![0]}, of whom `,
      share(s, s.shares[0]!, all, { sex: "F" }),
      " were women."
    ]
  },
  "most in a place": (s) => {
    const all = whole(s, "things")
    return [
      `${s.time.words}, `,
      all,
      ` ${s.things.noun} ${s.thingsVerb}, `,
      share(s, s.shares[0]!, all, { ref_area: s.places[0]![1] }),
      ` of them in ${s.places[0]![0]}.`
    ]
  },
  "next sentence, place": (s) => {
    const all = whole(s, "things")
    return [
      `${s.time.words}, `,
      all,
      ` ${s.things.noun} ${s.thingsVerb}. The ${s.land.kind} of ${s.places[0]![0]} accounted for `,
      share(s, s.shares[0]!, all, { ref_area: s.places[0]![1] }),
      " of the total."
    ]
  }
}
