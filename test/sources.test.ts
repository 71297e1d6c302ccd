import { globSync, readFileSync, statSync } from "node:fs"
import { describe, expect, it } from "@effect/vitest"

/** Figures with thousands commas, with decimals or of five digits and more. */
const figurePattern = /(?<![\d.,])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d{5,})(?![\d]|[.,]\d)/g

/** Without those that any text may hold: powers of ten ("per 100,000 inhabitants") and two digits ("1.5"). */
function figures(text: string): Set<string> {
  const found = (text.match(figurePattern) ?? []).filter((figure) => {
    const digits = figure.replaceAll(/[.,]/g, "")
    return digits.length > 2 && !/^0*10*$/.test(digits)
  })
  return new Set(found)
}

const smallWords = new Set([
  "a",
  "against",
  "and",
  "at",
  "by",
  "for",
  "from",
  "in",
  "of",
  "on",
  "or",
  "the",
  "to",
  "with"
])

/** What every report to the Committee says in the same words: one word here. */
const formulas = [
  "International Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families",
  "Replies to the list of issues prior to submission of the report",
  "In accordance with article 73 of the"
]

/**
 * Every eight consecutive words, without case and punctuation. Eight words of a name (all of them
 * capitalised, but for the small ones) are no sentence.
 */
function phrases(text: string): Set<string> {
  const shortened = formulas.reduce((rest, formula) => rest.replaceAll(formula, "Formula"), text)
  const words = shortened.match(/[\p{L}\p{N}]+/gu) ?? []
  const found = new Set<string>()
  let sinceLower = 8
  for (const [at, word] of words.entries()) {
    sinceLower = /^\p{Lu}/u.test(word) || smallWords.has(word) ? sinceLower + 1 : 0
    if (at >= 7 && sinceLower < 8)
      found.add(
        words
          .slice(at - 7, at + 1)
          .join(" ")
          .toLowerCase()
      )
  }
  return found
}

function read(pattern: string | Array<string>): Array<{ file: string; text: string }> {
  return globSync(pattern)
    .filter((file) => statSync(file).isFile())
    .toSorted()
    .map((file) => ({ file, text: readFileSync(file, "utf8") }))
}

const reports = read("seeds/*/source.txt")
const reportFigures = new Set(reports.flatMap(({ text }) => [...figures(text)]))
// Headings such as "Reply to the question raised in paragraph 3 (b)" are formulas of the genre.
const headingPattern = /^\s*\p{Lu}.*[^.;:\s]\s*$/u
const reportPhrases = new Set(
  reports
    .flatMap(({ text }) => text.split("\n"))
    .filter((line) => !headingPattern.test(line))
    .flatMap((line) => Array.from(phrases(line)))
)

const rules = read(["pipeline/**/*", "sql/**/*"])
const everything = [...rules, ...read(["test/**/*", "bench/**/*", "seeds/codelists/*", "*.md"])]

describe("rules of language, not of a report", () => {
  it("finds figures and phrases where there are some", () => {
    expect(figures("In 2019, 4,321 of 71,000.5 (6.37 per cent; 123456) in 100,000, 1.5 times.")).toEqual(
      new Set(["4,321", "71,000.5", "6.37", "123456"])
    )
    expect(phrases("One two, three: four five\n * six seven eight. Nine")).toEqual(
      new Set(["one two three four five six seven eight", "two three four five six seven eight nine"])
    )
    expect(reports.length).toBeGreaterThan(0)
    expect(rules.length).toBeGreaterThan(10)
  })

  it.each(rules)("$file holds no figure of a report", ({ text }) => {
    expect([...figures(text)].filter((figure) => reportFigures.has(figure))).toEqual([])
  })

  it.each(everything)("$file holds no sentence of a report", ({ text }) => {
    expect([...phrases(text)].filter((phrase) => reportPhrases.has(phrase))).toEqual([])
  })
})
