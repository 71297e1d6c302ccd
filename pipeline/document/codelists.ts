import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import * as Schema from "effect/Schema"
import { codeListSchemas, type CodeListName, type CodeLists } from "../model/codelists.ts"
import type { SeedError } from "./error.ts"
import { readUtf8 } from "./seeds.ts"
import { parseRows, type HandTable } from "./tables.ts"

const largestList = 16 * 1024 * 1024

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
export const parseCodeList = <Name extends CodeListName>(
  name: Name,
  file: string,
  text: string
): Effect.Effect<CodeLists[Name], SeedError> => {
  const { fields } = codeListSchemas[name]
  const decode = Schema.decodeUnknownEffect(Schema.Struct(fields)) as HandTable<
    CodeLists[Name][number]
  >["decode"]
  return parseRows(
    { columns: Object.keys(fields), decode },
    "invalid_code_list",
    file,
    text
  ) as Effect.Effect<CodeLists[Name], SeedError>
}
