import type { Templates } from "./statements.ts"
import { list, part, share, whole } from "./statements.ts"

/** Figures of nationalities, and parts by nationality. */
export const peoples: Templates = {
  "of whom, by nationality": (s) => {
    const all = whole(s, "persons")
    return [
      `${s.time.words}, `,
      all,
      ` ${s.persons.noun} ${s.personsVerb}, of whom `,
      part(s, 0, all, { nationality: s.peoples[0]![2] }),
      ` were ${s.peoples[0]![0]}, `,
      part(s, 1, all, { nationality: s.peoples[1]![2] }),
      ` ${s.peoples[1]![0]} and `,
      part(s, 2, all, { nationality: s.peoples[2]![2] }),
      ` ${s.peoples[2]![0]}.`
    ]
  },
  "brackets, by nationality": (s) => {
    const all = whole(s, "persons")
    return [
      `${s.time.words}, `,
      all,
      ` ${s.persons.noun} ${s.personsVerb}, most of them `,
      ...list(
        [0, 1].map((index) => [
          `${s.peoples[index]![1]} (`,
          share(s, s.shares[index]!, all, { nationality: s.peoples[index]![2] }),
          ")"
        ])
      ),
      "."
    ]
  },
  "nationality as an adjective": (s) => [
    `${s.time.words}, `,
    whole(s, "persons", { nationality: s.peoples[0]![2] }),
    ` ${s.peoples[0]![1]} ${s.persons.noun} ${s.personsVerb}.`
  ],
  "people alone": (s) => [
    `${s.time.words}, `,
    whole(s, "persons", { nationality: s.peoples[0]![2], unit: "person" }),
    ` ${s.peoples[0]![0]} ${s.personsVerb}.`
  ],
  "women of a nationality": (s) => [
    `${s.time.words}, `,
    whole(s, "persons", {
      nationality: s.peoples[0]![2],
      unit: "person",
      sex: "F",
      ref_area: s.places[0]![1]
    }),
    ` ${s.peoples[0]![1]} women ${s.personsVerb} in ${s.places[0]![0]}.`
  ],
  "of a nationality, by sex": (s) => {
    const all = whole(s, "persons", { nationality: s.peoples[0]![2] })
    return [
      `${s.time.words}, `,
      all,
      ` ${s.persons.noun} of ${s.peoples[0]![1]} nationality ${s.personsVerb}, of whom `,
      part(s, 0, all, { sex: "F" }),
      " were women."
    ]
  },
  "by nationality, colon": (s) => {
    const all = whole(s, "persons")
    return [
      `${s.time.words}, `,
      all,
      ` ${s.persons.noun} ${s.personsVerb}: `,
      ...list(
        s.peoples.map(([people, , code], index) => [part(s, index, all, { nationality: code }), ` ${people}`])
      ),
      "."
    ]
  },
  "came from": (s) => {
    const all = whole(s, "persons")
    return [
      `${s.time.words}, `,
      all,
      ` ${s.persons.noun} ${s.personsVerb}. Most were nationals of `,
      ...list(
        [
          ["Cuba", "CUB"],
          ["China", "CHN"],
          ["Nigeria", "NGA"]
        ].map(([name, code], index) => [`${name} (`, part(s, index, all, { nationality: code! }), ")"])
      ),
      "."
    ]
  },
  "nationals of": (s) => {
    const all = whole(s, "persons")
    return [
      `${s.time.words}, `,
      all,
      ` ${s.persons.noun} ${s.personsVerb}, including `,
      part(s, 0, all, { nationality: "CUB" }),
      " nationals of Cuba and ",
      part(s, 1, all, { nationality: "CHN" }),
      " nationals of China."
    ]
  }
}
