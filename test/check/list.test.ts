import { documentId, sentence, testKind } from "./kinds.ts"
import { note } from "./works.ts"

const paragraph = (text: string, subparagraph: string | null = null) => ({
  document_id: documentId,
  paragraph_id: subparagraph === null ? `${documentId}:1` : `${documentId}:1:${subparagraph}`,
  paragraph: 1,
  subparagraph,
  text
})

testKind("list_count", [
  {
    title: "as many items as announced",
    given: {
      paragraphs: [paragraph("The plan has three fields of work: (i) ports; (ii) mines; and (iii) farms.")]
    },
    expected: ["holds: three fields of work = 3 items (para. 1)"]
  },
  {
    title: "one item less than announced",
    given: {
      paragraphs: [paragraph("The plan has four main goals: (i) ports; (ii) mines; and (iii) farms.")]
    },
    expected: ["fails: four main goals = 3 items (para. 1)"]
  },
  {
    title: "items numbered in digits",
    given: {
      paragraphs: [paragraph("Permits have three uses: (1) to work, (2) to study and (3) to travel.")]
    },
    expected: ["holds: three uses = 3 items (para. 1)"]
  },
  {
    title: "lettered sub-paragraphs, one more than announced",
    given: {
      paragraphs: [
        paragraph("The law has the following two parts:"),
        paragraph("Ports;", "a"),
        paragraph("Mines;", "b"),
        paragraph("Farms.", "c")
      ]
    },
    expected: ["fails: two parts = 3 items (para. 1)"]
  },
  {
    title: "the count is a figure",
    figures: sentence("It has two offices: (i) one north; (ii) one south.", { printed: "two", value: "2" }),
    given: { paragraphs: [paragraph("It has two offices: (i) one north; (ii) one south.")] },
    expected: ["holds: two offices = 2 items (para. 1)"]
  },
  {
    title: "a number farther from the colon announces nothing, but the items have an order",
    given: {
      paragraphs: [
        paragraph("In two regions, the police took measures: (i) patrols; (ii) posts; (iii) boats."),
        paragraph("It has four offices: one in the north, with two rooms, and others.", "a")
      ]
    },
    expected: ["holds: item (iii) is item 3 (para. 1)"]
  },
  {
    title: "a number that is repeated, in a footnote",
    given: {
      footnotes: [note(7, "The subjects were: (i) boats; (ii) nets; (ii) ports; and (iii) ice.")]
    },
    expected: ["fails: item (iii) is item 4 (footnote 7)"]
  },
  {
    title: "a footnote, items with letters",
    given: {
      footnotes: [note(7, "The three pillars of the model are: (a) boats; (b) nets; (c) ports; (d) ice.")]
    },
    expected: ["fails: three pillars = 4 items (footnote 7)"]
  },
  {
    title: "words between the number and the list",
    given: {
      paragraphs: [
        paragraph(
          "It has three types of public scheme that help fishermen at sea, namely: (i) loans; (ii) nets."
        )
      ]
    },
    expected: ["fails: three types of public scheme = 2 items (para. 1)"]
  },
  {
    title: "a plain list of short items",
    given: {
      paragraphs: [
        paragraph("They are of four nationalities: Chilean (12 per cent), Cuban and Haitian. Most fish.")
      ]
    },
    expected: ["fails: four nationalities = 3 items (para. 1)"]
  },
  {
    title: "a list in brackets, by its years",
    given: {
      paragraphs: [
        paragraph("So far, three rounds have been held (the talks of 2015 and 2017 and the visit of 2018).")
      ]
    },
    expected: ["holds: three rounds have been held = 3 items (para. 1)"]
  },
  {
    title: "items that the text comes back to",
    given: {
      paragraphs: [
        paragraph("Two laws were passed: (i) one on nets; (ii) one on ports. Under item (i), nets are free.")
      ]
    },
    expected: ["holds: Two laws = 2 items (para. 1)"]
  },
  {
    title: "silent: items of an article",
    given: { paragraphs: [paragraph("Articles 4 (i) and (ii) and 7 (iv) apply to ports and ships.")] },
    expected: []
  },
  {
    title: "silent: long items, whose commas may be their own",
    given: {
      paragraphs: [
        paragraph("It has two goals: to improve the health of fishermen, their children and their boats.")
      ]
    },
    expected: []
  }
])
