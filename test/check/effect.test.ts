import { documentId, testKind } from "./kinds.ts"

const act = { instrument_id: "act", kind: "act", number: "20111", jurisdiction: "XYZ" }
const decree = { instrument_id: "decree", kind: "supreme_decree", number: "4-2019", jurisdiction: "XYZ" }
const dated = (instrument_id: string, kind: "published" | "in_force", date: string, footnote: number) => ({
  document_id: documentId,
  instrument_id,
  kind,
  date,
  footnote,
  char_start: 10 * footnote
})
const amends = {
  document_id: documentId,
  subject: "case 2: decree",
  relation: "amends",
  object: "case 2: act",
  doubtful: false
} as const

testKind("effect_before_instrument", [
  {
    title: "in force after publication",
    given: {
      instruments: [act],
      instrument_dates: [dated("act", "published", "2019-05-02", 1), dated("act", "in_force", "2019-06", 2)]
    },
    expected: ["holds: Act 20111 of 2019-05-02 (footnote 1) <= in force 2019-06 (footnote 2)"]
  },
  {
    title: "in force before publication",
    given: {
      instruments: [act],
      instrument_dates: [
        dated("act", "published", "2019-05-02", 1),
        dated("act", "in_force", "2018-06-01", 2)
      ]
    },
    expected: ["fails: Act 20111 of 2019-05-02 (footnote 1) <= in force 2018-06-01 (footnote 2)"]
  },
  {
    title: "amends what is younger",
    given: {
      instruments: [act, decree],
      instrument_dates: [
        dated("act", "published", "2021-05-02", 1),
        dated("decree", "published", "2019-03-01", 2)
      ],
      instrument_relations: [amends]
    },
    expected: [
      "fails: Act 20111 of 2021-05-02 (footnote 1) <= Supreme decree 4-2019 of 2019-03-01 (footnote 2)"
    ]
  },
  {
    title: "silent: a doubtful relation",
    given: {
      instruments: [act, decree],
      instrument_dates: [
        dated("act", "published", "2021-05-02", 1),
        dated("decree", "published", "2019-03-01", 2)
      ],
      instrument_relations: [{ ...amends, subject: "case 3: decree", object: "case 3: act", doubtful: true }]
    },
    expected: []
  }
])
