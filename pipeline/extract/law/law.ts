import type { CodeLists } from "../../model/codelists.ts"
import type { Document } from "../../model/document.ts"
import {
  mentionsOf,
  numberCitations,
  numbersOf,
  uniqueDates,
  uniqueRelations,
  type DatingOfPassage,
  type RelationOfWorks
} from "./assemble.ts"
import { anchoredWork, datingOfAnchor } from "./anchored.ts"
import { catalogue } from "./catalogue.ts"
import { Citations } from "./citations.ts"
import type { ParsedFootnote } from "./cited.ts"
import { clauseOf } from "./clause.ts"
import { findDatings } from "./dating.ts"
import { findDescribed } from "./described.ts"
import { doubtOlder } from "./doubts.ts"
import type { LawFacts } from "./facts.ts"
import { sortItems, type CallOut, type Item, type Reading } from "./item.ts"
import { joinReferences } from "./joining.ts"
import { compileLaw, type LawLexicon } from "./lexicon.ts"
import { findCallers, titlePages, type Caller } from "./pages.ts"
import type { Reference } from "./reference.ts"
import { Register, type Work } from "./register.ts"
import { findRelations } from "./relating.ts"
import type { Earlier } from "./stated.ts"
import { scanLaw, type Scan } from "./scan.ts"
import { sentencesOf } from "./sentences.ts"
import { ShortForms } from "./shorts.ts"
import { parseFootnote } from "./works.ts"

/**
 * What a document says about law and sources: the instruments and sources that it names, where, with
 * which dates, pinpoints and relations, and what its footnotes cite. Spans are ranges of the prose of a
 * passage. Linear in the document; total.
 */
export function extractLaw(document: Document, codeLists: CodeLists): LawFacts {
  const { passages, metadata } = document
  const lexicon = compileLaw(codeLists, metadata.state, document.text)
  const scans = passages.map(({ prose }) => scanLaw(prose, lexicon))
  const parsed = new Map<number, ParsedFootnote>()
  for (const [index, { kind, prose }] of passages.entries()) {
    if (kind === "footnote") parsed.set(index, parseFootnote(prose.text, scans[index]!, lexicon))
  }

  const register = new Register(lexicon)
  const workOf = joinReferences(document, scans, parsed, register)
  const dates: Array<DatingOfPassage> = []
  const callers = findCallers(document)
  const citations = resolveFootnotes({ document, scans, parsed, callers, workOf, dates }, register, lexicon)
  const readings = makeReadings(document, scans, parsed, citations, workOf)
  const shorts = new ShortForms(treatyOf(metadata.title, register, lexicon), (convention, term, after) =>
    register.takeProtocol(convention, term, after)
  )
  const relations: Array<RelationOfWorks> = []
  readPassages(document, scans, readings, { register, lexicon, shorts, dates, relations })

  for (const { work, date, kind } of dates) {
    if (work.category === "source") work.date ??= date.date
    if (kind !== "in_force" && kind !== "ratified") work.dated = earliest(work.dated, date.date)
  }
  for (const { subject, relation, object, doubtful } of relations) {
    if (relation === "adopts" && !doubtful) learnFromAdopter(object, subject)
  }
  const resolved = citations.resolved.map((citation) => doubtOlder(citation, callers, readings, metadata))
  const cited = Map.groupBy(resolved, ({ passage }) => passage)
  const used = new Set<Work>(readings.flatMap(({ items }) => items.map(({ work }) => work)))
  for (const { work } of resolved) if (work !== null) used.add(work)
  const { instruments, sources, ids } = catalogue(register.works, used, lexicon)
  return {
    instruments,
    sources,
    mentions: readings.flatMap((reading) => mentionsOf(reading, cited.get(reading.passage) ?? [], ids)),
    dates: uniqueDates(dates, ids),
    citations: numberCitations(resolved, ids),
    relations: uniqueRelations(relations, ids),
    numbers: readings.flatMap((reading) => numbersOf(reading, scans[reading.passage]!.others, ids)),
    footnoteKinds: citations.kinds
  }
}

/** What a decree adopts is as old as the decree, and comes from who issued it. */
function learnFromAdopter(adopted: Work, { dated, year, issuer }: Work): void {
  if (adopted.year === null && adopted.years === null)
    adopted.dated ??= dated ?? (year === null ? null : String(year))
  adopted.issuer ??= issuer
}

const earliest = (one: string | null, other: string) => (one !== null && one <= other ? one : other)

/** The convention that a report is made under, by its title: what "the Convention" means in it. */
function treatyOf(title: string, register: Register, lexicon: LawLexicon): Work | undefined {
  const { references } = scanLaw({ text: title, pieces: [], anchors: [] }, lexicon)
  const convention = references.findLast(({ term }) => term.kind === "convention")
  return convention === undefined ? undefined : register.takeTitled(convention)
}

interface Footnotes {
  readonly document: Document
  readonly scans: ReadonlyArray<Scan>
  readonly parsed: ReadonlyMap<number, ParsedFootnote>
  readonly callers: ReadonlyMap<number, Caller>
  readonly workOf: ReadonlyMap<Reference, Work>
  readonly dates: Array<DatingOfPassage>
}

