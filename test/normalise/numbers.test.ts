import { readdirSync, readFileSync } from "node:fs"
import { assert, describe, it } from "@effect/vitest"
import { readText } from "../../pipeline/document/reader.ts"
import { extractFacts } from "../../pipeline/extract/facts.ts"
import { makeRows } from "../../pipeline/normalise/rows.ts"
import { codeLists } from "../extract/law/reading.ts"

/** Every report that the repository holds: those it publishes, those invented for tests, those annotated. */
const reports = ["seeds", "test/reports", "test/quality"].flatMap((folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "codelists")
    .map((entry) => `${folder}/${entry.name}`)
)

/** What looks like an instrument's number: a sign, and what has a digit in it. */
const sign = /\bNos?\.\s*((?:\p{Lu}{1,4} \(\p{Lu}+\) )?[\p{Lu}\d][\p{L}\d./‑–()-]*)/gu
/** What may have such a number and is no instrument and no document of its own; "G.R." is a docket. */
const numberedThings = new Set(
  "action target table section case gazette supplement bulletin annex figure box chart goal g.r. file extraordinary review form message".split(
    " "
  )
)

/** The spans after "No." that no table of a report explains. */
function unresolved(folder: string): ReadonlyArray<string> {
  const metadata = JSON.parse(readFileSync(`${folder}/document.json`, "utf8"))
  const document = readText(readFileSync(`${folder}/source.txt`, "utf8"), metadata, "")
  const rows = makeRows(document, extractFacts(document, codeLists), codeLists)
  const sources = new Set(
    rows.sources.flatMap(({ number, aliases }) => [number, ...(aliases ?? "").split("|")])
  )
  assert.strictEqual([...document.text].length, document.text.length, "code units are code points here")
  return [...document.text.matchAll(sign)].flatMap((match) => {
    const printed = match[1]!.replace(/[.,)]+$/, "")
    const start = match.index + match[0].length - match[1]!.length
    const end = start + printed.length
    const within = ({ char_start, char_end }: { char_start: number; char_end: number }) =>
      char_start <= start && end <= char_end
    if (rows.instrument_mentions.some(within) || sources.has(printed)) return []
    const ledger = rows.numerals.filter((row) => row.char_start < end && row.char_end > start)
    const joined = ledger.length > 0 && ledger.every((row) => row.mention_id !== null)
    const before = document.text.slice(match.index - 80, match.index)
    // "Official Gazette of the Federation, No. 8", "Official Gazette, Series I, No. 69", "Bulletin, vol. 27, No. 1".
    const noun =
      /(\p{L}[\p{L}.]*)(?: of [\p{L} ]+,|, Series \p{Lu}+,|, vol\. \d+,)?\s*$/u
        .exec(before)?.[1]
        ?.toLowerCase() ?? ""
    const explained =
      numberedThings.has(noun) &&
      ledger.length > 0 &&
      ledger.every((row) => /^(?:identifier|pinpoint|name)$/.test(row.class))
    return joined || explained ? [] : [document.text.slice(match.index - 40, match.index + match[0].length)]
  })
}

describe("a number after “No.” is a mention, a source or a row of the ledger that says what it is", () => {
  for (const folder of reports) {
    it(folder, () => assert.deepStrictEqual(unresolved(folder), []))
  }
})
