import { describe, expect, it } from "@effect/vitest"
import { nameDefinedTerm } from "../../pipeline/normalise/defined-terms.ts"
import { readReport } from "../extract/law/reading.ts"

/** What is named in full, how a figure of the last paragraph is told, and how it is to be told. */
const cases: ReadonlyArray<[string, string, string]> = [
  [
    "The Andean Agreement on Social Security has applied since 2016.",
    "procedures initiated under the Agreement",
    "procedures initiated under the Andean Agreement on Social Security"
  ],
  [
    "The Agreement on the Free Movement of Sailors was signed.",
    "sailors who entered under the Agreement, 2022",
    "sailors who entered under the Agreement on the Free Movement of Sailors, 2022"
  ],
  [
    "The Blue Harbour National Programme began. The Programme grew.",
    "users (the Programme has provided care to them)",
    "users (the Blue Harbour National Programme has provided care to them)"
  ],
  ["No name is given.", "users (the Programme has provided care)", "users (the Programme has provided care)"],
  [
    "The Blue Harbour National Programme began.",
    "users of the Programme for Sailors",
    "users of the Programme for Sailors"
  ]
]

describe("defined terms", () => {
  it.each(cases)("%s %s", (named, told, expected) => {
    const document = readReport(`1.\t${named}\n2.\tThe figures follow.\n`, "ECU")
    expect(nameDefinedTerm(told, document, document.passages.length - 1)).toBe(expected)
  })
})
