import { describe, expect, it } from "@effect/vitest"
import { findQuestion, questionId } from "../../pipeline/document/questions.ts"

describe("findQuestion", () => {
  it.each([
    ["Reply to the question raised in paragraph 9 (a)", "9 (a)"],
    ["Replies to the questions raised in paragraphs 3 and 4", "3 and 4"],
    ["Reply to paragraph 12 (b)–(d) of the list of issues (CRC/C/RUR/QPR/5)", "12 (b)–(d)"],
    ["Reply to question No. 7", "7"],
    ["Response to the issues raised in paragraph 21\u00A0(c) and (d)", "21 (c) and (d)"],
    ["Paragraph 5 of the list of issues", "5"],
    ["Question 14", "14"],
    ["Replies to the list of issues (CRC/C/RUR/QPR/5)", null],
    ["Issue 5 years on: the school reform", null],
    ["Reply to paragraph 5.", "5"],
    ["Paragraph 9 (a):", "9 (a)"],
    ["Follow-up information relating to paragraph 12 of the concluding observations (CRC/C/RUR/CO/4)", "12"],
    ["Reply to the question raised in paragraph 5 is given below.", null],
    ["Prisons", null]
  ])("%s -> %s", (heading, expected) => expect(findQuestion(heading)).toBe(expected))
})

describe("questionId", () => {
  it.each([
    ["9 (a)", "doc:q:9a"],
    ["3 and 4", "doc:q:3-and-4"],
    ["2 (a) and (b)", "doc:q:2a-and-b"],
    ["12 (b)–(d)", "doc:q:12b-d"]
  ])("%s -> %s", (printed, expected) => expect(questionId("doc", printed)).toBe(expected))
})
