import { readPrinted } from "../extract/numerals/printed.ts"
import type { NumeralRow, ObservationRow, Rows } from "../model/rows.ts"
import { areasOf, nationalitiesOf } from "../normalise/codes.ts"
import { parseDate, parseDecimal } from "../warehouse/values.ts"
import { oldestAge } from "../normalise/review/hold.ts"
import { countText } from "./counted-text.ts"

/** Rows that the tables can hold, and what was left out to make them so. */
export interface Admission {
  readonly rows: Rows
  readonly warnings: ReadonlyArray<string>
}

/**
 * Documents say what can't be: ages from 90 to 10, the thirty-first of February, a period that ends
 * before it begins, a number of thirty digits. Such an attribute is left out, and a figure without a
 * value that the tables can hold is no statistic; each with a warning. Nothing is put in its place. A
 * numeral that a mark of the source cuts in two ends there, and is no statistic. A name in which the source has marks is published with them, as it stands at its place in `text`.
 */
export function admitRows(rows: Rows, text: string): Admission {
  const warnings: Array<string> = []
  const { slice, unitAt } = countText(text)
  const admitted = rows.observations.flatMap((row) => {
    const printed = slice(row.char_start, row.char_end)
    if (printed !== row.printed) {
      warnings.push(`${row.observation_id}: ${printed} is no number, with a mark inside; no statistic.`)
      return []
    }
    if (fitsDecimal(row.value)) return [admitObservation(row, warnings)]
    warnings.push(`${row.observation_id}: ${row.value} is beyond what the tables can hold; no statistic.`)
    return []
  })
  const kept = new Set(admitted.map((row) => row.observation_id))
  const footnotes = new Set(rows.footnotes.map((row) => row.number))
  const observations = admitted.map((row) => withReferences(row, kept, footnotes))
  const numerals = rows.numerals.map((row) => {
    const standing = slice(row.char_start, row.char_end)
    if (standing === row.printed) return admitNumeral(row, kept, warnings)
    const printed = row.printed.slice(0, countShared(row.printed, standing))
    const [start, end] = [unitAt(row.char_start), unitAt(row.char_start) + printed.length]
    const { value } = readPrinted(text, start, end)
    const first = { printed, value, char_end: row.char_start + printed.length }
    return admitNumeral(Object.assign({}, row, first), kept, warnings)
  })
  const instrument_dates = rows.instrument_dates.filter(({ instrument_id: id, kind, date }) => {
    if (isPrintedDate(date)) return true
    warnings.push(`${id}: ${kind} ${date}, a date that no calendar has; left out.`)
    return false
  })
  const sources = rows.sources.map((row) => {
    if (row.date === null || isPrintedDate(row.date)) return row
    warnings.push(`${row.source_id}: ${row.date}, a date that no calendar has; left out.`)
    return Object.assign({}, row, { date: null })
  })
  const instrument_mentions = rows.instrument_mentions.map((row) => {
    const printed = slice(row.char_start, row.char_end)
    return printed === row.printed ? row : Object.assign({}, row, { printed })
  })
  const instruments = new Set(rows.instruments.map((row) => row.instrument_id))
  const instrument_relations = rows.instrument_relations.filter(({ subject, relation, object }) => {
    if (instruments.has(subject) && instruments.has(object)) return true
    warnings.push(`${subject} ${relation} ${object}: one of them is no instrument that is named; left out.`)
    return false
  })
  return {
    rows: {
      ...rows,
      ...(kept.size < rows.observations.length ? codesOf(rows, observations) : {}),
      observations,
      numerals,
      instrument_mentions,
      instrument_dates,
      instrument_relations,
      sources
    },
    warnings
  }
}

/** How many characters two texts begin with alike. */
function countShared(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}

/** The codes that are still in use where figures were left out. */
function codesOf(
  rows: Rows,
  observations: Array<ObservationRow>
): Pick<Rows, "indicators" | "units" | "areas" | "nationalities"> {
  const used = new Set(observations.map(({ indicator }) => indicator))
  const indicators = rows.indicators.filter(({ indicator }) => used.has(indicator))
  const units = new Set([...observations, ...indicators].map(({ unit }) => unit))
  return {
    indicators,
    units: rows.units.filter(({ code }) => units.has(code)),
    areas: areasOf(observations),
    nationalities: nationalitiesOf(observations)
  }
}

/** A base that is no statistic is none; nor is a footnote that the document announces but does not have. */
function withReferences(
  row: ObservationRow,
  kept: ReadonlySet<string>,
  footnotes: ReadonlySet<number>
): ObservationRow {
  const based =
    row.base_id === null || kept.has(row.base_id)
      ? row
      : { ...row, base_id: null, implied_low: null, implied_high: null }
  return based.footnote_ref === null || footnotes.has(based.footnote_ref)
    ? based
    : { ...based, footnote_ref: null }
}

function admitNumeral(row: NumeralRow, kept: ReadonlySet<string>, warnings: Array<string>): NumeralRow {
  const isLost = row.observation_id !== null && !kept.has(row.observation_id)
  const hasValue = fitsDecimal(row.value)
  if (hasValue && !isLost) return row
  if (!isLost)
    warnings.push(`${row.numeral_id}: ${row.printed} is beyond what the tables can hold; no value.`)
  return {
    ...row,
    value: hasValue ? row.value : null,
    ...(isLost ? { class: "other" as const, observation_id: null } : {})
  }
}

function admitObservation(row: ObservationRow, warnings: Array<string>): ObservationRow {
  let admitted = row
  const leaveOut = (what: string, columns: Partial<ObservationRow>) => {
    warnings.push(`${row.observation_id}: ${what}; left out.`)
    admitted = { ...admitted, ...columns }
  }
  const { age_min: youngest, age_max: oldest, time_start: start, time_end: end } = row
  if (!isAge(youngest) || !isAge(oldest) || (youngest !== null && oldest !== null && youngest > oldest)) {
    leaveOut(`ages from ${youngest ?? "any"} to ${oldest ?? "any"}`, { age_min: null, age_max: null })
  }
  if (!isDay(start) || !isDay(end) || (start !== null && end !== null && start > end)) {
    const time = { time_kind: null, time_start: null, time_end: null, time_precision: null }
    leaveOut(`a time from ${start ?? "any"} to ${end ?? "any"}`, time)
  }
  if (!fitsDecimal(row.implied_low) || !fitsDecimal(row.implied_high)) {
    leaveOut("implied counts beyond what the tables can hold", { implied_low: null, implied_high: null })
  }
  return admitted
}

function isAge(age: number | null): boolean {
  return age === null || (age >= 0 && age <= oldestAge)
}

function isDay(date: string | null): boolean {
  return date === null || succeeds(() => parseDate(date))
}

/** 2021, 2021-03 or 2021-03-30. */
function isPrintedDate(date: string): boolean {
  return isDay(date + "-01-01".slice(Math.max(0, date.length - 4)))
}

/** Whether the tables can hold a value: fourteen digits before the point, four after. */
export function fitsDecimal(value: string | null): boolean {
  return value === null || succeeds(() => parseDecimal(value, 18, 4))
}

function succeeds(parse: () => unknown): boolean {
  try {
    parse()
    return true
  } catch {
    return false
  }
}
