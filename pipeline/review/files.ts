import { CsvError, parse } from "csv-parse/sync"
import { stringify } from "csv-stringify/sync"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import type { Row } from "write-excel-file/node"
import { ReviewError } from "../document/error.ts"
import { readUtf8 } from "../document/seeds.ts"
import type { SeedError } from "../document/error.ts"
import { fromNode, fromPlatform, type PublishError } from "../publish/error.ts"
import { makeCover, plainText } from "../publish/workbook.ts"
import { fixTimes } from "../publish/zip-times.ts"
import type { Cells, Sheet } from "./cells.ts"
import type { SheetColumn } from "./columns.ts"

const largest = 64 * 1024 * 1024

export const isWorkbook = (file: string) => file.toLowerCase().endsWith(".xlsx")

/** What stands on the tab with the instructions. */
export interface Instructions {
  readonly title: string
  readonly lines: ReadonlyArray<string>
}

/**
 * Writes a sheet: as XLSX, with lists of the allowed codes and a tab with the instructions, or as CSV. The file
 * is there whole or not at all; one that is there already is not written over.
 */
export const writeSheet = Effect.fnUntraced(function* (
  file: string,
  columns: ReadonlyArray<SheetColumn>,
  rows: ReadonlyArray<Cells>,
  instructions: Instructions
): Effect.fn.Return<void, PublishError | ReviewError, FileSystem.FileSystem> {
  const files = yield* FileSystem.FileSystem
  if (yield* Effect.orElseSucceed(files.exists(file), () => false))
    return yield* new ReviewError({
      complaints: [
        {
          file,
          line: null,
          what: "The file is there already.",
          remedy: "Move it away, or give another name with --out."
        }
      ]
    })
  const bytes = isWorkbook(file)
    ? yield* Effect.tryPromise({
        try: () => encodeWorkbook(columns, rows, instructions),
        catch: fromNode(file)
      })
    : new TextEncoder().encode(encodeCsv(columns, rows))
  yield* files
    .writeFile(`${file}.part`, bytes)
    .pipe(Effect.andThen(files.rename(`${file}.part`, file)), Effect.mapError(fromPlatform(file)))
})

/** With the mark by which spreadsheets know UTF-8; what they would run as a formula has an apostrophe before it. */
function encodeCsv(columns: ReadonlyArray<SheetColumn>, rows: ReadonlyArray<Cells>): string {
  const names = columns.map(({ name }) => name)
  return stringify(
    rows.map((row) => names.map((name) => row[name] ?? "")),
    { header: true, columns: names, bom: true, escape_formulas: true }
  )
}

const shielded = /^'(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/

async function encodeWorkbook(
  columns: ReadonlyArray<SheetColumn>,
  rows: ReadonlyArray<Cells>,
  { title, lines }: Instructions
): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import("write-excel-file/node")
  const heading = { type: String, fontWeight: "bold", wrap: true } as const
  const header: Row = columns.map(({ name, given }) => ({
    value: name,
    ...heading,
    backgroundColor: given ? "#DDDDDD" : "#CCE5D0"
  }))
  // Cells are texts, so that no spreadsheet takes "1.0" for a number or a day for its own kind of date.
  const data = rows.map((row): Row =>
    columns.map(({ name }) => ({
      value: plainText(row[name] ?? ""),
      type: String,
      format: "@",
      wrap: name === "sentence",
      alignVertical: "top"
    }))
  )
  const cover = makeCover([
    title,
    ...lines,
    ...columns.map(
      ({ name, meaning, codes }) => `${name}: ${meaning}${codes === null ? "" : ` [${codes.join(", ")}]`}`
    )
  ])
  const sheet = {
    sheet: "review",
    stickyRowsCount: 1,
    columns: columns.map(({ name }) => ({
      width: name === "sentence" ? 60 : name === "description" ? 40 : 14
    })),
    data: [header, ...data]
  }
  const features = [validate(columns, rows.length)]
  return fixTimes(await writeXlsxFile([sheet, { ...cover, sheet: "instructions" }], { features }).toBuffer())
}

