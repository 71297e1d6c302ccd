import * as NodeServices from "@effect/platform-node/NodeServices"
import { afterAll, describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { makeCodePointOffsets } from "../../pipeline/normalise/offsets.ts"
import { placeNumerals } from "../../pipeline/normalise/review/numerals.ts"
import { formatDifferences, parseDifferences, type Cells } from "../../pipeline/review/cells.ts"
import { figureColumns, lawColumns } from "../../pipeline/review/columns.ts"
import { readSheet, writeSheet } from "../../pipeline/review/files.ts"
import {
  makeFigureSheet,
  makeLawSheet,
  parseFigureSheet,
  parseLawSheet
} from "../../pipeline/review/sheets.ts"
import { office, runTool, tellMissing } from "../readers/tools.ts"
import { document, facts, keyRows, lawRecords, makeReportRows } from "../normalise/review/report.ts"

const folder = mkdtempSync(join(tmpdir(), "quipu-sheets-"))
afterAll(() => rmSync(folder, { recursive: true }))

const run = <A, E>(effect: Effect.Effect<A, E, NodeServices.NodeServices>) =>
  Effect.runPromise(Effect.provide(effect, NodeServices.layer))
const instructions = { title: "A report", lines: ["Read."] }
const { numerals } = makeReportRows()
const places = placeNumerals(document, facts, makeCodePointOffsets(document.text))
const settled = <Row>(rows: ReadonlyArray<Row>) => rows.map((row) => ({ row, differences: [] }))
const figures = makeFigureSheet(document, numerals, places, settled(keyRows))
const law = makeLawSheet(document, settled(lawRecords))

describe("a sheet", () => {
  it("gives the figures back that it was filled with", () => {
    const sheet = { file: "sheet.csv", rows: figures.map((cells, at) => ({ line: at + 2, cells })) }
    const { review, complaints } = parseFigureSheet(sheet, document, numerals)
    expect(complaints).toEqual([])
    expect(review.rows.map(({ row }) => row)).toEqual(keyRows)
  })

  it("gives the law back that it was filled with", () => {
    const sheet = { file: "sheet.csv", rows: law.map((cells, at) => ({ line: at + 2, cells })) }
    const { review, complaints } = parseLawSheet(sheet, document)
    expect(complaints).toEqual([])
    expect(review.rows.map(({ row }) => row)).toEqual(lawRecords)
  })

  it("that is blank shows each numeral in its sentence, and nothing that the program read", () => {
    const blank = makeFigureSheet(document, numerals, places, null)
    expect(blank.map(({ printed }) => printed)).toEqual(keyRows.map(({ printed }) => printed))
    expect(blank[1]).toEqual({
      numeral_id: "cmw-c-cri-9:12",
      source: "aaaaaaaaaaaa",
      place: "para 1",
      printed: "400",
      sentence: "In 2020, >>400<< nurses were hired, 300 of them women.",
      passage: expect.stringMatching(/^In 2020/),
      value: "400"
    })
  })

  const wrong: ReadonlyArray<{ title: string; cells: Cells; expected: RegExp }> = [
    { title: "a cell that is open", cells: { sex: "?" }, expected: /sex is not settled/ },
    { title: "a class that is none", cells: { class: "figure" }, expected: /statistic/ },
    { title: "an age in words", cells: { age_min: "ten" }, expected: /ten/ },
    { title: "a flag that is none", cells: { borderline: "perhaps" }, expected: /perhaps/ },
    {
      title: "a settled row without a reason",
      cells: { differences: 'sex: "F" | "_T"' },
      expected: /without a reason/
    },
    { title: "differences that were rewritten", cells: { differences: "sex" }, expected: /not as it came/ },
    {
      title: "a numeral of another text",
      cells: { numeral_id: "cmw-c-cri-9:9999" },
      expected: /no numeral cmw-c-cri-9:9999/
    },
    { title: "another printed form", cells: { printed: "401" }, expected: /is printed 400, not 401/ },
    { title: "another source", cells: { source: "bbbbbbbbbbbb" }, expected: /is of a source bbbbbbbbbbbb/ },
    { title: "no source", cells: { source: "" }, expected: /is of a source/ }
  ]
  it.each(wrong)("is told of $title", ({ cells, expected }) => {
    const rows = figures.map((row, at) => ({
      line: at + 2,
      cells: row["printed"] === "400" ? { ...row, ...cells } : row
    }))
    const { complaints } = parseFigureSheet({ file: "sheet.csv", rows }, document, numerals)
    expect(complaints.map(({ what }) => what).join("\n")).toMatch(expected)
    expect(complaints[0]).toMatchObject({ file: "sheet.csv", line: 3 })
  })
})

describe("differences of two readings", () => {
  const lists = [
    [],
    [{ column: "sex", first: "F", second: "_T" }],
    [
      { column: "counted", first: 'a "quoted" | bar\nand line', second: null },
      { column: "age_min", first: 18, second: -1.5 },
      { column: "keep", first: true, second: false }
    ]
  ]
  it.each(lists)("read back what was written", (...list) => {
    expect(parseDifferences(formatDifferences(list))).toEqual(list)
  })
})

const texts = (list: ReadonlyArray<{ readonly cells: Cells }>) =>
  list.map(({ cells }) => figureColumns.map(({ name }) => (cells[name] ?? "").trim()))

describe("a file of a sheet", () => {
  /** What a spreadsheet takes for something else. */
  const odd = [
    "1.0",
    "+51",
    "_T",
    "2021-03-30",
    "=1+1",
    "-",
    "@you",
    "007",
    "1e5",
    "TRUE",
    "é 🌱",
    "a\nb",
    "_x0041_",
    "  "
  ]
  const rows = figures.map((row, at): Cells =>
    Object.assign({}, row, { counted: odd[at] ?? "", time_start: "2020-01-01" })
  )
  const written = rows.map((row) => figureColumns.map(({ name }) => (row[name] ?? "").trim()))

  it.each(["csv", "xlsx"])("keeps every value as %s", async (format) => {
    const file = join(folder, `sheet.${format}`)
    await run(writeSheet(file, figureColumns, rows, instructions))
    expect(texts((await run(readSheet(file, figureColumns))).rows)).toEqual(written)
  })

  it("has no formula that a spreadsheet would run", async () => {
    expect(readFileSync(join(folder, "sheet.csv"), "utf8")).toContain(",'=1+1,")
  })

  it.skipIf(office === null)(
    `keeps every value through LibreOffice${tellMissing(office, "LibreOffice")}`,
    async () => {
      const file = join(folder, "office", "sheet.xlsx")
      const profile = `-env:UserInstallation=file://${folder}/profile`
      const words = [
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        join(folder, "office")
      ]
      runTool(office!, [profile, ...words, join(folder, "sheet.xlsx")], folder)
      const read = await run(readSheet(file, figureColumns))
      expect(texts(read.rows)).toEqual(written)
      // The lists of codes are there still.
      const again = runTool(
        office!,
        [profile, "--headless", "--convert-to", "fods", "--outdir", join(folder, "office"), file],
        folder
      )
      expect(again).toMatch(/sheet\.fods/)
      expect(readFileSync(join(folder, "office", "sheet.fods"), "utf8")).toMatch(
        /cell-content-is-in-list\([^)]*statistic/
      )
    },
    120_000
  )

  it("is not written over", async () => {
    const again = run(writeSheet(join(folder, "sheet.csv"), figureColumns, rows, instructions))
    await expect(again).rejects.toThrow(/sheet\.csv: The file is there already\. /)
  })

  const broken = [
    {
      title: "of other columns",
      name: "other.csv",
      text: "a,b\n1,2\n",
      expected: /other\.csv:1: These columns are missing: numeral_id/
    },
    { title: "without a row", name: "empty.csv", text: "", expected: /empty\.csv: The sheet is empty/ },
    {
      title: "that is no workbook",
      name: "no.xlsx",
      text: "PK nothing",
      expected: /no\.xlsx: The workbook can't be read/
    },
    {
      title: "with an open quote",
      name: "quote.csv",
      text: 'a\n"b',
      expected: /quote\.csv:\d+: Quote Not Closed/
    }
  ]
  it.each(broken)("$title is told in a line", async ({ name, text, expected }) => {
    const file = join(folder, name)
    await run(Effect.flatMap(FileSystem.FileSystem, (files) => files.writeFileString(file, text)))
    await expect(run(readSheet(file, figureColumns))).rejects.toThrow(expected)
  })

  it("of law keeps every value", async () => {
    const file = join(folder, "law.xlsx")
    await run(writeSheet(file, lawColumns, law, instructions))
    const sheet = await run(readSheet(file, lawColumns))
    expect(parseLawSheet(sheet, document).review.rows.map(({ row }) => row)).toEqual(lawRecords)
  })
})
