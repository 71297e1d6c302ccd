import { afterAll, describe, expect, it } from "@effect/vitest"
import { parse } from "csv-parse/sync"
import { stringify } from "csv-stringify/sync"
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseKey } from "../../pipeline/document/review.ts"
import { readColumns, type KeyRow } from "../../pipeline/model/review.ts"
import { quipu } from "./quipu.ts"

/**
 * A report of test/quality reviewed through the commands alone, as CONTRIBUTING tells it: two blank sheets, each
 * filled by a reader (the answer key, and the key with slips), compared, settled, accepted, published.
 */
describe("quipu review", () => {
  const folder = mkdtempSync(join(tmpdir(), "quipu-review-"))
  const seeds = join(folder, "seeds")
  const report = join(seeds, "bangladesh")
  cpSync(join(import.meta.dirname, "../quality/bangladesh"), report, { recursive: true })
  const key = parseKey("key.jsonl", readFileSync(join(report, "key.jsonl"), "utf8"))
  rmSync(join(report, "key.jsonl"))
  afterAll(() => rmSync(folder, { recursive: true }))

  type Cells = Record<string, string>
  const at = (name: string) => join(folder, name)
  const review = (...words: Array<string>) => quipu("review", ...words, "--seeds", seeds)
  const readCells = (name: string): Array<Cells> =>
    parse(readFileSync(at(name), "utf8"), { bom: true, columns: true })
  const writeCells = (name: string, rows: ReadonlyArray<Cells>) =>
    writeFileSync(at(name), stringify([...rows], { header: true }))
  const fill = (rows: ReadonlyArray<Cells>, read: ReadonlyArray<KeyRow>) => {
    const byStart = new Map(read.map((row) => [String(row.char_start), row]))
    return rows.map((cells) => {
      const row = byStart.get(cells["numeral_id"]!.split(":")[1]!)!
      const columns =
        row.class === "statistic" ? readColumns.map((name) => [name, String(row[name] ?? "")]) : []
      return {
        ...cells,
        class: row.class,
        borderline: row.borderline ? "yes" : "",
        ...Object.fromEntries(columns)
      }
    })
  }
  const statistics = key.filter((row) => row.class === "statistic")
  const slips = new Map(statistics.slice(0, 2).map((row) => [row.char_start, row]))
  const isSlip = (row: KeyRow) => slips.has(row.char_start)

  it("writes a blank sheet for each reader", async () => {
    for (const name of ["ana.csv", "ben.csv"]) {
      const { code, output } = await review("sheet", "bangladesh", "--blind", "--out", at(name))
      expect({ code, output }).toEqual({ code: 0, output: `${at(name)}: ${key.length} rows.\n` })
    }
    const rows = readCells("ana.csv")
    expect(rows.every((row) => row["class"] === "" && row["measure"] === "" && row["sentence"] !== "")).toBe(
      true
    )
    writeCells("ana.csv", fill(rows, key))
    writeCells(
      "ben.csv",
      fill(
        rows,
        key.map((row) => (isSlip(row) ? Object.assign({}, row, { sex: row.sex === "M" ? "F" : "M" }) : row))
      )
    )
  })

  it("says that a sheet fits, and that of another text does not", async () => {
    expect(await review("check", at("ana.csv"))).toMatchObject({
      code: 0,
      output: `${at("ana.csv")}: ${key.length} rows read once, nothing wrong.\n`
    })
  })

  it("says all that is wrong with a sheet, a line each", async () => {
    const rows = readCells("ana.csv").map((cells) =>
      cells["class"] === "statistic"
        ? Object.assign({}, cells, {
            nationality: "XXX",
            base: cells["measure"] === "percent_change" ? "" : "1"
          })
        : cells
    )
    writeCells("wrong.csv", rows)
    const { code, errors } = await review("check", at("wrong.csv"))
    expect(code).toBe(1)
    const lines = errors.trimEnd().split("\n")
    const changes = statistics.filter(({ measure }) => measure === "percent_change").length
    expect(lines).toHaveLength(2 * statistics.length - changes)
    for (const line of lines)
      expect(line).toMatch(
        /^quipu: .*wrong\.csv:\d+: .+ at \d+: (?:there is no nationality XXX|its base 1 is no figure)\. /
      )
    expect((await review("accept", at("wrong.csv"))).code).toBe(1)
    expect(existsSync(join(report, "review.jsonl"))).toBe(false)
  })

  it("compares two readings, and writes the sheet on which they are settled", async () => {
    const { code, output } = await review("compare", at("ana.csv"), at("ben.csv"), "--out", at("settle.csv"))
    expect(code).toBe(0)
    const share = ((100 * (statistics.length - 2)) / statistics.length).toFixed(2)
    expect(output).toMatch(
      new RegExp(`^sex +${share.replace(".", "\\.")}  ${statistics.length - 2} of ${statistics.length}$`, "m")
    )
    expect(output).toMatch(/^class +100\.00 /m)
    expect(output).toMatch(/: sex "\w+" or "\w+"$/m)
    expect(output).toMatch(/2 rows to settle: .*settle\.csv\n$/)
    const refused = await review("accept", at("settle.csv"))
    expect(refused.code).toBe(1)
    expect(refused.errors).toMatch(
      /settle\.csv:\d+: sex is not settled\. Put what is right in the place of \?\./
    )
  })

  it("accepts what is settled, with who read", async () => {
    const settled = readCells("settle.csv").map((cells) => {
      const slip = slips.get(Number(cells["numeral_id"]!.split(":")[1]))
      return slip === undefined
        ? cells
        : Object.assign({}, cells, { sex: slip.sex!, reason: "Only where stated." })
    })
    writeCells("settle.csv", settled)
    const { code, output } = await review(
      "accept",
      at("settle.csv"),
      "--by",
      "Ana and Ben",
      "--learnt",
      "it had learnt from this report"
    )
    expect(code).toBe(0)
    expect(output).toMatch(new RegExp(`review\\.jsonl: ${key.length} numerals, read twice\\.\n$`))
    expect(readFileSync(join(report, "review.jsonl"), "utf8")).toMatch(
      /^\{"source_sha256":"[0-9a-f]{64}","readings":2,"readers":"Ana and Ben","learnt":/
    )
  })

  const publish = (out: string, ...flags: Array<string>) =>
    quipu("publish", "--seeds", seeds, "--out", at(out), ...flags)
  const ask = async (sql: string, out = "out") =>
    (await quipu("sql", sql, "--out", at(out), "--format", "csv")).output

  it("overrules what the program reads, and says so", async () => {
    expect(await publish("out")).toMatchObject({ code: 0 })
    expect(await ask("SELECT count(*) FILTER (review = 'twice') = count(*) AS whole FROM observations")).toBe(
      "whole\ntrue\n"
    )
    expect(
      await ask(
        `SELECT count(*) = 0 AS same FROM corrections
           WHERE readings <> CASE column_name WHEN 'description' THEN 1 ELSE 2 END OR "read" IS NOT DISTINCT FROM reviewed`
      )
    ).toBe("same\ntrue\n")
    expect(await ask("SELECT sample FROM quality WHERE metric LIKE 'agreement_sex:%'")).toBe(
      `sample\n${statistics.length}\n`
    )
    expect(
      await ask(
        "SELECT method LIKE '%; it had learnt from this report.' AS told FROM quality WHERE metric LIKE 'reader_rows:%'"
      )
    ).toBe("told\ntrue\n")
    // Every row is as the key has it.
    const rows: Array<Cells> = parse(
      await ask(
        "SELECT char_start, measure, sex, nationality, coalesce(time_end::VARCHAR, '') AS time_end FROM observations ORDER BY char_start"
      ),
      { columns: true }
    )
    expect(rows).toEqual(
      statistics.map(({ char_start: start, measure, sex, nationality, time_end: end }) => ({
        char_start: String(start),
        measure,
        sex,
        nationality,
        time_end: end ?? ""
      }))
    )
  }, 60_000)

  it("leaves the program's reading alone if asked", async () => {
    expect(await publish("plain", "--no-corrections")).toMatchObject({ code: 0 })
    expect(await ask("SELECT count(review) AS read FROM observations", "plain")).toBe("read\n0\n")
    expect(await ask("SELECT count(*) AS corrections FROM corrections", "plain")).toBe("corrections\n0\n")
  }, 60_000)

  it("of a source that changed by a letter publishes nothing", async () => {
    const before = readFileSync(join(report, "source.txt"), "utf8")
    appendFileSync(join(report, "source.txt"), ".")
    const { code, errors } = await publish("out")
    writeFileSync(join(report, "source.txt"), before)
    expect(code).toBe(1)
    expect(errors).toMatch(
      /^quipu: .*review\.jsonl:1: The review is of a source with the SHA-256 [0-9a-f]{12}…, .+\n$/
    )
  })

  it("tells every bad line of a review at once, and publishes nothing", async () => {
    const file = join(report, "review.jsonl")
    const lines = readFileSync(file, "utf8").split("\n")
    writeFileSync(file, lines.with(2, "{").with(3, '{"char_start":1}').join("\n"))
    const { code, errors } = await publish("out")
    writeFileSync(file, lines.join("\n"))
    expect(code).toBe(1)
    expect(errors).toMatch(/^quipu: .*review\.jsonl:3: Not JSON: .+\nquipu: .*review\.jsonl:4: .+\n$/)
  })

  it("reviews the law the same way", async () => {
    for (const name of ["law.csv", "law-other.csv"])
      expect((await review("sheet", "bangladesh", "--law", "--out", at(name))).code).toBe(0)
    const rows = readCells("law.csv")
    expect(rows.length).toBeGreaterThan(5)
    writeCells(
      "law-other.csv",
      rows.filter(({ record }) => record !== "citation")
    )
    const { output } = await review(
      "compare",
      at("law.csv"),
      at("law-other.csv"),
      "--law",
      "--out",
      at("law-settle.csv")
    )
    expect(output).toMatch(/^law_citation +0\.00  0 of \d+$/m)
    expect(output).toMatch(/^law_mention +100\.00 /m)
    writeCells(
      "law-settle.csv",
      readCells("law-settle.csv").map((cells) =>
        cells["keep"] === "?"
          ? Object.assign({}, cells, { keep: "yes", reason: "The footnote cites it." })
          : cells
      )
    )
    expect(await review("accept", at("law-settle.csv"), "--law")).toMatchObject({ code: 0 })
    expect(await publish("law")).toMatchObject({ code: 0 })
    expect(
      await ask(
        "SELECT count(*) AS changed FROM corrections WHERE table_name NOT IN ('observations', 'numerals')",
        "law"
      )
    ).toBe("changed\n0\n")
  }, 60_000)

  const wrong = [
    {
      title: "a report that is not there",
      words: ["sheet", "nowhere"],
      expected: /nowhere: There is no report in this folder\. /
    },
    {
      title: "a file that is not there",
      words: ["check", "nowhere.csv"],
      expected: /nowhere\.csv: There is no such file or folder\. /
    }
  ]
  it.each(wrong)("says in a line that there is $title", async ({ words, expected }) => {
    const { code, errors } = await review(...words)
    expect(code).toBe(1)
    expect(errors).toMatch(expected)
    expect(errors.trimEnd().split("\n")).toHaveLength(1)
  })
})
