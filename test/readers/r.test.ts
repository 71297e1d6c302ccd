import { afterAll, beforeAll, describe, expect, it } from "@effect/vitest"
import { parse } from "csv-parse/sync"
import { protectCell } from "../../pipeline/publish/csv.ts"
import { publishGolden } from "../publish/release.ts"
import { listTables, readTruth, type Truth } from "./rows.ts"
import { r, runTool, tellMissing } from "./tools.ts"

/** What readr takes each column for, and the rows as it has them. */
const script = `
for (file in commandArgs(trailingOnly = TRUE)) {
  frame <- readr::read_csv(file, na = "", guess_max = Inf, show_col_types = FALSE, progress = FALSE)
  cat(nrow(frame), ncol(frame), class(frame$value), "\\n")
  cells <- readr::read_csv(file, na = "", col_types = readr::cols(.default = "c"), progress = FALSE)
  cat(readr::format_csv(cells, na = ""))
  cat("\\f")
}
`

describe("readr", () => {
  let release: Awaited<ReturnType<typeof publishGolden>>
  let truths: ReadonlyArray<Truth>
  beforeAll(async () => {
    release = await publishGolden()
    const names = listTables(release.directory)
    truths = await readTruth(release.directory, names)
  })
  afterAll(() => release.remove())

  it.skipIf(r === null)(`reads every CSV file as DuckDB has it${tellMissing(r, "R with readr")}`, () => {
    const files = truths.map(({ name }) => `csv/${name}.csv`)
    const answers = runTool(r!, ["-e", script, ...files], release.directory).split("\f")
    for (const [index, { name, columns, rows }] of truths.entries()) {
      const [first, ...lines] = answers[index]!.split("\n")
      const [rowCount, columnCount, value] = first!.split(" ")
      expect([Number(rowCount), Number(columnCount)], name).toEqual([rows.length, columns.length])
      if (name === "observations") expect(value).toBe("numeric")
      const [header, ...cells] = parse(lines.join("\n")) as Array<Array<string>>
      expect(header).toEqual(columns.map((column) => column.name))
      const texts = rows.map((row) =>
        row.map((cell, place) =>
          columns[place]!.type === "VARCHAR" ? protectCell(String(cell ?? "")) : String(cell ?? "")
        )
      )
      expect(cells, name).toEqual(texts)
    }
  })
})
