import type { Document } from "../../model/document.ts"
import type { Complaint, LawRecord, ReviewOf } from "../../model/review.ts"
import { holdHead } from "./hold.ts"
import { findPrinted, keyOf, passagesByPlace } from "./law-records.ts"

/**
 * Holds a review of the law against the text: places that exist, words that stand there, instruments and
 * sources that have a record, citations numbered from 1.
 */
export function holdLaw(
  { file, head, rows }: ReviewOf<LawRecord>,
  document: Document
): ReadonlyArray<Complaint> {
  const changed = holdHead(file, head, document.checksum)
  if (changed.length > 0) return changed
  const complaints: Array<Complaint> = []
  const passages = passagesByPlace(document)
  const kept = rows.filter(({ row }) => row.keep !== false)
  const works = new Set(
    kept.flatMap(({ row }) =>
      row.record === "instrument" ? [row.instrument] : row.record === "source" ? [row.source] : []
    )
  )
  const instruments = new Set(
    kept.flatMap(({ row }) => (row.record === "instrument" ? [row.instrument] : []))
  )
  const keys = new Map<string, number>()
  const ordinals = new Map<string, Array<number>>()
  for (const { line, row } of kept) {
    const complain = (what: string, remedy: string) => complaints.push({ file, line, what, remedy })
    const key = keyOf(row)
    if (keys.has(key)) complain(`${key} stands in line ${keys.get(key)} too.`, "Keep one of the two.")
    keys.set(key, line)
    const named =
      row.record === "relation" ? [row.subject, row.object] : "instrument" in row ? [row.instrument] : []
    for (const id of named)
      if (!instruments.has(id)) complain(`${id} has no record of an instrument.`, "Add one, or name another.")
    if (row.record === "relation" && row.subject === row.object)
      complain(`${row.subject} can't act on itself.`, "Name the instrument that is acted on.")
    if (row.record === "citation" && row.work !== null && !works.has(row.work))
      complain(`${row.work} has no record.`, "Add an instrument or a source, or name another.")
    if (row.record === "citation" && row.work === null && !row.doubtful)
      complain("A citation without a work is doubtful.", "Name the work, or say doubtful.")
    if (!("place" in row)) continue
    const passage = passages.get(row.place)
    if (passage === undefined)
      complain(`There is no ${row.place}.`, "Give a paragraph or a footnote that the document has.")
    else if ("printed" in row && findPrinted(passage, row.printed) === null)
      complain(
        `"${row.printed.slice(0, 80)}" does not stand in ${row.place}.`,
        "Give the words as they are printed."
      )
    if (row.record === "citation") ordinals.set(row.place, [...(ordinals.get(row.place) ?? []), row.ordinal])
  }
  for (const [place, list] of ordinals)
    if (list.toSorted((one, other) => one - other).some((ordinal, at) => ordinal !== at + 1))
      complaints.push({
        file,
        line: keys.get(`citation ${place} ${list[0]}`)!,
        what: `The works of ${place} are not numbered from 1.`,
        remedy: "Number them in their order."
      })
  return complaints.toSorted((one, other) => one.line! - other.line!)
}
