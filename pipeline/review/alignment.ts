import { fold } from "../extract/text/letters.ts"
import type { LawRecord } from "../model/review.ts"

/**
 * Two people name one instrument by two identifiers. Gives the records of a reading the identifiers that another
 * list has for the same instruments and sources: those with the same identifier, else the same number of the same
 * kind, the same title, or the same words at the same place.
 */
export function alignLaw(records: ReadonlyArray<LawRecord>, to: ReadonlyArray<LawRecord>): Array<LawRecord> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  const theirs = worksOf(to)
  const own = worksOf(records)
  for (const rank of [0, 1, 2, 3]) {
    const known = new Map<string, string>()
    for (const [id, signs] of theirs)
      for (const sign of signs[rank]!) if (!known.has(sign)) known.set(sign, id)
    for (const [id, signs] of own) {
      if (names.has(id)) continue
      const found = signs[rank]!.map((sign) => known.get(sign)).find(
        (other) => other !== undefined && !taken.has(other)
      )
      if (found === undefined) continue
      names.set(id, found)
      taken.add(found)
    }
  }
  // An identifier that the other list has for something else must not be taken for it.
  for (const id of own.keys())
    if (!names.has(id)) names.set(id, taken.has(id) || theirs.has(id) ? `${id}-2` : id)
  const named = <Id extends string | null>(id: Id): Id => (id === null ? id : ((names.get(id) ?? id) as Id))
  return records.map((record): LawRecord => {
    switch (record.record) {
      case "source":
        return { ...record, source: named(record.source) }
      case "relation":
        return { ...record, subject: named(record.subject), object: named(record.object) }
      case "citation":
        return { ...record, work: named(record.work) }
      default:
        return { ...record, instrument: named(record.instrument) }
    }
  })
}

/** The signs by which a work is known, the surest first: identifier, number, title, words at a place. */
type Signs = readonly [Array<string>, Array<string>, Array<string>, Array<string>]

function worksOf(records: ReadonlyArray<LawRecord>): ReadonlyMap<string, Signs> {
  const works = new Map<string, Signs>()
  const signsOf = (id: string) => {
    const signs: Signs = works.get(id) ?? [[id], [], [], []]
    works.set(id, signs)
    return signs
  }
  for (const record of records) {
    if (record.record === "instrument" || record.record === "source") {
      const [, number, title] = signsOf(record.record === "instrument" ? record.instrument : record.source)
      const order = record.record === "instrument" ? record.jurisdiction : "source"
      if (record.number !== null) number.push(`${order} ${record.kind} ${plainNumber(record.number)}`)
      if (record.title !== null) title.push(`${order} ${fold(record.title)}`)
      if (record.record === "source" && record.url !== null) title.push(record.url)
    } else if (record.record === "mention") {
      signsOf(record.instrument)[3].push(`${record.place} ${fold(record.printed).replace(/^the /, "")}`)
    }
  }
  return works
}

/** "No. 007-2017-IN" and "7-2017-IN" are one number. */
const plainNumber = (number: string) =>
  fold(number)
    .replace(/^nos?\.? */, "")
    .replaceAll(/(?<!\d)0+(?=\d)/g, "")
    .replaceAll(/\s+/g, "")
