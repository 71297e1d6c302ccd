import { CsvError, parse } from "csv-parse/sync"
import * as Effect from "effect/Effect"
import { SeedError, type SeedErrorReason } from "./error.ts"

/** Rows with the line on which each ends. */
interface ParsedRow {
  readonly record: Record<string, string>
  readonly info: { readonly lines: number }
}

/** The columns of a table kept by hand, in their order, and how one of its rows decodes. */
export interface HandTable<Row> {
  readonly columns: ReadonlyArray<string>
  readonly decode: (record: unknown) => Effect.Effect<Row, { readonly message: string }>
}

/**
 * Reads the text of a CSV file whose first row names the columns of `table`. A row that does not
 * decode, or that comes twice, is an error of the given reason with its line.
 */
export const parseRows = Effect.fnUntraced(function* <Row>(
  table: HandTable<Row>,
  reason: SeedErrorReason,
  file: string,
  text: string
): Effect.fn.Return<ReadonlyArray<Row>, SeedError> {
  const fail = (line: number | null, what: string, remedy: string) =>
    new SeedError({ reason, file, line, what, remedy })
  const rows = yield* Effect.try({
    try: () =>
      parse(text, { bom: true, columns: true, info: true, skip_empty_lines: true }) as Array<ParsedRow>,
    catch: (cause) => {
      const line = cause instanceof CsvError && typeof cause.lines === "number" ? cause.lines : null
      const what = cause instanceof Error ? cause.message : String(cause)
      return fail(line, `${what}.`, "Quote fields that hold commas or quotes, as RFC 4180 says.")
    }
  })
  const header = Object.keys(rows[0]?.record ?? {})
  if (header.join() !== table.columns.join()) {
    const found = rows.length === 0 ? "no row" : header.join()
    return yield* fail(
      1,
      `The columns are ${table.columns.join()}, but the file has ${found}.`,
      "Mend the header."
    )
  }
  const seen = new Set<string>()
  const list: Array<Row> = []
  for (const { record, info } of rows) {
    const row = yield* Effect.mapError(table.decode(record), (error) =>
      fail(info.lines, `${error.message.replaceAll(/\s+/g, " ")}.`, "Mend or drop the row.")
    )
    const key = JSON.stringify(row)
    if (seen.has(key)) return yield* fail(info.lines, `${key} comes twice.`, "Drop one of the two rows.")
    seen.add(key)
    list.push(row)
  }
  return list
})
