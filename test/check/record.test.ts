import { documentId as document_id, id, testKind } from "./kinds.ts"

const act = { instrument_id: "xyz:act:812", kind: "act", jurisdiction: "XYZ", number: "812" }
const dated = (
  date: string,
  place: object,
  instrument_id = act.instrument_id,
  kind = "published" as const
) => ({
  document_id,
  instrument_id,
  kind,
  date,
  char_start: 10,
  ...place
})

const decree = {
  instrument_id: "xyz:supreme-decree:017-2019-in",
  kind: "supreme_decree",
  jurisdiction: "XYZ",
  number: "017-2019-IN"
}
const letter = { source_id: "letter", number: "Communication No. 500-2024-GG", date: "2024-04-23" }
const cites = (source_id: string, number = 3, via = "direct" as "direct" | "ibid") => ({
  document_id,
  footnote_id: `${document_id}:fn:${number}`,
  source_id,
  via
})
const note = (number: number, text = "Communication No. 500-2024-GG of 23 April 2024.") => ({
  document_id,
  footnote_id: `${document_id}:fn:${number}`,
  number,
  text,
  char_start: 10 * number
})

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

const named = (instrument_id: string, number: string, title: string | null = null) => ({
  ...act,
  instrument_id,
  number,
  title
})
const mentions = ["a", "b"].map((instrument_id) => ({ document_id, instrument_id }))

testKind("near_identifier", [
  {
    title: "two digits swapped in the number of one title",
    given: {
      instruments: [
        named("a", "31047", "Household Workers Act"),
        named("b", "31074", "Household Workers Act")
      ],
      instrument_mentions: mentions
    },
    expected: ["fails: 31047 <> 31074"]
  },
  {
    title: "one letter of one day, under two forms of its number",
    given: {
      sources: [
        { source_id: "a", number: "2486-2024-MP-FN-SEGFIN", date: "2024-05-28" },
        { source_id: "b", number: "002486-2024-MP-SEGFIN", date: "2024-05-28" }
      ],
      citations: [cites("a", 3), cites("b", 4)]
    },
    expected: ["fails: 2486-2024-MP-FN-SEGFIN <> 002486-2024-MP-SEGFIN"]
  },
  {
    title: "a letter whose number one footnote prints otherwise; leading zeros do not matter",
    given: {
      sources: [{ source_id: "a", number: "996-2024-GG", date: "2024-04-23" }],
      citations: [
        { ...cites("a", 3), note: "Printed as 996-2024-GC." },
        { ...cites("a", 4), note: "Printed as 000996-2024-GG." }
      ],
      footnotes: [note(3), note(4)]
    },
    expected: ["fails: 996-2024-GG <> 996-2024-GC"]
  },
  {
    title: "silent: neighbours in a series, of one day",
    given: {
      instruments: [named("a", "31047"), named("b", "31048")],
      instrument_mentions: mentions,
      instrument_dates: [dated("2020-10-01", { footnote: 3 }, "a"), dated("2020-10-01", { footnote: 4 }, "b")]
    },
    expected: []
  },
  {
    title: "silent: numbers that differ by a digit, and nothing else in common",
    given: {
      instruments: [named("a", "31047", "Household Workers Act"), named("b", "31247", "Fisheries Act")],
      instrument_mentions: mentions
    },
    expected: []
  }
])

const sourced = {
  sources: [letter],
  citations: [cites("letter", 3), { ...cites("letter", 4, "ibid"), ordinal: 1 }],
  footnotes: [note(3), note(4)]
}
const until = (time_end: string, time_precision: "year" | "month" | "day", footnote_ref = 3) =>
  ({
    printed: "45",
    time_kind: "as_of",
    time_end,
    time_precision,
    source_id: "letter",
    footnote_ref
  }) as const

testKind("source_before_period", [
  {
    title: "silent: the reporting period as a whole, which no single source covers",
    figures: [{ ...until("2024-05-31", "month"), time_kind: "period", time_start: "2019-01-01" }],
    given: {
      ...sourced,
      documents: [
        { document_id, state: "XYZ", submitted: "2024", period_start: "2019-01-01", period_end: "2024-05-31" }
      ]
    },
    expected: []
  },
  {
    title: "a source of the year that is not over yet",
    figures: [until("2024-12-31", "year")],
    given: sourced,
    expected: ["holds: source of 2024-04-23 (footnote 3) >= 2024-01-01 (para. 1)"]
  },
  {
    title: "a source of a month before the month of the figures",
    figures: [until("2024-05-31", "month"), { ...until("2024-05-31", "month"), printed: "46" }],
    given: sourced,
    expected: ["fails: source of 2024-04-23 (footnote 3) >= 2024-05-01 (para. 1)"]
  },
  {
    title: "silent: a plan, and what is cited by Ibid.",
    figures: [{ ...until("2025-12-31", "year"), time_kind: "projected" }, until("2024-05-31", "month", 4)],
    given: sourced,
    expected: []
  }
])

