import { documentId as document_id, testKind } from "./kinds.ts"
import { act, cites, dated, decree, letter, note } from "./works.ts"

testKind("instrument_date", [
  {
    title: "one date in two places, once less precisely",
    given: {
      instruments: [act],
      instrument_dates: [
        dated("2021", { paragraph: 4 }),
        dated("2021-03-30", { footnote: 7, char_start: 90 })
      ]
    },
    expected: ["holds: published 2021 (para. 4) = published 2021-03-30 (footnote 7)"]
  },
  {
    title: "two dates",
    given: {
      instruments: [act],
      instrument_dates: [
        dated("2021-03-30", { paragraph: 4, subparagraph: "b" }),
        dated("2021-03", { footnote: 7, char_start: 90 }),
        dated("2021-05-30", { footnote: 9, char_start: 190 })
      ]
    },
    expected: ["fails: published 2021-03-30 (para. 4 (b)) = published 2021-05-30 (footnote 9)"]
  },
  {
    title: "two dates of one letter, in two footnotes",
    given: {
      sources: [letter],
      citations: [cites("letter", 3), cites("letter", 4)],
      footnotes: [note(3), note(4, "Communication No. 500-2024-GG of 24 April 2024, p. 3.")]
    },
    expected: ["fails: dated 2024-04-23 (footnote 3) = dated 2024-04-24 (footnote 4)"]
  },
  {
    title: "silent: another kind of date, another instrument, a single date",
    given: {
      instruments: [act, { ...act, instrument_id: "xyz:act:813" }],
      instrument_dates: [
        dated("2021-03-30", { paragraph: 4 }),
        { ...dated("2022-01-01", { paragraph: 4 }), kind: "in_force" },
        dated("2021-05-30", { footnote: 9 }, "xyz:act:813")
      ]
    },
    expected: []
  }
])

const ofDecree = (date: string) => ({
  instruments: [decree],
  instrument_dates: [dated(date, { footnote: 3 }, decree.instrument_id)]
})

const adopted = (text: string) => ({
  instruments: [
    { ...decree, kind: "decision", number: "4-2021-PORTS" },
    { instrument_id: "b", kind: "directive", jurisdiction: "XYZ", number: "2-2018-PORTS" }
  ],
  paragraphs: [{ document_id, paragraph_id: "p", paragraph: 1, text }],
  instrument_mentions: [
    { document_id, paragraph_id: "p", instrument_id: "b", printed: "Directive No. 2-2018-PORTS" }
  ],
  footnotes: [{ ...note(3), paragraph_id: "p" }],
  citations: [
    {
      document_id,
      footnote_id: `${document_id}:fn:3`,
      instrument_id: decree.instrument_id,
      via: "direct" as const
    }
  ],
  instrument_dates: [dated("2021-06-08", { footnote: 3 }, decree.instrument_id)]
})

testKind("identifier_year", [
  {
    title: "the year of the number",
    given: ofDecree("2019-06-08"),
    expected: ["holds: 017-2019-IN is of 2019-06-08 (footnote 3)"]
  },
  {
    title: "a later year",
    given: ofDecree("2021-06-08"),
    expected: ["fails: 017-2019-IN is of 2021-06-08 (footnote 3)"]
  },
  {
    title: "an earlier year",
    given: ofDecree("2018-12-31"),
    expected: ["fails: 017-2019-IN is of 2018-12-31 (footnote 3)"]
  },
  {
    title: "published in the January after",
    given: ofDecree("2020-01-04"),
    expected: ["undetermined: 017-2019-IN is of 2020-01-04 (footnote 3)"]
  },
  {
    title: "a source of another year",
    given: {
      sources: [{ ...letter, date: "2023-04-23" }],
      citations: [cites("letter")],
      footnotes: [note(3, "Ministry of Labour, Communication No. 500-2024-GG of 23 April 2023.")]
    },
    expected: ["fails: Communication No. 500-2024-GG is of 2023-04-23 (footnote 3)"]
  },
  {
    title: "a number with the years of a term",
    given: {
      instruments: [{ ...decree, number: "RL-2019-2023-4" }],
      instrument_dates: [dated("2021-06-08", { footnote: 3 }, decree.instrument_id)]
    },
    expected: ["holds: RL-2019-2023-4 is of 2021-06-08 (footnote 3)"]
  },
  {
    title: "a directive that a decision of another year adopts",
    given: adopted("The Port Authority adopted Directive No. 2-2018-PORTS."),
    expected: [
      "fails: 2-2018-PORTS is of 2021-06-08 (footnote 3)",
      "holds: 4-2021-PORTS is of 2021-06-08 (footnote 3)"
    ]
  },
  {
    title: "a directive that was updated since by the decision",
    given: {
      ...adopted("The Port Authority adopted Directive No. 2-2018-PORTS, which was updated later.")
    },
    expected: ["holds: 4-2021-PORTS is of 2021-06-08 (footnote 3)"]
  },
  {
    title: "silent: numbers without a year, and ratification, which may take years",
    given: {
      instruments: [act, decree],
      instrument_dates: [
        dated("2021-06-08", { footnote: 3 }),
        { ...dated("2024-06-08", { footnote: 3 }, decree.instrument_id), kind: "ratified" }
      ]
    },
    expected: []
  }
])

