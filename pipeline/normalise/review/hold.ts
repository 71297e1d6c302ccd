import type { CodeLists } from "../../model/codelists.ts"
import type { Complaint, KeyRow, ReviewHead, ReviewOf } from "../../model/review.ts"
import { isDay } from "../../document/metadata.ts"
import { isCountry, isCurrency, isSubdivision } from "../codes.ts"
import type { FootnoteRow, NumeralRow, UnitRow } from "../../model/rows.ts"

/** What a review of figures is held against. */
export interface Ledger {
  readonly checksum: string
  readonly numerals: ReadonlyArray<NumeralRow>
  readonly footnotes: ReadonlyArray<FootnoteRow>
  /** Units that the program itself gives: a thing that no list knows is counted in itself. */
  readonly units: ReadonlyArray<UnitRow>
  readonly codeLists: CodeLists
}

/** In completed years. */
export const oldestAge = 150

/** A review of another text than the one beside it says nothing of it. */
export function holdHead(file: string, head: ReviewHead, checksum: string): ReadonlyArray<Complaint> {
  if (head.source_sha256 === checksum) return []
  return [
    {
      file,
      line: 1,
      what: `The review is of a source with the SHA-256 ${head.source_sha256.slice(0, 12)}…, the source beside it has ${checksum.slice(0, 12)}….`,
      remedy: "Put back the source that was read, or read what changed and accept a new review."
    }
  ]
}

/**
 * Holds the rows of a review against the text: each is of a numeral that stands there, with codes that exist,
 * a base that is a figure, and dates in their order. All that is wrong, in the order of the file.
 */
export function holdFigures(
  { file, head, rows }: ReviewOf<KeyRow>,
  ledger: Ledger
): ReadonlyArray<Complaint> {
  const changed = holdHead(file, head, ledger.checksum)
  if (changed.length > 0) return changed
  const complaints: Array<Complaint> = []
  const numerals = new Map(ledger.numerals.map((row) => [row.char_start, row]))
  const read = new Map(rows.map(({ row }) => [row.char_start, row]))
  const isFigure = (start: number) => (read.get(start) ?? numerals.get(start))?.class === "statistic"
  const notes = new Set(ledger.footnotes.map(({ number }) => number))
  const listed = ledger.codeLists.counted_nouns.map(({ unit }) => unit)
  const units = new Set(["percent", "unit", ...listed, ...ledger.units.map(({ code }) => code)])
  const seen = new Map<number, number>()
  for (const { line, row } of rows) {
    const name = `${row.printed} at ${row.char_start}`
    const complain = (what: string, remedy: string) =>
      complaints.push({ file, line, what: `${name}: ${what}`, remedy })
    const before = seen.get(row.char_start)
    if (before !== undefined) complain(`it has a row in line ${before} too.`, "Keep one of the two.")
    seen.set(row.char_start, line)
    const numeral = numerals.get(row.char_start)
    if (numeral === undefined) {
      complain("no numeral begins there.", "Take the place from the sheet that `review sheet` writes.")
      continue
    }
    if (numeral.printed !== row.printed || numeral.char_end !== row.char_end) {
      complain(
        `${numeral.printed} is printed there.`,
        "Leave the columns that the sheet came with as they are."
      )
      continue
    }
    if (row.class === "statistic") {
      for (const [what, remedy] of holdStatistic(row, numeral, { isFigure, notes, units }))
        complain(what, remedy)
    }
  }
  const cycle = findCycle(rows.map(({ row }) => row))
  if (cycle !== null) {
    const what = `${cycle.printed} at ${cycle.char_start}: its base leads back to itself.`
    complaints.push({
      file,
      line: seen.get(cycle.char_start)!,
      what,
      remedy: "Name the whole, not a part of it."
    })
  }
  return complaints.toSorted((one, other) => one.line! - other.line!)
}

interface Known {
  readonly isFigure: (start: number) => boolean
  readonly notes: ReadonlySet<number>
  readonly units: ReadonlySet<string>
}