/** Resolves the citations of all footnotes, in order; a gazette dates what it published. */
function resolveFootnotes(
  { document, scans, parsed, callers, workOf, dates }: Footnotes,
  register: Register,
  lexicon: LawLexicon
): Citations {
  const citations = new Citations(register, lexicon, workOf)
  for (const [index, footnote] of parsed) {
    const number = document.passages[index]!.footnote!
    const caller = callers.get(number)
    const anchored =
      caller === undefined ? null : anchoredWork(scans[caller.passage]!.references, caller, workOf)
    const titled =
      caller === undefined
        ? footnote
        : titlePages(footnote, caller, scans[caller.passage]!.references, lexicon)
    citations.add(index, number, titled, anchored)
    const made =
      anchored === null ? undefined : datingOfAnchor(document.passages[index]!.prose.text, footnote)
    if (made !== undefined) dates.push({ ...made, work: anchored!, passage: index })
    for (const cited of footnote.works) {
      if ((cited.way !== "gazette" && cited.way !== "reference") || cited.published === null) continue
      const work = cited.way === "gazette" ? anchored : (workOf.get(cited.reference) ?? null)
      if (work !== null) dates.push({ work, kind: "published", date: cited.published, passage: index })
    }
  }
  return citations
}

/** The passages with the instruments that they name and the footnotes that they call. */
function makeReadings(
  { passages }: Document,
  scans: ReadonlyArray<Scan>,
  parsed: ReadonlyMap<number, ParsedFootnote>,
  citations: Citations,
  workOf: ReadonlyMap<Reference, Work>
): Array<Reading> {
  const citedIn = Map.groupBy(citations.resolved, ({ footnote }) => footnote)
  const prose = new Set<number>()
  const adopting = new Set<number>()
  for (const [index, parsedNote] of parsed) {
    const { footnote, prose: note } = passages[index]!
    if (parsedNote.prose) prose.add(footnote!)
    if (/^\s*(?:Adopted|Approved|Issued|Established)\s(?:by|through|under)\s/.test(note.text))
      adopting.add(footnote!)
  }
  return passages.map((passage, index): Reading => {
    const items = scans[index]!.references.map((reference): Item => {
      const { start, end, tail, form } = reference
      return { start, end, tail, form, work: workOf.get(reference)!, reference }
    })
    const callOuts = passage.prose.anchors.map(({ footnote, at }): CallOut => {
      const cited = prose.has(footnote) ? [] : (citedIn.get(footnote) ?? [])
      const works = cited.flatMap(({ work, via }) =>
        work !== null && work.category === "instrument" && via !== "ibid" ? [work] : []
      )
      return { at, footnote, works, cites: cited.length > 0, adopting: adopting.has(footnote) }
    })
    return { passage: index, prose: passage.prose, items, callOuts }
  })
}

interface Found {
  readonly register: Register
  readonly lexicon: LawLexicon
  readonly shorts: ShortForms
  readonly dates: Array<DatingOfPassage>
  readonly relations: Array<RelationOfWorks>
}

/** Reads the passages in order: descriptions, short forms, dates and relations. */
function readPassages(
  { passages }: Document,
  scans: ReadonlyArray<Scan>,
  readings: ReadonlyArray<Reading>,
  { register, lexicon, shorts, dates, relations }: Found
): void {
  let position = 0
  for (const reading of readings) {
    const { loose } = scans[reading.passage]!
    const { kind } = passages[reading.passage]!
    const { passage, items, callOuts } = reading
    if (kind !== "footnote") position++
    if (items.length === 0 && loose.length === 0 && !callOuts.some(({ works }) => works.length > 0)) continue
    const sentences = sentencesOf(reading.prose.text)
    if (kind === "paragraph" || kind === "subparagraph") {
      for (const { item, adoptedBy, relation } of findDescribed(
        reading,
        loose,
        sentences,
        register,
        lexicon
      )) {
        items.push(item)
        const { start, end, work: object } = item
        for (const [order, subject] of adoptedBy.entries())
          relations.push({ subject, relation, object, passage, start, end, doubtful: order > 0 })
      }
      sortItems(items)
    }
    shorts.resolve(reading, loose, position)
    for (const { reference, work } of items) {
      if (reference === null || reference.date === null || work.category !== "instrument") continue
      dates.push({ work, kind: "adopted", date: reference.date, passage })
    }
    let earlier: Earlier = { first: undefined, last: undefined }
    for (const sentence of sentences) {
      const clause = clauseOf(reading, sentence)
      const cited = clause.callOuts.reduce((count, { works }) => count + works.length, 0)
      const named = clause.items.length
      if (named + cited > 0) {
        for (const dating of findDatings(clause)) dates.push({ ...dating, passage })
      }
      // A relation has two ends.
      if (named + cited + (earlier.last === undefined ? 0 : 1) > 1) {
        for (const stated of findRelations(clause, earlier)) relations.push({ ...stated, passage })
      }
      const [first] = clause.items
      if (first !== undefined) earlier = { first: first.work, last: clause.items.at(-1)!.work }
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
}