const acts = [
  { ...act, instrument_id: "xyz:act:29998", number: "29998" },
  { ...act, instrument_id: "xyz:act:30001", number: "30001" }
]

testKind("series_order", [
  {
    title: "numbers in the order of their dates",
    given: {
      instruments: acts,
      instrument_dates: [
        dated("2013-02-12", { footnote: 3 }, "xyz:act:29998"),
        dated("2013-03-14", { footnote: 4 }, "xyz:act:30001")
      ]
    },
    expected: ["holds: Act 29998 of 2013-02-12 <= Act 30001 of 2013-03-14"]
  },
  {
    title: "silent: numbers that begin with their year",
    given: {
      instruments: [
        { ...act, instrument_id: "xyz:act:08-11", number: "08-11" },
        { ...act, instrument_id: "xyz:act:83-11", number: "83-11" }
      ],
      instrument_dates: [
        dated("2008-06-25", { footnote: 3 }, "xyz:act:08-11"),
        dated("1983-07-02", { footnote: 4 }, "xyz:act:83-11")
      ]
    },
    expected: []
  },
  {
    title: "a higher number that is years older",
    given: {
      instruments: acts,
      instrument_dates: [
        dated("2013-02-12", { footnote: 3 }, "xyz:act:29998"),
        dated("2003-03-14", { footnote: 4 }, "xyz:act:30001")
      ]
    },
    expected: ["fails: Act 29998 of 2013-02-12 <= Act 30001 of 2003-03-14"]
  },
  {
    title: "decrees that a new government counts anew",
    given: {
      instruments: [
        { ...decree, kind: "executive_decree", number: "436" },
        { ...decree, kind: "executive_decree", instrument_id: "b", number: "1299" }
      ],
      instrument_dates: [
        dated("2022-06-10", { footnote: 3 }, decree.instrument_id),
        dated("2021-04-21", { footnote: 4 }, "b")
      ]
    },
    expected: ["undetermined: Executive decree 436 of 2022-06-10 <= Executive decree 1299 of 2021-04-21"]
  },
  {
    title: "letters of one institution",
    given: {
      sources: [
        { ...letter, organization_id: "labour", kind: "communication", number: "500-2024-GG" },
        {
          ...letter,
          source_id: "b",
          organization_id: "labour",
          kind: "communication",
          number: "713-2024-GG",
          date: "2024-01-18"
        }
      ],
      citations: [cites("letter", 3), cites("b", 4)]
    },
    expected: ["fails: Communication 500-2024-GG of 2024-04-23 <= Communication 713-2024-GG of 2024-01-18"]
  },
  {
    title: "silent: numbers of different years or issuers are different series",
    given: {
      instruments: [
        decree,
        { ...decree, instrument_id: "b", number: "018-2017-IN" },
        { ...decree, instrument_id: "c", number: "018-2019-TR" }
      ],
      instrument_dates: [
        dated("2019-06-08", { footnote: 3 }, decree.instrument_id),
        dated("2017-06-08", { footnote: 4 }, "b"),
        dated("2019-01-08", { footnote: 4 }, "c")
      ]
    },
    expected: []
  }
])
