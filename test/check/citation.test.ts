import { documentId as document_id, testKind } from "./kinds.ts"
import { act, cites, dated, decree, letter, note } from "./works.ts"

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
    title:
      "a source from within the years that it is cited for, which were over when the document was submitted",
    figures: [{ ...until("2024-12-31", "year"), time_kind: "period", time_start: "2020-01-01" }],
    given: { ...sourced, documents: [{ document_id, state: "XYZ", submitted: "2025" }] },
    expected: ["fails: source of 2024-04-23 (footnote 3) >= 2024-12-31 (para. 1)"]
  },
  {
    title: "a source from within the year that it is cited for",
    figures: [{ ...until("2024-12-31", "year"), time_kind: "period", time_start: "2024-01-01" }],
    given: { ...sourced, documents: [{ document_id, state: "XYZ", submitted: "2025" }] },
    expected: ["undetermined: source of 2024-04-23 (footnote 3) >= 2024-12-31 (para. 1)"]
  },
  {
    title: "silent: a sentence before that of the note, whose figure the source can know",
    figures: [
      { ...until("2024-12-31", "day"), quote: "There were 45 of them." },
      { ...until("2023-12-31", "year"), printed: "46", quote: "In 2023 there were 46." }
    ],
    given: sourced,
    expected: ["holds: source of 2024-04-23 (footnote 3) >= 2023-01-01 (para. 1)"]
  },
  {
    title: "silent: projections",
    figures: [until("2024-05-31", "month")],
    given: { ...sourced, sources: [{ ...letter, number: null, title: "National Population Projections" }] },
    expected: []
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
  },
  {
    title: "Ibid. leads to a decree that is older than the figures",
    figures: [{ ...until("2021-12-31", "year", 4), source_id: null }],
    given: {
      instruments: [decree],
      instrument_dates: [{ ...dated("2019-06-08", { footnote: 3 }, decree.instrument_id) }],
      citations: [
        {
          document_id,
          footnote_id: `${document_id}:fn:4`,
          instrument_id: decree.instrument_id,
          via: "ibid",
          doubtful: false
        }
      ],
      footnotes: [note(4, "Ibid.")]
    },
    expected: ['fails: "Ibid." of 2019-06-08 (footnote 4) >= 2021-01-01 (para. 1)']
  },
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

const document = { document_id, state: "XYZ", submitted: "2024" }
const finalVersion = (day: string) => ({
  document_id,
  paragraph_id: `${document_id}:1`,
  paragraph: 1,
  text: `The final version of this report was approved by the Cabinet on ${day} and sent off.`
})

testKind("source_after_document", [
  {
    title: "a source of the year of submission",
    given: sourced,
    expected: ["holds: source of 2024-04-23 (footnote 3) <= document of 2024"]
  },
  {
    title: "a source of the year after",
    given: {
      ...sourced,
      sources: [{ ...letter, date: "2025-04" }],
      footnotes: [note(3, "Letter of April."), note(4)]
    },
    expected: ["fails: source of 2025-04 (footnote 3) <= document of 2024"]
  },
  {
    title: "a source from after the final version, by the date that its footnote prints",
    given: {
      ...sourced,
      paragraphs: [finalVersion("2 May 2024")],
      footnotes: [note(3), note(4, "Ibid."), note(5, "Communication No. 500-2024-GG of 23 June 2024.")],
      citations: [cites("letter", 3), cites("letter", 5)]
    },
    expected: [
      "holds: source of 2024-04-23 (footnote 3) <= final version of 2024-05-02 (para. 1)",
      "fails: source of 2024-06-23 (footnote 5) <= final version of 2024-05-02 (para. 1)"
    ]
  },
  {
    title: "the final version of an earlier report is another document",
    given: {
      ...sourced,
      documents: [{ ...document, period_end: "2024-03-31" }],
      paragraphs: [finalVersion("2 May 2014")]
    },
    expected: ["holds: source of 2024-04-23 (footnote 3) <= document of 2024"]
  },
  {
    title: "silent: a source without a date",
    given: { ...sourced, sources: [{ ...letter, date: null }], footnotes: [note(3, "Letter."), note(4)] },
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

const about = (text: string) => ({ document_id, paragraph_id: `${document_id}:1`, paragraph: 1, text })

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
    title: "the only institution that the paragraph is about, and another that issued the source",
    figures: [
      { ...reported("health", "Care was given to 45 of them."), organization_id: null },
      { printed: "7", organization_id: "health" }
    ],
    given: {
      ...byLabour,
      paragraphs: [about("The Ministry of Health runs clinics. Care was given to 45 of them.")]
    },
    expected: ["fails: Ministry of Health (para. 1) = Ministry of Labour (footnote 3)"]
  },
  {
    title: "what a ministry is given to spend, which another reports",
    figures: [
      { ...reported("health", "Its appropriations came to 45 million."), organization_id: null },
      { printed: "7", organization_id: "health" }
    ],
    given: {
      ...byLabour,
      paragraphs: [about("The Ministry of Health runs clinics. Its appropriations came to 45 million.")]
    },
    expected: ["undetermined: Ministry of Health (para. 1) = Ministry of Labour (footnote 3)"]
  },
  {
    title: "undetermined at most: a paragraph that names the other institution too, or reports of somebody",
    figures: [
      { ...reported("health", "Care was given to 45 of them."), organization_id: null },
      {
        ...reported("health", "According to reports, 46 were cured."),
        printed: "46",
        paragraph: 2,
        organization_id: null
      },
      { printed: "7", organization_id: "health" }
    ],
    given: {
      ...byLabour,
      paragraphs: [
        about(
          "The Ministry of Health runs clinics with the Ministry of Labour. Care was given to 45 of them."
        ),
        {
          ...about("The Ministry of Health runs clinics. According to reports, 46 were cured."),
          paragraph_id: `${document_id}:2`
        }
      ]
    },
    expected: ["undetermined: Ministry of Health (para. 2) = Ministry of Labour (footnote 3)"]
  },
  {
    title: "silent: a directorate, which may be of the ministry",
    figures: [reported("directorate", "According to the Directorate of Placement, there were 45.")],
    given: byLabour,
    expected: []
  }
])
