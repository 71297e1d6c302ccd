import { describe, expect, it } from "@effect/vitest"
import { extractFigures } from "../../../pipeline/extract/figures/figures.ts"
import { boundSentences } from "../../../pipeline/extract/figures/pieces.ts"
import { codeLists, readReport } from "../law/reading.ts"
import { read } from "../passages.ts"

/** Figures as dense as they can be, without end. */
const adversarial = [
  "1,",
  "1,1,1, ",
  "[1: ",
  "and 1 and 2 ",
  "12 of whom ",
  "5 per cent of the ",
  "10 and 20 ",
  "5 women and 3 men, ",
  "12 migrants (5 per cent of women) ",
  "A total of 5 migrants. ",
  "2019-2020, "
]

const seconds = (scrap: string, times: number) => {
  const report = readReport(scrap.repeat(times), "ECU")
  const start = performance.now()
  extractFigures(report, codeLists)
  return performance.now() - start
}

describe("figures cost in proportion to the text", () => {
  it.each(adversarial)("%j without end", (scrap) => {
    const times = Math.ceil(8_000 / scrap.length)
    seconds(scrap, times)
    const once = Math.min(seconds(scrap, times), seconds(scrap, times))
    // Quadratic work would cost sixteen times as much for four times the text.
    expect(seconds(scrap, 4 * times)).toBeLessThan(10 * once + 200)
  })
})

describe("sentences of very many numerals", () => {
  it("are cut, and none loses a token", () => {
    const { sentences, numerals, tokens } = read(`They were ${"1, ".repeat(130)}and so on. Then 2 came.`)
    const bounded = boundSentences(sentences, numerals)
    expect(bounded.length).toBe(sentences.length + 2)
    expect(bounded[0]!.from).toBe(0)
    expect(bounded.at(-1)!.to).toBe(tokens.length)
    for (const [index, { from }] of bounded.slice(1).entries()) expect(from).toBe(bounded[index]!.to)
  })
})
