import type { Templates } from "./statements.ts"
import { capital, list, state, timeOf, whole } from "./statements.ts"

/** One count, beside numerals that are none. */
export const counts: Templates = {
  "time first, persons": (s) => [
    s.time.words,
    ", ",
    whole(s, "persons"),
    ` ${s.persons.noun} ${s.personsVerb}.`
  ],
  "time first, things": (s) => [s.time.words, ", ", whole(s, "things"), ` ${s.things.noun} ${s.thingsVerb}.`],
  "time last": (s) => [
    "a total of ",
    whole(s, "things"),
    ` ${s.things.noun} ${s.thingsVerb} ${s.time.words}.`
  ],
  "no time": (s) => [
    `${s.institution} reports that `,
    state(s, s.whole, { unit: s.persons.unit }),
    ` ${s.persons.noun} ${s.personsVerb}.`
  ],
  reported: (s) => [
    `${s.institution} reports that, ${s.time.words}, `,
    whole(s, "things"),
    ` ${s.things.noun} ${s.thingsVerb}.`
  ],
  "according to": (s) => [
    `according to ${s.institution}, `,
    whole(s, "persons"),
    ` ${s.persons.noun} ${s.personsVerb} ${s.time.words}.`
  ],
  "beside references": (s) => [
    `pursuant to article 12 of Act No. 345 of 2009 and to paragraph 17 (b) of the list of issues, `,
    whole(s, "persons"),
    ` ${s.persons.noun} ${s.personsVerb} ${s.time.words}.`
  ],
  "women counted": (s) => [
    `${s.time.words}, `,
    whole(s, "persons", { sex: "F", unit: "person" }),
    ` women and `,
    state(s, s.parts[1]!, { ...timeOf(s.time), sex: "M", unit: "person" }),
    ` men ${s.personsVerb}.`
  ],
  "two things": (s) => [
    `${s.time.words}, `,
    state(s, s.parts[0]!, { ...timeOf(s.time), unit: s.things.unit }),
    ` ${s.things.noun} ${s.thingsVerb} and `,
    state(s, s.parts[1]!, { ...timeOf(s.time), unit: s.persons.unit }),
    ` ${s.persons.noun} ${s.personsVerb}.`
  ],
  "under a decree": (s) => [
    `the programme, launched in 2009 under Decree No. 57/2009, has reached `,
    state(s, s.whole, { unit: s.persons.unit }),
    ` ${s.persons.noun}.`
  ],
  "several kinds": (s) => [
    `${s.time.words}, `,
    ...list(
      ["teachers", "farmers", "nurses"].map((noun, index) => [
        state(s, s.parts[index]!, { ...timeOf(s.time), unit: "person" }),
        ` ${noun}`
      ])
    ),
    " were trained."
  ],
  "beside a penalty": (s) => [
    `article 9 of the Criminal Code provides for imprisonment of 6 to 8 years. ${capital(s.time.words)}, `,
    state(s, s.whole, { ...timeOf(s.time), unit: "person" }),
    " persons were convicted under that article."
  ],
  "beside a dated act": (s) => [
    `Act No. 4321 of 15 March 2007 prohibits child labour. ${capital(s.time.words)}, `,
    state(s, s.whole, { ...timeOf(s.time), unit: "inspection" }),
    " inspections were carried out."
  ],
  "beside a duration": (s) => [
    `the course lasts six months and is open to persons over 18 years of age. ${capital(s.time.words)}, `,
    state(s, s.whole, { ...timeOf(s.time), unit: "person" }),
    " teachers completed it."
  ],
  "under a measure": (s) => [
    `under Goal 5 of the National Plan 2010–2030, ${s.institution} trained `,
    whole(s, "persons"),
    ` ${s.persons.noun} ${s.time.words}.`
  ],
  "active voice": (s) => [
    `${s.time.words}, ${s.institution} registered `,
    whole(s, "things"),
    ` ${s.things.noun}.`
  ],
  "women and girls": (s) => [
    `${s.time.words}, `,
    whole(s, "persons", { sex: "F", unit: "person" }),
    ` women and girls ${s.personsVerb}.`
  ],
  "men and women together": (s) => [
    `${s.time.words}, `,
    whole(s, "persons", { unit: "person" }),
    ` men and women ${s.personsVerb}.`
  ]
}