function* holdStatistic(
  row: KeyRow,
  numeral: NumeralRow,
  { isFigure, notes, units }: Known
): Generator<readonly [what: string, remedy: string]> {
  if (row.measure === undefined) yield ["a statistic needs a measure.", "Give one, or another class."]
  if (row.value !== undefined && row.value !== null && Number(numeral.value) !== row.value)
    yield [
      `its value is ${numeral.value}, not ${row.value}.`,
      "A value is what is printed; leave it as it is."
    ]
  if (row.unit !== undefined && row.unit !== null && !units.has(row.unit) && !isUnitOfItsOwn(row.unit))
    yield [`there is no unit ${row.unit}.`, "Take one from the list, an ISO 4217 code, or unit."]
  if (row.base !== undefined && row.base !== null) {
    if (row.base === row.char_start) yield ["it can't be its own base.", "Give the place of the whole."]
    else if (!isFigure(row.base))
      yield [`its base ${row.base} is no figure.`, "Give the place of a numeral whose class is statistic."]
  }
  const { time_kind: kind, time_start: start, time_end: end } = row
  for (const [column, day] of [
    ["time_start", start],
    ["time_end", end]
  ] as const) {
    if (day !== undefined && day !== null && !isDay(day))
      yield [`${column} ${day} is a date that no calendar has.`, "Give a day as YYYY-MM-DD."]
  }
  if (start && end && start > end)
    yield [`its time ends on ${end}, before it begins on ${start}.`, "Turn the two round."]
  if (kind === null && (start || end))
    yield ["it has dates but no time_kind.", "Give period, as_of or projected."]
  if (kind && !start && !end)
    yield [`it has the time_kind ${kind} but no date.`, "Give time_start or time_end."]
  if (kind === "as_of" && start)
    yield ["as_of has no time_start.", "Leave time_start empty, or call it a period."]
  if (row.direction && row.measure !== "percent_change")
    yield [`direction is for percent_change, not ${row.measure}.`, "Leave it empty."]
  if (row.measure === "percent_change" && row.base)
    yield ["a change has no base.", "Leave it empty; a check links its terms."]
  for (const column of ["age_min", "age_max"] as const) {
    const age = row[column]
    if (age !== undefined && age !== null && (age < 0 || age > oldestAge))
      yield [`${column} can't be ${age}.`, "Give completed years."]
  }
  if (typeof row.age_min === "number" && typeof row.age_max === "number" && row.age_min > row.age_max)
    yield [`its ages run from ${row.age_min} to ${row.age_max}.`, "Turn the two round."]
  const { nationality, ref_area: area, counterpart_area: counterpart, source_footnote: note } = row
  if (nationality !== undefined && !/^(?:_T|FOREIGN)$/.test(nationality) && !isCountry(nationality))
    yield [`there is no nationality ${nationality}.`, "Take an ISO 3166-1 alpha-3 code, FOREIGN or _T."]
  if (area && !isArea(area))
    yield [
      `there is no area ${area}.`,
      "Take an ISO 3166 code, several ISO 3166-2 joined by + in order, or _X."
    ]
  if (counterpart && !isCountry(counterpart))
    yield [`there is no country ${counterpart}.`, "Take an ISO 3166-1 alpha-3 code."]
  if (note !== undefined && note !== null && !notes.has(note))
    yield [`there is no footnote ${note}.`, "Give the number of a footnote of the document."]
}

const isUnitOfItsOwn = (unit: string) => isCurrency(unit) || /^per-\d+$/.test(unit)

function isArea(area: string): boolean {
  if (area === "_X" || isCountry(area)) return true
  const codes = area.split("+")
  return codes.every((code, at) => isSubdivision(code) && (at === 0 || codes[at - 1]! < code))
}

/** A row whose bases lead back to it; null where each leads to a whole. */
function findCycle(rows: ReadonlyArray<KeyRow>): KeyRow | null {
  const byStart = new Map(rows.map((row) => [row.char_start, row]))
  const settled = new Set<KeyRow>()
  for (const row of rows) {
    const chain = new Set<KeyRow>()
    let at: KeyRow | undefined = row
    while (at !== undefined && !settled.has(at)) {
      if (chain.has(at)) return at.base === at.char_start ? null : at
      chain.add(at)
      at = typeof at.base === "number" ? byStart.get(at.base) : undefined
    }
    for (const each of chain) settled.add(each)
  }
  return null
}
