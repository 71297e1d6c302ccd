import type { Templates } from "./statements.ts"
import { part, share, whole } from "./statements.ts"

/** Figures of ages. */
export const ages: Templates = {
  "under an age": (s) => [
    `${s.time.words}, `,
    whole(s, "persons", { age_max: s.age - 1, unit: "person" }),
    ` children under the age of ${s.age} ${s.personsVerb}.`
  ],
  "between ages": (s) => [
    `${s.time.words}, `,
    whole(s, "persons", { age_min: s.age, age_max: s.age + 9 }),
    ` ${s.persons.noun} between ${s.age} and ${s.age + 9} years of age ${s.personsVerb}.`
  ],
  "aged to": (s) => [
    whole(s, "persons", { age_min: s.age, age_max: s.age + 9, sex: "F", unit: "person" }),
    ` women aged ${s.age} to ${s.age + 9} ${s.personsVerb} ${s.time.words}.`
  ],
  "over an age": (s) => [
    `${s.time.words}, `,
    whole(s, "persons", { age_min: s.age }),
    ` ${s.persons.noun} over the age of ${s.age} ${s.personsVerb}.`
  ],
  "of whom under an age": (s) => {
    const all = whole(s, "persons")
    return [
      `${s.time.words}, `,
      all,
      ` ${s.persons.noun} ${s.personsVerb}, of whom `,
      part(s, 0, all, { age_max: s.age - 1 }),
      ` were under ${s.age} years of age.`
    ]
  },
  "by age": (s) => {
    const all = whole(s, "persons")
    return [
      `${s.time.words}, `,
      all,
      ` ${s.persons.noun} ${s.personsVerb}, of whom `,
      part(s, 0, all, { age_min: 0, age_max: 11 }),
      " were aged 0 to 11, ",
      part(s, 1, all, { age_min: 12, age_max: 17 }),
      " were aged 12 to 17 and ",
      part(s, 2, all, { age_min: 18 }),
      " were aged 18 or over."
    ]
  },
  "women of an age": (s) => {
    const all = whole(s, "persons", { sex: "F", unit: "person" })
    return [
      `${s.time.words}, `,
      all,
      ` women ${s.personsVerb}, `,
      share(s, s.shares[0]!, all, { age_min: 15, age_max: 24 }),
      " of whom were between 15 and 24 years of age."
    ]
  }
}
