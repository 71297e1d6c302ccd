import { describe, expect, it } from "@effect/vitest"
import { documentId } from "../../pipeline/document/reader.ts"
import { locate } from "../../pipeline/model/document.ts"
import { outline, read } from "./reports.ts"

const cases: Array<{ name: string; input: string; expected: Array<string>; warnings?: Array<string> }> = [
  {
    name: "numbered paragraphs with tabs",
    input: "1.\tRuritania submits its report.\n2.\tIt covers six years.\n",
    expected: ["1 Ruritania submits its report.", "2 It covers six years."]
  },
  {
    name: "numbered paragraphs with spaces, Windows line ends and a byte order mark",
    input: "\uFEFF1. Ruritania submits its report.\r\n\r\n2. It covers six years.\r\n",
    expected: ["1 Ruritania submits its report.", "2 It covers six years."]
  },
  {
    name: "a document of more than ten thousand paragraphs",
    input: "9999.\tRuritania hired 40 nurses.\n10000.\tIt trained 12.\n",
    expected: ["9999 Ruritania hired 40 nurses.", "10000 It trained 12."]
  },
  {
    name: "lettered sub-paragraphs, tabbed or not",
    input:
      "7.\tThe State:\n\t(a)\tTrained 40 nurses;\n\n\t(b)\tHired 12.\n8. It also:\n(a) built clinics;\n(b) closed none.",
    expected: [
      "7 The State:",
      "7a Trained 40 nurses;",
      "7b Hired 12.",
      "8 It also:",
      "8a built clinics;",
      "8b closed none."
    ]
  },
  {
    name: "the first sub-paragraph on the line of its paragraph",
    input: "7.\t(a)\tNurses were trained;\n\t(b)\tDoctors were hired.",
    expected: ["7 ", "7a Nurses were trained;", "7b Doctors were hired."]
  },
  {
    name: "letters inside a sentence are no sub-paragraphs",
    input: "7.\tPersons may (a) appeal; or (b) pay.\n8.\t(a) Some appeal.",
    expected: ["7 Persons may (a) appeal; or (b) pay.", "8 (a) Some appeal."]
  },
  {
    name: "the letter i after h, and Roman numerals inside a sub-paragraph",
    input:
      "3.\tList:\n" +
      [..."abcdefghi"].map((letter) => `\t(${letter})\tItem;\n`).join("") +
      "4.\tOther:\n\t(a)\tParts:\n\t\t(i)\tOne;\n\t\t(ii)\tTwo;\n\t(b)\tEnd.",
    expected: [
      "3 List:",
      ...[..."abcdefghi"].map((letter) => `3${letter} Item;`),
      "4 Other:",
      "4a Parts:\n\t\t(i)\tOne;\n\t\t(ii)\tTwo;",
      "4b End."
    ]
  },
  {
    name: "headings of sections, of replies and without any mark",
    input:
      "Fourth report\n\n\tI.\tGeneral\n\tA.\tThe land\n\t\tReply to the question raised in paragraph 3 (b)\n1.\tIt is small.\n\n" +
      "Prisons\n\n2.\tThere are two.\n\tII.\tEnd",
    expected: [
      "h:1 Fourth report",
      "h:2 General",
      "h:3 The land",
      "h:4 Reply to the question raised in paragraph 3 (b)",
      "1 It is small.",
      "h:5 Prisons",
      "2 There are two.",
      "h:6 End"
    ]
  },
  {
    name: "a block quote and a line break continue a paragraph",
    input: "9.\tThe Code says:\n“Whoever steals\nshall pay.”\n\n10.\tUnder Act\nNo. 12-2018, it is so.",
    expected: ["9 The Code says:\n“Whoever steals\nshall pay.”", "10 Under Act\nNo. 12-2018, it is so."]
  },
  {
    name: "footnotes follow the passage that anchors them and keep lists, breaks and brackets",
    input:
      "4.\tOne,[footnoteRef:1] two.[footnoteRef:2] [1: \t\tSee https://example.org/a[b]c/\nd?e=f.]  " +
      "[2: \t\tNamely:\n\t\t(a) nurses;\n\t\t(b) doctors.] \n\n5.\tThree.",
    expected: [
      "4 One, two.",
      "fn:1 See https://example.org/a[b]c/\nd?e=f.",
      "fn:2 Namely:\n\t\t(a) nurses;\n\t\t(b) doctors.",
      "5 Three."
    ]
  },
  {
    name: "notes gathered at the end, and brackets that are no marks",
    input: "4.\tIt [the State] said[footnoteRef:8] so [2019: 34].\n5.\tEnd.\n[8: Act No. 1.]",
    expected: ["4 It [the State] said so.", "fn:8 Act No. 1.", "fn:2019 34", "5 End."],
    warnings: ["1 Footnote 2019 has no anchor."]
  },
  {
    name: "footnotes of a title",
    input: "Fourth report of Ruritania[footnoteRef:1] [1: Issued without formal editing.]\n1.\tText.",
    expected: ["h:1 Fourth report of Ruritania", "fn:1 Issued without formal editing.", "1 Text."]
  },
  {
    name: "headings that end in a full stop",
    input: "1.\tText.\n\tReply to paragraph 5.\n2.\tText.\n\tB.\tReply to paragraph 6\n3.\tText.",
    expected: ["1 Text.", "h:1 Reply to paragraph 5.", "2 Text.", "h:2 Reply to paragraph 6", "3 Text."]
  },
  {
    name: "bookmarks",
    input: " [bookmark: _a1][bookmark: _b2]\tI.\tGeneral\n[bookmark: _c3]1.\tText [bookmark: _d4]here.",
    expected: ["h:1 General", "1 Text here."]
  },
  {
    name: "numbers that jump or come again",
    input: "1.\tOne.\n3.\tThree.\n3.\tThree again.\n\t(a)\tA.\n\t(c)\tC.",
    expected: ["1 One.", "3 Three.", "3.2 Three again.", "3a A.", "3c C."],
    warnings: [
      "2 Paragraph 3 follows paragraph 1.",
      "3 Paragraph number 3 comes again after 3.",
      "5 Sub-paragraph (c) of paragraph 3 follows (a)."
    ]
  },
  {
    name: "a year that opens a line is no paragraph",
    input: "1. The law has been in force since\n2019. It was amended.\n2. End.",
    expected: ["1 The law has been in force since\n2019. It was amended.", "2 End."],
    warnings: ["2 A line opens with the number 2019 inside paragraph 1, and is read as part of it."]
  },
  {
    name: "anchors without footnotes, footnotes without anchors, footnotes that come again",
    input: "1.\tA.[footnoteRef:1] B.[footnoteRef:2] [2: Two.] [3: Three.] [2: Again.]",
    expected: ["1 A. B.", "fn:2 Two.", "fn:3 Three.", "fn:2.2 Again."],
    warnings: [
      "1 Anchor 1 has no footnote.",
      "1 Footnote 3 has no anchor.",
      "1 Footnote 2 comes again.",
      "1 Footnote 2 has no anchor."
    ]
  },
  {
    name: "a footnote that is not closed ends with its line",
    input: "1.\tA.[footnoteRef:1] [1: One\n2.\tB.[footnoteRef:2] [2: Two.]",
    expected: ["1 A.", "fn:1 One", "2 B.", "fn:2 Two."],
    warnings: ["1 Footnote 1 is not closed."]
  },
  {
    name: "a bracket too many inside a footnote, and one too few",
    input: "1.\tA.[footnoteRef:1] [1: One [sic.]\n2.\tB.[footnoteRef:2] [2: Two] three.]",
    expected: ["1 A.", "fn:1 One [sic.", "2 B. three.]", "fn:2 Two"],
    warnings: ["1 Footnote 1 is not closed.", "2 A closing bracket has no opening one."]
  },
  {
    name: "a mark that is not whole, a control character and text without a number",
    input: "1.\tA [footnoteRef:x] b.\u0007\n\tII.\tNext\nUnder a heading there is text.",
    expected: ["1 A [footnoteRef:x] b.\u0007", "h:1 Next", "h:2 Under a heading there is text."],
    warnings: [
      '1 "[footnoteRef:x] b.\\u0007\\n\\tII." is not a whole mark, and is read as text.',
      "1 The text holds the control character U+0007.",
      "3 Text under a heading has no paragraph number."
    ]
  }
]