testKind("ibid_mismatch", [
  {
    title: "Ibid. leads to a source that is older than the fact",
    figures: [until("2024-05-31", "month", 4)],
    given: sourced,
    expected: ['fails: "Ibid." of 2024-04-23 (footnote 4) >= 2024-05-01 (para. 1)']
  },
  {
    title: "Ibid. leads to a source that can know",
    figures: [until("2024-04-22", "day", 4)],
    given: sourced,
    expected: ['holds: "Ibid." of 2024-04-23 (footnote 4) >= 2024-04-22 (para. 1)']
  }
])

testKind("ibid_mismatch", [
  {
    title: "Ibid. that reading doubts",
    given: {
      instruments: [act, decree],
      citations: [
        {
          document_id,
          footnote_id: `${document_id}:fn:3`,
          instrument_id: act.instrument_id,
          via: "ibid",
          doubtful: true,
          note: "The work is of 2017, older than what it is cited for."
        },
        {
          document_id,
          footnote_id: `${document_id}:fn:4`,
          instrument_id: decree.instrument_id,
          via: "ibid",
          doubtful: true,
          note: "The footnote before cites several works; taken as the last one."
        }
      ],
      footnotes: [
        { ...note(3), paragraph: 2 },
        { ...note(4), paragraph: 2 }
      ]
    },
    expected: [
      'fails: "Ibid." (footnote 3) is Act 812 (para. 2)',
      'undetermined: "Ibid." (footnote 4) is Supreme decree 017-2019-IN (para. 2)'
    ]
  }
])

testKind("source_after_document", [
  {
    title: "a source of the year of submission",
    given: sourced,
    expected: ["holds: source of 2024-04-23 (footnote 3) <= document of 2024"]
  },
  {
    title: "a source of the year after",
    given: { ...sourced, sources: [{ ...letter, date: "2025-04" }] },
    expected: ["fails: source of 2025-04 (footnote 3) <= document of 2024"]
  },
  {
    title: "silent: a source without a date",
    given: { ...sourced, sources: [{ ...letter, date: null }] },
    expected: []
  }
])

const organizations = [
  { organization_id: "health", name: "Ministry of Health", kind: "ministry" },
  { organization_id: "labour", name: "Ministry of Labour", kind: "ministry" },
  { organization_id: "directorate", name: "Directorate of Placement", kind: "directorate" }
]
const reported = (organization_id: string, quote: string) =>
  ({ printed: "45", organization_id, source_id: "letter", footnote_ref: 3, quote }) as const
const byLabour = { ...sourced, organizations, sources: [{ ...letter, organization_id: "labour" }] }

testKind("reporter_mismatch", [
  {
    title: "the institution that reports issued the source",
    figures: [reported("labour", "According to the Ministry of Labour, there were 45.")],
    given: byLabour,
    expected: ["holds: Ministry of Labour (para. 1) = Ministry of Labour (footnote 3)"]
  },
  {
    title: "another ministry issued it",
    figures: [reported("health", "According to the Ministry of Health, there were 45.")],
    given: byLabour,
    expected: ["fails: Ministry of Health (para. 1) = Ministry of Labour (footnote 3)"]
  },
  {
    title: "one ministry did what another reports",
    figures: [reported("health", "The Ministry of Health treated 45 of them.")],
    given: byLabour,
    expected: ["undetermined: Ministry of Health (para. 1) = Ministry of Labour (footnote 3)"]
  },
  {
    title: "silent: a directorate, which may be of the ministry",
    figures: [reported("directorate", "According to the Directorate of Placement, there were 45.")],
    given: byLabour,
    expected: []
  }
])

const fact = {
  indicator: "returns",
  counted: "returnees",
  time_kind: "period",
  time_start: "2019-01-01",
  time_end: "2019-12-31"
} as const

testKind("same_fact", [
  {
    title: "printed twice",
    figures: [
      { ...fact, printed: "4,120" },
      { ...fact, printed: "4,120", paragraph: 5 }
    ],
    expected: ["holds: 4,120 = 4,120 (para. 1, para. 5)"]
  },
  {
    title: "printed in full and in millions",
    figures: [
      { ...fact, printed: "2,318,054" },
      { ...fact, printed: "2.32", value: "2320000", paragraph: 5 }
    ],
    expected: ["rounding: 2,318,054 = 2,320,000 (para. 1, para. 5)"]
  },
  {
    title: "with two digits swapped",
    figures: [
      { ...fact, printed: "4,120" },
      { ...fact, printed: "4,210", paragraph: 5 }
    ],
    expected: ["fails: 4,120 = 4,210 (para. 1, para. 5)"]
  },
  {
    title: "silent: so different that they are two facts; another year; a part",
    figures: [
      { ...fact, printed: "4,120" },
      { ...fact, printed: "7,645" },
      { ...fact, printed: "4,121", time_end: "2020-12-31" },
      { ...fact, printed: "4,119", base_id: id(1, 1) }
    ],
    expected: []
  }
])
