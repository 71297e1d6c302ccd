import type { CodeLists } from "../../model/codelists.ts"
import type { Document } from "../../model/document.ts"
import { catalogue } from "./catalogue.ts"
import type { ParsedFootnote } from "./cited.ts"
import { Citations, type ResolvedCitation } from "./citations.ts"
import { clauseOf } from "./clause.ts"
import { doubtOlder } from "./doubts.ts"
import { findDatings, type Dating } from "./dating.ts"
import { findDescribed } from "./described.ts"
import type { InstrumentMention, LawFacts, NumberSpan, StatedDate, StatedRelation } from "./facts.ts"
import { sortItems, type CallOut, type Item, type Reading } from "./item.ts"
import { joinReferences } from "./joining.ts"
import { compileLaw } from "./lexicon.ts"
import { pinpointBefore } from "./pinpoint.ts"
import { forms, type Reference } from "./reference.ts"
import { findCallers, titlePages, type Caller } from "./pages.ts"
import { Register, type Work } from "./register.ts"
import { findRelations } from "./relating.ts"
import { emptyScan, scanLaw } from "./scan.ts"
import { sentencesOf } from "./sentences.ts"
import { ShortForms } from "./shorts.ts"
import { parseFootnote } from "./works.ts"

type DatingOfPassage = Dating & { readonly passage: number }
type RelationOfWorks = Omit<StatedRelation, "subject" | "object"> & {
  readonly subject: Work
  readonly object: Work
}

/**
 * What a document says about law and sources: the instruments and sources that it names, where, with
 * which dates, pinpoints and relations, and what its footnotes cite. Spans are ranges of the prose of a
 * passage. Linear in the document; total.
 */
export function extractLaw(document: Document, codeLists: CodeLists): LawFacts {
  const { passages, metadata } = document
  const lexicon = compileLaw(codeLists, metadata.state, document.text)
  const scans = passages.map(({ prose }) => scanLaw(prose, lexicon))
  const footnotes = new Map<number, number>()
  const parsed = new Map<number, ParsedFootnote>()
  for (const [index, passage] of passages.entries()) {
    if (passage.kind !== "footnote" || passage.footnote === null) continue
    footnotes.set(passage.footnote, index)
    parsed.set(index, parseFootnote(passage.prose.text, scans[index]!, lexicon))
  }

  const register = new Register(lexicon)
  const workOf = joinReferences(document, scans, footnotes, parsed, register)
  const title = scanLaw({ text: metadata.title, pieces: [], anchors: [] }, lexicon).references.findLast(
    ({ term }) => term.kind === "convention"
  )
  const treaty = title === undefined ? undefined : register.takeTitled(title)

  const citations = new Citations(register, lexicon, workOf)
  const callers = findCallers(document)
  const dates: Array<DatingOfPassage> = []
  for (const [index, footnote] of parsed) {
    const number = passages[index]!.footnote!
    const caller = callers.get(number)
    const anchored =
      caller === undefined ? null : anchoredWork(scans[caller.passage]!.references, caller, workOf)
    citations.add(index, number, caller === undefined ? footnote : titlePages(footnote, caller), anchored)
    if (anchored === null) continue
    for (const cited of footnote.works) {
      if (cited.way !== "gazette" || cited.published === null) continue
      dates.push({ work: anchored, kind: "published", date: cited.published, passage: index })
    }
  }
  const citedIn = Map.groupBy(citations.resolved, ({ passage }) => passage)
  const readings = passages.map((passage, index): Reading => {
    const items = scans[index]!.references.map((reference): Item => {
      const { start, end, tail, form } = reference
      return { start, end, tail, form, work: workOf.get(reference)!, reference }
    })
    const callOuts = passage.prose.anchors.map(({ footnote, at }): CallOut => {
      const note = footnotes.get(footnote)
      const cited = note === undefined || parsed.get(note)!.prose ? [] : (citedIn.get(note) ?? [])
      const works = cited.flatMap(({ work, via }) =>
        work !== null && work.category === "instrument" && via !== "ibid" ? [work] : []
      )
      return { at, footnote, works, cites: cited.length > 0 }
    })
    return { passage: index, prose: passage.prose, items, callOuts }
  })

  const shorts = new ShortForms(treaty)
  const relations: Array<RelationOfWorks> = []
  let position = 0
  for (const reading of readings) {
    const { loose } = scans[reading.passage] ?? emptyScan
    const { kind } = passages[reading.passage]!
    if (kind !== "footnote") position++
    if (
      reading.items.length === 0 &&
      loose.length === 0 &&
      !reading.callOuts.some(({ works }) => works.length > 0)
    )
      continue
    const sentences = sentencesOf(reading.prose.text)
    if (kind === "paragraph" || kind === "subparagraph") {
      for (const found of findDescribed(reading, loose, sentences, register, lexicon)) {
        const { item, adoptedBy, relation } = found
        reading.items.push(item)
        if (adoptedBy === null) continue
        const { start, end } = item
        relations.push({
          subject: adoptedBy,
          relation,
          object: item.work,
          passage: reading.passage,
          start,
          end,
          doubtful: false
        })
      }
      sortItems(reading.items)
    }
    shorts.resolve(reading, loose, position)
    for (const { reference, work } of reading.items) {
      if (reference?.date == null || work.category !== "instrument") continue
      dates.push({ work, kind: "adopted", date: reference.date, passage: reading.passage })
    }
    let last: Work | undefined
    for (const sentence of sentences) {
      const clause = clauseOf(reading, sentence)
      if (
        clause.items.length > 0 ||
        reading.callOuts.some(({ at }) => at > sentence.start && at <= sentence.end + 2)
      ) {
        for (const dating of findDatings(clause)) {
          dates.push({ ...dating, passage: reading.passage })
          if (dating.work.category === "source") dating.work.date ??= dating.date.date
        }
        for (const stated of findRelations(clause, last))
          relations.push({ ...stated, passage: reading.passage })
      }
      last = clause.items.at(-1)?.work ?? last
    }
  }
  for (const { regulations, of, passage, start, end } of shorts.stated) {
    relations.push({
      subject: regulations,
      relation: "implements",
      object: of,
      passage,
      start,
      end,
      doubtful: false
    })
  }

  for (const { work, date, kind } of dates) {
    if (kind !== "in_force" && kind !== "ratified") work.dated = earlier(work.dated, date.date)
  }
  const resolved = citations.resolved.map((citation) => doubtOlder(citation, callers, readings, metadata))
  const used = new Set<Work>(readings.flatMap(({ items }) => items.map(({ work }) => work)))
  for (const { work } of resolved) if (work !== null) used.add(work)
  const { instruments, sources, ids } = catalogue(register.works, used, lexicon)
  return {
    instruments,
    sources,
    mentions: readings.flatMap((reading) => mentionsOf(reading, ids)),
    dates: uniqueDates(dates, ids),
    citations: numberCitations(resolved, ids),
    relations: uniqueRelations(relations, ids),
    numbers: readings.flatMap((reading) => numbersOf(reading, scans[reading.passage]!.others, ids)),
    footnoteKinds: citations.kinds
  }
}

