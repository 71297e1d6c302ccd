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

const since = (time_start: string, quote: string) =>
  ({
    printed: "45",
    quote,
    time_kind: "period",
    time_start,
    time_end: "2023-12-31",
    time_precision: "year"
  }) as const
const creates = (text: string) => ({
  instruments: [decree],
  instrument_dates: [dated("decree", "published", "2019-03-01", 2)],
  paragraphs: [{ document_id: documentId, paragraph_id: "p", paragraph: 1, text }],
  instrument_mentions: [
    { document_id: documentId, paragraph_id: "p", instrument_id: "decree", printed: "Decree No. 4-2019" }
  ]
})

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
    title: "figures from before what created them",
    figures: [since("2018-01-01", "Since 2018, 45 people were judged in these hearings.")],
    given: creates("Decree No. 4-2019 provides for the creation of special hearings."),
    expected: ["fails: Supreme decree 4-2019 of 2019-03-01 (footnote 2) <= from 2018-01-01 (para. 1)"]
  },
  {
    title: "figures from the year in which it was created",
    figures: [since("2019-01-01", "Since 2019, 45 people were judged in these hearings.")],
    given: creates("Decree No. 4-2019 provides for the creation of special hearings."),
    expected: ["holds: Supreme decree 4-2019 of 2019-03-01 (footnote 2) <= from 2019-01-01 (para. 1)"]
  },
  {
    title: "figures from before the only instrument that they rest on",
    figures: [since("2018-01-01", "Since 2018, 45 people received that permit.")],
    given: creates("Under Decree No. 4-2019, all may ask for a work permit under article 3 of the Decree."),
    expected: ["fails: Supreme decree 4-2019 of 2019-03-01 (footnote 2) <= from 2018-01-01 (para. 1)"]
  },
  {
    title: "silent: what the decree says something about",
    figures: [since("2018-01-01", "Since 2018, 45 people were convicted of these thefts.")],
    given: creates("Decree No. 4-2019 establishes penalties for boat thefts."),
    expected: []
  },
  {
    title: "silent: what the decree did not create",
    figures: [since("2018-01-01", "Since 2018, 45 people were judged in these hearings.")],
    given: creates("Decree No. 4-2019 was adopted. The hearings are old."),
    expected: []
  },
  {
    title: "silent: a doubtful relation",
    given: {
      instruments: [act, decree],
      instrument_dates: [
        dated("act", "published", "2021-05-02", 1),
        dated("decree", "published", "2019-03-01", 2)
      ],
      instrument_relations: [{ ...amends, subject: "case 8: decree", object: "case 8: act", doubtful: true }]
    },
    expected: []
  }
])
