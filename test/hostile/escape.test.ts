import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { parse } from "csv-parse/sync"
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { unprotectCell } from "../../pipeline/publish/csv.ts"
import { quipu, type Outcome } from "../commands/quipu.ts"

/** Written by somebody who wants spreadsheets, browsers, databases and terminals to obey. */
const hostile = `=HYPERLINK("https://evil.example") <script>alert(1)</script> '; DROP TABLE observations; -- \u001b[31m\u202e`
const source = [
  `1.\t=1+1 In 2020, +2,024 <img src=x onerror=alert(1)> nurses were trained, of whom -35 per cent were @women '); DROP TABLE units; --.`,
  `2.\tIn 2020, a total of 3,120 \u202eboats were inspected: 1,040 in January, 1,110 in February and 960 in March<script>.[footnoteRef:1] \u001b]0;title\u0007`,
  `[1: =cmd|'/C calc'!A0 Act No. 812 on "<b>Boats</b>", \`rm -rf\` of 3 May 2017.]`,
  `3.\t"Quoted, with commas", 12 \u0085 \u2028 officers of the @Ministry of =Labour were sent to Lima.`,
  ""
].join("\n")
const metadata = {
  symbol: "CMW/C/XYZ/9",
  title: hostile,
  state: "PER",
  body: "@CMW",
  kind: "+report",
  language: "en",
  period_start: "2019-01-01",
  period_end: "2022-12-31",
  submitted: "2023",
  url: "https://example.org/<script>?a=\"b\"&c='d'",
  licence: "-none",
  source_note: "\t=1"
}

// oxlint-disable-next-line no-control-regex
const codes = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069]/
const tags = /(?<!\\)<(?:script|img|b)\b/i

describe("a report that somebody wrote to do harm", () => {
  const folder = mkdtempSync(join(tmpdir(), "quipu-escape-"))
  const out = join(folder, "out")
  const latest = join(out, "latest")
  let published: Outcome
  beforeAll(async () => {
    mkdirSync(join(folder, "seeds/report"), { recursive: true })
    writeFileSync(join(folder, "seeds/report/source.txt"), source)
    writeFileSync(join(folder, "seeds/report/document.json"), JSON.stringify(metadata))
    published = await quipu("publish", "--seeds", join(folder, "seeds"), "--out", out)
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  it("makes a release that verifies", async () => {
    expect(published.code, published.errors).toBe(0)
    expect((await quipu("verify", latest)).output).toMatch(/verifies/)
  })

  it("gives spreadsheets nothing to run, and readers every letter", () => {
    let protectedCells = 0
    for (const file of readdirSync(join(latest, "csv")).filter((name) => name.endsWith(".csv"))) {
      const rows = parse(readFileSync(join(latest, "csv", file))) as Array<Array<string>>
      for (const cell of rows.flat()) {
        expect(cell, file).not.toMatch(/^(?![+-]?\d+(?:\.\d+)?$)[=+@\t\r-]/)
        if (unprotectCell(cell) !== cell) protectedCells++
      }
    }
    expect(protectedCells).toBeGreaterThan(3)
    const [, document] = parse(readFileSync(join(latest, "csv/documents.csv"))) as Array<Array<string>>
    expect(document!.map(unprotectCell)).toContain(hostile)
  })

  it("gives Markdown nothing to obey", () => {
    for (const file of ["README.md", "findings.md", "CHANGES.md"]) {
      const text = readFileSync(join(latest, file), "utf8")
      expect(text, file).not.toMatch(codes)
      expect(text, file).not.toMatch(tags)
    }
    expect(readFileSync(join(latest, "findings.md"), "utf8")).toContain("3,120")
  })

  it("gives JSON that parses", () => {
    const described = JSON.parse(readFileSync(join(latest, "datapackage.json"), "utf8"))
    expect(described.sources[0].title).toBe(hostile)
    JSON.parse(readFileSync(join(latest, "release.json"), "utf8"))
  })

  const words = [
    ["show", "cmw-c-xyz-9:2:2"],
    ["check"],
    ["check", "--format", "json"],
    ["sql", "FROM observations"],
    ["sql", "FROM paragraphs", "--format", "json"],
    ["sql", "SELECT title FROM documents", "--format", "csv"]
  ]
  for (const command of words) {
    it(`gives a terminal nothing to obey: ${command.join(" ")}`, async () => {
      const { code, output, errors } = await quipu(...command, "--out", out)
      expect(code, errors).toBe(0)
      expect(output).not.toMatch(codes)
    })
  }

  it("is told of without its codes", () => {
    expect(published.errors + published.output).not.toMatch(codes)
    expect(published.errors).toMatch(/control character/)
  })
})
