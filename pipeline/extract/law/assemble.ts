import type { ResolvedCitation } from "./citations.ts"
import type { Dating } from "./dating.ts"
import type { InstrumentMention, LawFacts, NumberSpan, StatedDate, StatedRelation } from "./facts.ts"
import type { Item, Reading } from "./item.ts"
import { pinpointAfter, pinpointBefore } from "./pinpoint.ts"
import { forms } from "./reference.ts"
import type { Work } from "./register.ts"

export type DatingOfPassage = Dating & { readonly passage: number }

export type RelationOfWorks = Omit<StatedRelation, "subject" | "object"> & {
  readonly subject: Work
  readonly object: Work
}

/**
 * One mention for each instrument that a passage names: the strongest naming, the first of those; with what the
 * words beside one of the namings, or the citation in a footnote, point to.
 */
export function mentionsOf(
  { passage, prose, items }: Reading,
  citations: ReadonlyArray<ResolvedCitation>,
  ids: ReadonlyMap<Work, string>
): Array<InstrumentMention> {
  const best = new Map<Work, Item>()
  for (const item of items) {
    if (item.work.category !== "instrument") continue
    const known = best.get(item.work)
    if (known === undefined || forms.indexOf(item.form) < forms.indexOf(known.form)) best.set(item.work, item)
  }
  const pinpoints = new Map<Work, string>()
  for (const { work, pinpoint } of citations)
    if (work !== null && pinpoint !== null && !pinpoints.has(work)) pinpoints.set(work, pinpoint)
  const cited = new Set(pinpoints.values())
  for (const { work, start, tail } of items) {
    if (pinpoints.has(work) || !best.has(work)) continue
    const before = pinpointBefore(prose.text, start, 0)
    const after = before ?? pinpointAfter(prose.text, tail)
    // What stands behind the last of several names in a footnote belongs to the work that it cites.
    if (after !== undefined && (before !== undefined || !cited.has(after.pinpoint)))
      pinpoints.set(work, after.pinpoint)
  }
  return [...best].map(([work, { start, end, form }]) => ({
    passage,
    start,
    end,
    instrument: ids.get(work)!,
    form,
    pinpoint: pinpoints.get(work) ?? null
  }))
}

export function uniqueDates(
  dates: ReadonlyArray<DatingOfPassage>,
  ids: ReadonlyMap<Work, string>
): Array<StatedDate> {
  const found = new Map<string, StatedDate>()
  for (const { work, kind, date, passage } of dates) {
    const instrument = ids.get(work)
    if (instrument === undefined || work.category !== "instrument") continue
    const key = `${instrument} ${kind} ${date.date} ${passage} ${date.start}`
    if (!found.has(key))
      found.set(key, { instrument, kind, date: date.date, passage, start: date.start, end: date.end })
  }
  return [...found.values()].toSorted((one, other) => one.passage - other.passage || one.start - other.start)
}

export function uniqueRelations(
  relations: ReadonlyArray<RelationOfWorks>,
  ids: ReadonlyMap<Work, string>
): Array<StatedRelation> {
  const found = new Map<string, StatedRelation>()
  for (const { subject, object, ...stated } of relations) {
    const [one, other] = [ids.get(subject), ids.get(object)]
    if (one === undefined || other === undefined || one === other) continue
    const key = `${one} ${stated.relation} ${other} ${stated.passage}`
    if (!found.has(key)) found.set(key, { ...stated, subject: one, object: other })
  }
  return [...found.values()].toSorted((one, other) => one.passage - other.passage || one.start - other.start)
}

export function numberCitations(
  citations: ReadonlyArray<ResolvedCitation>,
  ids: ReadonlyMap<Work, string>
): LawFacts["citations"] {
  const counts = new Map<number, number>()
  return citations.map(({ passage, start, end, work, pinpoint, via, doubtful, note }) => {
    const ordinal = (counts.get(passage) ?? 0) + 1
    counts.set(passage, ordinal)
    const id = work === null ? null : (ids.get(work) ?? null)
    const isInstrument = work?.category === "instrument"
    return {
      passage,
      start,
      end,
      ordinal,
      instrument: isInstrument ? id : null,
      source: isInstrument ? null : id,
      pinpoint,
      via,
      doubtful,
      note
    }
  })
}

export function numbersOf(
  { passage, items }: Reading,
  others: ReadonlyArray<{ readonly start: number; readonly end: number; readonly noun: string }>,
  ids: ReadonlyMap<Work, string>
): Array<NumberSpan> {
  const found: Array<NumberSpan> = others.map(({ start, end, noun }) => ({
    passage,
    start,
    end,
    instrument: null,
    source: null,
    noun
  }))
  for (const { reference, work } of items) {
    if (reference === null || reference.numberEnd === 0) continue
    const id = ids.get(work) ?? null
    const isInstrument = work.category === "instrument"
    found.push({
      passage,
      start: reference.numberStart,
      end: reference.numberEnd,
      instrument: isInstrument ? id : null,
      source: isInstrument ? null : id,
      noun: null
    })
  }
  return found.toSorted((one, other) => one.start - other.start)
}
