import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { findMarks } from "../../pipeline/document/marks.ts"
import type { Document } from "../../pipeline/model/document.ts"
import { read } from "./reports.ts"

/** Scraps of reports, in any order and number: most of what they make is malformed. */
const scraps = [
  "1.\t",
  "2.\t",
  "3. ",
  "12.\t",
  "\t(a)\t",
  "\t(b)\t",
  "(c) ",
  "(i)\t",
  "\tI.\t",
  "\tA.\t",
  "\n",
  "\n\n",
  "\r\n",
  "[footnoteRef:1]",
  "[footnoteRef:2]",
  "[1: ",
  "[2: \t\t",
  "]",
  "[",
  "[bookmark: _x]",
  "[bookmark",
  " ",
  "\t",
  "Annex I",
  "Reply to the question raised in paragraph 3 (b)",
  "The State trained 40 nurses.",
  "Nurses",
  "in 2019",
  "\uFEFF",
  "\u{1F600}"
]
const Source = Arbitrary.map(
  Arbitrary.array(Arbitrary.schema(Schema.Literals(scraps)), { maxLength: 60 }),
  (parts) => parts.join("")
)

/** Marks the characters of the source that the document accounts for, by what covers them. */
function cover(document: Document): Uint8Array {
  const covered = new Uint8Array(document.text.length)
  for (const { prose } of document.passages) {
    for (const [index, piece] of prose.pieces.entries()) {
      const length = (prose.pieces[index + 1]?.at ?? prose.text.length) - piece.at
      expect(document.text.slice(piece.source, piece.source + length)).toBe(
        prose.text.slice(piece.at, piece.at + length)
      )
      for (let at = piece.source; at < piece.source + length; at++) covered[at]! += 1
    }
  }
  return covered
}

describe("nothing is lost", () => {
  it.prop("passages follow each other, and only white space lies between them", [Source], ([source]) => {
    const { passages } = read(source)
    let end = 0
    for (const { span } of passages.filter((passage) => passage.kind !== "footnote")) {
      expect(source.slice(end, span.start).trim()).toBe("")
      expect(span.start).toBeGreaterThanOrEqual(end)
      end = span.end
    }
    expect(source.slice(end).trim()).toBe("")
  })

  it.prop(
    "every character is in one passage's prose, or a mark, a label or white space",
    [Source],
    ([source]) => {
      const document = read(source)
      const covered = cover(document)
      const rest = Array.from(source, (_, at) => at).length
      expect(rest).toBeLessThanOrEqual(source.length)
      expect(covered.every((times) => times <= 1)).toBe(true)
      const uncovered = [...covered.keys()].filter((at) => covered[at] === 0)
      const left = uncovered.map((at) => source[at]).join("")
      const label = /(?:\d+\.|\([a-z]+\)|[IA]\.|\[footnoteRef:\d\]|\[\d:|\]|\[bookmark: _x\]|\s)/g
      expect(left.replaceAll(label, "")).toBe("")
    }
  )

  it.prop("the footnotes of the source are the footnotes of the document", [Source], ([source]) => {
    const count = (marks: ReturnType<typeof findMarks>["marks"]): number =>
      marks.reduce((sum, mark) => sum + (mark.kind === "footnote" ? 1 + count(mark.marks) : 0), 0)
    const { passages } = read(source)
    const { marks } = findMarks(source, () => {})
    const holders = passages.some((passage) => passage.kind !== "footnote")
    const footnotes = passages.filter((passage) => passage.kind === "footnote").length
    expect(footnotes).toBe(holders ? count(marks) : 0)
  })

  it.prop("identifiers are unique, and every anchor is inside its prose", [Source], ([source]) => {
    const { passages } = read(source)
    expect(new Set(passages.map((passage) => passage.id)).size).toBe(passages.length)
    for (const { prose } of passages) {
      for (const anchor of prose.anchors) expect(anchor.at).toBeLessThanOrEqual(prose.text.length)
    }
  })
})

function milliseconds(source: string): number {
  const start = performance.now()
  read(source)
  return performance.now() - start
}

describe("the cost grows with the length only", () => {
  it.each([
    ["nested brackets", "[", ""],
    ["closing brackets", "]", ""],
    ["footnotes that are not closed", "[7: a\n", ""],
    ["anchored footnotes that are not closed", "[footnoteRef:7] [7: a\n", ""],
    ["anchors without footnotes", "[footnoteRef:7]", ""],
    ["bookmarks that are not whole", "[bookmark: a ", ""],
    ["white space", " \t", "x"],
    ["short lines", "a\n", ""],
    ["titles", "Prisons\n\n", "1.\tText."],
    ["letters", "(a) b\n", ""],
    ["one long paragraph", "The State trained 40 nurses. ", ""]
  ])("%s", (_, scrap, end) => {
    const source = (count: number) => `1.\t${scrap.repeat(count)}${end}`
    milliseconds(source(5000))
    expect(milliseconds(source(50_000))).toBeLessThan(2000)
  })
})