/** The instrument whose name ends at the anchor of a footnote. */
function anchoredWork(
  references: ReadonlyArray<Reference>,
  { prose, at }: Caller,
  workOf: ReadonlyMap<Reference, Work>
): Work | null {
  const nearest = references.findLast(({ end }) => end <= at)
  // Of a title within a title, the whole.
  const last = references.find(({ end }) => nearest !== undefined && end === nearest.end)
  if (last === undefined || !/^[\s,.;:)”"’]*$/.test(prose.text.slice(Math.min(last.tail, at), at)))
    return null
  const work = workOf.get(last)
  return work?.category === "instrument" ? work : null
}

const earlier = (one: string | null, other: string) => (one !== null && one <= other ? one : other)

/** One mention for each instrument that a passage names: the strongest naming, the first of those. */
function mentionsOf(
  { passage, prose, items }: Reading,
  ids: ReadonlyMap<Work, string>
): Array<InstrumentMention> {
  const best = new Map<Work, Item>()
  for (const item of items) {
    if (item.work.category !== "instrument") continue
    const known = best.get(item.work)
    if (known === undefined || forms.indexOf(item.form) < forms.indexOf(known.form)) best.set(item.work, item)
  }
  return [...best].map(([work, { start, end, form }]) => {
    const others = items.filter((item) => item.work === work)
    const pinpoint = others
      .map((item) => pinpointBefore(prose.text, item.start, 0)?.pinpoint)
      .find((found) => found !== undefined)
    return { passage, start, end, instrument: ids.get(work)!, form, pinpoint: pinpoint ?? null }
  })
}

function uniqueDates(
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

function uniqueRelations(
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

function numberCitations(
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

function numbersOf(
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
