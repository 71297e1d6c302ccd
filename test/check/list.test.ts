import { documentId, sentence, testKind } from "./kinds.ts"

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
    title: "silent: a number farther from the colon, and a list without numbers",
    given: {
      paragraphs: [
        paragraph("In two regions, the police took measures: (i) patrols; (ii) posts; (iii) boats."),
        paragraph("It has four offices: one in the north, with two rooms, and others.", "a")
      ]
    },
    expected: []
  }
])
