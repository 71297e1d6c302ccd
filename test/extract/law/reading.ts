import { readFileSync } from "node:fs"
import { layer } from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import { readCodeLists } from "../../../pipeline/document/codelists.ts"
import { readText } from "../../../pipeline/document/reader.ts"
import type { LawFacts, Place } from "../../../pipeline/extract/law/facts.ts"
import { extractLaw } from "../../../pipeline/extract/law/law.ts"
import type { Document } from "../../../pipeline/model/document.ts"

export const codeLists = await Effect.runPromise(readCodeLists("seeds").pipe(Effect.provide(layer)))

/** A report of a State under the Convention on Migrant Workers: its first paragraph, or a whole source. */
export function readReport(text: string, state: string): Document {
  const source = /^\d+\.\t/m.test(text) ? text : `1.\t${text}\n`
  return readText(
    source,
    {
      symbol: `CMW/C/${state}/9`,
      title:
        "Report of a State party: International Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families",
      state,
      body: "CMW",
      kind: "State party report",
      language: "en",
      period_start: "2015-01-01",
      period_end: "2024-06-30",
      submitted: "2024",
      url: "https://example.org/report",
      licence: "CC0",
      source_note: "Invented for the tests."
    },
    ""
  )
}

export interface LawCase {
  /** ISO 3166-1 alpha-3 of the State that reports. */
  readonly state: string
  readonly input: string
  readonly expected: ReadonlyArray<string>
}

/** `test/extract/cases/<name>.jsonl`: a case on each line. */
export const readLawCases = (name: string): ReadonlyArray<LawCase> =>
  readFileSync(`test/extract/cases/${name}.jsonl`, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line))

/** What a text says about law, and the words of a place in it. */
export function readLaw(
  text: string,
  state: string
): { readonly facts: LawFacts; readonly words: (place: Place) => string } {
  const document = readReport(text, state)
  const words = ({ passage, start, end }: Place) =>
    document.passages[passage]!.prose.text.slice(start, end).replaceAll(/\s+/g, " ")
  return { facts: extractLaw(document, codeLists), words }
}
