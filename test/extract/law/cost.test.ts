import { assert, describe, it } from "@effect/vitest"
import { makeLawRows } from "../../../pipeline/normalise/law.ts"
import { extractLaw } from "../../../pipeline/extract/law/law.ts"
import { codeLists, readReport } from "./reading.ts"

/** Texts that a careless recogniser takes quadratic time for; each takes milliseconds when it is linear. */
const texts: Readonly<Record<string, (count: number) => string>> = {
  "a list of numbers": (count) =>
    `1.\t${Array.from({ length: count }, (_, index) => `Act No. ${index + 1}`).join(", ")}.`,
  "capitalised words without end": (count) =>
    `1.\t${"Water ".repeat(count)}Act of ${"Rivers ".repeat(count)}`,
  "titles within titles": (count) => `1.\t${"Act of the ".repeat(count)}`,
  "short forms": (count) =>
    `1.\tAct No. 5. ${"The Act and its implementing regulations apply. ".repeat(count)}`,
  "descriptions without end": (count) => `1.\t${"the guidelines for the care of ".repeat(count)}`,
  "open quotations": (count) => `1.\t${"“guide ".repeat(count)}`,
  "one sentence of events": (count) =>
    `1.\tAct No. 5 ${"was adopted in 2018 and amended by Act No. 6, ".repeat(count)}`,
  "a footnote of many parts": (count) =>
    `1.\tOne.[footnoteRef:1] [1: ${"Ministry of Health, Act No. 5; ".repeat(count)}Ibid.]`,
  "open brackets": (count) =>
    `1.\tOne.[footnoteRef:1] [1: Ministry of Health (2020), ${"(A (B ".repeat(count)}]`,
  "amendments of amendments": (count) =>
    `1.\t${"Act No. 5 was amended by Act No. 6 and repeals Act No. 7. The Act applies. ".repeat(count / 4)}`,
  "codes of institutions": (count) => {
    const notes = Array.from({ length: count / 8 }, (_, index) => index + 1)
    const sentences = notes.map(
      (note) => `It issued a code of conduct for the Authority.[footnoteRef:${note}] `
    )
    const bodies = notes.map((note) => ` [${note}: Water Authority, Decision No. ${note}-2020-AB.]`)
    return `1.\tThe Water Authority met. ${sentences.join("")}${bodies.join("")}`
  },
  "pages of institutions": (count) => {
    const notes = Array.from({ length: count / 8 }, (_, index) => index + 1)
    const sentences = notes.map((note) => `The Water Authority’s survey is online.[footnoteRef:${note}] `)
    const bodies = notes.map((note) => ` [${note}: The survey is available at https://example.org/${note}.]`)
    return `1.\t${sentences.join("")}${bodies.join("")}`
  },
  "signs of numbers": (count) => `1.\t${"No. ".repeat(count)}one.[footnoteRef:1] [1: Ibid.]`,
  "many footnotes": (count) => {
    const anchors = Array.from({ length: count }, (_, index) => `, two[footnoteRef:${index + 1}]`).join("")
    const bodies = Array.from(
      { length: count },
      (_, index) => ` [${index + 1}: Ministry of Health, op. cit.; Ibid.]`
    ).join("")
    return `1.\tOne${anchors}.${bodies}`
  }
}

describe("the cost of reading law", () => {
  for (const [name, make] of Object.entries(texts)) {
    it(`is bounded for ${name}`, () => {
      const document = readReport(make(8000), "PER")
      const start = performance.now()
      makeLawRows(document, extractLaw(document, codeLists), codeLists)
      assert.isBelow(performance.now() - start, 2500)
    })
  }
})
