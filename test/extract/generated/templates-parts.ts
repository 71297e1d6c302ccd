import type { Templates } from "./statements.ts"
import { part, share, state, timeOf, whole } from "./statements.ts"

/** Parts and shares of a count, by sex and otherwise. */
export const parts: Templates = {
  "of whom, by sex": (s) => {
    const all = whole(s, "persons")
    return [
      `${s.time.words}, `,
      all,
      ` ${s.persons.noun} ${s.personsVerb}, of whom `,
      part(s, 0, all, { sex: "F" }),
      " were women and ",
      part(s, 1, all, { sex: "M" }),
      " were men."
    ]
  },
  "colon, by sex": (s) => {
    const all = whole(s, "persons")
    return [
      `${s.time.words}, `,
      all,
      ` ${s.persons.noun} ${s.personsVerb}: `,
      part(s, 0, all, { sex: "F" }),
      " women and ",
      part(s, 1, all, { sex: "M" }),
      " men."
    ]
  },
  "brackets, by sex": (s) => {
    const all = whole(s, "persons")
    return [
      `${s.time.words}, `,
      all,
      ` ${s.persons.noun} (`,
      part(s, 0, all, { sex: "M" }),
      " men and ",
      part(s, 1, all, { sex: "F" }),
      ` women) ${s.personsVerb}.`
    ]
  },
  "share in brackets, by sex": (s) => {
    const all = whole(s, "persons")
    return [
      `${s.time.words}, `,
      all,
      ` ${s.persons.noun} (`,
      share(s, s.shares[0]!, all, { sex: "F" }),
      ` women) ${s.personsVerb}.`
    ]
  },
  "share of them": (s) => {
    const all = whole(s, "persons")
    return [
      all,
      ` ${s.persons.noun} ${s.personsVerb} ${s.time.words}, `,
      share(s, s.shares[0]!, all, { sex: "F" }),
      " of them women."
    ]
  },
  "of these": (s) => {
    const all = whole(s, "persons")
    return [
      `${s.time.words}, `,
      all,
      ` ${s.persons.noun} ${s.personsVerb}. Of these, `,
      share(s, s.shares[0]!, all, { sex: "M" }),
      " were men."
    ]
  },
  "of this number": (s) => {
    const all = whole(s, "persons")
    return [
      `${s.time.words}, `,
      all,
      ` ${s.persons.noun} ${s.personsVerb}. Of this number, `,
      part(s, 0, all, { sex: "F" }),
      " were women and ",
      part(s, 1, all, { sex: "M" }),
      " were men."
    ]
  },
  "of which": (s) => {
    const all = whole(s, "things")
    return [
      "a total of ",
      all,
      ` ${s.things.noun} ${s.thingsVerb} ${s.time.words}, `,
      share(s, s.shares[0]!, all),
      " of which concerned indigenous communities."
    ]
  },
  "count with its share": (s) => {
    const all = whole(s, "persons")
    return [
      `${s.time.words}, `,
      all,
      ` ${s.persons.noun} ${s.personsVerb}; of these, `,
      part(s, 0, all, { sex: "F" }),
      " (",
      share(s, s.shares[0]!, all, { sex: "F" }),
      ") were women."
    ]
  },
  "fraction of a count": (s) => {
    const all = whole(s, "persons")
    return [
      share(s, s.fraction, all, { sex: "F" }),
      " of the ",
      all,
      ` ${s.persons.noun} who ${s.personsVerb} ${s.time.words} were women.`
    ]
  },
  "fraction of them": (s) => {
    const all = whole(s, "persons")
    return [
      `${s.time.words}, `,
      all,
      ` ${s.persons.noun} ${s.personsVerb}. `,
      share(s, s.fraction, all, { sex: "F" }),
      " of them were women."
    ]
  },
  "of the": (s) => {
    const all = whole(s, "persons")
    return [
      "of the ",
      all,
      ` ${s.persons.noun} who ${s.personsVerb} ${s.time.words}, `,
      part(s, 0, all, { sex: "F" }),
      " were women."
    ]
  },
  "share of the": (s) => {
    const all = whole(s, "persons")
    return [
      `${s.time.words}, `,
      share(s, s.shares[0]!, all, { sex: "F" }),
      " of the ",
      all,
      ` ${s.persons.noun} were women.`
    ]
  },
  "part of the": (s) => {
    const all = whole(s, "persons")
    return [
      `${s.time.words}, `,
      part(s, 0, all, { sex: "F" }),
      " of the ",
      all,
      ` ${s.persons.noun} were women.`
    ]
  },
  "women accounted for": (s) => {
    const all = whole(s, "persons")
    return [
      `${s.time.words}, women accounted for `,
      share(s, s.shares[0]!, all, { sex: "F" }),
      " of the ",
      all,
      ` ${s.persons.noun} registered.`
    ]
  },
  "women made up": (s) => {
    const all = whole(s, "persons")
    return [
      `${s.time.words}, `,
      all,
      ` ${s.persons.noun} ${s.personsVerb}. Women made up `,
      share(s, s.shares[0]!, all, { sex: "F" }),
      " of the total."
    ]
  },
  "shares by sex": (s) => {
    const all = whole(s, "persons")
    return [
      `${s.time.words}, `,
      all,
      ` ${s.persons.noun} ${s.personsVerb}, of whom `,
      share(s, s.shares[0]!, all, { sex: "F" }),
      " were women and ",
      share(s, s.shares[1]!, all, { sex: "M" }),
      " were men."
    ]
  },
  including: (s) => {
    const all = whole(s, "persons")
    return [
      `${s.time.words}, `,
      all,
      ` ${s.persons.noun} ${s.personsVerb}, including `,
      part(s, 0, all, { sex: "F" }),
      " women and ",
      part(s, 1, all),
      " persons with disabilities."
    ]
  },
  "in apposition, by sex": (s) => {
    const all = whole(s, "persons")
    return [
      "a total of ",
      all,
      ` ${s.persons.noun}, `,
      part(s, 0, all, { sex: "F" }),
      " women and ",
      part(s, 1, all, { sex: "M" }),
      ` men, ${s.personsVerb} ${s.time.words}.`
    ]
  },
  "brackets with a comma, by sex": (s) => {
    const all = whole(s, "persons")
    return [
      all,
      ` ${s.persons.noun} (`,
      part(s, 0, all, { sex: "F" }),
      " women, ",
      part(s, 1, all, { sex: "M" }),
      ` men) ${s.personsVerb} ${s.time.words}.`
    ]
  },
  "what became of them": (s) => {
    const all = state(s, s.whole, { ...timeOf(s.time), unit: "complaint" })
    return [
      "of the ",
      all,
      ` complaints lodged ${s.time.words}, `,
      part(s, 0, all),
      " were dismissed and ",
      part(s, 1, all),
      " were settled."
    ]
  },
  "share beside each part": (s) => {
    const all = whole(s, "persons")
    return [
      `${s.time.words}, `,
      all,
      ` ${s.persons.noun} ${s.personsVerb}, of whom `,
      part(s, 0, all, { sex: "F" }),
      " (",
      share(s, s.shares[0]!, all, { sex: "F" }),
      ") were women and ",
      part(s, 1, all, { sex: "M" }),
      " (",
      share(s, s.shares[1]!, all, { sex: "M" }),
      ") were men."
    ]
  },
  "girls and boys": (s) => {
    const all = whole(s, "persons", { unit: "person" })
    return [
      `${s.time.words}, `,
      all,
      ` children ${s.personsVerb}: `,
      part(s, 0, all, { sex: "F" }),
      " girls and ",
      part(s, 1, all, { sex: "M" }),
      " boys."
    ]
  },
  "sexes with shares in brackets": (s) => {
    const all = whole(s, "persons")
    return [
      `${s.time.words}, `,
      all,
      ` ${s.persons.noun} ${s.personsVerb}. They were women (`,
      share(s, s.shares[0]!, all, { sex: "F" }),
      ") and men (",
      share(s, s.shares[1]!, all, { sex: "M" }),
      ")."
    ]
  },
  "in kinds of schools": (s) => {
    const all = state(s, s.whole, { ...timeOf(s.time), unit: "person" })
    return [
      `${s.time.words}, `,
      all,
      " pupils were enrolled, ",
      part(s, 0, all),
      " in public schools and ",
      part(s, 1, all),
      " in private schools."
    ]
  },
  "or a share of the total": (s) => {
    const all = whole(s, "persons")
    return [
      `${s.time.words}, `,
      all,
      ` ${s.persons.noun} ${s.personsVerb}. Of them, `,
      part(s, 0, all, { sex: "F" }),
      ", or ",
      share(s, s.shares[0]!, all, { sex: "F" }),
      " of the total, were women."
    ]
  },
  "by sector": (s) => {
    const all = whole(s, "persons")
    return [
      `${s.time.words}, `,
      all,
      ` ${s.persons.noun} ${s.personsVerb}, mostly in agriculture (`,
      share(s, s.shares[0]!, all),
      "), construction (",
      share(s, s.shares[1]!, all),
      ") and domestic work (",
      share(s, s.shares[2]!, all),
      ")."
    ]
  },
  "shares of three": (s) => {
    const all = whole(s, "persons")
    return [
      `${s.time.words}, `,
      all,
      ` ${s.persons.noun} ${s.personsVerb}. `,
      share(s, s.shares[0]!, all, { sex: "F" }),
      " were women, ",
      share(s, s.shares[1]!, all, { sex: "M" }),
      " were men and ",
      share(s, s.shares[2]!, all),
      " did not state their sex."
    ]
  }
}
