import { documentId as document_id, testKind } from "./kinds.ts"
import { act, cites, dated, note } from "./works.ts"

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
    title: "a letter that goes by two forms of its number",
    given: {
      sources: [
        { source_id: "a", number: "D0057-2024-GG", aliases: "057-2024-GG|D057-2024-GG", date: "2024-04-23" }
      ],
      citations: [cites("a", 3)]
    },
    expected: ["fails: D0057-2024-GG <> 057-2024-GG"]
  },
  {
    title: "a digit amid letters",
    given: {
      sources: [{ source_id: "a", number: "88-2024-PORTS7LEGAL", date: "2024-04-23" }],
      citations: [cites("a", 3)]
    },
    expected: ["fails: 88-2024-PORTS7LEGAL <> 88-2024-PORTS/LEGAL"]
  },
  {
    title: "two letters of one day, which may be two",
    given: {
      sources: [
        { source_id: "a", number: "RE (DIR) 4-10-A/2", date: "2024-05-28", organization_id: "o" },
        { source_id: "b", number: "RE (DIR) 4-18-A/3", date: "2024-05-28", organization_id: "o" }
      ],
      citations: [cites("a", 3), cites("b", 4)]
    },
    expected: ["undetermined: RE (DIR) 4-10-A/2 <> RE (DIR) 4-18-A/3"]
  },
  {
    title: "one serial number, one year apart, beside one name",
    given: {
      instruments: [
        { ...named("a", "12-2018"), year: 2018 },
        { ...named("b", "12-2019"), year: 2019 }
      ],
      paragraphs: ["p", "q"].map((paragraph_id) => ({
        document_id,
        paragraph_id,
        text: "It set up the Young Fishers Insurance Plan."
      })),
      instrument_mentions: [
        { document_id, instrument_id: "a", paragraph_id: "p" },
        { document_id, instrument_id: "b", paragraph_id: "q" }
      ]
    },
    expected: ["fails: 12-2018 <> 12-2019"]
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