/** Lists of the allowed codes, for the cells of columns that have some. */
function validate(columns: ReadonlyArray<SheetColumn>, count: number) {
  const rules = columns.flatMap(({ codes, name }, at) => {
    if (codes === null) return []
    const letter = letterOf(at)
    const range = `${letter}2:${letter}${count + 1}`
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="${name}" error="One of the list, or ? until it is settled." sqref="${range}"><formula1>"${[...codes, "?"].join(",")}"</formula1></dataValidation>`
    ]
  })
  const markup = `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml: string, _options: unknown, { sheetIndex }: { readonly sheetIndex: number }) =>
            sheetIndex === 0 ? xml.replace("</sheetData>", `</sheetData>${markup}`) : xml
        }
      }
    }
  }
}

/** 0 is A, 26 is AA. */
function letterOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last
}

/** Reads a sheet that people have filled in, whatever program they used. */
export const readSheet = Effect.fnUntraced(function* (
  file: string,
  columns: ReadonlyArray<SheetColumn>
): Effect.fn.Return<Sheet, SeedError | ReviewError, FileSystem.FileSystem> {
  const rows = isWorkbook(file) ? yield* readWorkbook(file) : yield* readCsv(file)
  const complain = (line: number | null, what: string, remedy: string) =>
    new ReviewError({ complaints: [{ file, line, what, remedy }] })
  const [header, ...body] = rows
  if (header === undefined)
    return yield* complain(null, "The sheet is empty.", "Write one with `review sheet`.")
  const names = header.cells.map((name) => name.trim())
  const missing = columns.map(({ name }) => name).filter((name) => !names.includes(name))
  if (missing.length > 0)
    return yield* complain(
      1,
      `These columns are missing: ${missing.join(", ")}.`,
      "Leave the first row as it came."
    )
  return {
    file,
    rows: body
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
      .map(({ line, cells }) => ({
        line,
        cells: Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""]))
      }))
  }
})

interface RawRow {
  readonly line: number
  readonly cells: ReadonlyArray<string>
}

const readCsv = Effect.fnUntraced(function* (file: string) {
  const text = yield* readUtf8(file, largest)
  return yield* Effect.try({
    try: () =>
      (
        parse(text, { bom: true, info: true, relax_column_count: true }) as unknown as Array<{
          readonly record: ReadonlyArray<string>
          readonly info: { readonly lines: number }
        }>
      ).map(({ record, info }): RawRow => ({
        line: info.lines,
        cells: record.map((cell) => cell.replace(shielded, ""))
      })),
    catch: (cause) => {
      const line = cause instanceof CsvError && typeof cause.lines === "number" ? cause.lines : null
      const what = `${cause instanceof Error ? cause.message : String(cause)}.`
      return new ReviewError({
        complaints: [{ file, line, what, remedy: "Save it as CSV with commas, in UTF-8." }]
      })
    }
  })
})

const readWorkbook = Effect.fnUntraced(function* (file: string) {
  const files = yield* FileSystem.FileSystem
  const broken = (what: string) =>
    new ReviewError({
      complaints: [{ file, line: null, what, remedy: "Save it as an Excel workbook (.xlsx)." }]
    })
  const info = yield* Effect.mapError(files.stat(file), () => broken("The file can't be read."))
  if (info.size > BigInt(largest)) return yield* broken(`The file has more than ${largest} bytes.`)
  return yield* Effect.tryPromise({
    try: async () => {
      const { readSheet: read } = await import("read-excel-file/node")
      const data = await read(file, "review", { trim: false })
      return data.map((row, at): RawRow => ({ line: at + 1, cells: row.map(cellText) }))
    },
    catch: (cause) =>
      broken(`The workbook can't be read (${cause instanceof Error ? cause.message : String(cause)}).`)
  })
})

/** A spreadsheet may have made numbers, dates and flags of texts. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return ""
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return typeof value === "boolean" ? (value ? "yes" : "no") : String(value)
}
