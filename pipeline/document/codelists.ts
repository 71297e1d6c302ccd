import { CsvError, parse } from "csv-parse/sync"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import * as Schema from "effect/Schema"
import { codeListSchemas, type CodeListName, type CodeLists } from "../model/codelists.ts"
import { SeedError } from "./error.ts"
import { readUtf8 } from "./seeds.ts"

const largestList = 16 * 1024 * 1024

/** Rows with the line on which each ends. */
interface ParsedRow {
  readonly record: Record<string, string>
  readonly info: { readonly lines: number }
}

/**
 * Reads every code list: `<seeds>/codelists/<name>.csv`, or, where a folder of seeds brings none of
 * that name, the project's own. Fails with `invalid_code_list` at the first bad row.
 */
export const readCodeLists = Effect.fn("readCodeLists")(function* (
  seeds: string
): Effect.fn.Return<CodeLists, SeedError, FileSystem.FileSystem | Path.Path> {
  const fileSystem = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const own = path.join(import.meta.dirname, "..", "..", "seeds", "codelists")
  const names = Object.keys(codeListSchemas) as Array<CodeListName>
  const lists = yield* Effect.forEach(
    names,
    Effect.fnUntraced(function* (name) {
      const given = path.join(seeds, "codelists", `${name}.csv`)
      const isGiven = yield* Effect.orElseSucceed(fileSystem.exists(given), () => false)
      const file = isGiven ? given : path.join(own, `${name}.csv`)
      return [name, yield* parseCodeList(name, file, yield* readUtf8(file, largestList))] as const
    })
  )
  return Object.fromEntries(lists) as CodeLists
})

/** Reads the text of one code list. The first row names the columns; a row that comes twice is an error. */
export const parseCodeList = Effect.fnUntraced(function* <Name extends CodeListName>(
  name: Name,
  file: string,
  text: string
): Effect.fn.Return<CodeLists[Name], SeedError> {
  const columns = Object.keys(codeListSchemas[name].fields)
  const rows = yield* Effect.try({
    try: () =>
      parse(text, { bom: true, columns: true, info: true, skip_empty_lines: true }) as Array<ParsedRow>,
    catch: (cause) => {
      const line = cause instanceof CsvError && typeof cause.lines === "number" ? cause.lines : null
      const what = cause instanceof Error ? cause.message : String(cause)
      return invalid(file, line, `${what}.`, "Quote fields that hold commas or quotes, as RFC 4180 says.")
    }
  })
  const header = Object.keys(rows[0]?.record ?? {})
  if (header.join() !== columns.join()) {
    const found = rows.length === 0 ? "no row" : header.join()
    return yield* invalid(
      file,
      1,
      `The columns are ${columns.join()}, but the file has ${found}.`,
      "Mend the header."
    )
  }
  const decode = Schema.decodeUnknownEffect(Schema.Struct(codeListSchemas[name].fields))
  const seen = new Set<string>()
  const list: Array<unknown> = []
  for (const { record, info } of rows) {
    const row = yield* Effect.mapError(decode(record), (error) =>
      invalid(file, info.lines, `${error.message.replaceAll(/\s+/g, " ")}.`, "Mend or drop the row.")
    )
    const key = JSON.stringify(row)
    if (seen.has(key))
      return yield* invalid(file, info.lines, `${key} comes twice.`, "Drop one of the two rows.")
    seen.add(key)
    list.push(row)
  }
  return list as unknown as CodeLists[Name]
})

function invalid(file: string, line: number | null, what: string, remedy: string): SeedError {
  return new SeedError({ reason: "invalid_code_list", file, line, what, remedy })
}