describe("readText", () => {
  it.each(cases)("$name", ({ input, expected, warnings = [] }) => {
    const document = read(input)
    expect(outline(document)).toEqual(expected)
    expect(document.warnings.map(({ line, what }) => `${line} ${what}`)).toEqual(warnings)
    expect(document.text).toBe(input)
  })

  it("places footnotes, questions and sections", () => {
    const source =
      "\tI.\tGeneral\n\tReply to the question raised in paragraph 3 (b)\n" +
      "1.\tOne:\n\t(a)\tTwo.[footnoteRef:5] [5: Three.]\n\tII.\tEnd\n2.\tFour."
    const { passages, questions } = read(source)
    const paragraph = passages.find((passage) => passage.id.endsWith(":1a"))
    const footnote = passages.find((passage) => passage.kind === "footnote")
    expect(paragraph).toMatchObject({
      paragraph: 1,
      subparagraph: "a",
      questionId: "cedaw-c-rur-4:q:3b",
      section: "I. General",
      paragraphId: "cedaw-c-rur-4:1a"
    })
    expect(footnote).toMatchObject({
      paragraph: 1,
      subparagraph: "a",
      footnote: 5,
      paragraphId: "cedaw-c-rur-4:1a"
    })
    expect(passages.at(-1)).toMatchObject({ section: "II. End", questionId: null })
    const span = { start: source.indexOf("Reply"), end: source.indexOf("\n1.") }
    expect(questions).toEqual([{ id: "cedaw-c-rur-4:q:3b", reference: "3 (b)", span }])
  })

  it("gives the footnote of a title to the paragraph that follows", () => {
    const { passages } = read("Report[footnoteRef:1] [1: Note.]\n1.\tOne:\n\t(a)\tTwo.")
    expect(passages[1]).toMatchObject({ kind: "footnote", paragraph: 1, paragraphId: "cedaw-c-rur-4:1" })
  })

  it("finds every word of the prose at its place", () => {
    const source =
      "1.\t\u{1F600} Forty[footnoteRef:1] [bookmark: _a]nurses [1: Act.] came.[footnoteRef:2] [2: Ibid.] "
    const [paragraph] = read(source).passages
    const { text, anchors } = paragraph!.prose
    expect(text).toBe("\u{1F600} Forty nurses came.")
    expect(anchors).toEqual([
      { footnote: 1, at: "\u{1F600} Forty".length },
      { footnote: 2, at: text.length }
    ])
    for (const word of text.split(" ")) {
      const at = text.indexOf(word)
      const span = locate(paragraph!.prose, at, at + word.length)
      expect(source.slice(span.start, span.end)).toBe(word)
    }
  })
})

describe("documentId", () => {
  it.each([
    ["CMW/C/COL/CO/3", "cmw-c-col-co-3"],
    ["CCPR/C/ECU/6 (Rev. 1)", "ccpr-c-ecu-6-rev-1"]
  ])("%s -> %s", (symbol, expected) => expect(documentId(symbol)).toBe(expected))
})
