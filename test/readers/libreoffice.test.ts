import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { parse } from "csv-parse/sync"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { shieldCell } from "../../pipeline/publish/csv-excel.ts"
import { plainText } from "../../pipeline/publish/workbook.ts"
import { publishGolden } from "../publish/release.ts"
import { plain, readTruth, type Truth } from "./rows.ts"
import { office, runTool, tellMissing } from "./tools.ts"

/** Comma, quotes, UTF-8, every sheet (-1), values as they are and not as shown. */
const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"

describe("LibreOffice", () => {
  let release: Awaited<ReturnType<typeof publishGolden>>
  let truths: ReadonlyMap<string, Truth>
  const folder = mkdtempSync(join(tmpdir(), "quipu-office-"))
  const convert = (file: string, ...options: ReadonlyArray<string>) => {
    const profile = `-env:UserInstallation=file://${folder}/profile`
    runTool(
      office!,
      [
        profile,
        "--headless",
        ...options,
        "--convert-to",
        filter,
        "--outdir",
        folder,
        join(release.directory, file)
      ],
      folder
    )
  }
  const read = (name: string): Array<Array<string>> => parse(readFileSync(join(folder, name), "utf8"))
  beforeAll(async () => {
    release = await publishGolden()
    const list = await readTruth(release.directory, [
      "observations_wide",
      "indicators",
      "instruments",
      "checks"
    ])
    truths = new Map(list.map((truth) => [truth.name, truth]))
  })
  afterAll(() => {
    release.remove()
    rmSync(folder, { recursive: true })
  })

  it.skipIf(office === null)(
    `opens the workbook, and has the figures of DuckDB${tellMissing(office, "LibreOffice")}`,
    () => {
      convert("xlsx/quipu.xlsx")
      for (const name of ["observations_wide", "indicators", "instruments"]) {
        compare(read(`quipu-${name}.csv`), truths.get(name)!, plainText)
      }
      const found = truths.get("checks")!.rows.filter((row) => /^(?:fails|truncation)$/.test(String(row[8])))
      expect(
        read("quipu-findings.csv")
          .slice(1)
          .map(([id]) => id)
      ).toEqual(found.map(([id]) => id))
      expect(read("quipu-codebook.csv").length).toBeGreaterThan(200)
    }
  )

  it.skipIf(office === null)(`opens a CSV file for Excel${tellMissing(office, "LibreOffice")}`, () => {
    convert("csv-excel/instruments.csv", "--infilter=Text - txt - csv (StarCalc):44,34,UTF8")
    compare(read("instruments-instruments.csv"), truths.get("instruments")!, shieldCell)
  })
})

/** Numbers as numbers, for a spreadsheet writes them in its own way. */
function compare(
  cells: ReadonlyArray<ReadonlyArray<string>>,
  { columns, rows }: Truth,
  text: (cell: string) => string
): void {
  expect(cells[0]).toEqual(columns.map(({ name }) => name))
  const found = cells
    .slice(1)
    .map((row) =>
      row.map((cell, index) =>
        /^(?:INT|DEC)/.test(columns[index]!.type) && cell !== "" ? Number(cell) : cell
      )
    )
  const expected = rows.map((row) =>
    row.map((value, index) => {
      const { type } = columns[index]!
      return type === "VARCHAR" ? text(String(value ?? "")) : (plain(value, type) ?? "")
    })
  )
  expect(found).toEqual(expected)
}
