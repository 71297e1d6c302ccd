import { readText } from "../../../pipeline/document/reader.ts"
import { extractFigures } from "../../../pipeline/extract/figures/figures.ts"
import type { CodeLists } from "../../../pipeline/model/codelists.ts"
import type { ObservationRow } from "../../../pipeline/model/rows.ts"
import { makeObservation } from "../../../pipeline/normalise/observations.ts"
import { makeCodePointOffsets } from "../../../pipeline/normalise/offsets.ts"
import type { PrintedFact } from "./prose.ts"

/**
 * What a release says of the paragraphs of a report, fact by fact; places are those in each
 * paragraph. Foreigners and persons of any nationality are not
 * told apart, nor is a base in another paragraph from none.
 */
export function readBack(
  state: string,
  texts: ReadonlyArray<string>,
  codeLists: CodeLists
): ReadonlyArray<ReadonlyArray<PrintedFact>> {
  const source = texts.map((text, index) => `${index + 1}.\t${text}\n`).join("")
  const document = readText(
    source,
    {
      symbol: "CMW/C/XXX/1",
      title: "Initial report",
      state,
      body: "CMW",
      kind: "State party report",
      language: "en",
      period_start: "2008-01-01",
      period_end: "2025-12-31",
      submitted: "2026",
      url: "https://example.org/report",
      licence: "CC0",
      source_note: "Generated"
    },
    ""
  )
  const codePoint = makeCodePointOffsets(document.text)
  const rows = extractFigures(document, codeLists).figures.map((figure) =>
    makeObservation(document, figure, codePoint, () => null)
  )
  const byId = new Map(rows.map((row) => [row.observation_id, row]))
  let start = 0
  return texts.map((text, index) => {
    start += `${index + 1}.\t`.length
    const from = start
    start += text.length + 1
    return rows
      .filter(({ paragraph }) => paragraph === index + 1)
      .map((row) => ({
        at: row.char_start - from,
        printed: row.printed,
        value: row.value,
        measure: row.measure,
        unit: row.unit,
        direction: row.direction,
        qualifier: row.qualifier,
        time_kind: row.time_kind,
        time_start: row.time_start,
        time_end: row.time_end,
        sex: row.sex,
        age_min: row.age_min,
        age_max: row.age_max,
        nationality: row.nationality === "FOREIGN" ? "_T" : row.nationality,
        ref_area: row.ref_area,
        base: row.base_id === null ? null : startIn(index + 1, byId.get(row.base_id)!, from)
      }))
  })
}

const startIn = (paragraph: number, row: ObservationRow, from: number) =>
  row.paragraph === paragraph ? row.char_start - from : null
